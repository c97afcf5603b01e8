//! The editors of the blocks: one file for each kind, named as its model.

mod answers;
mod card;
mod cell;
mod cell_place;
mod crosstab;
mod digits;
mod give;
mod part_title;
mod person;
mod pull;
mod wall;

use egui::Ui;

use super::{BlockEditor, WindowState};
use crate::model::block::Block;

/// Whether everybody's numbers are looked at in a block that has them.
pub(super) fn answers_are_looked_at(window: &WindowState, editor: &BlockEditor<'_>) -> bool {
    answers::is_looked_at(window, editor)
}

/// Makes the choice of editor from one line for each kind: its file, and what draws it.
macro_rules! editors {
    ($($kind:ident in $file:ident::$draw:ident;)+) => {
        $(mod $file;)+

        /// Draws the editor of a block.
        pub fn block_ui(ui: &mut Ui, block: &Block, window: &mut WindowState, editor: &mut BlockEditor<'_>) {
            match block {
                $(Block::$kind(block) => $file::$draw(ui, block, window, editor),)+
            }
        }
    };
}

editors! {
    Cards in cards::cards_ui;
    Table in table::table_ui;
    Circle in circle::circle_ui;
    Placement in placement::placement_ui;
    Vote in vote::vote_ui;
    Round in round::round_ui;
    Groups in groups::groups_ui;
}
