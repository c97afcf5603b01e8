//! Many days that were read, what was chosen of them, and what they are taken away as together.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;

use super::collect::{CollectRemark, CollectedDay};
use crate::colours::Theme;
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::across::again::Again;
use crate::model::across::{AcrossDay, Telling};
use crate::model::harvest::WordsChoice;
use crate::model::paper::report::Report;
use crate::msg;
use crate::projector::picture::Studio;
use crate::store::{StoreError, names, recipes};

/// What many days are taken away as together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcrossFormat {
    /// The report, to be read and printed.
    Pdf,
    /// The report for Word.
    Word,
    /// The report as text.
    Markdown,
}

impl AcrossFormat {
    /// All of them, in the order of the buttons.
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Word, Self::Markdown];

    /// How such a file ends, which is also what the command line calls it.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Word => "docx",
            Self::Markdown => "md",
        }
    }

    /// The format of that name.
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(id))
    }

    /// How a program that opens such a file knows it.
    pub const fn file_kind(self) -> Message {
        match self {
            Self::Pdf => msg!("file-kind-pdf"),
            Self::Word => msg!("file-kind-word"),
            Self::Markdown => msg!("file-kind-markdown"),
        }
    }

    /// Its button.
    pub const fn title(self) -> Message {
        match self {
            Self::Pdf => msg!("across-save-pdf"),
            Self::Word => msg!("across-save-word"),
            Self::Markdown => msg!("across-save-markdown"),
        }
    }
}

/// Days that were read so far, by when they were held.
#[derive(Clone, Debug, Default)]
pub struct Basket {
    /// The days.
    pub days: Vec<FoundDay>,
    /// What there is to know about single files, a line each: those that could not be read come first.
    pub remarks: Vec<String>,
    /// How many files could not be read.
    pub missed: usize,
}

/// A day that was read.
#[derive(Clone, Debug)]
pub struct FoundDay {
    /// What it says.
    pub day: Arc<AcrossDay>,
    /// Its file.
    pub path: PathBuf,
    /// It has begun and is not over: what is counted of it may still change.
    pub goes_on: bool,
}

impl FoundDay {
    /// What its file is called.
    pub fn file(&self) -> String {
        file_name(&self.path)
    }
}

impl Basket {
    /// Adds a day. Whoever is named in its texts is shortened: nobody was asked about them here.
    pub fn add(&mut self, read: CollectedDay, now: &Zoned) {
        let CollectedDay { path, mut harvest, sought, title, over, .. } = read;
        harvest.choose(&sought, |_| WordsChoice::Shorten);
        let goes_on = !over && harvest.session.date == now.date();
        let found = FoundDay { day: Arc::new(AcrossDay { title, harvest }), path, goes_on };
        let order = |found: &FoundDay| (found.day.harvest.session.date, found.day.name().to_lowercase());
        let place = self.days.partition_point(|other| order(other) <= order(&found));
        self.days.insert(place, found);
    }

    /// Remembers what is told of a file.
    pub fn remark(&mut self, remark: &CollectRemark, language: Language) {
        match remark {
            CollectRemark::NotRead(error) => {
                self.remarks.insert(self.missed, cause(error, language));
                self.missed += 1;
            }
            CollectRemark::Copied(_) | CollectRemark::Open(_) | CollectRemark::Noted(..) => {
                self.remarks.push(remark.say(language));
            }
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Why a file could not be read, in one line: its name and the first sentence.
fn cause(error: &StoreError, language: Language) -> String {
    let said = error.say(language);
    let why = said.lines().next().unwrap_or_default();
    let why = why.split_once(". ").map_or(why, |(first, _)| first).trim_end_matches('.');
    format!("{}: {why}.", file_name(error.path()))
}

/// What was chosen of the days that were read, and how it is told.
#[derive(Clone, Debug)]
pub struct AcrossChosen {
    /// The days.
    pub days: Vec<Arc<AcrossDay>>,
    /// The language to tell it in.
    pub language: Language,
    /// Whether municipalities are named.
    pub named: bool,
    /// In large print.
    pub large: bool,
    /// What is said again and again.
    pub again: Vec<Again>,
}

impl AcrossChosen {
    /// Whether nothing else would come of it.
    pub fn is(&self, other: &Self) -> bool {
        let same = |(one, other): (&Arc<AcrossDay>, &Arc<AcrossDay>)| Arc::ptr_eq(one, other);
        self.days.len() == other.days.len()
            && self.days.iter().zip(&other.days).all(same)
            && (self.language, self.named, self.large) == (other.language, other.named, other.large)
            && self.again == other.again
    }

    /// The report of the days.
    pub fn report(&self) -> Report {
        let title_of = |key: &str| {
            let known = recipes::exercises().iter().find(|exercise| exercise.recipe.as_str() == key)?;
            Some(known.title.read(self.language).to_owned())
        };
        let days = self.days.iter().map(|day| &**day).collect();
        let Self { language, named, large, ref again, .. } = *self;
        Telling { days, language, named, large, again, title_of: &title_of }.report()
    }

    /// The report in a format.
    ///
    /// # Errors
    /// What to say when it cannot be made.
    pub fn make(&self, format: AcrossFormat, now: &Zoned) -> Result<Vec<u8>, Message> {
        let report = self.report();
        match format {
            AcrossFormat::Pdf => export::pdf(&report, now).map_err(|_| msg!("no-pdf")),
            AcrossFormat::Markdown => Ok(export::markdown(&report).into_bytes()),
            AcrossFormat::Word => {
                let mut studio = Studio::new(Theme::Light);
                export::docx(&report, &mut |figure| studio.wide_figure(figure), now).map_err(|_| msg!("no-word"))
            }
        }
    }

    /// What such a file is called.
    pub fn file_name(&self, format: AcrossFormat) -> String {
        let kicker = self.language.say(msg!("across-kicker"));
        format!("{}.{}", names::file_name(&kicker, self.language), format.ending())
    }
}
