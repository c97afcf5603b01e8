//! Opening, saving, and the handout.

use std::path::{Path, PathBuf};

use egui::{Context, ViewportCommand};
use jiff::Zoned;
use jiff::civil::Time;

use super::App;
use super::current::{Current, Opening, Watching};
use super::dialogs::Given;
use super::purpose::{Pick, Purpose, Write};
use super::question::{Question, Reply};
use crate::command::menu::FormatName;
use crate::facilitator::tour::Tour;
use crate::facilitator::{Panel, WindowState};
use crate::formats::{self, Format, Watch, saving};
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::foreign::ours;
use crate::model::id::Key;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::autosave::Status;
use crate::store::{self, Document, Left, Place, StoreError, Target, folders, names, preferences, recent, recovery};

/// When a day begins that has no programme yet.
const BEGINS: Time = Time::constant(9, 0, 0, 0);

impl App {
    /// Begins a new session from a programme, and asks what the day is called.
    pub(super) fn begin(&mut self, ctx: &Context, programme: &Key) {
        let (language, library) = (self.language(), std::sync::Arc::clone(&self.library));
        let Some(programme) = library.programme(programme) else { return };
        let title = programme.title.read(language);
        match library.begin(programme, Document::new_key(), title, Zoned::now().date()) {
            Ok(mut session) => {
                session.aim = programme.aim.read(language);
                self.begin_day(ctx, session);
            }
            Err(error) => self.messages.trouble(error.say(language)),
        }
    }

    /// Begins a new session with one exercise.
    pub(super) fn begin_with(&mut self, ctx: &Context, recipe: &Key) {
        let Some(exercise) = self.library.exercise(recipe).cloned() else { return };
        let title = exercise.title.read(self.language()).to_owned();
        let mut session = Session::blank(Document::new_key(), title, Zoned::now().date());
        session.programme.start = BEGINS;
        session.append(exercise.minutes(), Activity::Exercise(exercise));
        session.settle();
        self.begin_day(ctx, session);
    }

    /// Begins a new session with nothing in it yet, and asks what the day is called.
    pub(super) fn begin_empty(&mut self, ctx: &Context) {
        let title = self.language().say(msg!("empty-day-title"));
        let mut session = Session::blank(Document::new_key(), title, Zoned::now().date());
        session.programme.start = BEGINS;
        self.begin_day(ctx, session);
    }

    fn begin_day(&mut self, ctx: &Context, mut session: Session) {
        session.facilitators.clone_from(&self.preferences.facilitators);
        session.language = Some(self.language());
        let carried = self.following.take();
        self.open_unnamed(ctx, Document::new(session, Stage::default()));
        self.take_up(carried);
        self.window.panel = Some(Panel::Day);
    }

    /// Opens a copy of the sample.
    pub(super) fn sample(&mut self, ctx: &Context) {
        if let Some(document) = self.copy_of_sample() {
            self.open_unnamed(ctx, document);
        }
    }

    /// A copy of the sample; where there is none that is said.
    pub(super) fn copy_of_sample(&mut self) -> Option<Document> {
        match store::sample() {
            Ok(mut document) => {
                document.session.key = Document::new_key();
                Some(document)
            }
            Err(error) => {
                self.messages.trouble(error.say(self.language()));
                None
            }
        }
    }

    /// Opens a document that has no file yet: it is saved in the program's own folder.
    pub(super) fn open_unnamed(&mut self, ctx: &Context, document: Document) {
        let Some(state) = &self.state else {
            self.messages.trouble(self.language().say(msg!("no-folder")));
            return;
        };
        match folders::unnamed(state, &document.session.key) {
            Ok(target) => {
                let named = false;
                self.show_new(
                    ctx,
                    Opening {
                        document,
                        drafts: Vec::new(),
                        target,
                        named,
                        in_file: false,
                        watching: None,
                        claim: None,
                    },
                );
            }
            Err(error) => self.messages.trouble(error.say(self.language())),
        }
    }

    /// Shows a session that no other window can have.
    pub(super) fn show_new(&mut self, ctx: &Context, mut opening: Opening) {
        let title = opening.document.session.title.clone();
        self.show_unless_late(ctx, &title, move |app, ctx| {
            if app.leave_or_say() {
                app.claim(&mut opening);
                app.show(ctx, opening);
            }
        });
    }

