//! The columns of a table, changed with the cells below them.

use crate::i18n::{Message, Text};
use crate::model::block::answers::GivenNumbers;
use crate::model::block::parts::{NamedPart, PartEdit, Parts, change};
use crate::model::block::table::{Cell, Column, ColumnKind, ColumnNumbers, Layout, Role, Rows, Table};
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::msg;

/// The most words one may choose between.
const MOST_CHOICES: usize = 20;
/// The most rows with words of their own.
const MOST_ROWS: usize = 40;
/// The column that was added to say what each row is about.
const LABEL: &str = "row-label";
/// The longest scale: more cannot be pointed at.
const LONGEST_SCALE: u8 = 10;

impl NamedPart for Column {
    fn new(id: Key, title: Text) -> Self {
        Self::new(id, title, ColumnKind::Short)
    }

    fn id(&self) -> &Key {
        &self.id
    }

    fn title_mut(&mut self) -> &mut Text {
        &mut self.title
    }
}

impl Parts for Table {
    fn parts(&self) -> Vec<(&Key, &Text)> {
        let own = self.columns.iter().filter(|column| !column.added);
        own.map(|column| (&column.id, &column.title)).collect()
    }

    fn part_names(&self) -> Option<[Message; 2]> {
        Some([msg!("part-column"), msg!("add-column")])
    }

    fn change_parts(&mut self, edit: &PartEdit) -> Result<(), Refusal> {
        let own = self.columns.iter().filter(|column| !column.added).count();
        let from = self.touched(edit)?;
        let said = from.is_some_and(|place| matches!(edit, PartEdit::Remove { .. }) && self.is_written_below(place));
        let least = if self.is_led() { 2 } else { 1 };
        change(&mut self.columns, own, least, said, edit)?;
        self.move_cells(edit, from, own);
        if matches!(edit, PartEdit::Add { .. }) {
            self.offer_roles(own, None);
        }
        if self.takes_words() { Ok(()) } else { Err(Refusal::LastOne) }
    }

    /// What was written may stay only where a column of the new kind may hold it.
    fn set_kind(&mut self, column: &Key, kind: &ColumnKind) -> Result<(), Refusal> {
        let place = self.position(column).ok_or(Refusal::Gone)?;
        if self.is_led() && place == 0 {
            return Err(Refusal::NotFree);
        }
        let kind = sound(kind)?;
        if self.has_numbers_in(place) && self.columns.get(place).is_some_and(|column| column.kind != kind) {
            return Err(Refusal::Said);
        }
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
        let column = self.columns.get_mut(place).ok_or(Refusal::Gone)?;
        let before = std::mem::replace(&mut column.kind, kind);
        self.offer_roles(place, Some(&before));
        if self.takes_words() { Ok(()) } else { Err(Refusal::LastOne) }
    }

    fn each(&self) -> Option<bool> {
        self.to_be_numbered().map(|_| self.numbers.is_some())
    }

    fn set_each(&mut self, each: bool) -> Result<(), Refusal> {
        let column = self.to_be_numbered().ok_or(Refusal::NotHere)?.id.clone();
        match (each, self.has_numbers()) {
            (false, true) => return Err(Refusal::Said),
            (false, false) => self.numbers = None,
            (true, _) => drop(self.numbers.get_or_insert(ColumnNumbers { column, given: GivenNumbers::default() })),
        }
        Ok(())
    }

    fn set_role(&mut self, column: &Key, role: Option<Role>) -> Result<(), Refusal> {
        self.give_role(column, role)
    }
}

impl Table {
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
            | PartEdit::Role { .. }
            | PartEdit::Word { .. }
            | PartEdit::Count { .. }
            | PartEdit::Each { .. }
            | PartEdit::Rounds { .. } => Ok(None),
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
                    | PartEdit::Role { .. }
                    | PartEdit::Word { .. }
                    | PartEdit::Count { .. }
                    | PartEdit::Each { .. }
                    | PartEdit::Rounds { .. },
                    _,
                ) => {}
            }
        }
    }

    /// Changes where the rows come from, while nothing is written that would be lost by it.
    pub(in crate::model) fn set_rows(&mut self, rows: &Rows, label: &str) -> Result<(), Refusal> {
        let rows = sound_rows(rows)?;
        let kept = match (&self.rows, &rows) {
            (Rows::Fixed(_), Rows::Fixed(words)) => words.len(),
            (_, rows) if *rows == self.rows => return Ok(()),
            (_, _) => 0,
        };
        if self.has_numbers() || self.content.iter().skip(kept).any(|row| self.is_written(row)) {
            return Err(Refusal::Said);
        }
        self.content.truncate(kept);
        self.rows = rows;
        if self.rows != Rows::Free {
            // Nothing can be added to rows that are given.
            self.pull.clear();
            self.presets.clear();
        }
        self.label_rows(label)?;
        if self.takes_words() { Ok(()) } else { Err(Refusal::LastOne) }
    }

    /// Rows that are about something have a column that says what, and others do without.
    fn label_rows(&mut self, label: &str) -> Result<(), Refusal> {
        let added = self.columns.first().is_some_and(|column| column.id.as_str() == LABEL);
        if added && !self.is_led() && self.columns.len() > 1 {
            self.columns.remove(0);
            self.content.iter_mut().filter(|row| !row.cells.is_empty()).for_each(|row| drop(row.cells.remove(0)));
        } else if self.is_led() && !added {
            self.columns.insert(0, Column::new(Key::new(LABEL), Text::typed(words(label)?), ColumnKind::Short));
            self.content.iter_mut().for_each(|row| row.cells.insert(0, Cell::Empty));
        } else if let (true, Some(column)) = (added, self.columns.first_mut()) {
            column.title = Text::typed(words(label)?);
        }
        Ok(())
    }

    fn is_written_below(&self, place: usize) -> bool {
        let usual = self.layout != Layout::Crosstab;
        let blank = |cell: &Cell| *cell == Cell::Empty || usual && *cell == Cell::Pick(0);
        !self.content.iter().filter_map(|row| row.cells.get(place)).all(blank) || self.has_numbers_in(place)
    }

    /// Rows that the room adds begin with words, and so need a column for them.
    fn takes_words(&self) -> bool {
        let words = |column: &Column| matches!(column.kind, ColumnKind::Short | ColumnKind::Long);
        self.rows != Rows::Free || self.columns.iter().any(words)
    }
}

/// Rows that can be told from each other.
fn sound_rows(rows: &Rows) -> Result<Rows, Refusal> {
    match rows {
        Rows::Fixed(lines) if lines.is_empty() => Err(Refusal::Empty),
        Rows::Fixed(lines) if lines.len() > MOST_ROWS => Err(Refusal::TooMany),
        Rows::Fixed(lines) => {
            let each = |line: &Text| Ok(Text { da: words(&line.da)?, en: words(&line.en)? });
            lines.iter().map(each).collect::<Result<_, _>>().map(Rows::Fixed)
        }
        Rows::Free | Rows::One | Rows::Participants | Rows::Outcomes | Rows::Each(_) => Ok(rows.clone()),
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
