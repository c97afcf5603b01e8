//! What can still be read of a damaged file: all but what the damage itself took.
//!
//! The program writes one value on a line, indented by how deep it lies, so most of what a line belongs to is told twice.
//! A single fault is undone by the checksum; after others the file is put together line by line, and an exercise that has
//! lost its frame gets it back from its recipe.

mod apart;
mod coding;
mod complete;
mod exact;
mod lines;
mod rebuild;
mod shape;
mod written;

use std::cmp::Reverse;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::error::StoreError;
use super::flaw::Flaw;
use super::repair::repair;
use super::{Document, Target, file, format, limits, recipes};
use crate::model::day::programme::{Activity, AgendaItem};
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::fault::issue::Issue;
use crate::model::fault::limits::{LONGEST_MINUTES, LONGEST_NAME};
use crate::model::id::{Id, Key};

/// How long something takes whose minutes are lost.
const USUAL_MINUTES: u16 = 10;

/// So many things that are gone are looked for at least, and more where the day is short, each in so many lists: for each
/// the whole is read once more.
const LEAST_GONE: usize = 16;
const MOST_GONE: usize = 200;
const MOST_READ: usize = 10_000_000;
const MOST_LISTS: usize = 4;

/// What could be read of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvaged {
    /// The day.
    pub document: Document,
    /// What else the file held: the other side of a conflict, another day, the end of an older one.
    pub others: Vec<Document>,
}

impl Salvaged {
    /// Saves what else the file held beside it, each in a file of its own.
    ///
    /// # Errors
    /// When one cannot be saved; those before it are there.
    pub fn keep_others(&self, beside: &Path, word: &str) -> Result<Vec<PathBuf>, StoreError> {
        let keep = |document: &Document| {
            let mut target = Target::beside(beside, word);
            file::save(&mut target, document).map(|()| target.path().to_owned())
        };
        self.others.iter().map(keep).collect()
    }
}

/// Reads what can be read of a damaged file, which is left as it is.
///
/// # Errors
/// When the file cannot be read, or too little of it makes sense.
pub fn salvage(path: &Path) -> Result<Salvaged, StoreError> {
    let (bytes, _) = file::read_bytes(path)?;
    let flaw = format::read(&bytes).err().unwrap_or(Flaw::Foreign);
    let bytes = coding::usual(&bytes);
    let flawed = |flaw| StoreError::Flawed { path: path.to_owned(), flaw };
    let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let mut found = documents(&bytes);
    for document in &mut found {
        finish(document, &title, &bytes);
    }
    if found.iter().any(|document| !document.session.too_many().is_empty()) {
        return Err(flawed(Flaw::TooMany));
    }
    let mut found = without_repeats(found).into_iter();
    let document = found.next().ok_or_else(|| flawed(flaw))?;
    let own = document.session.key.clone();
    let others = found.enumerate().map(|(number, mut other)| {
        if other.session.key == own {
            other.session.key = format!("{own}-{}", number + 2);
        }
        other
    });
    let others = others.collect();
    Ok(Salvaged { document, others })
}

/// What can be read of a damaged text that holds one document.
pub(super) fn of_text(text: &str) -> Option<Document> {
    let mut document = documents(text.as_bytes()).into_iter().next()?;
    finish(&mut document, "", text.as_bytes());
    Some(document)
}

/// Every document of a file, in order.
fn documents(bytes: &[u8]) -> Vec<Document> {
    let mut found = Vec::new();
    for side in apart::sides(bytes) {
        let files = match exact::restored(&side) {
            Some((whole, tail)) => [vec![whole], apart::one_by_one(&tail)].concat(),
            None => apart::one_by_one(&exact::without_doubles(&side)),
        };
        for file in files {
            let (whole, tail) = exact::restored(&file).unwrap_or((file, Vec::new()));
            found.extend(document(&whole));
            found.extend(document(&tail));
        }
    }
    found
}

/// A document as it stands there, or, where that makes no sense, as it can be put together.
fn document(bytes: &[u8]) -> Option<Document> {
    let whole = format::read(bytes).ok().map(|content| content.document);
    // What stands twice in a text that can be read all the same is found line by line.
    let makes_sense = |document: &Document| {
        let mut finished = document.clone();
        finish(&mut finished, "", bytes);
        finished.session.check().is_empty()
    };
    if whole.as_ref().is_some_and(makes_sense) { whole } else { put_together(bytes).or(whole) }
}

