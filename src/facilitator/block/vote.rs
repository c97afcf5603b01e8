//! The editor of vote.

use egui::Ui;

use crate::facilitator::{Bench, Desk};
use crate::model::block::vote::Vote;

pub fn vote_ui(_ui: &mut Ui, _vote: &Vote, _desk: &mut Desk, _bench: &mut Bench<'_>) {}
