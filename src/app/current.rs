//! The session that is open: its history, its stage, its savers, and what the room sees of it.

use std::path::Path;
use std::sync::Arc;

use egui::Context;
use jiff::{Timestamp, Zoned};

use super::pages::{RoomPages, beside};
use super::showing::{Screen, Showing};
use crate::command::act::Scene;
use crate::command::history::History;
use crate::command::stage::{follow, set_to};
use crate::facilitator::Saved;
use crate::i18n::{Language, dates};
use crate::model::draft::Draft;
use crate::model::id::Key;
use crate::model::screen::slide::{Body, Slide};
use crate::model::stage::{Place, Stage};
use crate::msg;
use crate::projector;
use crate::store::autosave::Status;
use crate::store::recovery::Claim;
use crate::store::{Document, Keeper, Left, StoreError, Target};

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
    /// The pages of it.
    pages: RoomPages,
    /// The step and the block whose pages those are.
    pages_of: (Option<Place>, Option<Key>),
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
            pages: RoomPages::default(),
            pages_of: (None, None),
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
        set_to(&self.stage, session)
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
        let stays = self.pages.stays();
        let Some(before) = self.showing.follow(day, &self.stage, now, language, screen) else { return };
        let slide = self.showing.slide();
        // The photographs are pages of their own.
        let block = self.stage.block.clone().filter(|_| !self.stage.photos);
        let pages_of = (self.stage.at, block.or_else(|| self.stage.photos.then(Key::default)));
        let elsewhere = std::mem::replace(&mut self.pages_of, pages_of) != self.pages_of;
        if stays && !elsewhere {
            return;
        }
        let other_step = elsewhere || slide.headline != before.headline;
        if other_step || slide.body.newest() != before.body.newest() {
            // A step begins with its first page; cards that were there before are not news.
            let news = !(other_step && matches!(slide.body, Body::Columns(_)));
            let page = projector::page_of_fresh(ctx, &slide, screen.size, screen.farthest_seat).filter(|_| news);
            if other_step {
                self.pages.begin(page);
            } else {
                page.into_iter().for_each(|page| self.pages.go(page));
            }
        }
    }

    /// The page of what the room sees, or would see if it were not frozen.
    pub(super) const fn page(&self) -> usize {
        self.pages.page()
    }

    /// What changes now is no reason to turn the room's page.
    pub(super) const fn keep_page(&mut self) {
        self.pages.stay();
    }

    /// The clock follows the minutes of the step, which were so many seconds.
    pub(super) fn follow(&mut self, before: Option<i64>) {
        follow(&mut self.stage, before, self.history.session());
    }

    /// Puts back what an act changed. Who is back at a step sees the page that was seen there.
    pub(super) fn restore(&mut self, scene: Scene, back: bool) {
        let of = (scene.stage.at, scene.stage.block.clone());
        (self.stage, self.frozen) = (scene.stage, scene.frozen);
        if back && of != self.pages_of {
            self.pages_of = of;
            self.pages.begin(Some(scene.page));
            self.pages.stay();
        } else if scene.page != self.pages.page() {
            self.pages.go(scene.page);
        }
    }

    /// Turns to a page that the room has not seen; false when there is none, or the room does not look.
    pub(super) fn turn_to_unseen(&mut self, ctx: &Context, screen: Screen) -> bool {
        let slide = self.showing.slide();
        let count = || projector::page_count(ctx, &slide, screen.size, screen.farthest_seat);
        self.frozen.is_none() && self.pages.go_to_unseen(count())
    }

    /// Turns to the page before; false when there is none, or the room does not look.
    pub(super) fn turn_back(&mut self, ctx: &Context, screen: Screen) -> bool {
        let turns = self.frozen.is_none() && self.pages.page() > 0;
        if turns {
            self.turn(ctx, screen, false);
        }
        turns
    }

    /// Turns pages that nobody follows by themselves, as long as the room looks; says in how many seconds the next comes.
    pub(super) fn turn_by_itself(&mut self, ctx: &Context, screen: Screen) -> Option<f64> {
        let slide = self.showing.slide();
        let is_followed = slide.body.newest().is_some();
        if is_followed || self.frozen.is_some() || self.stage.black {
            return None;
        }
        let count = projector::page_count(ctx, &slide, screen.size, screen.farthest_seat);
        self.pages.turn_by_itself(ctx.input(|input| input.time), count)
    }

    /// Turns the page of what the room sees, as far as there are pages.
    pub(super) fn turn(&mut self, ctx: &Context, screen: Screen, forward: bool) {
        let count = |slide: &Slide| projector::page_count(ctx, slide, screen.size, screen.farthest_seat);
        match &mut self.frozen {
            Some((slide, page)) => *page = beside(*page, forward, count(slide)),
            None => self.pages.turn(forward, count(&self.showing.slide())),
        }
    }

    /// What the room sees: what it saw when it was frozen, else the slide of the moment.
    pub(super) fn seen(&self) -> (Arc<Slide>, usize) {
        self.frozen.clone().unwrap_or_else(|| (self.showing.slide(), self.pages.page()))
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

#[cfg(test)]
mod tests {
    use super::super::App;
    use super::*;
    use crate::command::edit::Edit;
    use crate::command::stage::Move;
    use crate::model::block::cards::CardsEdit;
    use crate::model::block::{At, BlockEdit};

    #[test]
    fn undo_never_turns_the_rooms_page() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
        app.sample(&ctx);
        app.finish_work(&ctx);
        let screen = app.screen();
        let current = app.current.as_mut().unwrap();
        let now = Zoned::now();
        let found =
            current.history.session().exercises().find(|(_, exercise)| exercise.recipe.as_str() == "barriers-in-pairs");
        let item = found.unwrap().0.id;
        Move::To(Place { item, step: 1 }).apply(&mut current.stage, current.history.session(), &now);
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            let ctx = ui.ctx();
            current.show(ctx, screen, &now, Language::Danish);
            let add = CardsEdit::Add { heading: Key::new("leadership"), text: "Ingen spørger".into(), by: Vec::new() };
            let at = At { item, block: Key::new("barriers") };
            current.history.apply(&Edit::Block { at, edit: BlockEdit::Cards(add) }).unwrap();
            current.show(ctx, screen, &now, Language::Danish);
            assert!(current.seen().1 > 0, "what is new is shown");
            (0..9).for_each(|_| current.turn(ctx, screen, false));
            for back in [true, false, true] {
                assert!(current.step_back(back, None).is_some());
                current.show(ctx, screen, &now, Language::Danish);
                assert_eq!(current.seen().1, 0, "undo: {back}");
            }
        });
        output.textures_delta.clear();
    }
}
