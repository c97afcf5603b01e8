//! What one day leaves for the next: who was there, and the agreements that are still open.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::i18n::{Language, Text, dates};
use crate::model::block::answers::Before;
use crate::model::block::kind::Case;
use crate::model::block::table::{Cell, Column, ColumnKind, Role, Row, Table};
use crate::model::block::{At, Block};
use crate::model::day::programme::{Activity, AgendaItem};
use crate::model::day::session::{Continued, Session};
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::id::{Id, Key};
use crate::model::paper::agreements::{Agreement, Status};
use crate::model::people::Participant;
use crate::msg;

/// What comes along from an earlier day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// What the earlier day is called.
    pub title: String,
    /// When it was held.
    pub date: Date,
    /// Whose day it was.
    pub organisation: String,
    /// Its municipality.
    municipality: String,
    /// The row of days it belongs to, to which the next one belongs, too.
    series: String,
    /// The language it was held in.
    language: Option<Language>,
    /// Who was there, by their numbers in the earlier day.
    pub people: Vec<Participant>,
    /// What was agreed and is still open.
    pub open: Vec<OpenAgreement>,
    /// What everybody's numbers came to.
    numbers: Vec<CarriedNumbers>,
    /// What should have come of it.
    outcomes: Vec<String>,
}

/// What everybody's numbers came to in a block.
#[derive(Clone, Debug, PartialEq, Eq)]
struct CarriedNumbers {
    /// The exercise.
    recipe: Key,
    /// Its block.
    block: Key,
    /// What they came to.
    came_to: Vec<Before>,
}

/// An agreement that is still open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAgreement {
    /// What is to be done.
    what: String,
    /// Who does it, by their numbers in the earlier day, or in words.
    who: Cell,
    /// When: a date, or words.
    when: Cell,
    /// How far it is, where somebody said so.
    status: Option<Status>,
    /// When it was agreed.
    agreed: Date,
    /// What calendars know it by, and how many times it was taken over.
    event: (String, u32),
}

impl Session {
    /// What comes along from this day to the next: people, and what is open of what was agreed on it or before.
    pub fn carried(&self) -> Carried {
        let agreements = self.agreements(Language::default());
        let open = agreements.iter().filter(|agreement| !agreement.is_closed());
        let open = open.filter_map(|agreement| OpenAgreement::of(agreement, self.event(agreement.id()))).collect();
        Carried {
            title: self.title.clone(),
            date: self.date,
            organisation: self.organisation.clone(),
            municipality: self.municipality.clone(),
            series: self.series.clone(),
            language: self.language,
            people: self.participants.clone(),
            open,
            numbers: self.numbers_came_to(),
            outcomes: self.aim.written().map(str::to_owned).collect(),
        }
    }

    fn numbers_came_to(&self) -> Vec<CarriedNumbers> {
        let of = |exercise: &Exercise, named: &NamedBlock| CarriedNumbers {
            recipe: exercise.recipe.clone(),
            block: named.id.clone(),
            came_to: named.block.behaviour().came_to(),
        };
        let all =
            self.exercises().flat_map(|(_, exercise)| exercise.blocks.iter().map(move |named| of(exercise, named)));
        all.filter(|numbers| !numbers.came_to.is_empty()).collect()
    }

    /// Everybody's numbers of this day stand beside those of the earlier one, where the same exercise is run again.
    fn take_numbers(&mut self, carried: &Carried) {
        for at in self.places() {
            let recipe = self.item(at.item).and_then(AgendaItem::exercise).map(|exercise| exercise.recipe.clone());
            let is_it =
                |numbers: &&CarriedNumbers| numbers.block == at.block && Some(&numbers.recipe) == recipe.as_ref();
            // What was run twice on the earlier day counts as it was last.
            if let Some(numbers) = carried.numbers.iter().rev().find(is_it) {
                self.change_block(&at, |block, _, _| block.behaviour_mut().take_before(&numbers.came_to));
            }
        }
    }

    /// Goes on from an earlier day: its people are here, and what is open stands in the exercise that looks back. Where
    /// the programme has none, `recipe` comes before its first exercise.
    pub fn take_up(&mut self, carried: &Carried, recipe: &Exercise) {
        if self.organisation.is_empty() {
            self.organisation.clone_from(&carried.organisation);
        }
        if self.municipality.is_empty() {
            self.municipality.clone_from(&carried.municipality);
        }
        if self.series.is_empty() {
            self.series.clone_from(&carried.series);
        }
        self.language = carried.language.or(self.language);
        let mut people = HashMap::new();
        for person in &carried.people {
            let id = self.new_id();
            people.insert(person.id, id);
            self.participants.push(person.on_another_day(id));
        }
        self.take_numbers(carried);
        self.last_outcomes.clone_from(&carried.outcomes);
        if carried.open.is_empty() {
            return;
        }
        let found = self.looking_back();
        let Some(at) = found.or_else(|| self.insert_looking_back(recipe)) else { return };
        self.name_source(&at, carried);
        let continued = self.change_block(&at, |block, _, ids| {
            let mut continued = Vec::new();
            let Some(table) = Table::of_mut(block) else { return continued };
            for agreement in &carried.open {
                let cells = table.columns.iter().map(|column| agreement.cell(column, &people)).collect();
                let row = ids.hand_out();
                table.content.push(Row { id: row, about: None, origin: None, cells });
                let (event, times) = agreement.event.clone();
                continued.push(Continued { row, event, times: times.saturating_add(1) });
            }
            continued
        });
        self.continued.extend(continued.into_iter().flatten());
    }

