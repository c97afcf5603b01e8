//! The library: what is built in and what is the user's own, read and written off the window's thread.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;
use jiff::Zoned;

use super::App;
use super::purpose::{Pick, Purpose, Write};
use super::question::{Question, Reply};
use crate::command::Request;
use crate::command::library::{LibraryRequest, Minutes};
use crate::facilitator::asked::Asked;
use crate::facilitator::help::help_ui;
use crate::facilitator::keep_in_library::LibraryEntry;
use crate::facilitator::library::{LibraryView, library_ui};
use crate::facilitator::recent::follow_up_ui;
use crate::facilitator::{Panel, exercise_editor, start};
use crate::i18n::Text;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Key};
use crate::model::stage::Stage;
use crate::msg;
use crate::plan;
use crate::store::recipes::own::{self, OwnError};
use crate::store::{Place, names};

impl App {
    /// The start, and the library over it.
    pub(super) fn start_ui(&mut self, ui: &mut egui::Ui, now: &Zoned) -> Vec<Request> {
        let (language, library) = (self.language(), Arc::clone(&self.library));
        let farthest_seat = self.farthest_seat();
        let following = self.following.as_ref();
        let mut requests = start::start_ui(ui, language, following, &self.left, &self.recent, &library);
        if let Some(Panel::Library(looking)) = &mut self.window.panel {
            let asked = Asked::default();
            let library_view =
                LibraryView { library: &library, now, language, farthest_seat, place: None, asked: &asked };
            let stays = library_ui(ui, library_view, looking);
            requests.extend(asked.take());
            if !stays {
                self.window.panel = None;
            }
        }
        let asked = Asked::default();
        let mut stays = true;
        if let Some(Panel::Help(page)) = &mut self.window.panel {
            stays = help_ui(ui, language, page, &asked);
        } else if let Some(Panel::FollowUp(days)) = &self.window.panel {
            stays = follow_up_ui(ui, language, days, &asked);
        }
        if !stays {
            self.window.panel = None;
        }
        requests.extend(asked.take());
        requests
    }
}

impl App {
    fn library_folder(&self) -> Option<PathBuf> {
        let state = self.state.as_deref()?;
        Some(own::folder(state, self.preferences.library.as_deref()))
    }

    /// Reads the library anew, and tells of what had mistakes.
    pub(super) fn read_library(&mut self) {
        let Some(folder) = self.library_folder() else { return };
        self.off_window(
            move || own::read(&folder),
            |app, _, library| {
                let broken: Vec<String> = library.errors.iter().map(|error| error.say(app.language())).collect();
                if !broken.is_empty() && library.errors != app.library.errors {
                    app.messages.trouble(broken.join("\n"));
                }
                app.library = Arc::new(library);
            },
        );
    }

    pub(super) fn library_request(&mut self, ctx: &Context, asked: LibraryRequest) {
        match asked {
            LibraryRequest::Keep { exercise, title, replaced } => self.keep_exercise(*exercise, title, replaced),
            LibraryRequest::KeepProgramme { title, purpose, minutes } => self.keep_programme(&title, &purpose, minutes),
            LibraryRequest::Begin { recipe } => self.begin_with(ctx, &recipe),
            LibraryRequest::TakeIn => self.ask_for_file(ctx, Purpose::Pick(Pick::Exercise)),
            LibraryRequest::HandOut { recipe } => {
                self.handing_out = self.library.exercise(&recipe).cloned();
                self.ask_for_file(ctx, Purpose::Write(Write::Exercise));
            }
            LibraryRequest::Remove { recipe } => self.ask_to_remove(recipe),
            LibraryRequest::ChooseFolder => self.ask_for_file(ctx, Purpose::Pick(Pick::Library)),
        }
    }

    fn keep_exercise(&mut self, exercise: Exercise, title: String, replaced: Option<Key>) {
        let language = self.language();
        let Some(folder) = self.library_folder() else { return self.say_no_folder() };
        let keep = move || own::keep_exercise(&folder, &exercise, &title, language, replaced.as_ref());
        self.off_window(keep, |app, _, kept| app.kept(kept.map(|exercise| exercise.title)));
    }

    fn keep_programme(&mut self, title: &str, purpose: &str, minutes: Minutes) {
        let language = self.language();
        let Some(folder) = self.library_folder() else { return self.say_no_folder() };
        let Some(current) = &self.current else { return };
        let (session, now) = (current.history.session(), Zoned::now());
        let held = match minutes {
            Minutes::Planned => Vec::new(),
            Minutes::Held => plan::held(session, &current.stage, &now),
        };
        let took = |item: &AgendaItem| held.iter().find(|held| held.item == item.id)?.minutes;
        let programme = session.kept_programme(Key::default(), [title, purpose], &self.library.exercises, took);
        let keep = move || own::keep_programme(&folder, programme, language);
        self.off_window(keep, |app, _, kept| app.kept(kept.map(|programme| programme.title)));
    }

