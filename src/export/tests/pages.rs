//! What stands together, and that nothing stands off the page.

use super::*;
use crate::export::layout::band::{Ink, Page};
use crate::export::layout::tree::{ElementId, Kind};
use crate::export::layout::{Layout, lay_out};

/// The pages that carry ink of a piece.
pub fn pages_of(layout: &Layout, id: ElementId) -> Vec<usize> {
    let carries = |page: &Page| page.marks.iter().any(|mark| mark.owner == Some(id));
    (0..layout.pages.len()).filter(|nth| carries(&layout.pages[*nth])).collect()
}

/// Words on one baseline, as far as their ink reaches.
pub struct PrintedLine {
    pub page: usize,
    pub owner: Option<ElementId>,
    pub baseline: f32,
    left: f32,
    right: f32,
    size: f32,
    pub text: String,
}

impl PrintedLine {
    /// Where its ink ends.
    pub fn right(&self) -> f32 {
        self.right
    }
}

/// The lines that people read, without those in drawings and in the margins.
pub fn lines(layout: &Layout) -> Vec<PrintedLine> {
    let mut lines = Vec::new();
    for (page, mark) in
        layout.pages.iter().enumerate().flat_map(|(nth, page)| page.marks.iter().map(move |it| (nth, it)))
    {
        let drawing =
            mark.owner.and_then(|id| layout.tree.get(id)).is_some_and(|it| matches!(it.kind, Kind::Figure(_)));
        let (Ink::Glyphs(run), false) = (&mark.ink, drawing || mark.owner.is_none()) else { continue };
        let visible = run.glyphs.iter().rfind(|glyph| !glyph.text.trim().is_empty());
        let Some(last) = visible else { continue };
        lines.push(PrintedLine {
            page,
            owner: mark.owner,
            baseline: run.at[1],
            left: run.at[0],
            // The last letter is at least so wide.
            right: run.at[0] + last.x + run.size * 0.2,
            size: run.size,
            text: run.glyphs.iter().map(|glyph| glyph.text.as_str()).collect(),
        });
    }
    lines
}

/// Lines that cover each other.
pub fn overlaps(layout: &Layout) -> Vec<String> {
    let lines = lines(layout);
    let mut found = Vec::new();
    for (nth, one) in lines.iter().enumerate() {
        for other in lines.iter().skip(nth + 1).take_while(|other| other.page == one.page) {
            let apart = one.right <= other.left + 0.1 || other.right <= one.left + 0.1;
            // Capitals and descenders of lines that follow each other do not touch.
            let (upper, lower) = if one.baseline < other.baseline { (one, other) } else { (other, one) };
            let clear = upper.baseline + 0.22 * upper.size <= lower.baseline - 0.7 * lower.size;
            if !apart && !clear {
                found.push(format!("page {}: {:?} covers {:?}", one.page + 1, one.text, other.text));
            }
        }
    }
    found
}

/// Lines that leave the part of the page that is for words.
pub fn outside(layout: &Layout) -> Vec<String> {
    let leaves = |line: &PrintedLine| {
        let paper = layout.pages[line.page].paper;
        let (text, frame) = (paper.text(), paper.frame());
        let wide = line.left < text.left - 0.1 || line.right - line.size * 0.2 > text.right() + 0.1;
        wide || line.baseline - 0.7 * line.size < frame.top - 0.1 || line.baseline > frame.bottom
    };
    lines(layout).iter().filter(|line| leaves(line)).map(|line| format!("{}: {:?}", line.page + 1, line.text)).collect()
}

fn pieces(layout: &Layout, kind: &Kind) -> Vec<ElementId> {
    layout.tree.elements().filter(|(_, element)| element.kind == *kind).map(|(id, _)| id).collect()
}

