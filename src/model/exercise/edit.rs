//! Changes to what an exercise is made of: its texts, its steps, its blocks and the parts of those.

use crate::i18n::Text;
use crate::model::block::Block;
use crate::model::block::kind::{Case, Why};
use crate::model::block::parts::PartEdit;
use crate::model::block::table::{Rows, Table};
use crate::model::exercise::step::{Grouping, Step, Timer};
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::fault::limits::{words, written};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;

/// How long a step takes that was just added, in minutes.
const USUAL_MINUTES: u16 = 5;
/// The most steps, and the most blocks, one exercise may be given.
const MOST: usize = 20;

/// A change to what an exercise is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum ExerciseEdit {
    /// Changes what it is good for.
    Purpose { purpose: String },
    /// Changes whom the idea comes from.
    Source { source: String },
    /// Changes the heading of its section of the handout.
    Heading { heading: String },
    /// Adds a step after another, with the same blocks.
    AddStep { after: Key, title: String },
    /// Takes a step out; what was said stays in the blocks.
    RemoveStep { step: Key },
    /// Puts a step at another place, counted from 0.
    MoveStep { step: Key, to: usize },
    /// Brings a block into a step, or leaves it out.
    Show { step: Key, block: Key, shown: bool },
    /// Changes which of several rounds at the tables a step shows, counted from 1.
    Round { step: Key, round: u16 },
    /// Adds a block and brings it into the steps that have none yet, or else into the last.
    AddBlock { block: Box<Block> },
    /// Takes a block out of the exercise.
    RemoveBlock { block: Key },
    /// Changes what a block is divided into.
    Divide { block: Key, edit: PartEdit },
    /// Changes where the rows of a table come from; `label` is the title of the column that then says what each is about.
    Rows { table: Key, rows: Rows, label: String },
}

impl Exercise {
    /// Carries out a change. After a refusal it may be half changed: the caller keeps the one before.
    pub(in crate::model) fn change(&mut self, edit: &ExerciseEdit) -> Result<(), Refusal> {
        match edit {
            ExerciseEdit::Purpose { purpose } => self.purpose = Text::typed(written(purpose)?),
            ExerciseEdit::Source { source } => self.source = Text::typed(written(source)?),
            ExerciseEdit::Heading { heading } => self.report.heading = Text::typed(words(heading)?),
            ExerciseEdit::AddStep { after, title } => self.add_step(after, title)?,
            ExerciseEdit::RemoveStep { step } => {
                let place = self.place_of(step)?;
                if self.steps.len() < 2 {
                    return Err(Refusal::LastOne);
                }
                self.steps.remove(place);
            }
            ExerciseEdit::MoveStep { step, to } => {
                let moved = self.steps.remove(self.place_of(step)?);
                self.steps.insert((*to).min(self.steps.len()), moved);
            }
            ExerciseEdit::Show { step, block, shown } => self.show(step, block, *shown)?,
            ExerciseEdit::Round { step, round } => self.set_round(step, *round)?,
            ExerciseEdit::AddBlock { block } => self.add_block(block)?,
            ExerciseEdit::RemoveBlock { block } => self.remove_block(block)?,
            ExerciseEdit::Divide { block, edit } => {
                let found = self.blocks.iter_mut().find(|named| named.id == *block);
                found.ok_or(Refusal::Gone)?.block.divide(edit)?;
            }
            ExerciseEdit::Rows { table, rows, label } => self.set_rows(table, rows, label)?,
        }
        // Blocks that point to each other in a circle have no end.
        if self.blocks.iter().any(|named| self.leads_back(&named.id)) { Err(Refusal::Circular) } else { Ok(()) }
    }

    /// The blocks that a table may have a row for each of: those whose items do not come from a block themselves.
    pub fn listable<'a>(&'a self, table: &'a Key) -> impl Iterator<Item = &'a NamedBlock> {
        self.blocks.iter().filter(move |named| named.id != *table && named.block.behaviour().can_be_listed())
    }

    fn set_rows(&mut self, table: &Key, rows: &Rows, label: &str) -> Result<(), Refusal> {
        if let Rows::Each(block) = rows {
            self.may_list(table, block)?;
        }
        let found = self.blocks.iter_mut().find(|named| named.id == *table).ok_or(Refusal::Gone)?;
        Table::of_mut(&mut found.block).ok_or(Refusal::NotHere)?.set_rows(rows, label)
    }

