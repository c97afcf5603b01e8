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
    let folder = free(&all, now, Path::new(name));
    let path = folder.join(name);
    let written = rights::private_folder(&all)
        .and_then(|()| rights::private_folder(&folder))
        .map_err(|error| Trouble::of(&error))
        .and_then(|()| atomic::write_private(&path, bytes, &mut None).map_err(Trouble::why));
    let same = || fs::read(&path).is_ok_and(|kept| kept == bytes);
    written.and_then(|()| if same() { Ok(()) } else { Err(Trouble::Gone) }).map_err(failed)?;
    thin(&all);
    Ok(())
}

/// The folder of what is replaced now: that of this moment, while no file in it has that name, else the next.
fn free(all: &Path, now: Timestamp, name: &Path) -> PathBuf {
    let moment = now.as_millisecond();
    let last = folders(all).pop();
    let number = last.as_ref().map_or(1, |(number, _)| number.saturating_add(1));
    let same = last
        .map(|(_, path)| path)
        .filter(|path| path.extension().is_some_and(|ending| ending == moment.to_string().as_str()));
    same.filter(|path| !path.join(name).exists()).unwrap_or_else(|| all.join(format!("{BEGINS}{number:013}.{moment}")))
}

/// What was replaced, by number: the last is the newest, whatever the clock says.
fn folders(all: &Path) -> Vec<(u64, PathBuf)> {
    let entries = fs::read_dir(all).into_iter().flatten().flatten().map(|entry| entry.path());
    let number = |path: &PathBuf| path.file_stem()?.to_str()?.strip_prefix(BEGINS)?.parse().ok();
    let mut kept: Vec<(u64, PathBuf)> = entries.filter_map(|path| Some((number(&path)?, path))).collect();
    kept.sort();
    kept
}

/// Removes the oldest but the last few.
fn thin(all: &Path) {
    let kept = folders(all);
    for (_, folder) in kept.iter().take(kept.len().saturating_sub(MOST)) {
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
        let newest = ["Udgave 10", "Udgave 11", "Udgave 12", "Udgave 7", "Udgave 8", "Udgave 9"];
        assert_eq!(texts, [&["Samme tid igen"][..], &newest, &["Uret er stillet tilbage"]].concat());
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
