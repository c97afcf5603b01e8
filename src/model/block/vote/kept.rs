//! What a vote came to when it was closed: it stays so, whatever becomes of cards and people afterwards.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::Vote;
use crate::model::block::Item;
use crate::model::block::context::Context;
use crate::model::id::Id;
use crate::model::screen::slide::Ranked;

/// The dots that something had when the vote was closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// What was voted for.
    pub on: Id,
    /// What it said then; told when it is no longer there.
    pub text: String,
    /// Its heading's place in the list, which gives the colour.
    #[serde(default)]
    pub heading: usize,
    /// All dots on it and on what had been merged into it.
    pub dots: u32,
    /// The same by unit; units of few are put together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<UnitDots>,
}

/// The dots that came from one unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitDots {
    /// The unit; empty for those of few, and for dots of nobody in particular.
    pub unit: String,
    /// How many.
    pub dots: u32,
}

impl Vote {
    /// Keeps what a closed vote came to; once kept it stays.
    pub(super) fn keep(&mut self, context: &Context<'_>) {
        if self.closed && self.kept.is_empty() {
            self.kept = self.counted(context);
        }
    }

    /// Whether the counts are those of when the vote was closed.
    pub const fn is_kept(&self) -> bool {
        self.closed && !self.kept.is_empty()
    }

    /// The dots that something had when the vote was closed.
    pub(super) fn kept_on(&self, item: Id) -> u32 {
        self.kept.iter().find(|kept| kept.on == item).map_or(0, |kept| kept.dots)
    }

    /// The items with dots, most first, as they are now.
    fn counted(&self, context: &Context<'_>) -> Vec<Kept> {
        let mut dots: HashMap<Id, u32> = HashMap::new();
        for (on, count) in self.dots_given() {
            let sum = dots.entry(on).or_default();
            *sum = sum.saturating_add(count);
        }
        let by_unit = self.by_unit(context);
        let on = |id: &Id| dots.get(id).copied().unwrap_or_default();
        let count = |item: Item| {
            let dots = item.with.iter().map(on).fold(on(&item.id), u32::saturating_add);
            let units = by_unit.iter().filter_map(|(unit, given)| {
                let dots = std::iter::once(&item.id).chain(&item.with).filter_map(|id| given.get(id));
                let dots = dots.copied().fold(0, u32::saturating_add);
                (dots > 0).then(|| UnitDots { unit: unit.clone(), dots })
            });
            let units = units.collect();
            Kept { on: item.id, text: item.text, heading: item.place, dots, units }
        };
        let mut counted: Vec<Kept> = context.items(&self.over).into_iter().map(count).collect();
        counted.retain(|kept| kept.dots > 0);
        counted.sort_by_key(|kept| std::cmp::Reverse(kept.dots));
        counted
    }

    /// The dots by unit of what was voted on, when the vote is closed, in the order of the ranking.
    pub fn units(&self) -> impl Iterator<Item = &[UnitDots]> {
        self.kept.iter().map(|kept| kept.units.as_slice())
    }

    /// The same as they were when the vote was closed, in the words of now where these are still there.
    fn remembered(&self, context: &Context<'_>) -> Vec<Kept> {
        let items: HashMap<Id, Item> = context.items(&self.over).into_iter().map(|item| (item.id, item)).collect();
        let own = |id| context.block(&self.over).and_then(|block| block.behaviour().own_text(id));
        let line = |kept: &Kept| match items.get(&kept.on) {
            Some(item) => Kept { text: item.text.clone(), heading: item.place, ..kept.clone() },
            None => Kept { text: own(kept.on).unwrap_or_else(|| kept.text.clone()), ..kept.clone() },
        };
        self.kept.iter().map(line).collect()
    }

    /// The items with dots, most first; those with equally many share their place.
    pub fn ranking(&self, context: &Context<'_>) -> Vec<Ranked> {
        let lines = if self.is_kept() { self.remembered(context) } else { self.counted(context) };
        let (mut place, mut before) = (0, 0);
        let mut ranked = Vec::with_capacity(lines.len());
        for (Kept { text, heading, dots, .. }, number) in lines.into_iter().zip(1..) {
            if dots != before {
                (place, before) = (number, dots);
            }
            ranked.push(Ranked { place, text, heading, dots });
        }
        ranked
    }
}
