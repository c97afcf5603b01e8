//! That a block points to another of its exercise, and what for.

use super::Pull;
use crate::model::id::Key;

/// That a block points to another of its exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ref<'a> {
    /// The other's name.
    pub key: &'a Key,
    /// What for.
    pub why: Why,
}

/// What a block points to another for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It has a row or a thing for each item of it.
    Rows,
    /// Its items are voted on.
    Over,
    /// Its groups are whose words these are.
    By,
    /// Its items take turns.
    Speakers,
    /// It receives the words.
    Into,
    /// It may be filled from it.
    Pull,
}

impl Why {
    /// A reference to a block.
    pub const fn at(self, key: &Key) -> Ref<'_> {
        Ref { key, why: self }
    }
}

impl<'a> Ref<'a> {
    /// The blocks of the same exercise that something may be filled from.
    pub fn pulls(pulls: &'a [Pull]) -> impl Iterator<Item = Self> {
        pulls.iter().filter(|pull| pull.recipe.is_none()).map(|pull| Why::Pull.at(&pull.block))
    }
}
