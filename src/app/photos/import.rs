//! Takes pictures in on a thread of its own: read, developed and kept on disk before the day hears of them.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use egui::{ColorImage, Context};
use jiff::civil::DateTime;

use super::{counted, refused};
use crate::darkroom::{LARGEST_FILE, NoPhoto, develop, develop_dots};
use crate::i18n::Language;
use crate::model::id::Id;
use crate::model::photo::NewPhoto;
use crate::msg;
use crate::store::album::read_picture;
use crate::store::{Album, StoreError};

/// So long pictures are gathered before they become part of the day.
const GATHERED: Duration = Duration::from_secs(2);
/// So many pictures that could not be taken in are told by name.
const TOLD: usize = 8;

/// Where a picture comes from.
pub(super) enum Source {
    File(PathBuf),
    /// It was copied elsewhere and pasted.
    Pasted(Arc<ColorImage>),
}

/// Pictures to take in: which, to which exercise, and whether that was said.
pub(super) type Batch = (Vec<Source>, Id, bool);

/// Why a picture could not be taken in.
#[derive(Debug)]
enum Failure {
    NoPhoto(NoPhoto),
    Store(Box<StoreError>),
    BrokeDown,
}

/// A picture that is kept on disk and waits to become part of the day.
pub(super) struct Arrival {
    pub(super) photo: NewPhoto,
    pub(super) taken: Option<DateTime>,
    pub(super) target: Id,
    /// The user said to which exercise it goes.
    pub(super) given: bool,
}

/// What came of one file.
struct Outcome {
    name: String,
    made: Result<Arrival, Failure>,
}

/// Pictures that are being taken in.
pub(super) struct Import {
    /// The session that they are for.
    pub(super) key: String,
    orders: Option<Sender<Batch>>,
    outcomes: Receiver<Outcome>,
    stopped: Arc<AtomicBool>,
    total: usize,
    done: usize,
    waiting: Vec<Arrival>,
    /// When some last became part of the day.
    put: Instant,
    /// How many came to which exercise.
    placed: Vec<(String, usize)>,
    /// How many were there already.
    known: usize,
    failed: Vec<(String, Failure)>,
    refusals: Vec<String>,
    /// The thread has nothing more to send.
    ended: bool,
    thread: JoinHandle<()>,
}

/// What is said when it is done.
pub(super) struct Words {
    pub(super) news: Option<String>,
    pub(super) trouble: Option<String>,
}

impl Import {
    /// `None` where the machine has no thread to spare.
    pub(super) fn start(ctx: &Context, key: String, album: Album, order: Batch) -> Option<Self> {
        let ((orders, asked), (sender, outcomes)) = (channel::<Batch>(), channel());
        let stopped = Arc::new(AtomicBool::new(false));
        let (stop, window) = (Arc::clone(&stopped), ctx.clone());
        let work = move || {
            for (sources, target, given) in asked {
                for source in sources {
                    if stop.load(Ordering::Relaxed) {
                        return;
                    }
                    let name = source.name();
                    let made = catch_unwind(AssertUnwindSafe(|| take(source, &album, (target, given))));
                    let made = made.unwrap_or(Err(Failure::BrokeDown));
                    if sender.send(Outcome { name, made }).is_err() {
                        return;
                    }
                    window.request_repaint();
                }
            }
        };
        let thread = std::thread::Builder::new().name("photos".into()).spawn(work).ok()?;
        let mut import = Self {
            key,
            orders: Some(orders),
            outcomes,
            stopped,
            total: 0,
            done: 0,
            waiting: Vec::new(),
            put: Instant::now(),
            placed: Vec::new(),
            known: 0,
            failed: Vec::new(),
            refusals: Vec::new(),
            ended: false,
            thread,
        };
        import.more(order);
        Some(import)
    }

    /// One for which these pictures have come already.
    #[cfg(test)]
    pub(super) fn waiting(waiting: Vec<Arrival>) -> Self {
        let order = (Vec::new(), crate::model::id::Id(0), false);
        let import = Self::start(&Context::default(), String::new(), Album::default(), order).unwrap();
        Self { waiting, ..import }
    }

    /// Takes in more.
    pub(super) fn more(&mut self, order: Batch) {
        let count = order.0.len();
        if self.orders.as_ref().is_some_and(|orders| orders.send(order).is_ok()) {
            self.total += count;
        }
    }

    /// Takes in no more after the one that is being developed.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// The thread that takes them in, which ends as soon as it sees that nobody asks for more.
    pub(super) fn into_thread(self) -> JoinHandle<()> {
        self.thread
    }

