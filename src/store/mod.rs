//! Session files: the only place that opens, checks and saves them.

pub mod album;
pub mod atomic;
mod attributes;
pub mod autosave;
pub mod backups;
pub mod erase;
mod error;
#[cfg(test)]
mod example;
mod file;
mod flaw;
pub mod folders;
mod foreign;
pub mod format;
mod found;
mod keeper;
mod limits;
pub mod logo;
pub mod many;
pub mod names;
mod ordinary;
pub mod place;
pub mod preferences;
pub mod recent;
pub mod recipes;
pub mod recovery;
mod recovery_copy;
mod repair;
mod replaced;
mod rights;
mod salvage;
pub mod scratch;
mod seal;
mod spotted;
pub mod typefaces;

use serde::{Deserialize, Serialize};

pub use album::Album;
pub use error::{StoreError, Trouble};
pub use file::{Checked, Opened, Target, check, open, save, sign};
pub use flaw::{Flaw, FormatMistake};
pub use found::{Found, look_at};
pub use keeper::{Keeper, Kept, Left};
pub use place::{Piece, Place, SavingWindow};
pub use recovery_copy::RecoveryCopy;
pub use repair::Note;
pub use salvage::{Salvaged, salvage};
pub use spotted::Spotted;

use crate::model::day::session::Session;
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
    /// Grows with every change, so that of two copies of one session the newer is known without a clock.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub revision: u64,
}

impl Document {
    /// A key that no other session has.
    pub fn new_key() -> String {
        format!("{:016x}", fastrand::u64(..))
    }

    /// A session at a place of its day, never changed yet.
    pub const fn new(session: Session, stage: Stage) -> Self {
        Self { session, stage, revision: 0 }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_zero(number: &u64) -> bool {
    *number == 0
}

/// The sample, as a document like any other.
///
/// # Errors
/// When it is damaged: the program itself is broken then.
pub fn sample() -> Result<Document, Flaw> {
    format::read(crate::assets::SAMPLE.as_bytes()).map(|text| text.document)
}
