//! A table of the report as one of Word's.

use docx_rs::{
    BorderType, Paragraph, Shading, ShdType, SpecialIndentType, Table, TableBorder, TableBorderPosition, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType,
};

use super::{hex, look, paragraph};
use crate::colours::Tone;
use crate::export::layout::widths::by_share;
use crate::model::paper::report;
use crate::model::paper::report::{Run, RunStyle};

/// From what stands before a line to the line, in twentieths of a point.
const LEAD: i32 = 480;
/// A letter of a word, a title's bold one too, in twentieths of a point.
const LETTER: f32 = 118.0;
/// Beside the words of a cell, in twentieths of a point.
const BESIDE: f32 = 200.0;
/// So many letters decide how wide a column is.
const LONGEST: usize = 20;

/// The table, its titles as the first row; `None` for one without cells.
pub fn table(content: &report::ReportTable, width: usize) -> Option<Table> {
    let count = content.rows.iter().map(Vec::len).chain([content.columns.len()]).max().filter(|count| *count > 0)?;
    let widths = widths(content, count, width);
    let titles: Vec<Vec<Run>> =
        content.columns.iter().map(|column| vec![Run::new(&column.title, RunStyle::Bold)]).collect();
    let head = row(&titles, &widths, true);
    let rows = content.rows.iter().map(|cells| row(cells, &widths, false));
    let table = Table::without_borders(std::iter::once(head).chain(rows).collect());
    let table = [TableBorderPosition::Top, TableBorderPosition::Bottom, TableBorderPosition::InsideH]
        .into_iter()
        .fold(table, |table, position| table.set_border(line(position)));
    Some(
        table
            .set_grid(widths)
            .width(width, WidthType::Dxa)
            .layout(TableLayoutType::Fixed)
            .margins(TableCellMargins::new().margin(50, 90, 50, 90)),
    )
}

fn line(position: TableBorderPosition) -> TableBorder {
    TableBorder::new(position).border_type(BorderType::Single).size(4).color(hex(Tone::Line))
}

/// The widths in twentieths of a point, by the columns' shares, but no word is cut where there is room for it.
fn widths(content: &report::ReportTable, count: usize, width: usize) -> Vec<usize> {
    let share = |share: f32| if share.is_finite() { share.clamp(0.03, 1.0) } else { 0.1 };
    let mut shares: Vec<f32> = content.columns.iter().map(|column| share(column.share)).collect();
    shares.resize(count, share(0.1));
    let all: f32 = shares.iter().sum();
    let shares: Vec<f32> = shares.into_iter().map(|share| share / all.max(0.01)).collect();
    let needed: Vec<f32> = (0..count).map(|nth| longest_word(content, nth) as f32 * LETTER + BESIDE).collect();
    by_share(&needed, &shares, width as f32).into_iter().map(|width| width as usize).collect()
}

/// How many letters the longest word of a column has, its title's included.
fn longest_word(content: &report::ReportTable, column: usize) -> usize {
    let cells = content.rows.iter().filter_map(|row| row.get(column)).flatten().map(|run| run.text.as_str());
    let title = content.columns.get(column).map(|column| column.title.as_str());
    let words = cells.chain(title).flat_map(str::split_whitespace);
    // A word that is longer is cut anyway.
    words.map(|word| word.chars().count()).max().unwrap_or_default().min(LONGEST)
}

fn row(cells: &[Vec<Run>], widths: &[usize], head: bool) -> TableRow {
    let cell = |(nth, width): (usize, &usize)| {
        let runs = cells.get(nth).map_or(&[][..], Vec::as_slice);
        let cell = TableCell::new().width(*width, WidthType::Dxa);
        let cell = paragraphs(runs).into_iter().fold(cell, TableCell::add_paragraph);
        if head { cell.shading(Shading::new().shd_type(ShdType::Clear).fill(hex(Tone::Sunken))) } else { cell }
    };
    TableRow::new(widths.iter().enumerate().map(cell).collect()).cant_split()
}

/// The paragraphs of a cell: one, or one for each line that something stands before.
fn paragraphs(runs: &[Run]) -> Vec<Paragraph> {
    if !runs.iter().any(|run| run.style == RunStyle::Lead) {
        return vec![paragraph(look::CELL, runs)];
    }
    let hanging = |line: &[Run]| {
        let hanging = Some(SpecialIndentType::Hanging(LEAD));
        paragraph(look::CELL, line).indent(Some(LEAD), hanging, None, None)
    };
    runs.chunk_by(|_, next| next.style != RunStyle::Lead).map(hanging).collect()
}
