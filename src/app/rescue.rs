//! Opening a file, with everything that can go wrong: a newer copy, another window, a damaged file, somebody else's work.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Context;
use jiff::Zoned;

use super::App;
use super::current::{Opening, Watching};
use super::question::{Question, Reply};
use crate::facilitator::{Desk, start};
use crate::i18n::{Message, dates};
use crate::msg;
use crate::store::autosave::Status;
use crate::store::recovery::{self, Kept, Standing};
use crate::store::{self, Flaw, Note, Opened, StoreError, Target, backups, names};

/// How often a window that may only look asks whether the other one is gone.
const ASK_AGAIN: Duration = Duration::from_secs(2);

impl App {
    /// Opens a file; what was open stays open when that does not work.
    pub(super) fn open_file(&mut self, ctx: &Context, path: PathBuf) {
        // Its copies must find it again from whatever folder the program is started in.
        let path = std::path::absolute(&path).unwrap_or(path);
        // What is open may be this very file: it must hold the last word before it is read.
        if self.current.as_ref().is_some_and(|current| current.file == path) {
            self.finish_typing();
        }
        if let Some(current) = &mut self.current {
            current.offer(self.desk.typed(), Zoned::now().timestamp());
            current.saver.finish();
        }
        match store::open(&path) {
            // It could only be looked at, and nobody leaves the day they are in for that.
            Ok(opened) if opened.notes.contains(&Note::Newer) && self.current.is_some() => {
                let newer = StoreError::Flawed { path, flaw: Flaw::Newer };
                self.messages.trouble(newer.say(self.language()));
            }
            Ok(opened) if self.leave_or_say() => self.opened(ctx, opened),
            Ok(_) => {}
            Err(error) => self.ask_about_damage(path, &error),
        }
    }

    /// Shows what was opened, or asks first when there is a newer copy of it.
    fn opened(&mut self, ctx: &Context, opened: Opened) {
        let Opened { document, target, notes } = opened;
        let watching = notes.contains(&Note::Newer).then_some(Watching::Newer);
        let named = self.is_named(target.path());
        let (drafts, claim, path) = (Vec::new(), None, target.path().to_owned());
        let mut opening = Opening { document, drafts, target, named, in_file: true, watching, claim };
        self.claim(&mut opening);
        if !notes.is_empty() {
            let words: Vec<String> = notes.iter().map(|note| note.say(self.language())).collect();
            self.messages.trouble(words.join("\n"));
        }
        let state = self.state.as_deref().filter(|_| opening.watching.is_none());
        match state.and_then(|state| recovery::standing(state, &opening.document, &path)) {
            Some(Standing::Newer(kept)) => return self.ask_about_newer(opening, kept),
            Some(Standing::Same(kept)) => opening.drafts = kept.drafts,
            Some(Standing::Other(kept)) => self.keep_backup(&kept),
            None => {}
        }
        self.show(ctx, opening);
    }

    /// The user chose the file; else it lies in the program's own folder.
    fn is_named(&self, path: &Path) -> bool {
        !self.state.as_deref().is_some_and(|state| path.starts_with(state))
    }

    fn keep_backup(&mut self, kept: &Kept) {
        if let Some(Err(error)) = self.state.as_deref().map(|state| backups::keep(state, kept)) {
            self.messages.trouble(error.say(self.language()));
        }
    }

    /// Asks whether to go on with a copy that is newer than its file.
    fn ask_about_newer(&mut self, opening: Opening, kept: Kept) {
        let language = self.language();
        let more = (kept.more_than(&opening.document) as u64).into();
        let minutes = kept.minutes_newer(opening.target.path()).unwrap_or_default().into();
        let words = language.say_with(msg!("newer-words"), &[("cards", more), ("minutes", minutes)]);
        let title = opening.document.session.title.clone();
        let newer = (language.say(msg!("newer-take")), Reply::GoOn(Box::new(kept.clone())));
        let older = (language.say(msg!("newer-leave")), Reply::TakeFile(Box::new(opening), Box::new(kept)));
        let nothing = (language.say(msg!("cancel")), Reply::Nothing);
        self.question = Some(Question { title, words, answers: vec![newer, older, nothing] });
    }

    /// Says why a file cannot be opened, and offers what there is instead.
    fn ask_about_damage(&mut self, path: PathBuf, error: &StoreError) {
        let language = self.language();
        let words = error.say(language);
        let backups = self.state.as_deref().map(|state| backups::of(state, &path)).unwrap_or_default();
        let salvageable = matches!(error, StoreError::Flawed { .. }) && store::salvage(&path).is_ok();
        let mut answers = Vec::new();
        for kept in backups.into_iter().take(3) {
            let label = language.say_with(msg!("take-backup"), &[("time", self.moment(&kept).into())]);
            answers.push((label, Reply::GoOn(Box::new(kept))));
        }
        if salvageable {
            answers.push((language.say(msg!("take-salvaged")), Reply::Salvage(path)));
        }
        if answers.is_empty() {
            return self.messages.trouble(words);
        }
        answers.push((language.say(msg!("cancel")), Reply::Nothing));
        self.question = Some(Question { title: language.say(msg!("damaged")), words, answers });
    }

    /// When a copy was made, in words.
    fn moment(&self, kept: &Kept) -> String {
        let made = kept.made.to_zoned(Zoned::now().time_zone().clone());
        let time = dates::time_of_day(self.language(), made.time());
        format!("{}, {time}", dates::long_date(self.language(), made.date()))
    }

