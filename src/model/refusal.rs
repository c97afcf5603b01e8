//! Why an edit was refused. A refused edit has changed nothing.

use crate::i18n::Language;
use crate::msg;

/// The longest text one may write in one place, in bytes.
pub const LONGEST_TEXT: usize = 100_000;
/// The longest name of a person or a workplace, in bytes.
pub const LONGEST_NAME: usize = 1_000;
/// The most cards, rows and the like in one session.
pub const MOST_CONTENT: usize = 20_000;
/// The most items, steps and blocks of one programme.
pub const MOST_PLANNED: usize = 2_000;
/// The most participants.
pub const MOST_PARTICIPANTS: usize = 1_000;

/// The most seconds one speaker can have.
pub const LONGEST_TURN: u16 = 3_600;

/// The most minutes an item or a step can take: a day and a night.
pub const LONGEST_MINUTES: u16 = 1_440;

/// Why an edit was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What it was about is no longer there.
    Gone,
    /// There are no words in it.
    Empty,
    /// It is longer than [`LONGEST_TEXT`].
    TooLong,
    /// The session is full.
    TooMany,
    /// More dots than there are to give.
    NoDotsLeft,
    /// More dots on one item than may stand there.
    TooManyOnOne,
    /// The vote is closed.
    VoteClosed,
    /// A number outside the scale.
    OutsideScale,
    /// Fewer than two people are there.
    TooFewPeople,
    /// No minutes, or more than a day has.
    Minutes,
    /// No seconds for a speaker, or more than an hour.
    Seconds,
    /// Nobody takes turns, so there is nobody to count.
    NoTurns,
    /// It would lose what the room said.
    Said,
    /// Something else of the exercise cannot do without it.
    InUse,
    /// Nothing would be left.
    LastOne,
    /// There is nothing to vote on.
    NothingToVoteOn,
}

impl Refusal {
    /// The reason in plain words.
    pub fn say(self, language: Language) -> String {
        match self {
            Self::Gone => language.say(msg!("refused-gone")),
            Self::Empty => language.say(msg!("refused-empty")),
            Self::TooLong => language.say(msg!("refused-too-long")),
            Self::TooMany => language.say(msg!("refused-too-many")),
            Self::NoDotsLeft => language.say(msg!("refused-dots")),
            Self::TooManyOnOne => language.say(msg!("refused-dots-on-one")),
            Self::VoteClosed => language.say(msg!("refused-vote-closed")),
            Self::OutsideScale => language.say(msg!("refused-outside-scale")),
            Self::TooFewPeople => language.say(msg!("refused-too-few-people")),
            Self::Minutes => language.say(msg!("refused-minutes")),
            Self::Seconds => language.say(msg!("refused-seconds")),
            Self::NoTurns => language.say(msg!("refused-no-turns")),
            Self::Said => language.say(msg!("refused-said")),
            Self::InUse => language.say(msg!("refused-in-use")),
            Self::LastOne => language.say(msg!("refused-last-one")),
            Self::NothingToVoteOn => language.say(msg!("refused-nothing-to-vote-on")),
        }
    }
}

/// Passes words that may be written, without the space around them.
///
/// # Errors
/// When there are none, or too many.
pub fn words(text: &str) -> Result<String, Refusal> {
    let trimmed = text.trim();
    if trimmed.is_empty() { Err(Refusal::Empty) } else { written(trimmed) }
}

/// Passes a name, be it empty.
///
/// # Errors
/// When it is too long for one.
pub fn name(text: &str) -> Result<String, Refusal> {
    if text.len() > LONGEST_NAME { Err(Refusal::TooLong) } else { Ok(text.to_owned()) }
}

/// Passes text that may be written, be it empty.
///
/// # Errors
/// When it is too long.
pub fn written(text: &str) -> Result<String, Refusal> {
    if text.len() > LONGEST_TEXT { Err(Refusal::TooLong) } else { Ok(text.to_owned()) }
}

/// Passes minutes that an item or a step can take.
///
/// # Errors
/// When there are none, or more than a day has.
pub const fn possible(minutes: u16) -> Result<u16, Refusal> {
    if minutes == 0 || minutes > LONGEST_MINUTES { Err(Refusal::Minutes) } else { Ok(minutes) }
}
