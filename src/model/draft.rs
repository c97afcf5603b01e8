//! What is being typed and not yet entered: kept in the recovery copy, never in the user's file.

use serde::{Deserialize, Serialize};

use crate::model::block::At;
use crate::model::fault::limits::LONGEST_TEXT;
use crate::model::id::{Id, Key};

/// A text that is still being typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// The line it stands in.
    pub line: DraftLine,
    /// What has been typed.
    pub text: String,
}

impl Draft {
    /// The same in parts, of which each is a text that a file may hold: what is typed may be longer than what is said.
    pub fn parts(&self) -> Vec<Self> {
        let (mut parts, mut rest) = (Vec::new(), self.text.as_str());
        while !rest.is_empty() {
            let (part, more) = rest.split_at(rest.floor_char_boundary(LONGEST_TEXT));
            parts.push(Self { line: self.line.clone(), text: part.to_owned() });
            rest = more;
        }
        parts
    }
}

/// A line that one types in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum DraftLine {
    /// The next thing in a block.
    Block(At),
    /// A card that is being rewritten.
    Card(Id),
    /// A cell of a row, or a field of the day.
    Cell(Id, Key),
    /// The name of the next participant.
    Name,
    /// Where the next participant comes from.
    Unit,
    /// The next question for the parking lot.
    Parking,
}
