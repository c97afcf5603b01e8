//! The items of the programme, one on each line.

use std::sync::Arc;

use egui::{Align, Event, Key, Layout, Modifiers, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::cell::{Cell, id_of, number, typed_ui, words_ui};
use super::{Column, change, steps, tie};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::programme::{menu, order, words};
use crate::facilitator::{View, WindowState};
use crate::i18n::{Message, dates};
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::msg;
use crate::plan::{self, Expected, Forecast};
use crate::theme::{bold, colour, icon, quietly};

const FOLD: f32 = 28.0;
const START: f32 = 48.0;
const NUMBER: f32 = 44.0;
const PART: f32 = 126.0;
const MORE: f32 = 40.0;

/// The widths of what is written in words; they share what the rest leaves.
#[derive(Clone, Copy)]
struct Widths {
    title: f32,
    material: f32,
    note: f32,
}

impl Widths {
    fn of(ui: &Ui) -> Self {
        let gaps = 9.0 * ui.spacing().item_spacing.x + SCROLL;
        let taken = FOLD + START + 2.0 * NUMBER + tie::WIDTH + PART + MORE;
        let left = (ui.available_width() - taken - gaps).max(240.0);
        Self { title: left * 0.4, material: left * 0.26, note: left * 0.34 }
    }
}

/// How high a line is.
const LINE: f32 = 34.0;
/// What the bar at the right takes.
const SCROLL: f32 = 14.0;

pub(super) fn items_ui(
    ui: &mut Ui,
    view: View<'_>,
    forecast: &Forecast,
    window: &mut WindowState,
    requests: &mut Vec<Request>,
) {
    let widths = Widths::of(ui);
    keys(ui, view, requests);
    enter_field(ui, view, window);
    heads_ui(ui, view, widths);
    let crowded = plan::crowded(view.session(), forecast);
    let height = (ui.ctx().content_rect().height() - 296.0).max(160.0);
    let area = ScrollArea::vertical().id_salt("agenda").max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for (item, expected) in view.session().programme.items.iter().zip(&forecast.items) {
            item_ui(ui, view, item, expected, widths, window, requests);
            let promise = forecast.promises.iter().find(|promise| promise.item == Some(item.id));
            let late = item.lock.zip(promise.and_then(|promise| u64::try_from(promise.minutes_late()).ok()));
            if let Some((lock, late @ 1..)) = late {
                let late = view.language.say_with(msg!("minutes-too-late"), &[("count", late.into())]);
                amber_ui(ui, &format!("{} · {late}", words::tied(view.language, lock)));
            }
            if let Some(crowd) = crowded.iter().find(|crowd| crowd.item == item.id) {
                amber_ui(ui, &words::crowd(view.language, crowd));
            }
            if window.unfolded.contains(&item.id)
                && let Some(exercise) = item.exercise()
            {
                steps::steps_ui(ui, view, item, exercise, expected, window, requests);
            }
        }
        if view.session().programme.items.is_empty() {
            ui.label(quietly(ui.ctx(), view.language.say(msg!("nothing-planned"))));
        }
    });
}

/// Gives the keyboard to the field that was asked for, once the key that asked for it has been let pass.
fn enter_field(ui: &Ui, view: View<'_>, window: &mut WindowState) {
    let Some((item, column)) = window.item_field else { return };
    let typed = |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
    if ui.input(|input| input.events.iter().any(typed)) {
        ui.ctx().request_repaint();
    } else if column != Column::Tie || view.session().item(item).is_some_and(|item| item.lock.is_some()) {
        ui.memory_mut(|memory| memory.request_focus(id_of(item, column.word())));
        window.item_field = None;
    }
}

/// As in a sheet: ↓ and Enter go to the same field of the next item, ↑ to the one before; Alt moves the item.
fn keys(ui: &Ui, view: View<'_>, requests: &mut Vec<Request>) {
    let items = &view.session().programme.items;
    let focused = ui.memory(|memory| memory.focused());
    let places = items.iter().enumerate().flat_map(|(place, item)| Column::ALL.map(|column| (place, item, column)));
    let found = places.into_iter().find(|(_, item, column)| focused == Some(id_of(item.id, column.word())));
    let Some((place, item, column)) = found else { return };
    requests.extend(order::by_key(ui, place, items.len()).map(|to| order::moved(item.id, to)));
    let can = |item: &&Arc<AgendaItem>| column != Column::Tie || item.lock.is_some();
    let next = items.iter().skip(place + 1).find(can);
    let before = items.iter().take(place).rfind(can);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = match (next, before) {
        (Some(next), _) if pressed(Key::ArrowDown) || pressed(Key::Enter) => next,
        (_, Some(before)) if pressed(Key::ArrowUp) => before,
        _ => return,
    };
    ui.memory_mut(|memory| memory.request_focus(id_of(to.id, column.word())));
}

fn heads_ui(ui: &mut Ui, view: View<'_>, widths: Widths) {
    ui.horizontal(|ui| {
        for (words, width) in [
            (None, FOLD),
            (Some(msg!("column-start")), START),
            (Some(msg!("column-title")), widths.title),
            (Some(msg!("column-minutes")), NUMBER),
            (Some(msg!("column-least")), NUMBER),
            (Some(msg!("column-tie")), tie::WIDTH),
            (Some(msg!("column-part")), PART),
            (Some(msg!("column-material")), widths.material),
            (Some(msg!("column-note")), widths.note),
        ] {
            slot(ui, width, |ui| {
                let words = words.map(|words| view.language.say(words)).unwrap_or_default();
                ui.add(egui::Label::new(quietly(ui.ctx(), words)).truncate());
            });
        }
    });
}

