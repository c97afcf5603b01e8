//! What a block is divided into, and how that is changed without losing what the room said.

use super::Block;
use super::table::{ColumnKind, Role};
use crate::i18n::{Language, Message, Text};
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;

/// The most headings, columns, factors or rungs one block may be given.
const MOST_PARTS: usize = 12;
/// The most people who sit together, and the most dots each has.
const MOST_COUNT: u16 = 20;

/// A change to what a block is divided into.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum PartEdit {
    /// Adds a heading, a column, a factor, a stage or a rung, last.
    Add { title: String },
    /// Changes the words of one.
    Rename { part: Key, title: String },
    /// Puts one at another place, counted from 0.
    Move { part: Key, to: usize },
    /// Takes one out.
    Remove { part: Key },
    /// Changes what may be written in a column.
    Write { column: Key, kind: ColumnKind },
    /// Changes what a column means for the agreements of the day.
    Role { column: Key, role: Option<Role> },
    /// Changes one of the words of a drawing, by its place among [`Block::words`].
    Word { place: usize, words: String },
    /// Changes how many sit together, or how many dots each has.
    Count { count: u16 },
    /// Everybody gives a number of their own for each part, or no longer.
    Each { each: bool },
    /// Changes for how many rounds at the tables all is drawn at once, and whether a host stays at each.
    Rounds { rounds: u16, hosts: bool },
}

/// A block that is divided into parts, has words of its own, or a count one can choose. A kind says what of it it has.
pub trait Parts {
    /// What it is divided into, in order; what the room itself added is not among it.
    fn parts(&self) -> Vec<(&Key, &Text)> {
        Vec::new()
    }

    /// What one part is called, and adding one more.
    fn part_names(&self) -> Option<[Message; 2]> {
        None
    }

    /// The words of a drawing beside its parts.
    fn words(&self) -> Vec<Text> {
        Vec::new()
    }

    /// What each of those words is.
    fn word_names(&self, _language: Language) -> Vec<String> {
        Vec::new()
    }

    /// How many sit together, or how many dots each has, with what is counted.
    fn count(&self) -> Option<(Message, u16)> {
        None
    }

    /// Whether everybody gives a number of their own for each part; nothing where there are no numbers.
    fn each(&self) -> Option<bool> {
        None
    }

    /// For how many rounds at the tables all is drawn at once, and whether a host stays at each; nothing without tables.
    fn table_rounds(&self) -> Option<(u16, bool)> {
        None
    }

    /// Adds, renames, moves or takes out a part.
    ///
    /// # Errors
    /// When it would lose what the room said, or leave nothing of the block.
    fn change_parts(&mut self, _edit: &PartEdit) -> Result<(), Refusal> {
        Err(Refusal::NotHere)
    }

    /// Changes what may be written in a column.
    ///
    /// # Errors
    /// When something is written there that may then no longer be.
    fn set_kind(&mut self, _column: &Key, _kind: &ColumnKind) -> Result<(), Refusal> {
        Err(Refusal::NotHere)
    }

    /// Changes what a column means for the agreements of the day.
    ///
    /// # Errors
    /// When what is written there cannot mean that.
    fn set_role(&mut self, _column: &Key, _role: Option<Role>) -> Result<(), Refusal> {
        Err(Refusal::NotHere)
    }

    /// Changes one of the words of a drawing, by its place among [`Self::words`].
    ///
    /// # Errors
    /// When there is no such word.
    fn set_word(&mut self, _place: usize, _word: Text) -> Result<(), Refusal> {
        Err(Refusal::NotHere)
    }

    /// Lets everybody give a number of their own for each part, or no longer.
    ///
    /// # Errors
    /// When it is not possible here, or would lose numbers.
    fn set_each(&mut self, _each: bool) -> Result<(), Refusal> {
        Err(Refusal::NotHere)
    }

    /// Changes for how many rounds at the tables all is drawn at once, and whether a host stays at each.
    ///
    /// # Errors
    /// When there are no tables, or no such number of rounds.
    fn set_table_rounds(&mut self, _rounds: u16, _hosts: bool) -> Result<(), Refusal> {
        Err(Refusal::NotHere)
    }

    /// Changes the count.
    ///
    /// # Errors
    /// When it is not possible here.
    fn set_count(&mut self, _count: u16) -> Result<(), Refusal> {
        Err(Refusal::NotHere)
    }
}

impl Block {
    /// What it is divided into, in order; what the room itself added is not among it.
    pub fn parts(&self) -> Vec<(&Key, &Text)> {
        self.behaviour().divided().map(Parts::parts).unwrap_or_default()
    }

