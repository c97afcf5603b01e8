//! Everybody's numbers on a scale: typed in rows of digits, hidden from the room until they are shown, and never with a
//! name.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

mod answered;
mod row;
mod spread;
mod told;

pub use answered::{Answered, Factor, NumbersEdit, SHEET, picked};
pub use row::{RowFault, row};
pub use spread::{Spread, say_doubled, widest};
pub use told::{apart, own_numbers, shared};

use crate::model::block::context::Context;
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::{LONGEST_NAME, MOST_PARTICIPANTS, name};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::model::people::{is_false, is_same};

/// The fewest answers that may be told, of all or of a unit: of fewer one could guess whose they are.
pub const FEWEST: usize = 3;

/// What everybody answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenNumbers {
    /// The room sees what they came to.
    #[serde(default, skip_serializing_if = "is_false")]
    pub shown: bool,
    /// The numbers, by what they are about and by unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given: Vec<Given>,
    /// What they came to on an earlier day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Before>,
}

/// The numbers that were given to one part, in order of size, so that nobody can be told by where they sat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The factor.
    pub part: Key,
    /// Where those who gave them work; nothing where it was not asked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The numbers.
    pub numbers: Vec<u8>,
}

/// What the numbers of a part came to on an earlier day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Before {
    /// The factor.
    pub part: Key,
    /// How many answered.
    pub count: u16,
    /// The lower end of the middle half, doubled as the others: it may lie half way between two numbers.
    pub low: u16,
    /// The middle answer, doubled.
    pub middle: u16,
    /// The upper end of the middle half, doubled.
    pub high: u16,
}

/// Where a row of digits goes.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// What each number of the row is about, in order; a row for one of them is any number of answers to it.
    pub parts: &'a [&'a Key],
    /// The one that all numbers are about; one person's row has one for each when there is none.
    pub part: Option<&'a Key>,
    /// Where those work who gave them; nothing when it is not asked.
    pub unit: &'a str,
}

