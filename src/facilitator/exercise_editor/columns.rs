//! What may be written in a column, chosen by name.

use egui::Ui;

use super::ExerciseEditor;
use crate::facilitator::WindowState;
use crate::facilitator::choice::choice_ui;
use crate::facilitator::field::{InputField, typed_ui};
use crate::i18n::{Message, Text};
use crate::model::block::parts::PartEdit;
use crate::model::block::table::{ColumnKind, Table};
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

/// The kind of a column, and the words to choose between where it has some; returns what was chosen anew.
pub(super) fn kind_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    table: &Table,
    part: &Key,
    window: &mut WindowState,
) -> Option<PartEdit> {
    let column = table.columns.iter().find(|column| column.id == *part)?;
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
