//! The kinds of block, and what each must be able to do.

pub mod cards;
pub mod circle;
mod draw;
pub mod groups;
pub mod round;
pub mod table;
pub mod vote;

use cards::{Cards, CardsEdit};
use circle::{Circle, CircleEdit};
use groups::{Groups, GroupsEdit};
use round::{Round, RoundEdit};
use serde::{Deserialize, Serialize};
use table::{Table, TableEdit};
use vote::{Vote, VoteEdit};

use super::id::{Id, Ids, Key};
use super::issue::Issue;
use super::refusal::Refusal;
use super::report::Part;
use super::room::Room;
use super::slide::Body;

/// What holds the room's words: one of six kinds, with its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// Cards under headings.
    Cards(Cards),
    /// Rows with typed columns.
    Table(Table),
    /// A radar of factors or a cycle of stages.
    Circle(Circle),
    /// Dots on the items of another block.
    Vote(Vote),
    /// A queue of speakers.
    Round(Round),
    /// Who sits with whom.
    Groups(Groups),
}

/// A change to one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockEdit {
    /// To cards.
    Cards(CardsEdit),
    /// To a table.
    Table(TableEdit),
    /// To a circle.
    Circle(CircleEdit),
    /// To a vote.
    Vote(VoteEdit),
    /// To a round.
    Round(RoundEdit),
    /// To groups.
    Groups(GroupsEdit),
}

/// Where a block is: an item of the programme, and a name within its exercise.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
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
    /// Its dots.
    pub points: u32,
    /// Its heading's place in the list, which gives the colour.
    pub place: usize,
}

/// What a table or a set of cards may be filled from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pull {
    /// The exercise to take from.
    pub recipe: Key,
    /// Its block.
    pub block: Key,
    /// How many to offer, those with most dots first.
    pub top: u16,
}

/// What every kind of block must be able to do.
pub trait Behaviour {
    /// Takes out what the room said: what is left is the recipe.
    fn clear(&mut self);
    /// Makes what follows from other things fit them again, and lets go of what is gone.
    fn settle(&mut self, room: &Room<'_>, ids: &mut Ids);
    /// What is wrong; empty after every edit.
    fn check(&self, room: &Room<'_>) -> Vec<Issue>;
    /// Every number this block has given to something it holds. Some kinds hold nothing of their own.
    fn ids(&self) -> Vec<Id> {
        Vec::new()
    }
    /// What it can hand on.
    fn items(&self, _own: &Key, _room: &Room<'_>) -> Vec<Item> {
        Vec::new()
    }
    /// Takes over copies of items, and remembers where each came from.
    ///
    /// # Errors
    /// Most kinds take nothing.
    fn receive(&mut self, _items: &[Item], _ids: &mut Ids) -> Result<(), Refusal> {
        Err(Refusal::Gone)
    }
    /// What the room sees of it.
    fn slide(&self, own: &Key, room: &Room<'_>) -> Body;
    /// What the handout says of it.
    fn report(&self, own: &Key, room: &Room<'_>) -> Vec<Part>;
    /// How many pieces of content it holds, against the limit.
    fn size(&self) -> usize;
}

impl Default for Block {
    fn default() -> Self {
        Self::Cards(Cards::default())
    }
}

impl Block {
    /// The block as what it can do.
    pub const fn behaviour(&self) -> &dyn Behaviour {
        match self {
            Self::Cards(cards) => cards,
            Self::Table(table) => table,
            Self::Circle(circle) => circle,
            Self::Vote(vote) => vote,
            Self::Round(round) => round,
            Self::Groups(groups) => groups,
        }
    }

    /// The block as what it can do, to be changed.
    pub const fn behaviour_mut(&mut self) -> &mut dyn Behaviour {
        match self {
            Self::Cards(cards) => cards,
            Self::Table(table) => table,
            Self::Circle(circle) => circle,
            Self::Vote(vote) => vote,
            Self::Round(round) => round,
            Self::Groups(groups) => groups,
        }
    }

    /// Carries out a change. After a refusal the block may be half changed: the caller keeps the one before.
    ///
    /// # Errors
    /// When the change makes no sense here, with the reason.
    pub fn apply(&mut self, own: &Key, edit: &BlockEdit, room: &Room<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        match (self, edit) {
            (Self::Cards(cards), BlockEdit::Cards(edit)) => cards.apply(edit, ids),
            (Self::Table(table), BlockEdit::Table(edit)) => table.apply(edit, ids),
            (Self::Circle(circle), BlockEdit::Circle(edit)) => circle.apply(edit),
            (Self::Vote(vote), BlockEdit::Vote(edit)) => vote.apply(edit, room),
            (Self::Round(round), BlockEdit::Round(edit)) => round.apply(edit),
            (Self::Groups(groups), BlockEdit::Groups(edit)) => groups.apply(own, edit, room, ids),
            (
                Self::Cards(_) | Self::Table(_) | Self::Circle(_) | Self::Vote(_) | Self::Round(_) | Self::Groups(_),
                _,
            ) => Err(Refusal::Gone),
        }
    }
}

/// The items with most dots, at most `count`; equal ones keep the order they were written in.
pub fn top(mut items: Vec<Item>, count: usize) -> Vec<Item> {
    items.sort_by_key(|item| std::cmp::Reverse(item.points));
    items.truncate(count);
    items
}
