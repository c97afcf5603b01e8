//! Many days in one report: the days that were found at the left, the pages at the right, and what to save them as.

mod again;

use std::path::PathBuf;
use std::sync::Arc;

use again::{Laying, laying_ui};
use egui::{Label, ProgressBar, ScrollArea, Ui};

use super::panel::panel_ui;
use super::shown_pages::{ShownPages, pages_ui};
use crate::colours::Tone;
use crate::formats::across::{AcrossChosen, AcrossFormat, Basket, FoundDay};
use crate::i18n::{Language, dates};
use crate::model::across::FEW_DAYS;
use crate::model::across::again::Again;
use crate::msg;
use crate::theme::{bold, chip, colour, primary, quiet, quietly};

/// The widest the panel gets: beside the days a page needs no more to be read.
const WIDEST: f32 = 1_400.0;
/// How wide the days are.
const DAYS: f32 = 400.0;
/// What the panel takes of the height besides days and pages: its name, its buttons, its edges.
const AROUND: f32 = 190.0;
/// How high the line of a day is.
const LINE: f32 = 46.0;

/// What is asked for in the panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AcrossAsk {
    /// No more files are read.
    Stop,
    /// Another folder is chosen.
    AnotherFolder,
    /// The report is saved.
    Save(AcrossFormat),
    /// The rows of the days are saved as tables.
    Tables,
    /// The panel is closed.
    Close,
}

/// The panel.
#[derive(Debug, Default)]
pub struct AcrossPanel {
    /// The folder the days lie in, in words.
    pub folder: String,
    /// How many files are read, and of how many; nothing once all are.
    pub reading: Option<[usize; 2]>,
    /// It was stopped before all files were read.
    pub stopped: bool,
    /// What was read.
    pub basket: Basket,
    /// The pages of the report.
    pub shown: ShownPages,
    /// Days that are left out, by their keys.
    left_out: Vec<String>,
    /// Whether municipalities are named, once that was chosen.
    named: Option<bool>,
    large: bool,
    /// What is laid together across days.
    again: Vec<Again>,
    /// What is being laid together; nothing while one looks at pages.
    laying: Option<Laying>,
}

impl AcrossPanel {
    /// A panel for the days of a folder.
    pub fn new(folder: String) -> Self {
        Self { folder, ..Self::default() }
    }

    /// What is told of the days as it is chosen now; nothing when none is left.
    pub fn collected(&self, language: Language) -> Option<AcrossChosen> {
        let days = self.basket.days.iter().filter(|found| !self.left_out.contains(key(found)));
        let days: Vec<_> = days.map(|found| Arc::clone(&found.day)).collect();
        let (named, large, again) = (self.is_named(days.len()), self.large, self.again.clone());
        (!days.is_empty()).then_some(AcrossChosen { days, language, named, large, again })
    }

    /// The files of the days that are told.
    pub fn files(&self) -> Vec<PathBuf> {
        let days = self.basket.days.iter().filter(|found| !self.left_out.contains(key(found)));
        days.map(|found| found.path.clone()).collect()
    }

    /// Of few days none is named unless that is chosen.
    fn is_named(&self, days: usize) -> bool {
        self.named.unwrap_or(days >= FEW_DAYS)
    }

    fn taken(&self) -> usize {
        self.basket.days.iter().filter(|found| !self.left_out.contains(key(found))).count()
    }
}

fn key(found: &FoundDay) -> &String {
    &found.day.harvest.session.session
}

/// Draws the panel; says what is asked for.
pub fn across_ui(ui: &Ui, language: Language, across: &mut AcrossPanel) -> Option<AcrossAsk> {
    let size = ui.ctx().content_rect().size();
    let width = (size.x - 88.0).clamp(300.0, WIDEST);
    let panel = panel_ui(ui, &language.say(msg!("across-panel")), width, |ui| {
        let height = (size.y - AROUND).max(200.0);
        let asked = ui.horizontal_top(|ui| {
            let asked = ui.vertical(|ui| {
                ui.set_width(DAYS);
                ui.set_height(height);
                days_ui(ui, language, across, height)
            });
            ui.add_space(12.0);
            let shows = across.taken() > 0;
            ui.vertical(|ui| match &mut across.laying {
                Some(laying) => laying_ui(ui, language, laying, &across.basket, &mut across.again, height),
                None if shows => pages_ui(ui, language, &mut across.shown, height),
                None => {}
            });
            asked.inner
        });
        ui.add_space(8.0);
        asked.inner.or(buttons_ui(ui, language, across))
    });
    panel.inner.or_else(|| panel.should_close().then_some(AcrossAsk::Close))
}

fn days_ui(ui: &mut Ui, language: Language, across: &mut AcrossPanel, height: f32) -> Option<AcrossAsk> {
    ui.add(Label::new(quietly(ui.ctx(), &across.folder)).truncate());
    let asked = reading_ui(ui, language, across);
    let none = across.basket.days.is_empty() && across.reading.is_none();
    if none {
        ui.label(language.say(msg!("across-none")));
    }
    let trouble = trouble_height(across);
    let rows =
        ScrollArea::vertical().id_salt("days").max_height((height - 190.0 - trouble).max(LINE)).auto_shrink(false);
    rows.show_rows(ui, LINE, across.basket.days.len(), |ui, range| {
        ui.set_max_width(ui.available_width() - 12.0);
        for found in across.basket.days.get(range).into_iter().flatten() {
            day_ui(ui, language, found, &mut across.left_out);
        }
    });
    trouble_ui(ui, language, across, trouble);
    choices_ui(ui, language, across);
    asked
}

