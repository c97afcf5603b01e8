//! Opening and saving one session file.

use std::io::Read;
use std::path::{Path, PathBuf};

use super::atomic::{self, FolderId, Stamp, Whose};
use super::error::StoreError;
use super::flaw::{Flaw, LARGEST_FILE};
use super::format::{self, Author};
use super::repair::{Note, repair};
use super::spotted::Spotted;
use super::{Document, names, ordinary};
use crate::model::day::check::Finding;
use crate::model::day::session::Session;
use crate::model::fault::issue::Issue;

/// A session that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The session and its stage.
    pub document: Document,
    /// Where to save it again.
    pub target: Target,
    /// What to tell about it.
    pub notes: Vec<Note>,
}

/// A file to save to, which remembers what it last held: nobody else's work is overwritten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    path: PathBuf,
    held: Option<Stamp>,
    /// The folder it lay in; another one in its place is not written to.
    folder: Option<FolderId>,
    /// It holds more than was read of it, so it is kept as it is before it is first overwritten.
    keep_first: bool,
    /// Who may read a new file.
    readers: Readers,
}

/// Who may read a file that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Readers {
    /// Whoever may read a new file.
    Usual,
    /// Nobody else who may not read this file, either.
    OfCopy(PathBuf),
    /// Nobody else.
    Owner,
}

impl Target {
    /// A file that may be overwritten with whatever it holds now, because the user said so.
    ///
    /// # Errors
    /// When there is a file that cannot be read.
    pub fn replacing(path: impl Into<PathBuf>) -> Result<Self, StoreError> {
        let path = path.into();
        let held = Stamp::now(&path).map_err(|error| StoreError::reading(&path, &error))?;
        Ok(Self::found(&path, held, None))
    }

    /// Whether the file, read again, still holds what it last held.
    ///
    /// # Errors
    /// When it is there and cannot be read.
    pub(super) fn is_whole(&self) -> Result<bool, StoreError> {
        let now = Stamp::now(&self.path).map_err(|error| StoreError::reading(&self.path, &error))?;
        Ok(now.zip(self.held.as_ref()).is_some_and(|(now, held)| now == *held))
    }

    /// Whether the file holds more than was read of it, and is kept nowhere else.
    pub(super) const fn holds_more(&self) -> bool {
        self.keep_first
    }

    /// What the file holds more is kept elsewhere.
    pub(super) const fn is_kept(&mut self) {
        self.keep_first = false;
    }

    /// Keeps the file as it is beside it, when it holds more than was read of it and is kept nowhere else.
    fn keep_first(&mut self) -> Result<(), StoreError> {
        if self.keep_first && self.is_whole()? {
            let (bytes, _) = read_bytes(&self.path)?;
            let (beside, whose) = (names::beside(&self.path, "original"), Whose::User(Some(&self.path)));
            atomic::put(&beside, &bytes, &mut None, whose, self.folder)?;
            self.keep_first = false;
        }
        Ok(())
    }

    /// The file is the program's own: whatever folder is there is the right one.
    pub(super) const fn is_own(&mut self) {
        self.folder = None;
    }

    /// As [`Self::replacing`], of a file that holds what another does: who may not read that may not read this.
    ///
    /// # Errors
    /// When there is a file that cannot be read.
    pub fn copy_of(other: &Path, path: impl Into<PathBuf>) -> Result<Self, StoreError> {
        Ok(Self { readers: Readers::OfCopy(other.to_owned()), ..Self::replacing(path)? })
    }

    /// A new file beside another, under a free name that says `word`; who may not read that may not read this. Whatever
    /// comes there before it is written stays.
    pub fn beside(other: &Path, word: &str) -> Self {
        Self::found(&names::beside(other, word), None, Some(other))
    }

    /// As [`Self::replacing`], of a file that nobody else may read.
    pub(super) fn private(path: impl Into<PathBuf>) -> Result<Self, StoreError> {
        Ok(Self { readers: Readers::Owner, ..Self::replacing(path)? })
    }

