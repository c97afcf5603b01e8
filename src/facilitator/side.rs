//! The right side of the window: the clock, what the room sees, notes, groups and the parking lot.

use egui::{Align, Layout, Rect, RichText, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use super::capture::pasted_lines;
use super::long_list::long_list_ui;
use super::several_lines::{self, SeveralLines};
use super::{View, WindowState, clock, current_exercise, field};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::model::block::context::Context;
use crate::model::block::groups::Groups;
use crate::model::draft::DraftLine;
use crate::model::fault::limits::words;
use crate::model::list;
use crate::model::screen::bounds::begun;
use crate::msg;
use crate::projector::show_with_spotlight;
use crate::theme::{bold, chip, chip_on, colour, quiet, quietly, tree};

/// Draws it; returns where the clock and the picture of the room's screen are.
pub(super) fn side_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) -> [Rect; 2] {
    let clock = ui.scope(|ui| clock::clock_ui(ui, view)).response.rect;
    ui.add_space(12.0);
    let room = ui.scope(|ui| room_ui(ui, view)).response.rect;
    ui.add_space(12.0);
    ScrollArea::vertical().id_salt("side").show(ui, |ui| {
        notes_ui(ui, view);
        groups_ui(ui, view);
        parking_ui(ui, view, window);
    });
    [clock, room]
}

fn heading(ui: &mut Ui, words: &str) {
    let muted = colour(ui.ctx(), Tone::Muted);
    tree::heading(ui, bold(words).size(13.0).color(muted), 2);
}

fn room_ui(ui: &mut Ui, view: View<'_>) {
    let language = view.language;
    heading(ui, &language.say(if view.frozen { msg!("room-frozen") } else { msg!("room-now") }));
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, width * view.canvas.y / view.canvas.x), Sense::hover());
    ui.painter().rect_filled(rect, 8.0, colour(ui.ctx(), Tone::Paper));
    let mut picture = ui.new_child(UiBuilder::new().max_rect(rect.shrink(1.0)).id_salt("room picture"));
    picture.set_clip_rect(rect.shrink(1.0).intersect(ui.clip_rect()));
    if view.stage.black {
        let words = language.say(msg!("told-black"));
        crate::projector::blank(&mut picture).widget_info(|| WidgetInfo::labeled(Role::Image, true, &words));
    } else {
        show_with_spotlight(&mut picture, view.slide, view.page, view.farthest_seat, view.spotlight);
        spotlight_ui(ui, view, rect);
    }
    let line = egui::Stroke::new(1.0, colour(ui.ctx(), Tone::Edge));
    ui.painter().rect_stroke(rect, 8.0, line, egui::StrokeKind::Inside);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (words, on, command) in [
            (msg!("room-content"), !view.stage.question_only, Command::QuestionOnly),
            (msg!("room-freeze"), view.frozen, Command::Freeze),
            (msg!("room-black"), view.stage.black, Command::Black),
        ] {
            let name = language.say(command.name());
            if chip(ui, &language.say(words), on, Tone::Accent).on_hover_text(name).clicked() {
                view.ask(Request::Menu(command));
            }
        }
    });
    if view.stage.question.is_some() && quiet(ui, &language.say(msg!("question-away"))).clicked() {
        view.ask(Request::Move(Move::Ask(None)));
    }
    pages_ui(ui, view);
}

/// A click puts what stands there in the spotlight; the next one lights all again.
fn spotlight_ui(ui: &Ui, view: View<'_>, rect: Rect) {
    let response = ui.interact(rect, ui.scope_id().with("spotlight"), Sense::CLICK);
    let hint = if view.spotlight.is_some() { msg!("spotlight-off") } else { msg!("spotlight-on") };
    let hint = view.language.say(hint);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &hint));
    let clicked = response.clicked().then(|| response.interact_pointer_pos()).flatten();
    if let Some(at) = clicked {
        let share = (at - rect.min) / rect.size();
        view.ask(Request::Spotlight(view.spotlight.is_none().then_some([share.x, share.y])));
    }
    response.on_hover_text(hint);
}

