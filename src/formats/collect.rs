//! Many days, read one at a time: for whoever adds them up, and as tables in a folder.

mod tables;

use std::path::{Path, PathBuf};

use jiff::Zoned;
pub use tables::{Saved, TextChoices, Undecided, save_tables};

use crate::i18n::Language;
use crate::model::day::session::Session;
use crate::model::harvest::{Gathering, Harvest, ItemTimes, Passage};
use crate::model::paper::mentions::Sought;
use crate::model::paper::name_style::Names;
use crate::model::stage::Stage;
use crate::msg;
use crate::plan;
use crate::store::many::{self, Glance, HowCopied, SameDay};
use crate::store::{self, Flaw, Note, StoreError, recipes};

/// Which days are wanted, and how they are told.
#[derive(Clone, Copy, Debug)]
pub struct Collecting<'a> {
    /// Files, and folders that are looked through.
    pub places: &'a [PathBuf],
    /// How people are named; not at all unless somebody says otherwise.
    pub names: Names,
    /// The language of days that do not say theirs.
    pub language: Language,
    /// The program's own folder, which knows what is open in a window.
    pub state: Option<&'a Path>,
    /// When, and where clocks show that time.
    pub now: &'a Zoned,
}

/// A day that was read.
#[derive(Debug)]
pub struct CollectedDay {
    /// Its file.
    pub path: PathBuf,
    /// What the day is called.
    pub title: String,
    /// It has not begun, or is over.
    pub over: bool,
    /// Its rows.
    pub harvest: Harvest,
    /// The texts that name somebody of the day.
    pub passages: Vec<Passage>,
    /// Which names those are.
    pub sought: Sought,
}

/// What is told while days are read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// So many of so many files are done with.
    Read {
        /// How many.
        done: usize,
        /// Of how many.
        of: usize,
    },
    /// Something to be told in a line.
    Remark(CollectRemark),
}

/// What is told of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CollectRemark {
    /// It could not be read, and is left out.
    NotRead(StoreError),
    /// Another file has the same day, and counts.
    Copied(SameDay),
    /// A window of the program has it open: it was read as it was saved last.
    Open(PathBuf),
    /// It was read all the same.
    Noted(PathBuf, Note),
}

/// What came of reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// How many days were read.
    pub days: usize,
    /// How many files could not be read.
    pub not_read: usize,
    /// Whether it was stopped before the end.
    pub stopped: bool,
}

impl CollectRemark {
    /// What is told, in one line.
    pub fn say(&self, language: Language) -> String {
        let path = |path: &Path| path.display().to_string();
        match self {
            Self::NotRead(error) => error.say(language).replace('\n', " "),
            Self::Copied(copy) => {
                let message = match copy.how {
                    HowCopied::Same => msg!("collect-same"),
                    HowCopied::Older => msg!("collect-older"),
                    HowCopied::Parted => msg!("collect-parted"),
                };
                let values = [("path", path(&copy.path).into()), ("counts", path(&copy.counts).into())];
                language.say_with(message, &values)
            }
            Self::Open(file) => language.say_with(msg!("collect-open"), &[("path", path(file).into())]),
            Self::Noted(file, note) => {
                let note = note.say(language).replace('\n', " ");
                language.say_with(msg!("collect-noted"), &[("path", path(file).into()), ("note", note.into())])
            }
        }
    }
}

/// Reads the days one at a time and hands each to `take`. Of two files with the same day the newer counts. `listen` is
/// told how far it is and what is wrong with single files, and says whether to go on.
///
/// # Errors
/// Only those of `take`: a file that cannot be read is told of, and the rest go on.
pub fn each_day(
    wanted: &Collecting<'_>,
    listen: &mut dyn FnMut(Heard) -> bool,
    take: &mut dyn FnMut(CollectedDay) -> Result<(), StoreError>,
) -> Result<Collected, StoreError> {
    let mut collected = Collected::default();
    let (files, errors) = many::files_in(wanted.places);
    for error in errors {
        collected.not_read += 1;
        collected.stopped |= !listen(Heard::Remark(CollectRemark::NotRead(error)));
    }
    let mut glances = Vec::with_capacity(files.len());
    for file in &files {
        if collected.stopped {
            return Ok(collected);
        }
        match many::glance(file) {
            Ok(glance) => glances.push(glance),
            Err(error) => {
                collected.not_read += 1;
                collected.stopped |= !listen(Heard::Remark(CollectRemark::NotRead(error)));
            }
        }
    }
    let chosen = many::choose(glances);
    for copy in chosen.copies {
        collected.stopped |= !listen(Heard::Remark(CollectRemark::Copied(copy)));
    }
    let of = chosen.days.len();
    for (done, glance) in chosen.days.iter().enumerate() {
        collected.stopped |= !listen(Heard::Read { done, of });
        if collected.stopped {
            return Ok(collected);
        }
        match read(wanted, glance, listen) {
            Ok(day) => {
                take(day)?;
                collected.days += 1;
            }
            Err(error) => {
                collected.not_read += 1;
                collected.stopped |= !listen(Heard::Remark(CollectRemark::NotRead(error)));
            }
        }
    }
    listen(Heard::Read { done: of, of });
    Ok(collected)
}

fn read(
    wanted: &Collecting<'_>,
    glance: &Glance,
    listen: &mut dyn FnMut(Heard) -> bool,
) -> Result<CollectedDay, StoreError> {
    let opened = store::open(&glance.path)?;
    // What a newer program wrote may mean something else.
    if opened.notes.contains(&Note::Newer) {
        return Err(StoreError::Flawed { path: glance.path.clone(), flaw: Flaw::Newer });
    }
    for note in opened.notes {
        listen(Heard::Remark(CollectRemark::Noted(glance.path.clone(), note)));
    }
    if many::is_open(wanted.state, &glance.key) {
        listen(Heard::Remark(CollectRemark::Open(glance.path.clone())));
    }
    let session = &opened.document.session;
    let mut harvest = harvest(session, &opened.document.stage, glance.format, wanted);
    let sought = session.sought(wanted.names);
    let passages = harvest.passages(&sought);
    let (title, stage) = (session.title.clone(), &opened.document.stage);
    let over = stage.visits.is_empty() || stage.over.is_some();
    Ok(CollectedDay { path: glance.path.clone(), title, over, harvest, passages, sought })
}

/// The rows of a day.
pub fn harvest(session: &Session, stage: &Stage, format: u32, wanted: &Collecting<'_>) -> Harvest {
    let held = plan::held(session, stage, wanted.now);
    let times = held.iter().map(|held| ItemTimes {
        item: held.item,
        planned: held.planned.map(|planned| planned.minutes),
        held: held.minutes,
        begun: held.began,
    });
    let times: Vec<ItemTimes> = times.collect();
    let (names, language) = (wanted.names, wanted.language);
    session.harvest(&Gathering { names, language, format, times: &times, recipe: &recipes::exercise })
}
