//! The one door for text of others: what is pasted, typed, read from a file or dropped becomes ours here.
//!
//! Lines end in one way, and signs that nobody sees and no letter needs are gone: they would turn the rest of a line
//! around, make two equal names different, or be a box on paper.

use std::borrow::Cow;

const ZERO_WIDTH_JOINER: char = '\u{200d}';
const ZERO_WIDTH_NON_JOINER: char = '\u{200c}';
/// What a flag of a part of a country begins with and ends with.
const BLACK_FLAG: char = '\u{1f3f4}';
const END_OF_TAGS: char = '\u{e007f}';
/// So many signs lie between them: a country, its part, and the end.
const TAGS: std::ops::RangeInclusive<usize> = 4..=7;

/// The text as the program holds it: every other end of a line is `\n`, and what is unseen is gone unless the letters
/// or pictures beside it need it. What is ours already comes out as it was.
pub fn ours(text: &str) -> Cow<'_, str> {
    if text.chars().all(|sign| Sort::of(sign) == Sort::Seen) {
        return Cow::Borrowed(text);
    }
    let signs: Vec<char> = text.chars().filter(|sign| Sort::of(*sign) != Sort::Unseen).collect();
    let mut kept = Kept { text: String::with_capacity(text.len()), last: None };
    let mut rest = signs.as_slice();
    while let [sign, after @ ..] = rest {
        let taken = kept.take(*sign, after);
        rest = after.get(taken..).unwrap_or_default();
    }
    Cow::Owned(kept.text)
}

/// The same of what a keyboard sends sign by sign: a joiner comes alone, and what it stands beside is in the field.
pub fn typed(text: &str) -> Cow<'_, str> {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (Some(sign), None) if matches!(Sort::of(sign), Sort::Joiner | Sort::Variation) => Cow::Borrowed(text),
        (Some(_), _) | (None, _) => ours(text),
    }
}

/// What a sign is to us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    /// One sees it, or the space it takes.
    Seen,
    /// It ends a line.
    Break,
    /// Letters or pictures may need it to come together or to stay apart.
    Joiner,
    /// It says how the sign before it looks.
    Variation,
    /// A part of a flag.
    Tag,
    /// It stands for a part of a Korean syllable that is not there.
    Filler,
    /// Nobody sees it, and no letter needs it.
    Unseen,
}

impl Sort {
    const fn of(sign: char) -> Self {
        match sign {
            '\t' | '\n' | ' '..='\u{7e}' => Self::Seen,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Self::Break,
            ZERO_WIDTH_JOINER | ZERO_WIDTH_NON_JOINER | '\u{34f}' => Self::Joiner,
            '\u{fe00}'..='\u{fe0f}' | '\u{180b}'..='\u{180f}' | '\u{e0100}'..='\u{e01ef}' => Self::Variation,
            '\u{e0020}'..='\u{e007f}' => Self::Tag,
            '\u{115f}' | '\u{1160}' => Self::Filler,
            // Control signs, a break that a word may have, and the marks that turn a line around.
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' | '\u{61c}' => Self::Unseen,
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' => Self::Unseen,
            // Letters that are not written, the place of an object, notes between the lines, music and shorthand.
            '\u{17b4}' | '\u{17b5}' | '\u{3164}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}' => Self::Unseen,
            '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}' => Self::Unseen,
            other if is_no_sign(other) => Self::Unseen,
            _ => Self::Seen,
        }
    }
}

/// The last two of every plane, and some among Arabic letters, will never be signs.
const fn is_no_sign(sign: char) -> bool {
    let number = sign as u32;
    number & 0xfffe == 0xfffe || (number >= 0xfdd0 && number <= 0xfdef)
}

/// What has passed so far.
struct Kept {
    text: String,
    last: Option<char>,
}

impl Kept {
    /// Takes a sign where it may stay; says how many of those after it went the same way.
    fn take(&mut self, sign: char, after: &[char]) -> usize {
        let (last, next) = (self.last, after.first().copied());
        let stays = match Sort::of(sign) {
            Sort::Seen => true,
            Sort::Break => {
                self.push('\n');
                return usize::from(sign == '\r' && next == Some('\n'));
            }
            Sort::Joiner => joins(last, sign, next),
            Sort::Variation => varies(last, sign, next),
            Sort::Tag => return self.take_tags(sign, after),
            Sort::Filler => fills(last, next),
            Sort::Unseen => false,
        };
        if stays {
            self.push(sign);
        }
        0
    }

