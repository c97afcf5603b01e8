//! What stands together, and that nothing stands off the page.

use super::*;
use crate::export::layout::strip::{Ink, Page};
use crate::export::layout::tree::{ElementId, Kind};
use crate::export::layout::{Layout, lay_out};

/// The pages that carry ink of a piece.
fn pages_of(layout: &Layout, id: ElementId) -> Vec<usize> {
    let carries = |page: &Page| page.marks.iter().any(|mark| mark.owner == Some(id));
    (0..layout.pages.len()).filter(|nth| carries(&layout.pages[*nth])).collect()
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
            Part::Record(Record { title: "Case".to_owned(), fields: vec![("Hvad:".to_owned(), Run::plain("Kort"))] }),
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
    let columns = (0..3).map(|place| Column { title: long.clone(), place, entries: vec![plain(&*long); 9] }).collect();
    let mut report = with(vec![Part::Table(table), Part::Columns(columns), Part::List(vec![plain(&*long); 5])]);
    report.sections.extend(sample::report().sections);
    let layout = lay_out(&report);
    let marks = layout.pages.iter().flat_map(|page| page.marks.iter().map(move |mark| (mark, page.paper)));
    for (mark, paper) in marks.filter(|(mark, _)| mark.owner.is_some()) {
        let (text, frame) = (paper.text(), paper.frame());
        if let Ink::Glyphs(run) = &mark.ink {
            let [x, y] = run.at;
            let visible = run.glyphs.iter().rfind(|glyph| !glyph.text.trim().is_empty());
            let end = x + visible.map_or(0.0, |glyph| glyph.x);
            assert!(x >= text.left - 0.1 && end <= text.right() + 0.1, "{x}–{end}: {run:?}");
            assert!(y > frame.top && y < frame.bottom, "{y}");
        }
    }
}

#[test]
fn short_columns_stand_two_across() {
    let column = |place: usize| Column { title: format!("Overskrift {place}"), place, entries: Vec::new() };
    let layout = lay_out(&with(vec![Part::Columns((0..4).map(column).collect())]));
    let places: Vec<[f32; 2]> = pieces(&layout, &Kind::Subheading)
        .into_iter()
        .filter_map(|id| layout.pages[0].marks.iter().find(|mark| mark.owner == Some(id)))
        .map(|mark| match &mark.ink {
            Ink::Glyphs(run) => run.at,
            Ink::Path(path) => path.points[0],
            Ink::Picture(picture) => picture.at,
        })
        .collect();
    let [first, second, third, fourth] = places[..] else { panic!("four headings: {places:?}") };
    assert!(first[1] == second[1] && third[1] == fourth[1] && third[1] > first[1], "{places:?}");
    assert!(first[0] == third[0] && second[0] == fourth[0] && second[0] > first[0], "{places:?}");
}
