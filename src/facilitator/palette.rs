//! The palette: finds every command, step, exercise, participant and card by name or by an everyday word.

mod answers;

use answers::{Answer, answers};
use egui::accesskit::Live;
use egui::{Align, Key, Layout, Modifiers, ScrollArea, Ui, vec2};

use super::panel::panel_ui;
use super::{View, field};
use crate::msg;
use crate::theme::{quietly, take_key, tree};

/// What is looked for in the palette.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What is typed.
    pub typed: String,
}

/// Draws the panel; false when it is to be closed.
pub(super) fn palette_ui(ui: &Ui, view: View<'_>, search: &mut Search) -> bool {
    let answers = answers(view, &search.typed);
    let name = view.language.say(msg!("command-palette"));
    let modal = panel_ui(ui, &name, 560.0, |ui| {
        let edit = egui::TextEdit::singleline(&mut search.typed).hint_text(name.clone()).desired_width(f32::INFINITY);
        let response = field::named(ui, &name, edit.font(crate::theme::regular_font(18.0)));
        let entered = field::entered(ui, &response);
        response.request_focus();
        ui.add_space(6.0);
        list_ui(ui, view, &answers, entered)
    });
    if let Some(request) = modal.inner.and_then(|place| answers.into_iter().nth(place)).map(|answer| answer.request) {
        // A command may open a panel of its own: it is carried out after this one is closed.
        view.ask(request);
        return false;
    }
    !modal.should_close()
}

/// The number of what is told of the answers.
const PICKED: u64 = u64::MAX;

/// The answers; returns the one that was picked by click or by Enter.
fn list_ui(ui: &mut Ui, view: View<'_>, answers: &[Answer], entered: bool) -> Option<usize> {
    let id = ui.scope_id().with("answer");
    let last = answers.len().saturating_sub(1);
    let mut at = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(0).min(last);
    if take_key(ui.ctx(), Modifiers::NONE, Key::ArrowDown) {
        at = (at + 1).min(last);
    }
    if take_key(ui.ctx(), Modifiers::NONE, Key::ArrowUp) {
        at = at.saturating_sub(1);
    }
    // The keyboard stays in the field, so what is picked is told.
    if let Some(answer) = answers.get(at) {
        tree::announce(ui.ctx(), PICKED, &answer.name, Live::Polite);
    }
    let mut picked = (entered && !answers.is_empty()).then_some(at);
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        for (place, answer) in answers.iter().enumerate() {
            let mut button = egui::Button::selectable(place == at, &answer.name);
            if !answer.beside.is_empty() {
                button = button.shortcut_text(quietly(ui.ctx(), &answer.beside));
            }
            let left = Layout::top_down_justified(Align::Min);
            let response = ui.with_layout(left, |ui| ui.add(button.min_size(vec2(0.0, 32.0)))).inner;
            if response.clicked() {
                picked = Some(place);
            }
        }
        if answers.is_empty() {
            ui.label(quietly(ui.ctx(), view.language.say(msg!("palette-nothing"))));
        }
    });
    ui.data_mut(|data| data.insert_temp(id, if picked.is_some() { 0 } else { at }));
    picked
}
