//! The two ways to name a thing: a number for what people made, a word for what a recipe made.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Names one thing that people made in a session: a participant, a card, a row, an agenda item.
/// No two things of one session share a number, so an `Id` alone says where something came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub u32);

/// Names one thing that a recipe made: a block, a step, a heading, a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Key(String);

impl Key {
    /// The key of that word.
    pub fn new(word: impl Into<String>) -> Self {
        Self(word.into())
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is a word of lower-case letters, digits and hyphens.
    pub fn is_well_formed(&self) -> bool {
        let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        !self.0.is_empty() && self.0.len() <= 64 && self.0.bytes().all(letter)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Hands out numbers that the session has not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ids(pub(super) u32);

impl Ids {
    /// The next free number.
    pub fn hand_out(&mut self) -> Id {
        let id = Id(self.0);
        self.0 = self.0.saturating_add(1);
        id
    }
}
