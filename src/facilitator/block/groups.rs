//! The editor of groups.

use egui::Ui;

use crate::facilitator::{Bench, Desk};
use crate::model::block::groups::Groups;

pub fn groups_ui(_ui: &mut Ui, _groups: &Groups, _desk: &mut Desk, _bench: &mut Bench<'_>) {}
