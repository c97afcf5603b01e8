//! What a kind of block offers in which everybody gives a number of their own for each factor: the factors of a radar,
//! the rows of a table.

use std::ops::RangeInclusive;

use super::{GivenNumbers, Target};
use crate::i18n::Message;
use crate::model::block::BlockEdit;
use crate::model::block::context::Context;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::msg;

/// What is picked when a row is one person's for all factors: no factor can have this name.
pub const SHEET: &str = "*";

/// A change to everybody's numbers, whatever kind of block they are about.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum NumbersEdit {
    /// Takes a row of digits: everybody's numbers for one factor, or where none is named one person's for all of them.
    Answer { part: Option<Key>, unit: String, row: String },
    /// Throws away everybody's numbers for a factor.
    Forget { part: Key },
    /// Shows the room what everybody's numbers came to, or hides it again.
    Show { shown: bool },
}

impl NumbersEdit {
    /// What the user did.
    pub fn name(&self) -> Message {
        match self {
            Self::Answer { .. } => msg!("edit-answer"),
            Self::Forget { .. } => msg!("edit-forget-answers"),
            Self::Show { shown: true } => msg!("edit-show-answers"),
            Self::Show { shown: false } => msg!("edit-hide-answers"),
        }
    }
}

/// What everybody gives a number for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Factor {
    /// Its name within the block.
    pub key: Key,
    /// Its words.
    pub title: String,
    /// Where the room wants to be, when it has said so.
    pub goal: Option<u8>,
}

/// A block in which everybody gives a number for each factor.
pub trait Answered {
    /// The numbers.
    fn given(&self) -> &GivenNumbers;
    /// The numbers there are to give.
    fn number_scale(&self) -> RangeInclusive<u8>;
    /// What they are given for, in order.
    fn factors(&self, context: &Context<'_>) -> Vec<Factor>;
    /// A change to them as one to the block.
    fn numbers_edit(&self, edit: NumbersEdit) -> BlockEdit;
}

/// The factor that a row of digits is about: the one that was picked, or else the first; none when it is one person's row
/// for all.
pub fn picked<'a>(keys: &[&'a Key], heading: Option<&Key>) -> Option<&'a Key> {
    let first = keys.first().copied();
    match heading {
        Some(key) if key.as_str() == SHEET => None,
        Some(key) => keys.iter().copied().find(|own| *own == key).or(first),
        None => first,
    }
}

impl GivenNumbers {
    /// Carries out a change.
    ///
    /// # Errors
    /// When a row is none, or there are more numbers than people.
    pub fn apply(
        &mut self,
        edit: &NumbersEdit,
        parts: &[&Key],
        scale: RangeInclusive<u8>,
        context: &Context<'_>,
    ) -> Result<(), Refusal> {
        match edit {
            NumbersEdit::Answer { part, unit, row } => {
                self.take(row, Target { parts, part: part.as_ref(), unit }, scale, context)?;
            }
            NumbersEdit::Forget { part } => self.forget(part),
            NumbersEdit::Show { shown } => self.shown = *shown,
        }
        Ok(())
    }

    /// Whether there is something to show that is hidden still.
    pub fn waits(&self, parts: &[&Key]) -> bool {
        !self.shown && parts.iter().any(|key| self.count(key, "") >= super::FEWEST)
    }
}
