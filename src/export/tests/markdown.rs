//! Reads the Markdown back.

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::*;
use crate::model::paper::report::ReportTable;

/// The words of each piece, with what it is.
fn pieces(text: &str) -> Vec<(&'static str, String)> {
    let mut pieces: Vec<(&'static str, String)> = Vec::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => pieces.push((heading(level as usize), String::new())),
            Event::Start(Tag::Paragraph) => pieces.push(("paragraph", String::new())),
            Event::Start(Tag::Item) => pieces.push(("item", String::new())),
            Event::Start(Tag::TableCell) => pieces.push(("cell", String::new())),
            Event::Start(Tag::Table(_)) => pieces.push(("table", String::new())),
            Event::Start(Tag::List(number)) => {
                assert_eq!(number, None, "a numbered list: {text}");
                pieces.push(("list", String::new()));
            }
            Event::Text(words) => pieces.last_mut().unwrap().1.push_str(&words),
            Event::HardBreak | Event::SoftBreak => pieces.last_mut().unwrap().1.push('\n'),
            Event::InlineHtml(tag) => assert_eq!(&*tag, "<br>"),
            Event::Html(comment) => assert_eq!(comment.trim(), "<!-- -->"),
            Event::End(_)
            | Event::Start(Tag::TableHead | Tag::TableRow | Tag::Strong | Tag::Emphasis | Tag::HtmlBlock) => {}
            other => panic!("{other:?} in\n{text}"),
        }
    }
    pieces
}

const fn heading(level: usize) -> &'static str {
    match level {
        1 => "title",
        2 => "section",
        _ => "heading",
    }
}

fn check(report: &Report) -> Vec<(&'static str, String)> {
    let pieces = pieces(&markdown(report));
    let found: Vec<String> = pieces.iter().map(|(_, words)| letters(words)).collect();
    let mut unlabelled = report.clone();
    for part in unlabelled.sections.iter_mut().flat_map(|section| &mut section.parts) {
        if let Part::Figure { figure, .. } = part {
            figure.shapes.clear();
        }
    }
    for text in texts(&unlabelled) {
        let text = letters(&text);
        assert!(found.iter().any(|words| words.contains(&text)), "lost: {text}\nin {found:#?}");
    }
    pieces
}

#[test]
fn every_text_comes_back_as_what_it_is() {
    let pieces = check(&sample::report());
    let count = |kind: &str| pieces.iter().filter(|(piece, _)| *piece == kind).count();
    assert_eq!(["title", "section", "table", "cell"].map(count), [1, 5, 1, 20]);
    assert_eq!(["heading", "list"].map(count), [4 + 2 + 2, 5]);
}

#[test]
fn no_word_becomes_markup() {
    let words = [
        "# ikke en overskrift #",
        "- ikke en liste",
        "+ ikke en liste",
        "* ikke en liste",
        "1. ikke en liste",
        "2027) heller ikke",
        "---",
        "===",
        "> intet citat",
        "    ingen kode",
        "`kode` **fed** _kursiv_ ~~streg~~ [link](http://a.dk) ![billede](x.png) <b>html</b> &amp; $x$ \\",
        "a | b | c\n--- | --- | ---\n1 | 2 | 3",
        "første\n\n\n- anden\n\u{0}\n    tredje",
        "\\n \\",
        "[^1]: note",
        "www.kommune.dk og en_fil_med_streger",
        "👍 عربي ½",
    ];
    let table = ReportTable {
        rows: words.map(|words| vec![plain(words); 2]).to_vec(),
        ..sample::table(&[("A", 0.5), ("B|", 0.5)], vec![])
    };
    let mut parts: Vec<Part> = words.map(|words| Part::Paragraph(plain(words))).to_vec();
    parts.push(Part::List(words.map(plain).to_vec()));
    parts.push(Part::List(
        words.map(|words| vec![Run::new(words, RunStyle::Bold), Run::new(words, RunStyle::Aside)]).to_vec(),
    ));
    parts.push(Part::Table(table));
    parts.extend(words.map(|words| Part::Heading(words.into())));
    let pieces = check(&with(parts));
    let count = |kind: &str| pieces.iter().filter(|(piece, _)| *piece == kind).count();
    assert_eq!(["heading", "list", "item", "table"].map(count), [words.len(), 2, 2 * words.len(), 1]);
    assert_eq!(count("cell"), 2 * (words.len() + 1));
    assert_eq!(count("paragraph"), words.len() + 1, "one for each, and the facts");
}

#[test]
fn words_that_are_set_off_are_so_whatever_they_begin_and_end_with() {
    for (words, expected) in [
        (["Kort", " ", "svarer på: Tid."], "Kort *svarer på: Tid.*"),
        (["Kort", " ", "→ aftale"], "Kort *→ aftale*"),
        (["Kort", "", "4 prikker"], "Kort*4 prikker*"),
        (["Kort", "", "→ aftale"], "Kort→ aftale"),
        (["Kort", " ", " "], "Kort"),
    ] {
        let [card, space, aside] = words;
        let runs = vec![Run::plain(card), Run::plain(space), Run::new(aside, RunStyle::Aside)];
        let text = markdown(&with(vec![Part::Paragraph(runs)]));
        assert_eq!(text.lines().last().unwrap(), expected);
    }
}

#[test]
fn what_is_empty_leaves_nothing() {
    let report = with(vec![
        Part::Paragraph(Vec::new()),
        Part::List(Vec::new()),
        Part::Table(sample::table(&[], vec![Vec::new()])),
        Part::Heading(" ".into()),
        Part::Columns(Vec::new()),
        Part::Record(ReportRecord { title: String::new(), fields: Vec::new() }),
    ]);
    let text = markdown(&report);
    assert!(text.ends_with("## Afsnit\n"), "{text}");
}
