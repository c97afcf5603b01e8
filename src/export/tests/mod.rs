//! Reads the written PDF back: nothing lost, everything tagged, nothing off the page.

mod any;
mod docx;
mod graphs;
mod looks;
mod markdown;
mod pages;
mod posters;
mod reader;
mod sample;
mod sheets;
mod xlsx;

use std::collections::BTreeSet;

use reader::Reader;

use super::*;
use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::figure::{Figure, Label, Shape, Side, Stroke};
use crate::model::paper::report::{Blank, Graph, Look, Part, ReportColumn, ReportRecord, Run, RunStyle, Section};

fn moment() -> Zoned {
    "2026-11-22T15:30:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

fn read(report: &Report) -> Reader {
    let bytes = pdf(report, &moment()).unwrap();
    keep(&std::thread::current().name().unwrap_or("handout").replace("::", "-"), &bytes);
    Reader::new(&bytes)
}

/// For the eyes: HANDOUT=/tmp/handout cargo test export
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("HANDOUT") {
        std::fs::write(std::path::Path::new(&folder).join(format!("{name}.pdf")), bytes).unwrap();
    }
}

/// The report with these sections instead of its own.
fn with(parts: Vec<Part>) -> Report {
    let sections = vec![Section { heading: "Afsnit".to_owned(), new_page: false, parts }];
    Report { sections, ..sample::report() }
}

/// What can be seen: where lines break is no matter of words.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()).collect()
}

/// Every text of the report that people must find in the PDF.
fn texts(report: &Report) -> Vec<String> {
    let mut texts = vec![report.kicker.clone(), report.title.clone()];
    texts.extend(report.facts.iter().map(|fact| format!("{} {}", fact.label, fact.value)));
    for section in &report.sections {
        texts.push(section.heading.clone());
        section.parts.iter().for_each(|part| collect(part, &mut texts));
    }
    texts
}

fn collect(part: &Part, texts: &mut Vec<String>) {
    let joined = |runs: &Vec<Run>| runs.iter().map(|run| run.text.as_str()).collect::<String>();
    match part {
        Part::Heading(text) => texts.push(text.clone()),
        Part::Paragraph(runs) => texts.push(joined(runs)),
        Part::List(entries) => texts.extend(entries.iter().map(joined)),
        Part::Table(table) => {
            texts.extend(table.columns.iter().map(|column| column.title.clone()));
            texts.extend(table.rows.iter().flatten().map(joined));
        }
        Part::Columns(columns) => {
            texts.extend(columns.iter().map(|column| column.title.clone()));
            texts.extend(columns.iter().flat_map(|column| &column.entries).map(joined));
        }
        Part::Figure { figure, beside } => {
            texts.extend(figure.shapes.iter().filter_map(|shape| match shape {
                Shape::Label(label) => Some(label.text.clone()),
                _ => None,
            }));
            beside.iter().for_each(|part| collect(part, texts));
        }
        Part::Graph(Graph { figure, .. }) => {
            collect(&Part::Figure { figure: figure.clone(), beside: Vec::new() }, texts);
        }
        Part::Bars(bars) => collect(&Part::Table(bars.table.clone()), texts),
        Part::Record(record) => {
            texts.push(record.title.clone());
            texts.extend(record.fields.iter().map(|(label, text)| format!("{label} {}", text.text)));
        }
        Part::Photos(photos) => texts.extend(photos.iter().map(|photo| photo.caption.clone())),
        Part::Blank(Blank::Lines(_)) => {}
        Part::Blank(Blank::Boxes(titles, _)) => texts.extend(titles.iter().cloned()),
        Part::Blank(Blank::Table(table)) => collect(&Part::Table(table.clone()), texts),
        Part::Blank(Blank::Figure(figure)) => {
            collect(&Part::Figure { figure: figure.clone(), beside: Vec::new() }, texts);
        }
    }
}

/// Whether these are the words in the order of a script that runs leftwards: readers turn such glyphs around.
fn leftwards(words: &str, text: &str) -> bool {
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    text.contains(|letter| matches!(letter, '\u{590}'..='\u{8ff}')) && sorted(words) == sorted(text)
}

