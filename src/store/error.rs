//! Why a file could not be opened or saved: the cause, what is safe, what to do, and last its path.

use std::io;
use std::path::{Path, PathBuf};

use super::flaw::Flaw;
use super::ordinary::Odd;
use crate::i18n::{Language, Message};
use crate::msg;

/// Why a file could not be opened or saved.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// What the file holds is no session.
    #[error("{path}: {flaw:?}")]
    Flawed {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        flaw: Flaw,
    },
    /// The file cannot be read.
    #[error("{path}: reading: {trouble:?}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// The file cannot be written.
    #[error("{path}: writing: {trouble:?}")]
    Unwritable {
        /// The file.
        path: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// Something made from a session, such as a PDF, cannot be written.
    #[error("{path}: exporting: {trouble:?}")]
    NotExported {
        /// The file.
        path: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// What was to be saved would not read back as the same.
    #[error("{path}: not saved: {flaw:?}")]
    Unfaithful {
        /// The file.
        path: PathBuf,
        /// What was wrong with it.
        flaw: Flaw,
    },
    /// What lies in the file cannot be kept as a copy, so it is not replaced.
    #[error("{path}: not replaced: {trouble:?}")]
    NotKept {
        /// The file.
        path: PathBuf,
        /// Why.
        trouble: Trouble,
    },
    /// Somebody else has written the file since it was read.
    #[error("{path}: changed on disk")]
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
    },
}

/// What Windows says of a file that another program has open, or has locked a part of.
const SHARED: [i32; 2] = [32, 33];

/// Why the machine will not read or write a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It, or its folder, is not there.
    Gone,
    /// It may not be read or written.
    Forbidden,
    /// It is a folder.
    Folder,
    /// It is a file where there should be a folder.
    NoFolder,
    /// It is a session, which nothing else may overwrite.
    Session,
    /// The disk is full.
    DiskFull,
    /// Its folder is another than before, as when a drive was taken away.
    OtherFolder,
    /// Another program has it open and lets nobody else write it.
    InUse,
    /// It is a folder in which something lies already.
    NotEmpty,
    /// It is a device, a pipe or a socket.
    NoFile,
    /// It is a pipe, and nobody reads from it.
    NobodyReads,
    /// It is a link to what is not there.
    DanglingLink,
    /// It has other names, which would go on with what it held.
    OtherNames,
    /// It is a session that another window has open.
    OpenElsewhere,
    /// It is larger than what is kept as a copy.
    TooLarge,
    /// It is no name for a file.
    NoName,
    /// The name is longer than the disk takes.
    LongName,
    /// Something else lies where a folder should be.
    InTheWay,
    /// Anything else, in the machine's own words.
    Other(String),
}

impl StoreError {
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), trouble: Trouble::of(error) }
    }

    pub(super) fn exporting(path: &Path, error: &io::Error) -> Self {
        Self::NotExported { path: path.to_owned(), trouble: Trouble::of(error) }
    }

    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        Self::Unwritable { path: path.to_owned(), trouble: Trouble::of(error) }
    }

    /// The file it is about.
    pub fn path(&self) -> &Path {
        match self {
            Self::Flawed { path, .. }
            | Self::Unreadable { path, .. }
            | Self::Unwritable { path, .. }
            | Self::NotExported { path, .. }
            | Self::NotKept { path, .. }
            | Self::Unfaithful { path, .. }
            | Self::ChangedOnDisk { path } => path,
        }
    }

    /// The error in plain words, of several short sentences.
    pub fn say(&self, language: Language) -> String {
        let (cause, safe, advice, path) = match self {
            Self::Flawed { path, flaw } => (flaw.say(language), msg!("safe-file"), flaw.advice(), path),
            Self::Unreadable { path, trouble } => {
                let cause = trouble.say(language, msg!("cannot-read"));
                (cause, msg!("safe-nothing"), trouble.advice(msg!("advice-read-again")), path)
            }
            Self::Unwritable { path, trouble } => {
                let cause = trouble.say(language, msg!("cannot-write"));
                (cause, msg!("safe-work"), trouble.advice(msg!("advice-save-elsewhere")), path)
            }
            Self::NotExported { path, trouble } => {
                let cause = trouble.say(language, msg!("cannot-export"));
                (cause, msg!("safe-session"), trouble.advice(msg!("advice-export-elsewhere")), path)
            }
            Self::NotKept { path, trouble } => {
                let cause = trouble.say(language, msg!("cannot-keep"));
                (cause, msg!("safe-nothing"), msg!("advice-another-name"), path)
            }
            Self::Unfaithful { path, flaw } => {
                (flaw.say(language), msg!("safe-work"), msg!("advice-save-elsewhere"), path)
            }
            Self::ChangedOnDisk { path } => {
                (language.say(msg!("changed-on-disk")), msg!("safe-both"), msg!("advice-save-elsewhere"), path)
            }
        };
        format!("{cause} {} {}\n{}", language.say(safe), language.say(advice), path.display())
    }
}

