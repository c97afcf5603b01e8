//! The columns of a table, and what may be written in each.

use serde::{Deserialize, Serialize};

use crate::i18n::Text;
use crate::model::block::table::{Cell, Role};
use crate::model::fault::limits::written;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::model::people::is_false;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// Its name within the table.
    pub id: Key,
    /// Its title.
    pub title: Text,
    /// What may be written in it.
    pub kind: ColumnKind,
    /// What it means for the agreements of the day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// A row is not complete without it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub required: bool,
    /// Left out of the room's screen and the handout.
    #[serde(default, skip_serializing_if = "is_false")]
    pub facilitator_only: bool,
    /// What people said of themselves or of the day: in the handout only when it is asked for.
    #[serde(default, skip_serializing_if = "is_false")]
    pub private: bool,
    /// Added by the room.
    #[serde(default, skip_serializing_if = "is_false")]
    pub added: bool,
}

impl Column {
    /// A column that everybody sees and nobody must fill, with no meaning for the agreements.
    pub const fn new(id: Key, title: Text, kind: ColumnKind) -> Self {
        Self { id, title, kind, role: None, required: false, facilitator_only: false, private: false, added: false }
    }
}

/// The columns that the room adds to a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Across {
    /// What such a column is: "Enhed".
    pub title: Text,
    /// What may be written in it: a tick, or one of some words.
    pub kind: ColumnKind,
    /// The word that must stand once in each row, by its place in the list: one owner for each task.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub once: Option<u8>,
}

/// What may be written in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum ColumnKind {
    /// A few words.
    Short,
    /// A sentence or more.
    Long,
    /// Where the row's participant works; written in the list of people.
    Unit,
    /// One or more people.
    Person,
    /// A date.
    Date,
    /// One of some words; the first is the usual one, but in a crosstab there is none to begin with.
    Pick(Vec<Text>),
    /// A tick, or none.
    Check,
    /// A number that everybody sees.
    Scale {
        /// The lowest number.
        from: u8,
        /// The highest number.
        to: u8,
    },
    /// How many gave each number of a scale; only the mean is shown.
    Tally {
        /// The lowest number.
        from: u8,
        /// The highest number.
        to: u8,
    },
}

impl ColumnKind {
    /// The words one may choose between; none where one writes something else.
    pub fn choices(&self) -> &[Text] {
        match self {
            Self::Pick(words) => words,
            Self::Short
            | Self::Long
            | Self::Unit
            | Self::Person
            | Self::Date
            | Self::Check
            | Self::Scale { .. }
            | Self::Tally { .. } => &[],
        }
    }

    /// Whether it is a scale without any number.
    pub(super) const fn is_empty_scale(&self) -> bool {
        match self {
            Self::Scale { from, to } | Self::Tally { from, to } => *from > *to,
            Self::Short | Self::Long | Self::Unit | Self::Person | Self::Date | Self::Pick(_) | Self::Check => false,
        }
    }

    /// Passes what may be written in such a column; space alone becomes nothing.
    ///
    /// # Errors
    /// When it is of another kind, too long, or outside the scale.
    pub fn accept(&self, cell: &Cell) -> Result<Cell, Refusal> {
        match (self, cell) {
            (_, Cell::Empty) => Ok(Cell::Empty),
            (Self::Short | Self::Long | Self::Person | Self::Date, Cell::Text(text)) => {
                written(text).map(|text| if text.trim().is_empty() { Cell::Empty } else { Cell::Text(text) })
            }
            (Self::Person, Cell::People(people)) if people.is_empty() => Ok(Cell::Empty),
            (Self::Person, Cell::People(_)) | (Self::Date, Cell::Date(_)) => Ok(cell.clone()),
            (Self::Pick(words), Cell::Pick(place)) if usize::from(*place) < words.len() => Ok(cell.clone()),
            (Self::Check, Cell::Check) => Ok(Cell::Check),
            (Self::Scale { from, to }, Cell::Number(number)) if (*from..=*to).contains(number) => Ok(cell.clone()),
            (Self::Tally { from, to }, Cell::Tally(counts)) if counts.len() <= steps(*from, *to) => Ok(cell.clone()),
            (Self::Pick(_), Cell::Pick(_))
            | (Self::Scale { .. }, Cell::Number(_))
            | (Self::Tally { .. }, Cell::Tally(_)) => Err(Refusal::OutsideScale),
            (
                Self::Short
                | Self::Long
                | Self::Unit
                | Self::Person
                | Self::Date
                | Self::Pick(_)
                | Self::Check
                | Self::Scale { .. }
                | Self::Tally { .. },
                _,
            ) => Err(Refusal::NotHere),
        }
    }
}

/// How many numbers a scale has.
pub fn steps(from: u8, to: u8) -> usize {
    usize::from(to.saturating_sub(from)) + 1
}
