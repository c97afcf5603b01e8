//! Drawings as plain shapes, so that the room's screen and the handout draw the same radar and the same cycle.

use crate::colours::Tone;

/// How much of its colour a band has that shows where half of the answers lie.
pub const BAND: f32 = 0.24;

/// A point of a drawing: x to the right and y downwards, both in parts of the drawing's width.
pub type Point = [f32; 2];

/// A drawing, `1.0` wide and `height` high, with the words that say what it shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Height in parts of the width.
    pub height: f32,
    /// What is drawn, from the back to the front.
    pub shapes: Vec<Shape>,
    /// What the drawing says, for those who cannot see it.
    pub alternative: String,
}

impl Figure {
    /// The height in parts of the width for a picture on paper: never a strip, never more than two widths.
    pub const fn proportion(&self) -> f32 {
        if self.height.is_finite() { self.height.clamp(0.05, 2.0) } else { 1.0 }
    }
}

/// One shape of a drawing. Widths and radii are in parts of the drawing's width.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the sentence of each shape names its fields")]
pub enum Shape {
    /// A closed outline; convex or not.
    Polygon { points: Vec<Point>, fill: Option<Fill>, stroke: Option<Stroke> },
    /// An open line.
    Line { points: Vec<Point>, stroke: Stroke },
    /// A disc with an outline.
    Disc { centre: Point, radius: f32, fill: Tone, stroke: Option<Stroke> },
    /// A word or two.
    Label(Label),
}

/// What an area is filled with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fill {
    /// The colour.
    pub tone: Tone,
    /// From 0 (nothing) to 1 (solid).
    pub opacity: f32,
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The colour.
    pub tone: Tone,
    /// Its width.
    pub width: f32,
    /// Dashed, so that two lines differ without colour.
    pub dashed: bool,
}

/// Words in a drawing, broken into lines where they are wider than `width`.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words.
    pub text: String,
    /// The point the block of lines is anchored to: its middle in height, its `side` in width.
    pub at: Point,
    /// Which side of the lines the point is on.
    pub side: Side,
    /// The widest a line may be.
    pub width: f32,
    /// The colour.
    pub tone: Tone,
    /// In bold.
    pub bold: bool,
    /// Underlined: the one being talked about.
    pub underlined: bool,
}

/// Where the anchor of a label lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The text begins at the point.
    Left,
    /// The text is centred on the point.
    Middle,
    /// The text ends at the point.
    Right,
}
