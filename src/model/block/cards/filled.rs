//! Cards as they are filled from other blocks and from ready sets.

use std::collections::HashSet;
use std::sync::Arc;

use super::{Card, Cards};
use crate::model::block::heading::Heading;
use crate::model::block::kind::Fillable;
use crate::model::block::preset::Preset;
use crate::model::block::{Item, Pull};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};

impl Fillable for Cards {
    fn pulls(&self) -> &[Pull] {
        &self.pull
    }

    fn presets(&self) -> &[Preset] {
        &self.presets
    }

    fn origins(&self) -> Vec<(Id, Id)> {
        self.cards.iter().filter_map(|card| Some((card.origin?, card.id))).collect()
    }

    fn copies(&mut self) -> Vec<(Id, &mut String)> {
        let copies = self.cards.iter_mut().filter(|card| card.origin.is_some()).map(Arc::make_mut);
        copies.filter_map(|card| Some((card.origin?, &mut card.text))).collect()
    }

    fn written(&self) -> HashSet<&str> {
        self.cards.iter().map(|card| card.text.as_str()).collect()
    }

    fn take(&mut self, text: String, of: Option<&Item>, under: Option<&Key>, ids: &mut Ids) -> Result<(), Refusal> {
        let last = self.headings.len().saturating_sub(1);
        let own = self.headings.get(of.map_or(0, |item| item.place.min(last))).ok_or(Refusal::NotHere)?;
        let heading = under.unwrap_or(&own.id).clone();
        self.push(Card { id: ids.hand_out(), heading, text, origin: of.map(|item| item.id), ..Card::default() });
        Ok(())
    }

    fn take_headings(&mut self, headings: &[Heading]) {
        for heading in headings {
            if self.known(&heading.id).is_err() {
                self.headings.push(Heading { added: true, ..heading.clone() });
            }
        }
    }
}