impl GivenNumbers {
    /// Whether nobody has answered anything.
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(|given| given.numbers.is_empty())
    }

    /// How many answers there are.
    pub fn size(&self) -> usize {
        self.given.iter().map(|given| given.numbers.len()).sum()
    }

    /// How many have answered about a part, of a unit or of all.
    pub fn count(&self, part: &Key, unit: &str) -> usize {
        let own =
            self.given.iter().filter(|given| given.part == *part && (unit.is_empty() || is_same(&given.unit, unit)));
        own.map(|given| given.numbers.len()).sum()
    }

    /// What the numbers of a part come to.
    pub fn spread(&self, part: &Key) -> Spread {
        let own = self.given.iter().filter(|given| given.part == *part);
        Spread::of(own.flat_map(|given| &given.numbers).copied())
    }

    /// Whether the room may see what the numbers of a part come to: they are shown, and so many have answered that nobody
    /// can be told.
    pub fn is_shown(&self, part: &Key) -> bool {
        self.shown && self.count(part, "") >= FEWEST
    }

    /// What the numbers of a part come to, when the room may see it.
    pub fn shown(&self, part: &Key) -> Option<Spread> {
        self.is_shown(part).then(|| self.spread(part))
    }

    /// Whether so few have answered about a part that the room may not see it yet.
    pub fn is_too_few(&self, part: &Key) -> bool {
        (1..FEWEST).contains(&self.count(part, ""))
    }

    /// What a part's numbers came to on the earlier day, where so many answered that nobody can be told.
    pub fn before(&self, part: &Key) -> Option<&Before> {
        self.before.iter().find(|before| before.part == *part && usize::from(before.count) >= FEWEST)
    }

    /// The units whose numbers about a part may be told, each with what they come to: none of fewer than three, and none
    /// where what is left would be that few.
    pub fn by_unit(&self, part: &Key) -> Vec<(&str, Spread)> {
        let own = |given: &&Given| given.part == *part && !given.numbers.is_empty();
        let all = self.spread(part).count();
        let told =
            self.given.iter().filter(own).filter(|given| !given.unit.is_empty() && given.numbers.len() >= FEWEST);
        let mut told: Vec<(&str, Spread)> =
            told.map(|given| (given.unit.as_str(), Spread::of(given.numbers.iter().copied()))).collect();
        let left = |told: &[(&str, Spread)]| all - told.iter().map(|(_, spread)| spread.count()).sum::<usize>();
        while (1..FEWEST).contains(&left(&told)) {
            // What is told of all the others would tell of those few, too.
            let Some(least) = (0..told.len()).min_by_key(|place| told.get(*place).map(|(_, spread)| spread.count()))
            else {
                break;
            };
            told.remove(least);
        }
        told
    }

    /// Takes a row of digits.
    ///
    /// # Errors
    /// When it is not one, or there are more numbers than people.
    pub fn take(
        &mut self,
        text: &str,
        target: Target<'_>,
        scale: RangeInclusive<u8>,
        context: &Context<'_>,
    ) -> Result<(), Refusal> {
        let unit = name(target.unit)?;
        let unit = unit.trim();
        if target.part.is_some_and(|part| !target.parts.contains(&part)) {
            return Err(Refusal::Gone);
        }
        let numbers =
            row(text, scale, target.part.is_none().then_some(target.parts.len())).map_err(RowFault::refusal)?;
        if numbers.is_empty() {
            return Err(Refusal::Empty);
        }
        let about = |place: usize| target.part.or_else(|| target.parts.get(place).copied());
        let given = numbers.into_iter().enumerate().filter_map(|(place, number)| about(place).zip(number));
        let given: Vec<(&Key, u8)> = given.collect();
        given.iter().for_each(|(part, number)| self.add(part, unit, *number));
        match given.iter().any(|(part, _)| self.is_beyond(part, unit, context)) {
            true => Err(Refusal::MoreThanPeople),
            false => Ok(()),
        }
    }

    /// Why a row of digits would not be taken; told while it is typed, so nothing but the numbers is looked at.
    pub fn refusal(
        &self,
        text: &str,
        target: Target<'_>,
        scale: RangeInclusive<u8>,
        context: &Context<'_>,
    ) -> Option<Refusal> {
        self.clone().take(text, target, scale, context).err()
    }

    fn add(&mut self, part: &Key, unit: &str, number: u8) {
        let own = |given: &Given| given.part == *part && is_same(&given.unit, unit);
        let place = self.given.iter().position(own).unwrap_or_else(|| {
            self.given.push(Given { part: part.clone(), unit: unit.to_owned(), numbers: Vec::new() });
            self.given.len() - 1
        });
        if let Some(given) = self.given.get_mut(place) {
            let at = given.numbers.partition_point(|other| *other <= number);
            given.numbers.insert(at, number);
        }
    }

    /// Whether more have answered than there are people, in all or in a unit; whoever has left may have answered before.
    fn is_beyond(&self, part: &Key, unit: &str, context: &Context<'_>) -> bool {
        let listed = context.session.expected().count();
        let of_unit = || context.session.expected().filter(|person| is_same(&person.unit, unit)).count();
        let most = if listed == 0 { MOST_PARTICIPANTS } else { listed };
        let is_of_unit = !unit.is_empty() && listed > 0;
        self.count(part, "") > most || (is_of_unit && self.count(part, unit) > of_unit())
    }

    /// Of how many people the answers are, be it that some have left since.
    pub fn people(&self, context: &Context<'_>, parts: &[&Key]) -> Option<usize> {
        let here = Some(context.session.present().count()).filter(|here| *here > 0)?;
        Some(parts.iter().map(|part| self.count(part, "")).fold(here, usize::max))
    }

    /// Throws away the numbers of a part.
    pub fn forget(&mut self, part: &Key) {
        self.given.retain(|given| given.part != *part);
    }

    /// Takes out what the room said.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Lets go of the numbers about every part that the room may not see yet.
    pub fn leave_out_what_is_hidden(&mut self) {
        let mut given = std::mem::take(&mut self.given);
        let enough = |part: &Key| {
            let numbers = given.iter().filter(|given| given.part == *part).map(|given| given.numbers.len());
            numbers.sum::<usize>() >= FEWEST
        };
        let told: Vec<Key> = given.iter().map(|given| given.part.clone()).filter(enough).collect();
        given.retain(|given| self.shown && told.contains(&given.part));
        self.given = given;
    }

    /// Where people work is not told: it may tell who they are.
    pub fn without_units(&mut self) {
        let mut given = std::mem::take(&mut self.given);
        for Given { part, numbers, .. } in given.drain(..) {
            numbers.into_iter().for_each(|number| self.add(&part, "", number));
        }
    }

    /// What is wrong: a number beside the scale, a part that is not there or stands twice, more answers than there can be
    /// people, or a longer name of a unit than there may be.
    pub fn check(&self, parts: &[&Key], scale: &RangeInclusive<u8>) -> Vec<Issue> {
        let known = |part: &Key| parts.contains(&part);
        let unknown = self.given.iter().map(|given| &given.part).chain(self.before.iter().map(|before| &before.part));
        let mut issues: Vec<Issue> =
            unknown.filter(|part| !known(part)).map(|part| Issue::UnknownKey(part.clone())).collect();
        let outside = self.given.iter().filter(|given| given.numbers.iter().any(|number| !scale.contains(number)));
        issues.extend(outside.map(|given| Issue::OutsideScale(given.part.clone())));
        let outside = self.before.iter().filter(|before| !before.is_possible(scale));
        issues.extend(outside.map(|before| Issue::OutsideScale(before.part.clone())));
        let counts = parts.iter().map(|part| self.count(part, ""));
        issues.extend(counts.filter(|count| *count > MOST_PARTICIPANTS).map(Issue::TooMany));
        let long = self.given.iter().map(|given| given.unit.len()).filter(|letters| *letters > LONGEST_NAME);
        issues.extend(long.map(Issue::TooMany));
        issues.extend(check_keys(self.before.iter().map(|before| &before.part)));
        let mut own = HashSet::new();
        let twice = self.given.iter().filter(|given| !own.insert((&given.part, given.unit.trim().to_lowercase())));
        issues.extend(twice.map(|given| Issue::DoubledKey(given.part.clone())));
        issues
    }

    /// Lets go of parts that are no longer there.
    pub fn settle(&mut self, parts: &[&Key]) {
        self.given.retain(|given| parts.contains(&&given.part));
        self.before.retain(|before| parts.contains(&&before.part));
    }

    /// What they came to, for the day that follows; nothing of what the room never saw.
    pub fn came_to(&self) -> Vec<Before> {
        let mut all: Vec<Before> = Vec::new();
        for given in self.given.iter().filter(|_| self.shown) {
            if !all.iter().any(|before| before.part == given.part) {
                all.extend(self.shown(&given.part).map(|spread| spread.before(given.part.clone())));
            }
        }
        all
    }
}
