//! What one day leaves for the next: who was there, and the agreements that are still open.

use std::collections::HashMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::block::table::{Cell, Column, ColumnKind, Row, Table};
use super::block::{At, Block};
use super::exercise::Exercise;
use super::id::{Id, Key};
use super::people::Participant;
use super::programme::{Activity, AgendaItem};
use super::room::Room;
use super::session::Session;
use crate::i18n::{Language, Text, dates};
use crate::msg;

/// The first words of a status are open, "not begun" and "under way"; those after are closed.
const OPEN: u8 = 2;

/// What comes along from an earlier day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What the earlier day is called.
    pub title: String,
    /// When it was held.
    pub date: Date,
    /// Whose day it was.
    pub organisation: String,
    /// Who was there, by their numbers in the earlier day.
    pub people: Vec<Participant>,
    /// What was agreed and is still open.
    pub open: Vec<Agreement>,
}

/// An agreement that is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// What is to be done.
    what: String,
    /// Who does it, by their numbers in the earlier day, or in words.
    who: Cell,
    /// When: a date, or words.
    when: Cell,
    /// How far it is: the place of a word.
    status: u8,
    /// When it was agreed.
    agreed: Date,
}

// The names of the columns that an agreement is carried in.
const WHAT: &str = "what";
const WHO: &str = "who";
const WHEN: &str = "when";
const STATUS: &str = "status";
const SINCE: &str = "since";
const AGREED: &str = "agreed";

impl Session {
    /// What comes along from this day to the next: people, and what is open of what was agreed on it or before.
    pub fn carried(&self) -> Carried {
        let mut open = Vec::new();
        for (item, exercise) in self.exercises() {
            let room = Room::new(self, item.id, exercise, Language::default());
            let tables = exercise.blocks.iter().filter_map(|named| table(&named.block));
            for table in tables.filter(|table| exercise.report.first || has_since(table)) {
                let rows = table.content.iter().enumerate();
                open.extend(rows.filter_map(|(place, row)| self.agreement(table, place, row, &room)));
            }
        }
        Carried {
            title: self.title.clone(),
            date: self.date,
            organisation: self.organisation.clone(),
            people: self.participants.clone(),
            open,
        }
    }

    /// The agreement of a row; nothing when it says nothing or is closed.
    fn agreement(&self, table: &Table, place: usize, row: &Row, room: &Room<'_>) -> Option<Agreement> {
        let what = table.title_of(place, row, room);
        let status = match cell(table, row, |column| column.id.as_str() == STATUS) {
            Some(Cell::Pick(status)) => status,
            _ => 0,
        };
        if what.trim().is_empty() || status >= OPEN {
            return None;
        }
        let agreed = match cell(table, row, |column| column.id.as_str() == AGREED) {
            Some(Cell::Date(date)) => date,
            _ => self.date,
        };
        let of_kind = |kind: ColumnKind| cell(table, row, |column| column.kind == kind).unwrap_or_default();
        Some(Agreement { what, who: of_kind(ColumnKind::Person), when: of_kind(ColumnKind::Date), status, agreed })
    }

    /// Goes on from an earlier day: its people are here, and what is open stands in the exercise that looks back. Where
    /// the programme has none, `recipe` comes before its first exercise.
    pub fn take_up(&mut self, carried: &Carried, recipe: &Exercise) {
        if self.organisation.is_empty() {
            self.organisation.clone_from(&carried.organisation);
        }
        let mut people = HashMap::new();
        for person in &carried.people {
            let id = self.new_id();
            people.insert(person.id, id);
            self.participants.push(Participant { id, absent: false, ..person.clone() });
        }
        if carried.open.is_empty() {
            return;
        }
        let found = self.looking_back();
        let Some(at) = found.or_else(|| self.insert_looking_back(recipe)) else { return };
        self.name_source(&at, carried);
        self.change_block(&at, |block, _, ids| {
            let Block::Table(table) = block else { return };
            for agreement in &carried.open {
                let cells = table.columns.iter().map(|column| agreement.cell(column, &people)).collect();
                table.content.push(Row { id: ids.hand_out(), about: None, origin: None, cells });
            }
        });
    }

    /// The table in which one looks back, when the programme has one.
    fn looking_back(&self) -> Option<At> {
        let looks_back = |at: &At| self.block(at).and_then(table).is_some_and(has_since);
        self.places().into_iter().find(looks_back)
    }

    /// Puts the exercise before the first one; the day ends so much later.
    fn insert_looking_back(&mut self, recipe: &Exercise) -> Option<At> {
        let block = recipe.blocks.iter().find(|named| table(&named.block).is_some_and(has_since))?.id.clone();
        let items = &self.programme.items;
        let place = items.iter().position(|item| item.exercise().is_some()).unwrap_or(items.len());
        let (item, minutes) = (self.new_id(), recipe.minutes().max(1));
        let added = AgendaItem::new(item, minutes, Activity::Exercise(recipe.clone()));
        self.programme.items.insert(place, added);
        let later = |end: jiff::civil::Time| end.checked_add(i64::from(minutes).minutes()).unwrap_or(end);
        self.programme.end = self.programme.end.map(later);
        Some(At { item, block })
    }

    /// The handout's section says which day the agreements come from.
    fn name_source(&mut self, at: &At, carried: &Carried) {
        let item = self.programme.items.iter_mut().find(|item| item.id == at.item);
        let Some(Activity::Exercise(exercise)) = item.map(|item| &mut item.activity) else { return };
        let heading = |language: Language| {
            let date = dates::long_date(language, carried.date);
            let values = [("title", carried.title.as_str().into()), ("date", date.into())];
            language.say_with(msg!("since-heading"), &values)
        };
        exercise.report.heading = Text { da: heading(Language::Danish), en: heading(Language::English) };
    }
}

impl Agreement {
    /// What stands in a column of the table that looks back.
    fn cell(&self, column: &Column, people: &HashMap<Id, Id>) -> Cell {
        let cell = match column.id.as_str() {
            WHAT => Cell::Text(self.what.clone()),
            WHO => match &self.who {
                Cell::People(ids) => Cell::People(ids.iter().filter_map(|id| people.get(id).copied()).collect()),
                words => words.clone(),
            },
            WHEN => self.when.clone(),
            STATUS => Cell::Pick(self.status),
            AGREED => Cell::Date(self.agreed),
            _ => Cell::Empty,
        };
        // An exercise of one's own may mean something else by that name.
        column.kind.accept(&cell).unwrap_or_default()
    }
}

fn table(block: &Block) -> Option<&Table> {
    if let Block::Table(table) = block { Some(table) } else { None }
}

/// Whether a table asks what has happened since.
fn has_since(table: &Table) -> bool {
    table.position(&Key::new(SINCE)).is_some() && table.position(&Key::new(WHAT)).is_some()
}

/// What stands in the first column of that sort.
fn cell(table: &Table, row: &Row, wanted: impl Fn(&Column) -> bool) -> Option<Cell> {
    table.columns.iter().zip(&row.cells).find(|(column, _)| wanted(column)).map(|(_, cell)| cell.clone())
}
