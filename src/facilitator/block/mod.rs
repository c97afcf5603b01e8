//! The editors of the blocks: one file for each kind, named as its model.

mod circle;
mod groups;
mod round;
mod vote;

use egui::Ui;

use super::{Bench, Desk};
use crate::model::block::Block;

/// Draws the editor of a block.
pub fn block_ui(ui: &mut Ui, block: &Block, desk: &mut Desk, bench: &mut Bench<'_>) {
    match block {
        Block::Cards(_) | Block::Table(_) => {}
        Block::Circle(circle) => circle::circle_ui(ui, circle, desk, bench),
        Block::Vote(vote) => vote::vote_ui(ui, vote, desk, bench),
        Block::Round(round) => round::round_ui(ui, round, desk, bench),
        Block::Groups(groups) => groups::groups_ui(ui, groups, desk, bench),
    }
}
