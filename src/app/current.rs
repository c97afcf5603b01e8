//! The session that is open: its history, its stage, its savers, and what the room sees of it.

use std::path::Path;
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
use crate::store::autosave::Status;
use crate::store::recovery::Claim;
use crate::store::{Document, Keeper, Left, StoreError, Target};

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
    /// The user chose the file; else it lies in the program's own folder.
    pub(super) named: bool,
    /// Keeps it in its file and its recovery copy.
    pub(super) keeper: Keeper,
    /// It may only be looked at.
    pub(super) watching: Option<Watching>,
    /// What the room sees.
    showing: Showing,
    /// The page of it.
    pub(super) page: usize,
    /// What the room sees while its screen is frozen.
    pub(super) frozen: Option<(Arc<Slide>, usize)>,
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
        let state = state.filter(|_| watching.is_none());
        let mut current = Self {
            // A session that its file does not hold is saved at once, so that it is never only in memory.
            offered: in_file.then(|| history.revision()),
            history,
            stage: document.stage.clone(),
            keeper: Keeper::start(target, claim, state, now, told(ctx))?,
            named,
            watching,
            showing: Showing::default(),
            page: 0,
            frozen: None,
            document: Arc::new(document),
            drafts,
        };
        current.offer_copy(now);
        Ok(current)
    }

    fn offer_copy(&mut self, now: Timestamp) {
        if self.watching.is_none() {
            self.keeper.offer_copy(&self.document, &self.drafts, now);
        }
    }

    /// Its file.
    pub(super) fn file(&self) -> &Path {
        self.keeper.file()
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

    /// Keeps it in another file from now on.
    ///
    /// # Errors
    /// When the machine has no thread to spare; then everything goes on in the one before.
    pub(super) fn move_to(&mut self, ctx: &Context, target: Target, now: Timestamp) -> Result<(), StoreError> {
        self.keeper.move_to(target, &self.document, now, told(ctx))?;
        self.offer_copy(now);
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
            self.keeper.offer(&self.document, now);
            if stepped {
                self.keeper.save_now();
            }
        }
        self.offer_copy(now);
    }

    /// Lets go of a session that is in its file, or else in one beside it whose name says `word`.
    ///
    /// # Errors
    /// When it could not be saved: then it is still open.
    pub(super) fn leave(mut self, word: &str, now: Timestamp) -> Result<Left, (Box<Self>, Status)> {
        match self.keeper.leave(&self.document, &self.drafts, word, now) {
            Ok(left) => Ok(left),
            Err((keeper, status)) => {
                self.keeper = *keeper;
                Err((Box::new(self), status))
            }
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
        let kept = self.keeper.status();
        match (kept.file, kept.copy) {
            (Status::Failed(error), Some(Status::Saved(_) | Status::Saving)) => Saved::OnlyHere(error.say(language)),
            (Status::Failed(error), None | Some(Status::Failed(_))) => Saved::Failed(error.say(language)),
            (Status::Saved(_) | Status::Saving, None) => Saved::WithoutCopy(language.say(msg!("no-folder"))),
            (Status::Saved(_) | Status::Saving, Some(Status::Failed(error))) => {
                let path = error.path().display().to_string();
                Saved::WithoutCopy(language.say_with(msg!("without-copy-words"), &[("path", path.into())]))
            }
            (Status::Saved(at), Some(Status::Saved(_) | Status::Saving)) => {
                let time = at.to_zoned(now.time_zone().clone()).time();
                Saved::At(dates::time_of_day(language, time))
            }
            (Status::Saving, Some(Status::Saved(_) | Status::Saving)) => Saved::Now,
        }
    }
}

/// The window shows how far saving is as soon as something was written.
fn told(ctx: &Context) -> impl Fn() + Send + 'static {
    let ctx = ctx.clone();
    move || ctx.request_repaint()
}
