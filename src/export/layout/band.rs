//! The paper's material: marks on a band, bands in a stream, streams side by side in a flow.

use super::geometry::Paper;
use super::tree::ElementId;
use crate::colours::Tone;
use crate::model::figure::{Fill, Point, Stroke};
use crate::model::paper::report::{Jpeg, Logo};

/// One of the typefaces built in, by its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Face(pub usize);

/// A glyph in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyph {
    /// Its number in the typeface.
    pub id: u16,
    /// From the beginning of its run.
    pub x: f32,
    /// Above the baseline.
    pub rise: f32,
    /// The words it stands for; empty when it belongs to the glyph before it.
    pub text: String,
}

/// Glyphs of one face, size and colour on one baseline.
#[derive(Clone, Debug, PartialEq)]
pub struct Glyphs {
    /// The typeface.
    pub face: Face,
    /// The size in points.
    pub size: f32,
    /// The colour.
    pub tone: Tone,
    /// Where the first begins, on the baseline.
    pub at: Point,
    /// How far the baseline is turned about that point, against the clock, in radians.
    pub turned: f32,
    /// The glyphs, from left to right.
    pub glyphs: Vec<Glyph>,
}

/// An outline or a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The corners.
    pub points: Vec<Point>,
    /// From the last corner back to the first.
    pub closed: bool,
    /// What it is filled with.
    pub fill: Option<Fill>,
    /// How its line is drawn.
    pub stroke: Option<Stroke>,
}

/// A logo in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLogo {
    /// Its dots.
    pub logo: Logo,
    /// Its upper left corner.
    pub at: Point,
    /// How wide and how high it is printed.
    pub size: [f32; 2],
}

/// A photograph in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedPhoto {
    /// The picture.
    pub jpeg: Jpeg,
    /// How many dots it is wide and high.
    pub dots: [u32; 2],
    /// Its upper left corner.
    pub at: Point,
    /// How wide and how high it is printed.
    pub size: [f32; 2],
}

/// Something that leaves ink on the paper.
#[derive(Clone, Debug, PartialEq)]
pub enum Ink {
    /// Words.
    Glyphs(Glyphs),
    /// A shape.
    Path(Path),
    /// A logo.
    Logo(PlacedLogo),
    /// A photograph.
    Photo(PlacedPhoto),
}

/// Ink, and the piece it belongs to; ornament belongs to none. Points, downwards from the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The piece, or nothing for rules, repeated heads and footers.
    pub owner: Option<ElementId>,
    /// What is seen.
    pub ink: Ink,
}

impl Mark {
    /// A rule from one point to another.
    pub fn rule(from: Point, to: Point, tone: Tone, width: f32) -> Self {
        let stroke = Some(Stroke { tone, width, dashed: false });
        Self { owner: None, ink: Ink::Path(Path { points: vec![from, to], closed: false, fill: None, stroke }) }
    }

    /// The same ink, moved.
    pub fn moved(mut self, right: f32, down: f32) -> Self {
        let shift = |point: &mut Point| *point = [point[0] + right, point[1] + down];
        match &mut self.ink {
            Ink::Glyphs(run) => shift(&mut run.at),
            Ink::Path(path) => path.points.iter_mut().for_each(shift),
            Ink::Logo(logo) => shift(&mut logo.at),
            Ink::Photo(photo) => shift(&mut photo.at),
        }
        self
    }
}

/// A band across a column that no page break cuts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Band {
    /// Empty space above it, dropped at the top of a page.
    pub gap: f32,
    /// Its height.
    pub height: f32,
    /// Never the last on a page when something follows.
    pub keep: bool,
    /// On one page with the next, too, where there is a page high enough for all that stays together.
    pub together: bool,
    /// Its ink: x on the page, y from its top.
    pub marks: Vec<Mark>,
}

/// Bands that follow each other down the page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stream {
    /// The bands.
    pub bands: Vec<Band>,
    /// What stands again at the top of each further page.
    pub repeat: Vec<Band>,
}

/// Stacks of streams, side by side, that begin at the same height.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// The stacks, from left to right.
    pub stacks: Vec<Vec<Stream>>,
}

impl Flow {
    /// Bands across the column.
    pub fn plain(bands: Vec<Band>) -> Self {
        Self { stacks: vec![vec![Stream { bands, repeat: Vec::new() }]] }
    }

    /// Lets it stand on one page with the beginning of what follows.
    pub fn keep(&mut self) {
        let bands = self.stacks.iter_mut().flatten().flat_map(|stream| &mut stream.bands);
        bands.for_each(|band| band.keep = true);
    }
}

/// A page, filled.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The sheet.
    pub paper: Paper,
    /// Its ink.
    pub marks: Vec<Mark>,
}

/// The height of the bands, gaps included.
pub fn height(bands: &[Band]) -> f32 {
    bands.iter().map(|band| band.gap + band.height).sum()
}
