//! What the disk is needed for, done off the window's thread: one thing after the other, in the order it was asked for.

use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use egui::{Context, Ui};

use super::App;
use crate::facilitator::banner::working_ui;
use crate::formats::Watch;
use crate::i18n::Language;
use crate::msg;
use crate::theme::take_key;

/// Shorter work is not worth a word.
const WORTH_A_WORD: Duration = Duration::from_millis(300);
/// How long closing the program waits for what is on its way.
const PATIENCE: Duration = Duration::from_secs(2);
/// How often it is told how far something is.
const BETWEEN_COUNTS: Duration = Duration::from_millis(150);

/// What is left to do in the window when the disk is done.
pub(super) type Then = Box<dyn FnOnce(&mut App, &Context) + Send>;
/// What is done meanwhile; `None` when it broke down.
type Work = Box<dyn FnOnce() -> Option<Then> + Send>;

/// Something that is asked of the disk.
struct Job {
    asked: Asked,
    work: Work,
}

/// What is remembered of a job while it is done.
struct Asked {
    /// What is opened, in words.
    name: Option<String>,
    /// How far it is, where that is known.
    watch: Option<Watch>,
    since: Instant,
    moment: Moment,
}

/// Where the user was when something was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    /// How many keys were pressed until then.
    typed: u64,
    /// The key of the session that was open.
    session: Option<String>,
}

/// The one who goes to the disk, and what waits until that one is back.
pub(super) struct Worker {
    /// `None` where the machine has no thread to spare.
    hands: Option<Hands>,
    now: Option<Asked>,
    waiting: VecDeque<Job>,
    ctx: Context,
}

/// A thread that does one job at a time.
struct Hands {
    jobs: Sender<Work>,
    done: Receiver<Option<Then>>,
}

impl Hands {
    fn start(ctx: &Context) -> Option<Self> {
        let ((jobs, asked), (sender, done)) = (channel::<Work>(), channel());
        let window = ctx.clone();
        let work = move || {
            for job in asked {
                // Nobody waits any longer for what was given up.
                if sender.send(job()).is_err() {
                    break;
                }
                window.request_repaint();
            }
        };
        let started = std::thread::Builder::new().name("worker".into()).spawn(work).is_ok();
        started.then_some(Self { jobs, done })
    }
}

impl Worker {
    pub(super) fn start(ctx: &Context) -> Self {
        Self { hands: Hands::start(ctx), now: None, waiting: VecDeque::new(), ctx: ctx.clone() }
    }

    /// Hands over a job; gives it back when there is nobody to do it.
    fn ask(&mut self, job: Job) -> Option<Job> {
        if self.hands.is_none() {
            return Some(job);
        }
        self.waiting.push_back(job);
        self.go_on();
        None
    }

    /// Hands over the next job when the one before is done.
    fn go_on(&mut self) {
        let Some(hands) = self.hands.as_ref().filter(|_| self.now.is_none()) else { return };
        let Some(Job { asked, work }) = self.waiting.pop_front() else { return };
        match hands.jobs.send(work) {
            Ok(()) => self.now = Some(asked),
            // The thread is gone, which no job does to it: another is begun with.
            Err(refused) => {
                self.waiting.push_front(Job { asked, work: refused.0 });
                self.hands = Hands::start(&self.ctx);
            }
        }
    }

    /// What is done, with what is remembered of it; `Some((_, None))` when it broke down.
    fn take(&mut self, patience: Duration) -> Option<(Asked, Option<Then>)> {
        let done = self.hands.as_ref()?.done.recv_timeout(patience).ok()?;
        let asked = self.now.take()?;
        self.go_on();
        Some((asked, done))
    }

    const fn is_busy(&self) -> bool {
        self.now.is_some()
    }

    /// Waits no longer for what is being done; what comes of it is let go, and the next is done by another thread.
    /// Gives its name.
    fn give_up(&mut self) -> Option<String> {
        let asked = self.now.take()?;
        self.hands = Hands::start(&self.ctx);
        self.go_on();
        asked.name
    }

