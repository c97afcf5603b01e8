//! One block on the bench, with a day around it, for trying its editor.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may stop where something is missing")]

use std::sync::LazyLock;

use jiff::Zoned;
use jiff::civil::{date, time};
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::command::stage::Move;
use tovholder::facilitator::block::block_ui;
use tovholder::facilitator::{Bench, Desk, Saved, View};
use tovholder::i18n::{Language, Text};
use tovholder::model::block::cards::{Card, Cards, Heading};
use tovholder::model::block::circle::{Circle, CirclePart, Style};
use tovholder::model::block::groups::{Groups, GroupsEdit};
use tovholder::model::block::round::{Round, Who};
use tovholder::model::block::vote::{Vote, VoteEdit};
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::exercise::{Exercise, Grouping, NamedBlock, ReportSection, Step, Timer};
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Participant;
use tovholder::model::programme::Activity;
use tovholder::model::room::Room;
use tovholder::model::session::Session;
use tovholder::model::slide::Slide;
use tovholder::model::stage::Stage;

pub static NOW: LazyLock<Zoned> = LazyLock::new(|| "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap());
static SLIDE: LazyLock<Slide> = LazyLock::new(Slide::default);

/// One block on the bench, with the day around it.
pub struct Day {
    pub history: History,
    pub stage: Stage,
    pub desk: Desk,
    pub at: At,
    pub asked: Vec<Request>,
}

impl Day {
    fn new(block: Block, others: Vec<NamedBlock>, people: &[(&str, &str)], timer: Timer) -> Self {
        let mut session = Session::blank("key", "Sundhed på tværs", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        session.next_id = 100;
        session.participants = (1..)
            .zip(people)
            .map(|(number, (name, unit))| Participant {
                id: Id(number),
                name: (*name).into(),
                unit: (*unit).into(),
                absent: false,
            })
            .collect();
        let mut blocks = vec![NamedBlock { id: Key::new("tried"), block }];
        blocks.extend(others);
        let item = session.append(30, Activity::Exercise(exercise(blocks, timer)));
        session.settle();
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &NOW);
        let at = At { item, block: Key::new("tried") };
        Self { history: History::new(session), stage, desk: Desk::default(), at, asked: Vec::new() }
    }

    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let mut requests = Vec::new();
        let view = View {
            history: &self.history,
            stage: &self.stage,
            now: &NOW,
            language: Language::Danish,
            slide: &SLIDE,
            page: 0,
            canvas: egui::vec2(1920.0, 1080.0),
            room: 6.0,
            room_open: false,
            frozen: false,
            saved: &Saved::Now,
        };
        let session = self.history.session();
        let exercise = session.item(self.at.item).unwrap().exercise().unwrap();
        let room = Room {
            spotlight: self.stage.spotlight.as_ref(),
            step: exercise.steps.first(),
            ..Room::new(session, self.at.item, exercise, Language::Danish)
        };
        let block = session.block(&self.at).unwrap();
        let mut bench = Bench { view, at: self.at.clone(), room, requests: &mut requests };
        block_ui(ui, block, &mut self.desk, &mut bench);
        for request in &requests {
            match request {
                Request::Edit(edit) => drop(self.history.apply(edit)),
                Request::Move(asked) => asked.apply(&mut self.stage, self.history.session(), &NOW),
                Request::Menu(_)
                | Request::Begin(_)
                | Request::OpenFile(_)
                | Request::GoOn(_)
                | Request::WriteHandout
                | Request::Say(_) => {}
            }
        }
        self.asked.extend(requests);
    }

    pub fn edit(&self, edit: BlockEdit) -> Request {
        Request::Edit(Edit::Block { at: self.at.clone(), edit })
    }
}

fn exercise(blocks: Vec<NamedBlock>, timer: Timer) -> Exercise {
    let step = Step {
        id: Key::new("step"),
        title: Text::typed("Par"),
        minutes: 10,
        handover: None,
        grouping: Grouping::Pairs,
        timer,
        prompt: Text::typed("Hvad står i vejen?"),
        instruction: Text::default(),
        note: Text::default(),
        show: vec![Key::new("tried")],
    };
    Exercise {
        recipe: Key::new("barriers"),
        title: Text::typed("Barrierer"),
        purpose: Text::default(),
        source: Text::default(),
        steps: vec![step],
        blocks,
        report: ReportSection { heading: Text::typed("Barrierer"), first: false, people: false },
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
    let circle = Circle { style: Style::Radar { from: 1, to: 5, marks: Vec::new() }, parts };
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
    let statuses = ["Ikke begyndt", "I gang", "Klaret"].map(Text::typed).to_vec();
    Day::new(Block::Circle(Circle { style: Style::Cycle { statuses }, parts }), Vec::new(), &PEOPLE, Timer::Down)
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
    let cards = Cards { headings, cards: cards.collect(), ..Cards::default() };
    let vote = Vote { over: Key::new("cards"), dots: 3, most: None, closed: false, given: Vec::new() };
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
    day.history.apply(&Edit::Block { at: day.at.clone(), edit }).unwrap();
}

pub fn round(timer: Timer) -> Day {
    let round = Round { who: Who::Participants, into: None, turns: Vec::new() };
    Day::new(Block::Round(round), Vec::new(), &PEOPLE, timer)
}

pub fn groups(people: &[(&str, &str)]) -> Day {
    Day::new(Block::Groups(Groups { size: 2, groups: Vec::new() }), Vec::new(), people, Timer::Down)
}

pub fn made_groups() -> Day {
    let mut day = groups(&PEOPLE);
    let edit = BlockEdit::Groups(GroupsEdit::Make { seed: 7 });
    day.history.apply(&Edit::Block { at: day.at.clone(), edit }).unwrap();
    day
}
