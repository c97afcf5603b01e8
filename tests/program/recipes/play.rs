//! A room that says anything: edits drawn by lot, sensible and senseless, the same again from the same seed.

use fastrand::Rng;
use jiff::civil::{Time, date, time};
use tovholder::command::edit::Edit;
use tovholder::i18n::{Language, Text};
use tovholder::model::block::answers::NumbersEdit;
use tovholder::model::block::cards::{Cards, CardsEdit};
use tovholder::model::block::circle::{Circle, CircleEdit};
use tovholder::model::block::groups::{Groups, GroupsEdit};
use tovholder::model::block::kind::Case;
use tovholder::model::block::parts::PartEdit;
use tovholder::model::block::placement::{Field, Mark, Placement, PlacementEdit, Spot};
use tovholder::model::block::round::{Round, RoundEdit};
use tovholder::model::block::table::{Cell, ColumnKind, Role, Rows, Table, TableEdit};
use tovholder::model::block::vote::{Vote, VoteEdit};
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::day::programme::{Activity, AgendaItem, ItemEdit, Lock};
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::exercise::edit::ExerciseEdit;
use tovholder::model::exercise::step::{Grouping, StepEdit, Timer};
use tovholder::model::fault::limits::LONGEST_MINUTES;
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Attendance;
use tovholder::model::photo::{NewPhoto, PhotoEdit};
use tovholder::store::recipes;

const WORDS: &[&str] = &[
    "Vi har haft tre chefer på to år.",
    "Ærø, Ørum og Ålborg – “i anførselstegn”",
    "x",
    "\u{feff}  mellem\u{202e}rum\u{200b}\0  ",
    "to\r\nlinjer\u{b}og\u{2028}fire\u{85}til",
    "\\ \" ' { $navn } (",
    "مرحبا 👩‍👩‍👧 Ω",
    "",
    "   ",
];

/// Draws edits by lot.
pub struct Player {
    random: Rng,
    /// Whether it also changes what the recipe calls things.
    pub renames: bool,
}

impl Player {
    pub fn new(seed: u64, renames: bool) -> Self {
        Self { random: Rng::with_seed(seed), renames }
    }

    /// Something somebody might do now.
    pub fn edit(&mut self, session: &Session) -> Edit {
        match self.random.u8(0..14) {
            // What the programme says is not what the room says.
            3 if self.renames => self.edit_of_programme(session),
            0 => self.edit_of_people(session),
            1 => self.edit_of_day(session),
            2 => self.pull(session),
            3 => self.fill(session),
            _ => self.edit_of_block(session),
        }
    }

    fn edit_of_people(&mut self, session: &Session) -> Edit {
        let person = self.person(session);
        match self.random.u8(0..8) {
            6 => Edit::SetNeed { person, what: self.words() },
            0 | 1 => Edit::AddParticipant { name: self.words(), unit: self.words() },
            2 => Edit::Rename { person, name: self.words() },
            3 => Edit::SetUnit { person, unit: self.words() },
            4 => Edit::Attend { person, attendance: self.attendance() },
            5 => Edit::SetUnnamed { person, unnamed: self.random.bool() },
            _ => Edit::RemoveParticipant { person },
        }
    }

    fn attendance(&mut self) -> Attendance {
        match self.random.u8(0..6) {
            0 => Attendance::Away,
            1 => Attendance::Excused,
            2 => Attendance::Came(self.time()),
            3 => Attendance::Left(self.time().unwrap_or_default()),
            _ => Attendance::Here,
        }
    }

    fn edit_of_day(&mut self, session: &Session) -> Edit {
        match self.random.u8(0..6) {
            5 => Edit::SetPacking { packing: self.words() },
            0 => match self.words() {
                summary if summary.len() % 2 == 0 => Edit::SetSummary { summary },
                title => Edit::SetTitle { title },
            },
            1 => Edit::SetNotes { notes: self.words() },
            2 if self.random.bool() => Edit::SetSeries { series: "Sund by".into() },
            2 if self.random.bool() => Edit::SetMunicipality { municipality: "Aarhus".into() },
            2 if self.random.bool() => Edit::SetLanguage { language: Some(Language::English) },
            2 => Edit::SetDate { date: date(2027, 2, self.random.i8(1..=28)) },
            3 => Edit::Park { text: self.words() },
            _ => Edit::Unpark { parked: self.any_id(session) },
        }
    }

