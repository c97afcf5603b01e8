//! Many days by lot, the same from the same seed: municipalities with one to four days each, in two languages, with headings
//! of their own, merged cards, dots, numbers of everybody, things that were placed, and agreements that go on.

use std::sync::Arc;

use fastrand::Rng;
use jiff::civil::{Date, date, time};
use jiff::{Timestamp, ToSpan};
use tovholder::assets::MUNICIPALITIES;
use tovholder::i18n::{Language, Text};
use tovholder::model::block::Block;
use tovholder::model::block::answers::Given;
use tovholder::model::block::cards::{Card, Cards};
use tovholder::model::block::circle::{Circle, CircleStyle};
use tovholder::model::block::heading::Heading;
use tovholder::model::block::placement::{Field, Placement, Spot, Thing};
use tovholder::model::block::table::{Cell, Column, ColumnKind, Row, Rows, Table};
use tovholder::model::block::vote::{Dots, Vote};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::{Exercise, NamedBlock};
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Participant;
use tovholder::model::stage::{Planned, Stage, Visit};
use tovholder::store::{Document, recipes};

const EXERCISES: [&str; 5] =
    ["barriers-in-pairs", "implementation-circle", "partnership-ladder", "stakeholder-map", "what-how-who"];
const UNITS: [&str; 4] = ["Skole", "Plan og by", "Kultur", "Jobcenter"];
const WORDS: [&str; 12] = [
    "Ingen tid",
    "For lidt, for sent",
    "Vi siger \"ja\" til alt",
    "=SUM(A1)",
    "Data kommer\nfor sent",
    "Lange veje",
    "Ny ledelse hvert år",
    "Unge er svære at nå",
    "Røgfri skoletid",
    "æøå ÆØÅ",
    "-1 er også et tal",
    "Fælles mål",
];

/// Days by lot.
pub struct Generator {
    random: Rng,
    /// How many cards a day has.
    cards: usize,
    /// What people are called, with a number behind.
    pub name: &'static str,
}

impl Generator {
    pub fn new(seed: u64, cards: usize) -> Self {
        Self { random: Rng::with_seed(seed), cards, name: "Deltager" }
    }

    /// Hands on the days of so many municipalities, one after the other, each with a name for its file.
    pub fn days(&mut self, municipalities: usize, mut take: impl FnMut(String, Document)) {
        let all: Vec<(u16, &str)> = MUNICIPALITIES
            .lines()
            .map(|line| line.split_once(' ').map(|(code, name)| (code.parse().unwrap(), name)).unwrap())
            .collect();
        for place in 0..municipalities {
            let (code, name) = all[place % all.len()];
            let mut before: Option<Document> = None;
            let mut held = date(2027, 1, 4).saturating_add(i64::try_from(place % 200).unwrap().days());
            for number in 0..self.random.usize(1..=4) {
                let key = format!("{place:06x}{code:04}{number:06x}");
                let document = self.day(key, (code, name), held, before.as_ref());
                take(format!("{code}-{place}-{number}.tovholder"), document.clone());
                before = Some(document);
                held = held.saturating_add(self.random.i64(14..120).days());
            }
        }
    }

    fn day(&mut self, key: String, (code, name): (u16, &str), held: Date, before: Option<&Document>) -> Document {
        let mut session = Session::blank(key, format!("Dag i {name}"), held);
        match code % 3 {
            0 => session.organisation = format!("{name} Kommune"),
            1 => (session.organisation, session.municipality) = ("Sundhed".into(), name.into()),
            _ => session.organisation = name.to_uppercase(),
        }
        if code % 17 == 0 {
            (session.organisation, session.municipality) = (format!("Forening {}", code % 5), String::new());
        }
        session.series = format!("Forløb {}", code % 7);
        session.language = [None, Some(Language::Danish), Some(Language::English)][self.random.usize(0..3)];
        session.place = "Rådhuset".into();
        session.programme.start = time(9, 0, 0, 0);
        if let Some(before) = before {
            session.take_up(&before.session.carried(), recipes::exercise(&Key::new("since-last")).unwrap());
            session.organisation.clone_from(&before.session.organisation);
        }
        if session.participants.is_empty() {
            for number in 0..self.random.usize(4..16) {
                let id = session.new_id();
                let unit = UNITS[self.random.usize(0..UNITS.len())].to_owned();
                session.participants.push(Participant::new(id, format!("{}{number}", self.name), unit));
            }
        }
        for recipe in EXERCISES {
            let exercise = recipes::exercise(&Key::new(recipe)).unwrap().clone();
            session.append(exercise.minutes(), Activity::Exercise(exercise));
        }
        if self.random.u8(0..4) == 0 {
            session.append(25, Activity::Exercise(own()));
        }
        self.fill(&mut session);
        session.settle();
        let stage = self.stage(&session);
        Document { session, stage, revision: self.random.u64(1..500) }
    }

