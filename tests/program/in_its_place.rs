//! What other programs and people put in the place of a file that is open: a folder, a pipe, a link, half of it, another
//! writing of its name, or nothing that answers. Each is told or made way for, and every word is in something that is offered.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex, mpsc};
use std::time::Instant;

use jiff::Timestamp;
use tovholder::model::day::session::{Parked, Session};
use tovholder::model::id::Id;
use tovholder::model::stage::Stage;
use tovholder::store::autosave::Status;
use tovholder::store::recovery::{self, CopyState};
use tovholder::store::{self, Document, Found, Keeper, Left, StoreError, Target};

/// What is said before something is put in the file's place, and after.
const WORDS: [&str; 2] = ["før", "efter"];

/// What becomes of a save while something lies in the file's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comes {
    /// It is saved as always, in the file or in a new one of its name.
    Saved,
    /// Somebody else's work lies there: it is saved beside.
    Aside,
    /// It is told that it cannot be saved, until what is in the way is gone.
    Told,
}

/// Something done to a file, and what comes of it.
type Deed = (&'static str, fn(&Path), Comes);

const DEEDS: [Deed; 19] = [
    ("nothing", |_| {}, Comes::Saved),
    ("deleted", |file| fs::remove_file(file).unwrap(), Comes::Saved),
    ("another writing of its name", |file| fs::rename(file, file.with_file_name("DAG.ron")).unwrap(), Comes::Saved),
    ("moved", |file| fs::rename(file, file.with_file_name("mandag.ron")).unwrap(), Comes::Saved),
    ("a copy of it", |file| assert!(fs::copy(file, file.with_file_name("dag (1).ron")).is_ok()), Comes::Saved),
    ("written again as it was", |file| fs::write(file, fs::read(file).unwrap()).unwrap(), Comes::Saved),
    ("a link to where it lies now", |file| link_to(file, &moved(file)), Comes::Saved),
    ("emptied", |file| fs::write(file, "").unwrap(), Comes::Aside),
    ("half of it", |file| keep_bytes(file, 2), Comes::Aside),
    ("all but its end", |file| keep_bytes(file, 1), Comes::Aside),
    ("zeroes", |file| fs::write(file, vec![0; fs::metadata(file).unwrap().len() as usize]).unwrap(), Comes::Aside),
    ("other ends of lines", |file| in_text(file, |text| text.replace('\n', "\r\n")), Comes::Aside),
    ("another day", |file| in_text(file, |text| text.replace("Dagen", "En anden")), Comes::Aside),
    ("a link to another file", |file| link_to(file, &other(file)), Comes::Aside),
    ("a folder", |file| in_place(file, |file| fs::create_dir(file)), Comes::Told),
    ("a folder with something in it", in_a_folder, Comes::Told),
    ("a pipe", |file| in_place(file, |file| Command::new("mkfifo").arg(file).status().map(drop)), Comes::Told),
    ("a link that points nowhere", |file| link_to(file, Path::new("nowhere.ron")), Comes::Told),
    ("read only", |file| read_only(file, true), Comes::Told),
];

fn in_place(file: &Path, put: impl FnOnce(&Path) -> std::io::Result<()>) {
    fs::remove_file(file).unwrap();
    put(file).unwrap();
}

fn in_a_folder(file: &Path) {
    let bytes = fs::read(file).unwrap();
    in_place(file, |file| fs::create_dir(file));
    fs::write(file.join("dag.ron"), bytes).unwrap();
}

fn moved(file: &Path) -> PathBuf {
    let to = file.with_file_name("flyttet.ron");
    fs::copy(file, &to).unwrap();
    to
}

fn other(file: &Path) -> PathBuf {
    let to = file.with_file_name("andet.txt");
    fs::write(&to, "et helt andet brev").unwrap();
    to
}

fn link_to(file: &Path, to: &Path) {
    #[cfg(unix)]
    in_place(file, |file| std::os::unix::fs::symlink(to, file));
}

/// As a program leaves it that has not written all of it yet.
fn keep_bytes(file: &Path, part: usize) {
    let bytes = fs::read(file).unwrap();
    fs::write(file, &bytes[..bytes.len() / part - 1]).unwrap();
}

fn in_text(file: &Path, change: impl FnOnce(String) -> String) {
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, change(text)).unwrap();
}

fn read_only(file: &Path, is_so: bool) {
    let mut permissions = fs::metadata(file).unwrap().permissions();
    permissions.set_readonly(is_so);
    fs::set_permissions(file, permissions).unwrap();
}

