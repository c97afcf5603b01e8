//! How long, how large and how many things may be, and what passes only what is within that.

use crate::model::fault::refusal::Refusal;
use crate::model::foreign::ours;

/// The longest text one may write in one place, in bytes.
pub const LONGEST_TEXT: usize = 100_000;
/// The longest name of a person or a workplace, in bytes.
pub const LONGEST_NAME: usize = 1_000;
/// The most cards, rows and the like in one session.
pub const MOST_CONTENT: usize = 20_000;
/// The most items, steps and blocks of one programme.
pub const MOST_PLANNED: usize = 2_000;
/// The most headings, columns, factors, stages or rungs of one block.
pub const MOST_PARTS: usize = 100;
/// The most participants.
pub const MOST_PARTICIPANTS: usize = 1_000;

/// The most seconds one speaker can have.
pub const LONGEST_TURN: u16 = 3_600;

/// The most minutes an item or a step can take: a day and a night.
pub const LONGEST_MINUTES: u16 = 1_440;

/// Passes words that may be written, without the space around them. They come through the door for what is foreign.
///
/// # Errors
/// When there are none, or too many.
pub fn words(text: &str) -> Result<String, Refusal> {
    let text = ours(text);
    let trimmed = text.trim();
    if trimmed.is_empty() { Err(Refusal::Empty) } else { written(trimmed) }
}

/// Passes a name, be it empty, by the same door.
///
/// # Errors
/// When it is too long for one.
pub fn name(text: &str) -> Result<String, Refusal> {
    let text = ours(text);
    if text.len() > LONGEST_NAME { Err(Refusal::TooLong) } else { Ok(text.into_owned()) }
}

/// Passes text that may be written, be it empty, by the same door.
///
/// # Errors
/// When it is too long.
pub fn written(text: &str) -> Result<String, Refusal> {
    let text = ours(text);
    if text.len() > LONGEST_TEXT { Err(Refusal::TooLong) } else { Ok(text.into_owned()) }
}

/// Passes minutes that an item or a step can take.
///
/// # Errors
/// When there are none, or more than a day has.
pub const fn possible(minutes: u16) -> Result<u16, Refusal> {
    if minutes == 0 || minutes > LONGEST_MINUTES { Err(Refusal::Minutes) } else { Ok(minutes) }
}
