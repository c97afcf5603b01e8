//! The editor of cards: columns side by side, each card moved, rewritten and thrown away by mouse and by key.

use egui::{
    Align, Key, Layout, Modifiers, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2,
};

use super::pull;
use crate::facilitator::{Bench, Desk, field};
use crate::model::block::cards::{Card, Cards, CardsEdit, Heading};
use crate::model::block::{Block, BlockEdit};
use crate::model::id::Id;
use crate::msg;
use crate::palette::Tone;
use crate::theme::{bold, card as card_frame, colour, link, quietly};

/// Narrower than this a column's words break too often.
const NARROWEST: f32 = 168.0;
/// The space between columns.
const GAP: f32 = 12.0;

pub(super) fn cards_ui(ui: &mut Ui, cards: &Cards, desk: &mut Desk, bench: &mut Bench<'_>) {
    if let Some(from) = &cards.pull {
        pull::pull_ui(ui, from, &origins(cards), bench);
    }
    ScrollArea::vertical().id_salt(("cards", &bench.at)).auto_shrink(false).show(ui, |ui| {
        let count = cards.headings.len().max(1);
        let fitting = (((ui.available_width() + GAP) / (NARROWEST + GAP)) as usize).clamp(1, count);
        // Six headings stand better as three and three than as four and two.
        let in_row = count.div_ceil(count.div_ceil(fitting));
        let width = (ui.available_width() - GAP * (in_row - 1) as f32) / in_row as f32;
        let places: Vec<usize> = (0..cards.headings.len()).collect();
        for row in places.chunks(in_row) {
            row_ui(ui, cards, row, width, desk, bench);
            ui.add_space(GAP);
        }
        if cards.open && link(ui, &bench.view.language.say(msg!("add-heading"))).clicked() {
            let title = bench.view.language.say(msg!("new-heading"));
            bench.ask(BlockEdit::Cards(CardsEdit::AddHeading { title }));
        }
    });
}

fn origins(cards: &Cards) -> Vec<Id> {
    cards.cards.iter().filter_map(|card| card.origin).collect()
}

/// Columns side by side, all as high as the highest.
fn row_ui(ui: &mut Ui, cards: &Cards, places: &[usize], width: f32, desk: &mut Desk, bench: &mut Bench<'_>) {
    let start = ui.cursor().min;
    let backs: Vec<_> = places.iter().map(|_| ui.painter().add(egui::Shape::Noop)).collect();
    let mut height: f32 = 140.0;
    let mut columns = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let Some(heading) = cards.headings.get(*place) else { continue };
        let left = start + vec2(index as f32 * (width + GAP), 0.0);
        let inside = Rect::from_min_size(left + Vec2::splat(10.0), vec2(width - 20.0, f32::INFINITY));
        let mut column = ui.new_child(
            UiBuilder::new().max_rect(inside).id_salt(("column", &heading.id)).layout(Layout::top_down(Align::Min)),
        );
        column_ui(&mut column, cards, heading, *place, desk, bench);
        height = height.max(column.min_rect().height() + 20.0);
        columns.push((left, heading));
    }
    for ((left, heading), back) in columns.iter().zip(backs) {
        let rect = Rect::from_min_size(*left, vec2(width, height));
        let target = ui.interact(rect, ui.scope_id().with(("drop", &heading.id)), Sense::hover());
        let over = target.dnd_hover_payload::<Id>().is_some();
        let ground = if over { Tone::AccentSoft } else { Tone::Sunken };
        ui.painter().set(back, egui::epaint::RectShape::filled(rect, 10.0, colour(ui.ctx(), ground)));
        if let Some(dropped) = target.dnd_release_payload::<Id>() {
            bench.ask(moved(*dropped, heading, None));
        }
    }
    ui.allocate_rect(Rect::from_min_size(start, vec2(ui.available_width(), height)), Sense::hover());
}

fn moved(card: Id, heading: &Heading, before: Option<Id>) -> BlockEdit {
    BlockEdit::Cards(CardsEdit::Move { card, heading: heading.id.clone(), before })
}

