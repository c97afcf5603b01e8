//! The drawing of a placement: four fields with numbered marks, or the rungs of a ladder.

use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::block::context::Context;
use crate::model::block::placement::{Axis, FAR, Field, Mark, Matrix, Placement, Spot, Thing};
use crate::model::figure::{Figure, Fill, Label, Point, Shape, Side, Stroke};

/// A line of an axis' words takes this much of the width.
const LINE: f32 = 0.082;
/// More letters than this in an axis' words need a second line where the room is deep.
const LETTERS: usize = 32;
/// The height of the four fields together.
const FIELD: f32 = 0.76;
/// How large a mark is where there is room.
pub(super) const RADIUS: f32 = 0.042;
/// The most things that are drawn: of more than these one sees only ink. The list beside the drawing has all.
const MOST_DRAWN: usize = 300;
/// Marks keep this far from the edges of the field, so that none is cut.
const EDGE: f32 = RADIUS + 0.012;
/// The height of a field's name above its marks.
const NAME: f32 = 0.085;
/// How far up and down marks may stand within a field.
const ROOM: f32 = FIELD / 2.0 - NAME - EDGE - RADIUS;

impl Placement {
    /// The drawing.
    pub fn figure(&self, context: &Context<'_>) -> Figure {
        let (height, shapes) = match &self.field {
            Field::Matrix(matrix) => (strip(&matrix.up) + FIELD + strip(&matrix.across), self.matrix(matrix, context)),
            Field::Ladder(ladder) => self.ladder(ladder, context),
        };
        Figure { height, shapes, alternative: self.alternative(context) }
    }

    fn matrix(&self, matrix: &Matrix, context: &Context<'_>) -> Vec<Shape> {
        let line = Stroke { tone: Tone::Line, width: 0.003, dashed: false };
        let ground = Some(Fill { tone: Tone::Surface, opacity: 1.0 });
        let top = strip(&matrix.up);
        let bottom = top + FIELD;
        let mut shapes =
            vec![Shape::Polygon { points: rectangle([0.0, top], [1.0, bottom]), fill: ground, stroke: Some(line) }];
        shapes.push(Shape::Line { points: vec![[0.5, top], [0.5, bottom]], stroke: line });
        let middle = top + FIELD / 2.0;
        shapes.push(Shape::Line { points: vec![[0.0, middle], [1.0, middle]], stroke: line });
        for (place, title) in self.areas().into_iter().enumerate() {
            let at = [
                if place.is_multiple_of(2) { 0.25 } else { 0.75 },
                top + 0.5 * NAME + FIELD / 2.0 * (place / 2) as f32,
            ];
            shapes.push(words(context.read(title), at, Side::Middle, 0.46, Tone::Muted, true));
        }
        let [up, across] = [(&matrix.up, "↑"), (&matrix.across, "→")].map(|(axis, arrow)| {
            let [title, low, high] = [&axis.title, &axis.low, &axis.high].map(|text| context.read(text));
            format!("{arrow}\u{a0}{title}: {low}\u{a0}–\u{a0}{high}")
        });
        shapes.push(words(&up, [0.0, top / 2.0], Side::Left, 1.0, Tone::Ink, false));
        shapes.push(words(&across, [1.0, bottom + strip(&matrix.across) / 2.0], Side::Right, 1.0, Tone::Ink, false));
        shapes.extend(self.marks());
        shapes
    }

    /// Every mark on the drawing, and how large they are.
    pub fn spotted(&self) -> (f32, Vec<Spotted>) {
        let (top, columns) = match &self.field {
            Field::Matrix(matrix) => (strip(&matrix.up), None),
            Field::Ladder(ladder) => (0.0, Some(self.columns(ladder))),
        };
        let at = |place: usize, spot: &Spot| match (spot, &columns) {
            (Spot::Point { x, y }, None) => Some(point(top, *x, *y)),
            (Spot::Rung(_), Some(columns)) => columns.at(place, self.area_of(spot)?),
            (Spot::Point { .. } | Spot::Rung(_), _) => None,
        };
        let mut spotted = Vec::new();
        let placed = |thing: &Thing| thing.first.is_some() || thing.second.is_some();
        for (place, thing) in self.things.iter().enumerate().filter(|(_, thing)| placed(thing)).take(MOST_DRAWN) {
            for mark in [Mark::Second, Mark::First] {
                let at = thing.place(mark).and_then(|spot| at(place, spot));
                spotted.extend(at.map(|at| Spotted { place, mark, at }));
            }
        }
        (columns.map_or(RADIUS, |columns| columns.radius()), spotted)
    }

    /// The place that a point of the drawing means; the nearest one when it is beside the field.
    pub fn spot_at(&self, point: Point) -> Option<Spot> {
        match &self.field {
            Field::Matrix(matrix) => Some(spot_of(strip(&matrix.up), point)),
            Field::Ladder(ladder) => {
                let rung = ladder.rungs.get(self.rung_at(ladder, point)?)?;
                Some(Spot::Rung(rung.id.clone()))
            }
        }
    }