    /// Stops what is made piece by piece, which says so itself; `false` when that cannot be done.
    fn stop(&self) -> bool {
        let watch = self.now.as_ref().and_then(|asked| asked.watch.as_ref());
        // Asked for twice, it is not waited for any longer.
        let running = watch.filter(|watch| watch.is_running());
        running.inspect(|watch| watch.stop()).is_some()
    }

    /// How long what is being done is not yet worth a word.
    fn is_quick_for(&self) -> Option<Duration> {
        WORTH_A_WORD.checked_sub(self.now.as_ref()?.since.elapsed())
    }
}

impl App {
    /// Does `work` off the window's thread, and then `then` in the window.
    pub(super) fn off_window<Outcome: Send + 'static>(
        &mut self,
        work: impl FnOnce() -> Outcome + Send + 'static,
        then: impl FnOnce(&mut Self, &Context, Outcome) + Send + 'static,
    ) {
        self.off_window_as(None, None, work, then);
    }

    /// The same for what tells how far it is, and can be stopped.
    pub(super) fn watched<Outcome: Send + 'static>(
        &mut self,
        watch: Watch,
        work: impl FnOnce() -> Outcome + Send + 'static,
        then: impl FnOnce(&mut Self, &Context, Outcome) + Send + 'static,
    ) {
        self.off_window_as(None, Some(watch), work, then);
    }

    /// The same for what is opened, which is told by its name while it takes its time.
    pub(super) fn opening<Outcome: Send + 'static>(
        &mut self,
        name: String,
        work: impl FnOnce() -> Outcome + Send + 'static,
        then: impl FnOnce(&mut Self, &Context, Outcome) + Send + 'static,
    ) {
        self.off_window_as(Some(name), None, work, then);
    }

    fn off_window_as<Outcome: Send + 'static>(
        &mut self,
        name: Option<String>,
        watch: Option<Watch>,
        work: impl FnOnce() -> Outcome + Send + 'static,
        then: impl FnOnce(&mut Self, &Context, Outcome) + Send + 'static,
    ) {
        let work = move || {
            // A breakdown there must not take the window with it.
            let outcome = catch_unwind(AssertUnwindSafe(work)).ok()?;
            let then: Then = Box::new(move |app, ctx| then(app, ctx, outcome));
            Some(then)
        };
        // What follows from a job was asked for when the job was.
        let typed = self.asked.as_ref().map_or(self.typed, |asked| asked.typed);
        let moment = Moment { typed, ..self.this_moment() };
        let job = Job { asked: Asked { name, watch, since: Instant::now(), moment }, work: Box::new(work) };
        if let Some(Job { asked, work }) = self.worker.ask(job) {
            let done = work();
            self.carry_on(&self.worker.ctx.clone(), asked, done);
        }
    }

    fn this_moment(&self) -> Moment {
        Moment { typed: self.typed, session: self.current.as_ref().map(|current| current.key().to_owned()) }
    }

    /// Whether what is carried out was asked for before something else was typed or opened.
    pub(super) fn is_late(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| *asked != self.this_moment())
    }

    /// Goes on with what the disk was needed for.
    pub(super) fn take_work(&mut self, ctx: &Context) {
        while let Some((asked, done)) = self.worker.take(Duration::ZERO) {
            self.carry_on(ctx, asked, done);
        }
    }

    /// Waits for what is on its way, before the program ends.
    pub(super) fn finish_work(&mut self, ctx: &Context) {
        let until = Instant::now() + PATIENCE;
        while self.worker.is_busy() {
            let patience = until.saturating_duration_since(Instant::now());
            let Some((asked, done)) = self.worker.take(patience) else { break };
            self.carry_on(ctx, asked, done);
        }
    }

    fn carry_on(&mut self, ctx: &Context, asked: Asked, done: Option<Then>) {
        let before = self.asked.replace(asked.moment);
        match done {
            Some(then) => then(self, ctx),
            None => self.messages.trouble(self.language().say(msg!("broke-down"))),
        }
        self.asked = before;
    }

    /// Says at the top what takes its time, and lets it be given up: by its button, and by Esc where that means nothing
    /// else.
    pub(super) fn work_ui(&mut self, ui: &mut Ui, is_free: bool) {
        let language = self.language();
        let quick = self.worker.is_quick_for();
        if let Some(wait) = quick {
            ui.ctx().request_repaint_after(wait);
        }
        let slow = self.worker.now.as_ref().filter(|_| quick.is_none());
        let reached = slow.and_then(|asked| asked.watch.as_ref()).and_then(Watch::reached);
        if reached.is_some() {
            ui.ctx().request_repaint_after(BETWEEN_COUNTS);
        }
        let words = slow.map(|asked| doing(asked, reached, language));
        let is_slow = words.is_some();
        let button = language.say(if reached.is_some() { msg!("stop-export") } else { msg!("give-up") });
        let clicked = working_ui(ui, words.as_deref(), &button);
        let escape = is_slow && is_free && take_key(ui.ctx(), egui::Modifiers::NONE, egui::Key::Escape);
        if (clicked || escape) && !self.worker.stop() {
            let words = match self.worker.give_up() {
                Some(name) => language.say_with(msg!("given-up"), &[("name", name.into())]),
                None => language.say(msg!("given-up-work")),
            };
            self.messages.say(words);
        }
    }
}

