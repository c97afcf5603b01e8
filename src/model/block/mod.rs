//! The kinds of block, and what each must be able to do.

pub mod answers;
pub mod context;
pub mod heading;
pub mod kind;
pub mod parts;
pub mod preset;

use serde::{Deserialize, Serialize};

use context::Context;
use kind::{Behaviour, Case, Change, Fillable, Kind};
use preset::Preset;

use crate::i18n::{Language, Message};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::msg;

/// That a kind of block can do something that not every kind can: it is seen as that by way of these two methods.
macro_rules! as_itself {
    ($($seen:ident $changed:ident: $ability:path),+) => {
        $(
            fn $seen(&self) -> Option<&dyn $ability> {
                Some(self)
            }

            fn $changed(&mut self) -> Option<&mut dyn $ability> {
                Some(self)
            }
        )+
    };
}

/// Makes the kinds of block from one line each: a folder of this folder, and all that is the same for every kind.
macro_rules! kinds {
    ($($(#[doc = $doc:literal])+ $kind:ident($edit:ident) in $folder:ident;)+) => {
        $(pub mod $folder;)+
        $(use $folder::{$edit, $kind};)+

        /// What holds the room's words, with its content.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[expect(clippy::large_enum_variant, reason = "a session has few blocks, and each is looked at whole")]
        pub enum Block {
            $($(#[doc = $doc])+ $kind($kind),)+
        }

        /// A change to one block.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum BlockEdit {
            $($(#[doc = $doc])+ $kind($edit),)+
            /// Brings in everything of a set that is not there yet, in the language spoken.
            Fill {
                /// The set's name within the block.
                preset: Key,
                /// The language to write in.
                language: Language,
            },
        }

        impl Block {
            /// The block as what it can do.
            pub const fn behaviour(&self) -> &dyn Behaviour {
                match self {
                    $(Self::$kind(block) => block,)+
                }
            }

            /// The block as what it can do, to be changed.
            pub const fn behaviour_mut(&mut self) -> &mut dyn Behaviour {
                match self {
                    $(Self::$kind(block) => block,)+
                }
            }

            /// Carries out a change. After a refusal the block may be half changed: the caller keeps the one before.
            ///
            /// # Errors
            /// When the change makes no sense here, with the reason.
            pub fn apply(
                &mut self,
                own: &Key,
                edit: &BlockEdit,
                context: &Context<'_>,
                ids: &mut Ids,
            ) -> Result<(), Refusal> {
                match edit {
                    $(BlockEdit::$kind(edit) => {
                        let block = $kind::of_mut(self).ok_or(Refusal::NotHere)?;
                        block.carry_out(own, edit, context, ids)
                    })+
                    BlockEdit::Fill { preset, language } => self.fill(preset, *language, ids),
                }
            }
        }

        impl BlockEdit {
            /// What the user did, for the menu: "flyt kort".
            pub fn name(&self) -> Message {
                match self {
                    $(Self::$kind(edit) => edit.name(),)+
                    Self::Fill { .. } => msg!("edit-fill"),
                }
            }

            /// The field within the block that is typed in, if it is.
            pub fn typing(&self) -> Option<Key> {
                match self {
                    $(Self::$kind(edit) => edit.typing(),)+
                    Self::Fill { .. } => None,
                }
            }
        }

        $(impl Case for $kind {
            fn of(block: &Block) -> Option<&Self> {
                if let Block::$kind(block) = block { Some(block) } else { None }
            }

            fn of_mut(block: &mut Block) -> Option<&mut Self> {
                if let Block::$kind(block) = block { Some(block) } else { None }
            }
        })+
    };
}

kinds! {
    /// Cards under headings.
    Cards(CardsEdit) in cards;
    /// Rows with typed columns.
    Table(TableEdit) in table;
    /// A radar of factors or a cycle of stages.
    Circle(CircleEdit) in circle;
    /// Things placed on two axes or on rungs.
    Placement(PlacementEdit) in placement;
    /// Dots on the items of another block.
    Vote(VoteEdit) in vote;
    /// A queue of speakers.
    Round(RoundEdit) in round;
    /// Who sits with whom.
    Groups(GroupsEdit) in groups;
}

/// Where a block is: an item of the programme, and a name within its exercise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct At {
    /// The item of the programme.
    pub item: Id,
    /// The block's name within the exercise.
    pub block: Key,
}

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

/// What a block may be filled from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pull {
    /// The exercise to take from; this one when none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipe: Option<Key>,
    /// Its block.
    pub block: Key,
    /// Which come first.
    #[serde(default, skip_serializing_if = "Order::is_most")]
    pub first: Order,
    /// How many to offer of those that come first; all when no number is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<u16>,
    /// The heading that what comes is put under; each under its own place when none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Key>,
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
    fn is_most(&self) -> bool {
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

impl Default for Block {
    fn default() -> Self {
        Self::Cards(Cards::default())
    }
}

impl Block {
    /// Where it may be filled from.
    pub fn pulls(&self) -> &[Pull] {
        self.behaviour().fillable().map_or(&[], |block| block.pulls())
    }

    /// The sets it may be filled with.
    pub fn presets(&self) -> &[Preset] {
        self.behaviour().fillable().map_or(&[], |block| block.presets())
    }

    /// What was made from something else: that, and what it became.
    pub fn origins(&self) -> Vec<(Id, Id)> {
        self.behaviour().fillable().map(Fillable::origins).unwrap_or_default()
    }

    /// Takes over copies of items, each under a heading where one is named, and remembers where each came from.
    ///
    /// # Errors
    /// When one of them has no place here.
    pub fn receive(&mut self, items: &[(Item, Option<Key>)], ids: &mut Ids) -> Result<(), Refusal> {
        self.behaviour_mut().fillable_mut().ok_or(Refusal::NotHere)?.receive(items, ids)
    }

    fn fill(&mut self, preset: &Key, language: Language, ids: &mut Ids) -> Result<(), Refusal> {
        let block = self.behaviour_mut().fillable_mut().ok_or(Refusal::NotHere)?;
        let found = block.presets().iter().find(|other| other.id == *preset).cloned().ok_or(Refusal::Gone)?;
        block.fill(&found, language, ids)
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
