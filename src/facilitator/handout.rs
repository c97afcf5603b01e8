//! What the handout holds, before it is written.

use egui::Ui;

use super::panel::panel_ui;
use super::{Desk, View};
use crate::command::Request;
use crate::msg;
use crate::theme::{primary, quiet, quietly};

pub(super) fn handout_ui(ui: &Ui, view: View<'_>, desk: &mut Desk, requests: &mut Vec<Request>) {
    let say = |message| view.language.say(message);
    let panel = panel_ui(ui, &say(msg!("handout")), 480.0, |ui| {
        ui.label(quietly(ui.ctx(), say(msg!("handout-hint"))));
        ui.checkbox(&mut desk.handout.people, say(msg!("handout-people")));
        ui.checkbox(&mut desk.handout.times, say(msg!("handout-times")));
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let write = primary(ui, &say(msg!("handout-write"))).clicked();
            (write, quiet(ui, &say(msg!("cancel"))).clicked())
        })
        .inner
    });
    let (write, cancel) = panel.inner;
    if write {
        requests.push(Request::WriteHandout);
    }
    if write || cancel || panel.should_close() {
        desk.panel = None;
    }
}
