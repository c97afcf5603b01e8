//! The editor of groups: drawn by lot, and put right by hand.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align, CursorIcon, DragAndDrop, EventFilter, Key as KeyName, Label, LayerId, Layout, Modifiers, Order};
use egui::{Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::facilitator::long_list::SHORT;
use crate::facilitator::{BlockEditor, WindowState};
use crate::model::block::BlockEdit;
use crate::model::block::groups::{Group, Groups, GroupsEdit, Joined};
use crate::model::id::Id;
use crate::model::people::Participant;
use crate::msg;
use crate::theme::{self, STEP, take_key};

/// The narrowest card of a group, in points.
const CARD: f32 = 168.0;
/// The height of a card's first line, in points.
const HEAD: f32 = 10.0 * STEP;

/// Somebody being dragged to another group.
#[derive(Clone, Copy)]
struct Dragged(Id);

/// Draws the editor of groups.
pub fn groups_ui(ui: &mut Ui, groups: &Groups, window: &mut WindowState, editor: &BlockEditor<'_>) {
    ui.push_id((editor.at.clone(), "groups"), |ui| {
        if editor.context.session.present().count() < 2 && groups.groups.is_empty() {
            return too_few_ui(ui, editor);
        }
        let round = rounds_ui(ui, groups, window, editor);
        let now = groups.in_round(round.unwrap_or_default());
        let groups = now.as_ref();
        let picked = picked(groups, window, ui);
        head_ui(ui, groups, picked, window, editor);
        ScrollArea::vertical().id_salt("groups").auto_shrink([false, true]).show(ui, |ui| {
            cards_ui(ui, groups, picked, window, editor);
        });
        carried_ui(ui, editor);
    });
}

/// Which round is looked at, counted from 0: that of the step, unless another was picked. Nothing where there is but one.
fn round_of(groups: &Groups, window: &WindowState, editor: &BlockEditor<'_>) -> Option<usize> {
    let rounds = groups.rounds()?;
    let step = editor.context.step.map(|step| step.id.clone());
    let picked = window.round.as_ref().filter(|(at, own, _)| *at == editor.at && *own == step);
    Some(picked.map_or(editor.context.round(), |(_, _, round)| *round).min(rounds - 1))
}

/// The rounds to look at, and how many meet somebody again in them.
fn rounds_ui(ui: &mut Ui, groups: &Groups, window: &mut WindowState, editor: &BlockEditor<'_>) -> Option<usize> {
    let language = editor.view.language;
    let now = round_of(groups, window, editor)?;
    let step = editor.context.step.map(|step| step.id.clone());
    ui.horizontal_wrapped(|ui| {
        for round in 0..groups.rounds().unwrap_or_default() {
            let words = language.say_with(msg!("groups-round"), &[("number", (round as u64 + 1).into())]);
            if theme::chip(ui, &words, round == now, Tone::Accent).clicked() {
                window.round = Some((editor.at.clone(), step.clone(), round));
            }
        }
        if !groups.groups.is_empty() {
            let again = [("count", (groups.repeats() as u64).into())];
            ui.label(theme::quietly(ui.ctx(), language.say_with(msg!("groups-again-count"), &again)));
        }
    });
    round_of(groups, window, editor)
}

/// Asks for a change in the round that is looked at.
fn ask(groups: &Groups, window: &WindowState, edit: GroupsEdit, editor: &BlockEditor<'_>) {
    let round = round_of(groups, window, editor).and_then(|round| u16::try_from(round + 1).ok());
    let edit = match round {
        Some(round) => GroupsEdit::InRound { round, edit: Box::new(edit) },
        None => edit,
    };
    editor.ask(BlockEdit::Groups(edit));
}

/// Who is picked to be moved; Esc lets go.
fn picked(groups: &Groups, window: &mut WindowState, ui: &Ui) -> Option<Id> {
    let seated = |person: &Id| groups.groups.iter().any(|group| group.members.contains(person));
    let picked = window.picked.filter(seated)?;
    if take_key(ui.ctx(), Modifiers::NONE, KeyName::Escape) {
        window.picked = None;
    }
    Some(picked).filter(|_| window.picked.is_some())
}

fn too_few_ui(ui: &mut Ui, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    ui.label(language.say(msg!("groups-too-few")));
    if theme::primary(ui, &language.say(msg!("command-people"))).clicked() {
        editor.view.ask(Request::Menu(Command::People));
    }
}

/// The button that draws lots, who is not here, and what one can do now.
fn head_ui(ui: &mut Ui, groups: &Groups, picked: Option<Id>, window: &WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let make = if groups.size == 2 { msg!("groups-make-pairs") } else { msg!("groups-make") };
    let (made, here) = (!groups.groups.is_empty(), editor.context.session.present().count() as u64);
    let hint = match picked {
        Some(person) => language.say_with(msg!("groups-picked"), &[("name", editor.context.name(person).into())]),
        None if made => language.say(msg!("groups-hint")),
        None => language.say_with(msg!("groups-ready"), &[("count", here.into())]),
    };
    ui.horizontal(|ui| {
        let button = match made {
            true => theme::quiet(ui, &language.say(msg!("groups-again"))),
            false => theme::primary(ui, &language.say(make)),
        };
        if button.clicked() {
            let seed = editor.view.now.timestamp().as_microsecond().unsigned_abs();
            editor.ask(BlockEdit::Groups(GroupsEdit::Make { seed }));
        }
        ui.add(egui::Label::new(theme::quietly(ui.ctx(), hint)).wrap());
    });
    let absent: Vec<Id> = editor
        .context
        .session
        .participants
        .iter()
        .filter(|person| !person.is_here() && !person.excused)
        .map(|person| person.id)
        .collect();
    if !absent.is_empty() {
        let names = editor.context.names(&absent);
        ui.label(theme::quietly(ui.ctx(), language.say_with(msg!("groups-absent"), &[("names", names.into())])));
    }
    alone_ui(ui, groups, window, editor);
    ui.add_space(STEP);
}

/// Whoever would sit alone, whom the room's screen shows them with, and the button that makes it so.
fn alone_ui(ui: &mut Ui, groups: &Groups, window: &WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    for Joined { person, to } in groups.alone(&editor.context) {
        let place = groups.groups.iter().position(|group| group.id == to).unwrap_or_default();
        let values =
            [("name", editor.context.name(person).into()), ("group", groups.title(place, &editor.context).into())];
        ui.horizontal_wrapped(|ui| {
            ui.label(language.say_with(msg!("groups-alone"), &values));
            let name = language.say_with(msg!("groups-move"), &values);
            if theme::link(ui, &language.say(msg!("groups-join"))).accessible_name(name).clicked() {
                ask(groups, window, GroupsEdit::Move { person, to }, editor);
            }
        });
    }
}

/// One group as it is drawn.
struct Seats<'a> {
    groups: &'a Groups,
    group: &'a Group,
    title: String,
    /// Who is picked, in this group or another.
    picked: Option<Id>,
    /// The height of one member, in points.
    member: f32,
    /// The height of the card, in points.
    height: f32,
    /// What the ids of the members begin with, so that they keep the keyboard when they move.
    base: egui::Id,
}

