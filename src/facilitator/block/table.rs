//! The editor of a table: a grid, or one record below the other, where every cell is written in place.

use egui::accesskit::Role;
use egui::{Align, Frame, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, vec2};

use super::answers::{answers_ui, looks_ui};
use super::{cell, crosstab, give, pull};
use crate::colours::Tone;
use crate::facilitator::long_list::{long_list_ui, long_table_ui};
use crate::facilitator::{BlockEditor, WindowState};
use crate::i18n::{Language, Text};
use crate::model::block::BlockEdit;
use crate::model::block::kind::Behaviour;
use crate::model::block::table::{Cell, Column, ColumnKind, Layout as Shape, Row, Rows, Sources, Table, TableEdit};
use crate::model::id::Id;
use crate::msg;
use crate::theme::{bold, colour, note, quietly, tree};

/// What the menu at the end of a row takes.
const MENU: f32 = 34.0;
/// A word of no more letters fits in a narrow column.
const SHORT_PICK: usize = 9;

pub(super) fn table_ui(ui: &mut Ui, table: &Table, window: &mut WindowState, editor: &BlockEditor<'_>) {
    if table.numbered().is_some() {
        if looks_ui(ui, msg!("answers-table-look"), window, editor) {
            return numbers_of_all_ui(ui, table, window, editor);
        }
        // What is written below is a row of the table again, and no row of digits.
        window.headings.remove(&editor.at);
    }
    pull::offers_ui(ui, table, editor);
    if table.across.is_some() {
        crosstab::columns_ui(ui, table, editor);
    }
    ScrollArea::vertical().id_salt(("table", &editor.at)).auto_shrink(false).show(ui, |ui| match table.layout {
        Shape::Grid | Shape::Crosstab => grid_ui(ui, table, window, editor),
        Shape::Records => records_ui(ui, table, window, editor),
    });
}

/// Everybody's numbers, each row with what it is called.
fn numbers_of_all_ui(ui: &mut Ui, table: &Table, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let titles = table.titles(&editor.context);
    let title = |ui: &mut Ui, place: usize, width: f32, _: &mut WindowState| {
        ui.set_max_width(width);
        ui.add(egui::Label::new(titles.get(place).map_or("", String::as_str)).truncate());
    };
    answers_ui(ui, table, None, &title, window, editor);
}

fn grid_ui(ui: &mut Ui, table: &Table, window: &mut WindowState, editor: &BlockEditor<'_>) {
    if table.content.is_empty() {
        ui.label(quietly(ui.ctx(), editor.view.language.say(msg!("no-rows"))));
        return;
    }
    let line = egui::Stroke::new(1.0, colour(ui.ctx(), Tone::Line));
    Frame::new().fill(colour(ui.ctx(), Tone::Surface)).stroke(line).corner_radius(10).show(ui, |ui| {
        tree::is(ui, Role::Table, &editor.view.language.say(Behaviour::name(table)));
        ui.spacing_mut().item_spacing.y = 0.0;
        let menu = if table.rows == Rows::Free { MENU } else { 0.0 };
        let widths = widths(table, ui.available_width() - menu);
        let sources = table.sources(&editor.context);
        head_ui(ui, table, &widths, window, editor);
        long_table_ui(ui, "rows", &table.content, row_size, |ui, place, row| {
            row_ui(ui, table, place, row, &widths, &sources, window, editor);
        });
    });
}

fn widths(table: &Table, width: f32) -> Vec<f32> {
    // A word that is picked is read at a glance, so it is never cut.
    let is_long = |word: &Text| Language::ALL.iter().any(|one| word.read(*one).chars().count() > SHORT_PICK);
    let weight = |column: &Column| match &column.kind {
        ColumnKind::Long => 2.4,
        ColumnKind::Short => 1.9,
        ColumnKind::Tally { .. } => 3.2,
        ColumnKind::Unit | ColumnKind::Person | ColumnKind::Date => 1.55,
        ColumnKind::Pick(words) if words.iter().any(is_long) => 2.3,
        ColumnKind::Pick(_) => 1.3,
        ColumnKind::Scale { .. } => 1.6,
        ColumnKind::Check => 0.8,
    };
    let all: f32 = table.columns.iter().map(weight).sum();
    table.columns.iter().map(|column| width * weight(column) / all.max(1.0)).collect()
}

