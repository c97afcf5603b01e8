//! A session: one course day, with its people, its programme and everything the room said.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::i18n::Language;
use crate::model::block::context::Context;
use crate::model::block::{At, Block, Item, Pull};
use crate::model::day::aim::Aim;
use crate::model::day::programme::{Activity, AgendaItem, Programme};
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Ids, Key};
use crate::model::people::{Participant, as_heard, is_same};

/// One course day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Tells this session from every other, whatever its file is called.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Whose day it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// The municipality it belongs to, where that is another word than whose day it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub municipality: String,
    /// The row of days it belongs to, such as all days of one group, so that many can be added up.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub series: String,
    /// The language it is held in, once somebody has said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// When it is held.
    pub date: Date,
    /// First names of those who lead it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facilitators: Vec<String>,
    /// What the day is for; and what should have come of it, in at most three sentences.
    #[serde(default, skip_serializing_if = "Aim::is_empty")]
    pub aim: Aim,
    /// What the day before this one was to lead to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub last_outcomes: Vec<String>,
    /// Who is there, in order of arrival.
    pub participants: Vec<Participant>,
    /// What somebody needs to take part: for the facilitator alone, and counted on the packing list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Need>,
    /// What else must come along, a thing on each line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub packing: String,
    /// What happens.
    pub programme: Programme,
    /// What must wait.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parking: Vec<Parked>,
    /// What its handout holds besides the exercises.
    #[serde(default, skip_serializing_if = "Contents::is_usual")]
    pub handout: Contents,
    /// Which agreements were taken over from an earlier day, and what calendars know them by.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub continued: Vec<Continued>,
    /// Where the summary is, as the last slide says it; empty while that says who sends it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub summary: String,
    /// For the facilitator alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// The first number no thing has.
    pub next_id: u32,
}

/// An agreement that was taken over from an earlier day: for a calendar it is the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Continued {
    /// Its row on this day.
    pub row: Id,
    /// What calendars know it by, since the day it was agreed on.
    pub event: String,
    /// How many times it was taken over.
    pub times: u32,
}

/// What somebody needs to take part: large print, a chair with arms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Need {
    /// Who.
    pub person: Id,
    /// What, with commas between several.
    pub what: String,
}

/// A question on the parking lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parked {
    /// Names it in the session.
    pub id: Id,
    /// The question.
    pub text: String,
}

/// What the handout holds besides the exercises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Contents {
    /// The parking lot.
    pub parking: bool,
    /// What people hoped for and how they rated the day.
    pub private: bool,
}

impl Default for Contents {
    fn default() -> Self {
        Self { parking: true, private: false }
    }
}

impl Contents {
    fn is_usual(&self) -> bool {
        *self == Self::default()
    }
}

impl Session {
    /// A day with no people and nothing planned.
    pub fn blank(key: impl Into<String>, title: impl Into<String>, date: Date) -> Self {
        Self {
            key: key.into(),
            title: title.into(),
            organisation: String::new(),
            municipality: String::new(),
            series: String::new(),
            language: None,
            place: String::new(),
            date,
            facilitators: Vec::new(),
            aim: Aim::default(),
            last_outcomes: Vec::new(),
            participants: Vec::new(),
            needs: Vec::new(),
            packing: String::new(),
            programme: Programme { start: Time::midnight(), end: None, items: Vec::new() },
            parking: Vec::new(),
            handout: Contents::default(),
            continued: Vec::new(),
            summary: String::new(),
            notes: String::new(),
            next_id: 1,
        }
    }

    /// Puts an item at the end of the programme.
    pub fn append(&mut self, minutes: u16, activity: Activity) -> Id {
        let id = self.new_id();
        self.programme.items.push(Arc::new(AgendaItem::new(id, minutes, activity)));
        id
    }

    /// A number no thing has.
    pub fn new_id(&mut self) -> Id {
        let mut ids = Ids(self.next_id);
        let id = ids.hand_out();
        self.next_id = ids.0;
        id
    }

    /// What calendars know an agreement by, and how many times it was taken over from day to day.
    pub fn event(&self, row: Id) -> (String, u32) {
        let continued = self.continued.iter().find(|continued| continued.row == row);
        let own = || (format!("{}-{}@tovholder", self.plain_key(), row.0), 0);
        continued.map_or_else(own, |continued| (continued.event.clone(), continued.times))
    }

    /// What calendars know the day by on which one asks what came of it.
    pub fn event_of_aim(&self) -> String {
        format!("{}-aim@tovholder", self.plain_key())
    }

