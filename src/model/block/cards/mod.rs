//! Cards under headings: what the room said, sorted as it was said.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

mod behaviour;
mod filled;
mod parts;
mod piles;
mod shown;

pub use piles::Piles;

use crate::i18n::{Message, Text};
use crate::model::block::Pull;
use crate::model::block::context::Context;
use crate::model::block::heading::Heading;
use crate::model::block::kind::{Change, Kind};
use crate::model::block::preset::Preset;
use crate::model::fault::limits::{words, written};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::people::is_false;
use crate::model::several::one_or_many;
use crate::model::shared;
use crate::msg;

/// How many colours a card may be given: as many as there are for headings.
pub const COLOURS: u8 = 6;

/// Cards under headings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cards {
    /// The headings, in order; at least one in a recipe.
    pub headings: Vec<Heading>,
    /// The room may add headings.
    #[serde(default, skip_serializing_if = "is_false")]
    pub open: bool,
    /// The groups that cards come from, so that each card can say whose it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Key>,
    /// What else each card may say of itself in a word or two, such as who it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Text>,
    /// What it may be filled from, each in its turn; a file may hold one alone.
    #[serde(default, deserialize_with = "one_or_many", skip_serializing_if = "Vec::is_empty")]
    pub pull: Vec<Pull>,
    /// The sets of cards one may begin with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presets: Vec<Preset>,
    /// The cards; those under one heading stand in this order. One that an edit does not touch is shared with the block
    /// from before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "shared")]
    pub cards: Vec<Arc<Card>>,
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Card {
    /// Names it in the session.
    pub id: Id,
    /// The heading it is under.
    pub heading: Key,
    /// What it says.
    pub text: String,
    /// Who said it; empty when nobody in particular.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<Id>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Id>,
    /// The card it was merged into: it says the same, and is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged: Option<Id>,
    /// Set off from the others.
    #[serde(default, skip_serializing_if = "is_false")]
    pub starred: bool,
    /// A colour of its own instead of its heading's, by its place among the headings' colours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<u8>,
    /// What it says of itself besides; see [`Cards::tag`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub tag: String,
}

/// A change to cards.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum CardsEdit {
    /// Writes a card, last under its heading.
    Add { heading: Key, text: String, by: Vec<Id> },
    /// Changes what a card says.
    Rewrite { card: Id, text: String },
    /// Moves a card under a heading: before another card there, or last.
    Move { card: Id, heading: Key, before: Option<Id> },
    /// Throws a card away.
    Delete { card: Id },
    /// Merges a card into another that says the same; it is kept, and can be taken out again.
    Merge { card: Id, into: Id },
    /// Takes the cards that were merged into this one out again.
    TakeApart { card: Id },
    /// Sets a card off from the others, or no longer.
    Star { card: Id, starred: bool },
    /// Gives a card a colour of its own, or its heading's again.
    Colour { card: Id, colour: Option<u8> },
    /// Writes what a card says of itself besides.
    Tag { card: Id, text: String },
    /// Adds a heading.
    AddHeading { title: String },
    /// Changes a heading's words.
    RenameHeading { heading: Key, title: String },
}

impl Cards {
    /// All cards, also those merged into others.
    pub fn iter(&self) -> impl Iterator<Item = &Card> {
        self.cards.iter().map(Arc::as_ref)
    }

    /// The cards under one heading, without those merged into others.
    pub fn under<'a>(&'a self, heading: &'a Key) -> impl Iterator<Item = &'a Card> {
        self.iter().filter(move |card| card.heading == *heading && card.merged.is_none())
    }

    /// The cards under every heading at once, as [`Self::under`] has them.
    pub fn by_heading(&self) -> HashMap<&Key, Vec<&Card>> {
        // Of thousands of cards each is compared with a handful of headings, which is less than to look it up.
        let mut under: Vec<(&Key, Vec<&Card>)> = Vec::new();
        for card in self.iter().filter(|card| card.merged.is_none()) {
            match under.iter_mut().find(|(heading, _)| **heading == card.heading) {
                Some((_, cards)) => cards.push(card),
                None => under.push((&card.heading, vec![card])),
            }
        }
        under.into_iter().collect()
    }

