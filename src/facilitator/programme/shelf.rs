//! The shelf below the day: what was left out and what is there to spare, to be put in by a click or a key.

use egui::{Response, Ui};

use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::View;
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::msg;
use crate::theme::{bold, colour};

/// The name of the shelf, with how many things lie on it.
pub(super) fn heading_ui(ui: &mut Ui, view: View<'_>, count: usize) {
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        ui.add_space(18.0);
        let words = view.language.say_with(msg!("shelf"), &[("count", (count as u64).into())]);
        ui.label(bold(words).size(13.0).color(colour(ui.ctx(), Tone::Muted)));
    });
}

/// A click or Enter puts it into the day.
pub(super) fn row_ui(row: &Response, view: View<'_>, item: &AgendaItem) {
    let hint = view.language.say(msg!("shelf-hint"));
    row.ctx.accesskit_node_builder(row.id, |node| node.set_description(hint.clone()));
    if row.clone().on_hover_text(hint).clicked() {
        view.ask(Request::Edit(Edit::Item { item: item.id, edit: put_in(view, item) }));
    }
}

/// It comes where it was, or after where the day is when that lies behind.
pub(in crate::facilitator) fn put_in(view: View<'_>, item: &AgendaItem) -> ItemEdit {
    let programme = &view.session().programme;
    let place = |id| programme.items.iter().position(|other| other.id == id);
    let (own, now) = (place(item.id), view.stage.at.and_then(|at| place(at.item)));
    match (own, now) {
        // Its own place is empty while it is put in.
        (Some(own), Some(now)) if own < now => ItemEdit::PutIn { to: programme.after_bundle(now).saturating_sub(1) },
        (Some(_) | None, Some(_) | None) => ItemEdit::Drop { dropped: false },
    }
}
