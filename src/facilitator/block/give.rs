//! Giving on: what was said goes to an exercise that takes from here, such as a barrier to what is agreed about it.

use egui::{Button, Ui};

use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::BlockEditor;
use crate::model::block::At;
use crate::model::id::Id;
use crate::msg;

/// The key that gives what is picked to the first that has not got it.
pub(super) const KEY: egui::Key = egui::Key::G;

/// Gives a thing to the first that takes it; says so where nobody does.
pub(super) fn give(thing: Id, editor: &BlockEditor<'_>) {
    match open(thing, editor).into_iter().next() {
        Some((into, title)) => ask(thing, into, &title, editor),
        None => {
            let words = editor.view.language.say(msg!("give-nowhere"));
            editor.view.ask(Request::Say(words));
        }
    }
}

/// A line of a menu for each that takes the thing.
pub(super) fn menu_ui(ui: &mut Ui, thing: Id, editor: &BlockEditor<'_>) {
    for (place, (into, title)) in open(thing, editor).into_iter().enumerate() {
        let words = editor.view.language.say_with(msg!("give-to"), &[("title", title.as_str().into())]);
        let button = if place == 0 { Button::new(words).shortcut_text(KEY.name()) } else { Button::new(words) };
        if ui.add(button).clicked() {
            ask(thing, into, &title, editor);
        }
    }
}

fn ask(thing: Id, into: At, title: &str, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let said = language.say_with(msg!("given-to"), &[("title", title.into())]);
    editor.view.ask(Request::Edit(Edit::Pull { items: vec![thing], into, language }));
    editor.view.ask(Request::Say(said));
}

/// The blocks that take from this one and have not got the thing, each with the title of its exercise.
fn open(thing: Id, editor: &BlockEditor<'_>) -> Vec<(At, String)> {
    let session = editor.view.history.session();
    let has = |at: &At| {
        let origins = session.block(at).map(|block| block.origins()).unwrap_or_default();
        origins.iter().any(|(origin, _)| *origin == thing)
    };
    let titled = |at: At| {
        let title = session.item(at.item)?.title().read(editor.view.language).to_owned();
        Some((at, title))
    };
    session.takers(&editor.at).into_iter().filter(|at| !has(at)).filter_map(titled).collect()
}