    /// Fills every block with what a room might say.
    fn fill(&mut self, session: &mut Session) {
        let mut next = session.next_id;
        let people: Vec<Id> = session.participants.iter().map(|one| one.id).collect();
        let held = session.date;
        let cards_each = self.cards / if session.items().count() > 6 { 2 } else { 1 };
        let mut said: Vec<Id> = Vec::new();
        for item in session.programme.items_mut() {
            let Activity::Exercise(exercise) = &mut item.activity else { continue };
            let mut on: Vec<Id> = Vec::new();
            for named in &mut exercise.blocks {
                match &mut named.block {
                    Block::Cards(cards) => on = self.cards(cards, cards_each, &mut next),
                    Block::Vote(vote) => self.vote(vote, &on),
                    Block::Circle(circle) => self.circle(circle, &mut next),
                    Block::Placement(placement) => self.placement(placement, &mut next),
                    Block::Table(table) if table.looks_back() => self.since_last(table),
                    Block::Table(table) if table.rows == Rows::Free => {
                        self.agreements(table, &people, held, &said, &mut next);
                    }
                    Block::Table(_) | Block::Round(_) | Block::Groups(_) => {}
                }
            }
            said.extend(on);
        }
        session.next_id = next;
    }

    fn cards(&mut self, cards: &mut Cards, count: usize, next: &mut u32) -> Vec<Id> {
        if cards.open && self.random.u8(0..3) == 0 {
            let title = ["Vejret", "Økonomi"][self.random.usize(0..2)];
            cards.headings.push(Heading { id: Key::new("added-1"), title: Text::typed(title), added: true });
        }
        if self.random.u8(0..4) == 0 {
            cards.headings[0].title = Text::typed(["Retning", "Det vi vil"][self.random.usize(0..2)]);
        }
        let mut ids = Vec::new();
        for _ in 0..self.random.usize(count / 2..=count) {
            let id = hand_out(next);
            let heading = cards.headings[self.random.usize(0..cards.headings.len())].id.clone();
            let text = WORDS[self.random.usize(0..WORDS.len())].to_owned();
            let mut card = Card { id, heading, text, ..Card::default() };
            if let Some(into) = ids.first().copied().filter(|_| self.random.u8(0..10) == 0) {
                let heading = cards.cards.iter().find(|other| other.id == into).unwrap().heading.clone();
                (card.merged, card.heading) = (Some(into), heading);
            }
            if card.merged.is_none() {
                ids.push(id);
            }
            cards.cards.push(Arc::new(card));
        }
        ids
    }

    /// Some votes are still open: what they come to is nobody's business.
    fn vote(&mut self, vote: &mut Vote, on: &[Id]) {
        for id in on {
            if self.random.u8(0..3) == 0 {
                vote.given.push(Dots { on: *id, by: None, count: self.random.u16(1..6) });
            }
        }
        vote.closed = self.random.u8(0..5) > 0;
    }