fn put_together(bytes: &[u8]) -> Option<Document> {
    let text = limits::shorten(&String::from_utf8_lossy(bytes));
    let fields = shape::document();
    let mut group = rebuild::rebuild(&lines::of(text.strip_prefix('\u{feff}').unwrap_or(&text)), fields);
    complete::complete(fields, &mut group);
    complete::make_room_for_people(fields, &mut group);
    complete::tell_apart(fields, &mut group);
    let mut document = parse(&group)?;
    let ids: HashSet<Id> = document.session.ids().collect();
    let mut held = Held::of(&document, &ids);
    // What others belong to comes back without its words, where they would go with it.
    let most = (MOST_READ / text.len().max(1)).clamp(LEAST_GONE, MOST_GONE);
    for number in complete::pointed_at(fields, &group).into_iter().take(most) {
        for list in 0..MOST_LISTS {
            let mut more = group.clone();
            let Some(surely) = complete::put_back(shape::Inside::Fields(fields), &mut more, number, list) else {
                break;
            };
            let Some(trial) = parse(&more) else { continue };
            let now = Held::of(&trial, &ids);
            if now.things > held.things || surely && now > held {
                (group, document, held) = (more, trial, now);
                break;
            }
        }
    }
    let session = &document.session;
    let says_nothing = session.participants.is_empty() && session.programme.items.is_empty();
    (!says_nothing || !session.title.is_empty() || !session.parking.is_empty()).then_some(document)
}

fn parse(group: &rebuild::Group) -> Option<Document> {
    format::options().from_str(&written::write(shape::document(), group)).ok()
}

/// How much of a document stays when all is made to fit.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    things: usize,
    pointless: Reverse<usize>,
}

impl Held {
    fn of(document: &Document, ids: &HashSet<Id>) -> Self {
        let findings = document.session.check();
        let pointless = findings.iter().filter(|found| matches!(found.issue, Issue::Dangling(_))).count();
        let mut settled = document.session.clone();
        settled.settle();
        Self { things: settled.ids().filter(|id| ids.contains(id)).count(), pointless: Reverse(pointless) }
    }
}

/// Leaves out what says nothing that another does not say, too.
fn without_repeats(mut documents: Vec<Document>) -> Vec<Document> {
    let said: Vec<HashSet<String>> = documents.iter().map(format::texts).collect();
    let is_repeat = |place: usize| {
        let own = said.get(place);
        let more = |(other, words): (usize, &HashSet<String>)| {
            other != place && own.is_some_and(|own| own.is_subset(words) && (own.len() < words.len() || other < place))
        };
        said.iter().enumerate().any(more)
    };
    let mut place = 0;
    documents.retain(|_| {
        place += 1;
        !is_repeat(place - 1)
    });
    documents
}

/// Makes a document one that the program could have written.
fn finish(document: &mut Document, title: &str, bytes: &[u8]) {
    let session = &mut document.session;
    if session.key.trim().is_empty() {
        session.key = format!("{:08x}", crc32fast::hash(bytes));
    }
    if session.title.trim().is_empty() {
        title.clone_into(&mut session.title);
    }
    for person in &mut session.participants {
        person.name.truncate(person.name.floor_char_boundary(LONGEST_NAME));
        person.unit.truncate(person.unit.floor_char_boundary(LONGEST_NAME));
    }
    for item in session.programme.items_mut() {
        finish_item(item);
    }
    // Its first line may be among what is lost.
    session.give_roles();
    let findings = session.check();
    repair(document, findings);
}

fn finish_item(item: &mut AgendaItem) {
    if let Activity::Exercise(exercise) = &mut item.activity {
        complete_exercise(exercise);
    }
    let planned = item.exercise().map_or(USUAL_MINUTES, Exercise::minutes);
    if item.minutes == 0 || item.minutes > LONGEST_MINUTES {
        item.minutes = planned.clamp(1, LONGEST_MINUTES);
    }
    item.least = item.least.filter(|least| (1..=LONGEST_MINUTES).contains(least));
}

/// Gives an exercise that was cut the blocks its steps show and lack, as its recipe has them, empty as they begin.
/// Where there is no such recipe, the steps no longer name what is gone.
fn complete_exercise(exercise: &mut Exercise) {
    if let Some(recipe) = recipes::exercise(&exercise.recipe) {
        let shown = |key: &Key| exercise.steps.iter().any(|step| step.show.contains(key));
        let gone = |named: &&NamedBlock| shown(&named.id) && exercise.block(&named.id).is_none();
        let missing = recipe.blocks.iter().filter(gone);
        let missing: Vec<NamedBlock> = missing.cloned().collect();
        exercise.blocks.extend(missing);
    }
    for named in &mut exercise.blocks {
        named.block.behaviour_mut().mend();
    }
    if exercise.steps.is_empty() {
        exercise.steps = Exercise::own(exercise.title.clone(), USUAL_MINUTES).steps;
    }
    let there: Vec<Key> = exercise.blocks.iter().map(|named| named.id.clone()).collect();
    for step in &mut exercise.steps {
        step.show.retain(|key| there.contains(key));
        if step.minutes == 0 || step.minutes > LONGEST_MINUTES {
            step.minutes = USUAL_MINUTES;
        }
    }
}

#[cfg(test)]
mod tests;
