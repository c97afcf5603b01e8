//! The kinds of block, and what each must be able to do.

pub mod answers;
pub mod context;
pub mod heading;
mod item;
pub mod kind;
pub mod parts;
pub mod preset;
mod refs;

use serde::{Deserialize, Serialize};

pub use item::{Item, Order, cut, cut_by, top};

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

            /// The card, row or thing that it changes, where it names one.
            pub fn thing(&self) -> Option<Id> {
                match self {
                    $(Self::$kind(edit) => edit.thing(),)+
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