    /// What names the session, with a number for each sign that a calendar might not read: a file by hand may have any
    /// words there, in any alphabet, and two of them never become one.
    fn plain_key(&self) -> String {
        let written = |sign: char| match sign.is_ascii_alphanumeric() {
            true => sign.to_string(),
            false => format!("-{:x}-", u32::from(sign)),
        };
        self.key.chars().map(written).collect()
    }

    /// The participant of that number.
    pub fn participant(&self, id: Id) -> Option<&Participant> {
        self.participants.iter().find(|participant| participant.id == id)
    }

    /// What a participant needs to take part; nothing for most.
    pub fn need_of(&self, person: Id) -> &str {
        self.needs.iter().find(|need| need.person == person).map_or("", |need| need.what.as_str())
    }

    /// Says what a participant needs; of whom nothing is said, nothing is kept.
    pub(crate) fn set_need(&mut self, person: Id, what: String) {
        let place = self.needs.iter().position(|need| need.person == person);
        match (place, what.trim().is_empty()) {
            (Some(place), true) => drop(self.needs.remove(place)),
            (Some(place), false) => {
                self.needs.iter_mut().skip(place).take(1).for_each(|need| need.what.clone_from(&what))
            }
            (None, true) => {}
            (None, false) => self.needs.push(Need { person, what }),
        }
    }

    /// What somebody is called: by first name, and where another one has it, too, with where they work; those who cannot
    /// be told apart by that either are numbered.
    pub fn name_of<'a>(&'a self, person: &'a Participant) -> Cow<'a, str> {
        if person.name.trim().is_empty() {
            return Cow::Borrowed(&person.name);
        }
        let namesakes = || self.participants.iter().filter(|other| is_same(&other.name, &person.name));
        if namesakes().nth(1).is_none() {
            return Cow::Borrowed(&person.name);
        }
        let place = if person.unit.trim().is_empty() { String::new() } else { format!(" ({})", person.unit.trim()) };
        let colleagues = || namesakes().filter(|other| is_same(&other.unit, &person.unit));
        if !place.is_empty() && colleagues().nth(1).is_none() {
            return Cow::Owned(format!("{}{place}", person.name.trim()));
        }
        let number = colleagues().take_while(|other| other.id != person.id).count() + 1;
        Cow::Owned(format!("{} {number}{place}", person.name.trim()))
    }

    /// Everybody who is here, with what they are called: as [`name_of`](Self::name_of), which compares one with all.
    pub fn present_by_name(&self) -> Vec<(Id, String)> {
        let mut heard: HashMap<String, usize> = HashMap::new();
        for person in &self.participants {
            *heard.entry(as_heard(&person.name).collect()).or_default() += 1;
        }
        let is_alone = |person: &Participant| heard.get(&as_heard(&person.name).collect::<String>()) == Some(&1);
        let called = |person| if is_alone(person) { person.name.clone() } else { self.name_of(person).into_owned() };
        self.present().map(|person| (person.id, called(person))).collect()
    }

    /// The numbers of all participants, to look many up in.
    pub fn people(&self) -> HashSet<Id> {
        self.participants.iter().map(|participant| participant.id).collect()
    }

