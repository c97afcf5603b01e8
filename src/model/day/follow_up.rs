//! What one day leaves for the next: who was there, and the agreements that are still open.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::i18n::{Language, Text, dates};
use crate::model::block::context::Context;
use crate::model::block::table::{Cell, Column, ColumnKind, Row, Table};
use crate::model::block::{At, Block};
use crate::model::day::programme::{Activity, AgendaItem};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Key};
use crate::model::people::Participant;
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
            let context = Context::new(self, item.id, exercise, Language::default());
            let tables = exercise.blocks.iter().filter_map(|named| table(&named.block));
            for table in tables.filter(|table| holds_agreements(exercise, table)) {
                let rows = table.content.iter().enumerate();
                open.extend(rows.filter_map(|(place, row)| self.agreement(table, place, row, &context)));
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
    fn agreement(&self, table: &Table, place: usize, row: &Row, context: &Context<'_>) -> Option<Agreement> {
        let what = table.title_of(place, row, context);
        let status = match cell(table, row, |column| column.id.as_str() == STATUS) {
            Some(Cell::Pick(status)) => status,
            _ => 0,
        };
        if what.trim().is_empty() || is_closed(table, row) {
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
        self.programme.items.insert(place, Arc::new(added));
        let later = |end: jiff::civil::Time| end.checked_add(i64::from(minutes).minutes()).unwrap_or(end);
        self.programme.end = self.programme.end.map(later);
        Some(At { item, block })
    }

    /// The handout's section says which day the agreements come from.
    fn name_source(&mut self, at: &At, carried: &Carried) {
        let item = self.programme.item_mut(at.item);
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
/// Whether a table says what was agreed, on this day or before.
pub(in crate::model) fn holds_agreements(exercise: &Exercise, table: &Table) -> bool {
    exercise.report.first || has_since(table)
}

/// Whether an agreement is done or given up.
pub(in crate::model) fn is_closed(table: &Table, row: &Row) -> bool {
    let status = cell(table, row, |column| column.id.as_str() == STATUS);
    matches!(status, Some(Cell::Pick(status)) if status >= OPEN)
}

fn cell(table: &Table, row: &Row, wanted: impl Fn(&Column) -> bool) -> Option<Cell> {
    table.columns.iter().zip(&row.cells).find(|(column, _)| wanted(column)).map(|(_, cell)| cell.clone())
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::model::paper::make::Choices;
    use crate::store;
    use crate::store::recipes;

    fn looking_back() -> &'static Exercise {
        recipes::exercise(&Key::new("since-last")).unwrap()
    }

    fn new_day(programme: &str) -> Session {
        let library = recipes::built_in();
        let programme = library.programme(&Key::new(programme)).unwrap();
        library.begin(programme, "new", "Næste dag", date(2027, 3, 11)).unwrap()
    }

    fn table_of<'a>(session: &'a Session, recipe: &str) -> &'a Table {
        let mut found = session.exercises().filter(|(_, exercise)| exercise.recipe.as_str() == recipe);
        found.find_map(|(_, exercise)| exercise.blocks.iter().find_map(|named| table(&named.block))).unwrap()
    }

    fn set(session: &mut Session, recipe: &str, place: usize, column: &str, cell: Cell) {
        let mut exercises = session.programme.items_mut().filter_map(|item| match &mut item.activity {
            Activity::Exercise(exercise) if exercise.recipe.as_str() == recipe => Some(exercise),
            _ => None,
        });
        let Block::Table(table) = &mut exercises.next().unwrap().blocks[0].block else { panic!("no table") };
        let column = table.position(&Key::new(column)).unwrap();
        table.content[place].cells[column] = cell;
    }

    #[test]
    fn what_is_open_and_who_was_there_come_along_and_nothing_else_of_the_old_day() {
        let mut earlier = store::sample().unwrap().session;
        set(&mut earlier, "what-how-who", 0, "status", Cell::Pick(2));
        set(&mut earlier, "what-how-who", 1, "status", Cell::Pick(1));
        let agreed = table_of(&earlier, "what-how-who").content.clone();
        let closed = earlier.actions(Language::Danish).iter().filter(|action| action.closed).count();
        assert_eq!(closed, 1, "one is done, one is under way");
        let blank = new_day("short-day");
        let mut session = blank.clone();
        session.take_up(&earlier.carried(), looking_back());
        session.settle();
        assert_eq!(session.check(), []);

        let rows = &table_of(&session, "since-last").content;
        assert_eq!(rows.len(), agreed.len() - 1, "what is done stays behind");
        assert_eq!(rows[0].cells[0], agreed[1].cells[0], "the next one is the first");
        assert!(rows[0].cells.contains(&Cell::Pick(1)) && rows[0].cells.contains(&Cell::Date(earlier.date)));
        let Some(Cell::People(people)) = rows[0].cells.iter().find(|cell| matches!(cell, Cell::People(_))) else {
            panic!("somebody does it");
        };
        assert!(people.iter().all(|id| session.participant(*id).is_some()));
        let numbers: Vec<u32> = rows.iter().map(|row| row.id.0).collect();
        assert!(numbers.iter().all(|id| *id >= blank.next_id), "{numbers:?}");

        let names = |session: &Session| session.participants.iter().map(|one| one.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&session), names(&earlier));
        let place = session.programme.items.iter().position(|item| item.exercise().is_some()).unwrap();
        assert_eq!(session.programme.items[place].exercise().unwrap().recipe, Key::new("since-last"), "comes first");
        let added = session.programme.items.remove(place);
        assert_eq!(session.programme.end, Some(time(12, 15, 0, 0)), "a quarter of an hour later");
        assert_eq!(added.minutes(), 15);
        session.programme.end = blank.programme.end;
        (session.participants, session.organisation, session.next_id) =
            (blank.participants.clone(), String::new(), blank.next_id);
        session.settle();
        assert_eq!(session.key, blank.key);
        assert!(session.parking.is_empty() && session.notes.is_empty() && session.title == "Næste dag");
        assert_eq!(session.programme.items.len(), blank.programme.items.len());
    }

    #[test]
    fn what_is_still_open_comes_again_with_its_status_and_the_date_it_was_agreed() {
        let earlier = store::sample().unwrap().session;
        let mut second = new_day("short-day");
        second.take_up(&earlier.carried(), looking_back());
        set(&mut second, "since-last", 0, "status", Cell::Pick(1));
        set(&mut second, "since-last", 1, "status", Cell::Pick(3));
        let mut third = new_day("day-2");
        let items = third.programme.items.len();
        third.take_up(&second.carried(), looking_back());
        third.settle();
        assert_eq!(third.check(), []);
        assert_eq!(third.programme.items.len(), items, "this programme looks back already");
        let carried = third.carried().open;
        assert_eq!(carried.len(), second.carried().open.len());
        assert_eq!((carried[0].status, carried[0].agreed), (1, earlier.date));
        assert!(third.participants.len() == earlier.participants.len());
    }

    #[test]
    fn the_handout_says_what_was_done_since_which_day() {
        let earlier = store::sample().unwrap().session;
        let mut session = new_day("short-day");
        session.take_up(&earlier.carried(), looking_back());
        set(&mut session, "since-last", 0, "status", Cell::Pick(2));
        set(&mut session, "since-last", 0, "since", Cell::Text("Aftalt med chefgruppen".into()));
        let report = session.report(Language::Danish, Choices::default());
        let section = report.sections.iter().find(|section| section.heading.starts_with("Siden sidst: “")).unwrap();
        assert!(section.heading.contains(&earlier.title) && section.heading.contains("2027"), "{}", section.heading);
        let said = format!("{:?}", section.parts);
        for words in ["Gjort", "Ikke begyndt", "Aftalt med chefgruppen", "Hvad skete der"] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }

    #[test]
    fn a_day_with_nothing_open_brings_its_people_and_no_exercise() {
        let mut earlier = Session::blank("old", "Dag", date(2027, 2, 4));
        let id = earlier.new_id();
        earlier.participants.push(Participant { id, name: "Åse".into(), unit: String::new(), absent: true });
        let mut session = new_day("short-day");
        let items = session.programme.items.len();
        session.take_up(&earlier.carried(), looking_back());
        assert_eq!((session.programme.items.len(), session.participants.len()), (items, 1));
        assert!(!session.participants[0].absent, "they may come this time");
    }
}
