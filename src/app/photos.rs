//! The photographs of the open day: taking them in, laying them where they belong, and drawing them.

mod import;
mod viewer;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::JoinHandle;

use egui::{ColorImage, Context, Event, RawInput, Ui};
use import::{Arrival, Import, Source};
use jiff::Zoned;
use viewer::Viewer;

use super::App;
use super::purpose::{Pick, Purpose};
use crate::command::edit::Edit;
use crate::command::stage::Move;
use crate::darkroom::is_called_a_picture;
use crate::facilitator::Panel;
use crate::facilitator::banner::{TAKING_IN, progress_ui};
use crate::i18n::Language;
use crate::model::day::session::Session;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Key};
use crate::model::photo::NewPhoto;
use crate::model::screen::slide::Body;
use crate::msg;
use crate::plan::exercise_at;
use crate::store::Album;
use crate::store::album::{self, Carried};
use crate::theme::photos::{self, PhotoSize};

/// What the program knows of the pictures of the open day.
#[derive(Default)]
pub(super) struct Photos {
    /// The session, its file and its pictures as they were last laid where they belong.
    carried: Option<(String, PathBuf, BTreeSet<Key>)>,
    /// Of which session it was said already that pictures are missing or lie on this computer alone.
    told: Option<String>,
    /// A session, and the folders in which its pictures may lie, too.
    also: (String, Vec<PathBuf>),
    /// Pictures that were pasted and are not taken in yet.
    pasted: Vec<Arc<ColorImage>>,
    import: Option<Import>,
    viewer: Option<Viewer>,
}

/// A thread that was told to take in no more.
pub(super) struct Abandoned(JoinHandle<()>);

impl Abandoned {
    /// Waits until it has put down what it holds.
    pub(super) fn wait(self) {
        // What it broke down of is of no interest any more.
        drop(self.0.join());
    }
}

impl Photos {
    /// Forgets all of a day that is deleted.
    pub(super) fn abandon(&mut self) -> Option<Abandoned> {
        let import = std::mem::take(self).import?;
        import.stop();
        Some(Abandoned(import.into_thread()))
    }
}

impl App {
    /// Where the pictures of the open day lie.
    pub(super) fn album(&self) -> Album {
        let Some(current) = &self.current else { return Album::default() };
        let (key, also) = &self.photos.also;
        let album = Album::of(self.state.as_deref(), current.key(), current.file());
        if key == current.key() { album.or_in(also.clone()) } else { album }
    }

    /// The session of that key is a copy of the one in that file: its pictures lie beside that.
    pub(super) fn is_copy_of(&mut self, key: &str, file: &Path) {
        self.photos.also = (key.to_owned(), vec![album::folder_beside(file)]);
    }

    /// The session of that key goes on from what is open now: its pictures lie where they lie now.
    pub(super) fn goes_on_as(&mut self, key: &str) {
        self.photos.also = (key.to_owned(), self.album().folders());
    }

    /// Takes files that were dropped: pictures go to the day, anything else is opened.
    pub(super) fn take_dropped(&mut self, ctx: &Context, paths: Vec<PathBuf>) {
        let (pictures, others): (Vec<PathBuf>, Vec<PathBuf>) =
            paths.into_iter().partition(|path| self.current.is_some() && is_called_a_picture(path));
        if !pictures.is_empty() {
            self.take_photos(ctx, pictures);
        } else if let Some(path) = others.into_iter().next() {
            self.open_file(path);
        }
    }

    /// Asks which pictures are to be taken in.
    pub(super) fn ask_for_photos(&mut self, ctx: &Context) {
        match self.current.as_ref().map(|current| current.watching.is_some()) {
            Some(true) => self.say_watching(),
            Some(false) => self.ask_for_file(ctx, Purpose::Pick(Pick::Photos)),
            None => {}
        }
    }

    /// Begins to take the pictures of these files in.
    pub(super) fn take_photos(&mut self, ctx: &Context, paths: Vec<PathBuf>) {
        self.take_sources(ctx, paths.into_iter().map(Source::File).collect());
    }

    /// Takes the pictures that were pasted out of what the window is handed.
    pub(super) fn keep_pasted(&mut self, input: &mut RawInput) {
        input.events.retain(|event| {
            let Event::PasteImage(picture) = event else { return true };
            self.photos.pasted.push(Arc::clone(picture));
            false
        });
    }