#[test]
fn a_heading_is_never_alone_at_the_foot_of_a_page() {
    for lines in 0..60 {
        let filler = (0..lines).map(|_| Part::Paragraph(plain("Fyld")));
        let after = [
            Part::Paragraph(plain("Et afsnit på flere linjer. ".repeat(12))),
            Part::Table(sample::table(&[("Hvad", 1.0)], vec![vec!["Et".to_owned()], vec!["To".to_owned()]])),
            Part::Record(ReportRecord {
                title: "Case".to_owned(),
                fields: vec![("Hvad:".to_owned(), Run::plain("Kort"))],
            }),
        ];
        for part in after {
            let parts = filler.clone().chain([Part::Heading("Overskrift".to_owned()), part]).collect();
            let layout = lay_out(&with(parts));
            let heading = pieces(&layout, &Kind::Subheading)[0];
            let next = layout.tree.elements().map(|(id, _)| id).filter(|id| *id > heading);
            let next = next.map(|id| pages_of(&layout, id)).find(|pages| !pages.is_empty()).unwrap();
            assert_eq!(pages_of(&layout, heading)[0], next[0], "after {lines} lines");
        }
    }
}

#[test]
fn a_row_is_not_split() {
    let cell = "En celle med ord nok til flere linjer i den smalle kolonne".to_owned();
    let rows = (0..80).map(|nth| vec![cell.clone(), format!("{nth}"), cell.clone()]).collect();
    let table = sample::table(&[("Hvad", 0.3), ("Nr.", 0.1), ("Hvordan", 0.6)], rows);
    let layout = lay_out(&with(vec![Part::Table(table)]));
    for cell in pieces(&layout, &Kind::Cell) {
        assert_eq!(pages_of(&layout, cell).len(), 1);
    }
}

#[test]
fn ink_stays_inside_the_margins() {
    let long = "Speciallægepraksisplanlægningsstabiliseringsperiode og ".repeat(12);
    let table = sample::table(&[("Hvad", 0.1), ("Hvordan", 0.9)], vec![vec![long.clone(), long.clone()]; 3]);
    let columns =
        (0..3).map(|place| ReportColumn { title: long.clone(), place, entries: vec![plain(&*long); 9] }).collect();
    let mut report = with(vec![Part::Table(table), Part::Columns(columns), Part::List(vec![plain(&*long); 5])]);
    report.sections.extend(sample::report().sections);
    assert_eq!(outside(&lay_out(&report)), Vec::<String>::new());
}

#[test]
fn short_columns_stand_two_across() {
    let column = |place: usize| ReportColumn { title: format!("Overskrift {place}"), place, entries: Vec::new() };
    let layout = lay_out(&with(vec![Part::Columns((0..4).map(column).collect())]));
    let places: Vec<[f32; 2]> = pieces(&layout, &Kind::Subheading)
        .into_iter()
        .filter_map(|id| layout.pages[0].marks.iter().find(|mark| mark.owner == Some(id)))
        .map(|mark| match &mark.ink {
            Ink::Glyphs(run) => run.at,
            Ink::Path(path) => path.points[0],
            Ink::Logo(logo) => logo.at,
            Ink::Photo(photo) => photo.at,
        })
        .collect();
    let [first, second, third, fourth] = places[..] else { panic!("four headings: {places:?}") };
    assert!(first[1] == second[1] && third[1] == fourth[1] && third[1] > first[1], "{places:?}");
    assert!(first[0] == third[0] && second[0] == fourth[0] && second[0] > first[0], "{places:?}");
}

/// How much of each page is filled, from its first line to the lowest ink that is not at its foot, as a part of 1.
pub fn fills(layout: &Layout) -> Vec<f32> {
    let bottom = |mark: &crate::export::layout::band::Mark| match &mark.ink {
        Ink::Glyphs(run) => run.at[1],
        Ink::Path(path) => path.points.iter().map(|point| point[1]).fold(0.0, f32::max),
        Ink::Logo(logo) => logo.at[1] + logo.size[1],
        Ink::Photo(photo) => photo.at[1] + photo.size[1],
    };
    let filled = |page: &Page| {
        let frame = page.paper.frame();
        let bottoms = page.marks.iter().map(bottom).filter(|y| *y <= frame.bottom);
        (bottoms.fold(frame.top, f32::max) - frame.top) / frame.height()
    };
    layout.pages.iter().map(filled).collect()
}

