//! Those who take part over the net: no group has one of them alone while there are others.

use super::draw::{Drawn, Past, draw};
use crate::model::id::Id;
use crate::model::people::is_remote;

/// Draws people as [`draw`] does. Where two sit together, those on the screen are drawn for themselves: whatever their
/// number, none of them is alone with somebody in the room.
pub fn draw_together(people: &[Drawn<'_>], size: usize, past: &Past, seed: u64) -> Vec<Vec<Id>> {
    let (remote, here): (Vec<Drawn<'_>>, Vec<Drawn<'_>>) =
        people.iter().cloned().partition(|person| is_remote(person.unit));
    if size > 2 || remote.len() < 2 {
        return draw(people, size, past, seed);
    }
    let mut groups = draw(&remote, size, past, seed);
    match here.as_slice() {
        // The only one in the room is not left alone either.
        [alone] => groups.last_mut().into_iter().for_each(|group| group.push(alone.id)),
        here => groups.extend(draw(here, size, past, seed)),
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::super::draw::tests::seeds;
    use super::super::rounds::draw_rounds;
    use super::*;

    /// So many people, of whom the first are on the screen and all others from three units.
    fn people(count: u32, remote: u32) -> Vec<(Id, String)> {
        let unit = |number| if number < remote { "På skærmen".to_owned() } else { format!("unit {}", number % 3) };
        (0..count).map(|number| (Id(number), unit(number))).collect()
    }

    /// How many groups have one person on the screen among others, and how many have one person.
    fn alone(groups: &[Vec<Id>], remote: u32) -> (usize, usize) {
        let lonely = |group: &&Vec<Id>| group.iter().filter(|person| person.0 < remote).count() == 1;
        (groups.iter().filter(lonely).count(), groups.iter().filter(|group| group.len() == 1).count())
    }

    #[test]
    fn nobody_on_the_screen_is_alone_among_those_in_the_room() {
        for count in [3, 4, 5, 9, 14] {
            for remote in (2..=count).filter(|remote| *remote < 6 || remote % 3 == 0) {
                for size in 2..=4 {
                    for seed in 0..seeds() {
                        let people = people(count, remote);
                        let drawn: Vec<Drawn<'_>> = people.iter().map(|(id, unit)| Drawn { id: *id, unit }).collect();
                        let mut past = Past::default();
                        for round in 0..2 {
                            let groups = draw_together(&drawn, size, &past, seed * 10 + round);
                            let mut seated: Vec<Id> = groups.iter().flatten().copied().collect();
                            seated.sort_unstable();
                            assert_eq!(seated, people.iter().map(|(id, _)| *id).collect::<Vec<Id>>());
                            let found = alone(&groups, remote);
                            assert_eq!(found, (0, 0), "{remote} of {count} in {size}, seed {seed}: {groups:?}");
                            groups.iter().for_each(|group| past.add(group, size));
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn the_only_one_on_the_screen_sits_with_those_in_the_room() {
        let people = people(7, 1);
        let drawn: Vec<Drawn<'_>> = people.iter().map(|(id, unit)| Drawn { id: *id, unit }).collect();
        for size in [2, 3, 4] {
            assert_eq!(alone(&draw_together(&drawn, size, &Past::default(), 1), 1), (1, 0));
        }
    }

    #[test]
    fn in_rounds_at_the_tables_nobody_on_the_screen_is_alone_either() {
        for (count, remote, size, hosts) in [(14, 3, 4, false), (14, 3, 4, true), (16, 5, 5, false), (12, 4, 3, true)] {
            for seed in 0..seeds() {
                let people = people(count, remote);
                let drawn: Vec<Drawn<'_>> = people.iter().map(|(id, unit)| Drawn { id: *id, unit }).collect();
                for round in draw_rounds(&drawn, size, 3, hosts, &Past::default(), seed) {
                    let found = alone(&round, remote);
                    assert_eq!(found.0, 0, "{remote} of {count} in {size}, hosts {hosts}, seed {seed}: {round:?}");
                }
            }
        }
    }
}
