//! Why an edit was refused. A refused edit has changed nothing.

use crate::i18n::Language;
use crate::msg;

/// Why an edit was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What the edit names is not there, or no longer.
    Gone,
    /// What it was about does not do that, or cannot take it.
    NotHere,
    /// What stands there is given, by the exercise or by another of its blocks.
    NotFree,
    /// All of it is there already.
    NothingNew,
    /// A card and itself are no two cards.
    Itself,
    /// The card is merged into another itself.
    Merged,
    /// All have spoken, or there is nobody to.
    NobodysTurn,
    /// Nobody has spoken yet.
    NobodySpoke,
    /// There are no words in it.
    Empty,
    /// It is longer than [`LONGEST_TEXT`](super::limits::LONGEST_TEXT).
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
    /// No row of digits.
    NoNumbers,
    /// A person's row that has not one number for each part.
    UnevenAnswers,
    /// More numbers than people.
    MoreThanPeople,
    /// Nobody leaves before they came.
    LeftBeforeCame,
    /// Fewer than two people are there.
    TooFewPeople,
    /// The host of a table stays there in every round.
    HostStays,
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
    /// A block would point to itself, maybe by way of others.
    Circular,
    /// A row about a row about a row says too little.
    RowsOfRows,
    /// Nothing would be left.
    LastOne,
    /// There is nothing to vote on.
    NothingToVoteOn,
    /// No option has that number on the ballots.
    NoSuchOption,
}

impl Refusal {
    /// The reason in plain words.
    pub fn say(self, language: Language) -> String {
        match self {
            Self::Gone => language.say(msg!("refused-gone")),
            Self::NotHere => language.say(msg!("refused-not-here")),
            Self::NotFree => language.say(msg!("refused-not-free")),
            Self::NothingNew => language.say(msg!("refused-nothing-new")),
            Self::Itself => language.say(msg!("refused-itself")),
            Self::Merged => language.say(msg!("refused-merged")),
            Self::NobodysTurn => language.say(msg!("refused-nobodys-turn")),
            Self::NobodySpoke => language.say(msg!("refused-nobody-spoke")),
            Self::Empty => language.say(msg!("refused-empty")),
            Self::TooLong => language.say(msg!("refused-too-long")),
            Self::TooMany => language.say(msg!("refused-too-many")),
            Self::NoDotsLeft => language.say(msg!("refused-dots")),
            Self::TooManyOnOne => language.say(msg!("refused-dots-on-one")),
            Self::VoteClosed => language.say(msg!("refused-vote-closed")),
            Self::OutsideScale => language.say(msg!("refused-outside-scale")),
            Self::NoNumbers => language.say(msg!("refused-no-numbers")),
            Self::UnevenAnswers => language.say(msg!("refused-uneven-answers")),
            Self::HostStays => language.say(msg!("refused-host-stays")),
            Self::MoreThanPeople => language.say(msg!("refused-more-than-people")),
            Self::LeftBeforeCame => language.say(msg!("refused-left-before-came")),
            Self::TooFewPeople => language.say(msg!("refused-too-few-people")),
            Self::Minutes => language.say(msg!("refused-minutes")),
            Self::Seconds => language.say(msg!("refused-seconds")),
            Self::NoTurns => language.say(msg!("refused-no-turns")),
            Self::Said => language.say(msg!("refused-said")),
            Self::InUse => language.say(msg!("refused-in-use")),
            Self::Circular => language.say(msg!("refused-circular")),
            Self::RowsOfRows => language.say(msg!("refused-rows-of-rows")),
            Self::LastOne => language.say(msg!("refused-last-one")),
            Self::NothingToVoteOn => language.say(msg!("refused-nothing-to-vote-on")),
            Self::NoSuchOption => language.say(msg!("refused-no-such-option")),
        }
    }
}
