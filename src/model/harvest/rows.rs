//! The rows of the seven tables: one row a fact, told by keys that no language changes.

use jiff::civil::{Date, Time};

use crate::i18n::Language;
use crate::model::id::Id;

/// A day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRow {
    /// What tells the day from every other.
    pub session: String,
    /// The row of days it belongs to; empty where none was named.
    pub series: String,
    /// Whose day it is, as it was written.
    pub organisation: String,
    /// The municipality's number as the Danish authorities have it, from 101 to 860; `None` where none is known.
    pub municipality_code: Option<u16>,
    /// When it was held.
    pub date: Date,
    /// Where.
    pub place: String,
    /// How many took part.
    pub people: usize,
    /// The language its headings are told in.
    pub language: Language,
    /// The format of the file it was read from.
    pub format: u32,
}

/// An exercise of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExerciseRow {
    /// The day.
    pub session: String,
    /// The item of its programme.
    pub item: Id,
    /// The exercise everybody has, by its key; `own:…` for one of somebody's own.
    pub recipe: String,
    /// Whether it was another on the day than the one everybody has, minutes aside; `None` for one of somebody's own.
    pub recipe_changed: Option<bool>,
    /// How many minutes were planned.
    pub minutes_planned: u16,
    /// How many it took; `None` where it was not held, or nobody knows when it ended.
    pub minutes_held: Option<u16>,
    /// When it was begun.
    pub begun: Option<Time>,
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// The day.
    pub session: String,
    /// The card's number on that day.
    pub statement: Id,
    /// The exercise, as in [`ExerciseRow::recipe`].
    pub recipe: String,
    /// The block of the exercise.
    pub block: String,
    /// The heading everybody has, whatever it was renamed to; `added:…` for one that the room added.
    pub heading_key: String,
    /// Its words on that day.
    pub heading: String,
    /// What the card says.
    pub text: String,
    /// Its dots with those of what was merged into it; `None` where nobody voted, while the vote is open, and on a card
    /// that was merged into another, so that dots add up.
    pub dots: Option<u32>,
    /// The card it was merged into.
    pub merged_into: Option<Id>,
    /// What it was taken over from.
    pub origin: Option<Id>,
    /// The item of the programme.
    pub item: Id,
}

/// What a number is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RatingMark {
    /// Where we are, as the room agreed.
    Now,
    /// Where we want to be, as the room agreed.
    Goal,
    /// What everybody gave, told by how many gave each number.
    Each,
    /// The one place of something that has no goal.
    Only,
}

impl RatingMark {
    /// What it is called in the tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Goal => "goal",
            Self::Each => "each",
            Self::Only => "only",
        }
    }
}

/// A number of a factor. All rows of one factor with the mark `each` add up to everybody who answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingRow {
    /// The day.
    pub session: String,
    /// The exercise, as in [`ExerciseRow::recipe`].
    pub recipe: String,
    /// The block of the exercise.
    pub block: String,
    /// The factor everybody has, whatever it was renamed to; `own:…` for one of somebody's own.
    pub part_key: String,
    /// Its words on that day.
    pub part: String,
    /// What the number is about.
    pub mark: RatingMark,
    /// The number.
    pub value: u8,
    /// How many gave it; 1 for what was agreed on.
    pub count: usize,
    /// The unit whose people gave it, by a number that means nothing on another day; `None` for those of no unit, and of
    /// units with so few answers that one could guess whose they are.
    pub unit_no: Option<u16>,
    /// The item of the programme.
    pub item: Id,
}

/// Something that was placed on axes or on a ladder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacementRow {
    /// The day.
    pub session: String,
    /// The exercise, as in [`ExerciseRow::recipe`].
    pub recipe: String,
    /// The block of the exercise.
    pub block: String,
    /// What was placed, in words.
    pub thing: String,
    /// Where: `top-left`, `top-right`, `bottom-left`, `bottom-right`, or a rung's key.
    pub field_key: String,
    /// How far to the right, from 0 to 100; `None` on a ladder.
    pub x: Option<u8>,
    /// How far up, from 0 to 100; `None` on a ladder.
    pub y: Option<u8>,
    /// Whether it is there now or should be.
    pub mark: RatingMark,
    /// The item of the programme.
    pub item: Id,
    /// The thing's number on that day.
    pub thing_no: Id,
}

/// How far an agreement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionStatus {
    /// The first of the words of its table.
    NotBegun,
    /// Another word that says that it is open.
    UnderWay,
    /// The first word that says that it is closed.
    Done,
    /// A later one.
    Dropped,
}

impl ActionStatus {
    /// What it is called in the tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotBegun => "not-begun",
            Self::UnderWay => "under-way",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// Whether it is done or given up.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Dropped)
    }
}

/// An agreement as one day tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionRow {
    /// The day.
    pub session: String,
    /// The agreement's number on that day.
    pub action: Id,
    /// What is to be done.
    pub what: String,
    /// How, with what has happened since.
    pub how: String,
    /// Whether somebody does it; never who.
    pub has_owner: bool,
    /// By when, where that is a date.
    pub due: Option<Date>,
    /// How far it is; `None` where its table does not say.
    pub status: Option<ActionStatus>,
    /// What it was made from, such as a card.
    pub answers: Option<Id>,
    /// The day and the number under which it was agreed first, `DAY/NUMBER`, when it was taken over from an earlier day.
    pub carried_from: Option<String>,
    /// So many days ago it was agreed; 0 for what was agreed on the day.
    pub age_days: i64,
    /// The item of the programme.
    pub item: Id,
}

impl ActionRow {
    /// What is the same on every day that tells of the agreement.
    pub fn thread(&self) -> String {
        self.carried_from.clone().unwrap_or_else(|| format!("{}/{}", self.session, self.action.0))
    }
}

/// What one thing has to do with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// A card went into another that says the same.
    Merged,
    /// A card, a row or a thing was taken over from another.
    Pulled,
    /// An agreement answers something.
    Answers,
    /// An agreement goes on from an earlier day.
    Carried,
}

impl RelationKind {
    /// What it is called in the tables.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Pulled => "pulled",
            Self::Answers => "answers",
            Self::Carried => "carried",
        }
    }
}

/// That something came from something else: `to` is what became of `from`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRow {
    /// The day.
    pub session: String,
    /// What was there first, by its number on the day it is of.
    pub from: Id,
    /// What became of it, by its number on this day.
    pub to: Id,
    /// What they have to do with each other.
    pub kind: RelationKind,
    /// The day on which `from` has its number: this one, but for what was carried over.
    pub from_session: String,
}
