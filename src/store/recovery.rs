//! The recovery copy: everything of an open session, the half-typed words too, in the program's own folder.

use std::collections::BTreeSet;
use std::fs::{self, File, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;

use super::atomic::Stamp;
use super::error::StoreError;
use super::recovery_copy::RecoveryCopy;
use super::rights::Rights;
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
    /// It has another past than the file; it is nothing to go on with there.
    Other,
    /// It belongs to another file, which is there and holds the same session: this one is a copy of that.
    OfAnotherFile(PathBuf),
    /// It cannot be read as it was written.
    Damaged,
}

/// The recovery copy of a session while it is open, and its backups.
#[derive(Debug)]
pub(super) struct Copies {
    state: PathBuf,
    key: String,
    path: PathBuf,
    session_file: Option<PathBuf>,
    backed_up: Option<Timestamp>,
    /// What was written last.
    written: Option<Stamp>,
}

/// The right to change a session: whoever holds it is the only window that saves.
#[derive(Debug)]
pub struct Claim {
    mark: File,
}

/// The recovery copy of the session of that key.
pub fn file(state: &Path, key: &str) -> PathBuf {
    folder(state).join(format!("{}.{}", names::file_name(key, Language::default()), names::RON))
}

/// The file whose lock says which window may change the session.
pub fn mark(state: &Path, key: &str) -> PathBuf {
    mark_beside(&file(state, key))
}

fn mark_beside(copy: &Path) -> PathBuf {
    copy.with_extension("lock")
}

fn folder(state: &Path) -> PathBuf {
    state.join("recovery")
}

/// Every recovery copy there is.
fn files(state: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder(state)).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == names::RON)).collect()
}

