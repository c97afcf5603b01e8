//! The left side of the window: the day, item by item, with planned times.

pub mod add;
pub(super) mod menu;
pub(super) mod order;
mod row;
pub(super) mod shelf;
pub(super) mod words;

use egui::{Align, Frame, Key, Layout, Margin, Modifiers, Panel, ScrollArea, Ui, Vec2, vec2};
use order::DrawnItem;
use row::ItemRow;

use super::agenda::item_field::ItemField;
use super::long_list::long_list_ui;
use super::{View, WindowState, repair};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::stage::Move;
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::model::id::Id;
use crate::model::stage::Place;
use crate::msg;
use crate::plan::{self, Expected, Forecast};
use crate::theme::{bold, colour, saw_key, take_key, tree};

/// The room above the rows, in points: for what the list is, or for how late the day is.
const HEAD: f32 = 50.0;

pub(super) fn programme_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let forecast = plan::forecast(view.session(), view.stage, view.now);
    // The rows stay where they are when the day is late.
    let head = vec2(ui.available_width(), HEAD);
    ui.allocate_ui_with_layout(head, Layout::top_down(Align::Min), |ui| {
        ui.set_min_height(HEAD);
        if !repair::late_ui(ui, view, &forecast) {
            ui.add_space(12.0);
            ui.horizontal(|ui| {
                ui.add_space(18.0);
                let muted = colour(ui.ctx(), Tone::Muted);
                tree::heading(ui, bold(view.language.say(msg!("programme"))).size(13.0).color(muted), 2);
            });
        }
    });
    let margin = Margin { left: 14, top: 4, ..Margin::ZERO };
    Panel::bottom("add item").show_separator_line(false).frame(Frame::new().inner_margin(margin)).show(ui, |ui| {
        add::link_ui(ui, view, window);
    });
    egui::CentralPanel::no_frame().show(ui, |ui| {
        ScrollArea::vertical().id_salt("programme").show(ui, |ui| {
            ui.spacing_mut().item_spacing = Vec2::ZERO;
            rows_ui(ui, view, &forecast, window);
        });
    });
}

fn rows_ui(ui: &mut Ui, view: View<'_>, forecast: &Forecast, window: &mut WindowState) {
    let current = view.stage.place(view.session());
    let crowded = plan::crowded(view.session(), forecast);
    let airs = plan::airs(view.session(), forecast);
    let mut rows: Vec<DrawnItem> = Vec::new();
    let items = view.session().items().zip(&forecast.items).enumerate();
    let (held, shelf): (Vec<Planned<'_>>, Vec<Planned<'_>>) = items.partition(|(_, (item, _))| !item.dropped);
    let of = |(_, (item, _)): &Planned<'_>| (item.id, item.title().read(view.language).len());
    let at = current.map(|place| place.item);
    let looked_at = window.looks_at(view.session(), view.stage).map(|place| place.item);
    let mut draw = |ui: &mut Ui, (place, (item, expected)): &Planned<'_>| {
        let promise = forecast.promises.iter().find(|promise| promise.item == Some(item.id));
        let row = ItemRow {
            item,
            expected,
            now: current.is_some_and(|place| place.item == item.id),
            looked_at: looked_at == Some(item.id),
            late: promise.map_or(0, plan::Promise::minutes_late),
            air: airs.iter().find(|air| air.item == Some(item.id)),
            crowd: crowded.iter().find(|crowd| crowd.item == item.id),
        };
        let drawn = row::row_ui(ui, view, &row);
        if item.dropped {
            shelf::row_ui(&drawn.row, view, item);
        } else if drawn.row.clicked() {
            look(ui, view, &row, window);
        }
        if drawn.row.has_focus() {
            keys(ui, view, &row, window);
        }
        menu::menu_ui(Some(&drawn.row), &drawn.more, view, item, window);
        rows.push(DrawnItem { place: *place, item: item.id, row: drawn.row });
    };
    long_list_ui(ui, "programme", &held, at, of, |ui, _, planned| draw(ui, planned));
    if !shelf.is_empty() {
        shelf::heading_ui(ui, view, shelf.len());
        long_list_ui(ui, "shelf", &shelf, at, of, |ui, _, planned| draw(ui, planned));
    }
    keep_in_sight(ui, at, &rows);
    rows.retain(|row| held.iter().any(|(_, (item, _))| item.id == row.item));
    view.ask_all(order::drag_ui(ui, &rows));
}

/// An item with its place in the day, and when it is held.
type Planned<'a> = (usize, (&'a AgendaItem, &'a Expected));

/// A click on a row looks at it, and moves nothing on the wall; Enter once more goes there.
fn look(ui: &Ui, view: View<'_>, row: &ItemRow<'_>, window: &mut WindowState) {
    let first = Place { item: row.item.id, step: 0 };
    let at = view.stage.place(view.session()).filter(|now| now.item == first.item).unwrap_or(first);
    if row.looked_at && !row.now && saw_key(ui.ctx(), Key::Enter) {
        view.ask(Request::Move(Move::To(first)));
    } else if !row.looked_at || row.now {
        window.look_at(view.session(), view.stage, at);
    }
}

/// Scrolls to the item the day has come to, with what is around it; from then on the list stays where one scrolls it,
/// until the day goes on or the list has another height.
fn keep_in_sight(ui: &Ui, current: Option<Id>, rows: &[DrawnItem]) {
    let (key, now) = (ui.scope_id().with("in sight"), (current, ui.clip_rect().height().round() as u32));
    if ui.data(|data| data.get_temp(key)) == Some(now) {
        return;
    }
    ui.data_mut(|data| data.insert_temp(key, now));
    if let Some(DrawnItem { row, .. }) = rows.iter().find(|drawn| Some(drawn.item) == current) {
        ui.scroll_to_rect(row.rect.expand2(vec2(0.0, 2.0 * row.rect.height())), None);
    }
}

/// Alt with an arrow up or down moves the row, to the right puts it beside the one before and to the left on its own again;
/// F2 renames it, Delete takes it out.
fn keys(ui: &Ui, view: View<'_>, row: &ItemRow<'_>, window: &mut WindowState) {
    let items = &view.session().programme.items;
    let place = items.iter().position(|item| item.id == row.item.id).unwrap_or_default();
    view.ask_all(order::by_key(ui, place, items.len()).map(|to| order::moved(row.item.id, to)));
    for (key, alongside) in [(Key::ArrowRight, true), (Key::ArrowLeft, false)] {
        if take_key(ui.ctx(), Modifiers::ALT, key) && place > 0 && row.item.alongside != alongside {
            view.ask(Request::Edit(Edit::Item { item: row.item.id, edit: ItemEdit::Alongside { alongside } }));
        }
    }
    let pressed = |key| take_key(ui.ctx(), Modifiers::NONE, key);
    if pressed(Key::F2) {
        menu::open_field(window, row.item.id, ItemField::Title);
    }
    if pressed(Key::Delete) {
        menu::remove(view, row.item);
    }
}
