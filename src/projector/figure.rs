//! Paints a drawing of the model: the same radar and cycle in both windows.

use egui::{Align, Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, pos2};

use super::brush::Brush;
use super::page::Piece;
use super::triangles::{self, triangles};
use super::words::{self, Style};
use crate::colours::Tone;
use crate::model::figure::{self, Figure, Fill, Label, Point, Side};

/// Paints a drawing into a rectangle as wide as it, with labels of at most a size in points.
pub fn figure(painter: &Painter, rect: Rect, figure: &Figure, label: f32) {
    let brush = Brush { painter, origin: Pos2::ZERO, scale: 1.0, arriving: 0.0 };
    shapes(&brush, rect, figure);
    for piece in labels(painter.ctx(), rect, figure, label) {
        brush.piece(&piece);
    }
}

/// The rectangle of a drawing, as large as fits into `area`, in its middle.
pub fn fit(area: Rect, figure: &Figure) -> Rect {
    let height = if figure.height.is_finite() { figure.height.clamp(0.05, 20.0) } else { 1.0 };
    let width = area.width().min(area.height() / height).max(1.0);
    Rect::from_center_size(area.center(), egui::vec2(width, width * height))
}

/// Paints everything but the labels.
pub fn shapes(brush: &Brush<'_>, rect: Rect, figure: &Figure) {
    let width = rect.width();
    let at = |[x, y]: Point| brush.at(rect.min + width * egui::vec2(x, y));
    let line = |stroke: figure::Stroke| {
        Stroke::new((stroke.width * width * brush.scale).clamp(0.3, 1.0e3), brush.colour(stroke.tone))
    };
    let finite = |points: &[Point]| points.iter().flatten().all(|number| number.is_finite() && number.abs() < 1.0e4);
    for shape in &figure.shapes {
        match shape {
            figure::Shape::Polygon { points, fill, stroke } if finite(points) => {
                let mut points: Vec<Pos2> = points.iter().copied().map(at).collect();
                // egui's soft edges need a direction from each point to the next.
                points.dedup_by(|one, other| one.distance(*other) < 0.01);
                if let Some(fill) = fill {
                    area(brush, &points, *fill);
                }
                if let Some(stroke) = stroke {
                    points.extend(points.first().copied());
                    path(brush, points, line(*stroke), stroke.dashed);
                }
            }
            figure::Shape::Line { points, stroke } if finite(points) => {
                path(brush, points.iter().copied().map(at).collect(), line(*stroke), stroke.dashed);
            }
            figure::Shape::Disc { centre, radius, fill, stroke } if finite(&[*centre, [*radius, 0.0]]) => {
                let edge = stroke.map_or(Stroke::NONE, line);
                brush.painter.circle(at(*centre), radius.max(0.0) * width * brush.scale, brush.colour(*fill), edge);
            }
            figure::Shape::Label(_)
            | figure::Shape::Polygon { .. }
            | figure::Shape::Line { .. }
            | figure::Shape::Disc { .. } => {}
        }
    }
}

/// Labels that cover each other are set in smaller and smaller letters, each time this part of the size before.
const SMALLER: f32 = 0.88;

/// The labels, all of one size: `size`, or what their longest words and each other leave room for.
pub fn labels(ctx: &egui::Context, rect: Rect, figure: &Figure, size: f32) -> Vec<Piece> {
    let labels: Vec<&Label> = figure
        .shapes
        .iter()
        .filter_map(|shape| if let figure::Shape::Label(label) = shape { Some(label) } else { None })
        .filter(|label| label.at.iter().chain([&label.width]).all(|number| number.is_finite()))
        .collect();
    let room = |label: &&Label| {
        let style = Style { size, bold: label.bold, tone: label.tone, underlined: false };
        size * label.width * rect.width() / words::widest_word(ctx, &label.text, style).max(1.0)
    };
    let least = 0.02 * rect.width();
    let largest = labels.iter().map(room).fold(size, f32::min).max(least);
    let laid = |size: f32| labels.iter().map(|label| words_of(ctx, rect, label, size)).collect::<Vec<Piece>>();
    let sizes = std::iter::successors(Some(largest), |size| Some(size * SMALLER)).take_while(|size| *size >= least);
    // Where no size keeps them apart, the largest is read best.
    sizes.map(laid).find(|pieces| !cover_each_other(pieces)).unwrap_or_else(|| laid(largest))
}

