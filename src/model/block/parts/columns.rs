//! The columns of a table, changed with the cells below them.

use super::super::table::{Cell, Column, ColumnKind, Layout, Rows, Table};
use super::{PartEdit, change};
use crate::i18n::Text;
use crate::model::id::Key;
use crate::model::refusal::{Refusal, words};

/// The most words one may choose between.
const MOST_CHOICES: usize = 20;
/// The longest scale: more cannot be pointed at.
const LONGEST_SCALE: u8 = 10;

impl Table {
    pub(super) fn divide(&mut self, edit: &PartEdit) -> Result<(), Refusal> {
        let own = self.columns.iter().filter(|column| !column.added).count();
        if let PartEdit::Write { column, kind } = edit {
            return self.set_kind(column, kind);
        }
        let from = self.touched(edit)?;
        let said = from.is_some_and(|place| matches!(edit, PartEdit::Remove { .. }) && self.is_written_below(place));
        let least = if self.is_led() { 2 } else { 1 };
        change(&mut self.columns, own, least, said, edit)?;
        self.move_cells(edit, from, own);
        if self.takes_words() { Ok(()) } else { Err(Refusal::LastOne) }
    }

    /// The place of the column an edit is about. The first one of rows that have names holds those and stays.
    fn touched(&self, edit: &PartEdit) -> Result<Option<usize>, Refusal> {
        match edit {
            PartEdit::Remove { part } | PartEdit::Move { part, .. } => {
                let place = self.position(part).ok_or(Refusal::Gone)?;
                let first = place == 0 || matches!(edit, PartEdit::Move { to: 0, .. });
                if self.is_led() && first { Err(Refusal::InUse) } else { Ok(Some(place)) }
            }
            PartEdit::Add { .. }
            | PartEdit::Rename { .. }
            | PartEdit::Write { .. }
            | PartEdit::Word { .. }
            | PartEdit::Count { .. } => Ok(None),
        }
    }

    /// Lets the cells of every row follow their columns.
    fn move_cells(&mut self, edit: &PartEdit, from: Option<usize>, own: usize) {
        for row in &mut self.content {
            match (edit, from) {
                (PartEdit::Add { .. }, _) => row.cells.insert(own.min(row.cells.len()), Cell::Empty),
                (PartEdit::Remove { .. }, Some(from)) if from < row.cells.len() => drop(row.cells.remove(from)),
                (PartEdit::Move { to, .. }, Some(from)) if from < row.cells.len() => {
                    let cell = row.cells.remove(from);
                    row.cells.insert((*to).min(own.saturating_sub(1)), cell);
                }
                (
                    PartEdit::Remove { .. }
                    | PartEdit::Move { .. }
                    | PartEdit::Rename { .. }
                    | PartEdit::Write { .. }
                    | PartEdit::Word { .. }
                    | PartEdit::Count { .. },
                    _,
                ) => {}
            }
        }
    }

    /// What was written may stay only where a column of the new kind may hold it.
    fn set_kind(&mut self, column: &Key, kind: &ColumnKind) -> Result<(), Refusal> {
        let place = self.position(column).ok_or(Refusal::Gone)?;
        if self.is_led() && place == 0 {
            return Err(Refusal::InUse);
        }
        let kind = sound(kind)?;
        let written = self.is_written_below(place);
        let usual = if matches!(kind, ColumnKind::Pick(_)) && self.layout != Layout::Crosstab {
            Cell::Pick(0)
        } else {
            Cell::Empty
        };
        for cell in self.content.iter_mut().filter_map(|row| row.cells.get_mut(place)) {
            if !written {
                *cell = usual.clone();
            } else if kind.accept(cell).is_err() {
                return Err(Refusal::Said);
            }
        }
        self.columns.get_mut(place).ok_or(Refusal::Gone)?.kind = kind;
        if self.takes_words() { Ok(()) } else { Err(Refusal::LastOne) }
    }

    fn is_written_below(&self, place: usize) -> bool {
        let usual = self.layout != Layout::Crosstab;
        let blank = |cell: &Cell| *cell == Cell::Empty || usual && *cell == Cell::Pick(0);
        !self.content.iter().filter_map(|row| row.cells.get(place)).all(blank)
    }

    /// Rows that the room adds begin with words, and so need a column for them.
    fn takes_words(&self) -> bool {
        let words = |column: &Column| matches!(column.kind, ColumnKind::Short | ColumnKind::Long);
        self.rows != Rows::Free || self.columns.iter().any(words)
    }
}

/// A kind that something can be written in.
fn sound(kind: &ColumnKind) -> Result<ColumnKind, Refusal> {
    match kind {
        ColumnKind::Pick(choices) if choices.is_empty() => Err(Refusal::Empty),
        ColumnKind::Pick(choices) if choices.len() > MOST_CHOICES => Err(Refusal::TooMany),
        ColumnKind::Pick(choices) => {
            let each = |choice: &Text| Ok(Text { da: words(&choice.da)?, en: words(&choice.en)? });
            choices.iter().map(each).collect::<Result<_, _>>().map(ColumnKind::Pick)
        }
        ColumnKind::Scale { from, to } | ColumnKind::Tally { from, to } if from >= to || *to > LONGEST_SCALE => {
            Err(Refusal::OutsideScale)
        }
        ColumnKind::Short
        | ColumnKind::Long
        | ColumnKind::Unit
        | ColumnKind::Person
        | ColumnKind::Date
        | ColumnKind::Check
        | ColumnKind::Scale { .. }
        | ColumnKind::Tally { .. } => Ok(kind.clone()),
    }
}
