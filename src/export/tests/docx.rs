//! Reads the Word document back.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

use super::*;
use crate::model::paper::report::{Logo, Look};

/// The parts of a Word document, as XML.
struct Parts {
    bytes: Vec<u8>,
}

impl Parts {
    fn of(report: &Report) -> Self {
        let bytes = docx(report, &mut |_| None, &moment()).unwrap();
        // For the eyes: HANDOUT=/tmp/handout cargo test export
        if let Some(folder) = std::env::var_os("HANDOUT") {
            let name = std::thread::current().name().unwrap_or("handout").replace("::", "-");
            std::fs::write(std::path::Path::new(&folder).join(name + ".docx"), &bytes).unwrap();
        }
        Self { bytes }
    }

    fn text(&self, name: &str) -> String {
        let mut archive = zip::ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }
}

/// The words of a part, a line each paragraph.
fn paragraphs(text: &str) -> Vec<(String, String)> {
    let document = Document::parse(text).unwrap();
    let words = |paragraph: Node<'_, '_>| {
        let named = |name| paragraph.descendants().filter(move |node| node.tag_name().name() == name);
        let style = named("pStyle").find_map(|node| node.attributes().next()).map_or("", |value| value.value());
        (style.to_owned(), named("t").filter_map(|node| node.text()).collect())
    };
    document.descendants().filter(|node| node.tag_name().name() == "p").map(words).collect()
}

fn count(text: &str, name: &str) -> usize {
    Document::parse(text).unwrap().descendants().filter(|node| node.tag_name().name() == name).count()
}

/// The report without the words inside its drawings: they are in the picture, and said by its alternative.
fn without_labels(report: &Report) -> Report {
    let mut report = report.clone();
    for part in report.sections.iter_mut().flat_map(|section| &mut section.parts) {
        if let Part::Figure { figure, .. } = part {
            figure.shapes.clear();
        }
    }
    report
}

fn check(report: &Report) -> Parts {
    let parts = Parts::of(report);
    let found: Vec<String> =
        paragraphs(&parts.text("word/document.xml")).iter().map(|(_, words)| letters(words)).collect();
    for text in texts(&without_labels(report)) {
        let text = letters(&text);
        assert!(found.iter().any(|words| words.contains(&text)), "lost: {text}");
    }
    for name in ["word/styles.xml", "word/numbering.xml", "word/footer1.xml", "docProps/core.xml"] {
        Document::parse(&parts.text(name)).unwrap();
    }
    parts
}