    /// The cards that were merged into one.
    pub fn merged_into(&self, card: Id) -> impl Iterator<Item = &Card> {
        self.iter().filter(move |other| other.merged == Some(card))
    }

    /// A heading's place in the list, which gives its colour.
    pub fn place(&self, heading: &Key) -> usize {
        self.headings.iter().position(|other| other.id == *heading).unwrap_or_default()
    }

    fn apply(&mut self, edit: &CardsEdit, ids: &mut Ids) -> Result<(), Refusal> {
        match edit {
            CardsEdit::Add { heading, text, by } => {
                self.known(heading)?;
                let (heading, text, by) = (heading.clone(), words(text)?, by.clone());
                self.push(Card { id: ids.hand_out(), heading, text, by, ..Card::default() });
            }
            CardsEdit::Rewrite { card, text } => self.find(*card)?.text = words(text)?,
            CardsEdit::Move { card, heading, before } => self.move_card(*card, heading, *before)?,
            CardsEdit::Delete { card } => {
                self.find(*card)?;
                self.take_apart(*card);
                self.cards.retain(|other| other.id != *card);
            }
            CardsEdit::Merge { card, into } => self.merge(*card, *into)?,
            CardsEdit::TakeApart { card } => {
                self.find(*card)?;
                self.merged_into(*card).next().ok_or(Refusal::NotHere)?;
                self.take_apart(*card);
            }
            CardsEdit::Star { card, starred } => self.find(*card)?.starred = *starred,
            CardsEdit::Colour { card, colour } => {
                if colour.is_some_and(|colour| colour >= COLOURS) {
                    return Err(Refusal::OutsideScale);
                }
                self.find(*card)?.colour = *colour;
            }
            CardsEdit::Tag { card, text } => {
                self.tag.as_ref().ok_or(Refusal::NotHere)?;
                self.find(*card)?.tag = written(text)?;
            }
            CardsEdit::AddHeading { title } => self.add_heading(title)?,
            CardsEdit::RenameHeading { heading, title } => {
                let title = Text::typed(words(title)?);
                self.headings.iter_mut().find(|other| other.id == *heading).ok_or(Refusal::Gone)?.title = title;
            }
        }
        Ok(())
    }

    /// A card that others were merged into takes them along.
    fn merge(&mut self, card: Id, into: Id) -> Result<(), Refusal> {
        let target = self.find(into)?;
        if card == into {
            return Err(Refusal::Itself);
        }
        if target.merged.is_some() {
            return Err(Refusal::Merged);
        }
        let heading = target.heading.clone();
        self.find(card)?.merged = Some(into);
        for other in self.those(|other| other.id == card || other.merged == Some(card)) {
            (other.merged, other.heading) = (Some(into), heading.clone());
        }
        Ok(())
    }

    fn take_apart(&mut self, card: Id) {
        for other in self.those(|other| other.merged == Some(card)) {
            other.merged = None;
        }
    }

    fn move_card(&mut self, card: Id, heading: &Key, before: Option<Id>) -> Result<(), Refusal> {
        self.known(heading)?;
        let from = self.cards.iter().position(|other| other.id == card).ok_or(Refusal::Gone)?;
        let mut moved = self.cards.remove(from);
        let own = Arc::make_mut(&mut moved);
        (own.heading, own.merged) = (heading.clone(), None);
        let to = before.and_then(|before| self.cards.iter().position(|other| other.id == before));
        self.cards.insert(to.unwrap_or(self.cards.len()), moved);
        for other in self.those(|other| other.merged == Some(card)) {
            other.heading = heading.clone();
        }
        Ok(())
    }

    fn add_heading(&mut self, title: &str) -> Result<(), Refusal> {
        if !self.open {
            return Err(Refusal::NotHere);
        }
        let title = Text::typed(words(title)?);
        let free = |number: &usize| !self.headings.iter().any(|other| other.id == added_key(*number));
        let number = (1..=self.headings.len() + 1).find(free).ok_or(Refusal::TooMany)?;
        self.headings.push(Heading { id: added_key(number), title, added: true });
        Ok(())
    }

