//! The sheet of paper, and the parts of it that are filled: columns across, a frame down.

/// From the last line to the lower edge of the paper.
const BOTTOM: f32 = 45.89;
/// From the hairline above the footer to the lower edge of the paper.
const FOOT_RULE: f32 = 37.39;
/// From the top of the footer's line to the lower edge of the paper.
const FOOT_TOP: f32 = 31.89;

/// A sheet of paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paper {
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
    /// Between the text and the left and right edges.
    pub side: f32,
    /// From the upper edge to the first line.
    pub top: f32,
}

impl Paper {
    /// A4, upright.
    pub const UPRIGHT: Self = Self { width: 595.276, height: 841.89, side: 48.0, top: 42.0 };
    /// A4 on its side, for what is wide.
    pub const TURNED: Self = Self { width: Self::UPRIGHT.height, height: Self::UPRIGHT.width, ..Self::UPRIGHT };
    /// The same with narrow edges, for what is dense.
    pub const DENSE: Self = Self { side: 38.0, top: 36.0, ..Self::TURNED };

    /// The part of the paper that words stand on.
    pub fn text(self) -> Column {
        Column { left: self.side, width: self.width - 2.0 * self.side }
    }

    /// From the first line to the last.
    pub fn frame(self) -> Frame {
        Frame { top: self.top, bottom: self.height - BOTTOM }
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

/// A column on the page: where it begins and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its left edge.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

impl Column {
    /// Its right edge.
    pub fn right(self) -> f32 {
        self.left + self.width
    }

    /// The column without so much at either side.
    pub fn inset(self, by: f32) -> Self {
        Self { left: self.left + by, width: (self.width - 2.0 * by).max(1.0) }
    }
}

/// The part of a page that is filled, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The upper edge.
    pub top: f32,
    /// The lower edge.
    pub bottom: f32,
}

impl Frame {
    /// From one edge to the other.
    pub fn height(self) -> f32 {
        self.bottom - self.top
    }
}
