//! The recovery copy: everything of an open session, the half-typed words too, in the program's own folder.

use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::error::StoreError;
use super::recovery_copy::RecoveryCopy;
use super::rights::{self, Rights};
use super::{Document, backups, file, folders, names};
use crate::i18n::Language;
use crate::model::draft::Draft;

/// A mark of a session that nobody has open goes away after this long.
const MARK_STAYS: Duration = Duration::from_secs(24 * 60 * 60);

/// How a recovery copy stands to the file it was made for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyState {
    /// It holds what the file holds, and perhaps words that were being typed.
    Same(RecoveryCopy),
    /// It holds something newer.
    Newer(RecoveryCopy),
    /// It belongs to another file or another past; it is nothing to go on with here.
    Other(RecoveryCopy),
}

/// The recovery copy of a session while it is open, and its backups.
#[derive(Debug)]
pub(super) struct Copies {
    state: PathBuf,
    path: PathBuf,
    session_file: Option<PathBuf>,
    backed_up: Option<Timestamp>,
}

/// The right to change a session: whoever holds it is the only window that saves.
#[derive(Debug)]
pub struct Claim {
    mark: File,
}

/// The recovery copy of the session of that key.
pub fn file(state: &Path, key: &str) -> PathBuf {
    folder(state).join(format!("{}.ron", names::file_name(key, Language::default())))
}

/// The file whose lock says which window may change the session.
pub fn mark(state: &Path, key: &str) -> PathBuf {
    file(state, key).with_extension("lock")
}

fn folder(state: &Path) -> PathBuf {
    state.join("recovery")
}

/// Removes the recovery copy of a session that is in its file.
///
/// # Errors
/// When it is there and cannot be removed.
pub fn remove(state: &Path, key: &str) -> Result<(), StoreError> {
    let path = file(state, key);
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::writing(&path, &error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// How the recovery copy of a session stands to the document that its file `path` holds; `None` without a copy.
pub fn copy_state(state: &Path, document: &Document, path: &Path) -> Option<CopyState> {
    let copy = RecoveryCopy::read(&file(state, &document.session.key)).ok()?;
    let of_another = copy.file.as_deref().is_some_and(|file| file != path && file.exists());
    Some(match copy.document.revision {
        _ if of_another => CopyState::Other(copy),
        revision if revision > document.revision => CopyState::Newer(copy),
        _ if copy.document == *document => CopyState::Same(copy),
        _ => CopyState::Other(copy),
    })
}

/// Where to save a copy that one goes on with: what its file held becomes a backup, and a damaged file stays as it is,
/// with a new one beside it whose name says `word`.
///
/// # Errors
/// When neither can be read or made.
pub fn place_for(state: &Path, copy: &RecoveryCopy, now: Timestamp, word: &str) -> Result<file::Target, StoreError> {
    let Some(path) = &copy.file else {
        return folders::unnamed(state, &copy.document.session.key);
    };
    match file::open(path) {
        Ok(opened) => {
            let file = Some(path.clone());
            backups::keep(state, &RecoveryCopy { made: now, file, drafts: Vec::new(), document: opened.document })?;
            Ok(opened.target)
        }
        Err(_) if path.exists() => file::Target::copy_of(path, names::beside(path, word)),
        Err(_) => file::Target::replacing(path),
    }
}

/// The sessions that were not closed as they should, and hold something that their files do not; the latest first.
pub fn left_behind(state: &Path) -> Vec<RecoveryCopy> {
    let entries = fs::read_dir(folder(state)).into_iter().flatten().flatten();
    let files = entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "ron"));
    let mut left: Vec<RecoveryCopy> =
        files.filter_map(|path| RecoveryCopy::read(&path).ok()).filter(|copy| is_left(copy, state)).collect();
    left.sort_by_key(|copy| std::cmp::Reverse(copy.made));
    left
}