/// A day in a window, in a file and with its copies.
struct Day {
    root: tempfile::TempDir,
    file: PathBuf,
    keeper: Keeper,
    document: Arc<Document>,
}

impl Day {
    fn begin() -> Self {
        Self::begin_on(|| {})
    }

    /// A day whose file is written by a thread that does this after each save.
    fn begin_on(after_save: impl Fn() + Send + 'static) -> Self {
        let root = tempfile::tempdir().unwrap();
        let [docs, state] = ["docs", "state"].map(|name| root.path().join(name));
        fs::create_dir(&docs).unwrap();
        let file = docs.join("dag.ron");
        let session = Session::blank(Document::new_key(), "Dagen", jiff::civil::date(2027, 2, 4));
        let document = Arc::new(Document::new(session, Stage::default()));
        let target = Target::replacing(&file).unwrap();
        let claim = recovery::claim(&state, &document.session.key).unwrap();
        let mut keeper = Keeper::start(target, claim, Some(&state), now(), after_save).unwrap();
        keeper.offer_copy(&document, &[], now());
        let mut day = Self { root, file, keeper, document };
        day.say(WORDS[0]);
        assert_eq!(day.settle(), Comes::Saved);
        day
    }

    fn say(&mut self, word: &str) {
        let mut more = Document::clone(&self.document);
        let id = Id(more.session.next_id);
        more.session.next_id += 1;
        more.session.parking.push(Parked { id, text: word.to_owned() });
        more.revision += 1;
        self.document = Arc::new(more);
        self.keeper.offer(&self.document, now());
        self.keeper.offer_copy(&self.document, &[], now());
    }

    /// Waits until it is saved; the copy on this computer is written whatever lies in the file's place.
    fn settle(&self) -> Comes {
        let kept = self.keeper.settle();
        assert!(matches!(kept.copy, Some(Status::Saved(_))), "{kept:?}");
        match kept.file {
            Status::Saved(_) => Comes::Saved,
            Status::Failed(StoreError::ChangedOnDisk { .. }) => Comes::Aside,
            Status::Failed(_) => Comes::Told,
            Status::Saving => panic!("it hangs"),
        }
    }

    /// The program ends: as it should, or with the words still to be saved.
    fn leave(self) -> (tempfile::TempDir, PathBuf, Comes) {
        let comes = match self.keeper.leave(&self.document, &[], "konflikt", now()) {
            Ok(Left::InFile) => Comes::Saved,
            Ok(Left::Beside(_)) => Comes::Aside,
            Err((keeper, _)) => {
                keeper.abandon();
                Comes::Told
            }
        };
        (self.root, self.file, comes)
    }
}

fn now() -> Timestamp {
    Timestamp::from_second(1_800_000_000).unwrap()
}

/// Every word of what is offered when each file is opened, and at the start.
fn offered(root: &Path, file: &Path) -> BTreeSet<String> {
    let state = root.join("state");
    let mut documents: Vec<Document> = recovery::left_behind(&state).into_iter().map(|copy| copy.document).collect();
    let entries = fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    for path in entries.chain([file.to_owned()]) {
        match store::look_at(Some(&state), path.clone()) {
            Found::Session(opened, copy) => {
                documents.push(opened.document);
                if let Some(CopyState::Newer(copy) | CopyState::Same(copy)) = copy.map(|copy| *copy) {
                    documents.push(copy.document);
                }
            }
            Found::Damaged { copies, .. } => documents.extend(copies.into_iter().map(|copy| copy.document)),
        }
    }
    documents.into_iter().flat_map(|document| document.session.parking).map(|parked| parked.text).collect()
}

fn has(words: &BTreeSet<String>, some: &[&str]) -> bool {
    some.iter().all(|word| words.contains(*word))
}

#[test]
fn whatever_comes_in_the_place_of_an_open_file_is_told_or_made_way_for_and_no_word_is_lost() {
    for (name, deed, expected) in DEEDS {
        let mut day = Day::begin();
        deed(&day.file);
        day.say(WORDS[1]);
        assert_eq!(day.settle(), expected, "{name}: what is typed");
        let (root, file, left) = day.leave();
        assert_eq!(left, expected, "{name}: leaving");
        let found = offered(root.path(), &file);
        assert!(has(&found, &WORDS), "{name}: {found:?}");
    }
}

#[test]
fn whatever_comes_there_when_nothing_more_is_typed_is_found_on_leaving() {
    for (name, deed, expected) in DEEDS {
        let day = Day::begin();
        deed(&day.file);
        let (root, file, left) = day.leave();
        // What still holds every word may be left as it is, whoever may write in it.
        let whole = expected == Comes::Told && left == Comes::Saved;
        assert!(left == expected || whole && name == "read only", "{name}: {left:?}");
        assert!(has(&offered(root.path(), &file), &WORDS[..1]), "{name}");
    }
}

