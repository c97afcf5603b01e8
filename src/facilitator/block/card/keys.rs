//! What the keys do to the card that has the keyboard.

use egui::{Key, Modifiers, Ui};

use super::{merged, star};
use crate::facilitator::block::give;
use crate::facilitator::block::wall::{Neighbours, Wall, moved};
use crate::facilitator::{BlockEditor, WindowState};
use crate::model::block::BlockEdit;
use crate::model::block::cards::{COLOURS, Card, CardsEdit};
use crate::theme::take_key;

/// Ctrl with an arrow moves a card.
pub(super) fn move_keys(
    ui: &Ui,
    wall: Wall<'_>,
    card: &Card,
    place: usize,
    neighbours: &Neighbours,
    editor: &BlockEditor<'_>,
) {
    let pressed = |key| take_key(ui.ctx(), Modifiers::CTRL, key);
    let heading = |place: Option<usize>| place.and_then(|place| wall.cards.headings.get(place));
    if let (true, Some(left)) = (pressed(Key::ArrowLeft), heading(place.checked_sub(1))) {
        editor.ask(moved(card.id, left, None));
    }
    if let (true, Some(right)) = (pressed(Key::ArrowRight), heading(Some(place + 1))) {
        editor.ask(moved(card.id, right, None));
    }
    let Some(own) = heading(Some(place)) else { return };
    if let (true, Some(before)) = (pressed(Key::ArrowUp), neighbours.before) {
        editor.ask(moved(card.id, own, Some(before)));
    }
    if pressed(Key::ArrowDown) && !neighbours.last {
        editor.ask(moved(card.id, own, neighbours.after_next));
    }
}

/// Enter rewrites, Delete throws away, M merges with the card above and Shift M takes apart, G gives on, S stars, C
/// colours.
pub(super) fn keys(
    ui: &Ui,
    wall: Wall<'_>,
    card: &Card,
    neighbours: &Neighbours,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let pressed = |modifiers, key| take_key(ui.ctx(), modifiers, key);
    if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::F2) {
        window.rewriting = Some((card.id, card.text.clone()));
    }
    if pressed(Modifiers::NONE, Key::Delete) {
        editor.ask(BlockEdit::Cards(CardsEdit::Delete { card: card.id }));
    }
    if pressed(Modifiers::SHIFT, Key::M) {
        if !wall.piles.with(card.id).is_empty() {
            editor.ask(BlockEdit::Cards(CardsEdit::TakeApart { card: card.id }));
        }
    } else if let (true, Some(above)) = (pressed(Modifiers::NONE, Key::M), neighbours.before) {
        editor.ask(merged(card.id, above));
    }
    if pressed(Modifiers::NONE, give::KEY) {
        give::give(card.id, editor);
    }
    if pressed(Modifiers::NONE, Key::S) {
        editor.ask(star(card));
    }
    if pressed(Modifiers::NONE, Key::C) {
        // After the last colour comes the heading's own again.
        let next = card.colour.map_or(0, |colour| colour + 1);
        editor.ask(BlockEdit::Cards(CardsEdit::Colour { card: card.id, colour: (next < COLOURS).then_some(next) }));
    }
}