    /// The marks of every thing, the arrows from now to goal behind them.
    pub(super) fn marks(&self) -> Vec<Shape> {
        let (radius, spotted) = self.spotted();
        let goals = spotted.iter().filter(|goal| goal.mark == Mark::Second);
        let arrows = goals.filter_map(|goal| {
            let now = spotted.iter().find(|now| now.place == goal.place && now.mark == Mark::First)?;
            Some(arrow(now.at, goal.at, radius))
        });
        let mut shapes: Vec<Shape> = arrows.flatten().collect();
        for Spotted { place, mark, at } in &spotted {
            let number = (place + 1).to_string();
            let (shape, tone) = match mark {
                Mark::First => (Shape::Disc { centre: *at, radius, fill: Tone::Accent, stroke: None }, Tone::OnAccent),
                Mark::Second => (diamond(*at, radius * 1.2), Tone::Amber),
            };
            shapes.extend([shape, words(&number, *at, Side::Middle, radius * 1.9, tone, true)]);
        }
        shapes
    }
}

/// One mark on the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spotted {
    /// The place of the thing in the list.
    pub place: usize,
    /// Which of its places it is.
    pub mark: Mark,
    /// Its middle.
    pub at: Point,
}

/// The height that the words of an axis take above or below the fields: the same in both languages.
fn strip(axis: &Axis) -> f32 {
    let letters = |language: &Language| {
        [&axis.title, &axis.low, &axis.high].map(|text| text.read(*language).chars().count()).iter().sum::<usize>()
    };
    let longest = Language::ALL.iter().map(letters).max().unwrap_or_default();
    if longest > LETTERS { 1.9 * LINE } else { LINE }
}

/// Where a point of the two axes lies, in fields that begin at `top`. Marks keep off the names of the fields, so that
/// both are read.
fn point(top: f32, x: u8, y: u8) -> Point {
    let half = FAR / 2;
    let (from, span, bottom) =
        if y >= half { (half, FAR - half, top + FIELD / 2.0) } else { (0, half - 1, top + FIELD) };
    let up = f32::from(y.min(FAR) - from) / f32::from(span);
    let across = f32::from(x.min(FAR)) / f32::from(FAR);
    [EDGE + across * (1.0 - 2.0 * EDGE), bottom - EDGE - up * ROOM]
}

/// The point of the axes that a place on the drawing means; the nearest one when it is beside the fields.
fn spot_of(top: f32, [x, y]: Point) -> Spot {
    let share = |value: f32| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
    let along = |share: f32, span: u8| (share * f32::from(span)).round() as u8;
    let half = FAR / 2;
    let upper = y < top + FIELD / 2.0;
    let (from, span, bottom) = if upper { (half, FAR - half, top + FIELD / 2.0) } else { (0, half - 1, top + FIELD) };
    let up = share((bottom - EDGE - y) / ROOM);
    Spot::Point { x: along(share((x - EDGE) / (1.0 - 2.0 * EDGE)), FAR), y: from + along(up, span) }
}

pub(super) fn words(text: &str, at: Point, side: Side, width: f32, tone: Tone, bold: bool) -> Shape {
    Shape::Label(Label { text: text.to_owned(), at, side, width, tone, bold, underlined: false })
}

pub(super) fn rectangle([left, top]: Point, [right, bottom]: Point) -> Vec<Point> {
    vec![[left, top], [right, top], [right, bottom], [left, bottom]]
}

fn diamond([x, y]: Point, reach: f32) -> Shape {
    let points = vec![[x, y - reach], [x + reach, y], [x, y + reach], [x - reach, y]];
    let stroke = Stroke { tone: Tone::Amber, width: 0.006, dashed: false };
    Shape::Polygon { points, fill: Some(Fill { tone: Tone::Surface, opacity: 1.0 }), stroke: Some(stroke) }
}

/// A line with a head, from beside one mark to beside the other; nothing when they touch.
fn arrow([x, y]: Point, [to_x, to_y]: Point, radius: f32) -> Vec<Shape> {
    let length = (to_x - x).hypot(to_y - y);
    if length < radius * 2.6 {
        return Vec::new();
    }
    let (right, down) = ((to_x - x) / length, (to_y - y) / length);
    let along = |distance: f32, aside: f32| [x + right * distance - down * aside, y + down * distance + right * aside];
    let (tip, head) = (length - radius * 1.25, radius * 0.5);
    let stroke = Stroke { tone: Tone::Amber, width: 0.006, dashed: false };
    let line = Shape::Line { points: vec![along(radius, 0.0), along(tip - head / 2.0, 0.0)], stroke };
    let points = vec![along(tip, 0.0), along(tip - head, head * 0.7), along(tip - head, -head * 0.7)];
    vec![line, Shape::Polygon { points, fill: Some(Fill { tone: Tone::Amber, opacity: 1.0 }), stroke: None }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_on_the_drawing_leads_back_to_its_point() {
        for (x, y) in [(0, 0), (100, 100), (13, 77), (50, 50), (49, 49)] {
            assert_eq!(spot_of(0.2, point(0.2, x, y)), Spot::Point { x, y });
        }
        assert_eq!(spot_of(0.2, [-3.0, f32::NAN]), Spot::Point { x: 0, y: 25 });
    }
}
