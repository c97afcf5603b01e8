//! A vote on paper: the options have numbers that stay, and the ballots are typed in, a line each: `4 9 12`.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::{Vote, sum};
use crate::model::block::Item;
use crate::model::block::context::Context;
use crate::model::fault::limits::name as short;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Id;

/// What a vote on paper knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OnPaper {
    /// The options by their numbers on the ballots, from 1. A number is given once, and stays when its option goes.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub numbers: Vec<Id>,
    /// The ballots, in the order they were counted.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ballots: Vec<Ballot>,
}

/// One ballot; nobody knows whose it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ballot {
    /// What has its dots, one for each time it stands here.
    pub on: Vec<Id>,
    /// Where whoever filled it in works; nothing where ballots are not told apart.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

impl OnPaper {
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Vote {
    /// The options with their numbers on the ballots, in the order in which they stand.
    pub fn options(&self, context: &Context<'_>) -> Vec<(usize, Item)> {
        let numbers = self.numbering(context);
        let number = |id: Id| numbers.iter().position(|other| *other == id).unwrap_or_default() + 1;
        context.items(&self.over).into_iter().map(|item| (number(item.id), item)).collect()
    }

    /// Gives every option a number that stays: from then on ballots can be printed and counted.
    pub(super) fn number(&mut self, context: &Context<'_>) {
        self.paper.numbers = self.numbering(context);
    }

    /// The numbers that were given, and after them the options that have none yet.
    fn numbering(&self, context: &Context<'_>) -> Vec<Id> {
        let given: HashSet<Id> = self.paper.numbers.iter().copied().collect();
        let new = context.items(&self.over).into_iter().map(|item| item.id).filter(|id| !given.contains(id));
        self.paper.numbers.iter().copied().chain(new).collect()
    }

    /// Counts a ballot: the numbers that were ticked, after the unit and a colon where one tells ballots apart.
    pub(super) fn count_ballot(&mut self, line: &str, context: &Context<'_>) -> Result<(), Refusal> {
        if self.closed {
            return Err(Refusal::VoteClosed);
        }
        self.number(context);
        let (unit, numbers) = line.split_once(':').unwrap_or(("", line));
        let known = context.exercise.block(&self.over).ok_or(Refusal::Gone)?.behaviour().ids();
        let option = |number: &str| {
            let place = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let on = place.and_then(|place| self.paper.numbers.get(place)).filter(|on| known.contains(on));
            on.copied().ok_or(Refusal::NoSuchOption)
        };
        let ticked = numbers.split(|sign: char| !sign.is_alphanumeric()).filter(|number| !number.is_empty());
        let on: Vec<Id> = ticked.map(option).collect::<Result<_, _>>()?;
        if on.is_empty() {
            return Err(Refusal::Empty);
        }
        let most = self.most.map_or(usize::MAX, usize::from);
        if on.iter().any(|one| on.iter().filter(|other| *other == one).count() > most) {
            return Err(Refusal::TooManyOnOne);
        }
        let (given, all) = self.given_of(context);
        let count = u32::try_from(on.len()).unwrap_or(u32::MAX);
        if count > u32::from(self.dots) || given.saturating_add(count) > all {
            return Err(Refusal::NoDotsLeft);
        }
        self.paper.ballots.push(Ballot { on, unit: short(unit.trim())? });
        Ok(())
    }

    /// Takes a ballot back.
    pub(super) fn take_ballot(&mut self, place: usize) -> Result<(), Refusal> {
        if self.closed {
            return Err(Refusal::VoteClosed);
        }
        if place >= self.paper.ballots.len() {
            return Err(Refusal::Gone);
        }
        self.paper.ballots.remove(place);
        Ok(())
    }

    /// All dots that were given, one by one, on the wall or on ballots: on what, and how many.
    pub(super) fn dots_given(&self) -> impl Iterator<Item = (Id, u32)> {
        let given = self.given.iter().map(|dots| (dots.on, u32::from(dots.count)));
        given.chain(self.paper.ballots.iter().flat_map(|ballot| &ballot.on).map(|on| (*on, 1)))
    }

    /// How many dots were given in all.
    pub(super) fn sum_given(&self) -> u32 {
        let ballots = self.paper.ballots.iter().map(|ballot| u32::try_from(ballot.on.len()).unwrap_or(u32::MAX));
        ballots.fold(sum(self.given.iter()), u32::saturating_add)
    }
}
