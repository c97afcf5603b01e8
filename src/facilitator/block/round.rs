//! The editor of round.

use egui::Ui;

use crate::facilitator::{Bench, Desk};
use crate::model::block::round::Round;

pub fn round_ui(_ui: &mut Ui, _round: &Round, _desk: &mut Desk, _bench: &mut Bench<'_>) {}
