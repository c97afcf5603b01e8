//! Days at the limits of what a session may hold, each at another one, and one at several at once.

use std::sync::Arc;

use jiff::civil::date;
use tovholder::i18n::Text;
use tovholder::model::block::Block;
use tovholder::model::block::answers::{Given, GivenNumbers};
use tovholder::model::block::cards::{Card, Cards};
use tovholder::model::block::circle::{Circle, CirclePart, CircleStyle};
use tovholder::model::block::heading::Heading;
use tovholder::model::block::placement::{Axis, Field, Fields, Matrix, Placement, Source, Spot, Thing};
use tovholder::model::block::round::{Round, Who};
use tovholder::model::block::table::{Cell, Column, ColumnKind, Layout, Row, Rows, Table};
use tovholder::model::block::vote::{Dots, OnPaper, Vote};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::{Parked, Session};
use tovholder::model::exercise::{Exercise, NamedBlock};
use tovholder::model::fault::limits::{LONGEST_NAME, LONGEST_TEXT, MOST_CONTENT, MOST_PARTICIPANTS, MOST_PARTS};
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Participant;

/// What somebody says.
const SAID: &str = "Skolelederne siger ja på mødet og nej i skemaet";

/// A day of so many cards, under six headings each of so many exercises.
pub fn of_cards(count: usize, exercises: usize) -> Session {
    let mut session = blank();
    for part in 0..exercises {
        let own = count * (part + 1) / exercises - count * part / exercises;
        let walls = cards(&mut session, own - 6.min(own), 6, SAID);
        add(&mut session, &format!("Øvelse {part}"), vec![("cards", Block::Cards(walls))]);
    }
    session
}

/// A day at each limit, with its name.
pub fn all() -> Vec<(&'static str, Session)> {
    vec![
        ("cards under six headings", of_cards(MOST_CONTENT, 1)),
        ("cards of twenty exercises", of_cards(MOST_CONTENT, 20)),
        ("cards under one heading", with("cards", |session| Block::Cards(cards(session, MOST_CONTENT - 1, 1, SAID)))),
        ("headings", with("cards", |session| Block::Cards(cards(session, 19_900, MOST_PARTS, SAID)))),
        ("long cards", with("cards", |session| Block::Cards(cards(session, 200, 3, &long(LONGEST_TEXT - 100))))),
        ("long word", with("cards", |session| Block::Cards(cards(session, 20, 3, &"q".repeat(99_000))))),
        ("rows", with("table", |session| Block::Table(table(session, MOST_CONTENT, 2, Layout::Grid)))),
        ("records", with("table", |session| Block::Table(table(session, MOST_CONTENT, 3, Layout::Records)))),
        ("columns", with("table", |session| Block::Table(table(session, 500, MOST_PARTS, Layout::Grid)))),
        ("rows of cards", rows_of_cards()),
        ("a vote", vote(false)),
        ("a vote that is closed", vote(true)),
        ("things placed", with("placement", |session| Block::Placement(placement(session, MOST_CONTENT)))),
        ("a circle", with("circle", |_| Block::Circle(circle(MOST_PARTS)))),
        ("everybody's numbers", with("circle", |_| Block::Circle(numbers(MOST_PARTS)))),
        ("people", people()),
        ("items", items()),
        ("parking lot", parking()),
        ("long words everywhere", long_words()),
    ]
}

/// The cards, the people and the items of a day at their limits, and texts as long as its file may be.
pub fn everything() -> Session {
    let mut session = people();
    let walls = cards(&mut session, 18_000, 6, SAID);
    add(&mut session, "Kort", vec![("cards", Block::Cards(walls))]);
    let walls = cards(&mut session, 150, 3, &long(LONGEST_TEXT - 100));
    add(&mut session, "Lange kort", vec![("cards", Block::Cards(walls))]);
    for number in 0..1_900 {
        session.append(10, Activity::Talk { title: Text::typed(format!("Oplæg {number}")) });
    }
    let wall = session.exercises().find(|(_, exercise)| exercise.title.da == "Kort").map(|(item, _)| item.id);
    let place = session.items().position(|item| Some(item.id) == wall).unwrap();
    session.programme.items.swap(0, place);
    session
}

/// So many letters in words.
pub fn long(letters: usize) -> String {
    let mut text = "Et møde om mødet, som ingen ville holde. ".repeat(letters / 40);
    text.truncate(text.floor_char_boundary(letters));
    text.trim_end().to_owned()
}

