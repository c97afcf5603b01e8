//! What stands in an exercise: its blocks, the parts of each, and new ones.

use egui::{Frame, Ui};

use super::{ExerciseEditor, Order, columns, order_ui, rows};
use crate::colours::Tone;
use crate::facilitator::WindowState;
use crate::facilitator::field::{InputField, number, select_all, typed_ui, words_ui};
use crate::model::block::kind::Case;
use crate::model::block::parts::PartEdit;
use crate::model::block::table::Table;
use crate::model::exercise::NamedBlock;
use crate::model::exercise::edit::ExerciseEdit;
use crate::model::id::Key;
use crate::msg;
use crate::store::recipes;
use crate::theme::{bold, chip, chip_on, colour, icon, link, quietly};

/// A line with a part's words.
const LINE: f32 = 340.0;

pub(super) fn blocks_ui(ui: &mut Ui, editor: ExerciseEditor<'_>, one_more: &mut Option<Key>, window: &mut WindowState) {
    for named in &editor.exercise.blocks {
        let line = egui::Stroke::new(1.0, colour(ui.ctx(), Tone::Line));
        let frame = Frame::new().stroke(line).corner_radius(8).inner_margin(10);
        ui.push_id(("made block", &named.id), |ui| {
            frame.show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                block_ui(ui, editor, named, one_more, window);
            });
        });
        ui.add_space(6.0);
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(editor.say(msg!("add-block")));
        for block in recipes::blocks() {
            let words = format!("+ {}", editor.say(block.behaviour().name()));
            if chip_on(ui, &words, Tone::Ink, Tone::Sunken).clicked() {
                editor.ask(ExerciseEdit::AddBlock { block: Box::new(block.clone()) });
            }
        }
    });
}

fn block_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    one_more: &mut Option<Key>,
    window: &mut WindowState,
) {
    let name = editor.name_of(named);
    ui.horizontal(|ui| {
        ui.label(bold(&name).size(15.0));
        if let Some((counted, count)) = named.block.count() {
            count_ui(ui, editor, named, &editor.say(counted), count, window);
        }
        if let Some(rounds) = named.block.table_rounds() {
            rounds_ui(ui, editor, named, rounds, window);
        }
        if let Some(each) = named.block.each()
            && chip(ui, &editor.say(msg!("answers-look")), each, Tone::Accent).clicked()
        {
            divide(editor, named, PartEdit::Each { each: !each });
        }
        let remove = editor.named(msg!("remove-named"), &name);
        if icon(ui, "×", &remove).on_hover_text(&remove).clicked() {
            editor.ask(ExerciseEdit::RemoveBlock { block: named.id.clone() });
        }
    });
    if let Some(table) = Table::of(&named.block) {
        let edit = ui.horizontal(|ui| rows::rows_ui(ui, editor, named, table, window)).inner;
        edit.into_iter().for_each(|edit| editor.ask(edit));
    }
    parts_ui(ui, editor, named, one_more, window);
    words_of_ui(ui, editor, named, window);
}

fn divide(editor: ExerciseEditor<'_>, named: &NamedBlock, edit: PartEdit) {
    editor.ask(ExerciseEdit::Divide { block: named.id.clone(), edit });
}

fn count_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    counted: &str,
    count: u16,
    window: &mut WindowState,
) {
    let field = InputField::new(editor.item.id, &format!("count-{}", named.id), counted.to_owned(), 36.0);
    if let Some(typed) = typed_ui(ui, window, &field, &count.to_string(), "") {
        divide(editor, named, PartEdit::Count { count: number(&typed) });
    }
    ui.label(quietly(ui.ctx(), counted));
}

/// For how many rounds at the tables all is drawn at once, and whether a host stays at each.
fn rounds_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    (rounds, hosts): (u16, bool),
    window: &mut WindowState,
) {
    let counted = editor.say(msg!("table-rounds"));
    let field = InputField::new(editor.item.id, &format!("rounds-{}", named.id), counted.clone(), 36.0);
    if let Some(typed) = typed_ui(ui, window, &field, &rounds.to_string(), "") {
        divide(editor, named, PartEdit::Rounds { rounds: number(&typed), hosts });
    }
    ui.label(quietly(ui.ctx(), counted));
    if rounds > 1 && chip(ui, &editor.say(msg!("table-hosts")), hosts, Tone::Accent).clicked() {
        divide(editor, named, PartEdit::Rounds { rounds, hosts: !hosts });
    }
}

fn parts_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    one_more: &mut Option<Key>,
    window: &mut WindowState,
) {
    let divided = named.block.behaviour().divided();
    let Some((parts, [called, more])) = divided.and_then(|block| Some((block.parts(), block.part_names()?))) else {
        return;
    };
    let count = parts.len();
    for (place, (part, title)) in parts.into_iter().enumerate() {
        let title = title.read(editor.view.language);
        // A column has more to choose than may fit in one line.
        ui.horizontal_wrapped(|ui| {
            let name = format!("{} {}", editor.say(called), place + 1);
            let field = InputField::new(editor.item.id, &format!("{}-{part}", named.id), name, LINE);
            let new = place + 1 == count && one_more.take_if(|block| *block == named.id).is_some();
            if new {
                ui.memory_mut(|memory| memory.request_focus(field.id));
            }
            // A part keeps its words while others are being typed.
            let typed = words_ui(ui, window, &field, title, "").filter(|title| !title.trim().is_empty());
            if new {
                select_all(ui, field.id, title);
            }
            if let Some(title) = typed {
                divide(editor, named, PartEdit::Rename { part: part.clone(), title });
            }
            if let Some(table) = Table::of(&named.block) {
                let edits = columns::column_ui(ui, editor, named, table, part, window);
                edits.into_iter().flatten().for_each(|edit| divide(editor, named, edit));
            }
            match order_ui(ui, editor, title, place, count, 1) {
                Some(Order::To(to)) => divide(editor, named, PartEdit::Move { part: part.clone(), to }),
                Some(Order::Out) => divide(editor, named, PartEdit::Remove { part: part.clone() }),
                None => {}
            }
        });
    }
    if count > 0 && link(ui, &editor.say(more)).clicked() {
        let title = format!("{} {}", editor.say(called), count + 1);
        divide(editor, named, PartEdit::Add { title });
        *one_more = Some(named.id.clone());
    }
}

/// The words of a drawing beside its parts.
fn words_of_ui(ui: &mut Ui, editor: ExerciseEditor<'_>, named: &NamedBlock, window: &mut WindowState) {
    let Some(divided) = named.block.behaviour().divided() else { return };
    let names = divided.word_names(editor.view.language);
    egui::Grid::new(("words", &named.id)).num_columns(4).spacing([12.0, 6.0]).show(ui, |ui| {
        for (place, (text, name)) in divided.words().into_iter().zip(names).enumerate() {
            ui.label(&name);
            let field = InputField::new(editor.item.id, &format!("{}-word-{place}", named.id), name, LINE / 1.4);
            let line = ui.horizontal(|ui| {
                // A column of the grid is otherwise as narrow as its first words.
                ui.set_width(LINE / 1.4);
                words_ui(ui, window, &field, text.read(editor.view.language), "")
            });
            let typed = line.inner;
            if let Some(words) = typed.filter(|words| !words.trim().is_empty()) {
                divide(editor, named, PartEdit::Word { place, words });
            }
            if place % 2 == 1 {
                ui.end_row();
            }
        }
    });
}
