//! The measures of the handout, in points: one place to change how large and how airy it is.

use super::pour::Frame;
use super::typeset::Setting;
use super::writer::Column;
use crate::colours::Tone;

/// Between the text and the left and right edges of the paper.
const SIDE: f32 = 58.0;
/// From the upper edge of the paper to the first line.
const TOP: f32 = 54.0;
/// From the last line to the lower edge of the paper.
const BOTTOM: f32 = 45.89;
/// From the hairline above the footer to the lower edge of the paper.
const FOOT_RULE: f32 = 37.39;
/// From the top of the footer's line to the lower edge of the paper.
const FOOT_TOP: f32 = 31.89;

/// Between two columns of cards, and between a drawing and its words.
pub const GUTTER: f32 = 22.0;

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl Paper {
    /// A4, upright.
    pub const UPRIGHT: Self = Self { width: 595.276, height: 841.89 };
    /// A4 on its side, for what is wide.
    pub const TURNED: Self = Self { width: Self::UPRIGHT.height, height: Self::UPRIGHT.width };

    /// The part of the paper that words stand on.
    pub fn text(self) -> Column {
        Column { left: SIDE, width: self.width - 2.0 * SIDE }
    }

    /// From the first line to the last.
    pub fn frame(self) -> Frame {
        Frame { top: TOP, bottom: self.height - BOTTOM }
    }

    /// A head that is higher is not repeated, for the rows to have room.
    pub fn repeated_height(self) -> f32 {
        self.frame().height() / 4.0
    }

    /// The hairline above the footer.
    pub fn foot_rule(self) -> f32 {
        self.height - FOOT_RULE
    }

    /// The top of the footer's line.
    pub fn foot_top(self) -> f32 {
        self.height - FOOT_TOP
    }
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
    /// The leading inside a table: closer than in running text.
    pub table_leading: f32,
    /// The size of an aside, as a part of the text around it.
    pub aside: f32,
    /// A drawing's part of the column.
    pub drawing: f32,
    /// What is said about a drawing stands to the right of it, or below it.
    pub words_beside: bool,
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
        body: setting(12.0, 17.4, false, Tone::Ink),
        head: setting(12.0, 17.4, true, Tone::Ink),
        kicker: setting(11.0, 16.0, false, Tone::Muted),
        title: setting(29.5, 38.0, true, Tone::Ink),
        fact: setting(11.0, 16.0, false, Tone::Muted),
        heading: setting(18.0, 24.0, true, Tone::Organiser),
        subheading: setting(12.5, 18.0, true, Tone::Ink),
        foot: setting(9.0, 14.0, false, Tone::Muted),
        label: setting(9.0, 10.2, false, Tone::Ink),
        table_leading: 16.2,
        aside: 0.85,
        drawing: 0.43,
        words_beside: true,
        paragraph_gap: 5.0,
        part_gap: 12.0,
        section_gap: 24.0,
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
        table_leading: 21.6,
        aside: 1.0,
        // Its labels have room in it, and its words stand below.
        drawing: 0.92,
        words_beside: false,
        paragraph_gap: 7.0,
        part_gap: 16.0,
        section_gap: 30.0,
    };
}

const fn setting(size: f32, leading: f32, bold: bool, tone: Tone) -> Setting {
    Setting { size, leading, bold, tone }
}
