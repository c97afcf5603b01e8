//! A set of letters, kept as ranges: what a typeface has.

use std::ops::RangeInclusive;

use skrifa::{FontRef, MetadataProvider};

/// The letters that a typeface has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covered {
    /// In order, and none touches the next.
    ranges: Vec<RangeInclusive<u32>>,
}

impl Covered {
    /// The letters of a file with one typeface; none where it cannot be read.
    pub fn of_font(file: &[u8]) -> Self {
        let Ok(font) = FontRef::new(file) else { return Self::default() };
        Self::of(font.charmap().mappings().filter(|(_, glyph)| glyph.to_u32() > 0).map(|(letter, _)| letter))
    }

    /// These letters.
    pub fn of(letters: impl IntoIterator<Item = u32>) -> Self {
        let mut letters: Vec<u32> = letters.into_iter().collect();
        letters.sort_unstable();
        letters.dedup();
        let mut ranges: Vec<RangeInclusive<u32>> = Vec::new();
        for letter in letters {
            match ranges.last_mut() {
                Some(last) if last.end().saturating_add(1) == letter => *last = *last.start()..=letter,
                _ => ranges.push(letter..=letter),
            }
        }
        Self { ranges }
    }

    /// These letters and others.
    pub fn with(&self, other: &Self) -> Self {
        Self::of(self.ranges.iter().chain(&other.ranges).cloned().flatten())
    }

    /// Whether it has the letter.
    pub fn has(&self, letter: char) -> bool {
        let letter = u32::from(letter);
        let after = self.ranges.partition_point(|range| *range.end() < letter);
        self.ranges.get(after).is_some_and(|range| range.contains(&letter))
    }

    /// Whether it has none.
    pub const fn is_empty(&self) -> bool {
        self.ranges.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_what_was_put_in_and_nothing_else() {
        let set = Covered::of([70, 65, 66, 66, 67, 90]).with(&Covered::of([68, 200]));
        let has: String = (0..300).filter_map(char::from_u32).filter(|letter| set.has(*letter)).collect();
        assert_eq!(has, "ABCDFZÈ");
        assert!(Covered::of_font(b"no font").is_empty());
    }
}
