//! What may be written in a column, and what it means for the agreements of the day, each chosen by name.

use egui::Ui;

use super::ExerciseEditor;
use crate::facilitator::WindowState;
use crate::facilitator::choice::choice_ui;
use crate::facilitator::field::{InputField, typed_ui};
use crate::i18n::{Message, Text};
use crate::model::block::parts::PartEdit;
use crate::model::block::table::{Column, ColumnKind, Role, Table, usual_open};
use crate::model::exercise::NamedBlock;
use crate::model::id::Key;
use crate::msg;

/// The kinds of column one can choose.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Short,
    Long,
    Unit,
    Person,
    Date,
    Check,
    Scale,
    Tally,
    Pick,
}

impl Kind {
    const fn of(kind: &ColumnKind) -> Self {
        match kind {
            ColumnKind::Short => Self::Short,
            ColumnKind::Long => Self::Long,
            ColumnKind::Unit => Self::Unit,
            ColumnKind::Person => Self::Person,
            ColumnKind::Date => Self::Date,
            ColumnKind::Pick(_) => Self::Pick,
            ColumnKind::Check => Self::Check,
            ColumnKind::Scale { .. } => Self::Scale,
            ColumnKind::Tally { .. } => Self::Tally,
        }
    }

    const fn name(self) -> Message {
        match self {
            Self::Short => msg!("column-short"),
            Self::Long => msg!("column-long"),
            Self::Unit => msg!("unit"),
            Self::Person => msg!("column-person"),
            Self::Date => msg!("column-date"),
            Self::Check => msg!("column-check"),
            Self::Scale => msg!("column-scale"),
            Self::Tally => msg!("column-tally"),
            Self::Pick => msg!("column-pick"),
        }
    }

    /// What is written in a column that was just given this kind.
    fn begun(self, editor: ExerciseEditor<'_>) -> ColumnKind {
        match self {
            Self::Short => ColumnKind::Short,
            Self::Long => ColumnKind::Long,
            Self::Unit => ColumnKind::Unit,
            Self::Person => ColumnKind::Person,
            Self::Date => ColumnKind::Date,
            Self::Check => ColumnKind::Check,
            Self::Scale => ColumnKind::Scale { from: 1, to: 5 },
            Self::Tally => ColumnKind::Tally { from: 1, to: 5 },
            Self::Pick => ColumnKind::Pick(choices(&editor.say(msg!("column-pick-usual")), ',')),
        }
    }
}

/// Words with a sign between them.
pub(super) fn choices(typed: &str, between: char) -> Vec<Text> {
    typed.split(between).map(str::trim).filter(|word| !word.is_empty()).map(Text::typed).collect()
}

/// What may be written in a column and what it means; returns what was chosen anew.
pub(super) fn column_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    table: &Table,
    part: &Key,
    window: &mut WindowState,
) -> [Option<PartEdit>; 2] {
    let Some((place, column)) = table.columns.iter().enumerate().find(|(_, column)| column.id == *part) else {
        return [None, None];
    };
    // What a row is about is given: nothing is written there.
    let given = place == 0 && table.is_led();
    let kind = if given { None } else { kind_ui(ui, editor, named, column, window) };
    [kind, role_ui(ui, editor, named, column)]
}

/// The kind of a column, and the words to choose between where it has some; returns what was chosen anew.
fn kind_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    column: &Column,
    window: &mut WindowState,
) -> Option<PartEdit> {
    let part = &column.id;
    let edit = |kind| PartEdit::Write { column: part.clone(), kind };
    let now = Kind::of(&column.kind);
    let mut all = vec![Kind::Short, Kind::Long, Kind::Person, Kind::Date, Kind::Check, Kind::Scale, Kind::Pick];
    if !all.contains(&now) {
        all.push(now);
    }
    let all: Vec<(Kind, String)> = all.into_iter().map(|kind| (kind, editor.say(kind.name()))).collect();
    let id = egui::Id::unique(("column kind", editor.item.id, &named.id, part));
    let name = format!("{}, {}", editor.say(msg!("column-kind")), column.title.read(editor.view.language));
    if let (_, Some(kind)) = choice_ui(ui, id, &name, 150.0, now, &all) {
        return Some(edit(kind.begun(editor)));
    }
    let ColumnKind::Pick(words) = &column.kind else { return None };
    let words: Vec<&str> = words.iter().map(|word| word.read(editor.view.language)).collect();
    let name = editor.say(msg!("column-choices"));
    let field = InputField::new(editor.item.id, &format!("{}-{part}-choices", named.id), name.clone(), 220.0);
    let typed = typed_ui(ui, window, &field, &words.join(", "), &name)?;
    Some(edit(ColumnKind::Pick(choices(&typed, ','))))
}

const fn role_name(role: Role) -> Message {
    match role {
        Role::What => msg!("role-what"),
        Role::How => msg!("role-how"),
        Role::Who => msg!("role-who"),
        Role::When => msg!("role-when"),
        Role::Status { .. } => msg!("role-status"),
        Role::Since => msg!("role-since"),
        Role::Agreed => msg!("role-agreed"),
    }
}

/// What a column means for the agreements, where it can mean something; returns what was chosen anew.
fn role_ui(ui: &mut Ui, editor: ExerciseEditor<'_>, named: &NamedBlock, column: &Column) -> Option<PartEdit> {
    let words = if let ColumnKind::Pick(words) = &column.kind { words.as_slice() } else { &[] };
    let open = match column.role {
        Some(Role::Status { open }) => open,
        Some(_) | None => usual_open(words.len()),
    };
    let possible = Role::all(open).into_iter().filter(|role| role.fits(&column.kind));
    let possible: Vec<(Option<Role>, String)> =
        possible.map(|role| (Some(role), editor.say(role_name(role)))).collect();
    if possible.is_empty() {
        return None;
    }
    let edit = |role| PartEdit::Role { column: column.id.clone(), role };
    let all = [vec![(None, editor.say(msg!("role-none")))], possible].concat();
    let id = egui::Id::unique(("column role", editor.item.id, &named.id, &column.id));
    let title = column.title.read(editor.view.language);
    let name = format!("{}, {title}", editor.say(msg!("column-role")));
    let (response, chosen) = choice_ui(ui, id, &name, 120.0, column.role, &all);
    response.on_hover_text(editor.say(msg!("column-role-hint")));
    let open =
        matches!(column.role, Some(Role::Status { .. })).then(|| open_ui(ui, editor, named, column, words, open));
    chosen.or_else(|| open.flatten().map(|open| Some(Role::Status { open }))).map(edit)
}

/// The last of the words of a status that says that an agreement is still open.
fn open_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    column: &Column,
    words: &[Text],
    open: u8,
) -> Option<u8> {
    let all: Vec<(u8, String)> =
        (1..=u8::MAX).zip(words).map(|(open, word)| (open, word.read(editor.view.language).to_owned())).collect();
    let id = egui::Id::unique(("column open", editor.item.id, &named.id, &column.id));
    let name = format!("{}, {}", editor.say(msg!("role-open")), column.title.read(editor.view.language));
    let (response, chosen) = choice_ui(ui, id, &name, 110.0, open, &all);
    response.on_hover_text(editor.say(msg!("role-open-hint")));
    chosen
}
