//! Cards as the room and the handout show them.

use super::{Card, Cards, Heading};
use crate::model::id::Key;
use crate::model::report::{Column as ReportColumn, Part, Run, Style};
use crate::model::room::{Answers, Room};
use crate::model::slide::{Body, Column, Face};
use crate::msg;

impl Cards {
    pub(super) fn shown(&self, own: &Key, room: &Room<'_>) -> Body {
        let newest = self.cards.iter().map(|card| card.id).max();
        let public = room.dots_are_public(own);
        let answers = room.answers();
        let face = |card: &Card| Face {
            text: card.text.clone(),
            fresh: Some(card.id) == newest,
            dots: public.then(|| self.dots(own, card, room)).filter(|dots| *dots > 0),
            starred: card.starred,
            colour: card.colour.map(usize::from),
            notes: self.notes(card, room, &answers),
        };
        let column = |(place, heading): (usize, &Heading)| Column {
            title: room.read(&heading.title).to_owned(),
            place,
            cards: self.under(&heading.id).map(face).collect(),
        };
        if self.headings.is_empty() {
            return Body::Nothing;
        }
        Body::Columns(self.headings.iter().enumerate().map(column).collect())
    }

    /// What stands small below a card: its tag, how many say the same, and what answers it.
    pub fn notes(&self, card: &Card, room: &Room<'_>, answers: &Answers) -> Vec<String> {
        let alike = self.merged_into(card.id).count() as u64;
        let alike = (alike > 0).then(|| room.language.say_with(msg!("card-alike"), &[("count", alike.into())]));
        let tag = Some(card.tag.trim().to_owned()).filter(|tag| !tag.is_empty());
        tag.into_iter().chain(alike).chain(self.answered(card, answers)).collect()
    }

    /// "→ aftale": where the card, or one that says the same, is answered.
    fn answered(&self, card: &Card, answers: &Answers) -> Vec<String> {
        let mut titles: Vec<&String> =
            self.merged_into(card.id).chain([card]).filter_map(|one| answers.get(&one.id)).flatten().collect();
        titles.sort();
        titles.dedup();
        titles.into_iter().map(|title| format!("→ {title}")).collect()
    }

    pub(super) fn printed(&self, own: &Key, room: &Room<'_>) -> Vec<Part> {
        let answers = room.answers();
        let column = |(place, heading): (usize, &Heading)| {
            let mut cards: Vec<(&Card, u32)> =
                self.under(&heading.id).map(|card| (card, self.dots(own, card, room))).collect();
            cards.sort_by_key(|(_, dots)| std::cmp::Reverse(*dots));
            let title = room.read(&heading.title).to_owned();
            let entries = cards.into_iter().map(|(card, dots)| self.entry(card, dots, room, &answers));
            ReportColumn { title, place, entries: entries.collect() }
        };
        let columns = self.headings.iter().enumerate().map(column).filter(|column| !column.entries.is_empty());
        let columns: Vec<ReportColumn> = columns.collect();
        if columns.is_empty() { Vec::new() } else { vec![Part::Columns(columns)] }
    }

    fn entry(&self, card: &Card, dots: u32, room: &Room<'_>, answers: &Answers) -> Vec<Run> {
        let text = Run::new(&card.text, if card.starred { Style::Bold } else { Style::Plain });
        let dots = (dots > 0).then(|| room.language.say_with(msg!("dots"), &[("count", dots.into())]));
        let tag = Some(card.tag.trim().to_owned()).filter(|tag| !tag.is_empty());
        let alike = self
            .merged_into(card.id)
            .map(|other| room.language.say_with(msg!("card-also"), &[("text", other.text.as_str().into())]));
        let asides = dots.into_iter().chain(tag).chain(self.answered(card, answers)).chain(alike);
        let aside = |words: String| [Run::plain(" "), Run::new(words, Style::Aside)];
        std::iter::once(text).chain(asides.flat_map(aside)).collect()
    }
}