    /// Leaves what is open; says why when that cannot be done.
    pub(super) fn leave_or_say(&mut self) -> bool {
        let left = self.leave_current();
        left.map_err(|words| self.messages.trouble(words)).is_ok()
    }

    /// Claims a session, so that only one window saves it; another window may only look.
    pub(super) fn claim(&self, opening: &mut Opening) {
        let Some(state) = self.state.as_deref().filter(|_| opening.watching.is_none()) else { return };
        match recovery::claim(state, &opening.document.session.key) {
            Ok(Some(claim)) => opening.claim = Some(claim),
            Ok(None) => opening.watching = Some(Watching::Elsewhere),
            // Nobody can tell who has it: it is saved all the same, and never over somebody else's work.
            Err(_) => {}
        }
    }

    /// Shows a session in the window.
    pub(super) fn show(&mut self, ctx: &Context, mut opening: Opening) {
        self.let_in(&mut opening);
        let entry = entry(&opening.document, opening.target.path());
        let drafts = opening.drafts.clone();
        let is_toured = self.touring.take().is_some_and(|key| key == opening.document.session.key);
        match Current::open(ctx, opening, self.state.as_deref(), Zoned::now().timestamp()) {
            Ok(current) => {
                self.current = Some(current);
                self.following = None;
                self.window = WindowState::default();
                self.window.tour = is_toured.then(Tour::default);
                self.window.put_back(drafts);
                self.window.put_back(std::mem::take(&mut self.typed_while_looking));
                self.remember(entry);
            }
            Err(error) => self.messages.trouble(error.say(self.language())),
        }
    }

    /// What an earlier program or a person wrote comes through the door for what is foreign before it is shown.
    fn let_in(&mut self, opening: &mut Opening) {
        if let Some(clean) = opening.document.ours() {
            opening.document = clean;
            self.messages.say(self.language().say(msg!("note-cleaned")));
        }
        for draft in &mut opening.drafts {
            draft.text = ours(&draft.text).into_owned();
        }
    }

    /// Saves what is open and lets go of it.
    ///
    /// # Errors
    /// When it could not be saved, in words; it stays open then, and saving goes on.
    pub(super) fn leave_current(&mut self) -> Result<(), String> {
        self.finish_typing();
        self.end_import();
        let Some(mut current) = self.current.take().filter(|current| current.watching.is_none()) else { return Ok(()) };
        let now = Zoned::now().timestamp();
        current.offer(self.window.typed(), now);
        let own = current.file().to_owned();
        let session = current.shared();
        let word = self.language().say(msg!("conflict"));
        let (current, status) = match current.leave(&word, now) {
            Ok(left) => {
                self.left(&session, own, left);
                return Ok(());
            }
            Err(failed) => failed,
        };
        // The same saver goes on: it knows what the file held, and overwrites nobody else's work.
        self.current = Some(*current);
        Err(match status {
            Status::Saved(_) | Status::Saving => self.language().say(msg!("still-saving")),
            Status::Failed(error) => error.say(self.language()),
        })
    }

    /// Remembers a day that was left, and says when it lies elsewhere than one thinks.
    fn left(&mut self, document: &Document, own: PathBuf, left: Left) {
        let path = match left {
            Left::InFile => own,
            Left::Beside(ours) => {
                let paths = [("theirs", own.display().to_string().into()), ("ours", ours.display().to_string().into())];
                self.messages.trouble(self.language().say_with(msg!("conflict-left"), &paths));
                self.told_when_closing = true;
                self.carry_beside(&document.session, &ours);
                ours
            }
        };
        self.remember(entry(document, &path));
        let facilitators = &document.session.facilitators;
        if !facilitators.is_empty() {
            self.preferences.facilitators.clone_from(facilitators);
            self.keep_preferences();
        }
    }

    /// What is typed and not yet said with Enter becomes what Enter would have made it: no word is lost.
    pub(super) fn finish_typing(&mut self) {
        let Some(current) = &self.current else { return };
        for edit in self.window.finish(current.history.session()) {
            self.edit(&edit);
        }
    }

    fn remember(&mut self, entry: recent::Recent) {
        let Some(state) = self.state.clone() else { return };
        let work = move || (recent::remember(&state, entry), recent::read(&state));
        self.off_window(work, |app, _, (outcome, list)| {
            app.say_failure(outcome);
            app.list_recent(list);
        });
    }

