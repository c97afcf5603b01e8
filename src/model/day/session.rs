//! A session: one course day, with its people, its programme and everything the room said.

use std::collections::{HashMap, HashSet};

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::i18n::Language;
use crate::model::block::context::Context;
use crate::model::block::{At, Block, Item, Pull};
use crate::model::day::programme::{Activity, AgendaItem, Programme};
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Ids, Key};
use crate::model::people::Participant;

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
    /// Where it is held.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// When it is held.
    pub date: Date,
    /// First names of those who lead it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facilitators: Vec<String>,
    /// Who is there, in order of arrival.
    pub participants: Vec<Participant>,
    /// What happens.
    pub programme: Programme,
    /// What must wait.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parking: Vec<Parked>,
    /// What its handout holds besides the exercises.
    #[serde(default, skip_serializing_if = "Contents::is_usual")]
    pub handout: Contents,
    /// For the facilitator alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// The first number no thing has.
    pub next_id: u32,
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
            place: String::new(),
            date,
            facilitators: Vec::new(),
            participants: Vec::new(),
            programme: Programme { start: Time::midnight(), end: None, items: Vec::new() },
            parking: Vec::new(),
            handout: Contents::default(),
            notes: String::new(),
            next_id: 1,
        }
    }

    /// Puts an item at the end of the programme.
    pub fn append(&mut self, minutes: u16, activity: Activity) -> Id {
        let id = self.new_id();
        self.programme.items.push(AgendaItem::new(id, minutes, activity));
        id
    }

    /// A number no thing has.
    pub fn new_id(&mut self) -> Id {
        let mut ids = Ids(self.next_id);
        let id = ids.hand_out();
        self.next_id = ids.0;
        id
    }

    /// The participant of that number.
    pub fn participant(&self, id: Id) -> Option<&Participant> {
        self.participants.iter().find(|participant| participant.id == id)
    }

    /// The participants who are here.
    pub fn present(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|participant| !participant.absent)
    }

    /// The item of the programme of that number.
    pub fn item(&self, id: Id) -> Option<&AgendaItem> {
        self.programme.items.iter().find(|item| item.id == id)
    }

    /// The exercises of the programme, each with its item.
    pub fn exercises(&self) -> impl Iterator<Item = (&AgendaItem, &Exercise)> {
        self.programme.items.iter().filter_map(|item| Some((item, item.exercise()?)))
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

    /// Lets `change` alter one block while it reads the rest of the session.
    /// `None` when there is no such block.
    pub(crate) fn change_block<Outcome>(
        &mut self,
        at: &At,
        change: impl FnOnce(&mut Block, &Context<'_>, &mut Ids) -> Outcome,
    ) -> Option<Outcome> {
        let mut block = std::mem::take(self.block_mut(at)?);
        let mut ids = Ids(self.next_id);
        let exercise = self.item(at.item)?.exercise()?;
        let outcome = change(&mut block, &Context::new(self, at.item, exercise, Language::default()), &mut ids);
        self.next_id = ids.0;
        *self.block_mut(at)? = block;
        Some(outcome)
    }

    fn block_mut(&mut self, at: &At) -> Option<&mut Block> {
        let item = self.programme.items.iter_mut().find(|item| item.id == at.item)?;
        let Activity::Exercise(exercise) = &mut item.activity else { return None };
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
        // Three times: a round follows the rows of a table, and those the groups, of blocks that may stand after it.
        for _ in 0..3 {
            for at in self.places() {
                self.change_block(&at, |block, context, ids| block.behaviour_mut().settle(context, ids));
            }
        }
    }

    /// The blocks of the day that may be filled from one, in the order of the programme.
    pub fn takers(&self, from: &At) -> Vec<At> {
        let takes = |at: &At| {
            let pull = self.block(at).and_then(Block::pull);
            pull.and_then(|pull| self.source(at, pull)).as_ref() == Some(from)
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

    /// The block that a recipe's name and a block's name point to, in the last such exercise before `item`.
    pub fn earlier_block(&self, item: Id, recipe: &Key, block: &Key) -> Option<At> {
        let before = self.programme.items.iter().take_while(|other| other.id != item);
        let found =
            before.filter(|other| other.exercise().is_some_and(|exercise| exercise.recipe == *recipe)).last()?;
        found.exercise()?.block(block)?;
        Some(At { item: found.id, block: block.clone() })
    }
}
