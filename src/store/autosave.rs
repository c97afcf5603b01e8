//! Saving while one works: one thread of its own, always the newest state, never on the window's time.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::Document;
use super::error::StoreError;
use super::file::{Target, save};

/// After the last change it is quiet for this long before the file is saved.
const QUIET: Duration = Duration::from_millis(250);
/// A change waits at most this long, however much is typed.
const AT_MOST: Duration = Duration::from_secs(2);
/// After a failure it is tried again after this long, then twice as long, and so on.
const FIRST_RETRY: Duration = Duration::from_millis(250);
/// But at least this often.
const LONGEST_RETRY: Duration = Duration::from_secs(30);
/// How long closing the program waits for the last save.
const PATIENCE: Duration = Duration::from_secs(2);

/// Saves one file; another file gets a saver of its own. Dropped without [`Saver::finish`] it still saves, unwatched.
#[derive(Debug)]
pub struct Saver {
    desk: Arc<Desk>,
}

/// How far saving is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything up to this moment is in the file.
    Saved(Timestamp),
    /// There is something newer than the file, and it is on its way.
    Saving,
    /// It did not work, and is tried again.
    Failed(StoreError),
}

/// Where the window lays what is to be saved, and the saving thread takes it from.
#[derive(Debug)]
struct Desk {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    newest: Option<Draft>,
    status: Status,
    /// Between these two the file is being written, and `newest` is what came since.
    writing: bool,
    hurry: bool,
    closing: bool,
    retry: Option<Retry>,
}

/// What is to be saved.
#[derive(Debug)]
struct Draft {
    document: Document,
    made: Timestamp,
    first_change: Instant,
    last_change: Instant,
}

/// When to try again after a failure.
#[derive(Clone, Copy, Debug)]
struct Retry {
    at: Instant,
    wait: Duration,
}

impl Saver {
    /// Begins to save into `target`, which is taken to hold everything up to `now`.
    /// `tell` is called on the saving thread after each save, so that the window can show the new status.
    ///
    /// # Errors
    /// When the machine has no thread to spare.
    pub fn start(target: Target, now: Timestamp, tell: impl Fn() + Send + 'static) -> Result<Self, StoreError> {
        let status = Status::Saved(now);
        let state = State { newest: None, status, writing: false, hurry: false, closing: false, retry: None };
        let desk = Arc::new(Desk { state: Mutex::new(state), changed: Condvar::new() });
        let path = target.path().to_owned();
        let shared = Arc::clone(&desk);
        let work = move || shared.work(target, &tell);
        let started = std::thread::Builder::new().name("saver".into()).spawn(work);
        started.map(|_| Self { desk }).map_err(|error| StoreError::writing(&path, &error))
    }

    /// Hands over the newest state, made at `now`; it is saved as soon as it is quiet.
    pub fn offer(&self, document: Document, now: Timestamp) {
        let mut state = self.desk.lock();
        let moment = Instant::now();
        let first_change = state.newest.as_ref().map_or(moment, |draft| draft.first_change);
        state.newest = Some(Draft { document, made: now, first_change, last_change: moment });
        if matches!(state.status, Status::Saved(_)) {
            state.status = Status::Saving;
        }
        self.desk.changed.notify_all();
    }

    /// Saves what was handed over now, without waiting for quiet or for the next try.
    pub fn save_now(&self) {
        let mut state = self.desk.lock();
        state.hurry = state.newest.is_some();
        self.desk.changed.notify_all();
    }

    /// How far saving is. Never waits for the disk.
    pub fn status(&self) -> Status {
        self.desk.lock().status.clone()
    }

    /// Saves what was handed over, waits for it at most two seconds, and says how it went. After a failure the saver
    /// goes on trying, and still knows what the file last held.
    pub fn finish(&self) -> Status {
        self.save_now();
        let unsaved = |state: &mut State| state.writing || state.hurry;
        let waited = self.desk.changed.wait_timeout_while(self.desk.lock(), PATIENCE, unsaved);
        waited.map_or_else(|poisoned| poisoned.into_inner().0.status.clone(), |(state, _)| state.status.clone())
    }

    fn close(&self) {
        self.desk.lock().closing = true;
        self.desk.changed.notify_all();
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.close();
    }
}

impl Desk {
    /// The thread's whole life: take the newest, save it, tell how it went.
    fn work(&self, mut target: Target, tell: &impl Fn()) {
        while let Some(draft) = self.next() {
            let outcome = save(&mut target, &draft.document);
            let go_on = self.lock().record(draft, outcome, Instant::now());
            self.changed.notify_all();
            tell();
            if !go_on {
                break;
            }
        }
    }

