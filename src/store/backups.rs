//! Backups: what a session was when it was opened, every quarter of an hour since, and what was about to be replaced.
//!
//! They are numbered in the order they are made and go by count, never by the clock, which may jump; and while there is
//! room only when newer ones hold every text of theirs.

use std::collections::{BTreeSet, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::atomic;
use super::error::StoreError;
use super::recovery_copy::RecoveryCopy;
use super::{file, format, names};
use crate::i18n::Language;

/// So many that can be read are kept of each session, and besides them the one that had got farthest.
const USUAL: usize = 8;
/// Where older ones hold texts that no newer one does, so many are kept.
const MOST: usize = 40;
/// So many sessions keep their backups although their files hold everything.
const SESSIONS: usize = 40;
/// One is made this long after the last, when something was changed.
const BETWEEN: SignedDuration = SignedDuration::from_mins(15);
/// How the name of a backup ends.
const COPY: &str = names::RON;
/// How the name of a file ends that is kept byte by byte, because the program changed or could not read it.
const ORIGINAL: &str = "original";

/// The folder of the backups of the session of that key.
pub fn folder(state: &Path, key: &str) -> PathBuf {
    state.join("backups").join(names::file_name(key, Language::default()))
}

/// The backups of every session that was ever kept in a file, the newest first. Those that are damaged are left out.
pub fn of(state: &Path, file: &Path) -> Vec<RecoveryCopy> {
    let sessions = folders(state).into_iter().map(|folder| read(&folder));
    let of_file = |copies: &Vec<RecoveryCopy>| copies.iter().any(|copy| copy.file.as_deref() == Some(file));
    sessions.filter(of_file).flatten().collect()
}

/// The backups of the session of that key, the newest first. Those that are damaged are left out.
pub fn of_session(state: &Path, key: &str) -> Vec<RecoveryCopy> {
    read(&folder(state, key))
}

/// What the session of that key was in its file before the program changed it, byte by byte, the newest first.
pub fn originals(state: &Path, key: &str) -> Vec<PathBuf> {
    numbered(&folder(state, key), ORIGINAL)
}

/// Whether it is time for another backup; a clock that was set back is no reason to wait.
pub(super) fn is_due(last: Option<Timestamp>, now: Timestamp) -> bool {
    last.is_none_or(|last| now < last || now.duration_since(last) >= BETWEEN)
}

/// Makes a backup, and removes those that are too many once it has been read again.
///
/// # Errors
/// When it cannot be written.
pub fn keep(state: &Path, copy: &RecoveryCopy) -> Result<(), StoreError> {
    let key = &copy.document.session.key;
    keep_text(state, key, &copy.text(&folder(state, key))?)
}

/// As [`keep`], of a copy of the session of that key whose text is made already.
pub(super) fn keep_text(state: &Path, key: &str, text: &str) -> Result<(), StoreError> {
    let folder = folder(state, key);
    RecoveryCopy::put(&folder.join(name(state, COPY)), text, &mut None)?;
    thin(&folder);
    thin_sessions(state);
    Ok(())
}

/// Keeps a file byte by byte, unless it is kept already.
///
/// # Errors
/// When it cannot be written.
pub(super) fn keep_original(state: &Path, key: &str, bytes: &[u8]) -> Result<(), StoreError> {
    let kept = |path: &PathBuf| fs::read(path).is_ok_and(|kept| kept == bytes);
    if bytes.is_empty() || originals(state, key).iter().any(kept) {
        return Ok(());
    }
    let path = folder(state, key).join(name(state, ORIGINAL));
    super::folders::make_for(&path)?;
    atomic::write_private(&path, bytes, &mut None)?;
    file::same_again(&path, bytes)
}

/// Puts a file that was kept byte by byte where there is none.
///
/// # Errors
/// When it cannot be read or written.
pub fn put_back(original: &Path, path: &Path) -> Result<(), StoreError> {
    let (bytes, _) = file::read_bytes(original)?;
    atomic::write(path, &bytes, &mut None)
}

/// Removes the oldest backups of a session where there are enough that can be read and hold all that they do.
fn thin(folder: &Path) {
    let paths = numbered(folder, COPY);
    if paths.len() <= USUAL {
        return;
    }
    let read: Vec<Option<(u64, HashSet<String>)>> = paths.iter().map(|path| revision_and_texts(path)).collect();
    let farthest = read.iter().flatten().map(|(revision, _)| *revision).max();
    let farthest = read.iter().position(|copy| copy.as_ref().map(|(revision, _)| *revision) == farthest);
    let (mut sound, mut newer) = (0, HashSet::new());
    for (place, (path, copy)) in paths.iter().zip(read).enumerate() {
        let says_more = copy.as_ref().is_some_and(|(_, texts)| !texts.is_subset(&newer));
        let most = if says_more { MOST } else { USUAL };
        if sound >= most && farthest != Some(place) {
            // What cannot be removed now is removed by the next backup.
            drop(fs::remove_file(path));
        } else if let Some((_, texts)) = copy {
            sound += 1;
            newer.extend(texts);
        }
    }
}

/// How far a backup had got, and all that it says.
fn revision_and_texts(path: &Path) -> Option<(u64, HashSet<String>)> {
    let copy = RecoveryCopy::read(path).ok()?;
    let mut texts = format::texts(&copy.document);
    texts.extend(copy.drafts.into_iter().map(|draft| draft.text));
    Some((copy.document.revision, texts))
}

/// Removes the backups of the sessions that were kept longest ago, where the file holds everything they do.
fn thin_sessions(state: &Path) {
    let mut sessions = folders(state);
    if sessions.len() <= SESSIONS {
        return;
    }
    sessions.sort_by_cached_key(|folder| std::cmp::Reverse(highest(folder)));
    for folder in sessions.into_iter().skip(SESSIONS).filter(|folder| is_in_its_file(folder)) {
        drop(fs::remove_dir_all(folder));
    }
}

/// Whether the file of a session, read again, has got as far as every backup of it.
fn is_in_its_file(folder: &Path) -> bool {
    let copies = read(folder);
    // A damaged one, an original and what was replaced are in no file of the session.
    let whole = fs::read_dir(folder).is_ok_and(|entries| entries.count() == copies.len());
    let Some(farthest) = copies.iter().max_by_key(|copy| copy.document.revision).filter(|_| whole) else {
        return false;
    };
    let opened = farthest.file.as_deref().and_then(|path| file::open(path).ok());
    opened.is_some_and(|opened| {
        let (own, document) = (&farthest.document, &opened.document);
        document.session.key == own.session.key && document.revision >= own.revision
    })
}

/// The next name: names sort by age and hold nothing of the session.
fn name(state: &Path, ending: &str) -> String {
    let last = folders(state).iter().filter_map(|folder| highest(folder)).max();
    format!("{:013}.{ending}", last.unwrap_or_default().saturating_add(1))
}

/// The number of the last thing that was kept in a folder.
fn highest(folder: &Path) -> Option<u64> {
    let all = numbered(folder, COPY).into_iter().chain(numbered(folder, ORIGINAL));
    all.filter_map(|path| path.file_stem()?.to_str()?.parse().ok()).max()
}

fn folders(state: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(state.join("backups")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

/// What is kept in a folder under a number, the newest first.
fn numbered(folder: &Path, kind: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let paths: BTreeSet<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == kind)).collect();
    paths.into_iter().rev().collect()
}

/// The backups in a folder that can be read, the newest first.
fn read(folder: &Path) -> Vec<RecoveryCopy> {
    numbered(folder, COPY).iter().filter_map(|path| RecoveryCopy::read(path).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Target, example, save};

    fn copy(key: &str, minute: i64) -> RecoveryCopy {
        let mut document = example::document();
        document.session.key = key.into();
        document.revision = minute.unsigned_abs();
        let made = Timestamp::from_second(1_800_000_000 + minute * 60).unwrap();
        RecoveryCopy { made, file: Some("/dage/dag.ron".into()), drafts: Vec::new(), document }
    }

    fn minutes(copies: &[RecoveryCopy]) -> Vec<i64> {
        copies.iter().map(|copy| (copy.made.as_second() - 1_800_000_000) / 60).collect()
    }

    #[test]
    fn eight_are_kept_of_each_whatever_the_clock_says() {
        let state = tempfile::tempdir().unwrap();
        keep(state.path(), &copy("other", 40)).unwrap();
        for minute in 0..12 {
            keep(state.path(), &copy("4f1c", minute * 15)).unwrap();
        }
        let own = [165, 150, 135, 120, 105, 90, 75, 60];
        assert_eq!(minutes(&of_session(state.path(), "4f1c")), own);
        // The clock jumps by years, there and back: what is made last is still the newest, and nobody else's goes.
        for minute in [10_000_000, -10_000_000] {
            let mut jumped = copy("4f1c", minute);
            jumped.document.revision = 1;
            keep(state.path(), &jumped).unwrap();
        }
        assert_eq!(minutes(&of_session(state.path(), "4f1c")), [-10_000_000, 10_000_000, 165, 150, 135, 120, 105, 90]);
        assert_eq!(minutes(&of_session(state.path(), "other")), [40]);
        assert_eq!(of(state.path(), Path::new("/dage/dag.ron")).len(), 9);
        assert_eq!(of(state.path(), Path::new("/dage/anden.ron")), []);
        assert_eq!(of_session(state.path(), "nobody"), []);
    }

    #[test]
    fn the_one_that_had_got_farthest_stays_and_what_is_damaged_counts_for_nothing() {
        let state = tempfile::tempdir().unwrap();
        let revised = |revision| {
            let mut copy = copy("4f1c", 0);
            copy.document.revision = revision;
            keep(state.path(), &copy).unwrap();
        };
        revised(100);
        (0..10).for_each(revised);
        let revisions =
            || -> Vec<u64> { of_session(state.path(), "4f1c").iter().map(|copy| copy.document.revision).collect() };
        assert_eq!(revisions(), [9, 8, 7, 6, 5, 4, 3, 2, 100]);
        for path in numbered(&folder(state.path(), "4f1c"), COPY).iter().take(8) {
            fs::write(path, "(((").unwrap();
        }
        revised(11);
        assert_eq!(revisions(), [11, 100], "eight that cannot be read push nothing out");
    }

    #[test]
    fn one_with_a_text_that_no_newer_one_has_stays_while_there_is_room() {
        let state = tempfile::tempdir().unwrap();
        for number in 0..60 {
            let mut copy = copy("4f1c", number);
            copy.document.session.title = if number == 30 { "Kun her".into() } else { format!("Titel {}", number % 2) };
            keep(state.path(), &copy).unwrap();
        }
        let kept = || of_session(state.path(), "4f1c");
        assert_eq!(minutes(&kept()), [59, 58, 57, 56, 55, 54, 53, 52, 30]);
        for number in 100..160 {
            let mut copy = copy("4f1c", number);
            copy.document.session.title = format!("Titel {number}");
            keep(state.path(), &copy).unwrap();
        }
        assert_eq!(kept().len(), MOST);
    }

    #[test]
    fn of_the_sessions_kept_longest_ago_only_those_go_whose_file_has_it_all() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        for number in 0..6 {
            let mut copy = copy(&format!("old{number}"), 5);
            let path = folder.path().join(format!("dag {number}.ron"));
            let mut document = copy.document.clone();
            document.revision = if number == 1 { 4 } else { 5 };
            if number == 5 {
                document.session.key = "another".into();
            }
            if number != 2 {
                save(&mut Target::replacing(&path).unwrap(), &document).unwrap();
            }
            if number == 3 {
                keep_original(&state, &copy.document.session.key, b"as it was").unwrap();
            }
            copy.file = Some(path);
            keep(&state, &copy).unwrap();
        }
        for number in 0..SESSIONS {
            keep(&state, &copy(&format!("new{number}"), 5)).unwrap();
        }
        let kept: Vec<usize> =
            (0..6).filter(|number| !of_session(&state, &format!("old{number}")).is_empty()).collect();
        assert_eq!(kept, [1, 2, 3, 5], "older in the file, no file, an original, and another session in the file");
    }

    #[test]
    fn one_is_made_at_once_and_then_every_quarter_of_an_hour() {
        let at = |minute| copy("4f1c", minute).made;
        assert!(is_due(None, at(0)));
        assert!(!is_due(Some(at(0)), at(14)));
        assert!(is_due(Some(at(0)), at(15)));
        assert!(is_due(Some(at(0)), at(-1)), "the clock was set back");
    }

    #[test]
    fn a_file_is_kept_byte_by_byte_once() {
        let state = tempfile::tempdir().unwrap();
        for bytes in [&b"(((\0"[..], b"", b"(((\0", b"other"] {
            keep_original(state.path(), "4f1c", bytes).unwrap();
        }
        let kept: Vec<Vec<u8>> = originals(state.path(), "4f1c").iter().map(|path| fs::read(path).unwrap()).collect();
        assert_eq!(kept, [b"other".to_vec(), b"(((\0".to_vec()]);
    }
}
