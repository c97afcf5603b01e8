//! The parts of a report one after the other, for files without pages of their own: each writer says how a piece is put
//! down, here stands in which order.

use crate::model::figure::Figure;
use crate::model::paper::report::{Graph, Part, ReportColumn, ReportPhoto, ReportRecord, ReportTable, Run, RunStyle};

/// Writes a report from its beginning to its end.
pub trait Running {
    /// A heading within a section; nothing for one without words.
    fn heading(&mut self, words: &str);

    /// A paragraph.
    fn paragraph(&mut self, runs: &[Run]);

    /// A list with a mark before each entry.
    fn list(&mut self, entries: &[Vec<Run>]);

    /// A table.
    fn table(&mut self, table: &ReportTable);

    /// A drawing, or what it says.
    fn figure(&mut self, figure: &Figure);

    /// A photograph with what it shows.
    fn photo(&mut self, photo: &ReportPhoto);

    /// A drawing of numbers; where nothing is drawn, only the numbers.
    fn graph(&mut self, graph: &Graph) {
        self.table(&graph.table);
    }

    /// All parts, in order.
    fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            match part {
                Part::Heading(words) => self.heading(words),
                Part::Paragraph(runs) => self.paragraph(runs),
                Part::List(entries) => self.list(entries),
                Part::Table(table) => self.table(table),
                Part::Columns(columns) => columns.iter().for_each(|column| self.column(column)),
                Part::Figure { figure, beside } => {
                    self.figure(figure);
                    self.parts(beside);
                }
                Part::Graph(graph) => self.graph(graph),
                Part::Bars(bars) => self.table(&bars.table),
                Part::Record(record) => self.record(record),
                Part::Photos(photos) => photos.iter().for_each(|photo| self.photo(photo)),
                // One writes by hand on paper alone.
                Part::Blank(_) => {}
            }
        }
    }

    /// What stands under one heading.
    fn column(&mut self, column: &ReportColumn) {
        self.heading(&column.title);
        self.list(&column.entries);
    }

    /// A row told in full, each of its fields behind the field's name.
    fn record(&mut self, record: &ReportRecord) {
        self.heading(&record.title);
        for (label, text) in &record.fields {
            self.paragraph(&[Run::new(label, RunStyle::Bold), Run::plain(" "), text.clone()]);
        }
    }
}
