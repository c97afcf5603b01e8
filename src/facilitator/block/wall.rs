//! What a card sees of the wall it hangs on: the other cards, its neighbours, and how it is moved among them.

use std::collections::HashMap;

use crate::model::block::BlockEdit;
use crate::model::block::cards::{Card, Cards, CardsEdit, Piles};
use crate::model::block::context::Answers;
use crate::model::block::heading::Heading;
use crate::model::id::{Id, Key};

/// All cards, what lies on each, and where each is answered.
#[derive(Clone, Copy)]
pub(super) struct Wall<'a> {
    pub(super) cards: &'a Cards,
    /// Those under each heading.
    pub(super) under: &'a HashMap<&'a Key, Vec<&'a Card>>,
    pub(super) piles: &'a Piles<'a>,
    pub(super) answers: &'a Answers,
}

/// What stands around a card under its heading.
pub(super) struct Neighbours {
    pub(super) before: Option<Id>,
    pub(super) after_next: Option<Id>,
    pub(super) last: bool,
}

/// Moves a card below a heading, before another card or last.
pub(super) fn moved(card: Id, heading: &Heading, before: Option<Id>) -> BlockEdit {
    BlockEdit::Cards(CardsEdit::Move { card, heading: heading.id.clone(), before })
}
