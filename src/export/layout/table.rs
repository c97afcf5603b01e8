//! A table: its head on every page, its rows whole unless one is higher than a page.

use super::sizes::{BODY, HEAD, PAGE_HEIGHT};
use super::strip::{Block, Mark, Stream, Strip};
use super::tree::{ElementId, Kind};
use super::typeset::Setting;
use super::writer::{Column, Writer, height, joined, kept, repeated};
use crate::model::report::{Run, Style, Table};
use crate::palette::Tone;

/// Between a rule and the words below or above it.
const PADDING: f32 = 5.5;
/// Between two columns.
const GUTTER: f32 = 10.0;
/// The leading inside a table: closer than in running text.
const LEADING: f32 = 16.2;

impl Writer {
    /// The table across the column. Rows that one writes in have a least height, and lines between their cells.
    pub fn table(&mut self, table: &Table, parent: ElementId, column: Column, least: f32) -> Block {
        let columns = shared(table, column);
        let element = self.tree.add(Kind::Table, parent);
        let titles: Vec<_> = table.columns.iter().map(|column| vec![Run::new(&column.title, Style::Plain)]).collect();
        let head = self.head(&titles, element, &columns, column);
        let repeat = repeated(&head);
        let mut strips = kept(head);
        let room = PAGE_HEIGHT - height(&repeat);
        for row in &table.rows {
            let row = self.row(row, element, &columns, column, room);
            strips.extend(if least > 0.0 { to_write_in(row, least, &columns) } else { row });
        }
        Block { stacks: vec![vec![Stream { strips, repeat }]] }
    }

    fn head(&mut self, titles: &[Vec<Run>], table: ElementId, columns: &[Column], whole: Column) -> Vec<Strip> {
        let setting = Setting { leading: LEADING, ..HEAD };
        let cells = self.cells(titles, Kind::ColumnTitle, setting, table, columns);
        let mut lines = abreast(cells);
        let rule = Mark::rule([whole.left, PADDING], [whole.right(), PADDING], Tone::Accent, 1.5);
        lines.push(Strip { height: PADDING + 0.75, marks: vec![rule], ..Strip::default() });
        whole_or_lines(lines, PAGE_HEIGHT)
    }

    fn row(&mut self, row: &[Vec<Run>], table: ElementId, columns: &[Column], whole: Column, room: f32) -> Vec<Strip> {
        let setting = Setting { leading: LEADING, ..BODY };
        let mut lines = abreast(self.cells(row, Kind::Cell, setting, table, columns));
        lines.insert(0, Strip { height: PADDING, ..Strip::default() });
        let rule = Mark::rule([whole.left, PADDING], [whole.right(), PADDING], Tone::Line, 0.6);
        lines.push(Strip { height: PADDING, marks: vec![rule], ..Strip::default() });
        whole_or_lines(lines, room)
    }

    /// Each cell's lines. A row that has fewer cells than the table has columns gets empty ones.
    fn cells(
        &mut self,
        row: &[Vec<Run>],
        kind: Kind,
        setting: Setting,
        table: ElementId,
        columns: &[Column],
    ) -> Vec<Vec<Strip>> {
        let element = self.tree.add(Kind::Row, table);
        let mut cells = Vec::new();
        for (nth, column) in columns.iter().enumerate() {
            let cell = self.tree.add(kind.clone(), element);
            // What is beyond the last column still gets printed, in the last one.
            let beyond = if nth + 1 == columns.len() { row.get(nth..) } else { row.get(nth..=nth) };
            let runs: Vec<Run> = beyond.unwrap_or_default().join(&Run::plain("\n"));
            cells.push(self.runs(&runs, setting, cell, *column));
        }
        cells
    }
}

/// The row made high enough to write in, with lines between its cells.
fn to_write_in(mut row: Vec<Strip>, least: f32, columns: &[Column]) -> Vec<Strip> {
    let missing = (least - height(&row)).max(0.0);
    let Some(last) = row.last_mut() else { return row };
    // The rule below the row moves down; what is said stays at the top.
    let bottom = last.height;
    for mark in last.marks.iter_mut().filter(|mark| mark.owner.is_none()) {
        *mark = mark.clone().moved(0.0, missing);
    }
    last.height = bottom + missing;
    for strip in &mut row {
        let between = columns.iter().skip(1).map(|column| column.left - GUTTER / 2.0);
        let lines = between.map(|x| Mark::rule([x, 0.0], [x, strip.height], Tone::Line, 0.6));
        strip.marks.extend(lines.collect::<Vec<Mark>>());
    }
    row
}

/// The lines as one band that no page break cuts, if there is room for it on a page.
fn whole_or_lines(lines: Vec<Strip>, room: f32) -> Vec<Strip> {
    if height(&lines) <= room { vec![joined(lines)] } else { lines }
}

/// The lines of cells that stand side by side: the first ones together, then the second ones.
fn abreast(cells: Vec<Vec<Strip>>) -> Vec<Strip> {
    let mut lines: Vec<Strip> = Vec::new();
    for cell in cells {
        for (nth, strip) in cell.into_iter().enumerate() {
            match lines.get_mut(nth) {
                Some(line) => {
                    line.height = line.height.max(strip.height);
                    line.marks.extend(strip.marks);
                }
                None => lines.push(Strip { keep: false, ..strip }),
            }
        }
    }
    lines
}

/// The columns on the page, by their shares; shares that make no sense become equal ones.
fn shared(table: &Table, whole: Column) -> Vec<Column> {
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let sound = shares.iter().all(|share| share.is_finite() && *share >= 0.02) && shares.iter().sum::<f32>() < 1000.0;
    let shares = if sound { shares } else { vec![1.0; table.columns.len()] };
    let sum: f32 = shares.iter().sum();
    let mut left = whole.left;
    let mut columns = Vec::new();
    for share in shares {
        let width = whole.width * share / sum;
        columns.push(Column { left, width: (width - GUTTER).max(width * 0.5) });
        left += width;
    }
    if let Some(last) = columns.last_mut() {
        last.width = whole.right() - last.left;
    }
    columns
}
