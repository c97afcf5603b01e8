//! A table: rows with typed columns, shown as a grid, as a crosstab or one record at a time.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

mod behaviour;
mod column;
mod crosstab;
mod filled;
mod numbers;
mod parts;
mod paste;
mod redact;
mod role;
mod sheet;
mod shown;

pub use column::{Across, Column, ColumnKind, steps};
pub use crosstab::Owners;
pub use numbers::{ColumnNumbers, place_key};
pub use role::{Role, usual_open};
pub use shown::{Sources, gap, mean};

use crate::i18n::{Message, Text};
use crate::model::block::Pull;
use crate::model::block::answers::NumbersEdit;
use crate::model::block::context::Context;
use crate::model::block::kind::{Change, Kind};
use crate::model::block::preset::Preset;
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::several::one_or_many;
use crate::msg;

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The columns, in order; at least one.
    pub columns: Vec<Column>,
    /// Where its rows come from.
    pub rows: Rows,
    /// How it is shown.
    #[serde(default, skip_serializing_if = "Layout::is_grid")]
    pub layout: Layout,
    /// The room may add columns of this kind, such as one for each unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub across: Option<Across>,
    /// More words than this in a record are too many; the facilitator sees it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most_words: Option<u16>,
    /// What it may be filled from, each in its turn; a file may hold one alone.
    #[serde(default, deserialize_with = "one_or_many", skip_serializing_if = "Vec::is_empty")]
    pub pull: Vec<Pull>,
    /// The sets of rows one may begin with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presets: Vec<Preset>,
    /// The rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub content: Vec<Row>,
    /// Everybody's numbers, where each gives one for each row.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbers: Option<ColumnNumbers>,
}

/// Where the rows of a table come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rows {
    /// The room adds them.
    #[default]
    Free,
    /// There is one.
    One,
    /// One for each participant, whose name is the first column.
    Participants,
    /// One for each thing that should have come of the day, whose words are the first column.
    Outcomes,
    /// These, whose words are the first column.
    Fixed(Vec<Text>),
    /// One for each group, card or row of a block of the same exercise, whose words are the first column.
    Each(Key),
}

/// How a table is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Layout {
    /// All rows under one head.
    #[default]
    Grid,
    /// One row at a time, each column as a label with its text.
    Records,
    /// Narrow columns: ticks and single letters, with their sums or what they stand for.
    Crosstab,
}

impl Layout {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
    fn is_grid(&self) -> bool {
        *self == Self::Grid
    }
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Names it in the session.
    pub id: Id,
    /// The participant, group, card or row it is about, when there is one for each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Id>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Id>,
    /// What is written, a cell for each column.
    pub cells: Vec<Cell>,
}

/// What is written in one place of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Words; in a column of people: somebody who is not in the room; in one of dates: "snarest".
    Text(String),
    /// People of the room.
    People(Vec<Id>),
    /// A date.
    Date(Date),
    /// One of the column's words, by its place in the list.
    Pick(u8),
    /// A tick.
    Check,
    /// A number on the column's scale.
    Number(u8),
    /// How many gave each number, the lowest number first.
    Tally(Vec<u16>),
}

/// A change to a table.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum TableEdit {
    /// Adds a row that begins with these words.
    Add { text: String },
    /// Writes in one place.
    Set { row: Id, column: Key, cell: Cell },
    /// Throws a row away.
    Delete { row: Id },
    /// Moves a row before another, or last.
    Move { row: Id, before: Option<Id> },
    /// Adds the rows of a spreadsheet: a line each, with tabs between the cells.
    Paste { text: String },
    /// Adds columns with these titles.
    AddColumns { titles: Vec<String> },
    /// Changes the title of a column that the room added.
    RenameColumn { column: Key, title: String },
    /// Throws away a column that the room added.
    DeleteColumn { column: Key },
    /// Changes everybody's numbers.
    Numbers(NumbersEdit),
}

