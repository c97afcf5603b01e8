//! The editor of a placement.

use egui::Ui;

use crate::facilitator::{Bench, Desk};
use crate::model::block::placement::Placement;
use crate::projector;

pub(super) fn placement_ui(ui: &mut Ui, placement: &Placement, _desk: &mut Desk, bench: &mut Bench<'_>) {
    let figure = placement.figure(&bench.room);
    let rect = projector::fit(ui.available_rect_before_wrap(), &figure);
    projector::figure(ui.painter(), rect, &figure, 13.0);
}