    fn push(&mut self, sign: char) {
        self.text.push(sign);
        self.last = Some(sign);
    }

    /// A flag's tags stay together or go together.
    fn take_tags(&mut self, first: char, after: &[char]) -> usize {
        let more = after.iter().take_while(|sign| Sort::of(**sign) == Sort::Tag).count();
        let tags: Vec<char> = std::iter::once(first).chain(after.iter().copied().take(more)).collect();
        let ends = tags.iter().position(|sign| *sign == END_OF_TAGS) == Some(more);
        if self.last == Some(BLACK_FLAG) && ends && TAGS.contains(&tags.len()) {
            tags.into_iter().for_each(|sign| self.push(sign));
        }
        more
    }
}

/// Whether a joiner is needed: between two pictures, or beside a letter of an alphabet whose letters join. At the end
/// of what is written so far the second picture may still come.
fn joins(last: Option<char>, sign: char, next: Option<char>) -> bool {
    let Some(last) = last else { return sign == ZERO_WIDTH_JOINER && next.is_some_and(is_joined) };
    match sign {
        ZERO_WIDTH_JOINER if is_picture(last) => next.is_none_or(is_picture),
        ZERO_WIDTH_JOINER => is_joined(last) || Sort::of(last) != Sort::Joiner && next.is_some_and(is_joined),
        ZERO_WIDTH_NON_JOINER => is_joined(last),
        // The joiner of marks is for points and accents of Hebrew.
        _ => ('\u{591}'..='\u{5f4}').contains(&last),
    }
}

/// Whether the sign before can look in more than one way.
fn varies(last: Option<char>, sign: char, next: Option<char>) -> bool {
    let Some(last) = last.filter(|last| Sort::of(*last) == Sort::Seen) else { return false };
    match sign {
        '\u{180b}'..='\u{180f}' => ('\u{1800}'..='\u{18af}').contains(&last),
        '\u{e0100}'..='\u{e01ef}' => is_ideograph(last),
        // A key of a keyboard is a digit in a frame.
        _ if matches!(last, '0'..='9' | '#' | '*') => next == Some('\u{20e3}'),
        _ => is_picture(last) || is_ideograph(last) || is_joined(last),
    }
}

/// Whether a part of the same syllable stands beside.
fn fills(last: Option<char>, next: Option<char>) -> bool {
    let is_part = |sign: char| {
        Sort::of(sign) == Sort::Seen
            && matches!(sign, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97c}' | '\u{d7b0}'..='\u{d7fb}')
    };
    last.is_some_and(is_part) || next.is_some_and(is_part)
}

/// Emoji and other pictures, with what says how they look.
const fn is_picture(sign: char) -> bool {
    matches!(
        sign,
        '\u{a9}' | '\u{ae}' | '\u{203c}' | '\u{2049}' | '\u{20e3}' | '\u{2122}' | '\u{2139}' | '\u{2190}'..='\u{2bff}'
            | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{fe0e}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}'
    )
}

const fn is_ideograph(sign: char) -> bool {
    matches!(sign, '\u{3000}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3fffd}')
}