fn head_ui(ui: &mut Ui, table: &Table, widths: &[f32], window: &mut WindowState, editor: &BlockEditor<'_>) {
    let start = ui.cursor().min;
    let back = Rect::from_min_size(start, vec2(ui.available_width(), 34.0));
    let corner = egui::CornerRadius { nw: 10, ne: 10, sw: 0, se: 0 };
    ui.painter().rect_filled(back, corner, colour(ui.ctx(), Tone::Sunken));
    ui.horizontal(|ui| {
        tree::is(ui, Role::Row, "");
        ui.spacing_mut().item_spacing.x = 0.0;
        for (column, width) in table.columns.iter().zip(widths) {
            ui.allocate_ui_with_layout(vec2(*width, 34.0), Layout::left_to_right(Align::Center), |ui| {
                tree::is(ui, Role::ColumnHeader, editor.context.read(&column.title));
                ui.set_min_width(*width);
                ui.add_space(12.0);
                if column.added {
                    return crosstab::head_ui(ui, column, *width - 16.0, window, editor);
                }
                let title = bold(editor.context.read(&column.title)).size(14.0).color(colour(ui.ctx(), Tone::Muted));
                ui.add(egui::Label::new(title).truncate());
            });
        }
    });
}

#[expect(clippy::too_many_arguments, reason = "a row, its widths and all that lies around it")]
fn row_ui(
    ui: &mut Ui,
    table: &Table,
    place: usize,
    row: &Row,
    widths: &[f32],
    sources: &Sources,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let start = ui.cursor().min;
    let width = ui.available_width();
    let speaking = editor.context.speaker().is_some_and(|who| row.about == Some(who) || row.id == who);
    let back = ui.painter().add(egui::Shape::Noop);
    let (mut left, mut height) = (start.x, 40.0_f32);
    for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
        let rect = Rect::from_min_size(egui::pos2(left + 8.0, start.y + 7.0), vec2(width - 12.0, f32::INFINITY));
        let mut child = ui.new_child(
            UiBuilder::new().max_rect(rect).id_salt((row.id, &column.id)).layout(Layout::top_down(Align::Min)),
        );
        tree::is(&child, Role::Cell, editor.context.read(&column.title));
        cell::cell_ui(&mut child, table, place, row, index, window, editor);
        if index == usize::from(table.is_led()) {
            origin_ui(&mut child, table, place, row, sources, editor);
        }
        if index == 0 {
            crosstab::owners_ui(&mut child, table, row, editor);
        }
        height = height.max(child.min_rect().height() + 14.0);
        left += width;
    }
    if table.rows == Rows::Free {
        let rect = Rect::from_min_size(egui::pos2(left, start.y + 6.0), vec2(MENU, 28.0));
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt((row.id, "menu")));
        menu_ui(&mut child, table, place, row, editor);
    }
    let rect = Rect::from_min_size(start, vec2(width, height));
    if speaking {
        ui.painter().set(back, egui::epaint::RectShape::filled(rect, 0.0, colour(ui.ctx(), Tone::AccentSoft)));
    }
    ui.painter().hline(rect.x_range(), rect.top(), egui::Stroke::new(1.0, colour(ui.ctx(), Tone::Line)));
    ui.allocate_rect(rect, egui::Sense::hover());
}

/// What the row answers.
fn origin_ui(ui: &mut Ui, table: &Table, place: usize, row: &Row, sources: &Sources, editor: &BlockEditor<'_>) {
    if let Some(source) = table.source(place, row, sources, &editor.context) {
        let words = editor.view.language.say_with(msg!("answers-to"), &[("text", source.into())]);
        note(ui, &words, Tone::Accent, Tone::AccentSoft);
    }
}

