//! Deleting a session with everything that was ever kept of it on this computer.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::{Document, StoreError, album, backups, folders, format, names, recent, recovery};
use crate::model::id::Key;

/// Everything that is kept of a session: its file, copies of it beside the file, their pictures, and what the program
/// keeps itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traces {
    /// The files and folders that are there.
    pub paths: Vec<PathBuf>,
    /// The list of recent sessions that names it, when it does.
    pub list: Option<PathBuf>,
    /// Pictures beside the file that other sessions of the same name need.
    needed: BTreeSet<Key>,
}

/// Looks for everything that is kept of the session of that key in that file.
pub fn traces(state: Option<&Path>, key: &str, file: &Path) -> Traces {
    let own = |state: &Path| {
        let unnamed = folders::unnamed_path(state, key);
        let [copy, mark] = [recovery::file(state, key), recovery::mark(state, key)];
        [unnamed, copy, mark, backups::folder(state, key), album::own_folder(state, key)]
    };
    let mut paths = vec![file.to_owned()];
    paths.extend(beside(file, key));
    let folders: Vec<PathBuf> = paths.iter().map(|path| album::folder_beside(path)).collect();
    let needed = needed(&folders, file, key);
    paths.extend(folders.into_iter().filter(|folder| album::holds_some(folder, &needed)));
    paths.extend(state.into_iter().flat_map(own));
    paths.retain(|path| path.exists());
    paths.sort();
    paths.dedup();
    let list = state.map(recent::file).filter(|_| named(state, &paths));
    Traces { paths, list, needed }
}

/// Deletes them, and returns what is still there.
///
/// # Errors
/// When the first of them cannot be deleted; the others are deleted all the same.
pub fn erase(state: Option<&Path>, traces: &Traces) -> Result<(), StoreError> {
    let mut outcome = Ok(());
    for path in &traces.paths {
        let is_own = state.is_some_and(|state| path.starts_with(state));
        let gone = match path.is_dir() {
            // What else lies there is somebody else's.
            true if !is_own => album::remove(path, &traces.needed),
            true => removed(path, fs::remove_dir_all(path)),
            false => removed(path, fs::remove_file(path)),
        };
        let forgotten = state.map_or(Ok(()), |state| recent::forget(state, path));
        outcome = outcome.and(gone).and(forgotten);
    }
    outcome
}

fn removed(path: &Path, outcome: io::Result<()>) -> Result<(), StoreError> {
    match outcome {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::writing(path, &error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// The pictures in these folders that other sessions need: `Dag.ron` and `Dag.tovholder` share one.
fn needed(folders: &[PathBuf], file: &Path, key: &str) -> BTreeSet<Key> {
    let entries = file.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let sessions = entries.map(|entry| entry.path()).filter(|path| names::is_session(path));
    let sharing = sessions.filter(|path| folders.contains(&album::folder_beside(path)));
    let others = sharing.filter_map(|path| read(&path)).filter(|document| document.session.key != key);
    let names = |document: Document| document.session.photo_files();
    others.flat_map(names).collect()
}

/// Whether the list of recent sessions names one of the files.
fn named(state: Option<&Path>, paths: &[PathBuf]) -> bool {
    state.is_some_and(|state| recent::read(state).iter().any(|recent| paths.contains(&recent.path)))
}

/// Copies of the same session in the same folder: conflict copies, restored ones, or a copy made by hand.
fn beside(file: &Path, key: &str) -> Vec<PathBuf> {
    let entries = file.parent().and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten().flatten();
    let sessions = entries.map(|entry| entry.path()).filter(|path| names::is_session(path));
    sessions.filter(|path| is_of(path, key)).collect()
}

fn is_of(path: &Path, key: &str) -> bool {
    read(path).is_some_and(|document| document.session.key == key)
}

fn read(path: &Path) -> Option<Document> {
    let (bytes, _) = super::file::read_bytes(path).ok()?;
    format::read(&bytes).ok().map(|text| text.document)
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::store::autosave::Saver;
    use crate::store::recent::Recent;
    use crate::store::{Target, example, save};

    const MARKER: &str = "Hemmeligheden fra Nordkøbing";

    /// Every file below a folder that holds the marker.
    fn holding(folder: &Path) -> Vec<PathBuf> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        let holds = |path: &PathBuf| String::from_utf8_lossy(&fs::read(path).unwrap()).contains(MARKER);
        folders.iter().flat_map(|folder| holding(folder)).chain(files.into_iter().filter(holds)).collect()
    }

    #[test]
    fn nothing_of_a_deleted_session_is_left_and_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        let (state, documents) = (folder.path().join("state"), folder.path().join("documents"));
        fs::create_dir(&documents).unwrap();
        let mut document = example::document();
        document.session.title = MARKER.into();
        let key = document.session.key.clone();
        let file = documents.join("dag.ron");
        for path in [file.clone(), documents.join("dag (konflikt).ron"), documents.join("dag (gendannet).tovholder")] {
            save(&mut Target::replacing(path).unwrap(), &document).unwrap();
        }
        save(&mut folders::unnamed(&state, &key).unwrap(), &document).unwrap();
        recent::remember(&state, Recent::new(&document.session, &file)).unwrap();
        let copy = Saver::keep(&state, &key, file.clone(), Timestamp::UNIX_EPOCH).unwrap();
        copy.offer(document.clone(), Timestamp::UNIX_EPOCH);
        copy.finish();
        drop(recovery::claim(&state, &key).unwrap());
        document.session.key = "other".into();
        save(&mut Target::replacing(documents.join("anden.ron")).unwrap(), &document).unwrap();
        assert_eq!(
            holding(folder.path()).len(),
            8,
            "three beside each other, one unnamed, copy, backup, list, another"
        );
        let traces = traces(Some(&state), &key, &file);
        assert_eq!((traces.paths.len(), traces.list.is_some()), (7, true));
        erase(Some(&state), &traces).unwrap();
        assert_eq!(holding(folder.path()), [documents.join("anden.ron")]);
        assert!(traces.paths.iter().all(|path| !path.exists()));
    }
}