fn column_ui(ui: &mut Ui, cards: &Cards, heading: &Heading, place: usize, desk: &mut Desk, bench: &mut Bench<'_>) {
    let title = bench.room.read(&heading.title).to_owned();
    heading_ui(ui, cards, heading, &title, bench);
    let own: Vec<&Card> = cards.under(&heading.id).collect();
    for (index, card) in own.iter().enumerate() {
        let neighbours = Neighbours {
            before: index.checked_sub(1).and_then(|index| own.get(index)).map(|card| card.id),
            after_next: own.get(index + 2).map(|card| card.id),
            last: index + 1 == own.len(),
        };
        if desk.rewriting.as_ref().is_some_and(|(id, _)| *id == card.id) {
            rewrite_ui(ui, card, place, desk, bench);
        } else {
            card_ui(ui, cards, card, place, &neighbours, desk, bench);
        }
    }
}

fn heading_ui(ui: &mut Ui, cards: &Cards, heading: &Heading, title: &str, bench: &mut Bench<'_>) {
    let id = ui.scope_id().with("rename");
    let mut draft: Option<String> = ui.data(|data| data.get_temp(id));
    if let Some(text) = &mut draft {
        let response = field::line(ui, &bench.view.language.say(msg!("heading-name")), text, f32::INFINITY);
        let cancelled = ui.input(|input| input.key_pressed(Key::Escape));
        if response.lost_focus() && !cancelled && !text.trim().is_empty() && text != title {
            bench.ask(BlockEdit::Cards(CardsEdit::RenameHeading { heading: heading.id.clone(), title: text.clone() }));
        }
        if response.lost_focus() {
            ui.data_mut(|data| data.remove::<String>(id));
        } else {
            response.request_focus();
            ui.data_mut(|data| data.insert_temp(id, text.clone()));
        }
        return;
    }
    let line = vec2(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Min), |ui| {
        ui.label(quietly(ui.ctx(), cards.under(&heading.id).count().to_string()));
        ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
            let button = egui::Button::new(bold(title).size(15.0)).frame(false).wrap();
            if ui.add(button).on_hover_text(bench.view.language.say(msg!("rename-heading"))).clicked() {
                ui.data_mut(|data| data.insert_temp(id, title.to_owned()));
            }
        });
    });
}

/// What stands around a card under its heading.
struct Neighbours {
    before: Option<Id>,
    after_next: Option<Id>,
    last: bool,
}

fn card_ui(
    ui: &mut Ui,
    cards: &Cards,
    card: &Card,
    place: usize,
    neighbours: &Neighbours,
    desk: &mut Desk,
    bench: &mut Bench<'_>,
) {
    let id = ui.scope_id().with(("card", card.id));
    let picked = ui.memory(|memory| memory.has_focus(id));
    let inner = card_frame(ui, Tone::Heading(place), picked, |ui| {
        ui.set_min_width(ui.available_width());
        ui.label(&card.text);
        below_ui(ui, card, bench);
    });
    let response = ui.interact(inner.response.rect, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &card.text));
    response.dnd_set_drag_payload(card.id);
    if let Some(dropped) = response.dnd_release_payload::<Id>()
        && let (true, Some(heading)) = (*dropped != card.id, cards.headings.get(place))
    {
        bench.ask(moved(*dropped, heading, Some(card.id)));
    }
    if response.clicked() {
        response.request_focus();
    }
    if response.double_clicked() {
        desk.rewriting = Some((card.id, card.text.clone()));
    }
    if response.has_focus() {
        keys(ui, cards, card, place, neighbours, desk, bench);
    }
    response.context_menu(|ui| menu_ui(ui, cards, card, desk, bench));
    dragged_ui(ui, &response, card);
}

/// Who said it, and its dots.
fn below_ui(ui: &mut Ui, card: &Card, bench: &Bench<'_>) {
    let dots = bench.room.dots(&bench.at.block, card.id);
    let by = by_words(card, bench);
    if dots == 0 && by.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        ui.label(quietly(ui.ctx(), by));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = bench.view.language.say_with(msg!("dots"), &[("count", dots.into())]);
            let marks = if dots <= 7 { "●".repeat(dots as usize) } else { format!("● {dots}") };
            ui.label(quietly(ui.ctx(), marks)).on_hover_text(words);
        });
    });
}

/// "Par 3" while the pair still sits together, else the names.
fn by_words(card: &Card, bench: &Bench<'_>) -> String {
    let groups = bench.room.exercise.blocks.iter().find_map(|named| match &named.block {
        Block::Groups(groups) => Some(groups),
        Block::Cards(_)
        | Block::Table(_)
        | Block::Circle(_)
        | Block::Placement(_)
        | Block::Vote(_)
        | Block::Round(_) => None,
    });
    let seat = groups.and_then(|groups| {
        let place = groups.groups.iter().position(|group| !card.by.is_empty() && group.members == card.by)?;
        Some(groups.title(place, &bench.room))
    });
    seat.unwrap_or_else(|| bench.room.names(&card.by))
}