    fn edit_of_programme(&mut self, session: &Session) -> Edit {
        let item = self.pick(session.programme.items.iter().map(|item| item.id), session);
        match self.random.u8(0..8) {
            0 => Edit::SetStart { start: time(self.random.i8(0..24), self.random.i8(0..60), 0, 0) },
            1 => Edit::SetEnd { end: self.time() },
            2 => {
                let title = Text::typed(self.words());
                let activity = match self.random.u8(0..3) {
                    0 => Activity::Talk { title },
                    1 => Activity::Break { title },
                    _ => Activity::Exercise(Exercise::own(title, 15)),
                };
                let (minutes, activity) = (self.minutes(), Box::new(activity));
                match self.random.u8(0..4) {
                    0 => Edit::AddToShelf { minutes, activity },
                    _ => Edit::AddItem { place: self.random.usize(0..9), minutes, activity },
                }
            }
            3 => {
                let (least, dropped) = (Some(self.minutes()), self.random.bool());
                let changes = vec![(item, ItemEdit::Least { least }), (item, ItemEdit::Drop { dropped })];
                Edit::Repair { changes, end: self.time() }
            }
            4 => {
                let file = Key::new(format!("photo-{}", self.random.u8(..)));
                let dots = [self.random.u32(0..3_000), self.random.u32(1..3_000)];
                Edit::AddPhotos { item, photos: vec![NewPhoto { file, dots }] }
            }
            _ => Edit::Item { item, edit: self.edit_of_item(session, item) },
        }
    }

    fn edit_of_item(&mut self, session: &Session, item: Id) -> ItemEdit {
        let exercise = session.item(item).and_then(AgendaItem::exercise);
        match self.random.u8(0..20) {
            18 => ItemEdit::PutIn { to: self.random.usize(0..9) },
            19 => ItemEdit::Alongside { alongside: self.random.bool() },
            0 => ItemEdit::Rename { title: self.words() },
            1 => ItemEdit::Minutes { minutes: self.minutes() },
            2 => ItemEdit::Least { least: self.random.bool().then(|| self.minutes()) },
            3 => ItemEdit::Tie { lock: self.time().map(Lock::Start) },
            4 => ItemEdit::Tie { lock: self.time().map(Lock::End) },
            5 => ItemEdit::CanDrop { can_drop: self.random.bool() },
            6 => ItemEdit::Drop { dropped: self.random.bool() },
            7 => ItemEdit::Note { note: self.words() },
            8 => match self.words() {
                shown if shown.len() % 2 == 0 => ItemEdit::Shown { shown },
                material => ItemEdit::Material { material },
            },
            9 => ItemEdit::Move { to: self.random.usize(0..9) },
            14 => ItemEdit::Lead { lead: self.words() },
            15 => ItemEdit::Setup { setup: self.words() },
            16 => ItemEdit::PlanB { plan_b: self.words() },
            17 => {
                let photos = session.item(item).map(|item| item.photos.as_slice()).unwrap_or_default();
                let photo = self.random.choice(photos).map_or(Id(0), |photo| photo.id);
                ItemEdit::Photo { photo, edit: self.edit_of_photo() }
            }
            // The exercise that is played stays.
            10 if exercise.is_none_or(|exercise| exercise.blocks.is_empty()) => ItemEdit::Remove,
            11 | 12 => ItemEdit::Make { edit: self.edit_of_exercise(exercise) },
            _ => {
                let step = self.key(exercise.iter().flat_map(|exercise| &exercise.steps).map(|step| &step.id));
                ItemEdit::Step { step, edit: self.edit_of_step() }
            }
        }
    }

