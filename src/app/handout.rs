//! The handout before it is handed out: its pages as they would be now, saving it, and opening it elsewhere.

mod preview_thread;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use egui::load::SizedTexture;
use egui::{ColorImage, Context, TextureHandle, TextureOptions, Vec2};
use jiff::Zoned;
use preview_thread::{Drawn, Order, PreviewThread};

use super::App;
use super::dialogs::Purpose;
use crate::command::handout::Ask;
use crate::export::{self, Picture};
use crate::facilitator::Panel;
use crate::facilitator::handout::Proof;
use crate::formats::saving::Done;
use crate::formats::{Format, HANDOUT, Wanted};
use crate::i18n::Language;
use crate::model::paper::make::Choices;
use crate::model::paper::report::Logo;
use crate::msg;
use crate::store::{self, Document};

/// So long nothing must change before the pages are made anew, in seconds.
const SETTLED: f64 = 0.15;
/// A picture that takes longer is worth a word, in seconds.
const WORTH_A_WORD: f64 = 0.3;

/// What a handout is made of.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    pub(super) document: Arc<Document>,
    pub(super) wanted: Wanted,
}

/// A picture of a page, with the number of the sheet it is of and the room it was drawn for.
struct Leaf {
    number: u64,
    area: [u32; 2],
    picture: TextureHandle,
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
    /// `None` before the first handout, and where the machine has no thread to spare.
    preview: Option<PreviewThread>,
    sheet: Option<Arc<Sheet>>,
    /// When it last changed, in seconds since the start.
    changed: f64,
    /// The number of the sheet.
    number: u64,
    /// The sheet's number, the page and the room that pages were last asked for with.
    asked: Option<(u64, usize, [u32; 2])>,
    /// Since when the page that is looked at is being drawn, in seconds since the start.
    since: Option<f64>,
    leaves: HashMap<usize, Leaf>,
    logo: Option<Logo>,
    /// What was saved last, and where.
    saved: Option<(Arc<Sheet>, PathBuf)>,
    then: Option<Then>,
}

impl Sheet {
    fn is(&self, other: &Self) -> bool {
        let same = Arc::ptr_eq(&self.document, &other.document) || *self.document == *other.document;
        same && self.wanted == other.wanted
    }
}

impl Handout {
    /// Forgets everything of a session that is deleted; the logo is the organiser's.
    pub(super) fn forget(&mut self) {
        *self = Self { logo: self.logo.take(), ..Self::default() };
    }

    /// Forgets the pages of a panel that is closed; what was saved is remembered.
    fn close(&mut self) {
        self.leaves.clear();
        (self.sheet, self.asked, self.since) = (None, None, None);
    }

    /// The sheet as it is now gets a number of its own.
    fn follow(&mut self, sheet: Sheet, time: f64) {
        if !self.sheet.as_ref().is_some_and(|before| before.is(&sheet)) {
            self.sheet = Some(Arc::new(sheet));
            self.number += 1;
            self.changed = time;
        }
    }

    /// Asks for the pages around the one that is looked at, unless they are drawn or asked for.
    fn order(&mut self, page: usize, area: [u32; 2], now: &Zoned, time: f64) {
        let (Some(preview), Some(sheet)) = (&self.preview, &self.sheet) else { return };
        if self.asked == Some((self.number, page, area)) {
            return;
        }
        let order = Order { number: self.number, sheet: Arc::clone(sheet), now: now.clone(), page, area };
        if preview.ask(order) {
            self.asked = Some((self.number, page, area));
            let there = |leaf: &Leaf| leaf.number == self.number && leaf.area == area;
            if !self.leaves.get(&page).is_some_and(there) {
                self.since.get_or_insert(time);
            }
        }
    }

    /// How long until the sheet has settled, in seconds; the first one is drawn at once.
    fn unsettled(&self, time: f64) -> Option<f64> {
        let wait = SETTLED - (time - self.changed);
        Some(wait).filter(|wait| *wait > 0.0 && self.asked.is_some_and(|(number, ..)| number != self.number))
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
        if self.handout.preview.is_none() {
            self.handout.preview = PreviewThread::start(ctx);
        }
        let time = ctx.input(|input| input.time);
        self.take_pages(ctx);
        self.handout.follow(sheet, time);
        match self.handout.unsettled(time) {
            Some(wait) => ctx.request_repaint_after(Duration::from_secs_f64(wait)),
            None => {
                let dots = ctx.pixels_per_point();
                let area = self.window.handout.area.map(|points| (points * dots).clamp(0.0, 100_000.0) as u32);
                if area.iter().all(|dots| *dots > 0) {
                    self.handout.order(self.window.handout.page, area, &Zoned::now(), time);
                }
            }
        }
        let waited = self.handout.since.map(|since| time - since);
        self.window.handout.slow = waited.is_some_and(|waited| waited >= WORTH_A_WORD);
        if let Some(wait) = waited.map(|waited| WORTH_A_WORD - waited).filter(|wait| *wait > 0.0) {
            ctx.request_repaint_after(Duration::from_secs_f64(wait));
        }
    }