    pub(super) fn keep_preferences(&mut self) {
        let Some(state) = self.state.clone() else { return };
        let preferences = self.preferences.clone();
        self.off_window(move || preferences::write(&state, &preferences), |app, _, outcome| app.say_failure(outcome));
    }

    fn say_failure(&mut self, outcome: Result<(), StoreError>) {
        if let Err(error) = outcome {
            self.messages.say(error.say(self.language()));
        }
    }

    /// Back to the start, with everything saved.
    pub(super) fn show_start(&mut self) {
        match self.leave_current() {
            Ok(()) => {
                self.room.close();
                self.single_screen = false;
                self.window = WindowState::default();
                self.read_left();
            }
            Err(words) => self.messages.trouble(words),
        }
    }

    /// Saves now; a session without a file is asked for one.
    pub(super) fn save(&mut self, ctx: &Context) {
        match &self.current {
            Some(current) if current.watching.is_some() => self.say_watching(),
            Some(current) if current.named => current.keeper.save_now(),
            Some(_) => self.ask_for_file(ctx, Purpose::Write(Write::Session)),
            None => {}
        }
    }

    pub(super) fn ask_for_file(&mut self, ctx: &Context, purpose: Purpose) {
        let language = self.language();
        let suggested = match purpose {
            Purpose::Pick(_) => Some(self.folder()),
            Purpose::Write(write) => self.suggested(write),
        };
        if let Some(suggested) = suggested {
            self.dialogs.ask(ctx, purpose, suggested, language);
        }
    }

    /// Where that would be written by itself; nothing when there is nothing to write, which is then said.
    fn suggested(&mut self, write: Write) -> Option<PathBuf> {
        let language = self.language();
        let session = self.current.as_ref().map(|current| current.history.session());
        let name = match write {
            Write::Report(format) => return self.across_file(format),
            Write::Exercise => self.exercise_file(),
            Write::Sheet => self.sheet_file(),
            Write::Session => format!("{}.{}", names::file_name(&session?.title, language), write.ending()),
            Write::Export(format) if format.is_folder => String::new(),
            Write::Export(format) => format.file_name(session?, language),
        };
        if let Write::Export(format) = write {
            self.say_before(format)?;
        }
        Some(if name.is_empty() { self.folder() } else { self.folder().join(name) })
    }

    /// What one should know before the day is written in that format; nothing when it cannot be.
    fn say_before(&mut self, format: &Format) -> Option<()> {
        let language = self.language();
        let current = self.current.as_ref()?;
        let session = current.history.session();
        let lacking = format.lacking(session, &current.stage, language);
        let untold = format.untold_photos(session);
        if let Some(lacking) = lacking {
            self.messages.say(language.say(lacking));
            return None;
        }
        if untold > 0 {
            self.messages.say(language.say_with(msg!("photos-untold"), &[("count", untold.into())]));
        }
        Some(())
    }

    /// The folder to begin with: that of the open file, else the user's documents.
    fn folder(&self) -> PathBuf {
        let named = self.current.as_ref().filter(|current| current.named);
        let own = named.and_then(|current| current.file().parent());
        own.map_or_else(folders::documents, PathBuf::from)
    }

    pub(super) fn answered(&mut self, ctx: &Context, purpose: Purpose, given: Given) {
        match purpose {
            Purpose::Write(write) => self.write_at(write, given),
            Purpose::Pick(pick) => self.picked(ctx, pick, given.path),
        }
    }

    fn picked(&mut self, ctx: &Context, pick: Pick, path: PathBuf) {
        match pick {
            Pick::Session => self.open_file(path),
            Pick::Exercise => self.take_in(path),
            Pick::Library => self.choose_library(path),
            Pick::FollowUp => self.follow_up(path),
            Pick::Logo => self.pick_logo(path),
            Pick::Photos => {
                let others = self.dialogs.take_others();
                self.take_photos(ctx, std::iter::once(path).chain(others).collect());
            }
            Pick::Days => self.collect(ctx, path),
            Pick::Tables => self.write_tables(path),
        }
    }

