//! A small day with every kind of block, for the tests of this module.

use std::sync::Arc;

use jiff::civil::{date, time};

use super::Document;
use crate::clock::Countdown;
use crate::i18n::Text;
use crate::model::block::Block;
use crate::model::block::cards::{Card, Cards};
use crate::model::block::circle::{Circle, CirclePart, CircleStyle};
use crate::model::block::groups::{Group, Groups};
use crate::model::block::heading::Heading;
use crate::model::block::placement::{Field, Ladder, LadderStyle, Placement, Rung, Source, Spot, Thing};
use crate::model::block::round::{Round, Turn, TurnState, Who};
use crate::model::block::table::{Cell, Column, ColumnKind, Layout, Role, Row, Table};
use crate::model::block::vote::{Dots, OnPaper, Vote};
use crate::model::day::programme::Activity;
use crate::model::day::session::{Parked, Session};
use crate::model::exercise::step::{Grouping, Step, Timer};
use crate::model::exercise::{Exercise, NamedBlock, ReportSection};
use crate::model::id::{Id, Key};
use crate::model::people::Participant;
use crate::model::stage::{Place, Stage, Visit};

/// The day; nothing is wrong with it.
pub(super) fn document() -> Document {
    let mut session = Session::blank("4f1c", "Kursusdag: \"Sundhed\" på tværs", date(2027, 2, 4));
    session.organisation = "Nordkøbing Kommune".into();
    session.facilitators = vec!["Rikke".into()];
    session.programme.start = time(9, 0, 0, 0);
    for (name, unit) in [("Anne", "Skole"), ("Bjørn", ""), ("Åse", "Plan\nog by")] {
        let id = session.new_id();
        session.participants.push(Participant::new(id, name.into(), unit.into()));
    }
    let exercise = session.append(40, Activity::Exercise(exercise()));
    session.append(15, Activity::Break { title: Text::typed("Kaffe ☕ – 15 min.") });
    let parked = session.new_id();
    session.parking.push(Parked { id: parked, text: "Hvem betaler?".into() });
    session.next_id = 40;
    session.settle();
    let now = "2027-02-04T08:10:00Z".parse().unwrap();
    let mut clock = Countdown::armed(480);
    clock.start(now);
    let stage = Stage {
        at: Some(Place { item: exercise, step: 1 }),
        clock: Some(clock),
        block: Some(Key::new("circle")),
        visits: vec![Visit { item: exercise, started: now }],
        ..Stage::default()
    };
    Document::new(session, stage)
}

fn exercise() -> Exercise {
    let named = |id: &str, block| NamedBlock { id: Key::new(id), block };
    let blocks = vec![
        named("cards", Block::Cards(cards())),
        named("actions", Block::Table(actions())),
        named("circle", Block::Circle(circle())),
        named("ladder", Block::Placement(ladder())),
        named("dots", Block::Vote(vote())),
        named("round", Block::Round(round())),
        named("pairs", Block::Groups(pairs())),
    ];
    Exercise {
        recipe: Key::new("barriers-in-pairs"),
        title: Text { da: "Barrierer to og to".into(), en: "Barriers in pairs".into() },
        purpose: Text::typed("Finde det, der står i vejen"),
        source: Text::default(),
        material: Vec::new(),
        steps: vec![step("pairs", Timer::Down), step("collect", Timer::Until(time(14, 10, 0, 0)))],
        blocks,
        report: ReportSection::new(Text::typed("Barrierer")),
    }
}

fn step(id: &str, timer: Timer) -> Step {
    Step {
        id: Key::new(id),
        title: Text::typed(id),
        minutes: 8,
        handover: None,
        grouping: Grouping::Pairs,
        timer,
        round: None,
        prompt: Text::typed("Hvad bremser?"),
        instruction: Text::default(),
        note: Text::default(),
        show: vec![Key::new("cards"), Key::new("dots")],
    }
}

