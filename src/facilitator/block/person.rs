//! Who does it: a cell of a table that names people. What is typed filters the names; Enter takes the first of them, and
//! what fits nobody is kept as it was typed.

use egui::{Align, Frame, Id as EguiId, Key, Layout as Direction, Popup, PopupCloseBehavior, ScrollArea, TextEdit, Ui};

use super::cell_place::{CellPlace, gap_ui, set};
use crate::facilitator::{BlockEditor, WindowState, field};
use crate::i18n::compare_names;
use crate::model::block::table::Cell;
use crate::model::id::{Id, Key as Name};
use crate::model::people::Participant;
use crate::msg;
use crate::theme::saw_key;

/// Names to tick, and a line that finds one or says somebody who is not in the room.
pub(super) fn person_ui(
    ui: &mut Ui,
    place: &CellPlace<'_>,
    cell: &Cell,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let words = match cell {
        Cell::Text(text) => text.clone(),
        Cell::People(people) => editor.context.names(people),
        Cell::Empty | Cell::Date(_) | Cell::Pick(_) | Cell::Check | Cell::Number(_) | Cell::Tally(_) => String::new(),
    };
    let button = if words.is_empty() {
        gap_ui(ui, place, editor)
    } else {
        // The whole width answers, not the name alone.
        let button = egui::Button::new(&words).frame(false).wrap();
        let wide = Direction::top_down_justified(Align::Min);
        Frame::new()
            .inner_margin(egui::Margin::symmetric(4, 0))
            .show(ui, |ui| ui.with_layout(wide, |ui| ui.add(button)).inner)
            .inner
    };
    let name = format!("{}: {words}", place.name);
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(name));
    // The list stays open while the button above it changes from a gap to a name.
    let id = EguiId::unique(("people", place.row.id, &place.column.id));
    if button.clicked() {
        ui.data_mut(|data| data.insert_temp(id, true));
    }
    let list = Popup::menu(&button).id(id).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let left = list.width(220.0).show(|ui| people_ui(ui, place, cell, id, window, editor));
    if left.is_some_and(|left| left.inner) {
        Popup::close_id(ui.ctx(), id);
        button.request_focus();
    }
    // What was being typed when the list was closed by a click elsewhere is not lost.
    if !Popup::is_id_open(ui.ctx(), id)
        && let Some(typed) = window.cells.remove(&key(place))
    {
        keep(&typed, false, place, cell, editor);
    }
}

/// What the window knows the words by while they are typed.
fn key(place: &CellPlace<'_>) -> (Id, Name) {
    (place.row.id, place.column.id.clone())
}

fn chosen(cell: &Cell) -> &[Id] {
    if let Cell::People(people) = cell { people } else { &[] }
}

/// Everybody whose name has a word that begins so, in the order of the alphabet.
fn found<'a>(typed: &str, editor: &BlockEditor<'a>) -> Vec<&'a Participant> {
    let typed = typed.trim().to_lowercase();
    let fits = |participant: &&Participant| {
        let name = participant.name.to_lowercase();
        name.starts_with(&typed) || name.split_whitespace().any(|word| word.starts_with(&typed))
    };
    let mut people: Vec<&Participant> = editor.context.session.participants.iter().filter(fits).collect();
    people.sort_by(|one, other| compare_names(editor.view.language, &one.name, &other.name));
    people
}

/// The line and the names; true when the list is to be closed.
fn people_ui(
    ui: &mut Ui,
    place: &CellPlace<'_>,
    cell: &Cell,
    id: EguiId,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) -> bool {
    let written = if let Cell::Text(text) = cell { text.as_str() } else { "" };
    let mut text = window.cells.get(&key(place)).map_or(written, String::as_str).to_owned();
    let hint = editor.view.language.say(msg!("somebody-else"));
    let edit = TextEdit::singleline(&mut text).id(id.with("line")).hint_text(hint.clone()).desired_width(f32::INFINITY);
    let response = field::named(ui, &hint, edit);
    if ui.data(|data| data.get_temp(id)) == Some(true) {
        response.request_focus();
        if response.has_focus() {
            ui.data_mut(|data| data.remove::<bool>(id));
        }
    }
    if response.changed() {
        // Words stand there while they are typed; who is ticked stays until it is known who else is meant.
        if chosen(cell).is_empty() {
            set(editor, place, Cell::Text(text.clone()));
        }
        window.cells.insert(key(place), text);
    }
    if saw_key(ui.ctx(), Key::Escape) {
        window.cells.remove(&key(place));
    }
    let typed = window.cells.get(&key(place)).cloned().unwrap_or_default();
    names_ui(ui, place, cell, &typed, editor);
    if !response.lost_focus() {
        return false;
    }
    let entered = saw_key(ui.ctx(), Key::Enter);
    if let Some(typed) = window.cells.remove(&key(place)) {
        keep(&typed, entered, place, cell, editor);
    }
    entered || saw_key(ui.ctx(), Key::Tab)
}

fn names_ui(ui: &mut Ui, place: &CellPlace<'_>, cell: &Cell, typed: &str, editor: &BlockEditor<'_>) {
    ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
        for participant in found(typed, editor) {
            let mut ticked = chosen(cell).contains(&participant.id);
            if ui.checkbox(&mut ticked, editor.context.name(participant.id).as_ref()).changed() {
                let mut people = chosen(cell).to_vec();
                people.retain(|person| *person != participant.id);
                if ticked {
                    people.push(participant.id);
                }
                set(editor, place, Cell::People(people));
            }
        }
    });
}

/// What becomes of what was typed: with Enter the first whose name begins so, else only who is called so; what fits
/// nobody is words.
fn keep(typed: &str, entered: bool, place: &CellPlace<'_>, cell: &Cell, editor: &BlockEditor<'_>) {
    let people = if typed.trim().is_empty() { Vec::new() } else { found(typed, editor) };
    let is_called = |person: &&&Participant| person.name.trim().to_lowercase() == typed.trim().to_lowercase();
    match people.iter().find(is_called).or(people.first().filter(|_| entered)) {
        Some(person) => {
            let mut people = chosen(cell).to_vec();
            people.retain(|other| *other != person.id);
            people.push(person.id);
            set(editor, place, Cell::People(people));
        }
        // An empty line takes nobody away who was ticked.
        None if typed.trim().is_empty() && !chosen(cell).is_empty() => {}
        None => set(editor, place, Cell::Text(typed.to_owned())),
    }
}
