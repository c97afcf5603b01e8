//! A row of digits as it is typed: `3 3 4 2 5`, `33425`, or with a dash for whoever did not answer.

use std::ops::RangeInclusive;

use crate::i18n::Language;
use crate::model::fault::refusal::Refusal;
use crate::msg;

/// Signs that stand between numbers.
const BETWEEN: &[char] = &[',', ';', '.', '/', '|'];
/// Signs of somebody who did not answer.
const NONE: &[char] = &['-', '–', '—', '?', '_'];
/// Numbers up to this are one digit each, so that nothing need stand between them.
const ONE_DIGIT: u8 = 9;

/// Why something is no row of digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    /// Something else than digits.
    NoNumber {
        /// What it is.
        word: String,
        /// The scale.
        scale: RangeInclusive<u8>,
    },
    /// A number beside the scale.
    Outside {
        /// The number.
        number: String,
        /// The scale.
        scale: RangeInclusive<u8>,
    },
    /// A person's row that has not one number for each part.
    Uneven {
        /// How many it has.
        found: usize,
        /// How many there should be.
        parts: usize,
    },
}

impl RowFault {
    /// What is wrong, in one sentence.
    pub fn say(&self, language: Language) -> String {
        let on = |message, word: &str, scale: &RangeInclusive<u8>| {
            let values = [("word", word.into()), ("from", (*scale.start()).into()), ("to", (*scale.end()).into())];
            language.say_with(message, &values)
        };
        match self {
            Self::NoNumber { word, scale } => on(msg!("answers-no-number"), word, scale),
            Self::Outside { number, scale } => on(msg!("answers-outside"), number, scale),
            Self::Uneven { found, parts } => {
                let values = [("found", (*found as u64).into()), ("parts", (*parts as u64).into())];
                language.say_with(msg!("answers-uneven"), &values)
            }
        }
    }

    /// The reason why an edit with such a row is refused.
    pub fn refusal(self) -> Refusal {
        match self {
            Self::NoNumber { .. } => Refusal::NoNumbers,
            Self::Outside { .. } => Refusal::OutsideScale,
            Self::Uneven { .. } => Refusal::UnevenAnswers,
        }
    }
}

/// The numbers of a row; nothing for whoever did not answer. A person's row has so many of them.
///
/// # Errors
/// When something else stands in it, with the first that does.
pub fn row(text: &str, scale: RangeInclusive<u8>, parts: Option<usize>) -> Result<Vec<Option<u8>>, RowFault> {
    let mut numbers = Vec::new();
    for word in text.split(|sign: char| sign.is_whitespace() || BETWEEN.contains(&sign)) {
        for part in split(word, &scale) {
            numbers.push(number(&part, &scale)?);
        }
    }
    match parts {
        Some(parts) if !numbers.is_empty() && numbers.len() != parts => {
            Err(RowFault::Uneven { found: numbers.len(), parts })
        }
        Some(_) | None => Ok(numbers),
    }
}

/// The numbers of a word: each sign by itself, but digits that follow each other are one number where the scale has
/// numbers with more than one digit.
fn split(word: &str, scale: &RangeInclusive<u8>) -> Vec<String> {
    let (mut parts, mut goes_on): (Vec<String>, bool) = (Vec::new(), false);
    for sign in word.chars() {
        let is_digit = *scale.end() > ONE_DIGIT && sign.is_ascii_digit();
        match parts.last_mut().filter(|_| goes_on && is_digit) {
            Some(number) => number.push(sign),
            None => parts.push(sign.to_string()),
        }
        goes_on = is_digit;
    }
    parts
}

fn number(word: &str, scale: &RangeInclusive<u8>) -> Result<Option<u8>, RowFault> {
    if word.chars().all(|sign| NONE.contains(&sign)) {
        return Ok(None);
    }
    let digits: Option<u32> =
        word.chars().try_fold(0_u32, |sum, sign| Some((sum * 10 + sign.to_digit(10)?).min(1_000)));
    let Some(number) = digits else { return Err(RowFault::NoNumber { word: word.to_owned(), scale: scale.clone() }) };
    match u8::try_from(number).ok().filter(|number| scale.contains(number)) {
        Some(number) => Ok(Some(number)),
        None => Err(RowFault::Outside { number: word.to_owned(), scale: scale.clone() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_however_it_is_typed_and_a_wrong_sign_is_told_in_one_sentence() {
        let five = |text| row(text, 1..=5, None).map_err(|fault| fault.say(Language::Danish));
        let some = |numbers: &[u8]| Ok(numbers.iter().copied().map(Some).collect::<Vec<_>>());
        for text in ["3 3 4 2 5", "33425", " 3,3,4,2,5 ", "3;3; 4\t2\n5", "33 425", "3/3/4/2/5", "3.3.4.2.5"] {
            assert_eq!(five(text), some(&[3, 3, 4, 2, 5]), "{text}");
        }
        assert_eq!(five("3-4?"), Ok(vec![Some(3), None, Some(4), None]));
        for empty in ["", "  ", " , ; "] {
            assert_eq!(five(empty), some(&[]), "{empty:?}");
        }
        for (text, said) in [
            ("3 7 4", "7 ligger uden for skalaen fra 1 til 5. Resten af tallene er der endnu."),
            ("30", "0 ligger uden for skalaen fra 1 til 5. Resten af tallene er der endnu."),
            ("3e4", "“e” er ikke et tal fra 1 til 5. Resten af tallene er der endnu."),
            ("tre", "“t” er ikke et tal fra 1 til 5. Resten af tallene er der endnu."),
            ("3 ½", "“½” er ikke et tal fra 1 til 5. Resten af tallene er der endnu."),
        ] {
            assert_eq!(five(text), Err(said.to_owned()), "{text}");
        }
        let ten = |text| row(text, 0..=10, None).map_err(RowFault::refusal);
        assert_eq!(ten("10 3 0"), Ok(vec![Some(10), Some(3), Some(0)]));
        assert_eq!(ten("10-3"), Ok(vec![Some(10), None, Some(3)]), "a dash ends a number");
        assert_eq!(ten("11"), Err(Refusal::OutsideScale));
        assert_eq!(
            ten("33425"),
            Err(Refusal::OutsideScale),
            "where a number may have two digits, space stands between"
        );
        let sheet = |text| row(text, 1..=5, Some(3)).map_err(|fault| fault.say(Language::English));
        assert_eq!(sheet("1-3"), Ok(vec![Some(1), None, Some(3)]));
        assert!(sheet("12").is_err_and(|said| said.contains("2") && said.contains("3")));
    }
}