    /// A file that held this when it was looked at; a new one is a copy of `other`, when there is one.
    pub(super) fn found(path: &Path, held: Option<Stamp>, other: Option<&Path>) -> Self {
        let readers = other.map_or(Readers::Usual, |other| Readers::OfCopy(other.to_owned()));
        Self { path: path.to_owned(), held, folder: FolderId::of(path), keep_first: false, readers }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How much it holds.
    pub(super) fn bytes(&self) -> u64 {
        self.held.as_ref().map_or(0, Stamp::bytes)
    }
}

/// Opens a session file and mends what can be mended.
///
/// # Errors
/// When it cannot be read, is no session, or was written by hand and contradicts itself. A file that the program
/// itself wrote always opens, so that nobody is locked out of their own day.
pub fn open(path: &Path) -> Result<Opened, StoreError> {
    let (bytes, stamp) = read_bytes(path)?;
    let flawed = |flaw| StoreError::Flawed { path: path.to_owned(), flaw };
    let text = format::read(&bytes).map_err(flawed)?;
    let mut document = text.document;
    let found = document.session.check();
    if found.iter().any(|finding| matches!(finding.issue, Issue::TooMany(_))) {
        return Err(flawed(Flaw::TooMany));
    }
    // What points to itself has no end, and what is too long takes minutes to draw: whoever wrote it.
    let endless = |finding: &&Finding| matches!(finding.issue, Issue::TooLong(_) | Issue::Circular(_));
    let endless: Vec<Finding> = found.iter().filter(endless).cloned().collect();
    if !endless.is_empty() {
        return Err(flawed(Flaw::Contradicts(Spotted::all(endless, &String::from_utf8_lossy(&bytes)))));
    }
    let mut notes = match text.author {
        Author::Program | Author::Person => Vec::new(),
        Author::Changed => vec![Note::ChangedOutside],
        Author::Newer => vec![Note::Newer],
    };
    notes.extend(repair(&mut document, found));
    let left = document.session.check();
    if left.iter().any(|finding| matches!(finding.issue, Issue::TooMany(_))) {
        return Err(flawed(Flaw::TooMany));
    }
    if !left.is_empty() {
        let left = Spotted::all(left, &String::from_utf8_lossy(&bytes));
        if matches!(text.author, Author::Changed | Author::Person) {
            return Err(flawed(Flaw::Contradicts(left)));
        }
        notes.push(Note::Wrong(left));
    }
    let mut target = Target::found(path, Some(stamp), None);
    target.keep_first = !notes.is_empty();
    Ok(Opened { document, target, notes })
}

/// What was found when a file was looked through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Its checksum does not fit: somebody has changed it since it was saved, or it was damaged.
    pub changed: bool,
    /// What is wrong in it.
    pub spotted: Vec<Spotted>,
}

/// Everything that is wrong in a session file, before anything is mended.
///
/// # Errors
/// When it cannot be read or is no session.
pub fn check(path: &Path) -> Result<Checked, StoreError> {
    let (bytes, _) = read_bytes(path)?;
    let (mut checked, session) = look_through(path, &bytes)?;
    checked.spotted.extend(Spotted::all(session.forwards(), &String::from_utf8_lossy(&bytes)));
    Ok(checked)
}

fn look_through(path: &Path, bytes: &[u8]) -> Result<(Checked, Session), StoreError> {
    let flawed = |flaw| StoreError::Flawed { path: path.to_owned(), flaw };
    let text = format::read(bytes).map_err(flawed)?;
    if text.author == Author::Newer {
        return Err(flawed(Flaw::Newer));
    }
    let spotted = Spotted::all(text.document.session.check(), &String::from_utf8_lossy(bytes));
    Ok((Checked { changed: text.author == Author::Changed, spotted }, text.document.session))
}

/// Gives a file that somebody has changed on purpose a checksum that fits. Nothing else of it changes; whether it had
/// to is returned.
///
/// # Errors
/// When it cannot be read or written, or anything is wrong in it; then it is as it was.
pub fn sign(path: &Path) -> Result<bool, StoreError> {
    let (bytes, stamp) = read_bytes(path)?;
    let flawed = |flaw| StoreError::Flawed { path: path.to_owned(), flaw };
    let (Checked { spotted, .. }, _) = look_through(path, &bytes)?;
    if !spotted.is_empty() {
        return Err(flawed(Flaw::Contradicts(spotted)));
    }
    let Some(text) = format::sign(&bytes).map_err(flawed)? else { return Ok(false) };
    atomic::write(path, text.as_bytes(), &mut Some(stamp)).map(|()| true)
}

