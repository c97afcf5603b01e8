//! A drawing to the left and words to the right; long words go on, and the drawing stays.

use egui::{Pos2, Rect, pos2, vec2};

use super::figure::{fit, labels, mark_tone};
use super::flow::{Strip, fill};
use super::frame::{self, Canvas};
use super::page::{Ground, Page, Piece};
use super::words::{self, Lines, Style};
use crate::colours::Tone;
use crate::model::figure::Figure;
use crate::model::screen::slide::{Beside, Slide, Value};

/// Lays a drawing out with the question and the words beside it, and the clock at the bottom right.
pub fn drawing(canvas: &Canvas<'_>, slide: &Slide, figure: &Figure, beside: &Beside) -> Vec<Page> {
    let (inner, sizes) = (canvas.inner(), canvas.sizes);
    let mut common = Page::default();
    frame::low_clock(canvas, slide.clock.as_ref(), &mut common);
    // The words keep at least eleven letters' width.
    let share = (1.0 - 11.0 * sizes.body / inner.width()).clamp(0.4, 0.54);
    let left = inner.with_max_x(inner.left() + share * inner.width());
    let rect = fit(left, figure);
    common.pieces.push(Piece::Figure { rect, figure: figure.clone() });
    common.pieces.extend(labels(canvas.ctx, rect, figure, sizes.card));
    let bottom = canvas.above_low_clock(slide.clock.is_some());
    let right = Rect::from_min_max(pos2(left.right() + 1.5 * sizes.gap, inner.top()), pos2(inner.right(), bottom));
    let strips = strips(canvas, slide, beside, right.width());
    let page = |place: Vec<Strip>| {
        let mut page = common.clone();
        put(canvas, beside, &place, right, &mut page);
        page
    };
    fill(strips, right.height(), GAP * sizes.card).into_iter().map(page).collect()
}

/// The distance between the words beside a drawing, in parts of their size.
const GAP: f32 = 0.4;
/// What a strip of words beside a drawing holds; the notes come after.
const TITLE: usize = 0;
const VALUES: usize = 1;
const QUESTION: usize = 2;
/// The height of a line of values, in parts of the size of its words.
const VALUE: f32 = 1.4;

/// The words beside the drawing, from above.
fn strips(canvas: &Canvas<'_>, slide: &Slide, beside: &Beside, width: f32) -> Vec<Strip> {
    let (sizes, ctx) = (canvas.sizes, canvas.ctx);
    let kicker = words::lay(ctx, &beside.kicker, Style::plain(sizes.card, Tone::Ink), width);
    let title = Style::bold(sizes.headline, Tone::Ink);
    let title = words::fitting(ctx, &beside.title, title, width, &[1.0, 0.84, 2.0 / 3.0], 1.3 * sizes.headline);
    // While one part is talked about, what was said of it matters more than how to begin.
    let instruction = if beside.title.is_empty() { slide.instruction.as_str() } else { "" };
    let instruction = words::lay(ctx, instruction, Style::plain(sizes.card, Tone::Ink), width);
    let question = words::lay(ctx, &slide.headline, Style::bold(sizes.body, Tone::Ink), width).then(instruction);
    let strip = |lines, item| Strip { cells: vec![lines], padding: 0.0, item };
    let values = Strip { padding: values_height(canvas, beside, width), ..strip(Lines::default(), VALUES) };
    let mut strips = vec![strip(kicker.then(title), TITLE), values, strip(question, QUESTION)];
    strips.retain(|strip| strip.height() > 0.0);
    strips.extend(notes(canvas, beside, width));
    strips
}

/// Puts words beside a drawing, a little above the middle of the height.
fn put(canvas: &Canvas<'_>, beside: &Beside, place: &[Strip], area: Rect, page: &mut Page) {
    let gap = GAP * canvas.sizes.card;
    let height: f32 = place.iter().map(|strip| strip.height() + gap).sum();
    let mut top = area.top() + (0.5 * (area.height() - height)).clamp(0.0, 0.16 * canvas.rect.height());
    for strip in place {
        let at = pos2(area.left(), top);
        match strip.item {
            TITLE | QUESTION => strip.cells.iter().for_each(|lines| page.words(lines.clone(), at)),
            VALUES => put_values(canvas, beside, Rect::from_min_size(at, vec2(area.width(), strip.height())), page),
            _ => put_note(canvas, strip, at, page),
        }
        top += strip.height() + gap;
    }
}

fn notes(canvas: &Canvas<'_>, beside: &Beside, width: f32) -> Vec<Strip> {
    let size = canvas.sizes.card;
    let strip = |(item, note): (usize, &String)| {
        let lines = words::lay(canvas.ctx, note, Style::plain(size, Tone::Ink), width - 0.7 * size);
        Strip { cells: vec![lines], padding: 0.2 * size, item: QUESTION + 1 + item }
    };
    beside.notes.iter().enumerate().map(strip).collect()
}

fn put_note(canvas: &Canvas<'_>, strip: &Strip, at: Pos2, page: &mut Page) {
    let band = Rect::from_min_size(at, vec2(9.0, strip.height()));
    page.ground(Ground::plain(band, Tone::Accent));
    for lines in &strip.cells {
        page.words(lines.clone(), at + vec2(0.6 * canvas.sizes.card, strip.padding / 2.0));
    }
}

/// The values of the part, each with its mark, and where in the width it begins and on which line.
fn placed_values<'a>(
    canvas: &Canvas<'_>,
    beside: &'a Beside,
    width: f32,
) -> Vec<(&'a Value, Lines, Lines, f32, usize)> {
    let size = canvas.sizes.card;
    let (mut left, mut line) = (0.0_f32, 0);
    let place = |value: &'a Value| {
        let label = words::cut(canvas.ctx, &value.label, Style::plain(size, Tone::Ink), 0.6 * width);
        let number = words::cut(canvas.ctx, &value.value, Style::bold(size, Tone::Ink), 0.3 * width);
        let own = 1.1 * size + label.width() + number.width();
        if left > 0.0 && left + own > width {
            (left, line) = (0.0, line + 1);
        }
        let at = left;
        left += own + 0.9 * size;
        (value, label, number, at, line)
    };
    beside.values.iter().map(place).collect()
}

fn values_height(canvas: &Canvas<'_>, beside: &Beside, width: f32) -> f32 {
    let lines = placed_values(canvas, beside, width).last().map_or(0, |(.., line)| line + 1);
    lines as f32 * VALUE * canvas.sizes.card
}

fn put_values(canvas: &Canvas<'_>, beside: &Beside, rect: Rect, page: &mut Page) {
    let size = canvas.sizes.card;
    for (value, label, number, left, line) in placed_values(canvas, beside, rect.width()) {
        let top = rect.top() + line as f32 * VALUE * size;
        let at = pos2(rect.left() + left, top);
        let centre = at + vec2(0.3 * size, label.height() / 2.0);
        page.pieces.push(Piece::Mark { mark: value.mark, centre, radius: 0.26 * size, tone: mark_tone(value.mark) });
        let width = label.width();
        page.words(label, at + vec2(0.8 * size, 0.0));
        page.words(number, at + vec2(1.1 * size + width, 0.0));
    }
}