/// Lets go of the recovery copy of a session that is in its file: one that is not of that session's past is kept as a
/// backup first.
///
/// # Errors
/// When it cannot be kept or removed; then it stays.
pub(super) fn let_go(state: &Path, document: &Document, session_file: &Path) -> Result<(), StoreError> {
    let path = file(state, &document.session.key);
    let is_ours = || RecoveryCopy::read(&path).is_ok_and(|copy| copy.is_before(document, session_file));
    if path.exists() && !is_ours() {
        keep_aside(state, &document.session.key, &path)?;
    }
    match fs::remove_file(&path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::writing(&path, &error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Keeps what lies where a recovery copy is to be written: as a backup, or byte by byte where it cannot be read.
fn keep_aside(state: &Path, key: &str, path: &Path) -> Result<(), StoreError> {
    match RecoveryCopy::read(path) {
        Ok(copy) => backups::keep(state, &copy),
        Err(_) => backups::keep_original(state, key, &file::read_bytes(path)?.0),
    }
}

/// How the recovery copy of a session stands to the document that its file `path` holds; `None` without a copy.
pub fn copy_state(state: &Path, document: &Document, path: &Path) -> Option<CopyState> {
    let at = file(state, &document.session.key);
    let Ok(copy) = RecoveryCopy::read(&at) else { return at.exists().then_some(CopyState::Damaged) };
    if let Some(other) = copy.file.as_deref().filter(|other| is_copied(other, path, &document.session.key)) {
        return Some(CopyState::OfAnotherFile(other.to_owned()));
    }
    Some(match copy.document.revision {
        revision if revision > document.revision => CopyState::Newer(copy),
        _ if copy.document == *document => CopyState::Same(copy),
        _ => CopyState::Other,
    })
}

/// Whether `other` is another file than `path` and holds the same session.
fn is_copied(other: &Path, path: &Path, key: &str) -> bool {
    let place = |path: &Path| fs::canonicalize(path).ok();
    let another = place(other).is_some_and(|other| Some(other) != place(path));
    another && file::open(other).is_ok_and(|opened| opened.document.session.key == key)
}

/// Where to save a copy that one goes on with: what its file held becomes a backup. A file that is damaged, holds
/// another session or has got farther stays as it is, with a new one beside it whose name says `word`. Where the file
/// is gone, perhaps with its drive, the program's own folder is the place.
///
/// # Errors
/// When neither can be read or made.
pub fn place_for(state: &Path, copy: &RecoveryCopy, now: Timestamp, word: &str) -> Result<file::Target, StoreError> {
    let unnamed = folders::unnamed(state, &copy.document.session.key)?;
    let path = copy.file.clone().filter(|path| path.exists()).unwrap_or_else(|| unnamed.path().to_owned());
    match file::open(&path) {
        Ok(opened) if follows(copy, &opened.document) => {
            let file = Some(path);
            backups::keep(state, &RecoveryCopy { made: now, file, drafts: Vec::new(), document: opened.document })?;
            Ok(opened.target)
        }
        Ok(_) | Err(_) if path.exists() => Ok(file::Target::beside(&path, word)),
        Ok(_) | Err(_) => Ok(unnamed),
    }
}

/// Whether a copy has got farther than a document of the same session, or is the same.
fn follows(copy: &RecoveryCopy, document: &Document) -> bool {
    let own = &copy.document;
    own.session.key == document.session.key && (own.revision > document.revision || own == document)
}

/// The recovery copies of a file, or of one of these sessions.
pub fn of(state: &Path, path: &Path, keys: &BTreeSet<String>) -> Vec<RecoveryCopy> {
    let read = files(state).into_iter().filter_map(|path| RecoveryCopy::read_or_salvage(&path));
    read.filter(|copy| copy.file.as_deref() == Some(path) || keys.contains(&copy.document.session.key)).collect()
}

/// The sessions that were not closed as they should, and hold something that their files do not; the latest first.
pub fn left_behind(state: &Path) -> Vec<RecoveryCopy> {
    let left = |path: &PathBuf| !is_held(&mark_beside(path));
    let read = files(state).into_iter().filter(left).filter_map(|path| {
        let broken_off = fs::metadata(mark_beside(&path)).is_ok_and(|metadata| metadata.len() > 0);
        RecoveryCopy::read_or_salvage(&path).filter(|copy| is_left(copy, broken_off))
    });
    let mut left: Vec<RecoveryCopy> = read.collect();
    left.sort_by_key(|copy| std::cmp::Reverse(copy.made));
    left
}

/// Whether a copy holds something that its file does not.
fn is_left(copy: &RecoveryCopy, broken_off: bool) -> bool {
    let Some(Ok(opened)) = copy.file.as_deref().map(file::open) else { return true };
    let (own, document) = (&copy.document, &opened.document);
    if own.session.key != document.session.key || own.revision > document.revision {
        return true;
    }
    // What was closed as it should is in its file, or in another that was told of.
    broken_off && (own.session != document.session || !copy.drafts.is_empty())
}

/// Removes the marks of sessions that were closed long ago.
pub fn tidy(state: &Path) {
    for entry in fs::read_dir(folder(state)).into_iter().flatten().flatten() {
        let path = entry.path();
        let old = entry.metadata().and_then(|metadata| metadata.modified()).ok().and_then(|at| at.elapsed().ok());
        let is_mark =
            path.extension().is_some_and(|ending| ending == "lock") && !path.with_extension(names::RON).exists();
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
    folders::make_for(&path)?;
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
    others.filter_map(|mark| RecoveryCopy::read(&mark.with_extension(names::RON)).ok()?.file).collect()
}

impl Claim {
    /// Notes that the session was closed as it should.
    pub fn closed(self) {
        // A mark that still says open costs a question at the next start, and nothing else.
        drop(self.mark.set_len(0));
    }
}

impl Copies {
    pub(super) fn new(state: &Path, key: &str, session_file: PathBuf) -> Self {
        let session_file = Some(session_file).filter(|path| path.to_str().is_some());
        let (state, path) = (state.to_owned(), file(state, key));
        Self { state, key: key.to_owned(), path, session_file, backed_up: None, written: None }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the recovery copy, and a backup when it is time for one.
    pub(super) fn write(&mut self, document: &Document, drafts: &[Draft], made: Timestamp) -> Result<u64, StoreError> {
        let (file, drafts) = (self.session_file.clone(), drafts.iter().flat_map(Draft::parts).collect());
        let copy = RecoveryCopy { made, file, drafts, document: document.clone() };
        let text = copy.text(&self.path)?;
        match RecoveryCopy::put(&self.path, &text, &mut self.written) {
            Err(StoreError::ChangedOnDisk { .. }) => {
                self.keep_other(&copy)?;
                RecoveryCopy::put(&self.path, &text, &mut self.written)
            }
            done => done,
        }?;
        if backups::is_due(self.backed_up, made) {
            backups::keep_text(&self.state, &self.key, &text)?;
            self.backed_up = Some(made);
        }
        Ok(text.len() as u64)
    }

    /// Keeps what lies in the place of the copy and is not what was written last, unless it says nothing more.
    fn keep_other(&mut self, ours: &RecoveryCopy) -> Result<(), StoreError> {
        let held = Stamp::now(&self.path).map_err(|error| StoreError::reading(&self.path, &error))?;
        let other = RecoveryCopy::read(&self.path).ok();
        let says_more = other.is_none_or(|other| {
            other.document != ours.document || other.drafts.iter().any(|draft| !ours.drafts.contains(draft))
        });
        if held.is_some() && says_more {
            keep_aside(&self.state, &self.key, &self.path)?;
        }
        self.written = held;
        Ok(())
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
                Some(CopyState::Other) => 'o',
                _ => '-',
            };
            assert_eq!(found, expected, "{title}");
        }
        assert_eq!(copy_state(&state.path().join("other"), &revised(5), Path::new("dag.ron")), None);
        fs::write(file(state.path(), &revised(5).session.key), "(((").unwrap();
        assert_eq!(copy_state(state.path(), &revised(5), Path::new("dag.ron")), Some(CopyState::Damaged));
    }

    #[test]
    fn a_copy_belongs_to_its_file_as_long_as_that_holds_the_session() {
        let state = tempfile::tempdir().unwrap();
        let path = saved(state.path(), &revised(6), &[]);
        let other = state.path().join("kopi.ron");
        save(&mut Target::replacing(&other).unwrap(), &revised(5)).unwrap();
        let found = || copy_state(state.path(), &revised(5), &other);
        assert_eq!(found(), Some(CopyState::OfAnotherFile(path.clone())));
        let mut another = revised(9);
        another.session.key = "another".into();
        save(&mut Target::replacing(&path).unwrap(), &another).unwrap();
        assert!(matches!(found(), Some(CopyState::Newer(_))), "the file was moved, and another lies in its place");
        fs::remove_file(&path).unwrap();
        assert!(matches!(found(), Some(CopyState::Newer(_))), "the file was moved");
    }

    /// Everything that is kept of the session among the backups: what can be read, and what is kept byte by byte.
    fn kept(state: &Path) -> (Vec<String>, usize) {
        let key = example::document().session.key;
        let copies = backups::of_session(state, &key);
        let titles = copies.into_iter().map(|copy| copy.document.session.title).collect();
        (titles, backups::originals(state, &key).len())
    }

    #[test]
    fn what_lies_in_the_place_of_the_copy_is_kept_before_it_is_replaced() {
        let state = tempfile::tempdir().unwrap();
        let path = file(state.path(), &revised(1).session.key);
        saved(state.path(), &revised(6), &typed());
        let mut copies = Copies::new(state.path(), &revised(1).session.key, "dag.ron".into());
        copies.write(&revised(2), &[], at(200)).unwrap();
        assert_eq!(
            kept(state.path()).0,
            ["Udgave 2", "Udgave 6", "Udgave 6"],
            "one that was left behind, with its draft"
        );
        for damage in ["(((", ""] {
            fs::write(&path, damage).unwrap();
            copies.write(&revised(3), &[], at(201)).unwrap();
        }
        assert_eq!((kept(state.path()).0.len(), kept(state.path()).1), (3, 1), "one that was damaged meanwhile");
        copies.write(&revised(4), &[], at(202)).unwrap();
        let mut again = Copies::new(state.path(), &revised(1).session.key, "dag.ron".into());
        again.backed_up = Some(at(202));
        again.write(&revised(4), &[], at(203)).unwrap();
        assert_eq!(kept(state.path()).0.len(), 3, "one that says the same is not kept once more");
        fs::write(&path, fs::read_to_string(&path).unwrap().replace("Udgave 4", "Udgavf 4")).unwrap();
        let_go(state.path(), &revised(4), Path::new("dag.ron")).unwrap();
        assert_eq!((path.exists(), kept(state.path()).1), (false, 2), "a bit turned over, and it is let go of");
    }

    #[test]
    fn what_cannot_be_kept_is_not_replaced() {
        let state = tempfile::tempdir().unwrap();
        let path = file(state.path(), &revised(1).session.key);
        folders::make_for(&path).unwrap();
        fs::write(&path, "(((").unwrap();
        fs::write(state.path().join("backups"), "no folder").unwrap();
        let mut copies = Copies::new(state.path(), &revised(1).session.key, "dag.ron".into());
        assert!(copies.write(&revised(2), &[], at(200)).is_err());
        assert!(let_go(state.path(), &revised(2), Path::new("dag.ron")).is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "(((");
    }

    #[test]
    fn one_goes_on_in_the_file_only_where_that_is_what_came_before() {
        let state = tempfile::tempdir().unwrap();
        for (revision, in_file, reason) in [(6, true, "newer"), (5, true, "the same"), (4, false, "older")] {
            let path = saved(state.path(), &revised(revision), &[]);
            let copy = RecoveryCopy::read(&file(state.path(), &revised(1).session.key)).unwrap();
            let target = place_for(state.path(), &copy, at(300), "gendannet").unwrap();
            assert_eq!(target.path() == path, in_file, "{reason}");
        }
        let copy = RecoveryCopy::read(&file(state.path(), &revised(1).session.key)).unwrap();
        let path = copy.file.clone().unwrap();
        fs::write(&path, "").unwrap();
        assert_ne!(place_for(state.path(), &copy, at(300), "gendannet").unwrap().path(), path, "it is damaged");
        fs::remove_file(&path).unwrap();
        let unnamed = folders::unnamed(state.path(), &copy.document.session.key).unwrap();
        let place = || place_for(state.path(), &copy, at(300), "gendannet").unwrap().path().to_owned();
        assert_eq!(place(), unnamed.path(), "it is gone, perhaps with its drive");
        save(&mut folders::unnamed(state.path(), &revised(1).session.key).unwrap(), &revised(9)).unwrap();
        assert_ne!(place(), unnamed.path(), "and what lies there has got farther");
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
        let path = file(state.path(), &key);
        fs::write(&path, fs::read_to_string(&path).unwrap().replacen("made: ", "mad\u{1}: ", 1)).unwrap();
        assert_eq!(left_behind(state.path()).len(), 1, "what can be read of it");
    }

    #[test]
    fn what_is_not_in_its_file_is_left_behind_whatever_lies_there() {
        let state = tempfile::tempdir().unwrap();
        let left = |copy: u64, change: &dyn Fn(&mut Document)| {
            let path = saved(state.path(), &revised(copy), &[]);
            drop(claim(state.path(), &revised(1).session.key).unwrap().unwrap());
            let mut document = revised(5);
            change(&mut document);
            save(&mut Target::replacing(&path).unwrap(), &document).unwrap();
            left_behind(state.path()).len()
        };
        assert_eq!(left(5, &|_| {}), 0);
        assert_eq!(left(5, &|document| document.session.key = "another".into()), 1, "another session");
        assert_eq!(left(5, &|document| document.session.title = "Anden".into()), 1, "another past");
        let farther = |document: &mut Document| (document.revision, document.session.title) = (90, "Anden".into());
        assert_eq!(left(5, &farther), 1, "another past that went farther");
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
        for _ in 0..2 {
            let_go(state.path(), &revised(6), &state.path().join("dag.ron")).unwrap();
        }
        assert!(!file(state.path(), &revised(6).session.key).exists());
    }
}
