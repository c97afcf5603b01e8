//! Headings with their cards: side by side where all have room, else one after the other in as many lanes as the room
//! can read.

use egui::{Rect, pos2};

use super::canvas::Canvas;
use super::card::{card, card_gap, card_width, put_title, strips, title, title_height};
use super::flow::{Strip, fill};
use super::lanes::{self, Lanes};
use super::page::Page;
use super::words::{self, Style};
use crate::colours::Tone;
use crate::model::screen::slide::{Face, SlideColumn};

/// The width a lane of cards has where there is room, and the narrowest it may be, in letters' sizes.
const WIDE: f32 = 12.0;
const NARROWEST: f32 = 9.0;

/// Of so many pages nobody reads all, and no other arrangement is looked for.
pub const MANY: usize = 40;

/// The most lanes an eye follows.
const MOST_LANES: usize = 4;

/// Lays headings and their cards out over pages, in the arrangement that takes the fewest; the calmest of those.
pub fn columns(canvas: &Canvas<'_>, area: Rect, columns: &[SlideColumn]) -> Vec<Page> {
    let count = columns.len().max(1);
    let wide = Lanes::most(canvas, area.width(), WIDE).max(1);
    if count > wide && columns.iter().all(|column| column.cards.is_empty()) {
        return lanes::headings(canvas, area, columns, Lanes::new(canvas, area.width(), wide));
    }
    let narrow = (wide..=Lanes::most(canvas, area.width(), NARROWEST).clamp(wide, MOST_LANES.max(wide)))
        .map(|count| Lanes::new(canvas, area.width(), count))
        .filter(|lanes| lanes.count == wide || breaks_no_word(canvas, columns, lanes.width));
    let narrow: Vec<Lanes> = narrow.collect();
    let beside = narrow.iter().filter(|lanes| lanes.count >= count);
    let mut arranged = beside
        .map(|lanes| side_by_side(canvas, area, columns, Lanes::new(canvas, area.width(), lanes.count / count * count)))
        .chain(narrow.iter().filter(|_| count > 1).map(|lanes| lanes::in_turn(canvas, area, columns, *lanes)));
    let Some(mut best) = arranged.next() else { return Vec::new() };
    for pages in arranged {
        if best.len() <= 1 || best.len() > MANY {
            break;
        }
        if pages.len() < best.len() {
            best = pages;
        }
    }
    best
}

/// Whether every word of the cards fits into a lane; those that fit into none are broken anyway.
fn breaks_no_word(canvas: &Canvas<'_>, columns: &[SlideColumn], width: f32) -> bool {
    let style = Style::plain(canvas.sizes.card, Tone::Ink);
    let most = WIDE * canvas.sizes.card;
    let fits = |face: &Face| {
        let inner = card_width(canvas, face, width);
        let widest = words::widest_word(canvas.ctx, &face.text, style);
        widest <= inner || widest > card_width(canvas, face, most)
    };
    columns.iter().flat_map(|column| &column.cards).all(fits)
}

/// All headings on every page, each with as many lanes as the others.
fn side_by_side(canvas: &Canvas<'_>, area: Rect, columns: &[SlideColumn], lanes: Lanes) -> Vec<Page> {
    let each = lanes.count / columns.len().max(1);
    let mut head = Page::default();
    let top = titles(canvas, area, columns, lanes, each, &mut head);
    cards(canvas, area.with_min_y(top), columns, lanes, each, &head)
}

/// Puts a bar and a title over each column; returns where the cards begin.
fn titles(canvas: &Canvas<'_>, area: Rect, columns: &[SlideColumn], lanes: Lanes, each: usize, page: &mut Page) -> f32 {
    let mut end = area.top();
    for (place, column) in columns.iter().enumerate().filter(|(_, column)| !column.title.is_empty()) {
        let width = lanes.across(each);
        let lines = title(canvas, column, &column.title, width).at_most(3);
        let left = lanes.left(area, place * each);
        end = end.max(area.top() + title_height(canvas, &lines));
        put_title(canvas, page, column, lines, pos2(left, area.top()), width);
    }
    end
}

/// Fills the lanes under each heading with cards, page after page.
fn cards(
    canvas: &Canvas<'_>,
    area: Rect,
    columns: &[SlideColumn],
    lanes: Lanes,
    each: usize,
    head: &Page,
) -> Vec<Page> {
    let gap = card_gap(canvas);
    let lay = |column: &SlideColumn| fill(strips(canvas, column, lanes.width), area.height(), gap);
    let filled: Vec<Vec<Vec<Strip>>> = columns.iter().map(lay).collect();
    let count = filled.iter().map(|places| places.len().div_ceil(each)).max().unwrap_or(1).max(1);
    let page = |number: usize| {
        let mut page = head.clone();
        for (heading, (column, places)) in columns.iter().zip(&filled).enumerate() {
            let here = places.iter().skip(number * each).take(each);
            for (lane, place) in here.enumerate() {
                let mut at = pos2(lanes.left(area, heading * each + lane), area.top());
                for strip in place {
                    card(canvas, &mut page, column, strip, at, lanes.width, false);
                    at.y += strip.height() + gap;
                }
            }
        }
        page
    };
    (0..count).map(page).collect()
}
