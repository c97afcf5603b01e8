//! What a vote came to by unit: told of units of several, so that nobody's dots are told.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Vote;
use crate::model::block::context::Context;
use crate::model::id::Id;

/// Of fewer voters than this one could tell who gave which dots.
const FEWEST: usize = 3;

impl Vote {
    /// The dots on each item by unit, the units in the order of their names; nothing where all come from one.
    pub(super) fn by_unit(&self, context: &Context<'_>) -> BTreeMap<String, HashMap<Id, u32>> {
        let units: HashMap<Id, &str> =
            context.session.participants.iter().map(|person| (person.id, person.unit.trim())).collect();
        let unit_of = |by: Option<Id>| by.and_then(|by| units.get(&by)).copied().unwrap_or_default();
        let mut voters: HashMap<&str, HashSet<Id>> = HashMap::new();
        for by in self.given.iter().filter_map(|dots| dots.by) {
            voters.entry(unit_of(Some(by))).or_default().insert(by);
        }
        let ballots = |unit: &str| self.paper.ballots.iter().filter(|ballot| ballot.unit == unit).count();
        let is_large = |unit: &str| voters.get(unit).map_or(0, HashSet::len) + ballots(unit) >= FEWEST;
        let given = self.given.iter().map(|dots| (unit_of(dots.by), dots.on, u32::from(dots.count)));
        let on_paper = self.paper.ballots.iter().flat_map(|one| one.on.iter().map(|on| (one.unit.as_str(), *on, 1)));
        let mut all: BTreeMap<&str, HashMap<Id, u32>> = BTreeMap::new();
        for (unit, on, dots) in given.chain(on_paper) {
            let sum = all.entry(unit).or_default().entry(on).or_default();
            *sum = sum.saturating_add(dots);
        }
        let told = put_together(all, &is_large);
        // Where but one or two are left over, what is put together would still be theirs.
        let left_over =
            voters.iter().filter(|(unit, _)| !is_large(unit)).map(|(_, voters)| voters.len()).sum::<usize>()
                + self.paper.ballots.iter().filter(|ballot| !is_large(&ballot.unit)).count();
        if told.len() < 2 || (1..FEWEST).contains(&left_over) { BTreeMap::new() } else { told }
    }
}

/// The dots of units of few under no name.
fn put_together(
    all: BTreeMap<&str, HashMap<Id, u32>>,
    is_large: &impl Fn(&str) -> bool,
) -> BTreeMap<String, HashMap<Id, u32>> {
    let mut told: BTreeMap<String, HashMap<Id, u32>> = BTreeMap::new();
    for (unit, given) in all {
        let unit = if is_large(unit) { unit } else { "" };
        let sums = told.entry(unit.to_owned()).or_default();
        for (on, dots) in given {
            let sum = sums.entry(on).or_default();
            *sum = sum.saturating_add(dots);
        }
    }
    told
}
