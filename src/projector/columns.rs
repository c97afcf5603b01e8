//! Headings side by side with cards below: as many at a time as the room can read.

use std::ops::Range;

use egui::{Pos2, Rect, pos2, vec2};

use super::flow::{Strip, fill};
use super::frame::Canvas;
use super::page::{Ground, Page, Piece};
use super::words::{self, Lines, Style};
use crate::colours::Tone;
use crate::model::screen::slide::{Face, SeriesMark, SlideColumn};

/// The narrowest a column of cards may be, in letters' sizes.
const NARROWEST: f32 = 12.0;

/// The width of the coloured edge of a card.
const BAND: f32 = 14.0;

/// How columns share the width.
#[derive(Clone, Copy)]
struct Lanes {
    /// How many headings stand side by side.
    headings: usize,
    /// How many columns of cards each heading has.
    each: usize,
    /// The width of a column of cards.
    width: f32,
    /// The distance between columns.
    gap: f32,
}

/// Lays headings and their cards out over pages.
pub fn columns(canvas: &Canvas<'_>, area: Rect, columns: &[SlideColumn]) -> Vec<Page> {
    let lanes = lanes(canvas, area.width(), columns.len());
    let alone = columns.len() <= lanes.headings;
    columns
        .chunks(lanes.headings)
        .enumerate()
        .flat_map(|(group, shown)| {
            let mut head = Page::default();
            let here = group * lanes.headings..group * lanes.headings + shown.len();
            let tabs = if alone { None } else { tabs(canvas, area, columns, here, &mut head) };
            let top = tabs.unwrap_or_else(|| titles(canvas, area, shown, lanes, &mut head));
            cards(canvas, area.with_min_y(top), shown, lanes, !alone, &head)
        })
        .collect()
}

fn lanes(canvas: &Canvas<'_>, width: f32, count: usize) -> Lanes {
    let gap = 0.75 * canvas.sizes.card;
    let most = ((width + gap) / (NARROWEST * canvas.sizes.card + gap)).floor().max(1.0) as usize;
    let count = count.max(1);
    // Six headings where four fit stand as three and three.
    let headings = count.div_ceil(count.div_ceil(most));
    let each = (most / count).max(1);
    let side_by_side = (headings * each) as f32;
    Lanes { headings, each, width: (width - gap * (side_by_side - 1.0)) / side_by_side, gap }
}

impl Lanes {
    fn left(&self, area: Rect, place: usize) -> f32 {
        area.left() + place as f32 * (self.width + self.gap)
    }

    /// The width of all columns under one heading.
    fn under(&self) -> f32 {
        self.each as f32 * (self.width + self.gap) - self.gap
    }
}

/// Puts a bar and a title over each column; returns where the cards begin.
fn titles(canvas: &Canvas<'_>, area: Rect, shown: &[SlideColumn], lanes: Lanes, page: &mut Page) -> f32 {
    let mut end = area.top();
    for (place, column) in shown.iter().enumerate().filter(|(_, column)| !column.title.is_empty()) {
        let tone = Tone::Heading(column.place);
        let left = lanes.left(area, place * lanes.each);
        let bar = Rect::from_min_size(pos2(left, area.top()), vec2(lanes.under(), 8.0));
        page.ground(Ground::plain(bar, tone));
        let lines =
            words::lay(canvas.ctx, &column.title, Style::bold(canvas.sizes.card, tone), lanes.under()).at_most(3);
        let top = bar.bottom() + 0.3 * canvas.sizes.card;
        end = end.max(top + lines.height() + 0.35 * canvas.sizes.card);
        page.words(lines, pos2(left, top));
    }
    end
}

/// Puts a tab for each heading above, those on this page large; returns where the cards begin.
/// `None` where the headings of other pages have no room: then none of them is shown.
fn tabs(canvas: &Canvas<'_>, area: Rect, columns: &[SlideColumn], shown: Range<usize>, page: &mut Page) -> Option<f32> {
    let (size, padding) = (canvas.sizes.card, 0.4 * canvas.sizes.card);
    let widest = 0.75 * area.width() / shown.len().max(1) as f32 - 2.0 * padding;
    let now = |column: &SlideColumn| {
        words::lay(canvas.ctx, &counted(column), Style::bold(size, Tone::Heading(column.place)), widest).at_most(2)
    };
    let mut texts: Vec<Lines> = columns.get(shown.clone()).unwrap_or_default().iter().map(now).collect();
    let height = texts.iter().map(Lines::height).fold(0.0, f32::max) + 0.5 * size;
    let taken: f32 = texts.iter().map(|lines| lines.width() + 2.0 * padding + TAB_GAP).sum();
    let others: Vec<&SlideColumn> =
        columns.iter().enumerate().filter(|(at, _)| !shown.contains(at)).map(|(_, column)| column).collect();
    let small = small_tabs(canvas, &others, area.width() - taken)?;
    texts = in_order(texts, small, shown.start);
    let mut left = area.left();
    for (at, (column, lines)) in columns.iter().zip(texts).enumerate() {
        let tone = shown.contains(&at).then_some(Tone::Heading(column.place));
        let padding = if tone.is_some() { padding } else { small_padding(canvas) };
        let rect = Rect::from_min_size(pos2(left, area.top()), vec2(lines.width() + 2.0 * padding, height));
        if rect.right() <= area.right() + 1.0 {
            tab(page, rect, lines, padding, tone);
        }
        left = rect.right() + TAB_GAP;
    }
    Some(area.top() + height + canvas.sizes.gap * 0.8)
}

