//! What one can do with an item of the programme: the menu behind its three dots.

use egui::{Popup, Response, Ui};

use super::{add, order, shelf};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::stage::Move;
use crate::facilitator::agenda::item_field::ItemField;
use crate::facilitator::{Panel, View, WindowState};
use crate::i18n::Message;
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::model::id::Id;
use crate::model::stage::Place;
use crate::msg;

/// The menu of an item: it opens at the button with three dots, by a click or by a key, and by a right click on the
/// row.
pub(in crate::facilitator) fn menu_ui(
    row: Option<&Response>,
    more: &Response,
    view: View<'_>,
    item: &AgendaItem,
    window: &mut WindowState,
) {
    let menu = Popup::menu(more);
    let id = menu.get_id();
    if row.is_some_and(Response::secondary_clicked) {
        Popup::open_id(&more.ctx, id);
    }
    menu.width(230.0).show(|ui| entries_ui(ui, view, item, more, window));
}

fn entries_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, more: &Response, window: &mut WindowState) {
    let is_now = view.stage.place(view.session()).is_some_and(|place| place.item == item.id);
    let go = ui.add_enabled(!is_now, button(view, msg!("look-go"), ""));
    if go.clicked() {
        view.ask(Request::Move(Move::To(Place { item: item.id, step: 0 })));
    }
    let first = fields_ui(ui, view, item.id, window);
    // From the keyboard one goes on in the menu.
    if more.has_focus() {
        if is_now { first } else { go }.request_focus();
    }
    ui.separator();
    let edit = |edit| Request::Edit(Edit::Item { item: item.id, edit });
    let ticked = button(view, msg!("can-drop"), if item.can_drop { "✓" } else { "" });
    let ticked = ui.add(ticked);
    ui.ctx().accesskit_node_builder(ticked.id, |node| node.set_toggled(item.can_drop.into()));
    if ticked.clicked() {
        view.ask(edit(ItemEdit::CanDrop { can_drop: !item.can_drop }));
    }
    let drop = if item.dropped { msg!("take-in") } else { msg!("leave-out") };
    if entry(ui, view, drop, "") {
        let put = if item.dropped { shelf::put_in(view, item) } else { ItemEdit::Drop { dropped: true } };
        if !item.dropped {
            leave(view, item);
        }
        view.ask(edit(put));
    }
    let items = &view.session().programme.items;
    let place = items.iter().position(|other| other.id == item.id).unwrap_or_default();
    alongside_ui(ui, view, item, place);
    let up = place.checked_sub(1);
    if ui.add_enabled_ui(up.is_some(), |ui| entry(ui, view, msg!("row-up"), "Alt ↑")).inner {
        view.ask_all(up.map(|to| order::moved(item.id, to)));
    }
    let down = Some(place + 1).filter(|to| *to < items.len());
    if ui.add_enabled_ui(down.is_some(), |ui| entry(ui, view, msg!("row-down"), "Alt ↓")).inner {
        view.ask_all(down.map(|to| order::moved(item.id, to)));
    }
    if entry(ui, view, msg!("add-after"), "") {
        add::open_after(window, view.session().programme.after_bundle(place) - 1);
    }
    if let Some(exercise) = item.exercise()
        && entry(ui, view, msg!("print-sheet"), "")
    {
        view.ask(Request::PrintSheet(Box::new(exercise.clone())));
    }
    ui.separator();
    if entry(ui, view, msg!("remove"), "") {
        remove(view, item);
    }
}

/// Whether it is held at the same time as the item before it.
fn alongside_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, place: usize) {
    let key = if item.alongside { "Alt ←" } else { "Alt →" };
    let words = if item.alongside { msg!("on-its-own") } else { msg!("alongside") };
    let edit = ItemEdit::Alongside { alongside: !item.alongside };
    if ui.add_enabled_ui(place > 0, |ui| entry(ui, view, words, key)).inner {
        view.ask(Request::Edit(Edit::Item { item: item.id, edit }));
    }
}

/// What is typed is typed in the panel of the programme, in the very field. Returns the first entry.
fn fields_ui(ui: &mut Ui, view: View<'_>, item: Id, window: &mut WindowState) -> Response {
    let fields = [
        (msg!("item-rename"), ItemField::Title, "F2"),
        (msg!("item-minutes"), ItemField::Minutes, ""),
        (msg!("item-tie"), ItemField::Tie, ""),
        (msg!("item-note"), ItemField::Note, ""),
        (msg!("item-material"), ItemField::Material, ""),
        (msg!("item-lead"), ItemField::Lead, ""),
        (msg!("item-setup"), ItemField::Setup, ""),
        (msg!("item-plan-b"), ItemField::PlanB, ""),
    ];
    let buttons = fields.map(|(words, field, key)| field_ui(ui, view, (item, field), (words, key), window));
    // An exercise has a question of its own for the room.
    if view.session().item(item).is_some_and(|item| item.exercise().is_none()) {
        field_ui(ui, view, (item, ItemField::Shown), (msg!("item-shown"), ""), window);
    }
    let [first, ..] = buttons;
    first
}

fn field_ui(
    ui: &mut Ui,
    view: View<'_>,
    (item, field): (Id, ItemField),
    (words, key): (Message, &str),
    window: &mut WindowState,
) -> Response {
    let response = ui.add(button(view, words, key));
    if response.clicked() {
        open_field(window, item, field);
    }
    response
}

fn entry(ui: &mut Ui, view: View<'_>, words: Message, key: &str) -> bool {
    ui.add(button(view, words, key)).clicked()
}

fn button<'a>(view: View<'_>, words: Message, key: &str) -> egui::Button<'a> {
    let button = egui::Button::new(view.language.say(words));
    if key.is_empty() { button } else { button.shortcut_text(key.to_owned()) }
}

/// Opens the panel of the programme with the keyboard in one field.
pub(super) fn open_field(window: &mut WindowState, item: Id, field: ItemField) {
    if field.is_below() {
        window.unfolded.insert(item);
    }
    window.panel = Some(Panel::Programme { field: Some((item, field)) });
}

/// Takes an item out. From the one that is being held the day goes on to the next first.
pub(super) fn remove(view: View<'_>, item: &AgendaItem) {
    leave(view, item);
    view.ask(Request::Edit(Edit::Item { item: item.id, edit: ItemEdit::Remove }));
    let name = item.title().read(view.language);
    view.ask(Request::Say(view.language.say_with(msg!("removed-named"), &[("name", name.into())])));
}

/// From the item that is being held the day goes on to the next, before that is taken out or put on the shelf.
fn leave(view: View<'_>, item: &AgendaItem) {
    if view.stage.at.is_some_and(|at| at.item == item.id) {
        let last = Place { item: item.id, step: item.step_count().saturating_sub(1) };
        let first = Place { item: item.id, step: 0 };
        let other = last.next(view.session()).or_else(|| first.previous(view.session()));
        view.ask_all(other.map(|place| Request::Move(Move::To(place))));
    }
}