    /// Changes a photograph.
    fn edit_of_photo(&mut self) -> PhotoEdit {
        match self.random.u8(0..8) {
            0 => PhotoEdit::Remove,
            1 => PhotoEdit::Move { to: self.random.usize(0..5) },
            2 => PhotoEdit::Wide { wide: self.random.bool() },
            3 => PhotoEdit::InHandout { in_handout: self.random.bool() },
            4 => PhotoEdit::Shown { shown: self.random.bool() },
            _ => PhotoEdit::Caption { caption: self.words() },
        }
    }

    /// Changes what an exercise is made of.
    fn edit_of_exercise(&mut self, exercise: Option<&Exercise>) -> ExerciseEdit {
        let steps = exercise.iter().flat_map(|exercise| &exercise.steps).map(|step| &step.id);
        let blocks = exercise.iter().flat_map(|exercise| &exercise.blocks).map(|named| &named.id);
        let (step, block) = (self.key(steps), self.key(blocks));
        match self.random.u8(0..14) {
            0 => ExerciseEdit::Purpose { purpose: self.words() },
            1 => ExerciseEdit::Source { source: self.words() },
            2 => ExerciseEdit::Heading { heading: self.words() },
            3 => ExerciseEdit::AddStep { after: step, title: self.words() },
            4 => ExerciseEdit::RemoveStep { step },
            5 => ExerciseEdit::MoveStep { step, to: self.random.usize(0..9) },
            6 => ExerciseEdit::Show { step, block, shown: self.random.bool() },
            7 => ExerciseEdit::AddBlock { block: Box::new(self.random.choice(recipes::blocks()).unwrap().clone()) },
            8 => ExerciseEdit::RemoveBlock { block },
            _ => {
                let parts = exercise.and_then(|exercise| exercise.block(&block)).map(Block::parts).unwrap_or_default();
                let part = self.key(parts.iter().map(|(part, _)| *part));
                ExerciseEdit::Divide { block, edit: self.edit_of_parts(part) }
            }
        }
    }

    fn edit_of_parts(&mut self, part: Key) -> PartEdit {
        let choices = vec![Text::typed("ja"), Text::typed("nej")];
        let kinds = [
            ColumnKind::Short,
            ColumnKind::Long,
            ColumnKind::Person,
            ColumnKind::Date,
            ColumnKind::Check,
            ColumnKind::Scale { from: 1, to: self.random.u8(0..12) },
            ColumnKind::Pick(choices),
            ColumnKind::Pick(Vec::new()),
        ];
        let roles = Role::all(self.random.u8(0..4));
        match self.random.u8(0..8) {
            0 => PartEdit::Add { title: self.words() },
            1 => PartEdit::Rename { part, title: self.words() },
            2 => PartEdit::Move { part, to: self.random.usize(0..9) },
            3 => PartEdit::Remove { part },
            4 => PartEdit::Write { column: part, kind: self.random.choice(kinds).unwrap() },
            5 => PartEdit::Role { column: part, role: self.random.choice(roles) },
            6 => PartEdit::Word { place: self.random.usize(0..12), words: self.words() },
            _ => PartEdit::Count { count: self.random.u16(0..25) },
        }
    }

    fn edit_of_step(&mut self) -> StepEdit {
        let timers = [Timer::Off, Timer::Down, Timer::Return, Timer::Each(self.random.u16(0..200))];
        match self.random.u8(0..9) {
            0 => StepEdit::Rename { title: self.words() },
            1 | 2 => StepEdit::Minutes { minutes: self.minutes() },
            3 => StepEdit::Follow { handover: self.random.u16(0..9) },
            4 => StepEdit::Group { grouping: Grouping::Pairs },
            5 => {
                let timer = self.time().map(Timer::Until).or_else(|| self.random.choice(timers));
                StepEdit::Time { timer: timer.unwrap() }
            }
            6 => StepEdit::Prompt { prompt: self.words() },
            7 => StepEdit::Instruct { instruction: self.words() },
            _ => StepEdit::Note { note: self.words() },
        }
    }