    /// Undo holds this list once for each edit: it takes no more room than it needs.
    fn push(&mut self, card: Card) {
        self.cards.reserve_exact(1);
        self.cards.push(Arc::new(card));
    }

    fn find(&mut self, card: Id) -> Result<&mut Card, Refusal> {
        self.those(|other| other.id == card).next().ok_or(Refusal::Gone)
    }

    /// Those cards that are to be changed; the others stay shared.
    fn those(&mut self, are: impl Fn(&Card) -> bool) -> impl Iterator<Item = &mut Card> {
        self.cards.iter_mut().filter(move |card| are(card)).map(Arc::make_mut)
    }

    fn known(&self, heading: &Key) -> Result<(), Refusal> {
        if self.headings.iter().any(|other| other.id == *heading) { Ok(()) } else { Err(Refusal::Gone) }
    }
}

fn added_key(number: usize) -> Key {
    Key::new(format!("added-{number}"))
}

impl Kind for Cards {
    type Edit = CardsEdit;

    fn carry_out(&mut self, _: &Key, edit: &CardsEdit, _: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        self.apply(edit, ids)
    }
}

impl Change for CardsEdit {
    fn name(&self) -> Message {
        match self {
            Self::Add { .. } => msg!("edit-add-card"),
            Self::Rewrite { .. } => msg!("edit-rewrite-card"),
            Self::Move { .. } => msg!("edit-move-card"),
            Self::Delete { .. } => msg!("edit-delete-card"),
            Self::Merge { .. } => msg!("edit-merge-card"),
            Self::TakeApart { .. } => msg!("edit-take-apart"),
            Self::Star { starred: true, .. } => msg!("edit-star"),
            Self::Star { starred: false, .. } => msg!("edit-unstar"),
            Self::Colour { .. } => msg!("edit-colour"),
            Self::Tag { .. } => msg!("edit-tag"),
            Self::AddHeading { .. } => msg!("edit-add-heading"),
            Self::RenameHeading { .. } => msg!("edit-rename-heading"),
        }
    }

    fn typing(&self) -> Option<Key> {
        match self {
            Self::Rewrite { card, .. } => Some(Key::new(format!("card-{}", card.0))),
            Self::Tag { card, .. } => Some(Key::new(format!("tag-{}", card.0))),
            Self::Add { .. }
            | Self::Move { .. }
            | Self::Delete { .. }
            | Self::Merge { .. }
            | Self::TakeApart { .. }
            | Self::Star { .. }
            | Self::Colour { .. }
            | Self::AddHeading { .. }
            | Self::RenameHeading { .. } => None,
        }
    }

