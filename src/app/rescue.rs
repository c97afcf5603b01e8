//! Opening a file, with everything that can go wrong: a newer copy, another window, a damaged file, somebody else's work.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Context;
use jiff::Zoned;

use super::App;
use super::current::{Opening, Watching};
use super::purpose::Purpose;
use super::question::{Question, Reply};
use crate::facilitator::{WindowState, start};
use crate::i18n::dates;
use crate::msg;
use crate::store::autosave::Status;
use crate::store::recovery::{self, CopyState};
use crate::store::{self, Flaw, Found, Note, Opened, RecoveryCopy, StoreError, Target, backups, names};

/// How often a window that may only look asks whether the other one is gone.
const ASK_AGAIN: Duration = Duration::from_secs(2);

impl App {
    /// Opens a file; what was open stays open when that does not work.
    pub(super) fn open_file(&mut self, path: PathBuf) {
        // Its copies must find it again from whatever folder the program is started in.
        let path = std::path::absolute(&path).unwrap_or(path);
        let state = self.state.clone();
        self.opening(name_of(&path), move || store::look_at(state.as_deref(), path), Self::found);
    }

    fn found(&mut self, ctx: &Context, found: Found) {
        match found {
            // It could only be looked at, and nobody leaves the day they are in for that.
            Found::Session(opened, _) if opened.notes.contains(&Note::Newer) && self.current.is_some() => {
                let path = opened.target.path().to_owned();
                let newer = StoreError::Flawed { path, flaw: Flaw::Newer };
                self.messages.trouble(newer.say(self.language()));
            }
            Found::Session(opened, copy_state) => {
                let name = name_of(opened.target.path());
                self.show_unless_late(ctx, &name, |app, ctx| app.go_to(ctx, *opened, copy_state.map(|state| *state)));
            }
            Found::Damaged { path, error, copies, salvageable } => {
                self.ask_about_damage(path, &error, copies, salvageable);
            }
        }
    }

    /// Leaves what is open for what was opened.
    fn go_to(&mut self, ctx: &Context, opened: Opened, copy_state: Option<CopyState>) {
        // What is open may be this very file, and then it holds its last word only after it was left.
        let key = self.current.as_ref().map(|current| current.key().to_owned());
        if !self.leave_or_say() {
            return;
        }
        if key.is_some_and(|key| key == opened.document.session.key) {
            return self.open_file(opened.target.path().to_owned());
        }
        self.opened(ctx, opened, copy_state);
    }

    /// Shows what was opened, or asks first when there is a newer copy of it.
    fn opened(&mut self, ctx: &Context, opened: Opened, copy_state: Option<CopyState>) {
        let Opened { document, target, notes } = opened;
        let copied = notes.iter().find_map(|note| if let Note::CopiedFrom(file) = note { Some(file) } else { None });
        copied.into_iter().for_each(|file| self.is_copy_of(&document.session.key, file));
        let watching = notes.contains(&Note::Newer).then_some(Watching::Newer);
        let named = self.is_named(target.path());
        let (drafts, claim) = (Vec::new(), None);
        let mut opening = Opening { document, drafts, target, named, in_file: true, watching, claim };
        self.claim(&mut opening);
        if !notes.is_empty() {
            let words: Vec<String> = notes.iter().map(|note| note.say(self.language())).collect();
            self.messages.trouble(words.join("\n"));
        }
        match copy_state.filter(|_| opening.watching.is_none()) {
            Some(CopyState::Newer(copy)) => return self.ask_about_newer(opening, copy),
            Some(CopyState::Same(copy)) => opening.drafts = copy.drafts,
            Some(CopyState::Other | CopyState::OfAnotherFile(_) | CopyState::Damaged) | None => {}
        }
        self.show(ctx, opening);
    }

    /// The user chose the file; else it lies in the program's own folder.
    fn is_named(&self, path: &Path) -> bool {
        !self.state.as_deref().is_some_and(|state| path.starts_with(state))
    }

