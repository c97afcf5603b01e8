//! The items of the programme, one on each line.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Event, Key, Modifiers, ScrollArea, Ui, vec2};

use super::change::change;
use super::input::input;
use super::item_field::ItemField;
use super::line::slot;
use super::{below, steps, tie};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::field::{id_of, number, typed_ui, words_ui};
use crate::facilitator::long_list::long_list_ui;
use crate::facilitator::programme::{menu, order, words};
use crate::facilitator::{View, WindowState};
use crate::i18n::dates;
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::model::id::Id;
use crate::msg;
use crate::plan::{self, Expected, Forecast};
use crate::theme::{bold, colour, icon, quietly, take_key};

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

/// What the bar at the right takes.
const SCROLL: f32 = 14.0;

pub(super) fn items_ui(
    ui: &mut Ui,
    view: View<'_>,
    forecast: &Forecast,
    asked_field: &mut Option<(Id, ItemField)>,
    window: &mut WindowState,
) {
    let widths = Widths::of(ui);
    keys(ui, view, &window.unfolded);
    let entered = asked_field.map(|(item, _)| item);
    enter_field(ui, view, asked_field);
    heads_ui(ui, view, widths);
    let crowded = plan::crowded(view.session(), forecast);
    let airs = plan::airs(view.session(), forecast);
    let height = (ui.ctx().content_rect().height() - 296.0).max(160.0);
    let area = ScrollArea::vertical().id_salt("agenda").max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        let items: Vec<(&AgendaItem, &Expected)> = view.session().items().zip(&forecast.items).collect();
        long_list_ui(
            ui,
            "agenda",
            &items,
            entered,
            |(item, _)| (item.id, 0),
            |ui, _, (item, expected)| {
                item_ui(ui, view, (item, expected), widths, asked_field, window);
                let promise = forecast.promises.iter().find(|promise| promise.item == Some(item.id));
                let late = item.lock.zip(promise.and_then(|promise| u64::try_from(promise.minutes_late()).ok()));
                if let Some(words) = view.session().at_the_same_time(item.id, view.language).filter(|_| !item.dropped) {
                    below_ui(ui, &words, Tone::Muted);
                }
                if let Some((lock, late @ 1..)) = late {
                    let late = view.language.say_with(msg!("minutes-too-late"), &[("count", late.into())]);
                    below_ui(ui, &format!("{} · {late}", words::tied(view.language, lock)), Tone::Amber);
                } else if let Some(air) = airs.iter().find(|air| air.item == Some(item.id)) {
                    let tied = item.lock.map(|lock| words::tied(view.language, lock)).unwrap_or_default();
                    below_ui(ui, &format!("{tied} · {}", words::air(view.language, air)), words::tone_of_air(air));
                }
                if let Some(crowd) = crowded.iter().find(|crowd| crowd.item == item.id) {
                    below_ui(ui, &words::crowd(view.language, crowd), Tone::Amber);
                }
                if window.unfolded.contains(&item.id) {
                    below::below_ui(ui, view, item, window);
                    if let Some(exercise) = item.exercise() {
                        steps::steps_ui(ui, view, item, exercise, expected, window);
                    }
                }
            },
        );
        if view.session().programme.items.is_empty() {
            ui.label(quietly(ui.ctx(), view.language.say(msg!("nothing-planned"))));
        }
    });
}

/// Gives the keyboard to the field that was asked for, once the key that asked for it has been let pass.
fn enter_field(ui: &Ui, view: View<'_>, asked_field: &mut Option<(Id, ItemField)>) {
    let Some((item, field)) = *asked_field else { return };
    let typed = |event: &Event| matches!(event, Event::Key { pressed: true, .. } | Event::Text(_));
    if ui.input(|input| input.events.iter().any(typed)) {
        ui.ctx().request_repaint();
    } else if field != ItemField::Tie || view.session().item(item).is_some_and(|item| item.lock.is_some()) {
        ui.memory_mut(|memory| memory.request_focus(id_of(item, field.word())));
        *asked_field = None;
    }
}

