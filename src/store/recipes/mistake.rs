//! What can be wrong with a recipe's file, in words that its author understands.

use ron::error::{Error, SpannedError};

use super::super::error::Trouble;
use super::super::flaw::Flaw;
use crate::i18n::Language;
use crate::model::fault::issue::Issue;
use crate::model::id::Key;
use crate::msg;

/// A mistake in a recipe's file. The recipe is left out; the others still load.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecipeError {
    /// The file's name.
    pub file: String,
    /// The line, counted from 1, when it can be told.
    pub line: Option<usize>,
    /// The mistake.
    pub what: RecipeMistake,
}

/// What can be wrong with a recipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecipeMistake {
    /// A sign too many or too few; what the reader of the format says about it.
    Unreadable(String),
    /// A word that is not known in this place.
    UnknownWord(String),
    /// A field that must be there.
    MissingField(String),
    /// A field that stands twice.
    DoubledField(String),
    /// Something the model finds wrong.
    Issue(Issue),
    /// A text that lacks a language.
    MissingLanguage {
        /// The language that is missing.
        language: Language,
        /// The field.
        field: &'static str,
        /// What the text says in the other language.
        words: String,
    },
    /// A question with its instruction that the room's screen has no place for.
    TooLong {
        /// The step.
        step: Key,
        /// How many characters it has.
        characters: usize,
    },
    /// Something the room said: a recipe is an exercise that nobody has run.
    AlreadyRun,
    /// An exercise that the library lacks.
    UnknownRecipe(Key),
    /// An exercise with the name of another.
    DoubledRecipe(Key),
    /// A programme with the name of another.
    DoubledProgramme(Key),
    /// The file is no text of ours at all.
    Flaw(Flaw),
    /// The machine will not read the file.
    Trouble(Trouble),
    /// A folder with so many files that the rest are left out.
    TooManyFiles(usize),
}

/// The most characters that a question and its instruction have together.
pub const LONGEST_PROMPT: usize = 190;

impl RecipeError {
    /// What is wrong with a file that is not written in the format.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the list is another's, and grows")]
    pub(super) fn unreadable(file: &str, error: SpannedError) -> Self {
        let what = match error.code {
            Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => {
                RecipeMistake::UnknownWord(found)
            }
            Error::MissingStructField { field, .. } => RecipeMistake::MissingField(field.to_owned()),
            Error::DuplicateStructField { field, .. } => RecipeMistake::DoubledField(field.to_owned()),
            other => RecipeMistake::Unreadable(other.to_string()),
        };
        Self { file: file.to_owned(), line: Some(error.span.start.line), what }
    }

    /// The mistake in plain words, with its file and line.
    pub fn say(&self, language: Language) -> String {
        let file = ("file", self.file.as_str().into());
        let what = ("what", self.what.say(language).into());
        match self.line {
            Some(line) => {
                let line = ("line", line.to_string().into());
                language.say_with(msg!("recipe-mistake-at"), &[file, line, what])
            }
            None => language.say_with(msg!("recipe-mistake"), &[file, what]),
        }
    }
}

impl RecipeMistake {
    /// The mistake in plain words.
    pub fn say(&self, language: Language) -> String {
        let named = |message, name: &str| language.say_with(message, &[("name", name.into())]);
        match self {
            Self::Unreadable(why) => language.say_with(msg!("recipe-unreadable"), &[("why", why.as_str().into())]),
            Self::UnknownWord(word) => named(msg!("recipe-unknown-word"), word),
            Self::MissingField(field) => named(msg!("recipe-missing-field"), field),
            Self::DoubledField(field) => named(msg!("recipe-doubled-field"), field),
            Self::Issue(issue) => issue.say(language),
            Self::MissingLanguage { language: Language::Danish, field, .. } => {
                named(msg!("recipe-missing-danish"), field)
            }
            Self::MissingLanguage { language: Language::English, field, .. } => {
                named(msg!("recipe-missing-english"), field)
            }
            Self::TooLong { characters, .. } => {
                let counts = [("count", *characters as u64), ("most", LONGEST_PROMPT as u64)];
                language.say_with(msg!("recipe-too-long"), &counts.map(|(name, count)| (name, count.into())))
            }
            Self::AlreadyRun => language.say(msg!("recipe-already-run")),
            Self::UnknownRecipe(recipe) => named(msg!("recipe-unknown"), recipe.as_str()),
            Self::DoubledRecipe(recipe) => named(msg!("recipe-doubled"), recipe.as_str()),
            Self::DoubledProgramme(id) => named(msg!("recipe-doubled-programme"), id.as_str()),
            Self::Flaw(flaw) => flaw.say(language),
            Self::Trouble(trouble) => trouble.say(language, msg!("cannot-read")),
            Self::TooManyFiles(most) => {
                language.say_with(msg!("recipe-too-many-files"), &[("count", (*most as u64).into())])
            }
        }
    }

    /// The line of the file where the mistake is, counted from 1.
    pub(super) fn line_in(&self, text: &str) -> Option<usize> {
        let first = |words: &str| text.lines().position(|line| line.contains(&format!("\"{words}\"")));
        let last = |words: &str| {
            let lines = text.lines().enumerate().filter(|(_, line)| line.contains(&format!("id: \"{words}\"")));
            lines.last().map(|(place, _)| place)
        };
        let place = match self {
            Self::Issue(Issue::DoubledKey(key)) => last(key.as_str()),
            Self::Issue(
                Issue::MalformedKey(key) | Issue::UnknownKey(key) | Issue::Circular(key) | Issue::OutsideScale(key),
            )
            | Self::TooLong { step: key, .. }
            | Self::UnknownRecipe(key)
            | Self::DoubledRecipe(key)
            | Self::DoubledProgramme(key) => first(key.as_str()),
            Self::MissingLanguage { words, .. } if !words.is_empty() => first(words),
            Self::Issue(
                Issue::DoubledId(_)
                | Issue::IdNotCounted(_)
                | Issue::FromLater(_)
                | Issue::Dangling(_)
                | Issue::TooLong(_)
                | Issue::TooMany(_)
                | Issue::OutsideField(_)
                | Issue::Minutes(_)
                | Issue::Seconds(_)
                | Issue::NoSteps
                | Issue::UnevenRow(_),
            )
            | Self::MissingLanguage { .. }
            | Self::Unreadable(_)
            | Self::UnknownWord(_)
            | Self::MissingField(_)
            | Self::DoubledField(_)
            | Self::Flaw(_)
            | Self::Trouble(_)
            | Self::TooManyFiles(_)
            | Self::AlreadyRun => None,
        };
        place.map(|place| place + 1)
    }
}
