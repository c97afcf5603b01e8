//! Sheets to write on: every exercise of the library has one that is told whole and leaves room.

use super::*;
use crate::export::layout::{self, band::Ink};
use crate::model::exercise::Exercise;
use crate::store::recipes;

fn every_sheet() -> impl Iterator<Item = (&'static Exercise, Report)> {
    let sheet = |exercise: &'static Exercise| {
        Language::ALL.map(|language| (exercise, exercise.worksheet("Sundhed på tværs", language)))
    };
    recipes::exercises().iter().flat_map(sheet)
}

#[test]
fn every_exercise_has_a_sheet_that_is_told_whole_with_every_question_on_it() {
    for (exercise, report) in every_sheet() {
        let reader = check(&report);
        let said: String = reader.pieces().iter().map(|piece| letters(&reader.words(piece))).collect();
        for step in &exercise.steps {
            assert!(said.contains(&letters(step.prompt.read(report.language))), "{}: {}", exercise.recipe, step.id);
        }
        assert!(reader.pages().len() <= 4, "{}: {} pages", exercise.recipe, reader.pages().len());
        for page in reader.pages() {
            assert!(letters(&reader.ornaments[&page]).contains("Sundhedpåtværs"), "the day is named at the foot");
        }
    }
}

#[test]
fn every_sheet_leaves_room_to_write() {
    for (exercise, report) in every_sheet() {
        let parts = report.sections.iter().flat_map(|section| &section.parts);
        let blanks = parts.filter(|part| matches!(part, Part::Blank(_))).count();
        assert!(blanks > 0, "{}", exercise.recipe);
    }
}

#[test]
fn room_to_write_grows_until_the_page_is_full_and_never_onto_another() {
    let lowest = |report: &Report| {
        let layout = layout::lay_out(report);
        let paths = layout.pages[0].marks.iter().filter_map(|mark| match &mark.ink {
            // The rule above the footer is ornament of its own.
            Ink::Path(path) if path.points[0][1] < layout.pages[0].paper.foot_rule() - 1.0 => Some(path),
            Ink::Path(_) | Ink::Glyphs(_) | Ink::Logo(_) | Ink::Photo(_) => None,
        });
        let low = paths.flat_map(|path| &path.points).map(|point| point[1]).fold(0.0, f32::max);
        (layout.pages.len(), low)
    };
    for count in [6, 12, 24] {
        let (pages, low) = lowest(&with(vec![Part::Blank(Blank::Lines(count))]));
        assert_eq!(pages, 1);
        assert!(low > 500.0 || count == 6, "{count} lines end at {low}");
    }
    let boxes = vec!["Politik".to_owned(), "Ledelse og en lang overskrift, der brydes".to_owned(), "Andet".to_owned()];
    let (pages, low) = lowest(&with(vec![Part::Blank(Blank::Boxes(boxes, 6))]));
    assert!(pages == 1 && low > 600.0, "{pages} pages to {low}");
}

#[test]
fn sheets_bound_together_each_begin_on_a_page_and_are_counted_by_themselves() {
    let danish = every_sheet().map(|(_, report)| report).filter(|report| report.language == Language::Danish);
    let all: Vec<Report> = danish.collect();
    keep("sheets", &bundle(&all, "Ark", &moment()).unwrap());
    let sheets: Vec<Report> = all.into_iter().take(3).collect();
    let alone: Vec<usize> = sheets.iter().map(|sheet| read(sheet).pages().len()).collect();
    let reader = Reader::new(&bundle(&sheets, "Ark", &moment()).unwrap());
    assert_eq!(reader.pages().len(), alone.iter().sum::<usize>());
    let titles = reader.pieces().iter().filter(|piece| piece.role == "H1").count();
    assert_eq!(titles, 3);
    let first = letters(&reader.ornaments[&reader.pages()[alone[0]]]);
    assert!(first.contains(&format!("Side1af{}", alone[1])), "{first}");
}
