//! A table's rows as lines over the whole width: what and who in bold, the rest below, where columns would be towers.

use egui::{Align, Rect, pos2, vec2};

use super::canvas::Canvas;
use super::flow::{Strip, fill_below};
use super::page::{Ground, Page, Piece};
use super::words::{self, Lines, Style};
use crate::colours::Tone;
use crate::model::screen::slide::{Grid, GridColumn, GridRow};

/// The most columns that two or three lines can hold without a reader losing the thread.
const MOST_COLUMNS: usize = 5;

/// The most of the width that names and dates at the right may take.
const RIGHT: f32 = 0.34;

/// Which cells stand at the left and which at the right, and how wide each side is.
struct Sides {
    left: Vec<usize>,
    right: Vec<usize>,
    left_width: f32,
    right_width: f32,
}

/// Where names and dates stand.
#[derive(Clone, Copy, PartialEq)]
pub enum Right {
    /// Below each other, beside all that is said.
    Beside,
    /// On the line of what the row is about, so that the rest has the whole width.
    Above,
}

/// Lays the rows out as lines; `None` where a table has too many columns for that, or the place is too low.
pub fn rows(canvas: &Canvas<'_>, area: Rect, grid: &Grid, at: Right) -> Option<Vec<Page>> {
    let size = canvas.sizes.card;
    let sides = sides(canvas, area.width(), grid)?;
    let titles: Vec<&str> = grid.columns.iter().map(|column| column.title.as_str()).collect();
    let accent = Style::bold(size, Tone::Accent);
    // The titles at the right may be wider than what stands below them.
    let right_title = words::on_one_line(canvas.ctx, &joined(&titles, &sides.right), accent);
    let left_width = area.width() - right_title.width() - size;
    let head = if left_width < 4.0 * size {
        return None;
    } else {
        let cells = vec![words::lay(canvas.ctx, &joined(&titles, &sides.left), accent, left_width), right_title];
        Strip { cells, padding: 0.4 * canvas.loose * size, item: 0 }
    };
    let below = area.with_min_y(area.top() + head.height());
    if below.height() < 4.0 * size {
        return None;
    }
    let strip = |(item, row): (usize, &GridRow)| {
        let cells = match at {
            Right::Beside => {
                let width = sides.left_width;
                vec![left(canvas, grid, row, &sides, [width, width]), stacked(right(canvas, grid, row, &sides))]
            }
            Right::Above => above(canvas, grid, row, &sides, area.width())?,
        };
        Some(Strip { cells, padding: canvas.row_padding(), item })
    };
    let strips: Vec<Strip> = grid.rows.iter().enumerate().map(strip).collect::<Option<_>>()?;
    // Once is enough: after the first page one knows which is which.
    let places = fill_below(head.height(), strips, area.height(), 0.0);
    let page = |(number, place): (usize, &Vec<Strip>)| {
        let mut page = Page::default();
        let mut top = area.top();
        if number == 0 {
            put(canvas, &mut page, &head, area);
            let line = Rect::from_min_size(pos2(area.left(), below.top() - 6.0), vec2(area.width(), 6.0));
            page.ground(Ground::plain(line, Tone::Accent));
            top = below.top();
        }
        for strip in place {
            let row = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), strip.height()));
            if grid.rows.get(strip.item).is_some_and(|row| row.current) {
                page.ground(Ground::plain(row, Tone::AccentSoft));
                page.fresh = true;
            }
            put(canvas, &mut page, strip, row);
            page.ground(Ground::plain(row.with_min_y(row.bottom() - 2.0), Tone::Line));
            top = row.bottom();
        }
        page
    };
    Some(places.iter().enumerate().map(page).collect())
}

/// Names and dates stand at the right; a word among them is never broken.
fn sides(canvas: &Canvas<'_>, width: f32, grid: &Grid) -> Option<Sides> {
    let is_right = |(place, column): &(usize, &GridColumn)| *place > 0 && column.bold;
    let (right, left): (Vec<_>, Vec<_>) = grid.columns.iter().enumerate().partition(is_right);
    if left.is_empty() || right.len() > 2 || grid.columns.len() > MOST_COLUMNS || !grid.legend.is_empty() {
        return None;
    }
    let bold = Style::bold(canvas.sizes.card, Tone::Ink);
    let places = |side: &[(usize, &GridColumn)]| side.iter().map(|(place, _)| *place).collect::<Vec<usize>>();
    let (left, right) = (places(&left), places(&right));
    let column = |place: &usize| grid.columns.get(*place).map(|column| (*place, column));
    let cells = |row: &GridRow| -> Vec<String> {
        right.iter().filter_map(column).map(|(place, column)| row.cell(place, column).0.to_owned()).collect()
    };
    let texts: Vec<String> = grid.rows.iter().flat_map(cells).collect();
    let widest = |measure: &dyn Fn(&str) -> f32| texts.iter().map(|text| measure(text)).fold(0.0, f32::max) + 1.0;
    let most = RIGHT * width;
    if widest(&|text| words::widest_word(canvas.ctx, text, bold)) > most {
        return None;
    }
    let right_width = widest(&|text| words::on_one_line(canvas.ctx, text, bold).width()).min(most);
    let left_width = width - right_width - canvas.sizes.card;
    Some(Sides { left, right, left_width, right_width })
}

