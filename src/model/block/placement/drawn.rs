//! The drawing of a placement: four fields with numbered marks, or the rungs of a ladder.

use super::{FAR, Field, Mark, Matrix, Placement, Spot};
use crate::model::figure::{Figure, Fill, Label, Point, Shape, Side, Stroke};
use crate::model::room::Room;
use crate::palette::Tone;

/// The line with an axis' words takes this much of the width.
const LINE: f32 = 0.085;
/// The height of the four fields together.
const FIELD: f32 = 0.76;
/// How large a mark is where there is room.
pub(super) const RADIUS: f32 = 0.042;
/// Marks keep this far from the edges of the field, so that none is cut.
const EDGE: f32 = RADIUS + 0.012;

impl Placement {
    /// The drawing.
    pub fn figure(&self, room: &Room<'_>) -> Figure {
        let (height, shapes) = match &self.field {
            Field::Matrix(matrix) => (2.0 * LINE + FIELD, self.matrix(matrix, room)),
            Field::Ladder(ladder) => self.ladder(ladder, room),
        };
        Figure { height, shapes, alternative: self.alternative(room) }
    }

    fn matrix(&self, matrix: &Matrix, room: &Room<'_>) -> Vec<Shape> {
        let line = Stroke { tone: Tone::Line, width: 0.003, dashed: false };
        let ground = Some(Fill { tone: Tone::Surface, opacity: 1.0 });
        let bottom = LINE + FIELD;
        let mut shapes =
            vec![Shape::Polygon { points: rectangle([0.0, LINE], [1.0, bottom]), fill: ground, stroke: Some(line) }];
        shapes.push(Shape::Line { points: vec![[0.5, LINE], [0.5, bottom]], stroke: line });
        let middle = LINE + FIELD / 2.0;
        shapes.push(Shape::Line { points: vec![[0.0, middle], [1.0, middle]], stroke: line });
        for (place, title) in self.areas().into_iter().enumerate() {
            let at = [if place % 2 == 0 { 0.25 } else { 0.75 }, LINE + 0.055 + FIELD / 2.0 * (place / 2) as f32];
            shapes.push(words(room.read(title), at, Side::Middle, 0.46, Tone::Muted, true));
        }
        let [up, across] = [(&matrix.up, "↑"), (&matrix.across, "→")].map(|(axis, arrow)| {
            let [title, low, high] = [&axis.title, &axis.low, &axis.high].map(|text| room.read(text));
            format!("{arrow} {title}: {low} – {high}")
        });
        shapes.push(words(&up, [0.0, LINE / 2.0], Side::Left, 1.0, Tone::Ink, false));
        shapes.push(words(&across, [1.0, bottom + LINE / 2.0], Side::Right, 1.0, Tone::Ink, false));
        shapes.extend(self.marks());
        shapes
    }

    /// Every mark on the drawing, and how large they are.
    pub fn spotted(&self) -> (f32, Vec<Spotted>) {
        let columns = match &self.field {
            Field::Matrix(_) => None,
            Field::Ladder(ladder) => Some(self.columns(ladder)),
        };
        let at = |place: usize, spot: &Spot| match (spot, &columns) {
            (Spot::Point { x, y }, None) => Some(point(*x, *y)),
            (Spot::Rung(_), Some(columns)) => columns.at(place, self.area_of(spot)?),
            (Spot::Point { .. } | Spot::Rung(_), _) => None,
        };
        let mut spotted = Vec::new();
        for (place, thing) in self.things.iter().enumerate() {
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
            Field::Matrix(_) => Some(spot_of(point)),
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

/// Where on the drawing a point of the two axes lies.
fn point(x: u8, y: u8) -> Point {
    let share = |value: u8| f32::from(value.min(FAR)) / f32::from(FAR);
    let along = |value: u8, length: f32| EDGE + share(value) * (length - 2.0 * EDGE);
    [along(x, 1.0), LINE + FIELD - along(y, FIELD)]
}

fn spot_of([x, y]: Point) -> Spot {
    let back = |length: f32, at: f32| {
        let share = (at - EDGE) / (length - 2.0 * EDGE);
        let share = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.5 };
        (share * f32::from(FAR)).round() as u8
    };
    Spot::Point { x: back(1.0, x), y: back(FIELD, LINE + FIELD - y) }
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
        for (x, y) in [(0, 0), (100, 100), (13, 77), (50, 50)] {
            assert_eq!(spot_of(point(x, y)), Spot::Point { x, y });
        }
        assert_eq!(spot_of([-3.0, f32::NAN]), Spot::Point { x: 0, y: 50 });
    }
}
