//! Whatever is dragged has a key that does the same.

use std::collections::BTreeSet;
use std::path::Path;

use egui::{Key as KeyName, Modifiers};
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::model::block::BlockEdit;
use tovholder::model::block::cards::CardsEdit;
use tovholder::model::block::groups::GroupsEdit;
use tovholder::model::block::placement::PlacementEdit;
use tovholder::model::day::programme::ItemEdit;

use crate::facilitator::days::{self, Day};
use crate::harness::{Program, Window, drawn, focus, press_with, window};
use crate::screens::sample;

/// One drag: the file it is in, a day with it, what has the keyboard, the keys, and what comes of them.
type Twin = (&'static str, fn() -> Window, &'static str, &'static [(Modifiers, KeyName)], fn(&Request) -> bool);

const TWINS: [Twin; 7] = [
    ("block/card.rs", sample_window, CARD, &[(Modifiers::CTRL, KeyName::ArrowLeft)], |asked| {
        matches!(asked, Request::Edit(Edit::Block { edit: BlockEdit::Cards(CardsEdit::Move { .. }), .. }))
    }),
    ("block/card.rs", sample_window, CARD, &[(Modifiers::NONE, KeyName::M)], |asked| {
        matches!(asked, Request::Edit(Edit::Block { edit: BlockEdit::Cards(CardsEdit::Merge { .. }), .. }))
    }),
    ("block/placement.rs", partners, "1 ", &[(Modifiers::NONE, KeyName::ArrowRight)], |asked| {
        matches!(asked, Request::Edit(Edit::Block { edit: BlockEdit::Placement(PlacementEdit::Place { .. }), .. }))
    }),
    (
        "block/placement/drawing.rs",
        partners,
        "1 ",
        &[(Modifiers::NONE, KeyName::Delete), (Modifiers::NONE, KeyName::Num2)],
        |asked| {
            matches!(asked, Request::Edit(Edit::Block { edit: BlockEdit::Placement(PlacementEdit::Place { .. }), .. }))
        },
    ),
    ("block/groups.rs", groups, "Anne", &[(Modifiers::NONE, KeyName::Enter), (Modifiers::NONE, KeyName::Tab)], |_| {
        true
    }),
    ("programme/order.rs", sample_window, "Barrierer", &[(Modifiers::ALT, KeyName::ArrowDown)], |asked| {
        matches!(asked, Request::Edit(Edit::Item { edit: ItemEdit::Move { .. }, .. }))
    }),
    ("programme/row.rs", sample_window, "Barrierer", &[(Modifiers::ALT, KeyName::ArrowUp)], |asked| {
        matches!(asked, Request::Edit(Edit::Item { edit: ItemEdit::Move { .. }, .. }))
    }),
];

const CARD: &str = "Direktionen har syv førsteprioriteter.";

fn sample_window() -> Window {
    window(sample())
}

/// One block alone.
fn block(day: Day) -> Window {
    let at = day.at.clone();
    drawn(move |ui, program: &mut Program| program.draw_block(ui, &at), day.program)
}

fn partners() -> Window {
    block(days::partners())
}

fn groups() -> Window {
    block(days::made_groups())
}

/// Gives the keyboard to the button whose name begins so.
fn focus_on(window: &mut Window, begins: &str) {
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let found = window.query_all_by_role(egui::accesskit::Role::Button).find_map(|node| {
        let name = node.accesskit_node().label()?;
        name.starts_with(begins).then_some(name)
    });
    let name = found.unwrap_or_else(|| panic!("no button begins with {begins}"));
    focus(window, &name);
}

#[test]
fn every_drag_has_a_key_that_does_the_same() {
    for (file, day, name, keys, came) in TWINS {
        let mut window = day();
        focus_on(&mut window, name);
        window.state_mut().asked.clear();
        for (held, key) in keys {
            press_with(&mut window, *held, *key);
        }
        assert!(file == "block/groups.rs" || window.state().asked.iter().any(came), "{file}: {keys:?} does nothing");
    }
}

#[test]
fn somebody_is_moved_to_another_group_by_key_alone() {
    let mut window = groups();
    focus_on(&mut window, "Anne");
    press_with(&mut window, Modifiers::NONE, KeyName::Enter);
    assert!(window.state().window.picked.is_some(), "Enter picks who is to be moved");
    focus_on(&mut window, "Flyt Anne til");
    window.state_mut().asked.clear();
    press_with(&mut window, Modifiers::NONE, KeyName::Enter);
    let moved = |asked: &Request| {
        matches!(asked, Request::Edit(Edit::Block { edit: BlockEdit::Groups(GroupsEdit::Move { .. }), .. }))
    };
    assert!(window.state().asked.iter().any(moved), "{:?}", window.state().asked);
}

#[test]
fn no_drag_is_forgotten_above() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/facilitator");
    let mut waiting = vec![source.clone()];
    let mut dragged = BTreeSet::new();
    while let Some(path) = waiting.pop() {
        if path.is_dir() {
            waiting.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        if ["dnd_set_drag_payload", "click_and_drag()", "Sense::DRAG", "Sense::drag"]
            .iter()
            .any(|words| text.contains(words))
        {
            dragged.insert(path.strip_prefix(&source).unwrap().display().to_string());
        }
    }
    let told: BTreeSet<String> = TWINS.iter().map(|(file, ..)| (*file).to_owned()).collect();
    assert_eq!(dragged, told, "a drag needs its key in the table above");
}
