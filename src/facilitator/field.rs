//! Lines to write in, each with a name that a screen reader says.

use egui::{Response, TextEdit, Ui};

use super::WindowState;
use crate::model::id::{Id, Key};

/// One line to write in.
pub fn line(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> Response {
    named(ui, name, TextEdit::singleline(text).desired_width(width))
}

/// One line of something saved. What is typed stays as it is while it is typed, be it a name that ends in a space;
/// returns the text when it changed.
pub fn held(
    ui: &mut Ui,
    window: &mut WindowState,
    key: (Id, Key),
    name: &str,
    value: &str,
    width: f32,
) -> Option<String> {
    let mut text = window.cells.get(&key).cloned().unwrap_or_else(|| value.to_owned());
    let response = line(ui, name, &mut text, width);
    if response.lost_focus() {
        window.cells.remove(&key);
    } else if response.changed() {
        window.cells.insert(key, text.clone());
    }
    response.changed().then_some(text)
}

/// Any field, with a name.
pub fn named(ui: &mut Ui, name: &str, edit: TextEdit<'_>) -> Response {
    let response = ui.add(edit);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name.to_owned()));
    response
}

/// Whether Enter was pressed in a one-line field, which then lets go of the keyboard.
pub fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
}
