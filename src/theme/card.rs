//! The ground that cards and panels stand on, with a coloured left edge where a heading gives one.

use egui::{Color32, CornerRadius, Frame, InnerResponse, Margin, Painter, Rect, Stroke, StrokeKind, Ui};

use super::{CORNER, HAIRLINE, STEP, colour};
use crate::palette::Tone;

/// Words and widgets on a card whose left edge has its heading's colour; `picked` rings it.
pub fn card<R>(ui: &mut Ui, edge: Tone, picked: bool, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let behind = ui.painter().add(egui::Shape::Noop);
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

fn edged_shapes(painter: &Painter, rect: Rect, edge: Tone, picked: bool) -> egui::Shape {
    let of = |tone| colour(painter.ctx(), tone);
    let line = Stroke::new(HAIRLINE, of(Tone::Line));
    let band = rect.with_max_x(rect.left() + 1.25 * STEP);
    let left = CornerRadius { nw: CORNER, sw: CORNER, ne: 0, se: 0 };
    let mut shapes = vec![
        egui::epaint::RectShape::new(rect, CORNER, of(Tone::Surface), line, StrokeKind::Inside).into(),
        egui::epaint::RectShape::filled(band, left, of(edge)).into(),
    ];
    if picked {
        let ring = Stroke::new(2.0, of(Tone::Accent));
        let around = CornerRadius::same(CORNER + 2);
        shapes.push(
            egui::epaint::RectShape::new(rect.expand(2.0), around, Color32::TRANSPARENT, ring, StrokeKind::Outside)
                .into(),
        );
    }
    egui::Shape::Vec(shapes)
}