impl Table {
    /// A column's place in the list.
    pub fn position(&self, column: &Key) -> Option<usize> {
        self.columns.iter().position(|other| other.id == *column)
    }

    /// The row of that number.
    pub fn row(&self, id: Id) -> Option<&Row> {
        self.content.iter().find(|row| row.id == id)
    }

    /// Whether the first column is given by the row and cannot be written in.
    pub const fn is_led(&self) -> bool {
        matches!(self.rows, Rows::Participants | Rows::Outcomes | Rows::Fixed(_) | Rows::Each(_))
    }

    /// The columns of a row that must be written in and are not.
    pub fn missing<'a>(&'a self, row: &'a Row) -> impl Iterator<Item = &'a Column> {
        let empty = |(column, cell): &(&'a Column, &'a Cell)| column.required && **cell == Cell::Empty;
        self.columns.iter().zip(&row.cells).filter(empty).map(|(column, _)| column)
    }

    fn apply(&mut self, edit: &TableEdit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        match edit {
            TableEdit::Add { text } => self.add(words(text)?, None, ids),
            TableEdit::Set { row, column, cell } => self.set(*row, column, cell),
            TableEdit::Delete { row } => {
                self.row(*row).ok_or(Refusal::Gone)?;
                self.must_be_free()?;
                self.content.retain(|other| other.id != *row);
                Ok(())
            }
            TableEdit::Move { row, before } => {
                let from = self.content.iter().position(|other| other.id == *row).ok_or(Refusal::Gone)?;
                let moved = self.content.remove(from);
                let to = before.and_then(|before| self.content.iter().position(|other| other.id == before));
                self.content.insert(to.unwrap_or(self.content.len()), moved);
                Ok(())
            }
            TableEdit::Paste { text } => self.paste(text, context, ids),
            TableEdit::AddColumns { titles } => self.add_columns(titles),
            TableEdit::RenameColumn { column, title } => self.rename_column(column, title),
            TableEdit::DeleteColumn { column } => self.delete_column(column),
            TableEdit::Numbers(edit) => self.take_numbers(edit, context),
        }
    }

    fn add(&mut self, text: String, origin: Option<Id>, ids: &mut Ids) -> Result<(), Refusal> {
        self.must_be_free()?;
        let mut row = self.blank_row(ids);
        row.origin = origin;
        let first = self.columns.iter().position(|column| matches!(column.kind, ColumnKind::Long | ColumnKind::Short));
        *row.cells.get_mut(first.ok_or(Refusal::NotHere)?).ok_or(Refusal::Gone)? = Cell::Text(text);
        self.content.push(row);
        Ok(())
    }

    pub(super) fn must_be_free(&self) -> Result<(), Refusal> {
        if self.rows == Rows::Free { Ok(()) } else { Err(Refusal::NotFree) }
    }

    fn blank_row(&self, ids: &mut Ids) -> Row {
        let usual = self.layout != Layout::Crosstab;
        let cell = |column: &Column| match column.kind {
            ColumnKind::Pick(_) if usual => Cell::Pick(0),
            ColumnKind::Pick(_)
            | ColumnKind::Short
            | ColumnKind::Long
            | ColumnKind::Unit
            | ColumnKind::Person
            | ColumnKind::Date
            | ColumnKind::Check
            | ColumnKind::Scale { .. }
            | ColumnKind::Tally { .. } => Cell::Empty,
        };
        Row { id: ids.hand_out(), about: None, origin: None, cells: self.columns.iter().map(cell).collect() }
    }

    fn set(&mut self, row: Id, column: &Key, cell: &Cell) -> Result<(), Refusal> {
        let place = self.position(column).ok_or(Refusal::Gone)?;
        if self.is_led() && place == 0 {
            return Err(Refusal::NotFree);
        }
        let kind = &self.columns.get(place).ok_or(Refusal::Gone)?.kind;
        let cell = kind.accept(cell)?;
        let row = self.content.iter_mut().find(|other| other.id == row).ok_or(Refusal::Gone)?;
        *row.cells.get_mut(place).ok_or(Refusal::Gone)? = cell;
        Ok(())
    }