    /// Saves the open session in another file, and goes on there.
    pub(super) fn save_as(&mut self, place: Place) {
        let Some(current) = &self.current else { return };
        if self.is_own(Write::Session, &place) {
            return current.keeper.save_now();
        }
        let mut document = Document::clone(current.document());
        let own = current.watching.is_some();
        if own {
            // Somebody else has the session: what is saved here is a session of its own from now on.
            document.session.key = Document::new_key();
            self.goes_on_as(&document.session.key);
        }
        let Some(current) = &self.current else { return };
        let key = current.key().to_owned();
        let (writer, now) = (self.writer(), Zoned::now().timestamp());
        let work = move || place.save(&document, &writer, now).map(|target| (target, document));
        self.off_window(work, move |app, ctx, saved| match saved {
            Ok((target, document)) if own => app.saved_own(ctx, document, target),
            Ok((target, _)) => app.saved_as(ctx, &key, target),
            Err(error) => app.messages.trouble(error.say(app.language())),
        });
    }

    fn saved_own(&mut self, ctx: &Context, document: Document, target: Target) {
        let drafts = Vec::new();
        let opening = Opening { document, drafts, target, named: true, in_file: true, watching: None, claim: None };
        self.show_new(ctx, opening);
    }

    fn saved_as(&mut self, ctx: &Context, key: &str, target: Target) {
        // Another session may have been opened meanwhile: then its file stays what it is.
        let Some(current) = self.current.as_mut().filter(|current| current.key() == key) else { return };
        let path = target.path().to_owned();
        let before = (!current.named).then(|| current.file().to_owned()).filter(|before| *before != path);
        if let Err(error) = current.move_to(ctx, target, Zoned::now().timestamp()) {
            return self.messages.trouble(error.say(self.language()));
        }
        current.named = true;
        let entry = entry(current.document(), &path);
        // The new file holds everything, so the copy in the program's own folder is one too many.
        if let (Some(state), Some(before)) = (self.state.clone(), before) {
            let after = path.clone();
            let forget =
                move || folders::remove_unnamed(&state, &before, &after).and_then(|()| recent::forget(&state, &before));
            self.off_window(forget, |app, _, outcome| app.say_failure(outcome));
        }
        self.remember(entry);
    }

    /// Asks where the day is to be written in that format.
    pub(super) fn export_as(&mut self, ctx: &Context, name: FormatName) {
        let Some(format) = formats::named(name.id) else { return };
        let unclear =
            self.current.as_ref().and_then(|current| format.unclear_dates(current.history.session(), self.language()));
        match unclear {
            Some(words) => self.ask_about_dates(format, words),
            None => self.ask_for_file(ctx, Purpose::Write(Write::Export(format))),
        }
    }

    /// Tells what stands in place of a date before it is handed out.
    fn ask_about_dates(&mut self, format: &'static Format, words: String) {
        let language = self.language();
        let go_on = (language.say(msg!("dates-export")), Reply::AskAgain(Write::Export(format)));
        let back = (language.say(msg!("dates-back")), Reply::Nothing);
        self.ask(Question { title: language.say(msg!("dates-title")), words, answers: vec![go_on, back] });
    }

    /// Exports the day as it is now.
    pub(super) fn export(&mut self, format: &'static Format, place: Place) {
        let (language, now, writer) = (self.language(), Zoned::now(), self.writer());
        let Some(sheet) = self.sheet(format) else { return };
        let watch = Watch::default();
        let (watched, stopped) = (watch.clone(), watch.clone());
        let work = move || {
            let spot = saving::Spot { place: &place, writer: &writer, now: &now, watch: &watch };
            (saving::save(&sheet.document, &sheet.wanted, language, spot), sheet)
        };
        self.watched(watched, work, move |app, _, (done, sheet)| match done {
            Ok(done) => app.exported(&done, sheet),
            Err(words) if stopped.is_stopped() => app.messages.say(words),
            Err(words) => app.messages.trouble(words),
        });
    }

    /// The window is called as the day is, so that it can be found among others.
    pub(super) fn name_window(&mut self, ctx: &Context) {
        let title = self.current.as_ref().map(|current| format!("{} – Tovholder", current.history.session().title));
        let title = title.unwrap_or_else(|| "Tovholder".to_owned());
        if title != self.window_title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.window_title = title;
        }
    }
}

/// What the list of the latest days says of one, as it is now.
fn entry(document: &Document, path: &Path) -> recent::Recent {
    let (session, stage) = (&document.session, &document.stage);
    recent::Recent::new(session, path).seen(session, stage, Zoned::now().timestamp())
}
