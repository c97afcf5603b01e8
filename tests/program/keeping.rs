//! No word is lost whatever other programs do to the files: a day that is opened, written in, saved and left in two
//! windows, while file, recovery copy, backups and folders are replaced, emptied, damaged, copied, moved, linked, taken
//! away and deleted, and the clock jumps. After each step every word that was acknowledged must be in something that
//! the program offers, or in a window that is open.
//!
//! What is done from outside may not destroy the only place a word is in: such a step is taken back. So whatever is
//! lost was let go of by the program itself.
//!
//! A short run with fixed seeds belongs to the tests. A long one:
//! `KEEPING_STEPS=1000000 cargo test --test program keeping::`

#![expect(clippy::print_stdout, reason = "how much was tried is read by a person")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fastrand::Rng;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;
use tovholder::model::day::session::{Parked, Session};
use tovholder::model::draft::{Draft, DraftLine};
use tovholder::model::id::Id;
use tovholder::model::stage::Stage;
use tovholder::store::autosave::Status;
use tovholder::store::recovery::{self, CopyState};
use tovholder::store::{self, Document, Found, Keeper, Left, RecoveryCopy, StoreError, Target, backups, names};

/// So many steps one day lives through: the longer, the more files there are to look through after each.
const STEPS: usize = 125;
/// So many steps in an ordinary run.
const SHORT: usize = 10_000;

/// How a day is left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Leaving {
    /// As the program does.
    Checked,
    /// Its recovery copy goes because the last save went well, whatever the file holds by now: the control.
    Unchecked,
}

/// A window with a day in it.
struct Window {
    keeper: Keeper,
    document: Arc<Document>,
    drafts: Vec<Draft>,
}

struct World {
    _folder: TempDir,
    root: PathBuf,
    rng: Rng,
    now: Timestamp,
    windows: [Option<Window>; 2],
    /// Words that were said to be safe.
    acknowledged: BTreeSet<String>,
    written: usize,
    /// The files that were open, which the start screen lists.
    recent: BTreeSet<PathBuf>,
    leaving: Leaving,
    /// A file that another program has written half of, with what it is to hold.
    half_written: Option<(PathBuf, Vec<u8>)>,
    /// What was done, to be read when something is lost.
    log: Vec<String>,
}

impl World {
    fn new(seed: u64, leaving: Leaving) -> Self {
        // Where the machine has a disk in memory, syncing takes no time there.
        let memory = Path::new("/dev/shm");
        let folder = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap();
        let root = folder.path().to_owned();
        fs::create_dir(root.join("docs")).unwrap();
        fs::create_dir(root.join("state")).unwrap();
        let now = Timestamp::from_second(1_800_000_000).unwrap();
        // Sessions are given keys by lot, too.
        fastrand::seed(seed);
        let (rng, windows) = (Rng::with_seed(seed), [None, None]);
        Self {
            _folder: folder,
            root,
            rng,
            now,
            windows,
            acknowledged: BTreeSet::new(),
            written: 0,
            recent: BTreeSet::new(),
            leaving,
            half_written: None,
            log: vec![],
        }
    }

    fn state(&self) -> PathBuf {
        self.root.join("state")
    }

    fn docs(&self) -> PathBuf {
        self.root.join("docs")
    }

    fn say(&mut self, words: impl Into<String>) {
        self.log.push(words.into());
    }

    fn pick<Thing: Clone>(&mut self, things: &[Thing]) -> Option<Thing> {
        (!things.is_empty()).then(|| things[self.rng.usize(..things.len())].clone())
    }

    /// One step; says which words were lost by it.
    fn step(&mut self) -> Vec<String> {
        let window = self.rng.usize(..2);
        match self.rng.usize(..100) {
            18..70 if self.windows[window].is_none() => self.open(window),
            0..14 => self.open(window),
            14..18 => self.begin(window),
            18..42 => self.write(window),
            42..54 => self.settle(window),
            54..62 => self.leave(window),
            62..65 => self.save_as(window),
            65..67 => self.quit_anyway(window),
            67..70 => self.break_off(window),
            70..73 => self.go_on_with_what_was_left(window),
            73..76 => self.jump(),
            76..79 => self.unmount(),
            79..81 => self.disturb_folders(),
            _ => self.disturb(),
        }
        self.lost()
    }