/// What a row is about in bold, and below it the rest, each with its title where there are several. The first of the
/// widths is that of what it is about.
fn left(canvas: &Canvas<'_>, grid: &Grid, row: &GridRow, sides: &Sides, [first, rest]: [f32; 2]) -> Lines {
    let size = canvas.sizes.card;
    let (bold, plain) = (Style::bold(size, Tone::Ink), Style::plain(size, Tone::Ink));
    let titled = sides.left.len() > 2;
    let line = |(nth, place): (usize, &usize)| {
        let Some(column) = grid.columns.get(*place) else { return Lines::default() };
        let (text, is_gap) = row.cell(*place, column);
        let plain = if is_gap { Style::bold(size, Tone::Coral) } else { plain };
        let title = &column.title;
        match (nth, titled && !text.is_empty()) {
            (0, _) => words::lay(canvas.ctx, text, bold, first),
            (_, true) => words::lay(canvas.ctx, &format!("{title}: {text}"), plain, rest),
            (_, false) => words::lay(canvas.ctx, text, plain, rest),
        }
    };
    let lines = sides.left.iter().enumerate().map(line).fold(Lines::default(), Lines::then);
    let source = words::lay(canvas.ctx, row.source_in_hand(), Style::plain(size, Tone::Accent), rest);
    lines.then(source)
}

/// Names and dates, each for itself.
fn right(canvas: &Canvas<'_>, grid: &Grid, row: &GridRow, sides: &Sides) -> Vec<Lines> {
    let size = canvas.sizes.card;
    let line = |(nth, place): (usize, &usize)| {
        let Some(column) = grid.columns.get(*place) else { return Lines::default() };
        let (text, is_gap) = row.cell(*place, column);
        let style = match (is_gap, nth) {
            (true, _) => Style::bold(size, Tone::Coral),
            (false, 0) => Style::bold(size, Tone::Ink),
            (false, _) => Style::plain(size, Tone::Ink),
        };
        words::lay(canvas.ctx, text, style, sides.right_width)
    };
    sides.right.iter().enumerate().map(line).collect()
}

fn stacked(right: Vec<Lines>) -> Lines {
    right.into_iter().fold(Lines::default(), Lines::then)
}

/// Names and dates on one line beside what the row is about; `None` where a name takes more lines than that, or nothing
/// is said below it.
fn above(canvas: &Canvas<'_>, grid: &Grid, row: &GridRow, sides: &Sides, width: f32) -> Option<Vec<Lines>> {
    let right = right(canvas, grid, row, sides);
    let taken: f32 = right.iter().map(|lines| lines.width() + BETWEEN * canvas.sizes.card).sum();
    let first = width - taken - BETWEEN * canvas.sizes.card;
    if right.iter().any(|lines| lines.0.len() > 1) || sides.left.len() < 2 || first < 0.4 * width {
        return None;
    }
    Some(std::iter::once(left(canvas, grid, row, sides, [first, width])).chain(right).collect())
}

/// The distance between a name and a date on one line, in letters' sizes.
const BETWEEN: f32 = 0.6;

fn joined(titles: &[&str], places: &[usize]) -> String {
    places.iter().filter_map(|place| titles.get(*place).copied()).collect::<Vec<&str>>().join(" · ")
}

fn put(canvas: &Canvas<'_>, page: &mut Page, strip: &Strip, row: Rect) {
    let top = row.top() + strip.padding / 2.0;
    let Some((left, right)) = strip.cells.split_first() else { return };
    page.words(left.clone(), pos2(row.left(), top));
    let mut end = row.right();
    for lines in right.iter().rev().filter(|lines| !lines.0.is_empty()) {
        let width = lines.width();
        page.pieces.push(Piece::Words { lines: lines.clone(), at: pos2(end - width, top), width, side: Align::Max });
        end -= width + BETWEEN * canvas.sizes.card;
    }
}
