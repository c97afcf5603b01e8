//! The editor of a placement: the list of things beside the drawing, each placed by mouse and by key.

mod drawing;

use egui::{EventFilter, Key as KeyName, Modifiers, Rect, Response, Role, ScrollArea, Sense, TextEdit, Ui};
use egui::{UiBuilder, WidgetInfo};

use drawing::{carried_ui, drawing_ui};

use super::digits::DIGITS;
use super::{give, pull};
use crate::colours::Tone;
use crate::facilitator::long_list::long_list_ui;
use crate::facilitator::{BlockEditor, WindowState, field};
use crate::model::block::BlockEdit;
use crate::model::block::placement::{Mark, Placement, PlacementEdit, Source, Spot, Thing};
use crate::model::id::Id;
use crate::model::screen::bounds::begun;
use crate::msg;
use crate::theme::{self, STEP, saw_key, take_key};

/// The width of the list, in points.
const LIST: f32 = 64.0 * STEP;

/// Something being dragged to a place.
#[derive(Clone, Copy)]
struct Dragged(Id, Mark);

/// Draws the editor of a placement.
pub fn placement_ui(ui: &mut Ui, placement: &Placement, window: &mut WindowState, editor: &BlockEditor<'_>) {
    ui.push_id((editor.at.clone(), "placement"), |ui| {
        pull::offers_ui(ui, placement, editor);
        if placement.has_goal() {
            marks_ui(ui, placement, window, editor);
        }
        let whole = ui.available_rect_before_wrap();
        let width = LIST.min(whole.width() * 0.36);
        let list = whole.with_max_x(whole.left() + width);
        ui.scope_builder(UiBuilder::new().max_rect(list), |ui| list_ui(ui, placement, window, editor));
        drawing_ui(ui, placement, whole.with_min_x(list.right() + 5.0 * STEP), editor);
        carried_ui(ui, placement, editor);
    });
}

/// Which of the two places one sets: where things are, or where they should be.
fn marks_ui(ui: &mut Ui, placement: &Placement, window: &mut WindowState, editor: &BlockEditor<'_>) {
    ui.horizontal(|ui| {
        for (name, goal) in placement.marks.iter().zip([false, true]) {
            let tone = if goal { Tone::Amber } else { Tone::Accent };
            let words = format!("{} {}", if goal { "◆" } else { "●" }, editor.context.read(name));
            if theme::chip(ui, &words, window.goal == goal, tone).clicked() {
                window.goal = goal;
            }
        }
        ui.add(egui::Label::new(theme::quietly(ui.ctx(), editor.view.language.say(msg!("place-hint")))).truncate());
    });
    ui.add_space(2.0 * STEP);
}

/// The mark that clicks and keys set.
fn mark(placement: &Placement, window: &WindowState) -> Mark {
    if placement.has_goal() && window.goal { Mark::Second } else { Mark::First }
}

/// Those without a place first, then the others.
fn list_ui(ui: &mut Ui, placement: &Placement, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let area = ui.available_rect_before_wrap();
    ScrollArea::vertical().id_salt("things").auto_shrink(false).show(ui, |ui| {
        if placement.things.is_empty() {
            let hint = match &placement.from {
                Source::Free => msg!("place-empty"),
                Source::Participants => msg!("place-empty-people"),
                Source::Each(_) => msg!("place-empty-source"),
            };
            ui.label(theme::quietly(ui.ctx(), language.say(hint)));
        }
        let entries = || placement.things.iter().enumerate();
        let is_waiting = |thing: &Thing| thing.first.is_none() && thing.second.is_none();
        let waiting = entries().filter(|(_, thing)| is_waiting(thing)).count() as u64;
        for (heading, wanted) in [(msg!("place-to-do"), true), (msg!("place-done"), false)] {
            let count = if wanted { waiting } else { placement.things.len() as u64 - waiting };
            if count == 0 {
                continue;
            }
            ui.label(theme::quietly(ui.ctx(), language.say_with(heading, &[("count", count.into())])));
            let shown: Vec<(usize, &Thing)> = entries().filter(|(_, thing)| is_waiting(thing) == wanted).collect();
            let rewriting = window.rewriting.as_ref().map(|(thing, _)| *thing);
            let of = |(_, thing): &(usize, &Thing)| (thing.id, thing.text.len());
            long_list_ui(ui, wanted, &shown, rewriting, of, |ui, _, (place, thing)| {
                ui.push_id(thing.id, |ui| thing_ui(ui, placement, *place, thing, window, editor));
            });
            ui.add_space(2.0 * STEP);
        }
    });
    drop_off(ui, area, editor);
}

/// What is dropped on the list loses its place.
fn drop_off(ui: &Ui, area: Rect, editor: &BlockEditor<'_>) {
    let target = ui.interact(area, ui.scope_id().with("off"), Sense::hover());
    if let Some(dropped) = target.dnd_release_payload::<Dragged>() {
        editor.ask(BlockEdit::Placement(PlacementEdit::Unplace { thing: dropped.0, mark: dropped.1 }));
    }
}

