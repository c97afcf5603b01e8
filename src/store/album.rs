//! Where the pictures of a session lie: in a folder beside its file, `Dag.billeder` beside `Dag.tovholder`, and a second
//! time in the program's own folder, so that neither a file that was moved nor a stick that was pulled out loses them.
//!
//! A picture is named for what is in it and never changes: what is there is there for good, whoever needs it again, be it
//! a backup, a restored day or undo. Only deleting the session removes it.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::atomic::{self, Stamp, Whose};
use super::error::StoreError;
use super::{names, ordinary, rights};
use crate::i18n::Language;
use crate::model::id::Key;

/// How the folder beside a session's file ends.
const FOLDER: &str = "billeder";
/// How a picture ends.
const PICTURE: &str = "jpg";
/// So many bytes of the checksum name a picture.
const NAMING: usize = 16;
/// A larger file is none of ours.
const LARGEST: u64 = 10_000_000;

/// The places where the pictures of a session lie.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Album {
    /// In the program's own folder.
    own: Option<PathBuf>,
    /// The session's file, when it does not lie in the program's own folder.
    file: Option<PathBuf>,
    /// Where else they may be found, such as beside the file that this one is a copy of.
    also: Vec<PathBuf>,
}

/// What came of laying the pictures where they belong.
#[derive(Debug, Default)]
pub struct Carried {
    /// How many lie nowhere.
    pub missing: usize,
    /// Why some could not be laid beside the session.
    pub failed: Option<StoreError>,
}

impl Album {
    /// The pictures of the session of that key in that file.
    pub fn of(state: Option<&Path>, key: &str, file: &Path) -> Self {
        let is_own = state.is_some_and(|state| file.starts_with(state));
        let file = Some(file.to_owned()).filter(|_| !is_own);
        Self { own: state.map(|state| own_folder(state, key)), file, also: Vec::new() }
    }

    /// The same, which may also be found in these folders.
    #[must_use]
    pub fn or_in(self, also: Vec<PathBuf>) -> Self {
        Self { also, ..self }
    }

    /// Where the pictures lie that others are to find.
    pub fn folders(&self) -> Vec<PathBuf> {
        let beside = self.file.as_deref().map(folder_beside);
        beside.into_iter().chain(self.own.clone()).chain(self.also.iter().cloned()).collect()
    }

    /// Keeps a picture, and says what it is called from now on. Where only one of the two places takes it, it is kept.
    ///
    /// # Errors
    /// When neither does.
    pub fn keep(&self, jpeg: &[u8]) -> Result<Key, StoreError> {
        let name = name_of(jpeg);
        let own = self.own.as_deref().map(|folder| put_own(folder, &name, jpeg));
        let beside = self.file.as_deref().map(|file| put_beside(file, &name, jpeg));
        let kept = own.iter().chain(&beside).any(Result::is_ok);
        match own.into_iter().chain(beside).find_map(Result::err) {
            Some(error) if !kept => Err(error),
            Some(_) | None => Ok(name),
        }
    }

    /// The bytes of a picture; `None` when it lies nowhere as it was.
    pub fn read(&self, name: &Key) -> Option<Vec<u8>> {
        self.folders().iter().find_map(|folder| read(folder, name))
    }

    /// Whether there is a picture of that name.
    pub fn has(&self, name: &Key) -> bool {
        let path = |folder: &PathBuf| picture(folder, name).is_some_and(|path| path.is_file());
        self.folders().iter().any(path)
    }

    /// Lays what is found of these pictures in both places, where it is not there yet.
    pub fn carry(&self, names: &BTreeSet<Key>) -> Carried {
        let mut carried = Carried::default();
        self.sweep();
        for name in names {
            let lies_in = |folder: PathBuf| picture(&folder, name).is_some_and(|path| path.is_file());
            let lacks_own = self.own.clone().is_some_and(|folder| !lies_in(folder));
            let lacks_beside = self.file.as_deref().is_some_and(|file| !lies_in(folder_beside(file)));
            if !lacks_own && !lacks_beside && self.has(name) {
                continue;
            }
            let Some(jpeg) = self.read(name) else {
                carried.missing += 1;
                continue;
            };
            // The copy of the program's own is for a rainy day: without it all is as it should be.
            self.own.iter().filter(|_| lacks_own).for_each(|folder| drop(put_own(folder, name, &jpeg)));
            let put = self.file.as_deref().filter(|_| lacks_beside).map(|file| put_beside(file, name, &jpeg));
            carried.failed = carried.failed.or(put.and_then(Result::err));
        }
        carried
    }

