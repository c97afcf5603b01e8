//! What must lie ready for an exercise, and how many of it: counted by people, pairs, groups and tables.

use serde::{Deserialize, Serialize};

use crate::i18n::Text;
use crate::model::people::is_false;

/// Something that must lie ready.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Supply {
    /// What it is, as it stands behind a number: "papkort".
    pub what: Text,
    /// How many of it.
    pub each: Each,
    /// It is there again for the next exercise, as pens are: a day needs as many as one exercise does.
    #[serde(default, skip_serializing_if = "is_false")]
    pub again: bool,
}

/// So many for each of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Each {
    /// For all together.
    Room(u16),
    /// For each who comes to the room.
    Person(u16),
    /// For each two who work together.
    Pair(u16),
    /// For each group of the exercise.
    Group(u16),
    /// For each table in the room.
    Table(u16),
}

/// How many there are to bring something for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// Those who come to the room.
    pub people: usize,
    /// Two and two; of an odd number three sit together.
    pub pairs: usize,
    /// The groups of the exercise.
    pub groups: usize,
    /// The tables in the room.
    pub tables: usize,
}

impl Each {
    /// The number for each one.
    pub const fn number(self) -> u16 {
        match self {
            Self::Room(number)
            | Self::Person(number)
            | Self::Pair(number)
            | Self::Group(number)
            | Self::Table(number) => number,
        }
    }

    /// How many that makes.
    pub fn count(self, heads: Heads) -> usize {
        let times = match self {
            Self::Room(_) => 1,
            Self::Person(_) => heads.people,
            Self::Pair(_) => heads.pairs,
            Self::Group(_) => heads.groups,
            Self::Table(_) => heads.tables,
        };
        times.saturating_mul(usize::from(self.number()))
    }
}
