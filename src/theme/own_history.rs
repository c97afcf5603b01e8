//! The history that a field of text has of its own, from when it gets the keyboard until it is left or what it holds is
//! taken: while it has the keyboard, undo is about that and about nothing else.

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Context, Id, Key, Modifiers, Response, TextEdit, Ui};

/// What a field that has the keyboard can take back and do again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldHistory {
    /// Something that was written or deleted there can be taken back.
    pub undo: bool,
    /// Something that was taken back there can be done again.
    pub redo: bool,
}

/// The field that has the keyboard, as it was drawn last.
#[derive(Clone, Default)]
struct Own {
    field: Option<Id>,
    text: String,
    cursor: CCursorRange,
    /// Something was written or deleted in it.
    touched: bool,
    /// Whether that made it longer; nothing before anything was, and after something was taken back.
    grows: Option<bool>,
}

/// Draws a field of text: the one door for all of them, so that each has its own history.
pub fn write_ui(ui: &mut Ui, edit: TextEdit<'_>) -> Response {
    let (output, text) = edit.show_returning_text(ui);
    let response = output.response.response;
    let mut own: Own = ui.data(|data| data.get_temp(place())).unwrap_or_default();
    if response.has_focus() {
        own.follow(ui, &response, text.as_str(), output.cursor_range.unwrap_or_default(), output.state);
    } else if own.field == Some(response.id) {
        // What was written there is said, or waits for more: the field begins anew.
        let mut state = output.state;
        state.clear_undoer();
        own = Own::default();
    } else {
        return response;
    }
    ui.data_mut(|data| data.insert_temp(place(), own));
    response
}

/// What the field that has the keyboard can take back; `None` where no field has it, or nothing was written there yet.
pub fn field_history(ctx: &Context) -> Option<FieldHistory> {
    let own: Own = ctx.data(|data| data.get_temp(place()))?;
    let field = ctx.memory(|memory| memory.focused()).filter(|focused| own.touched && own.field == Some(*focused))?;
    let undoer = TextEditState::load(ctx, field)?.undoer();
    let now = (own.cursor, own.text);
    Some(FieldHistory { undo: undoer.has_undo(&now), redo: undoer.has_redo(&now) })
}

impl Own {
    fn follow(&mut self, ui: &Ui, response: &Response, text: &str, cursor: CCursorRange, mut state: TextEditState) {
        let changed = response.changed();
        if self.field != Some(response.id) {
            *self = Self { field: Some(response.id), touched: changed, ..Self::default() };
            if !changed {
                state.clear_undoer();
            }
        } else if changed {
            self.touched = true;
            let grows = (!is_step(ui.ctx())).then_some(text.len() > self.text.len());
            // Words that are deleted right after they were written come back, too: the library alone would forget them.
            if grows.is_some() && self.grows.is_some_and(|grew| Some(grew) != grows) {
                let mut undoer = state.undoer();
                undoer.add_undo(&(self.cursor, std::mem::take(&mut self.text)));
                state.set_undoer(undoer);
            }
            self.grows = grows;
        } else if !text.starts_with(&self.text) {
            // What was written became a card, or the day changed: here nothing of it is left to be taken back. A word
            // that is completed goes on with what was written.
            state.clear_undoer();
            (self.touched, self.grows) = (false, None);
        }
        text.clone_into(&mut self.text);
        self.cursor = cursor;
    }
}

/// Whether a key takes something back in the field, or does it again.
fn is_step(ctx: &Context) -> bool {
    let steps = |held: Modifiers| held.command && !held.alt;
    super::saw_key_when(ctx, Key::Z, steps) || super::saw_key_when(ctx, Key::Y, steps)
}

fn place() -> Id {
    Id::unique("own history")
}

#[cfg(test)]
mod tests {
    use egui::{Event, RawInput};

    use super::*;

    /// A field that has the keyboard, and what stands in it after each of these.
    fn after(strokes: &[&str]) -> Vec<(String, Option<FieldHistory>)> {
        let (ctx, mut text, mut time) = (Context::default(), String::new(), 0.0);
        let mut draw = |events: Vec<Event>, text: &mut String| {
            time += 0.05;
            let input = RawInput { events, time: Some(time), ..RawInput::default() };
            let ui = |ui: &mut Ui| write_ui(ui, TextEdit::singleline(text).id(Id::unique("field"))).request_focus();
            ctx.run_ui(input, ui).textures_delta.clear();
        };
        draw(Vec::new(), &mut text);
        draw(Vec::new(), &mut text);
        let mut found = Vec::new();
        for stroke in strokes {
            let key = |key, modifiers| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
            let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
            let event = match *stroke {
                "undo" => key(Key::Z, ctrl),
                "redo" => key(Key::Y, ctrl),
                "all" => key(Key::A, ctrl),
                "delete" => key(Key::Delete, Modifiers::NONE),
                "taken" => {
                    text.clear();
                    Event::PointerGone
                }
                words => Event::Text(words.to_owned()),
            };
            draw(vec![event], &mut text);
            draw(Vec::new(), &mut text);
            found.push((text.clone(), field_history(&ctx)));
        }
        found
    }

    #[test]
    fn what_is_written_and_deleted_in_a_field_comes_back_and_goes_again_and_there_it_ends() {
        let history = |undo, redo| Some(FieldHistory { undo, redo });
        for (strokes, text, expected) in [
            (vec!["Et ", "halvt"], "Et halvt", history(true, false)),
            (vec!["Et ", "halvt", "undo"], "", history(false, true)),
            (vec!["Et ", "halvt", "undo", "redo"], "Et halvt", history(true, false)),
            (vec!["Et ", "halvt", "undo", "undo", "undo"], "", history(false, true)),
            (vec!["Et halvt", "all", "delete"], "", history(true, false)),
            (vec!["Et halvt", "all", "delete", "undo"], "Et halvt", history(true, true)),
            (vec!["Et halvt", "all", "delete", "undo", "undo"], "", history(false, true)),
            (vec!["Et halvt", "taken"], "", None),
            (vec!["Et halvt", "taken", "undo"], "", None),
            (vec!["Et", "taken", "To", "undo"], "", history(false, true)),
        ] {
            assert_eq!(after(&strokes).pop(), Some((text.to_owned(), expected)), "{strokes:?}");
        }
    }
}
