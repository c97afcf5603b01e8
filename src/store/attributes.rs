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
