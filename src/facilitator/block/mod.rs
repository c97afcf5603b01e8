//! The editors of the blocks: one file for each kind, named as its model.

mod card;
mod cards;
mod cell;
mod circle;
mod crosstab;
mod digits;
mod give;
mod groups;
mod placement;
mod pull;
mod round;
mod table;
mod vote;
mod wall;

use egui::Ui;

use super::{BlockEditor, WindowState};
use crate::i18n::Message;
use crate::model::block::Block;
use crate::msg;

/// Draws the editor of a block.
pub fn block_ui(ui: &mut Ui, block: &Block, window: &mut WindowState, editor: &mut BlockEditor<'_>) {
    match block {
        Block::Cards(cards) => cards::cards_ui(ui, cards, window, editor),
        Block::Table(table) => table::table_ui(ui, table, window, editor),
        Block::Circle(circle) => circle::circle_ui(ui, circle, window, editor),
        Block::Placement(placement) => placement::placement_ui(ui, placement, window, editor),
        Block::Vote(vote) => vote::vote_ui(ui, vote, window, editor),
        Block::Round(round) => round::round_ui(ui, round, window, editor),
        Block::Groups(groups) => groups::groups_ui(ui, groups, window, editor),
    }
}

/// What a block is called where one chooses between several.
pub(super) const fn kind_name(block: &Block) -> Message {
    use crate::model::block::circle::CircleStyle;
    use crate::model::block::placement::{Field, LadderStyle};
    match block {
        Block::Cards(_) => msg!("kind-cards"),
        Block::Table(_) => msg!("kind-table"),
        Block::Circle(circle) => match circle.style {
            CircleStyle::Radar { .. } => msg!("kind-radar"),
            CircleStyle::Cycle { .. } => msg!("kind-cycle"),
        },
        Block::Placement(placement) => match &placement.field {
            Field::Matrix(_) => msg!("kind-matrix"),
            Field::Ladder(ladder) => match ladder.style {
                LadderStyle::Stairs => msg!("kind-stairs"),
                LadderStyle::Path => msg!("kind-path"),
                LadderStyle::Triangle => msg!("kind-triangle"),
            },
        },
        Block::Vote(_) => msg!("kind-vote"),
        Block::Round(_) => msg!("kind-round"),
        Block::Groups(_) => msg!("kind-groups"),
    }
}
