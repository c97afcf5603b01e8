//! Draws people into groups by lot: nobody sits in the odd three again before all others have, nobody meets the same
//! people again while there are others, and units are mixed.

use std::collections::HashMap;

use crate::model::id::Id;
use crate::model::people::is_remote;

/// How many times the draw begins afresh; the best of them is taken.
const TRIES: usize = 24;
/// How many times more while people who have met are put together.
const MORE_TRIES: usize = 400;
/// The largest number of people for whom more tries are worth while: among many there are always others.
const FEW: usize = 24;
/// So many later draws are thought of.
const AHEAD: usize = 5;
/// So many draws are tried out at most, to see what they leave for later ones.
const TRIED_OUT: usize = 120;
/// What it costs when somebody sits in the odd three again before others have.
const AGAIN: u64 = 1 << 40;
/// What it costs when one who takes part over the net sits with none of the others who do.
const LONELY: u64 = 1 << 52;
/// What it costs when two who have sat close together are put together.
const MET: u64 = 1 << 20;
/// What it costs when two who have sat at one large table are put together; two from the same unit cost 1.
const AT_TABLE: u64 = 2;

/// The largest group of which everybody has met everybody.
const CLOSE: usize = 4;

/// Somebody to be drawn.
#[derive(Clone, Debug)]
pub struct Drawn<'a> {
    /// The participant.
    pub id: Id,
    /// Where they work; empty when unknown.
    pub unit: &'a str,
}

/// Who has sat with whom on the day.
#[derive(Clone, Debug, Default)]
pub struct Past {
    /// How many times two have sat close together, the smaller number first.
    close: HashMap<(Id, Id), u32>,
    /// How many times two have sat at one large table.
    tables: HashMap<(Id, Id), u32>,
    /// How many times somebody has sat in the three of an odd number.
    threes: HashMap<Id, u32>,
}

impl Past {
    /// Remembers a group that was drawn for so many.
    pub fn add(&mut self, members: &[Id], size: usize) {
        let met = if members.len().min(size) <= CLOSE { &mut self.close } else { &mut self.tables };
        for (place, one) in members.iter().enumerate() {
            for other in members.iter().skip(place + 1) {
                *met.entry((*one.min(other), *one.max(other))).or_default() += 1;
            }
        }
        if size == 2 && members.len() > 2 {
            members.iter().for_each(|member| *self.threes.entry(*member).or_default() += 1);
        }
    }

    /// Remembers that they have met, however large their table was.
    pub fn add_met(&mut self, members: &[Id]) {
        self.add(members, members.len().clamp(3, CLOSE));
    }

    /// Whether two have sat close together.
    pub fn has_met(&self, one: Id, other: Id) -> bool {
        self.close.contains_key(&(one.min(other), one.max(other)))
    }

    /// Whether two have sat in one group, be it a large one.
    pub fn has_sat(&self, one: Id, other: Id) -> bool {
        self.has_met(one, other) || self.tables.contains_key(&(one.min(other), one.max(other)))
    }

    /// How many times somebody has sat in the three of an odd number.
    pub fn threes(&self, person: Id) -> u32 {
        self.threes.get(&person).copied().unwrap_or_default()
    }
}