/// Enter rewrites, Delete throws away, Ctrl with an arrow moves.
fn keys(
    ui: &Ui,
    cards: &Cards,
    card: &Card,
    place: usize,
    neighbours: &Neighbours,
    desk: &mut Desk,
    bench: &mut Bench<'_>,
) {
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
        desk.rewriting = Some((card.id, card.text.clone()));
    }
    if pressed(Modifiers::NONE, Key::Delete) {
        bench.ask(BlockEdit::Cards(CardsEdit::Delete { card: card.id }));
    }
    let heading = |place: Option<usize>| place.and_then(|place| cards.headings.get(place));
    if let (true, Some(left)) = (pressed(Modifiers::CTRL, Key::ArrowLeft), heading(place.checked_sub(1))) {
        bench.ask(moved(card.id, left, None));
    }
    if let (true, Some(right)) = (pressed(Modifiers::CTRL, Key::ArrowRight), heading(Some(place + 1))) {
        bench.ask(moved(card.id, right, None));
    }
    let Some(own) = heading(Some(place)) else { return };
    if let (true, Some(before)) = (pressed(Modifiers::CTRL, Key::ArrowUp), neighbours.before) {
        bench.ask(moved(card.id, own, Some(before)));
    }
    if pressed(Modifiers::CTRL, Key::ArrowDown) && !neighbours.last {
        bench.ask(moved(card.id, own, neighbours.after_next));
    }
}

fn menu_ui(ui: &mut Ui, cards: &Cards, card: &Card, desk: &mut Desk, bench: &mut Bench<'_>) {
    let say = |message| bench.view.language.say(message);
    if ui.button(say(msg!("edit-rewrite-card"))).clicked() {
        desk.rewriting = Some((card.id, card.text.clone()));
    }
    ui.separator();
    ui.label(quietly(ui.ctx(), say(msg!("move-under"))));
    for heading in cards.headings.iter().filter(|heading| heading.id != card.heading) {
        if ui.button(bench.room.read(&heading.title)).clicked() {
            bench.ask(moved(card.id, heading, None));
        }
    }
    ui.separator();
    if ui.button(bench.view.language.say(msg!("edit-delete-card"))).clicked() {
        bench.ask(BlockEdit::Cards(CardsEdit::Delete { card: card.id }));
    }
}

/// A card's words follow the pointer while it is dragged.
fn dragged_ui(ui: &Ui, response: &Response, card: &Card) {
    if let (true, Some(at)) = (response.dragged(), ui.ctx().pointer_interact_pos()) {
        egui::Area::new(response.id.with("dragged"))
            .order(egui::Order::Tooltip)
            .fixed_pos(at + vec2(8.0, 8.0))
            .interactable(false)
            .show(ui.ctx(), |ui| {
                egui::Frame::popup(ui.style()).show(ui, |ui| {
                    ui.set_max_width(220.0);
                    ui.label(&card.text);
                });
            });
    }
}

fn rewrite_ui(ui: &mut Ui, card: &Card, place: usize, desk: &mut Desk, bench: &mut Bench<'_>) {
    let Some((_, text)) = &mut desk.rewriting else { return };
    let name = bench.view.language.say(msg!("edit-rewrite-card"));
    let done = card_frame(ui, Tone::Heading(place), true, |ui| {
        let edit = egui::TextEdit::multiline(text).desired_rows(2).desired_width(f32::INFINITY).return_key(None);
        let response = field::named(ui, &name, edit);
        let first = ui.data_mut(|data| {
            std::mem::replace(data.get_temp_mut_or_insert_with(response.id.with("new"), || true), false)
        });
        if first {
            response.request_focus();
        }
        let enter = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift);
        let over = enter || response.lost_focus();
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            text.clone_from(&card.text);
        }
        if over {
            ui.data_mut(|data| data.remove::<bool>(response.id.with("new")));
        }
        over
    });
    let changed = |(_, text): &(Id, String)| !text.trim().is_empty() && *text != card.text;
    if done.inner
        && let Some((card, text)) = desk.rewriting.take().filter(changed)
    {
        bench.ask(BlockEdit::Cards(CardsEdit::Rewrite { card, text }));
    }
}