fn blank() -> Session {
    let mut session = Session::blank("4f1c", "En stor dag", date(2027, 2, 4));
    session.programme.start = jiff::civil::time(9, 0, 0, 0);
    session
}

fn with(key: &str, make: impl FnOnce(&mut Session) -> Block) -> Session {
    let mut session = blank();
    let block = make(&mut session);
    add(&mut session, "Øvelse", vec![(key, block)]);
    session
}

/// Adds an exercise whose one step shows its last block.
fn add(session: &mut Session, title: &str, blocks: Vec<(&str, Block)>) {
    let mut exercise = Exercise::own(Text::typed(title), 20);
    exercise.steps[0].show = blocks.iter().rev().map(|(key, _)| Key::new(*key)).collect();
    exercise.blocks = blocks.into_iter().map(|(key, block)| NamedBlock { id: Key::new(key), block }).collect();
    session.append(20, Activity::Exercise(exercise));
}

fn cards(session: &mut Session, count: usize, headings: usize, text: &str) -> Cards {
    let heading = |place| Heading {
        id: Key::new(format!("heading-{place}")),
        title: Text::typed(format!("Overskrift {place}")),
        added: false,
    };
    let card = |place: usize| {
        let heading = Key::new(format!("heading-{}", place % headings));
        Arc::new(Card { id: session.new_id(), heading, text: format!("{place} {text}"), ..Card::default() })
    };
    Cards { cards: (0..count).map(card).collect(), headings: (0..headings).map(heading).collect(), ..Cards::default() }
}

fn column(place: usize, kind: ColumnKind) -> Column {
    let (id, title) = (Key::new(format!("column-{place}")), Text::typed(format!("Kolonne {place}")));
    Column::new(id, title, kind)
}

fn table(session: &mut Session, rows: usize, columns: usize, layout: Layout) -> Table {
    let row = |place: usize| {
        let cells = (0..columns).map(|column| Cell::Text(format!("{place}.{column} hvem gør hvad"))).collect();
        Row { id: session.new_id(), about: None, origin: None, cells }
    };
    let content = (0..rows).map(row).collect();
    let columns = (0..columns).map(|place| column(place, ColumnKind::Short)).collect();
    Table { columns, layout, content, ..Table::default() }
}

/// A row for each card, and a turn for each.
fn rows_of_cards() -> Session {
    let mut session = blank();
    let walls = cards(&mut session, 6_600, 6, SAID);
    let mut each = table(&mut session, 0, 3, Layout::Grid);
    each.rows = Rows::Each(Key::new("cards"));
    each.content = walls
        .cards
        .iter()
        .map(|card| {
            let cells = vec![Cell::Empty, Cell::Text("x".into()), Cell::Empty];
            Row { id: session.new_id(), about: Some(card.id), origin: None, cells }
        })
        .collect();
    let round = Round { who: Who::Rows(Key::new("table")), into: None, turns: Vec::new() };
    let blocks = vec![("cards", Block::Cards(walls)), ("table", Block::Table(each)), ("round", Block::Round(round))];
    add(&mut session, "Øvelse", blocks);
    session.settle();
    session
}

fn vote(closed: bool) -> Session {
    let mut session = blank();
    let walls = cards(&mut session, 9_900, 6, SAID);
    let given = walls.cards.iter().map(|card| Dots { on: card.id, by: None, count: 1 + card.id.0 as u16 % 7 });
    let vote = Vote {
        over: Key::new("cards"),
        dots: 20,
        most: None,
        closed,
        given: given.collect(),
        kept: Vec::new(),
        paper: OnPaper::default(),
    };
    add(&mut session, "Øvelse", vec![("cards", Block::Cards(walls)), ("vote", Block::Vote(vote))]);
    session
}

fn placement(session: &mut Session, count: usize) -> Placement {
    let axis = |title: &str| Axis { title: Text::typed(title), low: Text::typed("lidt"), high: Text::typed("meget") };
    let [top_left, top_right, bottom_left, bottom_right] = ["A", "B", "C", "D"].map(Text::typed);
    let fields = Fields { top_left, top_right, bottom_left, bottom_right };
    let thing = |place: usize| {
        let spot = |place: usize| Some(Spot::Point { x: (place % 101) as u8, y: (place / 101 % 101) as u8 });
        let (first, second) = (spot(place), spot(place + 50));
        Thing { id: session.new_id(), text: format!("Sag {place}"), first, second, ..Thing::default() }
    };
    let things = (0..count).map(thing).collect();
    let field = Field::Matrix(Matrix { up: axis("Virkning"), across: axis("Indsats"), fields });
    let marks = vec![Text::typed("Nu"), Text::typed("Mål")];
    Placement {
        field,
        subject: Text::typed("sag"),
        marks,
        from: Source::Free,
        pull: Vec::new(),
        presets: Vec::new(),
        things,
    }
}