    /// Says that something was kept, or why not.
    fn kept(&mut self, kept: Result<Text, OwnError>) {
        let language = self.language();
        match kept {
            Ok(title) => {
                let name = title.read(language).into();
                self.messages.say(language.say_with(msg!("kept-in-library"), &[("name", name)]));
                self.read_library();
            }
            Err(error) => self.messages.trouble(error.say(language)),
        }
    }

    fn say_no_folder(&mut self) {
        self.messages.trouble(self.language().say(msg!("no-folder")));
    }

    pub(super) fn take_in(&mut self, path: PathBuf) {
        let language = self.language();
        let Some(folder) = self.library_folder() else { return self.say_no_folder() };
        let take_in = move || own::take_in(&folder, &path, language);
        self.off_window(take_in, |app, _, taken| app.kept(taken.map(|exercise| exercise.title)));
    }

    pub(super) fn hand_out(&mut self, place: Place) {
        let (language, writer, now) = (self.language(), self.writer(), Zoned::now().timestamp());
        let Some(exercise) = self.handing_out.take() else { return };
        let hand_out =
            move || own::hand_out(&exercise, &place, &writer, now).map(|()| place.path().display().to_string());
        self.off_window(hand_out, move |app, _, written| match written {
            Ok(path) => app.messages.say(language.say_with(msg!("handed-out"), &[("path", path.into())])),
            Err(error) => app.messages.trouble(error.say(language)),
        });
    }

    /// The file that an exercise is suggested to be written to.
    pub(super) fn exercise_file(&self) -> String {
        let title = self.handing_out.as_ref().map_or("", |exercise| exercise.title.read(self.language()));
        format!("{}.{}", names::file_name(title, self.language()), names::RON)
    }

    /// From now on what is the user's own lies in another folder, with what is there already.
    pub(super) fn choose_library(&mut self, folder: PathBuf) {
        let said =
            self.language().say_with(msg!("library-folder-is"), &[("path", folder.display().to_string().into())]);
        self.preferences.library = Some(folder);
        self.keep_preferences();
        self.messages.say(said);
        self.read_library();
    }

    fn ask_to_remove(&mut self, recipe: Key) {
        let language = self.language();
        let Some(exercise) = self.library.exercise(&recipe) else { return };
        let title = exercise.title.read(language).to_owned();
        let remove = (language.say(msg!("remove")), Reply::RemoveExercise(recipe));
        let answers = vec![remove, (language.say(msg!("cancel")), Reply::Nothing)];
        self.ask(Question { title, words: language.say(msg!("library-remove-words")), answers });
    }

    pub(super) fn remove_exercise(&mut self, recipe: Key) {
        let Some(folder) = self.library_folder() else { return };
        self.off_window(
            move || own::remove(&folder, &recipe),
            |app, _, outcome| {
                if let Err(error) = outcome {
                    app.messages.trouble(error.say(app.language()));
                }
                app.read_library();
            },
        );
    }

    /// Opens a panel over the open day.
    pub(super) fn open_over_day(&mut self, panel: impl FnOnce(&Session, &Stage) -> Panel) {
        if let Some(current) = &self.current {
            self.window.panel = Some(panel(current.history.session(), &current.stage));
        }
    }

    /// Opens a panel about the exercise that is looked at, which mostly is the one of the moment.
    pub(super) fn open_exercise(&mut self, panel: impl FnOnce(Id, &Exercise) -> Panel) {
        let Some(current) = &self.current else { return };
        let session = current.history.session();
        let item = self.window.place_looked_at(session, &current.stage).and_then(|place| session.item(place.item));
        match item.and_then(|item| Some((item.id, item.exercise()?))) {
            Some((item, exercise)) => self.window.panel = Some(panel(item, exercise)),
            None => self.messages.say(self.language().say(msg!("no-exercise-here"))),
        }
    }

    /// Opens the panel in which the exercise of the moment is kept.
    pub(super) fn keep_this_exercise(&mut self) {
        let language = self.language();
        let typed = |exercise: &Exercise| LibraryEntry::of_exercise(exercise, language);
        self.open_exercise(|item, exercise| Panel::KeepExercise { item, typed: typed(exercise) });
    }

    /// Adds an exercise of one's own after where the day is, and opens it.
    pub(super) fn new_exercise(&mut self) {
        let Some(current) = &self.current else { return };
        let (edit, item) = exercise_editor::new_exercise(current.history.session(), &current.stage, self.language());
        self.edit(&edit);
        self.window.panel = Some(Panel::EditExercise { item, one_more: None });
    }
}
