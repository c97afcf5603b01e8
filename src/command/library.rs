//! Everything one can ask of the library: to keep something of one's own, to give it on, to take it out.

use crate::model::exercise::Exercise;
use crate::model::id::Key;

/// Something asked of the library.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each names its fields")]
pub enum LibraryRequest {
    /// Keeps an exercise under a title, as a new one or in the place of another.
    Keep { exercise: Box<Exercise>, title: String, replaced: Option<Key> },
    /// Keeps the programme of the day under a title, with the minutes as they were planned or as they were.
    KeepProgramme { title: String, purpose: String, minutes: Minutes },
    /// Begins a day with an exercise.
    Begin { recipe: Key },
    /// Takes an exercise in from a file.
    TakeIn,
    /// Writes an exercise to a file, to be given on.
    HandOut { recipe: Key },
    /// Removes an exercise of one's own.
    Remove { recipe: Key },
    /// Keeps what is one's own in another folder.
    ChooseFolder,
}

/// Which minutes a programme is kept with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Minutes {
    /// As they were planned.
    #[default]
    Planned,
    /// As they really were, where that is known.
    Held,
}
