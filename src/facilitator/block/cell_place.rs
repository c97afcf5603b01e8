//! Where a cell of a table is, and what each kind of cell does in the same way.

use egui::Ui;

use crate::colours::Tone;
use crate::facilitator::BlockEditor;
use crate::model::block::BlockEdit;
use crate::model::block::table::{Cell, Column, Row, TableEdit, gap};
use crate::theme::{chip_on, quietly};

/// Where one writes, and what a screen reader calls it.
pub(super) struct CellPlace<'a> {
    pub(super) row: &'a Row,
    pub(super) column: &'a Column,
    pub(super) name: &'a str,
}

pub(super) fn set(editor: &BlockEditor<'_>, place: &CellPlace<'_>, cell: Cell) {
    editor.ask(BlockEdit::Table(TableEdit::Set { row: place.row.id, column: place.column.id.clone(), cell }));
}

/// A button that says what is missing, or quietly what may be written.
pub(super) fn gap_ui(ui: &mut Ui, place: &CellPlace<'_>, editor: &BlockEditor<'_>) -> egui::Response {
    if place.column.required {
        chip_on(ui, &editor.view.language.say(gap(&place.column.kind)), Tone::Coral, Tone::CoralSoft)
    } else {
        ui.add(egui::Button::new(quietly(ui.ctx(), editor.context.read(&place.column.title))).frame(false))
    }
}
