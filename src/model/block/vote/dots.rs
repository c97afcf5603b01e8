//! The dots that a block's items have from the votes over it.

use std::collections::HashMap;

use super::Vote;
use crate::model::block::context::Context;
use crate::model::id::{Id, Key};

impl<'a> Context<'a> {
    /// The votes over a block of this exercise.
    pub fn votes_over(&self, block: &Key) -> impl Iterator<Item = &'a Vote> {
        let over = block.clone();
        self.exercise.all::<Vote>().map(|(_, vote)| vote).filter(move |vote| vote.over == over)
    }

    /// The dots on an item of a block.
    pub fn dots(&self, block: &Key, item: Id) -> u32 {
        self.votes_over(block).map(|vote| vote.dots_on(item)).fold(0, u32::saturating_add)
    }

    /// The dots on each item of a block that has any.
    pub fn all_dots(&self, block: &Key) -> HashMap<Id, u32> {
        let mut all = self.loose_dots(block);
        for kept in self.votes_over(block).filter(|vote| vote.is_kept()).flat_map(|vote| &vote.kept) {
            let sum: &mut u32 = all.entry(kept.on).or_default();
            *sum = sum.saturating_add(kept.dots);
        }
        all
    }

    /// The same of the votes that go on: these dots go where an item is merged.
    pub fn loose_dots(&self, block: &Key) -> HashMap<Id, u32> {
        let mut all = HashMap::new();
        for (on, dots) in self.votes_over(block).filter(|vote| !vote.is_kept()).flat_map(Vote::dots_given) {
            let sum: &mut u32 = all.entry(on).or_default();
            *sum = sum.saturating_add(dots);
        }
        all
    }

    /// Whether the votes over a block may be seen: there is one, and it is closed.
    pub fn dots_are_public(&self, block: &Key) -> bool {
        let mut votes = self.votes_over(block).peekable();
        votes.peek().is_some() && votes.all(|vote| vote.closed)
    }
}