    /// Mostly sensible minutes, now and then none or too many.
    fn minutes(&mut self) -> u16 {
        self.random.choice([5, 15, 20, 45, 0, 1, LONGEST_MINUTES, LONGEST_MINUTES + 1, u16::MAX]).unwrap()
    }

    fn time(&mut self) -> Option<Time> {
        self.random.bool().then(|| time(self.random.i8(0..24), self.random.i8(0..60), 0, 0))
    }

    fn pull(&mut self, session: &Session) -> Edit {
        let into = self.place(session);
        let language = self.language();
        Edit::Pull { items: vec![self.any_id(session), self.any_id(session)], into, language }
    }

    fn fill(&mut self, session: &Session) -> Edit {
        let at = self.place(session);
        let presets = session.block(&at).unwrap().presets();
        let preset = self.key(presets.iter().map(|preset| &preset.id));
        let language = self.language();
        Edit::Block { at, edit: BlockEdit::Fill { preset, language } }
    }

    fn language(&mut self) -> Language {
        Language::ALL[self.random.usize(..Language::ALL.len())]
    }

    fn edit_of_block(&mut self, session: &Session) -> Edit {
        let at = self.place(session);
        let block = session.block(&at).unwrap();
        let edit = if let Some(cards) = Cards::of(block) {
            BlockEdit::Cards(self.cards(cards, session))
        } else if let Some(table) = Table::of(block) {
            BlockEdit::Table(self.table(table, session))
        } else if let Some(circle) = Circle::of(block) {
            BlockEdit::Circle(self.circle(circle))
        } else if let Some(placement) = Placement::of(block) {
            BlockEdit::Placement(self.placement(placement, session))
        } else if let Some(vote) = Vote::of(block) {
            let over = At { block: vote.over.clone(), ..at.clone() };
            BlockEdit::Vote(self.vote(&over, session))
        } else if Round::of(block).is_some() {
            BlockEdit::Round(self.round(session))
        } else if Groups::of(block).is_some() {
            BlockEdit::Groups(self.groups(&at, session))
        } else {
            // A kind whose edits nobody tries here yet is shown, printed and saved all the same.
            return Edit::SetNotes { notes: self.words() };
        };
        Edit::Block { at, edit }
    }

    fn cards(&mut self, cards: &Cards, session: &Session) -> CardsEdit {
        let card = self.pick(cards.cards.iter().map(|card| card.id), session);
        let heading = self.key(cards.headings.iter().map(|heading| &heading.id));
        let other = self.pick(cards.cards.iter().map(|card| card.id), session);
        match self.random.u8(0..17) {
            11 | 12 => CardsEdit::Merge { card, into: other },
            13 => CardsEdit::TakeApart { card },
            14 => CardsEdit::Star { card, starred: self.random.bool() },
            15 => CardsEdit::Colour { card, colour: self.random.bool().then(|| self.random.u8(0..8)) },
            16 => CardsEdit::Tag { card, text: self.words() },
            0..=4 => CardsEdit::Add { heading, text: self.words(), by: vec![self.person(session)] },
            5 => CardsEdit::Rewrite { card, text: self.words() },
            6 => {
                let before = self.random.bool().then(|| self.pick(cards.cards.iter().map(|card| card.id), session));
                CardsEdit::Move { card, heading, before }
            }
            7 | 8 => CardsEdit::Delete { card },
            9 if self.renames => CardsEdit::RenameHeading { heading, title: self.words() },
            _ => CardsEdit::AddHeading { title: self.words() },
        }
    }

