//! What a kind of block is: what each must be able to do, and what some can do besides.

use super::answers::{Answered, Before};
use super::context::Context;
use super::heading::Heading;
use super::parts::Parts;
use super::preset::Preset;
pub use super::refs::{Ref, Why};
use super::{Block, BlockEdit, Item, Pull};
use crate::i18n::{Language, Message, Text};
use crate::model::exercise::NamedBlock;
use crate::model::fault::issue::Issue;
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::called::Redaction;
use crate::model::paper::report::Part;
use crate::model::screen::slide::Body;
use std::collections::HashSet;

/// What a block is asked. The first methods have no default: silence would be wrong of any kind. The rest are what only
/// some kinds can do.
pub trait Behaviour {
    /// What it is called where one chooses between several.
    fn name(&self) -> Message;
    /// Takes out what the room said: what is left is the recipe.
    fn clear(&mut self);
    /// Makes what follows from other things fit them again, and lets go of what is gone.
    fn settle(&mut self, context: &Context<'_>, ids: &mut Ids);
    /// What is wrong; empty after every edit. References to other blocks are looked at by the exercise.
    fn check(&self, context: &Context<'_>) -> Vec<Issue>;
    /// The other blocks of its exercise that it points to.
    fn refs(&self) -> Vec<Ref<'_>>;
    /// Every text that a recipe must have in both languages.
    fn texts(&self) -> Vec<&Text>;
    /// Whether it holds anything that the room said or did.
    fn is_said(&self) -> bool;
    /// What the room sees of it.
    fn slide(&self, own: &Key, context: &Context<'_>) -> Body;
    /// What the handout says of it.
    fn report(&self, own: &Key, context: &Context<'_>) -> Vec<Part>;
    /// The same on an empty sheet of paper, with room to write what the room will say.
    fn sheet(&self, own: &Key, context: &Context<'_>) -> Vec<Part>;
    /// How many pieces of content it holds, against the limit.
    fn size(&self) -> usize;

    /// Into how many headings, columns, factors, stages or rungs it is divided, with those that the room added.
    fn breadth(&self) -> usize {
        0
    }

    /// Gives everything a place again in a block that was read from a damaged file. Most kinds have places for all.
    fn mend(&mut self) {}

    /// Every number this block has given to something it holds. Some kinds hold nothing of their own.
    fn ids(&self) -> Vec<Id> {
        Vec::new()
    }
    /// What it can hand on.
    fn items(&self, _own: &Key, _context: &Context<'_>) -> Vec<Item> {
        Vec::new()
    }
    /// What one of those says, be it that it was merged into another: asked for each of many, so without making all.
    fn item_text(&self, own: &Key, id: Id, context: &Context<'_>) -> Option<String> {
        self.items(own, context).into_iter().find(|item| item.is_or_holds(id)).map(|item| item.text)
    }
    /// What one of those says by itself, be it that it was merged into another; nothing of kinds in which nothing is.
    fn own_text(&self, _id: Id) -> Option<String> {
        None
    }
    /// Whether it is over and what it came to is not kept yet.
    fn is_unkept(&self) -> bool {
        false
    }
    /// Keeps what it came to: an edit of something else is no reason for another result.
    fn keep_result(&mut self, _context: &Context<'_>) {}
    /// How many lines one wrote in it, such as cards and rows.
    fn lines(&self) -> usize {
        0
    }
    /// How many pieces it holds that have no number of their own, such as dots.
    fn unnumbered(&self) -> usize {
        0
    }
    /// What there is of it, in a message with a count: "18 kort".
    fn tally(&self) -> Option<(Message, usize)> {
        None
    }
    /// Whether a table may have a row for each of its items: they do not come from another block themselves.
    fn can_be_listed(&self) -> bool {
        false
    }
    /// Whether one can vote on its items.
    fn can_be_voted_on(&self) -> bool {
        false
    }
    /// Whether it says whose turn it is, above the block that receives the words.
    fn is_queue(&self) -> bool {
        false
    }
    /// Comes into an exercise that has these blocks.
    ///
    /// # Errors
    /// When it lacks something there.
    fn join(&mut self, _others: &[NamedBlock]) -> Result<(), Refusal> {
        Ok(())
    }
    /// The change that shows the room what is hidden from it until then; nothing where nothing is, or where it may not be
    /// seen yet.
    fn unveiled(&self) -> Option<BlockEdit> {
        None
    }
    /// As something in which everybody gives a number for each factor.
    fn answered(&self) -> Option<&dyn Answered> {
        None
    }
    /// What everybody's numbers came to in it, for the day that follows; nothing of what the room never saw.
    fn came_to(&self) -> Vec<Before> {
        Vec::new()
    }
    /// Takes what everybody's numbers came to on an earlier day, to be held against those of this day.
    fn take_before(&mut self, _before: &[Before]) {}
    /// Shortens or leaves out names, and what people said of themselves.
    fn redact(&mut self, _redaction: &Redaction<'_>) {}
    /// Takes out what is hidden from the room until it is shown: it is handed to nobody.
    fn leave_out_what_is_hidden(&mut self) {}
    /// The line at the lower edge in which one writes, for kinds that are written in that way.
    fn entry(&self, _context: &Context<'_>) -> Option<Entry<'_>> {
        None
    }
    /// What that line becomes.
    fn entered(&self, _entered: Entered<'_>) -> Option<BlockEdit> {
        None
    }
    /// Other words for one of its things.
    fn rewritten(&self, _thing: Id, _text: String) -> Option<BlockEdit> {
        None
    }
    /// As something that is filled from elsewhere or from ready sets.
    fn fillable(&self) -> Option<&dyn Fillable> {
        None
    }
    /// The same, to be filled.
    fn fillable_mut(&mut self) -> Option<&mut dyn Fillable> {
        None
    }
    /// As something that is divided into parts, or has a count one can choose.
    fn divided(&self) -> Option<&dyn Parts> {
        None
    }
    /// The same, to be divided otherwise.
    fn divided_mut(&mut self) -> Option<&mut dyn Parts> {
        None
    }
}

/// A kind of block with the changes that can be made to it.
pub trait Kind: Behaviour {
    /// A change to such a block.
    type Edit: Change;

    /// Carries out a change. After a refusal the block may be half changed: the caller keeps the one before.
    ///
    /// # Errors
    /// When the change makes no sense here, with the reason.
    fn carry_out(&mut self, own: &Key, edit: &Self::Edit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal>;
}

/// A change to a block.
pub trait Change {
    /// What the user did, for the menu: "flyt kort".
    fn name(&self) -> Message;
    /// The field within the block that is typed in, if it is: changes that follow each other there are one step of undo.
    fn typing(&self) -> Option<Key> {
        None
    }
    /// The card, row or thing that it changes, where it names one.
    fn thing(&self) -> Option<Id> {
        None
    }
}

/// A block as one kind, where only that kind will do.
pub trait Case: Sized {
    /// The block, when it is of this kind.
    fn of(block: &Block) -> Option<&Self>;
    /// The block to be changed, when it is of this kind.
    fn of_mut(block: &mut Block) -> Option<&mut Self>;
}

/// What was written in the line at the lower edge, and what was picked beside it.
#[derive(Clone, Debug)]
pub struct Entered<'a> {
    /// What was written.
    pub text: String,
    /// The heading or the part it goes to, by its name; nothing where none was picked.
    pub heading: Option<&'a Key>,
    /// Where those work who said it; nothing where it was not asked.
    pub unit: &'a str,
    /// Who said it.
    pub by: Vec<Id>,
}

/// The line in which one writes what the room says.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    /// What the line is called.
    pub name: Message,
    /// What stands in it while it is empty.
    pub hint: String,
    /// The headings that what is written may go under.
    pub headings: &'a [Heading],
    /// The groups that it may come from.
    pub by: Option<&'a Key>,
    /// What several lines or cells become that are pasted at once; words of one line when there is nothing.
    pub pasted: Option<fn(String) -> BlockEdit>,
}

/// Something that takes over copies of items from other blocks, and ready sets.
pub trait Fillable {
    /// Where it may be filled from.
    fn pulls(&self) -> &[Pull];
    /// The sets it may be filled with.
    fn presets(&self) -> &[Preset];
    /// What was made from something else: that, and what it became.
    fn origins(&self) -> Vec<(Id, Id)>;
    /// The words that were taken over from something else, each with that.
    fn copies(&mut self) -> Vec<(Id, &mut String)>;
    /// Every text that stands in it.
    fn written(&self) -> HashSet<&str>;
    /// Takes over these words, be it of an item or of a line of a set; where there are headings under the one that is
    /// named, or else the one that the item's place says.
    ///
    /// # Errors
    /// When they have no place here.
    fn take(&mut self, text: String, of: Option<&Item>, under: Option<&Key>, ids: &mut Ids) -> Result<(), Refusal>;
    /// Takes over the headings a set brings along.
    fn take_headings(&mut self, _headings: &[Heading]) {}
}

impl dyn Fillable + '_ {
    /// Takes over copies of items, each under the heading that the place it comes from says, and remembers where each
    /// came from.
    ///
    /// # Errors
    /// When one of them has no place here.
    pub fn receive(&mut self, items: &[(Item, Option<Key>)], ids: &mut Ids) -> Result<(), Refusal> {
        items.iter().try_for_each(|(item, under)| self.take(words(&item.text)?, Some(item), under.as_ref(), ids))
    }

    /// Takes over what a set holds and is not there yet.
    ///
    /// # Errors
    /// When there is nothing new in it.
    pub fn fill(&mut self, preset: &Preset, language: Language, ids: &mut Ids) -> Result<(), Refusal> {
        let missing = preset.missing(&self.written(), language);
        if missing.is_empty() {
            return Err(Refusal::NothingNew);
        }
        let missing: Vec<(Option<Key>, String)> =
            missing.into_iter().map(|(under, text)| (under.cloned(), text.to_owned())).collect();
        self.take_headings(&preset.headings);
        missing.into_iter().try_for_each(|(under, text)| self.take(text, None, under.as_ref(), ids))
    }

    /// Whether anything of a set is there already.
    pub fn has_any_of(&self, preset: &Preset) -> bool {
        preset.missing(&self.written(), Language::default()).len() < preset.lines.len()
    }
}
