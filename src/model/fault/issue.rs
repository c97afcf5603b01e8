//! What can be wrong with a session or a recipe, in words that a facilitator understands.

use std::collections::HashSet;

use crate::i18n::Language;
use crate::model::id::{Id, Key};
use crate::msg;

/// Something wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Issue {
    /// Two things have the same number.
    DoubledId(Id),
    /// A number is not below the next free one.
    IdNotCounted(Id),
    /// Two things of one list have the same name.
    DoubledKey(Key),
    /// A name has letters that names may not have.
    MalformedKey(Key),
    /// Something points to a block, heading or column that is not there.
    UnknownKey(Key),
    /// A block points to itself, maybe by way of others.
    Circular(Key),
    /// What is taken over comes from an exercise that is only held later.
    FromLater(Key),
    /// Something points to a person, card or row that is not there.
    Dangling(Id),
    /// A text is too long.
    TooLong(Id),
    /// There is too much of something.
    TooMany(usize),
    /// A number lies outside its scale.
    OutsideScale(Key),
    /// Something is placed where there is no place.
    OutsideField(Id),
    /// So many minutes no item and no step can take.
    Minutes(u16),
    /// So many seconds no speaker can have.
    Seconds(u16),
    /// An exercise without steps.
    NoSteps,
    /// A row with another number of cells than there are columns.
    UnevenRow(Id),
}

impl Issue {
    /// The issue in plain words.
    pub fn say(&self, language: Language) -> String {
        let id = |message, id: &Id| language.say_with(message, &[("id", id.0.into())]);
        let key = |message, key: &Key| language.say_with(message, &[("key", key.as_str().into())]);
        match self {
            Self::DoubledId(number) => id(msg!("issue-doubled-id"), number),
            Self::IdNotCounted(number) => id(msg!("issue-id-not-counted"), number),
            Self::DoubledKey(name) => key(msg!("issue-doubled-key"), name),
            Self::MalformedKey(name) => key(msg!("issue-malformed-key"), name),
            Self::UnknownKey(name) => key(msg!("issue-unknown-key"), name),
            Self::Circular(name) => key(msg!("issue-circular"), name),
            Self::FromLater(name) => key(msg!("issue-from-later"), name),
            Self::Dangling(number) => id(msg!("issue-dangling"), number),
            Self::TooLong(number) => id(msg!("issue-too-long"), number),
            Self::TooMany(count) => language.say_with(msg!("issue-too-many"), &[("count", (*count as u64).into())]),
            Self::OutsideScale(name) => key(msg!("issue-outside-scale"), name),
            Self::OutsideField(number) => id(msg!("issue-outside-field"), number),
            Self::Minutes(count) => language.say_with(msg!("issue-minutes"), &[("count", (*count).into())]),
            Self::Seconds(count) => language.say_with(msg!("issue-seconds"), &[("count", (*count).into())]),
            Self::NoSteps => language.say(msg!("issue-no-steps")),
            Self::UnevenRow(number) => id(msg!("issue-uneven-row"), number),
        }
    }
}

/// The names of a list that are ill formed or stand twice.
pub fn check_keys<'a>(keys: impl IntoIterator<Item = &'a Key>) -> Vec<Issue> {
    let mut seen = HashSet::new();
    let mut issues = Vec::new();
    for key in keys {
        if !key.is_well_formed() {
            issues.push(Issue::MalformedKey(key.clone()));
        }
        if !seen.insert(key) {
            issues.push(Issue::DoubledKey(key.clone()));
        }
    }
    issues
}
