//! What the facilitator writes for the room below the title of a talk or a break.

use egui::Ui;

use super::field::{InputField, lines_ui};
use super::{View, WindowState};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::msg;

/// The widest line that is easy to write in, in points.
const WIDEST: f32 = 640.0;

/// Draws the field where the day is at a talk or a break.
pub(super) fn here_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, window: &mut WindowState) {
    let name = format!("{}, {}", view.language.say(msg!("column-shown")), item.title().read(view.language));
    let mut field = InputField::new(item.id, "item-shown", name, ui.available_width().min(WIDEST));
    // The same may be open in the programme, above this.
    field.id = field.id.with("here");
    ui.add_space(8.0);
    shown_ui(ui, view, item, window, &field);
}

/// Draws a field for it.
pub(super) fn shown_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, window: &mut WindowState, field: &InputField) {
    let hint = view.language.say(msg!("shown-hint"));
    let typed = lines_ui(ui, window, field, item.shown.read(view.language), &hint);
    let edit = typed.map(|shown| Edit::Item { item: item.id, edit: ItemEdit::Shown { shown } });
    view.ask_all(edit.map(Request::Edit));
}
