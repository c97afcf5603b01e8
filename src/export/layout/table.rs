//! A table: its head on every page, its rows whole unless one is higher than a page.

use super::band::{Band, Flow, Mark, Stream, height};
use super::geometry::{Column, Paper};
use super::sizes::Setting;
use super::tree::{ElementId, Kind};
use super::writer::{Writer, joined, kept, repeated, together};
use super::{widths, words};
use crate::colours::Tone;
use crate::model::paper::report::{ReportTable, Run, RunStyle};

/// Between two columns.
const GUTTER: f32 = 10.0;
/// A word that just fits is not cut because of how numbers are rounded.
const SLACK: f32 = 0.5;
/// A word longer than so many squares of its height does not decide how wide its column is.
const LONGEST: f32 = 10.0;
/// A column with room for fewer such squares is narrow …
const NARROW: f32 = 8.0;
/// … a text that is so many times as long as its column, letters taken as squares, is a tower in it …
const TOWER: f32 = 20.0;
/// … and so many of them are enough to turn the page.
const MANY: usize = 3;
/// So many of the longest words of a column are measured.
const WEIGHED: usize = 6;
/// So many rows of a table say how wide its columns are.
const MEASURED: usize = 40;
/// What stands before a line takes so many squares of its height.
const LEAD: f32 = 2.6;

impl Writer {
    /// The table across the column. Rows that one writes in have a least height, and lines between their cells.
    pub fn table(&mut self, table: &ReportTable, parent: ElementId, column: Column, least: f32) -> Flow {
        let columns = self.across(table, column);
        let element = self.tree.add(Kind::Table, parent);
        let titles: Vec<_> =
            table.columns.iter().map(|column| vec![Run::new(&column.title, RunStyle::Plain)]).collect();
        let head = self.head(&titles, element, &columns, column);
        let repeat = repeated(&head, self.paper);
        let mut bands = kept(head);
        for row in &table.rows {
            let row = self.row(row, element, &columns, column);
            bands.extend(if least > 0.0 { to_write_in(row, least, &columns) } else { row });
        }
        Flow { stacks: vec![vec![Stream { bands, repeat }]] }
    }

    /// Whether the table has too little room in the column: words are cut, or long texts stand in narrow towers.
    pub fn is_crowded(&mut self, table: &ReportTable, whole: Column) -> bool {
        let needed: f32 = self.needed(table).iter().sum();
        if needed > whole.width + GUTTER {
            return true;
        }
        let size = self.sizes.body.size;
        let narrow = |column: &Column| column.width < NARROW * size;
        let mut towers = 0;
        for (nth, column) in self.across(table, whole).into_iter().enumerate().filter(|(_, column)| narrow(column)) {
            let lengths = table.rows.iter().filter_map(|row| row.get(nth)).map(|cell| letters(cell) as f32 * size);
            towers += lengths.filter(|length| *length > TOWER * column.width).count();
        }
        towers >= MANY
    }

    /// The columns on the page: each as wide as its longest word where there is room for that, and the rest where it
    /// saves most lines. What one writes in has its columns by their shares, and so has what is dense: it is read down
    /// its columns, from row to row.
    pub(super) fn across(&mut self, table: &ReportTable, whole: Column) -> Vec<Column> {
        let shares = shares(table);
        let total = whole.width + GUTTER;
        let needed = self.needed(table);
        let is_said = table.rows.iter().flatten().flatten().any(|run| !run.text.trim().is_empty());
        let widths = if is_said && self.paper != Paper::DENSE && needed.iter().sum::<f32>() < total {
            widths::saving(&self.measured(table), &needed, &shares, total)
        } else {
            widths::by_share(&needed, &shares, total)
        };
        let mut left = whole.left;
        let mut columns = Vec::new();
        for width in widths {
            columns.push(Column { left, width: (width - GUTTER).max(width * 0.5) });
            left += width;
        }
        columns
    }

