//! What the room sees, as a plain value: the projector draws it and knows nothing else.

use crate::clock::{Clocks, Dial, Reading, Warnings};
use crate::model::figure::Figure;
use crate::model::id::Key;

/// One picture for the room. Every text is final: language chosen, dates and names written out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slide {
    /// The question, large.
    pub headline: String,
    /// What to do with it; empty when the question says all.
    pub instruction: String,
    /// What the room must know while it answers, so that it is said whatever it costs; mostly empty.
    pub notice: String,
    /// What grows below.
    pub body: Body,
    /// The step's clock; `None` when the step has none.
    pub clock: Option<SlideClock>,
    /// How the clock is shown.
    pub dial: Dial,
    /// When the clock warns.
    pub warnings: Warnings,
    /// Letters may be one size smaller where that saves a page.
    pub steps_down: bool,
    /// Where in the exercise we are.
    pub progress: Progress,
    /// What comes after, such as "Næste: Saml ind"; empty at the end of the day.
    pub next: String,
    /// "af" between two page numbers, in the slide's language.
    pub of: String,
}

impl Slide {
    /// The same slide with its clock as it was chosen.
    #[must_use]
    pub fn with_clocks(self, clocks: Clocks) -> Self {
        let shown = |clock: &SlideClock| clocks.dial != Dial::Nothing || matches!(clock, SlideClock::ReturnAt { .. });
        Self { clock: self.clock.filter(shown), dial: clocks.dial, warnings: clocks.warnings, ..self }
    }
}

/// The step's clock as the room sees it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the sentence of each clock names its fields")]
pub enum SlideClock {
    /// A disc and digits counting down. Past zero the room's screen stays calm and shows 00:00.
    Countdown(Reading),
    /// A time of day, such as "Tilbage kl. 14.10", with the countdown small.
    ReturnAt { words: String, reading: Reading },
}

impl SlideClock {
    /// How much is left.
    pub const fn reading(&self) -> Reading {
        match self {
            Self::Countdown(reading) | Self::ReturnAt { reading, .. } => *reading,
        }
    }
}

/// The row of marks at the foot of the slide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The current step, counted from 0.
    pub step: usize,
    /// How many steps the exercise has; 0 for a talk or a break.
    pub steps: usize,
    /// Words beside it, such as "Barrierer to og to · Par · 8 min."
    pub words: String,
}

/// What grows below the question.
#[derive(Clone, Debug, Default, PartialEq)]
#[expect(missing_docs, reason = "the sentence of each body names its fields")]
pub enum Body {
    /// Nothing but the question.
    #[default]
    Nothing,
    /// Headings side by side, with cards below each.
    Columns(Vec<SlideColumn>),
    /// A table.
    Grid(Grid),
    /// One labelled text at a time, large; each record starts a page.
    Records(Vec<SlideRecord>),
    /// A drawing with words beside it.
    Figure { figure: Figure, beside: Beside },
    /// Who speaks now and who is next.
    Queue { now: String, next: Vec<String>, beneath: Option<Box<Body>> },
    /// Who sits with whom: each group's name and its members.
    Groups(Vec<SlideGroup>),
    /// The result of a vote, most dots first.
    Ranking(Vec<Ranked>),
    /// Photographs, one at a time.
    Photos(Vec<SlidePhoto>),
}

impl Body {
    /// Whether there are only headings yet, or rows of which nothing but the first cell is written.
    pub fn is_unsaid(&self) -> bool {
        match self {
            Self::Columns(columns) => columns.iter().all(|column| column.cards.is_empty()),
            // A dash is a choice that nobody has made.
            Self::Grid(grid) => {
                let is_unsaid = |cell: &String| cell.is_empty() || cell == "–";
                grid.rows.iter().all(|row| row.cells.iter().skip(1).all(is_unsaid))
            }
            Self::Queue { beneath, .. } => beneath.as_ref().is_some_and(|beneath| beneath.is_unsaid()),
            Self::Nothing
            | Self::Records(_)
            | Self::Figure { .. }
            | Self::Groups(_)
            | Self::Ranking(_)
            | Self::Photos(_) => false,
        }
    }

    /// The words of what came last or is being talked about, which the page follows.
    pub fn newest(&self) -> Option<&str> {
        match self {
            Self::Columns(columns) => {
                let mut faces = columns.iter().flat_map(|column| &column.cards);
                faces.find(|face| face.fresh).map(|face| face.text.as_str())
            }
            Self::Grid(grid) => {
                let row = grid.rows.iter().find(|row| row.current)?;
                row.cells.first().map(String::as_str)
            }
            Self::Records(records) => records.iter().find(|record| record.current).map(|record| record.title.as_str()),
            Self::Queue { now, .. } => Some(now),
            Self::Nothing | Self::Figure { .. } | Self::Groups(_) | Self::Ranking(_) | Self::Photos(_) => None,
        }
    }
}

