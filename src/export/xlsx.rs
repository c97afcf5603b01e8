//! Tables as a workbook for Excel and its like: text is text, dates are dates, and nothing is calculated.

use jiff::Zoned;
use jiff::civil::{Date, Time};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use crate::model::foreign::ours;
use crate::model::paper::sheet::{Sheet, SheetCell};

/// The most signs that one place of a workbook holds.
const MOST_SIGNS: usize = 32_000;
/// How wide a column may be, in signs.
const WIDTH: [usize; 2] = [9, 56];
/// The number by which every spreadsheet knows a date as its country writes it.
const DATE: u8 = 14;
/// The same for a time of day.
const TIME: u8 = 20;
/// The same for text that is never anything else.
const TEXT: u8 = 49;

/// The sheets as the bytes of a workbook of that title that was written at this moment.
///
/// # Errors
/// When it cannot be put together: the program itself is broken then.
pub fn xlsx(sheets: &[Sheet], title: &str, written: &Zoned) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title(printable(title)).set_author("Tovholder");
    if let Some(moment) = day(written.date()) {
        properties = properties.set_creation_datetime(&moment);
    }
    workbook.set_properties(&properties);
    for sheet in sheets {
        write(workbook.add_worksheet(), sheet)?;
    }
    workbook.save_to_buffer()
}

fn write(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_name(&sheet.name)?;
    let head = look(TEXT).set_bold().set_border_bottom(FormatBorder::Thin);
    for (column, title) in (0_u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, title, &head)?;
        page.set_column_width(column, width(sheet, usize::from(column)) as f64)?;
    }
    let formats = [TEXT, DATE, TIME, 0].map(look);
    let rows: Vec<Vec<SheetCell>> = sheet.rows.iter().flat_map(|row| broken(row)).collect();
    for (number, row) in (1_u32..).zip(&rows) {
        for (column, value) in (0_u16..).zip(row) {
            put(page, (number, column), value, &formats)?;
        }
    }
    let last = sheet.columns.len().saturating_sub(1);
    page.autofilter(0, 0, u32::try_from(rows.len()).unwrap_or(u32::MAX), u16::try_from(last).unwrap_or(u16::MAX))?;
    page.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?.set_landscape().set_print_fit_to_pages(1, 0);
    Ok(())
}

fn look(number: u8) -> Format {
    Format::new().set_num_format_index(number).set_align(FormatAlign::Top).set_text_wrap()
}

fn put(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    value: &SheetCell,
    formats: &[Format; 4],
) -> Result<(), XlsxError> {
    let [text, date, time, number] = formats;
    match value {
        SheetCell::Words(words) if words.is_empty() => {}
        SheetCell::Words(words) => {
            page.write_string_with_format(row, column, words, text)?;
        }
        // A workbook knows no day before 1900.
        SheetCell::Date(value) => match day(*value) {
            Some(day) => {
                page.write_datetime_with_format(row, column, &day, date)?;
            }
            None => {
                page.write_string_with_format(row, column, value.to_string(), text)?;
            }
        },
        SheetCell::Time(value) => {
            page.write_datetime_with_format(row, column, time_of(*value)?, time)?;
        }
        SheetCell::Number(value) => {
            page.write_number_with_format(row, column, *value, number)?;
        }
    }
    Ok(())
}

fn day(date: Date) -> Option<ExcelDateTime> {
    let [month, day] = [date.month(), date.day()].map(i8::unsigned_abs);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, month, day).ok()
}

fn time_of(time: Time) -> Result<ExcelDateTime, XlsxError> {
    let [hour, minute] = [time.hour(), time.minute()].map(i8::unsigned_abs);
    ExcelDateTime::from_hms(u16::from(hour), minute, 0)
}

/// How wide a column is for what stands in it: lines are broken, and what is longer takes several.
fn width(sheet: &Sheet, column: usize) -> usize {
    let words = sheet.rows.iter().filter_map(|row| row.get(column)).map(|value| value.words(sheet.language));
    // The button of the filter stands beside the title.
    let title = sheet.columns.get(column).map_or(0, |title| title.chars().count() + 3);
    let longest = words.flat_map(|words| words.lines().map(|line| line.chars().count()).max()).max();
    let [least, most] = WIDTH;
    longest.unwrap_or_default().max(title).clamp(least, most) + 1
}

/// The row, and more of it below where a text is longer than a place holds: no word is lost.
fn broken(row: &[SheetCell]) -> Vec<Vec<SheetCell>> {
    let pieces = |value: &SheetCell| match value {
        SheetCell::Words(words) => pieces(&printable(words)).into_iter().map(SheetCell::Words).collect(),
        SheetCell::Date(_) | SheetCell::Time(_) | SheetCell::Number(_) => vec![value.clone()],
    };
    let columns: Vec<Vec<SheetCell>> = row.iter().map(pieces).collect();
    let count = columns.iter().map(Vec::len).max().unwrap_or_default().max(1);
    let nth = |place: usize| {
        columns.iter().map(|pieces| pieces.get(place).cloned().unwrap_or_else(SheetCell::nothing)).collect()
    };
    (0..count).map(nth).collect()
}

/// A text in pieces that a place holds; a workbook counts as UTF-16 does.
fn pieces(words: &str) -> Vec<String> {
    let (mut pieces, mut piece, mut length) = (Vec::new(), String::new(), 0);
    for sign in words.chars() {
        if length + sign.len_utf16() > MOST_SIGNS {
            pieces.push(std::mem::take(&mut piece));
            length = 0;
        }
        length += sign.len_utf16();
        piece.push(sign);
    }
    pieces.push(piece);
    pieces
}

/// Words without signs that a workbook cannot hold.
fn printable(words: &str) -> String {
    ours(words).into_owned()
}
