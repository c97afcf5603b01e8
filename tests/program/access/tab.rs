//! Where Tab leads: to the work first, to everything, and from everything on; and where the keyboard is once something that
//! lay over the window is gone.

use egui::accesskit::Role;
use egui::{Id, Key as KeyName, Modifiers};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use tovholder::facilitator::Panel;
use tovholder::facilitator::area::{Area, Jump};

use crate::facilitator::days;
use crate::harness::{Program, Window, control, enter, focus, press, press_with, window, window_of};
use crate::screens::{sample, screens};

/// Nobody presses Tab more often than this to see all of a window.
const MOST: usize = 400;

fn focused(window: &Window) -> Option<Id> {
    window.ctx.memory(|memory| memory.focused())
}

/// What Tab comes to until it is back where it was first; what it never leaves ends the round.
fn round(window: &mut Window) -> Vec<Id> {
    let mut seen = Vec::new();
    for _ in 0..MOST {
        window.key_press(KeyName::Tab);
        window.run_steps(2);
        let Some(now) = focused(window) else { continue };
        if seen.len() > 1 && seen.first() == Some(&now) {
            return seen;
        }
        // A line may take a key or two for itself before it lets go.
        if seen.last() != Some(&now) {
            assert!(!seen.contains(&now), "Tab goes round within a part of {} things", seen.len());
            seen.push(now);
        }
    }
    panic!("Tab never comes back: {} things, at last {:?}", seen.len(), name_of(window))
}

/// What the control that has the keyboard is called.
fn name_of(window: &Window) -> Option<String> {
    fn find(node: AccessKitNode<'_>) -> Option<String> {
        if node.is_focused() {
            return node.label();
        }
        node.children().find_map(find)
    }
    find(window.root().accesskit_node())
}

#[test]
fn tab_begins_with_the_work_and_comes_to_everything_and_round_again() {
    for recipe in ["barriers-in-pairs", "what-how-who"] {
        let mut window = window(Program::at(recipe, 1, &days::NOW));
        window.key_press(KeyName::Tab);
        window.run();
        assert!(recipe != "barriers-in-pairs" || control(&window, "Nyt kort").is_focused(), "the work comes first");
        let seen = round(&mut window);
        for name in ["Menu", "Parkeringsplads", "Frys", "+ Føj til programmet"] {
            focus(&mut window, name);
            let reached = focused(&window).unwrap();
            assert!(seen.contains(&reached), "{recipe}: Tab does not come to {name}");
        }
    }
}

#[test]
fn in_a_dialog_tab_stays_and_comes_to_all_of_it() {
    for (title, open) in screens() {
        let mut program = sample();
        program.window = open(&program);
        // One of each kind: fields, lists, sliders, and buttons over a page.
        if !["day", "packing", "clocks", "handout"].contains(&title.as_str()) {
            continue;
        }
        let mut window = window(program);
        let layer = window.ctx.memory(|memory| memory.top_modal_layer()).unwrap();
        let seen = round(&mut window);
        let outside = seen.iter().find(|id| window.ctx.read_response(**id).is_some_and(|it| it.layer_id != layer));
        assert_eq!(outside, None, "{title}: what lies behind is reached");
        assert!(!seen.is_empty(), "{title}");
    }
}

#[test]
fn an_empty_line_lets_tab_go_on_after_the_last_heading_and_a_written_one_does_not() {
    let mut window = window(Program::at("barriers-in-pairs", 1, &days::NOW));
    focus(&mut window, "Nyt kort");
    let headings = window.state().cards().headings.len();
    for _ in 1..headings {
        press(&mut window, KeyName::Tab);
        assert!(control(&window, "Nyt kort").is_focused(), "it picks the next heading");
    }
    enter(&mut window, "Ord");
    press(&mut window, KeyName::Tab);
    assert!(control(&window, "Nyt kort").is_focused(), "with words it begins again with the first heading");
    press_with(&mut window, Modifiers::COMMAND, KeyName::A);
    press(&mut window, KeyName::Delete);
    for _ in 0..headings {
        press(&mut window, KeyName::Tab);
    }
    assert!(!control(&window, "Nyt kort").is_focused(), "{:?}", name_of(&window));
}

