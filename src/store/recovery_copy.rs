//! A copy of a session that the program keeps for itself: how it is written and read, and how much it holds.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::atomic::{self, Stamp};
use super::error::StoreError;
use super::flaw::Flaw;
use super::format::Author;
use super::{Document, file, folders, format, salvage};
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
        match format::read_value(&bytes).map_err(flawed)? {
            (copy, Author::Program) => Ok(copy),
            // Nobody writes in a copy: bits turned over, however well it reads.
            (_, Author::Changed | Author::Person | Author::Newer) => Err(flawed(Flaw::Unfaithful)),
        }
    }

    /// Reads a recovery copy, or what can be read of one that is damaged.
    pub(super) fn read_or_salvage(path: &Path) -> Option<Self> {
        Self::read(path).ok().or_else(|| Self::salvage(path))
    }

    /// What can be read of a damaged copy: its session stands in it as in a file, one step further in.
    pub fn salvage(path: &Path) -> Option<Self> {
        let (bytes, _) = file::read_bytes(path).ok()?;
        let text = String::from_utf8_lossy(&bytes);
        let (before, session) = text.split_at_checked(text.find("\n    session: (")?)?;
        let mut lines: Vec<&str> = session.lines().map(|line| line.strip_prefix("  ").unwrap_or(line)).collect();
        while lines.pop_if(|line| line.trim_end_matches([',', ')']).is_empty()).is_some() {}
        let document = salvage::of_text(&format!("({}\n)\n", lines.join("\n")))?;
        let written = before.lines().find_map(|line| line.trim().strip_prefix("file: ")?.strip_suffix(','));
        let file = written.and_then(|path| format::options().from_str(path).ok());
        let drafts = before.split_once("\n  drafts: ").and_then(|(_, text)| text.split_once("\n  document: "));
        let drafts = drafts.and_then(|(text, _)| format::options().from_str(text.trim_end_matches(',')).ok());
        let modified = fs::metadata(path).and_then(|metadata| metadata.modified()).ok()?;
        let made = Timestamp::try_from(modified).ok()?;
        Some(Self { made, file, drafts: drafts.unwrap_or_default(), document })
    }

    /// The text of a recovery copy or a backup, for the file `path`.
    ///
    /// # Errors
    /// When it would not read back as the same.
    pub(super) fn text(&self, path: &Path) -> Result<String, StoreError> {
        let unfaithful = |flaw: Flaw| StoreError::Unfaithful { path: path.to_owned(), flaw };
        format::write_value(self).map_err(unfaithful)
    }

    /// Writes the text of one over what `held` says, and reads it again.
    ///
    /// # Errors
    /// When it cannot be written, or something else has come there, which is left as it is.
    pub(super) fn put(path: &Path, text: &str, held: &mut Option<Stamp>) -> Result<(), StoreError> {
        folders::make_for(path)?;
        atomic::write_private(path, text.as_bytes(), held)?;
        file::same_again(path, text.as_bytes())
    }

    /// Whether it is of the same session in the same file and has not got farther than a document.
    pub(super) fn is_before(&self, document: &Document, path: &Path) -> bool {
        let same = self.document.session.key == document.session.key && self.file.as_deref() == Some(path);
        same && self.document.revision <= document.revision
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
