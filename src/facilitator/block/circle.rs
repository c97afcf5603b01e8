//! The editor of circle.

use egui::Ui;

use crate::facilitator::{Bench, Desk};
use crate::model::block::circle::Circle;

pub fn circle_ui(_ui: &mut Ui, _circle: &Circle, _desk: &mut Desk, _bench: &mut Bench<'_>) {}
