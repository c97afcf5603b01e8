//! The organiser's logo: a picture the user chose, of which the program keeps a copy of its own.
//!
//! The file it came from may be on a stick that is left at home.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::atomic::{self, Stamp};
use super::error::StoreError;
use super::{ordinary, rights};

/// So much of a file is read; a logo is far smaller, and whoever reads the picture says so.
const MOST: u64 = 20_000_000;

/// What a file holds that is to be a logo; of a very large one only the beginning.
///
/// # Errors
/// When it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, StoreError> {
    let failed = |error: io::Error| StoreError::reading(path, &error);
    let mut bytes = Vec::new();
    ordinary::open(path).map_err(failed)?.take(MOST).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// The copy that is kept, when there is one.
pub fn kept(state: &Path) -> Option<Vec<u8>> {
    read(&copy(state)).ok()
}

/// Keeps a copy.
///
/// # Errors
/// When it cannot be written.
pub fn keep(state: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let path = copy(state);
    let failed = |error: io::Error| StoreError::writing(&path, &error);
    rights::new_folder(state).map_err(failed)?;
    atomic::write_private(&path, bytes, &mut Stamp::now(&path).map_err(failed)?)
}

fn copy(state: &Path) -> PathBuf {
    state.join("logo")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Trouble;

    #[test]
    fn a_copy_is_kept_and_a_new_one_takes_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("not there yet");
        assert_eq!(kept(&state), None);
        for bytes in [&b"one"[..], b"another"] {
            keep(&state, bytes).unwrap();
            assert_eq!(kept(&state).as_deref(), Some(bytes));
        }
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let trouble = |path: &Path| match read(path).unwrap_err() {
            StoreError::Unreadable { trouble, .. } => trouble,
            error => panic!("{error}"),
        };
        assert_eq!(trouble(&folder.path().join("logo.png")), Trouble::Gone);
        assert_eq!(trouble(folder.path()), Trouble::Folder);
    }
}