impl Trouble {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the list is another's, and grows")]
    pub(super) fn of(error: &io::Error) -> Self {
        match Odd::of(error) {
            Some(Odd::NoFile) => return Self::NoFile,
            Some(Odd::NobodyReads) => return Self::NobodyReads,
            None => {}
        }
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Gone,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Forbidden,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::InvalidFilename => Self::LongName,
            // Only of a folder is it said that it is there already: a file is asked for as it was found.
            io::ErrorKind::AlreadyExists => Self::InTheWay,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => Self::InUse,
            // A link that leads to itself leads nowhere.
            _ if is_loop(error) => Self::DanglingLink,
            _ if cfg!(windows) && error.raw_os_error().is_some_and(|code| SHARED.contains(&code)) => Self::InUse,
            _ => Self::Other(error.to_string()),
        }
    }

    /// Why, whatever was to be done.
    pub(super) fn why(error: StoreError) -> Self {
        match error {
            StoreError::Unreadable { trouble, .. }
            | StoreError::Unwritable { trouble, .. }
            | StoreError::NotExported { trouble, .. }
            | StoreError::NotKept { trouble, .. } => trouble,
            StoreError::Flawed { .. } | StoreError::Unfaithful { .. } | StoreError::ChangedOnDisk { .. } => {
                Self::Other(error.to_string())
            }
        }
    }

    pub(super) fn say(&self, language: Language, what: Message) -> String {
        let why = match self {
            Self::Gone => language.say(msg!("trouble-gone")),
            Self::Forbidden => language.say(msg!("trouble-forbidden")),
            Self::Folder => language.say(msg!("trouble-folder")),
            Self::NoFolder => language.say(msg!("trouble-no-folder")),
            Self::Session => language.say(msg!("trouble-session")),
            Self::OtherFolder => language.say(msg!("trouble-other-folder")),
            Self::DiskFull => language.say(msg!("trouble-disk-full")),
            Self::InUse => language.say(msg!("trouble-in-use")),
            Self::NotEmpty => language.say(msg!("trouble-not-empty")),
            Self::NoFile => language.say(msg!("trouble-no-file")),
            Self::NobodyReads => language.say(msg!("trouble-nobody-reads")),
            Self::DanglingLink => language.say(msg!("trouble-dangling-link")),
            Self::OtherNames => language.say(msg!("trouble-other-names")),
            Self::OpenElsewhere => language.say(msg!("trouble-open-elsewhere")),
            Self::TooLarge => language.say(msg!("trouble-too-large")),
            Self::NoName => language.say(msg!("trouble-no-name")),
            Self::LongName => language.say(msg!("trouble-long-name")),
            Self::InTheWay => language.say(msg!("trouble-in-the-way")),
            Self::Other(words) => words.clone(),
        };
        language.say_with(what, &[("why", why.into())])
    }

    const fn advice(&self, otherwise: Message) -> Message {
        match self {
            Self::DiskFull => msg!("advice-make-room"),
            Self::Folder | Self::NotEmpty | Self::Session | Self::NoFile => msg!("advice-choose-another"),
            Self::InUse | Self::OpenElsewhere => msg!("advice-close-there"),
            Self::OtherFolder => msg!("advice-connect-again"),
            Self::NobodyReads
            | Self::DanglingLink
            | Self::OtherNames
            | Self::TooLarge
            | Self::NoFolder
            | Self::NoName
            | Self::LongName => msg!("advice-another-name"),
            Self::Gone | Self::Forbidden | Self::InTheWay | Self::Other(_) => otherwise,
        }
    }
}

/// Whether links were followed that never end.
fn is_loop(error: &io::Error) -> bool {
    #[cfg(unix)]
    return error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error());
    #[cfg(not(unix))]
    {
        let _ = error;
        false
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use super::*;

    #[test]
    fn what_the_machine_says_of_a_name_is_told_in_words_of_ours() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::os::unix::fs::symlink("loop", at("loop")).unwrap();
        std::os::unix::fs::symlink("nowhere", at("dangling")).unwrap();
        fs::write(at("file"), "").unwrap();
        let made = |path: PathBuf| fs::create_dir(path).map(drop);
        for (said, expected) in [
            (fs::read(at("loop")).map(drop), Trouble::DanglingLink),
            (fs::read(at(&"n".repeat(300))).map(drop), Trouble::LongName),
            (fs::read(at("none")).map(drop), Trouble::Gone),
            (fs::read(at("file").join("below")).map(drop), Trouble::Gone),
            (fs::read(folder.path()).map(drop), Trouble::Folder),
            (made(at("dangling")), Trouble::InTheWay),
            (made(at("file")), Trouble::InTheWay),
        ] {
            let trouble = Trouble::of(&said.unwrap_err());
            assert_eq!(trouble, expected);
            let words = trouble.say(Language::Danish, msg!("cannot-write"));
            assert!(!words.contains("os error"), "{words}");
        }
    }
}
