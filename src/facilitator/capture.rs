//! The line where one writes what the room says: Enter makes it a card or a row, ready for the next.

use egui::{Frame, Key, Margin, Modifiers, Panel, Stroke, TextEdit, Ui};

use super::{Bench, Desk, field};
use crate::command::Request;
use crate::model::block::cards::{Cards, CardsEdit};
use crate::model::block::groups::Groups;
use crate::model::block::placement::{PlacementEdit, Source};
use crate::model::block::table::{Rows, TableEdit};
use crate::model::block::{At, Block, BlockEdit};
use crate::model::id::{Id, Key as Name};
use crate::model::refusal::{Refusal, words};
use crate::msg;
use crate::palette::Tone;
use crate::theme::{chip, colour, key_cap};

/// Draws the line at the lower edge, for blocks that are written in that way.
pub(super) fn capture_ui(ui: &mut Ui, block: &Block, desk: &mut Desk, bench: &mut Bench<'_>) {
    match block {
        Block::Cards(cards) if !cards.headings.is_empty() => {
            line_ui(ui, desk, bench, Written::Card(cards), &bench.view.language.say(msg!("new-card-hint")));
        }
        Block::Table(table) if table.rows == Rows::Free => {
            let column = table.columns.first().map_or("", |column| bench.room.read(&column.title)).to_lowercase();
            let hint = bench.view.language.say_with(msg!("new-row-hint"), &[("column", column.into())]);
            line_ui(ui, desk, bench, Written::Row, &hint);
        }
        Block::Placement(placement) if placement.from == Source::Free => {
            let subject = bench.room.read(&placement.subject).to_owned();
            let hint = bench.view.language.say_with(msg!("new-thing-hint"), &[("subject", subject.into())]);
            line_ui(ui, desk, bench, Written::Thing, &hint);
        }
        Block::Cards(_)
        | Block::Table(_)
        | Block::Circle(_)
        | Block::Placement(_)
        | Block::Vote(_)
        | Block::Round(_)
        | Block::Groups(_) => {}
    }
}

/// What a line becomes.
#[derive(Clone, Copy)]
enum Written<'a> {
    Card(&'a Cards),
    Row,
    Thing,
}

impl<'a> Written<'a> {
    const fn cards(self) -> Option<&'a Cards> {
        match self {
            Self::Card(cards) => Some(cards),
            Self::Row | Self::Thing => None,
        }
    }
}

fn line_ui(ui: &mut Ui, desk: &mut Desk, bench: &mut Bench<'_>, written: Written<'_>, hint: &str) {
    let focused = ui.ctx().memory(|memory| memory.focused()) == Some(egui::Id::unique(("capture", &bench.at)));
    let edge = if focused {
        Stroke::new(2.0, colour(ui.ctx(), Tone::Accent))
    } else {
        Stroke::new(1.5, colour(ui.ctx(), Tone::Line))
    };
    let fill = colour(ui.ctx(), Tone::Surface);
    Panel::bottom(egui::Id::unique(("capture panel", &bench.at)))
        .show_separator_line(false)
        .frame(Frame::new().outer_margin(Margin { top: 12, ..Margin::ZERO }))
        .show(ui, |ui| {
            Frame::new().fill(fill).stroke(edge).corner_radius(12).inner_margin(Margin::symmetric(14, 10)).show(
                ui,
                |ui| {
                    field_ui(ui, desk, bench, written, hint);
                    if let Some(cards) = written.cards() {
                        headings_ui(ui, desk, bench, cards);
                    }
                },
            );
        });
}

