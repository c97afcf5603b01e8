//! The session that is open: its history, its stage, its savers, and what the room sees of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;
use jiff::{Timestamp, Zoned};

use super::showing::Showing;
use crate::clock::Clocks;
use crate::command::history::History;
use crate::facilitator::Saved;
use crate::i18n::{Language, dates};
use crate::model::draft::Draft;
use crate::model::screen::slide::{Body, Slide};
use crate::model::stage::Stage;
use crate::msg;
use crate::projector;
use crate::store::autosave::{Saver, Status};
use crate::store::recovery::{self, Claim};
use crate::store::{Document, StoreError, Target};

/// The room's screen: the size of its picture in points, and the farthest seat in picture heights.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    /// The size of the picture.
    pub(super) size: egui::Vec2,
    /// The farthest seat.
    pub(super) farthest_seat: f32,
    /// How the clock is shown.
    pub(super) clocks: Clocks,
}

/// A session about to be opened.
#[derive(Debug)]
pub(super) struct Opening {
    /// The session and its stage.
    pub(super) document: Document,
    /// What was being typed.
    pub(super) drafts: Vec<Draft>,
    /// Where it is saved.
    pub(super) target: Target,
    /// The user chose the file; else it lies in the program's own folder.
    pub(super) named: bool,
    /// The file holds this very document.
    pub(super) in_file: bool,
    /// It may only be looked at.
    pub(super) watching: Option<Watching>,
    /// The right to change it; `None` where nobody can tell who has it.
    pub(super) claim: Option<Claim>,
}

/// Why a session may only be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Watching {
    /// Another window has it.
    Elsewhere,
    /// A newer program wrote it.
    Newer,
}

/// The session that is open.
pub(super) struct Current {
    /// The session and what can be undone.
    pub(super) history: History,
    /// Where the day is.
    pub(super) stage: Stage,
    /// Its file.
    pub(super) file: PathBuf,
    /// The user chose the file; else it lies in the program's own folder.
    pub(super) named: bool,
    /// Saves it in its file.
    pub(super) saver: Saver,
    /// It may only be looked at.
    pub(super) watching: Option<Watching>,
    /// What the room sees.
    showing: Showing,
    /// The page of it.
    pub(super) page: usize,
    /// What the room sees while its screen is frozen.
    pub(super) frozen: Option<(Arc<Slide>, usize)>,
    /// Keeps the recovery copy.
    copy: Option<Saver>,
    claim: Option<Claim>,
    /// What was handed over last.
    document: Arc<Document>,
    drafts: Vec<Draft>,
    offered: Option<u64>,
}

impl Current {
    /// Opens a session, and keeps its copies in the folder `state`.
    pub(super) fn open(
        ctx: &Context,
        opening: Opening,
        state: Option<&Path>,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let Opening { document, drafts, target, named, in_file, watching, claim } = opening;
        let history = History::new(document.session.clone());
        let file = target.path().to_owned();
        let mut current = Self {
            // A session that its file does not hold is saved at once, so that it is never only in memory.
            offered: in_file.then(|| history.revision()),
            history,
            stage: document.stage.clone(),
            saver: start_saver(ctx, target, now)?,
            file,
            named,
            watching,
            showing: Showing::default(),
            page: 0,
            frozen: None,
            copy: None,
            claim,
            document: Arc::new(document),
            drafts,
        };
        current.keep_copy(state, now);
        Ok(current)
    }

    /// Begins to keep a recovery copy, which is also the first backup.
    fn keep_copy(&mut self, state: Option<&Path>, now: Timestamp) {
        let Some(state) = state.filter(|_| self.watching.is_none()) else { return };
        // Without a thread to spare there is still the file.
        self.copy = Saver::keep(state, self.key(), self.file.clone(), now).ok();
        self.offer_copy(now);
    }

    fn offer_copy(&self, now: Timestamp) {
        if let Some(copy) = &self.copy {
            copy.offer_with(Arc::clone(&self.document), self.drafts.clone(), now);
        }
    }

    /// Tells this session from every other.
    pub(super) fn key(&self) -> &str {
        &self.history.session().key
    }

    /// The seconds that the clock of the step is set to, when it has one.
    pub(super) fn set_to(&self) -> Option<i64> {
        let session = self.history.session();
        self.stage.place(session)?.seconds(session)
    }

    /// The session and its stage as they were handed over last.
    pub(super) fn document(&self) -> &Document {
        &self.document
    }

    /// As [`Self::document`], to be taken along.
    pub(super) fn shared(&self) -> Arc<Document> {
        Arc::clone(&self.document)
    }

    /// Saves into another file from now on, where the session has been saved already.
    ///
    /// # Errors
    /// When the machine has no thread to spare; then everything goes on in the one before.
    pub(super) fn move_to(
        &mut self,
        ctx: &Context,
        target: Target,
        state: Option<&Path>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let path = target.path().to_owned();
        let saver = start_saver(ctx, target, now)?;
        // What was written while it was saved there.
        saver.offer(Arc::clone(&self.document), now);
        // The one before writes nothing more: its file may be removed.
        std::mem::replace(&mut self.saver, saver).discard();
        (self.file, self.named) = (path, true);
        self.keep_copy(state, now);
        Ok(())
    }