fn thing_ui(
    ui: &mut Ui,
    placement: &Placement,
    place: usize,
    thing: &Thing,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    if window.rewriting.as_ref().is_some_and(|(id, _)| *id == thing.id) {
        return rename_ui(ui, thing, window, editor);
    }
    let title = placement.title_of(thing, &editor.context);
    let id = ui.scope_id().with("thing");
    let picked = ui.memory(|memory| memory.has_focus(id));
    let edge = if thing.first.is_some() || thing.second.is_some() { Tone::Accent } else { Tone::Line };
    let where_to = places_words(placement, thing, editor);
    let inner = theme::card(ui, edge, picked, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(egui::Label::new(format!("{} {}", place + 1, begun(&title, editor.view.language))).wrap());
        if !where_to.is_empty() {
            ui.add(egui::Label::new(theme::quietly(ui.ctx(), &where_to)).wrap());
        }
    });
    let response = ui.interact(inner.response.rect, id, Sense::click_and_drag());
    let spoken = if where_to.is_empty() { editor.view.language.say(msg!("place-none")) } else { where_to };
    let name = format!("{} {title}: {spoken}", place + 1);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &name));
    response.dnd_set_drag_payload(Dragged(thing.id, mark(placement, window)));
    if response.clicked() {
        response.request_focus();
    }
    if response.double_clicked() && placement.from == Source::Free {
        window.rewriting = Some((thing.id, thing.text.clone()));
    }
    if response.has_focus() {
        keys(ui, &response, placement, thing, window, editor);
    }
    response.context_menu(|ui| menu_ui(ui, placement, thing, window, editor));
}

/// "Dialog → Aftale": where a thing is and where it should be.
fn places_words(placement: &Placement, thing: &Thing, editor: &BlockEditor<'_>) -> String {
    let words = |spot: &Option<Spot>| spot.as_ref().map(|spot| placement.area_title(spot, &editor.context).to_owned());
    match (words(&thing.first), words(&thing.second)) {
        (None, None) => String::new(),
        (Some(now), None) => now,
        (now, Some(goal)) => format!("{} → {goal}", now.unwrap_or_default()),
    }
}

/// Arrows move a thing, a digit puts it into an area, Delete takes it off, G gives it on, Enter renames it.
fn keys(
    ui: &Ui,
    response: &Response,
    placement: &Placement,
    thing: &Thing,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let pressed = |key| take_key(ui.ctx(), Modifiers::NONE, key);
    let mark = mark(placement, window);
    let steps = [
        (KeyName::ArrowRight, (1, 0)),
        (KeyName::ArrowLeft, (-1, 0)),
        (KeyName::ArrowUp, (0, 1)),
        (KeyName::ArrowDown, (0, -1)),
    ];
    let place = |editor: &BlockEditor<'_>, spot: Option<Spot>| {
        if let Some(spot) = spot.filter(|spot| thing.place(mark) != Some(spot)) {
            editor.ask(BlockEdit::Placement(PlacementEdit::Place { thing: thing.id, mark, spot }));
        }
    };
    if let Some((_, (right, up))) = steps.into_iter().find(|(key, _)| pressed(*key)) {
        place(editor, placement.beside_spot(thing.place(mark), right, up));
    }
    if let Some(area) = DIGITS.into_iter().skip(1).position(&pressed) {
        place(editor, placement.middle_of(area));
    }
    if pressed(KeyName::Delete) || pressed(KeyName::Backspace) {
        let placed = thing.place(mark).is_some();
        match placed {
            true => editor.ask(BlockEdit::Placement(PlacementEdit::Unplace { thing: thing.id, mark })),
            false if placement.from == Source::Free => delete(thing, editor),
            false => {}
        }
    }
    if pressed(give::KEY) {
        give::give(thing.id, editor);
    }
    if placement.from == Source::Free && (pressed(KeyName::Enter) || pressed(KeyName::F2)) {
        window.rewriting = Some((thing.id, thing.text.clone()));
    }
}

fn delete(thing: &Thing, editor: &BlockEditor<'_>) {
    editor.ask(BlockEdit::Placement(PlacementEdit::Delete { thing: thing.id }));
}

fn menu_ui(ui: &mut Ui, placement: &Placement, thing: &Thing, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let mark = mark(placement, window);
    let language = editor.view.language;
    ui.label(theme::quietly(ui.ctx(), language.say(msg!("move-under"))));
    for (area, title) in placement.areas().into_iter().enumerate() {
        let spot = placement.middle_of(area);
        if let (true, Some(spot)) = (ui.button(editor.context.read(title)).clicked(), spot) {
            editor.ask(BlockEdit::Placement(PlacementEdit::Place { thing: thing.id, mark, spot }));
        }
    }
    ui.separator();
    give::menu_ui(ui, thing.id, editor);
    if thing.place(mark).is_some() && ui.button(language.say(msg!("edit-unplace"))).clicked() {
        editor.ask(BlockEdit::Placement(PlacementEdit::Unplace { thing: thing.id, mark }));
    }
    if placement.from == Source::Free {
        if ui.button(language.say(msg!("edit-rename-thing"))).clicked() {
            window.rewriting = Some((thing.id, thing.text.clone()));
        }
        if ui.button(language.say(msg!("edit-delete-thing"))).clicked() {
            delete(thing, editor);
        }
    }
}

/// The name being rewritten: Enter keeps it, Esc lets it be.
fn rename_ui(ui: &mut Ui, thing: &Thing, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let Some((_, text)) = &mut window.rewriting else { return };
    let name = editor.view.language.say(msg!("edit-rename-thing"));
    let edit = TextEdit::singleline(text).id(ui.scope_id().with("rename")).desired_width(f32::INFINITY);
    let response = field::named(ui, &name, edit);
    if saw_key(ui.ctx(), KeyName::Escape) {
        text.clone_from(&thing.text);
    }
    if !response.lost_focus() {
        return response.request_focus();
    }
    let changed = |(_, text): &(Id, String)| !text.trim().is_empty() && *text != thing.text;
    if let Some((thing, text)) = window.rewriting.take().filter(changed) {
        editor.ask(BlockEdit::Placement(PlacementEdit::Rename { thing, text }));
    }
}
