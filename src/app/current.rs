//! The session that is open: its history, its stage, its saver, and what the room sees of it.

use std::path::PathBuf;
use std::sync::Arc;

use egui::Context;
use jiff::{Timestamp, Zoned};

use crate::command::history::History;
use crate::facilitator::Saved;
use crate::i18n::{Language, dates};
use crate::model::slide::{Body, Slide};
use crate::model::stage::Stage;
use crate::projector;
use crate::store::autosave::{Saver, Status};
use crate::store::{Document, StoreError, Target};

/// The room's screen: the size of its picture in points, and the farthest seat in picture heights.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    /// The size of the picture.
    pub(super) size: egui::Vec2,
    /// The farthest seat.
    pub(super) room: f32,
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
    /// Where it is saved.
    pub(super) saver: Saver,
    /// What the room sees, made anew when anything changes.
    pub(super) slide: Arc<Slide>,
    /// The page of it.
    pub(super) page: usize,
    /// What the room sees while its screen is frozen.
    pub(super) frozen: Option<(Arc<Slide>, usize)>,
    offered: Option<(u64, Stage)>,
}

impl Current {
    /// Opens a document whose file is `target`; `named` when the user chose it.
    pub(super) fn open(
        ctx: &Context,
        document: Document,
        target: Target,
        named: bool,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let history = History::new(document.session);
        let file = target.path().to_owned();
        let saver = start_saver(ctx, target, now)?;
        // A session without a file of its own is saved at once, so that it is never only in memory.
        let offered = named.then(|| (history.revision(), document.stage.clone()));
        let (slide, stage) = (Arc::default(), document.stage);
        Ok(Self { history, stage, file, named, saver, slide, page: 0, frozen: None, offered })
    }

    /// Saves into another file from now on.
    ///
    /// # Errors
    /// When that file cannot be written; then everything goes on in the one before.
    pub(super) fn move_to(&mut self, ctx: &Context, path: PathBuf, now: Timestamp) -> Result<(), StoreError> {
        let saver = start_saver(ctx, Target::replacing(&path)?, now)?;
        saver.offer(self.document(), now);
        if let Status::Failed(error) = saver.finish() {
            return Err(error);
        }
        // The one before has said its last word before its file may be removed.
        self.saver.finish();
        (self.saver, self.file, self.named) = (saver, path, true);
        Ok(())
    }

    /// The document as it is now.
    pub(super) fn document(&self) -> Document {
        Document { session: self.history.session().clone(), stage: self.stage.clone() }
    }

    /// Hands what is new to the saver.
    pub(super) fn offer(&mut self, now: Timestamp) {
        let same = |(revision, stage): &(u64, Stage)| *revision == self.history.revision() && *stage == self.stage;
        if !self.offered.as_ref().is_some_and(same) {
            self.saver.offer(self.document(), now);
            self.offered = Some((self.history.revision(), self.stage.clone()));
        }
    }

    /// Makes the slide of the moment; its page follows what is new in it.
    pub(super) fn show(&mut self, ctx: &Context, screen: Screen, now: &Zoned, language: Language) {
        let slide = self.history.session().slide(&self.stage, now, language);
        if slide == *self.slide {
            return;
        }
        let other_step = slide.headline != self.slide.headline;
        if other_step || slide.body.newest() != self.slide.body.newest() {
            // A step begins with its first page; cards that were there before are not news.
            let news = !(other_step && matches!(slide.body, Body::Columns(_)));
            let page = projector::page_of_fresh(ctx, &slide, screen.size, screen.room).filter(|_| news);
            self.page = page.unwrap_or(if other_step { 0 } else { self.page });
        }
        self.slide = Arc::new(slide);
    }

    /// Turns the page of what the room sees, as far as there are pages.
    pub(super) fn turn(&mut self, ctx: &Context, screen: Screen, forward: bool) {
        let (slide, page) = match &mut self.frozen {
            Some((slide, page)) => (slide, page),
            None => (&mut self.slide, &mut self.page),
        };
        let last = projector::page_count(ctx, slide, screen.size, screen.room).saturating_sub(1);
        *page = if forward { (*page + 1).min(last) } else { (*page).min(last).saturating_sub(1) };
    }

    /// What the room sees: what it saw when it was frozen, else the slide of the moment.
    pub(super) fn seen(&self) -> (Arc<Slide>, usize) {
        self.frozen.clone().unwrap_or_else(|| (Arc::clone(&self.slide), self.page))
    }

    /// Whether and when it is saved, in words.
    pub(super) fn saved(&self, now: &Zoned, language: Language) -> Saved {
        match self.saver.status() {
            Status::Saved(at) => {
                let time = at.to_zoned(now.time_zone().clone()).time();
                Saved::At(dates::time_of_day(language, time))
            }
            Status::Saving => Saved::Now,
            Status::Failed(error) => Saved::Failed(error.say(language)),
        }
    }
}

fn start_saver(ctx: &Context, target: Target, now: Timestamp) -> Result<Saver, StoreError> {
    let ctx = ctx.clone();
    Saver::start(target, now, move || ctx.request_repaint())
}
