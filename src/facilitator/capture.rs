//! The line where one writes what the room says: Enter makes it a card or a row, ready for the next.

use egui::{Frame, Key, Margin, Modifiers, Panel, Stroke, TextEdit, Ui};

use super::block::answers_are_looked_at;
use super::several_lines::{self, SeveralLines};
use super::{BlockEditor, WindowState, field};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::model::block::groups::Groups;
use crate::model::block::heading::Heading;
use crate::model::block::kind::{Behaviour, Entered, Entry};
use crate::model::block::{At, Block};
use crate::model::draft::DraftLine;
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Key as Name};
use crate::model::list;
use crate::msg;
use crate::theme::{chip, colour, key_cap, take_key, tree};

/// Draws the line at the lower edge, for blocks that are written in that way.
pub(super) fn capture_ui(ui: &mut Ui, block: &Block, window: &mut WindowState, editor: &mut BlockEditor<'_>) {
    // The line of everybody's numbers stands in its place.
    if block.behaviour().answered().is_some() && answers_are_looked_at(window, editor) {
        return;
    }
    if let Some(entry) = block.behaviour().entry(&editor.context) {
        line_ui(ui, block, window, editor, &entry);
    }
}

fn line_ui(ui: &mut Ui, block: &Block, window: &mut WindowState, editor: &mut BlockEditor<'_>, entry: &Entry<'_>) {
    let at = editor.at.clone();
    frame_ui(ui, &at, |ui| {
        field_ui(ui, block, window, editor, entry);
        if !entry.headings.is_empty() {
            headings_ui(ui, window, editor, entry);
        }
    });
}

/// The field of the line of a block.
pub(super) fn line_id(at: &At) -> egui::Id {
    egui::Id::unique(("capture", at))
}

/// What frames the line at the lower edge, with all that belongs to it.
pub(super) fn frame_ui(ui: &mut Ui, at: &At, add: impl FnOnce(&mut Ui)) {
    let focused = ui.memory(|memory| memory.has_focus(line_id(at)));
    let (width, tone) = if focused { (2.0, Tone::Accent) } else { (1.5, Tone::Edge) };
    let edge = Stroke::new(width, colour(ui.ctx(), tone));
    let fill = colour(ui.ctx(), Tone::Surface);
    let frame = Frame::new().fill(fill).stroke(edge).corner_radius(12).inner_margin(Margin::symmetric(14, 10));
    Panel::bottom(egui::Id::unique(("capture panel", at)))
        .show_separator_line(false)
        .frame(Frame::new().outer_margin(Margin { top: 12, ..Margin::ZERO }))
        .show(ui, |ui| frame.show(ui, add));
}

/// The field in which one writes.
pub(super) struct Field<'a> {
    /// What it is called by those who do not see it.
    pub name: &'a str,
    /// What it says while it is empty.
    pub hint: String,
    /// Tab is a key of its own in it, so that it does not leave it.
    pub keeps_tab: bool,
    /// How one leaves it, where Tab is a key of its own.
    pub says: String,
    /// What is told of the words while they are typed, and how much room that may take.
    pub told: Option<(egui::RichText, f32)>,
}

/// Draws the field, with what is told of its words and the key that leads to it or takes them.
pub(super) fn written_ui(ui: &mut Ui, at: &At, field: Field<'_>, draft: &mut String, window: &mut WindowState) {
    let width = ui.available_width() - 40.0 - field.told.as_ref().map_or(0.0, |(_, width)| *width);
    let keys =
        egui::EventFilter { tab: field.keeps_tab, horizontal_arrows: true, vertical_arrows: true, escape: false };
    let edit = TextEdit::singleline(draft).id(line_id(at)).frame(Frame::NONE).hint_text(field.hint);
    let edit = edit.desired_width(width).font(crate::theme::regular_font(18.0)).event_filter(keys);
    let response = field::named(ui, field.name, edit);
    tree::describe(&response, &field.says, "N");
    window.line = Some(response.id);
    if let Some((told, _)) = field.told {
        ui.label(told);
    }
    key_cap(ui, if response.has_focus() { "↵" } else { "N" });
    if window.panel.is_none() && std::mem::take(&mut window.capture_now) {
        response.request_focus();
    }
}

