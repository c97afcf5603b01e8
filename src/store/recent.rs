//! The files that were opened last, for the start screen.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::folders::{read_own, write_own};
use crate::model::day::session::Session;
use crate::model::stage::Stage;

/// How many are kept.
const MOST: usize = 12;

/// A file that was opened, with what tells it from the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recent {
    /// The session's title.
    pub title: String,
    /// Whose day it is.
    pub organisation: String,
    /// Where it is held; empty while that is not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// When it is held.
    pub date: Date,
    /// How far it was when it was last let go of; lists of earlier programs do not say it.
    #[serde(default)]
    pub progress: Progress,
    /// When it was last opened or let go of.
    #[serde(default)]
    pub at: Option<Timestamp>,
    /// The file.
    pub path: PathBuf,
}

/// How far a day has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Progress {
    /// Nothing is known of it.
    #[default]
    Unknown,
    /// It has not begun.
    Planned,
    /// It is at that item of so many, counted from 1.
    At(usize, usize),
    /// It is over.
    Over,
}

impl Progress {
    /// How far a session is.
    pub fn of(session: &Session, stage: &Stage) -> Self {
        if stage.over.is_some() {
            return Self::Over;
        }
        let has_begun = stage.at.is_some() && !stage.visits.is_empty();
        let items: Vec<_> = session.items().collect();
        let at = stage.place(session).and_then(|place| items.iter().position(|item| item.id == place.item));
        match at.filter(|_| has_begun) {
            Some(place) => Self::At(place + 1, items.len()),
            None => Self::Planned,
        }
    }
}

impl Recent {
    /// The entry for a session in a file.
    pub fn new(session: &Session, path: impl Into<PathBuf>) -> Self {
        Self {
            title: session.title.clone(),
            organisation: session.organisation.clone(),
            place: session.place.clone(),
            date: session.date,
            progress: Progress::Unknown,
            at: None,
            path: path.into(),
        }
    }

    /// The same with how far the day is, seen at that moment.
    pub fn seen(self, session: &Session, stage: &Stage, now: Timestamp) -> Self {
        Self { progress: Progress::of(session, stage), at: Some(now), ..self }
    }
}

/// The files opened last, the latest first. A damaged list is an empty one.
pub fn read(state: &Path) -> Vec<Recent> {
    read_own(&file(state)).unwrap_or_default()
}

/// Puts a file first in the list.
///
/// # Errors
/// When the list cannot be written.
pub fn remember(state: &Path, recent: Recent) -> Result<(), StoreError> {
    let mut list = read(state);
    list.retain(|other| other.path != recent.path);
    list.insert(0, recent);
    // A path that is not text cannot be kept in a text file.
    list.retain(|other| other.path.to_str().is_some());
    list.truncate(MOST);
    write_own(&file(state), &list)
}

/// Takes a file off the list.
///
/// # Errors
/// When the list cannot be written.
pub fn forget(state: &Path, path: &Path) -> Result<(), StoreError> {
    let mut list = read(state);
    list.retain(|other| other.path != path);
    write_own(&file(state), &list)
}

/// The list itself.
pub fn file(state: &Path) -> PathBuf {
    state.join("recent.ron")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn entry(number: usize) -> Recent {
        let session = Session::blank("4f1c", format!("Dag {number}"), date(2027, 2, 4));
        Recent::new(&session, format!("/dage/{number}.ron"))
    }

    #[test]
    fn the_latest_comes_first_and_none_stands_twice() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path().join("not made yet");
        for number in (0..20).chain([15]) {
            remember(&state, entry(number)).unwrap();
        }
        let list = read(&state);
        assert_eq!(list.len(), MOST);
        assert_eq!(list[..3], [entry(15), entry(19), entry(18)]);
    }

    #[test]
    fn a_file_that_is_forgotten_is_off_the_list() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..3 {
            remember(folder.path(), entry(number)).unwrap();
        }
        forget(folder.path(), Path::new("/dage/1.ron")).unwrap();
        assert_eq!(read(folder.path()), [entry(2), entry(0)]);
    }

    #[test]
    fn a_damaged_list_is_an_empty_one_and_is_mended_by_the_next() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(file(folder.path()), "[(title: \"Da").unwrap();
        assert_eq!(read(folder.path()), []);
        remember(folder.path(), entry(1)).unwrap();
        assert_eq!(read(folder.path()), [entry(1)]);
    }
}
