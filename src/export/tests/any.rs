//! What holds for any handout, in any look: tried with reports made by lot.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::pages::{lines, pages_of};
use super::*;
use crate::export::layout::band::Ink;
use crate::export::layout::tree::{ElementId, Kind};
use crate::export::layout::{Layout, lay_out};
use crate::model::paper::report::BarTable;

/// Words as people write them, short ones most often.
fn words(most: usize) -> impl Strategy<Value = String> {
    let word = select(vec![
        "vi",
        "og",
        "på tværs",
        "siger Åse",
        "½ af tiden",
        "“hvorfor”",
        "Implementeringscirklen",
        "sundhedsplejen",
        "kommunalbestyrelsesmedlemsforeningsformand",
        "møde den 3. – eller aldrig",
        "漢字",
        "👍",
    ]);
    vec(word, 1..most).prop_map(|words| words.join(" "))
}

fn runs(most: usize) -> impl Strategy<Value = Vec<Run>> {
    let style = select(vec![RunStyle::Plain, RunStyle::Plain, RunStyle::Bold, RunStyle::Aside, RunStyle::Gap]);
    vec((words(most), style), 1..3).prop_map(|runs| runs.into_iter().map(|(text, style)| Run { text, style }).collect())
}

fn table() -> impl Strategy<Value = Part> {
    (1..8_usize, 1..12_usize).prop_flat_map(|(columns, rows)| {
        let titles = vec(words(3), columns);
        let rows = vec(vec(runs(12), columns), rows);
        (titles, rows).prop_map(move |(titles, rows)| {
            let titles: Vec<(&str, f32)> = titles.iter().map(|title| (title.as_str(), 1.0 / columns as f32)).collect();
            let mut table = sample::table(&titles, Vec::new());
            table.rows = rows;
            Part::Table(table)
        })
    })
}

fn column(place: usize) -> impl Strategy<Value = ReportColumn> {
    (words(4), vec(runs(9), 1..12)).prop_map(move |(title, entries)| ReportColumn { title, place, entries })
}

fn part() -> impl Strategy<Value = Part> {
    let field = (words(3), words(30)).prop_map(|(label, text)| (label, Run::plain(text)));
    prop_oneof![
        words(5).prop_map(Part::Heading),
        runs(60).prop_map(Part::Paragraph),
        vec(runs(20), 1..9).prop_map(Part::List),
        table(),
        (vec((words(3), vec(runs(9), 1..6)), 0..6), 0.2..1.5_f32).prop_map(|(said, height)| {
            let disc = Shape::Disc { centre: [0.5, 0.1], radius: 0.1, fill: Tone::Accent, stroke: None };
            let figure = Figure { height, shapes: vec![disc], alternative: "En skive".to_owned() };
            let beside = said.into_iter().flat_map(|(heading, list)| [Part::Heading(heading), Part::List(list)]);
            Part::Figure { figure, beside: beside.collect() }
        }),
        runs(20).prop_map(|runs| Part::Paragraph(
            runs.into_iter().map(|run| Run { style: RunStyle::Aside, ..run }).collect()
        )),
        (table(), vec(0.0..1.0_f32, 0..9)).prop_map(|(table, lengths)| {
            let Part::Table(table) = table else { return table };
            let bars = table.columns.len().saturating_sub(2);
            Part::Bars(BarTable { table, bars, lengths })
        }),
        (0..5_usize).prop_flat_map(column).prop_flat_map(|column| {
            vec((words(3), vec(runs(9), 1..9)), 0..5).prop_map(move |more| {
                let more = more.into_iter().enumerate();
                let more = more.map(|(place, (title, entries))| super::ReportColumn { title, place, entries });
                Part::Columns(std::iter::once(column.clone()).chain(more).collect())
            })
        }),
        (words(4), vec(field, 1..6)).prop_map(|(title, fields)| Part::Record(ReportRecord { title, fields })),
    ]
}

fn any_report() -> impl Strategy<Value = Report> {
    let section = (words(4), any::<bool>(), vec(part(), 1..5), words(20));
    let section = section.prop_map(|(heading, new_page, mut parts, last)| {
        // A heading is there for what follows.
        parts.push(Part::Paragraph(plain(last)));
        Section { heading, new_page, parts }
    });
    (vec(section, 1..5), any::<bool>(), any::<bool>()).prop_map(|(sections, large, draft)| {
        let report = Report { sections, ..sample::report() };
        report.in_look(Look { large, draft, logo: Some(sample::logo()), ..Look::default() })
    })
}

/// The words on paper that belong to a piece, without the hyphens put in at the ends of lines.
fn on_paper(layout: &Layout) -> String {
    let marks = layout.pages.iter().flat_map(|page| &page.marks).filter(|mark| mark.owner.is_some());
    let runs = marks.filter_map(|mark| match &mark.ink {
        Ink::Glyphs(run) => Some(run),
        Ink::Path(_) | Ink::Logo(_) | Ink::Photo(_) => None,
    });
    runs.flat_map(|run| &run.glyphs).map(|glyph| glyph.text.as_str()).filter(|text| *text != "\u{ad}").collect()
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = letters(text).chars().filter(|letter| *letter != '•').collect();
    letters.sort_unstable();
    letters
}

