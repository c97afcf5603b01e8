//! Who may read a file: what takes its place keeps its rights and, where possible, its owner; a copy is no wider open.

use std::fs::{self, DirBuilder, File, Metadata, OpenOptions};
use std::io;
use std::path::Path;

use super::attributes::Attributes;

/// Who may read a file that is written.
#[derive(Debug)]
pub(super) enum Rights {
    /// Whoever may read a new file.
    Usual,
    /// Only its owner.
    Private,
    /// Whoever may read the file whose place it takes.
    Of(Metadata, Attributes),
    /// Whoever may read a new file and the one it is a copy of.
    Copied(Metadata, Attributes),
}

impl Rights {
    /// The rights of the file whose place is taken.
    pub(super) fn of(file: &Path, old: Metadata) -> Self {
        Self::Of(old, Attributes::of(file))
    }

    /// The rights of a new file that is a copy of another; nobody else may read it when those of the other are unknown.
    pub(super) fn of_copy(other: &Path) -> Self {
        let copied = |metadata| Self::Copied(metadata, Attributes::access_of(other));
        fs::metadata(other).map_or(Self::Private, copied)
    }

    /// How a file with these rights begins: never wider open than it ends.
    pub(super) fn options(&self) -> OpenOptions {
        let mut options = File::options();
        #[cfg(unix)]
        {
            use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
            // What the system takes away from every new file it takes away here, too.
            options.mode(match self {
                Self::Usual => 0o666,
                Self::Private | Self::Of(..) => 0o600,
                Self::Copied(other, _) => other.mode() & 0o666,
            });
        }
        options.write(true);
        options
    }

    /// Gives a file these rights.
    #[cfg(unix)]
    pub(super) fn give(&self, file: &File) -> io::Result<()> {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, fchown};
        let set = |mode| file.set_permissions(fs::Permissions::from_mode(mode));
        match self {
            Self::Usual | Self::Private => Ok(()),
            Self::Of(old, attributes) => {
                let own = file.metadata()?;
                if (own.uid(), own.gid()) != (old.uid(), old.gid()) {
                    // Only an administrator may give a file away; a group that one is in oneself may always have it.
                    let given = fchown(file, Some(old.uid()), Some(old.gid()));
                    drop(given.or_else(|_| fchown(file, None, Some(old.gid()))));
                }
                let same_group = file.metadata()?.gid() == old.gid();
                set(narrowed(old.mode() & 0o777, attributes.give(file) && same_group))
            }
            Self::Copied(other, attributes) => {
                let own = file.metadata()?;
                set(narrowed(own.mode() & 0o777, attributes.give(file) && own.gid() == other.gid()))
            }
        }
    }

    /// Other systems have other rights, which the folder gives.
    #[cfg(not(unix))]
    pub(super) fn give(&self, file: &File) -> io::Result<()> {
        match self {
            Self::Usual | Self::Private | Self::Copied(..) => Ok(()),
            Self::Of(old, _) => file.set_permissions(old.permissions()),
        }
    }
}

/// Another group may do what everybody may, and no more. Where others are named one by one, what stands for the group is
/// the most that any of them may.
#[cfg(unix)]
const fn narrowed(mode: u32, same_people: bool) -> u32 {
    if same_people { mode } else { mode & !0o070 | mode & (mode & 0o007) << 3 }
}

/// Whether a file has other names, which would go on with what it held.
pub(super) fn has_other_names(metadata: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        metadata.nlink() > 1
    }
    #[cfg(not(unix))]
    {
        let _ = metadata;
        false
    }
}

/// Makes a folder, with those above it that are not there, which nobody else may look into. One that is there stays as
/// it is.
pub(super) fn new_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// As [`new_folder`], of a folder that can only be the program's own: an earlier version may have left it open.
pub(super) fn private_folder(folder: &Path) -> io::Result<()> {
    new_folder(folder)?;
    close(folder);
    Ok(())
}

/// Closes a folder to others; where somebody else owns it there is nothing to close.
pub(super) fn close(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let is_open = fs::metadata(folder).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0);
        if is_open {
            drop(fs::set_permissions(folder, fs::Permissions::from_mode(0o700)));
        }
    }
    let _ = folder;
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_group_that_cannot_be_kept_gets_no_more_than_everybody() {
        for (mode, expected) in [(0o664, 0o644), (0o660, 0o600), (0o640, 0o600), (0o666, 0o666), (0o604, 0o604)] {
            assert_eq!(narrowed(mode, true), mode);
            assert_eq!(narrowed(mode, false), expected, "{mode:o}");
        }
    }

    #[test]
    fn a_folder_that_was_open_is_closed_and_those_above_stay_as_they_are() {
        let above = tempfile::tempdir().unwrap();
        fs::set_permissions(above.path(), fs::Permissions::from_mode(0o755)).unwrap();
        let folder = above.path().join("backups");
        fs::create_dir(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o755)).unwrap();
        let inner = above.path().join("new").join("inner");
        private_folder(&folder).unwrap();
        private_folder(&inner).unwrap();
        let mode = |folder: &Path| fs::metadata(folder).unwrap().permissions().mode() & 0o777;
        assert_eq!([&folder, &inner, &above.path().join("new")].map(|folder| mode(folder)), [0o700; 3]);
        assert_eq!(mode(above.path()), 0o755);
    }
}