/// Draws `people` into groups of `size`. With pairs an odd number gives one three; with larger groups the
/// sizes differ by one at most. The same seed gives the same groups.
pub fn draw(people: &[Drawn<'_>], size: usize, past: &Past, seed: u64) -> Vec<Vec<Id>> {
    let mut random = fastrand::Rng::with_seed(seed);
    let sizes = sizes(people.len(), size);
    let costs = Costs::new(people, past, size);
    let mut found = Vec::new();
    let mut least = u64::MAX;
    for number in 0..TRIES + MORE_TRIES {
        let enough = least == 0 || number >= TRIES && (least < MET || people.len() > FEW);
        if enough && number > 0 && !(size == 2 && number < TRIES) {
            break;
        }
        let (cost, order) = attempt(&sizes, &costs, &mut random);
        least = least.min(cost);
        found.push((cost, order));
    }
    found.sort();
    found.dedup();
    let order = look_ahead(found, &sizes, &costs, &mut random);
    let ids = |group: &[usize]| group.iter().filter_map(|index| people.get(*index)).map(|person| person.id).collect();
    split(&order, &sizes).into_iter().map(ids).collect()
}

/// The cheapest of these that leaves enough people who have not met for later draws; where none does, others are tried.
fn look_ahead(found: Vec<(u64, Vec<usize>)>, sizes: &[usize], costs: &Costs, random: &mut fastrand::Rng) -> Vec<usize> {
    let cheapest = found.first().map(|(_, order)| order.clone()).unwrap_or_default();
    let is_free = |(cost, _): &(u64, Vec<usize>)| *cost < MET;
    if costs.size > 2 || !found.first().is_some_and(is_free) {
        return cheapest;
    }
    let mut tries = TRIED_OUT;
    let mut best = (0, cheapest);
    let mut known = found.into_iter().filter(is_free);
    // Those who must not meet later may be from one unit: then that is no reason to keep them apart now.
    let others = costs.without_units();
    while tries > 0 {
        tries -= 1;
        let Some((_, order)) = known.next().or_else(|| Some(attempt(sizes, &others, random)).filter(is_free)) else {
            continue;
        };
        let (rounds, most) = rounds_after(&order, sizes, costs, random);
        if rounds > best.0 {
            best = (rounds, order);
        }
        if rounds == most {
            break;
        }
    }
    best.1
}

/// How many draws can follow on one in which nobody meets anybody again, as far as one try tells; and at most.
fn rounds_after(order: &[usize], sizes: &[usize], costs: &Costs, random: &mut fastrand::Rng) -> (usize, usize) {
    let mut later = costs.without_units();
    later.seat(order, sizes);
    let most = later.rounds_left(sizes).min(AHEAD.saturating_sub(costs.most_met()).max(1));
    for round in 0..most {
        let Some(next) = free_round(sizes, &later, random) else { return (round, most) };
        later.seat(&next, sizes);
    }
    (most, most)
}

/// A draw in which nobody meets anybody again and nobody sits in the three too soon, if one is found.
fn free_round(sizes: &[usize], costs: &Costs, random: &mut fastrand::Rng) -> Option<Vec<usize>> {
    (0..TRIES).map(|_| attempt(sizes, costs, random)).find(|(cost, _)| *cost < MET).map(|(_, order)| order)
}

/// One order by lot, made better for as long as swaps make it better.
fn attempt(sizes: &[usize], costs: &Costs, random: &mut fastrand::Rng) -> (u64, Vec<usize>) {
    let mut order: Vec<usize> = (0..costs.people).collect();
    random.shuffle(&mut order);
    if costs.size == 2 && costs.people % 2 == 1 {
        // The three is the first group: whoever has sat there least begins there.
        order.sort_by_key(|person| costs.threes.get(*person).copied());
        if let Some(rest) = order.get_mut(3..) {
            random.shuffle(rest);
        }
    }
    let cost = improve(&mut order, sizes, costs);
    (cost, order)
}

/// How many people each group has.
pub(super) fn sizes(people: usize, size: usize) -> Vec<usize> {
    if people == 0 {
        return Vec::new();
    }
    let size = size.max(2);
    let groups = if size == 2 { people / 2 } else { (people + size / 2) / size }.max(1);
    (0..groups).map(|group| people / groups + usize::from(group < people % groups)).collect()
}

/// What each two people cost when they are put together, and each when put into the three.
#[derive(Clone)]
struct Costs {
    size: usize,
    people: usize,
    pairs: Vec<u64>,
    threes: Vec<u64>,
    /// Who takes part over the net; nobody where there is only one.
    remote: Vec<bool>,
    /// How many times those have sat in the three who must sit there now, whoever they are.
    least: u64,
}

impl Costs {
    fn new(people: &[Drawn<'_>], past: &Past, size: usize) -> Self {
        let times = |of: &HashMap<(Id, Id), u32>, one: &Drawn<'_>, other: &Drawn<'_>| {
            of.get(&(one.id.min(other.id), one.id.max(other.id))).map_or(0, |times| u64::from(*times).min(100))
        };
        let cost = |one: &Drawn<'_>, other: &Drawn<'_>| {
            let unit = u64::from(!one.unit.is_empty() && one.unit == other.unit);
            unit + times(&past.tables, one, other) * AT_TABLE + times(&past.close, one, other) * MET
        };
        let pairs = people.iter().flat_map(|one| people.iter().map(move |other| cost(one, other))).collect();
        let times = |person: &Drawn<'_>| past.threes.get(&person.id).map_or(0, |times| u64::from(*times).min(100));
        let threes: Vec<u64> = people.iter().map(times).collect();
        let least = least_of_three(&threes);
        Self { size, people: people.len(), pairs, threes, remote: remote(people), least }
    }

    /// The same for whoever does not care where people work.
    fn without_units(&self) -> Self {
        let pairs = self.pairs.iter().map(|cost| cost / MET * MET).collect();
        Self { pairs, threes: self.threes.clone(), remote: self.remote.clone(), ..*self }
    }

    /// Those who sit together now have met.
    fn seat(&mut self, order: &[usize], sizes: &[usize]) {
        for group in split(order, sizes) {
            for one in group {
                for other in group.iter().filter(|other| *other != one) {
                    if let Some(cost) = self.pairs.get_mut(one * self.people + other) {
                        *cost += MET;
                    }
                }
                if self.size == 2
                    && group.len() > 2
                    && let Some(times) = self.threes.get_mut(*one)
                {
                    *times += 1;
                }
            }
        }
        self.least = least_of_three(&self.threes);
    }

    /// How many draws there have been, as far as anybody's meetings tell.
    fn most_met(&self) -> usize {
        let met = |one: usize| self.row(one).filter(|cost| **cost >= MET).count();
        (0..self.people).map(met).min().unwrap_or_default()
    }

    fn row(&self, one: usize) -> impl Iterator<Item = &u64> {
        self.pairs.get(one * self.people..(one + 1) * self.people).unwrap_or_default().iter()
    }

    /// How many more draws there can be at most in which nobody meets anybody again.
    fn rounds_left(&self, sizes: &[usize]) -> usize {
        let unmet = |one: usize| self.row(one).filter(|cost| **cost < MET).count().saturating_sub(1);
        let unmet: Vec<usize> = (0..self.people).map(unmet).collect();
        let meetings: usize = sizes.iter().map(|size| size * (size - 1)).sum();
        let all = unmet.iter().sum::<usize>().checked_div(meetings).unwrap_or_default();
        unmet.into_iter().min().unwrap_or_default().min(all)
    }

    fn of(&self, one: usize, other: usize) -> u64 {
        self.pairs.get(one * self.people + other).copied().unwrap_or_default()
    }

    /// What `person` costs among the others of a group.
    fn among(&self, person: usize, group: &[usize]) -> u64 {
        group.iter().filter(|other| **other != person).map(|other| self.of(person, *other)).sum()
    }

    fn group(&self, group: &[usize]) -> u64 {
        let met: u64 = group.iter().map(|person| self.among(*person, group)).sum();
        let times = |person: &usize| self.threes.get(*person).copied().unwrap_or_default();
        let again = if self.size == 2 && group.len() > 2 { group.iter().map(times).sum() } else { self.least };
        let remote = group.iter().filter(|person| self.remote.get(**person).copied().unwrap_or_default()).count();
        let lonely = if remote == 1 { LONELY } else { 0 };
        met + again.saturating_sub(self.least) * AGAIN + lonely
    }
}

/// Who takes part over the net and has others to sit with who do.
pub(super) fn remote(people: &[Drawn<'_>]) -> Vec<bool> {
    let remote: Vec<bool> = people.iter().map(|person| is_remote(person.unit)).collect();
    let several = remote.iter().filter(|remote| **remote).count() > 1;
    remote.into_iter().map(|remote| remote && several).collect()
}

fn least_of_three(times: &[u64]) -> u64 {
    let mut times = times.to_vec();
    times.sort_unstable();
    times.iter().take(3).sum()
}

/// Swaps people between groups for as long as that makes it better; returns what is left to pay.
fn improve(order: &mut [usize], sizes: &[usize], costs: &Costs) -> u64 {
    let mut cost: u64 = split(order, sizes).into_iter().map(|group| costs.group(group)).sum();
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
fn two(order: &[usize], ranges: &[(usize, usize)], one: usize, other: usize, costs: &Costs) -> u64 {
    let of = |place: usize| ranges.get(place).copied().unwrap_or_default();
    if of(one) == of(other) {
        return 0;
    }
    [of(one), of(other)]
        .into_iter()
        .filter_map(|(start, end)| order.get(start..end))
        .map(|group| costs.group(group))
        .sum()
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
pub(super) mod tests {
    use super::*;

    fn people(count: u32, units: u32) -> Vec<(Id, String)> {
        (0..count).map(|number| (Id(number), format!("unit {}", number % units))).collect()
    }

    fn drawn(people: &[(Id, String)]) -> Vec<Drawn<'_>> {
        people.iter().map(|(id, unit)| Drawn { id: *id, unit }).collect()
    }

    /// What six draws one after the other repeat, each: how many meetings; and whether the three was shared out.
    fn six(count: u32, size: usize, seed: u64) -> [usize; 6] {
        let people = people(count, 5);
        let (mut past, mut met, mut threes) = (Past::default(), HashMap::new(), HashMap::<Id, u32>::new());
        std::array::from_fn(|round| {
            let groups = draw(&drawn(&people), size, &past, seed + round as u64);
            let mut seated: Vec<Id> = groups.iter().flatten().copied().collect();
            seated.sort();
            assert_eq!(seated, people.iter().map(|(id, _)| *id).collect::<Vec<Id>>(), "everybody sits once");
            let mut again = 0;
            for group in groups {
                past.add(&group, size);
                for (place, one) in group.iter().enumerate() {
                    for other in &group[place + 1..] {
                        again += usize::from(met.insert((*one.min(other), *one.max(other)), ()).is_some());
                    }
                }
                if size == 2 && group.len() > 2 {
                    group.iter().for_each(|member| *threes.entry(*member).or_default() += 1);
                }
            }
            let times = |id: &Id| threes.get(id).copied().unwrap_or_default();
            let [least, most] =
                [people.iter().map(|(id, _)| times(id)).min(), people.iter().map(|(id, _)| times(id)).max()];
            assert!(most <= least.map(|least| least + 1), "{count} people, seed {seed}, round {round}: {threes:?}");
            again
        })
    }

    /// So many seeds are tried; a night tries a thousand: `DRAWS=1000 cargo test --release --lib groups::`.
    pub(in crate::model::block::groups) fn seeds() -> u64 {
        std::env::var("DRAWS").ok().and_then(|seeds| seeds.parse().ok()).unwrap_or(1)
    }

    /// Few people have met everybody early, and five or seven cannot both share the three and meet only others: so often
    /// each of many seeds lets people meet again.
    #[test]
    fn nobody_meets_anybody_again_and_the_three_goes_round_while_that_can_be() {
        let all = seeds() > 1;
        for count in (4..=41).filter(|count| all || *count < 16 || count % 10 == 1) {
            for seed in 0..seeds() {
                let again = six(count, 2, seed * 1_000);
                let least = match count {
                    4 => [0, 0, 0, 2, 2, 2],
                    5 => [0, 2, 2, 3, 3, 4],
                    6 => [0, 0, 0, 0, 0, 3],
                    7 => [0, 2, 0, 0, 2, 5],
                    // Whether the last of six is free depends on the first.
                    9 => [0, 0, 0, 0, 0, again[5]],
                    _ => [0; 6],
                };
                assert_eq!(again, least, "{count} people, seed {seed}");
            }
        }
    }

    #[test]
    fn those_who_have_sat_at_four_have_met() {
        for (count, size, least) in
            [(8, 3, [0, 0, 0, 0, 7, 7]), (12, 3, [0, 0, 0, 1, 4, 6]), (20, 4, [0, 0, 0, 1, 4, 11])]
        {
            for seed in 0..seeds() {
                let again = six(count, size, seed * 1_000);
                assert!(again.iter().zip(least).all(|(again, least)| *again <= least), "{count} in {size}: {again:?}");
            }
        }
        let mut past = Past::default();
        [[0, 1, 2, 3], [4, 5, 6, 7]].iter().for_each(|four| past.add(&four.map(Id), 4));
        let people = people(8, 8);
        for pair in draw(&drawn(&people), 2, &past, 3) {
            assert!(pair[0].0 / 4 != pair[1].0 / 4, "{pair:?} sat at one table of four");
        }
    }

    #[test]
    fn an_odd_number_gives_one_three() {
        for count in 2..41 {
            let groups = draw(&drawn(&people(count, 50)), 2, &Past::default(), 1);
            let threes = groups.iter().filter(|group| group.len() == 3).count();
            assert_eq!(threes, (count % 2) as usize, "{count} people");
            assert!(groups.iter().all(|group| (2..=3).contains(&group.len())));
        }
    }

    #[test]
    fn fourteen_people_sit_at_three_tables() {
        let groups = draw(&drawn(&people(14, 14)), 5, &Past::default(), 1);
        assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), [5, 5, 4]);
    }

    #[test]
    fn units_are_mixed_in_six_draws() {
        let (people, mut past) = (people(14, 9), Past::default());
        for seed in 0..6 {
            for group in draw(&drawn(&people), 2, &past, seed) {
                let unit = |id: Id| &people[id.0 as usize].1;
                assert_ne!(unit(group[0]), unit(group[1]), "same unit");
                past.add(&group, 2);
            }
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_groups() {
        let people = people(23, 5);
        let draw = |seed| draw(&drawn(&people), 3, &Past::default(), seed);
        assert_eq!(draw(9), draw(9));
        assert_ne!(draw(9), draw(10));
    }
}
