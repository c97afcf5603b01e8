//! Headings one after the other: their cards run on from lane to lane and from page to page, each lane under the word of
//! its heading, and the headings of other pages are told at the foot.

use egui::{Rect, pos2};

use super::canvas::Canvas;
use super::card::{card, card_gap, put_title, strips, title, title_height};
use super::flow::{self, Strip};
use super::page::Page;
use super::words::Lines;
use crate::model::screen::slide::SlideColumn;

/// How lanes share the width.
#[derive(Clone, Copy)]
pub struct Lanes {
    /// How many stand side by side.
    pub count: usize,
    /// The width of each.
    pub width: f32,
    /// The distance between them.
    gap: f32,
}

fn lane_gap(canvas: &Canvas<'_>) -> f32 {
    0.6 * canvas.sizes.card
}

impl Lanes {
    /// How many lanes of a width, in letters' sizes, have room.
    pub fn most(canvas: &Canvas<'_>, width: f32, each: f32) -> usize {
        let gap = lane_gap(canvas);
        ((width + gap) / (each * canvas.sizes.card + gap)).floor() as usize
    }

    /// So many lanes that share a width.
    pub fn new(canvas: &Canvas<'_>, width: f32, count: usize) -> Self {
        let gap = lane_gap(canvas);
        Self { count, width: (width - gap * (count as f32 - 1.0)) / count as f32, gap }
    }

    /// Where a lane begins.
    pub fn left(&self, area: Rect, place: usize) -> f32 {
        area.left() + place as f32 * (self.width + self.gap)
    }

    /// The width of several lanes.
    pub fn across(&self, count: usize) -> f32 {
        count as f32 * (self.width + self.gap) - self.gap
    }
}

/// What stands in a lane: the cards of a heading, or as many as have room.
struct Part {
    heading: usize,
    title: Lines,
    cards: Vec<Strip>,
}

/// A lane, from above.
type Lane = Vec<Part>;

/// Lays headings out before there is any card: as many beside each other as there are lanes, row by row.
pub fn headings(canvas: &Canvas<'_>, area: Rect, columns: &[SlideColumn], lanes: Lanes) -> Vec<Page> {
    let words = |column: &SlideColumn| title(canvas, column, &column.title, lanes.width).at_most(2);
    let padding = title_height(canvas, &Lines::default());
    let rows = columns.chunks(lanes.count).enumerate();
    let rows = rows.map(|(item, row)| Strip { cells: row.iter().map(words).collect(), padding, item });
    let page = |place: Vec<Strip>| {
        let (mut page, mut top) = (Page::default(), area.top());
        for row in place {
            let height = row.height();
            let shown = columns.iter().skip(row.item * lanes.count);
            for (lane, (column, lines)) in shown.zip(row.cells).enumerate() {
                put_title(canvas, &mut page, column, lines, pos2(lanes.left(area, lane), top), lanes.width);
            }
            top += height + card_gap(canvas);
        }
        page
    };
    flow::fill(rows.collect(), area.height(), card_gap(canvas)).into_iter().map(page).collect()
}

/// Lays headings out one after the other. Each begins a lane of its own where that takes no more pages.
pub fn in_turn(canvas: &Canvas<'_>, area: Rect, columns: &[SlideColumn], lanes: Lanes) -> Vec<Page> {
    let laid: Vec<Vec<Strip>> = columns.iter().map(|column| strips(canvas, column, lanes.width)).collect();
    let filled = |apart| fill(canvas, columns, &laid, lanes.width, area.height(), apart);
    let (apart, flowing) = (filled(true), filled(false));
    let pages = |filled: &[Lane]| filled.len().div_ceil(lanes.count);
    let filled = if pages(&apart) <= pages(&flowing) { apart } else { flowing };
    let page = |shown: &[Lane]| {
        let mut page = Page::default();
        let here: Vec<usize> = shown.iter().flatten().map(|part| part.heading).collect();
        page.others = others(columns, &here);
        for (place, lane) in shown.iter().enumerate() {
            put(canvas, columns, lane, area.with_min_x(lanes.left(area, place)), lanes.width, &mut page);
        }
        page
    };
    filled.chunks(lanes.count).map(page).collect()
}

/// Fills lanes with the cards of one heading after the other; `apart` where each heading begins a lane.
fn fill(
    canvas: &Canvas<'_>,
    columns: &[SlideColumn],
    laid: &[Vec<Strip>],
    width: f32,
    height: f32,
    apart: bool,
) -> Vec<Lane> {
    let gap = card_gap(canvas);
    // In a low place the words of a heading leave room for a card.
    let lines_over = if height < 8.0 * canvas.sizes.card { 1 } else { 2 };
    let mut lanes: Vec<Lane> = vec![Vec::new()];
    let mut used = 0.0;
    for (heading, (column, strips)) in columns.iter().zip(laid).enumerate() {
        let lines = title(canvas, column, &counted(column), width).at_most(lines_over);
        let over = title_height(canvas, &lines);
        let mut fresh = apart && lanes.last().is_some_and(|lane| !lane.is_empty());
        for strip in strips {
            let mut rest = strip.clone();
            loop {
                let last = lanes.last().and_then(|lane| lane.last());
                let titled = last.is_some_and(|part| part.heading == heading);
                let left = height - used - if titled { 0.0 } else { over };
                let empty = last.is_none();
                if fresh || (rest.height() > left + 0.5 && !empty) {
                    lanes.push(Vec::new());
                    (used, fresh) = (0.0, false);
                    continue;
                }
                let whole = rest.height() <= left + 0.5;
                let piece = if whole { rest.clone() } else { rest.take(left) };
                used = height - left + piece.height() + gap;
                let Some(lane) = lanes.last_mut() else { break };
                match lane.last_mut().filter(|_| titled) {
                    Some(part) => part.cards.push(piece),
                    None => lane.push(Part { heading, title: lines.clone(), cards: vec![piece] }),
                }
                if whole || rest.is_empty() {
                    break;
                }
            }
        }
    }
    lanes
}

fn put(canvas: &Canvas<'_>, columns: &[SlideColumn], lane: &Lane, area: Rect, width: f32, page: &mut Page) {
    let mut at = area.min;
    for part in lane {
        let Some(column) = columns.get(part.heading) else { continue };
        put_title(canvas, page, column, part.title.clone(), at, width);
        at.y += title_height(canvas, &part.title);
        for strip in &part.cards {
            card(canvas, page, column, strip, at, width, true);
            at.y += strip.height() + card_gap(canvas);
        }
    }
}

fn counted(column: &SlideColumn) -> String {
    format!("{} {}", column.title, column.cards.len() + column.left_out).trim().to_owned()
}

/// The headings that stand on other pages, each with its count: they take the place of the words at the foot.
fn others(columns: &[SlideColumn], here: &[usize]) -> Vec<String> {
    let elsewhere = columns.iter().enumerate().filter(|(place, _)| !here.contains(place));
    elsewhere.map(|(_, column)| counted(column)).collect()
}
