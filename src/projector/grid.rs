//! A table over pages, its head repeated; where the columns are too narrow to read, fewer of them or labelled texts.

use egui::{Rect, pos2, vec2};

use super::canvas::Canvas;
use super::flow::{Strip, fill, fill_below};
use super::page::{Ground, Page};
use super::words::{self, Lines, Style};
use super::{records, rows};
use crate::colours::Tone;
use crate::model::screen::slide::{Grid, GridColumn, GridRow, SlideRecord};

/// Lays a table out over pages, in the arrangement that takes the fewest; the calmest of those.
pub fn grid(canvas: &Canvas<'_>, area: Rect, grid: &Grid) -> Vec<Page> {
    let in_columns = columns(canvas, area, grid, Head::OnEveryPage);
    if let (None, Some(folded)) = (&in_columns, &grid.folded) {
        return self::grid(canvas, area, folded);
    }
    let [beside, above] = [rows::Right::Beside, rows::Right::Above].map(|right| rows::rows(canvas, area, grid, right));
    let arranged = [in_columns, beside, joined(canvas, area, grid), halves(canvas, area, grid), above];
    let fewest = arranged.into_iter().flatten().min_by_key(Vec::len);
    let fewest = fewest.unwrap_or_else(|| stacked(canvas, area, grid));
    if fewest.len() <= 1 {
        return fewest;
    }
    let called = called(grid).and_then(|grid| columns(canvas, area, &grid, Head::OnEveryPage));
    called.filter(|pages| pages.len() < fewest.len()).unwrap_or(fewest)
}

/// The same table with its rows called what stands before the colon, such as the role without what it does: the room
/// was told that before there were answers. `None` where not every row has such a name, or there is no answer yet.
fn called(grid: &Grid) -> Option<Grid> {
    let is_answered = |row: &GridRow| row.cells.iter().skip(1).any(|cell| !cell.trim().is_empty() && cell != "–");
    if grid.rows.len() < 2 || !grid.rows.iter().any(is_answered) {
        return None;
    }
    let name = |row: &GridRow| {
        let mut row = row.clone();
        let first = row.cells.first_mut()?;
        let (name, said) = first.split_once(": ")?;
        *first = (!name.trim().is_empty() && !said.trim().is_empty()).then(|| name.trim().to_owned())?;
        Some(row)
    };
    let rows: Vec<GridRow> = grid.rows.iter().map(name).collect::<Option<_>>()?;
    Some(Grid { rows, folded: None, ..grid.clone() })
}

/// The first column beside all the others in a row, for a table of words without names or dates to look up: its head
/// says once what follows what.
fn joined(canvas: &Canvas<'_>, area: Rect, grid: &Grid) -> Option<Vec<Page>> {
    let (first, others) = grid.columns.split_first()?;
    let is_words = others.len() > 1 && grid.legend.is_empty() && !others.iter().any(|column| column.bold);
    if !is_words || area.height() < LOWEST * canvas.sizes.card {
        return None;
    }
    let titles: Vec<&str> = others.iter().map(|column| column.title.as_str()).collect();
    let row = |row: &GridRow| {
        let (first, others) =
            row.cells.split_first().map(|(first, others)| (first.clone(), others)).unwrap_or_default();
        let said: Vec<&str> = others.iter().map(String::as_str).filter(|text| !text.trim().is_empty()).collect();
        GridRow { cells: vec![first, said.join(" · ")], ..row.clone() }
    };
    let beside = Grid {
        columns: vec![
            GridColumn { share: 0.0, bold: true, ..first.clone() },
            GridColumn { title: titles.join(" · "), share: 1.0, bold: false, gap: String::new() },
        ],
        rows: grid.rows.iter().map(row).collect(),
        legend: String::new(),
        folded: None,
    };
    columns(canvas, area, &beside, Head::Once)
}

/// A narrow table in two parts beside each other.
fn halves(canvas: &Canvas<'_>, area: Rect, grid: &Grid) -> Option<Vec<Page>> {
    let gap = canvas.sizes.card;
    let half = 0.5 * (area.width() - gap);
    if !grid.legend.is_empty() || grid.columns.len() > 2 {
        return None;
    }
    let mut parts = columns(canvas, area.with_max_x(area.left() + half), grid, Head::OnEveryPage)?.into_iter();
    let mut pages = Vec::new();
    while let Some(mut page) = parts.next() {
        if let Some(right) = parts.next() {
            page.pieces.extend(right.pieces.into_iter().map(|piece| piece.moved(vec2(half + gap, 0.0))));
            page.fresh |= right.fresh;
        }
        pages.push(page);
    }
    Some(pages)
}

/// The least height, in letters' sizes, in which a head and a row have room.
const LOWEST: f32 = 6.0;

