//! Reads the workbook back.

use std::io::{Cursor, Read};

use jiff::civil::{date, time};
use roxmltree::{Document, Node};

use super::*;
use crate::model::paper::sheet::{Sheet, SheetCell};

const NUMBERS: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn part(bytes: &[u8], name: &str) -> String {
    let mut text = String::new();
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn named<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.has_tag_name((NUMBERS, name)))
}

fn words(node: Node<'_, '_>) -> String {
    // What looks like a sign written by its number is told apart from one.
    named(node, "t").filter_map(|text| text.text()).collect::<String>().replace("_x005F_", "_")
}

/// What stands in each place: how it is written, its style, and the words or the number.
fn places(bytes: &[u8], sheet: usize) -> Vec<Vec<(String, String)>> {
    let shared = part(bytes, "xl/sharedStrings.xml");
    let shared = Document::parse(&shared).unwrap();
    let shared: Vec<String> = named(shared.root_element(), "si").map(words).collect();
    let styles = part(bytes, "xl/styles.xml");
    let styles = Document::parse(&styles).unwrap();
    let formats = named(styles.root_element(), "cellXfs").next().unwrap();
    let formats: Vec<&str> = named(formats, "xf").map(|format| format.attribute("numFmtId").unwrap()).collect();
    let page = part(bytes, &format!("xl/worksheets/sheet{sheet}.xml"));
    let page = Document::parse(&page).unwrap();
    assert_eq!(named(page.root_element(), "f").count(), 0, "nothing is calculated");
    let place = |cell: Node<'_, '_>| {
        let value = named(cell, "v").next().and_then(|value| value.text()).unwrap_or_default().to_owned();
        let style = formats[cell.attribute("s").unwrap_or("0").parse::<usize>().unwrap()].to_owned();
        match cell.attribute("t") {
            Some("s") => (style, shared[value.parse::<usize>().unwrap()].clone()),
            _ => (format!("number {style}"), value),
        }
    };
    let rows = named(page.root_element(), "row");
    rows.map(|row| named(row, "c").map(place).collect()).collect()
}

fn sheet(rows: Vec<Vec<SheetCell>>) -> Sheet {
    let columns = ["Hvad", "Hvornår"].map(str::to_owned).to_vec();
    Sheet { name: "Aftaler".into(), language: Language::Danish, columns, rows }
}

#[test]
fn text_is_text_and_dates_times_and_numbers_are_what_they_are() {
    let said = [
        "=1+1",
        " =1+1",
        "- Ring",
        "-1",
        "1-2",
        "007",
        "2027-02-04",
        "1e5",
        "＝1",
        "@a",
        "'a",
        "https://by.dk",
        "_x000D_",
        "<&>\"",
        "Åse 👍 学 שלום",
        "to\nlinjer",
    ];
    let mut rows: Vec<Vec<SheetCell>> =
        said.iter().map(|words| vec![SheetCell::from(*words), SheetCell::nothing()]).collect();
    let values = [
        SheetCell::Date(date(2027, 2, 4)),
        SheetCell::Time(time(9, 30, 0, 0)),
        SheetCell::Number(7),
        SheetCell::Date(date(-44, 3, 15)),
    ];
    rows.extend(values.map(|value| vec![SheetCell::from("Ring"), value]));
    rows.push(vec![SheetCell::from("a\r\nb\u{b}c\u{0}\u{7}"), SheetCell::Date(date(9999, 12, 31))]);
    let bytes = xlsx(&[sheet(rows)], "Dag", &moment()).unwrap();
    let places = places(&bytes, 1);
    let text = |words: &str| ("49".to_owned(), words.to_owned());
    assert_eq!(places[0], [text("Hvad"), text("Hvornår")]);
    for (place, said) in places[1..].iter().zip(said) {
        assert_eq!(place[0], text(said));
    }
    let values: Vec<&(String, String)> = places[1 + said.len()..].iter().map(|row| &row[1]).collect();
    let number = |style: &str, value: &str| (format!("number {style}"), value.to_owned());
    let expected = [
        number("14", "46422"),
        number("20", "0.3958333333333333"),
        number("0", "7"),
        text("-000044-03-15"),
        number("14", "2958465"),
    ];
    assert_eq!(values, expected.iter().collect::<Vec<_>>());
    assert_eq!(places.last().unwrap()[0], text("a\nb\nc"));
}

#[test]
fn the_head_stays_is_filtered_and_no_column_is_too_narrow_or_too_wide() {
    let long = "ord ".repeat(400);
    let bytes = xlsx(
        &[sheet(vec![vec![SheetCell::from(long.as_str()), SheetCell::Date(date(2027, 2, 4))]])],
        "Dag & nat",
        &moment(),
    )
    .unwrap();
    let page = part(&bytes, "xl/worksheets/sheet1.xml");
    assert!(page.contains(r#"<pane ySplit="1""#) && page.contains(r#"<autoFilter ref="A1:B2"/>"#), "{page}");
    let page = Document::parse(&page).unwrap();
    let widths = named(page.root_element(), "col").map(|col| col.attribute("width").unwrap().parse::<f64>().unwrap());
    assert!(widths.into_iter().all(|width| (9.0..60.0).contains(&width)));
    assert!(part(&bytes, "docProps/core.xml").contains("<dc:title>Dag &amp; nat</dc:title>"));
    assert!(part(&bytes, "xl/workbook.xml").contains(r#"<sheet name="Aftaler""#));
    assert_eq!(
        bytes,
        xlsx(
            &[sheet(vec![vec![SheetCell::from(long.as_str()), SheetCell::Date(date(2027, 2, 4))]])],
            "Dag & nat",
            &moment()
        )
        .unwrap()
    );
}

#[test]
fn a_text_longer_than_a_place_holds_goes_on_below() {
    let long: String = (0..9_000).map(|number| format!("{number} 👍 ")).collect();
    let bytes = xlsx(
        &[sheet(vec![vec![SheetCell::from(long.as_str()), SheetCell::from("b")], vec![SheetCell::from("c")]])],
        "",
        &moment(),
    )
    .unwrap();
    let places = places(&bytes, 1);
    let (told, last) = (&places[1..places.len() - 1], places.last().unwrap());
    assert!(told.len() > 1 && told.iter().all(|row| row[0].1.encode_utf16().count() <= 32_767));
    assert_eq!(told.iter().map(|row| row[0].1.as_str()).collect::<String>(), long);
    assert_eq!(last[0].1, "c");
}

#[test]
fn a_sheet_without_rows_is_a_head_to_fill_in() {
    let bytes = xlsx(&[sheet(Vec::new())], "", &moment()).unwrap();
    assert_eq!(places(&bytes, 1).len(), 1);
}