    /// The words that are in nothing the program offers and in no window.
    fn lost(&self) -> Vec<String> {
        let mut found = self.offered();
        for window in self.windows.iter().flatten() {
            found.extend(words(&window.document, &window.drafts));
        }
        self.acknowledged.difference(&found).cloned().collect()
    }

    /// Everything that the program offers: each file by its name, what was left behind, and what was earlier.
    fn offered(&self) -> BTreeSet<String> {
        let state = self.state();
        let mut found = BTreeSet::new();
        let mut keys = BTreeSet::new();
        let unnamed = files(&state.join("sessions"));
        let listed = self.recent.iter().filter(|path| !path.exists()).cloned();
        for path in files(&self.docs()).into_iter().chain(unnamed).chain(listed) {
            match store::look_at(Some(&state), path.clone()) {
                Found::Session(opened, copy) => {
                    found.extend(words(&opened.document, &[]));
                    keys.insert(opened.document.session.key.clone());
                    match copy.map(|copy| *copy) {
                        Some(CopyState::Newer(copy) | CopyState::Same(copy)) => {
                            found.extend(words(&copy.document, &copy.drafts));
                        }
                        // It is told of, and among what is earlier as soon as the day is shown, which later steps see.
                        Some(CopyState::Other | CopyState::Damaged) => {
                            let kept = recovery::file(&state, &opened.document.session.key);
                            let kept = RecoveryCopy::read(&kept).ok().or_else(|| RecoveryCopy::salvage(&kept));
                            found.extend(kept.iter().flat_map(|copy| words(&copy.document, &copy.drafts)));
                        }
                        Some(CopyState::OfAnotherFile(_)) | None => {}
                    }
                }
                Found::Damaged { copies, salvageable, .. } => {
                    for copy in copies {
                        keys.insert(copy.document.session.key.clone());
                        found.extend(words(&copy.document, &copy.drafts));
                    }
                    if salvageable {
                        let salvaged = store::salvage(&path).unwrap();
                        for document in salvaged.others.iter().chain([&salvaged.document]) {
                            found.extend(words(document, &[]));
                        }
                    }
                }
            }
        }
        for copy in recovery::left_behind(&state) {
            keys.insert(copy.document.session.key.clone());
            found.extend(words(&copy.document, &copy.drafts));
        }
        // What a window keeps is offered as soon as that window is gone.
        for copy in files(&state.join("recovery")).iter().filter_map(|path| RecoveryCopy::read(path).ok()) {
            keys.insert(copy.document.session.key);
        }
        for window in self.windows.iter().flatten() {
            keys.insert(window.document.session.key.clone());
        }
        for key in keys {
            for copy in backups::of_session(&state, &key) {
                found.extend(words(&copy.document, &copy.drafts));
            }
            for original in backups::originals(&state, &key) {
                let text = String::from_utf8_lossy(&fs::read(original).unwrap_or_default()).into_owned();
                let parts: BTreeSet<&str> = text.split(|sign: char| !sign.is_alphanumeric()).collect();
                found.extend(self.acknowledged.iter().filter(|word| parts.contains(word.as_str())).cloned());
            }
        }
        found
    }

    /// A day that has no file of the user's yet, or one that is given one at once.
    fn begin(&mut self, window: usize) {
        if self.windows[window].is_some() {
            return;
        }
        let session = Session::blank(Document::new_key(), "Dag", jiff::civil::date(2027, 2, 4));
        let document = Document::new(session, Stage::default());
        // Nobody begins a day on a drive that is not there.
        let target = if self.root.join("away").exists() || self.rng.bool() {
            store::folders::unnamed(&self.state(), &document.session.key)
        } else {
            Target::replacing(names::beside(&self.docs().join("dag.ron"), "ny"))
        };
        if let Ok(target) = target {
            self.say(format!("window {window} begins {}", name(target.path())));
            self.show(window, document, Vec::new(), target, false);
        }
    }