fn field_ui(ui: &mut Ui, block: &Block, window: &mut WindowState, editor: &mut BlockEditor<'_>, entry: &Entry<'_>) {
    let id = line_id(&editor.at);
    let name = editor.view.language.say(entry.name);
    let entered = ui.memory(|memory| memory.has_focus(id)) && take_key(ui.ctx(), Modifiers::NONE, Key::Enter);
    if !entry.headings.is_empty() {
        pick_by_key(ui, id, window, editor, entry);
    }
    if let Some(text) = pasted_lines(ui, id) {
        match entry.pasted {
            Some(pasted) => editor.ask(pasted(text)),
            None => several(&text, block, window, editor, entry),
        }
    }
    let mut draft = window.drafts.get(&editor.at).cloned().unwrap_or_default();
    ui.horizontal(|ui| {
        // Tab belongs to the headings here.
        let keeps_tab = !entry.headings.is_empty();
        let says = if keeps_tab { editor.view.language.say(msg!("line-keys")) } else { String::new() };
        let field = Field { name: &name, hint: entry.hint.clone(), keeps_tab, says, told: None };
        written_ui(ui, &editor.at, field, &mut draft, window);
        if entered {
            match words(&draft) {
                // The words stay in the line when there is no room for them: they are not to be lost.
                Ok(_) if add(block, window, editor, entry, draft.clone()) => draft.clear(),
                Ok(_) => {}
                Err(Refusal::Empty) => {}
                // The words stay in the line: they are not to be lost because they are too many.
                Err(refusal) => editor.view.ask(Request::Say(refusal.say(editor.view.language))),
            }
        }
    });
    window.drafts.insert(editor.at.clone(), draft);
}

/// Makes what was written a card or a row; says whether it became one.
fn add(block: &Block, window: &WindowState, editor: &BlockEditor<'_>, entry: &Entry<'_>, text: String) -> bool {
    edit(block, window, editor, entry, text).is_some_and(|edit| editor.view.enter(edit))
}

/// Several lines are as many things, or one, as was chosen once.
fn several(text: &str, block: &Block, window: &mut WindowState, editor: &BlockEditor<'_>, entry: &Entry<'_>) {
    let lines = list::things(text);
    let things = lines.iter().filter_map(|line| edit(block, window, editor, entry, line.clone())).collect();
    several_lines::take(editor.view, window, SeveralLines { things, lines, line: DraftLine::Block(editor.at.clone()) });
}

/// What is written as an edit, from those who have the word.
fn edit(
    block: &Block,
    window: &WindowState,
    editor: &BlockEditor<'_>,
    entry: &Entry<'_>,
    text: String,
) -> Option<Edit> {
    let groups = groups(editor, entry).map(|groups| groups.groups.as_slice()).unwrap_or_default();
    let by = groups.iter().find(|group| Some(group.id) == window.group);
    let by = by.map(|group| group.members.clone()).unwrap_or_default();
    entered(window, &editor.at, block.behaviour(), text, by)
}

/// What was copied elsewhere and is pasted into the line: several cells or several lines.
pub(super) fn pasted_lines(ui: &Ui, id: egui::Id) -> Option<String> {
    if !ui.memory(|memory| memory.has_focus(id)) {
        return None;
    }
    let is_table = |event: &egui::Event| matches!(event, egui::Event::Paste(text) if list::is_several(text));
    ui.input_mut(|input| {
        let place = input.events.iter().position(is_table)?;
        if let egui::Event::Paste(text) = input.events.remove(place) { Some(text) } else { None }
    })
}

/// What is written in the line of a block as an edit, with what was picked beside it; none of a block that one does not
/// write in so.
pub(super) fn entered(
    window: &WindowState,
    at: &At,
    behaviour: &dyn Behaviour,
    text: String,
    by: Vec<Id>,
) -> Option<Edit> {
    let unit = window.units.get(at).map_or("", String::as_str);
    let edit = behaviour.entered(Entered { text, heading: window.headings.get(at), unit, by })?;
    Some(Edit::Block { at: at.clone(), edit })
}

