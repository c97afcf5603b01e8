//! What a block may look at around itself: the session, its own exercise, and what the room is talking about.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::i18n::{Language, Text};
use crate::model::block::{Block, Item};
use crate::model::day::session::Session;
use crate::model::exercise::step::Step;
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::id::{Id, Key};
use crate::model::people::in_a_row;
use crate::msg;

/// Where each thing is answered: "aftale", or the titles of the other exercises that took it over.
pub type Answers = HashMap<Id, Vec<String>>;

/// What lies around a block.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The whole session.
    pub session: &'a Session,
    /// The item of the programme that the exercise is.
    pub item: Id,
    /// The block's own exercise.
    pub exercise: &'a Exercise,
    /// The language to speak.
    pub language: Language,
    /// The part being talked about, when the facilitator has pointed one out.
    pub spotlight: Option<&'a Key>,
    /// The step the exercise is at, when it is being run.
    pub step: Option<&'a Step>,
}

impl<'a> Context<'a> {
    /// The surroundings of the blocks of one exercise.
    pub const fn new(session: &'a Session, item: Id, exercise: &'a Exercise, language: Language) -> Self {
        Self { session, item, exercise, language, spotlight: None, step: None }
    }

    /// The round at the tables that the step is about, counted from 0.
    pub fn round(&self) -> usize {
        usize::from(self.step.and_then(|step| step.round).unwrap_or(1)).saturating_sub(1)
    }

    /// A text in the room's language.
    pub fn read(&self, text: &'a Text) -> &'a str {
        text.read(self.language)
    }

    /// What a participant is called; empty for somebody who is no longer there.
    pub fn name(&self, participant: Id) -> Cow<'a, str> {
        self.session.participant(participant).map_or(Cow::Borrowed(""), |participant| self.session.name_of(participant))
    }

    /// Names with commas and a last "og": `Anne, Bjørn og Åse`.
    pub fn names(&self, participants: &[Id]) -> String {
        let names = participants.iter().map(|id| self.name(*id)).filter(|name| !name.is_empty());
        let names: Vec<Cow<'_, str>> = names.collect();
        in_a_row(&names.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), self.language)
    }

    /// A block of this exercise that another points to; none where that leads back to itself, which has no end. Only a
    /// file written by hand can say so, and it is refused; a copy of its ruins is looked at all the same.
    pub fn block(&self, block: &Key) -> Option<&'a Block> {
        self.exercise.block(block).filter(|_| !self.exercise.leads_back(block))
    }

    /// What a block of this exercise can hand on.
    pub fn items(&self, block: &Key) -> Vec<Item> {
        self.block(block).map(|found| found.behaviour().items(block, self)).unwrap_or_default()
    }

    /// What a thing of a block of this exercise says.
    pub fn item_text(&self, block: &Key, id: Id) -> String {
        self.block(block).and_then(|found| found.behaviour().item_text(block, id, self)).unwrap_or_default()
    }

    /// Where things of the day are answered by other exercises than this one.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::new();
        for (_, exercise) in self.session.exercises().filter(|(item, _)| item.id != self.item) {
            let origins = |named: &'a NamedBlock| {
                let agreed = named.block.agreements().is_some();
                named.block.origins().into_iter().map(move |(origin, _)| (origin, agreed))
            };
            for (origin, agreed) in exercise.blocks.iter().flat_map(origins) {
                let titles = answers.entry(origin).or_default();
                // "aftale" says it where it became an agreement.
                let title = match agreed {
                    true => self.language.say(msg!("agreement")),
                    false => self.read(&exercise.title).to_owned(),
                };
                if !titles.contains(&title) {
                    titles.push(title);
                }
            }
        }
        answers
    }
}