const TAB_GAP: f32 = 12.0;

fn counted(column: &SlideColumn) -> String {
    format!("{} {}", column.title, column.cards.len() + column.left_out)
}

fn small_padding(canvas: &Canvas<'_>) -> f32 {
    0.45 * canvas.sizes.foot
}

/// The texts of the headings on other pages: whole if they fit on one line or two, else the longest cut that can be
/// guessed, else none.
fn small_tabs(canvas: &Canvas<'_>, others: &[&SlideColumn], width: f32) -> Option<Vec<Lines>> {
    let style = Style::plain(canvas.sizes.foot, Tone::Muted);
    let room = width - others.len() as f32 * (2.0 * small_padding(canvas) + TAB_GAP);
    let whole: Vec<Lines> =
        others.iter().map(|column| words::on_one_line(canvas.ctx, &counted(column), style)).collect();
    let fits = |most: f32| whole.iter().map(|lines| lines.width().min(most)).sum::<f32>() <= room;
    let most = (9..=60_u8).rev().map(|letters| f32::from(letters) * 0.5 * style.size).find(|most| fits(*most))?;
    let text = |(column, lines): (&&SlideColumn, &Lines)| {
        let broken = words::lay(canvas.ctx, &counted(column), style, most);
        let whole = broken.0.len() <= 2 && words::widest_word(canvas.ctx, &column.title, style) <= most;
        match lines.width() <= most {
            true => lines.clone(),
            false if whole => broken,
            false => words::cut(canvas.ctx, &column.title, style, most),
        }
    };
    Some(others.iter().zip(&whole).map(text).collect())
}

/// The large texts put in among the small ones, beginning at a place.
fn in_order(large: Vec<Lines>, small: Vec<Lines>, place: usize) -> Vec<Lines> {
    let mut texts = small;
    let place = place.min(texts.len());
    texts.splice(place..place, large);
    texts
}

fn tab(page: &mut Page, rect: Rect, lines: Lines, padding: f32, tone: Option<Tone>) {
    let ground = if tone.is_some() { Tone::Surface } else { Tone::Sunken };
    page.ground(Ground::plain(rect, ground).round(10.0));
    if let Some(tone) = tone {
        page.ground(Ground::plain(rect.with_min_y(rect.bottom() - 8.0), tone).round(4.0));
    }
    let top = rect.center().y - lines.height() / 2.0;
    page.words(lines, pos2(rect.left() + padding, top));
}

/// Fills the columns with cards, page after page.
fn cards(canvas: &Canvas<'_>, area: Rect, shown: &[SlideColumn], lanes: Lanes, banded: bool, head: &Page) -> Vec<Page> {
    let gap = 0.4 * canvas.sizes.card;
    let lay = |column: &SlideColumn| {
        let strips =
            column.cards.iter().enumerate().map(|(item, face)| strip(canvas, face, item, lanes.width)).collect();
        fill(strips, area.height(), gap)
    };
    let filled: Vec<Vec<Vec<Strip>>> = shown.iter().map(lay).collect();
    let count = filled.iter().map(|places| places.len().div_ceil(lanes.each)).max().unwrap_or(1).max(1);
    let page = |number: usize| {
        let mut page = head.clone();
        for (heading, (column, places)) in shown.iter().zip(&filled).enumerate() {
            let here = places.iter().skip(number * lanes.each).take(lanes.each);
            for (lane, place) in here.enumerate() {
                let mut at = pos2(lanes.left(area, heading * lanes.each + lane), area.top());
                for strip in place {
                    card(canvas, &mut page, column, strip, at, lanes.width, banded);
                    at.y += strip.height() + gap;
                }
            }
        }
        page
    };
    (0..count).map(page).collect()
}

fn strip(canvas: &Canvas<'_>, face: &Face, item: usize, width: f32) -> Strip {
    let size = canvas.sizes.card;
    let inner = width - indent(canvas) - 0.4 * size - dots_width(canvas, face);
    let text = if face.starred { format!("⭐ {}", face.text) } else { face.text.clone() };
    let notes = words::lay(canvas.ctx, &face.notes.join(" · "), Style::plain(size, Tone::Accent), inner);
    let lines = words::lay(canvas.ctx, &text, Style::plain(size, Tone::Ink), inner).then(notes);
    Strip { cells: vec![lines], padding: 0.8 * size, item }
}

/// Where the words of a card begin: clear of the band.
fn indent(canvas: &Canvas<'_>) -> f32 {
    BAND + 0.34 * canvas.sizes.card
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

fn card(canvas: &Canvas<'_>, page: &mut Page, column: &SlideColumn, strip: &Strip, at: Pos2, width: f32, banded: bool) {
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
