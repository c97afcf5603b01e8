//! Saving while one works: always the newest state, never on the window's time.
//!
//! The user's file and the recovery copy each have a saver with a thread of its own, so that a slow network folder
//! never holds up the copy on this computer.

use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::error::StoreError;
use super::file::{Target, save};
use super::flaw::Flaw;
use super::recovery::{self, Copies};
use super::{Document, atomic};
use crate::model::draft::Draft;

/// The user's file: saved when it has been quiet for a while, so that a synchronised folder gets some rest.
const FILE_PACE: Pace =
    Pace { quiet: Duration::from_secs(2), at_most: Duration::from_secs(10), at_most_large: Duration::from_secs(10) };
/// The recovery copy: this is what a crash or a power cut may cost.
const COPY_PACE: Pace = Pace {
    quiet: Duration::from_millis(250),
    at_most: Duration::from_millis(500),
    at_most_large: Duration::from_secs(1),
};
/// From this many bytes a session is large.
const LARGE: u64 = 1_000_000;
/// After a failure it is tried again after this long, then twice as long, and so on.
const FIRST_RETRY: Duration = Duration::from_millis(250);
/// But at least this often.
const LONGEST_RETRY: Duration = Duration::from_secs(30);
/// How long closing the program waits for the last save.
const PATIENCE: Duration = Duration::from_secs(2);

/// Saves one file; another file gets a saver of its own. Dropped without [`Saver::finish`] it still saves, unwatched.
#[derive(Debug)]
pub struct Saver {
    mailbox: Arc<Mailbox>,
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

/// How long changes wait.
#[derive(Clone, Copy, Debug)]
struct Pace {
    /// After the last change it is quiet for this long.
    quiet: Duration,
    /// A change waits at most this long, however much is typed.
    at_most: Duration,
    /// The same in a large session, which takes longer to write.
    at_most_large: Duration,
}

/// Where a saver writes to.
#[derive(Debug)]
enum Place {
    /// The user's file.
    File(Target),
    /// The recovery copy, and now and then a backup.
    Copies(Copies),
}

/// Every saver there is, for the moment when the program breaks down.
static ALL: Mutex<Vec<Weak<Mailbox>>> = Mutex::new(Vec::new());

/// When this thread breaks down, everything that waits is saved first, and the next start offers it.
pub fn rescue_when_broken() {
    let window = std::thread::current().id();
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |broken| {
        if std::thread::current().id() == window {
            rescue();
        }
        // What broke may have been somebody's words, and what is printed may end in the system's log.
        if cfg!(debug_assertions) {
            before(broken);
        } else if let Some(place) = broken.location() {
            drop(writeln!(std::io::stderr(), "Tovholder: {place}"));
        }
    }));
}

/// Saves everything that waits: all savers together are given at most their patience.
fn rescue() {
    let mailboxes: Vec<Arc<Mailbox>> = lock(&ALL).iter().filter_map(Weak::upgrade).collect();
    for mailbox in &mailboxes {
        mailbox.hurry();
    }
    let until = Instant::now() + PATIENCE;
    for mailbox in &mailboxes {
        mailbox.wait(until.saturating_duration_since(Instant::now()));
    }
}

/// Where the window lays what is to be saved, and the saving thread takes it from.
#[derive(Debug)]
struct Mailbox {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    pace: Pace,
    newest: Option<Snapshot>,
    status: Status,
    /// Between these two the file is being written, and `newest` is what came since.
    writing: bool,
    hurry: bool,
    closing: bool,
    retry: Option<Retry>,
    /// How much was written last.
    bytes: u64,
}