    /// Removes what was cut off while it was laid there.
    fn sweep(&self) {
        let beside = self.file.as_deref().map(folder_beside);
        for folder in beside.into_iter().chain(self.own.clone()).filter(|folder| folder.is_dir()) {
            atomic::sweep(&folder.join("picture"));
        }
    }
}

/// What a file holds that is to be a picture; of one that is larger than `most` only so much that this is seen.
///
/// # Errors
/// When it cannot be read.
pub fn read_picture(path: &Path, most: usize) -> Result<Vec<u8>, StoreError> {
    let failed = |error: io::Error| StoreError::reading(path, &error);
    let mut bytes = Vec::new();
    let file = ordinary::open(path).map_err(failed)?;
    file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    Ok(bytes)
}

/// The folder of the pictures of a session beside its file.
pub fn folder_beside(file: &Path) -> PathBuf {
    file.with_extension(FOLDER)
}

/// The folder of the pictures of a session in the program's own folder.
pub(super) fn own_folder(state: &Path, key: &str) -> PathBuf {
    state.join("photos").join(names::file_name(key, Language::default()))
}

/// What a picture is called in a folder, with its ending.
pub fn file_name(name: &Key) -> String {
    format!("{name}.{PICTURE}")
}

/// What an exported file's pictures lie in: named for it, as those of a session are.
pub fn folder_name(file_name: &str) -> String {
    folder_beside(Path::new(file_name)).to_string_lossy().into_owned()
}

/// Lays a picture beside a file of that name, for those who read that file.
///
/// # Errors
/// When it cannot be written.
pub fn lay_in(folder: &Path, name: &Key, jpeg: &[u8]) -> Result<(), StoreError> {
    make(folder)?;
    put(folder, name, jpeg, Whose::User(None))
}

/// Removes the pictures of a folder but for those that others need, and the folder when nothing else lies in it.
///
/// # Errors
/// When one cannot be removed; the others are removed all the same.
pub(super) fn remove(folder: &Path, needed: &BTreeSet<Key>) -> Result<(), StoreError> {
    let mut outcome = Ok(());
    for path in ours(folder).into_iter().filter(|(name, _)| !needed.contains(name)).map(|(_, path)| path) {
        let removed = fs::remove_file(&path).map_err(|error| StoreError::writing(&path, &error));
        outcome = outcome.and(removed);
    }
    let is_empty = fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none());
    if is_empty {
        outcome = outcome.and(fs::remove_dir(folder).map_err(|error| StoreError::writing(folder, &error)));
    }
    outcome
}

/// Whether any picture of ours lies in a folder that nobody else needs.
pub(super) fn holds_some(folder: &Path, needed: &BTreeSet<Key>) -> bool {
    ours(folder).iter().any(|(name, _)| !needed.contains(name))
}

/// The pictures of ours in a folder: whatever else lies there is somebody else's.
fn ours(folder: &Path) -> Vec<(Key, PathBuf)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let named = |path: PathBuf| {
        let name = Key::new(path.file_stem()?.to_str()?);
        let is_ours = name.as_str().len() == 2 * NAMING && name.as_str().bytes().all(|byte| byte.is_ascii_hexdigit());
        (is_ours && path.extension()? == PICTURE).then_some((name, path))
    };
    entries.filter_map(named).collect()
}

