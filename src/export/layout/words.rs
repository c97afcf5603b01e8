//! Words as people type them, made fit for paper: no control characters, and overlong words hyphenated.

use hypher::Lang;

use crate::i18n::Language;
use crate::model::foreign::ours;

/// More letters than this in one word are broken anywhere instead of hyphenated.
const LONGEST_HYPHENATED: usize = 120;

/// The text without what no paper can show; every visible character stays.
pub fn clean(text: &str) -> String {
    ours(text).chars().filter_map(printable).collect()
}

/// The words held together on one line.
pub fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Whether a line may end here: not at a space that holds words together.
pub fn breaks(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{a0}'
}

fn printable(letter: char) -> Option<char> {
    match letter {
        '\t' => Some(' '),
        // Skin tones of emoji: the black-and-white font draws them as boxes.
        '\u{1f3fb}'..='\u{1f3ff}' => None,
        letter => Some(letter),
    }
}

/// The word in parts, each at most `width` wide with a hyphen behind it where hyphenation allows.
pub fn hyphenated(word: &str, language: Language, width: f32, mut measure: impl FnMut(&str) -> f32) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut end = 0;
    for syllable in syllables(word, language) {
        let next = end + syllable.len();
        let fits = word.get(start..next).is_none_or(|part| measure(part) <= width);
        if !fits && end > start {
            parts.extend(word.get(start..end));
            start = end;
        }
        end = next;
    }
    parts.extend(word.get(start..));
    parts
}

fn syllables(word: &str, language: Language) -> Vec<&str> {
    if word.chars().count() > LONGEST_HYPHENATED || !word.chars().all(char::is_alphabetic) {
        return vec![word];
    }
    let language = match language {
        Language::Danish => Lang::Danish,
        Language::English => Lang::English,
    };
    hypher::hyphenate_bounded(word, language, 3, 3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_go_and_letters_stay() {
        assert_eq!(clean("Åse\u{0}\tog\u{7f} Bjørn\u{ad}\n½ “ja” – 👍\u{1f3fd}"), "Åse og Bjørn\n½ “ja” – 👍");
    }

    #[test]
    fn a_long_word_is_cut_between_syllables_and_loses_nothing() {
        let word = "kommunalbestyrelsesmedlemmer";
        let parts = hyphenated(word, Language::Danish, 10.0, |part| part.chars().count() as f32);
        assert!(parts.len() > 1, "{parts:?}");
        assert_eq!(parts.concat(), word);
    }
}
