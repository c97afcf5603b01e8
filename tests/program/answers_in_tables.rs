//! Everybody's numbers in a column of a table: as in a radar, whatever the rows are.

use jiff::civil::date;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::export::markdown;
use tovholder::i18n::Language;
use tovholder::model::block::answers::{Answered as _, NumbersEdit};
use tovholder::model::block::context::Context;
use tovholder::model::block::kind::Case as _;
use tovholder::model::block::parts::PartEdit;
use tovholder::model::block::table::{ColumnKind, Rows, Table, TableEdit};
use tovholder::model::block::{At, BlockEdit};
use tovholder::model::day::programme::ItemEdit;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::edit::ExerciseEdit;
use tovholder::model::fault::refusal::Refusal;
use tovholder::model::id::Key;
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::name_style::Names;
use tovholder::model::screen::slide::Body;
use tovholder::model::stage::{Place, Stage};
use tovholder::store::{self, Document, recipes};

use crate::answers::{day, lines, named, now, seen};

fn table<'a>(session: &'a Session, at: &At) -> &'a Table {
    Table::of(session.block(at).unwrap()).unwrap()
}

fn set(at: &At, edit: TableEdit) -> Edit {
    Edit::Block { at: at.clone(), edit: BlockEdit::Table(edit) }
}

fn answer(at: &At, part: Option<&Key>, unit: &str, row: &str) -> Edit {
    let answer = NumbersEdit::Answer { part: part.cloned(), unit: unit.to_owned(), row: row.to_owned() };
    set(at, TableEdit::Numbers(answer))
}

fn show(at: &At, shown: bool) -> Edit {
    set(at, TableEdit::Numbers(NumbersEdit::Show { shown }))
}

fn divide(at: &At, edit: PartEdit) -> Edit {
    let edit = ExerciseEdit::Divide { block: at.block.clone(), edit };
    Edit::Item { item: at.item, edit: ItemEdit::Make { edit } }
}

fn keys(session: &Session, at: &At) -> Vec<Key> {
    table(session, at).content.iter().map(|row| Key::new(row.id.0.to_string())).collect()
}

/// Every table of the library with a scale, where everybody gives a number for each row.
fn tables() -> Vec<(History, At)> {
    let mut tables = Vec::new();
    for exercise in recipes::exercises() {
        for block in &exercise.blocks {
            if Table::of(&block.block).is_none() || block.block.each().is_none() {
                continue;
            }
            let session = day(exercise);
            let at = At { item: session.items().next().unwrap().id, block: block.id.clone() };
            let mut history = History::new(session);
            history.apply(&divide(&at, PartEdit::Each { each: true })).unwrap();
            if table(history.session(), &at).rows == Rows::Free {
                for text in ["Børn og unge", "Kultur og fritid"] {
                    history.apply(&set(&at, TableEdit::Add { text: text.to_owned() })).unwrap();
                }
            }
            tables.push((history, at));
        }
    }
    assert!(tables.len() > 4, "{}", tables.len());
    tables
}

fn the_table(exercise: &str) -> (History, At) {
    let recipe = Key::new(exercise);
    let of =
        |(history, _): &(History, At)| history.session().exercises().any(|(_, exercise)| exercise.recipe == recipe);
    tables().into_iter().find(of).unwrap()
}

#[test]
fn nothing_that_others_see_holds_a_number_of_a_table_before_it_is_shown_and_none_ever_a_name() {
    for (mut history, at) in tables() {
        let (before, read) = (seen(history.session()), lines(history.session()));
        for key in keys(history.session(), &at) {
            history.apply(&answer(&at, Some(&key), "Skole", "1233")).unwrap();
            history.apply(&answer(&at, Some(&key), "", "213")).unwrap();
        }
        assert_eq!(seen(history.session()), before, "{}", at.block);
        history.apply(&show(&at, true)).unwrap();
        let after = lines(history.session());
        let told: Vec<&String> = after.difference(&read).collect();
        assert!(!told.is_empty(), "{}", at.block);
        told.iter().for_each(|line| assert_eq!(named(line, &history.session().participants), [""; 0], "{line}"));
        history.apply(&show(&at, false)).unwrap();
        assert_eq!(seen(history.session()), before, "hidden again: {}", at.block);
        assert_eq!(history.session().check(), [], "{}", at.block);
    }
}

