//! Cards under headings: what the room said, sorted as it was said.

use serde::{Deserialize, Serialize};

use super::{Behaviour, Item, Pull};
use crate::i18n::Text;
use crate::model::id::{Id, Ids, Key};
use crate::model::issue::{Issue, check_keys};
use crate::model::people::is_false;
use crate::model::refusal::{LONGEST_TEXT, Refusal, words};
use crate::model::report::{Column as ReportColumn, Part, Run, Style};
use crate::model::room::Room;
use crate::model::slide::{Body, Column, Face};
use crate::msg;

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
    /// What it may be filled from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pull: Option<Pull>,
    /// The cards; those under one heading stand in this order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cards: Vec<Card>,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its name within the block.
    pub id: Key,
    /// Its words.
    pub title: Text,
    /// Added by the room.
    #[serde(default, skip_serializing_if = "is_false")]
    pub added: bool,
}

/// A card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Adds a heading.
    AddHeading { title: String },
    /// Changes a heading's words.
    RenameHeading { heading: Key, title: String },
}

impl Cards {
    /// The cards under one heading.
    pub fn under<'a>(&'a self, heading: &'a Key) -> impl Iterator<Item = &'a Card> {
        self.cards.iter().filter(move |card| card.heading == *heading)
    }

    /// A heading's place in the list, which gives its colour.
    pub fn place(&self, heading: &Key) -> usize {
        self.headings.iter().position(|other| other.id == *heading).unwrap_or_default()
    }

    pub(super) fn apply(&mut self, edit: &CardsEdit, ids: &mut Ids) -> Result<(), Refusal> {
        match edit {
            CardsEdit::Add { heading, text, by } => {
                self.known(heading)?;
                let card = Card {
                    id: ids.hand_out(),
                    heading: heading.clone(),
                    text: words(text)?,
                    by: by.clone(),
                    origin: None,
                };
                self.cards.push(card);
            }
            CardsEdit::Rewrite { card, text } => self.find(*card)?.text = words(text)?,
            CardsEdit::Move { card, heading, before } => self.move_card(*card, heading, *before)?,
            CardsEdit::Delete { card } => {
                self.find(*card)?;
                self.cards.retain(|other| other.id != *card);
            }
            CardsEdit::AddHeading { title } => self.add_heading(title)?,
            CardsEdit::RenameHeading { heading, title } => {
                let title = Text::typed(words(title)?);
                self.headings.iter_mut().find(|other| other.id == *heading).ok_or(Refusal::Gone)?.title = title;
            }
        }
        Ok(())
    }

    fn move_card(&mut self, card: Id, heading: &Key, before: Option<Id>) -> Result<(), Refusal> {
        self.known(heading)?;
        let from = self.cards.iter().position(|other| other.id == card).ok_or(Refusal::Gone)?;
        let mut moved = self.cards.remove(from);
        moved.heading = heading.clone();
        let to = before.and_then(|before| self.cards.iter().position(|other| other.id == before));
        self.cards.insert(to.unwrap_or(self.cards.len()), moved);
        Ok(())
    }

    fn add_heading(&mut self, title: &str) -> Result<(), Refusal> {
        if !self.open {
            return Err(Refusal::Gone);
        }
        let title = Text::typed(words(title)?);
        let free = |number: &usize| !self.headings.iter().any(|other| other.id == added_key(*number));
        let number = (1..=self.headings.len() + 1).find(free).ok_or(Refusal::TooMany)?;
        self.headings.push(Heading { id: added_key(number), title, added: true });
        Ok(())
    }

    fn find(&mut self, card: Id) -> Result<&mut Card, Refusal> {
        self.cards.iter_mut().find(|other| other.id == card).ok_or(Refusal::Gone)
    }

    fn known(&self, heading: &Key) -> Result<(), Refusal> {
        if self.headings.iter().any(|other| other.id == *heading) { Ok(()) } else { Err(Refusal::Gone) }
    }
}

fn added_key(number: usize) -> Key {
    Key::new(format!("added-{number}"))
}

impl Behaviour for Cards {
    fn clear(&mut self) {
        self.cards.clear();
        self.headings.retain(|heading| !heading.added);
    }

    fn settle(&mut self, room: &Room<'_>, _ids: &mut Ids) {
        for card in &mut self.cards {
            card.by.retain(|person| room.session.participant(*person).is_some());
        }
    }

    fn check(&self, room: &Room<'_>) -> Vec<Issue> {
        let mut issues = check_keys(self.headings.iter().map(|heading| &heading.id));
        for card in &self.cards {
            if self.known(&card.heading).is_err() {
                issues.push(Issue::UnknownKey(card.heading.clone()));
            }
            if card.text.len() > LONGEST_TEXT {
                issues.push(Issue::TooLong(card.id));
            }
            let gone = card.by.iter().filter(|person| room.session.participant(**person).is_none());
            issues.extend(gone.map(|person| Issue::Dangling(*person)));
        }
        issues
    }

    fn ids(&self) -> Vec<Id> {
        self.cards.iter().map(|card| card.id).collect()
    }

    fn items(&self, own: &Key, room: &Room<'_>) -> Vec<Item> {
        let item = |card: &Card| Item {
            id: card.id,
            text: card.text.clone(),
            points: room.dots(own, card.id),
            place: self.place(&card.heading),
        };
        self.cards.iter().map(item).collect()
    }

    fn receive(&mut self, items: &[Item], ids: &mut Ids) -> Result<(), Refusal> {
        for item in items {
            let place = item.place.min(self.headings.len().saturating_sub(1));
            let heading = self.headings.get(place).ok_or(Refusal::Gone)?.id.clone();
            let text = words(&item.text)?;
            self.cards.push(Card { id: ids.hand_out(), heading, text, by: Vec::new(), origin: Some(item.id) });
        }
        Ok(())
    }

    fn slide(&self, own: &Key, room: &Room<'_>) -> Body {
        let newest = self.cards.iter().map(|card| card.id).max();
        let public = room.dots_are_public(own);
        let face = |card: &Card| Face {
            text: card.text.clone(),
            fresh: Some(card.id) == newest,
            dots: public.then(|| room.dots(own, card.id)).filter(|dots| *dots > 0),
        };
        let column = |(place, heading): (usize, &Heading)| Column {
            title: room.read(&heading.title).to_owned(),
            place,
            cards: self.under(&heading.id).map(face).collect(),
        };
        Body::Columns(self.headings.iter().enumerate().map(column).collect())
    }

    fn report(&self, own: &Key, room: &Room<'_>) -> Vec<Part> {
        let entry = |(card, dots): (&Card, u32)| {
            let mut runs = vec![Run::plain(&card.text)];
            if dots > 0 {
                runs.push(Run::plain(" "));
                runs.push(Run::new(room.language.say_with(msg!("dots"), &[("count", dots.into())]), Style::Aside));
            }
            runs
        };
        let column = |(place, heading): (usize, &Heading)| {
            let mut cards: Vec<(&Card, u32)> =
                self.under(&heading.id).map(|card| (card, room.dots(own, card.id))).collect();
            cards.sort_by_key(|(_, dots)| std::cmp::Reverse(*dots));
            let title = room.read(&heading.title).to_owned();
            ReportColumn { title, place, entries: cards.into_iter().map(entry).collect() }
        };
        let columns = self.headings.iter().enumerate().map(column).filter(|column| !column.entries.is_empty());
        let columns: Vec<ReportColumn> = columns.collect();
        if columns.is_empty() { Vec::new() } else { vec![Part::Columns(columns)] }
    }

    fn size(&self) -> usize {
        self.cards.len() + self.headings.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
