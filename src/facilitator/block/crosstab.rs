//! The columns that the room adds to a table: one for each unit, renamed and thrown away in the head.

use egui::{Key, TextEdit, Ui};

use crate::colours::Tone;
use crate::facilitator::{BlockEditor, WindowState, field};
use crate::model::block::BlockEdit;
use crate::model::block::table::{Column, Owners, Row, Table, TableEdit};
use crate::msg;
use crate::theme::{bold, colour, link, note, primary, quiet, saw_key};

/// Offers a column for each unit of the people in the room, and one more.
pub(super) fn columns_ui(ui: &mut Ui, table: &Table, editor: &BlockEditor<'_>) {
    let Some(across) = &table.across else { return };
    let language = editor.view.language;
    let title = editor.context.read(&across.title).to_owned();
    let units = table.units_without_column(&editor.context);
    ui.horizontal_wrapped(|ui| {
        if !units.is_empty() {
            let label = language.say_with(msg!("columns-of-units"), &[("count", (units.len() as u64).into())]);
            let begun = table.columns.iter().any(|column| column.added);
            let button = if begun { quiet(ui, &label) } else { primary(ui, &label) };
            if button.on_hover_text(units.join(", ")).clicked() {
                editor.ask(BlockEdit::Table(TableEdit::AddColumns { titles: units }));
            }
        }
        if link(ui, &format!("+ {title}")).clicked() {
            let titles = vec![title.clone()];
            editor.ask(BlockEdit::Table(TableEdit::AddColumns { titles }));
        }
    });
    ui.add_space(8.0);
}

/// The title of such a column: a click opens what can be done with it.
pub(super) fn head_ui(ui: &mut Ui, column: &Column, width: f32, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let key = (editor.at.item, column.id.clone());
    if window.cells.contains_key(&key) {
        return rename_ui(ui, column, width, window, editor);
    }
    let title = editor.context.read(&column.title).to_owned();
    let words = bold(&title).size(14.0).color(colour(ui.ctx(), Tone::Accent));
    let button = ui.add(egui::Button::new(words).frame(false).truncate());
    egui::Popup::menu(&button).show(|ui| {
        if ui.button(editor.view.language.say(msg!("edit-rename-column"))).clicked() {
            window.cells.insert(key, title.clone());
        }
        if ui.button(editor.view.language.say(msg!("edit-delete-column"))).clicked() {
            editor.ask(BlockEdit::Table(TableEdit::DeleteColumn { column: column.id.clone() }));
        }
    });
}

/// The title being rewritten: Enter keeps it, Esc lets it be.
fn rename_ui(ui: &mut Ui, column: &Column, width: f32, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let key = (editor.at.item, column.id.clone());
    let Some(text) = window.cells.get_mut(&key) else { return };
    let name = editor.view.language.say(msg!("edit-rename-column"));
    let edit = TextEdit::singleline(text).id(ui.scope_id().with(("column", &column.id))).desired_width(width);
    let response = field::named(ui, &name, edit);
    if !response.lost_focus() {
        return response.request_focus();
    }
    let title = window.cells.remove(&key).unwrap_or_default();
    let given_up = saw_key(ui.ctx(), Key::Escape) || title.trim().is_empty();
    if !given_up && title != editor.context.read(&column.title) {
        editor.ask(BlockEdit::Table(TableEdit::RenameColumn { column: column.id.clone(), title }));
    }
}

/// What is wrong with a row in which one word must stand exactly once.
pub(super) fn owners_ui(ui: &mut Ui, table: &Table, row: &Row, editor: &BlockEditor<'_>) {
    let (Some(owners), Some(word)) = (table.owners(row), table.once_word()) else { return };
    let message = match owners {
        Owners::None => msg!("once-missing"),
        Owners::Several => msg!("once-several"),
    };
    let word = editor.context.read(word).to_lowercase();
    note(ui, &editor.view.language.say_with(message, &[("word", word.into())]), Tone::Coral, Tone::CoralSoft);
}
