//! What can be wrong with the text of a session file, in words that a facilitator understands.

use std::str::Utf8Error;

use fluent_bundle::FluentValue;
use ron::Error;
use ron::error::SpannedError;

use super::spotted::{Spotted, line_at};
use crate::i18n::{Language, Message};
use crate::model::fault::limits::LONGEST_TEXT;
use crate::msg;

/// The largest file that is read, in bytes.
pub const LARGEST_FILE: usize = 32_000_000;

/// Why a file is not a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// There is nothing in it.
    Empty,
    /// It is something else, such as a letter or a picture.
    Foreign,
    /// It is not text from this line on.
    NotText {
        /// Counted from 1.
        line: usize,
    },
    /// It is larger than any session.
    TooBig,
    /// It has more parts than any session.
    TooMany,
    /// A text in it is longer than any one may write.
    TooLong {
        /// Where it begins, counted from 1.
        line: usize,
        /// How long it is.
        bytes: usize,
    },
    /// It has more brackets inside each other than any session.
    TooDeep,
    /// It was saved by a newer program.
    Newer,
    /// Its end is missing.
    CutShort {
        /// Where it stops, counted from 1.
        line: usize,
    },
    /// It breaks the rules of the format.
    Mistake {
        /// Counted from 1.
        line: usize,
        /// What is wrong there.
        mistake: FormatMistake,
    },
    /// It can be read, and contradicts itself.
    Contradicts(Vec<Spotted>),
    /// It does not read back as what was to be saved.
    Unfaithful,
}

/// What breaks the rules of the format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatMistake {
    /// A name that means nothing here.
    Unknown(String),
    /// A name that must be here.
    Missing(String),
    /// A name that stands twice.
    Doubled(String),
    /// A sign that must be here.
    Sign(&'static str),
    /// A value that cannot be right, such as the 31st of February.
    Value,
    /// Something after the end.
    Trailing,
    /// Anything else.
    Other,
}

impl Flaw {
    pub(super) fn not_text(bytes: &[u8], error: Utf8Error) -> Self {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        if error.error_len().is_none() {
            return Self::CutShort { line: line_at(before) };
        }
        Self::NotText { line: line_at(before) }
    }

    /// What an error of the format means in this text; `short` when the file is shorter than it was written.
    pub(super) fn of(error: &SpannedError, text: &str, short: bool) -> Self {
        let line = error.span.end.line;
        let mut signs = text.lines().map(str::trim_start).filter(|line| !line.is_empty() && !line.starts_with("//"));
        match signs.next() {
            None if short => return Self::CutShort { line: 1 },
            None => return Self::Empty,
            Some(first) if !first.starts_with(['(', '/', '#', 'D']) => return Self::Foreign,
            Some(_) => {}
        }
        let at_end = line >= line_at(text.trim_end().as_bytes());
        if matches!(error.code, Error::ExceededRecursionLimit) {
            Self::TooDeep
        } else if at_end && (short || stops(&error.code)) {
            Self::CutShort { line }
        } else {
            Self::Mistake { line, mistake: FormatMistake::of(&error.code) }
        }
    }

    /// The flaw in plain words.
    pub fn say(&self, language: Language) -> String {
        let at = |message, line: &usize| language.say_with(message, &[("line", number(*line))]);
        match self {
            Self::Empty => language.say(msg!("flaw-empty")),
            Self::Foreign => language.say(msg!("flaw-foreign")),
            Self::NotText { line } => at(msg!("flaw-not-text"), line),
            Self::TooBig => language.say_with(msg!("flaw-too-big"), &[("megabytes", number(LARGEST_FILE / 1_000_000))]),
            Self::TooMany => language.say(msg!("flaw-too-many")),
            Self::TooLong { line, bytes } => {
                let kilobytes = |bytes: usize| number(bytes.div_ceil(1_000));
                let values =
                    [("line", number(*line)), ("kilobytes", kilobytes(*bytes)), ("most", kilobytes(LONGEST_TEXT))];
                language.say_with(msg!("flaw-too-long"), &values)
            }
            Self::TooDeep => language.say(msg!("flaw-too-deep")),
            Self::Newer => language.say(msg!("flaw-newer")),
            Self::CutShort { line } => at(msg!("flaw-cut-short"), line),
            Self::Mistake { line, mistake } => {
                let values = [("line", number(*line)), ("mistake", mistake.say(language).into())];
                language.say_with(msg!("flaw-mistake"), &values)
            }
            Self::Contradicts(found) => {
                let first = found.iter().take(3).map(|spotted| spotted.say(language)).collect::<Vec<_>>().join(" ");
                let values = [("count", number(found.len())), ("first", first.into())];
                language.say_with(msg!("flaw-contradicts"), &values)
            }
            Self::Unfaithful => language.say(msg!("flaw-unfaithful")),
        }
    }

    /// What one can do about it.
    pub(super) const fn advice(&self) -> Message {
        match self {
            Self::Foreign => msg!("advice-choose-another"),
            Self::Newer => msg!("advice-newer"),
            Self::Mistake { .. } | Self::TooLong { .. } | Self::Contradicts(_) => msg!("advice-mend"),
            Self::Empty
            | Self::NotText { .. }
            | Self::TooBig
            | Self::TooMany
            | Self::TooDeep
            | Self::CutShort { .. }
            | Self::Unfaithful => msg!("advice-older-copy"),
        }
    }
}

impl FormatMistake {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the list is another's, and grows")]
    fn of(code: &Error) -> Self {
        match code {
            Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => {
                Self::Unknown(found.clone())
            }
            Error::MissingStructField { field, .. } => Self::Missing((*field).to_owned()),
            Error::DuplicateStructField { field, .. } => Self::Doubled((*field).to_owned()),
            Error::ExpectedComma => Self::Sign(","),
            Error::ExpectedMapColon => Self::Sign(":"),
            Error::ExpectedArray => Self::Sign("["),
            Error::ExpectedArrayEnd => Self::Sign("]"),
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => Self::Sign("("),
            Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => Self::Sign(")"),
            Error::ExpectedString | Error::ExpectedStringEnd => Self::Sign("\""),
            Error::Message(_)
            | Error::IntegerOutOfBounds
            | Error::ExpectedInteger
            | Error::ExpectedBoolean
            | Error::InvalidIntegerDigit { .. }
            | Error::InvalidValueForType { .. } => Self::Value,
            Error::TrailingCharacters => Self::Trailing,
            _ => Self::Other,
        }
    }

    fn say(&self, language: Language) -> String {
        let name = |message, name: &str| language.say_with(message, &[("name", name.into())]);
        match self {
            Self::Unknown(word) => name(msg!("mistake-unknown"), word),
            Self::Missing(word) => name(msg!("mistake-missing"), word),
            Self::Doubled(word) => name(msg!("mistake-doubled"), word),
            Self::Sign(sign) => name(msg!("mistake-missing"), sign),
            Self::Value => language.say(msg!("mistake-value")),
            Self::Trailing => language.say(msg!("mistake-trailing")),
            Self::Other => language.say(msg!("mistake-other")),
        }
    }
}

/// Errors that a text gives when it stops too early.
const fn stops(code: &Error) -> bool {
    matches!(
        code,
        Error::Eof
            | Error::ExpectedStringEnd
            | Error::ExpectedArrayEnd
            | Error::ExpectedStructLikeEnd
            | Error::ExpectedOptionEnd
            | Error::UnclosedBlockComment
    )
}

fn number(number: usize) -> FluentValue<'static> {
    (number as u64).into()
}
