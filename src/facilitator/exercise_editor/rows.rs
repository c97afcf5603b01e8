//! Where the rows of a table come from, chosen by name.

use egui::Ui;

use super::{ExerciseEditor, columns};
use crate::facilitator::WindowState;
use crate::facilitator::choice::choice_ui;
use crate::facilitator::field::{InputField, typed_ui};
use crate::i18n::Text;
use crate::model::block::table::{Rows, Table};
use crate::model::exercise::NamedBlock;
use crate::model::exercise::edit::ExerciseEdit;
use crate::model::id::Key;
use crate::msg;
use crate::theme::quietly;

/// The line with the words of rows that have their own.
const LINE: f32 = 420.0;
/// What stands between two of them: words may have commas.
const BETWEEN: char = ';';

/// The choice, and the rows' own words where they have some; returns what was chosen anew.
pub(super) fn rows_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    table: &Table,
    window: &mut WindowState,
) -> Option<ExerciseEdit> {
    let edit = |rows: Rows| {
        let label = label(editor, &rows);
        ExerciseEdit::Rows { table: named.id.clone(), rows, label }
    };
    let name = editor.say(msg!("rows-from"));
    ui.label(quietly(ui.ctx(), &name));
    let kinds = kinds(editor, named, table);
    let all: Vec<(usize, String)> = kinds.iter().map(|rows| words(editor, rows)).enumerate().collect();
    let now = kinds.iter().position(|rows| *rows == without_words(&table.rows)).unwrap_or_default();
    let id = egui::Id::unique(("rows from", editor.item.id, &named.id));
    let full = format!("{name}, {}", editor.name_of(named));
    if let (_, Some(chosen)) = choice_ui(ui, id, &full, 220.0, now, &all) {
        let rows = kinds.get(chosen)?;
        let usual = || Rows::Fixed(columns::choices(&editor.say(msg!("rows-own-usual")), BETWEEN));
        return Some(edit(if matches!(rows, Rows::Fixed(_)) { usual() } else { rows.clone() }));
    }
    let Rows::Fixed(lines) = &table.rows else { return None };
    let read: Vec<&str> = lines.iter().map(|line| line.read(editor.view.language)).collect();
    let name = editor.say(msg!("rows-own-words"));
    let field = InputField::new(editor.item.id, &format!("{}-rows", named.id), name.clone(), LINE);
    let typed = typed_ui(ui, window, &field, &read.join(&format!("{BETWEEN} ")), &name)?;
    // What stays the same keeps its other language.
    let known =
        |word: Text| lines.iter().find(|line| line.read(editor.view.language) == word.da).cloned().unwrap_or(word);
    Some(edit(Rows::Fixed(columns::choices(&typed, BETWEEN).into_iter().map(known).collect())))
}

/// What one can choose between.
fn kinds(editor: ExerciseEditor<'_>, named: &NamedBlock, table: &Table) -> Vec<Rows> {
    let each = editor.exercise.listable(&named.id).map(|other| Rows::Each(other.id.clone()));
    let mut kinds: Vec<Rows> =
        [Rows::Free, Rows::Participants].into_iter().chain(each).chain([Rows::Fixed(Vec::new())]).collect();
    let now = without_words(&table.rows);
    if !kinds.contains(&now) {
        kinds.push(now);
    }
    kinds
}

/// The same without words of its own, as it stands among the choices.
fn without_words(rows: &Rows) -> Rows {
    match rows {
        Rows::Fixed(_) => Rows::Fixed(Vec::new()),
        Rows::Free | Rows::One | Rows::Participants | Rows::Outcomes | Rows::Each(_) => rows.clone(),
    }
}

fn words(editor: ExerciseEditor<'_>, rows: &Rows) -> String {
    match rows {
        Rows::Free => editor.say(msg!("rows-free")),
        Rows::One => editor.say(msg!("rows-one")),
        Rows::Participants => editor.say(msg!("rows-participants")),
        Rows::Outcomes => editor.say(msg!("rows-outcomes")),
        Rows::Fixed(_) => editor.say(msg!("rows-own")),
        Rows::Each(block) => editor.named(msg!("rows-each"), &name_of(editor, block)),
    }
}

/// The title of the column that says what a row is about.
fn label(editor: ExerciseEditor<'_>, rows: &Rows) -> String {
    match rows {
        Rows::Free | Rows::One | Rows::Outcomes | Rows::Fixed(_) => editor.say(msg!("rows-label")),
        Rows::Participants => editor.say(msg!("first-name")),
        Rows::Each(block) => name_of(editor, block),
    }
}

fn name_of(editor: ExerciseEditor<'_>, block: &Key) -> String {
    let named = editor.exercise.blocks.iter().find(|named| named.id == *block);
    named.map(|named| editor.name_of(named)).unwrap_or_default()
}