/// Saves a document whole or not at all.
///
/// # Errors
/// When it cannot be written, or the file was changed by somebody else; then the file is as it was.
pub fn save(target: &mut Target, document: &Document) -> Result<(), StoreError> {
    let unfaithful = |flaw| StoreError::Unfaithful { path: target.path.clone(), flaw };
    // What is saved must open again.
    if !document.session.too_many().is_empty() {
        return Err(unfaithful(Flaw::TooMany));
    }
    let text = format::write(document).map_err(unfaithful)?;
    atomic::refuse_other_folder(&target.path, target.folder, target.held.as_ref())?;
    target.keep_first()?;
    let Target { path, held, folder, keep_first, readers } = target;
    let whose = match readers {
        Readers::Usual => Whose::User(None),
        Readers::OfCopy(other) => Whose::User(Some(other)),
        Readers::Owner => Whose::Own,
    };
    let now = atomic::put(path, text.as_bytes(), held, whose, *folder)?;
    (*folder, *keep_first) = (folder.and(now), false);
    Ok(())
}

/// Reads a file that was just written again.
///
/// # Errors
/// When it does not hold these bytes.
pub(super) fn same_again(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let again = std::fs::read(path).map_err(|error| StoreError::reading(path, &error))?;
    let unfaithful = || StoreError::Unfaithful { path: path.to_owned(), flaw: Flaw::Unfaithful };
    (again == bytes).then_some(()).ok_or_else(unfaithful)
}

/// The bytes of a file, at most one more than is allowed.
pub(super) fn read_bytes(path: &Path) -> Result<(Vec<u8>, Stamp), StoreError> {
    let failed = |error| StoreError::reading(path, &error);
    let file = ordinary::open(path).map_err(failed)?;
    let mut bytes = Vec::new();
    file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() > LARGEST_FILE {
        return Err(StoreError::Flawed { path: path.to_owned(), flaw: Flaw::TooBig });
    }
    let stamp = Stamp::of(&bytes);
    Ok((bytes, stamp))
}

#[cfg(test)]
mod tests {
    use std::{fs, io};

    use super::*;
    use crate::i18n::{Language, Text};
    use crate::model::block::cards::Cards;
    use crate::model::block::groups::Groups;
    use crate::model::block::heading::Heading;
    use crate::model::block::placement::Source;
    use crate::model::block::round::{Round, Who};
    use crate::model::block::table::Rows;
    use crate::model::block::vote::{OnPaper, Vote};
    use crate::model::block::{Block, Order, Pull};
    use crate::model::day::programme::Activity;
    use crate::model::day::session::Need;
    use crate::model::exercise::NamedBlock;
    use crate::model::id::{Id, Key};
    use crate::store::{Trouble, example};

