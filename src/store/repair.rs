//! What is done to a session before it is shown, and what is told about it: nothing is mended in silence.

use std::collections::HashSet;
use std::path::PathBuf;

use super::Document;
use super::spotted::Spotted;
use crate::i18n::Language;
use crate::model::day::check::Finding;
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::msg;

/// Something to tell about a file that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// It was changed outside the program since it was saved.
    ChangedOutside,
    /// A newer program wrote it, so it may only be looked at.
    Newer,
    /// It is a copy of this file, which is there, too; from now on it is a session of its own.
    CopiedFrom(PathBuf),
    /// The program's own copy of it held something else, or was damaged, and is kept.
    CopyKept,
    /// This was wrong and has been mended.
    Mended(Vec<Finding>),
    /// So many things belonged to something that is no longer there, and were taken out.
    TakenOut(usize),
    /// This is wrong, and could not be mended.
    Wrong(Vec<Spotted>),
}

impl Note {
    /// The note in plain words.
    pub fn say(&self, language: Language) -> String {
        let with = |message, words: Vec<String>| language.say_with(message, &[("words", words.join(" ").into())]);
        match self {
            Self::ChangedOutside => language.say(msg!("note-changed-outside")),
            Self::Newer => language.say(msg!("note-newer")),
            Self::CopiedFrom(path) => {
                language.say_with(msg!("note-copied-from"), &[("path", path.display().to_string().into())])
            }
            Self::CopyKept => language.say(msg!("note-copy-kept")),
            Self::Mended(found) => {
                with(msg!("note-mended"), found.iter().take(3).map(|found| found.say(language)).collect())
            }
            Self::TakenOut(count) => language.say_with(msg!("note-taken-out"), &[("count", (*count as u64).into())]),
            Self::Wrong(found) => {
                with(msg!("note-wrong"), found.iter().take(3).map(|found| found.say(language)).collect())
            }
        }
    }
}

/// Mends what can be mended, and tells what it was. What is left is for the caller to judge.
pub(super) fn repair(document: &mut Document, found: Vec<Finding>) -> Vec<Note> {
    let session = &mut document.session;
    let before = pieces(session);
    let highest = session.ids().max().map_or(0, |id| id.0);
    session.next_id = session.next_id.max(highest.saturating_add(1));
    session.settle();
    let after = pieces(session);
    let left: Vec<Finding> = if found.is_empty() { Vec::new() } else { session.check() };
    let mended: Vec<Finding> = found.into_iter().filter(|finding| !left.contains(finding)).collect();
    let taken_out = before.0.difference(&after.0).count() + before.1.saturating_sub(after.1);
    let mut notes = Vec::new();
    if !mended.is_empty() {
        notes.push(Note::Mended(mended));
    }
    if taken_out > 0 {
        notes.push(Note::TakenOut(taken_out));
    }
    notes
}

/// Everything that has a number, and how many dots there are.
fn pieces(session: &Session) -> (HashSet<Id>, usize) {
    let blocks = session.exercises().flat_map(|(_, exercise)| &exercise.blocks);
    let unnumbered: usize = blocks.map(|named| named.block.behaviour().unnumbered()).sum();
    (session.ids().collect(), unnumbered)
}