/// The pages of the slide, when there are several, and the size of its text.
fn pages_ui(ui: &mut Ui, view: View<'_>) {
    let count = crate::projector::page_count(ui.ctx(), view.slide, view.canvas, view.farthest_seat);
    let line = vec2(ui.available_width(), 32.0);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        small_button(ui, "A+", Command::Larger, view);
        small_button(ui, "A−", Command::Smaller, view);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            if count < 2 {
                return;
            }
            small_button(ui, "‹", Command::PreviousPage, view);
            let page = view.page.min(count - 1) + 1;
            let numbers = [("number", (page as u64).into()), ("count", (count as u64).into())];
            ui.label(quietly(ui.ctx(), view.language.say_with(msg!("page-of"), &numbers)));
            small_button(ui, "›", Command::NextPage, view);
        });
    });
}

fn small_button(ui: &mut Ui, sign: &str, command: Command, view: View<'_>) {
    let name = view.language.say(command.name());
    let response = chip_on(ui, sign, Tone::Ink, Tone::Sunken);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name.clone()));
    if response.on_hover_text(name).clicked() {
        view.ask(Request::Menu(command));
    }
}

fn notes_ui(ui: &mut Ui, view: View<'_>) {
    heading(ui, &view.language.say(msg!("your-notes")));
    let note = match view.stage.step(view.session()) {
        Some(step) => step.note.read(view.language),
        None => view.stage.item(view.session()).map_or("", |item| item.note.read(view.language)),
    };
    if !note.is_empty() {
        ui.label(RichText::new(begun(note, view.language)).size(15.0));
    }
    let mut notes = view.session().notes.clone();
    let name = view.language.say(msg!("own-notes"));
    let edit =
        egui::TextEdit::multiline(&mut notes).desired_rows(1).desired_width(f32::INFINITY).hint_text(name.clone());
    if field::named(ui, &name, edit.id_salt("own notes")).changed() {
        view.ask(Request::Edit(Edit::SetNotes { notes }));
    }
    ui.add_space(12.0);
}

/// Who sits with whom, small, for looking up.
fn groups_ui(ui: &mut Ui, view: View<'_>) {
    let Some((item, exercise)) = current_exercise(&view) else { return };
    let mut context = Context::new(view.session(), item.id, exercise, view.language);
    context.step = view.stage.step(view.session());
    for (_, groups) in exercise.all::<Groups>() {
        let groups = groups.in_round(context.round());
        if groups.groups.is_empty() {
            continue;
        }
        heading(ui, &view.language.say(if groups.size == 2 { msg!("pairs") } else { msg!("groups") }));
        let words = groups.groups.iter().enumerate().map(|(place, group)| {
            let names: Vec<_> = group.members.iter().map(|member| context.name(*member)).collect();
            format!("{} {}", place + 1, names.join("–"))
        });
        let words: Vec<String> = words.collect();
        ui.label(quietly(ui.ctx(), words.join(" · ")));
        ui.add_space(12.0);
    }
}

fn parking_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let name = view.language.say(msg!("parking-lot"));
    heading(ui, &name);
    long_list_ui(
        ui,
        "parking",
        &view.session().parking,
        None,
        |parked| (parked.id, parked.text.len()),
        |ui, _, parked| {
            ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
                let remove = view.language.say_with(msg!("remove-named"), &[("name", parked.text.as_str().into())]);
                let button = crate::theme::link(ui, "×");
                ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(remove.clone()));
                if button.on_hover_text(remove).clicked() {
                    view.ask(Request::Edit(Edit::Unpark { parked: parked.id }));
                }
                ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    ui.add(egui::Label::new(quietly(ui.ctx(), begun(&parked.text, view.language))).wrap());
                });
            });
        },
    );
    let id = egui::Id::unique("parking");
    if let Some(text) = pasted_lines(ui, id) {
        let lines = list::things(&text);
        let things = lines.iter().map(|line| Edit::Park { text: line.clone() }).collect();
        several_lines::take(view, window, SeveralLines { things, lines, line: DraftLine::Parking });
    }
    let hint = view.language.say(msg!("parking-hint"));
    let edit = egui::TextEdit::singleline(&mut window.parking).desired_width(f32::INFINITY).hint_text(hint);
    let response = field::named(ui, &name, edit.id(id));
    if field::entered(ui, &response) && words(&window.parking).is_ok() {
        if view.enter(Edit::Park { text: window.parking.clone() }) {
            window.parking.clear();
        }
        response.request_focus();
    }
}
