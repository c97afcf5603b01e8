//! Labelled texts, one record a page, going on over further pages where it is long.

use egui::{Rect, pos2, vec2};

use super::canvas::Canvas;
use super::flow::{Strip, fill};
use super::page::{Ground, Page};
use super::words::{self, Style};
use crate::colours::Tone;
use crate::model::screen::slide::SlideRecord;

/// Lays records out: the one being talked about stands on a page of its own, and so do the others then; while none is,
/// several stand on a page where that takes fewer.
pub fn records(canvas: &Canvas<'_>, area: Rect, records: &[SlideRecord]) -> Vec<Page> {
    let alone: Vec<Page> = records.iter().flat_map(|record| pages(canvas, area, record)).collect();
    if alone.len() <= 1 || records.iter().any(|record| record.current) {
        return alone;
    }
    Some(together(canvas, area, records)).filter(|pages| pages.len() < alone.len()).unwrap_or(alone)
}

/// The records below each other, the title of each in bold and what is said of it in a row.
fn together(canvas: &Canvas<'_>, area: Rect, records: &[SlideRecord]) -> Vec<Page> {
    let size = canvas.sizes.card;
    let strip = |(item, record): (usize, &SlideRecord)| {
        let said = record.fields.iter().filter(|(_, text)| !text.trim().is_empty());
        let said = said.map(|(label, text)| if label.is_empty() { text.clone() } else { format!("{label}: {text}") });
        let said: Vec<String> = said.collect();
        let title = words::lay(canvas.ctx, &record.title, Style::bold(size, Tone::Accent), area.width());
        let said = words::lay(canvas.ctx, &said.join(" · "), Style::plain(size, Tone::Ink), area.width());
        Strip { cells: vec![title.then(said)], padding: 0.6 * canvas.loose * size, item }
    };
    let places = fill(records.iter().enumerate().map(strip).collect(), area.height(), 0.0);
    let page = |place: &Vec<Strip>| {
        let mut page = Page::default();
        fields(&mut page, place, area, 0.0);
        page
    };
    places.iter().map(page).collect()
}

fn pages(canvas: &Canvas<'_>, area: Rect, record: &SlideRecord) -> Vec<Page> {
    let sizes = canvas.sizes;
    let style = Style::bold((sizes.headline * 0.84).max(sizes.body), Tone::Accent);
    let steps = [1.0, sizes.body / style.size];
    let title = words::fitting(canvas.ctx, &record.title, style, area.width(), &steps, 1.4 * sizes.headline).at_most(3);
    let below = if title.0.is_empty() { area } else { area.with_min_y(area.top() + title.height() + 0.5 * sizes.card) };
    let labels = labels_width(canvas, record, below.width());
    let strip = |(item, (label, text)): (usize, &(String, String))| {
        let (bold, plain) = (Style::bold(sizes.card, Tone::Ink), Style::plain(sizes.body, Tone::Ink));
        let cells = match labels {
            Some(width) => vec![
                words::lay(canvas.ctx, label, bold, width - sizes.card),
                words::lay(canvas.ctx, text, plain, below.width() - width),
            ],
            None => {
                let label = words::lay(canvas.ctx, label, bold, below.width());
                vec![label.then(words::lay(canvas.ctx, text, plain, below.width()))]
            }
        };
        Strip { cells, padding: 0.6 * sizes.card, item }
    };
    let places = fill(record.fields.iter().enumerate().map(strip).collect(), below.height(), 0.0);
    let page = |place: &Vec<Strip>| {
        let mut page = Page { fresh: record.current, ..Page::default() };
        page.words(title.clone(), area.min);
        fields(&mut page, place, below, labels.unwrap_or(0.0));
        page
    };
    places.iter().map(page).collect()
}

fn fields(page: &mut Page, place: &[Strip], area: Rect, labels: f32) {
    let mut top = area.top();
    for strip in place {
        let line = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), 2.0));
        page.ground(Ground::plain(line, Tone::Line));
        let mut left = area.left();
        for lines in &strip.cells {
            page.words(lines.clone(), pos2(left, top + strip.padding / 2.0));
            left += labels;
        }
        top += strip.height();
    }
}

/// The width of the labels beside the texts; `None` when the room is so deep that they stand above.
fn labels_width(canvas: &Canvas<'_>, record: &SlideRecord, width: f32) -> Option<f32> {
    let style = Style::bold(canvas.sizes.card, Tone::Ink);
    let widest = |measure: &dyn Fn(&str) -> f32| {
        let labels = record.fields.iter().map(|(label, _)| measure(label));
        labels.fold(0.0, f32::max) + canvas.sizes.card + 1.0
    };
    let whole = widest(&|label| words::on_one_line(canvas.ctx, label, style).width());
    let broken = widest(&|label| words::widest_word(canvas.ctx, label, style));
    let labels = if whole <= 0.36 * width { whole } else { broken.max(0.24 * width) };
    (labels <= 0.4 * width).then_some(labels)
}
