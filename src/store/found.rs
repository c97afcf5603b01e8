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
        /// Its recovery copies, and then its backups: of both, what had got farthest first.
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

/// Everything that is kept of the sessions that were ever in a file, and of the one of that key: first what was not
/// closed as it should, since nobody can have gone on from there, and then what had got farthest. Days that began with
/// the same file number their revisions alike, and a clock may have jumped, so that neither alone says what is newest.
fn everything(state: &Path, path: &Path, key: Option<String>) -> Vec<RecoveryCopy> {
    let mut kept = backups::of(state, path);
    kept.extend(key.iter().flat_map(|key| backups::of_session(state, key)));
    let keys: BTreeSet<String> = kept.iter().map(|copy| copy.document.session.key.clone()).chain(key.clone()).collect();
    let mut copies = recovery::of(state, path, &keys);
    for list in [&mut copies, &mut kept] {
        list.sort_by_key(|copy| Reverse((copy.document.revision, copy.made)));
    }
    for copy in kept {
        if !copies.iter().any(|other| other.document == copy.document && other.drafts == copy.drafts) {
            copies.push(copy);
        }
    }
    copies
}

#[cfg(test)]
mod tests {
    use std::fs;

    use jiff::Timestamp;

    use super::*;
    use crate::store::example;

    /// What is kept of a day that began anew with the same file: its revision is lower and its time may be, too.
    #[test]
    fn what_was_not_closed_is_offered_first_and_then_what_had_got_farthest() {
        for second in [100, 900] {
            let state = tempfile::tempdir().unwrap();
            let path = state.path().join("dag.ron");
            let copy = |revision, second| {
                let mut document = example::document();
                document.revision = revision;
                let made = Timestamp::from_second(second).unwrap();
                RecoveryCopy { made, file: Some(path.clone()), drafts: Vec::new(), document }
            };
            let left = copy(3, second);
            for (revision, made) in [(9, 500), (3, 300), (7, 600)] {
                backups::keep(state.path(), &copy(revision, made)).unwrap();
            }
            let live = recovery::file(state.path(), &left.document.session.key);
            fs::create_dir_all(live.parent().unwrap()).unwrap();
            RecoveryCopy::put(&live, &left.text(&live).unwrap(), &mut None).unwrap();
            fs::write(&path, "").unwrap();
            let Found::Damaged { copies, .. } = look_at(Some(state.path()), path.clone()) else { panic!("it opens") };
            let found: Vec<u64> = copies.iter().map(|copy| copy.document.revision).collect();
            assert_eq!((found, copies[0].made), (vec![3, 9, 7], left.made), "the same day stands there once");
        }
    }
}
