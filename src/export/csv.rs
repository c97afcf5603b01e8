//! A table as a file for a spreadsheet, as Danish and English spreadsheets open it without being asked.

use ::csv::{QuoteStyle, Terminator, WriterBuilder};

use crate::model::paper::sheet::Sheet;

/// Takes no room and joins nothing that belongs together; behind it no spreadsheet looks for a formula.
const JOINER: char = '\u{2060}';

/// The sheet with its titles as the first line: UTF-8 with its mark, every cell in quotes, semicolons between them, and
/// nothing that a spreadsheet would take for a formula.
///
/// # Errors
/// When there is no memory left.
pub fn csv(sheet: &Sheet) -> Result<Vec<u8>, ::csv::Error> {
    let mut builder = WriterBuilder::new();
    builder.delimiter(b';').terminator(Terminator::CRLF).quote_style(QuoteStyle::Always);
    let mut writer = builder.from_writer(vec![0xEF, 0xBB, 0xBF]);
    writer.write_record(sheet.columns.iter().map(|title| harmless(title)))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|value| harmless(&value.words(sheet.language))))?;
    }
    writer.into_inner().map_err(|error| error.into_error().into())
}

/// The words with an invisible sign before each with which a formula may begin: at the beginning, and after whatever some
/// spreadsheet may be told to divide cells at.
fn harmless(words: &str) -> String {
    let mut told = String::with_capacity(words.len());
    let mut may_begin = true;
    for sign in words.chars() {
        if may_begin && begins_formula(sign) {
            told.push(JOINER);
        }
        may_begin = divides(sign) || may_begin && is_blank(sign);
        told.push(sign);
    }
    told
}

/// Also as Chinese, Japanese and Korean are written with; some spreadsheets take those for the same.
const fn begins_formula(sign: char) -> bool {
    matches!(
        sign,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−' | '⁺' | '⁼' | '⁻'
    )
}

const fn divides(sign: char) -> bool {
    matches!(
        sign,
        ';' | ','
            | '|'
            | ':'
            | '\t'
            | '\n'
            | '\r'
            | '\u{b}'
            | '\u{c}'
            | '\u{85}'
            | '\u{2028}'
            | '\u{2029}'
            | '"'
            | '\''
            | '“'
            | '”'
            | '„'
            | '‘'
            | '’'
            | '‚'
            | '«'
            | '»'
            | '`'
            | '´'
            | '；'
            | '，'
            | '＂'
            | '＇'
    )
}

/// What nobody sees at the beginning of a cell.
fn is_blank(sign: char) -> bool {
    sign.is_whitespace()
        || matches!(sign, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}')
        || matches!(sign, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(sign, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{3164}' | '\u{2800}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::paper::sheet::SheetCell;

    fn read(said: &[&str]) -> (Vec<u8>, Vec<Vec<String>>) {
        let columns = said.iter().map(|words| (*words).to_owned()).collect();
        let rows = vec![said.iter().map(|words| SheetCell::from(*words)).collect()];
        let bytes = csv(&Sheet { name: String::new(), language: Language::Danish, columns, rows }).unwrap();
        let mut reader = ::csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[3..]);
        let lines = reader.deserialize().map(Result::unwrap).collect();
        (bytes, lines)
    }

    #[test]
    fn words_come_out_as_they_went_in() {
        let said =
            ["Åse; “ja”", "to\nlinjer", "1-2", "007", "2027-02-04", "3-4 gange", "a=b", "anne@by.dk", "C+", "", " "];
        let (bytes, lines) = read(&said);
        assert_eq!(lines, vec![said.map(String::from).to_vec(); 2]);
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.starts_with("\u{feff}\"Åse; “ja”\";\"to\nlinjer\";\"1-2\";\"007\";"), "every cell is in quotes");
        assert!(text.ends_with(";\"\";\" \"\r\n"));
    }

    #[test]
    fn nothing_is_calculated_wherever_a_spreadsheet_looks_and_nobody_sees_why() {
        for (said, expected) in [
            ("=1+1", "_=1+1"),
            (" =1+1", " _=1+1"),
            ("\t=1", "\t_=1"),
            ("\u{a0}\u{feff}\r\n@SUM(A1)", "\u{a0}\u{feff}\r\n_@SUM(A1)"),
            ("- Ring", "_- Ring"),
            ("+45 12", "_+45 12"),
            ("-1", "_-1"),
            ("＝1＋1", "_＝1＋1"),
            ("＠a", "_＠a"),
            ("'=1", "'_=1"),
            ("“=1”", "“_=1”"),
            ("Ring; =1+1", "Ring; _=1+1"),
            ("Ring,-1", "Ring,_-1"),
            ("a\n- b\n- c", "a\n_- b\n_- c"),
            ("a\"=1", "a\"_=1"),
            ("=\"=1\"", "_=\"_=1\""),
            ("a - b", "a - b"),
        ] {
            assert_eq!(read(&[said]).1[1][0], expected.replace('_', "\u{2060}"), "{said:?}");
        }
    }
}