/// A photograph as the room sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlidePhoto {
    /// What its file is called.
    pub file: Key,
    /// How many dots it is wide and high.
    pub dots: [u32; 2],
    /// What it shows; mostly a line.
    pub caption: String,
}

/// A heading with its cards.
#[derive(Clone, Debug, PartialEq)]
pub struct SlideColumn {
    /// The heading.
    pub title: String,
    /// Its place in the list, which gives the colour.
    pub place: usize,
    /// The cards, in order.
    pub cards: Vec<Face>,
    /// How many more there are, which no slide has room for.
    pub left_out: usize,
}

/// A card as the room sees it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Face {
    /// What it says.
    pub text: String,
    /// The newest card, highlighted.
    pub fresh: bool,
    /// Its dots, once the vote is closed.
    pub dots: Option<u32>,
    /// Set off from the others.
    pub starred: bool,
    /// A colour of its own instead of its column's.
    pub colour: Option<usize>,
    /// Below the words: a tag, how many say the same, where it is answered.
    pub notes: Vec<String>,
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The columns' titles and how much of the width each takes; the shares add up to 1.
    pub columns: Vec<GridColumn>,
    /// The rows.
    pub rows: Vec<GridRow>,
    /// What single letters in the cells stand for; mostly empty.
    pub legend: String,
    /// The same with fewer columns, for a room too deep for all of them.
    pub folded: Option<Box<Self>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct GridColumn {
    /// The title.
    pub title: String,
    /// Its part of the width.
    pub share: f32,
    /// In bold: names and dates.
    pub bold: bool,
    /// What stands where it should be filled in and is not, such as "hvornår?"; empty where nothing need be.
    pub gap: String,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct GridRow {
    /// The texts, one a column.
    pub cells: Vec<String>,
    /// Below the first of them: what the row answers; mostly empty.
    pub source: String,
    /// The row being talked about, highlighted.
    pub current: bool,
}

impl GridRow {
    /// What stands in one of its cells, and whether that is the word for a gap; no gap is told of a row that is empty.
    pub fn cell<'a>(&'a self, place: usize, column: &'a GridColumn) -> (&'a str, bool) {
        let text = self.cells.get(place).map(String::as_str).unwrap_or_default();
        let is_begun = self.cells.first().is_some_and(|first| !first.is_empty());
        let is_gap = text.is_empty() && place > 0 && is_begun && !column.gap.is_empty();
        (if is_gap { &column.gap } else { text }, is_gap)
    }

    /// What the row answers, while it is talked about; of all the others the room has heard it.
    pub fn source_in_hand(&self) -> &str {
        if self.current { &self.source } else { "" }
    }
}

/// A labelled text.
#[derive(Clone, Debug, PartialEq)]
pub struct SlideRecord {
    /// Its title.
    pub title: String,
    /// Label and text, line by line.
    pub fields: Vec<(String, String)>,
    /// The one being talked about: its page comes up by itself.
    pub current: bool,
}

/// Words beside a drawing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Beside {
    /// Small, above: "Faktor 4 af 6".
    pub kicker: String,
    /// Large: the part being talked about.
    pub title: String,
    /// How many gave each number, a line each; mostly empty.
    pub dots: Vec<(String, u64)>,
    /// Values with their marks, such as "Nu 2" and "Mål 4".
    pub values: Vec<Value>,
    /// Below: what was said about it.
    pub notes: Vec<String>,
}

/// A value with the mark it has in the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The mark.
    pub mark: SeriesMark,
    /// Its name.
    pub label: String,
    /// The value, such as "2" or "–".
    pub value: String,
}

/// The mark of a series in a radar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesMark {
    /// Filled disc: now.
    Disc,
    /// Hollow diamond: the goal.
    Diamond,
    /// A band: where half of the answers lie.
    Band,
}

/// A group and its members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideGroup {
    /// "Par 3".
    pub name: String,
    /// First names.
    pub members: Vec<String>,
}

/// One line of a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its place; those with the same number of dots share it.
    pub place: usize,
    /// What was voted for.
    pub text: String,
    /// Its heading's place in the list, which gives the colour.
    pub heading: usize,
    /// The dots.
    pub dots: u32,
}
