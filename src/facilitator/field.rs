//! Lines to write in, each with a name that a screen reader says.

use egui::{Response, TextEdit, Ui};

/// One line to write in.
pub fn line(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> Response {
    named(ui, name, TextEdit::singleline(text).desired_width(width))
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
