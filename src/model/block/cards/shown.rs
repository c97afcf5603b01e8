//! Cards as the room and the handout show them.

use crate::model::block::cards::{Card, Cards};
use crate::model::block::context::{Answers, Context};
use crate::model::block::heading::Heading;
use crate::model::id::Key;
use crate::model::paper::report::{Blank, Part, ReportColumn, Run, RunStyle};
use crate::model::screen::slide::{Body, Face, SlideColumn};
use crate::msg;

impl Cards {
    pub(super) fn shown(&self, own: &Key, context: &Context<'_>) -> Body {
        let newest = self.cards.iter().map(|card| card.id).max();
        let public = context.dots_are_public(own);
        let (answers, piles, under) = (context.answers(), self.piles(own, context), self.by_heading());
        let face = |card: &Card| {
            let dots = public.then(|| piles.dots(card.id));
            Face {
                text: card.text.clone(),
                fresh: Some(card.id) == newest,
                dots: dots.filter(|dots| *dots > 0),
                starred: card.starred,
                colour: card.colour.map(usize::from),
                notes: notes(card, piles.with(card.id), context, &answers),
            }
        };
        let column = |(place, heading): (usize, &Heading)| SlideColumn {
            title: context.read(&heading.title).to_owned(),
            place,
            cards: under.get(&heading.id).into_iter().flatten().map(|card| face(card)).collect(),
            left_out: 0,
        };
        if self.headings.is_empty() {
            return Body::Nothing;
        }
        Body::Columns(self.headings.iter().enumerate().map(column).collect())
    }

    pub(super) fn printed(&self, own: &Key, context: &Context<'_>) -> Vec<Part> {
        let (answers, piles) = (context.answers(), self.piles(own, context));
        let column = |(place, heading): (usize, &Heading)| {
            let mut cards: Vec<&Card> = self.under(&heading.id).collect();
            cards.sort_by_key(|card| std::cmp::Reverse(piles.dots(card.id)));
            let title = context.read(&heading.title).to_owned();
            let entries =
                cards.into_iter().map(|card| entry(card, piles.with(card.id), piles.dots(card.id), context, &answers));
            ReportColumn { title, place, entries: entries.collect() }
        };
        let columns = self.headings.iter().enumerate().map(column).filter(|column| !column.entries.is_empty());
        let columns: Vec<ReportColumn> = columns.collect();
        if columns.is_empty() { Vec::new() } else { vec![Part::Columns(columns)] }
    }

    /// A box under each heading; cards that a set brought along are there to be ticked, with lines for more.
    pub(super) fn empty_boxes(&self, context: &Context<'_>) -> Vec<Part> {
        let tick = |card: &Card| vec![Run::plain(format!("☐\u{a0}{}", card.text))];
        let column = |(place, heading): (usize, &Heading)| ReportColumn {
            title: context.read(&heading.title).to_owned(),
            place,
            entries: self.under(&heading.id).map(tick).collect(),
        };
        if !self.cards.is_empty() {
            let columns = self.headings.iter().enumerate().map(column).collect();
            return vec![Part::Columns(columns), Part::Blank(Blank::Lines(MORE_LINES))];
        }
        let other = self.open.then(|| context.language.say(msg!("paper-other")));
        let titles: Vec<String> =
            self.headings.iter().map(|heading| context.read(&heading.title).to_owned()).chain(other).collect();
        let lines = BOX_LINES / titles.len().div_ceil(2).max(1);
        vec![Part::Blank(Blank::Boxes(titles, u8::try_from(lines).unwrap_or_default().max(LEAST_LINES)))]
    }
}

/// How many lines the boxes of an empty sheet have, one below the other.
const BOX_LINES: usize = 12;
/// The fewest lines a box has.
const LEAST_LINES: u8 = 3;
/// Lines for what is not among the cards one may tick.
const MORE_LINES: u8 = 3;

/// What stands small below a card: its tag, how many say the same, and what answers it.
fn notes(card: &Card, alike: &[&Card], context: &Context<'_>, answers: &Answers) -> Vec<String> {
    let count = alike.len() as u64;
    let alike_words = (count > 0).then(|| context.language.say_with(msg!("card-alike"), &[("count", count.into())]));
    tag(card).into_iter().chain(alike_words).chain(answered(card, alike, answers)).collect()
}

/// "→ aftale": where the card, or one that says the same, is answered.
fn answered(card: &Card, alike: &[&Card], answers: &Answers) -> Vec<String> {
    let mut titles: Vec<&String> =
        alike.iter().chain([&card]).filter_map(|one| answers.get(&one.id)).flatten().collect();
    titles.sort();
    titles.dedup();
    titles.into_iter().map(|title| format!("→ {title}")).collect()
}

fn tag(card: &Card) -> Option<String> {
    Some(card.tag.trim().to_owned()).filter(|tag| !tag.is_empty())
}

fn entry(card: &Card, alike: &[&Card], dots: u32, context: &Context<'_>, answers: &Answers) -> Vec<Run> {
    let text = Run::new(&card.text, if card.starred { RunStyle::Bold } else { RunStyle::Plain });
    let dots = (dots > 0).then(|| context.language.say_with(msg!("dots"), &[("count", dots.into())]));
    let also = |other: &&Card| context.language.say_with(msg!("card-also"), &[("text", other.text.as_str().into())]);
    let asides = dots.into_iter().chain(tag(card)).chain(answered(card, alike, answers)).chain(alike.iter().map(also));
    let aside = |words: String| [Run::plain(" "), Run::new(words, RunStyle::Aside)];
    std::iter::once(text).chain(asides.flat_map(aside)).collect()
}