/// A radar of the longest scale there is.
fn circle(parts: usize) -> Circle {
    let part = |place: usize| CirclePart {
        id: Key::new(format!("part-{place}")),
        title: Text::typed(format!("Faktor {place}")),
        now: Some(place as u8),
        goal: Some(255 - place as u8),
        status: None,
        note: long(500),
        said: None,
    };
    let style = CircleStyle::Radar { from: 0, to: 255, marks: Vec::new() };
    Circle { style, parts: (0..parts).map(part).collect(), each: None }
}

/// The same, in which everybody gives a number.
fn numbers(parts: usize) -> Circle {
    let Circle { style, parts, .. } = circle(parts);
    let count = (MOST_CONTENT - parts.len()) / parts.len();
    let given = |part: &CirclePart| Given {
        part: part.id.clone(),
        unit: String::new(),
        numbers: (0..count).map(|number| (number * 255 / count) as u8).collect(),
    };
    let given = parts.iter().map(given).collect();
    Circle { style, parts, each: Some(GivenNumbers { shown: true, given, before: Vec::new() }) }
}

/// As many people as there may be, in a round and in groups.
fn people() -> Session {
    let mut session = blank();
    for number in 0..MOST_PARTICIPANTS {
        let (name, unit) = (format!("Anne-Marie {number}"), format!("Afdeling {}", number % 40));
        let id = session.new_id();
        session.participants.push(Participant { absent: number % 10 == 0, ..Participant::new(id, name, unit) });
    }
    let round = Round { who: Who::Participants, into: None, turns: Vec::new() };
    add(&mut session, "Runde", vec![("round", Block::Round(round))]);
    session.settle();
    session
}

fn items() -> Session {
    let mut session = blank();
    for number in 0..1_998 {
        session.append(10, Activity::Talk { title: Text::typed(format!("Oplæg {number}")) });
    }
    session
}

fn parking() -> Session {
    let mut session = blank();
    for number in 0..MOST_CONTENT {
        let id = session.new_id();
        session.parking.push(Parked { id, text: format!("{number} Hvem betaler?") });
    }
    add(&mut session, "Øvelse", Vec::new());
    session
}

/// Everything that has words has as many as it may.
fn long_words() -> Session {
    let mut session = people();
    let words = || Text::typed(long(LONGEST_TEXT));
    session.participants[1].name = "n".repeat(LONGEST_NAME);
    session.participants[2].unit = "u".repeat(LONGEST_NAME);
    session.title = long(LONGEST_TEXT);
    session.notes = long(LONGEST_TEXT);
    let mut walls = cards(&mut session, 12, 3, &long(LONGEST_TEXT - 100));
    walls.headings[0].title = words();
    let mut rows = table(&mut session, 10, 3, Layout::Records);
    (rows.columns[0].title, rows.content[0].cells[1]) = (words(), Cell::Text(long(LONGEST_TEXT)));
    let mut round = circle(5);
    (round.parts[0].title, round.parts[1].note) = (words(), long(LONGEST_TEXT));
    let mut things = placement(&mut session, 5);
    things.things[0].text = long(LONGEST_TEXT);
    let blocks = [
        ("cards", Block::Cards(walls)),
        ("table", Block::Table(rows)),
        ("circle", Block::Circle(round)),
        ("placement", Block::Placement(things)),
    ];
    for (key, block) in blocks {
        add(&mut session, "Øvelse", vec![(key, block)]);
    }
    for item in session.programme.items_mut() {
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        exercise.title = words();
        (exercise.steps[0].prompt, exercise.steps[0].instruction) = (words(), words());
        (exercise.steps[0].title, exercise.steps[0].note) = (words(), words());
    }
    session.parking.push(Parked { id: Id(session.next_id), text: long(LONGEST_TEXT) });
    session.next_id += 1;
    session
}
