//! A copy of a session that the program keeps for itself: how it is written and read, and how much it holds.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::atomic::{self, Stamp};
use super::error::StoreError;
use super::flaw::Flaw;
use super::{Document, file, format, rights};
use crate::model::day::session::Session;
use crate::model::draft::Draft;

/// A copy of a session, with where it came from; a backup is one, too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecoveryCopy {
    /// When it was made.
    pub made: Timestamp,
    /// The session's own file; `None` when its path is not text.
    #[serde(default)]
    pub file: Option<PathBuf>,
    /// What was being typed.
    #[serde(default)]
    pub drafts: Vec<Draft>,
    /// The session and its stage.
    pub document: Document,
}

impl format::Readable for RecoveryCopy {
    fn session_mut(&mut self) -> &mut Session {
        &mut self.document.session
    }
}

impl RecoveryCopy {
    /// Reads a recovery copy or a backup.
    ///
    /// # Errors
    /// When it cannot be read or is damaged.
    pub fn read(path: &Path) -> Result<Self, StoreError> {
        let (bytes, _) = file::read_bytes(path)?;
        let flawed = |flaw| StoreError::Flawed { path: path.to_owned(), flaw };
        format::read_value(&bytes).map(|(copy, _)| copy).map_err(flawed)
    }

    /// Writes a recovery copy or a backup; the last one to write wins. Returns how much it was.
    pub(super) fn write(&self, path: &Path) -> Result<u64, StoreError> {
        let failed = |error: std::io::Error| StoreError::writing(path, &error);
        let unfaithful = |flaw: Flaw| StoreError::Unfaithful { path: path.to_owned(), flaw };
        let text = format::write_value(self).map_err(unfaithful)?;
        if let Some(folder) = path.parent() {
            rights::private_folder(folder).map_err(failed)?;
        }
        let mut held = Stamp::now(path).map_err(failed)?;
        atomic::write_private(path, text.as_bytes(), &mut held)?;
        Ok(text.len() as u64)
    }

    /// How many cards and lines more it has than a document.
    pub fn more_than(&self, document: &Document) -> usize {
        said(&self.document.session).saturating_sub(said(&document.session))
    }

    /// How many cards and lines it holds.
    pub fn holds(&self) -> usize {
        said(&self.document.session)
    }

    /// How many minutes newer it is than a file; `None` when that cannot be told.
    pub fn minutes_newer(&self, path: &Path) -> Option<u64> {
        let modified = fs::metadata(path).and_then(|metadata| metadata.modified()).ok()?;
        let saved = Timestamp::try_from(modified).ok()?;
        u64::try_from((self.made.as_second() - saved.as_second()) / 60).ok()
    }
}

/// How many cards and lines a session holds.
fn said(session: &Session) -> usize {
    let blocks = session.exercises().flat_map(|(_, exercise)| &exercise.blocks);
    let said = blocks.map(|named| named.block.behaviour().lines());
    said.sum()
}