/// The groups as cards, as many beside each other as there is room for.
fn cards_ui(ui: &mut Ui, groups: &Groups, picked: Option<Id>, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let gap = 2.0 * STEP;
    // The ring around a card where somebody may be dropped needs a little room on both sides.
    let width = ui.available_width() - 2.0 * STEP;
    let count = ((width + gap) / (CARD + gap)).floor().max(1.0);
    let card = (width + gap) / count - gap;
    let small = editor.context.session.participants.iter().all(|person| person.unit.is_empty() && person.is_here());
    let member = if small { 7.0 * STEP } else { 10.0 * STEP };
    let places: Vec<(usize, &Group)> = groups.groups.iter().enumerate().collect();
    let base = ui.scope_id();
    ui.add_space(STEP / 2.0);
    for line in places.chunks(count as usize) {
        let most = line.iter().map(|(_, group)| group.members.len()).max().unwrap_or_default();
        let height = HEAD + most as f32 * member + 2.0 * STEP;
        let here = Rect::from_min_size(ui.cursor().min, vec2(width, height));
        if places.len() > SHORT && !ui.is_rect_visible(here.expand2(vec2(0.0, ui.clip_rect().height()))) {
            ui.allocate_space(here.size());
            continue;
        }
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for (place, group) in line {
                let title = groups.title(*place, &editor.context);
                let seats = Seats { groups, group, title, picked, member, height, base };
                ui.push_id(group.id.0, |ui| card_ui(ui, &seats, card, window, editor));
            }
        });
    }
}