    fn table(&mut self, table: &Table, session: &Session) -> TableEdit {
        let row = self.pick(table.content.iter().map(|row| row.id), session);
        let column = self.key(table.columns.iter().map(|column| &column.id));
        if table.numbers.is_some() && self.random.bool() {
            let part = Key::new(row.0.to_string());
            return TableEdit::Numbers(match self.random.u8(0..8) {
                0 => NumbersEdit::Forget { part },
                1 => NumbersEdit::Show { shown: self.random.bool() },
                _ => NumbersEdit::Answer { part: Some(part), unit: "Skole".into(), row: "3 4 3".into() },
            });
        }
        // Nobody adds to rows that are given.
        let least = if table.rows == Rows::Free { 0 } else { 2 };
        match self.random.u8(least..14) {
            10 => TableEdit::Paste { text: [self.words(), self.words()].join(["\t", "\n"][self.random.usize(..2)]) },
            11 => TableEdit::AddColumns { titles: vec![self.words(), self.words()] },
            12 => TableEdit::RenameColumn { column, title: self.words() },
            13 => TableEdit::DeleteColumn { column },
            0 | 1 => TableEdit::Add { text: self.words() },
            2 => TableEdit::Delete { row },
            3 => {
                let before = self.random.bool().then(|| self.pick(table.content.iter().map(|row| row.id), session));
                TableEdit::Move { row, before }
            }
            _ => {
                let kind = table.position(&column).map(|place| table.columns[place].kind.clone());
                TableEdit::Set { row, column, cell: self.cell(kind.as_ref(), session) }
            }
        }
    }

    /// Mostly what the column is for, now and then something else.
    fn cell(&mut self, kind: Option<&ColumnKind>, session: &Session) -> Cell {
        match kind.filter(|_| self.random.u8(0..5) > 0) {
            Some(ColumnKind::Person) => Cell::People(vec![self.person(session), self.any_id(session)]),
            Some(ColumnKind::Date) => Cell::Date(date(2027, 3, self.random.i8(1..=31))),
            Some(ColumnKind::Pick(_)) => Cell::Pick(self.random.u8(0..6)),
            Some(ColumnKind::Tally { .. }) => {
                Cell::Tally((0..self.random.u8(0..7)).map(|_| self.random.u16(..)).collect())
            }
            Some(ColumnKind::Check) => {
                if self.random.bool() {
                    Cell::Check
                } else {
                    Cell::Empty
                }
            }
            Some(ColumnKind::Scale { .. }) => Cell::Number(self.random.u8(0..7)),
            Some(ColumnKind::Short | ColumnKind::Long | ColumnKind::Unit) => Cell::Text(self.words()),
            None => match self.random.u8(0..6) {
                4 => Cell::Check,
                5 => Cell::Number(self.random.u8(..)),
                0 => Cell::Empty,
                1 => Cell::Pick(0),
                2 => Cell::People(Vec::new()),
                _ => Cell::Text(self.words()),
            },
        }
    }

    fn circle(&mut self, circle: &Circle) -> CircleEdit {
        let part = self.key(circle.parts.iter().map(|part| &part.id));
        let value = self.random.bool().then(|| self.random.u8(0..7));
        if circle.each.is_some() && self.random.bool() {
            let part = self.random.bool().then_some(part);
            return match self.random.u8(0..8) {
                0 => CircleEdit::Numbers(NumbersEdit::Forget {
                    part: self.key(circle.parts.iter().map(|part| &part.id)),
                }),
                1 => CircleEdit::Numbers(NumbersEdit::Show { shown: self.random.bool() }),
                _ => {
                    let count = if part.is_some() { 2 } else { circle.parts.len() };
                    let row = (0..count).map(|_| self.random.u8(0..7).to_string()).collect();
                    CircleEdit::Numbers(NumbersEdit::Answer { part, unit: "Skole".into(), row })
                }
            };
        }
        match self.random.u8(0..5) {
            0 => CircleEdit::Now { part, value },
            1 => CircleEdit::Goal { part, value },
            2 => CircleEdit::Status { part, status: value },
            3 if self.renames => CircleEdit::Rename { part, title: self.words() },
            _ => CircleEdit::Note { part, text: self.words() },
        }
    }

    fn placement(&mut self, placement: &Placement, session: &Session) -> PlacementEdit {
        let thing = self.pick(placement.things.iter().map(|thing| thing.id), session);
        let mark = if self.random.bool() { Mark::First } else { Mark::Second };
        match self.random.u8(0..10) {
            0..=2 => PlacementEdit::Add { text: self.words() },
            3 => PlacementEdit::Rename { thing, text: self.words() },
            4 => PlacementEdit::Delete { thing },
            5 => PlacementEdit::Unplace { thing, mark },
            _ => PlacementEdit::Place { thing, mark, spot: self.spot(placement) },
        }
    }

