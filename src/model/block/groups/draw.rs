//! Draws people into groups by lot: nobody meets the same partner twice, and units are mixed.

use std::collections::HashSet;

use crate::model::id::Id;

/// How many times the draw begins afresh; the best of them is taken.
const TRIES: usize = 24;
/// What it costs when two who have met are put together, against two from the same unit.
const MET: u32 = 1_000;

/// Somebody to be drawn.
#[derive(Clone, Debug)]
pub struct Drawn<'a> {
    /// The participant.
    pub id: Id,
    /// Where they work; empty when unknown.
    pub unit: &'a str,
}

/// Draws `people` into groups of `size`. With pairs an odd number gives one three; with larger groups the
/// sizes differ by one at most. The same seed gives the same groups.
pub fn draw(people: &[Drawn<'_>], size: usize, met: &HashSet<(Id, Id)>, seed: u64) -> Vec<Vec<Id>> {
    let mut random = fastrand::Rng::with_seed(seed);
    let costs = Costs::new(people, met);
    let mut best: Option<(u32, Vec<usize>)> = None;
    let sizes = sizes(people.len(), size);
    for _ in 0..TRIES {
        let mut order: Vec<usize> = (0..people.len()).collect();
        random.shuffle(&mut order);
        let cost = improve(&mut order, &sizes, &costs);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, order));
        }
        if cost == 0 {
            break;
        }
    }
    let order = best.map(|(_, order)| order).unwrap_or_default();
    let ids = |group: &[usize]| group.iter().filter_map(|index| people.get(*index)).map(|person| person.id).collect();
    split(&order, &sizes).into_iter().map(ids).collect()
}

/// How many people each group has.
fn sizes(people: usize, size: usize) -> Vec<usize> {
    if people == 0 {
        return Vec::new();
    }
    let size = size.max(2);
    let groups = if size == 2 { people / 2 } else { (people + size / 2) / size }.max(1);
    (0..groups).map(|group| people / groups + usize::from(group < people % groups)).collect()
}

/// What each two people cost when they are put together.
struct Costs {
    people: usize,
    pairs: Vec<u32>,
}

impl Costs {
    fn new(people: &[Drawn<'_>], met: &HashSet<(Id, Id)>) -> Self {
        let cost = |one: &Drawn<'_>, other: &Drawn<'_>| {
            let again = met.contains(&(one.id, other.id)) || met.contains(&(other.id, one.id));
            u32::from(!one.unit.is_empty() && one.unit == other.unit) + if again { MET } else { 0 }
        };
        let pairs = people.iter().flat_map(|one| people.iter().map(move |other| cost(one, other))).collect();
        Self { people: people.len(), pairs }
    }

    fn of(&self, one: usize, other: usize) -> u32 {
        self.pairs.get(one * self.people + other).copied().unwrap_or_default()
    }

    /// What `person` costs among the others of a group.
    fn among(&self, person: usize, group: &[usize]) -> u32 {
        group.iter().filter(|other| **other != person).map(|other| self.of(person, *other)).sum()
    }
}

/// Swaps people between groups for as long as that makes it better; returns what is left to pay.
fn improve(order: &mut [usize], sizes: &[usize], costs: &Costs) -> u32 {
    let mut cost = total(order, sizes, costs);
    let starts: Vec<(usize, usize)> = ranges(sizes).flat_map(|range| vec![range; range.1 - range.0]).collect();
    while cost > 0 {
        let mut better = false;
        for one in 0..order.len() {
            for other in one + 1..order.len() {
                let before = two(order, &starts, one, other, costs);
                order.swap(one, other);
                let after = two(order, &starts, one, other, costs);
                if after < before {
                    cost = cost.saturating_sub(before - after);
                    better = true;
                } else {
                    order.swap(one, other);
                }
            }
        }
        if !better {
            break;
        }
    }
    cost
}

/// Where each group begins and ends.
fn ranges(sizes: &[usize]) -> impl Iterator<Item = (usize, usize)> {
    sizes.iter().scan(0, |start, size| {
        let range = (*start, *start + size);
        *start = range.1;
        Some(range)
    })
}

/// What the groups of two places cost; nothing when it is the same group, which a swap does not change.
fn two(order: &[usize], ranges: &[(usize, usize)], one: usize, other: usize, costs: &Costs) -> u32 {
    let of = |place: usize| ranges.get(place).copied().unwrap_or_default();
    if of(one) == of(other) {
        return 0;
    }
    [of(one), of(other)]
        .into_iter()
        .filter_map(|(start, end)| order.get(start..end))
        .map(|group| cost(group, costs))
        .sum()
}

fn cost(group: &[usize], costs: &Costs) -> u32 {
    group.iter().map(|person| costs.among(*person, group)).sum()
}

fn total(order: &[usize], sizes: &[usize], costs: &Costs) -> u32 {
    split(order, sizes).into_iter().map(|group| cost(group, costs)).sum()
}

fn split<'a>(order: &'a [usize], sizes: &[usize]) -> Vec<&'a [usize]> {
    let mut rest = order;
    let mut groups = Vec::with_capacity(sizes.len());
    for size in sizes {
        let Some((group, after)) = rest.split_at_checked(*size) else { break };
        groups.push(group);
        rest = after;
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(count: u32, units: u32) -> Vec<(Id, String)> {
        (0..count).map(|number| (Id(number), format!("unit {}", number % units))).collect()
    }

    fn drawn(people: &[(Id, String)]) -> Vec<Drawn<'_>> {
        people.iter().map(|(id, unit)| Drawn { id: *id, unit }).collect()
    }

    #[test]
    fn an_odd_number_gives_one_three() {
        for count in 2..41 {
            let groups = draw(&drawn(&people(count, 50)), 2, &HashSet::new(), 1);
            let threes = groups.iter().filter(|group| group.len() == 3).count();
            assert_eq!(threes, (count % 2) as usize, "{count} people");
            assert!(groups.iter().all(|group| (2..=3).contains(&group.len())));
            assert_eq!(groups.iter().map(Vec::len).sum::<usize>(), count as usize);
        }
    }

    #[test]
    fn fourteen_people_sit_at_three_tables() {
        let groups = draw(&drawn(&people(14, 14)), 5, &HashSet::new(), 1);
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [5, 5, 4]);
    }

    #[test]
    fn nobody_meets_the_same_partner_twice_in_six_draws() {
        let people = people(14, 9);
        let mut met = HashSet::new();
        for seed in 0..6 {
            for group in draw(&drawn(&people), 2, &met, seed) {
                let pair = (group[0], group[1]);
                assert!(!met.contains(&pair) && !met.contains(&(pair.1, pair.0)), "{pair:?} met again");
                assert_ne!(people[pair.0.0 as usize].1, people[pair.1.0 as usize].1, "same unit");
                met.insert(pair);
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_groups() {
        let people = people(23, 5);
        let draw = |seed| draw(&drawn(&people), 3, &HashSet::new(), seed);
        assert_eq!(draw(9), draw(9));
        assert_ne!(draw(9), draw(10));
    }
}
