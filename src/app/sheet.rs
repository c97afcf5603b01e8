//! The empty sheet of one exercise, or the ballots of a vote, written to a file off the window's thread.

use egui::Context;
use jiff::Zoned;

use super::App;
use super::purpose::{Purpose, Write};
use crate::export;
use crate::model::block::At;
use crate::model::exercise::Exercise;
use crate::model::paper::report::Report;
use crate::msg;
use crate::store::{Place, names};

/// What is printed for the tables.
pub(super) enum ForTables {
    /// The empty sheet of an exercise.
    Sheet(Box<Exercise>),
    /// The ballots of a vote in an exercise of that name.
    Ballots(String, Box<Report>),
}

impl App {
    /// Asks where the sheet of an exercise is to be written.
    pub(super) fn print_sheet(&mut self, ctx: &Context, exercise: Exercise) {
        self.for_tables = Some(ForTables::Sheet(Box::new(exercise)));
        self.ask_for_file(ctx, Purpose::Write(Write::Sheet));
    }

    /// Asks where the ballots of a vote are to be written.
    pub(super) fn print_ballots(&mut self, ctx: &Context, at: &At) {
        let language = self.language();
        let Some(current) = &self.current else { return };
        let session = current.history.session();
        let title = session.item(at.item).map_or("", |item| item.title().read(language)).to_owned();
        match session.ballots(at, language) {
            Some(report) => {
                self.for_tables = Some(ForTables::Ballots(title, Box::new(report)));
                self.ask_for_file(ctx, Purpose::Write(Write::Sheet));
            }
            None => self.messages.trouble(language.say(msg!("vote-nothing"))),
        }
    }

    /// The file that it is suggested to be written to.
    pub(super) fn sheet_file(&self) -> String {
        let language = self.language();
        let (title, word) = match &self.for_tables {
            Some(ForTables::Sheet(exercise)) => (exercise.title.read(language), msg!("file-name-sheet")),
            Some(ForTables::Ballots(title, _)) => (title.as_str(), msg!("file-name-ballots")),
            None => ("", msg!("file-name-sheet")),
        };
        format!("{} {}.pdf", names::file_name(title, language), language.say(word))
    }

    pub(super) fn write_sheet(&mut self, place: Place) {
        let (language, now, writer) = (self.language(), Zoned::now(), self.writer());
        let Some(for_tables) = self.for_tables.take() else { return };
        let day = self.current.as_ref().map_or("", |current| current.history.session().title.as_str());
        let sheet = match for_tables {
            ForTables::Sheet(exercise) => exercise.worksheet(day, language),
            ForTables::Ballots(_, report) => *report,
        };
        let work = move || {
            let bytes = export::pdf(&sheet, &now).map_err(|_| language.say(msg!("no-pdf")))?;
            place.export(&bytes, &writer, now.timestamp()).map_err(|error| error.say(language))?;
            Ok::<_, String>(place.path().display().to_string())
        };
        self.off_window(work, move |app, _, written| match written {
            Ok(path) => app.messages.say(language.say_with(msg!("exported-paper"), &[("path", path.into())])),
            Err(words) => app.messages.trouble(words),
        });
    }
}