/// How far the reading is, and a way to stop it.
fn reading_ui(ui: &mut Ui, language: Language, across: &AcrossPanel) -> Option<AcrossAsk> {
    let number = |number: usize| (number as u64).into();
    let Some([done, of]) = across.reading else {
        let values = [("count", number(across.basket.days.len())), ("taken", number(across.taken()))];
        let words = language.say_with(msg!("across-read"), &values);
        let more = if across.stopped { language.say(msg!("across-stopped")) } else { String::new() };
        ui.label(format!("{words} {more}").trim());
        return None;
    };
    let words = language.say_with(msg!("across-reading"), &[("count", number(done)), ("of", number(of))]);
    ui.horizontal(|ui| {
        let share = done as f32 / of.max(1) as f32;
        ui.add(ProgressBar::new(share).desired_width(DAYS - 120.0).text(words));
        quiet(ui, &language.say(msg!("across-stop"))).clicked().then_some(AcrossAsk::Stop)
    })
    .inner
}

/// A day with a tick; below it whose it is, and what there is to know about it.
fn day_ui(ui: &mut Ui, language: Language, found: &FoundDay, left_out: &mut Vec<String>) {
    let session = &found.day.harvest.session;
    let date = dates::long_date(language, session.date);
    let people = language.say_with(msg!("participants-count"), &[("count", (session.people as u64).into())]);
    ui.allocate_ui(egui::vec2(ui.available_width(), LINE), |ui| {
        ui.set_height(LINE);
        ui.spacing_mut().item_spacing.y = 0.0;
        ui.spacing_mut().interact_size.y = 22.0;
        let mut taken = !left_out.contains(&session.session);
        let file = found.file();
        let title = if found.day.title.is_empty() { file.as_str() } else { &found.day.title };
        let response = ui.checkbox(&mut taken, clipped(found.day.name(), 44));
        if response.changed() {
            left_out.retain(|key| *key != session.session);
            if !taken {
                left_out.push(session.session.clone());
            }
        }
        response.on_hover_text(format!("{title}\n{file}"));
        ui.horizontal(|ui| {
            ui.add_space(26.0);
            let about = if title == found.day.name() { String::new() } else { format!(" · {title}") };
            let words = format!("{date} · {people}{about}");
            if found.goes_on {
                let going_on = egui::RichText::new(language.say(msg!("across-going-on"))).size(13.0);
                ui.label(going_on.color(colour(ui.ctx(), Tone::Amber)));
            }
            ui.add(Label::new(quietly(ui.ctx(), words).size(13.0)).truncate());
        });
    });
}

fn clipped(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or(words)),
        None => words.to_owned(),
    }
}

fn trouble_height(across: &AcrossPanel) -> f32 {
    match across.basket.remarks.len() {
        0 => 0.0,
        lines => (26.0 + 22.0 * lines as f32).min(130.0),
    }
}

/// What could not be read, a line each.
fn trouble_ui(ui: &mut Ui, language: Language, across: &AcrossPanel, height: f32) {
    if across.basket.remarks.is_empty() {
        return;
    }
    let words = match across.basket.missed {
        0 => language.say(msg!("across-remarks")),
        missed => language.say_with(msg!("across-not-read"), &[("count", (missed as u64).into())]),
    };
    ui.label(bold(words));
    ScrollArea::vertical().id_salt("trouble").max_height(height - 26.0).auto_shrink(false).show(ui, |ui| {
        for line in &across.basket.remarks {
            ui.add(Label::new(egui::RichText::new(line).size(13.0)).wrap());
        }
    });
}

fn choices_ui(ui: &mut Ui, language: Language, across: &mut AcrossPanel) {
    let say = |message| language.say(message);
    ui.add_space(6.0);
    let mut named = across.is_named(across.taken());
    if ui.checkbox(&mut named, say(msg!("across-named"))).changed() {
        across.named = Some(named);
    }
    if across.taken() < FEW_DAYS {
        let few = language.say_with(msg!("across-few-days"), &[("count", FEW_DAYS.into())]);
        ui.label(quietly(ui.ctx(), few).size(13.0));
    }
    ui.checkbox(&mut across.large, say(msg!("handout-large")));
    let lays = across.laying.is_some();
    if chip(ui, &say(msg!("across-lay-together")), lays, Tone::Accent).clicked() {
        across.laying = if lays { None } else { Some(Laying::default()) };
    }
}

fn buttons_ui(ui: &mut Ui, language: Language, across: &AcrossPanel) -> Option<AcrossAsk> {
    let say = |message| language.say(message);
    ui.horizontal_wrapped(|ui| {
        let mut asked = None;
        let ready = across.taken() > 0 && across.reading.is_none();
        ui.add_enabled_ui(ready, |ui| {
            for format in AcrossFormat::ALL {
                let first = format == AcrossFormat::Pdf;
                let words = say(format.title());
                let response = if first { primary(ui, &words) } else { quiet(ui, &words) };
                asked = asked.or(response.clicked().then_some(AcrossAsk::Save(format)));
            }
        });
        ui.add_enabled_ui(ready, |ui| {
            let tables = quiet(ui, &say(msg!("across-save-tables"))).clicked();
            asked = asked.or(tables.then_some(AcrossAsk::Tables));
        });
        let others = [(msg!("across-another-folder"), AcrossAsk::AnotherFolder), (msg!("close"), AcrossAsk::Close)];
        for (words, ask) in others {
            asked = asked.or(quiet(ui, &say(words)).clicked().then_some(ask));
        }
        asked
    })
    .inner
}
