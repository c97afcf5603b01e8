//! A room that does what it is asked: every block of an exercise filled with words as people write them.

use jiff::civil::date;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::i18n::Language;
use tovholder::model::block::answers::NumbersEdit;
use tovholder::model::block::cards::{Cards, CardsEdit};
use tovholder::model::block::circle::{Circle, CircleEdit};
use tovholder::model::block::groups::{Groups, GroupsEdit};
use tovholder::model::block::kind::Case;
use tovholder::model::block::placement::{Field, Mark, Placement, PlacementEdit, Spot};
use tovholder::model::block::round::{Round, RoundEdit};
use tovholder::model::block::table::{Cell, Column, ColumnKind, Rows, Table, TableEdit, steps};
use tovholder::model::block::vote::{Vote, VoteEdit};
use tovholder::model::block::{At, Block, BlockEdit, Pull};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Participant;
use tovholder::store::recipes;

const PEOPLE: &[(&str, &str)] = &[
    ("Anne Holm", "Skole og dagtilbud"),
    ("Bjørn Iversen", "Plan og by"),
    ("Camilla Dahl", "Sundhedscenteret"),
    ("Dorthe Krogh", "Kultur og fritid"),
    ("Emil Østergaard", "Jobcenteret"),
    ("Fatima Yıldız", "Sundhedsplejen"),
    ("Gitte Lund", "Skole og dagtilbud"),
    ("Henrik Brandt", "Borgmesterens stab"),
];

/// What stands on a card: from a few words to a long sentence.
const CARDS: &[&str] = &[
    "Vi har haft tre chefer på to år",
    "Ingen ved, hvem der tager over",
    "Gå en tur med borgeren, før vi taler om mål",
    "Udvalget spørger til budgettet, hver gang vi siger forebyggelse",
    "Frivillige fra idrætsforeningerne",
    "Vikardækningen æder de timer, vi havde sat af til at følge op på de unge, der stoppede",
    "Røgfri skoletid",
    "En fast makker i hver forvaltning",
    "Data kommer for sent",
    "Tillidsrepræsentanten er med fra første møde",
];

/// What stands in a narrow column.
const SHORT: &[&str] = &["Røgfri skoletid", "Gåture for nye pensionister", "Fælles indgang", "Åbent hus i hallen"];

/// What stands in a wide column.
const LONG: &[&str] = &[
    "Skolerne tager det op på personalemødet og giver svar inden påske.",
    "Vi ringer til de tre foreninger, der allerede har nøgle til hallen.",
    "Sundhedscenteret skriver et udkast på en side; lederne læser det igennem, før vi mødes igen, og siger til, hvis \
     noget ikke kan lade sig gøre.",
    "Det er lykkedes før.",
];

/// A day with the exercise last, after those it is filled from; everything in it is filled.
pub fn day(exercise: &Exercise) -> Session {
    let mut room = Room { history: History::new(unsaid(exercise)), said: 0 };
    for at in room.history.session().places() {
        room.block(&at);
    }
    // What is voted on may come after the vote, and a table may have a row for each thing that comes later.
    for at in room.history.session().places() {
        room.end(&at);
    }
    let mut session = room.history.session().clone();
    put_all_in_handout(&mut session);
    session
}

/// Puts everything into the handout, also what is in it only when it is asked for.
pub fn put_all_in_handout(session: &mut Session) {
    session.handout.private = true;
    session.programme.items_mut().for_each(|item| (item.in_handout, item.dropped) = (Some(true), false));
}

/// The same day before anybody has said anything.
pub fn unsaid(exercise: &Exercise) -> Session {
    let mut session = Session::blank("sheet", "Kursusdag", date(2027, 2, 4));
    for (name, unit) in PEOPLE {
        let id = session.new_id();
        session.participants.push(Participant::new(id, (*name).into(), (*unit).into()));
    }
    for named in &exercise.blocks {
        for recipe in named.block.pulls().iter().filter_map(|pull| pull.recipe.as_ref()) {
            let known = session.exercises().any(|(_, other)| other.recipe == *recipe);
            if let Some(source) = recipes::exercise(recipe).filter(|_| !known) {
                session.append(source.minutes(), Activity::Exercise(source.clone()));
            }
        }
    }
    session.append(exercise.minutes(), Activity::Exercise(exercise.clone()));
    session.settle();
    session
}

