//! What every slide has around its body: the question and the clock above, the marks and page numbers at the foot.

use egui::{Align, Pos2, Rect, Vec2, pos2};

use super::canvas::Canvas;
use super::others::put_others;
use super::page::{Ground, Page, Piece, disc_tone};
use super::words::{self, Lines, Style};
use crate::clock::{Dial, Reading};
use crate::colours::Tone;
use crate::model::screen::slide::{Body, Slide, SlideClock};

/// Puts the question, the clock and, if it should leave `share` of the height, what to do on a page; returns where the
/// body may stand, or `None` where it leaves less.
pub fn head(canvas: &Canvas<'_>, slide: &Slide, share: Option<f32>, page: &mut Page) -> Option<Rect> {
    let inner = canvas.inner();
    let clock = clock(canvas, slide.clock.as_ref(), page);
    let right = if clock.x > 0.0 { inner.right() - clock.x - 2.0 * canvas.sizes.gap } else { inner.right() };
    let question = question(canvas, &slide.headline, right - inner.left());
    let below = inner.top() + question.height();
    page.words(question, inner.min);
    let mut top = below.max(inner.top() + clock.y);
    let mut end = below;
    // What to do is left out where it costs too much; what the room must know is not.
    for text in [&slide.instruction, &slide.notice].into_iter().skip(usize::from(share.is_none())) {
        let style = Style::plain(canvas.sizes.card, Tone::Ink);
        let beside = words::lay(canvas.ctx, text, style, right - inner.left());
        let wide = words::lay(canvas.ctx, text, style, inner.width());
        let (lines, at) = if end + beside.height() <= top { (beside, end) } else { (wide, top) };
        end = at + lines.height();
        top = top.max(end);
        page.words(lines, pos2(inner.left(), at));
    }
    let left = inner.bottom() - end - canvas.sizes.gap;
    if share.is_some_and(|share| left < share * canvas.rect.height()) {
        return None;
    }
    Some(Rect::from_min_max(pos2(inner.left(), top + canvas.sizes.gap), inner.max))
}

/// The question as large as it should be; a long one in smaller steps, but never below the body's size.
fn question(canvas: &Canvas<'_>, text: &str, width: f32) -> Lines {
    let style = Style::bold(canvas.sizes.headline, Tone::Ink);
    let least = canvas.sizes.body / canvas.sizes.headline;
    let steps = [1.0, 0.84_f32, 2.0 / 3.0].map(|step| step.max(least));
    let lines = words::fitting(canvas.ctx, text, style, width, &steps, 0.21 * canvas.rect.height());
    let each = lines.0.first().map_or(1.0, words::Line::height);
    lines.at_most((0.36 * canvas.rect.height() / each).max(1.0) as usize)
}

/// Puts the clock at the top right; returns the room it takes.
fn clock(canvas: &Canvas<'_>, clock: Option<&SlideClock>, page: &mut Page) -> Vec2 {
    let corner = canvas.inner().right_top();
    match clock {
        None => Vec2::ZERO,
        Some(SlideClock::Countdown(reading)) => {
            let size = canvas.sizes.clock;
            countdown(canvas, page, *reading, corner + Vec2::new(0.0, size / 2.0), size)
        }
        Some(SlideClock::ReturnAt { words, reading }) => {
            let style = Style::bold(canvas.sizes.body, Tone::Accent);
            let lines = words::lay(canvas.ctx, words, style, 0.4 * canvas.inner().width());
            let (width, height) = (lines.width(), lines.height());
            let at = pos2(corner.x - width, corner.y);
            page.pieces.push(Piece::Words { lines, at, width, side: Align::Max });
            let size = canvas.sizes.card;
            let middle = corner + Vec2::new(0.0, height + size / 2.0);
            let small = countdown(canvas, page, *reading, middle, size);
            Vec2::new(width.max(small.x), height + small.y)
        }
    }
}

/// Puts a countdown on the page so that it ends at `right`; returns the room it takes.
pub fn countdown(canvas: &Canvas<'_>, page: &mut Page, reading: Reading, right: Pos2, size: f32) -> Vec2 {
    let width = countdown_width(canvas, reading, size);
    if canvas.dial.digits() {
        let text = reading.calm_digits();
        let width = digits_width(canvas, &text, size);
        page.pieces.push(Piece::Digits { text, right, size, width });
    }
    if canvas.dial.disc() {
        disc(canvas, page, reading, right - Vec2::new(width, 0.0), size);
    }
    Vec2::new(width, if width > 0.0 { size } else { 0.0 })
}

/// How wide a countdown is.
pub fn countdown_width(canvas: &Canvas<'_>, reading: Reading, size: f32) -> f32 {
    let digits = digits_width(canvas, &reading.calm_digits(), size);
    match canvas.dial {
        Dial::DiscAndDigits => 1.08 * size + digits,
        Dial::Disc => 0.88 * size,
        Dial::Digits => digits,
        Dial::Nothing => 0.0,
    }
}

