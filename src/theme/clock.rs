//! Clocks: digits that stand still while they count, and a disc that shows what is left.

use std::f32::consts::{FRAC_PI_2, TAU};

use egui::{Color32, Context, Mesh, Painter, Pos2, Rect, Shape, Stroke, Vec2};

use super::{bold_font, colour};
use crate::colours::Tone;

/// Paints digits whose left end and middle height are at `at`, each in a cell as wide as the widest.
///
/// The typeface's figures differ in width, and a clock that jitters draws every eye in the room.
pub fn digits(painter: &Painter, at: Pos2, text: &str, size: f32, ink: Color32) -> Rect {
    let mut left = at.x;
    for sign in text.chars() {
        let width = cell(painter.ctx(), sign, size);
        let galley = painter.layout_no_wrap(sign.to_string(), bold_font(size), ink);
        let corner = Pos2::new(left + (width - galley.size().x) / 2.0, at.y - galley.size().y / 2.0);
        painter.galley(corner, galley, ink);
        left += width;
    }
    Rect::from_min_max(Pos2::new(at.x, at.y - size / 2.0), Pos2::new(left, at.y + size / 2.0))
}

/// How wide the digits are.
pub fn digits_width(ctx: &Context, text: &str, size: f32) -> f32 {
    text.chars().map(|sign| cell(ctx, sign, size)).sum()
}

/// Paints a disc of which `share` (0 to 1) is left, counted clockwise from the top.
pub fn disc(painter: &Painter, centre: Pos2, radius: f32, share: f32, tone: Tone) {
    let of = |tone| colour(painter.ctx(), tone);
    let edge = Stroke::new((radius * 0.03).max(1.0), of(Tone::Line));
    painter.circle(centre, radius, of(Tone::Surface), edge);
    let pie = pie(centre, radius * 0.95, share.clamp(0.0, 1.0));
    if share > 0.0 {
        painter.add(Shape::mesh(fan(&pie, of(tone))));
        // Each edge is softened by a line of its own: one line round a sharp corner would shoot out beyond it.
        let soft = Stroke::new(1.0, of(tone));
        let rim = pie.get(1..).unwrap_or_default();
        painter.add(Shape::line(rim.to_vec(), soft));
        for end in [rim.first(), rim.last()].into_iter().flatten().filter(|_| share < 1.0) {
            painter.line_segment([centre, *end], soft);
        }
    }
}

fn cell(ctx: &Context, sign: char, size: f32) -> f32 {
    let width = |sign| ctx.fonts_mut(|fonts| fonts.glyph_width(&bold_font(size), sign));
    if sign.is_ascii_digit() { ('0'..='9').map(width).fold(0.0, f32::max) } else { width(sign) }
}

/// The outline of what is left: the middle first, then the rim.
fn pie(centre: Pos2, radius: f32, share: f32) -> Vec<Pos2> {
    const STEPS: u16 = 96;
    let rim = (0..=STEPS).map(|step| {
        let turn = TAU * share * f32::from(step) / f32::from(STEPS) - FRAC_PI_2;
        centre + radius * Vec2::angled(turn)
    });
    std::iter::once(centre).chain(rim).collect()
}

fn fan(points: &[Pos2], fill: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    for (place, point) in (0_u32..).zip(points) {
        mesh.colored_vertex(*point, fill);
        if place > 1 {
            mesh.add_triangle(0, place - 1, place);
        }
    }
    mesh
}
