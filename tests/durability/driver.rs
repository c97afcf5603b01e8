//! A day without a window, saved by the program's own saver, for those who kill it, cut its power and fill its disk.
//!
//! `durability run FILE LOG` edits and saves until it is killed; `verify START FILE LOG SEED` says what was lost;
//! `read FOLDER` says which files can be read; `hold FILE` saves once for each line it is given; `break FILE` panics
//! with something unsaved.

#![expect(clippy::print_stdout, clippy::unwrap_used, clippy::panic, reason = "a driver of tests may stop")]

mod pictures;
mod writer;

#[path = "../program/recipes/play.rs"]
#[expect(clippy::indexing_slicing, reason = "the same player as in the tests")]
mod play;

use std::fs::{self, File};
use std::io::{Write, stdin};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use play::Player;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::model::block::cards::CardsEdit;
use tovholder::model::block::{At, BlockEdit};
use tovholder::model::id::{Id, Key};
use tovholder::store::{self, Document, autosave, format};
use writer::{Kind, Writer};

/// A small day with every kind of block.
const SMALL: &[u8] = include_bytes!("../documents/whole.ron");
/// What stands before the number of a revision in the notes of the day.
const MARK: &str = "revision ";

/// How a day is edited, and who saves it.
struct Run {
    seed: u64,
    every: Duration,
    edits: u64,
    /// Types on in one card instead of editing at random.
    typing: bool,
    kind: Kind,
}

/// A day that is being edited; each edit that is tried is a revision.
struct Day {
    start: Document,
    history: History,
    player: Player,
    revision: u64,
}

fn main() {
    store::atomic::outlive_limits();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["run", file, log, options @ ..] => Run::read(options).run(Path::new(file), Path::new(log)),
        ["break", file, guard] => break_down(Path::new(file), *guard == "guarded"),
        ["hold", file, kind] => hold(Path::new(file), Kind::named(kind)),
        ["verify", start, file, log, seed] => verify(Path::new(start), Path::new(file), Path::new(log), seed),
        ["take-pictures", file, log, seed] => pictures::take(Path::new(file), Path::new(log), seed.parse().unwrap()),
        ["verify-pictures", file, log] => pictures::verify(Path::new(file), Path::new(log)),
        ["read", folder] => read(Path::new(folder)),
        _ => panic!("no such command: {words:?}"),
    }
}

impl Run {
    fn read(options: &[&str]) -> Self {
        let value = |name: &str| {
            let place = options.iter().position(|option| *option == name)?;
            options.get(place + 1).copied()
        };
        let number = |name: &str, usual: u64| value(name).map_or(usual, |value| value.parse().unwrap());
        Self {
            seed: number("--seed", 1),
            every: Duration::from_millis(number("--every", 0)),
            edits: number("--edits", u64::MAX),
            typing: options.contains(&"--typing"),
            kind: value("--writer").map_or(Kind::Saver, Kind::named),
        }
    }

    /// Edits as fast as told. About every other time it waits until the edit is in the file, and notes that in the log.
    fn run(&self, file: &Path, log: &Path) {
        let mut day = Day::open(file, self.seed);
        let mut log = Log::at(log);
        let mut writer = Writer::start(self.kind, file);
        let mut chance = fastrand::Rng::with_seed(self.seed);
        log.note("ready", day.revision);
        for number in 0..self.edits {
            if self.typing {
                day.type_on(number)
            } else {
                day.edit()
            }
            log.note("typed", day.revision);
            writer.offer(day.document(), day.revision);
            if !self.typing && (chance.bool() || number + 1 == self.edits) {
                log.note("saved", writer.wait());
            }
            std::thread::sleep(self.every);
        }
    }
}

impl Day {
    fn open(file: &Path, seed: u64) -> Self {
        let start = match file.exists() {
            true => store::open(file).unwrap().document,
            false => format::read(SMALL).unwrap().document,
        };
        let revision = revision(&start).unwrap_or(0);
        let history = History::new(start.session.clone());
        Self { start, history, player: Player::new(seed, true), revision }
    }

    fn edit(&mut self) {
        let edit = self.player.edit(self.history.session());
        // Players also ask for what makes no sense.
        self.history.apply(&edit).unwrap_or_default();
        self.revision += 1;
    }