    /// The table in which one looks back, when the programme has one.
    fn looking_back(&self) -> Option<At> {
        self.places().into_iter().find(|at| self.block(at).is_some_and(looks_back))
    }

    /// Puts the exercise before the first one; the day ends so much later.
    fn insert_looking_back(&mut self, recipe: &Exercise) -> Option<At> {
        let block = recipe.blocks.iter().find(|named| looks_back(&named.block))?.id.clone();
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

impl Exercise {
    /// Whether the room looks back in it, so that it can take what is open of an earlier day.
    pub fn looks_back(&self) -> bool {
        self.blocks.iter().any(|named| looks_back(&named.block))
    }
}

impl OpenAgreement {
    /// What is left of an agreement; nothing when it says nothing.
    fn of(agreement: &Agreement<'_>, event: (String, u32)) -> Option<Self> {
        let (what, who, when) = (agreement.title(), agreement.cell(Role::Who), agreement.cell(Role::When));
        let (status, agreed) = (agreement.status(), agreement.agreed());
        (!what.trim().is_empty()).then_some(Self { what, who, when, status, agreed, event })
    }

    /// Who does it, by their numbers in the new day.
    fn who_here(&self, people: &HashMap<Id, Id>) -> Cell {
        let Cell::People(ids) = &self.who else { return self.who.clone() };
        Cell::People(ids.iter().filter_map(|id| people.get(id).copied()).collect())
    }

    /// What stands in a column of the table that looks back.
    fn cell(&self, column: &Column, people: &HashMap<Id, Id>) -> Cell {
        let cell = match column.role {
            Some(Role::What) => Cell::Text(self.what.clone()),
            Some(Role::Who) => self.who_here(people),
            Some(Role::When) => self.when.clone(),
            Some(Role::Status { open }) => Cell::Pick(self.status_in(&column.kind, open)),
            Some(Role::Agreed) => Cell::Date(self.agreed),
            Some(Role::How | Role::Since) | None => Cell::Empty,
        };
        // An exercise of one's own may ask for something else than what was written.
        column.kind.accept(&cell).unwrap_or_default()
    }

    /// How far it is in the words of another table: the same word, or the word at the same place where so many are open
    /// in both, or else the first.
    fn status_in(&self, kind: &ColumnKind, open: u8) -> u8 {
        let (Some(status), ColumnKind::Pick(words)) = (&self.status, kind) else { return 0 };
        let same = words.iter().take(open.into()).position(|word| *word == status.word);
        let same = same.and_then(|place| u8::try_from(place).ok());
        same.or_else(|| Some(status.place).filter(|_| status.open == open)).unwrap_or_default()
    }
}

fn looks_back(block: &Block) -> bool {
    block.agreements().is_some_and(Table::looks_back)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::model::block::parts::PartEdit;
    use crate::model::day::programme::ItemEdit;
    use crate::model::exercise::edit::ExerciseEdit;
    use crate::model::paper::actions::Action;
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

    fn table(block: &Block) -> Option<&Table> {
        if let Block::Table(table) = block { Some(table) } else { None }
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
        assert_eq!((carried[0].status.as_ref().map(|status| status.place), carried[0].agreed), (Some(1), earlier.date));
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
        for words in ["Færdig", "Ikke begyndt", "Aftalt med chefgruppen", "Hvad skete der"] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }

    #[test]
    fn a_day_with_nothing_open_brings_its_people_and_no_exercise() {
        let mut earlier = Session::blank("old", "Dag", date(2027, 2, 4));
        let id = earlier.new_id();
        let away = Participant { absent: true, ..Participant::new(id, "Åse".into(), String::new()) };
        earlier.participants.push(away);
        let mut session = new_day("short-day");
        let items = session.programme.items.len();
        session.take_up(&earlier.carried(), looking_back());
        assert_eq!((session.programme.items.len(), session.participants.len()), (items, 1));
        assert!(!session.participants[0].absent, "they may come this time");
    }

    /// An agreement in a table that was made in the window, with its people and dates, one of them done.
    fn made_in_the_window() -> Session {
        let mut day = Session::blank("old", "Dag", date(2027, 2, 4));
        let person = day.new_id();
        day.participants.push(Participant::new(person, "Åse".into(), String::new()));
        let item = day.append(10, Activity::Exercise(Exercise::own(Text::typed("Vi lover"), 10)));
        let table = recipes::blocks().iter().find(|block| matches!(block, Block::Table(_))).unwrap();
        let mut make = |edit| day.programme.apply(item, &ItemEdit::Make { edit }).unwrap();
        make(ExerciseEdit::AddBlock { block: Box::new(table.clone()) });
        let block = Key::new("block-1");
        let mut divide = |edit| make(ExerciseEdit::Divide { block: block.clone(), edit });
        let words = ["på vej", "næsten", "klar"].map(Text::typed).to_vec();
        let kinds = [ColumnKind::Person, ColumnKind::Date, ColumnKind::Pick(words)];
        for (kind, place) in kinds.into_iter().zip(2..) {
            divide(PartEdit::Add { title: format!("Kolonne {place}") });
            divide(PartEdit::Write { column: Key::new(format!("part-{place}")), kind });
        }
        day.change_block(&At { item, block }, |block, _, ids| {
            let Block::Table(table) = block else { return };
            for (what, status) in [("Ring til skolen", 1), ("Bestil et lokale", 2), ("Skriv til alle", 0)] {
                let who = Cell::People(vec![person]);
                let cells = vec![Cell::Text(what.into()), who, Cell::Date(date(2027, 3, 1)), Cell::Pick(status)];
                table.content.push(Row { id: ids.hand_out(), about: None, origin: None, cells });
            }
        });
        assert_eq!(day.check(), []);
        day
    }

    #[test]
    fn what_was_agreed_in_a_table_of_ones_own_stands_on_the_next_day_and_is_closed_there() {
        let earlier = made_in_the_window();
        let actions = earlier.actions(Language::Danish);
        let told = |action: &Action| (action.what.clone(), action.who.clone(), action.state.clone(), action.day());
        let day = Some(date(2027, 3, 1));
        assert_eq!(
            actions.iter().map(told).collect::<Vec<_>>(),
            [
                ("Ring til skolen".into(), "Åse".into(), "næsten".into(), day),
                ("Bestil et lokale".into(), "Åse".into(), "klar".into(), None),
                ("Skriv til alle".into(), "Åse".into(), "på vej".into(), day),
            ]
        );
        let mut next = new_day("short-day");
        next.take_up(&earlier.carried(), looking_back());
        next.settle();
        assert_eq!(next.check(), []);
        let rows = &table_of(&next, "since-last").content;
        let whats: Vec<&Cell> = rows.iter().map(|row| &row.cells[0]).collect();
        assert_eq!(whats, [&Cell::Text("Ring til skolen".into()), &Cell::Text("Skriv til alle".into())]);
        let status: Vec<&Cell> = rows.iter().map(|row| &row.cells[3]).collect();
        assert_eq!(status, [&Cell::Pick(1), &Cell::Pick(0)], "under way, and not begun");
        set(&mut next, "since-last", 0, "status", Cell::Pick(2));
        let open = next.carried().open;
        assert_eq!(open.iter().map(|open| open.what.as_str()).collect::<Vec<_>>(), ["Skriv til alle"]);
        assert_eq!(open[0].agreed, earlier.date);
    }

    #[test]
    fn a_table_is_of_agreements_only_while_a_column_says_what_is_agreed() {
        let mut day = made_in_the_window();
        let item = day.programme.items[0].id;
        let edit = PartEdit::Role { column: Key::new("part-1"), role: None };
        let edit = ExerciseEdit::Divide { block: Key::new("block-1"), edit };
        day.programme.apply(item, &ItemEdit::Make { edit }).unwrap();
        assert!(day.agreements(Language::Danish).is_empty() && day.carried().open.is_empty());
    }

    #[test]
    fn an_agreement_is_known_to_calendars_by_one_name_on_every_day() {
        let first = store::sample().unwrap().session;
        let mut second = new_day("short-day");
        second.take_up(&first.carried(), looking_back());
        let mut third = new_day("short-day");
        third.take_up(&second.carried(), looking_back());
        let open = |session: &Session| -> Vec<(String, u32)> {
            let agreements = session.agreements(Language::Danish);
            let open = agreements.iter().filter(|agreement| !agreement.is_closed());
            open.map(|agreement| session.event(agreement.id())).collect()
        };
        let (before, later) = (open(&first), open(&third));
        assert!(!before.is_empty() && before.len() == later.len());
        for ((name, never), (same, times)) in before.iter().zip(&later) {
            assert_eq!((name, *never, *times), (same, 0, 2));
        }
        assert!(before[0].0.ends_with("@tovholder"));
    }
}