    /// The participants who are here.
    pub fn present(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|participant| participant.is_here())
    }

    /// The participants who come, be it that they are not here now: all but those who have sent word.
    pub fn expected(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|participant| !participant.excused)
    }

    /// How many take part in the day.
    pub fn head_count(&self) -> usize {
        self.participants.iter().filter(|participant| participant.takes_part()).count()
    }

    /// The items of the programme, in order.
    pub fn items(&self) -> impl Iterator<Item = &AgendaItem> {
        self.programme.items.iter().map(Arc::as_ref)
    }

    /// The item of the programme of that number.
    pub fn item(&self, id: Id) -> Option<&AgendaItem> {
        self.items().find(|item| item.id == id)
    }

    /// The exercises of the programme, each with its item.
    pub fn exercises(&self) -> impl Iterator<Item = (&AgendaItem, &Exercise)> {
        self.items().filter_map(|item| Some((item, item.exercise()?)))
    }

    /// A block by its place.
    pub fn block(&self, at: &At) -> Option<&Block> {
        self.item(at.item)?.exercise()?.block(&at.block)
    }

    /// What a card, a row or a group of the session says, with its dots; for showing where a pulled item came from.
    pub fn find(&self, id: Id, language: Language) -> Option<Item> {
        self.exercises().find_map(|(item, exercise)| {
            let context = Context::new(self, item.id, exercise, language);
            let items = exercise.blocks.iter().flat_map(|named| named.block.behaviour().items(&named.id, &context));
            items.into_iter().find(|found| found.is_or_holds(id))
        })
    }

    /// What the things of these numbers say; for showing where pulled items came from.
    pub fn texts(&self, ids: &HashSet<Id>, language: Language) -> HashMap<Id, String> {
        let mut texts = HashMap::new();
        for (item, exercise) in self.exercises().filter(|_| !ids.is_empty()) {
            let context = Context::new(self, item.id, exercise, language);
            for found in exercise.blocks.iter().flat_map(|named| named.block.behaviour().items(&named.id, &context)) {
                let own = std::iter::once(&found.id).chain(&found.with).filter(|id| ids.contains(id));
                texts.extend(own.map(|id| (*id, found.text.clone())));
            }
        }
        texts
    }

    /// Lets `change` alter one block while it reads the session as it was.
    /// `None` when there is no such block.
    pub(crate) fn change_block<Outcome>(
        &mut self,
        at: &At,
        change: impl FnOnce(&mut Block, &Context<'_>, &mut Ids) -> Outcome,
    ) -> Option<Outcome> {
        let (outcome, _) = self.replace_block(at, change)?;
        Some(outcome)
    }

    /// The same, and whether the block is another now. One that is not stays shared with the sessions before.
    fn replace_block<Outcome>(
        &mut self,
        at: &At,
        change: impl FnOnce(&mut Block, &Context<'_>, &mut Ids) -> Outcome,
    ) -> Option<(Outcome, bool)> {
        let exercise = self.item(at.item)?.exercise()?;
        let before = exercise.block(&at.block)?;
        let (mut after, mut ids) = (before.clone(), Ids(self.next_id));
        let outcome = change(&mut after, &Context::new(self, at.item, exercise, Language::default()), &mut ids);
        let changed = after != *before;
        self.next_id = ids.0;
        if changed {
            *self.block_mut(at)? = after;
        }
        Some((outcome, changed))
    }

    fn block_mut(&mut self, at: &At) -> Option<&mut Block> {
        let Activity::Exercise(exercise) = &mut self.programme.item_mut(at.item)?.activity else { return None };
        exercise.blocks.iter_mut().find(|named| named.id == at.block).map(|named| &mut named.block)
    }

    /// Where every block is.
    pub fn places(&self) -> Vec<At> {
        let blocks = |(item, exercise): (&AgendaItem, &Exercise)| {
            let item = item.id;
            exercise.blocks.iter().map(move |named| At { item, block: named.id.clone() }).collect::<Vec<_>>()
        };
        self.exercises().flat_map(blocks).collect()
    }

    /// Makes what follows from other things fit them again: a row for each participant, a turn for each speaker,
    /// a group for whoever came late, no dot on a card that is gone. Called after every edit.
    pub fn settle(&mut self) {
        let places = self.places();
        let most = self.exercises().map(|(_, exercise)| exercise.blocks.len()).max().unwrap_or_default();
        // Again and again: a round follows the rows of a table, and those the groups, of blocks that may stand after
        // it. What follows reaches one block further each time, and no block follows those of another exercise.
        for _ in 0..most {
            let changed = places.iter().filter(|at| self.settle_block(at)).count();
            if changed == 0 {
                break;
            }
        }
    }

    /// Keeps what closed votes came to before something else is changed: a file of an earlier program does not say it.
    pub(crate) fn keep_results(&mut self) {
        let unkept = |at: &At| self.block(at).is_some_and(|block| block.behaviour().is_unkept());
        let places: Vec<At> = self.places().into_iter().filter(unkept).collect();
        for at in places {
            self.replace_block(&at, |block, context, _| block.behaviour_mut().keep_result(context));
        }
    }

    /// Whether the block had to change.
    fn settle_block(&mut self, at: &At) -> bool {
        let settled = self.replace_block(at, |block, context, ids| block.behaviour_mut().settle(context, ids));
        settled.is_some_and(|((), changed)| changed)
    }

    /// The blocks of the day that may be filled from one, in the order of the programme.
    pub fn takers(&self, from: &At) -> Vec<At> {
        let takes = |at: &At| {
            let pulls = self.block(at).map_or(&[][..], Block::pulls);
            pulls.iter().any(|pull| self.source(at, pull).as_ref() == Some(from))
        };
        self.places().into_iter().filter(takes).collect()
    }

    /// The block that another may be filled from.
    pub fn source(&self, at: &At, pull: &Pull) -> Option<At> {
        match &pull.recipe {
            Some(recipe) => self.earlier_block(at.item, recipe, &pull.block),
            None => Some(At { item: at.item, block: pull.block.clone() }).filter(|own| self.block(own).is_some()),
        }
    }

    /// What the things of these numbers are, each with the heading it comes under in a block that may be filled from
    /// where it is: that of the first such place, or of the first of all where it comes from elsewhere.
    pub fn brought(&self, things: &[Id], into: &At, language: Language) -> Vec<(Item, Option<Key>)> {
        let pulls = self.block(into).map_or(&[][..], Block::pulls);
        let holds = |pull: &&Pull, thing: Id| {
            let own = |at: At| Some((self.item(at.item)?.exercise()?, at));
            self.source(into, pull).and_then(own).is_some_and(|(exercise, at)| {
                let context = Context::new(self, at.item, exercise, language);
                context.items(&at.block).iter().any(|item| item.is_or_holds(thing))
            })
        };
        let with_heading = |thing: &Id| {
            let item = self.find(*thing, language).filter(|item| !item.text.trim().is_empty())?;
            let pull = pulls.iter().find(|pull| holds(pull, item.id)).or(pulls.first());
            let under = pull.and_then(|pull| pull.under.clone());
            Some((item, under))
        };
        things.iter().filter_map(with_heading).collect()
    }

    /// The block that a recipe's name and a block's name point to, in the last such exercise before `item`.
    pub fn earlier_block(&self, item: Id, recipe: &Key, block: &Key) -> Option<At> {
        let before = self.items().take_while(|other| other.id != item);
        let found =
            before.filter(|other| other.exercise().is_some_and(|exercise| exercise.recipe == *recipe)).last()?;
        found.exercise()?.block(block)?;
        Some(At { item: found.id, block: block.clone() })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Text;
    use crate::model::block::table::{Rows, Table};
    use crate::model::exercise::NamedBlock;

    /// Tables that have a row for each row of the next one; the last has one row.
    fn chain(length: usize) -> Session {
        let table = |place| {
            let rows = if place == length { Rows::One } else { Rows::Each(name(place + 1)) };
            Table { rows, ..Table::default() }
        };
        let mut exercise = Exercise::own(Text::typed("Kæde"), 20);
        let blocks = (1..=length).map(|place| NamedBlock { id: name(place), block: Block::Table(table(place)) });
        exercise.blocks = blocks.collect();
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.append(20, Activity::Exercise(exercise));
        session
    }

    fn name(place: usize) -> Key {
        Key::new(format!("table-{place}"))
    }

    #[test]
    fn what_follows_reaches_the_end_of_any_chain_and_what_fits_is_left_alone() {
        let mut session = chain(6);
        session.settle();
        for at in session.places() {
            assert_eq!(session.block(&at).unwrap().behaviour().size(), 1, "{at:?}");
        }
        let before = session.clone();
        session.settle();
        assert!(Arc::ptr_eq(&session.programme.items[0], &before.programme.items[0]));
    }

    #[test]
    fn a_block_that_is_changed_finds_itself_as_it_was() {
        let mut session = chain(1);
        let at = session.places().remove(0);
        let before = session.block(&at).unwrap().clone();
        let found = session.change_block(&at, |block, context, _| {
            *block = Block::default();
            context.exercise.block(&at.block) == Some(&before)
        });
        assert_eq!((found, session.block(&at)), (Some(true), Some(&Block::default())));
    }

    #[test]
    fn those_with_one_name_are_told_apart_by_where_they_work_or_by_a_number() {
        let mut session = Session::blank("test", "Dag", jiff::civil::date(2027, 2, 4));
        let people = [
            ("Anne", "Kultur", "Anne (Kultur)"),
            ("anne ", "Skole", "anne (Skole)"),
            ("Åse", "Skole", "Åse 1 (Skole)"),
            ("Bo", "", "Bo 1"),
            ("ÅSE", "skole", "ÅSE 2 (skole)"),
            ("Bo", "", "Bo 2"),
            ("Bo", "Job", "Bo (Job)"),
            ("Annette", "Kultur", "Annette"),
            ("", "Kultur", ""),
            (" ", "Kultur", " "),
        ];
        for (name, unit, _) in people {
            let id = session.new_id();
            session.participants.push(Participant::new(id, name.into(), unit.into()));
        }
        let called: Vec<String> = session.participants.iter().map(|one| session.name_of(one).into_owned()).collect();
        assert_eq!(called, people.map(|(_, _, called)| called));
        let present: Vec<String> = session.present_by_name().into_iter().map(|(_, called)| called).collect();
        assert_eq!(present, called);
    }
}
