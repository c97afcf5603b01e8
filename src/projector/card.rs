//! A card, the words over a heading's cards, and dots: what every arrangement of cards puts on a page.

use egui::{Pos2, Rect, pos2, vec2};

use super::canvas::Canvas;
use super::flow::Strip;
use super::page::{Ground, Page, Piece};
use super::words::{self, Lines, Style};
use crate::colours::Tone;
use crate::model::screen::slide::{Face, SeriesMark, SlideColumn};

/// The width of the coloured edge of a card.
const BAND: f32 = 14.0;

/// The words over the cards of a heading.
pub fn title(canvas: &Canvas<'_>, column: &SlideColumn, words: &str, width: f32) -> Lines {
    words::lay(canvas.ctx, words, Style::bold(canvas.sizes.card, Tone::Heading(column.place)), width)
}

/// The height that those words take with their bar and the distance to the cards.
pub fn title_height(canvas: &Canvas<'_>, lines: &Lines) -> f32 {
    BAR + lines.height() + 0.45 * canvas.sizes.card
}

/// The bar over the words of a heading.
const BAR: f32 = 8.0;

/// Puts a bar and the words of a heading on the page.
pub fn put_title(canvas: &Canvas<'_>, page: &mut Page, column: &SlideColumn, lines: Lines, at: Pos2, width: f32) {
    page.ground(Ground::plain(Rect::from_min_size(at, vec2(width, BAR)), Tone::Heading(column.place)));
    page.words(lines, at + vec2(0.0, BAR + 0.2 * canvas.sizes.card));
}

/// The distance between cards.
pub fn card_gap(canvas: &Canvas<'_>) -> f32 {
    0.3 * canvas.loose * canvas.sizes.card
}

/// The cards of a heading in a lane of a width.
pub fn strips(canvas: &Canvas<'_>, column: &SlideColumn, width: f32) -> Vec<Strip> {
    column.cards.iter().enumerate().map(|(item, face)| strip(canvas, face, item, width)).collect()
}

fn strip(canvas: &Canvas<'_>, face: &Face, item: usize, width: f32) -> Strip {
    let size = canvas.sizes.card;
    let inner = card_width(canvas, face, width);
    let text = if face.starred { format!("⭐ {}", face.text) } else { face.text.clone() };
    let ink = Style::plain(size, Tone::Ink);
    let lines = words::lay(canvas.ctx, &text, ink, inner);
    let notes = words::in_a_row(face.notes.iter().map(String::as_str));
    // A note on a line of its own is set off; on the last line of the words, where there is room, it costs nothing.
    let behind = words::lay(canvas.ctx, &format!("{text}  {notes}"), ink, inner);
    let lines = if notes.is_empty() || behind.0.len() > lines.0.len() {
        lines.then(words::lay(canvas.ctx, &notes, Style::plain(size, Tone::Accent), inner))
    } else {
        behind
    };
    Strip { cells: vec![lines], padding: 0.5 * canvas.loose * size, item }
}

/// The width of the words of a card in a lane.
pub fn card_width(canvas: &Canvas<'_>, face: &Face, lane: f32) -> f32 {
    lane - indent(canvas) - 0.3 * canvas.sizes.card - dots_width(canvas, face)
}

/// Where the words of a card begin: clear of the band.
fn indent(canvas: &Canvas<'_>) -> f32 {
    BAND + 0.3 * canvas.sizes.card
}

fn dots_width(canvas: &Canvas<'_>, face: &Face) -> f32 {
    face.dots.map_or(0.0, |dots| dots_wide(canvas, dots) + 0.5 * canvas.sizes.card)
}

/// The width of a number of dots: the number and one dot.
pub fn dots_wide(canvas: &Canvas<'_>, dots: u32) -> f32 {
    let size = canvas.sizes.card;
    words::on_one_line(canvas.ctx, &dots.to_string(), Style::bold(size, Tone::Ink)).width() + 0.65 * size
}

/// Puts a number of dots on the page, ending at `right`, beside the line whose top is there too.
pub fn dots(canvas: &Canvas<'_>, page: &mut Page, dots: u32, right: Pos2, tone: Tone) {
    let size = canvas.sizes.card;
    let lines = words::on_one_line(canvas.ctx, &dots.to_string(), Style::bold(size, Tone::Ink));
    let centre = pos2(right.x - 0.24 * size, right.y + lines.height() / 2.0);
    page.words(lines, pos2(right.x - dots_wide(canvas, dots), right.y));
    page.pieces.push(Piece::Mark { mark: SeriesMark::Disc, centre, radius: 0.22 * size, tone });
}

/// Puts a card on the page; `banded` where its heading's colour is not above it.
pub fn card(
    canvas: &Canvas<'_>,
    page: &mut Page,
    column: &SlideColumn,
    strip: &Strip,
    at: Pos2,
    width: f32,
    banded: bool,
) {
    let size = canvas.sizes.card;
    let Some(face) = column.cards.get(strip.item) else { return };
    let tone = Tone::Heading(face.colour.unwrap_or(column.place));
    let rect = Rect::from_min_size(at, vec2(width, strip.height()));
    page.ground(Ground {
        rect,
        corner: 14.0,
        tone: Tone::Surface,
        edge: Some(if face.fresh { (tone, 3.0) } else { (Tone::Line, 2.0) }),
        band: (banded || face.fresh || face.colour.is_some()).then_some((tone, BAND)),
        tint: face.fresh.then_some((tone, 0.06)),
        arriving: face.fresh,
    });
    page.fresh |= face.fresh;
    let top = rect.top() + strip.padding / 2.0;
    for lines in &strip.cells {
        page.words(lines.clone(), pos2(rect.left() + indent(canvas), top));
    }
    if let Some(number) = face.dots {
        dots(canvas, page, number, pos2(rect.right() - 0.45 * size, top), tone);
    }
}
