//! Writing under a name that was given: first one looks what lies there, then one asks, then it is written.

use std::path::{Path, PathBuf};

use super::App;
use super::dialogs::Given;
use super::purpose::Write;
use super::question::{Question, Reply};
use crate::i18n::Language;
use crate::msg;
use crate::store::{Place, SavingWindow};

impl App {
    /// Looks at the place that was given, and asks before something there is replaced; the system's own dialog may have
    /// asked that already, of the very name that it gave.
    pub(super) fn write_at(&mut self, write: Write, given: Given) {
        let path = self.in_folder(write, std::path::absolute(&given.path).unwrap_or(given.path));
        let asked = given.asked.then(|| path.clone());
        let writer = self.writer();
        let look = move || Place::find(&path, write.ending(), write.piece(), &writer);
        self.off_window(look, move |app, _, found| match found {
            Ok(place) if place.is_taken() && asked.as_deref() != Some(place.path()) && !app.is_own(write, &place) => {
                app.ask_to_replace(write, place);
            }
            Ok(place) => app.write(write, place),
            Err(error) => app.messages.trouble(error.say(app.language())),
        });
    }

    /// Writes at a place that may be written to.
    pub(super) fn write(&mut self, write: Write, place: Place) {
        match write {
            Write::Session => self.save_as(place),
            Write::Export(format) => self.export(format, place),
            Write::Exercise => self.hand_out(place),
            Write::Sheet => self.write_sheet(place),
            Write::Report(format) => self.write_across(format, place),
        }
    }

    /// Who writes, and keeps what is replaced.
    pub(super) fn writer(&self) -> SavingWindow {
        let current = self.current.as_ref();
        SavingWindow {
            state: self.state.clone(),
            key: current.map(|current| current.key().to_owned()),
            file: current.map(|current| current.file().to_owned()),
            claims: current.is_some_and(|current| current.watching.is_none()),
        }
    }

    /// Whether the session is saved there anyway.
    pub(super) fn is_own(&self, write: Write, place: &Place) -> bool {
        let own = self.current.as_ref().filter(|current| current.named && current.watching.is_none());
        write == Write::Session && own.is_some_and(|current| current.file() == place.path())
    }

    /// Several files come into a folder of their own in the one that was chosen.
    fn in_folder(&self, write: Write, path: PathBuf) -> PathBuf {
        match (write, &self.current) {
            (Write::Export(format), Some(current)) if format.is_folder => {
                path.join(format.file_name(current.history.session(), self.language()))
            }
            (_, Some(_) | None) => path,
        }
    }

    fn ask_to_replace(&mut self, write: Write, place: Place) {
        let language = self.language();
        let title = place.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        let words = what_lies_there(&place, language);
        let replace = if place.files().is_some() { msg!("replace-in-folder") } else { msg!("replace") };
        let answers = vec![
            (language.say(msg!("replace-another-name")), Reply::AskAgain(write)),
            (language.say(replace), Reply::Replace(write, Box::new(place))),
            (language.say(msg!("cancel")), Reply::Nothing),
        ];
        self.ask(Question { title, words, answers });
    }
}

