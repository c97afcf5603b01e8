//! The drawing of a ladder: bands above each other, with each rung's words to the left and its marks to the right.

use crate::colours::Tone;
use crate::model::block::context::Context;
use crate::model::block::placement::drawn::{RADIUS, rectangle, words};
use crate::model::block::placement::{Ladder, LadderStyle, Placement};
use crate::model::figure::{Fill, Point, Shape, Side, Stroke};

/// Where the marks begin, to the right of the words.
const MARKS: f32 = 0.56;
/// How much of a band is left free above and below.
const GAP: f32 = 0.008;
/// How many marks stand beside each other before there is a second row.
const ABREAST: usize = 8;

/// How the bands of a ladder lie.
#[derive(Clone, Copy)]
struct Bands {
    count: usize,
    /// The height of one band.
    height: f32,
    style: LadderStyle,
}

/// Where the marks stand in each band: things keep their column in all of them, so that arrows run straight up.
pub(super) struct Columns {
    bands: Bands,
    /// The things that have a place, by their place in the list.
    placed: Vec<usize>,
    left: f32,
    width: f32,
    count: usize,
    rows: usize,
}

impl Placement {
    /// The height of the drawing of a ladder, and its shapes.
    pub(super) fn ladder(&self, ladder: &Ladder, context: &Context<'_>) -> (f32, Vec<Shape>) {
        let bands = Bands::of(ladder);
        let mut shapes = Vec::new();
        for (place, rung) in ladder.rungs.iter().enumerate() {
            shapes.extend(bands.band(place));
            let [left, middle] = bands.words_at(place);
            let width = (MARKS - left - 0.01).max(0.1);
            shapes.push(words(context.read(&rung.title), [left, middle], Side::Left, width, Tone::Ink, true));
        }
        shapes.extend(self.marks());
        (bands.height * bands.count as f32, shapes)
    }

    /// Where the marks of a ladder stand.
    pub(super) fn columns(&self, ladder: &Ladder) -> Columns {
        let placed = self.things.iter().enumerate();
        let placed = placed.filter(|(_, thing)| thing.first.is_some() || thing.second.is_some());
        let placed: Vec<usize> = placed.map(|(place, _)| place).collect();
        let (left, width) = match ladder.style {
            LadderStyle::Stairs | LadderStyle::Path => (MARKS, 0.98 - MARKS),
            LadderStyle::Triangle => (MARKS + 0.08, 0.28),
        };
        let count = placed.len().clamp(1, ABREAST);
        Columns { bands: Bands::of(ladder), left, width, count, rows: placed.len().div_ceil(count).max(1), placed }
    }

    /// The rung that a place on the drawing means.
    pub(super) fn rung_at(&self, ladder: &Ladder, [_, y]: Point) -> Option<usize> {
        let bands = Bands::of(ladder);
        let from_top = (y / bands.height).floor();
        let from_top = if from_top.is_finite() { from_top.clamp(0.0, 1000.0) as usize } else { 0 };
        let last = bands.count.checked_sub(1)?;
        let row = from_top.min(last);
        Some(if ladder.style == LadderStyle::Stairs { last - row } else { row })
    }
}

impl Bands {
    fn of(ladder: &Ladder) -> Self {
        let count = ladder.rungs.len().max(1);
        // Few bands are high, many share the height of a square.
        Self { count, height: (0.9 / count as f32).clamp(0.05, 0.24), style: ladder.style }
    }

    /// How many bands lie above this one.
    const fn row(&self, place: usize) -> usize {
        match self.style {
            LadderStyle::Stairs => self.count.saturating_sub(place + 1),
            LadderStyle::Path | LadderStyle::Triangle => place,
        }
    }

    fn middle(&self, place: usize) -> f32 {
        self.height * (self.row(place) as f32 + 0.5)
    }

    /// The height inside a band.
    fn inside(&self) -> f32 {
        self.height - 2.0 * GAP
    }

    fn words_at(&self, place: usize) -> Point {
        let left = match self.style {
            LadderStyle::Stairs => self.step(place) + 0.02,
            LadderStyle::Path => 0.02,
            LadderStyle::Triangle => 0.0,
        };
        [left, self.middle(place)]
    }

    /// Where a step of the stairs begins.
    fn step(&self, place: usize) -> f32 {
        place as f32 * (0.1 / self.count as f32)
    }

    fn band(&self, place: usize) -> Vec<Shape> {
        let (top, bottom) =
            (self.height * self.row(place) as f32 + GAP, self.height * (self.row(place) + 1) as f32 - GAP);
        let fill = Some(Fill { tone: Tone::Surface, opacity: 1.0 });
        let stroke = Some(Stroke { tone: Tone::Line, width: 0.003, dashed: false });
        let points = match self.style {
            LadderStyle::Stairs => rectangle([self.step(place), top], [1.0, bottom]),
            LadderStyle::Path => return self.station(place, top, bottom),
            LadderStyle::Triangle => {
                let half = |y: f32| 0.15 + 0.07 * y / (self.height * self.count as f32);
                let middle = MARKS + 0.22;
                vec![
                    [middle - half(top), top],
                    [middle + half(top), top],
                    [middle + half(bottom), bottom],
                    [middle - half(bottom), bottom],
                ]
            }
        };
        vec![Shape::Polygon { points, fill, stroke }]
    }

    /// A station of a path, with a point that leads on to the next.
    fn station(&self, place: usize, top: f32, bottom: f32) -> Vec<Shape> {
        let fill = Some(Fill { tone: Tone::Surface, opacity: 1.0 });
        let stroke = Some(Stroke { tone: Tone::Line, width: 0.003, dashed: false });
        let mut shapes = vec![Shape::Polygon { points: rectangle([0.0, top], [1.0, bottom]), fill, stroke }];
        if place + 1 < self.count {
            let (middle, reach) = (MARKS / 2.0, 0.03);
            let points =
                vec![[middle - reach, bottom - GAP], [middle + reach, bottom - GAP], [middle, bottom + 2.5 * GAP]];
            let fill = Some(Fill { tone: Tone::Accent, opacity: 1.0 });
            shapes.push(Shape::Polygon { points, fill, stroke: None });
        }
        shapes
    }
}

impl Columns {
    /// How large a mark may be so that none lies on another.
    pub(super) fn radius(&self) -> f32 {
        let across = self.width / self.count as f32 / 2.0 * 0.9;
        let down = self.bands.inside() / self.rows as f32 / 2.0 * 0.8;
        RADIUS.min(across).min(down)
    }

    /// Where the mark of a thing stands on a rung.
    pub(super) fn at(&self, thing: usize, rung: usize) -> Option<Point> {
        let nth = self.placed.iter().position(|placed| *placed == thing)?;
        let (column, row) = (nth % self.count, nth / self.count);
        let down = (row as f32 + 0.5) / self.rows as f32 - 0.5;
        let across = (column as f32 + 0.5) / self.count as f32;
        Some([self.left + across * self.width, self.bands.middle(rung) + down * self.bands.inside()])
    }
}
