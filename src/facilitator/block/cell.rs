//! The editor of one place of a table, by the kind of its column.

use std::ops::RangeInclusive;

use egui::{ComboBox, FocusDirection, Frame, Key, KeyboardShortcut, Modifiers, TextEdit, Ui};

use super::cell_place::{CellPlace, set};
use super::person::person_ui;
use crate::colours::Tone;
use crate::facilitator::{BlockEditor, WindowState, field};
use crate::i18n::{Text, dates, typed_dates};
use crate::model::block::table::{Cell, ColumnKind, Layout, Row, Table, gap, mean, steps};
use crate::msg;
use crate::theme::{bold, chip, colour, focus_ring, quietly, saw_key, take_key_when};

pub(super) fn cell_ui(
    ui: &mut Ui,
    table: &Table,
    place: usize,
    row: &Row,
    index: usize,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let (Some(column), Some(cell)) = (table.columns.get(index), row.cells.get(index)) else { return };
    if index == 0 && table.is_led() {
        let words = bold(table.title_of(place, row, &editor.context));
        Frame::new().inner_margin(4).show(ui, |ui| ui.label(words));
        return;
    }
    let title = table.title_of(place, row, &editor.context);
    let name = format!("{}, {title}", editor.context.read(&column.title));
    let place = CellPlace { row, column, name: name.trim_end_matches(", ") };
    match &column.kind {
        ColumnKind::Short | ColumnKind::Long => text_ui(ui, &place, cell, editor),
        ColumnKind::Unit => {
            let words = table.cell_words(column, row, cell, &editor.context);
            Frame::new().inner_margin(4).show(ui, |ui| ui.label(words));
        }
        ColumnKind::Person => person_ui(ui, &place, cell, window, editor),
        ColumnKind::Date => date_ui(ui, &place, cell, window, editor),
        ColumnKind::Pick(words) => pick_ui(ui, table, &place, cell, words, editor),
        ColumnKind::Check => check_ui(ui, &place, cell, editor),
        ColumnKind::Scale { from, to } => scale_ui(ui, &place, cell, *from..=*to, editor),
        ColumnKind::Tally { from, to } => tally_ui(ui, &place, cell, *from, *to, editor),
    }
}

fn text_ui(ui: &mut Ui, place: &CellPlace<'_>, cell: &Cell, editor: &BlockEditor<'_>) {
    let mut text = if let Cell::Text(text) = cell { text.clone() } else { String::new() };
    let hint = editor.context.read(&place.column.title).to_owned();
    let id = egui::Id::unique(("cell", place.row.id, &place.column.id));
    // As in a sheet: Enter goes on, and presses nothing there; Shift Enter makes a line.
    if ui.memory(|memory| memory.has_focus(id)) && take_key_when(ui.ctx(), Key::Enter, |held| held.is_none()) {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
    }
    let edit = TextEdit::multiline(&mut text)
        .id(id)
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .hint_text(hint)
        .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
        .frame(Frame::new().inner_margin(4));
    let response = field::named(ui, place.name, edit);
    focus_ring(ui, &response, 6);
    if response.changed() {
        set(editor, place, Cell::Text(text));
    }
}

/// A date is typed as people type it, and stays as typed while it is typed.
fn date_ui(ui: &mut Ui, place: &CellPlace<'_>, cell: &Cell, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let key = (place.row.id, place.column.id.clone());
    let language = editor.view.language;
    let shown = match cell {
        Cell::Date(date) => dates::short_date(language, *date),
        Cell::Text(text) => text.clone(),
        Cell::Empty | Cell::People(_) | Cell::Pick(_) | Cell::Check | Cell::Number(_) | Cell::Tally(_) => String::new(),
    };
    let mut text = window.cells.get(&key).cloned().unwrap_or(shown);
    let missing = text.is_empty() && place.column.required;
    let unclear = cell.unclear_date(&place.column.kind).is_some();
    let ground = match (missing, unclear) {
        (true, _) => Tone::CoralSoft,
        (false, true) => Tone::AmberSoft,
        (false, false) => Tone::Surface,
    };
    let hint = language.say(if missing { gap(&place.column.kind) } else { msg!("date-hint") });
    let edit = TextEdit::singleline(&mut text)
        .id_salt((place.row.id, &place.column.id))
        .desired_width(f32::INFINITY)
        .hint_text(egui::RichText::new(hint).color(colour(ui.ctx(), if missing { Tone::Coral } else { Tone::Muted })))
        .frame(Frame::new().inner_margin(4).corner_radius(8).fill(colour(ui.ctx(), ground)));
    let response = field::named(ui, place.name, edit);
    focus_ring(ui, &response, 6);
    if response.changed() {
        // What is no date is kept as words: "snarest" is an answer too.
        let read = typed_dates::read_date(&text, today(editor));
        set(editor, place, read.map_or_else(|| Cell::Text(text.clone()), Cell::Date));
        window.cells.insert(key.clone(), text);
    }
    let typed = window.cells.get(&key).filter(|typed| response.has_focus() && !typed.trim().is_empty());
    if let Some(typed) = typed {
        let read = typed_dates::read_date(typed, today(editor));
        let says = read
            .map_or_else(|| language.say(msg!("date-stays-words")), |date| dates::date_with_weekday(language, date));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(says.clone()));
        egui::Tooltip::for_widget(&response).show(|ui| ui.label(says));
    } else if unclear {
        let says = language.say(msg!("date-stays-words"));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(says.clone()));
        let mark = egui::RichText::new(language.say(msg!("date-unclear-mark"))).small();
        ui.label(mark.color(colour(ui.ctx(), Tone::Amber))).on_hover_text(says);
    }
    if response.lost_focus() {
        window.cells.remove(&key);
    }
}

