//! What a block may look at around itself: the session, its own exercise, and what the room is talking about.

use std::collections::HashMap;

use crate::i18n::{Language, Text};
use crate::model::block::vote::Vote;
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

    /// A text in the room's language.
    pub fn read(&self, text: &'a Text) -> &'a str {
        text.read(self.language)
    }

    /// First name of a participant; empty for somebody who is no longer there.
    pub fn name(&self, participant: Id) -> &'a str {
        self.session.participant(participant).map_or("", |participant| &participant.name)
    }

    /// Names with commas and a last "og": `Anne, Bjørn og Åse`.
    pub fn names(&self, participants: &[Id]) -> String {
        let names: Vec<&str> = participants.iter().map(|id| self.name(*id)).filter(|name| !name.is_empty()).collect();
        in_a_row(&names, self.language)
    }

    /// The votes over a block of this exercise.
    pub fn votes_over(&self, block: &Key) -> impl Iterator<Item = &'a Vote> {
        let over = block.clone();
        self.exercise.blocks.iter().filter_map(move |named| match &named.block {
            Block::Vote(vote) if vote.over == over => Some(vote),
            Block::Vote(_)
            | Block::Cards(_)
            | Block::Table(_)
            | Block::Circle(_)
            | Block::Placement(_)
            | Block::Round(_)
            | Block::Groups(_) => None,
        })
    }

    /// What a block of this exercise can hand on.
    pub fn items(&self, block: &Key) -> Vec<Item> {
        let found = self.exercise.block(block).filter(|_| !self.exercise.is_in_a_ring(block));
        found.map(|found| found.behaviour().items(block, self)).unwrap_or_default()
    }

    /// What a thing of a block of this exercise says.
    pub fn item_text(&self, block: &Key, id: Id) -> String {
        self.items(block).into_iter().find(|item| item.is_or_holds(id)).map(|item| item.text).unwrap_or_default()
    }

    /// Where things of the day are answered by other exercises than this one.
    pub fn answers(&self) -> Answers {
        let mut answers = Answers::new();
        for (_, exercise) in self.session.exercises().filter(|(item, _)| item.id != self.item) {
            let origins = |named: &'a NamedBlock| {
                let agreed = named.block.agreements().is_some();
                named.block.behaviour().origins().into_iter().map(move |(origin, _)| (origin, agreed))
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

    /// The dots on an item of a block.
    pub fn dots(&self, block: &Key, item: Id) -> u32 {
        self.votes_over(block).map(|vote| vote.dots_on(item)).fold(0, u32::saturating_add)
    }

    /// The dots on each item of a block that has any.
    pub fn all_dots(&self, block: &Key) -> HashMap<Id, u32> {
        let mut all = HashMap::new();
        for dots in self.votes_over(block).flat_map(|vote| &vote.given) {
            let sum: &mut u32 = all.entry(dots.on).or_default();
            *sum = sum.saturating_add(u32::from(dots.count));
        }
        all
    }

    /// Whether the votes over a block may be seen: there is one, and it is closed.
    pub fn dots_are_public(&self, block: &Key) -> bool {
        let mut votes = self.votes_over(block).peekable();
        votes.peek().is_some() && votes.all(|vote| vote.closed)
    }

    /// Whose turn it is in the step's round: a participant, a group or a row. Nobody in a step without a round.
    pub fn speaker(&self) -> Option<Id> {
        let shown = self.step.map_or(&[][..], |step| step.show.as_slice());
        shown.iter().find_map(|key| match self.exercise.block(key)? {
            Block::Round(round) => round.current(),
            Block::Cards(_)
            | Block::Table(_)
            | Block::Circle(_)
            | Block::Placement(_)
            | Block::Vote(_)
            | Block::Groups(_) => None,
        })
    }
}
