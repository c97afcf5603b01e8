//! What the facilitator reads when an edit is refused.

use jiff::civil::date;

use super::Edit;
use crate::i18n::{Language, Text};
use crate::model::block::cards::{Card, Cards, CardsEdit};
use crate::model::block::circle::{Circle, CircleEdit, CirclePart, CircleStyle};
use crate::model::block::groups::{Groups, GroupsEdit};
use crate::model::block::heading::Heading;
use crate::model::block::parts::PartEdit;
use crate::model::block::placement::{
    Field, Ladder, LadderStyle, Mark, Placement, PlacementEdit, Rung, Source, Spot, Thing,
};
use crate::model::block::preset::{Preset, PresetLine};
use crate::model::block::round::{Round, RoundEdit, Who};
use crate::model::block::table::{Cell, Column, ColumnKind, Role, Row, Rows, Table, TableEdit};
use crate::model::block::vote::{OnPaper, Vote, VoteEdit};
use crate::model::block::{At, Block, BlockEdit, Order, Pull};
use crate::model::day::programme::{Activity, ItemEdit};
use crate::model::day::session::Session;
use crate::model::exercise::edit::ExerciseEdit;
use crate::model::exercise::step::StepEdit;
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::id::{Id, Key};
use crate::model::people::Attendance;

const GONE: &str = "Det findes ikke længere.";
const NOT_HERE: &str = "Det kan ikke lade sig gøre her.";
const GIVEN: &str = "Her er det givet på forhånd, hvad der skal stå.";
const CIRCULAR: &str = "Så ville noget i øvelsen bygge på sig selv, måske gennem andet.";
const ROWS_OF_ROWS: &str = "En tabel kan ikke få sine linjer fra en tabel, der selv får dem fra noget andet i øvelsen.";

const EXERCISE: Id = Id(1);
const TALK: Id = Id(2);
const TIME: Id = Id(11);
const MONEY: Id = Id(12);
/// Merged into money.
const FUNDS: Id = Id(13);
const ROW: Id = Id(14);
const THING: Id = Id(15);
const NOBODY: Id = Id(999);

fn key(name: &str) -> Key {
    Key::new(name)
}

fn cards() -> Block {
    let heading = Heading { id: key("for"), title: Text::typed("For"), added: false };
    let card = |id, text: &str, merged| Card { id, heading: key("for"), text: text.into(), merged, ..Card::default() };
    let line = PresetLine { under: None, text: Text::typed("Tid") };
    let preset = Preset { id: key("known"), title: Text::typed("Kendte"), headings: Vec::new(), lines: vec![line] };
    let cards = [card(TIME, "Tid", None), card(MONEY, "Penge", None), card(FUNDS, "Midler", Some(MONEY))];
    let cards = cards.map(std::sync::Arc::new).to_vec();
    Block::Cards(Cards { headings: vec![heading], presets: vec![preset], cards, ..Cards::default() })
}

/// A table with a column of words and one to tick.
fn table(rows: Rows, content: Vec<Row>) -> Block {
    let column = |id, kind| Column::new(key(id), Text::typed(id), kind);
    Block::Table(Table {
        columns: vec![column("what", ColumnKind::Short), column("done", ColumnKind::Check)],
        rows,
        content,
        ..Table::default()
    })
}

/// A radar with one number for each factor.
fn radar() -> Block {
    let part = |id| CirclePart {
        id: key(id),
        title: Text::typed(id),
        now: None,
        goal: None,
        status: None,
        note: String::new(),
        said: None,
    };
    let style = CircleStyle::Radar { from: 1, to: 5, marks: vec![Text::typed("Nu")] };
    Block::Circle(Circle { style, parts: ["a", "b", "c"].map(part).to_vec(), each: None })
}