    /// Passes a table that may have a row for each item of a block.
    fn may_list(&self, table: &Key, block: &Key) -> Result<(), Refusal> {
        let found = self.block(block).ok_or(Refusal::Gone)?;
        if block == table || self.leads_to(block, table) {
            return Err(Refusal::Circular);
        }
        if !found.behaviour().can_be_listed() {
            return Err(if Table::of(found).is_some() { Refusal::RowsOfRows } else { Refusal::NotHere });
        }
        // A row about a row about a row says too little.
        let listed = |named: &NamedBlock| {
            let refs = named.block.behaviour().refs();
            refs.into_iter().any(|one| one.why == Why::Rows && one.key == table && Table::of(&named.block).is_some())
        };
        if self.blocks.iter().any(listed) { Err(Refusal::RowsOfRows) } else { Ok(()) }
    }

    /// The most rounds at the tables that a step shows; one where it shows no tables.
    pub fn rounds_of(&self, step: &Step) -> u16 {
        let shown = step.show.iter().filter_map(|block| self.block(block)?.table_rounds());
        shown.map(|(rounds, _)| rounds).max().unwrap_or(1)
    }

    fn set_round(&mut self, step: &Key, round: u16) -> Result<(), Refusal> {
        let place = self.place_of(step)?;
        let most = self.steps.get(place).map_or(1, |step| self.rounds_of(step));
        if !(1..=most).contains(&round) {
            return Err(Refusal::OutsideScale);
        }
        if let Some(step) = self.steps.get_mut(place) {
            step.round = (round > 1).then_some(round);
        }
        Ok(())
    }

    fn place_of(&self, step: &Key) -> Result<usize, Refusal> {
        self.steps.iter().position(|other| other.id == *step).ok_or(Refusal::Gone)
    }

    fn add_step(&mut self, after: &Key, title: &str) -> Result<(), Refusal> {
        let place = self.place_of(after)?;
        if self.steps.len() >= MOST {
            return Err(Refusal::TooMany);
        }
        let show = self.steps.get(place).map(|step| step.show.clone()).unwrap_or_default();
        let title = Text::typed(words(title)?);
        let step = Step {
            id: free_key("step", self.steps.iter().map(|step| &step.id)),
            prompt: title.clone(),
            title,
            minutes: USUAL_MINUTES,
            handover: None,
            grouping: Grouping::Plenary,
            timer: Timer::Down,
            round: None,
            instruction: Text::default(),
            note: Text::default(),
            show,
        };
        self.steps.insert(place + 1, step);
        Ok(())
    }

    fn show(&mut self, step: &Key, block: &Key, shown: bool) -> Result<(), Refusal> {
        self.block(block).ok_or(Refusal::Gone)?;
        let place = self.place_of(step)?;
        let show = &mut self.steps.get_mut(place).ok_or(Refusal::Gone)?.show;
        if shown && !show.contains(block) {
            show.push(block.clone());
        }
        if !shown {
            show.retain(|other| other != block);
        }
        Ok(())
    }

    fn add_block(&mut self, block: &Block) -> Result<(), Refusal> {
        if self.blocks.len() >= MOST {
            return Err(Refusal::TooMany);
        }
        let mut block = block.clone();
        block.behaviour_mut().clear();
        block.behaviour_mut().join(&self.blocks)?;
        let id = free_key("block", self.blocks.iter().map(|named| &named.id));
        self.blocks.push(NamedBlock { id: id.clone(), block });
        let bare = self.steps.iter().any(|step| step.show.is_empty());
        let last = self.steps.len().saturating_sub(1);
        let into = |place: usize, step: &Step| if bare { step.show.is_empty() } else { place == last };
        for (_, step) in self.steps.iter_mut().enumerate().filter(|(place, step)| into(*place, step)) {
            step.show.push(id.clone());
        }
        Ok(())
    }

    fn remove_block(&mut self, block: &Key) -> Result<(), Refusal> {
        if self.block(block).ok_or(Refusal::Gone)?.behaviour().is_said() {
            return Err(Refusal::Said);
        }
        let needs = |named: &NamedBlock| named.block.behaviour().refs().iter().any(|one| one.key == block);
        if self.blocks.iter().any(|named| named.id != *block && needs(named)) {
            return Err(Refusal::InUse);
        }
        self.blocks.retain(|named| named.id != *block);
        self.steps.iter_mut().for_each(|step| step.show.retain(|other| other != block));
        Ok(())
    }
}

fn free_key<'a>(word: &str, taken: impl Iterator<Item = &'a Key>) -> Key {
    let taken: Vec<&Key> = taken.collect();
    let key = |number: usize| Key::new(format!("{word}-{number}"));
    let free = |key: &Key| !taken.contains(&key);
    (1..=taken.len()).map(key).find(free).unwrap_or_else(|| key(taken.len() + 1))
}