fn is_heading(layout: &Layout, id: ElementId) -> bool {
    layout.tree.get(id).is_some_and(|it| matches!(it.kind, Kind::Title | Kind::Heading | Kind::Subheading))
}

/// Where a heading ends on another page than what it stands above begins.
fn stranded_headings(layout: &Layout) -> Vec<String> {
    let inked = layout.tree.elements().map(|(id, it)| (id, it, pages_of(layout, id)));
    let inked: Vec<_> = inked.filter(|(.., pages)| !pages.is_empty()).collect();
    let pairs = inked.windows(2).filter(|pair| is_heading(layout, pair[0].0));
    let stranded = pairs.filter(|pair| pair[0].2.last() != pair[1].2.first());
    stranded.map(|pair| format!("{:?} {:?} above {:?} {:?}", pair[0].1, pair[0].2, pair[1].1, pair[1].2)).collect()
}

/// Remarks that begin another page than what they are about ends on.
fn lonely_remarks(report: &Report, layout: &Layout) -> Vec<String> {
    let parts = report.sections.iter().flat_map(|section| &section.parts);
    let remarks = parts
        .filter(|part| matches!(part, Part::Paragraph(runs) if runs.iter().all(|run| run.style == RunStyle::Aside)));
    let remarks: Vec<String> = remarks.map(|part| texts(&with(vec![part.clone()])).pop().unwrap_or_default()).collect();
    let all = lines(layout);
    let first_on_page = |page: usize| {
        let on_page = all.iter().filter(|line| line.page == page);
        let first = on_page.min_by(|one, other| one.baseline.total_cmp(&other.baseline));
        // A heading may say the same as what stands below it.
        first.filter(|line| line.owner.is_none_or(|id| !is_heading(layout, id))).map(|line| line.text.clone())
    };
    let begins = |text: &String, remark: &String| text.len() > 40 && remark.starts_with(text.trim());
    let tops = (1..layout.pages.len()).filter_map(first_on_page);
    tops.filter(|text| remarks.iter().any(|remark| begins(text, remark))).collect()
}

/// Paragraphs of which one line stands alone on a page, though it has more.
fn lonely_lines(layout: &Layout) -> Vec<ElementId> {
    let all = lines(layout);
    let paragraphs = layout.tree.elements().filter(|(_, it)| matches!(it.kind, Kind::Paragraph | Kind::Words));
    let lonely = paragraphs.filter(|(id, _)| {
        let pages = pages_of(layout, *id);
        pages.len() > 1
            && pages.iter().any(|page| {
                let mut tops: Vec<i32> = all
                    .iter()
                    .filter(|line| line.owner == Some(*id) && line.page == *page)
                    .map(|line| line.baseline as i32)
                    .collect();
                tops.sort_unstable();
                tops.dedup();
                tops.len() == 1
            })
    });
    lonely.map(|(id, _)| id).collect()
}

/// Lists whose first or last entry stands on another page than all the others. A card may: its heading is repeated.
fn lonely_entries(layout: &Layout) -> Vec<ElementId> {
    let pages = |entry: ElementId| {
        let words = layout.tree.elements().find(|(_, it)| it.kind == Kind::Words && it.parent == Some(entry));
        words.map(|(id, _)| pages_of(layout, id)).unwrap_or_default()
    };
    let has_bullet =
        |entry: ElementId| layout.tree.elements().any(|(_, it)| it.kind == Kind::Bullet && it.parent == Some(entry));
    let parts = |list: ElementId| {
        let entries = layout.tree.elements().filter(move |(_, it)| it.kind == Kind::Entry && it.parent == Some(list));
        let entries = entries.filter(|(id, _)| has_bullet(*id));
        entries.map(|(id, _)| pages(id)).filter(|pages| !pages.is_empty()).collect::<Vec<Vec<usize>>>()
    };
    let torn = |pair: &[Vec<usize>]| pair[0].last() != pair[1].first();
    let lists = layout.tree.elements().filter(|(_, it)| it.kind == Kind::List);
    let lonely = lists.filter(|(id, _)| {
        let entries = parts(*id);
        entries.windows(2).next().is_some_and(torn) || entries.windows(2).last().is_some_and(torn)
    });
    lonely.map(|(id, _)| id).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, rng_seed: proptest::test_runner::RngSeed::Fixed(6), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_report_is_laid_out_whole_and_without_faults(report in any_report()) {
        let layout = lay_out(&report);
        let note = report.language.say(crate::msg!("letters-missing"));
        let told: String = texts(&report).concat();
        let noted = told.contains('漢');
        prop_assert_eq!(sorted(&on_paper(&layout)), sorted(&(told + if noted { note.as_str() } else { "" })));
        prop_assert_eq!(stranded_headings(&layout), Vec::<String>::new());
        prop_assert_eq!(lonely_remarks(&report, &layout), Vec::<String>::new());
        prop_assert_eq!(lonely_lines(&layout), vec![]);
        prop_assert_eq!(lonely_entries(&layout), vec![]);
        prop_assert_eq!(pages::overlaps(&layout), Vec::<String>::new());
        prop_assert_eq!(pages::outside(&layout), Vec::<String>::new());
    }
}
