//! The kinds of block, and what each must be able to do.

pub mod cards;
pub mod circle;
pub mod context;
pub mod groups;
pub mod heading;
pub mod parts;
pub mod placement;
pub mod preset;
pub mod round;
pub mod table;
pub mod vote;

use cards::{Cards, CardsEdit};
use circle::{Circle, CircleEdit};
use groups::{Groups, GroupsEdit};
use placement::{Placement, PlacementEdit};
use preset::Preset;
use round::{Round, RoundEdit};
use serde::{Deserialize, Serialize};
use table::{Table, TableEdit};
use vote::{Vote, VoteEdit};

use crate::i18n::Language;
use crate::model::fault::issue::Issue;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::report::Part;
use crate::model::screen::slide::Body;
use context::Context;

/// What holds the room's words: one of seven kinds, with its content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a session has few blocks, and each is looked at whole")]
pub enum Block {
    /// Cards under headings.
    Cards(Cards),
    /// Rows with typed columns.
    Table(Table),
    /// A radar of factors or a cycle of stages.
    Circle(Circle),
    /// Things placed on two axes or on rungs.
    Placement(Placement),
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
    /// To a placement.
    Placement(PlacementEdit),
    /// To a vote.
    Vote(VoteEdit),
    /// To a round.
    Round(RoundEdit),
    /// To groups.
    Groups(GroupsEdit),
    /// Brings in everything of a set that is not there yet, in the language spoken.
    Fill {
        /// The set's name within the block.
        preset: Key,
        /// The language to write in.
        language: Language,
    },
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
    /// Its dots, or where it stands on a scale.
    pub points: u32,
    /// Its heading's place in the list, which gives the colour.
    pub place: usize,
    /// Others that were merged into it.
    pub with: Vec<Id>,
}

impl Item {
    /// Something that says this, without dots.
    pub const fn new(id: Id, text: String, place: usize) -> Self {
        Self { id, text, points: 0, place, with: Vec::new() }
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
    /// How many to offer, those with most dots first; all when no number is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub top: Option<u16>,
    /// The heading that what comes is put under; each under its own place when none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Key>,
}

/// What every kind of block must be able to do.
pub trait Behaviour {
    /// Takes out what the room said: what is left is the recipe.
    fn clear(&mut self);
    /// Makes what follows from other things fit them again, and lets go of what is gone.
    fn settle(&mut self, context: &Context<'_>, ids: &mut Ids);
    /// What is wrong; empty after every edit.
    fn check(&self, context: &Context<'_>) -> Vec<Issue>;
    /// Every number this block has given to something it holds. Some kinds hold nothing of their own.
    fn ids(&self) -> Vec<Id> {
        Vec::new()
    }
    /// What it can hand on.
    fn items(&self, _own: &Key, _room: &Context<'_>) -> Vec<Item> {
        Vec::new()
    }
    /// Takes over copies of items, and remembers where each came from.
    ///
    /// # Errors
    /// Most kinds take nothing.
    fn receive(&mut self, _items: &[Item], _ids: &mut Ids) -> Result<(), Refusal> {
        Err(Refusal::Gone)
    }
    /// Where it may be filled from.
    fn pull(&self) -> Option<&Pull> {
        None
    }
    /// What was made from something else: that, and what it became.
    fn origins(&self) -> Vec<(Id, Id)> {
        Vec::new()
    }
    /// The sets it may be filled with.
    fn presets(&self) -> &[Preset] {
        &[]
    }
    /// Takes over what a set holds and is not there yet.
    ///
    /// # Errors
    /// When there is nothing new in it, or the kind takes none.
    fn fill(&mut self, _preset: &Preset, _language: Language, _ids: &mut Ids) -> Result<(), Refusal> {
        Err(Refusal::Gone)
    }
    /// Whether anything of a set is there already.
    fn has_any_of(&self, _preset: &Preset) -> bool {
        false
    }
    /// What the room sees of it.
    fn slide(&self, own: &Key, context: &Context<'_>) -> Body;
    /// What the handout says of it.
    fn report(&self, own: &Key, context: &Context<'_>) -> Vec<Part>;
    /// The same on an empty sheet of paper, with room to write what the room will say.
    fn sheet(&self, own: &Key, context: &Context<'_>) -> Vec<Part>;
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
            Self::Placement(placement) => placement,
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
            Self::Placement(placement) => placement,
            Self::Vote(vote) => vote,
            Self::Round(round) => round,
            Self::Groups(groups) => groups,
        }
    }

    /// Carries out a change. After a refusal the block may be half changed: the caller keeps the one before.
    ///
    /// # Errors
    /// When the change makes no sense here, with the reason.
    pub fn apply(&mut self, own: &Key, edit: &BlockEdit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        match (self, edit) {
            (Self::Cards(cards), BlockEdit::Cards(edit)) => cards.apply(edit, ids),
            (Self::Table(table), BlockEdit::Table(edit)) => table.apply(edit, context, ids),
            (Self::Circle(circle), BlockEdit::Circle(edit)) => circle.apply(edit, ids),
            (Self::Placement(placement), BlockEdit::Placement(edit)) => placement.apply(edit, ids),
            (Self::Vote(vote), BlockEdit::Vote(edit)) => vote.apply(edit, context),
            (Self::Round(round), BlockEdit::Round(edit)) => round.apply(edit),
            (Self::Groups(groups), BlockEdit::Groups(edit)) => groups.apply(own, edit, context, ids),
            (block, BlockEdit::Fill { preset, language }) => {
                let found = block.behaviour().presets().iter().find(|other| other.id == *preset).cloned();
                block.behaviour_mut().fill(&found.ok_or(Refusal::Gone)?, *language, ids)
            }
            (
                Self::Cards(_)
                | Self::Table(_)
                | Self::Circle(_)
                | Self::Placement(_)
                | Self::Vote(_)
                | Self::Round(_)
                | Self::Groups(_),
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
