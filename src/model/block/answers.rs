//! Everybody's numbers on a scale: typed in rows of digits, hidden from the room until they are shown, and never with a
//! name.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

mod row;
mod spread;

pub use row::{RowFault, row};
pub use spread::Spread;

use crate::model::block::context::Context;
use crate::model::fault::issue::Issue;
use crate::model::fault::limits::{MOST_CONTENT, MOST_PARTICIPANTS, name};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::model::people::{is_false, is_same};

/// The fewest answers of a unit that may be told by themselves: of fewer one could guess whose they are.
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
    /// The factor, column or axis.
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
    /// The factor, column or axis.
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

    /// The same when the room may see it, and somebody has answered.
    pub fn shown(&self, part: &Key) -> Option<Spread> {
        Some(self.spread(part)).filter(|spread| self.shown && spread.count() > 0)
    }

    /// The parts in which the answers lie farthest apart: one, or those that are equal in everything.
    pub fn widest<'a>(&self, parts: impl IntoIterator<Item = &'a Key>) -> Vec<&'a Key> {
        let mut widest: Vec<(&Key, Spread)> = Vec::new();
        for part in parts {
            let spread = self.spread(part);
            match widest.first().map(|(_, first)| spread.compare(first)) {
                _ if !spread.is_apart() => {}
                None | Some(std::cmp::Ordering::Equal) => widest.push((part, spread)),
                Some(std::cmp::Ordering::Greater) => widest = vec![(part, spread)],
                Some(std::cmp::Ordering::Less) => {}
            }
        }
        widest.into_iter().map(|(part, _)| part).collect()
    }

    /// What a part's numbers came to on the earlier day.
    pub fn before(&self, part: &Key) -> Option<&Before> {
        self.before.iter().find(|before| before.part == *part)
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
        for (place, number) in numbers.into_iter().enumerate() {
            if let (Some(number), Some(part)) = (number, about(place)) {
                self.add(part, unit, number);
            }
        }
        match target.parts.iter().any(|part| self.is_beyond(part, unit, context)) {
            true => Err(Refusal::MoreThanPeople),
            false => Ok(()),
        }
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

    /// Whether more have answered than there are people, in all or in a unit.
    fn is_beyond(&self, part: &Key, unit: &str, context: &Context<'_>) -> bool {
        self.count(part, "") > most(context, "") || (!unit.is_empty() && self.count(part, unit) > most(context, unit))
    }

    /// Of how many people the answers are, be it that some have left since.
    pub fn people(&self, context: &Context<'_>, parts: &[&Key]) -> Option<usize> {
        let listed = Some(most(context, "")).filter(|_| context.session.present().next().is_some())?;
        Some(parts.iter().map(|part| self.count(part, "")).fold(listed, usize::max))
    }

    /// Throws away the numbers of a part.
    pub fn forget(&mut self, part: &Key) {
        self.given.retain(|given| given.part != *part);
    }

    /// Takes out what the room said.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Where people work is not told: it may tell who they are.
    pub fn without_units(&mut self) {
        let mut given = std::mem::take(&mut self.given);
        for Given { part, numbers, .. } in given.drain(..) {
            numbers.into_iter().for_each(|number| self.add(&part, "", number));
        }
    }

    /// What is wrong: a number beside the scale, a part that is not there, or more than there can be.
    pub fn check(&self, parts: &[&Key], scale: &RangeInclusive<u8>) -> Vec<Issue> {
        let known = |part: &Key| parts.contains(&part);
        let unknown = self.given.iter().map(|given| &given.part).chain(self.before.iter().map(|before| &before.part));
        let mut issues: Vec<Issue> =
            unknown.filter(|part| !known(part)).map(|part| Issue::UnknownKey(part.clone())).collect();
        let outside = self.given.iter().filter(|given| given.numbers.iter().any(|number| !scale.contains(number)));
        issues.extend(outside.map(|given| Issue::OutsideScale(given.part.clone())));
        if self.size() > MOST_CONTENT {
            issues.push(Issue::TooMany(self.size()));
        }
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

/// How many may answer: those who are here, in all or of a unit; a room without a list is as large as a list may be.
fn most(context: &Context<'_>, unit: &str) -> usize {
    let here = context.session.present().count();
    match here {
        0 => MOST_PARTICIPANTS,
        _ if unit.is_empty() => here,
        _ => context.session.present().filter(|person| is_same(&person.unit, unit)).count(),
    }
}