/// What is to be saved.
#[derive(Debug)]
struct Snapshot {
    document: Arc<Document>,
    drafts: Vec<Draft>,
    made: Timestamp,
    first_change: Instant,
    last_change: Instant,
    /// The file is taken to hold it already, and is written only when it is gone.
    confirm: bool,
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
        let path = target.path().to_owned();
        Self::begin(Place::File(target), FILE_PACE, &path, now, tell)
    }

    /// Begins to keep a recovery copy of the session of that key, whose own file is `file`.
    ///
    /// # Errors
    /// When the machine has no thread to spare.
    pub fn keep(state: &Path, key: &str, file: PathBuf, now: Timestamp) -> Result<Self, StoreError> {
        let path = recovery::file(state, key);
        Self::begin(Place::Copies(Copies::new(state, key, file)), COPY_PACE, &path, now, || {})
    }

    fn begin(
        place: Place,
        pace: Pace,
        path: &Path,
        now: Timestamp,
        tell: impl Fn() + Send + 'static,
    ) -> Result<Self, StoreError> {
        let mailbox = Arc::new(Mailbox { state: Mutex::new(State::new(pace, now)), changed: Condvar::new() });
        let shared = Arc::clone(&mailbox);
        let work = move || shared.work(place, &tell);
        let started = std::thread::Builder::new().name("saver".into()).spawn(work);
        started.map_err(|error| StoreError::writing(path, &error))?;
        let mut all = lock(&ALL);
        all.retain(|other| other.strong_count() > 0);
        all.push(Arc::downgrade(&mailbox));
        Ok(Self { mailbox })
    }

    /// Hands over the newest state, made at `now`; it is saved as soon as it is quiet.
    pub fn offer(&self, document: impl Into<Arc<Document>>, now: Timestamp) {
        self.offer_with(document, Vec::new(), now);
    }

    /// Hands over the newest state with what is still being typed, which only the recovery copy holds.
    pub fn offer_with(&self, document: impl Into<Arc<Document>>, drafts: Vec<Draft>, now: Timestamp) {
        let mut state = self.mailbox.lock();
        let moment = Instant::now();
        let first_change = state.newest.as_ref().map_or(moment, |snapshot| snapshot.first_change);
        let document = document.into();
        let snapshot = Snapshot { document, drafts, made: now, first_change, last_change: moment, confirm: false };
        state.newest = Some(snapshot);
        if matches!(state.status, Status::Saved(_)) {
            state.status = Status::Saving;
        }
        self.mailbox.changed.notify_all();
    }

    /// Saves what was handed over, and then reads the file again: `document` is what it is taken to hold. A file that
    /// is gone is written again; one that holds something else is left alone. Waits as [`Saver::finish`] does.
    pub fn confirm(&self, document: &Arc<Document>, now: Timestamp) -> Status {
        let status = self.finish();
        if !matches!(status, Status::Saved(_)) {
            return status;
        }
        let moment = Instant::now();
        let (document, drafts) = (Arc::clone(document), Vec::new());
        let (first_change, last_change) = (moment, moment);
        let snapshot = Snapshot { document, drafts, made: now, first_change, last_change, confirm: true };
        let mut state = self.mailbox.lock();
        (state.newest, state.status) = (Some(snapshot), Status::Saving);
        drop(state);
        self.finish()
    }

    /// Saves what was handed over now, without waiting for quiet or for the next try.
    pub fn save_now(&self) {
        self.mailbox.hurry();
    }

    /// How far saving is. Never waits for the disk.
    pub fn status(&self) -> Status {
        self.mailbox.lock().status.clone()
    }

    /// Saves what was handed over, waits for it at most two seconds, and says how it went. After a failure the saver
    /// goes on trying, and still knows what the file last held.
    pub fn finish(&self) -> Status {
        self.mailbox.hurry();
        self.mailbox.wait(PATIENCE);
        self.status()
    }

    /// Lets go of what was handed over: nothing more is written after this, unless the disk hangs.
    pub fn discard(self) {
        let mut state = self.mailbox.lock();
        (state.newest, state.hurry, state.closing) = (None, false, true);
        drop(state);
        self.mailbox.wait(PATIENCE);
    }

    fn close(&self) {
        self.mailbox.lock().closing = true;
        self.mailbox.changed.notify_all();
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        self.close();
    }
}

impl Mailbox {
    /// The thread's whole life: take the newest, save it, tell how it went.
    fn work(&self, mut place: Place, tell: &impl Fn()) {
        place.tidy();
        while let Some(snapshot) = self.next() {
            let outcome = place.write_whatever_happens(&snapshot);
            let go_on = self.lock().record(snapshot, outcome, Instant::now());
            self.changed.notify_all();
            tell();
            if !go_on {
                break;
            }
        }
    }

