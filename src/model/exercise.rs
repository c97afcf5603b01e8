//! An exercise: its texts, its steps, and the blocks that hold what the room said.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::block::Block;
use super::id::Key;
use super::people::is_false;
use crate::i18n::Text;

/// An exercise. A recipe is an exercise that nobody has run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// The recipe it was made from.
    pub recipe: Key,
    /// Its name.
    pub title: Text,
    /// What it is good for, in one sentence.
    pub purpose: Text,
    /// Whom the idea comes from, in words.
    pub source: Text,
    /// What happens, in order; at least one.
    pub steps: Vec<Step>,
    /// What holds the room's words.
    pub blocks: Vec<NamedBlock>,
    /// Its section of the handout.
    pub report: ReportSection,
}

/// A block with the name that steps and other blocks know it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedBlock {
    /// Its name within the exercise.
    pub id: Key,
    /// The block.
    pub block: Block,
}

/// How an exercise enters the handout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportSection {
    /// The section's heading.
    pub heading: Text,
    /// Agreements come before everything else.
    #[serde(default, skip_serializing_if = "is_false")]
    pub first: bool,
    /// A list of people, which the facilitator may leave out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub people: bool,
}

/// One step of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name within the exercise.
    pub id: Key,
    /// Its title on the strip.
    pub title: Text,
    /// How long it is meant to take, in minutes.
    pub minutes: u16,
    /// Who works with whom.
    pub grouping: Grouping,
    /// Its clock.
    pub timer: Timer,
    /// The question on the room's screen.
    pub prompt: Text,
    /// What to do with it; may be empty.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub instruction: Text,
    /// For the facilitator alone.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// The blocks in use, the most important first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub show: Vec<Key>,
}

/// Who works with whom in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grouping {
    /// Each for themselves.
    Alone,
    /// Two and two.
    Pairs,
    /// Three and three.
    Threes,
    /// At the tables.
    Groups,
    /// Everybody together.
    Plenary,
    /// On a walk, two and two.
    Walk,
}

/// The clock of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timer {
    /// None.
    Off,
    /// Counts the step's minutes down.
    Down,
    /// Seconds for each speaker, with a hand-over.
    Each(u16),
    /// Until a time of day.
    Until(Time),
}

impl Exercise {
    /// The block of that name.
    pub fn block(&self, id: &Key) -> Option<&Block> {
        self.blocks.iter().find(|named| named.id == *id).map(|named| &named.block)
    }

    /// How long the steps take together, in minutes.
    pub fn minutes(&self) -> u16 {
        self.steps.iter().fold(0, |sum, step| sum.saturating_add(step.minutes))
    }

    /// Takes out everything the room said: what is left is the recipe.
    pub fn clear(&mut self) {
        for named in &mut self.blocks {
            named.block.behaviour_mut().clear();
        }
    }
}