    fn thing(&self) -> Option<Id> {
        match self {
            Self::Rewrite { card, .. }
            | Self::Tag { card, .. }
            | Self::Move { card, .. }
            | Self::Delete { card }
            | Self::Merge { card, .. }
            | Self::TakeApart { card }
            | Self::Star { card, .. }
            | Self::Colour { card, .. } => Some(*card),
            Self::Add { .. } | Self::AddHeading { .. } | Self::RenameHeading { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::block::kind::{Behaviour, Fillable};

    fn two_headings() -> Cards {
        let heading = |id: &str| Heading { id: Key::new(id), title: Text::typed(id), added: false };
        Cards { headings: vec![heading("focus"), heading("leadership")], open: true, ..Cards::default() }
    }

    fn add(cards: &mut Cards, ids: &mut Ids, heading: &str, text: &str) -> Result<(), Refusal> {
        cards.apply(&CardsEdit::Add { heading: Key::new(heading), text: text.into(), by: Vec::new() }, ids)
    }

    #[test]
    fn a_card_moves_to_the_place_it_is_dropped() {
        let (mut cards, mut ids) = (two_headings(), Ids(1));
        for text in ["one", "two", "three"] {
            add(&mut cards, &mut ids, "focus", text).unwrap();
        }
        let edit = CardsEdit::Move { card: Id(3), heading: Key::new("focus"), before: Some(Id(1)) };
        cards.apply(&edit, &mut ids).unwrap();
        let focus = Key::new("focus");
        let texts: Vec<&str> = cards.under(&focus).map(|card| card.text.as_str()).collect();
        assert_eq!(texts, ["three", "one", "two"]);
    }

    #[test]
    fn a_card_without_words_or_under_an_unknown_heading_is_refused() {
        let (mut cards, mut ids) = (two_headings(), Ids(1));
        assert_eq!(add(&mut cards, &mut ids, "focus", "  "), Err(Refusal::Empty));
        assert_eq!(add(&mut cards, &mut ids, "weather", "rain"), Err(Refusal::Gone));
        assert!(cards.cards.is_empty());
    }

    #[test]
    fn headings_added_by_the_room_go_when_it_is_cleared() {
        let (mut cards, mut ids) = (two_headings(), Ids(1));
        cards.apply(&CardsEdit::AddHeading { title: "Vejret".into() }, &mut ids).unwrap();
        add(&mut cards, &mut ids, "added-1", "Regn").unwrap();
        cards.clear();
        assert_eq!(cards, two_headings());
    }

    #[test]
    fn merged_cards_are_kept_move_together_and_can_be_taken_apart() {
        let (mut cards, mut ids) = (two_headings(), Ids(1));
        for text in ["one", "two", "three"] {
            add(&mut cards, &mut ids, "focus", text).unwrap();
        }
        let mut apply = |edit| cards.apply(&edit, &mut ids);
        apply(CardsEdit::Merge { card: Id(3), into: Id(2) }).unwrap();
        apply(CardsEdit::Merge { card: Id(2), into: Id(1) }).unwrap();
        assert_eq!(apply(CardsEdit::Merge { card: Id(1), into: Id(2) }), Err(Refusal::Merged), "two is in one already");
        apply(CardsEdit::Move { card: Id(1), heading: Key::new("leadership"), before: None }).unwrap();
        let leadership = Key::new("leadership");
        assert_eq!(cards.under(&leadership).map(|card| card.id).collect::<Vec<_>>(), [Id(1)]);
        assert_eq!(cards.merged_into(Id(1)).map(|card| card.id).collect::<Vec<_>>(), [Id(2), Id(3)]);
        cards.apply(&CardsEdit::TakeApart { card: Id(1) }, &mut ids).unwrap();
        assert_eq!(cards.under(&leadership).count(), 3);
    }

    #[test]
    fn a_set_brings_its_headings_and_only_what_is_not_there() {
        let (mut cards, mut ids) = (two_headings(), Ids(1));
        let text = |da: &str, en: &str| Text { da: da.into(), en: en.into() };
        let line = |under: &str, text| crate::model::block::preset::PresetLine { under: Some(Key::new(under)), text };
        let extra = Heading { id: Key::new("extra"), title: Text::typed("Mere"), added: false };
        let preset = Preset {
            id: Key::new("known"),
            title: text("Kendte", "Known"),
            headings: vec![extra],
            lines: vec![line("focus", text("Et", "One")), line("extra", text("To", "Two"))],
        };
        add(&mut cards, &mut ids, "focus", "Et").unwrap();
        let fillable: &mut dyn Fillable = &mut cards;
        fillable.fill(&preset, Language::English, &mut ids).unwrap();
        let said: Vec<(&str, &str)> =
            cards.cards.iter().map(|card| (card.heading.as_str(), card.text.as_str())).collect();
        assert_eq!(said, [("focus", "Et"), ("extra", "Two")]);
        let fillable: &mut dyn Fillable = &mut cards;
        assert_eq!(
            (fillable.has_any_of(&preset), fillable.fill(&preset, Language::Danish, &mut ids)),
            (true, Err(Refusal::NothingNew))
        );
        cards.clear();
        assert_eq!(cards, two_headings());
    }
}