/// As in a sheet: ↓ and Enter go to the same field of the next item, ↑ to the one before; Alt moves the item.
fn keys(ui: &Ui, view: View<'_>, unfolded: &HashSet<Id>) {
    let items = &view.session().programme.items;
    let focused = ui.memory(|memory| memory.focused());
    let places = items.iter().enumerate().flat_map(|(place, item)| ItemField::ALL.map(|field| (place, item, field)));
    let found = places.into_iter().find(|(_, item, field)| focused == Some(id_of(item.id, field.word())));
    let Some((place, item, field)) = found else { return };
    view.ask_all(order::by_key(ui, place, items.len()).map(|to| order::moved(item.id, to)));
    if field.has_lines() {
        return;
    }
    let is_there = |item: &&Arc<AgendaItem>| !field.is_below() || unfolded.contains(&item.id);
    let can = |item: &&Arc<AgendaItem>| (field != ItemField::Tie || item.lock.is_some()) && is_there(item);
    let next = items.iter().skip(place + 1).find(can);
    let before = items.iter().take(place).rfind(can);
    let pressed = |key| take_key(ui.ctx(), Modifiers::NONE, key);
    let to = match (next, before) {
        (Some(next), _) if pressed(Key::ArrowDown) || pressed(Key::Enter) => next,
        (_, Some(before)) if pressed(Key::ArrowUp) => before,
        _ => return,
    };
    ui.memory_mut(|memory| memory.request_focus(id_of(to.id, field.word())));
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
    (item, expected): (&AgendaItem, &Expected),
    widths: Widths,
    asked_field: &mut Option<(Id, ItemField)>,
    window: &mut WindowState,
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
                words_ui(ui, window, &input(view, item, ItemField::Title, widths.title), title, "")
            });
            // An item keeps its title while another is being typed.
            let edit = typed.filter(|title| !title.trim().is_empty()).map(|title| ItemEdit::Rename { title });
            view.ask_all(edit.map(edited));
            minutes_ui(ui, view, item, window);
            slot(ui, tie::WIDTH, |ui| tie::tie_ui(ui, view, (item, expected), asked_field, window));
            slot(ui, PART, |ui| tie::part_ui(ui, view, item, PART));
            let typed = text_ui(ui, view, item, ItemField::Material, widths.material, window);
            view.ask_all(typed.map(|material| edited(ItemEdit::Material { material })));
            let typed = text_ui(ui, view, item, ItemField::Note, widths.note, window);
            view.ask_all(typed.map(|note| edited(ItemEdit::Note { note })));
            let name = view.language.say_with(msg!("more-about"), &[("name", title.into())]);
            let more = slot(ui, MORE, |ui| icon(ui, "…", &name));
            menu::menu_ui(None, &more, view, item, window);
        });
    });
}

fn fold_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, window: &mut WindowState) {
    let open = window.unfolded.contains(&item.id);
    let (sign, name) = match (open, item.exercise().is_some()) {
        (true, true) => ("▾", msg!("steps-hide")),
        (true, false) => ("▾", msg!("item-fold")),
        (false, true) => ("▸", msg!("steps-show")),
        (false, false) => ("▸", msg!("item-unfold")),
    };
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

fn text_ui(
    ui: &mut Ui,
    view: View<'_>,
    item: &AgendaItem,
    field: ItemField,
    width: f32,
    window: &mut WindowState,
) -> Option<String> {
    let text = if field == ItemField::Material { &item.material } else { &item.note };
    // Where nothing is written, what its exercise asks for anyhow.
    let asks = field == ItemField::Material && text.is_empty();
    let hint = if asks { view.session().material_in_words(item, view.language) } else { String::new() };
    let hint = begun(ui, &hint, width - 16.0);
    words_ui(ui, window, &input(view, item, field, width), text.read(view.language), &hint)
}

fn minutes_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, window: &mut WindowState) {
    let mut kept = item.clone();
    kept.dropped = false;
    let minutes = kept.minutes().to_string();
    if let Some(typed) = typed_ui(ui, window, &input(view, item, ItemField::Minutes, NUMBER), &minutes, "") {
        change(view, item.id, ItemEdit::Minutes { minutes: number(&typed) });
    }
    let least = item.least.map(|least| least.to_string()).unwrap_or_default();
    let usual = kept.least().to_string();
    if let Some(typed) = typed_ui(ui, window, &input(view, item, ItemField::Least, NUMBER), &least, &usual) {
        let least = (!typed.trim().is_empty()).then(|| number(&typed));
        change(view, item.id, ItemEdit::Least { least });
    }
}

/// What is told below the item: what it is held beside, the air before its time, what will not go as planned.
fn below_ui(ui: &mut Ui, words: &str, tone: Tone) {
    ui.horizontal(|ui| {
        ui.add_space(FOLD + START + 2.0 * ui.spacing().item_spacing.x + 6.0);
        ui.label(egui::RichText::new(words).small().color(colour(ui.ctx(), tone)));
    });
}

/// As many of several things as there is room for, and how many more there are: `21 papkort +2`.
fn begun(ui: &Ui, things: &str, width: f32) -> String {
    let things: Vec<&str> = things.split(", ").filter(|thing| !thing.is_empty()).collect();
    let words = |count: usize| match things.len() - count {
        0 => things.join(", "),
        more => format!("{} +{more}", things.iter().take(count).copied().collect::<Vec<&str>>().join(", ")),
    };
    let font = egui::TextStyle::Body.resolve(ui.style());
    let fits = |words: &String| {
        let galley = ui.painter().layout_no_wrap(words.clone(), font.clone(), egui::Color32::PLACEHOLDER);
        galley.size().x <= width
    };
    (0..=things.len()).rev().map(words).find(fits).unwrap_or_default().trim().to_owned()
}
