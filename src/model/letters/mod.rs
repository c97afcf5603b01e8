//! Which letters can be drawn: with the typefaces built in, and with those of the computer that were found for a text.
//!
//! Nobody here looks at the disk. Who starts the program says once how the computer's typefaces are found; where nobody
//! has, as in tests, there are only those built in.

mod covered;

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock};

pub use covered::Covered;

use crate::assets;
use crate::i18n::Language;
use crate::msg;

/// A typeface of the computer, alone in its file.
#[derive(PartialEq, Eq)]
pub struct Typeface {
    /// What it is called, which tells it from the others.
    pub name: String,
    /// The bytes of a file that holds nothing else.
    pub bytes: Arc<Vec<u8>>,
    /// The letters it has.
    pub covered: Covered,
    /// Whether a part of it may go along in a file that is handed out.
    pub may_be_embedded: bool,
}

impl std::fmt::Debug for Typeface {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Typeface").field("name", &self.name).finish_non_exhaustive()
    }
}

/// Finds typefaces that together have as many of these letters as there are on the computer. It goes to the disk.
pub type Finder = fn(&BTreeSet<char>) -> Vec<Arc<Typeface>>;

static FINDER: OnceLock<Finder> = OnceLock::new();
static FOUND: RwLock<Found> = RwLock::new(Found { typefaces: Vec::new(), sought: BTreeSet::new() });
static BUILT_IN: LazyLock<Covered> = LazyLock::new(|| {
    let faces = [assets::REGULAR, assets::FALLBACK_REGULAR, assets::EMOJI];
    faces.into_iter().map(Covered::of_font).fold(Covered::default(), |all, one| all.with(&one))
});

/// What was found so far.
struct Found {
    typefaces: Vec<Arc<Typeface>>,
    /// What was looked for, be it in vain.
    sought: BTreeSet<char>,
}

/// Says how typefaces of the computer are found; the first word counts.
pub fn look_with(finder: Finder) {
    let _ = FINDER.set(finder);
}

/// The typefaces of the computer that were found so far, in the order they were found.
pub fn found() -> Vec<Arc<Typeface>> {
    FOUND.read().unwrap_or_else(PoisonError::into_inner).typefaces.clone()
}

/// The letters of a text that no typeface has that is built in or was found; each once, in the order of the alphabet.
pub fn lacking(text: &str) -> BTreeSet<char> {
    lacking_in(text, |_| true)
}

/// The letters of a text that cannot be drawn in what is handed out: also those whose typeface may not go along.
pub fn lacking_on_paper(text: &str) -> BTreeSet<char> {
    lacking_in(text, |face| face.may_be_embedded)
}

/// The letters of a text that no typeface built in has.
pub fn beyond_built_in(text: &str) -> BTreeSet<char> {
    if text.is_ascii() {
        return BTreeSet::new();
    }
    text.chars().filter(|letter| is_drawn(*letter) && !BUILT_IN.has(*letter)).collect()
}

fn lacking_in(text: &str, counts: impl Fn(&Typeface) -> bool) -> BTreeSet<char> {
    let mut lacking = beyond_built_in(text);
    if !lacking.is_empty() {
        let found = FOUND.read().unwrap_or_else(PoisonError::into_inner);
        let has = |letter: &char| found.typefaces.iter().any(|face| counts(face) && face.covered.has(*letter));
        lacking.retain(|letter| !has(letter));
    }
    lacking
}

/// Looks on the computer for what is lacking and was not looked for before; says whether there is more now. Goes to
/// the disk, so a window does it off its thread.
pub fn look_for(lacking: &BTreeSet<char>) -> bool {
    let Some(finder) = FINDER.get() else { return false };
    let unsought = |found: &Found| lacking.difference(&found.sought).copied().collect::<BTreeSet<char>>();
    let wanted = unsought(&FOUND.read().unwrap_or_else(PoisonError::into_inner));
    if wanted.is_empty() {
        return false;
    }
    let more = finder(&wanted);
    let mut found = FOUND.write().unwrap_or_else(PoisonError::into_inner);
    found.sought.extend(wanted);
    let before = found.typefaces.len();
    for face in more {
        if !found.typefaces.iter().any(|known| known.name == face.name) {
            found.typefaces.push(face);
        }
    }
    found.typefaces.len() > before
}

/// Whether something was not looked for yet that is lacking.
pub fn is_sought(lacking: &BTreeSet<char>) -> bool {
    FINDER.get().is_none() || lacking.is_subset(&FOUND.read().unwrap_or_else(PoisonError::into_inner).sought)
}

/// Whether a sign is one that leaves ink: not a space, and not one that only says how another looks or joins.
pub fn is_drawn(sign: char) -> bool {
    !sign.is_whitespace()
        && !matches!(
            sign,
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}'
        )
}

/// Says which letters cannot be drawn and what stands in their place; nothing where all can.
pub fn say_undrawn(letters: &BTreeSet<char>, language: Language) -> Option<String> {
    let values = [("count", letters.len().into()), ("letters", said(letters).into())];
    (!letters.is_empty()).then(|| language.say_with(msg!("letters-undrawn"), &values))
}

/// The first few letters, each with its number for those who cannot see it.
fn said(letters: &BTreeSet<char>) -> String {
    const TOLD: usize = 6;
    let told = letters.iter().take(TOLD).map(|letter| format!("{letter} (U+{:04X})", u32::from(*letter)));
    let dots = (letters.len() > TOLD).then(|| "…".to_owned());
    told.chain(dots).collect::<Vec<String>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_no_typeface_built_in_has_are_known_one_by_one() {
        for (text, expected) in [
            ("Plain words, æøå ÆØÅ é ü ß ñ “ja” – …", ""),
            ("Ελληνικά Кириллица Žluťoučký", ""),
            ("→ ✓ ☐ € ½ 👍 🎉", ""),
            ("👩\u{200d}💻 ❤\u{fe0f} 👍\u{1f3fd}", ""),
            ("tom\tog\nlinje\u{a0}her", ""),
            ("نعم", "عمن"),
            ("שלום", "ולםש"),
            ("水曜", "曜水"),
            ("한", "한"),
            ("ไทย", "ทยไ"),
            ("Åse 水 Åse 水", "水"),
        ] {
            assert_eq!(lacking(text).into_iter().collect::<String>(), expected, "{text}");
            assert_eq!(lacking(text), lacking_on_paper(text), "{text}");
        }
    }

    #[test]
    fn many_letters_are_told_by_the_first_of_them() {
        assert_eq!(said(&lacking("水")), "水 (U+6C34)");
        assert!(said(&lacking("一二三四五六七八九十")).ends_with("), …"));
    }
}