/// One group: its name, its lock, its members; somebody may be dropped on it.
fn card_ui(ui: &mut Ui, seats: &Seats<'_>, width: f32, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let (_, rect) = ui.allocate_space(vec2(width, seats.height));
    let card = ui.interact(rect, ui.scope_id().with("card"), Sense::hover());
    let elsewhere = |person: &Id| !seats.group.members.contains(person);
    let hovered = card.dnd_hover_payload::<Dragged>().is_some_and(|dragged| elsewhere(&dragged.0));
    let edge = if seats.group.locked { Tone::Accent } else { Tone::Line };
    theme::edged(ui.painter(), rect, edge, hovered);
    if let Some(dragged) = card.dnd_release_payload::<Dragged>().filter(|dragged| elsewhere(&dragged.0)) {
        ask(seats.groups, window, GroupsEdit::Move { person: dragged.0, to: seats.group.id }, editor);
    }
    let inside = rect.with_min_x(rect.left() + 3.0 * STEP).shrink2(vec2(STEP, STEP));
    ui.scope_builder(UiBuilder::new().max_rect(inside).layout(Layout::top_down(Align::Min)), |ui| {
        ui.spacing_mut().item_spacing = vec2(STEP, 0.0);
        name_ui(ui, seats, window, editor);
        for member in &seats.group.members {
            member_ui(ui, seats, *member, window, editor);
        }
    });
}

/// The group's name, and its lock or, while somebody else is picked, the way in.
fn name_ui(ui: &mut Ui, seats: &Seats<'_>, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let group = seats.group;
    let row = vec2(ui.available_width(), HEAD - STEP);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        if let Some(person) = seats.picked.filter(|person| !group.members.contains(person)) {
            let values = [("name", editor.context.name(person).into()), ("group", seats.title.as_str().into())];
            let way_in = theme::link(ui, &language.say(msg!("groups-here")));
            if way_in.accessible_name(language.say_with(msg!("groups-move"), &values)).clicked() {
                ask(seats.groups, window, GroupsEdit::Move { person, to: group.id }, editor);
                window.picked = None;
                ui.memory_mut(|memory| memory.request_focus(seats.base.with(person)));
            }
        } else if seats.groups.rounds().is_none() {
            lock_ui(ui, seats, editor);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            // In line with the names below it.
            ui.add_space(STEP);
            ui.add(Label::new(theme::bold(seats.title.as_str())).truncate());
        });
    });
}

fn lock_ui(ui: &mut Ui, seats: &Seats<'_>, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let locked = seats.group.locked;
    let (words, name, tones) = match locked {
        true => (msg!("groups-locked"), msg!("groups-unlock-of"), [Tone::Accent, Tone::AccentSoft]),
        false => (msg!("groups-lock"), msg!("groups-lock-of"), [Tone::Muted, Tone::Surface]),
    };
    let [ink, ground] = tones;
    let chip = theme::chip_on(ui, &language.say(words), ink, ground);
    let name = language.say_with(name, &[("group", seats.title.as_str().into())]);
    if chip.accessible_name(name).clicked() {
        editor.ask(BlockEdit::Groups(GroupsEdit::Lock { group: seats.group.id, locked: !locked }));
    }
}