/// Nothing lost, and each group of marks in the tree exactly once.
fn check(report: &Report) -> Reader {
    let reader = read(report);
    let pieces = reader.pieces();
    let drawn: Vec<_> = reader.groups.iter().map(|(group, _)| *group).collect();
    let told: Vec<_> = pieces.iter().flat_map(|piece| piece.groups.clone()).collect();
    assert_eq!(drawn.len(), BTreeSet::from_iter(&drawn).len(), "a number is used twice on a page");
    assert_eq!(told.len(), BTreeSet::from_iter(&told).len(), "a group belongs to two pieces");
    assert_eq!(BTreeSet::from_iter(&drawn), BTreeSet::from_iter(&told));
    for piece in &pieces {
        assert!(piece.groups.iter().all(|group| reader.owner(*group) == piece.id), "a page names another piece");
    }
    let words: Vec<String> = pieces.iter().map(|piece| letters(&reader.words(piece))).collect();
    for text in texts(report) {
        let text = letters(&text);
        assert!(words.iter().any(|words| words.contains(&text) || leftwards(words, &text)), "lost: {text}");
    }
    reader
}

fn plain(text: impl Into<String>) -> Vec<Run> {
    vec![Run::plain(text)]
}

#[test]
fn the_sample_is_told_whole() {
    let reader = check(&sample::report());
    assert_eq!(reader.pages().len(), 2);
    let pieces = reader.pieces();
    let count = |role: &str| pieces.iter().filter(|piece| piece.role == role).count();
    assert_eq!([count("H1"), count("H2"), count("TH"), count("TD"), count("Figure")], [1, 5, 4, 16, 2]);
    for figure in pieces.iter().filter(|piece| piece.role == "Figure") {
        let alternative = lopdf::decode_text_string(figure.entry.get(b"Alt").unwrap()).unwrap();
        assert!(alternative.starts_with("Cirkel") || alternative.starts_with("Radar"), "{alternative}");
    }
    for page in reader.pages() {
        assert!(letters(&reader.ornaments[&page]).contains("·NordkøbingKommuneSide"));
    }
}

#[test]
fn the_document_says_what_it_is() {
    let document = read(&sample::report()).document;
    let catalog = document.catalog().unwrap();
    assert_eq!(lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(), "da");
    let info = document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
    let told = |key: &[u8]| lopdf::decode_text_string(info.get(key).unwrap()).unwrap();
    assert_eq!(told(b"Title"), "Sundhed på tværs – kursusdag 2");
    assert_eq!(told(b"CreationDate"), "D:20261122153000+01'00'");
    let outlines = document.get_dictionary(catalog.get(b"Outlines").unwrap().as_reference().unwrap()).unwrap();
    assert_eq!(outlines.get(b"Count").unwrap().as_i64().unwrap(), 5);
    let tree = document.get_dictionary(catalog.get(b"StructTreeRoot").unwrap().as_reference().unwrap()).unwrap();
    let parents = document.get_dictionary(tree.get(b"ParentTree").unwrap().as_reference().unwrap()).unwrap();
    assert_eq!(parents.get(b"Nums").unwrap().as_array().unwrap().len(), 4);
}

#[test]
fn the_same_report_at_the_same_moment_gives_the_same_bytes() {
    assert_eq!(pdf(&sample::report(), &moment()).unwrap(), pdf(&sample::report(), &moment()).unwrap());
}

#[test]
fn a_long_table_has_its_head_on_every_page() {
    let row = |nth: usize| vec![format!("Aftale {nth} om noget fælles"), "Åse og Bjørn".to_owned(), format!("{nth}.")];
    let table = sample::table(&[("Hvad", 0.5), ("Hvem", 0.3), ("Nummer", 0.2)], (1..=200).map(row).collect());
    let reader = check(&with(vec![Part::Table(table)]));
    let pages = reader.pages();
    for page in pages.iter().skip(1) {
        assert!(letters(&reader.ornaments[page]).starts_with("HvadHvemNummer"), "{}", reader.ornaments[page]);
    }
    assert!((6..=12).contains(&pages.len()), "{}", pages.len());
}

#[test]
fn every_script_and_no_script_is_kept() {
    let words = [
        "Åse, Bjørn, “ ”, –, ½, €, → ✓ ☐",
        "Ελληνικά и кириллица",
        "عربي وعبرية עברית",
        "漢字と仮名",
        "fi ffi office e\u{301}a\u{30a}",
        "👍 👩\u{200d}🏫 ❤\u{fe0f} 🇩🇰",
        "\u{f8ff}\u{10fffd}",
        "--- A-B-C",
    ];
    let mut parts: Vec<Part> = words.iter().map(|words| Part::Paragraph(plain(*words))).collect();
    parts.push(Part::List(words.iter().map(|words| vec![Run::new(*words, RunStyle::Bold)]).collect()));
    check(&with(parts));
}