/// Dates without a year are meant from the session's day on.
fn today(editor: &BlockEditor<'_>) -> jiff::civil::Date {
    editor.view.history.session().date
}

fn pick_ui(ui: &mut Ui, table: &Table, place: &CellPlace<'_>, cell: &Cell, words: &[Text], editor: &BlockEditor<'_>) {
    // In a crosstab there may be nothing; elsewhere the first word is the usual one.
    let may_be_empty = table.layout == Layout::Crosstab;
    let usual = if may_be_empty { None } else { Some(0) };
    let mut picked = if let Cell::Pick(picked) = cell { Some(*picked) } else { usual };
    let read = |place: Option<u8>| {
        place.and_then(|place| words.get(usize::from(place))).map_or("–", |text| editor.context.read(text))
    };
    let before = picked;
    let combo = ComboBox::from_id_salt((place.row.id, &place.column.id)).width(ui.available_width() - 8.0).truncate();
    let response = combo.selected_text(read(picked)).show_ui(ui, |ui| {
        if may_be_empty {
            ui.selectable_value(&mut picked, None, "–");
        }
        for number in 0..u8::try_from(words.len()).unwrap_or(u8::MAX) {
            ui.selectable_value(&mut picked, Some(number), read(Some(number)));
        }
    });
    let name = place.name.to_owned();
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(name));
    if picked != before {
        set(editor, place, picked.map_or(Cell::Empty, Cell::Pick));
    }
}

fn check_ui(ui: &mut Ui, place: &CellPlace<'_>, cell: &Cell, editor: &BlockEditor<'_>) {
    let mut ticked = *cell == Cell::Check;
    let response = ui.checkbox(&mut ticked, "");
    let name = place.name.to_owned();
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    if response.changed() {
        set(editor, place, if ticked { Cell::Check } else { Cell::Empty });
    }
}

/// The numbers of a scale; a click sets one, or clears it when it was set already.
fn scale_ui(ui: &mut Ui, place: &CellPlace<'_>, cell: &Cell, scale: RangeInclusive<u8>, editor: &BlockEditor<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(3.0);
        for number in scale {
            let on = *cell == Cell::Number(number);
            let response = chip(ui, &number.to_string(), on, Tone::Accent);
            let name = format!("{}: {number}", place.name);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
            if response.clicked() {
                set(editor, place, if on { Cell::Empty } else { Cell::Number(number) });
            }
        }
    });
}

/// A button for each number: click counts one more, and − takes one back.
fn tally_ui(ui: &mut Ui, place: &CellPlace<'_>, cell: &Cell, from: u8, to: u8, editor: &BlockEditor<'_>) {
    let mut counts = if let Cell::Tally(counts) = cell { counts.clone() } else { Vec::new() };
    counts.resize(steps(from, to), 0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let mut asked = None;
        for (number, count) in (from..=to).zip(&counts) {
            let label = if *count == 0 { number.to_string() } else { format!("{number} ×{count}") };
            let response = chip(ui, &label, *count > 0, Tone::Accent);
            let name = editor
                .view
                .language
                .say_with(msg!("tally-name"), &[("number", number.into()), ("count", (*count).into())]);
            let name = format!("{}: {name}", place.name);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
            let minus = response.has_focus() && saw_key(ui.ctx(), Key::Minus);
            if response.clicked() {
                asked = Some((number, 1));
            } else if response.secondary_clicked() || minus {
                asked = Some((number, -1));
            }
            response.on_hover_text(editor.view.language.say(msg!("tally-hint")));
        }
        if let Some(mean) = mean(from, &counts) {
            ui.label(quietly(
                ui.ctx(),
                editor
                    .view
                    .language
                    .say_with(msg!("mean-short"), &[("mean", dates::decimal(editor.view.language, mean).into())]),
            ));
        }
        if let Some((number, step)) = asked
            && let Some(count) = counts.get_mut(usize::from(number - from))
        {
            *count = count.saturating_add_signed(step);
            set(editor, place, Cell::Tally(counts.clone()));
        }
    });
}
