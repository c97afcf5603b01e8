//! A table as a file for a spreadsheet, as Danish and English spreadsheets open it without being asked.

use ::csv::{Terminator, WriterBuilder};

use crate::model::foreign::ours;
use crate::model::paper::report::{ReportTable, Run};

/// The table with its titles as the first line: UTF-8 with its mark, semicolons between the cells, and no cell that a
/// spreadsheet would take for a formula.
///
/// # Errors
/// When there is no memory left.
pub fn csv(table: &ReportTable) -> Result<Vec<u8>, ::csv::Error> {
    let mut writer =
        WriterBuilder::new().delimiter(b';').terminator(Terminator::CRLF).from_writer(vec![0xEF, 0xBB, 0xBF]);
    writer.write_record(table.columns.iter().map(|column| plain(&column.title)))?;
    for row in &table.rows {
        writer.write_record(row.iter().map(|cell| plain(&words(cell))))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

fn words(cell: &[Run]) -> String {
    cell.iter().map(|run| run.text.as_str()).collect::<Vec<&str>>().join("\n")
}

/// The words with an apostrophe before whatever a spreadsheet would calculate.
fn plain(words: &str) -> String {
    let words = ours(words);
    let formula = words.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if formula { format!("'{words}") } else { words.into_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::paper::report::TableColumn;

    #[test]
    fn words_come_out_as_they_went_in_and_nothing_is_calculated() {
        let said = ["Åse; “ja”", "=HYPERLINK(\"x\")", "-1", "to\nlinjer", "+45", "@a"];
        let columns = said.map(|title| TableColumn { title: title.into(), share: 0.1 }).to_vec();
        let table = ReportTable { columns, rows: vec![said.map(|words| vec![Run::plain(words)]).to_vec()] };
        let bytes = csv(&table).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
        let lines: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
        let expected = ["Åse; “ja”", "'=HYPERLINK(\"x\")", "'-1", "to\nlinjer", "'+45", "'@a"];
        assert_eq!(
            (bytes[..3].to_vec(), lines),
            (vec![0xEF, 0xBB, 0xBF], vec![expected.map(String::from).to_vec(); 2])
        );
    }
}
