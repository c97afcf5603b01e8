//! Where this computer keeps what belongs to the program and not to one file.

use std::fs;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::error::StoreError;
use super::file::{self, Target};
use super::{atomic, format, names, ordinary, rights};
use crate::i18n::Language;

/// The largest of the program's own small files that is read, in bytes.
pub(super) const LARGEST_OWN_FILE: u64 = 1_000_000;

/// The program's own folder; `TOVHOLDER_STATE` names another one.
pub fn state() -> Option<PathBuf> {
    if let Some(folder) = std::env::var_os("TOVHOLDER_STATE").filter(|folder| !folder.is_empty()) {
        return Some(folder.into());
    }
    let folders = ProjectDirs::from("", "", "tovholder")?;
    Some(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned())
}

/// Makes the program's own folder, and closes it to others unless something else lies in it, too.
pub fn close(state: &Path) {
    const OURS: [&str; 8] =
        ["backups", "library", "logo", "photos", "preferences.ron", "recent.ron", "recovery", "sessions"];
    // Without a folder there is nothing to close, and whoever writes into it says why there is none.
    drop(rights::new_folder(state));
    let mut entries = fs::read_dir(state).into_iter().flatten().flatten();
    if entries.all(|entry| OURS.iter().any(|name| entry.file_name() == *name)) {
        rights::close(state);
    }
}

/// Where the user keeps documents; the current folder where the system names none.
pub fn documents() -> PathBuf {
    let folders = directories::UserDirs::new();
    let documents = folders.as_ref().and_then(|folders| folders.document_dir().or(Some(folders.home_dir())));
    documents.map(Path::to_owned).unwrap_or_default()
}

/// Makes the folder that one of the program's own files is to lie in, which nobody else may look into.
///
/// # Errors
/// When it cannot be made.
pub(super) fn make_for(path: &Path) -> Result<(), StoreError> {
    let made = path.parent().map_or(Ok(()), rights::private_folder);
    made.map_err(|error| StoreError::writing(path, &error))
}

/// The file of a session that has not been given one, by the session's key.
///
/// # Errors
/// When the folder cannot be made or the file not be read.
pub fn unnamed(state: &Path, key: &str) -> Result<Target, StoreError> {
    let path = unnamed_path(state, key);
    make_for(&path)?;
    Target::private(path)
}

pub(super) fn unnamed_path(state: &Path, key: &str) -> PathBuf {
    state.join("sessions").join(format!("{}.{}", names::file_name(key, Language::default()), names::RON))
}

/// Removes the file of a session that has been given one elsewhere, once that was read again and has got as far; any
/// other file is left alone.
///
/// # Errors
/// When it cannot be removed.
pub fn remove_unnamed(state: &Path, path: &Path, moved_to: &Path) -> Result<(), StoreError> {
    if path.parent() != Some(&state.join("sessions")) {
        return Ok(());
    }
    let (Ok(old), Ok(new)) = (file::open(path), file::open(moved_to)) else { return Ok(()) };
    let (old, new) = (old.document, new.document);
    if old.session.key == new.session.key && old.revision <= new.revision {
        fs::remove_file(path).map_err(|error| StoreError::writing(path, &error))?;
    }
    Ok(())
}

/// Reads one of the program's own small files; one that is missing or damaged is as good as none.
pub(super) fn read_own<Value: serde::de::DeserializeOwned>(path: &Path) -> Option<Value> {
    let file = ordinary::open(path).ok()?;
    if file.metadata().ok()?.len() > LARGEST_OWN_FILE {
        return None;
    }
    format::options().from_str(&std::io::read_to_string(file).ok()?).ok()
}

/// Writes one of the program's own small files; the last one to write wins.
pub(super) fn write_own(path: &Path, value: &impl serde::Serialize) -> Result<(), StoreError> {
    let failed = |error: std::io::Error| StoreError::writing(path, &error);
    if let Some(folder) = path.parent() {
        rights::new_folder(folder).map_err(failed)?;
    }
    let text = format::to_ron(value).map_err(|error| failed(std::io::Error::other(error)))?;
    atomic::write_private(path, text.as_bytes(), &mut atomic::Stamp::now(path).map_err(failed)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{example, save};

    #[test]
    fn only_the_programs_own_copy_is_removed_and_only_when_it_lies_elsewhere_too() {
        let folder = tempfile::tempdir().unwrap();
        let (own, others) = (unnamed(folder.path(), "4f1c").unwrap().path().to_owned(), folder.path().join("dag.ron"));
        let mut document = example::document();
        let left = |before: &Path| {
            remove_unnamed(folder.path(), before, &others).unwrap();
            before.exists()
        };
        save(&mut Target::replacing(&own).unwrap(), &document).unwrap();
        assert!(left(&own), "there is no other file yet");
        save(&mut Target::replacing(&others).unwrap(), &document).unwrap();
        document.revision += 1;
        save(&mut Target::replacing(&own).unwrap(), &document).unwrap();
        assert!(left(&own), "it has got farther");
        save(&mut Target::replacing(&others).unwrap(), &document).unwrap();
        assert!(!left(&own));
        assert!(left(&others));
    }

    #[test]
    fn a_session_without_a_file_never_leaves_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        for key in ["4f1c", "../../../etc/passwd", "/etc/passwd", ""] {
            let target = unnamed(folder.path(), key).unwrap();
            assert_eq!(target.path().parent(), Some(folder.path().join("sessions").as_path()), "{key}");
        }
    }
}
