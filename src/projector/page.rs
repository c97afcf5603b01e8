//! A page of a slide, laid out: what stands where, before anything is painted.

use egui::{Align, Pos2, Rect, Vec2, pos2, vec2};

use super::words::{Line, Lines};
use crate::clock::{Reading, Urgency, Warnings};
use crate::colours::Tone;
use crate::model::figure::Figure;
use crate::model::id::Key;
use crate::model::screen::slide::SeriesMark;

/// All pages of a slide, on a canvas of their own size.
#[derive(Clone, Debug)]
pub struct Pages {
    /// The pages; never none.
    pub pages: Vec<Page>,
    /// The canvas.
    pub canvas: Rect,
}

/// One page.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// What stands on it, from the back to the front.
    pub pieces: Vec<Piece>,
    /// Whether the newest or current thing is on it.
    pub fresh: bool,
    /// What stands on other pages only, each heading with its count.
    pub others: Vec<String>,
}

/// One thing on a page.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Lines from `top` downwards, set against the side of a column that begins at `left`.
    Words {
        /// The lines.
        lines: Lines,
        /// The column's left end and the first line's top.
        at: Pos2,
        /// The column's width.
        width: f32,
        /// Which side they are set against.
        side: Align,
    },
    /// A ground for words.
    Ground(Ground),
    /// The mark of a series.
    Mark {
        /// Which.
        mark: SeriesMark,
        /// Its middle.
        centre: Pos2,
        /// Half its width.
        radius: f32,
        /// Its colour.
        tone: Tone,
    },
    /// The disc of a clock.
    Disc {
        /// Its middle.
        centre: Pos2,
        /// Half its width.
        radius: f32,
        /// How much is left, from 0 to 1.
        share: f32,
        /// Its colour.
        tone: Tone,
    },
    /// The digits of a clock, ending at `right`.
    Digits {
        /// The digits.
        text: String,
        /// The right end and the middle in height.
        right: Pos2,
        /// The size.
        size: f32,
        /// How wide they are.
        width: f32,
    },
    /// A drawing, without its labels.
    Figure {
        /// Where.
        rect: Rect,
        /// What.
        figure: Figure,
    },
    /// A photograph.
    Photo {
        /// Where.
        rect: Rect,
        /// What its file is called.
        file: Key,
        /// What it shows.
        caption: String,
    },
}

/// A rectangle behind words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ground {
    /// Where.
    pub rect: Rect,
    /// How round the corners are.
    pub corner: f32,
    /// The colour.
    pub tone: Tone,
    /// The colour and width of its edge.
    pub edge: Option<(Tone, f32)>,
    /// A coloured band along the left edge, of this width.
    pub band: Option<(Tone, f32)>,
    /// A colour that shines through, from 0 to 1.
    pub tint: Option<(Tone, f32)>,
    /// Newest of all: its tint is stronger while it arrives.
    pub arriving: bool,
}

impl Ground {
    /// A ground of one colour with sharp corners.
    pub const fn plain(rect: Rect, tone: Tone) -> Self {
        Self { rect, corner: 0.0, tone, edge: None, band: None, tint: None, arriving: false }
    }

    /// With round corners.
    pub const fn round(self, corner: f32) -> Self {
        Self { corner, ..self }
    }
}

impl Page {
    /// Puts lines on the page, each beginning at the left.
    pub fn words(&mut self, lines: Lines, at: Pos2) {
        let width = lines.width();
        self.pieces.push(Piece::Words { lines, at, width, side: Align::Min });
    }

    /// Puts a ground on the page.
    pub fn ground(&mut self, ground: Ground) {
        self.pieces.push(Piece::Ground(ground));
    }

    /// The same page with its clock at a reading: where everything stands does not depend on it.
    #[must_use]
    pub fn at(mut self, now: Reading, warnings: Warnings) -> Self {
        for piece in &mut self.pieces {
            match piece {
                Piece::Disc { share, tone, .. } => (*share, *tone) = (now.share_left(), disc_tone(now, warnings)),
                Piece::Digits { text, .. } => *text = now.calm_digits(),
                Piece::Words { .. }
                | Piece::Ground(_)
                | Piece::Mark { .. }
                | Piece::Figure { .. }
                | Piece::Photo { .. } => {}
            }
        }
        self
    }

    /// Every line of words and every clock on the page, and where it stands.
    pub fn lines(&self) -> Vec<(String, Rect)> {
        self.pieces.iter().flat_map(Piece::lines).collect()
    }

    /// All words of the page and what its drawings say, for those who cannot see it.
    pub fn spoken(&self) -> String {
        let mut spoken: Vec<String> = self.lines().into_iter().map(|(text, _)| text).collect();
        for piece in &self.pieces {
            if let Piece::Figure { figure, .. } = piece {
                spoken.push(figure.alternative.clone());
            }
        }
        spoken.join(" ")
    }
}

impl Piece {
    /// The same thing elsewhere.
    #[must_use]
    pub fn moved(mut self, by: Vec2) -> Self {
        match &mut self {
            Self::Words { at, .. } => *at += by,
            Self::Ground(ground) => ground.rect = ground.rect.translate(by),
            Self::Mark { centre, .. } | Self::Disc { centre, .. } => *centre += by,
            Self::Digits { right, .. } => *right += by,
            Self::Figure { rect, .. } | Self::Photo { rect, .. } => *rect = rect.translate(by),
        }
        self
    }

    /// Every line of words in it, and where it stands.
    pub fn lines(&self) -> Vec<(String, Rect)> {
        match self {
            Self::Words { lines, at, width, side } => {
                let mut top = at.y;
                let place = |line: &Line| {
                    let corner = pos2(at.x + aligned(*side, *width, line.width), top);
                    top += line.height();
                    (line.text.clone(), Rect::from_min_size(corner, vec2(line.width, line.height())))
                };
                lines.0.iter().map(place).collect()
            }
            Self::Digits { text, right, size, width } => {
                // Figures are as high as capitals.
                let middle = pos2(right.x - width / 2.0, right.y);
                vec![(text.clone(), Rect::from_center_size(middle, vec2(*width, 0.7 * size)))]
            }
            Self::Ground(_) | Self::Mark { .. } | Self::Disc { .. } | Self::Figure { .. } | Self::Photo { .. } => {
                Vec::new()
            }
        }
    }
}

/// The colour of a clock's disc: it turns amber when time is short; past zero it is empty, and nothing shouts.
pub fn disc_tone(reading: Reading, warnings: Warnings) -> Tone {
    match reading.urgency(warnings) {
        Urgency::Calm | Urgency::Over => Tone::Accent,
        Urgency::Soon | Urgency::Now => Tone::Amber,
    }
}

/// How far from the left end something stands that is set against a side.
pub fn aligned(side: Align, width: f32, own: f32) -> f32 {
    match side {
        Align::Min => 0.0,
        Align::Center => (width - own) / 2.0,
        Align::Max => width - own,
    }
}
