//! Small pieces of words: chips to pick from, notes on a ground, and the keys of the keyboard.

use egui::{Color32, Pos2, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{
    CORNER, HAIRLINE, STEP, bold_font,
    button::{focus_ring, row_width},
    colour, regular_font,
};
use crate::colours::Tone;

/// One of several to pick from; the picked one is filled with its colour.
pub fn chip(ui: &mut Ui, label: &str, picked: bool, tone: Tone) -> Response {
    let (words, ground, edge) =
        if picked { (Tone::OnAccent, tone, tone) } else { (Tone::Ink, Tone::Surface, Tone::Edge) };
    let response = draw(ui, label, picked, [words, ground, edge]);
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), picked, label));
    response
}

/// A chip in colours that say more, such as a step that is done.
pub fn chip_on(ui: &mut Ui, label: &str, words: Tone, ground: Tone) -> Response {
    let is_soft = matches!(
        ground,
        Tone::Surface | Tone::Sunken | Tone::AccentSoft | Tone::CoralSoft | Tone::AmberSoft | Tone::GreenSoft
    );
    let response = draw(ui, label, false, [words, ground, if is_soft { Tone::Edge } else { ground }]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
    response
}

fn draw(ui: &mut Ui, label: &str, bold: bool, [words, ground, edge]: [Tone; 3]) -> Response {
    let font = if bold { bold_font(14.0) } else { regular_font(14.0) };
    let widest = row_width(ui) - 6.0 * STEP;
    let galley = ui.painter().layout(label.to_owned(), font, colour(ui.ctx(), words), widest);
    let size = galley.size() + Vec2::new(6.0 * STEP, 3.0 * STEP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let edge = if response.hovered() { words } else { edge };
    let line = Stroke::new(HAIRLINE, colour(ui.ctx(), edge));
    ui.painter().rect(rect, CORNER, colour(ui.ctx(), ground), line, StrokeKind::Inside);
    ui.painter().galley(rect.center() - galley.size() / 2.0, galley, Color32::PLACEHOLDER);
    focus_ring(ui, &response, CORNER);
    response
}

/// Words on a soft ground that only tell: "mangler dato", "svarer på: …". Long words break into lines.
pub fn note(ui: &mut Ui, text: &str, words: Tone, ground: Tone) -> Response {
    let padding = Vec2::new(2.0 * STEP, STEP);
    let width = (ui.available_width() - 2.0 * padding.x).max(10.0 * STEP);
    let galley = ui.painter().layout(text.to_owned(), regular_font(13.0), colour(ui.ctx(), words), width);
    let (rect, response) = ui.allocate_exact_size(galley.size() + 2.0 * padding, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    ui.painter().rect_filled(rect, CORNER, colour(ui.ctx(), ground));
    ui.painter().galley(rect.min + padding, galley, Color32::PLACEHOLDER);
    response
}

/// A key of the keyboard, such as "Ctrl K".
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    let muted = colour(ui.ctx(), Tone::Muted);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), bold_font(12.0), muted);
    let size = galley.size() + Vec2::new(3.0 * STEP, STEP);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), key));
    let edge = Stroke::new(HAIRLINE, colour(ui.ctx(), Tone::Line));
    ui.painter().rect(rect, STEP, colour(ui.ctx(), Tone::Surface), edge, StrokeKind::Inside);
    // The thicker lower edge is what makes it look like a key.
    let below = rect.bottom() - HAIRLINE;
    ui.painter().hline(rect.x_range().shrink(STEP / 2.0), below, Stroke::new(2.0, edge.color));
    ui.painter().galley(Pos2::new(rect.left() + 1.5 * STEP, rect.top() + STEP / 2.0), galley, muted);
    response
}
