//! What things are placed on: two axes, or the rungs of a ladder.

use serde::{Deserialize, Serialize};

use crate::i18n::Text;
use crate::model::id::Key;

/// What things are placed on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "there is one a block")]
pub enum Field {
    /// Two axes that make four fields.
    Matrix(Matrix),
    /// Rungs in an order.
    Ladder(Ladder),
}

/// Two axes that make four fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matrix {
    /// From left to right.
    pub across: Axis,
    /// From the bottom to the top.
    pub up: Axis,
    /// The names of the four fields.
    pub fields: Fields,
}

/// One axis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Axis {
    /// What is measured.
    pub title: Text,
    /// The word at its near end: left, or at the bottom.
    pub low: Text,
    /// The word at its far end: right, or at the top.
    pub high: Text,
}

/// The names of four fields.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each says where it is")]
pub struct Fields {
    pub top_left: Text,
    pub top_right: Text,
    pub bottom_left: Text,
    pub bottom_right: Text,
}

/// Rungs in an order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// How it is drawn.
    pub style: LadderStyle,
    /// The rungs; see [`LadderStyle`] for where the first is.
    pub rungs: Vec<Rung>,
}

/// How a ladder is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LadderStyle {
    /// Steps that rise; the first is the lowest.
    Stairs,
    /// One station after the other; the first is where it begins.
    Path,
    /// Layers of a triangle; the first is the top.
    Triangle,
}

/// One rung, station or layer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rung {
    /// Its name within the block.
    pub id: Key,
    /// Its words.
    pub title: Text,
}
