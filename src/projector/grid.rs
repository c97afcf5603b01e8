//! A table over pages, its head repeated; where the columns are too narrow to read, fewer of them or labelled texts.

use egui::{Rect, pos2, vec2};

use super::flow::{Strip, fill};
use super::frame::Canvas;
use super::page::{Ground, Page};
use super::words::{self, Lines, Style};
use super::{records, rows};
use crate::colours::Tone;
use crate::model::screen::slide::{Grid, GridColumn, GridRow, SlideRecord};

/// Lays a table out over pages, in the arrangement that takes the fewest; the calmest of those.
pub fn grid(canvas: &Canvas<'_>, area: Rect, grid: &Grid) -> Vec<Page> {
    let in_columns = columns(canvas, area, grid);
    if let (None, Some(folded)) = (&in_columns, &grid.folded) {
        return self::grid(canvas, area, folded);
    }
    let arranged = [in_columns, rows::rows(canvas, area, grid)];
    let fewest = arranged.into_iter().flatten().min_by_key(Vec::len);
    fewest.unwrap_or_else(|| stacked(canvas, area, grid))
}

/// The table itself; `None` where its columns are too narrow to read.
fn columns(canvas: &Canvas<'_>, area: Rect, grid: &Grid) -> Option<Vec<Page>> {
    let padding = 0.35 * canvas.sizes.card;
    let widths = widths(canvas, area.width(), grid, 2.0 * padding)?;
    let style = |column: &GridColumn| Style { bold: column.bold, ..Style::plain(canvas.sizes.card, Tone::Ink) };
    let head = Strip {
        cells: lay(canvas, grid.columns.iter().map(|column| (column.title.as_str(), column)), &widths, padding, |_| {
            Style::bold(canvas.sizes.card, Tone::Accent)
        }),
        padding: 0.5 * canvas.sizes.card,
        item: 0,
    };
    let strip = |(item, row): (usize, &GridRow)| {
        let mut cells = lay(canvas, row.cells.iter().map(String::as_str).zip(&grid.columns), &widths, padding, style);
        if let (Some(first), Some(width)) = (cells.first_mut(), widths.first()) {
            let style = Style::plain(canvas.sizes.card, Tone::Accent);
            let source = words::lay(canvas.ctx, row.source_in_hand(), style, width - 2.0 * padding);
            *first = std::mem::take(first).then(source);
        }
        Strip { cells, padding: 0.7 * canvas.sizes.card, item }
    };
    let legend = words::lay(canvas.ctx, &grid.legend, Style::plain(canvas.sizes.card, Tone::Ink), area.width());
    let room = if grid.legend.is_empty() { 0.0 } else { legend.height() + 0.4 * canvas.sizes.card };
    let below = Rect::from_min_max(area.min + vec2(0.0, head.height()), area.max - vec2(0.0, room));
    let places = fill(grid.rows.iter().enumerate().map(strip).collect(), below.height(), 0.0);
    let page = |place: &Vec<Strip>| {
        let mut page = Page::default();
        put(&mut page, &head, area, &widths, padding);
        let line = Rect::from_min_size(pos2(area.left(), below.top() - 6.0), vec2(area.width(), 6.0));
        page.ground(Ground::plain(line, Tone::Accent));
        put_rows(&mut page, grid, place, below, &widths, padding);
        page.words(legend.clone(), pos2(area.left(), area.bottom() - legend.height()));
        page
    };
    Some(places.iter().map(page).collect())
}

fn put_rows(page: &mut Page, grid: &Grid, place: &[Strip], area: Rect, widths: &[f32], padding: f32) {
    let mut top = area.top();
    for strip in place {
        let row = Rect::from_min_size(pos2(area.left(), top), vec2(area.width(), strip.height()));
        if grid.rows.get(strip.item).is_some_and(|row| row.current) {
            page.ground(Ground::plain(row, Tone::AccentSoft));
            page.fresh = true;
        }
        put(page, strip, row, widths, padding);
        page.ground(Ground::plain(row.with_min_y(row.bottom() - 2.0), Tone::Line));
        top = row.bottom();
    }
}

fn put(page: &mut Page, strip: &Strip, row: Rect, widths: &[f32], padding: f32) {
    let mut left = row.left();
    for (lines, width) in strip.cells.iter().zip(widths) {
        page.words(lines.clone(), pos2(left + padding, row.top() + strip.padding / 2.0));
        left += width;
    }
}

fn lay<'a>(
    canvas: &Canvas<'_>,
    cells: impl Iterator<Item = (&'a str, &'a GridColumn)>,
    widths: &[f32],
    padding: f32,
    style: impl Fn(&GridColumn) -> Style,
) -> Vec<Lines> {
    let cell = |((text, column), width): ((&str, &GridColumn), &f32)| {
        words::lay(canvas.ctx, text, style(column), width - 2.0 * padding)
    };
    cells.zip(widths).map(cell).collect()
}

/// The columns' widths: their shares, but never narrower than their widest word; `None` when that cannot be.
fn widths(canvas: &Canvas<'_>, width: f32, grid: &Grid, padding: f32) -> Option<Vec<f32>> {
    let size = canvas.sizes.card;
    let bold = Style::bold(size, Tone::Ink);
    let word = |text: &str| {
        let whole = words::on_one_line(canvas.ctx, text, bold).width();
        // Names and dates stay on one line.
        if whole <= 5.5 * size { whole } else { words::widest_word(canvas.ctx, text, bold) }
    };
    let least = |(place, column): (usize, &GridColumn)| {
        let cells = grid.rows.iter().filter_map(|row| row.cells.get(place)).map(|cell| word(cell));
        let source =
            |row: &GridRow| if place == 0 { words::widest_word(canvas.ctx, row.source_in_hand(), bold) } else { 0.0 };
        let cells = cells.chain(grid.rows.iter().map(source));
        // A word longer than this is broken wherever it stands.
        cells.fold(word(&column.title), f32::max).min(9.0 * size) + padding + 1.0
    };
    let least: Vec<f32> = grid.columns.iter().enumerate().map(least).collect();
    let spare = width - least.iter().sum::<f32>();
    if spare < 0.0 {
        return None;
    }
    let short: f32 =
        grid.columns.iter().zip(&least).map(|(column, least)| (share(column) * width - least).max(0.0)).sum();
    let wide = |(column, least): (&GridColumn, &f32)| {
        let wish = (share(column) * width - least).max(0.0);
        least + if short > 0.0 { spare * wish / short } else { spare / grid.columns.len().max(1) as f32 }
    };
    Some(grid.columns.iter().zip(&least).map(wide).collect())
}

fn share(column: &GridColumn) -> f32 {
    if column.share.is_finite() { column.share.clamp(0.0, 1.0) } else { 0.0 }
}

/// Each row as labelled texts, for a room too deep for a table.
fn stacked(canvas: &Canvas<'_>, area: Rect, grid: &Grid) -> Vec<Page> {
    let record = |row: &GridRow| {
        let titles = grid.columns.iter().map(|column| column.title.clone());
        let source = Some(row.source_in_hand()).filter(|source| !source.is_empty());
        let source = source.map(|source| (String::new(), source.to_owned()));
        let fields = titles.zip(row.cells.iter().cloned()).chain(source).collect();
        SlideRecord { title: String::new(), fields, current: row.current }
    };
    records::records(canvas, area, &grid.rows.iter().map(record).collect::<Vec<_>>())
}
