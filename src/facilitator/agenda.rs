//! The whole programme in one panel: every item with its minutes and times of day, and the steps of an exercise.

mod below;
mod change;
mod day;
mod input;
pub mod item_field;
mod items;
mod line;
pub(super) mod steps;
mod tie;

use egui::Ui;
use item_field::ItemField;

use super::panel::{at_least, panel_ui};
use super::programme::add;
use super::{View, WindowState};
use crate::model::id::Id;
use crate::msg;
use crate::plan;
use crate::theme::{primary, quiet, quietly};

/// The widest the panel gets; longer lines are hard to follow.
const WIDEST: f32 = 1_420.0;
/// What the columns need, in points.
const LEAST: f32 = 860.0;

/// Draws the panel; false when it is to be closed.
pub(super) fn agenda_ui(
    ui: &Ui,
    view: View<'_>,
    field: &mut Option<(Id, ItemField)>,
    window: &mut WindowState,
) -> bool {
    let forecast = plan::forecast(view.session(), view.stage, view.now);
    let size = ui.ctx().content_rect().size();
    let width = (size.x - 88.0).clamp(300.0, WIDEST);
    let panel = panel_ui(ui, &view.language.say(msg!("programme")), width, |ui| {
        day::day_ui(ui, view, &forecast, window);
        ui.add_space(8.0);
        at_least(ui, LEAST, |ui| items::items_ui(ui, view, &forecast, field, window));
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let done = primary(ui, &view.language.say(msg!("done"))).clicked();
            let more = quiet(ui, &view.language.say(msg!("add-to-programme"))).clicked();
            ui.label(quietly(ui.ctx(), view.language.say(msg!("agenda-hint"))));
            (done, more)
        })
        .inner
    });
    let (done, more) = panel.inner;
    if more {
        add::open(view, window);
    }
    !(done || panel.should_close())
}
