//! What numbers come to: the middle answer, the middle half, and how far apart they lie.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::Before;
use crate::i18n::{Language, dates};
use crate::model::fault::limits::MOST_PARTICIPANTS;
use crate::model::id::Key;

/// What numbers come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many gave each number.
    counts: BTreeMap<u8, usize>,
    /// The lower end of the middle half, the middle answer and the upper end, doubled.
    halves: [u16; 3],
}

impl Spread {
    /// What these come to.
    pub fn of(numbers: impl Iterator<Item = u8>) -> Self {
        let mut numbers: Vec<u8> = numbers.collect();
        numbers.sort_unstable();
        let mut counts = BTreeMap::new();
        numbers.iter().for_each(|number| *counts.entry(*number).or_default() += 1);
        // The middle half lies between the middles of the lower and of the upper answers; a middle one is in neither.
        let half = numbers.len() / 2;
        let low = numbers.get(..half.max(1)).unwrap_or_default();
        let high = numbers.get((numbers.len() - half).min(numbers.len().saturating_sub(1))..).unwrap_or_default();
        let halves = [middle(low), middle(&numbers), middle(high)];
        Self { counts, halves }
    }

    /// How many answered.
    pub fn count(&self) -> usize {
        self.counts.values().sum()
    }

    /// How many gave a number.
    pub fn given(&self, number: u8) -> usize {
        self.counts.get(&number).copied().unwrap_or_default()
    }

    /// How many gave the number that most gave.
    pub fn most(&self) -> usize {
        self.counts.values().copied().max().unwrap_or_default()
    }

    /// The middle answer.
    pub fn middle(&self) -> f64 {
        f64::from(self.halves[1]) / 2.0
    }

    /// The ends of the middle half.
    pub fn half(&self) -> [f64; 2] {
        [self.halves[0], self.halves[2]].map(|doubled| f64::from(doubled) / 2.0)
    }

    /// Whether not all are the same.
    pub fn is_apart(&self) -> bool {
        self.counts.len() > 1
    }

    /// Which lie farther apart: by the middle half, then by all, then by how far each lies from the others.
    pub fn compare(&self, other: &Self) -> Ordering {
        let half = |spread: &Self| spread.halves[2] - spread.halves[0];
        let all = |spread: &Self| {
            let ends = spread.counts.keys().next().zip(spread.counts.keys().next_back());
            ends.map_or(0, |(low, high)| high - low)
        };
        // Squares of distances, as if as many people were in both; a damaged file may have more numbers than any room.
        let distances = |spread: &Self| {
            let power = |power| {
                spread.counts.iter().map(move |(number, count)| u128::from(*number).pow(power) * *count as u128)
            };
            spread.count() as u128 * power(2).sum::<u128>() - power(1).sum::<u128>().pow(2)
        };
        let people = |spread: &Self| (spread.count() as u128).pow(2);
        let apart = || {
            let [own, others] =
                [(self, other), (other, self)].map(|(one, two)| distances(one).saturating_mul(people(two)));
            own.cmp(&others)
        };
        half(self).cmp(&half(other)).then_with(|| all(self).cmp(&all(other))).then_with(apart)
    }

    /// The middle answer, doubled.
    pub const fn doubled_middle(&self) -> u16 {
        self.halves[1]
    }

    /// The middle answer in words: `2,5`.
    pub fn say_middle(&self, language: Language) -> String {
        say_doubled(self.halves[1], language)
    }

    /// The middle half in words: `2–4`, or the number where both ends are the same.
    pub fn say_half(&self, language: Language) -> String {
        say_half([self.halves[0], self.halves[2]], language)
    }

    /// How many gave each number of a scale, the highest first; of a long one only those that somebody gave.
    pub fn lines(&self, scale: RangeInclusive<u8>) -> Vec<(u8, usize)> {
        let long = scale.len() > LONG;
        let numbers = scale.rev().filter(|number| !long || self.given(*number) > 0);
        numbers.map(|number| (number, self.given(number))).collect()
    }

    pub(super) fn before(&self, part: Key) -> Before {
        let [low, middle, high] = self.halves;
        Before { part, count: u16::try_from(self.count()).unwrap_or(u16::MAX), low, middle, high }
    }
}

/// A scale with more numbers than this is long.
const LONG: usize = 12;

impl Before {
    /// Whether numbers of that scale, of so many people as there may be, can have come to it.
    pub fn is_possible(&self, scale: &RangeInclusive<u8>) -> bool {
        let doubled = u16::from(*scale.start()) * 2..=u16::from(*scale.end()) * 2;
        let all = [self.low, self.middle, self.high];
        let possible = all.is_sorted() && all.iter().all(|number| doubled.contains(number));
        possible && usize::from(self.count) <= MOST_PARTICIPANTS
    }

