//! Paints the shapes of a drawing of the model.

use egui::{Color32, Mesh, Pos2, Rect, Shape, Stroke};

use super::Brush;
use crate::model::figure::{self, Figure, Fill, Point};
use crate::projector::triangles::{self, triangles};

impl Brush<'_> {
    /// Paints everything of a drawing but its labels.
    pub fn shapes(&self, rect: Rect, figure: &Figure) {
        let width = rect.width();
        let at = |[x, y]: Point| self.at(rect.min + width * egui::vec2(x, y));
        let line = |stroke: figure::Stroke| {
            Stroke::new((stroke.width * width * self.scale).clamp(0.3, 1.0e3), self.colour(stroke.tone))
        };
        let finite =
            |points: &[Point]| points.iter().flatten().all(|number| number.is_finite() && number.abs() < 1.0e4);
        for shape in &figure.shapes {
            match shape {
                figure::Shape::Polygon { points, fill, stroke } if finite(points) => {
                    let mut points: Vec<Pos2> = points.iter().copied().map(at).collect();
                    // egui's soft edges need a direction from each point to the next.
                    points.dedup_by(|one, other| one.distance(*other) < 0.01);
                    if let Some(fill) = fill {
                        self.area(&points, *fill);
                    }
                    if let Some(stroke) = stroke {
                        points.extend(points.first().copied());
                        self.path(points, line(*stroke), stroke.dashed);
                    }
                }
                figure::Shape::Line { points, stroke } if finite(points) => {
                    self.path(points.iter().copied().map(at).collect(), line(*stroke), stroke.dashed);
                }
                figure::Shape::Disc { centre, radius, fill, stroke } if finite(&[*centre, [*radius, 0.0]]) => {
                    let edge = stroke.map_or(Stroke::NONE, line);
                    self.painter.circle(at(*centre), radius.max(0.0) * width * self.scale, self.colour(*fill), edge);
                }
                figure::Shape::Label(_)
                | figure::Shape::Polygon { .. }
                | figure::Shape::Line { .. }
                | figure::Shape::Disc { .. } => {}
            }
        }
    }

    fn path(&self, points: Vec<Pos2>, stroke: Stroke, dashed: bool) {
        if dashed {
            let dash = stroke.width * 2.2;
            self.painter.extend(Shape::dashed_line(&points, stroke, dash, dash * 0.8));
        } else if points.first() == points.last() && points.len() > 2 {
            self.painter.add(Shape::closed_line(points.into_iter().skip(1).collect(), stroke));
        } else {
            self.painter.add(Shape::line(points, stroke));
        }
    }

    fn area(&self, points: &[Pos2], fill: Fill) {
        let opacity = if fill.opacity.is_finite() { fill.opacity.clamp(0.0, 1.0) } else { 1.0 };
        let colour: Color32 = self.colour(fill.tone).gamma_multiply(opacity);
        if triangles::convex(points) {
            self.painter.add(Shape::convex_polygon(points.to_vec(), colour, Stroke::NONE));
            return;
        }
        let mut mesh = Mesh::default();
        for point in points {
            mesh.colored_vertex(*point, colour);
        }
        for [a, b, c] in triangles(points) {
            mesh.add_triangle(a, b, c);
        }
        self.painter.add(Shape::mesh(mesh));
        if opacity >= 1.0 {
            // A mesh has hard edges; a thin line of the same colour softens them.
            self.painter.add(Shape::closed_line(points.to_vec(), Stroke::new(1.0, colour)));
        }
    }
}