    /// Begins to take pictures in: to the exercise whose panel is open, else to the one that ran when each was taken, else
    /// to the one in hand.
    fn take_sources(&mut self, ctx: &Context, sources: Vec<Source>) {
        let Some(current) = &self.current else { return };
        if current.watching.is_some() {
            return self.say_watching();
        }
        let session = current.history.session();
        let given = if let Some(Panel::Photos { item }) = &self.window.panel { Some(*item) } else { None };
        let in_hand = current.stage.place(session).map(|place| place.item);
        let Some(target) = given.or_else(|| in_hand.and_then(|item| nearest_exercise(session, item))) else {
            return self.messages.say(self.language().say(msg!("photos-no-exercise")));
        };
        let key = current.key().to_owned();
        let album = self.album();
        match self.photos.import.as_mut().filter(|import| import.key == key) {
            Some(import) => import.more((sources, target, given.is_some())),
            None => self.photos.import = Import::start(ctx, key, album, (sources, target, given.is_some())),
        }
    }

    /// Opens the photographs of the item that is looked at, which mostly is the one of the moment.
    pub(super) fn open_photos(&mut self) {
        let Some(current) = &self.current else { return };
        let place = self.window.place_looked_at(current.history.session(), &current.stage);
        match place {
            Some(place) => self.window.panel = Some(Panel::Photos { item: place.item }),
            None => self.messages.say(self.language().say(msg!("no-exercise-here"))),
        }
    }

    /// Shows the room the photographs of the item in hand, or what grows below its question again.
    pub(super) fn show_photos(&mut self) {
        let Some(current) = &self.current else { return };
        let item = current.stage.item(current.history.session());
        let any = item.is_some_and(|item| item.photos.iter().any(|photo| photo.shown));
        if any || current.stage.photos {
            self.stage(&Move::Photos);
        } else {
            self.messages.say(self.language().say(msg!("photos-none-shown")));
        }
    }

    /// Everything about photographs that is to be done in a frame.
    pub(super) fn look_after_photos(&mut self, ctx: &Context) {
        let pasted: Vec<Source> = self.photos.pasted.drain(..).map(Source::Pasted).collect();
        if !pasted.is_empty() {
            self.take_sources(ctx, pasted);
        }
        self.take_arrivals(false);
        self.carry_photos();
        self.draw_photos(ctx);
    }

    /// What was taken in becomes part of the day: now and then, so that undo takes back many at once.
    pub(super) fn take_arrivals(&mut self, now: bool) {
        let Some(mut import) = self.photos.import.take() else { return };
        import.look();
        let is_open = self.current.as_ref().is_some_and(|current| current.key() == import.key);
        if is_open && (now || import.is_due()) {
            self.put_photos(&mut import);
        }
        if import.is_done() || !is_open {
            let words = import.outcome(self.language());
            words.news.into_iter().for_each(|words| self.messages.say(words));
            words.trouble.into_iter().for_each(|words| self.messages.trouble(words));
        } else {
            self.photos.import = Some(import);
        }
    }

    fn put_photos(&mut self, import: &mut Import) {
        let Some(current) = &mut self.current else { return };
        let mut by_item: BTreeMap<Id, Vec<NewPhoto>> = BTreeMap::new();
        let zone = Zoned::now().time_zone().clone();
        for Arrival { photo, taken, target, given } in import.arrived() {
            let session = current.history.session();
            let moment = taken.and_then(|taken| taken.to_zoned(zone.clone()).ok()).filter(|_| !given);
            let ran = moment.and_then(|moment| exercise_at(session, &current.stage, moment.timestamp()));
            by_item.entry(ran.unwrap_or(target)).or_default().push(photo);
        }
        for (item, photos) in by_item {
            let session = current.history.session();
            let title = session.item(item).map(|item| item.title().read(self.preferences.language).to_owned());
            let before = session.item(item).map_or(0, |item| item.photos.len());
            let asked = photos.len();
            match current.history.apply(&Edit::AddPhotos { item, photos }) {
                Ok(()) | Err(Refusal::NothingNew) => {
                    let after = current.history.session().item(item).map_or(0, |item| item.photos.len());
                    import.placed(title.unwrap_or_default(), after.saturating_sub(before), asked);
                }
                Err(refusal) => import.refused(refusal.say(self.preferences.language)),
            }
        }
    }

    /// Takes in no more: what is on its way is let go of. Called before a day is left.
    pub(super) fn end_import(&mut self) {
        self.take_arrivals(true);
        if let Some(import) = self.photos.import.take() {
            import.stop();
        }
    }