    /// How wide each cell's lines are, room between the columns included, row by row; of a long table its first rows.
    fn measured(&mut self, table: &ReportTable) -> Vec<Vec<Vec<f32>>> {
        let (head, body) = (self.sizes.head, self.sizes.body);
        let titles = table.columns.iter().map(|column| vec![self.typesetter.width(&column.title, head) + GUTTER]);
        let mut rows = vec![titles.collect::<Vec<_>>()];
        for row in table.rows.iter().take(MEASURED) {
            rows.push(row.iter().map(|cell| self.measured_cell(cell, body)).collect());
        }
        rows
    }

    fn measured_cell(&mut self, cell: &[Run], body: Setting) -> Vec<f32> {
        let lead = if cell.iter().any(|run| run.style == RunStyle::Lead) { LEAD * body.size } else { 0.0 };
        let letters = |run: &Run| run.text.chars().count() as f32;
        let small = |run: &Run| letters(run) * if run.style == RunStyle::Aside { self.sizes.aside } else { 1.0 };
        let part = cell.iter().map(small).sum::<f32>() / cell.iter().map(letters).sum::<f32>().max(1.0);
        let text: String = cell.iter().map(|run| run.text.as_str()).collect();
        let lines = text.lines().map(words::clean);
        lines.map(|line| self.typesetter.width(&line, body) * part + lead + GUTTER).collect()
    }

    /// For each column the room that its longest word needs; a word that no column has room for is cut anyway.
    fn needed(&mut self, table: &ReportTable) -> Vec<f32> {
        let (head, body) = (self.sizes.head, self.sizes.body);
        let mut needed = Vec::new();
        for (nth, column) in table.columns.iter().enumerate() {
            let cells = table.rows.iter().filter_map(|row| row.get(nth)).flatten();
            let mut said: Vec<&str> = cells.flat_map(|run| run.text.split(words::breaks)).collect();
            // The widest word is among those with the most letters.
            said.sort_by_cached_key(|word| std::cmp::Reverse(word.chars().count()));
            said.dedup();
            let longest = said.into_iter().take(WEIGHED).map(words::clean);
            let longest = longest.map(|word| self.typesetter.width(&word, body)).fold(0.0, f32::max);
            let titles = column.title.split_whitespace().map(words::clean).collect::<Vec<_>>();
            let titles = titles.iter().map(|word| self.typesetter.width(word, head)).fold(0.0, f32::max);
            let widest = titles.max(longest);
            needed.push(widest.min(LONGEST * body.size) + GUTTER + SLACK);
        }
        needed
    }

    pub(super) fn head(
        &mut self,
        titles: &[Vec<Run>],
        table: ElementId,
        columns: &[Column],
        whole: Column,
    ) -> Vec<Band> {
        let setting = Setting { leading: self.sizes.table_leading, ..self.sizes.head };
        let cells = self.cells(titles, Kind::ColumnTitle, setting, table, columns);
        let mut lines = abreast(cells);
        let rule =
            Mark::rule([whole.left, self.sizes.cell_gap], [whole.right(), self.sizes.cell_gap], Tone::Organiser, 1.5);
        lines.push(Band { height: self.sizes.cell_gap + 0.75, marks: vec![rule], ..Band::default() });
        lines
    }

    pub(super) fn row(&mut self, row: &[Vec<Run>], table: ElementId, columns: &[Column], whole: Column) -> Vec<Band> {
        let setting = Setting { leading: self.sizes.table_leading, ..self.sizes.body };
        let mut lines = abreast(self.cells(row, Kind::Cell, setting, table, columns));
        lines.insert(0, Band { height: self.sizes.cell_gap, ..Band::default() });
        let rule = Mark::rule([whole.left, self.sizes.cell_gap], [whole.right(), self.sizes.cell_gap], Tone::Line, 0.6);
        lines.push(Band { height: self.sizes.cell_gap, marks: vec![rule], ..Band::default() });
        banded(lines)
    }