fn field_ui(ui: &mut Ui, desk: &mut Desk, bench: &mut Bench<'_>, written: Written<'_>, hint: &str) {
    let id = egui::Id::unique(("capture", &bench.at));
    let cards = written.cards();
    let name = bench.view.language.say(match written {
        Written::Card(_) => msg!("new-card"),
        Written::Row => msg!("new-row"),
        Written::Thing => msg!("new-thing"),
    });
    let entered = ui.memory(|memory| memory.has_focus(id)) && up_to_enter(ui, desk);
    if let Some(cards) = cards {
        pick_by_key(ui, id, desk, bench, cards);
    }
    if matches!(written, Written::Row)
        && let Some(text) = pasted_lines(ui, id)
    {
        bench.ask(BlockEdit::Table(TableEdit::Paste { text }));
    }
    let mut draft = desk.drafts.get(&bench.at).cloned().unwrap_or_default();
    ui.horizontal(|ui| {
        let width = ui.available_width() - 40.0;
        let edit =
            TextEdit::singleline(&mut draft).id(id).frame(Frame::NONE).hint_text(hint.to_owned()).desired_width(width);
        // Tab belongs to the headings here, so it must not leave the line.
        let keys =
            egui::EventFilter { tab: cards.is_some(), horizontal_arrows: true, vertical_arrows: true, escape: false };
        let edit = edit.font(crate::theme::regular_font(18.0)).event_filter(keys);
        let response = field::named(ui, &name, edit);
        key_cap(ui, if response.has_focus() { "↵" } else { "N" });
        if desk.panel.is_none() && std::mem::take(&mut desk.capture_now) {
            response.request_focus();
        }
        if !desk.keys_after_enter.is_empty() {
            ui.ctx().request_repaint();
        }
        if entered {
            match words(&draft) {
                Ok(_) => add(desk, bench, written, std::mem::take(&mut draft)),
                Err(Refusal::Empty) => {}
                // The words stay in the line: they are not to be lost because they are too many.
                Err(refusal) => bench.requests.push(Request::Say(refusal.say(bench.view.language))),
            }
        }
    });
    desk.drafts.insert(bench.at.clone(), draft);
}

fn add(desk: &mut Desk, bench: &mut Bench<'_>, written: Written<'_>, text: String) {
    match written {
        Written::Card(cards) => {
            let Some(heading) = picked(desk, bench, cards) else { return };
            let by =
                groups(bench, cards).and_then(|groups| groups.groups.iter().find(|group| Some(group.id) == desk.group));
            let by = by.map(|group| group.members.clone()).unwrap_or_default();
            bench.ask(BlockEdit::Cards(CardsEdit::Add { heading, text, by }));
        }
        Written::Row => bench.ask(BlockEdit::Table(TableEdit::Add { text })),
        Written::Thing => bench.ask(BlockEdit::Placement(PlacementEdit::Add { text })),
    }
}

/// What was copied from a spreadsheet and is pasted into the line: several cells or several lines.
fn pasted_lines(ui: &Ui, id: egui::Id) -> Option<String> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let is_table =
        |event: &egui::Event| matches!(event, egui::Event::Paste(text) if text.trim_end().contains(['\t', '\n']));
    ui.input_mut(|input| {
        let place = input.events.iter().position(is_table)?;
        match input.events.remove(place) {
            egui::Event::Paste(text) => Some(text),
            _ => None,
        }
    })
}

/// Leaves the keys up to an Enter to the line, and keeps those after it for the next frame: who types fast, or on a
/// slow machine, types the next card before this one is drawn. Says whether there was an Enter.
fn up_to_enter(ui: &Ui, desk: &mut Desk) -> bool {
    let is_enter = |event: &egui::Event| matches!(event, egui::Event::Key { key: Key::Enter, pressed: true, .. });
    ui.input_mut(|input| {
        let later = std::mem::take(&mut desk.keys_after_enter);
        input.events.splice(0..0, later);
        let Some(enter) = input.events.iter().position(is_enter) else { return false };
        desk.keys_after_enter = input.events.split_off(enter).split_off(1);
        true
    })
}

/// The edit that makes a draft what Enter would have made it; none when there are no words in it.
pub(super) fn finished(desk: &Desk, at: &At, block: &Block, draft: &str) -> Option<BlockEdit> {
    let text = words(draft).ok()?;
    match block {
        Block::Cards(cards) => {
            let held = desk.headings.get(at).filter(|held| cards.headings.iter().any(|heading| heading.id == **held));
            let heading = held.or_else(|| cards.headings.first().map(|heading| &heading.id))?.clone();
            Some(BlockEdit::Cards(CardsEdit::Add { heading, text, by: Vec::new() }))
        }
        Block::Table(table) if table.rows == Rows::Free => Some(BlockEdit::Table(TableEdit::Add { text })),
        Block::Placement(placement) if placement.from == Source::Free => {
            Some(BlockEdit::Placement(PlacementEdit::Add { text }))
        }
        Block::Table(_)
        | Block::Circle(_)
        | Block::Placement(_)
        | Block::Vote(_)
        | Block::Round(_)
        | Block::Groups(_) => None,
    }
}

