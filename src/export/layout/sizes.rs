//! The measures of the handout, in points: one place to change how large and how airy it is.

use crate::colours::Tone;
use crate::model::paper::report::Look;

/// Between two columns of cards, and between a drawing and its words.
pub const GUTTER: f32 = 22.0;

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// The size in points.
    pub size: f32,
    /// From line to line.
    pub leading: f32,
    /// In bold.
    pub bold: bool,
    /// The colour.
    pub tone: Tone,
}

/// How large everything is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Running text.
    pub body: Setting,
    /// The titles of a table's columns.
    pub head: Setting,
    /// The line above the title.
    pub kicker: Setting,
    /// The title.
    pub title: Setting,
    /// The line below the title.
    pub fact: Setting,
    /// The heading of an exercise.
    pub heading: Setting,
    /// A heading inside an exercise.
    pub subheading: Setting,
    /// At the foot of the page.
    pub foot: Setting,
    /// In a drawing.
    pub label: Setting,
    /// In a drawing of numbers across the page; `model/paper/graph.rs` leaves room for as much.
    pub graph: Setting,
    /// The leading inside a table: closer than in running text.
    pub table_leading: f32,
    /// The size of an aside, as a part of the text around it.
    pub aside: f32,
    /// A drawing's part of the column.
    pub drawing: f32,
    /// What is said about a drawing stands to the right of it, or below it.
    pub words_beside: bool,
    /// Between a rule of a table and the words below or above it.
    pub cell_gap: f32,
    /// Between two paragraphs.
    pub paragraph_gap: f32,
    /// Between two parts of a section.
    pub part_gap: f32,
    /// Above a section.
    pub section_gap: f32,
}

impl Sizes {
    /// For most eyes.
    pub const USUAL: Self = Self {
        body: setting(12.0, 15.6, false, Tone::Ink),
        head: setting(12.0, 15.6, true, Tone::Ink),
        kicker: setting(11.0, 16.0, false, Tone::Muted),
        title: setting(29.5, 36.0, true, Tone::Ink),
        fact: setting(11.0, 16.0, false, Tone::Muted),
        heading: setting(18.0, 22.0, true, Tone::Organiser),
        subheading: setting(12.5, 16.8, true, Tone::Ink),
        foot: setting(9.0, 14.0, false, Tone::Muted),
        label: setting(9.0, 10.2, false, Tone::Ink),
        graph: setting(10.5, 12.6, false, Tone::Ink),
        table_leading: 14.6,
        aside: 0.85,
        drawing: 0.52,
        words_beside: true,
        cell_gap: 3.6,
        paragraph_gap: 3.5,
        part_gap: 9.0,
        section_gap: 18.0,
    };

    /// Large print: the words of the room in 16 points, and everything else in step.
    pub const LARGE: Self = Self {
        body: setting(16.0, 23.2, false, Tone::Ink),
        head: setting(16.0, 23.2, true, Tone::Ink),
        kicker: setting(16.0, 22.0, false, Tone::Muted),
        title: setting(34.0, 43.0, true, Tone::Ink),
        fact: setting(16.0, 22.0, false, Tone::Muted),
        heading: setting(23.0, 30.0, true, Tone::Organiser),
        subheading: setting(17.0, 24.0, true, Tone::Ink),
        foot: setting(13.0, 17.0, false, Tone::Muted),
        label: setting(16.0, 18.0, false, Tone::Ink),
        graph: setting(16.0, 19.2, false, Tone::Ink),
        table_leading: 21.6,
        aside: 1.0,
        // Its labels have room in it, and its words stand below.
        drawing: 0.92,
        words_beside: false,
        cell_gap: 5.5,
        paragraph_gap: 7.0,
        part_gap: 16.0,
        section_gap: 30.0,
    };

    /// For those who look at it while they do something else: as much on a page as can be read from a table.
    pub const DENSE: Self = Self {
        body: setting(9.0, 12.0, false, Tone::Ink),
        head: setting(9.0, 12.0, true, Tone::Ink),
        kicker: setting(9.5, 13.0, false, Tone::Muted),
        title: setting(22.0, 28.0, true, Tone::Ink),
        fact: setting(9.5, 13.0, false, Tone::Muted),
        heading: setting(13.0, 17.0, true, Tone::Organiser),
        subheading: setting(10.5, 14.0, true, Tone::Ink),
        table_leading: 11.2,
        cell_gap: 3.2,
        section_gap: 18.0,
        part_gap: 8.0,
        paragraph_gap: 4.0,
        ..Self::USUAL
    };

    /// The sizes of a look.
    pub const fn of(look: &Look) -> Self {
        match (look.dense, look.large) {
            (true, _) => Self::DENSE,
            (false, true) => Self::LARGE,
            (false, false) => Self::USUAL,
        }
    }
}

const fn setting(size: f32, leading: f32, bold: bool, tone: Tone) -> Setting {
    Setting { size, leading, bold, tone }
}
