//! What is kept of people: deleting it all, and the sheet that says what lies where.

use std::path::PathBuf;

use super::App;
use super::photos::Abandoned;
use super::question::{Question, Reply};
use crate::facilitator::WindowState;
use crate::msg;
use crate::store::{StoreError, erase};

impl App {
    /// Asks once before the open session is deleted, and names everything that goes.
    pub(super) fn ask_to_erase(&mut self) {
        let Some(current) = &self.current else { return };
        if current.watching.is_some() {
            return self.say_watching();
        }
        let (state, key, file) = (self.state.clone(), current.key().to_owned(), current.file().to_owned());
        let title = current.history.session().title.clone();
        let look = move || (erase::traces(state.as_deref(), &key, &file), key);
        self.off_window(look, move |app, _, (traces, key)| {
            let language = app.language();
            let mut list = lines(&traces.paths);
            if let Some(path) = &traces.list {
                let path = path.display().to_string();
                list = format!("{list}\n{}", language.say_with(msg!("erase-line"), &[("path", path.into())]));
            }
            let words = language.say_with(msg!("erase-words"), &[("paths", list.into())]);
            let erase = (language.say(msg!("erase-all")), Reply::Erase(key));
            let answers = vec![erase, (language.say(msg!("cancel")), Reply::Nothing)];
            app.ask(Question { title, words, answers });
        });
    }

    /// Deletes the open session with all its copies, and shows what is gone.
    pub(super) fn erase(&mut self, key: String) {
        // Another session may have been opened while the question stood.
        let Some(current) = self.current.take_if(|current| current.key() == key) else { return };
        let (state, file) = (self.state.clone(), current.file().to_owned());
        current.keeper.abandon();
        let import = self.photos.abandon();
        self.handout.forget();
        self.room.close();
        (self.window, self.single_screen) = (WindowState::default(), false);
        let work = move || {
            // Nothing is laid there any more after it was looked for.
            import.into_iter().for_each(Abandoned::wait);
            let state = state.as_deref();
            let traces = erase::traces(state, &key, &file);
            let outcome = erase::erase(state, &traces);
            let left = erase::traces(state, &key, &file).paths;
            let gone: Vec<PathBuf> = traces.paths.into_iter().filter(|path| !left.contains(path)).collect();
            (outcome, gone)
        };
        self.off_window(work, |app, _, (outcome, gone)| app.erased(&outcome, &gone));
    }

    fn erased(&mut self, outcome: &Result<(), StoreError>, gone: &[PathBuf]) {
        let language = self.language();
        let mut words = language.say_with(msg!("erased"), &[("paths", lines(gone).into())]);
        if let Err(error) = outcome {
            words = format!("{}\n\n{words}", error.say(language));
        }
        let title = language.say(msg!("erased-title"));
        let answers = vec![(language.say(msg!("understood")), Reply::Nothing)];
        self.ask(Question { title, words, answers });
        self.read_recent();
        self.read_left();
    }

    /// Shows what lies where, for how long, and how it is deleted.
    pub(super) fn show_data_sheet(&mut self) {
        let language = self.language();
        let folder = self.state.as_ref().map(|state| state.display().to_string()).unwrap_or_default();
        let words = language.say_with(msg!("data-sheet"), &[("folder", folder.into())]);
        let answers = vec![(language.say(msg!("understood")), Reply::Nothing)];
        self.ask(Question { title: language.say(msg!("command-data-sheet")), words, answers });
    }
}

/// Each path on a line of its own.
fn lines<'a>(paths: impl IntoIterator<Item = &'a PathBuf>) -> String {
    let lines: Vec<String> = paths.into_iter().map(|path| path.display().to_string()).collect();
    lines.join("\n")
}
