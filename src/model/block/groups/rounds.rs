//! Draws several rounds at the tables at once: hosts stay, all others go on, and as few as can be meet anybody again.

use super::draw::{Drawn, Past, remote, sizes};
use crate::model::id::Id;

/// How many rounds there can be at most.
pub const MOST_ROUNDS: u16 = 6;
/// How many times the search begins afresh while anybody meets anybody again.
const TRIES: usize = 16;
/// So many exchanges are tried for each person and round.
const EXCHANGES: usize = 1_500;
/// And so many at most.
const MOST_EXCHANGES: usize = 120_000;
/// Among more people than this there are always others: one try is enough.
const FEW: usize = 60;
/// What it costs when two meet again; two from the same unit cost 1.
const AGAIN: i64 = 64;
/// What it costs when one who takes part over the net sits with none of the others who do.
const LONELY: i64 = 1 << 20;

/// Who sits at each table in each round. Where hosts stay, each table's host is the first of it. The same seed gives the
/// same rounds.
pub fn draw_rounds(
    people: &[Drawn<'_>],
    size: usize,
    rounds: usize,
    hosts: bool,
    past: &Past,
    seed: u64,
) -> Vec<Vec<Vec<Id>>> {
    let mut random = fastrand::Rng::with_seed(seed);
    let sizes = sizes(people.len(), size);
    let mut best: Option<Search> = None;
    for _ in 0..TRIES {
        let mut search = Search::new(people, &sizes, rounds, hosts, past, &mut random);
        search.improve(&mut random);
        let (cost, enough) = (search.cost, search.cost < AGAIN || people.len() > FEW);
        if best.as_ref().is_none_or(|best| cost < best.cost) {
            best = Some(search);
        }
        if enough {
            break;
        }
    }
    let ids = |table: &[usize]| table.iter().filter_map(|one| people.get(*one)).map(|person| person.id).collect();
    let round = |(round, seats): (usize, &Vec<usize>)| split(seats, &turned(&sizes, round)).map(ids).collect();
    best.map(|search| search.seats.iter().enumerate().map(round).collect()).unwrap_or_default()
}

/// How many sit at each table in a round: the larger tables take turns, so that nobody sits at one all the time.
fn turned(sizes: &[usize], round: usize) -> Vec<usize> {
    let mut turned = sizes.to_vec();
    let large = sizes.iter().filter(|size| sizes.iter().any(|other| other < *size)).count();
    let by = (large * round).checked_rem(sizes.len()).unwrap_or_default();
    turned.rotate_right(by);
    turned
}

fn split<'a>(seats: &'a [usize], sizes: &'a [usize]) -> impl Iterator<Item = &'a [usize]> {
    sizes.iter().scan(0, |start, size| {
        let table = seats.get(*start..*start + size);
        *start += size;
        table
    })
}

/// Everybody's places in all rounds, which are exchanged for as long as that makes it better.
struct Search {
    people: usize,
    /// For each round where the table of each place begins and ends.
    tables: Vec<Vec<(usize, usize)>>,
    /// For each round who sits in which place, table after table.
    seats: Vec<Vec<usize>>,
    /// The places in which hosts stay.
    hosts: bool,
    /// How many times each two have met before and in these rounds.
    met: Vec<i64>,
    /// Whether they are from the same unit.
    unit: Vec<bool>,
    /// Who takes part over the net; nobody where there is only one.
    remote: Vec<bool>,
    /// What is left to pay.
    cost: i64,
}

impl Search {
    fn new(
        people: &[Drawn<'_>],
        sizes: &[usize],
        rounds: usize,
        hosts: bool,
        past: &Past,
        random: &mut fastrand::Rng,
    ) -> Self {
        let each_two = || people.iter().flat_map(|one| people.iter().map(move |other| (one, other)));
        let unit = |(one, other): (&Drawn<'_>, &Drawn<'_>)| !one.unit.is_empty() && one.unit == other.unit;
        let tables = |round: usize| {
            let places = turned(sizes, round).into_iter().scan(0, |start, size| {
                *start += size;
                Some(vec![(*start - size, *start); size])
            });
            places.flatten().collect::<Vec<(usize, usize)>>()
        };
        let mut first: Vec<usize> = (0..people.len()).collect();
        random.shuffle(&mut first);
        let mut search = Self {
            people: people.len(),
            met: each_two().map(|(one, other)| i64::from(past.has_sat(one.id, other.id))).collect(),
            unit: each_two().map(unit).collect(),
            remote: remote(people),
            tables: (0..rounds).map(tables).collect(),
            seats: Vec::new(),
            hosts,
            cost: 0,
        };
        let is_host = |place: &usize| search.is_fixed(0, *place);
        let (hosts, guests): (Vec<usize>, Vec<usize>) = (0..first.len()).partition(is_host);
        let people = |places: Vec<usize>| places.into_iter().filter_map(|place| first.get(place).copied()).collect();
        let (hosts, mut guests): (Vec<usize>, Vec<usize>) = (people(hosts), people(guests));
        search.seats.push(first.clone());
        for round in 1..rounds {
            random.shuffle(&mut guests);
            let (mut hosts, mut guests) = (hosts.iter(), guests.iter());
            let seat = |place| if search.is_fixed(round, place) { hosts.next() } else { guests.next() };
            let seats = (0..first.len()).filter_map(seat).copied().collect();
            search.seats.push(seats);
        }
        search.sit_down();
        search
    }

    /// Whether a host stays in a place: the first of each table.
    fn is_fixed(&self, round: usize, place: usize) -> bool {
        self.hosts && self.table(round, place).is_some_and(|(start, _)| start == place)
    }

    /// Where the table of a place begins and ends.
    fn table(&self, round: usize, place: usize) -> Option<(usize, usize)> {
        self.tables.get(round)?.get(place).copied()
    }

    /// Counts who meets whom.
    fn sit_down(&mut self) {
        for round in 0..self.seats.len() {
            for place in 0..self.people {
                let Some((start, end)) = self.table(round, place) else { continue };
                if start == place {
                    self.cost += self.lonely(round, place);
                }
                for other in place + 1..end {
                    if let (Some(one), Some(two)) = (self.at(round, place), self.at(round, other)) {
                        self.cost += self.meet(one, two, 1);
                    }
                }
            }
        }
    }

    fn at(&self, round: usize, place: usize) -> Option<usize> {
        self.seats.get(round)?.get(place).copied()
    }

    /// Two meet once more, or once less; returns what that costs.
    fn meet(&mut self, one: usize, other: usize, times: i64) -> i64 {
        let place = one * self.people + other;
        let before = self.pays(place);
        for place in [place, other * self.people + one] {
            if let Some(met) = self.met.get_mut(place) {
                *met += times;
            }
        }
        self.pays(place) - before
    }

    /// What two pay: nothing for the first meeting, and more and more for those after it.
    fn pays(&self, place: usize) -> i64 {
        let met = self.met.get(place).copied().unwrap_or_default();
        let again = (met - 1).max(0);
        again * again * AGAIN + if self.unit.get(place).copied().unwrap_or_default() { met } else { 0 }
    }

    /// Somebody leaves or joins those who sit around a place.
    fn moves(&mut self, round: usize, place: usize, person: usize, times: i64) -> i64 {
        let Some((start, end)) = self.table(round, place) else { return 0 };
        let mut cost = 0;
        for other in (start..end).filter(|other| *other != place) {
            if let Some(other) = self.at(round, other) {
                cost += self.meet(person, other, times);
            }
        }
        cost
    }

    /// What it costs that somebody is the only one over the net at the table of a place.
    fn lonely(&self, round: usize, place: usize) -> i64 {
        let seats = self.table(round, place).zip(self.seats.get(round));
        let table = seats.and_then(|((start, end), seats)| seats.get(start..end)).unwrap_or_default();
        let remote = table.iter().filter(|person| self.remote.get(**person).copied().unwrap_or_default()).count();
        if remote == 1 { LONELY } else { 0 }
    }

    /// Two change places; returns what that costs.
    fn exchange(&mut self, round: usize, one: usize, other: usize) -> i64 {
        let (Some(first), Some(second)) = (self.at(round, one), self.at(round, other)) else { return 0 };
        let lonely = |search: &Self| search.lonely(round, one) + search.lonely(round, other);
        let cost = self.moves(round, one, first, -1) + self.moves(round, other, second, -1) - lonely(self);
        if let Some(seats) = self.seats.get_mut(round) {
            seats.swap(one, other);
        }
        cost + self.moves(round, one, second, 1) + self.moves(round, other, first, 1) + lonely(self)
    }

    /// Exchanges by lot: at first also what makes it a little worse, so that the search does not stay where it began.
    fn improve(&mut self, random: &mut fastrand::Rng) {
        let rounds = self.seats.len();
        let tries = (EXCHANGES * self.people * rounds).min(MOST_EXCHANGES);
        for number in 0..tries {
            if self.cost == 0 || self.people < 3 {
                return;
            }
            let (round, one, other) =
                (random.usize(0..rounds), random.usize(0..self.people), random.usize(0..self.people));
            let is_one_table = self.table(round, one) == self.table(round, other);
            // Who is host in one round stays in all.
            if is_one_table || self.is_fixed(round, one) || self.is_fixed(round, other) {
                continue;
            }
            let heat = 0.5 * AGAIN as f64 * (1.0 - number as f64 / tries as f64).powi(2) + 0.01;
            let change = self.exchange(round, one, other);
            if change <= 0 || random.f64() < (-(change as f64) / heat).exp() {
                self.cost += change;
            } else {
                self.exchange(round, one, other);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::model::block::groups::draw::tests::seeds;

    /// How many meetings there are more than once.
    fn repeats(rounds: &[Vec<Vec<Id>>]) -> usize {
        let mut met: HashMap<(Id, Id), usize> = HashMap::new();
        for table in rounds.iter().flatten() {
            for (place, one) in table.iter().enumerate() {
                for other in &table[place + 1..] {
                    *met.entry((*one.min(other), *one.max(other))).or_default() += 1;
                }
            }
        }
        met.values().map(|times| times - 1).sum()
    }

    #[test]
    fn everybody_sits_once_in_each_round_hosts_stay_and_few_meet_again() {
        for (count, size, rounds, hosts, most) in [
            (24, 4, 3, false, 0),
            (24, 4, 3, true, 0),
            (14, 4, 3, false, 1),
            (14, 4, 3, true, 1),
            (20, 4, 3, true, 0),
            (16, 4, 3, false, 0),
            (40, 5, 3, true, 0),
            (8, 2, 4, false, 0),
            (9, 4, 2, false, 8),
            (3, 4, 3, true, 6),
            (2, 4, 2, false, 1),
        ] {
            for seed in 0..seeds() {
                let units: Vec<String> = (0..count).map(|number| format!("unit {}", number % 7)).collect();
                let people: Vec<Drawn<'_>> =
                    units.iter().zip(0..).map(|(unit, number)| Drawn { id: Id(number), unit }).collect();
                let drawn = draw_rounds(&people, size, rounds, hosts, &Past::default(), seed);
                assert_eq!(drawn.len(), rounds);
                for round in &drawn {
                    let mut seated: Vec<u32> = round.iter().flatten().map(|id| id.0).collect();
                    seated.sort_unstable();
                    assert_eq!(seated, (0..count).collect::<Vec<u32>>(), "{count} in {size}");
                }
                let first = |round: &[Vec<Id>]| round.iter().map(|table| table[0]).collect::<Vec<Id>>();
                assert!(!hosts || drawn.iter().all(|round| first(round) == first(&drawn[0])), "{count}: hosts stay");
                let again = repeats(&drawn);
                assert!(
                    again <= most,
                    "{count} in {size}, {rounds} rounds, hosts {hosts}, seed {seed}: {again} meet again"
                );
                assert_eq!(draw_rounds(&people, size, rounds, hosts, &Past::default(), seed), drawn);
            }
        }
    }
}
