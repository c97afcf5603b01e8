//! Session files: the only place that opens, checks and saves them.

pub mod atomic;
pub mod autosave;
mod error;
#[cfg(test)]
mod example;
mod file;
mod flaw;
pub mod folders;
pub mod format;
pub mod names;
pub mod preferences;
pub mod recent;
pub mod recipes;
mod repair;

use serde::{Deserialize, Serialize};

pub use error::{StoreError, Trouble};
pub use file::{Opened, Target, check, export, open, save};
pub use flaw::{Flaw, Mistake, Spotted};
pub use repair::Note;

use crate::model::session::Session;
use crate::model::stage::Stage;

/// What one session file holds: the day, and where it has got to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The day.
    pub session: Session,
    /// Where it has got to; a file written by hand may leave it out.
    #[serde(default)]
    pub stage: Stage,
}

/// The sample, as a document like any other.
///
/// # Errors
/// When it is damaged: the program itself is broken then.
pub fn sample() -> Result<Document, Flaw> {
    format::read(crate::assets::SAMPLE.as_bytes()).map(|text| text.document)
}
