//! The ground that cards and panels stand on, with a coloured left edge where a heading gives one.

use egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Painter, Rect, Shape, Stroke, StrokeKind, Ui, pos2};

use super::{CORNER, HAIRLINE, STEP, colour};
use crate::colours::Tone;

/// Words and widgets on a card whose left edge has its heading's colour; `picked` rings it.
pub fn card<R>(ui: &mut Ui, edge: Tone, picked: bool, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let behind = ui.painter().add(Shape::Noop);
    let margin = Margin { left: 16, right: 12, top: 8, bottom: 8 };
    let inner = Frame::new().inner_margin(margin).show(ui, add);
    let shapes = edged_shapes(ui.painter(), inner.response.rect, edge, picked);
    ui.painter().set(behind, shapes);
    inner
}

/// Paints the ground of a card into a rectangle.
pub fn edged(painter: &Painter, rect: Rect, edge: Tone, picked: bool) {
    painter.add(edged_shapes(painter, rect, edge, picked));
}

fn edged_shapes(painter: &Painter, rect: Rect, edge: Tone, picked: bool) -> Shape {
    let of = |tone| colour(painter.ctx(), tone);
    let line = Stroke::new(HAIRLINE, of(Tone::Edge));
    let mut shapes = vec![
        egui::epaint::RectShape::new(rect, CORNER, of(Tone::Surface), line, StrokeKind::Inside).into(),
        band(rect, f32::from(CORNER), 1.25 * STEP, of(edge)),
    ];
    if picked {
        let ring = Stroke::new(2.0, of(Tone::Accent));
        let around = CornerRadius::same(CORNER + 2);
        shapes.push(
            egui::epaint::RectShape::new(rect.expand(2.0), around, Color32::TRANSPARENT, ring, StrokeKind::Outside)
                .into(),
        );
    }
    Shape::Vec(shapes)
}

/// A band along the left edge of a rectangle with round corners.
pub fn band(rect: Rect, corner: f32, width: f32, colour: Color32) -> Shape {
    let corner = corner.clamp(1.0, (rect.height() / 2.0).max(1.0));
    let end = ((corner - width) / corner).clamp(0.0, 1.0).acos();
    let arc = (0..=8_u8).map(|step| end * f32::from(step) / 8.0);
    let x = |turn: f32| rect.left() + corner * (1.0 - turn.cos());
    let mut points = vec![];
    points.extend(arc.clone().rev().map(|turn| pos2(x(turn), rect.top() + corner * (1.0 - turn.sin()))));
    points.extend(arc.map(|turn| pos2(x(turn), rect.bottom() - corner * (1.0 - turn.sin()))));
    let right = rect.left() + width;
    // Where the band is no wider than the corner, the two arcs meet its right side.
    if width > corner + 0.1 {
        points.extend([pos2(right, rect.bottom()), pos2(right, rect.top())]);
    }
    Shape::convex_polygon(points, colour, Stroke::NONE)
}
