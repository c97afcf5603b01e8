//! What a file carries besides its bytes and its rights: who else may read it (an access list), and the marks that people
//! and file managers put on it.

use std::fs::File;
use std::path::Path;

/// What a file that takes the place of another, or is a copy of it, is to carry.
#[derive(Clone, Debug, Default)]
pub(super) struct Attributes {
    marks: Vec<(String, Vec<u8>)>,
    /// Who else may read it, person by person.
    access: Option<Vec<u8>>,
}

/// The name of a list of who may read a file.
const ACCESS: &str = "system.posix_acl_access";
/// What the names of marks begin with; the others are the system's own.
#[cfg(target_os = "linux")]
const MARKS: &str = "user.";
#[cfg(target_os = "macos")]
const MARKS: &str = "";
/// More than this is no mark.
const LONGEST: usize = 65_536;

#[cfg(any(target_os = "linux", target_os = "macos"))]
impl Attributes {
    /// Everything a file carries, as far as it can be read.
    pub(super) fn of(path: &Path) -> Self {
        let marks = names(path).into_iter().filter(|name| name.starts_with(MARKS) && name != ACCESS);
        let marks = marks.filter_map(|name| value(path, &name).map(|value| (name, value))).collect();
        Self { marks, access: value(path, ACCESS) }
    }

    /// Who may read a file, without its marks.
    pub(super) fn access_of(path: &Path) -> Self {
        Self { marks: Vec::new(), access: value(path, ACCESS) }
    }

    /// Gives them to a file; tells whether those who may read it are now those of the other. A mark that cannot be given
    /// is no reason not to save.
    pub(super) fn give(&self, file: &File) -> bool {
        use rustix::fs::{XattrFlags, fremovexattr, fsetxattr};
        for (name, value) in &self.marks {
            let _ = fsetxattr(file, name, value, XattrFlags::empty());
        }
        match &self.access {
            Some(access) => fsetxattr(file, ACCESS, access, XattrFlags::empty()).is_ok(),
            // The folder may have given the new file a list that the old one did not have.
            None => {
                let _ = fremovexattr(file, ACCESS);
                true
            }
        }
    }
}

/// Other systems keep this elsewhere.
#[cfg(not(any(target_os = "linux", target_os = "macos")))]
impl Attributes {
    pub(super) fn of(_: &Path) -> Self {
        Self::default()
    }

    pub(super) fn access_of(_: &Path) -> Self {
        Self::default()
    }

    pub(super) fn give(&self, _: &File) -> bool {
        self.marks.is_empty() && self.access.is_none()
    }
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn names(path: &Path) -> Vec<String> {
    let mut names = vec![0; LONGEST];
    let length = rustix::fs::listxattr(path, names.as_mut_slice()).unwrap_or_default();
    let names = names.get(..length).unwrap_or_default();
    names.split(|byte| *byte == 0).filter_map(|name| String::from_utf8(name.to_vec()).ok()).collect()
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn value(path: &Path, name: &str) -> Option<Vec<u8>> {
    let mut value = vec![0; LONGEST];
    let length = rustix::fs::getxattr(path, name, value.as_mut_slice()).ok()?;
    value.truncate(length);
    Some(value)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    use rustix::fs::{XattrFlags, setxattr};

    use super::*;
    use crate::store::atomic::{self, Stamp, Whose};

    const MARK: &str = "user.xdg.tags";
    /// The list that every new file of a folder begins with.
    const OF_NEW: &str = "system.posix_acl_default";
    const NOBODY: u32 = u32::MAX;

    /// An access list: the owner, one person by number, the group, the most that these two may, and everybody.
    fn access(person: u16, group: u16, most: u16, all: u16) -> Vec<u8> {
        let entries = [(1, 6, NOBODY), (2, person, 54_321), (4, group, NOBODY), (16, most, NOBODY), (32, all, NOBODY)];
        let entry = |(tag, rights, who): (u16, u16, u32)| {
            [&tag.to_le_bytes()[..], &rights.to_le_bytes(), &who.to_le_bytes()].concat()
        };
        [2_u32.to_le_bytes().to_vec(), entries.map(entry).concat()].concat()
    }

    fn set(path: &Path, name: &str, value: &[u8]) {
        setxattr(path, name, value, XattrFlags::empty()).unwrap();
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    /// A folder on a disk that keeps these things, and a file in it; some disks keep none.
    fn desk() -> Option<tempfile::TempDir> {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("dag"), "before").unwrap();
        let list = access(4, 0, 4, 0);
        let keeps = |path: &Path, name| setxattr(path, name, &list, XattrFlags::empty()).is_ok();
        let all = keeps(&folder.path().join("trial"), ACCESS) || keeps(&folder.path().join("dag"), ACCESS);
        all.then_some(folder)
    }

    /// Replaces the file, and writes a copy of it beside it.
    fn replace_and_copy(folder: &Path) {
        let (path, copy) = (folder.join("dag"), folder.join("copy"));
        atomic::write(&path, b"after", &mut Stamp::now(&path).unwrap()).unwrap();
        atomic::put(&copy, b"after", &mut None, Whose::User(Some(&path)), None).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"after");
    }

    #[test]
    fn who_may_read_a_file_person_by_person_and_its_marks_stay_when_it_is_replaced() {
        let Some(folder) = desk() else { return };
        let (path, copy) = (folder.path().join("dag"), folder.path().join("copy"));
        let list = access(4, 0, 4, 0);
        set(&path, ACCESS, &list);
        set(&path, MARK, b"vigtig");
        let before = mode(&path);
        replace_and_copy(folder.path());
        assert_eq!((value(&path, ACCESS), mode(&path)), (Some(list.clone()), before));
        assert_eq!(value(&path, MARK), Some(b"vigtig".to_vec()));
        // Of a copy the marks are nobody's business, who may read it is.
        assert_eq!((value(&copy, ACCESS), value(&copy, MARK)), (Some(list), None));
    }

    #[test]
    fn a_file_gets_no_list_that_only_new_files_of_its_folder_have() {
        let Some(folder) = desk() else { return };
        let (path, copy) = (folder.path().join("dag"), folder.path().join("copy"));
        let _ = rustix::fs::removexattr(&path, ACCESS);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        set(folder.path(), OF_NEW, &access(6, 6, 6, 4));
        let new = folder.path().join("new");
        fs::write(&new, "").unwrap();
        assert!(value(&new, ACCESS).is_some(), "the folder gives none, and nothing is tried");
        replace_and_copy(folder.path());
        for path in [&path, &copy] {
            assert_eq!((value(path, ACCESS), mode(path)), (None, 0o640), "{}", path.display());
        }
    }
}
