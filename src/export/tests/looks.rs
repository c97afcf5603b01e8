//! The looks: large print, turned pages, drafts, the organiser's logo and colour, and a day that is full.

use super::*;
use crate::colours::Rgb;
use crate::export::layout::band::Ink;
use crate::export::layout::geometry::Paper;
use crate::export::layout::tree::Kind;
use crate::export::layout::{Layout, lay_out};

fn large() -> Look {
    Look { large: true, ..Look::default() }
}

/// The sizes of the words that belong to a piece.
fn sizes(layout: &Layout) -> Vec<f32> {
    let marks = layout.pages.iter().flat_map(|page| &page.marks).filter(|mark| mark.owner.is_some());
    let sizes = marks.filter_map(|mark| match &mark.ink {
        Ink::Glyphs(run) => Some(run.size),
        Ink::Path(_) | Ink::Logo(_) | Ink::Photo(_) => None,
    });
    sizes.collect()
}

#[test]
fn in_large_print_nothing_is_set_smaller_than_sixteen_points() {
    let usual = lay_out(&sample::report());
    assert!(sizes(&usual).iter().any(|size| *size < 12.0));
    let layout = lay_out(&sample::report().in_look(large()));
    assert!(sizes(&layout).iter().all(|size| *size >= 15.99), "{:?}", sizes(&layout));
    assert_eq!(pages::overlaps(&layout), Vec::<String>::new());
    assert_eq!(pages::outside(&layout), Vec::<String>::new());
    assert!(layout.pages.iter().all(|page| page.paper == Paper::UPRIGHT), "its short table has room enough");
    check(&sample::report().in_look(large()));
}

fn wide_table() -> Part {
    let columns =
        ["Interessenter", "Samarbejdspartnere", "Forudsætninger", "Organisering", "Implementering", "Opfølgning"];
    let columns = columns.map(|title| (title, 1.0 / 6.0));
    let row = |nth: usize| {
        [
            "Sundhedsplejersker",
            "Idrætsforeningerne",
            "Ledelsesopbakning",
            "Styregruppemøder",
            "Kompetenceudvikling",
            "Evaluering",
        ]
        .map(|word| format!("{word} {nth}"))
        .to_vec()
    };
    Part::Table(sample::table(&columns, (0..30).map(row).collect()))
}

#[test]
fn a_section_with_a_wide_table_turns_its_pages_and_the_next_stands_upright_again() {
    let mut report = sample::report();
    let wide = Section { heading: "Bredt".to_owned(), new_page: false, parts: vec![wide_table()] };
    report.sections.insert(1, wide);
    let papers: Vec<Paper> = lay_out(&report).pages.iter().map(|page| page.paper).collect();
    let turned = papers.iter().filter(|paper| **paper == Paper::TURNED).count();
    assert!(
        turned >= 2 && papers.first() == Some(&Paper::UPRIGHT) && papers.last() == Some(&Paper::UPRIGHT),
        "{papers:?}"
    );
    let reader = check(&report);
    for (page, paper) in reader.pages().iter().zip(papers) {
        let media = reader.document.get_dictionary(*page).unwrap().get(b"MediaBox").unwrap().as_array().unwrap();
        assert!((media[2].as_float().unwrap() - paper.width).abs() < 0.1, "{media:?}");
    }
}

#[test]
fn an_appendix_begins_a_page() {
    let mut report = sample::report();
    let before = lay_out(&report).pages.len();
    let parts = vec![Part::Paragraph(plain("Kl. 9.00"))];
    report.sections.push(Section { heading: "Bilag: dagens tider".to_owned(), new_page: true, parts });
    let layout = lay_out(&report);
    let (heading, _) = layout.headings.last().unwrap();
    assert_eq!(pages::pages_of(&layout, *heading), [before]);
}

#[test]
fn a_draft_says_so_behind_every_page_and_in_the_first_line() {
    let report = sample::report().in_look(Look { draft: true, ..Look::default() });
    assert_eq!(report.kicker, "Udkast · Opsamling fra kursusdag");
    let reader = check(&report);
    for page in reader.pages() {
        assert!(reader.ornaments[&page].starts_with("Udkast"), "it lies behind: {}", reader.ornaments[&page]);
    }
    for page in &lay_out(&report).pages {
        let Ink::Glyphs(mark) = &page.marks[0].ink else { panic!("words come first") };
        assert!(mark.tone == Tone::Draft && mark.size > 100.0 && mark.turned > 0.5);
        let (rise, along) = mark.turned.sin_cos();
        let [x, y] = mark.at;
        let length = mark.glyphs.last().unwrap().x + mark.size * 0.5;
        assert!(x > 0.0 && y < page.paper.height && y - rise * length > 0.0 && x + along * length < page.paper.width);
    }
}