/// Whether any words lie on others; numbers may, for marks can share a place.
fn cover_each_other(pieces: &[Piece]) -> bool {
    let lines: Vec<Vec<(String, Rect)>> = pieces.iter().map(Piece::lines).collect();
    let number = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    let inner = |rect: &Rect| rect.shrink2(egui::vec2(1.0, 0.08 * rect.height()));
    let meet = |(text, rect): &(String, Rect), (other, its): &(String, Rect)| {
        !(number(text) && number(other)) && inner(rect).intersects(inner(its))
    };
    let rest = |place: usize| lines.iter().skip(place + 1).flatten();
    lines.iter().enumerate().any(|(place, own)| own.iter().any(|line| rest(place).any(|other| meet(line, other))))
}

fn words_of(ctx: &egui::Context, rect: Rect, label: &Label, size: f32) -> Piece {
    let style = Style { size, bold: label.bold, tone: label.tone, underlined: label.underlined };
    // A hair wider than asked for, so that a word that just fits is not broken.
    let lines = words::lay(ctx, &label.text, style, label.width * rect.width() + 1.0);
    let [x, y] = label.at;
    let anchor = rect.min + rect.width() * egui::vec2(x, y);
    let (width, top) = (lines.width(), anchor.y - lines.height() / 2.0);
    let (left, side) = match label.side {
        Side::Left => (anchor.x, Align::Min),
        Side::Middle => (anchor.x - width / 2.0, Align::Center),
        Side::Right => (anchor.x - width, Align::Max),
    };
    Piece::Words { lines, at: pos2(left, top), width, side }
}

fn path(brush: &Brush<'_>, points: Vec<Pos2>, stroke: Stroke, dashed: bool) {
    if dashed {
        let dash = stroke.width * 2.2;
        brush.painter.extend(Shape::dashed_line(&points, stroke, dash, dash * 0.8));
    } else if points.first() == points.last() && points.len() > 2 {
        brush.painter.add(Shape::closed_line(points.into_iter().skip(1).collect(), stroke));
    } else {
        brush.painter.add(Shape::line(points, stroke));
    }
}

fn area(brush: &Brush<'_>, points: &[Pos2], fill: Fill) {
    let opacity = if fill.opacity.is_finite() { fill.opacity.clamp(0.0, 1.0) } else { 1.0 };
    let colour: Color32 = brush.colour(fill.tone).gamma_multiply(opacity);
    if triangles::convex(points) {
        brush.painter.add(Shape::convex_polygon(points.to_vec(), colour, Stroke::NONE));
        return;
    }
    let mut mesh = Mesh::default();
    for point in points {
        mesh.colored_vertex(*point, colour);
    }
    for [a, b, c] in triangles(points) {
        mesh.add_triangle(a, b, c);
    }
    brush.painter.add(Shape::mesh(mesh));
    if opacity >= 1.0 {
        // A mesh has hard edges; a thin line of the same colour softens them.
        brush.painter.add(Shape::closed_line(points.to_vec(), Stroke::new(1.0, colour)));
    }
}

/// The tone of a series' mark beside a drawing.
pub const fn mark_tone(mark: crate::model::screen::slide::SeriesMark) -> Tone {
    match mark {
        crate::model::screen::slide::SeriesMark::Disc => Tone::Accent,
        crate::model::screen::slide::SeriesMark::Diamond => Tone::Amber,
    }
}
