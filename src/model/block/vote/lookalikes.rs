//! Options that say nearly the same: offered to be merged before a vote begins, since they would share their dots.

use std::collections::BTreeSet;

use crate::model::block::Item;
use crate::model::id::Id;

/// Among more options nobody looks for pairs.
const MOST: usize = 80;
/// Longer words than this are compared by their words alone.
const LONGEST: usize = 60;
/// A word of fewer letters says little: `at`, `en`, `og`, `the`.
const SHORT: usize = 3;
/// Of so many letters one may be another.
const LETTERS_FOR_ONE: usize = 6;

/// The pairs that say nearly the same, in the order of the options.
pub fn lookalikes(items: &[Item]) -> Vec<(Id, Id)> {
    let options: Vec<Compared> = items.iter().take(MOST).map(Compared::of).collect();
    let mut pairs = Vec::new();
    for (place, one) in options.iter().enumerate() {
        let alike = options.iter().skip(place + 1).filter(|other| one.is_like(other));
        pairs.extend(alike.map(|other| (one.id, other.id)));
    }
    pairs
}

/// An option as it is compared.
struct Compared {
    id: Id,
    plain: Vec<char>,
    words: BTreeSet<String>,
}

impl Compared {
    fn of(item: &Item) -> Self {
        let lower = item.text.to_lowercase();
        let all: Vec<&str> =
            lower.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let words = all.iter().filter(|word| word.chars().count() > SHORT).map(|word| (*word).to_owned()).collect();
        Self { id: item.id, plain: all.join(" ").chars().collect(), words }
    }

    fn is_like(&self, other: &Self) -> bool {
        if self.plain.is_empty() || other.plain.is_empty() {
            return false;
        }
        let same_words = !self.words.is_empty() && self.words == other.words;
        self.plain == other.plain || same_words || self.is_nearly(other)
    }

    /// Whether a letter in six was typed otherwise.
    fn is_nearly(&self, other: &Self) -> bool {
        let [least, most] = [self.plain.len().min(other.plain.len()), self.plain.len().max(other.plain.len())];
        let allowed = least / LETTERS_FOR_ONE;
        most <= LONGEST && most - least <= allowed && differences(&self.plain, &other.plain) <= allowed
    }
}

/// How many letters must be put in, taken out or changed to make one of the other.
fn differences(one: &[char], other: &[char]) -> usize {
    let mut before: Vec<usize> = (0..=other.len()).collect();
    for (number, letter) in one.iter().enumerate() {
        let mut row = vec![number + 1];
        for ((place, with), pair) in other.iter().enumerate().zip(before.windows(2)) {
            let [diagonal, above] = pair else { continue };
            let left = row.get(place).copied().unwrap_or_default();
            let changed = diagonal + usize::from(letter != with);
            row.push(changed.min(above + 1).min(left + 1));
        }
        before = row;
    }
    before.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nearly_the_same_is_found_and_nothing_else() {
        for (one, other, alike) in [
            ("Mere tid", "mere tid!", true),
            ("Fælles sprog", "Et fælles sprog", true),
            ("Bedre kommunikation", "Bedre kommunikaton", true),
            ("Ledelsens opbakning", "Opbakning - ledelsens", true),
            ("Tid", "Tit", false),
            ("Tid til borgerne", "Tid til kolleger", false),
            ("Mere tid", "Mindre tid", false),
            ("Ro", "Ro", true),
            ("", "", false),
            ("…", "!", false),
            ("Penge", "Kaffe", false),
        ] {
            let items = [(1, one), (2, other)].map(|(id, text)| Item::new(Id(id), text.to_owned(), 0));
            let expected = if alike { vec![(Id(1), Id(2))] } else { Vec::new() };
            assert_eq!(lookalikes(&items), expected, "{one} / {other}");
        }
    }
}