#[test]
fn a_hyphen_that_was_written_is_another_than_one_at_the_end_of_a_line_even_to_readers_of_nothing_but_glyphs() {
    let long = "kommunalbestyrelsesmedlemsforeningsformandskandidat";
    let written = "Øre-næse-hals - og 2026-2027";
    for words in [[long, written], [written, long]] {
        let row = words.iter().map(|words| format!("{words} {words}")).collect();
        let narrow = sample::table(&[("Sidste", 0.12), ("Næste-sidste", 0.12)], vec![row]);
        let bold = words.iter().map(|words| vec![Run::new(*words, RunStyle::Bold)]).collect();
        let report = with(vec![Part::Table(narrow), Part::List(bold)]);
        let bytes = pdf(&report, &moment()).unwrap();
        let reader = Reader::of_glyphs(&bytes);
        assert!(reader.groups.iter().any(|(_, words)| words.contains('\u{ad}')), "no word is cut at the end of a line");
        let words: Vec<String> = reader.pieces().iter().map(|piece| letters(&reader.words(piece))).collect();
        for text in texts(&report) {
            assert!(words.iter().any(|words| words.contains(&letters(&text))), "lost: {text}");
        }
    }
}

#[test]
fn one_glyph_says_as_many_things_as_stand_in_the_document() {
    let substitutes = "漢 字 と 仮 名 □";
    let report = with(vec![Part::Paragraph(plain(substitutes))]);
    let reader = Reader::of_glyphs(&pdf(&report, &moment()).unwrap());
    let words: Vec<String> = reader.pieces().iter().map(|piece| letters(&reader.words(piece))).collect();
    assert!(words.contains(&letters(substitutes)), "{words:?}");
}

#[test]
fn numbers_that_are_none_and_empty_things_do_no_harm() {
    let nowhere = [f32::NAN, f32::INFINITY];
    let stroke = Some(Stroke { tone: Tone::Ink, width: f32::NAN, dashed: true });
    let label = Label {
        text: "Alligevel her".to_owned(),
        at: nowhere,
        side: Side::Right,
        width: f32::NAN,
        tone: Tone::Ink,
        bold: false,
        underlined: true,
    };
    let shapes = vec![
        Shape::Polygon { points: vec![nowhere; 3], fill: None, stroke },
        Shape::Disc { centre: [0.5, 0.5], radius: f32::NAN, fill: Tone::Ink, stroke },
        Shape::Label(label),
    ];
    for height in [f32::NAN, 0.0, -1.0, f32::INFINITY, 1e9] {
        let figure = Figure { height, shapes: shapes.clone(), alternative: String::new() };
        let mut table = sample::table(&[("A", f32::NAN), ("B", -1.0)], vec![Vec::new(), vec!["én".to_owned(); 3]]);
        table.rows.push(vec![plain("\u{0}\u{7}\n\n"), Vec::new()]);
        check(&with(vec![
            Part::Figure { figure, beside: Vec::new() },
            Part::Table(table),
            Part::Table(sample::table(&[], vec![Vec::new()])),
            Part::Columns(Vec::new()),
            Part::Columns(vec![ReportColumn { title: String::new(), place: usize::MAX, entries: Vec::new() }]),
            Part::List(Vec::new()),
            Part::Paragraph(Vec::new()),
            Part::Record(ReportRecord { title: String::new(), fields: Vec::new() }),
        ]));
    }
    let nothing = Report {
        language: Language::English,
        kicker: String::new(),
        title: String::new(),
        facts: Vec::new(),
        sections: Vec::new(),
        footer: "\u{202e}<&>".repeat(90),
        page_words: [String::new(), String::new()],
        look: Look::default(),
    };
    assert_eq!(check(&nothing).pages().len(), 1);
}

#[test]
fn headings_of_unlike_length_share_the_page() {
    let column = |place: usize, count: usize| ReportColumn {
        title: format!("Overskrift {place}"),
        place,
        entries: (0..count).map(|nth| plain(format!("Kort {place}.{nth} om hverdagen på tværs"))).collect(),
    };
    let columns = [40, 3, 5, 2, 0, 4, 3].iter().enumerate().map(|(place, count)| column(place, *count)).collect();
    let Part::Figure { figure, .. } = sample::report().sections.swap_remove(2).parts.swap_remove(0) else {
        panic!("the sample's third section holds a drawing");
    };
    let beside = vec![Part::Columns(vec![column(7, 2), column(8, 3)])];
    let reader = check(&with(vec![Part::Columns(columns), Part::Figure { figure, beside }]));
    assert_eq!(reader.pages().len(), 2);
}