    /// Asks whether to go on with a copy that is newer than its file.
    fn ask_about_newer(&mut self, opening: Opening, copy: RecoveryCopy) {
        let language = self.language();
        let more = (copy.more_than(&opening.document) as u64).into();
        let minutes = copy.minutes_newer(opening.target.path()).unwrap_or_default().into();
        let words = language.say_with(msg!("newer-words"), &[("cards", more), ("minutes", minutes)]);
        let title = opening.document.session.title.clone();
        let newer = (language.say(msg!("newer-take")), Reply::GoOn(Box::new(copy.clone())));
        let older = (language.say(msg!("newer-leave")), Reply::TakeFile(Box::new(opening)));
        let nothing = (language.say(msg!("cancel")), Reply::Nothing);
        self.ask(Question { title, words, answers: vec![newer, older, nothing] });
    }

    /// Says why a file cannot be opened, and offers what there is instead.
    fn ask_about_damage(&mut self, path: PathBuf, error: &StoreError, copies: Vec<RecoveryCopy>, salvageable: bool) {
        let language = self.language();
        let words = error.say(language);
        let mut answers = Vec::new();
        for copy in copies {
            let values = [("time", self.moment(&copy).into()), ("count", (copy.holds() as u64).into())];
            let label = language.say_with(msg!("take-backup"), &values);
            answers.push((label, Reply::GoOn(Box::new(copy))));
        }
        if salvageable {
            // Right below the copy that had got farthest, where it is in sight however many there are.
            let place = answers.len().min(1);
            answers.insert(place, (language.say(msg!("take-salvaged")), Reply::Salvage(path)));
        }
        if answers.is_empty() {
            return self.messages.trouble(words);
        }
        answers.push((language.say(msg!("cancel")), Reply::Nothing));
        self.ask(Question { title: language.say(msg!("damaged")), words, answers });
    }

    /// When a copy was made, in words.
    fn moment(&self, copy: &RecoveryCopy) -> String {
        let made = copy.made.to_zoned(Zoned::now().time_zone().clone());
        // Those of one minute are told apart by their seconds.
        let time = dates::time_with_seconds(self.language(), made.time());
        format!("{}, {time}", dates::long_date(self.language(), made.date()))
    }

    /// Does what was answered.
    pub(super) fn answer(&mut self, ctx: &Context, reply: Reply) {
        match reply {
            Reply::Nothing => {}
            Reply::Show(show) => show(self, ctx),
            Reply::TakeFile(opening) => self.show(ctx, *opening),
            Reply::GoOn(copy) => self.go_on(*copy),
            Reply::OpenCopy(copy, file) => self.open_copy(ctx, *copy, &file),
            Reply::PutBeside(original, file) => self.put_beside(original, &file),
            Reply::Open(path) => self.open_file(path),
            Reply::Salvage(path) => self.salvage(path),
            Reply::Replace(write, place) => self.write(write, *place),
            Reply::AskAgain(write) => self.ask_for_file(ctx, Purpose::Write(write)),
            Reply::RemoveExercise(recipe) => self.remove_exercise(recipe),
            Reply::Erase(key) => self.erase(key),
        }
    }

    /// Goes on with the session that was left behind under that key.
    pub(super) fn go_on_with(&mut self, key: &str) {
        let Some(state) = self.state.as_deref() else { return };
        let path = recovery::file(state, key);
        self.off_window(
            move || RecoveryCopy::read(&path).or_else(|error| RecoveryCopy::salvage(&path).ok_or(error)),
            |app, ctx, read| match read {
                Ok(copy) => {
                    let title = copy.document.session.title.clone();
                    app.show_unless_late(ctx, &title, |app, _| app.go_on(copy));
                }
                Err(error) => app.messages.trouble(error.say(app.language())),
            },
        );
    }

