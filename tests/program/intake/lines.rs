//! Several lines that are pasted where one card is written: asked once what they become, in their order, one step back.

use egui::Key as KeyName;
use egui_kittest::kittest::Queryable as _;
use tovholder::command::Request;
use tovholder::facilitator::Panel;
use tovholder::model::block::cards::Cards;
use tovholder::model::id::Key;
use tovholder::model::list::PastedLines;

use super::{at, paste};
use crate::harness::{Window, click, control, enter, focus, press, window};

const LINES: &str = "- Ventetid\r\n- For få folk,\r\n  som kender sagen\r\n\r\n- “Ingen plan”\r\n";
const THREE: [&str; 3] = ["Ventetid", "For få folk, som kender sagen", "“Ingen plan”"];

fn cards() -> Window {
    let mut window = window(at("barriers-in-pairs", 1));
    focus(&mut window, "Nyt kort");
    window
}

/// What the last cards say, and how many there are.
fn last(window: &Window, count: usize) -> Vec<String> {
    let program = window.state();
    let item = program.stage.place(program.history.session()).unwrap().item;
    let exercise = program.history.session().item(item).unwrap().exercise().unwrap();
    let (_, cards) = exercise.all::<Cards>().next().unwrap();
    let from = cards.cards.len().saturating_sub(count);
    cards.cards[from..].iter().map(|card| card.text.clone()).collect()
}

fn is_asked(window: &Window) -> bool {
    matches!(window.state().window.panel, Some(Panel::SeveralLines(_)))
}

#[test]
fn several_lines_are_as_many_cards_in_their_order_and_one_step_back() {
    let mut window = cards();
    let before = last(&window, 100);
    paste(&mut window, LINES);
    assert!(is_asked(&window));
    assert_eq!(last(&window, 100), before, "nothing before the answer");
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window, 3), THREE);
    assert!(window.state().asked.contains(&Request::PastedLines(PastedLines::Apart)));
    assert!(control(&window, "Nyt kort").is_focused(), "one goes on writing");
    // The answer is remembered.
    paste(&mut window, "en\nto");
    assert!(!is_asked(&window));
    assert_eq!(last(&window, 2), ["en", "to"]);
    window.state_mut().history.undo();
    assert_eq!(last(&window, 3), THREE);
    window.state_mut().history.undo();
    assert_eq!(last(&window, 100), before);
}

#[test]
fn the_cards_go_under_the_heading_that_is_picked() {
    let mut window = cards();
    press(&mut window, KeyName::Tab);
    window.state_mut().pasted_lines = Some(PastedLines::Apart);
    paste(&mut window, LINES);
    let program = window.state();
    let item = program.stage.place(program.history.session()).unwrap().item;
    let exercise = program.history.session().item(item).unwrap().exercise().unwrap();
    let (_, cards) = exercise.all::<Cards>().next().unwrap();
    let second: &Key = &cards.headings[1].id;
    assert!(cards.cards.iter().rev().take(3).all(|card| card.heading == *second));
}

#[test]
fn together_they_stand_in_the_line_after_what_is_typed() {
    let mut window = cards();
    let before = last(&window, 100);
    enter(&mut window, "Vi sagde:");
    paste(&mut window, LINES);
    click(&mut window, "Samlet i én");
    assert_eq!(last(&window, 100), before);
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window, 1), [format!("Vi sagde: {}", THREE.join(" "))]);
    paste(&mut window, "en\rto");
    assert!(!is_asked(&window));
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window, 1), ["en to"]);
}

#[test]
fn esc_takes_nothing_and_what_is_typed_stays() {
    let mut window = cards();
    let before = last(&window, 100);
    enter(&mut window, "Halvt");
    paste(&mut window, LINES);
    press(&mut window, KeyName::Escape);
    assert!(!is_asked(&window));
    assert_eq!(last(&window, 100), before);
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window, 1), ["Halvt"]);
}

#[test]
fn one_line_is_typed_as_ever() {
    let mut window = cards();
    paste(&mut window, "Vi venter; de venter, alle venter\n");
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window, 1), ["Vi venter; de venter, alle venter"]);
    paste(&mut window, "\u{b}• En\u{2028}");
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window, 1).len(), 1);
}

#[test]
fn questions_of_the_parking_lot_are_taken_in_the_same_way() {
    let mut window = window(at("barriers-in-pairs", 1));
    focus(&mut window, "Parkeringsplads");
    paste(&mut window, "1. Hvem betaler?\n2. Hvornår?");
    assert!(window.query_by_label("2 hver for sig").is_some());
    press(&mut window, KeyName::Enter);
    let parked = &window.state().history.session().parking;
    let texts: Vec<&str> = parked.iter().rev().take(2).map(|parked| parked.text.as_str()).collect();
    assert_eq!(texts, ["Hvornår?", "Hvem betaler?"]);
}
