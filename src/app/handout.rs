//! The handout before it is handed out: its pages as they would be now, saving it, and opening it elsewhere.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use super::App;
use super::preview::{Preview, Printed};
use super::purpose::{Pick, Purpose, Write};
use crate::command::handout::Ask;
use crate::export;
use crate::facilitator::Panel;
use crate::facilitator::handout::Proof;
use crate::formats::saving::Done;
use crate::formats::{Format, HANDOUT, Made, Wanted};
use crate::i18n::Language;
use crate::model::paper::make::Choices;
use crate::model::paper::report::Logo;
use crate::msg;
use crate::store::{self, Album, Document};

/// What a handout is made of.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) document: Arc<Document>,
    pub(super) wanted: Wanted,
    pub(super) album: Album,
}

/// What follows when the handout is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Then {
    Open,
    Print,
}

/// The handout in the window.
#[derive(Default)]
pub(super) struct Handout {
    preview: Preview,
    sheet: Option<Arc<Sheet>>,
    logo: Option<Logo>,
    /// What was saved last, and where.
    saved: Option<(Arc<Sheet>, PathBuf)>,
    then: Option<Then>,
}

impl Sheet {
    fn is(&self, other: &Self) -> bool {
        let same = Arc::ptr_eq(&self.document, &other.document) || *self.document == *other.document;
        same && self.wanted == other.wanted && self.album == other.album
    }
}

impl Handout {
    /// Forgets everything of a session that is deleted; the logo is the organiser's.
    pub(super) fn forget(&mut self) {
        *self = Self { logo: self.logo.take(), ..Self::default() };
    }

    /// Forgets the pages of a panel that is closed; what was saved is remembered.
    fn close(&mut self) {
        self.preview.close();
        self.sheet = None;
    }

    /// Other pages are drawn when the sheet is another than before.
    fn follow(&mut self, sheet: Sheet, time: f64) {
        if !self.sheet.as_ref().is_some_and(|before| before.is(&sheet)) {
            let sheet = Arc::new(sheet);
            self.sheet = Some(Arc::clone(&sheet));
            let print = move |now: &jiff::Zoned| {
                // First, for what is found is drawn with.
                let undrawn = sheet.wanted.undrawn(&sheet.document, now);
                match sheet.wanted.make_with(&sheet.document, &sheet.album, now).ok()? {
                    Made::File(pdf) => Some(Printed { pdf, undrawn }),
                    Made::Folder(_) => None,
                }
            };
            self.preview.renew(Arc::new(print), time);
        }
    }
}

impl App {
    /// Keeps the pages as the handout would be now; called in every frame.
    pub(super) fn proof_handout(&mut self, ctx: &Context) {
        if self.window.panel != Some(Panel::Handout) {
            if self.handout.sheet.is_some() {
                self.handout.close();
            }
            return;
        }
        let Some(sheet) = self.sheet(HANDOUT) else { return };
        self.handout.follow(sheet, ctx.input(|input| input.time));
        self.handout.preview.keep(ctx, &mut self.window.handout.shown);
    }

    /// What an export is made of now.
    pub(super) fn sheet(&self, format: &'static Format) -> Option<Sheet> {
        let document = self.current.as_ref()?.shared();
        let choices = Choices { draft: self.window.handout.choices.draft, ..self.preferences.handout };
        let (language, logo) = (self.language(), self.handout.logo.clone());
        let (farthest_seat, theme) = (self.farthest_seat(), self.preferences.theme);
        let wanted = Wanted { format, language, choices, logo, farthest_seat, theme };
        Some(Sheet { document, wanted, album: self.album() })
    }

    /// Opens the panel with what is chosen for all days.
    pub(super) fn open_handout(&mut self) {
        if self.current.is_none() {
            return;
        }
        self.window.handout = Proof::new(self.preferences.handout, self.preferences.logo.clone());
        self.window.panel = Some(Panel::Handout);
    }

    pub(super) fn handout(&mut self, ctx: &Context, asked: Ask) {
        match asked {
            Ask::Choose(choices) => {
                self.window.handout.choices = choices;
                let lasting = choices.lasting();
                if lasting != self.preferences.handout {
                    self.preferences.handout = lasting;
                    self.keep_preferences();
                }
            }
            Ask::Open => self.save_and(ctx, Then::Open),
            Ask::Print => self.save_and(ctx, Then::Print),
            Ask::PickLogo => self.ask_for_file(ctx, Purpose::Pick(Pick::Logo)),
            Ask::DropLogo => {
                (self.handout.logo, self.window.handout.logo, self.preferences.logo) = (None, None, None);
                self.keep_preferences();
            }
        }
    }