    /// Goes on with a copy, in its own file when that can be read, else in a new one beside it.
    fn go_on(&mut self, copy: RecoveryCopy) {
        if !self.leave_or_say() {
            return;
        }
        let (state, now, word) =
            (self.state.clone().unwrap_or_default(), Zoned::now().timestamp(), self.language().say(msg!("restored")));
        let name = copy.document.session.title.clone();
        let work = move || recovery::place_for(&state, &copy, now, &word).map(|target| (copy, target));
        self.opening(name, work, |app, ctx, found| match found {
            Ok((copy, target)) => {
                copy.file.iter().for_each(|file| app.is_copy_of(&copy.document.session.key, file));
                if copy.file.as_deref().is_some_and(|file| file != target.path()) {
                    let path = target.path().display().to_string();
                    app.messages.trouble(app.language().say_with(msg!("gone-on-in"), &[("path", path.into())]));
                }
                app.show_copy(ctx, copy, target);
            }
            Err(error) => app.messages.trouble(error.say(app.language())),
        });
    }

    fn show_copy(&mut self, ctx: &Context, copy: RecoveryCopy, target: Target) {
        let named = self.is_named(target.path());
        let RecoveryCopy { document, drafts, .. } = copy;
        let opening = Opening { document, drafts, target, named, in_file: false, watching: None, claim: None };
        self.show_new(ctx, opening);
    }

    /// Shows what the open session was earlier, to be opened as a copy.
    pub(super) fn ask_for_earlier(&mut self) {
        let (Some(state), Some(current)) = (self.state.clone(), &self.current) else { return };
        let key = current.key().to_owned();
        let read = move || (backups::of_session(&state, &key), backups::originals(&state, &key), key);
        self.off_window(read, |app, _, (earlier, originals, key)| {
            // Another session may have been opened meanwhile: these are not its own.
            if app.current.as_ref().is_some_and(|current| current.key() == key) {
                app.show_earlier(earlier, originals);
            }
        });
    }

    fn show_earlier(&mut self, earlier: Vec<RecoveryCopy>, originals: Vec<PathBuf>) {
        let language = self.language();
        let Some(current) = &self.current else { return };
        let title = language.say(msg!("earlier-title"));
        let none = earlier.is_empty() && originals.is_empty();
        let words = language.say(if none { msg!("earlier-none") } else { msg!("earlier-words") });
        let file = current.file().to_owned();
        let original = |path| (language.say(msg!("earlier-original")), Reply::PutBeside(path, file.clone()));
        let answer = |copy: RecoveryCopy| {
            let values = [("time", self.moment(&copy).into()), ("count", (copy.holds() as u64).into())];
            (language.say_with(msg!("earlier-take"), &values), Reply::OpenCopy(Box::new(copy), file.clone()))
        };
        let mut answers: Vec<_> = earlier.into_iter().map(answer).chain(originals.into_iter().map(original)).collect();
        answers.push((language.say(msg!("cancel")), Reply::Nothing));
        self.ask(Question { title, words, answers });
    }

    /// Puts a file as it was, before the program changed it, beside the file of the session.
    fn put_beside(&mut self, original: PathBuf, file: &Path) {
        let beside = names::beside(file, &self.language().say(msg!("original")));
        let work = move || backups::put_back(&original, &beside).map(|()| beside);
        self.off_window(work, |app, _, put| {
            app.messages.trouble(match put {
                Ok(path) => {
                    app.language().say_with(msg!("earlier-put"), &[("path", path.display().to_string().into())])
                }
                Err(error) => error.say(app.language()),
            });
        });
    }

    /// Opens an earlier one beside the file of the session, which stays as it is.
    fn open_copy(&mut self, ctx: &Context, copy: RecoveryCopy, file: &Path) {
        let target = Target::beside(file, &self.language().say(msg!("earlier-version")));
        let path = target.path().display().to_string();
        self.messages.trouble(self.language().say_with(msg!("earlier-opened"), &[("path", path.into())]));
        self.show_copy(ctx, copy, target);
    }

