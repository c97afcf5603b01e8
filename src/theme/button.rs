//! Buttons: the one action that matters is filled, all others are quiet.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Galley, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
};

use super::{CORNER, HAIRLINE, STEP, WIDE_CORNER, bold_font, colour, regular_font};
use crate::colours::Tone;

/// The action that matters here: words on the accent colour.
pub fn primary(ui: &mut Ui, label: &str) -> Response {
    draw(ui, &Button { label, name: label, key: "", size: 15.0, look: Look::Filled, padding: PADDING })
}

/// Any other action.
pub fn quiet(ui: &mut Ui, label: &str) -> Response {
    draw(ui, &Button { label, name: label, key: "", size: 15.0, look: Look::Quiet, padding: PADDING })
}

/// The next thing: large, with the key that does the same.
pub fn big(ui: &mut Ui, label: &str, key: &str) -> Response {
    let padding = Vec2::new(5.0 * STEP, 3.0 * STEP);
    draw(ui, &Button { label, name: label, key, size: 17.0, look: Look::Filled, padding })
}

/// A quiet button with a sign for a label; `name` is what a screen reader says.
pub fn icon(ui: &mut Ui, sign: &str, name: &str) -> Response {
    draw(ui, &Button { label: sign, name, key: "", size: 16.0, look: Look::Quiet, padding: PADDING })
}

/// As [`icon`], where several stand close together.
pub fn tight(ui: &mut Ui, sign: &str, name: &str) -> Response {
    let padding = Vec2::new(2.0 * STEP, 2.0 * STEP);
    draw(ui, &Button { label: sign, name, key: "", size: 15.0, look: Look::Quiet, padding })
}

/// An action among words: bold in the accent colour, with no frame.
pub fn link(ui: &mut Ui, label: &str) -> Response {
    let padding = Vec2::splat(STEP);
    draw(ui, &Button { label, name: label, key: "", size: 15.0, look: Look::Bare, padding })
}

/// Rings what has the keyboard's focus.
pub fn focus_ring(ui: &Ui, response: &Response, corner: u8) {
    if response.has_focus() {
        let ring = Stroke::new(2.0, colour(ui.ctx(), Tone::Accent));
        ui.painter().rect_stroke(
            response.rect.expand(2.0),
            CornerRadius::same(corner.saturating_add(2)),
            ring,
            StrokeKind::Outside,
        );
    }
}

const PADDING: Vec2 = Vec2::new(3.0 * STEP, 2.0 * STEP);

struct Button<'a> {
    label: &'a str,
    name: &'a str,
    key: &'a str,
    size: f32,
    look: Look,
    padding: Vec2,
}

#[derive(Clone, Copy, PartialEq)]
enum Look {
    Filled,
    Quiet,
    Bare,
}

struct Colours {
    ground: Color32,
    edge: Color32,
    words: Color32,
}

fn draw(ui: &mut Ui, button: &Button<'_>) -> Response {
    let (label, key) = words(ui, button);
    let gap = if button.key.is_empty() { 0.0 } else { 2.0 * STEP };
    let size = Vec2::new(label.size().x + gap + key.size().x, label.size().y) + 2.0 * button.padding;
    let (rect, response) = ui.allocate_at_least(size.max(Vec2::splat(7.0 * STEP)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), button.name));
    let colours = colours(ui, button.look, &response);
    let corner = if button.key.is_empty() { CORNER } else { WIDE_CORNER };
    ui.painter().rect(rect, corner, colours.ground, Stroke::new(HAIRLINE, colours.edge), StrokeKind::Inside);
    let left = rect.center().x - (label.size().x + gap + key.size().x) / 2.0;
    paint(ui, rect, left, &label, colours.words);
    paint(ui, rect, left + label.size().x + gap, &key, colours.words.gamma_multiply(0.85));
    focus_ring(ui, &response, corner);
    response
}

fn words(ui: &Ui, button: &Button<'_>) -> (Arc<Galley>, Arc<Galley>) {
    let font = if button.look == Look::Quiet { regular_font(button.size) } else { bold_font(button.size) };
    // Words that are wider than all there is break into lines.
    let widest = row_width(ui) - 2.0 * button.padding.x;
    let lay = |text: &str, font| ui.painter().layout(text.to_owned(), font, Color32::PLACEHOLDER, widest);
    (lay(button.label, font), lay(button.key, regular_font(button.size - 1.0)))
}

/// How wide a row of its own would be here, in points.
pub(super) fn row_width(ui: &Ui) -> f32 {
    let width = ui.max_rect().width().min(ui.clip_rect().width());
    if width > LEAST { width } else { f32::INFINITY }
}

/// A narrower row is one that is only being measured, in points.
const LEAST: f32 = 80.0;

fn paint(ui: &Ui, rect: Rect, left: f32, galley: &Arc<Galley>, colour: Color32) {
    let top = rect.center().y - galley.size().y / 2.0;
    ui.painter().galley(Pos2::new(left, top), galley.clone(), colour);
}

fn colours(ui: &Ui, look: Look, response: &Response) -> Colours {
    let tone = |tone| colour(ui.ctx(), tone);
    let pressed = response.is_pointer_button_down_on();
    match look {
        Look::Filled => {
            let share = if pressed {
                0.75
            } else if response.hovered() {
                0.88
            } else {
                1.0
            };
            let ground = tone(Tone::Ink).lerp_to_gamma(tone(Tone::Accent), share);
            Colours { ground, edge: ground, words: tone(Tone::OnAccent) }
        }
        Look::Quiet => {
            let ground = if pressed {
                Tone::AccentSoft
            } else if response.hovered() {
                Tone::Sunken
            } else {
                Tone::Surface
            };
            Colours { ground: tone(ground), edge: tone(Tone::Edge), words: tone(Tone::Ink) }
        }
        Look::Bare => {
            let ground = if response.hovered() { tone(Tone::AccentSoft) } else { Color32::TRANSPARENT };
            Colours { ground, edge: Color32::TRANSPARENT, words: tone(Tone::Accent) }
        }
    }
}