    /// Opens what was saved when it is the handout of now; else asks where to save it first.
    fn save_and(&mut self, ctx: &Context, then: Then) {
        let sheet = self.sheet(HANDOUT);
        let saved = self.handout.saved.as_ref().zip(sheet).filter(|((saved, _), sheet)| saved.is(sheet));
        if let Some(path) = saved.map(|((_, path), _)| path.clone()) {
            return self.read_elsewhere(path, then);
        }
        self.ask_for_handout(ctx);
        self.handout.then = Some(then);
    }

    pub(super) fn ask_for_handout(&mut self, ctx: &Context) {
        self.handout.then = None;
        self.ask_for_file(ctx, Purpose::Write(Write::Export(HANDOUT)));
    }

    /// Says what was exported, and opens it where that was asked for.
    pub(super) fn exported(&mut self, done: &Done, sheet: Sheet) {
        let (language, path) = (self.language(), done.path().to_owned());
        let then = self.handout.then.take().filter(|_| sheet.wanted.format == HANDOUT);
        if sheet.wanted.format == HANDOUT {
            self.handout.saved = Some((Arc::new(sheet), path.clone()));
        }
        match then {
            Some(then) => self.read_elsewhere(path, then),
            None => self.messages.offer(done.say(language), path),
        }
    }

    /// Opens a file that was saved just now.
    pub(super) fn open_saved(&mut self, path: PathBuf) {
        self.read_elsewhere(path, Then::Open);
    }

    fn read_elsewhere(&mut self, path: PathBuf, then: Then) {
        let language = self.language();
        let work = move || (open::that(&path).is_ok(), path);
        self.off_window(work, move |app, _, (opened, path)| {
            let shown = [("path", path.display().to_string().into())];
            match (opened, then) {
                (true, Then::Open) => app.messages.say(language.say_with(msg!("opened-elsewhere"), &shown)),
                (true, Then::Print) => app.messages.say(language.say_with(msg!("print-there"), &shown)),
                (false, _) => app.messages.trouble(language.say_with(msg!("not-opened"), &shown)),
            }
        });
    }

    /// Takes a picture as the organiser's logo, for this day and those to come.
    pub(super) fn pick_logo(&mut self, path: PathBuf) {
        let (language, state) = (self.language(), self.state.clone());
        let work = move || {
            let bytes = store::logo::read(&path).map_err(|error| error.say(language))?;
            let logo = export::logo(&bytes, "").map_err(|error| no_logo(error, &path, language))?;
            if let Some(state) = state {
                store::logo::keep(&state, &bytes).map_err(|error| error.say(language))?;
            }
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok::<_, String>((name, logo))
        };
        self.off_window(work, |app, _, picked| match picked {
            Ok((name, logo)) => {
                app.handout.logo = Some(logo);
                app.window.handout.logo = Some(name.clone());
                app.preferences.logo = Some(name);
                app.keep_preferences();
            }
            Err(words) => app.messages.trouble(words),
        });
    }

    pub(super) fn read_logo(&mut self) {
        let Some(state) = self.state.clone().filter(|_| self.preferences.logo.is_some()) else { return };
        let work = move || store::logo::kept(&state).and_then(|bytes| export::logo(&bytes, "").ok());
        self.off_window(work, |app, _, logo| app.handout.logo = logo);
    }
}

fn no_logo(error: export::LogoError, path: &Path, language: Language) -> String {
    let words = match error {
        export::LogoError::Large => msg!("logo-large"),
        export::LogoError::NoPicture => msg!("logo-no-picture"),
        export::LogoError::NotOnlyLines => msg!("logo-not-only-lines"),
    };
    format!("{}\n{}", language.say(words), path.display())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colours::Theme;
    use crate::i18n::Language;

    fn sheet(draft: bool) -> Sheet {
        let (choices, language) = (Choices { draft, ..Choices::default() }, Language::Danish);
        let wanted = Wanted { format: HANDOUT, language, choices, logo: None, farthest_seat: 6.0, theme: Theme::Light };
        Sheet { document: Arc::new(store::sample().unwrap()), wanted, album: Album::default() }
    }

    #[test]
    fn a_sheet_is_another_when_anything_in_it_is() {
        assert!(sheet(false).is(&sheet(false)));
        assert!(!sheet(false).is(&sheet(true)));
        let mut other = sheet(false);
        Arc::make_mut(&mut other.document).session.title.push('!');
        assert!(!sheet(false).is(&other));
    }
}