/// The room, and how much it has said: each thing differs from the one before.
struct Room {
    history: History,
    said: usize,
}

impl Room {
    fn next<'a>(&mut self, words: &[&'a str]) -> &'a str {
        self.said += 1;
        words[self.said % words.len()]
    }

    /// Does it, where it can be done.
    fn change(&mut self, at: &At, edit: BlockEdit) {
        let _ = self.history.apply(&Edit::Block { at: at.clone(), edit });
    }

    fn get(&self, at: &At) -> Block {
        self.history.session().block(at).unwrap().clone()
    }

    fn block(&mut self, at: &At) {
        let block = self.get(at);
        for pull in block.pulls() {
            self.pull(pull, at);
        }
        if let Some(cards) = Cards::of(&block) {
            self.cards(cards, at);
        } else if let Some(circle) = Circle::of(&block) {
            self.circle(circle, at);
        } else if Groups::of(&block).is_some() {
            self.change(at, BlockEdit::Groups(GroupsEdit::Make { seed: 7 }));
        } else if Round::of(&block).is_some() {
            (0..3).for_each(|_| self.change(at, BlockEdit::Round(RoundEdit::Done)));
        } else if Placement::of(&block).is_some() {
            self.things(at);
        } else if Table::of(&block).is_some_and(|table| table.rows == Rows::Free && table.content.is_empty()) {
            while self.get(at).behaviour().ids().len() < 3 {
                let text = self.next(SHORT).to_owned();
                self.change(at, BlockEdit::Table(TableEdit::Add { text }));
            }
            let titles = PEOPLE.iter().skip(1).step_by(2).map(|(_, unit)| (*unit).to_owned()).collect();
            self.change(at, BlockEdit::Table(TableEdit::AddColumns { titles }));
        }
    }

    fn things(&mut self, at: &At) {
        while self.get(at).behaviour().ids().len() < 6 {
            let text = self.next(SHORT).to_owned();
            let before = self.get(at);
            self.change(at, BlockEdit::Placement(PlacementEdit::Add { text }));
            if self.get(at) == before {
                break;
            }
        }
    }

    fn end(&mut self, at: &At) {
        let block = self.get(at);
        if let Some(table) = Table::of(&block) {
            self.table(table, at);
        } else if let Some(placement) = Placement::of(&block) {
            self.placement(placement, at);
        } else if let Some(vote) = Vote::of(&block) {
            let over = At { block: vote.over.clone(), ..at.clone() };
            for (nth, on) in self.get(&over).behaviour().ids().into_iter().enumerate().take(6) {
                let count = [7, 4, 4, 3, 1, 1][nth];
                self.change(at, BlockEdit::Vote(VoteEdit::Give { on, by: None, count }));
            }
            self.change(at, BlockEdit::Vote(VoteEdit::Close { closed: true }));
        }
    }

    fn pull(&mut self, pull: &Pull, at: &At) {
        let session = self.history.session();
        let named = |recipe: &Key| session.exercises().find(|(_, one)| one.recipe == *recipe).map(|(item, _)| item.id);
        let item = pull.recipe.as_ref().and_then(named).unwrap_or(at.item);
        let source = session.block(&At { item, block: pull.block.clone() });
        let items = source.map(|block| block.behaviour().ids()).unwrap_or_default().into_iter().take(4).collect();
        let edit = Edit::Pull { items, into: at.clone(), language: Language::Danish };
        let _ = self.history.apply(&edit);
    }

    fn cards(&mut self, cards: &Cards, at: &At) {
        if cards.headings.is_empty() {
            for title in ["Det, vi allerede gør", "Ledelse", "Samarbejde på tværs"] {
                self.change(at, BlockEdit::Cards(CardsEdit::AddHeading { title: title.into() }));
            }
        }
        let Block::Cards(cards) = self.get(at) else { return };
        for (nth, heading) in cards.headings.iter().enumerate() {
            for _ in 0..3 - nth % 2 {
                let text = self.next(CARDS).to_owned();
                let heading = heading.id.clone();
                self.change(at, BlockEdit::Cards(CardsEdit::Add { heading, text, by: Vec::new() }));
            }
        }
        if let [.., first, second] = self.get(at).behaviour().ids().as_slice() {
            self.change(at, BlockEdit::Cards(CardsEdit::Star { card: *first, starred: true }));
            self.change(at, BlockEdit::Cards(CardsEdit::Tag { card: *second, text: "særlig indsats".into() }));
        }
    }

    fn table(&mut self, table: &Table, at: &At) {
        for (nth, row) in table.content.iter().enumerate() {
            for (place, column) in table.columns.iter().enumerate() {
                if row.cells[place] == Cell::Empty || matches!(row.cells[place], Cell::Pick(_)) {
                    let cell = self.cell(column, nth, place);
                    self.change(at, BlockEdit::Table(TableEdit::Set { row: row.id, column: column.id.clone(), cell }));
                }
            }
        }
    }

    fn cell(&mut self, column: &Column, nth: usize, place: usize) -> Cell {
        let people: Vec<Id> = self.history.session().participants.iter().map(|person| person.id).collect();
        let small = |count: usize| u8::try_from((nth + place) % count.max(1)).unwrap();
        match &column.kind {
            ColumnKind::Short | ColumnKind::Unit => Cell::Text(self.next(SHORT).to_owned()),
            ColumnKind::Long => Cell::Text(self.next(LONG).to_owned()),
            ColumnKind::Person => Cell::People(vec![people[nth % people.len()]]),
            ColumnKind::Date => Cell::Date(date(2027, 3, 1 + i8::try_from(nth % 6).unwrap() * 5)),
            ColumnKind::Pick(words) => Cell::Pick(small(words.len())),
            ColumnKind::Check if (nth + place).is_multiple_of(3) => Cell::Empty,
            ColumnKind::Check => Cell::Check,
            ColumnKind::Scale { from, to } => Cell::Number(from + small(steps(*from, *to))),
            ColumnKind::Tally { from, to } => Cell::Tally((0..steps(*from, *to)).map(|step| step as u16).collect()),
        }
    }

    fn circle(&mut self, circle: &Circle, at: &At) {
        if let (Some(_), Some(scale)) = (&circle.each, circle.scale()) {
            for (nth, part) in circle.parts.iter().enumerate() {
                let row = (0..4).map(|place| scale.clone().nth((nth + place * nth) % scale.len()).unwrap().to_string());
                let (part, row) = (Some(part.id.clone()), row.collect::<Vec<_>>().join(" "));
                self.change(
                    at,
                    BlockEdit::Circle(CircleEdit::Numbers(NumbersEdit::Answer { part, unit: String::new(), row })),
                );
            }
            self.change(at, BlockEdit::Circle(CircleEdit::Numbers(NumbersEdit::Show { shown: true })));
        }
        for (nth, part) in circle.parts.iter().enumerate() {
            let (part, number) = (part.id.clone(), u8::try_from(nth % 3).unwrap());
            let text = self.next(LONG).to_owned();
            for edit in [
                CircleEdit::Now { part: part.clone(), value: Some(1 + number) },
                CircleEdit::Goal { part: part.clone(), value: Some(3 + number % 2) },
                CircleEdit::Status { part: part.clone(), status: Some(number) },
                CircleEdit::Note { part, text },
            ] {
                self.change(at, BlockEdit::Circle(edit));
            }
        }
    }

    fn placement(&mut self, placement: &Placement, at: &At) {
        for (nth, thing) in placement.things.iter().enumerate() {
            let spot = |nth: usize| match &placement.field {
                Field::Ladder(ladder) => Spot::Rung(ladder.rungs[nth % ladder.rungs.len()].id.clone()),
                // The second stands at the top of its field, the third in a corner.
                Field::Matrix(_) => {
                    let (x, y) =
                        [(20, 70), (70, 100), (100, 0), (30, 20), (75, 60), (8, 96), (90, 30), (45, 45)][nth % 8];
                    Spot::Point { x, y }
                }
            };
            for (mark, spot) in [(Mark::First, spot(nth)), (Mark::Second, spot(nth + 1))] {
                self.change(at, BlockEdit::Placement(PlacementEdit::Place { thing: thing.id, mark, spot }));
            }
        }
    }
}
