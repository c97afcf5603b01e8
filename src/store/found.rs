//! What is found when a file is to be opened: the session, or everything there is instead.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::recovery::{self, CopyState};
use super::{Document, Note, Opened, RecoveryCopy, StoreError, backups, file, salvage};

/// What was found when a file was read.
#[derive(Debug)]
pub enum Found {
    /// A session, and how its recovery copy stands to it.
    Session(Box<Opened>, Option<Box<CopyState>>),
    /// Something that does not open, with what there is instead.
    Damaged {
        /// The file.
        path: PathBuf,
        /// Why it does not open.
        error: StoreError,
        /// Its recovery copies and backups, the newest first.
        copies: Vec<RecoveryCopy>,
        /// Something of it can be read.
        salvageable: bool,
    },
}

/// Reads a file, with everything that can go wrong. What the file holds and the session does not is kept in the folder
/// `state` before anything is written.
pub fn look_at(state: Option<&Path>, path: PathBuf) -> Found {
    match file::open(&path) {
        Ok(opened) => session(state, opened),
        Err(error) => {
            let salvaged = if matches!(error, StoreError::Flawed { .. }) { salvage(&path).ok() } else { None };
            let key = salvaged.as_ref().map(|found| found.document.session.key.clone());
            let copies = state.map(|state| everything(state, &path, key)).unwrap_or_default();
            Found::Damaged { path, error, copies, salvageable: salvaged.is_some() }
        }
    }
}

fn session(state: Option<&Path>, mut opened: Opened) -> Found {
    let Some(state) = state else { return Found::Session(Box::new(opened), None) };
    if opened.target.holds_more() {
        keep_original(state, &mut opened);
    }
    let mut copy_state = recovery::copy_state(state, &opened.document, opened.target.path());
    match &copy_state {
        Some(CopyState::OfAnotherFile(other)) => {
            // A copy that somebody made of a file is a session of its own, so that neither loses its copies.
            opened.document.session.key = Document::new_key();
            opened.notes.push(Note::CopiedFrom(other.clone()));
            copy_state = None;
        }
        Some(CopyState::Other | CopyState::Damaged) => opened.notes.push(Note::CopyKept),
        Some(CopyState::Same(_) | CopyState::Newer(_)) | None => {}
    }
    Found::Session(Box::new(opened), copy_state.map(Box::new))
}

/// Keeps a file of which not everything was read among the backups. Where that cannot be, it is kept beside the file
/// before that is first written.
fn keep_original(state: &Path, opened: &mut Opened) {
    let read = file::read_bytes(opened.target.path());
    let kept = read.and_then(|(bytes, _)| backups::keep_original(state, &opened.document.session.key, &bytes));
    if kept.is_ok() {
        opened.target.is_kept();
    }
}

/// Everything that is kept of the sessions that were ever in a file, and of the one of that key: what had got farthest
/// first.
fn everything(state: &Path, path: &Path, key: Option<String>) -> Vec<RecoveryCopy> {
    let mut copies = backups::of(state, path);
    copies.extend(key.iter().flat_map(|key| backups::of_session(state, key)));
    let keys: BTreeSet<String> =
        copies.iter().map(|copy| copy.document.session.key.clone()).chain(key.clone()).collect();
    copies.extend(recovery::of(state, path, &keys));
    copies.sort_by_key(|copy| Reverse((copy.document.revision, copy.made)));
    copies.dedup_by(|one, other| one.document == other.document && one.drafts == other.drafts);
    copies
}