    /// Waits until something is due, and takes it; `None` when all is saved and the saver is closed.
    fn next(&self) -> Option<Draft> {
        let mut state = self.lock();
        loop {
            state = match state.due(Instant::now()) {
                Some(Duration::ZERO) => return state.take(),
                Some(wait) => self.changed.wait_timeout(state, wait).unwrap_or_else(PoisonError::into_inner).0,
                None if state.closing => return None,
                None => self.changed.wait(state).unwrap_or_else(PoisonError::into_inner),
            };
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// How long until the newest is to be saved; `None` when there is nothing.
    fn due(&self, now: Instant) -> Option<Duration> {
        let draft = self.newest.as_ref()?;
        let at = match self.retry {
            _ if self.hurry || self.closing => now,
            Some(retry) => retry.at,
            None => (draft.last_change + QUIET).min(draft.first_change + AT_MOST),
        };
        Some(at.saturating_duration_since(now))
    }

    fn take(&mut self) -> Option<Draft> {
        self.writing = true;
        self.hurry = false;
        self.newest.take()
    }

    /// Notes how a save went, and whether to go on. What failed is kept to be tried again, unless something newer has
    /// come or the program closes.
    fn record(&mut self, draft: Draft, outcome: Result<(), StoreError>, now: Instant) -> bool {
        self.writing = false;
        match outcome {
            Ok(()) => {
                self.status = if self.newest.is_some() { Status::Saving } else { Status::Saved(draft.made) };
                self.retry = None;
                true
            }
            Err(error) => {
                let wait = self.retry.map_or(FIRST_RETRY, |retry| (retry.wait * 2).min(LONGEST_RETRY));
                self.retry = Some(Retry { at: now + wait, wait });
                self.status = Status::Failed(error);
                if !self.closing {
                    self.newest.get_or_insert(draft);
                }
                self.newest.is_some()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{example, open};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn titled(title: impl Into<String>) -> Document {
        let mut document = example::document();
        document.session.title = title.into();
        document
    }

    fn waiting(first_change: Instant, last_change: Instant) -> State {
        let newest = Some(Draft { document: titled("Ny"), made: at(1), first_change, last_change });
        State { newest, status: Status::Saving, writing: false, hurry: false, closing: false, retry: None }
    }

    fn failure() -> StoreError {
        StoreError::ChangedOnDisk { path: "dag.ron".into() }
    }

    #[test]
    fn the_newest_of_many_is_saved_before_closing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let saver = Saver::start(Target::replacing(&path).unwrap(), at(0), || {}).unwrap();
        assert_eq!(saver.status(), Status::Saved(at(0)));
        for number in 1..=200 {
            saver.offer(titled(format!("Nummer {number}")), at(number));
        }
        assert_eq!(saver.finish(), Status::Saved(at(200)));
        assert_eq!(open(&path).unwrap().document.session.title, "Nummer 200");
    }

    #[test]
    fn what_cannot_be_saved_is_told_when_closing() {
        let folder = tempfile::tempdir().unwrap();
        let target = Target::replacing(folder.path().join("gone").join("dag.ron")).unwrap();
        let (send, told) = std::sync::mpsc::channel();
        let saver = Saver::start(target, at(0), move || send.send(()).unwrap_or_default()).unwrap();
        saver.offer(titled("Tabt?"), at(1));
        saver.save_now();
        told.recv().unwrap();
        assert!(matches!(saver.status(), Status::Failed(StoreError::Unwritable { .. })));
        std::fs::create_dir(folder.path().join("gone")).unwrap();
        assert_eq!(saver.finish(), Status::Saved(at(1)), "the last try found the folder again");
        std::fs::remove_dir_all(folder.path().join("gone")).unwrap();
        saver.offer(titled("Tabt igen?"), at(2));
        assert!(matches!(saver.finish(), Status::Failed(_)));
        std::fs::create_dir(folder.path().join("gone")).unwrap();
        assert_eq!(saver.finish(), Status::Saved(at(2)), "closing was called off, and it goes on");
    }

    #[test]
    fn somebody_elses_changes_stay_however_often_it_is_tried() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let saver = Saver::start(Target::replacing(&path).unwrap(), at(0), || {}).unwrap();
        saver.offer(titled("Vores"), at(1));
        assert_eq!(saver.finish(), Status::Saved(at(1)));
        std::fs::write(&path, "theirs").unwrap();
        saver.offer(titled("Vores igen"), at(2));
        for _ in 0..2 {
            assert_eq!(saver.finish(), Status::Failed(StoreError::ChangedOnDisk { path: path.clone() }));
        }
        drop(saver);
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "theirs");
    }

    #[test]
    fn a_saver_that_is_let_go_of_still_saves() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let (send, told) = std::sync::mpsc::channel();
        let saver =
            Saver::start(Target::replacing(&path).unwrap(), at(0), move || send.send(()).unwrap_or_default()).unwrap();
        saver.offer(titled("Glemt"), at(1));
        drop(saver);
        told.recv().unwrap();
        assert_eq!(open(&path).unwrap().document.session.title, "Glemt");
    }

    #[test]
    fn a_pause_in_typing_saves_and_so_do_two_seconds_without_one() {
        let start = Instant::now();
        let after = |milliseconds| start + Duration::from_millis(milliseconds);
        let due = |first, last, now| waiting(after(first), after(last)).due(after(now)).unwrap().as_millis();
        assert_eq!(due(0, 0, 100), 150);
        assert_eq!(due(0, 0, 250), 0);
        assert_eq!(due(0, 1_900, 1_950), 50, "typing goes on");
        assert_eq!(due(0, 5_000, 5_000), 0);
    }

    #[test]
    fn a_failure_is_tried_again_ever_more_seldom_and_at_once_on_demand() {
        let start = Instant::now();
        let mut state = waiting(start, start);
        let mut waits = Vec::new();
        for _ in 0..10 {
            let draft = state.take().unwrap();
            assert!(state.record(draft, Err(failure()), start));
            waits.push(state.due(start).unwrap().as_millis());
        }
        assert_eq!(waits, [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
        state.hurry = true;
        assert_eq!(state.due(start), Some(Duration::ZERO));
    }

    #[test]
    fn what_failed_never_replaces_something_newer() {
        let start = Instant::now();
        let mut state = waiting(start, start);
        let old = state.take().unwrap();
        state.newest = Some(Draft { document: titled("Nyere"), made: at(2), first_change: start, last_change: start });
        state.record(old, Err(failure()), start);
        assert_eq!(state.newest.unwrap().document.session.title, "Nyere");
    }
}
