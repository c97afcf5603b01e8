//! The editor of a round: who speaks now, who is next, and everybody else on demand.

use std::collections::HashMap;

use egui::collapsing_header::CollapsingState;
use egui::{Align, Label, Layout, ScrollArea, Ui, vec2};

use crate::clock::short_digits;
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::facilitator::{BlockEditor, WindowState};
use crate::i18n::Message;
use crate::model::block::BlockEdit;
use crate::model::block::round::{Round, RoundEdit, TurnState, Who};
use crate::model::exercise::step::Timer;
use crate::model::id::Id;
use crate::msg;
use crate::theme::{self, STEP};

/// The height of the unfolded list above another block, in points; more of it scrolls.
const LIST: f32 = 30.0 * STEP;

/// The most names that are listed in a row.
const MOST: usize = 400;

/// Draws the editor of a round: low, because it often stands above the block that receives the words.
pub fn round_ui(ui: &mut Ui, round: &Round, _desk: &mut WindowState, editor: &BlockEditor<'_>) {
    ui.push_id((editor.at.clone(), "round"), |ui| {
        if round.turns.is_empty() {
            return nobody_ui(ui, round, editor);
        }
        ui.spacing_mut().item_spacing = vec2(2.0 * STEP, STEP);
        let speakers = round.speakers(&editor.context);
        let now = round.current();
        let id = ui.scope_id().with("list");
        let alone = editor.view.stage.step(editor.view.session()).is_some_and(|step| step.show.len() <= 1);
        let mut list = CollapsingState::load_with_default_open(ui.ctx(), id, alone);
        speaker_ui(ui, round, &speakers, editor);
        buttons_ui(ui, round, now, &mut list, editor);
        list.show_body_unindented(ui, |ui| {
            let lists = ScrollArea::vertical().id_salt("round").auto_shrink([false, true]);
            // Above another block it leaves that one its room.
            let most = if alone { f32::INFINITY } else { LIST };
            lists.max_height(most).show(ui, |ui| list_ui(ui, round, &speakers, editor));
        });
    });
}

/// Nobody to speak: says so, and offers the list of people.
fn nobody_ui(ui: &mut Ui, round: &Round, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    ui.horizontal(|ui| {
        ui.label(language.say(msg!("round-nobody")));
        if round.who == Who::Participants && theme::quiet(ui, &language.say(msg!("command-people"))).clicked() {
            editor.view.ask(Request::Menu(Command::People));
        }
    });
}

/// Whoever speaks, large; who is next; and the button one presses when they are done.
fn speaker_ui(ui: &mut Ui, round: &Round, speakers: &[(Id, String)], editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let mut names = round.waiting().filter_map(|who| name(speakers, who));
    let row = vec2(ui.available_width(), 10.0 * STEP);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let now = names.next();
        if now.is_some() && theme::primary(ui, &language.say(msg!("round-done"))).clicked() {
            take_turn(round, RoundEdit::Done, editor);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let Some(now) = now else {
                ui.label(theme::bold(language.say(msg!("round-all-done"))).size(20.0));
                return;
            };
            // Two thirds for the one who speaks, so that a long row of names leaves the next one room.
            let most = ui.available_width() * 0.66;
            ui.scope(|ui| {
                ui.set_max_width(most);
                ui.add(Label::new(theme::bold(now).size(26.0)).truncate());
            });
            let next = match names.next() {
                Some(next) => language.say_with(msg!("next-is"), &[("title", next.into())]),
                None => language.say(msg!("round-last-one")),
            };
            let muted = theme::colour(ui.ctx(), Tone::Muted);
            ui.add(Label::new(egui::RichText::new(next).color(muted)).truncate());
        });
    });
}

/// What else may happen, how far the round is, and what time there is for each.
fn buttons_ui(ui: &mut Ui, round: &Round, now: Option<Id>, list: &mut CollapsingState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let shuffle = RoundEdit::Shuffle { seed: editor.view.now.timestamp().as_microsecond().unsigned_abs() };
    ui.horizontal_wrapped(|ui| {
        let speaks = now.is_some();
        let begun = round.turns.first().is_some_and(|turn| turn.state != TurnState::Waiting);
        let choices = [
            (msg!("round-skip"), RoundEdit::Skip, speaks),
            (msg!("round-last"), RoundEdit::Last, speaks),
            (msg!("round-back"), RoundEdit::Back, begun),
            (msg!("round-shuffle"), shuffle, speaks),
        ];
        for (words, edit, possible) in choices {
            let button = |ui: &mut Ui| theme::quiet(ui, &language.say(words));
            if ui.add_enabled_ui(possible, button).inner.clicked() {
                take_turn(round, edit, editor);
            }
        }
        if theme::chip(ui, &language.say(msg!("round-list")), list.is_open(), Tone::Muted).clicked() {
            list.toggle(ui);
        }
        let spoken = round.turns.len() - round.waiting().count();
        let values = [("spoken", (spoken as u64).into()), ("all", (round.turns.len() as u64).into())];
        let quiet = language.say_with(msg!("round-count"), &values);
        ui.add(Label::new(theme::quietly(ui.ctx(), quiet)).extend());
        share_ui(ui, editor);
    });
}

