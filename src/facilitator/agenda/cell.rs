//! A place of the programme that one types in.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Key as KeyName, Response, TextEdit, Ui};

use crate::facilitator::{WindowState, field};
use crate::model::id::{Id, Key};

/// Where one types.
pub(in crate::facilitator) struct Cell {
    /// What the keyboard knows it by.
    pub(in crate::facilitator) id: egui::Id,
    /// What the desk knows it by while it is typed in.
    pub(in crate::facilitator) key: (Id, Key),
    /// What a screen reader says.
    pub(in crate::facilitator) name: String,
    /// How wide it is, in points.
    pub(in crate::facilitator) width: f32,
}

impl Cell {
    pub(in crate::facilitator) fn new(item: Id, part: &str, name: String, width: f32) -> Self {
        Self { id: id_of(item, part), key: (item, Key::new(part)), name, width }
    }
}

pub(in crate::facilitator) fn id_of(item: Id, part: &str) -> egui::Id {
    egui::Id::unique(("agenda", item, part))
}

/// Words that are saved while they are typed; returns them when they changed.
pub(in crate::facilitator) fn words_ui(
    ui: &mut Ui,
    window: &mut WindowState,
    cell: &Cell,
    value: &str,
    hint: &str,
) -> Option<String> {
    let mut text = window.cells.get(&cell.key).cloned().unwrap_or_else(|| value.to_owned());
    let edit = TextEdit::singleline(&mut text).hint_text(hint.to_owned());
    let response = draw(ui, cell, edit);
    kept(window, cell, &response, text)
}

/// The same in several lines, for what is longer than a line.
pub(in crate::facilitator) fn lines_ui(
    ui: &mut Ui,
    window: &mut WindowState,
    cell: &Cell,
    value: &str,
    hint: &str,
) -> Option<String> {
    let mut text = window.cells.get(&cell.key).cloned().unwrap_or_else(|| value.to_owned());
    let edit = TextEdit::multiline(&mut text).hint_text(hint.to_owned()).desired_rows(2);
    let response = draw(ui, cell, edit);
    kept(window, cell, &response, text)
}

fn kept(window: &mut WindowState, cell: &Cell, response: &Response, text: String) -> Option<String> {
    if response.lost_focus() {
        window.cells.remove(&cell.key);
    } else if response.changed() {
        window.cells.insert(cell.key.clone(), text.clone());
    }
    response.changed().then_some(text)
}

/// A number or a time of day: it counts when one goes on, for half a number is another number. Returns what was
/// typed; Esc forgets it.
pub(in crate::facilitator) fn typed_ui(
    ui: &mut Ui,
    window: &mut WindowState,
    cell: &Cell,
    value: &str,
    hint: &str,
) -> Option<String> {
    let mut text = window.cells.get(&cell.key).cloned().unwrap_or_else(|| value.to_owned());
    let edit = TextEdit::singleline(&mut text).hint_text(hint.to_owned());
    let response = draw(ui, cell, edit);
    if response.gained_focus() {
        select_all(ui, cell.id, &text);
    }
    if response.changed() {
        window.cells.insert(cell.key.clone(), text);
    }
    if !response.lost_focus() {
        return None;
    }
    let typed = window.cells.remove(&cell.key)?;
    let forgotten = ui.input(|input| input.key_pressed(KeyName::Escape));
    (!forgotten && typed.trim() != value).then_some(typed)
}

fn draw(ui: &mut Ui, cell: &Cell, edit: TextEdit<'_>) -> Response {
    let response =
        field::named(ui, &cell.name, edit.id(cell.id).desired_width(cell.width).margin(egui::vec2(6.0, 5.0)));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    response
}

/// What is there is typed over, as in a sheet.
pub(in crate::facilitator) fn select_all(ui: &Ui, id: egui::Id, text: &str) {
    let Some(mut state) = TextEditState::load(ui.ctx(), id) else { return };
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(text.chars().count()));
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), id);
}

/// A number as typed. What is none is asked for as 0, which is refused with the reason.
pub(in crate::facilitator) fn number(typed: &str) -> u16 {
    typed.trim().trim_end_matches(|sign: char| sign.is_alphabetic() || sign == '.').trim().parse().unwrap_or(0)
}

/// A time of day, rounded down to what one would say.
pub(in crate::facilitator) fn rounded(time: jiff::civil::Time) -> jiff::civil::Time {
    jiff::civil::Time::new(time.hour(), time.minute() - time.minute() % 5, 0, 0).unwrap_or(time)
}
