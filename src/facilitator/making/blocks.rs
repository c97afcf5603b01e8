//! What stands in an exercise: its blocks, the parts of each, and new ones.

use egui::{Frame, Ui};

use super::{ExerciseEditor, Order, columns, order_ui, rows};
use crate::colours::Tone;
use crate::command::Request;
use crate::facilitator::agenda::cell::{Cell, number, select_all, typed_ui, words_ui};
use crate::facilitator::{WindowState, block};
use crate::i18n::Message;
use crate::model::block::Block;
use crate::model::block::circle::{Circle, CircleStyle};
use crate::model::block::parts::PartEdit;
use crate::model::exercise::NamedBlock;
use crate::model::exercise::edit::ExerciseEdit;
use crate::msg;
use crate::store::recipes;
use crate::theme::{bold, chip_on, colour, icon, link, quietly};

/// What the words of a drawing on two axes are.
const AXES: [Message; 10] = [
    msg!("word-across"),
    msg!("word-left"),
    msg!("word-right"),
    msg!("word-up"),
    msg!("word-below"),
    msg!("word-above"),
    msg!("word-top-left"),
    msg!("word-top-right"),
    msg!("word-bottom-left"),
    msg!("word-bottom-right"),
];
/// A line with a part's words.
const LINE: f32 = 340.0;

pub(super) fn blocks_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    window: &mut WindowState,
    requests: &mut Vec<Request>,
) {
    for named in &editor.exercise.blocks {
        let line = egui::Stroke::new(1.0, colour(ui.ctx(), Tone::Line));
        let frame = Frame::new().stroke(line).corner_radius(8).inner_margin(10);
        ui.push_id(("made block", &named.id), |ui| {
            frame.show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                block_ui(ui, editor, named, window, requests);
            });
        });
        ui.add_space(6.0);
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(editor.say(msg!("add-block")));
        for block in recipes::blocks() {
            let words = format!("+ {}", editor.say(block::kind_name(block)));
            if chip_on(ui, &words, Tone::Ink, Tone::Sunken).clicked() {
                editor.ask(ExerciseEdit::AddBlock { block: Box::new(block.clone()) }, requests);
            }
        }
    });
}

fn block_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    window: &mut WindowState,
    requests: &mut Vec<Request>,
) {
    let name = editor.name_of(named);
    ui.horizontal(|ui| {
        ui.label(bold(&name).size(15.0));
        if let Some(count) = named.block.count() {
            count_ui(ui, editor, named, count, window, requests);
        }
        let remove = editor.named(msg!("remove-named"), &name);
        if icon(ui, "×", &remove).on_hover_text(&remove).clicked() {
            editor.ask(ExerciseEdit::RemoveBlock { block: named.id.clone() }, requests);
        }
    });
    if let Block::Table(table) = &named.block {
        let edit = ui.horizontal(|ui| rows::rows_ui(ui, editor, named, table, window)).inner;
        edit.into_iter().for_each(|edit| editor.ask(edit, requests));
    }
    parts_ui(ui, editor, named, window, requests);
    words_of_ui(ui, editor, named, window, requests);
}

fn divide(editor: ExerciseEditor<'_>, named: &NamedBlock, edit: PartEdit, requests: &mut Vec<Request>) {
    editor.ask(ExerciseEdit::Divide { block: named.id.clone(), edit }, requests);
}

fn count_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    count: u16,
    window: &mut WindowState,
    requests: &mut Vec<Request>,
) {
    let words = editor.say(if matches!(named.block, Block::Vote(_)) { msg!("dots-each") } else { msg!("people-each") });
    let cell = Cell::new(editor.item.id, &format!("count-{}", named.id), words.clone(), 36.0);
    if let Some(typed) = typed_ui(ui, window, &cell, &count.to_string(), "") {
        divide(editor, named, PartEdit::Count { count: number(&typed) }, requests);
    }
    ui.label(quietly(ui.ctx(), words));
}

