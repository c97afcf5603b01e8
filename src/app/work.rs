//! What the disk is needed for, done off the window's thread: one thing after the other, in the order it was asked for.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use egui::{Area, Context, Id, Order};

use super::App;
use crate::i18n::Language;
use crate::msg;

/// Shorter work is not worth a word.
const WORTH_A_WORD: Duration = Duration::from_millis(300);
/// How long closing the program waits for what is on its way.
const PATIENCE: Duration = Duration::from_secs(2);

/// What is left to do in the window when the disk is done.
type Then = Box<dyn FnOnce(&mut App, &Context) + Send>;
/// What is done meanwhile; `None` when it broke down.
type Job = Box<dyn FnOnce() -> Option<Then> + Send>;

/// The one who goes to the disk.
pub(super) struct Worker {
    /// `None` where the machine has no thread to spare.
    jobs: Option<Sender<Job>>,
    done: Receiver<Option<Then>>,
    waiting: usize,
    since: Instant,
    ctx: Context,
}

impl Worker {
    pub(super) fn start(ctx: &Context) -> Self {
        let ((jobs, asked), (sender, done)) = (channel::<Job>(), channel());
        let window = ctx.clone();
        let work = move || {
            for job in asked {
                if sender.send(job()).is_err() {
                    break;
                }
                window.request_repaint();
            }
        };
        let started = std::thread::Builder::new().name("worker".into()).spawn(work).is_ok();
        Self { jobs: started.then_some(jobs), done, waiting: 0, since: Instant::now(), ctx: ctx.clone() }
    }

    /// Hands over a job; gives it back when there is nobody to do it.
    fn ask(&mut self, job: Job) -> Option<Job> {
        if self.waiting == 0 {
            self.since = Instant::now();
        }
        let Some(jobs) = &self.jobs else { return Some(job) };
        let refused = jobs.send(job).err();
        self.waiting += usize::from(refused.is_none());
        refused.map(|refused| refused.0)
    }

    /// What is done; `Some(None)` when it broke down.
    fn take(&mut self, patience: Duration) -> Option<Option<Then>> {
        let done = self.done.recv_timeout(patience).ok()?;
        self.waiting = self.waiting.saturating_sub(1);
        Some(done)
    }

    /// Says that something takes its time.
    pub(super) fn show(&self, ctx: &Context, language: Language) {
        if self.waiting == 0 {
            return;
        }
        match WORTH_A_WORD.checked_sub(self.since.elapsed()) {
            Some(wait) => ctx.request_repaint_after(wait),
            None => {
                let area = Area::new(Id::unique("working")).order(Order::Tooltip);
                let area = area.anchor(egui::Align2::CENTER_CENTER, egui::Vec2::ZERO);
                area.show(ctx, |ui| {
                    egui::Frame::popup(ui.style()).inner_margin(18).show(ui, |ui| {
                        ui.horizontal(|ui| (ui.spinner(), ui.label(language.say(msg!("working")))));
                    });
                });
            }
        }
    }
}

impl App {
    /// Does `work` off the window's thread, and then `then` in the window.
    pub(super) fn off_window<Outcome: Send + 'static>(
        &mut self,
        work: impl FnOnce() -> Outcome + Send + 'static,
        then: impl FnOnce(&mut Self, &Context, Outcome) + Send + 'static,
    ) {
        let job = move || {
            // A breakdown there must not take the window with it.
            let outcome = catch_unwind(AssertUnwindSafe(work)).ok()?;
            let then: Then = Box::new(move |app, ctx| then(app, ctx, outcome));
            Some(then)
        };
        if let Some(job) = self.worker.ask(Box::new(job)) {
            let done = job();
            self.carry_on(&self.worker.ctx.clone(), done);
        }
    }

    /// Goes on with what the disk was needed for.
    pub(super) fn take_work(&mut self, ctx: &Context) {
        while let Some(done) = self.worker.take(Duration::ZERO) {
            self.carry_on(ctx, done);
        }
    }

    /// Waits for what is on its way, before the program ends.
    pub(super) fn finish_work(&mut self, ctx: &Context) {
        let until = Instant::now() + PATIENCE;
        while self.worker.waiting > 0 {
            let Some(done) = self.worker.take(until.saturating_duration_since(Instant::now())) else { break };
            self.carry_on(ctx, done);
        }
    }

    fn carry_on(&mut self, ctx: &Context, done: Option<Then>) {
        match done {
            Some(then) => then(self, ctx),
            None => self.messages.trouble(self.language().say(msg!("broke-down"))),
        }
    }
}