#[test]
fn every_text_comes_back_under_true_headings() {
    let report = sample::report();
    let parts = check(&report);
    let text = parts.text("word/document.xml");
    let headings: Vec<String> =
        paragraphs(&text).into_iter().filter(|(style, _)| style == "Heading1").map(|(_, words)| words).collect();
    let expected: Vec<&str> = report.sections.iter().map(|section| section.heading.as_str()).collect();
    assert_eq!(headings, expected);
    assert_eq!((count(&text, "tbl"), count(&text, "tblHeader"), count(&text, "tr")), (1, 1, 5));
    let styles = parts.text("word/styles.xml");
    let levels: Vec<String> = Document::parse(&styles)
        .unwrap()
        .descendants()
        .filter(|node| node.tag_name().name() == "outlineLvl")
        .filter_map(|node| node.attributes().next().map(|value| value.value().to_owned()))
        .collect();
    assert_eq!(levels, ["0", "1"]);
    assert!(styles.contains(r#"<w:lang w:val="da-DK""#) && styles.contains(r#"w:default="1""#));
}

#[test]
fn the_document_says_its_title_its_language_and_when_it_was_written() {
    let report = Report { title: "Sundhed & “trivsel” <ja>".into(), ..sample::report() };
    let core = Parts::of(&report).text("docProps/core.xml");
    let core = Document::parse(&core).unwrap();
    let told = |name: &str| core.descendants().find(|node| node.tag_name().name() == name).unwrap().text().unwrap();
    assert_eq!(told("title"), report.title);
    assert_eq!((told("language"), told("creator")), ("da-DK", "Tovholder"));
    assert_eq!(told("created"), "2026-11-22T14:30:00Z");
}

#[test]
fn a_drawing_is_a_picture_that_says_what_it_shows() {
    let mut drawn = 0;
    let mut draw = |_: &Figure| {
        drawn += 1;
        Some(vec![drawn; 3])
    };
    let report = sample::report();
    let parts = Parts { bytes: docx(&report, &mut draw, &moment()).unwrap() };
    let text = parts.text("word/document.xml");
    let document = Document::parse(&text).unwrap();
    let pictures: Vec<(&str, &str)> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "docPr")
        .map(|node| (node.attribute("id").unwrap(), node.attribute("descr").unwrap()))
        .collect();
    let [(_, cycle), (_, radar)] = pictures[..] else { panic!("two drawings: {pictures:?}") };
    assert!(cycle.starts_with("Cirkel") && radar.starts_with("Radar"), "{pictures:?}");
    assert_ne!(pictures[0].0, pictures[1].0);
    assert_eq!(count(&text, "blip"), 2);
}

#[test]
fn the_organisers_colour_and_logo_come_along() {
    let dots = std::sync::Arc::from(vec![200; 4 * 6]);
    let logo = Logo { width: 3, height: 2, dots, alternative: "Nordkøbing".into() };
    let look = Look { colour: Some([122, 59, 105]), logo: Some(logo), ..Look::default() };
    let parts = Parts::of(&sample::report().in_look(look));
    let text = parts.text("word/document.xml");
    assert!(text.contains(r#"descr="Nordkøbing""#) && text.contains(r#"<wp:extent cx="972000" cy="648000" />"#));
    assert!(parts.text("word/styles.xml").contains("7A3B69"));
    let broken = Logo { width: 3, height: 3, dots: std::sync::Arc::from(vec![0; 4]), alternative: String::new() };
    let parts = Parts::of(&sample::report().in_look(Look { logo: Some(broken), ..Look::default() }));
    assert_eq!(count(&parts.text("word/document.xml"), "docPr"), 0);
}

#[test]
fn the_same_report_at_the_same_moment_gives_the_same_document() {
    let draw = || docx(&sample::report(), &mut |_| Some(vec![1, 2, 3]), &moment()).unwrap();
    let first = draw();
    docx(&with(vec![Part::Heading("En anden".into())]), &mut |_| Some(vec![4]), &moment()).unwrap();
    assert!(first == draw());
}

#[test]
fn words_that_look_like_xml_and_tables_that_fit_nowhere_do_no_harm() {
    let nasty = "</w:t>&amp; <wp:docPr id=\"1\" name=\"Figure\" />\u{0}\u{1f}\u{fffe}\nny linje\t👍 عربي";
    let mut table = sample::table(&[("A", f32::NAN), (nasty, -1.0)], vec![Vec::new(), vec![nasty.to_owned(); 3]]);
    table.rows.push(vec![plain("\u{0}\n\n")]);
    let figure = Figure { height: f32::NAN, shapes: Vec::new(), alternative: nasty.to_owned() };
    let report = with(vec![
        Part::Paragraph(plain(nasty)),
        Part::Table(table),
        Part::Table(sample::table(&[], vec![Vec::new()])),
        Part::List(vec![plain(nasty)]),
        Part::Columns(vec![ReportColumn { title: nasty.into(), place: usize::MAX, entries: vec![plain(nasty)] }]),
        Part::Figure { figure, beside: vec![Part::Heading(nasty.into())] },
        Part::Record(ReportRecord {
            title: nasty.into(),
            fields: vec![(nasty.into(), Run::new(nasty, RunStyle::Gap))],
        }),
    ]);
    // What no XML can hold is no word.
    let clean = |text: &str| text.replace(['\u{0}', '\u{1f}', '\u{fffe}'], "");
    let found = paragraphs(&Parts::of(&report).text("word/document.xml"));
    let said = found.iter().filter(|(_, words)| letters(words).contains(&letters(&clean(nasty)))).count();
    assert_eq!(said, 12);
    let bytes = docx(&report, &mut |_| Some(vec![1]), &moment()).unwrap();
    let text = Parts { bytes }.text("word/document.xml");
    assert_eq!(count(&text, "docPr"), 1);
}