    /// The middle answer in words.
    pub fn say_middle(&self, language: Language) -> String {
        say_doubled(self.middle, language)
    }

    /// The middle answer.
    pub fn middle(&self) -> f64 {
        f64::from(self.middle) / 2.0
    }
}

/// Those that lie farthest apart: one, or several that are equal in everything; nothing where all are agreed everywhere.
pub fn widest<'a, Part>(spreads: impl IntoIterator<Item = (Part, &'a Spread)>) -> Vec<Part> {
    let mut widest: Vec<(Part, &Spread)> = Vec::new();
    for (part, spread) in spreads.into_iter().filter(|(_, spread)| spread.is_apart()) {
        match widest.first().map(|(_, first)| spread.compare(first)) {
            None | Some(Ordering::Equal) => widest.push((part, spread)),
            Some(Ordering::Greater) => widest = vec![(part, spread)],
            Some(Ordering::Less) => {}
        }
    }
    widest.into_iter().map(|(part, _)| part).collect()
}

/// The middle one of sorted numbers, or what lies half way between the middle two, doubled.
fn middle(sorted: &[u8]) -> u16 {
    let at = |place: usize| sorted.get(place).copied().map_or(0, u16::from);
    at(sorted.len().saturating_sub(1) / 2) + at(sorted.len() / 2)
}

/// A doubled number in words: `2,5`.
pub fn say_doubled(doubled: u16, language: Language) -> String {
    match doubled % 2 {
        0 => (doubled / 2).to_string(),
        _ => dates::decimal(language, f64::from(doubled) / 2.0).trim_end_matches('0').to_owned(),
    }
}

fn say_half([low, high]: [u16; 2], language: Language) -> String {
    if low == high {
        say_doubled(low, language)
    } else {
        format!("{}–{}", say_doubled(low, language), say_doubled(high, language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(numbers: &[u8]) -> Spread {
        Spread::of(numbers.iter().copied())
    }

    #[test]
    fn the_middle_and_the_middle_half_are_counted_by_hand() {
        for (numbers, middle, half) in [
            (&[][..], "0", "0"),
            (&[3], "3", "3"),
            (&[2, 5], "3,5", "2–5"),
            (&[1, 3, 5], "3", "1–5"),
            (&[1, 2, 4, 5], "3", "1,5–4,5"),
            (&[1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 5, 5], "2,5", "2–4"),
            (&[1, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 5], "3", "3–4"),
            (&[4; 14], "4", "4"),
        ] {
            let spread = of(numbers);
            let said = (spread.say_middle(Language::Danish), spread.say_half(Language::Danish));
            assert_eq!((said.0.as_str(), said.1.as_str()), (middle, half), "{numbers:?}");
            let mut turned = numbers.to_vec();
            turned.reverse();
            assert_eq!(of(&turned), spread);
        }
    }

    #[test]
    fn the_wider_is_told_by_the_middle_half_then_by_the_ends_then_by_the_rest() {
        for (wide, narrow) in [
            (&[1, 1, 5, 5][..], &[1, 3, 3, 5][..]),
            (&[1, 2, 4, 4], &[2, 2, 4, 4]),
            (&[1, 1, 3, 5, 5, 1, 1, 5], &[1, 1, 3, 5, 5, 1, 2, 5]),
        ] {
            assert_eq!(of(wide).compare(&of(narrow)), Ordering::Greater, "{wide:?} {narrow:?}");
            assert_eq!(of(narrow).compare(&of(wide)), Ordering::Less, "{wide:?} {narrow:?}");
        }
        assert_eq!(of(&[1, 5]).compare(&of(&[1, 5, 1, 5])), Ordering::Equal, "twice as many people are no wider");
        assert!(!of(&[3, 3]).is_apart());
    }

    #[test]
    fn more_numbers_than_any_room_has_people_can_be_compared() {
        let many = |ends: [u8; 2]| Spread::of(ends.into_iter().cycle().take(60_000).chain([0, u8::MAX]));
        assert_eq!(many([0, u8::MAX]).compare(&many([1, 254])), Ordering::Greater);
        assert_eq!(many([9, 200]).compare(&many([9, 200])), Ordering::Equal);
        assert_eq!(many([9, 9]).compare(&many([8, 8])), Ordering::Less, "9 lies nearer to the middle of both ends");
    }
}
