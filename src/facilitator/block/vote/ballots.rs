//! Counting a vote on paper: a line for each ballot, `4 9 12`, and the options by their numbers.

use egui::{Label, TextEdit, Ui};

use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::long_list::long_list_ui;
use crate::facilitator::{BlockEditor, WindowState, field};
use crate::model::block::vote::{Vote, VoteEdit};
use crate::model::block::{BlockEdit, Item};
use crate::model::id::Key;
use crate::msg;
use crate::theme::{self, STEP};

/// The line for the next ballot, how many are counted, and the button that prints them.
pub(super) fn ballots_ui(ui: &mut Ui, vote: &Vote, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    ui.horizontal_wrapped(|ui| {
        line_ui(ui, window, editor);
        let count = vote.paper.ballots.len();
        ui.label(language.say_with(msg!("ballots-counted"), &[("count", (count as u64).into())]));
        if let Some(place) = count.checked_sub(1)
            && theme::quiet(ui, &language.say(msg!("ballot-take-back"))).clicked()
        {
            editor.ask(BlockEdit::Vote(VoteEdit::TakeBallot { place }));
        }
        if theme::quiet(ui, &language.say(msg!("ballots-print"))).clicked() {
            // From now on the numbers stay, whatever is merged or added.
            if vote.paper.numbers.is_empty() {
                editor.ask(BlockEdit::Vote(VoteEdit::Number));
            }
            editor.view.ask(Request::PrintBallots(editor.at.clone()));
        }
    });
    ui.add(Label::new(theme::quietly(ui.ctx(), language.say(msg!("ballot-hint")))).wrap());
}

/// Enter counts what is typed; what is refused stays in the line.
fn line_ui(ui: &mut Ui, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let name = editor.view.language.say(msg!("ballot-line"));
    let key = (editor.at.item, Key::new(format!("ballot-{}", editor.at.block)));
    let mut text = window.cells.get(&key).cloned().unwrap_or_default();
    let edit = TextEdit::singleline(&mut text).desired_width(220.0).hint_text("4 9 12");
    let response = field::named(ui, &name, edit.id(egui::Id::unique(("ballot", &editor.at))));
    if field::entered(ui, &response) && !text.trim().is_empty() {
        let edit = BlockEdit::Vote(VoteEdit::Ballot { line: text.clone() });
        if editor.view.enter(Edit::Block { at: editor.at.clone(), edit }) {
            text.clear();
        }
        response.request_focus();
    }
    if text.is_empty() { drop(window.cells.remove(&key)) } else { drop(window.cells.insert(key, text)) }
}

/// The options by their numbers, each with the dots it has.
pub(super) fn options_ui(ui: &mut Ui, vote: &Vote, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let mut options: Vec<(usize, Item)> = vote.options(&editor.context);
    options.sort_by_key(|(number, _)| *number);
    ui.spacing_mut().item_spacing.y = STEP;
    let of = |(_, item): &(usize, Item)| (item.id, item.text.len());
    long_list_ui(ui, "options", &options, None, of, |ui, _, (number, item)| {
        let dots = language.say_with(msg!("dots"), &[("count", vote.dots_on_all(item).into())]);
        ui.horizontal(|ui| {
            ui.add_sized([36.0, 24.0], Label::new(theme::bold(number.to_string())));
            ui.add(Label::new(format!("{} · {dots}", item.text)).wrap());
        });
    });
}
