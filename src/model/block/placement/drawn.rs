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
        shapes.extend(self.marks(RADIUS, |_, spot| match spot {
            Spot::Point { x, y } => Some(point(*x, *y)),
            Spot::Rung(_) => None,
        }));
        shapes
    }

    /// The marks of every thing, the arrows from now to goal behind them.
    pub(super) fn marks(&self, radius: f32, at: impl Fn(usize, &Spot) -> Option<Point>) -> Vec<Shape> {
        let (mut arrows, mut marks) = (Vec::new(), Vec::new());
        for (place, thing) in self.things.iter().enumerate() {
            let [now, goal] =
                [Mark::First, Mark::Second].map(|mark| thing.place(mark).and_then(|spot| at(place, spot)));
            let number = (place + 1).to_string();
            if let (Some(now), Some(goal)) = (now, goal) {
                arrows.extend(arrow(now, goal, radius));
            }
            if let Some(centre) = goal {
                marks.push(diamond(centre, radius * 1.2));
                marks.push(words(&number, centre, Side::Middle, radius * 1.9, Tone::Amber, true));
            }
            if let Some(centre) = now {
                marks.push(Shape::Disc { centre, radius, fill: Tone::Accent, stroke: None });
                marks.push(words(&number, centre, Side::Middle, radius * 1.9, Tone::OnAccent, true));
            }
        }
        arrows.into_iter().chain(marks).collect()
    }
}

/// Where on the drawing a point of the two axes lies.
fn point(x: u8, y: u8) -> Point {
    let share = |value: u8| f32::from(value.min(FAR)) / f32::from(FAR);
    let along = |value: u8, length: f32| EDGE + share(value) * (length - 2.0 * EDGE);
    [along(x, 1.0), LINE + FIELD - along(y, FIELD)]
}

/// The point of the two axes that a place on the drawing means; the nearest one when it is beside the field.
pub fn spot_at([x, y]: Point) -> Spot {
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
            assert_eq!(spot_at(point(x, y)), Spot::Point { x, y });
        }
        assert_eq!(spot_at([-3.0, f32::NAN]), Spot::Point { x: 0, y: 50 });
    }
}
