//! One card of the editor: moved, merged, starred, coloured, rewritten and thrown away by mouse and by key.

mod keys;

use egui::{Align, Key, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, WidgetInfo};
use egui::{RichText, vec2};

use keys::{keys, move_keys};

use super::give;
use super::wall::{Neighbours, Wall, moved};
use crate::colours::Tone;
use crate::facilitator::{BlockEditor, WindowState, field};
use crate::model::block::BlockEdit;
use crate::model::block::cards::{COLOURS, Card, CardsEdit};
use crate::model::block::groups::Groups;
use crate::model::id::Id;
use crate::model::screen::bounds::begun;
use crate::msg;
use crate::theme::{CORNER, card as card_frame, colour, quietly, saw_key, saw_key_when, tree};

pub(super) fn card_ui(
    ui: &mut Ui,
    wall: Wall<'_>,
    card: &Card,
    place: usize,
    neighbours: &Neighbours,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let id = ui.scope_id().with(("card", card.id));
    let picked = ui.memory(|memory| memory.has_focus(id));
    // Lies under the words, so that what is written on the card still takes the pointer.
    let before = ui.data(|data| data.get_temp::<Rect>(id)).unwrap_or(Rect::NOTHING);
    let response = ui.interact(before, id, Sense::click_and_drag());
    let inner = card_frame(ui, edge(card, place), picked, |ui| {
        ui.set_min_width(ui.available_width());
        let text = begun(&card.text, editor.view.language);
        let text = if card.starred { format!("⭐ {text}") } else { text.into_owned() };
        ui.add(egui::Label::new(text).selectable(false));
        below_ui(ui, wall, card, editor);
    });
    let rect = inner.response.rect;
    if rect != before {
        ui.data_mut(|data| data.insert_temp(id, rect));
        ui.ctx().request_repaint();
    }
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, picked, &card.text));
    let [says, shortcuts] =
        [msg!("card-says"), msg!("card-shortcuts")].map(|message| editor.view.language.say(message));
    tree::describe(&response, &says, &shortcuts);
    let response = response.on_hover_text(says);
    response.dnd_set_drag_payload(card.id);
    drop_ui(ui, wall, card, place, &response, editor);
    if response.clicked() {
        response.request_focus();
    }
    if response.double_clicked() {
        window.rewriting = Some((card.id, card.text.clone()));
    }
    if response.has_focus() {
        move_keys(ui, wall, card, place, neighbours, editor);
        keys(ui, wall, card, neighbours, window, editor);
    }
    response.context_menu(|ui| menu_ui(ui, wall, card, neighbours, window, editor));
    dragged_ui(ui, &response, card);
}

/// The colour of a card's edge: its own, or its heading's.
fn edge(card: &Card, place: usize) -> Tone {
    Tone::Heading(card.colour.map_or(place, usize::from))
}

/// What is dropped on the middle of a card is merged into it, above and below that it is put before.
fn drop_ui(ui: &Ui, wall: Wall<'_>, card: &Card, place: usize, response: &Response, editor: &BlockEditor<'_>) {
    let rect = response.rect;
    let pointer = ui.ctx().pointer_interact_pos().map_or(rect.top(), |at| at.y);
    let onto = rect.shrink2(vec2(0.0, rect.height() * 0.25)).y_range().contains(pointer);
    if response.dnd_hover_payload::<Id>().is_some_and(|held| *held != card.id) {
        let stroke = Stroke::new(2.0, colour(ui.ctx(), Tone::Accent));
        match onto {
            true => drop(ui.painter().rect_stroke(rect, CORNER, stroke, StrokeKind::Outside)),
            false => drop(ui.painter().hline(rect.x_range(), rect.top() - 3.0, stroke)),
        }
    }
    let dropped = response.dnd_release_payload::<Id>().filter(|dropped| **dropped != card.id);
    match (dropped, wall.cards.headings.get(place)) {
        (Some(dropped), _) if onto => editor.ask(merged(*dropped, card.id)),
        (Some(dropped), Some(heading)) => editor.ask(moved(*dropped, heading, Some(card.id))),
        (Some(_) | None, _) => {}
    }
}

fn merged(card: Id, into: Id) -> BlockEdit {
    BlockEdit::Cards(CardsEdit::Merge { card, into })
}

/// What was merged into it, what it says of itself besides, who said it, where it is answered, and its dots.
fn below_ui(ui: &mut Ui, wall: Wall<'_>, card: &Card, editor: &BlockEditor<'_>) {
    for other in wall.piles.with(card.id) {
        ui.add(
            egui::Label::new(quietly(ui.ctx(), format!("+ {}", begun(&other.text, editor.view.language))))
                .selectable(false),
        );
    }
    if wall.cards.tag.is_some() {
        tag_ui(ui, wall, card, editor);
    }
    let language = editor.view.language;
    let dots = wall.piles.dots(card.id);
    let answered = wall.answers.get(&card.id).map(|titles| format!("→ {}", titles.join(", ")));
    let words: Vec<String> =
        [by_words(wall, card, editor)].into_iter().filter(|words| !words.is_empty()).chain(answered).collect();
    if dots == 0 && words.is_empty() {
        return;
    }
    ui.horizontal(|ui| {
        ui.add(egui::Label::new(quietly(ui.ctx(), words.join(" · "))).selectable(false));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let words = language.say_with(msg!("dots"), &[("count", dots.into())]);
            let marks = if dots <= 7 { "●".repeat(dots as usize) } else { format!("● {dots}") };
            ui.label(quietly(ui.ctx(), marks)).on_hover_text(words);
        });
    });
}

