//! What a screen reader is told of every screen: each control by a name of its own, with its value and its limits, and
//! what lies over the window as a dialog that holds the keyboard.

use std::collections::{BTreeMap, BTreeSet};

use egui::accessibility::is_input;
use egui::accesskit::{Action, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _};

use crate::facilitator::days;
use crate::harness::{Program, start, window};
use crate::screens::{recent, sample, screens};

/// What holds others without telling them apart by a name of its own.
const MERE: [Role; 8] = [
    Role::GenericContainer,
    Role::Pane,
    Role::ScrollView,
    Role::Unknown,
    Role::List,
    Role::ListItem,
    Role::RowGroup,
    Role::Row,
];

/// Every screen by its name, and whether a dialog lies over it.
fn each_screen(mut look: impl FnMut(&str, AccessKitNode<'_>, bool)) {
    for (title, open) in screens() {
        let mut program = sample();
        program.window = open(&program);
        let is_dialog = program.window.panel.is_some() && title != "chart";
        look(&title, window(program).root().accesskit_node(), is_dialog);
    }
    for (title, day) in days::all() {
        look(title, window(day.program).root().accesskit_node(), false);
    }
    look("start", start(None, Vec::new(), recent()).root().accesskit_node(), false);
}

fn say(faults: BTreeSet<String>) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.into_iter().collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_control_says_what_it_is_no_two_in_one_place_say_the_same_and_a_dialog_holds_the_keyboard() {
    let mut faults = BTreeSet::new();
    each_screen(|title, root, is_dialog| {
        let (mut found, mut groups) = (Vec::new(), BTreeMap::new());
        walk(root, &mut found, &mut groups);
        assert!(groups.len() > 3, "nothing of {title} is seen");
        found.extend(dialogs(root, is_dialog));
        let twice = groups.into_iter().filter(|(_, count)| *count > 1);
        found.extend(twice.map(|((_, name), count)| format!("{count} are called {name}")));
        faults.extend(found.into_iter().map(|fault| format!("{title}: {fault}")));
    });
    say(faults);
}

fn walk(node: AccessKitNode<'_>, found: &mut Vec<String>, groups: &mut BTreeMap<(String, String), usize>) {
    for child in node.children() {
        let (role, name) = (child.role(), child.label().unwrap_or_default());
        let takes_keyboard = child.data().supports_action(Action::Focus);
        if is_input(role) {
            found.extend(lacks(child).map(|what| format!("{role:?} “{name}” {what}")));
            let group = (format!("{:?}", place(child).id()), format!("{role:?} “{name}”"));
            *groups.entry(group).or_default() += 1;
        } else if takes_keyboard && !child.is_focused() {
            found.push(format!("{role:?} “{name}” takes the keyboard and is no control"));
        }
        walk(child, found, groups);
    }
}

#[test]
fn the_areas_their_headings_lists_and_tables_are_what_they_are() {
    let program = |open: fn(&mut Program)| {
        let mut program = sample();
        open(&mut program);
        window(program)
    };
    let harness = program(|_| ());
    for role in [Role::Main, Role::Navigation, Role::Complementary, Role::Banner, Role::ContentInfo] {
        let areas = all(&harness, role);
        assert_eq!(areas.len(), 1, "{role:?}");
        assert!(areas.iter().all(|area| area.label().is_some()), "{role:?} has no name");
    }
    assert!(all(&harness, Role::Heading).iter().any(|heading| heading.level() == Some(1)));
    let list = all(&harness, Role::List);
    let rows = list.iter().find(|list| place(**list).role() == Role::Navigation).unwrap();
    let count = sample().history.session().items().count();
    assert_eq!(rows.children().count(), count, "the programme is a list of its items");
    let table = window(days::all().into_iter().find(|(name, _)| *name == "crosstab").unwrap().1.program);
    let [tables, heads, cells] = [Role::Table, Role::ColumnHeader, Role::Cell].map(|role| all(&table, role).len());
    assert_eq!(tables, 1);
    assert!(heads > 1 && cells % heads == 0 && cells > heads, "{heads} columns, {cells} cells");
}

#[test]
fn a_card_says_which_keys_it_has_and_the_preview_what_the_room_reads() {
    let harness = window(sample());
    let card = harness.state().cards().cards.first().unwrap().text.clone();
    let buttons = all(&harness, Role::Button);
    let card = buttons.iter().find(|button| button.label().as_deref() == Some(&card)).unwrap();
    let says = card.description().unwrap();
    for key in ["Enter", "M ", "G ", "S ", "C ", "Delete"] {
        assert!(says.contains(key), "{says}");
    }
    let said: String = all(&harness, Role::Image).iter().filter_map(|image| image.label()).collect();
    let headline = &harness.state().slide.headline;
    assert!(!headline.is_empty() && said.contains(headline.as_str()), "{headline} is not in {said}");
}

/// What one must know of a control besides its name.
fn lacks(node: AccessKitNode<'_>) -> impl Iterator<Item = &'static str> {
    let nameless = node.label().unwrap_or_default().trim().is_empty();
    let closed = node.role() == Role::ComboBox && node.value().unwrap_or_default().trim().is_empty();
    let numbers = [node.numeric_value(), node.min_numeric_value(), node.max_numeric_value()];
    let boundless = matches!(node.role(), Role::Slider | Role::SpinButton) && numbers.contains(&None);
    let lacks = [(nameless, "has no name"), (closed, "has no value"), (boundless, "has no number with its limits")];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what)
}

/// The nearest thing around it that a screen reader tells of.
fn place(node: AccessKitNode<'_>) -> AccessKitNode<'_> {
    let mut around = node.parent().unwrap();
    while MERE.contains(&around.role()) {
        let Some(parent) = around.parent() else { return around };
        around = parent;
    }
    around
}

/// What lies over the window is one dialog, named and modal, and something in it has the keyboard.
fn dialogs(root: AccessKitNode<'_>, expected: bool) -> Vec<String> {
    let found = all_in(root, Role::Dialog);
    let mut faults = Vec::new();
    if found.len() != usize::from(expected) {
        faults.push(format!("{} dialogs", found.len()));
    }
    for dialog in found {
        if dialog.label().unwrap_or_default().is_empty() || !dialog.is_modal() {
            faults.push(format!("dialog {:?}, modal: {}", dialog.label(), dialog.is_modal()));
        }
        if !holds_keyboard(dialog) {
            faults.push("nothing in the dialog has the keyboard".to_owned());
        }
    }
    faults
}

fn holds_keyboard(node: AccessKitNode<'_>) -> bool {
    node.is_focused() || node.children().any(holds_keyboard)
}

fn all<'a>(harness: &'a Harness<'static, Program>, role: Role) -> Vec<AccessKitNode<'a>> {
    all_in(harness.root().accesskit_node(), role)
}

fn all_in<'a>(root: AccessKitNode<'a>, role: Role) -> Vec<AccessKitNode<'a>> {
    let mut found = Vec::new();
    let mut waiting = vec![root];
    while let Some(node) = waiting.pop() {
        if node.role() == role {
            found.push(node);
        }
        waiting.extend(node.children());
    }
    found
}
