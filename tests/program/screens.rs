//! Every screen and every panel in both languages, with text of every size, in a small window and in half a one: no words
//! are cut off, everything that can be clicked has a name, and no two in one group have the same.

use std::collections::{BTreeMap, BTreeSet};

use egui::accesskit::Role;
use egui::{Rect, Shape, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use jiff::Zoned;
use tovholder::colours::Theme;
use tovholder::command::Request;
use tovholder::facilitator::help::HelpPage;
use tovholder::facilitator::keep_in_library::LibraryEntry;
use tovholder::facilitator::layout::Column;
use tovholder::facilitator::library::Looking;
use tovholder::facilitator::palette::Search;
use tovholder::facilitator::people_list::PastedPeople;
use tovholder::facilitator::programme::add::Adding;
use tovholder::facilitator::recent::RecentDay;
use tovholder::facilitator::start::{UnfinishedDay, start_ui};
use tovholder::facilitator::tour::Tour;
use tovholder::facilitator::{Panel, WindowState};
use tovholder::i18n::Language;
use tovholder::store::recipes;

use crate::harness::{Program, painted};

/// The windows, in points of a screen that is not scaled.
const WINDOWS: [[f32; 2]; 3] = [[1024.0, 640.0], [683.0, 768.0], [1366.0, 768.0]];
/// How large the text is.
const TEXTS: [f32; 3] = [1.0, 1.5, 2.0];

fn now() -> Zoned {
    "2027-02-04T10:00:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

/// What lies over the day, or stands in the one column of a narrow window.
pub type Opened = Box<dyn Fn(&Program) -> WindowState>;

/// A panel, as it opens over a day.
type PanelOver = Box<dyn Fn(&Program) -> Panel>;

/// What is a table as wide as its columns: where there is less room one scrolls sideways.
const SIDEWAYS: [&str; 2] = ["programme ", "edit exercise "];

/// The name of each panel. The compiler asks here for a new one, and the test below for an example of it.
const fn name(panel: &Panel) -> &'static str {
    match panel {
        Panel::People => "people",
        Panel::PeopleList(_) => "people list",
        Panel::SeveralLines(_) => "several lines",
        Panel::Day => "day",
        Panel::Packing => "packing",
        Panel::Photos { .. } => "photos",
        Panel::Palette(_) => "palette",
        Panel::Handout => "handout",
        Panel::Help(_) => "help",
        Panel::FollowUp(_) => "follow up",
        Panel::Clocks => "clocks",
        Panel::Chart => "chart",
        Panel::Repair => "repair",
        Panel::Programme { .. } => "programme",
        Panel::AddItem(_) => "add item",
        Panel::Library(_) => "library",
        Panel::EditExercise { .. } => "edit exercise",
        Panel::KeepExercise { .. } => "keep exercise",
        Panel::KeepProgramme(_) => "keep programme",
    }
}

pub fn recent() -> Vec<RecentDay> {
    let day = |number: usize| RecentDay {
        title: format!("Temadag om mental sundhed {number}"),
        organisation: "Sønderhavn Kommune".into(),
        place: "Kantinen".into(),
        date: "12. november 2026".into(),
        progress: format!("ved punkt {number} af 14"),
        path: format!("/dage/{number}.tovholder").into(),
        ..RecentDay::default()
    };
    (1..=12).map(day).collect()
}

fn panels() -> Vec<PanelOver> {
    let item = |program: &Program| program.stage.at.unwrap().item;
    let exercise = |program: &Program| {
        let session = program.history.session();
        session.item(program.stage.at.unwrap().item).unwrap().exercise().unwrap().clone()
    };
    vec![
        Box::new(|_| Panel::People),
        Box::new(|program| {
            Panel::PeopleList(PastedPeople::of("Navn;Enhed\nOle;Skole\nIda;Teknik\n".into(), program.history.session()))
        }),
        Box::new(|_| Panel::Day),
        Box::new(|_| Panel::Packing),
        Box::new(move |program| Panel::Photos { item: item(program) }),
        Box::new(|_| Panel::Palette(Search::default())),
        Box::new(|_| Panel::Handout),
        Box::new(|_| Panel::Help(HelpPage::new("/home/rikke/.local/state/tovholder".into()))),
        Box::new(|_| Panel::FollowUp(recent())),
        Box::new(|_| Panel::Clocks),
        Box::new(|_| Panel::Chart),
        Box::new(|_| Panel::Repair),
        Box::new(|_| Panel::Programme { field: None }),
        Box::new(|program| Panel::AddItem(Adding::now(program.history.session(), &program.stage))),
        Box::new(|_| Panel::Library(Looking::default())),
        Box::new(move |program| Panel::EditExercise { item: item(program), one_more: None }),
        Box::new(move |program| Panel::KeepExercise {
            item: item(program),
            typed: LibraryEntry::of_exercise(&exercise(program), program.language),
        }),
        Box::new(|program| Panel::KeepProgramme(LibraryEntry::of_programme(program.history.session()))),
    ]
}

pub fn sample() -> Program {
    Program::at("barriers-in-pairs", 1, &now())
}

#[test]
fn every_panel_that_opens_by_itself_is_looked_at() {
    let program = sample();
    let seen: BTreeSet<&str> = panels().iter().map(|panel| name(&panel(&program))).collect();
    // What several pasted lines become is asked only where they are pasted: it has tests of its own.
    assert_eq!(seen.len(), 18, "{seen:?}");
    assert!(!seen.contains("several lines"));
}

/// The screens over a day: the window in each of its columns, the tour, and each panel.
pub fn screens() -> Vec<(String, Opened)> {
    let mut screens: Vec<(String, Opened)> = Vec::new();
    for column in [Column::Programme, Column::Middle, Column::Room] {
        let open = move |_: &Program| {
            let mut window = WindowState::default();
            window.column = column;
            window
        };
        screens.push((format!("{column:?}"), Box::new(open)));
    }
    let tour = |_: &Program| {
        let mut window = WindowState::default();
        window.tour = Some(Tour::default());
        window
    };
    screens.push(("tour".into(), Box::new(tour)));
    for panel in panels() {
        let title = name(&panel(&sample())).to_owned();
        screens.push((title, Box::new(move |program| WindowState::with(panel(program)))));
    }
    screens
}

/// Draws a screen in every window with every size of text, and says what is wrong with it.
fn look<State>(harness: &mut Harness<'static, State>, what: &str, faults: &mut BTreeSet<String>) {
    for [width, height] in WINDOWS {
        for text in TEXTS {
            harness.set_size(vec2(width / text, height / text));
            harness.run_steps(3);
            let at = format!("{what}, {width}×{height} at {text}");
            let scrolls = SIDEWAYS.iter().any(|name| what.starts_with(name));
            let cut = cut(harness).into_iter().filter(|fault| !(scrolls && fault.starts_with("is cut off")));
            faults.extend(cut.map(|fault| format!("{at}: {fault}")));
            faults.extend(unnamed(harness).into_iter().map(|fault| format!("{at}: {fault}")));
        }
    }
}

#[test]
fn nothing_is_cut_off_or_unnamed_in_any_window_language_or_size_of_text() {
    let mut faults = BTreeSet::new();
    for language in [Language::Danish, Language::English] {
        for (title, open) in screens() {
            let mut program = sample();
            program.language = language;
            program.window = open(&program);
            let draw = |ui: &mut egui::Ui, program: &mut Program| program.draw(ui);
            let mut harness = painted([1366.0, 768.0], Theme::Light).build_ui_state(draw, program);
            look(&mut harness, &format!("{title} {language:?}"), &mut faults);
        }
        let left = UnfinishedDay { key: "4f1c".into(), title: "Kursusdag 2".into(), time: "14.52.07".into() };
        let days = recent();
        let draw = move |ui: &mut egui::Ui, asked: &mut Vec<Request>| {
            asked.extend(start_ui(ui, language, None, std::slice::from_ref(&left), &days, recipes::built_in()));
        };
        let mut harness = painted([1366.0, 768.0], Theme::Light).build_ui_state(draw, Vec::new());
        look(&mut harness, &format!("start {language:?}"), &mut faults);
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Words that end in … for want of room, or that reach beyond what is seen at the left or at the right.
fn cut<State>(harness: &Harness<'static, State>) -> Vec<String> {
    let typed = values(harness.root().accesskit_node());
    let mut found = Vec::new();
    for clipped in &harness.output().shapes {
        texts(&clipped.shape, clipped.clip_rect, &mut found);
    }
    found.retain(|fault| !typed.contains(fault.split_once(": ").map_or("", |(_, words)| words)));
    found
}

fn texts(shape: &Shape, clip: Rect, found: &mut Vec<String>) {
    if let Shape::Vec(shapes) = shape {
        shapes.iter().for_each(|shape| texts(shape, clip, found));
    }
    let Shape::Text(text) = shape else { return };
    let rect = text.galley.rect.translate(text.pos.to_vec2());
    let is_seen = rect.intersects(clip) && clip.is_positive() && rect.width() > 0.5;
    if !is_seen {
        return;
    }
    let words = text.galley.text();
    if text.galley.elided {
        found.push(format!("ends in …: {words}"));
    } else if rect.left() < clip.left() - 1.5 || rect.right() > clip.right() + 1.5 {
        found.push(format!("is cut off: {words}"));
    }
}

/// What stands in fields: more than fits is scrolled to while one writes.
fn values(node: AccessKitNode<'_>) -> BTreeSet<String> {
    let mut found: BTreeSet<String> = node.children().flat_map(values).collect();
    found.extend(node.value());
    found
}

/// What can be clicked or written in has a name, and no two in one group have the same.
fn unnamed<State>(harness: &Harness<'static, State>) -> Vec<String> {
    let mut found = Vec::new();
    let mut groups: BTreeMap<String, usize> = BTreeMap::new();
    walk(harness.root().accesskit_node(), &mut found, &mut groups);
    if groups.is_empty() {
        found.push("nothing can be clicked on".to_owned());
    }
    let twice = groups.into_iter().filter(|(_, count)| *count > 1);
    found.extend(twice.map(|(group, count)| format!("{count} of the same name: {}", group.split_once('|').unwrap().1)));
    found
}

fn walk(node: AccessKitNode<'_>, found: &mut Vec<String>, groups: &mut BTreeMap<String, usize>) {
    for child in node.children() {
        let is_control = matches!(
            child.role(),
            Role::Button | Role::TextInput | Role::MultilineTextInput | Role::CheckBox | Role::ComboBox | Role::Slider
        );
        if is_control {
            let name = child.label().unwrap_or_default();
            if name.trim().is_empty() {
                found.push(format!("a {:?} without a name", child.role()));
            }
            *groups.entry(format!("{:?}|{:?} {name}", node.id(), child.role())).or_default() += 1;
        }
        walk(child, found, groups);
    }
}