#[test]
fn the_key_goes_from_area_to_area_and_round_in_a_wide_window_and_in_one_column() {
    for size in [[1366.0, 748.0], [683.0, 748.0]] {
        let mut window = window_of(Program::at("barriers-in-pairs", 1, &days::NOW), size);
        let mut visited = Vec::new();
        for _ in 0..=Area::ALL.len() {
            window.state_mut().window.jump = Some(Jump::Next);
            window.run();
            visited.push(area_of(&window));
        }
        let expected = [Role::Main, Role::Navigation, Role::Complementary, Role::Banner, Role::ContentInfo, Role::Main];
        assert_eq!(visited, expected.map(Some), "{size:?}");
        window.state_mut().window.jump = Some(Jump::Previous);
        window.run();
        assert_eq!(area_of(&window), Some(Role::ContentInfo), "{size:?}");
    }
}

/// The area in which something has the keyboard.
fn area_of(window: &Window) -> Option<Role> {
    fn find<'a>(node: AccessKitNode<'a>) -> Option<AccessKitNode<'a>> {
        if node.is_focused() { Some(node) } else { node.children().find_map(find) }
    }
    let mut node = find(window.root().accesskit_node())?;
    let areas = [Role::Main, Role::Navigation, Role::Complementary, Role::Banner, Role::ContentInfo];
    while !areas.contains(&node.role()) {
        node = node.parent()?;
    }
    Some(node.role())
}

#[test]
fn what_had_the_keyboard_has_it_again_when_what_lay_over_it_is_gone() {
    for (panel, ends) in
        [(Panel::Day, "Esc"), (Panel::Clocks, "Enter"), (Panel::People, "Esc"), (Panel::Packing, "Esc")]
    {
        let name = format!("{panel:?}");
        let mut window = window(Program::at("barriers-in-pairs", 1, &days::NOW));
        focus(&mut window, "Nyt kort");
        window.state_mut().window.panel = Some(panel);
        window.run();
        assert!(!control(&window, "Nyt kort").is_focused(), "{name} takes the keyboard");
        assert!(focused(&window).is_some(), "{name} has it");
        press(&mut window, if ends == "Esc" { KeyName::Escape } else { KeyName::Enter });
        assert_eq!(window.state().window.panel, None, "{name} is closed");
        assert!(control(&window, "Nyt kort").is_focused(), "after {name}: {:?}", name_of(&window));
    }
}

#[test]
fn one_dialog_after_another_gives_the_keyboard_back_to_where_it_was_before_the_first() {
    let mut window = window(Program::at("barriers-in-pairs", 1, &days::NOW));
    focus(&mut window, "Nyt kort");
    for panel in [Panel::Day, Panel::People, Panel::Clocks] {
        window.state_mut().window.panel = Some(panel);
        window.run();
    }
    press(&mut window, KeyName::Escape);
    assert!(control(&window, "Nyt kort").is_focused(), "{:?}", name_of(&window));
}

#[test]
fn a_list_that_folds_out_gives_the_keyboard_back() {
    let mut window = window(Program::at("barriers-in-pairs", 1, &days::NOW));
    for ends in [KeyName::Escape, KeyName::Enter] {
        focus(&mut window, "Menu");
        press(&mut window, KeyName::Enter);
        press(&mut window, KeyName::ArrowDown);
        assert!(egui::Popup::is_any_open(&window.ctx), "it is open");
        press(&mut window, ends);
        if window.state().window.panel.is_none() {
            assert!(control(&window, "Menu").is_focused(), "{ends:?}: {:?}", name_of(&window));
        }
    }
}