#[test]
fn the_logo_stands_at_the_upper_right_and_is_told() {
    let look = Look { logo: Some(sample::logo()), ..Look::default() };
    let report = sample::report().in_look(look);
    let reader = check(&report);
    let figures: Vec<_> = reader.pieces().into_iter().filter(|piece| piece.role == "Figure").collect();
    let alternative = lopdf::decode_text_string(figures[0].entry.get(b"Alt").unwrap()).unwrap();
    assert_eq!((figures.len(), alternative.as_str()), (3, "Nordkøbing Kommune, logo"));
    let layout = lay_out(&report);
    let logos: Vec<_> = layout
        .pages
        .iter()
        .enumerate()
        .flat_map(|(nth, page)| page.marks.iter().map(move |it| (nth, it)))
        .filter_map(|(nth, mark)| match &mark.ink {
            Ink::Logo(logo) => Some((nth, logo.at, logo.size)),
            Ink::Glyphs(_) | Ink::Path(_) | Ink::Photo(_) => None,
        })
        .collect();
    let [(0, [left, top], [width, height])] = logos[..] else { panic!("one, on the first page: {logos:?}") };
    let (text, frame) = (Paper::UPRIGHT.text(), Paper::UPRIGHT.frame());
    assert!(
        (left + width - text.right()).abs() < 0.1
            && (top - frame.top).abs() < 0.1
            && (width / height - 3.0).abs() < 0.01
    );
    let title = layout.tree.elements().find(|(_, it)| it.kind == Kind::Title).unwrap().0;
    let beside = pages::lines(&layout).into_iter().filter(|line| line.owner == Some(title));
    assert!(beside.map(|line| line.right()).all(|right| right < left));
    let nothing =
        Look { logo: Some(crate::model::paper::report::Logo { width: 9, ..sample::logo() }), ..Look::default() };
    check(&sample::report().in_look(nothing));
}

#[test]
fn the_organisers_colour_is_that_of_headings_and_rules_and_no_lighter_than_can_be_read() {
    let look = |colour| sample::report().in_look(Look { colour, ..Look::default() });
    assert_eq!(lay_out(&look(Some([120, 20, 60]))).organiser, Rgb(120, 20, 60));
    assert_ne!(lay_out(&look(Some([255, 212, 0]))).organiser, Rgb(255, 212, 0));
    let reader = read(&look(Some([255, 0, 0])));
    let page = reader.document.get_page_content(reader.pages()[0]);
    let content = lopdf::content::Content::decode(&page).unwrap();
    let painted = |red: f32| {
        let red_ink = |operands: &[lopdf::Object]| {
            let parts: Vec<f32> = operands.iter().filter_map(|it| it.as_float().ok()).collect();
            parts.len() == 3 && (parts[0] - red).abs() < 0.003 && parts[1] == 0.0 && parts[2] == 0.0
        };
        content
            .operations
            .iter()
            .filter(|it| matches!(it.operator.as_str(), "rg" | "RG") && red_ink(&it.operands))
            .count()
    };
    let Rgb(red, ..) = crate::colours::readable(Rgb(255, 0, 0));
    assert!(painted(f32::from(red) / 255.0) >= 4, "headings, the rule above and the one in the table");
    assert_eq!(painted(1.0), 0);
}

#[test]
fn letters_that_no_typeface_has_are_not_passed_over_in_silence() {
    let note = |words: &str, look: Look| {
        let reader = check(&with(vec![Part::Paragraph(plain(words))]).in_look(look));
        let pieces = reader.pieces();
        pieces.iter().map(|piece| reader.words(piece)).any(|words| words.starts_with("Hvor der står □"))
    };
    assert!(!note("Åse → ✓ ☐ 👍 Ελληνικά □", Look::default()));
    assert!(note("漢字", Look::default()) && note("عربي", large()));
}

/// 60 people, 400 cards, 80 actions, and some who write 2,000 characters.
fn crowded() -> Report {
    let essay = "Vi når ikke at spørge “hvorfor”, før ½ af tiden er gået – siger Åse. ".repeat(29);
    let tower = "kommunalbestyrelsesmedlemsforeningsformand".repeat(7);
    let people = (0..60).map(|nth| vec![format!("Deltager {nth}"), "Sundhedsplejen".to_owned(), format!("Håb {nth}")]);
    let card =
        |nth: usize| plain(if nth % 50 == 9 { essay.clone() } else { format!("Kort {nth} om hverdagen på tværs") });
    let column = |place: usize| ReportColumn {
        title: format!("Overskrift {place}"),
        place,
        entries: (place * 80..place * 80 + 80).map(card).collect(),
    };
    let action = |nth: usize| match nth % 20 {
        7 => vec![essay.clone(), format!("Aktion {nth}"), "Mads".to_owned(), "1. maj".to_owned(), tower.clone()],
        _ => ["Noget at gøre", "Sådan", "Åse", "1. maj", "I gang"].map(|word| format!("{word} {nth}")).to_vec(),
    };
    let titles = [("Hvad", 0.3), ("Hvordan", 0.25), ("Hvem", 0.15), ("Hvornår", 0.15), ("Status", 0.15)];
    let fields = vec![("Hvad:".to_owned(), Run::plain(essay.repeat(3))); 2];
    with(vec![
        Part::Table(sample::table(&[("Navn", 0.3), ("Sted", 0.3), ("Håb", 0.4)], people.collect())),
        Part::Columns((0..5).map(column).collect()),
        Part::Heading("Aktioner".to_owned()),
        Part::Table(sample::table(&titles, (0..80).map(action).collect())),
        Part::Heading("Den lange".to_owned()),
        Part::Record(ReportRecord { title: "Lang case".to_owned(), fields }),
        Part::Columns(vec![ReportColumn {
            title: "Alene".to_owned(),
            place: 4,
            entries: (400..450).map(card).collect(),
        }]),
        Part::Paragraph(plain("x".repeat(300))),
        Part::Paragraph(plain(essay.repeat(4))),
    ])
}

#[test]
fn a_crowded_day_loses_no_word_and_covers_none_in_any_look() {
    for (look, most) in [(Look::default(), 45), (large(), 80)] {
        let report = crowded().in_look(look);
        let layout = lay_out(&report);
        assert_eq!(pages::overlaps(&layout), Vec::<String>::new());
        assert_eq!(pages::outside(&layout), Vec::<String>::new());
        let pages = check(&report).pages().len();
        assert!((15..=most).contains(&pages), "{pages} pages");
    }
}
