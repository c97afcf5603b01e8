//! What was agreed, one by one: the written rows of every table that has a column for what is agreed.
//!
//! This is the only answer to what an agreement is. The list of actions, the calendar and the next day all ask here, and
//! whether something became an agreement is asked of `Block::agreements`.

use jiff::civil::Date;

use crate::i18n::{Language, Text};
use crate::model::block::context::Context;
use crate::model::block::table::{Cell, ColumnKind, Role, Row, Rows, Table};
use crate::model::day::session::Session;
use crate::model::id::Id;

/// A row that says what is agreed.
#[derive(Debug)]
pub struct Agreement<'a> {
    /// What it was made from, such as a barrier; empty while it still says the same.
    pub answers: String,
    table: &'a Table,
    place: usize,
    row: &'a Row,
    title: &'a Text,
    context: Context<'a>,
}

/// How far an agreement is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// The word for it.
    pub word: Text,
    /// The word's place among those of the table.
    pub place: u8,
    /// So many of the table's words, the first ones, say that it is still open.
    pub open: u8,
}

impl Session {
    /// The agreements of the day, in the order of the programme.
    pub fn agreements(&self, language: Language) -> Vec<Agreement<'_>> {
        let mut agreements = Vec::new();
        for (item, exercise) in self.exercises() {
            let context = Context::new(self, item.id, exercise, language);
            for table in exercise.blocks.iter().filter_map(|named| named.block.agreements()) {
                let sources = table.sources(&context);
                let rows = table.content.iter().enumerate().filter(|(_, row)| table.is_written(row));
                agreements.extend(rows.map(|(place, row)| {
                    let answers = row.origin.and_then(|origin| sources.get(&origin).cloned()).unwrap_or_default();
                    Agreement { answers, table, place, row, title: item.title(), context }
                }));
            }
        }
        agreements
    }
}

impl Agreement<'_> {
    /// The row's number, which names it in the session.
    pub const fn id(&self) -> Id {
        self.row.id
    }

    /// What it was made from, such as a card.
    pub const fn origin(&self) -> Option<Id> {
        self.row.origin
    }

    /// The exercise it was agreed in.
    pub fn exercise(&self) -> &str {
        self.read(self.title)
    }

    /// A text in the language asked for.
    pub fn read<'a>(&self, text: &'a Text) -> &'a str {
        text.read(self.context.language)
    }

    /// What the first column of that role says.
    pub fn words(&self, role: Role) -> String {
        self.table.place_of(role).map(|place| self.words_in(place)).unwrap_or_default()
    }

    /// How it is done, with what has happened since: a line for each column that says something.
    pub fn how(&self) -> String {
        let is_how = |role: Option<Role>| matches!(role, Some(Role::How | Role::Since));
        let places = self.table.columns.iter().enumerate().filter(|(_, column)| is_how(column.role));
        let lines = places.map(|(place, _)| self.words_in(place)).filter(|words| !words.is_empty());
        lines.collect::<Vec<String>>().join("\n")
    }

    /// What is agreed, or else the first words of the row.
    pub fn title(&self) -> String {
        let what = self.words(Role::What);
        if what.trim().is_empty() { self.table.title_of(self.place, self.row, &self.context) } else { what }
    }

    /// What stands in the first column of that role.
    pub fn cell(&self, role: Role) -> Cell {
        let Some(place) = self.table.place_of(role) else { return Cell::Empty };
        if place > 0 || !self.table.is_led() {
            return self.row.cells.get(place).cloned().unwrap_or_default();
        }
        match self.row.about.filter(|_| self.table.rows == Rows::Participants) {
            Some(person) => Cell::People(vec![person]),
            None => Cell::Text(self.words_in(place)),
        }
    }

    /// How far it is, where the table says so.
    pub fn status(&self) -> Option<Status> {
        let (column, open) = self.table.status_column()?;
        let Cell::Pick(place) = *self.row.cells.get(column)? else { return None };
        let ColumnKind::Pick(words) = &self.table.columns.get(column)?.kind else { return None };
        Some(Status { word: words.get(usize::from(place))?.clone(), place, open })
    }

    /// Whether it is done or given up.
    pub fn is_closed(&self) -> bool {
        self.table.is_closed(self.row)
    }

    /// When it was agreed: on an earlier day, or on this one.
    pub fn agreed(&self) -> Date {
        if let Cell::Date(date) = self.cell(Role::Agreed) { date } else { self.context.session.date }
    }

    fn words_in(&self, place: usize) -> String {
        let column = self.table.columns.get(place);
        column.map(|column| self.table.words(self.place, self.row, place, column, &self.context)).unwrap_or_default()
    }
}