/// What is being done, in words.
fn doing(asked: &Asked, reached: Option<(usize, usize)>, language: Language) -> String {
    match (&asked.name, reached) {
        (Some(name), _) => language.say_with(msg!("opening"), &[("name", name.as_str().into())]),
        (None, Some((done, all))) => {
            language.say_with(msg!("making-pieces"), &[("done", done.into()), ("all", all.into())])
        }
        (None, None) => language.say(msg!("working")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(name: Option<&str>, work: impl FnOnce() + Send + 'static) -> Job {
        let moment = Moment { typed: 0, session: None };
        let asked = Asked { name: name.map(str::to_owned), watch: None, since: Instant::now(), moment };
        let nothing: Then = Box::new(|_, _| {});
        let work = move || {
            work();
            Some(nothing)
        };
        Job { asked, work: Box::new(work) }
    }

    fn names(worker: &mut Worker) -> Vec<Option<String>> {
        std::iter::from_fn(|| worker.take(Duration::from_secs(5)).filter(|(_, done)| done.is_some()))
            .map(|(asked, _)| asked.name)
            .take(2)
            .collect()
    }

    #[test]
    fn jobs_are_done_in_the_order_they_were_asked_for() {
        let mut worker = Worker::start(&Context::default());
        for name in ["one", "two"] {
            assert!(worker.ask(job(Some(name), || {})).is_none());
        }
        assert_eq!(names(&mut worker), [Some("one".into()), Some("two".into())]);
        assert!(!worker.is_busy());
    }

    #[test]
    fn what_hangs_is_given_up_and_holds_back_nothing() {
        let (end, hangs) = channel::<()>();
        let mut worker = Worker::start(&Context::default());
        worker.ask(job(Some("hangs"), move || hangs.recv().unwrap_or_default()));
        worker.ask(job(Some("saves"), || {}));
        worker.ask(job(None, || {}));
        assert!(worker.take(Duration::from_millis(50)).is_none(), "it hangs");
        assert_eq!(worker.give_up().as_deref(), Some("hangs"));
        assert_eq!(names(&mut worker), [Some("saves".into()), None]);
        drop(end);
        assert!(worker.take(Duration::from_millis(50)).is_none(), "what came of it is let go");
        assert!(!worker.is_busy());
    }

    #[test]
    fn what_is_made_piece_by_piece_is_stopped_and_tells_so_itself() {
        let mut worker = Worker::start(&Context::default());
        let watch = Watch::default();
        let (begun, begins) = channel::<()>();
        let working = watch.clone();
        let mut pictures = job(None, move || {
            working.begin(1_000_000);
            begun.send(()).unwrap();
            while working.go_on().is_some() {}
        });
        pictures.asked.watch = Some(watch.clone());
        worker.ask(pictures);
        begins.recv().unwrap();
        assert!(watch.reached().is_some_and(|(done, all)| done <= all && all == 1_000_000));
        assert!(worker.stop(), "it is asked to stop");
        assert!(!worker.stop(), "it has been asked already");
        assert_eq!(names(&mut worker), [None]);
        assert!(!worker.is_busy());
    }
}