    fn hurry(&self) {
        let mut state = self.lock();
        state.hurry = state.newest.is_some();
        self.changed.notify_all();
    }

    /// Waits until nothing is being written that was in a hurry, but not longer than `patience`.
    fn wait(&self, patience: Duration) {
        let unsaved = |state: &mut State| state.writing || state.hurry;
        drop(self.changed.wait_timeout_while(self.lock(), patience, unsaved));
    }

    /// Waits until something is due, and takes it; `None` when all is saved and the saver is closed.
    fn next(&self) -> Option<Snapshot> {
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
        lock(&self.state)
    }
}

fn lock<Value>(mutex: &Mutex<Value>) -> MutexGuard<'_, Value> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Place {
    /// Removes what a program that was killed left beside the file.
    fn tidy(&self) {
        atomic::sweep(self.path());
    }

    /// Writes a snapshot. A saver that broke down would be silent for ever, so it fails instead and tries again.
    fn write_whatever_happens(&mut self, snapshot: &Snapshot) -> Result<u64, StoreError> {
        let path = self.path().to_owned();
        let written = catch_unwind(AssertUnwindSafe(|| self.write(snapshot)));
        written.unwrap_or(Err(StoreError::Unfaithful { path, flaw: Flaw::Unfaithful }))
    }

    fn path(&self) -> &Path {
        match self {
            Self::File(target) => target.path(),
            Self::Copies(copies) => copies.path(),
        }
    }

    /// Writes a snapshot, and says how much it was.
    fn write(&mut self, snapshot: &Snapshot) -> Result<u64, StoreError> {
        match self {
            Self::File(target) if snapshot.confirm && target.is_whole()? => Ok(target.bytes()),
            Self::File(target) => save(target, &snapshot.document).map(|()| target.bytes()),
            Self::Copies(copies) => copies.write(&snapshot.document, &snapshot.drafts, snapshot.made),
        }
    }
}

impl State {
    const fn new(pace: Pace, now: Timestamp) -> Self {
        let status = Status::Saved(now);
        Self { pace, newest: None, status, writing: false, hurry: false, closing: false, retry: None, bytes: 0 }
    }

    /// How long until the newest is to be saved; `None` when there is nothing.
    fn due(&self, now: Instant) -> Option<Duration> {
        let newest = self.newest.as_ref()?;
        let at_most = if self.bytes > LARGE { self.pace.at_most_large } else { self.pace.at_most };
        let at = match self.retry {
            _ if self.hurry || self.closing => now,
            Some(retry) => retry.at,
            None => (newest.last_change + self.pace.quiet).min(newest.first_change + at_most),
        };
        Some(at.saturating_duration_since(now))
    }

    fn take(&mut self) -> Option<Snapshot> {
        self.writing = true;
        self.hurry = false;
        self.newest.take()
    }