    /// Shows a day in a window; one that another window has is only looked at, and that is the end of it.
    fn show(&mut self, window: usize, document: Document, drafts: Vec<Draft>, target: Target, in_file: bool) {
        let state = self.state();
        let claim = match recovery::claim(&state, &document.session.key) {
            Ok(Some(claim)) => Some(claim),
            Ok(None) => return self.say("  which the other has"),
            Err(_) => None,
        };
        let mut keeper = Keeper::start(target, claim, Some(&state), self.now, || {}).unwrap();
        let revision = document.revision + u64::from(!in_file);
        let document = Arc::new(Document { revision, ..document });
        if !in_file {
            keeper.offer(&document, self.now);
        }
        keeper.offer_copy(&document, &drafts, self.now);
        self.recent.insert(keeper.file().to_owned());
        self.windows[window] = Some(Window { keeper, document, drafts });
        self.settle(window);
    }

    fn open(&mut self, window: usize) {
        if self.windows[window].is_some() {
            return;
        }
        let sessions = files(&self.state().join("sessions"));
        let all: Vec<PathBuf> = files(&self.docs()).into_iter().chain(sessions).collect();
        let Some(path) = self.pick(&all) else { return };
        self.say(format!("window {window} opens {}", name(&path)));
        match store::look_at(Some(&self.state()), path.clone()) {
            Found::Session(opened, copy) => {
                let held = matches!(recovery::claim(&self.state(), &opened.document.session.key), Ok(None));
                match copy.map(|copy| *copy) {
                    Some(CopyState::Newer(copy)) if !held => match self.rng.usize(..3) {
                        0 => self.go_on(window, copy),
                        1 => self.show(window, opened.document, Vec::new(), opened.target, true),
                        _ => self.say("  and thinks better of it"),
                    },
                    Some(CopyState::Same(copy)) if !held => {
                        self.show(window, opened.document, copy.drafts, opened.target, true);
                    }
                    _ => self.show(window, opened.document, Vec::new(), opened.target, true),
                }
            }
            Found::Damaged { copies, salvageable, .. } => match self.pick(&copies) {
                Some(copy) if self.rng.bool() => self.go_on(window, copy),
                _ if salvageable => {
                    let target = Target::replacing(names::beside(&path, "gendannet")).unwrap();
                    let salvaged = store::salvage(&path).unwrap();
                    drop(salvaged.keep_others(&path, "også i filen"));
                    let document = salvaged.document;
                    self.say("  and what can be read of it");
                    self.show(window, document, Vec::new(), target, false);
                }
                _ => {}
            },
        }
    }

    fn go_on(&mut self, window: usize, copy: RecoveryCopy) {
        match recovery::place_for(&self.state(), &copy, self.now, "gendannet") {
            Ok(target) => {
                self.say(format!("  and goes on with a copy in {}", name(target.path())));
                self.show(window, copy.document, copy.drafts, target, false);
            }
            Err(error) => self.say(format!("  and cannot go on: {error}")),
        }
    }

    fn go_on_with_what_was_left(&mut self, window: usize) {
        let left = recovery::left_behind(&self.state());
        let picked = self.pick(&left);
        if let (None, Some(copy)) = (&self.windows[window], picked) {
            self.say(format!("window {window} takes up what was left"));
            self.go_on(window, copy);
        }
    }

    /// Writes one word more, as a question on the parking lot or as something that is still being typed.
    fn write(&mut self, window: usize) {
        let word = format!("ord{}", self.written);
        let (drafted, now) = (self.rng.u8(..5) == 0, self.now);
        let Some(Window { keeper, document, drafts }) = &mut self.windows[window] else { return };
        self.written += 1;
        if drafted {
            let typed = drafts.drain(..).map(|draft| draft.text).chain([word.clone()]);
            let text = typed.collect::<Vec<_>>().join(" ");
            drafts.push(Draft { line: DraftLine::Parking, text });
        } else {
            let mut more = Document::clone(document);
            let id = Id(more.session.next_id);
            more.session.next_id += 1;
            // What was being typed is said now.
            let said = drafts.drain(..).map(|draft| draft.text);
            more.session.parking.push(Parked { id, text: said.chain([word.clone()]).collect::<Vec<_>>().join(" ") });
            more.revision += 1;
            *document = Arc::new(more);
            keeper.offer(document, now);
        }
        keeper.offer_copy(document, drafts, now);
        self.say(format!("window {window} writes {word}"));
        if self.rng.bool() {
            self.settle(window);
        }
    }