    /// Says how far taking in is, and lets it be stopped: what was taken in stays.
    pub(super) fn import_ui(&mut self, ui: &mut Ui) {
        let language = self.language();
        let words = self.photos.import.as_ref().map(|import| import.progress(language));
        if progress_ui(ui, TAKING_IN, words.as_deref(), &language.say(msg!("photos-stop")))
            && let Some(import) = &self.photos.import
        {
            import.stop();
        }
    }

    /// Lays the pictures where they belong when the day, its file or its pictures are others than before.
    fn carry_photos(&mut self) {
        let Some(current) = self.current.as_ref().filter(|current| current.watching.is_none()) else { return };
        let (key, file) = (current.key().to_owned(), current.file().to_owned());
        let names = current.history.session().photo_files();
        let now = Some((key.clone(), file, names.clone()));
        if self.photos.carried == now {
            return;
        }
        self.photos.carried = now;
        if names.is_empty() {
            return;
        }
        let album = self.album();
        self.off_window(move || album.carry(&names), move |app, ctx, carried| app.photos_carried(ctx, &key, &carried));
    }

    fn photos_carried(&mut self, ctx: &Context, key: &str, carried: &Carried) {
        // What was looked for in vain may be there now.
        photos::keep_photos(ctx, |wanted| matches!(photos::known(ctx, wanted), Some(photos::Sight::Seen(_))));
        let language = self.language();
        let folder = self.current.as_ref().map(|current| album::folder_beside(current.file()));
        let folder = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
        let missing = (carried.missing > 0).then(|| {
            let values = [("count", carried.missing.into()), ("folder", folder.into())];
            language.say_with(msg!("photos-missing"), &values)
        });
        let failed = carried.failed.as_ref().map(|error| {
            let values = [("cause", error.say(language).into())];
            language.say_with(msg!("photos-only-here"), &values)
        });
        if (missing.is_some() || failed.is_some()) && self.photos.told.as_deref() != Some(key) {
            self.photos.told = Some(key.to_owned());
            missing.into_iter().chain(failed).for_each(|words| self.messages.trouble(words));
        }
    }

    /// Reads what the windows want to draw, and lets go of what they do not.
    fn draw_photos(&mut self, ctx: &Context) {
        let Some(current) = &self.current else { return };
        if current.history.session().items().all(|item| item.photos.is_empty()) {
            return;
        }
        let (slide, page) = current.seen();
        let shown = if let Body::Photos(photos) = &slide.body { photos.as_slice() } else { &[] };
        let near = shown.iter().enumerate().filter(|(place, _)| place.abs_diff(page) <= 1);
        let near: BTreeSet<Key> = near.map(|(_, photo)| photo.file.clone()).collect();
        let in_list = matches!(self.window.panel, Some(Panel::Photos { .. }));
        photos::keep_photos(ctx, |(file, size)| match size {
            PhotoSize::Large => near.contains(file),
            PhotoSize::Small => in_list,
        });
        let mut wanted = photos::photos_wanted(ctx);
        wanted.retain(|(file, size)| *size == PhotoSize::Small || near.contains(file));
        wanted.extend(near.into_iter().map(|file| (file, PhotoSize::Large)));
        wanted.retain(|wanted| photos::known(ctx, wanted).is_none());
        let album = self.album();
        let viewer = self.photos.viewer.get_or_insert_with(|| Viewer::start(ctx));
        viewer.show(ctx);
        viewer.ask(&album, wanted);
    }

    /// The pictures of a day that was saved beside its file lie there, too.
    pub(super) fn carry_beside(&mut self, session: &Session, file: &Path) {
        let names = session.photo_files();
        let album = Album::of(self.state.as_deref(), &session.key, file).or_in(self.album().folders());
        if !names.is_empty() {
            self.off_window(move || album.carry(&names), |_, _, _| {});
        }
    }
}

/// The exercise of that item; where it is none, the last before it, or else the first after it.
fn nearest_exercise(session: &Session, item: Id) -> Option<Id> {
    let items: Vec<_> = session.items().collect();
    let place = items.iter().position(|other| other.id == item)?;
    let (before, after) = items.split_at_checked(place + 1)?;
    let mut nearest = before.iter().rev().chain(after);
    nearest.find(|item| item.exercise().is_some()).map(|item| item.id)
}

/// What is said of a picture that could not be taken in.
fn refused(name: &str, why: &str) -> String {
    format!("{name}: {why}")
}

/// A count in words.
fn counted(language: Language, message: crate::i18n::Message, count: usize) -> String {
    language.say_with(message, &[("count", count.into())])
}

#[cfg(test)]
mod tests;