fn stairs(from: Source, things: Vec<Thing>) -> Block {
    let rungs = ["low", "high"].map(|id| Rung { id: key(id), title: Text::typed(id) }).to_vec();
    let field = Field::Ladder(Ladder { style: LadderStyle::Stairs, rungs });
    let subject = Text::typed("partner");
    Block::Placement(Placement {
        field,
        subject,
        marks: Vec::new(),
        from,
        pull: Vec::new(),
        presets: Vec::new(),
        things,
    })
}

/// A day with nobody there, an exercise with something of most kinds, and a talk.
fn day() -> Session {
    let row = Row { id: ROW, about: None, origin: None, cells: vec![Cell::Text("Ring".into()), Cell::Empty] };
    let thing = Thing { id: THING, text: "Skolen".into(), ..Thing::default() };
    let vote = Vote {
        over: key("cards"),
        dots: 3,
        most: None,
        closed: false,
        given: Vec::new(),
        kept: Vec::new(),
        paper: OnPaper::default(),
    };
    let blocks = [
        ("cards", cards()),
        ("list", table(Rows::Free, vec![row])),
        ("about-list", table(Rows::Each(key("list")), Vec::new())),
        ("lone", table(Rows::Free, Vec::new())),
        ("radar", radar()),
        ("stairs", stairs(Source::Free, vec![thing])),
        ("people", stairs(Source::Participants, Vec::new())),
        ("groups", Block::Groups(Groups { size: 2, rounds: None, hosts: false, groups: Vec::new() })),
        ("vote", Block::Vote(vote)),
        ("round", Block::Round(Round { who: Who::Participants, into: None, turns: Vec::new() })),
    ];
    let mut exercise = Exercise::own(Text::typed("Øvelse"), 10);
    exercise.blocks = blocks.map(|(id, block)| NamedBlock { id: key(id), block }).into();
    let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
    session.append(10, Activity::Exercise(exercise));
    session.append(10, Activity::Talk { title: Text::typed("Oplæg") });
    session.next_id = 100;
    session.settle();
    session
}

fn in_block(block: &str, edit: BlockEdit) -> Edit {
    Edit::Block { at: At { item: EXERCISE, block: key(block) }, edit }
}

fn card(edit: CardsEdit) -> Edit {
    in_block("cards", BlockEdit::Cards(edit))
}

fn fill(block: &str, preset: &str) -> Edit {
    in_block(block, BlockEdit::Fill { preset: key(preset), language: Language::Danish })
}

fn cell(table: &str, row: Id, column: &str, cell: Cell) -> Edit {
    in_block(table, BlockEdit::Table(TableEdit::Set { row, column: key(column), cell }))
}

fn place(block: &str, mark: Mark, spot: Spot) -> Edit {
    in_block(block, BlockEdit::Placement(PlacementEdit::Place { thing: THING, mark, spot }))
}

fn make(edit: ExerciseEdit) -> Edit {
    Edit::Item { item: EXERCISE, edit: ItemEdit::Make { edit } }
}

fn divide(block: &str, edit: PartEdit) -> Edit {
    make(ExerciseEdit::Divide { block: key(block), edit })
}

fn each(table: &str, of: &str) -> Edit {
    make(ExerciseEdit::Rows { table: key(table), rows: Rows::Each(key(of)), label: "Om".into() })
}

