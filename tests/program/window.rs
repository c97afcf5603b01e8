//! The facilitator's whole window over the sample: what one types, clicks and presses asks for exactly this.

use std::sync::LazyLock;

use egui::{Key as KeyName, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Zoned;
use tovholder::clock::{Clocks, Dial, Warnings};
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::command::handout::Ask;
use tovholder::command::menu::Command;
use tovholder::command::stage::Move;
use tovholder::facilitator::palette::Search;
use tovholder::facilitator::{Panel, Saved};
use tovholder::model::block::cards::{Cards, CardsEdit};
use tovholder::model::block::table::{Cell, Table, TableEdit};
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::day::session::Parked;
use tovholder::model::fault::limits::{MOST_CONTENT, MOST_PARTICIPANTS};
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::name_style::Names;
use tovholder::model::people::Participant;
use tovholder::model::stage::{Place, Visit};
use tovholder::store;

use crate::harness::{Program, Window, click, control, enter, focus, press, press_with, type_into, window, window_of};

static NOW: LazyLock<Zoned> = LazyLock::new(|| "2027-02-04T15:01:00+01:00[Europe/Copenhagen]".parse().unwrap());

/// The sample at a step of the exercise of that name, late in the afternoon.
fn at(recipe: &str, step: usize) -> Program {
    Program::at(recipe, step, &NOW)
}

impl Program {
    fn block(&self, name: &str) -> (At, &Block) {
        let item = self.stage.place(self.history.session()).unwrap().item;
        let at = At { item, block: Key::new(name) };
        let block = self.history.session().block(&at).unwrap();
        (at, block)
    }

    pub fn cards(&self) -> &Cards {
        let (_, Block::Cards(cards)) = self.block("barriers") else { panic!("barriers are cards") };
        cards
    }

    fn actions(&self) -> &Table {
        let (_, Block::Table(table)) = self.block("actions") else { panic!("actions are a table") };
        table
    }
}

fn open(recipe: &str, step: usize) -> Window {
    window(at(recipe, step))
}

#[test]
fn what_is_typed_becomes_a_card_and_the_line_is_ready_for_the_next() {
    let mut harness = open("barriers-in-pairs", 1);
    for text in ["Én plan – til alle", "“Vi” og “de”"] {
        type_into(&mut harness, "Nyt kort", text);
        press(&mut harness, KeyName::Enter);
        assert_eq!(harness.state().cards().cards.last().unwrap().text, text);
        assert_eq!(harness.state().cards().cards.last().unwrap().heading, Key::new("focus"));
        assert!(control(&harness, "Nyt kort").is_focused(), "ready for the next");
    }
}

#[test]
fn tab_or_ctrl_with_a_digit_picks_the_heading_and_a_card_begins_with_any_sign() {
    let mut harness = open("barriers-in-pairs", 1);
    type_into(&mut harness, "Nyt kort", "3 måneders");
    press_with(&mut harness, Modifiers::COMMAND, KeyName::Num4);
    type_into(&mut harness, "Nyt kort", " ventetid");
    press(&mut harness, KeyName::Enter);
    let card = harness.state().cards().cards.last().unwrap().clone();
    assert_eq!((card.heading.clone(), card.text.as_str()), (Key::new("leadership"), "3 måneders ventetid"));
    press(&mut harness, KeyName::Tab);
    for sign in ["1", "2", "9", "0", "-", "+", ".", "n", "b"] {
        type_into(&mut harness, "Nyt kort", sign);
        press(&mut harness, KeyName::Enter);
        let card = harness.state().cards().cards.last().unwrap();
        assert_eq!((card.heading.clone(), card.text.as_str()), (Key::new("culture"), sign));
    }
}

const CARD: &str = "Direktionen har syv førsteprioriteter.";

#[test]
fn a_card_is_moved_rewritten_and_thrown_away_with_the_keyboard() {
    let mut harness = open("barriers-in-pairs", 1);
    focus(&mut harness, CARD);
    press_with(&mut harness, Modifiers::CTRL, KeyName::ArrowLeft);
    let card = |harness: &Window| {
        harness.state().cards().cards.iter().find(|card| card.text.starts_with("Direktionen")).cloned()
    };
    assert_eq!(card(&harness).unwrap().heading, Key::new("staff"));
    focus(&mut harness, CARD);
    press(&mut harness, KeyName::Enter);
    type_into(&mut harness, "ret kort", " Og en ottende.");
    press(&mut harness, KeyName::Enter);
    let rewritten = "Direktionen har syv førsteprioriteter. Og en ottende.";
    assert_eq!(card(&harness).unwrap().text, rewritten);
    focus(&mut harness, rewritten);
    press(&mut harness, KeyName::Delete);
    assert_eq!(card(&harness), None);
}

#[test]
fn a_barrier_is_given_on_to_what_is_agreed_about_it_by_one_key() {
    let mut harness = open("barriers-in-pairs", 1);
    let card = harness.state().cards().cards.iter().find(|card| card.text == CARD).unwrap().id;
    let given = |harness: &Window| {
        let item = harness.state().history.session().exercises().find(|(_, exercise)| exercise.report.first).unwrap().0;
        let actions = At { item: item.id, block: Key::new("actions") };
        let block = harness.state().history.session().block(&actions).unwrap();
        block.origins().iter().filter(|(origin, _)| *origin == card).count()
    };
    for (said, there) in [
        ("Givet videre til Opsamling: hvad, hvordan, hvem", 1),
        ("Der er ikke flere øvelser på dagen, der tager imod herfra.", 1),
    ] {
        focus(&mut harness, CARD);
        press(&mut harness, KeyName::G);
        assert_eq!(harness.state().asked.last(), Some(&Request::Say(said.into())));
        assert_eq!(given(&harness), there);
    }
    harness.state_mut().history.undo();
    assert_eq!(given(&harness), 0);
}

#[test]
fn the_top_barriers_that_have_no_action_are_offered_and_brought_in() {
    let mut program = at("what-how-who", 0);
    let at = program.block("actions").0;
    let from_top: Vec<Id> = program.actions().content.iter().take(1).map(|row| row.id).collect();
    for row in from_top {
        let edit = BlockEdit::Table(TableEdit::Delete { row });
        program.history.apply(&Edit::Block { at: at.clone(), edit }).unwrap();
    }
    let mut harness = window(program);
    click(&mut harness, "Hent: Skolelederne siger ja på mødet og nej i skemaet.");
    let row = harness.state().actions().content.last().unwrap().clone();
    assert_eq!(row.cells.first(), Some(&Cell::Text("Skolelederne siger ja på mødet og nej i skemaet.".into())));
    assert!(row.origin.is_some(), "the action remembers the barrier");
}

#[test]
fn an_action_gets_an_owner_and_a_date() {
    let mut harness = window_of(at("what-how-who", 2), [1366.0, 2000.0]);
    type_into(&mut harness, "Ny linje", "Ringe til foreningerne");
    press(&mut harness, KeyName::Enter);
    type_into(&mut harness, "Hvornår, Ringe til foreningerne", "1/3");
    let row = harness.state().actions().content.last().unwrap();
    assert!(row.cells.contains(&Cell::Date(jiff::civil::date(2027, 3, 1))), "{row:?}");
    click(&mut harness, "Hvem, Ringe til foreningerne: ");
    click(&mut harness, "Bjørn");
    let row = harness.state().actions().content.last().unwrap();
    assert!(row.cells.contains(&Cell::People(vec![Id(17)])), "{row:?}");
}

#[test]
fn enter_in_a_cell_goes_on_to_the_next_and_shift_enter_makes_a_line() {
    let mut harness = window_of(at("what-how-who", 2), [1366.0, 2000.0]);
    type_into(&mut harness, "Ny linje", "Ringe til foreningerne");
    press(&mut harness, KeyName::Enter);
    let how = "Hvordan, Ringe til foreningerne";
    type_into(&mut harness, how, "En ringer");
    press_with(&mut harness, Modifiers::SHIFT, KeyName::Enter);
    type_into(&mut harness, how, "og en skriver");
    press(&mut harness, KeyName::Enter);
    let row = harness.state().actions().content.last().unwrap();
    assert!(row.cells.contains(&Cell::Text("En ringer\nog en skriver".into())), "{row:?}");
    let focused = harness.query_all(egui_kittest::kittest::by().predicate(|node| node.is_focused()));
    let names: Vec<_> = focused.filter_map(|node| node.accesskit_node().label()).collect();
    assert_eq!(names, ["Hvem, Ringe til foreningerne: "]);
}

#[test]
fn an_owner_who_is_not_in_the_room_is_typed_to_the_last_letter() {
    let mut harness = window_of(at("what-how-who", 2), [1366.0, 2000.0]);
    type_into(&mut harness, "Ny linje", "Ringe til foreningerne");
    press(&mut harness, KeyName::Enter);
    click(&mut harness, "Hvem, Ringe til foreningerne: ");
    focus(&mut harness, "En, der ikke er til stede");
    for letter in ["U", "l", "l", "a"] {
        control(&harness, "En, der ikke er til stede").type_text(letter);
        harness.run();
    }
    let row = harness.state().actions().content.last().unwrap();
    assert!(row.cells.contains(&Cell::Text("Ulla".into())), "{row:?}");
}

#[test]
fn an_owner_is_found_by_two_letters_and_enter_and_what_fits_nobody_is_kept_by_tab() {
    for (typed, leave, expected) in [
        ("bj", KeyName::Enter, Cell::People(vec![Id(17)])),
        ("Ulla", KeyName::Tab, Cell::Text("Ulla".into())),
        ("Ulla", KeyName::Enter, Cell::Text("Ulla".into())),
        ("bjørn", KeyName::Tab, Cell::People(vec![Id(17)])),
    ] {
        let mut harness = window_of(at("what-how-who", 2), [1366.0, 2000.0]);
        type_into(&mut harness, "Ny linje", "Ringe til foreningerne");
        press(&mut harness, KeyName::Enter);
        focus(&mut harness, "Hvem, Ringe til foreningerne: ");
        press(&mut harness, KeyName::Enter);
        assert!(control(&harness, "En, der ikke er til stede").is_focused());
        for letter in typed.chars() {
            enter(&mut harness, &letter.to_string());
        }
        press(&mut harness, leave);
        let row = harness.state().actions().content.last().unwrap();
        assert!(row.cells.contains(&expected), "{typed} and {leave:?}: {row:?}");
    }
}

#[test]
fn what_is_no_date_is_kept_as_words() {
    let mut harness = open("what-how-who", 2);
    type_into(&mut harness, "Ny linje", "Ringe til foreningerne");
    press(&mut harness, KeyName::Enter);
    type_into(&mut harness, "Hvornår, Ringe til foreningerne", "snarest");
    let row = harness.state().actions().content.last().unwrap();
    assert!(row.cells.contains(&Cell::Text("snarest".into())), "{row:?}");
}

#[test]
fn a_date_in_words_is_a_date_as_soon_as_it_is_typed_and_is_seen_beside_the_field() {
    let mut harness = open("what-how-who", 2);
    type_into(&mut harness, "Ny linje", "Ringe til foreningerne");
    press(&mut harness, KeyName::Enter);
    for (typed, seen) in [
        ("om 14 dage", "torsdag den 18. februar 2027"),
        ("uge 10", "fredag den 12. marts 2027"),
        ("næste fredag", "Ikke en dato. Det bliver stående, som du skriver det."),
    ] {
        type_into(&mut harness, "Hvornår, Ringe til foreningerne", typed);
        harness.get_by_label(seen);
        press_with(&mut harness, Modifiers::COMMAND, KeyName::A);
    }
    let row = harness.state().actions().content.last().unwrap();
    assert!(row.cells.contains(&Cell::Text("næste fredag".into())), "{row:?}");
}

#[test]
fn keys_pressed_before_the_card_is_drawn_belong_to_the_next() {
    let mut harness = open("barriers-in-pairs", 1);
    focus(&mut harness, "Nyt kort");
    let text = |words: &str| egui::Event::Text(words.into());
    let key =
        |key| egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
    let events = [text("Én"), key(KeyName::Enter), key(KeyName::Tab), text("To"), key(KeyName::Enter), text("Tre")];
    harness.input_mut().events.extend(events);
    harness.run();
    let cards = &harness.state().cards().cards;
    let last: Vec<(&str, &str)> =
        cards.iter().rev().take(2).map(|card| (card.text.as_str(), card.heading.as_str())).collect();
    assert_eq!(last, [("To", "resources"), ("Én", "focus")]);
    let program = harness.state();
    assert_eq!(program.window.drafts.get(&program.block("barriers").0).map(String::as_str), Some("Tre"));
}

#[test]
fn what_is_typed_and_not_yet_said_is_kept_when_the_day_is_left() {
    let mut harness = open("barriers-in-pairs", 1);
    type_into(&mut harness, "Nyt kort", "Et halvt ord");
    type_into(&mut harness, "Parkeringsplads", "Hvem betaler?");
    let program = harness.state_mut();
    for edit in program.window.finish(&program.history.session().clone()) {
        program.history.apply(&edit).unwrap();
    }
    assert_eq!(program.cards().cards.last().unwrap().text, "Et halvt ord");
    assert_eq!(program.history.session().parking.last().unwrap().text, "Hvem betaler?");
    assert_eq!(program.window.finish(&program.history.session().clone()), []);
}

/// The sample with as many people and parked questions as a session may hold.
fn full() -> Program {
    let Program { history, stage, .. } = at("barriers-in-pairs", 1);
    let mut session = history.session().clone();
    while session.participants.len() < MOST_PARTICIPANTS {
        session.next_id += 1;
        let (id, name) = (Id(session.next_id), "En".to_owned());
        session.participants.push(Participant::new(id, name, String::new()));
    }
    while session.parking.len() < MOST_CONTENT {
        session.next_id += 1;
        session.parking.push(Parked { id: Id(session.next_id), text: "Et".into() });
    }
    Program { may_be_refused: true, ..Program::new(session, stage, NOW.clone()) }
}

#[test]
fn what_there_is_no_room_for_or_may_only_be_looked_at_stays_in_its_line() {
    let mut people = full();
    people.window.panel = Some(Panel::People);
    let mut watching = at("barriers-in-pairs", 1);
    watching.saved = Saved::Watching("Kun til at se".into());
    for (program, line) in [(full(), "Parkeringsplads"), (people, "Fornavn"), (watching, "Nyt kort")] {
        let mut harness = window(program);
        type_into(&mut harness, line, "Et ord til");
        press(&mut harness, KeyName::Enter);
        let program = harness.into_state();
        assert_eq!(program.asked.len(), 1, "{line}");
        assert!(program.window.typed().iter().any(|draft| draft.text == "Et ord til"), "{line}");
    }
}

#[test]
fn a_step_is_entered_by_its_chip_and_the_next_by_the_big_button() {
    let mut harness = open("barriers-in-pairs", 1);
    click(&mut harness, "Saml ind  11′");
    let item = harness.state().stage.place(harness.state().history.session()).unwrap().item;
    assert_eq!(harness.state().asked, [Request::Move(Move::To(Place { item, step: 3 }))]);
    click(&mut harness, "Næste: Sæt prikker");
    assert_eq!(harness.state().asked.last(), Some(&Request::Menu(Command::Next)));
}

#[test]
fn a_clock_tells_when_the_day_ends_before_it_is_given_more() {
    let mut harness = open("barriers-in-pairs", 1);
    let line = |harness: &Window| harness.get_by_label_contains("Dagen slutter").accesskit_node().value().unwrap();
    let end = line(&harness).replace(" · +1:", "");
    let minute = |words: &str| words.rsplit('.').next().unwrap().parse::<u32>().unwrap();
    assert!(line(&harness).starts_with("Dagen slutter 1") && line(&harness).contains(" · +1: 1"), "{end}");
    let before = line(&harness).split(" · ").next().map(minute).unwrap();
    for (name, sign, more) in [
        ("Ét minut mere på uret", "+1", 1),
        ("Fem minutter mere på uret", "+5", 5),
        ("Ét minut mindre på uret", "−1", 59),
    ] {
        focus(&mut harness, name);
        let words = line(&harness);
        assert!(words.contains(&format!(" · {sign}: ")), "{words}");
        assert_eq!(minute(&words), (before + more) % 60, "{words}");
        let told = control(&harness, name).accesskit_node().data().description().unwrap().to_owned();
        assert_eq!(minute(&told), minute(&words), "{told}");
    }
    assert_eq!(harness.state().asked, [], "nothing is changed by looking");
}

#[test]
fn a_clock_that_waits_says_so_after_twenty_seconds() {
    for (waited, says) in [(19, false), (20, true)] {
        let mut program = at("barriers-in-pairs", 1);
        program.stage.entered = Some(NOW.timestamp() - jiff::SignedDuration::from_secs(waited));
        let mut harness = window(program);
        let words = "Uret venter. Mellemrum starter det.";
        assert_eq!(harness.query_by_label(words).is_some(), says, "{waited}");
        focus(&mut harness, "Fem minutter mere på uret");
        assert!(harness.query_by_label(words).is_none(), "what five minutes more do is more important");
    }
}

#[test]
fn how_clocks_look_warn_and_sound_is_chosen_in_a_panel() {
    let mut program = at("barriers-in-pairs", 1);
    program.window.panel = Some(Panel::Clocks);
    let mut harness = window(program);
    click(&mut harness, "Skive");
    control(&harness, "Første varsel").focus();
    press(&mut harness, KeyName::ArrowRight);
    control(&harness, "Sidste varsel").focus();
    press(&mut harness, KeyName::ArrowLeft);
    control(&harness, "Lydstyrke").focus();
    press(&mut harness, KeyName::ArrowRight);
    click(&mut harness, "Også ved første varsel");
    click(&mut harness, "Prøv lyden");
    assert_eq!(harness.state().asked.last(), Some(&Request::Menu(Command::TestSound)));
    let warnings = Warnings { first: 21, last: 4 };
    let chosen = Clocks { dial: Dial::Disc, warnings, sound: true, sound_first: true, volume: 51 };
    assert_eq!(harness.state().clocks, chosen);
    click(&mut harness, "Når tiden er gået");
    assert_eq!(harness.state().clocks, Clocks { sound: false, ..chosen });
    click(&mut harness, "Færdig");
    assert_eq!(harness.state().window.panel, None);
    assert_eq!(harness.state().asked.last(), Some(&Request::Clocks(harness.state().clocks)), "kept for good");
}

#[test]
fn people_are_typed_one_after_the_other() {
    let mut program = at("presentation-round", 0);
    program.window.panel = Some(Panel::People);
    let mut harness = window(program);
    for (name, unit) in [("Søren", "Havn"), ("Øjvind", "")] {
        type_into(&mut harness, "Fornavn", name);
        type_into(&mut harness, "Enhed", unit);
        press(&mut harness, KeyName::Enter);
        let last = harness.state().history.session().participants.last().unwrap();
        assert_eq!((last.name.as_str(), last.unit.as_str()), (name, unit));
    }
}

#[test]
fn the_palette_finds_a_step_by_its_name() {
    let mut program = at("presentation-round", 0);
    program.window.panel = Some(Panel::Palette(Search::default()));
    let mut harness = window(program);
    type_into(&mut harness, "Find en kommando …", "prik sæt");
    press(&mut harness, KeyName::Enter);
    assert!(matches!(harness.state().asked.last(), Some(Request::Move(Move::To(Place { step: 4, .. })))));
}

#[test]
fn every_step_of_the_sample_draws_in_a_small_and_a_large_window() {
    let sample = store::sample().unwrap().session;
    for (_, exercise) in sample.exercises() {
        for step in 0..exercise.steps.len() {
            for size in [[1024.0, 600.0], [1366.0, 748.0], [1920.0, 1060.0]] {
                let harness = window_of(at(exercise.recipe.as_str(), step), size);
                assert_eq!(harness.state().asked, [], "drawing alone asks for nothing");
            }
        }
    }
}

#[test]
fn a_late_day_says_so_and_is_mended_by_one_click_that_can_be_undone() {
    let mut program = at("success-stories", 2);
    let item = program.stage.place(program.history.session()).unwrap().item;
    program.stage.visits = vec![Visit { item, started: NOW.timestamp() }];
    let before = program.history.session().clone();
    let mut harness = window(program);
    harness.get_by_label("16 min. bagud");
    click(&mut harness, "Indhent …");
    assert_eq!(harness.state().asked, [Request::Menu(Command::CatchUp)]);
    harness.state_mut().window.panel = Some(Panel::Repair);
    harness.run();
    harness.get_by_label_contains("Som det går nu, slutter I 16.16.");
    click(&mut harness, "Spørg deltagerne");
    let question = harness.state().stage.question.clone().unwrap();
    assert_eq!(question.headline, "I er 16 min. bagud. Hvad vil I gøre?");
    let way = "Slut 16.04: tag 12 min. fra Oplæg: mandat, taktik, partnerskab";
    assert_eq!(question.choices, [&format!("1. {way}"), "2. Slut 16.20"]);
    assert_eq!(harness.state().slide.headline, question.headline, "the room sees it");
    harness.state_mut().window.panel = Some(Panel::Repair);
    harness.run();
    click(&mut harness, &format!("Brug: {way}"));
    let program = harness.state_mut();
    assert_eq!((&program.window.panel, &program.stage.question), (&None, &None));
    assert_eq!(program.history.undo_name(), Some(Edit::Repair { changes: Vec::new(), end: None }.name()));
    harness.run();
    harness.get_by_label("4 min. bagud");
    harness.state_mut().history.undo();
    assert_eq!(*harness.state().history.session(), before);
}

#[test]
fn the_item_that_a_long_day_is_at_is_in_sight() {
    let harness = open("implementation-circle", 3);
    let row = control(&harness, "Implementeringscirklen").rect();
    assert!(row.top() > 100.0 && row.bottom() < 640.0, "{row}");
}

#[test]
fn undo_in_the_top_says_what_it_takes_back() {
    let mut program = at("barriers-in-pairs", 1);
    let at = program.block("barriers").0;
    let card = program.cards().cards.first().unwrap().id;
    let edit = BlockEdit::Cards(CardsEdit::Move { card, heading: Key::new("culture"), before: None });
    program.history.apply(&Edit::Block { at, edit }).unwrap();
    let mut harness = window(program);
    let undo = harness.get_by_label_contains("Fortryd: flyt kort “");
    undo.click();
    harness.run();
    assert_eq!(harness.state().asked, [Request::Menu(Command::Undo)]);
}

#[test]
fn what_is_only_on_this_computer_says_so_until_it_is_in_the_file() {
    let mut program = at("barriers-in-pairs", 1);
    program.saved = Saved::OnlyHere("Dagen kan ikke gemmes: disken er fuld.".into());
    let mut harness = window(program);
    harness.get_by_label_contains("Sikret på denne computer – endnu ikke i din fil");
    harness.get_by_label_contains("disken er fuld");
    click(&mut harness, "Gem som …");
    assert_eq!(harness.state().asked, [Request::Menu(Command::SaveAs)]);
    harness.state_mut().saved = Saved::At("14.52".into());
    harness.run();
    assert!(harness.query_by_label_contains("Sikret på denne computer").is_none());
}

/// The panel of the handout over the window, with five pages.
fn handout() -> Window {
    let mut program = at("check-out", 0);
    program.window.panel = Some(Panel::Handout);
    program.window.handout.shown.count = 5;
    window(program)
}

#[test]
fn a_section_of_the_handout_is_left_out_with_one_click_and_undone_with_the_day() {
    let mut harness = handout();
    click(&mut harness, "Det blev I enige om");
    let shown = |harness: &Window| {
        let session = harness.state().history.session();
        let agreed = session.exercises().find(|(_, exercise)| exercise.recipe == Key::new("what-how-who"));
        agreed.unwrap().0.is_in_handout()
    };
    assert!(!shown(&harness));
    harness.state_mut().history.undo();
    assert!(shown(&harness));
    click(&mut harness, "Forventninger og vurderinger");
    assert!(harness.state().history.session().handout.private);
}

#[test]
fn names_are_chosen_and_without_them_the_list_of_people_cannot_be() {
    let mut harness = handout();
    for (words, names) in [("Fornavne", Names::First), ("Ingen", Names::Off)] {
        click(&mut harness, words);
        assert_eq!(harness.state().window.handout.choices.names, names);
        let asked = harness.state().asked.last().cloned();
        assert!(matches!(asked, Some(Request::Handout(Ask::Choose(chosen))) if chosen.names == names), "{asked:?}");
    }
    assert!(control(&harness, "Deltagere").accesskit_node().is_disabled());
}

#[test]
fn the_pages_of_the_handout_are_turned_with_the_keyboard() {
    let mut harness = handout();
    let page = |harness: &Window| harness.state().window.handout.shown.page;
    press(&mut harness, KeyName::PageUp);
    assert_eq!(page(&harness), 0);
    for _ in 0..9 {
        press(&mut harness, KeyName::PageDown);
    }
    assert_eq!(page(&harness), 4);
    assert!(harness.query_by_label("Side 5 af 5").is_some());
    click(&mut harness, "Forrige side");
    assert_eq!(page(&harness), 3);
    press(&mut harness, KeyName::Escape);
    assert_eq!(harness.state().window.panel, None);
}

#[test]
fn the_organisers_colour_is_written_as_organisations_write_it() {
    let mut harness = handout();
    type_into(&mut harness, "Farve", "#0b55");
    assert_eq!(harness.state().window.handout.choices.colour, None, "not yet a colour");
    type_into(&mut harness, "Farve", "63");
    assert_eq!(harness.state().window.handout.choices.colour, Some([0x0B, 0x55, 0x63]));
}
