//! Lines to write in, each with a name that a screen reader says.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Color32, Key as KeyName, Response, TextEdit, Ui};

use super::WindowState;
use crate::model::id::{Id, Key};
use crate::theme::{quietly, regular_font, saw_key, write_ui};

/// A place where one types something that is saved: of the programme, or of an exercise.
pub struct InputField {
    /// What the keyboard knows it by.
    pub id: egui::Id,
    /// What the window knows it by while it is typed in.
    key: (Id, Key),
    /// What a screen reader says.
    name: String,
    /// How wide it is, in points.
    width: f32,
}

impl InputField {
    /// The field of one part of an item.
    pub fn new(item: Id, part: &str, name: String, width: f32) -> Self {
        Self { id: id_of(item, part), key: (item, Key::new(part)), name, width }
    }

    fn draw(&self, ui: &mut Ui, edit: TextEdit<'_>) -> Response {
        let response = named(ui, &self.name, edit.id(self.id).desired_width(self.width).margin(egui::vec2(6.0, 5.0)));
        if response.gained_focus() {
            response.scroll_to_me(None);
        }
        response
    }
}

/// What the keyboard knows the field of one part of an item by.
pub fn id_of(item: Id, part: &str) -> egui::Id {
    egui::Id::unique(("agenda", item, part))
}

/// One line to write in.
pub fn line(ui: &mut Ui, name: &str, text: &mut String, width: f32) -> Response {
    named(ui, name, TextEdit::singleline(text).desired_width(width))
}

/// One line of something saved, known to the window by its key alone; returns the text when it changed.
pub fn held(
    ui: &mut Ui,
    window: &mut WindowState,
    key: (Id, Key),
    name: &str,
    value: &str,
    width: f32,
) -> Option<String> {
    held_by(ui, window, key, name, value, |text| TextEdit::singleline(text).desired_width(width))
}

/// The same in a field of one's own.
pub fn held_by(
    ui: &mut Ui,
    window: &mut WindowState,
    key: (Id, Key),
    name: &str,
    value: &str,
    field: impl FnOnce(&mut String) -> TextEdit<'_>,
) -> Option<String> {
    let mut text = text_now(window, &key, value);
    let response = named(ui, name, field(&mut text));
    kept(window, &key, &response, text)
}

/// Words that are saved while they are typed; returns them when they changed.
pub fn words_ui(ui: &mut Ui, window: &mut WindowState, field: &InputField, value: &str, hint: &str) -> Option<String> {
    let mut text = text_now(window, &field.key, value);
    let response = field.draw(ui, TextEdit::singleline(&mut text).hint_text(hint.to_owned()));
    kept(window, &field.key, &response, text)
}

/// The same in several lines, for what is longer than a line.
pub fn lines_ui(ui: &mut Ui, window: &mut WindowState, field: &InputField, value: &str, hint: &str) -> Option<String> {
    let mut text = text_now(window, &field.key, value);
    let response = field.draw(ui, TextEdit::multiline(&mut text).hint_text(hint.to_owned()).desired_rows(2));
    kept(window, &field.key, &response, text)
}

/// What stands in a field: what is being typed, else what is saved.
fn text_now(window: &WindowState, key: &(Id, Key), value: &str) -> String {
    window.cells.get(key).cloned().unwrap_or_else(|| value.to_owned())
}

/// Keeps what is typed as it is while it is typed, be it a name that ends in a space; returns it when it changed.
fn kept(window: &mut WindowState, key: &(Id, Key), response: &Response, text: String) -> Option<String> {
    if response.lost_focus() {
        window.cells.remove(key);
    } else if response.changed() {
        window.cells.insert(key.clone(), text.clone());
    }
    response.changed().then_some(text)
}

/// A number or a time of day: it counts when one goes on, for half a number is another number. Returns what was
/// typed; Esc forgets it.
pub fn typed_ui(ui: &mut Ui, window: &mut WindowState, field: &InputField, value: &str, hint: &str) -> Option<String> {
    let mut text = text_now(window, &field.key, value);
    let response = field.draw(ui, TextEdit::singleline(&mut text).hint_text(hint.to_owned()));
    if response.gained_focus() {
        select_all(ui, field.id, &text);
    }
    if response.changed() {
        window.cells.insert(field.key.clone(), text);
    }
    if !response.lost_focus() {
        return None;
    }
    let typed = window.cells.remove(&field.key)?;
    let forgotten = saw_key(ui.ctx(), KeyName::Escape);
    (!forgotten && typed.trim() != value).then_some(typed)
}

/// What is there is typed over, as in a sheet.
pub fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    select_from(ui, id, 0, text);
}

/// What stands there after so many signs is typed over; the keyboard is where that begins.
pub fn select_from(ui: &Ui, id: egui::Id, signs: usize, text: &str) {
    let Some(mut state) = TextEditState::load(ui.ctx(), id) else { return };
    let marked = CCursorRange::two(CCursor::new(signs), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(marked));
    state.store(ui.ctx(), id);
}

/// A number as typed. What is none is asked for as 0, which is refused with the reason.
pub fn number(typed: &str) -> u16 {
    typed.trim().trim_end_matches(|sign: char| sign.is_alphabetic() || sign == '.').trim().parse().unwrap_or(0)
}

/// The hint of a field of letters of that size, in points, that is so wide; where it would be cut off it is said above the
/// field, and none is left for inside.
pub fn fitting_hint(ui: &mut Ui, hint: &str, size: f32, width: f32) -> String {
    let wanted = ui.painter().layout_no_wrap(hint.to_owned(), regular_font(size), Color32::PLACEHOLDER).size().x;
    if wanted + 12.0 <= width {
        return hint.to_owned();
    }
    ui.add(egui::Label::new(quietly(ui.ctx(), hint)).wrap());
    String::new()
}

/// Any field, with a name.
pub fn named(ui: &mut Ui, name: &str, edit: TextEdit<'_>) -> Response {
    let response = write_ui(ui, edit);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name.to_owned()));
    response
}

/// Whether Enter was pressed in a one-line field, which then lets go of the keyboard.
pub fn entered(ui: &Ui, response: &Response) -> bool {
    response.lost_focus() && saw_key(ui.ctx(), KeyName::Enter)
}