#[test]
fn when_what_was_in_the_way_is_gone_the_file_is_saved_again() {
    for (name, deed, _) in DEEDS.into_iter().filter(|(.., comes)| *comes == Comes::Told) {
        let mut day = Day::begin();
        deed(&day.file);
        day.say(WORDS[1]);
        assert_eq!(day.settle(), Comes::Told, "{name}");
        if name == "read only" {
            read_only(&day.file, false);
        } else {
            fs::remove_file(&day.file).or_else(|_| fs::remove_dir_all(&day.file)).unwrap();
        }
        assert_eq!(day.settle(), Comes::Saved, "{name}");
        let (_root, file, left) = day.leave();
        assert_eq!(left, Comes::Saved, "{name}");
        let parking = store::open(&file).unwrap().document.session.parking;
        assert_eq!(parking.iter().map(|parked| parked.text.as_str()).collect::<Vec<_>>(), WORDS, "{name}");
    }
}

/// A program that writes a file bit by bit has written half of it when somebody types, and the rest afterwards.
#[test]
fn a_file_that_is_written_bit_by_bit_by_another_program_costs_neither_theirs_nor_ours() {
    for is_same in [true, false] {
        let mut day = Day::begin();
        let ours = fs::read_to_string(&day.file).unwrap();
        let theirs = if is_same { ours } else { ours.replace(WORDS[0], "deres") };
        let half = &theirs[..theirs.floor_char_boundary(theirs.len() / 2)];
        fs::write(&day.file, half).unwrap();
        day.say(WORDS[1]);
        let comes = day.settle();
        let held = fs::read_to_string(&day.file).unwrap();
        fs::write(&day.file, &theirs).unwrap();
        assert_eq!((comes, held.as_str()), (Comes::Aside, half), "half is left alone");
        let (root, file, _) = day.leave();
        // What is to the letter what we had written ourselves is nobody else's work.
        let is_theirs = fs::read_to_string(&file).unwrap() == theirs;
        assert!(is_theirs || is_same, "nobody else's work is overwritten");
        assert!(has(&offered(root.path(), &file), &WORDS));
    }
}

/// A share that no longer answers holds up the thread that writes there, and nothing else.
#[test]
fn on_a_share_that_hangs_one_can_quit_and_every_word_is_in_the_copy_on_this_computer() {
    let (answers, answer) = mpsc::channel::<()>();
    let answer = Mutex::new(answer);
    let mut day = Day::begin_on(move || assert!(answer.lock().unwrap().recv().is_err()));
    day.say(WORDS[1]);
    let begun = Instant::now();
    let (root, file, left) = day.leave();
    assert_eq!(left, Comes::Told);
    assert!(begun.elapsed().as_secs() < 8, "it is not waited for");
    assert!(!fs::read_to_string(&file).unwrap().contains(WORDS[1]), "the control: it did hang");
    assert!(has(&offered(root.path(), &file), &WORDS));
    drop(answers);
}

/// Two days of one key, as when a file was copied in the file browser, each open in a window of its own.
#[test]
fn a_copy_of_an_open_file_opened_in_another_window_is_a_day_of_its_own() {
    let mut day = Day::begin();
    let copied = day.file.with_file_name("dag (1).ron");
    fs::copy(&day.file, &copied).unwrap();
    let state = day.root.path().join("state");
    let Found::Session(opened, copy) = store::look_at(Some(&state), copied.clone()) else { panic!("it opens") };
    assert!(copy.is_none() && opened.document.session.key != day.document.session.key);
    let claim = recovery::claim(&state, &opened.document.session.key).unwrap();
    assert!(claim.is_some(), "it may be written in");
    let mut other = Keeper::start(opened.target, claim, Some(&state), now(), || {}).unwrap();
    let mut document = opened.document;
    document.session.parking[0].text = "i kopien".to_owned();
    document.revision += 1;
    let document = Arc::new(document);
    other.offer(&document, now());
    other.offer_copy(&document, &[], now());
    day.say(WORDS[1]);
    assert_eq!(day.settle(), Comes::Saved);
    assert!(other.leave(&document, &[], "konflikt", now()).is_ok());
    let (root, file, left) = day.leave();
    assert_eq!(left, Comes::Saved);
    assert!(has(&offered(root.path(), &file), &[WORDS[0], WORDS[1], "i kopien"]));
}
