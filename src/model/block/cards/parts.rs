//! The headings of cards as the exercise's maker changes them.

use super::Cards;
use crate::i18n::{Message, Text};
use crate::model::block::parts::{PartEdit, Parts, change, removes};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::msg;

impl Parts for Cards {
    fn parts(&self) -> Vec<(&Key, &Text)> {
        let own = self.headings.iter().filter(|heading| !heading.added);
        own.map(|heading| (&heading.id, &heading.title)).collect()
    }

    fn part_names(&self) -> Option<[Message; 2]> {
        Some([msg!("part-heading"), msg!("add-heading")])
    }

    fn change_parts(&mut self, edit: &PartEdit) -> Result<(), Refusal> {
        let said = |part: &Key| self.cards.iter().any(|card| card.heading == *part);
        let said = removes(edit).is_some_and(said);
        let own = self.headings.iter().filter(|heading| !heading.added).count();
        change(&mut self.headings, own, 1, said, edit)?;
        // What comes under a heading that is gone comes under its own place.
        for pull in &mut self.pull {
            pull.under = pull.under.take().filter(|key| self.headings.iter().any(|heading| heading.id == *key));
        }
        Ok(())
    }
}