fn item_ui(
    ui: &mut Ui,
    view: View<'_>,
    item: &AgendaItem,
    expected: &Expected,
    widths: Widths,
    window: &mut WindowState,
    requests: &mut Vec<Request>,
) {
    let title = item.title().read(view.language);
    let edited = |edit| Request::Edit(Edit::Item { item: item.id, edit });
    ui.push_id(item.id, |ui| {
        ui.horizontal(|ui| {
            slot(ui, FOLD, |ui| fold_ui(ui, view, item, window));
            slot(ui, START, |ui| start_ui(ui, view, item, expected));
            let typed = slot(ui, widths.title, |ui| {
                if item.dropped {
                    ui.visuals_mut().override_text_color = Some(colour(ui.ctx(), Tone::Muted));
                }
                words_ui(ui, window, &cell(view, item, Column::Title, widths.title), title, "")
            });
            // An item keeps its title while another is being typed.
            let edit = typed.filter(|title| !title.trim().is_empty()).map(|title| ItemEdit::Rename { title });
            requests.extend(edit.map(edited));
            minutes_ui(ui, view, item, window, requests);
            slot(ui, tie::WIDTH, |ui| tie::tie_ui(ui, view, item, expected, window, requests));
            slot(ui, PART, |ui| tie::part_ui(ui, view, item, PART, requests));
            let typed = text_ui(ui, view, item, Column::Material, widths.material, window);
            requests.extend(typed.map(|material| edited(ItemEdit::Material { material })));
            let typed = text_ui(ui, view, item, Column::Note, widths.note, window);
            requests.extend(typed.map(|note| edited(ItemEdit::Note { note })));
            let name = view.language.say_with(msg!("more-about"), &[("name", title.into())]);
            let more = slot(ui, MORE, |ui| icon(ui, "…", &name));
            menu::menu_ui(None, &more, view, item, window, requests);
        });
    });
}

/// A place of fixed width in a line, so that the columns stand below each other.
pub(super) fn slot<T>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> T) -> T {
    let (rect, _) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    // A button is a little higher than a line, and stands in its middle all the same.
    let place = UiBuilder::new().max_rect(rect.expand2(vec2(0.0, 4.0))).layout(Layout::left_to_right(Align::Center));
    add(&mut ui.new_child(place))
}

fn fold_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, window: &mut WindowState) {
    if item.exercise().is_none() {
        return;
    }
    let open = window.unfolded.contains(&item.id);
    let (sign, name) = if open { ("▾", msg!("steps-hide")) } else { ("▸", msg!("steps-show")) };
    let title = item.title().read(view.language);
    let name = view.language.say_with(name, &[("name", title.into())]);
    let sign = bold(sign).size(20.0).color(colour(ui.ctx(), Tone::Accent));
    let button = ui.add(egui::Button::new(sign).frame(false).min_size(vec2(FOLD, FOLD)));
    ui.ctx().accesskit_node_builder(button.id, |node| {
        node.set_label(name.clone());
        node.set_expanded(open);
    });
    if button.on_hover_text(name).clicked() && !window.unfolded.remove(&item.id) {
        window.unfolded.insert(item.id);
    }
}

fn start_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, expected: &Expected) {
    let time = dates::time_of_day(view.language, expected.start.time());
    let time = if item.dropped { "–".to_owned() } else { time };
    let now = view.stage.at.is_some_and(|at| at.item == item.id);
    let (words, tone) = if now { (bold(time), Tone::Accent) } else { (time.into(), Tone::Muted) };
    ui.label(words.color(colour(ui.ctx(), tone)));
}

fn head(column: Column) -> Message {
    match column {
        Column::Title => msg!("column-title"),
        Column::Minutes => msg!("minutes"),
        Column::Least => msg!("minutes-least"),
        Column::Tie => msg!("column-tie"),
        Column::Material => msg!("column-material"),
        Column::Note => msg!("column-note"),
    }
}

fn cell(view: View<'_>, item: &AgendaItem, column: Column, width: f32) -> Cell {
    let name = format!("{}, {}", view.language.say(head(column)), item.title().read(view.language));
    Cell::new(item.id, column.word(), name, width)
}

fn text_ui(
    ui: &mut Ui,
    view: View<'_>,
    item: &AgendaItem,
    column: Column,
    width: f32,
    window: &mut WindowState,
) -> Option<String> {
    let text = if column == Column::Material { &item.material } else { &item.note };
    words_ui(ui, window, &cell(view, item, column, width), text.read(view.language), "")
}

fn minutes_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, window: &mut WindowState, requests: &mut Vec<Request>) {
    let mut kept = item.clone();
    kept.dropped = false;
    let minutes = kept.minutes().to_string();
    if let Some(typed) = typed_ui(ui, window, &cell(view, item, Column::Minutes, NUMBER), &minutes, "") {
        change(view, item.id, ItemEdit::Minutes { minutes: number(&typed) }, requests);
    }
    let least = item.least.map(|least| least.to_string()).unwrap_or_default();
    let usual = kept.least().to_string();
    if let Some(typed) = typed_ui(ui, window, &cell(view, item, Column::Least, NUMBER), &least, &usual) {
        let least = (!typed.trim().is_empty()).then(|| number(&typed));
        change(view, item.id, ItemEdit::Least { least }, requests);
    }
}

/// What will not go as planned, below the item.
fn amber_ui(ui: &mut Ui, words: &str) {
    ui.horizontal(|ui| {
        ui.add_space(FOLD + START + 2.0 * ui.spacing().item_spacing.x + 6.0);
        ui.label(egui::RichText::new(words).small().color(colour(ui.ctx(), Tone::Amber)));
    });
}
