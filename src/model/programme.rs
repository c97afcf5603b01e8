//! The programme of a day: exercises, talks and breaks, one after the other.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::exercise::Exercise;
use super::id::{Id, Key};
use crate::i18n::Text;

/// What happens on the day, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// When the first item begins.
    pub start: Time,
    /// The items.
    pub items: Vec<AgendaItem>,
}

/// One item of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Names the item in the session.
    pub id: Id,
    /// How long it is meant to take.
    pub minutes: u16,
    /// What it is.
    pub activity: Activity,
}

/// What an item of the programme is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Activity {
    /// An exercise, whole, so that a session opens without the recipe's file.
    Exercise(Exercise),
    /// Somebody speaks, with or without pictures.
    Talk {
        /// Its title.
        title: Text,
        /// For the facilitator alone.
        #[serde(default, skip_serializing_if = "Text::is_empty")]
        note: Text,
    },
    /// Coffee, lunch, fresh air.
    Break {
        /// Its title.
        title: Text,
    },
}

impl AgendaItem {
    /// Its title.
    pub const fn title(&self) -> &Text {
        match &self.activity {
            Activity::Exercise(exercise) => &exercise.title,
            Activity::Talk { title, .. } | Activity::Break { title } => title,
        }
    }

    /// Its exercise, if it is one.
    pub const fn exercise(&self) -> Option<&Exercise> {
        match &self.activity {
            Activity::Exercise(exercise) => Some(exercise),
            Activity::Talk { .. } | Activity::Break { .. } => None,
        }
    }

    /// How many steps it has: a talk and a break are one each.
    pub fn step_count(&self) -> usize {
        self.exercise().map_or(1, |exercise| exercise.steps.len())
    }
}

/// A whole day to begin with: a file of `assets/programmes/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRecipe {
    /// Names the programme.
    pub id: Key,
    /// Its name.
    pub title: Text,
    /// What it is good for, in one sentence.
    pub purpose: Text,
    /// When the day begins.
    pub start: Time,
    /// What happens.
    pub items: Vec<RecipeItem>,
}

/// One item of a programme to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum RecipeItem {
    /// The exercise of that name; its own minutes unless others are given.
    Exercise {
        /// The recipe's name.
        recipe: Key,
        /// How long it is meant to take here.
        #[serde(default)]
        minutes: Option<u16>,
    },
    /// A talk.
    Talk {
        /// Its title.
        title: Text,
        /// How long it is meant to take.
        minutes: u16,
        /// For the facilitator alone.
        #[serde(default)]
        note: Text,
    },
    /// A break.
    Break {
        /// Its title.
        title: Text,
        /// How long it is meant to take.
        minutes: u16,
    },
}