    fn settle_rows(&mut self, context: &Context<'_>, ids: &mut Ids) {
        match &self.rows {
            Rows::Free => {}
            Rows::One => self.settle_count(1, ids),
            Rows::Fixed(words) => self.settle_count(words.len(), ids),
            Rows::Outcomes => self.settle_outcomes(context.session.aim.outcomes.len(), ids),
            Rows::Participants => {
                self.settle_people(context, ids);
            }
            Rows::Each(block) => self.settle_each(context.items(block).iter().map(|item| item.id).collect(), ids),
        }
    }

    /// A row for everybody who comes; what was said of somebody else on the list stays.
    fn settle_people(&mut self, context: &Context<'_>, ids: &mut Ids) {
        let written: HashSet<Id> =
            self.content.iter().filter(|row| self.is_written(row)).filter_map(|row| row.about).collect();
        let people = context.session.participants.iter();
        let people = people.filter(|person| !person.excused || written.contains(&person.id));
        self.settle_each(people.map(|person| person.id).collect(), ids);
    }

    /// A row about each of these.
    fn settle_each(&mut self, things: Vec<Id>, ids: &mut Ids) {
        let known: HashSet<Id> = things.iter().copied().collect();
        self.content.retain(|row| row.about.is_some_and(|about| known.contains(&about)));
        let there: HashSet<Id> = self.content.iter().filter_map(|row| row.about).collect();
        for thing in things.into_iter().filter(|thing| !there.contains(thing)) {
            let row = self.blank_row(ids);
            self.content.push(Row { about: Some(thing), ..row });
        }
    }

    /// What was said of an outcome stays, be it that the outcome is taken out again.
    fn settle_outcomes(&mut self, count: usize, ids: &mut Ids) {
        let written = self.content.iter().rposition(|row| self.is_written(row)).map_or(0, |last| last + 1);
        self.settle_count(count.max(written), ids);
    }

    fn settle_count(&mut self, count: usize, ids: &mut Ids) {
        self.content.truncate(count);
        while self.content.len() < count {
            let row = self.blank_row(ids);
            self.content.push(row);
        }
    }
}

impl Kind for Table {
    type Edit = TableEdit;

    fn carry_out(&mut self, _: &Key, edit: &TableEdit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        self.apply(edit, context, ids)
    }
}

impl Change for TableEdit {
    fn name(&self) -> Message {
        match self {
            Self::Add { .. } => msg!("edit-add-row"),
            Self::Set { .. } => msg!("edit-set-cell"),
            Self::Delete { .. } => msg!("edit-delete-row"),
            Self::Move { .. } => msg!("edit-move-row"),
            Self::Paste { .. } => msg!("edit-paste"),
            Self::AddColumns { .. } => msg!("edit-add-column"),
            Self::RenameColumn { .. } => msg!("edit-rename-column"),
            Self::DeleteColumn { .. } => msg!("edit-delete-column"),
            Self::Numbers(edit) => edit.name(),
        }
    }

    fn typing(&self) -> Option<Key> {
        match self {
            Self::Set { row, column, .. } => Some(Key::new(format!("{}-{column}", row.0))),
            Self::Add { .. }
            | Self::Delete { .. }
            | Self::Move { .. }
            | Self::Paste { .. }
            | Self::AddColumns { .. }
            | Self::RenameColumn { .. }
            | Self::DeleteColumn { .. }
            | Self::Numbers(_) => None,
        }
    }

    fn thing(&self) -> Option<Id> {
        match self {
            Self::Set { row, .. } | Self::Delete { row } | Self::Move { row, .. } => Some(*row),
            Self::Add { .. }
            | Self::Paste { .. }
            | Self::AddColumns { .. }
            | Self::RenameColumn { .. }
            | Self::DeleteColumn { .. }
            | Self::Numbers(_) => None,
        }
    }
}
