//! Who may read a file person by person, and its marks: both outlive that it is replaced.

#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rustix::fs::{XattrFlags, getxattr, setxattr};

use crate::store::atomic::{self, Stamp, Whose};

const ACCESS: &str = "system.posix_acl_access";
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

fn value(path: &Path, name: &str) -> Option<Vec<u8>> {
    let mut value = vec![0; 1_000];
    let length = getxattr(path, name, value.as_mut_slice()).ok()?;
    value.truncate(length);
    Some(value)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A folder on a disk that keeps these things, and a file in it; some disks keep none.
fn desk() -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("dag"), "before").unwrap();
    let keeps = setxattr(folder.path().join("dag"), ACCESS, &access(4, 0, 4, 0), XattrFlags::empty()).is_ok();
    keeps.then_some(folder)
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