    /// Leaves its file to somebody else who has changed it, and goes on in another.
    pub(super) fn step_aside(
        &mut self,
        ctx: &Context,
        path: PathBuf,
        state: Option<&Path>,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        let saver = start_saver(ctx, Target::replacing(&path)?, now)?;
        saver.offer(Arc::clone(&self.document), now);
        saver.save_now();
        (self.saver, self.file) = (saver, path);
        self.keep_copy(state, now);
        Ok(())
    }

    /// Hands what is new to the savers, the words that are still being typed to the one of the recovery copy.
    pub(super) fn offer(&mut self, drafts: Vec<Draft>, now: Timestamp) {
        if self.watching.is_some() {
            return;
        }
        let revision = self.history.revision();
        let same = self.offered == Some(revision) && self.document.stage == self.stage;
        if same && drafts == self.drafts {
            return;
        }
        self.drafts = drafts;
        if !same {
            let stepped = self.document.stage.at != self.stage.at;
            let (session, stage) = (self.history.session().clone(), self.stage.clone());
            self.document = Arc::new(Document { session, stage, revision: self.document.revision + 1 });
            self.offered = Some(revision);
            self.saver.offer(Arc::clone(&self.document), now);
            if stepped {
                self.saver.save_now();
            }
        }
        self.offer_copy(now);
    }

    /// Lets go of a session that is in its file: its copy goes, unless it holds words that were being typed.
    pub(super) fn close(self, state: Option<&Path>) {
        let key = self.key().to_owned();
        if let (Some(copy), Some(state)) = (self.copy, state) {
            if self.drafts.is_empty() {
                copy.discard();
                // What is left behind holds no more than the file, and is never offered.
                drop(recovery::remove(state, &key));
            } else {
                copy.finish();
            }
        }
        if let Some(claim) = self.claim {
            claim.closed();
        }
    }

    /// Lets go of a session that is to be deleted: nothing more is written.
    pub(super) fn abandon(self) {
        self.saver.discard();
        if let Some(copy) = self.copy {
            copy.discard();
        }
    }

    /// Makes the slide of the moment; its page follows what is new in it.
    pub(super) fn show(&mut self, ctx: &Context, screen: Screen, now: &Zoned, language: Language) {
        let day = (self.history.session(), self.history.revision());
        let Some(before) = self.showing.follow(day, &self.stage, now, language, screen.clocks) else { return };
        let slide = self.showing.slide();
        let other_step = slide.headline != before.headline;
        if other_step || slide.body.newest() != before.body.newest() {
            // A step begins with its first page; cards that were there before are not news.
            let news = !(other_step && matches!(slide.body, Body::Columns(_)));
            let page = projector::page_of_fresh(ctx, &slide, screen.size, screen.farthest_seat).filter(|_| news);
            self.page = page.unwrap_or(if other_step { 0 } else { self.page });
        }
    }

    /// Turns the page of what the room sees, as far as there are pages.
    pub(super) fn turn(&mut self, ctx: &Context, screen: Screen, forward: bool) {
        let (slide, page) = match &mut self.frozen {
            Some((slide, page)) => (Arc::clone(slide), page),
            None => (self.showing.slide(), &mut self.page),
        };
        let last = projector::page_count(ctx, &slide, screen.size, screen.farthest_seat).saturating_sub(1);
        *page = if forward { (*page + 1).min(last) } else { (*page).min(last).saturating_sub(1) };
    }

    /// What the room sees: what it saw when it was frozen, else the slide of the moment.
    pub(super) fn seen(&self) -> (Arc<Slide>, usize) {
        self.frozen.clone().unwrap_or_else(|| (self.showing.slide(), self.page))
    }

    /// Whether and when it is saved, in words.
    pub(super) fn saved(&self, now: &Zoned, language: Language) -> Saved {
        match self.watching {
            Some(Watching::Elsewhere) => return Saved::Watching(language.say(msg!("watching-elsewhere"))),
            Some(Watching::Newer) => return Saved::Watching(language.say(msg!("watching-newer"))),
            None => {}
        }
        let kept = self.copy.as_ref().map(Saver::status);
        match (self.saver.status(), kept) {
            (Status::Saved(at), _) => {
                let time = at.to_zoned(now.time_zone().clone()).time();
                Saved::At(dates::time_of_day(language, time))
            }
            (Status::Saving, _) => Saved::Now,
            (Status::Failed(error), Some(Status::Saved(_) | Status::Saving)) => Saved::OnlyHere(error.say(language)),
            (Status::Failed(error), None | Some(Status::Failed(_))) => Saved::Failed(error.say(language)),
        }
    }
}

fn start_saver(ctx: &Context, target: Target, now: Timestamp) -> Result<Saver, StoreError> {
    let ctx = ctx.clone();
    Saver::start(target, now, move || ctx.request_repaint())
}