    /// Saves what can be read of a damaged file beside it, and opens that.
    fn salvage(&mut self, path: PathBuf) {
        let (name, damaged) = (name_of(&path), path.clone());
        let [restored, word] = [msg!("restored"), msg!("salvaged-beside")].map(|word| self.language().say(word));
        let work = move || {
            let found = store::salvage(&path)?;
            let others = found.keep_others(&path, &word)?;
            Ok((found.document, Target::beside(&path, &restored), others))
        };
        self.opening(name, work, move |app, ctx, found: Result<_, StoreError>| match found {
            Ok((document, target, others)) => {
                app.is_copy_of(&document.session.key, &damaged);
                let (named, drafts) = (app.is_named(target.path()), Vec::new());
                let path = target.path().display().to_string();
                let mut words = app.language().say_with(msg!("salvaged"), &[("path", path.into())]);
                for path in others.iter().map(|path| path.display().to_string()) {
                    words = format!(
                        "{words}\n{}",
                        app.language().say_with(msg!("salvaged-also"), &[("path", path.into())])
                    );
                }
                app.messages.trouble(words);
                let opening = Opening { document, drafts, target, named, in_file: false, watching: None, claim: None };
                app.show_new(ctx, opening);
            }
            Err(error) => app.messages.trouble(error.say(app.language())),
        });
    }

    /// Looks after the open session: takes it over when the other window is gone, and leaves the file to somebody
    /// else who has changed it.
    pub(super) fn look_after(&mut self, ctx: &Context) {
        let Some(current) = &self.current else { return };
        if current.watching == Some(Watching::Elsewhere) {
            ctx.request_repaint_after(ASK_AGAIN);
            let now = ctx.input(|input| input.time);
            if now - self.asked_at >= ASK_AGAIN.as_secs_f64() {
                self.asked_at = now;
                self.take_over();
            }
        } else if let Status::Failed(StoreError::ChangedOnDisk { path }) = current.keeper.status().file {
            self.step_aside(ctx, path);
        }
    }

    fn take_over(&mut self) {
        let (Some(state), Some(current)) = (self.state.as_deref(), &self.current) else { return };
        if let Ok(Some(claim)) = recovery::claim(state, current.key()) {
            let file = current.file().to_owned();
            claim.closed();
            self.current = None;
            // What was typed while one could only look comes back once the session is one's own.
            self.typed_while_looking = self.window.typed();
            self.window = WindowState::default();
            self.messages.say(self.language().say(msg!("taken-over")));
            self.open_file(file);
        }
    }

    /// Nothing is overwritten: this window goes on in a file beside, and the user is asked which to go on with.
    fn step_aside(&mut self, ctx: &Context, theirs: PathBuf) {
        let language = self.language();
        let target = Target::beside(&theirs, &language.say(msg!("conflict")));
        let ours = target.path().to_owned();
        let Some(current) = &mut self.current else { return };
        if let Err(error) = current.move_to(ctx, target, Zoned::now().timestamp()) {
            return self.messages.trouble(error.say(language));
        }
        let paths = [("theirs", theirs.display().to_string().into()), ("ours", ours.display().to_string().into())];
        let words = language.say_with(msg!("conflict-words"), &paths);
        let keep = (language.say(msg!("conflict-keep")), Reply::Nothing);
        let take = (language.say(msg!("conflict-take")), Reply::Open(theirs));
        let title = current.history.session().title.clone();
        // It came by itself, while one was typing.
        self.questions.stand(Question { title, words, answers: vec![take, keep] });
    }

    pub(super) fn say_watching(&mut self) {
        self.messages.say(self.language().say(msg!("only-watching")));
    }

    /// The sessions that were not closed as they should, for the start.
    pub(super) fn read_left(&mut self) {
        let Some(state) = self.state.clone() else { return };
        let read = move || {
            recovery::tidy(&state);
            recovery::left_behind(&state)
        };
        self.off_window(read, |app, _, left| app.list_left(left));
    }

    fn list_left(&mut self, left: Vec<RecoveryCopy>) {
        let zone = Zoned::now().time_zone().clone();
        let language = self.language();
        let entry = |copy: RecoveryCopy| start::UnfinishedDay {
            time: dates::time_with_seconds(language, copy.made.to_zoned(zone.clone()).time()),
            title: copy.document.session.title,
            key: copy.document.session.key,
        };
        self.left = left.into_iter().map(entry).collect();
    }
}

/// What a file is called, without its folder.
pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
