//! What is asked of cards as of every block.

use std::collections::HashSet;

use super::{Card, Cards, CardsEdit};
use crate::i18n::{Message, Text};
use crate::model::block::context::Context;
use crate::model::block::heading::Heading;
use crate::model::block::kind::{Behaviour, Entered, Entry, Fillable, Ref, Why};
use crate::model::block::parts::Parts;
use crate::model::block::preset::check_presets;
use crate::model::block::{BlockEdit, Item};
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::LONGEST_TEXT;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::report::Part;
use crate::model::screen::slide::Body;
use crate::msg;

impl Behaviour for Cards {
    fn name(&self) -> Message {
        msg!("kind-cards")
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        self.by.iter().map(|key| Why::By.at(key)).chain(Ref::pulls(&self.pull)).collect()
    }

    fn texts(&self) -> Vec<&Text> {
        self.headings.iter().map(|heading| &heading.title).chain(&self.tag).collect()
    }

    fn is_said(&self) -> bool {
        !self.cards.is_empty()
    }

    fn clear(&mut self) {
        self.cards.clear();
        self.headings.retain(|heading| !heading.added);
    }

    fn settle(&mut self, context: &Context<'_>, _ids: &mut Ids) {
        let whole: HashSet<Id> = self.cards.iter().filter(|card| card.merged.is_none()).map(|card| card.id).collect();
        let people = context.session.people();
        let known = |person: &Id| people.contains(person);
        let fits = |card: &Card| card.by.iter().all(known) && card.merged.is_none_or(|into| whole.contains(&into));
        for card in self.those(|card| !fits(card)) {
            card.by.retain(known);
            card.merged = card.merged.filter(|into| whole.contains(into));
        }
    }

    fn check(&self, context: &Context<'_>) -> Vec<Issue> {
        let mut issues = check_keys(self.headings.iter().map(|heading| &heading.id));
        issues.extend(check_presets(&self.presets, &self.headings));
        let under = self.pull.iter().filter_map(|pull| pull.under.as_ref()).filter(|key| self.known(key).is_err());
        issues.extend(under.map(|key| Issue::UnknownKey(key.clone())));
        let whole: HashSet<Id> = self.cards.iter().filter(|card| card.merged.is_none()).map(|card| card.id).collect();
        let people = context.session.people();
        for card in &self.cards {
            if self.known(&card.heading).is_err() {
                issues.push(Issue::UnknownKey(card.heading.clone()));
            }
            if card.text.len() > LONGEST_TEXT || card.tag.len() > LONGEST_TEXT {
                issues.push(Issue::TooLong(card.id));
            }
            let gone = card.by.iter().filter(|person| !people.contains(*person));
            issues.extend(
                gone.chain(card.merged.iter().filter(|into| !whole.contains(into))).map(|id| Issue::Dangling(*id)),
            );
        }
        issues
    }

    fn mend(&mut self) {
        let lost: Vec<Key> = self.iter().map(|card| card.heading.clone()).collect();
        for key in &lost {
            if self.known(key).is_ok() {
                continue;
            }
            let like = |heading: &&Heading| is_like(heading.id.as_str(), key.as_str());
            let alone = lost.iter().filter(|other| *other == key).count() == 1;
            let found = self.headings.iter().find(like).or_else(|| self.headings.first().filter(|_| alone));
            match found.map(|heading| heading.id.clone()) {
                Some(heading) => {
                    self.those(|card| card.heading == *key).for_each(|card| card.heading = heading.clone())
                }
                // The heading itself is what was lost.
                None => {
                    let title = Text::typed(key.as_str());
                    self.headings.push(Heading { id: key.clone(), title, added: false });
                }
            }
        }
    }

    fn ids(&self) -> Vec<Id> {
        self.cards.iter().map(|card| card.id).collect()
    }

    fn items(&self, own: &Key, context: &Context<'_>) -> Vec<Item> {
        let piles = self.piles(own, context);
        let item = |card: &Card| Item {
            id: card.id,
            text: card.text.clone(),
            points: Some(piles.dots(card.id)).filter(|dots| *dots > 0),
            level: None,
            apart: 0,
            place: self.place(&card.heading),
            with: piles.with(card.id).iter().map(|other| other.id).collect(),
        };
        self.iter().filter(|card| card.merged.is_none()).map(item).collect()
    }

    fn item_text(&self, _own: &Key, id: Id, _context: &Context<'_>) -> Option<String> {
        let card = self.iter().find(|card| card.id == id)?;
        let whole = card.merged.map_or(Some(card), |into| self.iter().find(|other| other.id == into))?;
        Some(whole.text.clone())
    }

    fn own_text(&self, id: Id) -> Option<String> {
        self.iter().find(|card| card.id == id).map(|card| card.text.clone())
    }

    fn lines(&self) -> usize {
        self.cards.len()
    }

    fn tally(&self) -> Option<(Message, usize)> {
        Some((msg!("cards-count"), self.cards.len()))
    }

    fn can_be_listed(&self) -> bool {
        true
    }

    fn can_be_voted_on(&self) -> bool {
        true
    }

    fn entry(&self, context: &Context<'_>) -> Option<Entry<'_>> {
        let (name, hint) = (msg!("new-card"), context.language.say(msg!("new-card-hint")));
        let entry = Entry { name, hint, headings: &self.headings, by: self.by.as_ref(), pasted: None };
        (!self.headings.is_empty()).then_some(entry)
    }

    fn entered(&self, Entered { text, heading, by, .. }: Entered<'_>) -> Option<BlockEdit> {
        let known = heading.filter(|key| self.known(key).is_ok());
        let heading = known.or_else(|| self.headings.first().map(|heading| &heading.id))?.clone();
        Some(BlockEdit::Cards(CardsEdit::Add { heading, text, by }))
    }

    fn rewritten(&self, card: Id, text: String) -> Option<BlockEdit> {
        Some(BlockEdit::Cards(CardsEdit::Rewrite { card, text }))
    }

    as_itself! { fillable fillable_mut: Fillable, divided divided_mut: Parts }

    fn slide(&self, own: &Key, context: &Context<'_>) -> Body {
        self.shown(own, context)
    }

    fn report(&self, own: &Key, context: &Context<'_>) -> Vec<Part> {
        self.printed(own, context)
    }

    fn sheet(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        self.empty_boxes(context)
    }

    fn breadth(&self) -> usize {
        self.headings.len()
    }

    fn size(&self) -> usize {
        self.cards.len() + self.headings.len()
    }
}

/// Whether a word is another but for one sign.
fn is_like(one: &str, other: &str) -> bool {
    let same = one.bytes().zip(other.bytes()).filter(|(one, other)| one == other).count();
    one.len() == other.len() && same + 1 >= one.len()
}