/// Removes the marks of sessions that were closed long ago.
pub fn tidy(state: &Path) {
    for entry in fs::read_dir(folder(state)).into_iter().flatten().flatten() {
        let path = entry.path();
        let old = entry.metadata().and_then(|metadata| metadata.modified()).ok().and_then(|at| at.elapsed().ok());
        let is_mark = path.extension().is_some_and(|ending| ending == "lock") && !path.with_extension("ron").exists();
        if is_mark && old.is_some_and(|age| age > MARK_STAYS) && !is_held(&path) {
            // A mark that cannot be removed is empty and does no harm.
            drop(fs::remove_file(&path));
        }
    }
}

/// Claims a session; `None` when another window has it.
///
/// # Errors
/// When no mark can be made; then nobody can tell who has it.
pub fn claim(state: &Path, key: &str) -> Result<Option<Claim>, StoreError> {
    let path = mark(state, key);
    let failed = |error: std::io::Error| StoreError::writing(&path, &error);
    rights::private_folder(&folder(state)).map_err(failed)?;
    let mut mark = Rights::Private.options().create(true).append(true).open(&path).map_err(failed)?;
    match mark.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(None),
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    mark.write_all(b"open").map_err(failed)?;
    Ok(Some(Claim { mark }))
}

/// Whether another window has the session of that mark. Asking must never make a mark or keep a lock.
pub(super) fn is_held(mark: &Path) -> bool {
    let Ok(mark) = File::open(mark) else { return false };
    matches!(mark.try_lock_shared(), Err(TryLockError::WouldBlock))
}

/// The files of the sessions that other windows have open; `own` is the key of the one that this window has.
pub(super) fn files_of_others(state: &Path, own: Option<&str>) -> Vec<PathBuf> {
    let own = own.map(|key| mark(state, key));
    let entries = fs::read_dir(folder(state)).into_iter().flatten().flatten().map(|entry| entry.path());
    let marks = entries.filter(|path| path.extension().is_some_and(|ending| ending == "lock"));
    let others = marks.filter(|path| Some(path) != own.as_ref() && is_held(path));
    others.filter_map(|mark| RecoveryCopy::read(&mark.with_extension("ron")).ok()?.file).collect()
}

impl Claim {
    /// Notes that the session was closed as it should.
    pub fn closed(self) {
        // A mark that still says open costs a question at the next start, and nothing else.
        drop(self.mark.set_len(0));
    }
}

/// Whether a copy holds something that its file does not, and nobody has the session open.
fn is_left(copy: &RecoveryCopy, state: &Path) -> bool {
    let mark = mark(state, &copy.document.session.key);
    if is_held(&mark) {
        return false;
    }
    let Some(path) = &copy.file else { return true };
    let broken_off = fs::metadata(&mark).is_ok_and(|metadata| metadata.len() > 0);
    match file::open(path).map(|opened| copy_state(state, &opened.document, path)) {
        Ok(Some(CopyState::Newer(_))) | Err(_) => true,
        Ok(Some(CopyState::Same(copy))) => broken_off && !copy.drafts.is_empty(),
        Ok(Some(CopyState::Other(_)) | None) => false,
    }
}

