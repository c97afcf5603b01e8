//! What a word in a list is likely to be: a first name, the name of a family, a place of work.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::vocabulary::{FAMILIES, FAMILY_ENDINGS, FIRST_NAMES, PLACES, STATES};

static FIRST: LazyLock<HashSet<&str>> = LazyLock::new(|| FIRST_NAMES.split_whitespace().collect());
static FAMILY: LazyLock<HashSet<&str>> = LazyLock::new(|| FAMILIES.split_whitespace().collect());
static PLACE: LazyLock<HashSet<&str>> = LazyLock::new(|| PLACES.split('|').map(str::trim).collect());
/// What a longer word may end with: "Kulturforvaltningen".
static ENDINGS: LazyLock<Vec<&str>> =
    LazyLock::new(|| PLACE.iter().copied().filter(|place| place.chars().count() >= SHORTEST_ENDING).collect());
/// Shorter words end many that are no places.
const SHORTEST_ENDING: usize = 5;
static STATE: LazyLock<HashSet<&str>> = LazyLock::new(|| STATES.split('|').map(str::trim).collect());

/// Whether the first word is a first name that is common.
pub(super) fn is_first_name(cell: &str) -> bool {
    let word = cell.split_whitespace().next().unwrap_or_default().to_lowercase();
    let word = word.trim_matches(|sign: char| !sign.is_alphabetic());
    FIRST.contains(word) || word.split('-').next().is_some_and(|first| FIRST.contains(first))
}

/// Whether the last word is like the name of a family.
pub(super) fn is_family_name(cell: &str) -> bool {
    let Some(last) = cell.split_whitespace().next_back().map(str::to_lowercase) else { return false };
    let ends = |ending: &&str| last.ends_with(*ending) && last.len() > ending.len();
    cell.split_whitespace().count() <= 3 && (FAMILY.contains(last.as_str()) || FAMILY_ENDINGS.iter().any(ends))
}

/// Whether one of the words is of what places of work are called.
pub(super) fn is_place(cell: &str) -> bool {
    let lower = cell.to_lowercase();
    let mut words = lower.split(|sign: char| !sign.is_alphanumeric() && sign != '/').filter(|word| !word.is_empty());
    let ends = |word: &str| word.len() > SHORTEST_ENDING && ENDINGS.iter().any(|place| word.ends_with(place));
    words.any(|word| PLACE.contains(word) || ends(word))
}

/// Whether a cell is only an answer or a state: *accepteret*, *gæst*.
pub(super) fn is_state(cell: &str) -> bool {
    STATE.contains(cell.trim().to_lowercase().as_str())
}

/// Whether the words may be those of one person: few, and not a sentence, of which only the first word is great.
pub(super) fn is_like_a_name(cell: &str) -> bool {
    let is_great = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let mut words = cell.split_whitespace();
    let is_sentence = words.next().is_some_and(is_great) && words.clone().count() > 2 && !words.any(is_great);
    cell.split_whitespace().count() <= 8 && cell.chars().count() <= 80 && !is_sentence
}

/// The name that an address is made of: `anne.holm@b.dk` is Anne Holm.
pub(super) fn name_of_address(address: &str) -> String {
    let local = address.split('@').next().unwrap_or_default();
    let local = local.rsplit(':').next().unwrap_or_default().split('+').next().unwrap_or_default();
    let parts = local.split(['.', '_', '-']).map(|part| part.trim_matches(|sign: char| !sign.is_alphabetic()));
    parts.filter(|part| !part.is_empty()).map(capital).collect::<Vec<String>>().join(" ")
}

fn capital(word: &str) -> String {
    let mut signs = word.chars();
    signs.next().into_iter().flat_map(char::to_uppercase).chain(signs).collect()
}

/// The letters of a name as addresses write them.
pub(super) fn plain(word: &str) -> String {
    let mut letters = String::new();
    for sign in word.to_lowercase().chars() {
        match sign {
            'æ' | 'ä' => letters.push_str("ae"),
            'ø' | 'ö' => letters.push_str("oe"),
            'å' => letters.push_str("aa"),
            'é' | 'è' | 'ê' => letters.push('e'),
            'ü' => letters.push('u'),
            sign if sign.is_alphanumeric() => letters.push(sign),
            _ => {}
        }
    }
    letters
}