    /// Looks what has come.
    pub(super) fn look(&mut self) {
        loop {
            match self.outcomes.try_recv() {
                Ok(Outcome { name, made }) => {
                    self.done += 1;
                    match made {
                        Ok(arrival) => self.waiting.push(arrival),
                        Err(failure) => self.failed.push((name, failure)),
                    }
                }
                Err(error) => {
                    self.ended |= error == std::sync::mpsc::TryRecvError::Disconnected;
                    break;
                }
            }
        }
        if self.done >= self.total || self.stopped.load(Ordering::Relaxed) {
            // The thread ends when nobody can ask for more.
            self.orders = None;
        }
    }

    /// Whether it is time for what has come to become part of the day.
    pub(super) fn is_due(&self) -> bool {
        !self.waiting.is_empty() && (self.orders.is_none() || self.put.elapsed() > GATHERED)
    }

    /// What has come since this was last asked.
    pub(super) fn arrived(&mut self) -> Vec<Arrival> {
        self.put = Instant::now();
        std::mem::take(&mut self.waiting)
    }

    /// So many of those that were asked for came to an exercise.
    pub(super) fn placed(&mut self, title: String, count: usize, asked: usize) {
        self.known += asked.saturating_sub(count);
        match self.placed.iter_mut().find(|(other, _)| *other == title) {
            Some((_, sum)) => *sum += count,
            None => self.placed.push((title, count)),
        }
    }

    /// Some were refused by the day itself.
    pub(super) fn refused(&mut self, why: String) {
        if !self.refusals.contains(&why) {
            self.refusals.push(why);
        }
    }

    /// Whether nothing more comes and nothing waits.
    pub(super) fn is_done(&self) -> bool {
        self.waiting.is_empty() && (self.ended || self.done >= self.total)
    }

    /// How far it is, in words.
    pub(super) fn progress(&self, language: Language) -> String {
        let values = [("done", self.done.into()), ("total", self.total.into())];
        language.say_with(msg!("photos-progress"), &values)
    }

    /// What came of it, in words.
    pub(super) fn outcome(self, language: Language) -> Words {
        let placed = self.placed.iter().filter(|(_, count)| *count > 0);
        let placed = placed.map(|(title, count)| {
            language.say_with(msg!("photos-placed"), &[("count", (*count).into()), ("title", title.as_str().into())])
        });
        let known = (self.known > 0).then(|| counted(language, msg!("photos-known"), self.known));
        let left = self.total.saturating_sub(self.done);
        let left = (left > 0).then(|| counted(language, msg!("photos-left"), left));
        let news: Vec<String> = placed.chain(known).chain(left).collect();
        let told = self.failed.iter().take(TOLD).map(|(name, failure)| refused(name, &failure.say(language)));
        let more = self.failed.len().saturating_sub(TOLD);
        let more = (more > 0).then(|| counted(language, msg!("photos-more-failed"), more));
        let head = (!self.failed.is_empty()).then(|| counted(language, msg!("photos-failed"), self.failed.len()));
        let trouble: Vec<String> = head.into_iter().chain(told).chain(more).chain(self.refusals.clone()).collect();
        let joined = |lines: Vec<String>| (!lines.is_empty()).then(|| lines.join("\n"));
        Words { news: joined(news), trouble: joined(trouble) }
    }
}

impl Source {
    /// What it is called where it cannot be taken in.
    fn name(&self) -> String {
        match self {
            Self::File(path) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            Self::Pasted(_) => "Ctrl V".to_owned(),
        }
    }
}

impl Failure {
    fn say(&self, language: Language) -> String {
        match self {
            Self::NoPhoto(NoPhoto::Heic) => language.say(msg!("photo-heic")),
            Self::NoPhoto(NoPhoto::OtherKind) => language.say(msg!("photo-other-kind")),
            Self::NoPhoto(NoPhoto::NoPicture) => language.say(msg!("photo-no-picture")),
            Self::NoPhoto(NoPhoto::Damaged) => language.say(msg!("photo-damaged")),
            Self::NoPhoto(NoPhoto::Large) => language.say(msg!("photo-large")),
            Self::Store(error) => error.say(language),
            Self::BrokeDown => language.say(msg!("photo-damaged")),
        }
    }
}

/// One picture, kept on disk.
fn take(source: Source, album: &Album, (target, given): (Id, bool)) -> Result<Arrival, Failure> {
    let store = |error| Failure::Store(Box::new(error));
    let developed = match source {
        Source::File(path) => develop(&read_picture(&path, LARGEST_FILE).map_err(store)?),
        Source::Pasted(picture) => {
            let dots = picture.pixels.iter().flat_map(|dot| dot.to_srgba_unmultiplied()).collect();
            // A side that is longer than can be counted is too long anyhow.
            develop_dots(picture.size.map(|side| u32::try_from(side).unwrap_or(u32::MAX)), dots)
        }
    };
    let developed = developed.map_err(Failure::NoPhoto)?;
    let file = album.keep(&developed.jpeg).map_err(store)?;
    Ok(Arrival { photo: NewPhoto { file, dots: developed.dots }, taken: developed.taken, target, given })
}