#[test]
fn the_sample_is_seven_pages_at_most_and_only_the_last_may_be_under_half_full() {
    let day = crate::store::sample().unwrap().session;
    for language in Language::ALL {
        let layout = lay_out(&day.report(language, crate::model::paper::make::Choices::default()));
        let fills = fills(&layout);
        assert!(fills.len() <= 7, "{language:?}: {} pages, filled {fills:.2?}", fills.len());
        let (_, others) = fills.split_last().unwrap();
        assert!(others.iter().all(|filled| *filled >= 0.5), "{language:?}: {fills:.2?}");
        assert_eq!((outside(&layout), overlaps(&layout)), (Vec::new(), Vec::new()));
    }
}

#[test]
fn where_an_idea_comes_from_takes_a_line_or_two_for_each_exercise() {
    for exercise in &crate::store::recipes::built_in().exercises {
        for language in Language::ALL {
            let source = exercise.source.read(language);
            let words = language.say_with(crate::msg!("inspired-by"), &[("source", source.into())]);
            let layout = lay_out(&Report {
                language,
                sections: vec![Section {
                    heading: String::new(),
                    new_page: false,
                    parts: vec![Part::Paragraph(vec![Run::new(&words, RunStyle::Aside)])],
                }],
                ..sample::report()
            });
            let baselines: std::collections::BTreeSet<i32> = lines(&layout)
                .iter()
                .filter(|line| words.contains(line.text.trim()) && line.size < 10.5)
                .map(|line| line.baseline as i32)
                .collect();
            assert!((1..=2).contains(&baselines.len()), "{:?} {language:?}: {words}", exercise.recipe);
        }
    }
}

#[test]
fn two_with_one_first_name_are_told_apart_by_where_they_work_wherever_they_stand() {
    let mut day = crate::store::sample().unwrap().session;
    for person in &mut day.participants {
        if matches!(person.name.as_str(), "Bjørn" | "Gitte") {
            person.name = "Anne".to_owned();
        }
    }
    let text = markdown(&day.report(Language::Danish, crate::model::paper::make::Choices::default()));
    let named = text.match_indices("Anne").filter(|(at, _)| !text[..*at].ends_with(char::is_alphabetic));
    let (apart, alone): (Vec<_>, Vec<_>) = named.partition(|(at, _)| text[at + 4..].starts_with(" ("));
    assert!(apart.len() > 6, "{text}");
    let alone: Vec<&str> = alone.iter().map(|(at, _)| text[at.saturating_sub(0)..].lines().next().unwrap()).collect();
    assert_eq!(alone, Vec::<&str>::new());
}

#[test]
fn the_words_of_a_cell_are_drawn_together_however_many_lines_its_neighbours_have() {
    let cells = ["Kort", "Et langt svar, som fylder mange linjer i en smal kolonne", "Endnu et svar over flere linjer"];
    let rows = (0..3).map(|nth| cells.map(|words| format!("{words} {nth}")).to_vec()).collect();
    let table = sample::table(&[("A", 0.3), ("B", 0.4), ("C", 0.3)], rows);
    let reader = Reader::new(&pdf(&with(vec![Part::Table(table)]), &moment()).unwrap());
    let drawn: Vec<String> = reader.groups.iter().map(|(_, words)| letters(&words.replace('\u{ad}', ""))).collect();
    let wanted = (0..3).flat_map(|nth| cells.map(|words| letters(&format!("{words} {nth}"))));
    let places: Vec<Option<usize>> = wanted.map(|words| drawn.iter().position(|drawn| *drawn == words)).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?} in {drawn:?}");
}
