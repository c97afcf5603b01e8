//! Help, everyday words and the tour: what shows a newcomer around.

use egui::accesskit::Role;
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Zoned;
use tovholder::command::Request;
use tovholder::command::menu::Command;
use tovholder::command::stage::Move;
use tovholder::facilitator::help::HelpPage;
use tovholder::facilitator::palette::Search;
use tovholder::facilitator::tour::{STEPS, Tour};
use tovholder::facilitator::{Panel, WindowState};
use tovholder::i18n::Language;

use crate::harness::{Program, Window, press, window};

fn now() -> Zoned {
    "2027-02-04T10:00:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

fn sample() -> Program {
    Program::at("barriers-in-pairs", 1, &now())
}

#[test]
fn every_key_is_on_the_page_of_help_in_both_languages() {
    for language in [Language::Danish, Language::English] {
        let page = HelpPage::new("/egne".into());
        let lines: Vec<_> = page.found(language).into_iter().flat_map(|(_, lines)| lines).collect();
        for command in Command::ALL {
            let Some(shortcut) = command.shortcut() else { continue };
            let (key, words) = (shortcut.words(language), language.say(command.name()));
            assert!(lines.iter().any(|line| line.key == key && line.words == words), "{key}: {words}");
        }
        assert!(lines.iter().any(|line| line.words.contains("/egne")), "where data lies");
    }
}

fn searched(typed: &str) -> HelpPage {
    let mut page = HelpPage::default();
    page.typed = typed.into();
    page
}

#[test]
fn help_is_searched_by_words_of_a_line_its_heading_its_key_or_an_everyday_word() {
    for (language, typed, expected) in [
        (Language::Danish, "pgdn", "Videre: næste side, så næste trin"),
        (Language::Danish, "projektor", "Storskærm"),
        (Language::Danish, "aldrig noter", "Dine noter, plan B, drejebogen og pakkelisten."),
        (Language::Danish, "fjernbetjening", "på en fjernbetjening går den frem og tilbage"),
        (Language::English, "mistake", "Undo"),
        (Language::English, "never notes", "Your notes, plan B, the run sheet and the packing list."),
    ] {
        let page = searched(typed);
        let found: Vec<_> = page.found(language).into_iter().flat_map(|(_, lines)| lines).collect();
        assert!(found.iter().any(|line| line.words == expected), "{typed}: {found:?}");
    }
    assert_eq!(searched("xyzzy").found(Language::Danish), []);
}

fn palette(language: Language) -> Window {
    let mut program = sample();
    program.language = language;
    program.window = WindowState::with(Panel::Palette(Search::default()));
    window(program)
}

fn look_for(window: &mut Window, typed: &str) {
    window.state_mut().window.panel = Some(Panel::Palette(Search { typed: typed.into() }));
    window.run();
}

#[test]
fn everyday_words_find_what_is_called_otherwise() {
    let danish = [
        ("hjælp", "Hjælp"),
        ("genveje", "Hjælp"),
        ("print", "Opsamling som PDF …"),
        ("udskriv", "Drejebog …"),
        ("par", "Bordplan …"),
        ("drejebog", "Drejebog …"),
        ("mørk", "Mørkt udseende"),
        ("Teams", "Del storskærmen i Teams eller et andet onlinemøde"),
        ("zoom", "Del storskærmen i Teams eller et andet onlinemøde"),
        ("fortryd", "Fortryd"),
        ("gem som", "Gem som …"),
        ("lyd", "Prøv lyden"),
        ("skærm", "Storskærm"),
        ("projektor", "Storskærm"),
        ("navneskilte", "Navneskilte …"),
        ("afstemning", "Bibliotek …"),
        ("kaffe", "Føj til programmet …"),
        ("pause", "Program …"),
        ("dagsorden", "Program …"),
        ("excel", "Indsæt en deltagerliste"),
        ("gdpr", "Hvor ligger data?"),
        ("backup", "Tidligere udgaver …"),
        ("skriftstørrelse", "Større tekst i dette vindue"),
        ("introduktion", "Rundvisning i eksemplet"),
    ];
    let english = [
        ("shortcuts", "Help"),
        ("print", "Summary as PDF …"),
        ("dark", "Dark theme"),
        ("mistake", "Undo"),
        ("coffee", "Add to the programme …"),
        ("backup", "Earlier versions …"),
    ];
    for (language, words) in [(Language::Danish, danish.as_slice()), (Language::English, english.as_slice())] {
        let mut window = palette(language);
        for (typed, name) in words {
            look_for(&mut window, typed);
            assert!(window.query_all_by_label_contains(name).next().is_some(), "{typed} does not find {name}");
        }
    }
}

#[test]
fn exercises_and_cards_are_found_and_gone_to() {
    let mut window = palette(Language::Danish);
    look_for(&mut window, "verdens");
    window.query_all_by_label_contains("Verdenscafé").next().unwrap().click();
    window.run();
    assert_eq!(window.state().asked.last(), Some(&Request::LookUp("Verdenscafé".into())));
    look_for(&mut window, "tre chefer");
    // The one in the panel, which comes after the card itself in the window below.
    let is_button = |node: &Node<'_>| node.accesskit_node().role() == Role::Button;
    window.query_all_by_label_contains("Vi har haft tre chefer").rfind(is_button).unwrap().click();
    window.run();
    assert!(matches!(window.state().asked.last(), Some(Request::Move(Move::To(_)))), "{:?}", window.state().asked);
}

#[test]
fn the_tour_has_six_places_goes_on_by_enter_and_is_left_by_esc() {
    assert_eq!(STEPS.len(), 6);
    for left_after in 0..=STEPS.len() {
        let mut program = sample();
        program.window.tour = Some(Tour::default());
        let mut window = window(program);
        for (title, _) in STEPS.iter().take(left_after) {
            assert!(window.query_all_by_label(&Language::Danish.say(*title)).next().is_some());
            press(&mut window, egui::Key::Enter);
        }
        assert_eq!(window.state().window.tour.is_some(), left_after < STEPS.len(), "after {left_after}");
        press(&mut window, egui::Key::Escape);
        assert_eq!(window.state().window.tour, None);
        assert_eq!(window.state().asked, [], "nothing of the day is changed");
    }
}