fn menu_ui(ui: &mut Ui, table: &Table, place: usize, row: &Row, editor: &BlockEditor<'_>) {
    let name = editor.view.language.say_with(msg!("row-menu"), &[("number", (place as u64 + 1).into())]);
    let button = ui.add(egui::Button::new("…").frame(false));
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(name));
    egui::Popup::menu(&button).show(|ui| {
        let before = place.checked_sub(1).and_then(|above| table.content.get(above)).map(|row| row.id);
        let after = table.content.get(place + 2).map(|row| row.id);
        let say = |message| editor.view.language.say(message);
        let [up, down, delete] = [msg!("row-up"), msg!("row-down"), msg!("edit-delete-row")].map(say);
        if before.is_some() && ui.button(up).clicked() {
            editor.ask(BlockEdit::Table(TableEdit::Move { row: row.id, before }));
        }
        if place + 1 < table.content.len() && ui.button(down).clicked() {
            editor.ask(BlockEdit::Table(TableEdit::Move { row: row.id, before: after }));
        }
        give::menu_ui(ui, row.id, editor);
        if ui.button(delete).clicked() {
            editor.ask(BlockEdit::Table(TableEdit::Delete { row: row.id }));
        }
    });
}

fn records_ui(ui: &mut Ui, table: &Table, window: &mut WindowState, editor: &BlockEditor<'_>) {
    if table.content.is_empty() {
        ui.label(quietly(ui.ctx(), editor.view.language.say(msg!("no-rows"))));
    }
    let sources = table.sources(&editor.context);
    long_list_ui(ui, "records", &table.content, None, row_size, |ui, place, row| {
        let speaking = editor.context.speaker() == Some(row.id);
        let edge = egui::Stroke::new(
            if speaking { 2.0 } else { 1.0 },
            colour(ui.ctx(), if speaking { Tone::Accent } else { Tone::Line }),
        );
        let fill = colour(ui.ctx(), Tone::Surface);
        Frame::new().fill(fill).stroke(edge).corner_radius(10).inner_margin(Margin::same(14)).show(ui, |ui| {
            ui.horizontal_top(|ui| {
                let menu = if table.rows == Rows::Free { MENU } else { 0.0 };
                let width = ui.available_width() - menu - 8.0;
                ui.vertical(|ui| {
                    ui.set_width(width);
                    fields_ui(ui, table, place, row, window, editor);
                    words_ui(ui, table, row, editor);
                    origin_ui(ui, table, place, row, &sources, editor);
                });
                if table.rows == Rows::Free {
                    menu_ui(ui, table, place, row, editor);
                }
            });
        });
        ui.add_space(10.0);
    });
}

/// The number of a row, and how many letters its longest cell has.
fn row_size(row: &Row) -> (Id, usize) {
    let letters = |cell: &Cell| if let Cell::Text(text) = cell { text.len() } else { 0 };
    (row.id, row.cells.iter().map(letters).max().unwrap_or_default())
}

/// How many words a record has, where there is a limit.
fn words_ui(ui: &mut Ui, table: &Table, row: &Row, editor: &BlockEditor<'_>) {
    let Some(most) = table.most_words else { return };
    let count = table.word_count(row);
    let values = [("count", (count as u64).into()), ("most", most.into())];
    let words = editor.view.language.say_with(msg!("word-count"), &values);
    match count > usize::from(most) {
        true => drop(note(ui, &words, Tone::Coral, Tone::CoralSoft)),
        false => drop(ui.label(quietly(ui.ctx(), words))),
    }
}

fn fields_ui(ui: &mut Ui, table: &Table, place: usize, row: &Row, window: &mut WindowState, editor: &BlockEditor<'_>) {
    for (index, column) in table.columns.iter().enumerate() {
        let label = editor.context.read(&column.title);
        ui.horizontal_top(|ui| {
            let muted = colour(ui.ctx(), Tone::Muted);
            ui.allocate_ui_with_layout(vec2(130.0, 26.0), Layout::left_to_right(Align::Center), |ui| {
                ui.set_min_width(130.0);
                ui.add(egui::Label::new(bold(label).size(14.0).color(muted)).wrap());
            });
            ui.vertical(|ui| {
                ui.push_id((row.id, &column.id), |ui| cell::cell_ui(ui, table, place, row, index, window, editor));
            });
        });
    }
}
