//! Who saves the day: the program's own saver, or one of those that every proof must catch.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use jiff::Timestamp;
use ron::ser::PrettyConfig;
use tovholder::i18n::Language;
use tovholder::store::autosave::{Saver, Status};
use tovholder::store::{Document, Target, format};

/// Who saves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The program's own saver.
    Saver,
    /// The program's own recovery copy, in the folder of the file.
    Copy,
    /// Empties the file and writes it anew.
    Truncate,
    /// Beside and in its place, without waiting for the disk.
    Unsynced,
    /// Beside, to the disk and in its place, without waiting for the folder.
    LooseName,
    /// Does everything, and believes that everything worked.
    Careless,
    /// Waits for a pause in the typing, however long it takes.
    Patient,
}

/// What saves, and into which file.
pub enum Writer {
    Saver(Saver),
    Own { kind: Kind, file: PathBuf, saved: u64, last: Instant },
}

impl Kind {
    pub fn named(name: &str) -> Self {
        match name {
            "saver" => Self::Saver,
            "copy" => Self::Copy,
            "truncate" => Self::Truncate,
            "unsynced" => Self::Unsynced,
            "loose-name" => Self::LooseName,
            "careless" => Self::Careless,
            "patient" => Self::Patient,
            _ => panic!("no such writer: {name}"),
        }
    }
}

impl Writer {
    pub fn start(kind: Kind, file: &Path) -> Self {
        match kind {
            Kind::Saver => Self::Saver(Saver::start(Target::replacing(file).unwrap(), moment(0), || {}).unwrap()),
            Kind::Copy => {
                let folder = file.parent().unwrap();
                Self::Saver(Saver::keep(folder, "day", file.to_owned(), moment(0)).unwrap())
            }
            _ => Self::Own { kind, file: file.to_owned(), saved: 0, last: Instant::now() },
        }
    }

    /// Hands over a revision; to the saver as if it had been made in that second, which is how it says what it saved.
    pub fn offer(&mut self, document: Document, revision: u64) {
        match self {
            Self::Saver(saver) => saver.offer(document, moment(revision)),
            Self::Own { kind, file, saved, last } => {
                let paused = last.elapsed() > Duration::from_millis(250);
                *last = Instant::now();
                if *kind != Kind::Patient || paused {
                    kind.write(file, &document);
                    *saved = revision;
                }
            }
        }
    }

    /// Saves at once and waits; the revision that the file now holds.
    pub fn wait(&self) -> u64 {
        match self {
            Self::Saver(saver) => loop {
                saver.save_now();
                if let Status::Saved(at) = saver.finish() {
                    return at.as_second() as u64;
                }
            },
            Self::Own { saved, .. } => *saved,
        }
    }

    /// How far saving is: `saved 12`, `saving`, or `failed` with the words that the user would read.
    pub fn say(&self) -> String {
        match self {
            Self::Saver(saver) => match saver.status() {
                Status::Saved(at) => format!("saved {}", at.as_second()),
                Status::Saving => "saving".into(),
                Status::Failed(error) => format!("failed {}", error.say(Language::Danish).replace('\n', " ")),
            },
            Self::Own { saved, .. } => format!("saved {saved}"),
        }
    }
}

fn moment(revision: u64) -> Timestamp {
    Timestamp::from_second(revision as i64).unwrap()
}

impl Kind {
    /// Saves as one should not.
    fn write(self, file: &Path, document: &Document) {
        let outcome = match self {
            Self::Truncate | Self::Patient => in_place(file, document),
            _ => self.beside(file, document),
        };
        assert!(outcome.is_ok() || self == Self::Careless, "{outcome:?}");
    }

    fn beside(self, file: &Path, document: &Document) -> io::Result<()> {
        let beside = file.with_extension("tmp");
        let text = format::write(document).unwrap();
        let synced = File::create(&beside).and_then(|mut file| {
            let written = file.write_all(text.as_bytes());
            let synced = if self == Self::Unsynced { Ok(()) } else { file.sync_all() };
            written.and(synced)
        });
        let renamed = fs::rename(&beside, file);
        let folder = match self {
            Self::LooseName => Ok(()),
            _ => File::open(file.parent().unwrap()).and_then(|folder| folder.sync_all()),
        };
        synced.and(renamed).and(folder)
    }
}

fn in_place(path: &Path, document: &Document) -> io::Result<()> {
    let file = File::create(path)?;
    format::options().to_io_writer_pretty(&file, document, PrettyConfig::default()).unwrap();
    file.sync_all()
}
