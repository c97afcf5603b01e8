//! A new day that follows up on an earlier one: its file is read off the window's thread and never changed.

use std::path::{Path, PathBuf};

use egui::Context;
use jiff::tz::TimeZone;

use super::App;
use super::purpose::{Pick, Purpose};
use super::rescue::name_of;
use crate::command::edit::Edit;
use crate::facilitator::Panel;
use crate::facilitator::recent::RecentDay;
use crate::i18n::{Language, dates};
use crate::model::day::follow_up::Carried;
use crate::msg;
use crate::store::recent::{Progress, Recent};
use crate::store::recipes;
use crate::store::{self, Flaw, Note, StoreError};

impl App {
    /// Asks which day the new one follows up on: one of the latest, or one in a file.
    pub(super) fn choose_earlier(&mut self, ctx: &Context) {
        if self.recent.is_empty() {
            return self.ask_for_file(ctx, Purpose::Pick(Pick::FollowUp));
        }
        self.window.panel = Some(Panel::FollowUp(self.recent.clone()));
    }

    /// Reads what an earlier day left, and goes to the start, where the programme of the new one is chosen. What is open
    /// stays open when the file cannot be read.
    pub(super) fn follow_up(&mut self, path: PathBuf) {
        self.opening(name_of(&path), move || read(&path).map(|found| (path, found)), Self::follow);
    }

    fn follow(&mut self, ctx: &Context, read: Result<(PathBuf, (String, Carried)), StoreError>) {
        let (path, (key, carried)) = match read {
            Ok(found) => found,
            Err(error) => return self.messages.trouble(error.say(self.language())),
        };
        self.show_unless_late(ctx, &name_of(&path.clone()), move |app, _| app.follow_on(path, &key, carried));
    }

    fn follow_on(&mut self, path: PathBuf, key: &str, carried: Carried) {
        // What is open may be this very day, and then its file holds its last word only after it was left.
        let is_open = self.current.as_ref().is_some_and(|current| current.key() == key);
        self.show_start();
        match self.current.is_some() {
            true => {}
            false if is_open => self.follow_up(path),
            false => self.following = Some(carried),
        }
    }

    /// Takes up in the new day what the earlier one left; one step of undo. Where its programme has no exercise in which
    /// the room looks back, the one that is built in is added.
    pub(super) fn take_up(&mut self, carried: Option<Carried>) {
        let looking_back = recipes::exercises().iter().find(|exercise| exercise.looks_back());
        if let (Some(carried), Some(recipe)) = (carried, looking_back) {
            self.edit(&Edit::TakeUp { carried: Box::new(carried), recipe: Box::new(recipe.clone()) });
        }
    }
}

/// The key of a session, and what it leaves for the next day.
fn read(path: &Path) -> Result<(String, Carried), StoreError> {
    let opened = store::open(path)?;
    // What a newer program wrote may mean something else.
    if opened.notes.contains(&Note::Newer) {
        return Err(StoreError::Flawed { path: path.to_owned(), flaw: Flaw::Newer });
    }
    let document = opened.document.ours().unwrap_or(opened.document);
    let session = document.session;
    Ok((session.key.clone(), session.carried()))
}

/// The latest days in words. Those that would read the same are told apart by their files, or by when they were open.
pub(super) fn listed(list: &[Recent], language: Language, zone: &TimeZone) -> Vec<RecentDay> {
    let mut days: Vec<RecentDay> = list.iter().map(|entry| in_words(entry, language)).collect();
    let alike =
        |one: &RecentDay, other: &RecentDay| one.title.trim() == other.title.trim() && one.about() == other.about();
    let twice: Vec<bool> = days.iter().map(|day| days.iter().filter(|other| alike(day, other)).count() > 1).collect();
    for ((day, entry), _) in days.iter_mut().zip(list).zip(twice).filter(|(_, twice)| *twice) {
        day.apart = apart(entry, language, zone);
    }
    days
}

fn in_words(entry: &Recent, language: Language) -> RecentDay {
    let progress = match entry.progress {
        Progress::Unknown => String::new(),
        Progress::Planned => language.say(msg!("recent-planned")),
        Progress::At(number, count) => {
            let values = [("number", (number as u64).into()), ("count", (count as u64).into())];
            language.say_with(msg!("recent-at"), &values)
        }
        Progress::Over => language.say(msg!("recent-over")),
    };
    RecentDay {
        title: entry.title.clone(),
        organisation: entry.organisation.clone(),
        place: entry.place.clone(),
        date: dates::long_date(language, entry.date),
        progress,
        apart: String::new(),
        path: entry.path.clone(),
    }
}

/// What tells a day from another that reads the same. A file in the program's own folder has no name that says anything.
fn apart(entry: &Recent, language: Language, zone: &TimeZone) -> String {
    let unnamed = entry.path.parent().is_some_and(|folder| folder.ends_with("sessions"));
    let seen = entry.at.map(|at| at.to_zoned(zone.clone()));
    match seen.filter(|_| unnamed) {
        Some(seen) => {
            let values = [
                ("date", dates::long_date(language, seen.date()).into()),
                ("time", dates::time_of_day(language, seen.time()).into()),
            ];
            language.say_with(msg!("recent-seen"), &values)
        }
        None => name_of(&entry.path),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::day::session::Session;

    #[test]
    fn days_that_would_read_the_same_are_told_apart() {
        let day = |title: &str, path: &str, minute: i8| {
            let session = Session::blank("4f1c", title, date(2027, 2, 4));
            let at = date(2027, 2, 4).at(9, minute, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
            Recent { at: Some(at), progress: Progress::At(3, 14), ..Recent::new(&session, path) }
        };
        let list = [
            day("Temadag", "/dage/a.tovholder", 0),
            day("Temadag", "/dage/b.tovholder", 0),
            day("Temadag", "/egne/sessions/1.ron", 5),
            day("Temadag", "/egne/sessions/2.ron", 7),
            day("Opstart", "/dage/c.tovholder", 0),
        ];
        for language in [Language::Danish, Language::English] {
            let days = listed(&list, language, &TimeZone::UTC);
            let names: std::collections::BTreeSet<String> = days.iter().map(RecentDay::name).collect();
            assert_eq!(names.len(), list.len(), "{names:?}");
            assert_eq!(days.last().unwrap().apart, "", "nothing is added where nothing is alike");
        }
    }
}
