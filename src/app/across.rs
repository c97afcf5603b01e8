//! Many days in one report: a folder is chosen, its files are read one after the other, and the report is shown and saved.

mod reading;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Ui};
use jiff::Zoned;
use reading::{Read, Reading};

use super::App;
use super::preview::{Preview, Printed};
use super::purpose::{Pick, Purpose, Write};
use crate::facilitator::across::{AcrossAsk, AcrossPanel, across_ui};
use crate::formats::across::{AcrossChosen, AcrossFormat};
use crate::formats::collect::{Collecting, TextChoices, save_tables};
use crate::model::harvest::WordsChoice;
use crate::model::paper::name_style::Names;
use crate::msg;
use crate::store::{Place, SavingWindow};

/// The panel over the window, with what reads for it and what draws its pages.
#[derive(Default)]
pub(super) struct Across {
    /// Nothing while the panel is closed.
    panel: Option<AcrossPanel>,
    folder: PathBuf,
    reading: Option<Reading>,
    preview: Preview,
    collected: Option<AcrossChosen>,
}

impl Across {
    /// Whether the panel lies over the window.
    pub(super) const fn is_open(&self) -> bool {
        self.panel.is_some()
    }

    fn close(&mut self) {
        *self = Self { folder: std::mem::take(&mut self.folder), ..Self::default() };
    }
}

impl App {
    /// Asks for the folder that the days lie in.
    pub(super) fn ask_for_days(&mut self, ctx: &Context) {
        self.ask_for_file(ctx, Purpose::Pick(Pick::Days));
    }

    /// Reads the days of a folder, and shows what they say together.
    pub(super) fn collect(&mut self, ctx: &Context, folder: PathBuf) {
        // A path that was written may be a file of the folder that is meant.
        let folder = std::path::absolute(&folder).unwrap_or(folder);
        let mut panel = AcrossPanel::new(folder.display().to_string());
        let reading = Reading::start(ctx, folder.clone(), self.language(), self.state.clone());
        (panel.reading, panel.stopped) = (reading.as_ref().map(|_| [0, 0]), reading.is_none());
        self.across = Across { panel: Some(panel), folder, reading, ..Across::default() };
    }

    /// Takes what was read since, and keeps the pages as they would be now; called in every frame.
    pub(super) fn follow_across(&mut self, ctx: &Context) {
        let language = self.language();
        let Across { panel: Some(panel), reading, preview, collected, .. } = &mut self.across else { return };
        if let Some(now) = reading {
            for read in now.take() {
                match read {
                    Read::Done(files) => panel.reading = Some(files),
                    Read::Day(day) => panel.basket.add(*day, &Zoned::now()),
                    Read::Remark(remark) => panel.basket.remark(&remark, language),
                }
            }
            if now.is_over() {
                (panel.reading, *reading) = (None, None);
            }
        }
        if panel.reading.is_some() {
            return;
        }
        let Some(wanted) = panel.collected(language) else { return };
        if !collected.as_ref().is_some_and(|before| before.is(&wanted)) {
            let told = wanted.clone();
            *collected = Some(wanted);
            let print = move |now: &Zoned| {
                let pdf = told.make(AcrossFormat::Pdf, now).ok()?;
                Some(Printed { pdf, undrawn: BTreeSet::new() })
            };
            preview.renew(Arc::new(print), ctx.input(|input| input.time));
        }
        preview.keep(ctx, &mut panel.shown);
    }

    /// Draws the panel over whatever the window shows.
    pub(super) fn across_ui(&mut self, ui: &Ui) {
        let language = self.language();
        let Some(panel) = &mut self.across.panel else { return };
        let ctx = ui.ctx().clone();
        match across_ui(ui, language, panel) {
            Some(AcrossAsk::Stop) => {
                (self.across.reading, panel.reading, panel.stopped) = (None, None, true);
            }
            Some(AcrossAsk::AnotherFolder) => self.ask_for_days(&ctx),
            Some(AcrossAsk::Save(format)) => self.ask_for_file(&ctx, Purpose::Write(Write::Report(format))),
            Some(AcrossAsk::Tables) => self.ask_for_file(&ctx, Purpose::Pick(Pick::Tables)),
            // What lies over the panel has the key that would close it.
            Some(AcrossAsk::Close) if self.dialogs.line_is_open() || self.questions.is_dialog() => {}
            Some(AcrossAsk::Close) => self.across.close(),
            None => {}
        }
    }

    /// What such a file is called, in the folder of the days.
    pub(super) fn across_file(&self, format: AcrossFormat) -> Option<PathBuf> {
        let collected = self.across.panel.as_ref()?.collected(self.language())?;
        Some(self.across.folder.join(collected.file_name(format)))
    }

    /// Writes the report.
    pub(super) fn write_across(&mut self, format: AcrossFormat, place: Place) {
        let (language, now) = (self.language(), Zoned::now());
        let Some(collected) = self.across.panel.as_ref().and_then(|panel| panel.collected(language)) else { return };
        // What is written belongs to no day, whichever is open.
        let writer = SavingWindow { state: self.state.clone(), ..SavingWindow::default() };
        let work = move || {
            let bytes = collected.make(format, &now).map_err(|words| language.say(words))?;
            let written = place.export(&bytes, &writer, now.timestamp());
            written.map(|()| place.path().to_owned()).map_err(|error| error.say(language))
        };
        self.off_window(work, move |app, _, written| match written {
            Ok(path) => {
                let values = [("path", path.display().to_string().into())];
                app.messages.offer(language.say_with(msg!("across-saved"), &values), path);
            }
            Err(words) => app.messages.trouble(words),
        });
    }

    /// Writes the rows of the days as tables, into a new folder in this one. Whoever is named
    /// in a text is shortened.
    pub(super) fn write_tables(&mut self, folder: PathBuf) {
        let (language, now, state) = (self.language(), Zoned::now(), self.state.clone());
        let Some(places) = self.across.panel.as_ref().map(AcrossPanel::files) else { return };
        let work = move || {
            let output = folder.join(language.say(msg!("across-tables-folder")));
            let (names, state) = (Names::Off, state.as_deref());
            let wanted = Collecting { places: &places, names, language, state, now: &now };
            let saved = save_tables(&wanted, &TextChoices::All(WordsChoice::Shorten), &output, &mut |_| true);
            saved.map(|saved| (saved.written, output))
        };
        self.off_window(work, move |app, _, saved| match saved {
            Ok((true, path)) => {
                let values = [("path", path.display().to_string().into())];
                app.messages.offer(language.say_with(msg!("across-tables-saved"), &values), path);
            }
            Ok((false, _)) => app.messages.say(language.say(msg!("across-none"))),
            Err(error) => app.messages.trouble(error.say(language)),
        });
    }
}
