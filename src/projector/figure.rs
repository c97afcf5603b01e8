//! Paints a drawing of the model: the same radar and cycle in both windows.

use egui::{Align, Painter, Pos2, Rect, pos2};

use super::brush::Brush;
use super::page::Piece;
use super::words::{self, Style};
use crate::colours::Tone;
use crate::model::figure::{self, Figure, Label, Side};

/// Paints a drawing into a rectangle as wide as it, with labels of at most a size in points.
pub fn figure(painter: &Painter, rect: Rect, figure: &Figure, label: f32) {
    let brush = Brush { painter, origin: Pos2::ZERO, scale: 1.0, arriving: 0.0 };
    brush.shapes(rect, figure);
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

/// Labels that cover each other are set in smaller and smaller letters, each time this part of the size before.
const SMALLER: f32 = 0.88;

/// The labels, all of one size: `size`, or what their longest words and each other leave room for.
pub fn labels(ctx: &egui::Context, rect: Rect, figure: &Figure, size: f32) -> Vec<Piece> {
    let labels: Vec<Label> = figure
        .shapes
        .iter()
        .filter_map(|shape| if let figure::Shape::Label(label) = shape { Some(label) } else { None })
        .filter(|label| label.at.iter().chain([&label.width]).all(|number| number.is_finite()))
        .map(shortened)
        .collect();
    let room = |label: &Label| {
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

/// The most signs of a label: a drawing has no room for more.
const LONGEST: usize = 200;

/// A label that is not longer than a drawing has room for.
pub fn shortened(label: &Label) -> Label {
    let mut short = label.clone();
    if let Some((cut, _)) = label.text.char_indices().nth(LONGEST) {
        short.text.truncate(cut);
        short.text.push('…');
    }
    short
}

/// Whether any words lie on others; numbers may, for marks can share a place.
pub fn cover_each_other(pieces: &[Piece]) -> bool {
    let lines: Vec<Vec<(String, Rect)>> = pieces.iter().map(Piece::lines).collect();
    let number = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
    let inner = |rect: &Rect| rect.shrink2(egui::vec2(1.0, 0.08 * rect.height()));
    let meet = |(text, rect): &(String, Rect), (other, its): &(String, Rect)| {
        !(number(text) && number(other)) && inner(rect).intersects(inner(its))
    };
    let rest = |place: usize| lines.iter().skip(place + 1).flatten();
    lines.iter().enumerate().any(|(place, own)| own.iter().any(|line| rest(place).any(|other| meet(line, other))))
}

/// The words of a label at a size.
pub fn words_of(ctx: &egui::Context, rect: Rect, label: &Label, size: f32) -> Piece {
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

/// The tone of a series' mark beside a drawing.
pub const fn mark_tone(mark: crate::model::screen::slide::SeriesMark) -> Tone {
    match mark {
        crate::model::screen::slide::SeriesMark::Disc | crate::model::screen::slide::SeriesMark::Band => Tone::Accent,
        crate::model::screen::slide::SeriesMark::Diamond => Tone::Amber,
    }
}