/// A word or two that are written on the card in place.
fn tag_ui(ui: &mut Ui, wall: Wall<'_>, card: &Card, editor: &BlockEditor<'_>) {
    let Some(title) = &wall.cards.tag else { return };
    let title = editor.context.read(title).to_owned();
    let mut text = card.tag.clone();
    let hint = RichText::new(&title).color(colour(ui.ctx(), Tone::Muted));
    let edit = TextEdit::singleline(&mut text).id_salt(("tag", card.id)).hint_text(hint).desired_width(f32::INFINITY);
    if field::named(ui, &format!("{title}: {}", card.text), edit).changed() {
        editor.ask(BlockEdit::Cards(CardsEdit::Tag { card: card.id, text }));
    }
}

/// "Par 3" while the pair still sits together, else the names.
fn by_words(wall: Wall<'_>, card: &Card, editor: &BlockEditor<'_>) -> String {
    let groups = wall.cards.by.as_ref().and_then(|by| editor.context.exercise.get::<Groups>(by));
    let seat = groups.and_then(|groups| {
        let place = groups.groups.iter().position(|group| !card.by.is_empty() && group.members == card.by)?;
        Some(groups.title(place, &editor.context))
    });
    seat.unwrap_or_else(|| editor.context.names(&card.by))
}

const fn star(card: &Card) -> BlockEdit {
    BlockEdit::Cards(CardsEdit::Star { card: card.id, starred: !card.starred })
}

fn menu_ui(
    ui: &mut Ui,
    wall: Wall<'_>,
    card: &Card,
    neighbours: &Neighbours,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let language = editor.view.language;
    let say = |message| language.say(message);
    if ui.button(say(msg!("edit-rewrite-card"))).clicked() {
        window.rewriting = Some((card.id, card.text.clone()));
    }
    let words = if card.starred { msg!("edit-unstar") } else { msg!("edit-star") };
    if ui.button(say(words)).clicked() {
        editor.ask(star(card));
    }
    if let Some(above) = neighbours.before
        && ui.button(say(msg!("card-merge-above"))).clicked()
    {
        editor.ask(merged(card.id, above));
    }
    if !wall.piles.with(card.id).is_empty() && ui.button(say(msg!("edit-take-apart"))).clicked() {
        editor.ask(BlockEdit::Cards(CardsEdit::TakeApart { card: card.id }));
    }
    give::menu_ui(ui, card.id, editor);
    colours_ui(ui, card, editor);
    ui.separator();
    ui.label(quietly(ui.ctx(), say(msg!("move-under"))));
    for heading in wall.cards.headings.iter().filter(|heading| heading.id != card.heading) {
        if ui.button(editor.context.read(&heading.title)).clicked() {
            editor.ask(moved(card.id, heading, None));
        }
    }
    ui.separator();
    if ui.button(say(msg!("edit-delete-card"))).clicked() {
        editor.ask(BlockEdit::Cards(CardsEdit::Delete { card: card.id }));
    }
}

/// A patch of each colour, and one without for the heading's own.
fn colours_ui(ui: &mut Ui, card: &Card, editor: &BlockEditor<'_>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for own in (0..COLOURS).map(Some).chain([None]) {
            let (rect, response) = ui.allocate_exact_size(vec2(20.0, 20.0), Sense::click());
            let name = match own {
                Some(number) => editor.view.language.say_with(msg!("card-colour"), &[("number", (number + 1).into())]),
                None => editor.view.language.say(msg!("card-no-colour")),
            };
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, card.colour == own, &name));
            let line = Stroke::new(1.0, colour(ui.ctx(), if card.colour == own { Tone::Ink } else { Tone::Edge }));
            let fill = own.map_or(Tone::Surface, |number| Tone::Heading(usize::from(number)));
            ui.painter().rect(rect.shrink(2.0), 4.0, colour(ui.ctx(), fill), line, StrokeKind::Outside);
            if response.clicked() {
                editor.ask(BlockEdit::Cards(CardsEdit::Colour { card: card.id, colour: own }));
                ui.close();
            }
        }
    });
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

pub(super) fn rewrite_ui(ui: &mut Ui, card: &Card, place: usize, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let Some((_, text)) = &mut window.rewriting else { return };
    let name = editor.view.language.say(msg!("edit-rewrite-card"));
    let done = card_frame(ui, edge(card, place), true, |ui| {
        let edit = TextEdit::multiline(text).desired_rows(2).desired_width(f32::INFINITY).return_key(None);
        let response = field::named(ui, &name, edit);
        let first = ui.data_mut(|data| {
            std::mem::replace(data.get_temp_mut_or_insert_with(response.id.with("new"), || true), false)
        });
        if first {
            response.request_focus();
        }
        let enter = saw_key_when(ui.ctx(), Key::Enter, |modifiers| !modifiers.shift);
        let over = enter || response.lost_focus();
        if saw_key(ui.ctx(), Key::Escape) {
            text.clone_from(&card.text);
        }
        if over {
            ui.data_mut(|data| data.remove::<bool>(response.id.with("new")));
        }
        over
    });
    let changed = |(_, text): &(Id, String)| !text.trim().is_empty() && *text != card.text;
    if done.inner
        && let Some((card, text)) = window.rewriting.take().filter(changed)
    {
        editor.ask(BlockEdit::Cards(CardsEdit::Rewrite { card, text }));
    }
}
