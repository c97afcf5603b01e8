//! A new day that follows up on an earlier one: its file is read off the window's thread and never changed.

use std::path::{Path, PathBuf};

use egui::Context;

use super::App;
use super::rescue::name_of;
use crate::command::edit::Edit;
use crate::model::day::follow_up::Carried;
use crate::store::recipes;
use crate::store::{self, Flaw, Note, StoreError};

impl App {
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