    /// The words of a drawing beside its parts. On two axes: for each axis its title, its near end and its far end, then
    /// the four fields from the top left to the bottom right. In a radar: what its numbers are called. In a cycle: how
    /// far a stage may be.
    pub fn words(&self) -> Vec<Text> {
        self.behaviour().divided().map(Parts::words).unwrap_or_default()
    }

    /// How many sit together, or how many dots each has, with what is counted.
    pub fn count(&self) -> Option<(Message, u16)> {
        self.behaviour().divided()?.count()
    }

    /// Whether everybody gives a number of their own for each part; nothing where there are no numbers.
    pub fn each(&self) -> Option<bool> {
        self.behaviour().divided()?.each()
    }

    /// For how many rounds at the tables all is drawn at once, and whether a host stays at each; nothing without tables.
    pub fn table_rounds(&self) -> Option<(u16, bool)> {
        self.behaviour().divided()?.table_rounds()
    }

    /// Changes what it is divided into. After a refusal it may be half changed: the caller keeps the one before.
    ///
    /// # Errors
    /// When it would lose what the room said, or leave nothing of the block.
    pub(in crate::model) fn divide(&mut self, edit: &PartEdit) -> Result<(), Refusal> {
        let block = self.behaviour_mut().divided_mut().ok_or(Refusal::NotHere)?;
        match edit {
            PartEdit::Count { count } if !(1..=MOST_COUNT).contains(count) => Err(Refusal::OutsideScale),
            PartEdit::Count { count } => block.set_count(*count),
            PartEdit::Each { each } => block.set_each(*each),
            PartEdit::Rounds { rounds, hosts } => block.set_table_rounds(*rounds, *hosts),
            PartEdit::Word { place, words: said } => block.set_word(*place, Text::typed(words(said)?)),
            PartEdit::Write { column, kind } => block.set_kind(column, kind),
            PartEdit::Role { column, role } => block.set_role(column, *role),
            PartEdit::Add { .. } | PartEdit::Rename { .. } | PartEdit::Move { .. } | PartEdit::Remove { .. } => {
                block.change_parts(edit)
            }
        }
    }
}

/// One of the things a block is divided into.
pub(super) trait NamedPart {
    fn new(id: Key, title: Text) -> Self;
    fn id(&self) -> &Key;
    fn title_mut(&mut self) -> &mut Text;
}

/// The part that an edit takes out.
pub(super) const fn removes(edit: &PartEdit) -> Option<&Key> {
    match edit {
        PartEdit::Remove { part } => Some(part),
        PartEdit::Add { .. }
        | PartEdit::Rename { .. }
        | PartEdit::Move { .. }
        | PartEdit::Write { .. }
        | PartEdit::Role { .. }
        | PartEdit::Word { .. }
        | PartEdit::Count { .. }
        | PartEdit::Each { .. }
        | PartEdit::Rounds { .. } => None,
    }
}

/// Changes a list of parts of which the first `own` are the exercise's, and the rest the room's; `said` when
/// something was said about the one that is taken out.
pub(super) fn change<P: NamedPart>(
    parts: &mut Vec<P>,
    own: usize,
    least: usize,
    said: bool,
    edit: &PartEdit,
) -> Result<(), Refusal> {
    let place = |part: &Key| match parts.iter().position(|other| other.id() == part) {
        Some(place) if place < own => Ok(place),
        Some(_) => Err(Refusal::NotHere),
        None => Err(Refusal::Gone),
    };
    match edit {
        PartEdit::Add { .. } if own >= MOST_PARTS => return Err(Refusal::TooMany),
        PartEdit::Add { title } => {
            let part = P::new(free_key(parts), Text::typed(words(title)?));
            parts.insert(own.min(parts.len()), part);
        }
        PartEdit::Rename { part, title } => {
            let place = place(part)?;
            *parts.get_mut(place).ok_or(Refusal::Gone)?.title_mut() = Text::typed(words(title)?);
        }
        PartEdit::Move { part, to } => {
            let moved = parts.remove(place(part)?);
            parts.insert((*to).min(own.saturating_sub(1)), moved);
        }
        PartEdit::Remove { part } => {
            let place = place(part)?;
            if own <= least {
                return Err(Refusal::LastOne);
            }
            if said {
                return Err(Refusal::Said);
            }
            parts.remove(place);
        }
        PartEdit::Write { .. }
        | PartEdit::Role { .. }
        | PartEdit::Word { .. }
        | PartEdit::Count { .. }
        | PartEdit::Each { .. }
        | PartEdit::Rounds { .. } => return Err(Refusal::NotHere),
    }
    Ok(())
}

fn free_key<P: NamedPart>(parts: &[P]) -> Key {
    let key = |number: usize| Key::new(format!("part-{number}"));
    let free = |key: &Key| !parts.iter().any(|part| part.id() == key);
    (1..=parts.len()).map(key).find(free).unwrap_or_else(|| key(parts.len() + 1))
}
