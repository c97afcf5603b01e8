//! A slide with nothing but the question: large, and in the middle of the height.

use egui::{Rect, pos2, vec2};

use super::canvas::Canvas;
use super::flow::{Strip, fill};
use super::frame;
use super::page::Page;
use super::words::{self, Lines, Style};
use crate::colours::Tone;
use crate::model::screen::slide::{Slide, SlideClock};

/// Lays out a question, what to do with it, and when to be back.
pub fn question(canvas: &Canvas<'_>, slide: &Slide) -> Vec<Page> {
    let (inner, sizes) = (canvas.inner(), canvas.sizes);
    let mut common = Page::default();
    let mut area = inner;
    if let Some(SlideClock::Countdown(reading)) = slide.clock {
        let right = inner.right_top() + vec2(0.0, sizes.clock / 2.0);
        frame::countdown(canvas, &mut common, reading, right, sizes.clock);
        area.min.y += sizes.clock + sizes.gap;
    }
    let strips = texts(canvas, slide, area);
    let places = fill(strips, area.height(), 0.6 * sizes.body);
    let last = places.len().saturating_sub(1);
    let page = |(number, place): (usize, Vec<Strip>)| {
        let mut page = common.clone();
        put(canvas, slide, area, &place, number == last, &mut page);
        page
    };
    places.into_iter().enumerate().map(page).collect()
}

fn texts(canvas: &Canvas<'_>, slide: &Slide, area: Rect) -> Vec<Strip> {
    let (ctx, sizes, width) = (canvas.ctx, canvas.sizes, area.width());
    let large = Style::bold(sizes.headline, Tone::Ink);
    let headline =
        words::fitting(ctx, &slide.headline, large, width, &[1.4, 1.2, 1.0, 0.84, 2.0 / 3.0], 0.6 * area.height());
    // Short lines are easier to follow than the whole width of the screen.
    let narrow = (30.0 * sizes.body).min(width);
    let instruction = words::lay(ctx, &slide.instruction, Style::plain(sizes.body, Tone::Ink), narrow);
    let notice = words::lay(ctx, &slide.notice, Style::plain(sizes.card, Tone::Ink), narrow);
    let mut texts = vec![headline, instruction.then(notice)];
    if let Some(SlideClock::ReturnAt { words: when, .. }) = &slide.clock {
        let style = Style::bold(sizes.clock, Tone::Accent);
        let steps = [1.0, 0.8, (sizes.headline / sizes.clock).min(0.7)];
        // The last line is free for the countdown.
        let free = Lines(vec![words::Line {
            text: String::new(),
            width: 0.0,
            style: Style::plain(sizes.headline, Tone::Ink),
        }]);
        texts.push(words::fitting(ctx, when, style, width, &steps, 1.3 * sizes.clock).then(free));
    }
    let strip = |(item, lines): (usize, Lines)| Strip { cells: vec![lines], padding: 0.0, item };
    texts.into_iter().enumerate().filter(|(_, lines)| !lines.0.is_empty()).map(strip).collect()
}

fn put(canvas: &Canvas<'_>, slide: &Slide, area: Rect, place: &[Strip], last: bool, page: &mut Page) {
    let sizes = canvas.sizes;
    let gap = 0.6 * sizes.body;
    let height: f32 = place.iter().map(|strip| strip.height() + gap).sum::<f32>() - gap;
    // A little above the middle looks like the middle.
    let mut top = area.top() + (0.45 * (area.height() - height)).max(0.0);
    for strip in place {
        for lines in &strip.cells {
            page.words(lines.clone(), pos2(area.left(), top));
        }
        top += strip.height() + gap;
    }
    if let (true, Some(SlideClock::ReturnAt { reading, .. })) = (last, &slide.clock) {
        let middle = top - gap - 0.4 * sizes.headline;
        let width = frame::countdown_width(canvas, *reading, sizes.body);
        frame::countdown(canvas, page, *reading, pos2(area.left() + width, middle), sizes.body);
    }
}