    /// One more letter on a card, as a person types.
    fn type_on(&mut self, number: u64) {
        let at = At { item: Id(4), block: Key::new("cards") };
        let text = "Det skrives der. ".chars().cycle().take(number as usize % 2_000 + 1).collect();
        let edit = CardsEdit::Rewrite { card: Id(10), text };
        self.history.apply(&Edit::Block { at, edit: BlockEdit::Cards(edit) }).unwrap();
        self.revision += 1;
    }

    /// The day as it is offered: it says itself which revision it is.
    fn document(&self) -> Document {
        let mut session = self.history.session().clone();
        session.notes = format!("{MARK}{}", self.revision);
        Document::new(session, self.start.stage.clone())
    }
}

fn revision(document: &Document) -> Option<u64> {
    document.session.notes.strip_prefix(MARK)?.parse().ok()
}

/// What happened and when, a line each; written at once, so that a kill takes none back.
struct Log(File);

impl Log {
    fn at(path: &Path) -> Self {
        Self(File::options().create(true).append(true).open(path).unwrap())
    }

    fn note(&mut self, what: &str, revision: u64) {
        let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().as_millis();
        self.0.write_all(format!("{what} {revision} {now}\n").as_bytes()).unwrap();
    }
}

/// The last revision that the log says is in the file.
fn last_saved(log: &Path) -> Option<u64> {
    let log = fs::read_to_string(log).unwrap_or_default();
    let mut saved = log.lines().filter_map(|line| line.strip_prefix("saved ")?.split(' ').next()?.parse().ok());
    saved.next_back()
}

/// Prints `fine`, `lost` or `unreadable`: whether a file holds the very day that was edited, and all that was saved.
fn verify(start: &Path, file: &Path, log: &Path, seed: &str) {
    let saved = last_saved(log);
    if !file.exists() && saved.is_none() && !start.exists() {
        return println!("fine: nothing was saved");
    }
    let opened = match store::open(file) {
        Ok(opened) if opened.notes.is_empty() => opened.document,
        Ok(opened) => return println!("unreadable: {:?}", opened.notes),
        Err(error) => return println!("unreadable: {error}"),
    };
    let mut day = Day::open(start, seed.parse().unwrap());
    let Some(reached) = revision(&opened) else { return println!("lost: no revision") };
    if saved.is_some_and(|saved| reached < saved) {
        return println!("lost: {reached} is in the file, {saved:?} was said to be");
    }
    while day.revision < reached {
        day.edit();
    }
    let same = if start.exists() && day.revision == revision(&day.start).unwrap_or(0) {
        opened == day.start
    } else {
        opened == day.document()
    };
    if same { println!("fine: {reached} {saved:?}") } else { println!("lost: {reached} is not what was edited") }
}

/// Prints for each file of a folder its revision, or why it cannot be read.
fn read(folder: &Path) {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        match store::open(&file) {
            Ok(opened) if opened.notes.is_empty() => println!("{name} {}", revision(&opened.document).unwrap_or(0)),
            Ok(opened) => println!("{name} unreadable {:?}", opened.notes),
            Err(error) => println!("{name} unreadable {error}"),
        }
    }
}

/// Types a last word and breaks down at once, long before a saver would have begun by itself.
fn break_down(file: &Path, guarded: bool) {
    let mut day = Day::open(file, 1);
    if guarded {
        autosave::rescue_when_broken();
    }
    let (mut own, mut copy) = (Writer::start(Kind::Saver, file), Writer::start(Kind::Copy, file));
    for _ in 0..20 {
        day.edit();
        own.offer(day.document(), day.revision);
        copy.offer(day.document(), day.revision);
    }
    panic!("the program is broken after revision {}", day.revision);
}

/// Saves once for each line it is given, and says for each change how it goes; ends after `end`.
fn hold(file: &Path, kind: Kind) {
    let mut day = Day::open(file, 1);
    let mut writer = Writer::start(kind, file);
    for line in stdin().lines() {
        if line.unwrap() == "end" {
            return;
        }
        day.edit();
        writer.offer(day.document(), day.revision);
        let begun = Instant::now();
        let mut said = String::new();
        while begun.elapsed() < Duration::from_secs(70) {
            let now = writer.say();
            if now != said {
                println!("{now}");
                said = now;
            }
            if said.starts_with("saved ") {
                break;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}