    /// Waits until what was written is said to be safe; steps aside for somebody else's work, as the window does.
    fn settle(&mut self, window: usize) {
        let now = self.now;
        for _ in 0..2 {
            let Some(Window { keeper, document, drafts }) = &mut self.windows[window] else { return };
            let kept = keeper.settle();
            if let Status::Failed(StoreError::ChangedOnDisk { path }) = &kept.file {
                let beside = names::beside(path, "konflikt");
                self.log.push(format!("window {window} steps aside to {}", name(&beside)));
                keeper.move_to(Target::replacing(beside).unwrap(), document, now, || {}).unwrap();
                keeper.offer_copy(document, drafts, now);
                continue;
            }
            if matches!(kept.copy, Some(Status::Saved(_))) {
                self.acknowledged.extend(words(document, drafts));
            } else if matches!(kept.file, Status::Saved(_)) {
                self.acknowledged.extend(words(document, &[]));
            }
            let (file, copy) = (matches!(kept.file, Status::Saved(_)), matches!(kept.copy, Some(Status::Saved(_))));
            self.say(format!("window {window} settles: file {file}, copy {copy}"));
            return;
        }
    }

    fn leave(&mut self, window: usize) {
        let Some(Window { keeper, document, drafts }) = self.windows[window].take() else { return };
        if self.leaving == Leaving::Unchecked {
            let kept = keeper.settle();
            keeper.abandon();
            if matches!(kept.file, Status::Saved(_)) && drafts.is_empty() {
                drop(fs::remove_file(recovery::file(&self.state(), &document.session.key)));
            }
            return self.say(format!("window {window} leaves without looking"));
        }
        match keeper.leave(&document, &drafts, "konflikt", self.now) {
            Ok(Left::InFile) => self.say(format!("window {window} leaves")),
            Ok(Left::Beside(path)) => self.say(format!("window {window} leaves beside, in {}", name(&path))),
            Err((keeper, status)) => {
                self.say(format!("window {window} cannot leave: {status:?}"));
                self.windows[window] = Some(Window { keeper: *keeper, document, drafts });
            }
        }
    }

    fn save_as(&mut self, window: usize) {
        if self.root.join("away").exists() {
            return;
        }
        let (path, now) = (names::beside(&self.docs().join("dag.ron"), "gemt som"), self.now);
        let Some(Window { keeper, document, drafts }) = &mut self.windows[window] else { return };
        let saved = Target::replacing(&path).and_then(|mut target| {
            store::save(&mut target, document)?;
            keeper.move_to(target, document, now, || {})
        });
        self.recent.insert(keeper.file().to_owned());
        keeper.offer_copy(document, drafts, now);
        self.say(format!("window {window} saves as {}: {}", name(&path), saved.is_ok()));
    }

    /// The window is closed although something could not be saved.
    fn quit_anyway(&mut self, window: usize) {
        self.leave(window);
        self.break_off(window);
    }

    /// The power goes; what is only in the window was never safe.
    fn break_off(&mut self, window: usize) {
        let Some(open) = self.windows[window].take() else { return };
        if self.lost().is_empty() {
            self.say(format!("window {window} breaks off"));
            open.keeper.abandon();
        } else {
            self.windows[window] = Some(open);
        }
    }

    fn jump(&mut self) {
        let minutes = if self.rng.bool() { self.rng.i64(0..60) } else { self.rng.i64(-5_000_000..5_000_000) };
        let now = self.now.checked_add(SignedDuration::from_mins(minutes)).unwrap();
        if now.as_second() > 0 {
            self.now = now;
            self.say(format!("the clock jumps by {minutes} min"));
        }
    }