/// Asks for a change of turns. Where each speaker has a time of their own, it begins again with the speaker.
fn take_turn(round: &Round, edit: RoundEdit, editor: &BlockEditor<'_>) {
    let timer = editor.view.stage.step(editor.view.session()).map(|step| step.timer);
    let somebody = match edit {
        RoundEdit::Done | RoundEdit::Skip => round.waiting().nth(1).is_some(),
        RoundEdit::Last | RoundEdit::Back | RoundEdit::Call { .. } => true,
        RoundEdit::Shuffle { .. } => false,
    };
    editor.ask(BlockEdit::Round(edit));
    let timed = matches!(timer, Some(Timer::Each(_))) || editor.view.stage.share.is_some();
    if timed && somebody {
        editor.ask_stage(Move::HandOver);
    }
}

/// What each has if those who have not spoken share what is left of the step; a click gives it to them.
fn share_ui(ui: &mut Ui, editor: &BlockEditor<'_>) {
    let (view, language) = (editor.view, editor.view.language);
    let Some(share) = view.stage.fair_share(view.session(), view.now.timestamp()) else { return };
    let words = language.say_with(msg!("round-share"), &[("time", short_digits(share).into())]);
    let key = Command::Share.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default();
    let hint = format!("{} ({key})", language.say(Command::Share.name()));
    let button = theme::link(ui, &words);
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(hint.clone()));
    if button.on_hover_text(hint).clicked() {
        editor.ask_stage(Move::Share);
    }
}

/// Everybody by how far they are; a click gives them the word.
fn list_ui(ui: &mut Ui, round: &Round, speakers: &[(Id, String)], editor: &BlockEditor<'_>) {
    turns_ui(ui, round, TurnState::Waiting, msg!("round-waiting"), speakers, editor);
    turns_ui(ui, round, TurnState::Done, msg!("round-spoken"), speakers, editor);
    turns_ui(ui, round, TurnState::Skipped, msg!("round-skipped"), speakers, editor);
}

fn turns_ui(
    ui: &mut Ui,
    round: &Round,
    state: TurnState,
    title: Message,
    speakers: &[(Id, String)],
    editor: &BlockEditor<'_>,
) {
    let language = editor.view.language;
    let now = round.current();
    let turns = round.turns.iter().filter(|turn| turn.state == state && Some(turn.who) != now);
    let names: HashMap<Id, &str> = speakers.iter().map(|(id, name)| (*id, name.as_str())).collect();
    let turns: Vec<(Id, &str)> = turns.filter_map(|turn| Some((turn.who, *names.get(&turn.who)?))).collect();
    if turns.is_empty() {
        return;
    }
    ui.add_space(STEP);
    ui.label(theme::quietly(ui.ctx(), language.say(title)));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(STEP, STEP);
        let more = turns.len().saturating_sub(MOST);
        for (who, name) in turns.into_iter().take(MOST) {
            let chip = match state {
                TurnState::Waiting => theme::chip(ui, name, false, Tone::Accent),
                TurnState::Done => theme::chip_on(ui, &format!("✓ {name}"), Tone::Green, Tone::GreenSoft),
                TurnState::Skipped => theme::chip_on(ui, name, Tone::Muted, Tone::Sunken),
            };
            let call = language.say_with(msg!("round-call"), &[("name", name.into())]);
            if chip.accessible_name(call).clicked() {
                take_turn(round, RoundEdit::Call { who }, editor);
            }
        }
        if more > 0 {
            ui.label(theme::quietly(ui.ctx(), format!("… +{more}")));
        }
    });
}

fn name(speakers: &[(Id, String)], who: Id) -> Option<&str> {
    speakers.iter().find(|(id, _)| *id == who).map(|(_, name)| name.as_str())
}