/// Letters that change with the letter beside them: Arabic, Syriac, those of India and its neighbours, Mongolian.
const fn is_joined(sign: char) -> bool {
    matches!(
        sign,
        '\u{600}'..='\u{dff}' | '\u{f00}'..='\u{109f}' | '\u{1700}'..='\u{18af}' | '\u{1900}'..='\u{1cff}'
            | '\u{a800}'..='\u{a95f}' | '\u{a980}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10a00}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_elsewhere_becomes_ours() {
        for (theirs, expected) in [
            // Ends of lines, each in its own way.
            ("en\u{b}to\u{c}tre\u{85}fire\u{2028}fem\u{2029}seks", "en\nto\ntre\nfire\nfem\nseks"),
            ("en\r\nto\rtre\n\rfire\r\r\nfem\r", "en\nto\ntre\n\nfire\n\nfem\n"),
            ("en\r\u{200b}\nto", "en\nto"),
            ("en\tto", "en\tto"),
            // What nobody sees.
            ("\u{feff}Åse\u{200b} og\u{2060} Bjørn\u{ad}", "Åse og Bjørn"),
            ("fod\u{ad}bold\u{180e}", "fodbold"),
            ("a\0b\u{7}c\u{1b}[31md\u{7f}e\u{9b}f\u{1f}g", "abc[31mdefg"),
            ("ᅠㅤ\u{ffa0}\u{fffc}\u{fff9}x\u{fffb}", "x"),
            ("\u{fdd0}\u{fffe}\u{ffff}\u{1fffe}\u{10ffff}x", "x"),
            ("\u{e0001}\u{e0041}\u{e0042}skjult", "skjult"),
            ("a\u{fe0f}\u{fe01}b\u{e0101}", "ab"),
            // What would turn the rest of a line around.
            ("\u{202e}abc\u{202c} \u{2066}x\u{2069} \u{200f}y\u{200e}\u{61c}", "abc x y"),
            ("\u{2067}\u{202b}\u{202a}\u{202d}\u{2068}", ""),
            // What letters and pictures need.
            ("می\u{200c}خواهم", "می\u{200c}خواهم"),
            ("ه\u{200d} \u{200d}ه", "ه\u{200d} \u{200d}ه"),
            ("क्\u{200d}ष ক্\u{200c}ষ ශ්\u{200d}රී", "क्\u{200d}ष ক্\u{200c}ষ ශ්\u{200d}රී"),
            (
                "👩\u{200d}💻 👨\u{1f3fd}\u{200d}⚕\u{fe0f} ❤\u{fe0f}\u{200d}🔥",
                "👩\u{200d}💻 👨\u{1f3fd}\u{200d}⚕\u{fe0f} ❤\u{fe0f}\u{200d}🔥",
            ),
            ("1\u{fe0f}\u{20e3} ☎\u{fe0e}", "1\u{fe0f}\u{20e3} ☎\u{fe0e}"),
            (
                "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
                "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
            ),
            ("葛\u{e0100} ᠠ\u{180b} 한국어", "葛\u{e0100} ᠠ\u{180b} 한국어"),
            ("\u{115f}ᅡ ㅤ", "\u{115f}ᅡ "),
            ("é e\u{301} Ω\u{a0}10\u{202f}000 שלום", "é e\u{301} Ω\u{a0}10\u{202f}000 שלום"),
            // The same where nothing needs them.
            ("An\u{200d}ne\u{200c} H\u{200c}\u{200d}olm", "Anne Holm"),
            ("👍\u{200d} fint 👍\u{200d}x", "👍 fint 👍x"),
            ("می\u{200c}\u{200c}\u{200c}خواهم", "می\u{200c}خواهم"),
            ("🏴\u{e0067}\u{e0062} 🏴\u{e007f}", "🏴 🏴"),
        ] {
            assert_eq!(ours(theirs), expected, "{theirs:?}");
            assert_eq!(ours(expected), expected, "twice the same");
        }
    }

    #[test]
    fn what_is_ours_stays_where_it_is() {
        let text = "Åse – “ja”\t½\n10 000 €  …";
        assert!(matches!(ours(text), Cow::Borrowed(_)));
    }

    #[test]
    fn every_sign_alone_and_among_others_comes_out_the_same_the_second_time() {
        for sign in (0..=0x10_ffff).filter_map(char::from_u32) {
            let [alone, among] = [sign.to_string(), format!("ا{sign}👍{sign}a{sign}{sign}葛{sign}\u{200d}ا")];
            for text in [alone, among] {
                let once = ours(&text).into_owned();
                assert_eq!(ours(&once), once, "U+{:04X}", u32::from(sign));
                assert!(!once.chars().any(|sign| sign.is_control() && !matches!(sign, '\n' | '\t')));
            }
        }
    }

    #[test]
    fn a_joiner_that_is_typed_alone_waits_for_what_comes() {
        assert_eq!(
            (typed("\u{200c}"), typed("\u{200b}"), typed("\u{202e}x")),
            ("\u{200c}".into(), "".into(), "x".into())
        );
    }
}
