//! The empty sheet of one exercise, written to a file off the window's thread.

use egui::Context;
use jiff::Zoned;

use super::App;
use super::dialogs::Purpose;
use crate::export;
use crate::model::exercise::Exercise;
use crate::msg;
use crate::store::{Place, names};

impl App {
    /// Asks where the sheet of an exercise is to be written.
    pub(super) fn print_sheet(&mut self, ctx: &Context, exercise: Exercise) {
        self.sheet_of = Some(exercise);
        self.ask_for_file(ctx, Purpose::Sheet);
    }

    /// The file that the sheet is suggested to be written to.
    pub(super) fn sheet_file(&self) -> String {
        let title = self.sheet_of.as_ref().map_or("", |exercise| exercise.title.read(self.language()));
        let name = names::file_name(title, self.language());
        format!("{name} {}.pdf", self.language().say(msg!("file-name-sheet")))
    }

    pub(super) fn write_sheet(&mut self, place: Place) {
        let (language, now, writer) = (self.language(), Zoned::now(), self.writer());
        let Some(exercise) = self.sheet_of.take() else { return };
        let day = self.current.as_ref().map_or("", |current| current.history.session().title.as_str());
        let sheet = exercise.worksheet(day, language);
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