/// A member: drag it to another group, or pick it and then where it goes.
fn member_ui(ui: &mut Ui, seats: &Seats<'_>, member: Id, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let Some(person) = editor.context.session.participant(member) else { return };
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), seats.member));
    let response = ui.interact(rect, seats.base.with(member), Sense::click_and_drag());
    let picked = seats.picked == Some(member);
    let values = [("name", editor.context.name(member).into()), ("group", seats.title.as_str().into())];
    let name = editor.view.language.say_with(msg!("groups-member"), &values);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &name));
    response.dnd_set_drag_payload(Dragged(member));
    paint_member(ui, &response, person, picked, editor);
    if response.has_focus() && seats.picked.is_some() {
        // Esc lets go of whoever is picked, and the keyboard stays where it is.
        let filter = EventFilter { escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    }
    if response.clicked() {
        window.picked = match seats.picked {
            Some(other) if !seats.group.members.contains(&other) => {
                ask(seats.groups, window, GroupsEdit::Swap { one: other, other: member }, editor);
                None
            }
            Some(same) if same == member => None,
            Some(_) | None => Some(member),
        };
    }
}

fn paint_member(ui: &Ui, response: &Response, person: &Participant, picked: bool, editor: &BlockEditor<'_>) {
    let rect = response.rect;
    let of = |tone| theme::colour(ui.ctx(), tone);
    let ground = match (picked, response.hovered()) {
        (true, _) => Some(Tone::AccentSoft),
        (false, true) => Some(Tone::Sunken),
        (false, false) => None,
    };
    if let Some(ground) = ground {
        ui.painter().rect_filled(rect, theme::CORNER, of(ground));
    }
    let width_left = rect.width() - 2.0 * STEP;
    let write = |text: &str, font, tone| {
        let mut words = LayoutJob::simple_singleline(text.to_owned(), font, of(tone));
        words.wrap = TextWrapping::truncate_at_width(width_left);
        ui.painter().layout_job(words)
    };
    let away = person.away(editor.view.language);
    let name_tone = if away.is_some() { Tone::Muted } else { Tone::Ink };
    let name_font = if picked { theme::bold_font(15.0) } else { theme::regular_font(15.0) };
    let name = write(&editor.context.name(person.id), name_font, name_tone);
    let below = write(away.as_ref().unwrap_or(&person.unit), theme::regular_font(12.5), Tone::Muted);
    let below_height = if below.text().is_empty() { 0.0 } else { below.size().y };
    let at = pos2(rect.left() + STEP, rect.center().y - (name.size().y + below_height) / 2.0);
    ui.painter().galley(at + vec2(0.0, name.size().y), below, of(Tone::Muted));
    ui.painter().galley(at, name, of(name_tone));
    theme::focus_ring(ui, response, theme::CORNER);
}

/// Whoever is being dragged, at the pointer.
fn carried_ui(ui: &Ui, editor: &BlockEditor<'_>) {
    let carried = DragAndDrop::payload::<Dragged>(ui.ctx());
    let Some((dragged, at)) = carried.zip(ui.ctx().pointer_interact_pos()) else { return };
    let of = |tone| theme::colour(ui.ctx(), tone);
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, ui.scope_id().with("carried")));
    let name = editor.context.name(dragged.0).into_owned();
    let words = painter.layout_no_wrap(name, theme::bold_font(15.0), of(Tone::OnAccent));
    let rect = Rect::from_min_size(at + vec2(3.0 * STEP, STEP), words.size()).expand2(vec2(3.0 * STEP, 1.5 * STEP));
    painter.rect_filled(rect, theme::CORNER, of(Tone::Accent));
    painter.galley(rect.center() - words.size() / 2.0, words, of(Tone::OnAccent));
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
}