    /// Does what was answered.
    pub(super) fn answer(&mut self, ctx: &Context, reply: Reply) {
        match reply {
            Reply::Nothing => {}
            Reply::TakeFile(opening, kept) => {
                self.keep_backup(&kept);
                self.show(ctx, *opening);
            }
            Reply::GoOn(kept) => self.go_on(ctx, *kept),
            Reply::Open(path) => self.open_file(ctx, path),
            Reply::Salvage(path) => self.salvage(ctx, &path),
            Reply::Erase(key) => self.erase(&key),
        }
    }

    /// Goes on with the session that was left behind under that key.
    pub(super) fn go_on_with(&mut self, ctx: &Context, key: &str) {
        let Some(state) = self.state.as_deref() else { return };
        match recovery::read(&recovery::file(state, key)) {
            Ok(kept) => self.go_on(ctx, kept),
            Err(error) => self.messages.trouble(error.say(self.language())),
        }
    }

    /// Goes on with a copy, in its own file when that can be read, else in a new one beside it.
    fn go_on(&mut self, ctx: &Context, kept: Kept) {
        if !self.leave_or_say() {
            return;
        }
        match self.target_for(&kept) {
            Ok(target) => {
                let (named, claim) = (self.is_named(target.path()), None);
                let Kept { document, drafts, .. } = kept;
                let mut opening = Opening { document, drafts, target, named, in_file: false, watching: None, claim };
                self.claim(&mut opening);
                self.show(ctx, opening);
            }
            Err(error) => self.messages.trouble(error.say(self.language())),
        }
    }

    /// Where to save a copy: what its file held becomes a backup, and a damaged file stays as it is.
    fn target_for(&mut self, kept: &Kept) -> Result<Target, StoreError> {
        let Some(path) = &kept.file else {
            let state = self.state.clone().unwrap_or_default();
            return store::folders::unnamed(&state, &kept.document.session.key);
        };
        match store::open(path) {
            Ok(opened) => {
                let (file, made) = (Some(path.clone()), Zoned::now().timestamp());
                self.keep_backup(&Kept { made, file, drafts: Vec::new(), document: opened.document });
                Ok(opened.target)
            }
            Err(_) if path.exists() => Target::replacing(self.beside(path, msg!("restored"))),
            Err(_) => Target::replacing(path),
        }
    }

    fn beside(&self, path: &Path, word: Message) -> PathBuf {
        names::beside(path, &self.language().say(word))
    }

    /// Saves what can be read of a damaged file beside it, and opens that.
    fn salvage(&mut self, ctx: &Context, path: &Path) {
        let target = Target::replacing(self.beside(path, msg!("restored")));
        match store::salvage(path).and_then(|document| Ok((document, target?))) {
            Ok((document, target)) => {
                let (named, drafts) = (self.is_named(path), Vec::new());
                let words = target.path().display().to_string();
                self.messages.trouble(self.language().say_with(msg!("salvaged"), &[("path", words.into())]));
                self.show_new(
                    ctx,
                    Opening { document, drafts, target, named, in_file: false, watching: None, claim: None },
                );
            }
            Err(error) => self.messages.trouble(error.say(self.language())),
        }
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
                self.take_over(ctx);
            }
        } else if let Status::Failed(StoreError::ChangedOnDisk { path }) = current.saver.status() {
            self.step_aside(ctx, path);
        }
    }

    fn take_over(&mut self, ctx: &Context) {
        let (Some(state), Some(current)) = (self.state.as_deref(), &self.current) else { return };
        if let Ok(Some(claim)) = recovery::claim(state, current.key()) {
            let file = current.file.clone();
            claim.closed();
            self.current = None;
            self.desk = Desk::default();
            self.messages.say(self.language().say(msg!("taken-over")));
            self.open_file(ctx, file);
        }
    }

    /// Nothing is overwritten: this window goes on in a file beside, and the user is asked which to go on with.
    fn step_aside(&mut self, ctx: &Context, theirs: PathBuf) {
        let language = self.language();
        let ours = self.beside(&theirs, msg!("conflict"));
        let Some(current) = &mut self.current else { return };
        let now = Zoned::now().timestamp();
        if let Err(error) = current.step_aside(ctx, ours.clone(), self.state.as_deref(), now) {
            return self.messages.trouble(error.say(language));
        }
        let paths = [("theirs", theirs.display().to_string().into()), ("ours", ours.display().to_string().into())];
        let words = language.say_with(msg!("conflict-words"), &paths);
        let keep = (language.say(msg!("conflict-keep")), Reply::Nothing);
        let take = (language.say(msg!("conflict-take")), Reply::Open(theirs));
        let title = current.history.session().title.clone();
        self.question = Some(Question { title, words, answers: vec![take, keep] });
    }

    pub(super) fn say_watching(&mut self) {
        self.messages.say(self.language().say(msg!("only-watching")));
    }

    /// The sessions that were not closed as they should, for the start.
    pub(super) fn read_left(&mut self) {
        let Some(state) = self.state.as_deref() else { return };
        recovery::tidy(state);
        let left = recovery::left_behind(state);
        let zone = Zoned::now().time_zone().clone();
        let language = self.language();
        self.left = left
            .into_iter()
            .map(|kept| start::Left {
                time: dates::time_with_seconds(language, kept.made.to_zoned(zone.clone()).time()),
                title: kept.document.session.title,
                key: kept.document.session.key,
            })
            .take(3)
            .collect();
    }
}
