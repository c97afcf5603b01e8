//! What a day is handed on as: the handout as a PDF, for Word and as Markdown, tables for a spreadsheet, a workbook of them, and dates for a
//! calendar. The report and its tables are all they know.
//!
//! The PDF has three floors that know only the one before: `layout` (pages of marks, and what they are), `draw`
//! (printpdf) and `structure` (the tags of an accessible PDF, added with lopdf).

mod calendar;
mod csv;
mod docx;
mod draw;
mod harvest;
mod layout;
mod logo;
mod markdown;
mod preview;
mod running;
mod structure;
mod xlsx;

pub use calendar::calendar;
pub use csv::csv;
pub use docx::docx;
pub use harvest::{HarvestCsv, data_package};
use jiff::Zoned;
use layout::Layout;
pub use logo::{LARGEST_FILE, LogoError, logo};
pub use markdown::markdown;
pub use preview::{Pages, Picture};
use structure::About;
pub use xlsx::xlsx;

use crate::model::paper::for_people::Signs;
use crate::model::paper::poster::Poster;
use crate::model::paper::report::Report;

/// Why there is no PDF, or no Word document.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// A built-in typeface could not be read: the program itself is broken.
    #[error("a built-in typeface could not be read")]
    Font,
    /// The drawn document could not be given its structure.
    #[error("the document could not be put together")]
    Structure(#[source] lopdf::Error),
    /// The document could not be turned into bytes.
    #[error("the document could not be written")]
    Write(#[source] std::io::Error),
}

/// The report as the bytes of a PDF that was written at this moment.
pub fn pdf(report: &Report, written: &Zoned) -> Result<Vec<u8>, ExportError> {
    write(&layout::lay_out(report), &About { title: &report.title, language: report.language, written })
}

/// Several reports as one PDF of that title, each beginning on a page of its own.
pub fn bundle(reports: &[Report], title: &str, written: &Zoned) -> Result<Vec<u8>, ExportError> {
    let language = reports.first().map(|report| report.language).unwrap_or_default();
    write(&layout::bind(reports), &About { title, language, written })
}

/// The programme for the wall as a PDF of one page.
pub fn poster(poster: &Poster, written: &Zoned) -> Result<Vec<u8>, ExportError> {
    write(&layout::poster::lay_out(poster), &About { title: &poster.title, language: poster.language, written })
}

/// Signs or cards as a PDF, two on a page.
pub fn signs(signs: &Signs, written: &Zoned) -> Result<Vec<u8>, ExportError> {
    write(&layout::signs::lay_out(signs), &About { title: &signs.title, language: signs.language, written })
}

fn write(layout: &Layout, about: &About<'_>) -> Result<Vec<u8>, ExportError> {
    let (mut document, contents) = draw::draw(layout, about.title)?;
    structure::add(&mut document, layout, &contents, about)?;
    document.compress();
    let mut bytes = Vec::new();
    document.save_modern(&mut bytes).map_err(ExportError::Write)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