fn cards() -> Cards {
    let heading = |id: &str| Heading { id: Key::new(id), title: Text::typed(id), added: false };
    let card = |id, heading: &str, text: &str, by| Card {
        id: Id(id),
        heading: Key::new(heading),
        text: text.into(),
        by,
        ..Card::default()
    };
    let cards = [
        card(10, "focus", "Én konsulent // til \"22\" skoler", vec![Id(1)]),
        card(11, "leadership", "To linjer\r\nog en \\ skråstreg ]) /* ", vec![]),
    ];
    let cards = cards.map(Arc::new).to_vec();
    Cards { headings: vec![heading("focus"), heading("leadership")], open: true, cards, ..Cards::default() }
}

pub(super) fn actions() -> Table {
    let column = |id: &str, kind, role| {
        let plain = Column::new(Key::new(id), Text::typed(id), kind);
        Column { role, required: true, ..plain }
    };
    let status = Some(Role::Status { open: 2 });
    let columns = vec![
        column("what", ColumnKind::Long, Some(Role::What)),
        column("who", ColumnKind::Person, Some(Role::Who)),
        column("when", ColumnKind::Date, Some(Role::When)),
        column("state", ColumnKind::Pick(vec![Text::typed("Ny"), Text::typed("I gang")]), status),
        column("rating", ColumnKind::Tally { from: 1, to: 5 }, None),
    ];
    let row = |id, cells| Row { id: Id(id), about: None, origin: Some(Id(10)), cells };
    let full = vec![
        Cell::Text("Skrive det ned".into()),
        Cell::People(vec![Id(1), Id(3)]),
        Cell::Date(date(2027, 2, 24)),
        Cell::Pick(1),
        Cell::Tally(vec![0, 0, 2, 1, 0]),
    ];
    let empty = vec![Cell::Empty, Cell::Text("Ritt fra regionen".into()), Cell::Empty, Cell::Pick(0), Cell::Empty];
    let content = vec![row(12, full), row(13, empty)];
    Table { columns, layout: Layout::Records, content, ..Table::default() }
}

fn circle() -> Circle {
    let part = |id: &str, now| CirclePart {
        id: Key::new(id),
        title: Text::typed(id),
        now,
        goal: Some(4),
        status: None,
        note: String::new(),
        said: None,
    };
    let parts = vec![part("focus", Some(2)), part("people", None), part("help", Some(0))];
    Circle { style: CircleStyle::Radar { from: 0, to: 5, marks: Vec::new() }, parts, each: None }
}

pub(super) fn ladder() -> Placement {
    let rung = |id: &str| Rung { id: Key::new(id), title: Text::typed(id) };
    let thing = |id, text: &str| Thing { id: Id(id), text: text.into(), ..Thing::default() };
    let (mut placed, waiting) = (thing(20, "Ældre Sagen"), thing(21, "Idrætsforeningen"));
    (placed.first, placed.second) = (Some(Spot::Rung(Key::new("know"))), Some(Spot::Rung(Key::new("agree"))));
    Placement {
        field: Field::Ladder(Ladder { style: LadderStyle::Stairs, rungs: vec![rung("know"), rung("agree")] }),
        subject: Text::typed("partner"),
        marks: vec![Text::typed("nu"), Text::typed("mål")],
        from: Source::Free,
        pull: Vec::new(),
        presets: Vec::new(),
        things: vec![placed, waiting],
    }
}

fn vote() -> Vote {
    let given = vec![Dots { on: Id(10), by: None, count: 3 }, Dots { on: Id(11), by: Some(Id(2)), count: 1 }];
    Vote {
        over: Key::new("cards"),
        dots: 3,
        most: None,
        closed: true,
        given,
        kept: Vec::new(),
        paper: OnPaper::default(),
    }
}

fn round() -> Round {
    let turns = vec![Turn { who: Id(2), state: TurnState::Done }, Turn { who: Id(1), state: TurnState::Waiting }];
    Round { who: Who::Participants, into: Some(Key::new("cards")), turns }
}

fn pairs() -> Groups {
    Groups {
        size: 2,
        rounds: None,
        hosts: false,
        groups: vec![Group { id: Id(14), members: vec![Id(1), Id(2), Id(3)], locked: true, then: Vec::new() }],
    }
}