    fn opened(text: &str) -> Result<Opened, StoreError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        fs::write(&path, text).unwrap();
        open(&path)
    }

    fn whole() -> String {
        format::write(&example::document()).unwrap()
    }

    /// A file the program could have written of a session that contradicts itself.
    fn written(change: impl FnOnce(&mut Document)) -> String {
        let mut document = example::document();
        change(&mut document);
        format::write(&document).unwrap()
    }

    #[test]
    fn a_saved_day_opens_as_it_was_with_nothing_to_tell() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let mut target = Target::replacing(&path).unwrap();
        let mut document = example::document();
        for title in ["Første", "Anden"] {
            document.session.title = title.into();
            save(&mut target, &document).unwrap();
            let opened = open(&path).unwrap();
            assert_eq!((&opened.document, &opened.notes, &opened.target), (&document, &Vec::new(), &target));
        }
    }

    #[test]
    fn a_participant_struck_out_by_hand_is_mended_and_told() {
        let text = whole().replacen("(\n        id: 2,\n        name: \"Bjørn\",\n      ),", "", 1);
        let opened = opened(&text).unwrap();
        assert_eq!(opened.document.session.check(), []);
        assert!(matches!(
            opened.notes.as_slice(),
            [Note::ChangedOutside, Note::Mended(found), Note::TakenOut(1)] if !found.is_empty()
        ));
    }

    #[test]
    fn what_nobody_needs_any_more_is_taken_out_and_a_name_without_end_is_refused() {
        let need = |person, what: &str| Need { person: Id(person), what: what.into() };
        let needs = vec![need(1, "stor skrift"), need(999, "en stol")];
        let text = written(|document| document.session.needs = needs.clone());
        let opened = opened(&text).unwrap();
        assert_eq!(opened.document.session.needs, needs[..1]);
        assert!(matches!(opened.notes.as_slice(), [Note::Mended(found)] if !found.is_empty()), "{:?}", opened.notes);
        let long = "x".repeat(1_001);
        let changes: [fn(&mut Session, String); 2] = [
            |session, long| session.needs = vec![Need { person: Id(1), what: long }],
            |session, long| session.programme.items_mut().take(1).for_each(|item| item.lead.clone_from(&long)),
        ];
        for change in changes {
            let text = written(|document| change(&mut document.session, long.clone()));
            let error = self::opened(&text).unwrap_err();
            assert!(matches!(error, StoreError::Flawed { flaw: Flaw::Contradicts(_), .. }), "{error}");
        }
    }

    #[test]
    fn a_number_above_the_counter_is_counted() {
        let opened = opened(&whole().replace("next_id: 40", "next_id: 3")).unwrap();
        assert_eq!(opened.document.session.next_id, 22);
        assert!(matches!(opened.notes.as_slice(), [Note::ChangedOutside, Note::Mended(_)]));
    }

    #[test]
    fn a_contradiction_written_by_hand_is_refused_with_its_line() {
        let text = whole().replace("id: 11,", "id: 10,");
        let line = text.lines().enumerate().filter(|(_, line)| line.contains("id: 10,")).last().unwrap().0 + 1;
        let words = opened(&text).unwrap_err().say(Language::Danish);
        let expected = format!("Filen har en fejl. Linje {line}: Nummer 10 bruges om to ting. Filen er ikke rørt. Ret");
        assert!(words.starts_with(&expected), "{words}");
    }

    #[test]
    fn blocks_that_point_to_themselves_are_refused_with_the_line_they_stand_in() {
        let groups = |size: u16| Block::Groups(Groups { size, rounds: None, hosts: false, groups: Vec::new() });
        let vote = |over: &str| {
            Block::Vote(Vote {
                over: Key::new(over),
                dots: 3,
                most: None,
                closed: false,
                given: Vec::new(),
                kept: Vec::new(),
                paper: OnPaper::default(),
            })
        };
        let round =
            |who: Who, into: Option<&str>| Block::Round(Round { who, into: into.map(Key::new), turns: Vec::new() });
        // Of several places the last counts as the first does.
        let pull = |block: &str| {
            let of = |recipe: Option<&str>, block: &str| Pull {
                recipe: recipe.map(Key::new),
                block: Key::new(block),
                first: Order::Most,
                top: None,
                under: None,
            };
            vec![of(Some("elsewhere"), "a"), of(None, block)]
        };
        let table = |rows: Rows, from: Option<&str>| {
            let mut table = example::actions();
            (table.rows, table.pull) = (rows, from.map(pull).unwrap_or_default());
            table.content.clear();
            Block::Table(table)
        };
        let each = |block: &str, from: Option<&str>| table(Rows::Each(Key::new(block)), from);
        let cards = |by: Option<&str>, from: Option<&str>| {
            let (by, pull) = (by.map(Key::new), from.map(pull).unwrap_or_default());
            Block::Cards(Cards {
                headings: vec![Heading { id: Key::new("one"), title: Text::typed("Et"), added: false }],
                by,
                pull,
                ..Cards::default()
            })
        };
        let placement = |from: &str, pulled: Option<&str>| {
            let mut ladder = example::ladder();
            (ladder.from, ladder.pull) = (Source::Each(Key::new(from)), pulled.map(pull).unwrap_or_default());
            ladder.things.clear();
            Block::Placement(ladder)
        };
        let rows = |block: &str| Who::Rows(Key::new(block));
        let circles: Vec<Vec<Block>> = vec![
            vec![vote("a")],
            vec![vote("b"), vote("a")],
            vec![each("a", None)],
            vec![each("b", None), each("c", None), each("a", None)],
            vec![placement("a", None)],
            vec![placement("b", None), each("a", None)],
            vec![round(rows("a"), None)],
            vec![round(Who::Participants, Some("a"))],
            vec![round(Who::Members(Key::new("b")), None), round(Who::Groups(Key::new("a")), None)],
            vec![cards(Some("a"), None)],
            vec![cards(None, Some("a"))],
            vec![cards(None, Some("b")), table(Rows::Free, Some("a"))],
            vec![vote("b"), each("c", None), round(rows("a"), None)],
            vec![vote("b"), placement("c", None), cards(Some("d"), None), vote("a")],
            vec![groups(2), cards(Some("c"), None), vote("b"), placement("c", Some("c"))],
        ];
        for (number, blocks) in circles.into_iter().enumerate() {
            let text = written(|document| {
                let item = document.session.programme.items_mut().find(|item| item.exercise().is_some());
                let Activity::Exercise(exercise) = &mut item.unwrap().activity else { panic!("no exercise") };
                let named = |(block, key): (Block, &str)| NamedBlock { id: Key::new(key), block };
                exercise.blocks = blocks.into_iter().zip(["a", "b", "c", "d"]).map(named).collect();
                exercise.steps.iter_mut().for_each(|step| step.show = vec![Key::new("a")]);
            });
            for author in [text.clone(), text.lines().skip(1).collect::<Vec<_>>().join("\n")] {
                let Err(StoreError::Flawed { flaw: Flaw::Contradicts(found), .. }) = opened(&author) else {
                    panic!("circle {number} opens");
                };
                let words = found.first().unwrap().say(Language::Danish);
                assert!(words.contains("henviser til sig selv"), "{number}: {words}");
                assert!(words.starts_with("Linje "), "{number}: {words}");
            }
        }
    }

    #[test]
    fn a_contradiction_the_program_wrote_itself_locks_nobody_out() {
        let opened = opened(&written(|document| document.session.participants[0].id = Id(10))).unwrap();
        assert!(matches!(opened.notes.last(), Some(Note::Wrong(_))));
    }

    #[test]
    fn more_than_a_session_can_hold_is_refused() {
        let crowd = |document: &mut Document| {
            let person = document.session.participants[0].clone();
            document.session.participants = vec![person; 2_000];
        };
        let error = opened(&written(crowd)).unwrap_err();
        assert!(matches!(error, StoreError::Flawed { flaw: Flaw::TooMany, .. }), "{error}");
    }

    #[test]
    fn a_file_that_another_program_has_open_is_told_so() {
        for kind in [io::ErrorKind::ResourceBusy, io::ErrorKind::ExecutableFileBusy] {
            let (path, trouble) = (PathBuf::from("ud.pdf"), Trouble::of(&kind.into()));
            assert_eq!(trouble, Trouble::InUse);
            assert_eq!(
                StoreError::NotExported { path, trouble }.say(Language::Danish),
                "Filen kan ikke gemmes: den er åben i et andet program. Dagen er ikke rørt. \
                 Luk den dér, eller vælg et andet navn.\nud.pdf"
            );
        }
        assert_eq!(Trouble::of(&io::ErrorKind::StorageFull.into()), Trouble::DiskFull);
    }

    #[test]
    fn every_error_says_cause_safety_and_advice_with_the_path_last() {
        let path = Path::new("/nowhere/dag.ron");
        let error = open(path).unwrap_err();
        assert_eq!(
            error.say(Language::Danish),
            "Filen kan ikke læses: filen eller mappen findes ikke. Intet er ændret. \
             Se efter, om filen er der, og om du har adgang til den.\n/nowhere/dag.ron"
        );
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(open(folder.path()), Err(StoreError::Unreadable { trouble: Trouble::Folder, .. })));
    }
}
