//! What blocks hand on to each other, and which of many come first.

use serde::{Deserialize, Serialize};

use crate::model::id::Id;

/// What blocks hand on to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The card, row or group it is.
    pub id: Id,
    /// What it says.
    pub text: String,
    /// Its dots, where it has any.
    pub points: Option<u32>,
    /// Where it stands on a scale, doubled: a middle answer may lie between two numbers.
    pub level: Option<u16>,
    /// How far apart everybody's numbers of it lie, among the others it stands with; 0 where there are none.
    pub apart: u32,
    /// Its heading's place in the list, which gives the colour.
    pub place: usize,
    /// Others that were merged into it.
    pub with: Vec<Id>,
}

impl Item {
    /// Something that says this, without dots.
    pub const fn new(id: Id, text: String, place: usize) -> Self {
        Self { id, text, points: None, level: None, apart: 0, place, with: Vec::new() }
    }

    /// Whether it is that thing, or that thing was merged into it.
    pub fn is_or_holds(&self, id: Id) -> bool {
        self.id == id || self.with.contains(&id)
    }
}

/// Which of many things come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Order {
    /// Those with most dots, or highest on the scale.
    #[default]
    Most,
    /// Those lowest on the scale; what has no number comes last.
    Lowest,
    /// Those in which everybody's numbers lie farthest apart.
    Widest,
}

impl Order {
    /// Whether it is what is meant where nothing is said.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
    pub(super) fn is_most(&self) -> bool {
        *self == Self::Most
    }

    /// What weighs most comes first.
    fn weight(self, item: &Item) -> u32 {
        let stands = item.points.or(item.level.map(u32::from));
        match (self, stands) {
            (Self::Most | Self::Lowest, None) => 0,
            (Self::Most, Some(stands)) => stands,
            // The lowest number of a scale may be 0.
            (Self::Lowest, Some(stands)) => u32::MAX - stands,
            (Self::Widest, _) => item.apart,
        }
    }
}

/// The items with most dots, at most `count`; equal ones keep the order they were written in.
pub fn top(items: Vec<Item>, count: usize) -> Vec<Item> {
    first(items, count, Order::Most)
}

fn first(mut items: Vec<Item>, count: usize, order: Order) -> Vec<Item> {
    items.sort_by_key(|item| std::cmp::Reverse(order.weight(item)));
    items.truncate(count);
    items
}

/// The same with all that have as many dots as the last of them: of those who are equal nobody is chosen by what was
/// written first. So many of them are before the tie; without dots there is none.
pub fn cut(items: Vec<Item>, count: usize) -> (Vec<Item>, usize) {
    cut_by(items, count, Order::Most)
}

/// The same of those that come first in an order.
pub fn cut_by(items: Vec<Item>, count: usize, order: Order) -> (Vec<Item>, usize) {
    let mut items = first(items, usize::MAX, order);
    let last = count.checked_sub(1).and_then(|last| items.get(last)).map_or(0, |item| order.weight(item));
    let next = items.get(count).map_or(0, |item| order.weight(item));
    if last == 0 || next < last {
        items.truncate(count);
        let sure = items.len();
        return (items, sure);
    }
    items.retain(|item| order.weight(item) >= last);
    let sure = items.iter().filter(|item| order.weight(item) > last).count();
    (items, sure)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The places of what a circle of these numbers offers, and how many of them are before a tie.
    fn lowest(levels: &[Option<u16>], top: usize) -> (Vec<usize>, usize) {
        let item =
            |(place, level): (usize, &Option<u16>)| Item { level: *level, ..Item::new(Id(1), String::new(), place) };
        let (items, sure) = cut_by(levels.iter().enumerate().map(item).collect(), top, Order::Lowest);
        assert!(items.iter().all(|item| item.level == levels[item.place]), "the numbers stay");
        (items.iter().map(|item| item.place).collect(), sure)
    }

    #[test]
    fn the_lowest_factor_comes_first_and_none_of_those_who_are_equal_is_chosen_by_its_place() {
        assert_eq!(lowest(&[3, 2, 5, 4].map(Some), 2), (vec![1, 0], 2));
        assert_eq!(lowest(&[3, 2, 2, 2].map(Some), 2), (vec![1, 2, 3], 0));
        assert_eq!(lowest(&[None, Some(4), Some(3)], 2), (vec![2, 1], 2), "without a number one is not the lowest");
        assert_eq!(lowest(&[None, Some(4), Some(0)], 2), (vec![2, 1], 2), "0 is a number of a scale that begins there");
        assert_eq!(lowest(&[Some(0), Some(3), Some(0)], 1), (vec![0, 2], 0));
        assert_eq!(lowest(&[], 2), (vec![], 0));
    }
}
