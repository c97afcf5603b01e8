//! Dots on the items of another block, hidden from the room until the vote is closed.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

mod ballots;
mod behaviour;
mod dots;
mod kept;
mod lookalikes;
mod units;

pub use ballots::{Ballot, OnPaper};
pub use kept::{Kept, UnitDots};
pub use lookalikes::lookalikes;

use crate::i18n::Message;
use crate::model::block::Item;
use crate::model::block::context::Context;
use crate::model::block::kind::{Change, Kind};
use crate::model::block::parts::Parts;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::people::{Participant, is_false};
use crate::msg;

/// A vote with dots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// The block whose items are voted on.
    pub over: Key,
    /// How many dots each person has.
    pub dots: u16,
    /// How many of them may stand on one item; all when no number is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub most: Option<u16>,
    /// Over: the room sees the result.
    #[serde(default, skip_serializing_if = "is_false")]
    pub closed: bool,
    /// The dots that were given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Dots>,
    /// What it came to when it was closed; a file of an earlier program has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kept: Vec<Kept>,
    /// What is known of it when it is held on paper.
    #[serde(default, skip_serializing_if = "OnPaper::is_empty")]
    pub paper: OnPaper,
}

/// Dots on one item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dots {
    /// The item.
    pub on: Id,
    /// Who gave them; nobody in particular when they were counted on the wall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Id>,
    /// How many; never 0.
    pub count: u16,
}

/// A change to a vote.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum VoteEdit {
    /// Sets the dots of one person on one item, or those counted on the wall when `by` is nobody.
    Give { on: Id, by: Option<Id>, count: u16 },
    /// Ends the vote, or lets it go on.
    Close { closed: bool },
    /// Gives every option a number that stays, so that ballots can be printed.
    Number,
    /// Counts a ballot by the numbers that were ticked: `4 9 12`, or `Kultur: 4 9 12`.
    Ballot { line: String },
    /// Takes back a ballot by its place.
    TakeBallot { place: usize },
}

impl Vote {
    /// All dots on an item.
    pub fn dots_on(&self, item: Id) -> u32 {
        match self.is_kept() {
            true => self.kept_on(item),
            false => {
                self.dots_given().filter(|(on, _)| *on == item).fold(0, |sum: u32, (_, dots)| sum.saturating_add(dots))
            }
        }
    }

    /// All dots on an item and on what was merged into it.
    pub fn dots_on_all(&self, item: &Item) -> u32 {
        // What was merged after the vote was closed brings nothing along.
        let with: &[Id] = if self.is_kept() { &[] } else { &item.with };
        let merged = with.iter().map(|other| self.dots_on(*other));
        merged.fold(self.dots_on(item.id), u32::saturating_add)
    }

    /// The dots of one person (or those counted on the wall) on an item.
    pub fn dots_by(&self, item: Id, by: Option<Id>) -> u16 {
        self.given.iter().find(|dots| dots.on == item && dots.by == by).map_or(0, |dots| dots.count)
    }

    /// All dots that one person gave.
    pub fn given_by(&self, person: Id) -> u32 {
        sum(self.given.iter().filter(|dots| dots.by == Some(person)))
    }

    /// All dots given, and all there are to give.
    pub fn given_of(&self, context: &Context<'_>) -> (u32, u32) {
        // Whoever left before the vote has no dots; whoever left after it keeps theirs.
        let givers: HashSet<Id> = self.given.iter().filter(|dots| dots.count > 0).filter_map(|dots| dots.by).collect();
        let voted = |person: &Participant| person.is_here() || givers.contains(&person.id);
        let people = context.session.participants.iter().filter(|person| voted(person)).count();
        // Of those who have left since, the ballots stay.
        let people = people.max(self.paper.ballots.len());
        let people = u32::try_from(people).unwrap_or(u32::MAX);
        let given = match self.is_kept() {
            true => self.kept.iter().map(|kept| kept.dots).fold(0, u32::saturating_add),
            false => self.sum_given(),
        };
        // Whoever was taken off the list after it was closed has voted all the same.
        let least = if self.is_kept() { given } else { 0 };
        (given, people.saturating_mul(u32::from(self.dots)).max(least))
    }

    fn apply(&mut self, edit: &VoteEdit, context: &Context<'_>) -> Result<(), Refusal> {
        match edit {
            VoteEdit::Give { on, by, count } => self.give(*on, *by, *count, context),
            VoteEdit::Close { closed } => {
                self.closed = *closed;
                self.kept.clear();
                self.keep(context);
                Ok(())
            }
            VoteEdit::Number => {
                self.number(context);
                Ok(())
            }
            VoteEdit::Ballot { line } => self.count_ballot(line, context),
            VoteEdit::TakeBallot { place } => self.take_ballot(*place),
        }
    }

    fn give(&mut self, on: Id, by: Option<Id>, count: u16, context: &Context<'_>) -> Result<(), Refusal> {
        if self.closed {
            return Err(Refusal::VoteClosed);
        }
        let block = context.exercise.block(&self.over).ok_or(Refusal::Gone)?;
        if !block.behaviour().ids().contains(&on) {
            return Err(Refusal::Gone);
        }
        self.given.retain(|dots| !(dots.on == on && dots.by == by));
        let (used, all) = match by {
            Some(person) => (self.given_by(person), u32::from(self.dots)),
            None => self.given_of(context),
        };
        if u32::from(count) > all.saturating_sub(used) {
            return Err(Refusal::NoDotsLeft);
        }
        // Dots counted on the wall are everybody's.
        let people = all / u32::from(self.dots).max(1);
        let most = self.most.map(|most| u32::from(most).saturating_mul(if by.is_some() { 1 } else { people }));
        if most.is_some_and(|most| u32::from(count) > most) {
            return Err(Refusal::TooManyOnOne);
        }
        if count > 0 {
            self.given.push(Dots { on, by, count });
        }
        Ok(())
    }
}

fn sum<'a>(dots: impl Iterator<Item = &'a Dots>) -> u32 {
    dots.map(|dots| u32::from(dots.count)).fold(0, u32::saturating_add)
}

impl Kind for Vote {
    type Edit = VoteEdit;

    fn carry_out(&mut self, _: &Key, edit: &VoteEdit, context: &Context<'_>, _: &mut Ids) -> Result<(), Refusal> {
        self.apply(edit, context)
    }
}

impl Change for VoteEdit {
    fn name(&self) -> Message {
        match self {
            Self::Give { .. } => msg!("edit-give-dots"),
            Self::Close { closed: true } => msg!("edit-close-vote"),
            Self::Close { closed: false } => msg!("edit-open-vote"),
            Self::Number => msg!("edit-number-options"),
            Self::Ballot { .. } => msg!("edit-count-ballot"),
            Self::TakeBallot { .. } => msg!("edit-take-ballot"),
        }
    }

    fn thing(&self) -> Option<Id> {
        match self {
            Self::Give { on, .. } => Some(*on),
            Self::Close { .. } | Self::Number | Self::Ballot { .. } | Self::TakeBallot { .. } => None,
        }
    }
}

impl Parts for Vote {
    fn count(&self) -> Option<(Message, u16)> {
        Some((msg!("dots-each"), self.dots))
    }

    fn set_count(&mut self, count: u16) -> Result<(), Refusal> {
        if count < self.dots && !(self.given.is_empty() && self.paper.ballots.is_empty()) {
            return Err(Refusal::Said);
        }
        self.dots = count;
        Ok(())
    }
}
