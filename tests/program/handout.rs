//! What the facilitator chooses for the handout: sections, names, and what people said of themselves.

use tovholder::assets::SAMPLE;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::i18n::Language;
use tovholder::model::day::programme::ItemEdit;
use tovholder::model::day::session::{Contents, Session};
use tovholder::model::id::Id;
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::name_style::Names;
use tovholder::store::{Document, format};

fn sample() -> Session {
    let session = format::read(SAMPLE.as_bytes()).unwrap().document.session;
    with_last_names(session)
}

/// The people of the sample with last names that stand nowhere else in it.
fn with_last_names(mut session: Session) -> Session {
    for (number, person) in session.participants.iter_mut().enumerate() {
        person.name = format!("{} Zacho{number}", person.name);
    }
    session
}

fn said(session: &Session, names: Names) -> String {
    format!("{:?}", session.report(Language::Danish, Choices { names, ..Choices::default() }))
}

fn headings(session: &Session, choices: Choices) -> Vec<String> {
    session.report(Language::Danish, choices).sections.into_iter().map(|section| section.heading).collect()
}

fn item(session: &Session, recipe: &str) -> Id {
    session.exercises().find(|(_, exercise)| exercise.recipe.as_str() == recipe).unwrap().0.id
}

#[test]
fn every_name_is_as_it_was_chosen() {
    let session = sample();
    let [full, first, initials, off] = Names::ALL.map(|names| said(&session, names));
    for person in &session.participants {
        let given = person.name.split(' ').next().unwrap();
        assert!(full.contains(&person.name), "{}", person.name);
        assert!(first.contains(given) && !first.contains(&person.name), "{}", person.name);
        assert!(!initials.contains(&person.name) && !off.contains(&person.name), "{}", person.name);
        assert!(!off.contains(&format!("{given}\"")), "{given} stands alone as a name");
    }
    for facilitator in &session.facilitators {
        assert!(full.contains(facilitator) && !off.contains(facilitator), "{facilitator}");
    }
}

#[test]
fn an_owner_whose_name_is_left_out_is_no_gap() {
    let session = sample();
    let gaps = |text: &str| text.matches("mangler navn").count();
    let (full, off) = (said(&session, Names::Full), said(&session, Names::Off));
    assert_eq!(gaps(&full), gaps(&off));
    assert!(off.contains("navn udeladt") && !full.contains("navn udeladt"));
}

#[test]
fn without_names_there_is_no_list_of_people() {
    let session = sample();
    let with = headings(&session, Choices::default());
    let without = headings(&session, Choices { names: Names::Off, ..Choices::default() });
    assert!(with.contains(&"Deltagere".to_owned()));
    assert_eq!(without, with.iter().filter(|heading| *heading != "Deltagere").cloned().collect::<Vec<_>>());
    assert_eq!(headings(&session, Choices { people: false, ..Choices::default() }), without);
}

#[test]
fn hopes_and_ratings_are_in_it_only_when_asked_for() {
    let mut session = sample();
    let told = |session: &Session| {
        let said = said(session, Names::Full);
        ["Ser frem til", "Udbytte", "Tempo"].map(|words| said.contains(words))
    };
    assert_eq!(told(&session), [false, false, false]);
    session.handout.private = true;
    assert_eq!(told(&session), [true, true, true]);
}

#[test]
fn a_section_is_left_out_and_taken_in_again_and_stays_so_in_the_file() {
    let session = sample();
    let mut history = History::new(session.clone());
    let usual = headings(&session, Choices::default());
    let circle = item(&session, "implementation-circle");
    let show = |shown| Edit::Item { item: circle, edit: ItemEdit::InHandout { shown } };
    let parking = |parking| Edit::Handout { contents: Contents { parking, ..Contents::default() } };
    history.apply(&show(false)).unwrap();
    history.apply(&parking(false)).unwrap();
    let document = Document::new(history.session().clone(), Default::default());
    let text = format::write(&document).unwrap();
    let read = format::read(text.as_bytes()).unwrap().document.session;
    assert_eq!(read, document.session);
    let left: Vec<String> = headings(&read, Choices::default());
    let gone: Vec<&String> = usual.iter().filter(|heading| !left.contains(heading)).collect();
    assert_eq!(gone, ["Implementeringscirklen", "Parkeringsplads"]);
    history.apply(&show(true)).unwrap();
    history.apply(&parking(true)).unwrap();
    assert_eq!(headings(history.session(), Choices::default()), usual);
    while history.undo().is_some() {}
    assert_eq!(*history.session(), session);
}

#[test]
fn where_names_are_left_out_the_order_tells_nothing() {
    let mut session = sample();
    let before = said(&session, Names::Off);
    session.participants.reverse();
    assert_eq!(said(&session, Names::Off), before);
}