/// Puts a disc as high as digits on the page so that it begins at `left`.
fn disc(canvas: &Canvas<'_>, page: &mut Page, reading: Reading, left: Pos2, size: f32) {
    let radius = size * 0.44;
    let centre = left + Vec2::new(radius, 0.0);
    let tone = disc_tone(reading, canvas.warnings);
    page.pieces.push(Piece::Disc { centre, radius, share: reading.share_left(), tone });
}

/// Puts the clock's digits at the bottom right, for slides whose drawing fills the top.
pub fn low_clock(canvas: &Canvas<'_>, clock: Option<&SlideClock>, page: &mut Page) {
    let right = pos2(canvas.inner().right(), canvas.low_clock());
    match clock {
        None => {}
        Some(SlideClock::Countdown(reading)) => {
            // There is room for one of the two.
            let dial = if canvas.dial.digits() { Dial::Digits } else { canvas.dial };
            countdown(&Canvas { dial, ..*canvas }, page, *reading, right, canvas.sizes.clock);
        }
        Some(SlideClock::ReturnAt { words, .. }) => {
            let lines = words::on_one_line(canvas.ctx, words, Style::bold(canvas.sizes.body, Tone::Accent));
            let width = lines.width();
            let at = right - Vec2::new(width, lines.height() / 2.0);
            page.pieces.push(Piece::Words { lines, at, width, side: Align::Max });
        }
    }
}

fn digits_width(canvas: &Canvas<'_>, text: &str, size: f32) -> f32 {
    crate::theme::digits_width(canvas.ctx, text, size)
}

/// Puts the line at the foot on a page: marks, words, and the page's number or what comes next.
pub fn foot(canvas: &Canvas<'_>, slide: &Slide, number: usize, count: usize, page: &mut Page) {
    let (inner, middle) = (canvas.inner(), canvas.foot());
    let style = Style::plain(canvas.sizes.foot, Tone::Muted);
    let mut right = inner.right();
    if matches!(slide.body, Body::Figure { .. } | Body::Photos(_)) && slide.clock.is_some() {
        right -= digits_width(canvas, "00:00", canvas.sizes.clock) + canvas.sizes.gap;
    }
    let last = if count > 1 { format!("{} {} {count}", number + 1, slide.of) } else { slide.next.clone() };
    let most = right - inner.left() - marks_width(canvas, slide) - canvas.sizes.gap;
    let last = words::cut(canvas.ctx, &last, style, most);
    let width = last.width();
    let top = middle - last.height() / 2.0;
    page.words(last, pos2(right - width, top));
    let free = right - width - canvas.sizes.gap;
    let others = std::mem::take(&mut page.others);
    if !others.is_empty() && put_others(canvas, &others, [inner.left(), free], middle, page) {
        return;
    }
    let left = marks(canvas, slide, page);
    // What does not fit whole is not missed.
    let words = words::on_one_line(canvas.ctx, whole_parts(canvas, &slide.progress.words, style, free - left), style);
    if words.width() <= free - left {
        page.words(words, pos2(left, middle - style_height(style) / 2.0));
    }
}

/// As many of the parts of "Øvelse · par · 8 min." as fit; the first where none does.
fn whole_parts<'a>(canvas: &Canvas<'_>, words: &'a str, style: Style, width: f32) -> &'a str {
    let mut kept = words;
    while words::on_one_line(canvas.ctx, kept, style).width() > width
        && let Some((first, _)) = kept.rsplit_once(" · ")
    {
        kept = first;
    }
    kept
}

fn style_height(style: Style) -> f32 {
    words::Line { text: String::new(), width: 0.0, style }.height()
}

/// How much of the foot one mark takes.
fn mark_width(canvas: &Canvas<'_>, steps: usize) -> f32 {
    (0.4 * canvas.inner().width() / steps.max(1) as f32).min(68.0)
}

fn marks_width(canvas: &Canvas<'_>, slide: &Slide) -> f32 {
    slide.progress.steps as f32 * mark_width(canvas, slide.progress.steps)
}

/// Puts one mark a step at the foot; returns where they end.
fn marks(canvas: &Canvas<'_>, slide: &Slide, page: &mut Page) -> f32 {
    let (inner, steps) = (canvas.inner(), slide.progress.steps);
    let mut left = inner.left();
    if steps == 0 {
        return left;
    }
    let each = mark_width(canvas, steps);
    for step in 0..steps {
        let size = Vec2::new(each * 0.8, 8.0);
        let rect = Rect::from_min_size(pos2(left, canvas.foot() - 4.0), size);
        let tone = if step == slide.progress.step { Tone::Accent } else { Tone::Line };
        let mut ground = Ground::plain(rect, tone).round(4.0);
        // What is done is a tint of what is now.
        ground.tint = (step < slide.progress.step).then_some((Tone::Accent, 0.4));
        page.ground(ground);
        left += each;
    }
    left + 10.0
}