    /// What an export is made of now.
    pub(super) fn sheet(&self, format: &'static Format) -> Option<Sheet> {
        let document = self.current.as_ref()?.shared();
        let choices = Choices { draft: self.window.handout.choices.draft, ..self.preferences.handout };
        let (language, logo) = (self.language(), self.handout.logo.clone());
        let (farthest_seat, theme) = (self.farthest_seat(), self.preferences.theme);
        Some(Sheet { document, wanted: Wanted { format, language, choices, logo, farthest_seat, theme } })
    }

    fn take_pages(&mut self, ctx: &Context) {
        for drawn in self.handout.preview.iter().flat_map(PreviewThread::take).collect::<Vec<Drawn>>() {
            match drawn {
                Drawn::Count(number, count) if number == self.handout.number => {
                    let window = &mut self.window.handout;
                    (window.count, window.broken) = (count, count == 0);
                    window.page = window.page.min(count.saturating_sub(1));
                }
                Drawn::Undrawn(number, undrawn) if number == self.handout.number => {
                    self.window.handout.undrawn = undrawn;
                }
                Drawn::Page { number, page, area, picture } if number == self.handout.number => {
                    if page == self.window.handout.page {
                        self.handout.since = None;
                    }
                    let picture = ctx.load_texture("handout page", image(picture), TextureOptions::LINEAR);
                    self.handout.leaves.insert(page, Leaf { number, area, picture });
                }
                Drawn::Done => self.handout.since = None,
                Drawn::Count(..) | Drawn::Undrawn(..) | Drawn::Page { .. } => {}
            }
        }
        let (number, looked_at) = (self.handout.number, self.window.handout.page);
        // The page before stays until the new one is there; of the others only the new ones are worth keeping.
        self.handout
            .leaves
            .retain(|page, proof| *page == looked_at || proof.number == number && page.abs_diff(looked_at) <= 2);
        let points = ctx.pixels_per_point();
        let sized = |leaf: &Leaf| SizedTexture { id: leaf.picture.id(), size: leaf.picture.size_vec2() / points };
        self.window.handout.pages = self.handout.leaves.iter().map(|(page, leaf)| (*page, sized(leaf))).collect();
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
            Ask::PickLogo => self.ask_for_file(ctx, Purpose::Logo),
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
        self.ask_for_file(ctx, Purpose::Export(HANDOUT));
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
        let work = move || (opener::open(&path).is_ok(), path);
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

fn image(picture: Picture) -> ColorImage {
    let Picture { size, dots } = picture;
    let pixels = dots.chunks_exact(4).map(|dot| match *dot {
        [red, green, blue, _] => egui::Color32::from_rgb(red, green, blue),
        _ => egui::Color32::WHITE,
    });
    ColorImage { size, source_size: Vec2::new(size[0] as f32, size[1] as f32), pixels: pixels.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colours::Theme;
    use crate::i18n::Language;

    fn sheet(draft: bool) -> Sheet {
        let (choices, language) = (Choices { draft, ..Choices::default() }, Language::Danish);
        let wanted = Wanted { format: HANDOUT, language, choices, logo: None, farthest_seat: 6.0, theme: Theme::Light };
        Sheet { document: Arc::new(store::sample().unwrap()), wanted }
    }

    #[test]
    fn a_sheet_is_another_when_anything_in_it_is() {
        assert!(sheet(false).is(&sheet(false)));
        assert!(!sheet(false).is(&sheet(true)));
        let mut other = sheet(false);
        Arc::make_mut(&mut other.document).session.title.push('!');
        assert!(!sheet(false).is(&other));
    }

    #[test]
    fn changes_settle_before_pages_are_made_and_the_first_are_made_at_once() {
        let mut handout = Handout::default();
        handout.follow(sheet(false), 1.0);
        assert_eq!(handout.unsettled(1.0), None);
        handout.asked = Some((handout.number, 0, [1, 1]));
        handout.follow(sheet(false), 5.0);
        assert_eq!(handout.unsettled(5.0), None, "nothing changed");
        handout.follow(sheet(true), 6.0);
        assert!(handout.unsettled(6.0).is_some());
        assert_eq!(handout.unsettled(6.0 + SETTLED), None);
    }
}