/// What lies there, and what becomes of it.
fn what_lies_there(place: &Place, language: Language) -> String {
    let path = |path: &Path| path.display().to_string().into();
    match (place.files(), place.session()) {
        (Some(files), _) => {
            language.say_with(msg!("replace-folder-words"), &[("count", files.into()), ("path", path(place.path()))])
        }
        (None, Some(title)) => {
            let values = [("title", title.into()), ("path", path(place.path()))];
            language.say_with(msg!("replace-session-words"), &values)
        }
        (None, None) => language.say_with(msg!("replace-words"), &[("path", path(place.path()))]),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::time::{Duration, Instant};

    use egui::Context;
    use tempfile::TempDir;

    use super::*;
    use crate::formats::FORMATS;
    use crate::store::{self, Piece};

    const OLD: &str = "somebody else's words";

    /// The program with the sample open, and a folder for its state and one for documents.
    fn program() -> (App, Context, TempDir) {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
        fs::create_dir(folder.path().join("docs")).unwrap();
        app.sample(&ctx);
        let exercise = app.library.exercises.first().unwrap().clone();
        app.handing_out = Some(exercise.clone());
        app.for_tables = Some(crate::app::sheet::ForTables::Sheet(Box::new(exercise)));
        wait(&mut app, &ctx, |_| true);
        (app, ctx, folder)
    }

    /// Lets the disk do its part until it shows.
    fn wait(app: &mut App, ctx: &Context, done: impl Fn(&App) -> bool) {
        let begun = Instant::now();
        loop {
            app.finish_work(ctx);
            if done(app) || begun.elapsed() > Duration::from_secs(60) {
                break;
            }
        }
    }

    fn all() -> Vec<Write> {
        let exports = FORMATS.iter().map(Write::Export).filter(|write| write.piece() != Piece::Folder);
        exports.chain([Write::Session, Write::Exercise, Write::Sheet]).collect()
    }

    /// Whether the old words are in a backup.
    fn is_kept(folder: &TempDir) -> bool {
        let mut folders = vec![folder.path().join("state").join("backups")];
        let mut found = false;
        while let Some(folder) = folders.pop() {
            for path in fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path()) {
                match path.is_dir() {
                    true => folders.push(path),
                    false => found |= fs::read(&path).unwrap() == OLD.as_bytes(),
                }
            }
        }
        found
    }

    #[test]
    fn nothing_replaces_a_name_that_nobody_asked_about() {
        for write in all() {
            let (mut app, ctx, folder) = program();
            let doc = |name: &str| folder.path().join("docs").join(name);
            let written = doc(&format!("dag 4.2.{}", write.ending()));
            let is_old = || fs::read(&written).unwrap() == OLD.as_bytes();
            fs::write(&written, OLD).unwrap();
            // What was typed, whether the system's dialog has asked about that, and whether we ask.
            for (name, asked) in
                [("dag 4.2", true), ("dag 4.2", false), (written.file_name().unwrap().to_str().unwrap(), false)]
            {
                app.write_at(write, Given { path: doc(name), asked });
                wait(&mut app, &ctx, |app| app.questions.is_asked());
                let question = app.questions.take().unwrap_or_else(|| panic!("{write:?} {name} {asked}"));
                assert!(question.words.contains(written.to_str().unwrap()) && is_old(), "{}", question.words);
                let Some((_, Reply::Nothing)) = question.answers.last() else { panic!("Esc leaves it as it is") };
            }
            app.write_at(write, Given { path: doc("dag 4.2"), asked: true });
            wait(&mut app, &ctx, |app| app.questions.is_asked());
            let replies = app.questions.take().unwrap().answers.into_iter().map(|(_, reply)| reply);
            let replace = replies.into_iter().find(|reply| matches!(reply, Reply::Replace(..))).unwrap();
            app.answer(&ctx, replace);
            wait(&mut app, &ctx, |_| !is_old());
            assert!(!is_old() && is_kept(&folder), "{write:?}");
        }
    }

    #[test]
    fn what_the_systems_dialog_asked_about_is_not_asked_again() {
        for write in all() {
            let (mut app, ctx, folder) = program();
            let path = folder.path().join("docs").join(format!("dag.{}", write.ending()));
            fs::write(&path, OLD).unwrap();
            app.write_at(write, Given { path: path.clone(), asked: true });
            wait(&mut app, &ctx, |app| app.questions.is_asked() || fs::read(&path).unwrap() != OLD.as_bytes());
            assert!(!app.questions.is_asked() && fs::read(&path).unwrap() != OLD.as_bytes(), "{write:?}");
            assert!(is_kept(&folder), "{write:?}");
        }
    }

    #[test]
    fn a_folder_of_pictures_that_is_not_empty_is_asked_about() {
        let (mut app, ctx, folder) = program();
        let pictures = Write::Export(crate::formats::named("png").unwrap());
        let place = app.in_folder(pictures, folder.path().join("docs"));
        fs::create_dir(&place).unwrap();
        fs::write(place.join("40-old.png"), OLD).unwrap();
        app.write_at(pictures, Given { path: folder.path().join("docs"), asked: false });
        wait(&mut app, &ctx, |app| app.questions.is_asked());
        let question = app.questions.take().unwrap();
        assert!(question.words.contains("én fil"), "{}", question.words);
        assert_eq!(fs::read_dir(&place).unwrap().count(), 1);
    }

    #[test]
    fn saving_under_the_own_name_is_just_saving() {
        let (mut app, ctx, folder) = program();
        let path = folder.path().join("docs").join("min.ron");
        app.write_at(Write::Session, Given { path: path.clone(), asked: false });
        wait(&mut app, &ctx, |app| app.current.as_ref().is_some_and(|current| current.named));
        let key = app.current.as_ref().unwrap().key().to_owned();
        assert_eq!(store::open(&path).unwrap().document.session.key, key);
        app.write_at(Write::Session, Given { path: path.clone(), asked: false });
        wait(&mut app, &ctx, |_| true);
        assert!(!app.questions.is_asked() && app.current.as_ref().unwrap().file() == path);
    }
}