#[test]
fn a_table_says_what_they_came_to_where_the_spread_is_widest_and_by_unit_and_the_next_day_knows() {
    let (mut history, at) = the_table("quality-check");
    let all = keys(history.session(), &at);
    for (place, key) in all.iter().enumerate() {
        let rows = if place == 2 { ["1155", "15", "5"] } else { ["2334", "33", "3"] };
        for (unit, row) in ["Skole", "Kultur", ""].into_iter().zip(rows) {
            history.apply(&answer(&at, Some(key), unit, row)).unwrap();
        }
    }
    history.apply(&show(&at, true)).unwrap();
    let stage = Stage { at: Some(Place { item: at.item, step: 0 }), block: Some(at.block.clone()), ..Stage::default() };
    let slide = history.session().slide(&stage, &now(), Language::Danish);
    let Body::Grid(grid) = slide.body else { panic!("no grid: {:?}", slide.body) };
    assert_eq!(grid.rows[0].cells[1], "3 (3)");
    assert_eq!(grid.rows[2].cells[1], "5 (1–5)");
    assert_eq!(
        grid.legend,
        "7 af 14 har svaret · størst spredning: Indsatser i hele kommunen, sammen med andre (5: 4, 1: 3)"
    );
    let paper = |names| markdown(&history.session().report(Language::Danish, Choices { names, ..Choices::default() }));
    let full = paper(Names::Full);
    assert!(full.contains("størst spredning: Indsatser i hele kommunen"), "{full}");
    let units: String = full.split("Efter enhed").nth(1).unwrap().lines().take(4).collect();
    assert!(units.contains("Skole") && !units.contains("Kultur"), "two of a unit are not told: {units}");
    assert!(!paper(Names::Off).contains("Efter enhed"), "without names no unit is told");
    let (item, exercise) = history.session().exercises().next().unwrap();
    let context = Context::new(history.session(), item.id, exercise, Language::Danish);
    let items = context.items(&at.block);
    assert_eq!(items.iter().map(|item| item.apart > 1).filter(|apart| *apart).count(), 1);
    assert_eq!(items[2].level, Some(10));

    let document = Document::new(history.session().clone(), Stage::default());
    let opened = store::format::read(store::format::write(&document).unwrap().as_bytes()).unwrap().document.session;
    assert_eq!(&opened, history.session());
    let carried = history.session().carried();
    let (mut next, at) = the_table("quality-check");
    let mut later = next.session().clone();
    later.date = date(2027, 5, 4);
    later.take_up(&carried, recipes::exercise(&Key::new("since-last")).unwrap());
    assert_eq!(later.check(), []);
    let at = later.places().into_iter().find(|place| place.block == at.block).unwrap();
    next = History::new(later);
    let first = keys(next.session(), &at)[0].clone();
    next.apply(&answer(&at, Some(&first), "", "444")).unwrap();
    next.apply(&show(&at, true)).unwrap();
    let words = markdown(&next.session().report(Language::Danish, Choices::default()));
    assert!(words.contains("4 (4) · sidste gang 3"), "{words}");
}

#[test]
fn whatever_is_typed_or_changed_half_way_in_a_table_is_told_and_nothing_is_lost() {
    let (mut history, at) = the_table("quality-check");
    let all = keys(history.session(), &at);
    let before = history.session().clone();
    for (part, row, refusal) in [
        (Some(&all[0]), "3 9", Refusal::OutsideScale),
        (Some(&all[0]), "3x4", Refusal::NoNumbers),
        (Some(&all[0]), " ", Refusal::Empty),
        (Some(&all[0]), "111112222233333", Refusal::MoreThanPeople),
        (None, "123", Refusal::UnevenAnswers),
        (Some(&Key::new("nowhere")), "3", Refusal::Gone),
    ] {
        assert_eq!(history.apply(&answer(&at, part, "", row)), Err(refusal), "{row}");
        assert_eq!(*history.session(), before, "{row}");
    }
    history.apply(&answer(&at, None, "", "1234-512")).unwrap();
    history.apply(&answer(&at, Some(&all[0]), "", "33")).unwrap();
    let given = history.session().clone();
    let column = Key::new("now");
    for refused in [
        divide(&at, PartEdit::Each { each: false }),
        divide(&at, PartEdit::Remove { part: column.clone() }),
        divide(&at, PartEdit::Write { column, kind: ColumnKind::Short }),
    ] {
        assert_eq!(history.apply(&refused), Err(Refusal::Said), "{refused:?}");
        assert_eq!(*history.session(), given);
    }
    let gone = history.session().participants[0].id;
    let mut fewer = given.clone();
    fewer.participants.retain(|person| person.id != gone);
    fewer.settle();
    assert_eq!(fewer.check(), []);
    assert_eq!(table(&fewer, &at).given().count(&all[0], ""), 3, "who is gone has answered");
    history.undo();
    history.undo();
    assert!(table(history.session(), &at).given().is_empty(), "row by row");

    let (mut free, at) = the_table("network-analysis");
    let all = keys(free.session(), &at);
    free.apply(&answer(&at, Some(&all[0]), "", "333")).unwrap();
    free.apply(&set(&at, TableEdit::Delete { row: table(free.session(), &at).content[0].id })).unwrap();
    assert_eq!(free.session().check(), []);
    assert!(table(free.session(), &at).given().is_empty());
    free.undo();
    assert_eq!(table(free.session(), &at).given().count(&all[0], ""), 3);
}