/// Every edit is refused with that sentence.
fn check(refused: impl IntoIterator<Item = (Edit, &'static str)>) {
    let day = day();
    assert_eq!(day.check(), []);
    for (edit, sentence) in refused {
        let said = edit.applied(&day).err().map(|refusal| refusal.say(Language::Danish));
        assert_eq!(said.as_deref(), Some(sentence), "{edit:?}");
    }
}

#[test]
fn what_an_edit_names_and_is_not_there_is_gone() {
    let give = VoteEdit::Give { on: ROW, by: None, count: 1 };
    check([
        (Edit::Attend { person: NOBODY, attendance: Attendance::Away }, GONE),
        (Edit::Item { item: NOBODY, edit: ItemEdit::Remove }, GONE),
        (make(ExerciseEdit::RemoveStep { step: key("nowhere") }), GONE),
        (make(ExerciseEdit::RemoveBlock { block: key("nowhere") }), GONE),
        (in_block("nowhere", BlockEdit::Round(RoundEdit::Done)), GONE),
        (card(CardsEdit::Delete { card: NOBODY }), GONE),
        (card(CardsEdit::Add { heading: key("nowhere"), text: "Ro".into(), by: Vec::new() }), GONE),
        (fill("cards", "nowhere"), GONE),
        (cell("list", NOBODY, "what", Cell::Empty), GONE),
        (cell("list", ROW, "nowhere", Cell::Empty), GONE),
        (place("stairs", Mark::First, Spot::Rung(key("nowhere"))), GONE),
        (divide("radar", PartEdit::Remove { part: key("nowhere") }), GONE),
        (in_block("vote", BlockEdit::Vote(give)), GONE),
        (in_block("groups", BlockEdit::Groups(GroupsEdit::Lock { group: NOBODY, locked: true })), GONE),
        (each("list", "nowhere"), GONE),
    ]);
}

#[test]
fn what_a_block_does_not_do_cannot_be_done_there() {
    let steps = StepEdit::Minutes { minutes: 5 };
    check([
        (in_block("radar", BlockEdit::Round(RoundEdit::Done)), NOT_HERE),
        (fill("radar", "known"), NOT_HERE),
        (
            Edit::Pull {
                items: vec![TIME],
                into: At { item: EXERCISE, block: key("vote") },
                language: Language::Danish,
            },
            NOT_HERE,
        ),
        (Edit::Item { item: TALK, edit: ItemEdit::Step { step: key("step"), edit: steps } }, NOT_HERE),
        (card(CardsEdit::Tag { card: TIME, text: "alle".into() }), NOT_HERE),
        (card(CardsEdit::AddHeading { title: "Imod".into() }), NOT_HERE),
        (card(CardsEdit::TakeApart { card: TIME }), NOT_HERE),
        (in_block("radar", BlockEdit::Circle(CircleEdit::Goal { part: key("a"), value: Some(3) })), NOT_HERE),
        (place("stairs", Mark::Second, Spot::Rung(key("low"))), NOT_HERE),
        (place("stairs", Mark::First, Spot::Point { x: 1, y: 1 }), NOT_HERE),
        (cell("list", ROW, "done", Cell::Number(3)), NOT_HERE),
        (in_block("list", BlockEdit::Table(TableEdit::AddColumns { titles: vec!["Skole".into()] })), NOT_HERE),
        (in_block("list", BlockEdit::Table(TableEdit::DeleteColumn { column: key("done") })), NOT_HERE),
        (divide("round", PartEdit::Add { title: "Mere".into() }), NOT_HERE),
        (divide("radar", PartEdit::Count { count: 3 }), NOT_HERE),
        (divide("list", PartEdit::Role { column: key("done"), role: Some(Role::When) }), NOT_HERE),
        (each("cards", "list"), NOT_HERE),
        (each("lone", "radar"), NOT_HERE),
    ]);
}

#[test]
fn what_is_given_cannot_be_written_added_or_thrown_away() {
    let day = day();
    let (_, exercise) = day.exercises().next().unwrap();
    let row = exercise.get::<Table>(&key("about-list")).unwrap().content.first().unwrap().id;
    let in_table = |edit| in_block("about-list", BlockEdit::Table(edit));
    check([
        (cell("about-list", row, "what", Cell::Text("Andet".into())), GIVEN),
        (in_table(TableEdit::Add { text: "Mere".into() }), GIVEN),
        (in_table(TableEdit::Paste { text: "Mere".into() }), GIVEN),
        (in_table(TableEdit::Delete { row }), GIVEN),
        (in_block("people", BlockEdit::Placement(PlacementEdit::Add { text: "Bo".into() })), GIVEN),
        (divide("about-list", PartEdit::Write { column: key("what"), kind: ColumnKind::Long }), GIVEN),
    ]);
}

#[test]
fn other_refusals_say_what_is_in_the_way() {
    let merge = |card, into| self::card(CardsEdit::Merge { card, into });
    let turn = |edit| in_block("round", BlockEdit::Round(edit));
    check([
        (fill("cards", "known"), "Det står her allerede alt sammen."),
        (merge(TIME, TIME), "Et kort kan ikke samles med sig selv."),
        (merge(TIME, FUNDS), "Det kort er selv samlet under et andet."),
        (turn(RoundEdit::Done), "Det er ingens tur lige nu."),
        (turn(RoundEdit::Last), "Det er ingens tur lige nu."),
        (turn(RoundEdit::Back), "Ingen har haft ordet endnu."),
        (each("list", "list"), CIRCULAR),
        (each("list", "about-list"), CIRCULAR),
        (each("lone", "about-list"), ROWS_OF_ROWS),
        (each("list", "lone"), ROWS_OF_ROWS),
    ]);
}

/// Things come under the heading that the place they come from says, and each remembers what it was.
#[test]
fn a_block_takes_from_several_places_each_under_its_heading() {
    let mut day = day();
    let pull = |block: &str, under: &str| Pull {
        recipe: None,
        block: key(block),
        first: Order::Most,
        top: None,
        under: Some(key(under)),
    };
    let heading = |id: &str| Heading { id: key(id), title: Text::typed(id), added: false };
    let taker = Cards {
        headings: ["first", "cards", "rows"].map(heading).to_vec(),
        pull: vec![pull("cards", "cards"), pull("list", "rows")],
        ..Cards::default()
    };
    let at = |block: &str| At { item: EXERCISE, block: key(block) };
    let item = day.programme.item_mut(EXERCISE).unwrap();
    let Activity::Exercise(exercise) = &mut item.activity else { panic!() };
    exercise.blocks.push(NamedBlock { id: key("taker"), block: Block::Cards(taker) });
    for from in ["cards", "list"] {
        assert!(day.takers(&at(from)).contains(&at("taker")), "{from}");
    }
    let cell = TableEdit::Set { row: ROW, column: key("what"), cell: Cell::Text("Ring".into()) };
    day = Edit::Block { at: at("list"), edit: BlockEdit::Table(cell) }.applied(&day).unwrap();
    let items = vec![ROW, TIME];
    day = Edit::Pull { items, into: at("taker"), language: Language::Danish }.applied(&day).unwrap();
    let (_, exercise) = day.exercises().next().unwrap();
    let taken = exercise.get::<Cards>(&key("taker")).unwrap();
    let taken: Vec<_> =
        taken.cards.iter().map(|card| (card.heading.as_str(), card.text.as_str(), card.origin)).collect();
    assert_eq!(taken, [("rows", "Ring", Some(ROW)), ("cards", "Tid", Some(TIME))]);
}

#[test]
fn who_is_on_the_screen_from_now_on_is_called_up_early() {
    let mut session = day();
    for name in ["Anne", "Bo", "Carla", "Ditte"] {
        session = Edit::AddParticipant { name: name.into(), unit: String::new() }.applied(&session).unwrap();
    }
    let round = |session: &Session| -> Vec<Id> {
        session.item(EXERCISE).unwrap().exercise().unwrap().get::<Round>(&key("round")).unwrap().waiting().collect()
    };
    let before = round(&session);
    let (first, last) = (before[0], *before.last().unwrap());
    for (unit, early) in [("på skærme", false), ("på skærmen", true), ("på skærmen ", true)] {
        session = Edit::SetUnit { person: last, unit: unit.into() }.applied(&session).unwrap();
        assert_eq!((round(&session)[0], round(&session)[1] == last), (first, early), "{unit}");
    }
    let unit = "online".into();
    session = Edit::AddParticipant { name: "Egon".into(), unit }.applied(&session).unwrap();
    let late = session.participants.last().unwrap().id;
    assert_eq!(round(&session)[..3], [first, last, late], "and who comes later on the screen");
}