/// Where the titles of the columns stand.
#[derive(Clone, Copy, PartialEq)]
enum Head {
    OnEveryPage,
    Once,
}

/// The table itself; `None` where its columns are too narrow to read.
fn columns(canvas: &Canvas<'_>, area: Rect, grid: &Grid, told: Head) -> Option<Vec<Page>> {
    let padding = if canvas.loose < 1.0 { 0.25 } else { 0.35 } * canvas.sizes.card;
    let widths = widths(canvas, area.width(), grid, 2.0 * padding)?;
    let style = |column: &GridColumn| Style { bold: column.bold, ..Style::plain(canvas.sizes.card, Tone::Ink) };
    let accent = Style::bold(canvas.sizes.card, Tone::Accent);
    let titles = grid.columns.iter().zip(&widths);
    let titles = titles.map(|(column, width)| words::lay(canvas.ctx, &column.title, accent, width - 2.0 * padding));
    let head = Strip { cells: titles.collect(), padding: 0.4 * canvas.loose * canvas.sizes.card, item: 0 };
    let strip = |(item, row): (usize, &GridRow)| {
        let cells = grid.columns.iter().enumerate().map(|(place, column)| (row.cell(place, column), column));
        let cells = cells.zip(&widths).map(|(((text, is_gap), column), width)| {
            let style = if is_gap { Style::bold(canvas.sizes.card, Tone::Coral) } else { style(column) };
            words::lay(canvas.ctx, text, style, width - 2.0 * padding)
        });
        let mut cells: Vec<Lines> = cells.collect();
        if let (Some(first), Some(width)) = (cells.first_mut(), widths.first()) {
            let style = Style::plain(canvas.sizes.card, Tone::Accent);
            let source = words::lay(canvas.ctx, row.source_in_hand(), style, width - 2.0 * padding);
            *first = std::mem::take(first).then(source);
        }
        Strip { cells, padding: canvas.row_padding(), item }
    };
    let legend = words::lay(canvas.ctx, &grid.legend, Style::plain(canvas.sizes.card, Tone::Ink), area.width());
    let room = if grid.legend.is_empty() { 0.0 } else { legend.height() + 0.4 * canvas.sizes.card };
    let whole = area.with_max_y(area.bottom() - room);
    let below = whole.with_min_y(area.top() + head.height());
    let strips = grid.rows.iter().enumerate().map(strip).collect();
    let places = match told {
        Head::OnEveryPage => fill(strips, below.height(), 0.0),
        Head::Once => fill_below(head.height(), strips, whole.height(), 0.0),
    };
    let page = |(number, place): (usize, &Vec<Strip>)| {
        let mut page = Page::default();
        let headed = number == 0 || told == Head::OnEveryPage;
        if headed {
            put(&mut page, &head, area, &widths, padding);
            let line = Rect::from_min_size(pos2(area.left(), below.top() - 6.0), vec2(area.width(), 6.0));
            page.ground(Ground::plain(line, Tone::Accent));
        }
        put_rows(&mut page, grid, place, if headed { below } else { whole }, &widths, padding);
        page.words(legend.clone(), pos2(area.left(), area.bottom() - legend.height()));
        page
    };
    Some(places.iter().enumerate().map(page).collect())
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
        let cells = grid.rows.iter().map(|row| word(row.cell(place, column).0));
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
    // No column is wider than its texts on one line while another one needs the room.
    let whole = |(place, column): (usize, &GridColumn)| {
        let texts = grid.rows.iter().filter_map(|row| row.cells.get(place)).chain([&column.title]);
        texts.map(|text| words::on_one_line(canvas.ctx, text, bold).width()).fold(0.0, f32::max) + padding + 1.0
    };
    let whole: Vec<f32> = grid.columns.iter().enumerate().map(whole).collect();
    let wishes = grid.columns.iter().zip(&least).zip(&whole);
    let wishes: Vec<f32> =
        wishes.map(|((column, least), whole)| (share(column) * width).min(*whole).max(*least) - least).collect();
    let wished: f32 = wishes.iter().sum();
    let missing: Vec<f32> =
        whole.iter().zip(&least).zip(&wishes).map(|((whole, least), wish)| (whole - least - wish).max(0.0)).collect();
    let missed: f32 = missing.iter().sum();
    let count = least.len().max(1) as f32;
    let wide = |((least, wish), missing): ((&f32, &f32), &f32)| {
        if spare <= wished || missed <= 0.0 {
            let part = if wished > 0.0 { wish / wished } else { 1.0 / count };
            return least + spare * part;
        }
        least + wish + (spare - wished) * missing / missed
    };
    Some(least.iter().zip(&wishes).zip(&missing).map(wide).collect())
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
