//! What a day is for, what should have come of it, and when one asks whether it did.

use jiff::Span;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::model::fault::refusal::Refusal;

/// What a day is for, and what should have come of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Aim {
    /// What the day is for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// What should have come of it, at most [`MOST_OUTCOMES`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<String>,
    /// After so many weeks one asks whether it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u16>,
}

/// More than this no day leads to.
pub const MOST_OUTCOMES: usize = 3;
/// A year and a half: later nobody remembers the day.
pub const MOST_WEEKS: u16 = 78;

impl Aim {
    /// Whether nobody has said what the day is for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// What should have come of it, without empty lines.
    pub fn written(&self) -> impl Iterator<Item = &str> {
        self.outcomes.iter().map(|outcome| outcome.trim()).filter(|outcome| !outcome.is_empty())
    }

    /// When one asks whether it did, for a day that was held on that date.
    pub fn asked_on(&self, date: Date) -> Option<Date> {
        let weeks = self.weeks.filter(|_| self.written().next().is_some())?;
        date.checked_add(Span::new().try_weeks(weeks).ok()?).ok()
    }

    /// Writes one of its outcomes, by its place.
    ///
    /// # Errors
    /// When there is no such place.
    pub fn set_outcome(&mut self, place: usize, outcome: String) -> Result<(), Refusal> {
        if place >= MOST_OUTCOMES {
            return Err(Refusal::TooMany);
        }
        self.outcomes.resize(self.outcomes.len().max(place + 1), String::new());
        if let Some(own) = self.outcomes.get_mut(place) {
            *own = outcome;
        }
        while self.outcomes.last().is_some_and(|last| last.trim().is_empty()) {
            self.outcomes.pop();
        }
        Ok(())
    }
}
