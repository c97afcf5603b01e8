//! The measures of the handout, in points: one place to change how large and how airy it is.

use super::pour::Frame;
use super::typeset::Setting;
use super::writer::Column;
use crate::palette::Tone;

/// A4, upright.
pub const PAPER: [f32; 2] = [595.276, 841.89];
/// The part of the paper that words stand on.
pub const TEXT: Column = Column { left: 58.0, width: 479.276 };
/// From the first line to the last.
pub const FRAME: Frame = Frame { top: 54.0, bottom: 796.0 };
/// The height of that part.
pub const PAGE_HEIGHT: f32 = FRAME.bottom - FRAME.top;
/// A head that is higher is not repeated, for the rows to have room.
pub const REPEATED_HEIGHT: f32 = PAGE_HEIGHT / 4.0;
/// The hairline above the footer.
pub const FOOT_RULE: f32 = 804.5;
/// The top of the footer's line.
pub const FOOT_TOP: f32 = 810.0;

/// Between two columns of cards, and between a drawing and its words.
pub const GUTTER: f32 = 22.0;
/// Between two paragraphs.
pub const PARAGRAPH_GAP: f32 = 5.0;
/// Between two parts of a section.
pub const PART_GAP: f32 = 12.0;
/// Above a section.
pub const SECTION_GAP: f32 = 24.0;

const fn setting(size: f32, leading: f32, bold: bool, tone: Tone) -> Setting {
    Setting { size, leading, bold, tone }
}

/// Running text.
pub const BODY: Setting = setting(12.0, 17.4, false, Tone::Ink);
/// The titles of a table's columns.
pub const HEAD: Setting = setting(12.0, 17.4, true, Tone::Ink);
/// The line above the title.
pub const KICKER: Setting = setting(11.0, 16.0, false, Tone::Muted);
/// The title.
pub const TITLE: Setting = setting(29.5, 38.0, true, Tone::Ink);
/// The line below the title.
pub const FACT: Setting = setting(11.0, 16.0, false, Tone::Muted);
/// The heading of an exercise.
pub const HEADING: Setting = setting(18.0, 24.0, true, Tone::Accent);
/// A heading inside an exercise.
pub const SUBHEADING: Setting = setting(12.5, 18.0, true, Tone::Ink);
/// At the foot of the page.
pub const FOOT: Setting = setting(9.0, 14.0, false, Tone::Muted);
/// In a drawing.
pub const LABEL: Setting = setting(9.0, 10.2, false, Tone::Ink);
/// In an empty drawing, which is larger.
pub const SHEET_LABEL: Setting = setting(12.0, 14.0, false, Tone::Ink);