/// The heading the next card goes under: the one picked last, else the first.
fn picked<'a>(window: &'a WindowState, at: &At, headings: &'a [Heading]) -> Option<&'a Name> {
    let held = window.headings.get(at).filter(|held| headings.iter().any(|heading| heading.id == **held));
    held.or_else(|| headings.first().map(|heading| &heading.id))
}

/// The keys that pick a heading, with Ctrl: digits alone are words, since a card may begin with one.
const DIGITS: [Key; 9] =
    [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Tab goes to the next heading while one writes, and from the last on an empty line to what comes after it. Ctrl with a
/// digit goes to that heading, and Shift Tab leaves the line.
fn pick_by_key(ui: &Ui, id: egui::Id, window: &mut WindowState, editor: &BlockEditor<'_>, entry: &Entry<'_>) {
    if ui.ctx().memory(|memory| memory.focused()) != Some(id) {
        return;
    }
    if take_key(ui.ctx(), Modifiers::SHIFT, Key::Tab) {
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Previous));
        return;
    }
    let count = entry.headings.len().max(1);
    let held = picked(window, &editor.at, entry.headings);
    let now = entry.headings.iter().position(|heading| Some(&heading.id) == held).unwrap_or_default();
    let tab = take_key(ui.ctx(), Modifiers::NONE, Key::Tab);
    let is_empty = window.drafts.get(&editor.at).is_none_or(|draft| draft.trim().is_empty());
    if tab && is_empty && now + 1 == count {
        return ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Next));
    }
    let tab = tab.then(|| (now + 1) % count);
    let to = tab.or_else(|| DIGITS.iter().position(|digit| take_key(ui.ctx(), Modifiers::COMMAND, *digit)));
    if let Some(heading) = to.and_then(|place| entry.headings.get(place)) {
        window.headings.insert(editor.at.clone(), heading.id.clone());
    }
}

fn groups<'a>(editor: &BlockEditor<'a>, entry: &Entry<'_>) -> Option<&'a Groups> {
    editor.context.exercise.get(entry.by?)
}

fn headings_ui(ui: &mut Ui, window: &mut WindowState, editor: &mut BlockEditor<'_>, entry: &Entry<'_>) {
    let now = picked(window, &editor.at, entry.headings).cloned();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
        group_ui(ui, window, editor, entry);
        for (place, heading) in entry.headings.iter().enumerate() {
            let title = editor.context.read(&heading.title);
            let label = if place < 9 { format!("{} {title}", place + 1) } else { title.to_owned() };
            if chip(ui, &label, now.as_ref() == Some(&heading.id), Tone::Heading(place)).clicked() {
                window.headings.insert(editor.at.clone(), heading.id.clone());
                window.capture_now = true;
            }
        }
        for key in [msg!("key-tab"), msg!("key-heading")] {
            key_cap(ui, &editor.view.language.say(key));
        }
    });
}

/// Which pair or group the next card comes from.
fn group_ui(ui: &mut Ui, window: &mut WindowState, editor: &BlockEditor<'_>, entry: &Entry<'_>) {
    let Some(groups) = groups(editor, entry).filter(|groups| !groups.groups.is_empty()) else { return };
    let speaking = editor.context.speaker().filter(|who| groups.groups.iter().any(|group| group.id == *who));
    // Whoever speaks is offered once; the facilitator may pick another for as long as they speak.
    if window.speaking != speaking {
        (window.speaking, window.group) = (speaking, speaking);
    }
    let nobody = editor.view.language.say(msg!("from-nobody"));
    let title = |id: Option<Id>| {
        let place = groups.groups.iter().position(|group| Some(group.id) == id);
        place.map_or_else(|| nobody.clone(), |place| groups.title(place, &editor.context))
    };
    let combo = egui::ComboBox::from_id_salt(("from", &editor.at)).selected_text(title(window.group));
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(&mut window.group, None, &nobody);
        for group in &groups.groups {
            let names = editor.context.names(&group.members);
            ui.selectable_value(&mut window.group, Some(group.id), format!("{}: {names}", title(Some(group.id))));
        }
    });
    let name = editor.view.language.say(msg!("from-whom"));
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(name));
}