    /// The drive with the documents is taken away, or put back over whatever lies there.
    fn unmount(&mut self) {
        let (docs, away) = (self.docs(), self.root.join("away"));
        if away.exists() {
            let beneath = self.root.join(format!("beneath{}", self.log.len()));
            fs::rename(&docs, beneath).unwrap();
            fs::rename(&away, &docs).unwrap();
            return self.say("the drive is put back");
        }
        fs::rename(&docs, &away).unwrap();
        fs::create_dir(&docs).unwrap();
        if self.lost().is_empty() {
            return self.say("the drive is taken away");
        }
        fs::remove_dir(&docs).unwrap();
        fs::rename(&away, &docs).unwrap();
    }

    /// A folder of the program's own is deleted, or there is a file in its place.
    fn disturb_folders(&mut self) {
        let folder = self.state().join(["recovery", "backups", "sessions", ""][self.rng.usize(..4)]);
        let before = remember(&self.state());
        let is_file = folder.is_file();
        let gone = if is_file { fs::remove_file(&folder) } else { fs::remove_dir_all(&folder) };
        if gone.is_ok() && !is_file && self.rng.bool() {
            // A window that is trying again may have made the folder anew.
            drop(fs::write(&folder, "in the way"));
        }
        if self.lost().is_empty() {
            return self.say(format!("the folder {} is disturbed", name(&folder)));
        }
        if folder.is_file() {
            drop(fs::remove_file(&folder));
        }
        put_back(&before);
    }

    /// A folder that lies where a file was goes away, and what was written in halves becomes whole.
    fn clear(&mut self) {
        for folder in ["docs", "state/sessions", "state/recovery"].map(|name| self.root.join(name)) {
            for entry in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
                if entry.extension().is_some_and(|ending| ending == "ron") && fs::remove_dir(&entry).is_ok() {
                    self.say(format!("the folder {} goes away", name(&entry)));
                }
            }
        }
        let Some((path, whole)) = self.half_written.take() else { return };
        // Who writes goes on in the same file, and not in what has come in its place.
        if fs::read(&path).is_ok_and(|half| whole.starts_with(&half)) && fs::write(&path, whole).is_ok() {
            self.say(format!("{} is written to its end", name(&path)));
        }
    }

    /// Another program, or a person, does something to a file.
    fn disturb(&mut self) {
        if self.rng.u8(..4) == 0 {
            return self.clear();
        }
        let before: Vec<(PathBuf, Vec<u8>)> = remember(&self.root);
        let Some((path, bytes)) = self.pick(&before) else { return };
        let what = self.disturb_file(&path, &bytes, &before);
        if self.lost().is_empty() {
            return self.say(format!("{what} {}", name(&path)));
        }
        for (path, _) in remember(&self.root) {
            if !before.iter().any(|(other, _)| *other == path) {
                drop(fs::remove_file(path));
            }
        }
        put_back(&before);
    }

    fn disturb_file(&mut self, path: &Path, bytes: &[u8], all: &[(PathBuf, Vec<u8>)]) -> &'static str {
        let mut bytes = bytes.to_vec();
        let place = self.rng.usize(..bytes.len().max(1));
        match self.rng.usize(..14) {
            // A file may be gone by itself while a window tries again to write: then nothing is done to it.
            0 => return fs::remove_file(path).map_or("found gone:", |()| "deleted"),
            1 => bytes.clear(),
            2 if !bytes.is_empty() => bytes[place] ^= 1 << self.rng.u8(..8),
            3 => bytes.truncate(place),
            4 => bytes.iter_mut().skip(place).take(64).for_each(|byte| *byte = 0),
            // As it was earlier, or as another day is.
            5 | 6 => bytes = self.pick(all).unwrap().1,
            7 => {
                return fs::copy(path, names::beside(path, "kopi")).map_or("found gone:", |_| "copied");
            }
            8 => {
                return fs::rename(path, names::beside(path, "flyttet")).map_or("found gone:", |()| "moved");
            }
            9 => {
                drop(fs::remove_file(path));
                return fs::create_dir(path).map_or("found gone:", |()| "made a folder:");
            }
            10 => {
                let Ok(metadata) = fs::metadata(path) else { return "found gone:" };
                let mut permissions = metadata.permissions();
                permissions.set_readonly(!permissions.readonly());
                return fs::set_permissions(path, permissions).map_or("found gone:", |()| "locked or unlocked");
            }
            11 => {
                let other = path.with_file_name(name(path).to_uppercase().replace(".RON", ".ron"));
                return fs::rename(path, other).map_or("found gone:", |()| "written in large letters:");
            }
            // The rest comes later.
            12 => {
                self.half_written = Some((path.to_owned(), bytes.clone()));
                bytes.truncate(place);
            }
            _ => {
                let other = self.pick(all).unwrap().0;
                drop(fs::remove_file(path));
                #[cfg(unix)]
                drop((other != path).then(|| std::os::unix::fs::symlink(other, path)));
                return "made a link:";
            }
        }
        fs::write(path, bytes).map_or("found gone:", |()| "overwritten")
    }
}

