//! One block on the bench, with a day around it, for trying its editor.

use std::sync::{Arc, LazyLock};

use jiff::Zoned;
use jiff::civil::{date, time};
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::command::stage::Move;
use tovholder::i18n::{Language, Text};
use tovholder::model::block::cards::{Card, Cards, CardsEdit};
use tovholder::model::block::circle::{Circle, CirclePart, CircleStyle};
use tovholder::model::block::groups::{Groups, GroupsEdit};
use tovholder::model::block::heading::Heading;
use tovholder::model::block::placement::{Mark, PlacementEdit, Spot};
use tovholder::model::block::round::{Round, Who};
use tovholder::model::block::table::{Cell, TableEdit};
use tovholder::model::block::vote::{OnPaper, Vote, VoteEdit};
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::step::{Grouping, Step, Timer};
use tovholder::model::exercise::{Exercise, NamedBlock, ReportSection};
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Participant;
use tovholder::model::stage::Stage;
use tovholder::store::recipes;

use crate::harness::Program;

pub static NOW: LazyLock<Zoned> = LazyLock::new(|| "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap());

/// One block on the bench, with the day around it.
pub struct Day {
    pub program: Program,
    pub at: At,
}

impl Day {
    fn new(block: Block, others: Vec<NamedBlock>, people: &[(&str, &str)], timer: Timer) -> Self {
        let mut blocks = vec![NamedBlock { id: Key::new("tried"), block }];
        blocks.extend(others);
        Self::with(blocks, "tried", people, timer)
    }

    fn with(blocks: Vec<NamedBlock>, tried: &str, people: &[(&str, &str)], timer: Timer) -> Self {
        let mut session = Session::blank("key", "Sundhed på tværs", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        session.next_id = 100;
        session.participants = (1..)
            .zip(people)
            .map(|(number, (name, unit))| Participant::new(Id(number), (*name).into(), (*unit).into()))
            .collect();
        let item = session.append(30, Activity::Exercise(exercise(blocks, timer)));
        session.settle();
        let mut program = Program::new(session, Stage::default(), NOW.clone());
        Move::ToggleClock.apply(&mut program.stage, program.history.session(), &NOW);
        Self { program, at: At { item, block: Key::new(tried) } }
    }

    /// Lets the room do these.
    pub fn after(mut self, edits: impl IntoIterator<Item = BlockEdit>) -> Self {
        edits.into_iter().for_each(|edit| self.change(edit));
        self
    }

    pub fn change(&mut self, edit: BlockEdit) {
        self.program.history.apply(&Edit::Block { at: self.at.clone(), edit }).unwrap();
    }

    /// The block that is tried.
    pub fn block(&self) -> &Block {
        self.program.history.session().block(&self.at).unwrap()
    }

    pub fn edit(&self, edit: BlockEdit) -> Request {
        Request::Edit(Edit::Block { at: self.at.clone(), edit })
    }
}

/// A day for each way in which a block can look, with every kind of block among them.
pub fn all() -> Vec<(&'static str, Day)> {
    vec![
        ("radar", radar()),
        ("cycle", cycle()),
        ("vote", vote()),
        ("round", round(Timer::Down)),
        ("groups", made_groups()),
        ("groups_none", groups(&PEOPLE)),
        ("ladder", partners()),
        ("ladder_empty", recipe("partnership-ladder", "ladder")),
        ("matrix", roles()),
        ("crosstab", responsibilities()),
        ("crosstab_empty", recipe("responsibility-matrix", "roles")),
        ("presets", recipe("guideposts-prioritise", "themes")),
        ("scales", recipe("consultant-roles", "roles")),
        ("wall", wall()),
        ("chosen", chosen()),
    ]
}

fn exercise(blocks: Vec<NamedBlock>, timer: Timer) -> Exercise {
    let step = Step {
        id: Key::new("step"),
        title: Text::typed("Par"),
        minutes: 10,
        handover: None,
        grouping: Grouping::Pairs,
        timer,
        round: None,
        prompt: Text::typed("Hvad står i vejen?"),
        instruction: Text::default(),
        note: Text::default(),
        show: blocks.iter().map(|named| named.id.clone()).collect(),
    };
    Exercise {
        recipe: Key::new("barriers"),
        title: Text::typed("Barrierer"),
        purpose: Text::default(),
        source: Text::default(),
        material: Vec::new(),
        steps: vec![step],
        blocks,
        report: ReportSection::new(Text::typed("Barrierer")),
    }
}

pub const PEOPLE: [(&str, &str); 14] = [
    ("Anne", "Sundhedscentret"),
    ("Bo", "Skolerne"),
    ("Camilla", "Jobcentret"),
    ("Dorthe", "Skolerne"),
    ("Emil", "Sundhedscentret"),
    ("Fie", "Kultur og fritid"),
    ("Gert", "Jobcentret"),
    ("Hanne", "Socialpsykiatrien"),
    ("Ib", "Skolerne"),
    ("Jytte", "Kultur og fritid"),
    ("Kaj", "Hjemmeplejen"),
    ("Lone", "Hjemmeplejen"),
    ("Mikkel", "Sundhedscentret"),
    ("Åse", "Socialpsykiatrien"),
];

pub const CARDS: [(&str, &str); 12] = [
    ("focus", "Forebyggelse taber til drift, når budgettet lægges"),
    ("focus", "Nyt udvalg – nye mærkesager"),
    ("focus", "Gevinsten kommer først efter næste valg"),
    ("resources", "Projektpenge stopper, før noget er forankret"),
    ("resources", "Ingen tid til koordinering i de små teams"),
    ("leadership", "Fem chefer, fem forståelser af opgaven"),
    ("leadership", "Opbakning i ord, men ikke i mødekalenderen"),
    ("leadership", "Uklart mandat til arbejdsgruppen"),
    ("collaboration", "Vi kender ikke hinandens hverdag på tværs"),
    ("collaboration", "Skolen oplever det som endnu en opgave"),
    ("collaboration", "To journalsystemer, der ikke taler sammen"),
    ("collaboration", "Foreningerne spørges sidst"),
];

fn heading(id: &str, title: &str) -> Heading {
    Heading { id: Key::new(id), title: Text::typed(title), added: false }
}

fn part(id: &str, title: &str, now: Option<u8>, goal: Option<u8>) -> CirclePart {
    let (id, title) = (Key::new(id), Text::typed(title));
    CirclePart { id, title, now, goal, status: None, note: String::new(), said: None }
}

pub fn radar() -> Day {
    let mut parts = vec![
        part("focus", "Fokus", Some(2), Some(4)),
        part("resources", "Ressourcer", Some(1), Some(3)),
        part("staff", "Medarbejdere", Some(4), Some(4)),
        part("leadership", "Ledelse", None, Some(5)),
        part("culture", "Organisation og kultur", Some(3), None),
        part("collaboration", "Samarbejde", None, None),
    ];
    parts[0].note = "Nyt udvalg til januar. Vi mangler én, der siger nej til de andre ti projekter.".into();
    let circle = Circle { style: CircleStyle::Radar { from: 1, to: 5, marks: Vec::new() }, parts, each: None };
    Day::new(Block::Circle(circle), Vec::new(), &PEOPLE, Timer::Down)
}

pub fn cycle() -> Day {
    let mut parts = vec![
        part("plan", "Handleplan", None, None),
        part("start", "Sætte i gang", None, None),
        part("follow-up", "Følge op", None, None),
        part("adjust", "Justere", None, None),
    ];
    (parts[0].status, parts[1].status) = (Some(2), Some(1));
    parts[1].note = "Første hold begynder i uge 9.".into();
    let statuses = ["Ikke begyndt", "I gang", "Færdig"].map(Text::typed).to_vec();
    Day::new(
        Block::Circle(Circle { style: CircleStyle::Cycle { statuses }, parts, each: None }),
        Vec::new(),
        &PEOPLE,
        Timer::Down,
    )
}

pub fn vote() -> Day {
    let cards = (50..).zip(CARDS).map(|(number, (heading, text))| Card {
        id: Id(number),
        heading: Key::new(heading),
        text: text.into(),
        ..Card::default()
    });
    let headings = vec![
        heading("focus", "Politik"),
        heading("resources", "Ressourcer"),
        heading("leadership", "Ledelse"),
        heading("collaboration", "Samarbejde"),
    ];
    let cards = Cards { headings, cards: cards.map(Arc::new).collect(), ..Cards::default() };
    let vote = Vote {
        over: Key::new("cards"),
        dots: 3,
        most: None,
        closed: false,
        given: Vec::new(),
        kept: Vec::new(),
        paper: OnPaper::default(),
    };
    let mut day = Day::new(
        Block::Vote(vote),
        vec![NamedBlock { id: Key::new("cards"), block: Block::Cards(cards) }],
        &PEOPLE,
        Timer::Down,
    );
    for (card, count) in [(50, 4), (53, 3), (55, 5), (58, 2)] {
        give(&mut day, card, None, count);
    }
    day
}

pub fn give(day: &mut Day, card: u32, by: Option<u32>, count: u16) {
    let edit = BlockEdit::Vote(VoteEdit::Give { on: Id(card), by: by.map(Id), count });
    day.change(edit);
}

pub fn round(timer: Timer) -> Day {
    let round = Round { who: Who::Participants, into: None, turns: Vec::new() };
    Day::new(Block::Round(round), Vec::new(), &PEOPLE, timer)
}

pub fn groups(people: &[(&str, &str)]) -> Day {
    Day::new(
        Block::Groups(Groups { size: 2, rounds: None, hosts: false, groups: Vec::new() }),
        Vec::new(),
        people,
        Timer::Down,
    )
}

pub fn made_groups() -> Day {
    let mut day = groups(&PEOPLE);
    let edit = BlockEdit::Groups(GroupsEdit::Make { seed: 7 });
    day.change(edit);
    day
}

/// An exercise of the library, with one of its blocks on the bench.
pub fn recipe(recipe: &str, block: &str) -> Day {
    let exercise = recipes::exercise(&Key::new(recipe)).unwrap();
    Day::with(exercise.blocks.clone(), block, &PEOPLE, Timer::Down)
}

/// Partners on the stairs: some with a goal, one without a place.
pub fn partners() -> Day {
    let day = recipe("partnership-ladder", "ladder");
    let names =
        ["Ældre Sagen", "Frivilligcenteret", "Idrætsforeningen", "Boligforeningen", "Apoteket", "Hjerteforeningen"];
    let day = day.after(names.map(|text| BlockEdit::Placement(PlacementEdit::Add { text: text.into() })));
    let ids = day.block().behaviour().ids();
    let place = |nth: usize, mark, rung: &str| {
        let spot = Spot::Rung(Key::new(rung));
        BlockEdit::Placement(PlacementEdit::Place { thing: ids[nth], mark, spot })
    };
    let places = [
        place(0, Mark::First, "dialogue"),
        place(0, Mark::Second, "agreement"),
        place(1, Mark::First, "informal"),
        place(1, Mark::Second, "partnership"),
        place(2, Mark::First, "refer"),
        place(2, Mark::Second, "informal"),
        place(3, Mark::First, "know"),
        place(4, Mark::First, "refer"),
    ];
    day.after(places)
}

/// Twelve on the two axes of the roles, three of them with where they want to be.
pub fn roles() -> Day {
    let day = recipe("consultant-roles", "map");
    let ids = day.block().behaviour().ids();
    let place = |nth: usize, mark, by: usize| {
        let spot = Spot::Point { x: ((nth + by) * 37 % 101) as u8, y: ((nth + by) * 53 % 101) as u8 };
        BlockEdit::Placement(PlacementEdit::Place { thing: ids[nth], mark, spot })
    };
    let day = day.after((0..12).map(|nth| place(nth, Mark::First, 0)));
    day.after((0..3).map(|nth| place(nth, Mark::Second, 20)))
}

/// Tasks and who has them, with one line that has no owner.
pub fn responsibilities() -> Day {
    let day = recipe("responsibility-matrix", "roles");
    let titles = ["Skole", "Plan og by", "HR", "Kultur"].map(str::to_owned).to_vec();
    let tasks = ["Sundhedspolitik", "Legepladser", "Kantinen", "Frivillige"];
    let tasks = tasks.map(|text| BlockEdit::Table(TableEdit::Add { text: text.into() }));
    let day = day.after([BlockEdit::Table(TableEdit::AddColumns { titles })]).after(tasks);
    let ids = day.block().behaviour().ids();
    let pick = |row: usize, column: &str, word| {
        let (row, column) = (ids[row], Key::new(column));
        BlockEdit::Table(TableEdit::Set { row, column, cell: Cell::Pick(word) })
    };
    day.after([
        pick(0, "added-1", 0),
        pick(0, "added-2", 1),
        pick(0, "added-4", 3),
        pick(1, "added-2", 0),
        pick(1, "added-1", 2),
        pick(2, "added-3", 1),
        pick(2, "added-4", 1),
    ])
}

/// The guideposts of 2024, with a card merged into another, a star and a colour.
pub fn wall() -> Day {
    let day = recipe("guideposts-prioritise", "themes");
    let fill = BlockEdit::Fill { preset: Key::new("guideposts-2024"), language: Language::Danish };
    let day = day.after([fill]);
    let ids = day.block().behaviour().ids();
    day.after(
        [
            CardsEdit::Merge { card: ids[1], into: ids[0] },
            CardsEdit::Star { card: ids[3], starred: true },
            CardsEdit::Colour { card: ids[6], colour: Some(5) },
        ]
        .map(BlockEdit::Cards),
    )
}

/// Three themes taken over into a table.
pub fn chosen() -> Day {
    let mut day = wall();
    let ids = day.block().behaviour().ids();
    day.at.block = Key::new("chosen");
    let items = ids[2..5].to_vec();
    let edit = Edit::Pull { items, into: day.at.clone(), language: Language::Danish };
    day.program.history.apply(&edit).unwrap();
    day
}