impl Copies {
    pub(super) fn new(state: &Path, key: &str, session_file: PathBuf) -> Self {
        let session_file = Some(session_file).filter(|path| path.to_str().is_some());
        Self { state: state.to_owned(), path: file(state, key), session_file, backed_up: None }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the recovery copy, and a backup when it is time for one.
    pub(super) fn write(&mut self, document: &Document, drafts: &[Draft], made: Timestamp) -> Result<u64, StoreError> {
        let (file, drafts) = (self.session_file.clone(), drafts.iter().flat_map(Draft::parts).collect());
        let copy = RecoveryCopy { made, file, drafts, document: document.clone() };
        let bytes = copy.write(&self.path)?;
        if backups::is_due(self.backed_up, made) {
            // A backup that cannot be made now is made at the next change.
            self.backed_up = backups::keep(&self.state, &copy).is_ok().then_some(made);
        }
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::draft::DraftLine;
    use crate::store::{Target, example, save};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn revised(revision: u64) -> Document {
        let mut document = example::document();
        document.session.title = format!("Udgave {revision}");
        document.revision = revision;
        document
    }

    /// A session of revision 5 in its file, and its copy.
    fn saved(state: &Path, copy: &Document, drafts: &[Draft]) -> PathBuf {
        let path = state.join("dag.ron");
        save(&mut Target::replacing(&path).unwrap(), &revised(5)).unwrap();
        let mut copies = Copies::new(state, &copy.session.key, path.clone());
        copies.write(copy, drafts, at(100)).unwrap();
        path
    }

    fn typed() -> Vec<Draft> {
        vec![Draft { line: DraftLine::Parking, text: "Hvem beta".into() }]
    }

    #[test]
    fn what_is_newer_is_told_by_the_revision() {
        let state = tempfile::tempdir().unwrap();
        for (revision, title, expected) in [(6, "Ny", 'n'), (5, "Udgave 5", 's'), (5, "Anden", 'o'), (4, "Gammel", 'o')]
        {
            let mut copy = revised(revision);
            copy.session.title = title.into();
            let path = saved(state.path(), &copy, &[]);
            let found = match copy_state(state.path(), &revised(5), &path) {
                Some(CopyState::Newer(newer)) if newer.document == copy => 'n',
                Some(CopyState::Same(_)) => 's',
                Some(CopyState::Other(_)) => 'o',
                _ => '-',
            };
            assert_eq!(found, expected, "{title}");
        }
        assert_eq!(copy_state(&state.path().join("other"), &revised(5), Path::new("dag.ron")), None);
    }

    #[test]
    fn a_copy_of_another_file_is_nothing_to_go_on_with() {
        let state = tempfile::tempdir().unwrap();
        saved(state.path(), &revised(6), &[]);
        let other = state.path().join("kopi.ron");
        save(&mut Target::replacing(&other).unwrap(), &revised(5)).unwrap();
        assert!(matches!(copy_state(state.path(), &revised(5), &other), Some(CopyState::Other(_))));
    }

    #[test]
    fn only_what_nobody_has_open_and_no_file_holds_is_left_behind() {
        let state = tempfile::tempdir().unwrap();
        let key = example::document().session.key;
        let left = |copy: u64, drafts: &[Draft]| {
            saved(state.path(), &revised(copy), drafts);
            left_behind(state.path()).len()
        };
        assert_eq!((left(6, &[]), left(5, &[])), (1, 0));
        assert_eq!(left(5, &typed()), 0, "closed as it should, with a word half typed");
        let claim = claim(state.path(), &key).unwrap().unwrap();
        assert_eq!(left(6, &typed()), 0, "open in another window");
        drop(claim);
        assert_eq!(left(5, &typed()), 1, "killed with a word half typed");
        fs::write(state.path().join("recovery").join("damaged.ron"), "(((").unwrap();
        assert_eq!(left_behind(state.path()).len(), 1);
    }

    #[test]
    fn one_window_has_the_session_and_the_next_gets_it_when_the_first_is_gone() {
        let state = tempfile::tempdir().unwrap();
        let first = claim(state.path(), "4f1c").unwrap().unwrap();
        assert!(claim(state.path(), "4f1c").unwrap().is_none());
        assert!(is_held(&mark(state.path(), "4f1c")));
        assert!(claim(state.path(), "other").unwrap().is_some());
        first.closed();
        assert!(!is_held(&mark(state.path(), "4f1c")));
        assert!(claim(state.path(), "4f1c").unwrap().is_some());
    }

    #[test]
    fn the_copy_says_how_much_more_it_holds() {
        let mut more = revised(6);
        let state = tempfile::tempdir().unwrap();
        let path = saved(state.path(), &more, &typed());
        let copy = RecoveryCopy::read(&file(state.path(), &more.session.key)).unwrap();
        assert_eq!((copy.more_than(&revised(5)), copy.drafts, copy.file), (0, typed(), Some(path)));
        more.session.programme.items.clear();
        let copy = RecoveryCopy { document: revised(6), made: at(100), file: None, drafts: Vec::new() };
        assert!(copy.more_than(&more) > 2);
        remove(state.path(), &more.session.key).unwrap();
        remove(state.path(), &more.session.key).unwrap();
        assert!(!file(state.path(), &more.session.key).exists());
    }
}