impl Drop for World {
    fn drop(&mut self) {
        for window in self.windows.iter_mut().filter_map(Option::take) {
            window.keeper.abandon();
        }
    }
}

/// The words of a day and of what is being typed.
fn words(document: &Document, drafts: &[Draft]) -> BTreeSet<String> {
    let said = document.session.parking.iter().map(|parked| parked.text.as_str());
    let typed = drafts.iter().map(|draft| draft.text.as_str());
    said.chain(typed).flat_map(|text| text.split(' ')).map(str::to_owned).collect()
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|ending| ending == "ron")).collect();
    files.sort();
    files
}

/// Every file below a folder, with what it holds.
fn remember(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    let mut entries: Vec<PathBuf> =
        fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    entries.sort();
    for path in entries {
        let beneath = name(&path).starts_with("beneath");
        if path.is_dir() && !beneath {
            found.extend(remember(&path));
        } else if path.extension().is_none_or(|ending| ending != "lock") && !beneath {
            found.extend(fs::read(&path).ok().map(|bytes| (path, bytes)));
        }
    }
    found
}

fn put_back(before: &[(PathBuf, Vec<u8>)]) {
    for (path, bytes) in before {
        if fs::read(path).ok().as_ref() != Some(bytes) {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            drop(fs::remove_file(path));
            drop(fs::remove_dir(path));
            drop(fs::write(path, bytes));
        }
    }
}

/// Lives through a day; gives back what was done until a word was lost.
fn live(seed: u64, leaving: Leaving, steps: usize) -> Result<usize, String> {
    let mut world = World::new(seed, leaving);
    for _ in 0..steps {
        let before = remember(&world.root);
        let lost = world.step();
        if let Some(word) = lost.first() {
            let holds = |(path, bytes): &(PathBuf, Vec<u8>)| {
                String::from_utf8_lossy(bytes).contains(word.as_str()).then(|| path.display().to_string())
            };
            let places = |files: &[(PathBuf, Vec<u8>)]| files.iter().filter_map(holds).collect::<Vec<_>>();
            let (then, now) = (places(&before), places(&remember(&world.root)));
            let log = world.log.join("\n");
            return Err(format!("{log}\nseed {seed}: {lost:?} lost; {word} was in {then:#?}, is in {now:#?}"));
        }
    }
    Ok(world.acknowledged.len())
}

#[test]
fn no_word_is_lost_whatever_is_done_to_the_files() {
    let steps = std::env::var("KEEPING_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(SHORT);
    let first: u64 = std::env::var("KEEPING_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let kept: usize = (first..)
        .take(steps.div_ceil(STEPS))
        .map(|seed| live(seed, Leaving::Checked, STEPS).unwrap_or_else(|log| panic!("{log}")))
        .sum();
    println!("{steps} steps, {kept} words acknowledged, none lost");
    assert!(kept > steps / 20, "{kept} words in {steps} steps are no test");
}

#[test]
fn words_are_lost_when_a_day_is_left_without_looking() {
    let lost = (1..=60).filter(|seed| live(*seed, Leaving::Unchecked, 2 * STEPS).is_err()).take(2).count();
    assert_eq!(lost, 2, "the test would not notice");
}