/// The heading the next card goes under: the one picked last, else the first.
fn picked(desk: &Desk, bench: &Bench<'_>, cards: &Cards) -> Option<Name> {
    let held = desk.headings.get(&bench.at).filter(|held| cards.headings.iter().any(|heading| heading.id == **held));
    held.cloned().or_else(|| cards.headings.first().map(|heading| heading.id.clone()))
}

/// Tab goes to the next heading while one writes, and Shift Tab leaves the line; a digit picks a heading while
/// nothing is written.
fn pick_by_key(ui: &Ui, id: egui::Id, desk: &mut Desk, bench: &Bench<'_>, cards: &Cards) {
    if ui.ctx().memory(|memory| memory.focused()) != Some(id) {
        return;
    }
    if ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab)) {
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Previous));
        return;
    }
    let count = cards.headings.len().max(1);
    let now = picked(desk, bench, cards).map_or(0, |heading| cards.place(&heading));
    let empty = desk.drafts.get(&bench.at).is_none_or(String::is_empty);
    let to = ui.input_mut(|input| {
        if !input.modifiers.shift && input.consume_key(Modifiers::NONE, Key::Tab) {
            return Some((now + 1) % count);
        }
        // The same digit once more is the beginning of what one writes: "33 møder" becomes "3 møder" under heading 3.
        let again = desk.digit;
        let picks =
            |event: &egui::Event| empty && digit_of(event).is_some_and(|place| place < count && again != Some(place));
        let digit = input.events.iter().position(picks)?;
        let event = input.events.remove(digit);
        desk.digit = digit_of(&event);
        desk.digit
    });
    if !empty {
        desk.digit = None;
    }
    if let Some(heading) = to.and_then(|place| cards.headings.get(place)) {
        desk.headings.insert(bench.at.clone(), heading.id.clone());
    }
}

/// The heading's place that a typed digit means.
fn digit_of(event: &egui::Event) -> Option<usize> {
    match event {
        egui::Event::Text(text) => text.parse::<usize>().ok().filter(|digit| *digit <= 9)?.checked_sub(1),
        _ => None,
    }
}

fn groups<'a>(bench: &Bench<'a>, cards: &Cards) -> Option<&'a Groups> {
    match bench.room.exercise.block(cards.by.as_ref()?)? {
        Block::Groups(groups) => Some(groups),
        Block::Cards(_)
        | Block::Table(_)
        | Block::Circle(_)
        | Block::Placement(_)
        | Block::Vote(_)
        | Block::Round(_) => None,
    }
}

fn headings_ui(ui: &mut Ui, desk: &mut Desk, bench: &mut Bench<'_>, cards: &Cards) {
    let now = picked(desk, bench, cards);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        group_ui(ui, desk, bench, cards);
        for (place, heading) in cards.headings.iter().enumerate() {
            let title = bench.room.read(&heading.title);
            let label = if place < 9 { format!("{} {title}", place + 1) } else { title.to_owned() };
            if chip(ui, &label, now.as_ref() == Some(&heading.id), Tone::Heading(place)).clicked() {
                desk.headings.insert(bench.at.clone(), heading.id.clone());
                desk.capture_now = true;
            }
        }
        let key = bench.view.language.say(msg!("key-tab"));
        key_cap(ui, &key);
    });
}

/// Which pair or group the next card comes from.
fn group_ui(ui: &mut Ui, desk: &mut Desk, bench: &Bench<'_>, cards: &Cards) {
    let Some(groups) = groups(bench, cards).filter(|groups| !groups.groups.is_empty()) else { return };
    let speaking = bench.room.speaker().filter(|who| groups.groups.iter().any(|group| group.id == *who));
    // Whoever speaks is offered once; the facilitator may pick another for as long as they speak.
    if desk.speaking != speaking {
        (desk.speaking, desk.group) = (speaking, speaking);
    }
    let nobody = bench.view.language.say(msg!("from-nobody"));
    let title = |id: Option<Id>| {
        let place = groups.groups.iter().position(|group| Some(group.id) == id);
        place.map_or_else(|| nobody.clone(), |place| groups.title(place, &bench.room))
    };
    let combo = egui::ComboBox::from_id_salt(("from", &bench.at)).selected_text(title(desk.group));
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(&mut desk.group, None, &nobody);
        for group in &groups.groups {
            let names = bench.room.names(&group.members);
            ui.selectable_value(&mut desk.group, Some(group.id), format!("{}: {names}", title(Some(group.id))));
        }
    });
    let name = bench.view.language.say(msg!("from-whom"));
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(name));
}
