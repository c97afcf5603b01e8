//! The editor of a note.

use egui::{TextEdit, Ui};

use crate::facilitator::{BlockEditor, WindowState, field};
use crate::model::block::BlockEdit;
use crate::model::block::note::{Note, NoteEdit};
use crate::msg;

/// Draws the editor of a note.
pub(super) fn note_ui(ui: &mut Ui, note: &Note, _window: &mut WindowState, editor: &BlockEditor<'_>) {
    let mut text = note.text.clone();
    let name = editor.view.language.say(msg!("why"));
    if field::named(ui, &name, TextEdit::multiline(&mut text)).changed() {
        editor.ask(BlockEdit::Note(NoteEdit::Write { text }));
    }
}
