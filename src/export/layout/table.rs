//! A table: its head on every page, its rows whole unless one is higher than a page.

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
/// A column that holds fewer letters of full width side by side is narrow …
const NARROW: f32 = 8.0;
/// … and a text that is so many times as long as its column, letters taken as square, is a tower in it.
const TOWER: f32 = 20.0;

impl Writer {
    /// The table across the column.
    pub fn table(&mut self, table: &Table, parent: ElementId, column: Column) -> Block {
        let columns = shared(table, column);
        let element = self.tree.add(Kind::Table, parent);
        let titles: Vec<_> = table.columns.iter().map(|column| vec![Run::new(&column.title, Style::Plain)]).collect();
        let head = self.head(&titles, element, &columns, column);
        let repeat = repeated(&head, self.paper);
        let mut strips = kept(head);
        let room = self.paper.frame().height() - height(&repeat);
        for row in &table.rows {
            strips.extend(self.row(row, element, &columns, column, room));
        }
        Block { stacks: vec![vec![Stream { strips, repeat }]] }
    }

    /// How many cells would have a word cut or be a tower of short lines in a column so wide; a title counts as three.
    pub fn cramped(&mut self, table: &Table, column: Column) -> usize {
        let columns = shared(table, column);
        let mut cramped = 0;
        for (nth, column) in columns.iter().enumerate() {
            let title = table.columns.get(nth).map_or("", |column| column.title.as_str());
            cramped += 3 * usize::from(self.cuts(title, self.sizes.head, *column));
            for cell in table.rows.iter().filter_map(|row| row.get(nth)) {
                let long = cell.iter().map(|run| run.text.chars().count()).sum::<usize>() as f32 * self.sizes.body.size;
                let tower = column.width < NARROW * self.sizes.body.size && long > TOWER * column.width;
                let cut = |run: &Run| self.cuts(&run.text, self.sizes.body, *column);
                cramped += usize::from(tower || cell.iter().any(cut));
            }
        }
        cramped
    }

    fn cuts(&mut self, text: &str, setting: Setting, column: Column) -> bool {
        text.split_whitespace().any(|word| !self.typesetter.fits(word, setting, column.width))
    }

    fn head(&mut self, titles: &[Vec<Run>], table: ElementId, columns: &[Column], whole: Column) -> Vec<Strip> {
        let setting = Setting { leading: self.sizes.table_leading, ..self.sizes.head };
        let cells = self.cells(titles, Kind::ColumnTitle, setting, table, columns);
        let mut lines = abreast(cells);
        let rule = Mark::rule([whole.left, PADDING], [whole.right(), PADDING], Tone::Organiser, 1.5);
        lines.push(Strip { height: PADDING + 0.75, marks: vec![rule], ..Strip::default() });
        whole_or_lines(lines, self.paper.frame().height())
    }

    fn row(&mut self, row: &[Vec<Run>], table: ElementId, columns: &[Column], whole: Column, room: f32) -> Vec<Strip> {
        let setting = Setting { leading: self.sizes.table_leading, ..self.sizes.body };
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

/// The lines as one band that no page break cuts, if there is room for it on a page; else none of them stands alone.
fn whole_or_lines(mut lines: Vec<Strip>, room: f32) -> Vec<Strip> {
    if height(&lines) <= room {
        return vec![joined(lines)];
    }
    lines.iter_mut().take(2).for_each(|line| line.keep = true);
    lines.iter_mut().rev().skip(1).take(2).for_each(|line| line.keep = true);
    lines
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