/// What one part of a block is called, and adding one more.
const fn part_words(block: &Block) -> Option<(Message, Message)> {
    match block {
        Block::Cards(_) => Some((msg!("part-heading"), msg!("add-heading"))),
        Block::Table(_) => Some((msg!("part-column"), msg!("add-column"))),
        Block::Circle(circle) => Some(match circle.style {
            CircleStyle::Radar { .. } => (msg!("part-factor"), msg!("add-factor")),
            CircleStyle::Cycle { .. } => (msg!("part-stage"), msg!("add-stage")),
        }),
        Block::Placement(_) => Some((msg!("part-rung"), msg!("add-rung"))),
        Block::Vote(_) | Block::Round(_) | Block::Groups(_) => None,
    }
}

fn parts_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    window: &mut WindowState,
    requests: &mut Vec<Request>,
) {
    let (parts, Some((called, more))) = (named.block.parts(), part_words(&named.block)) else { return };
    let count = parts.len();
    for (place, (part, title)) in parts.into_iter().enumerate() {
        let title = title.read(editor.view.language);
        // A column has more to choose than may fit in one line.
        ui.horizontal_wrapped(|ui| {
            let name = format!("{} {}", editor.say(called), place + 1);
            let cell = Cell::new(editor.item.id, &format!("{}-{part}", named.id), name, LINE);
            let new = place + 1 == count && window.one_more.take_if(|block| *block == named.id).is_some();
            if new {
                ui.memory_mut(|memory| memory.request_focus(cell.id));
            }
            // A part keeps its words while others are being typed.
            let typed = words_ui(ui, window, &cell, title, "").filter(|title| !title.trim().is_empty());
            if new {
                select_all(ui, cell.id, title);
            }
            if let Some(title) = typed {
                divide(editor, named, PartEdit::Rename { part: part.clone(), title }, requests);
            }
            if let Block::Table(table) = &named.block {
                let edits = columns::column_ui(ui, editor, named, table, part, window);
                edits.into_iter().flatten().for_each(|edit| divide(editor, named, edit, requests));
            }
            match order_ui(ui, editor, title, place, count, 1) {
                Some(Order::To(to)) => divide(editor, named, PartEdit::Move { part: part.clone(), to }, requests),
                Some(Order::Out) => divide(editor, named, PartEdit::Remove { part: part.clone() }, requests),
                None => {}
            }
        });
    }
    if count > 0 && link(ui, &editor.say(more)).clicked() {
        let title = format!("{} {}", editor.say(called), count + 1);
        divide(editor, named, PartEdit::Add { title }, requests);
        window.one_more = Some(named.id.clone());
    }
}

/// What each of the words of a drawing is, in their order.
fn word_names(editor: ExerciseEditor<'_>, block: &Block) -> Vec<String> {
    let numbered = |message: Message| {
        let name = |number: u64| editor.view.language.say_with(message, &[("number", number.into())]);
        (1..=block.words().len() as u64).map(name).collect()
    };
    match block {
        Block::Circle(Circle { style: CircleStyle::Radar { .. }, .. }) => numbered(msg!("word-mark")),
        Block::Circle(Circle { style: CircleStyle::Cycle { .. }, .. }) => numbered(msg!("word-status")),
        Block::Placement(_) => AXES.map(|message| editor.say(message)).to_vec(),
        Block::Cards(_) | Block::Table(_) | Block::Vote(_) | Block::Round(_) | Block::Groups(_) => Vec::new(),
    }
}

/// The words of a drawing beside its parts.
fn words_of_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    named: &NamedBlock,
    window: &mut WindowState,
    requests: &mut Vec<Request>,
) {
    let names = word_names(editor, &named.block);
    egui::Grid::new(("words", &named.id)).num_columns(4).spacing([12.0, 6.0]).show(ui, |ui| {
        for (place, (text, name)) in named.block.words().into_iter().zip(names).enumerate() {
            ui.label(&name);
            let cell = Cell::new(editor.item.id, &format!("{}-word-{place}", named.id), name, LINE / 1.4);
            let line = ui.horizontal(|ui| {
                // A column of the grid is otherwise as narrow as its first words.
                ui.set_width(LINE / 1.4);
                words_ui(ui, window, &cell, text.read(editor.view.language), "")
            });
            let typed = line.inner;
            if let Some(words) = typed.filter(|words| !words.trim().is_empty()) {
                divide(editor, named, PartEdit::Word { place, words }, requests);
            }
            if place % 2 == 1 {
                ui.end_row();
            }
        }
    });
}
