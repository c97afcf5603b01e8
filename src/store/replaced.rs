//! What a save or an export replaces: kept byte for byte among the backups, until eight later ones have come.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::error::{StoreError, Trouble};
use super::{atomic, backups, rights};

/// So many times are kept for each session.
const MOST: usize = 8;
/// What the name of a folder begins with that holds what was replaced at one time.
const BEGINS: &str = "replaced-";

/// Keeps what a file holds that is about to be replaced for the session of that key, and reads it again.
///
/// # Errors
/// When there is no copy of it afterwards; then it must not be replaced.
pub(super) fn keep(state: &Path, key: &str, file: &Path, bytes: &[u8], now: Timestamp) -> Result<(), StoreError> {
    let all = backups::folder(state, key);
    let failed = |trouble| StoreError::NotKept { path: file.to_owned(), trouble };
    let name = file.file_name().ok_or_else(|| failed(Trouble::NoName))?;
    let folder = free(&all, now, Path::new(name)).ok_or_else(|| failed(Trouble::DiskFull))?;
    let path = folder.join(name);
    let written = rights::private_folder(&all)
        .and_then(|()| rights::private_folder(&folder))
        .map_err(|error| Trouble::of(&error))
        .and_then(|()| atomic::write_private(&path, bytes, &mut None).map_err(Trouble::why));
    let same = || fs::read(&path).is_ok_and(|kept| kept == bytes);
    written.and_then(|()| if same() { Ok(()) } else { Err(Trouble::Gone) }).map_err(failed)?;
    thin(&all, &folder);
    Ok(())
}

/// The folder of what is replaced now, in which no file has that name yet.
fn free(all: &Path, now: Timestamp, name: &Path) -> Option<PathBuf> {
    let folder = |number: u32| match number {
        1 => all.join(format!("{BEGINS}{:013}", now.as_millisecond().max(0))),
        number => all.join(format!("{BEGINS}{:013}-{number}", now.as_millisecond().max(0))),
    };
    (1..1_000).map(folder).find(|folder| !folder.join(name).exists())
}

/// Removes the oldest but the last few; never what was kept just now, whatever the clock says.
fn thin(all: &Path, newest: &Path) {
    let entries = fs::read_dir(all).into_iter().flatten().flatten();
    let kept = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(BEGINS));
    let mut kept: Vec<PathBuf> = kept.map(|entry| entry.path()).filter(|path| path != newest).collect();
    kept.sort();
    let too_many = (kept.len() + 1).saturating_sub(MOST);
    for folder in kept.iter().take(too_many) {
        // What cannot be removed now is removed the next time.
        drop(fs::remove_dir_all(folder));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_times_are_kept_and_the_newest_whatever_the_clock_says() {
        let state = tempfile::tempdir().unwrap();
        let at = |second| Timestamp::from_second(second).unwrap();
        let keep = |second, text: &str| {
            keep(state.path(), "4f1c", Path::new("/dage/dag.pdf"), text.as_bytes(), at(second)).unwrap();
        };
        for second in 1..=12 {
            keep(1_800_000_000 + second, &format!("Udgave {second}"));
        }
        keep(1, "Uret er stillet tilbage");
        keep(1, "Samme tid igen");
        let folders = fs::read_dir(backups::folder(state.path(), "4f1c")).unwrap();
        let mut texts: Vec<String> =
            folders.map(|folder| fs::read_to_string(folder.unwrap().path().join("dag.pdf")).unwrap()).collect();
        texts.sort();
        assert_eq!(texts.len(), MOST);
        assert!(texts.contains(&"Samme tid igen".to_owned()) && texts.contains(&"Udgave 12".to_owned()), "{texts:?}");
    }

    #[test]
    fn what_cannot_be_kept_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("state");
        fs::write(&state, "no folder").unwrap();
        let error = keep(&state, "4f1c", Path::new("dag.pdf"), b"old", Timestamp::UNIX_EPOCH).unwrap_err();
        assert!(matches!(error, StoreError::NotKept { .. }), "{error}");
    }
}