    /// Each cell's lines. A row that has fewer cells than the table has columns gets empty ones.
    fn cells(
        &mut self,
        row: &[Vec<Run>],
        kind: Kind,
        setting: Setting,
        table: ElementId,
        columns: &[Column],
    ) -> Vec<Vec<Band>> {
        let element = self.tree.add(Kind::Row, table);
        let mut cells = Vec::new();
        for (nth, column) in columns.iter().enumerate() {
            let cell = self.tree.add(kind.clone(), element);
            // What is beyond the last column still gets printed, in the last one.
            let beyond = if nth + 1 == columns.len() { row.get(nth..) } else { row.get(nth..=nth) };
            let runs: Vec<Run> = beyond.unwrap_or_default().join(&Run::plain("\n"));
            cells.push(self.led(&runs, setting, cell, *column));
        }
        cells
    }

    /// The lines of a cell, each with what stands before it in a narrow column of its own.
    fn led(&mut self, runs: &[Run], setting: Setting, cell: ElementId, column: Column) -> Vec<Band> {
        let mut bands = Vec::new();
        for line in runs.chunk_by(|_, next| next.style != RunStyle::Lead) {
            let Some((lead, words)) = line.split_first().filter(|(first, _)| first.style == RunStyle::Lead) else {
                bands.extend(self.runs(line, setting, cell, column));
                continue;
            };
            let wide = LEAD * setting.size;
            let beside = Column { left: column.left + wide, width: (column.width - wide).max(1.0) };
            let before = self.runs(std::slice::from_ref(lead), setting, cell, column);
            let mut lines = self.runs(words, setting, cell, beside);
            match lines.first_mut() {
                Some(first) => drop(first.marks.splice(0..0, joined(before).marks)),
                None => lines = before,
            }
            bands.extend(lines);
        }
        bands
    }
}

/// The lines of a row, which no page break cuts where a page is high enough; else none of them stands alone.
fn banded(lines: Vec<Band>) -> Vec<Band> {
    let mut lines = together(lines);
    lines.iter_mut().take(2).for_each(|line| line.keep = true);
    lines.iter_mut().rev().skip(1).take(2).for_each(|line| line.keep = true);
    lines
}

/// The row made high enough to write in, with lines between its cells.
fn to_write_in(mut row: Vec<Band>, least: f32, columns: &[Column]) -> Vec<Band> {
    let missing = (least - height(&row)).max(0.0);
    let Some(last) = row.last_mut() else { return row };
    // The rule below the row moves down; what is said stays at the top.
    let bottom = last.height;
    for mark in last.marks.iter_mut().filter(|mark| mark.owner.is_none()) {
        *mark = mark.clone().moved(0.0, missing);
    }
    last.height = bottom + missing;
    for band in &mut row {
        let between = columns.iter().skip(1).map(|column| column.left - GUTTER / 2.0);
        let lines = between.map(|x| Mark::rule([x, 0.0], [x, band.height], Tone::Line, 0.6));
        band.marks.extend(lines.collect::<Vec<Mark>>());
    }
    row
}

/// The lines of cells that stand side by side: the first ones together, then the second ones.
fn abreast(cells: Vec<Vec<Band>>) -> Vec<Band> {
    let mut lines: Vec<Band> = Vec::new();
    for cell in cells {
        for (nth, band) in cell.into_iter().enumerate() {
            match lines.get_mut(nth) {
                Some(line) => {
                    line.height = line.height.max(band.height);
                    line.marks.extend(band.marks);
                }
                None => lines.push(Band { keep: false, ..band }),
            }
        }
    }
    lines
}

fn letters(cell: &[Run]) -> usize {
    cell.iter().map(|run| run.text.chars().count()).sum()
}

/// The columns' parts of the width; shares that make no sense become equal ones.
fn shares(table: &ReportTable) -> Vec<f32> {
    let shares: Vec<f32> = table.columns.iter().map(|column| column.share).collect();
    let sound = shares.iter().all(|share| share.is_finite() && *share >= 0.02) && shares.iter().sum::<f32>() < 1000.0;
    let shares = if sound { shares } else { vec![1.0; table.columns.len()] };
    let sum: f32 = shares.iter().sum();
    shares.iter().map(|share| share / sum).collect()
}