    fn circle(&mut self, circle: &mut Circle, next: &mut u32) {
        let CircleStyle::Radar { from, to, .. } = circle.style else { return };
        let shown = self.random.u8(0..4) > 0;
        for part in &mut circle.parts {
            part.now = (self.random.u8(0..5) > 0).then(|| self.random.u8(from..=to));
            part.goal = self.random.bool().then(|| self.random.u8(from..=to));
            if part.now.is_some() || part.goal.is_some() {
                part.said = Some(hand_out(next));
            }
        }
        let keys: Vec<Key> = circle.parts.iter().map(|part| part.id.clone()).collect();
        let Some(each) = &mut circle.each else { return };
        each.shown = shown;
        for part in keys {
            for unit in ["", UNITS[0], UNITS[1]] {
                let mut numbers: Vec<u8> = (0..self.random.usize(0..2)).map(|_| self.random.u8(from..=to)).collect();
                numbers.sort_unstable();
                if !numbers.is_empty() {
                    each.given.push(Given { part: part.clone(), unit: unit.to_owned(), numbers });
                }
            }
            let mut numbers: Vec<u8> = (0..self.random.usize(0..4)).map(|_| self.random.u8(from..=to)).collect();
            numbers.sort_unstable();
            if !numbers.is_empty() {
                each.given.push(Given { part: part.clone(), unit: UNITS[2].to_owned(), numbers });
            }
        }
    }

    fn placement(&mut self, placement: &mut Placement, next: &mut u32) {
        for number in 0..self.random.usize(0..6) {
            let spot = |random: &mut Rng| match &placement.field {
                Field::Ladder(ladder) => Spot::Rung(ladder.rungs[random.usize(0..ladder.rungs.len())].id.clone()),
                Field::Matrix(_) => Spot::Point { x: random.u8(0..=100), y: random.u8(0..=100) },
            };
            let first = Some(spot(&mut self.random));
            let second = placement.has_goal().then(|| spot(&mut self.random));
            let text = format!("Partner {number}");
            placement.things.push(Thing { id: hand_out(next), text, first, second, ..Thing::default() });
        }
    }

    fn agreements(&mut self, table: &mut Table, people: &[Id], held: Date, said: &[Id], next: &mut u32) {
        for number in 0..self.random.usize(1..5) {
            let origin = said.get(self.random.usize(0..said.len().max(1))).copied().filter(|_| self.random.bool());
            let due = held.saturating_add(self.random.i64(7..200).days());
            let who = if self.random.u8(0..3) > 0 && !people.is_empty() {
                Cell::People(vec![people[self.random.usize(0..people.len())]])
            } else {
                Cell::Empty
            };
            let status = self.random.u8(0..4);
            let text = format!("Aftale {number}, \"nu\"");
            let cell = |column: &Column| {
                if column.kind == ColumnKind::Person {
                    return who.clone();
                }
                let wished = [Cell::Text(text.clone()), who.clone(), Cell::Date(due), Cell::Pick(status)];
                let fits = |cell: &Cell| *cell != Cell::Empty && column.kind.accept(cell).is_ok();
                wished.into_iter().rev().find(fits).unwrap_or_default()
            };
            let cells = table.columns.iter().map(cell).collect();
            table.content.push(Row { id: hand_out(next), about: None, origin, cells });
        }
    }

    /// What became of what is open from last time.
    fn since_last(&mut self, table: &mut Table) {
        let Some((place, _)) = table.status_column() else { return };
        for row in &mut table.content {
            row.cells[place] = Cell::Pick(self.random.u8(0..4));
        }
    }

    fn stage(&mut self, session: &Session) -> Stage {
        if self.random.u8(0..8) == 0 {
            return Stage::default();
        }
        let begun: Timestamp = session.date.at(8, 0, 0, 0).in_tz("UTC").unwrap().timestamp();
        let (mut now, mut stage) = (begun, Stage::default());
        for item in session.items() {
            stage.planned.push(Planned { item: item.id, start: time(9, 0, 0, 0), minutes: item.minutes() });
            stage.visits.push(Visit { item: item.id, started: now });
            now += (i64::from(item.minutes()) * 60 + self.random.i64(-300..900)).seconds();
        }
        stage.over = self.random.bool().then_some(now);
        stage
    }
}

/// An exercise that somebody made, with a wall of cards.
fn own() -> Exercise {
    let mut exercise = Exercise::own(Text::typed("Hvad nu?"), 25);
    let heading = |id: &str, title: &str| Heading { id: Key::new(id), title: Text::typed(title), added: false };
    let headings = vec![heading("part-1", "I dag"), heading("part-2", "I morgen")];
    let cards = Cards { headings, ..Cards::default() };
    exercise.blocks.push(NamedBlock { id: Key::new("block-1"), block: Block::Cards(cards) });
    exercise
}

fn hand_out(next: &mut u32) -> Id {
    *next += 1;
    Id(*next - 1)
}