/// What a picture is called by what is in it.
fn name_of(jpeg: &[u8]) -> Key {
    let checksum = Sha256::digest(jpeg);
    Key::new(checksum.iter().take(NAMING).map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// The path of a picture; a name that a file by hand made up leads nowhere.
fn picture(folder: &Path, name: &Key) -> Option<PathBuf> {
    name.is_well_formed().then(|| folder.join(file_name(name)))
}

/// A picture that is as it was when it got its name.
fn read(folder: &Path, name: &Key) -> Option<Vec<u8>> {
    let mut file = ordinary::open(&picture(folder, name)?).ok()?;
    if file.metadata().ok()?.len() > LARGEST {
        return None;
    }
    let mut bytes = Vec::new();
    io::copy(&mut file, &mut bytes).ok()?;
    (name_of(&bytes) == *name).then_some(bytes)
}

fn put_own(folder: &Path, name: &Key, jpeg: &[u8]) -> Result<(), StoreError> {
    rights::private_folder(folder).map_err(|error| StoreError::writing(folder, &error))?;
    put(folder, name, jpeg, Whose::Own)
}

/// Whoever may not read the session may not see its pictures.
fn put_beside(file: &Path, name: &Key, jpeg: &[u8]) -> Result<(), StoreError> {
    let folder = folder_beside(file);
    make(&folder)?;
    put(&folder, name, jpeg, Whose::User(Some(file)))
}

/// Makes a folder; those above it are there, or a drive that was taken away would come back to life as an empty folder.
fn make(folder: &Path) -> Result<(), StoreError> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(StoreError::writing(folder, &error)),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn put(folder: &Path, name: &Key, jpeg: &[u8], whose: Whose) -> Result<(), StoreError> {
    if read(folder, name).is_some() {
        return Ok(());
    }
    let path = folder.join(file_name(name));
    let mut held = Stamp::now(&path).map_err(|error| StoreError::writing(&path, &error))?;
    atomic::put(&path, jpeg, &mut held, whose, None).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn album(root: &Path) -> Album {
        Album::of(Some(&root.join("state")), "4f1c", &root.join("Dag.tovholder"))
    }

    fn names(names: &[&Key]) -> BTreeSet<Key> {
        names.iter().map(|name| (*name).clone()).collect()
    }

    #[test]
    fn a_picture_lies_beside_the_session_and_in_the_programs_folder_under_one_name() {
        let root = tempfile::tempdir().unwrap();
        let album = album(root.path());
        let name = album.keep(b"a wall").unwrap();
        assert_eq!(album.keep(b"a wall").unwrap(), name, "the same picture is the same file");
        assert_ne!(album.keep(b"another wall").unwrap(), name);
        assert_eq!(album.read(&name).as_deref(), Some(&b"a wall"[..]));
        for folder in ["Dag.billeder", "state/photos/4f1c"] {
            assert_eq!(fs::read_dir(root.path().join(folder)).unwrap().count(), 2, "{folder}");
        }
    }

    #[test]
    fn what_lies_in_one_of_the_places_is_carried_to_the_other_and_what_lies_nowhere_is_counted() {
        let root = tempfile::tempdir().unwrap();
        let album = album(root.path());
        let (one, other) = (album.keep(b"one").unwrap(), album.keep(b"other").unwrap());
        // The session is moved without its folder.
        fs::remove_dir_all(root.path().join("Dag.billeder")).unwrap();
        let carried = album.carry(&names(&[&one, &other]));
        assert_eq!((carried.missing, carried.failed.is_none()), (0, true));
        assert!(root.path().join("Dag.billeder").join(file_name(&one)).is_file());
        // On another computer, under another name, and the folder came along.
        let moved = Album::of(Some(&root.path().join("elsewhere")), "4f1c", &root.path().join("Dag.ron"));
        assert_eq!(moved.carry(&names(&[&one])).missing, 0);
        assert!(root.path().join("elsewhere/photos/4f1c").join(file_name(&one)).is_file());
        let lost = Album::of(None, "4f1c", &root.path().join("Anden.tovholder"));
        assert_eq!(lost.carry(&names(&[&one, &other])).missing, 2);
        assert_eq!(lost.or_in(vec![root.path().join("Dag.billeder")]).carry(&names(&[&one, &other])).missing, 0);
        assert!(root.path().join("Anden.billeder").join(file_name(&other)).is_file());
    }

    #[test]
    fn a_picture_that_was_damaged_is_taken_from_where_it_is_whole() {
        let root = tempfile::tempdir().unwrap();
        let album = album(root.path());
        let name = album.keep(b"whole").unwrap();
        fs::write(root.path().join("Dag.billeder").join(file_name(&name)), b"wh").unwrap();
        assert_eq!(album.read(&name).as_deref(), Some(&b"whole"[..]));
        assert_eq!(album.keep(b"whole").unwrap(), name);
        assert_eq!(fs::read(root.path().join("Dag.billeder").join(file_name(&name))).unwrap(), b"whole");
    }

    #[test]
    fn a_name_that_a_file_made_up_leads_nowhere() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("Dag.billeder")).unwrap();
        fs::write(root.path().join("secret.jpg"), b"secret").unwrap();
        for name in ["../secret", "/etc/passwd", "", "..", "a/b"] {
            assert_eq!(album(root.path()).read(&Key::new(name)), None, "{name}");
            assert_eq!(album(root.path()).carry(&names(&[&Key::new(name)])).missing, 1, "{name}");
        }
    }

    #[test]
    fn a_folder_that_takes_nothing_keeps_the_picture_here_and_says_why() {
        let root = tempfile::tempdir().unwrap();
        // A file lies where the folder is to be.
        fs::write(root.path().join("Dag.billeder"), b"no folder").unwrap();
        let name = album(root.path()).keep(b"a wall").unwrap();
        let carried = album(root.path()).carry(&names(&[&name]));
        assert_eq!((carried.missing, carried.failed.is_some()), (0, true));
        let nowhere = Album::of(None, "4f1c", &root.path().join("Dag.tovholder"));
        assert!(nowhere.keep(b"a wall").is_err());
    }
}
