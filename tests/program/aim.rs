//! What a day is for: on the welcome, on the handout's first page, asked at the check-out, in the calendar, and first on
//! the day that follows.

use jiff::Zoned;
use jiff::civil::date;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::export::{calendar, markdown};
use tovholder::i18n::Language;
use tovholder::model::block::table::{Cell, Table, TableEdit};
use tovholder::model::block::{At, BlockEdit};
use tovholder::model::day::session::Session;
use tovholder::model::fault::refusal::Refusal;
use tovholder::model::id::Key;
use tovholder::model::paper::make::Choices;
use tovholder::model::stage::{Place, Stage};
use tovholder::store::{Document, format, recipes};

const PURPOSE: &str = "At blive enige om, hvad vi gør ved rygning i ungdomsmiljøer";
const OUTCOMES: [&str; 2] = ["Tre aftaler med navn og dato", "Én fælles måde at følge op på"];

fn now() -> Zoned {
    "2027-02-04T09:00:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

fn blank() -> History {
    let programme = recipes::built_in().programme(&Key::new("short-day")).unwrap();
    History::new(recipes::built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap())
}

fn day() -> History {
    let mut history = blank();
    history.apply(&Edit::SetPurpose { purpose: PURPOSE.into() }).unwrap();
    for (place, outcome) in OUTCOMES.into_iter().enumerate() {
        history.apply(&Edit::SetOutcome { place, outcome: outcome.into() }).unwrap();
    }
    history.apply(&Edit::SetAskAfter { weeks: Some(6) }).unwrap();
    history
}

fn welcome(session: &Session) -> String {
    let item = session.items().next().unwrap().id;
    let stage = Stage { at: Some(Place { item, step: 0 }), ..Stage::default() };
    session.slide(&stage, &now(), Language::Danish).in_words()
}

fn page(session: &Session) -> String {
    markdown(&session.report(Language::Danish, Choices::default()))
}

#[test]
fn the_purpose_and_the_outcomes_stand_on_the_welcome_and_first_in_the_handout() {
    let history = day();
    let (welcome, page) = (welcome(history.session()), page(history.session()));
    for words in [PURPOSE, OUTCOMES[0], OUTCOMES[1]] {
        assert!(welcome.contains(words) && page.contains(words), "{welcome}\n{page}");
    }
    let first = page.find("## ").unwrap();
    assert!(page[first..].starts_with("## Formål og udbytte"), "{page}");
    assert!(!self::page(blank().session()).contains("Formål og udbytte"));
    let text = format::write(&Document::new(history.session().clone(), Stage::default())).unwrap();
    assert_eq!(format::read(text.as_bytes()).unwrap().document.session, *history.session());
    let unused = format::write(&Document::new(blank().session().clone(), Stage::default())).unwrap();
    assert!(!unused.contains("aim:") && !unused.contains("last_outcomes"), "what is not used is not written");
}

#[test]
fn what_should_have_come_of_the_day_is_asked_at_the_check_out_and_nothing_said_of_it_is_lost() {
    let mut history = day();
    let find = |session: &Session| {
        let (item, _) = session.exercises().find(|(_, one)| one.recipe.as_str() == "check-out").unwrap();
        At { item: item.id, block: Key::new("outcomes") }
    };
    let at = find(history.session());
    let table = |history: &History| {
        let exercise = history.session().item(at.item).unwrap().exercise().unwrap();
        exercise.get::<Table>(&at.block).unwrap().clone()
    };
    assert_eq!(table(&history).content.len(), 2);
    let set = TableEdit::Set {
        row: table(&history).content[1].id,
        column: Key::new("reached"),
        cell: Cell::Tally(vec![0, 0, 1, 4, 2]),
    };
    history.apply(&Edit::Block { at: at.clone(), edit: BlockEdit::Table(set) }).unwrap();
    history.apply(&Edit::SetOutcome { place: 1, outcome: String::new() }).unwrap();
    assert_eq!((table(&history).content.len(), history.session().check()), (2, Vec::new()), "what was said stays");
    history.undo();
    let mut whole = history.session().clone();
    whole.handout.private = true;
    assert!(page(&whole).contains(OUTCOMES[1]), "{}", page(&whole));
}

#[test]
fn the_calendar_asks_after_the_weeks_that_were_chosen() {
    let history = day();
    let text = |session: &Session| String::from_utf8(calendar(session, &[], &now()).unwrap()).unwrap();
    let asked = text(history.session());
    assert!(
        asked.contains("DTSTART;VALUE=DATE:20270318") && asked.contains("Tre aftaler med navn og dato?"),
        "{asked}"
    );
    assert!(!text(blank().session()).contains("VEVENT"));
}

#[test]
fn the_day_that_follows_begins_with_what_the_last_was_to_lead_to() {
    let history = day();
    let mut next = blank().session().clone();
    next.take_up(&history.session().carried(), recipes::exercise(&Key::new("since-last")).unwrap());
    let (seen, page) = (welcome(&next), page(&next));
    assert!(seen.contains("Sidste gang skulle I nå: Tre aftaler med navn og dato"), "{seen}");
    assert!(page.contains("Det skulle I nå sidste gang") && page.contains(OUTCOMES[1]), "{page}");
    assert_eq!(next.check(), []);
}

#[test]
fn there_are_at_most_three_outcomes_and_a_year_and_a_half() {
    let mut history = day();
    let before = history.session().clone();
    for (edit, refusal) in [
        (Edit::SetOutcome { place: 3, outcome: "Mere".into() }, Refusal::TooMany),
        (Edit::SetAskAfter { weeks: Some(0) }, Refusal::OutsideScale),
        (Edit::SetAskAfter { weeks: Some(79) }, Refusal::OutsideScale),
    ] {
        assert_eq!(history.apply(&edit), Err(refusal));
        assert_eq!(*history.session(), before);
    }
}
