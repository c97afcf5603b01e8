//! Backups: what a session was when it was opened, and every quarter of an hour since.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};

use super::error::StoreError;
use super::names;
use super::recovery_copy::RecoveryCopy;
use crate::i18n::Language;

/// So many are kept of each session.
const MOST: usize = 8;
/// One is made this long after the last, when something was changed.
const BETWEEN: SignedDuration = SignedDuration::from_mins(15);
/// After this they go.
const OLDEST: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The folder of the backups of the session of that key.
pub fn folder(state: &Path, key: &str) -> PathBuf {
    state.join("backups").join(names::file_name(key, Language::default()))
}

/// The backups that were made of a file, the newest first. Those that are damaged are left out.
pub fn of(state: &Path, file: &Path) -> Vec<RecoveryCopy> {
    let all = folders(state).into_iter().flat_map(|folder| paths(&folder));
    let read = all.filter_map(|path| RecoveryCopy::read(&path).ok());
    let mut found: Vec<RecoveryCopy> = read.filter(|copy| copy.file.as_deref() == Some(file)).collect();
    found.sort_by_key(|copy| std::cmp::Reverse(copy.made));
    found
}

/// The backups of the session of that key, the newest first. Those that are damaged are left out.
pub fn of_session(state: &Path, key: &str) -> Vec<RecoveryCopy> {
    let paths = paths(&folder(state, key));
    paths.iter().rev().filter_map(|path| RecoveryCopy::read(path).ok()).collect()
}

/// Whether it is time for another backup.
pub(super) fn is_due(last: Option<Timestamp>, now: Timestamp) -> bool {
    last.is_none_or(|last| now.duration_since(last) >= BETWEEN)
}

/// Makes a backup, and removes those that are too old or too many.
///
/// # Errors
/// When it cannot be written.
pub fn keep(state: &Path, copy: &RecoveryCopy) -> Result<(), StoreError> {
    let folder = folder(state, &copy.document.session.key);
    copy.write(&folder.join(name(copy.made)))?;
    let oldest = name(copy.made.saturating_sub(OLDEST).unwrap_or(copy.made));
    for folder in folders(state) {
        let paths = paths(&folder);
        let too_many = paths.len().saturating_sub(MOST);
        let too_old = |path: &Path| path.file_name().is_some_and(|name| name < oldest.as_str());
        for (_, path) in paths.iter().enumerate().filter(|(place, path)| *place < too_many || too_old(path)) {
            // What cannot be removed now is removed by the next backup.
            drop(fs::remove_file(path));
        }
        // Refused while there is something in it.
        drop(fs::remove_dir(&folder));
    }
    Ok(())
}

/// The name says when, so that names sort by age and hold nothing of the session.
fn name(made: Timestamp) -> String {
    format!("{:013}.ron", made.as_millisecond().max(0))
}

fn folders(state: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(state.join("backups")).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).collect()
}

/// The oldest first.
fn paths(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut paths: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    paths.sort();
    paths
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::example;

    fn copy(key: &str, minute: i64) -> RecoveryCopy {
        let mut document = example::document();
        document.session.key = key.into();
        let made = Timestamp::from_second(1_800_000_000 + minute * 60).unwrap();
        RecoveryCopy { made, file: Some("/dage/dag.ron".into()), drafts: Vec::new(), document }
    }

    #[test]
    fn eight_are_kept_for_thirty_days() {
        let state = tempfile::tempdir().unwrap();
        for minute in 0..12 {
            keep(state.path(), &copy("4f1c", minute * 15)).unwrap();
        }
        keep(state.path(), &copy("other", 40)).unwrap();
        let found: Vec<i64> =
            of(state.path(), Path::new("/dage/dag.ron")).iter().map(|copy| copy.made.as_second()).collect();
        let minutes: Vec<i64> = found.iter().map(|second| (second - 1_800_000_000) / 60).collect();
        assert_eq!(minutes, [165, 150, 135, 120, 105, 90, 75, 60, 40]);
        assert_eq!(of(state.path(), Path::new("/dage/anden.ron")), []);
        let own: Vec<i64> = of_session(state.path(), "4f1c").iter().map(|copy| copy.made.as_second()).collect();
        assert_eq!(own, found[..8]);
        assert_eq!(of_session(state.path(), "nobody"), []);
        keep(state.path(), &copy("4f1c", 31 * 24 * 60)).unwrap();
        assert_eq!(of(state.path(), Path::new("/dage/dag.ron")).len(), 1, "also those of other sessions go");
        assert_eq!(folders(state.path()).len(), 1);
    }

    #[test]
    fn one_is_made_at_once_and_then_every_quarter_of_an_hour() {
        let at = |minute| copy("4f1c", minute).made;
        assert!(is_due(None, at(0)));
        assert!(!is_due(Some(at(0)), at(14)));
        assert!(is_due(Some(at(0)), at(15)));
    }
}
