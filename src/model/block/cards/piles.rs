//! Cards with those that were merged into them and the dots on all of them, counted for every card in one pass.

use std::collections::HashMap;

use crate::model::block::cards::{Card, Cards};
use crate::model::block::context::Context;
use crate::model::id::{Id, Key};

/// What lies on each card.
#[derive(Debug, Default)]
pub struct Piles<'a>(HashMap<Id, Pile<'a>>);

#[derive(Debug, Default)]
struct Pile<'a> {
    with: Vec<&'a Card>,
    dots: u32,
}

impl<'a> Piles<'a> {
    /// The cards that were merged into a card.
    pub fn with(&self, card: Id) -> &[&'a Card] {
        self.0.get(&card).map_or(&[], |pile| &pile.with)
    }

    /// The dots on a card and on those merged into it.
    pub fn dots(&self, card: Id) -> u32 {
        self.0.get(&card).map_or(0, |pile| pile.dots)
    }
}

impl Cards {
    /// What lies on each card of this block, which has that name.
    pub fn piles(&self, own: &Key, context: &Context<'_>) -> Piles<'_> {
        let (dots, loose) = (context.all_dots(own), context.loose_dots(own));
        let mut piles = Piles::default();
        for card in &self.cards {
            // Of thousands of cards few have a dot or another card, and this is asked in every frame.
            if card.merged.is_none() && !dots.contains_key(&card.id) {
                continue;
            }
            let pile = piles.0.entry(card.merged.unwrap_or(card.id)).or_default();
            let dots = if card.merged.is_some() { &loose } else { &dots };
            pile.dots = pile.dots.saturating_add(dots.get(&card.id).copied().unwrap_or_default());
            if card.merged.is_some() {
                pile.with.push(card);
            }
        }
        piles
    }
}
