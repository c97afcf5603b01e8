//! The editor of cards: headings side by side with their cards below.

use egui::accesskit::Role;
use egui::{Align, Key, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2};

use super::card::{card_ui, rewrite_ui};
use super::pull;
use super::wall::{Neighbours, Wall, moved};
use crate::colours::Tone;
use crate::facilitator::long_list::long_list_ui;
use crate::facilitator::{BlockEditor, WindowState, field};
use crate::model::block::BlockEdit;
use crate::model::block::cards::{Card, Cards, CardsEdit};
use crate::model::block::heading::Heading;
use crate::model::id::Id;
use crate::msg;
use crate::theme::{bold, colour, link, quietly, saw_key, tree};

/// Narrower than this a column's words break too often.
const NARROWEST: f32 = 168.0;
/// The space between columns.
const GAP: f32 = 12.0;

pub(super) fn cards_ui(ui: &mut Ui, cards: &Cards, window: &mut WindowState, editor: &BlockEditor<'_>) {
    pull::offers_ui(ui, cards, editor);
    let (piles, answers) = (cards.piles(&editor.at.block, &editor.context), editor.context.answers());
    let wall = Wall { cards, under: &cards.by_heading(), piles: &piles, answers: &answers };
    ScrollArea::vertical().id_salt(("cards", &editor.at)).auto_shrink(false).show(ui, |ui| {
        let count = cards.headings.len().max(1);
        let fitting = (((ui.available_width() + GAP) / (NARROWEST + GAP)) as usize).clamp(1, count);
        // Six headings stand better as three and three than as four and two.
        let in_row = count.div_ceil(count.div_ceil(fitting));
        let width = (ui.available_width() - GAP * (in_row - 1) as f32) / in_row as f32;
        let places: Vec<usize> = (0..cards.headings.len()).collect();
        for row in places.chunks(in_row) {
            row_ui(ui, wall, row, width, window, editor);
            ui.add_space(GAP);
        }
        if cards.open && link(ui, &editor.view.language.say(msg!("add-heading"))).clicked() {
            let title = editor.view.language.say(msg!("new-heading"));
            editor.ask(BlockEdit::Cards(CardsEdit::AddHeading { title }));
        }
    });
}

/// Columns side by side, all as high as the highest.
fn row_ui(
    ui: &mut Ui,
    wall: Wall<'_>,
    places: &[usize],
    width: f32,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let start = ui.cursor().min;
    let backs: Vec<_> = places.iter().map(|_| ui.painter().add(egui::Shape::Noop)).collect();
    let mut height: f32 = 140.0;
    let mut columns = Vec::new();
    for (index, place) in places.iter().enumerate() {
        let Some(heading) = wall.cards.headings.get(*place) else { continue };
        let left = start + vec2(index as f32 * (width + GAP), 0.0);
        let inside = Rect::from_min_size(left + Vec2::splat(10.0), vec2(width - 20.0, f32::INFINITY));
        let mut column = ui.new_child(
            UiBuilder::new().max_rect(inside).id_salt(("column", &heading.id)).layout(Layout::top_down(Align::Min)),
        );
        tree::is(&column, Role::Group, editor.context.read(&heading.title));
        column_ui(&mut column, wall, heading, *place, window, editor);
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
            editor.ask(moved(*dropped, heading, None));
        }
    }
    ui.allocate_rect(Rect::from_min_size(start, vec2(ui.available_width(), height)), Sense::hover());
}

fn column_ui(
    ui: &mut Ui,
    wall: Wall<'_>,
    heading: &Heading,
    place: usize,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let title = editor.context.read(&heading.title).to_owned();
    let own = wall.under.get(&heading.id).map_or(&[][..], Vec::as_slice);
    heading_ui(ui, heading, own.len(), &title, editor);
    let rewriting = window.rewriting.as_ref().map(|(card, _)| *card);
    let of = |card: &&Card| (card.id, card.text.len() + wall.piles.with(card.id).len() * 40);
    long_list_ui(ui, "cards", own, rewriting, of, |ui, index, card| {
        let neighbours = Neighbours {
            before: index.checked_sub(1).and_then(|index| own.get(index)).map(|card| card.id),
            after_next: own.get(index + 2).map(|card| card.id),
            last: index + 1 == own.len(),
        };
        if window.rewriting.as_ref().is_some_and(|(id, _)| *id == card.id) {
            rewrite_ui(ui, card, place, window, editor);
        } else {
            card_ui(ui, wall, card, place, &neighbours, window, editor);
        }
    });
}

fn heading_ui(ui: &mut Ui, heading: &Heading, count: usize, title: &str, editor: &BlockEditor<'_>) {
    let id = ui.scope_id().with("rename");
    let mut draft: Option<String> = ui.data(|data| data.get_temp(id));
    if let Some(text) = &mut draft {
        let response = field::line(ui, &editor.view.language.say(msg!("heading-name")), text, f32::INFINITY);
        let cancelled = saw_key(ui.ctx(), Key::Escape);
        if response.lost_focus() && !cancelled && !text.trim().is_empty() && text != title {
            editor.ask(BlockEdit::Cards(CardsEdit::RenameHeading { heading: heading.id.clone(), title: text.clone() }));
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
        ui.label(quietly(ui.ctx(), count.to_string()));
        ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
            let button = egui::Button::new(bold(title).size(15.0)).frame(false).wrap();
            if ui.add(button).on_hover_text(editor.view.language.say(msg!("rename-heading"))).clicked() {
                ui.data_mut(|data| data.insert_temp(id, title.to_owned()));
            }
        });
    });
}