    /// Mostly a place on the field, now and then none.
    fn spot(&mut self, placement: &Placement) -> Spot {
        match &placement.field {
            Field::Ladder(ladder) if self.random.u8(0..10) > 0 => {
                Spot::Rung(self.key(ladder.rungs.iter().map(|rung| &rung.id)))
            }
            Field::Ladder(_) | Field::Matrix(_) => {
                Spot::Point { x: self.random.u8(0..=104), y: self.random.u8(0..=104) }
            }
        }
    }

    fn vote(&mut self, over: &At, session: &Session) -> VoteEdit {
        let ids = session.block(over).map(|block| block.behaviour().ids()).unwrap_or_default();
        match self.random.u8(0..11) {
            8 => VoteEdit::Number,
            9 => VoteEdit::Ballot { line: format!("{} {}", self.random.u8(0..6), self.random.u8(1..6)) },
            10 => VoteEdit::TakeBallot { place: self.random.usize(0..3) },
            0 => VoteEdit::Close { closed: self.random.u8(0..3) == 0 },
            _ => {
                let on = self.pick(ids.into_iter(), session);
                let by = self.random.bool().then(|| self.person(session));
                VoteEdit::Give { on, by, count: self.random.u16(0..5) }
            }
        }
    }

    fn round(&mut self, session: &Session) -> RoundEdit {
        match self.random.u8(0..7) {
            0 | 1 => RoundEdit::Done,
            2 => RoundEdit::Skip,
            3 => RoundEdit::Last,
            4 => RoundEdit::Back,
            5 => RoundEdit::Call { who: self.person(session) },
            _ => RoundEdit::Shuffle { seed: self.random.u64(..) },
        }
    }

    fn groups(&mut self, at: &At, session: &Session) -> GroupsEdit {
        let ids = session.block(at).unwrap().behaviour().ids();
        let group = self.pick(ids.into_iter(), session);
        match self.random.u8(0..6) {
            0 | 1 => GroupsEdit::Make { seed: self.random.u64(..) },
            2 => GroupsEdit::Move { person: self.person(session), to: group },
            3 => GroupsEdit::Swap { one: self.person(session), other: self.person(session) },
            _ => GroupsEdit::Lock { group, locked: self.random.bool() },
        }
    }

    /// Mostly a block of the last exercise, now and then any.
    fn place(&mut self, session: &Session) -> At {
        let mut places = session.places();
        let last = places.last().map(|at| at.item);
        if self.random.u8(0..5) > 0 {
            places.retain(|at| Some(at.item) == last);
        }
        self.random.choice(places).unwrap()
    }

    fn words(&mut self) -> String {
        WORDS[self.random.usize(..WORDS.len())].to_owned()
    }

    fn person(&mut self, session: &Session) -> Id {
        self.pick(session.participants.iter().map(|participant| participant.id), session)
    }

    /// Mostly one of these, now and then any number.
    fn pick(&mut self, ids: impl Iterator<Item = Id>, session: &Session) -> Id {
        let ids: Vec<Id> = ids.collect();
        let known = (self.random.u8(0..10) > 0).then(|| self.random.choice(ids)).flatten();
        known.unwrap_or_else(|| self.any_id(session))
    }

    fn any_id(&mut self, session: &Session) -> Id {
        Id(self.random.u32(0..session.next_id + 2))
    }

    /// Mostly one of these, now and then one that is not there.
    fn key<'a>(&mut self, keys: impl Iterator<Item = &'a Key>) -> Key {
        let keys: Vec<&Key> = keys.collect();
        let known = (self.random.u8(0..20) > 0).then(|| self.random.choice(keys)).flatten();
        known.cloned().unwrap_or_else(|| Key::new("nowhere"))
    }
}