    /// Notes how a save went, and whether to go on. What failed is kept to be tried again, unless something newer has
    /// come or the program closes.
    fn record(&mut self, snapshot: Snapshot, outcome: Result<u64, StoreError>, now: Instant) -> bool {
        self.writing = false;
        match outcome {
            Ok(bytes) => {
                self.bytes = bytes;
                self.status = if self.newest.is_some() { Status::Saving } else { Status::Saved(snapshot.made) };
                self.retry = None;
                true
            }
            Err(error) => {
                let wait = self.retry.map_or(FIRST_RETRY, |retry| (retry.wait * 2).min(LONGEST_RETRY));
                self.retry = Some(Retry { at: now + wait, wait });
                self.status = Status::Failed(error);
                if !self.closing {
                    self.newest.get_or_insert(snapshot);
                }
                self.newest.is_some()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{RecoveryCopy, example, open};

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn titled(title: impl Into<String>) -> Document {
        let mut document = example::document();
        document.session.title = title.into();
        document
    }

    fn snapshot(title: &str, second: i64, first_change: Instant, last_change: Instant) -> Snapshot {
        let document = Arc::new(titled(title));
        Snapshot { document, drafts: Vec::new(), made: at(second), first_change, last_change, confirm: false }
    }

    fn waiting(pace: Pace, first_change: Instant, last_change: Instant) -> State {
        let newest = Some(snapshot("Ny", 1, first_change, last_change));
        State { newest, ..State::new(pace, at(0)) }
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
    fn what_is_taken_to_be_in_the_file_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let saver = Saver::start(Target::replacing(&path).unwrap(), at(0), || {}).unwrap();
        let document = Arc::new(titled("Vores"));
        saver.offer(Arc::clone(&document), at(1));
        assert_eq!(saver.confirm(&document, at(2)), Status::Saved(at(2)));
        let written = std::fs::read(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        assert_eq!(saver.confirm(&document, at(3)), Status::Saved(at(3)));
        assert_eq!(std::fs::read(&path).unwrap(), written, "a file that is gone is written again");
        let modified = std::fs::metadata(&path).unwrap().modified().unwrap();
        let mut theirs = written.clone();
        theirs[200] ^= 1;
        std::fs::write(&path, &theirs).unwrap();
        std::fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
        let refused = Status::Failed(StoreError::ChangedOnDisk { path: path.clone() });
        assert_eq!(saver.confirm(&document, at(4)), refused, "of the same time and length");
        assert_eq!(std::fs::read(&path).unwrap(), theirs);
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
    fn a_pause_in_typing_saves_and_so_does_too_long_without_one() {
        let start = Instant::now();
        let after = |milliseconds| start + Duration::from_millis(milliseconds);
        for (pace, bytes, first, last, now, expected) in [
            (COPY_PACE, 0, 0, 0, 100, 150),
            (COPY_PACE, 0, 0, 0, 250, 0),
            (COPY_PACE, 0, 0, 450, 450, 50),
            (COPY_PACE, 2_000_000, 0, 900, 900, 100),
            (FILE_PACE, 0, 0, 0, 500, 1_500),
            (FILE_PACE, 0, 0, 9_900, 9_950, 50),
            (FILE_PACE, 0, 0, 10_000, 10_000, 0),
        ] {
            let state = State { bytes, ..waiting(pace, after(first), after(last)) };
            let due = state.due(after(now)).unwrap().as_millis();
            assert_eq!(due, expected, "{bytes} bytes, changed at {first} and {last}, asked at {now}");
        }
    }

    #[test]
    fn a_program_that_breaks_down_saves_first() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let saver = Saver::start(Target::replacing(&path).unwrap(), at(0), || {}).unwrap();
        let copy = Saver::keep(folder.path(), "4f1c", path.clone(), at(0)).unwrap();
        saver.offer(titled("Reddet"), at(1));
        copy.offer(titled("Reddet"), at(1));
        rescue();
        assert_eq!(open(&path).unwrap().document.session.title, "Reddet");
        let kept = RecoveryCopy::read(&recovery::file(folder.path(), "4f1c")).unwrap();
        assert_eq!((kept.document.session.title.as_str(), kept.made), ("Reddet", at(1)));
    }

    #[test]
    fn what_is_let_go_of_is_never_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let saver = Saver::start(Target::replacing(&path).unwrap(), at(0), || {}).unwrap();
        saver.offer(titled("Slettet"), at(1));
        let mailbox = Arc::clone(&saver.mailbox);
        saver.discard();
        while Arc::strong_count(&mailbox) > 1 {
            std::thread::yield_now();
        }
        assert!(!path.exists());
    }

    #[test]
    fn a_failure_is_tried_again_ever_more_seldom_and_at_once_on_demand() {
        let start = Instant::now();
        let mut state = waiting(FILE_PACE, start, start);
        let mut waits = Vec::new();
        for _ in 0..10 {
            let snapshot = state.take().unwrap();
            assert!(state.record(snapshot, Err(failure()), start));
            waits.push(state.due(start).unwrap().as_millis());
        }
        assert_eq!(waits, [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
        state.hurry = true;
        assert_eq!(state.due(start), Some(Duration::ZERO));
    }

    #[test]
    fn what_failed_never_replaces_something_newer() {
        let start = Instant::now();
        let mut state = waiting(FILE_PACE, start, start);
        let old = state.take().unwrap();
        state.newest = Some(snapshot("Nyere", 2, start, start));
        state.record(old, Err(failure()), start);
        assert_eq!(state.newest.as_ref().unwrap().document.session.title, "Nyere");
    }
}
