//! An exercise: its texts, its steps, and the blocks that hold what the room said.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use super::block::Block;
use super::block::round::Round;
use super::id::Key;
use super::people::is_false;
use super::refusal::{LONGEST_MINUTES, LONGEST_TURN, Refusal, possible, words, written};
use crate::i18n::Text;

/// An exercise. A recipe is an exercise that nobody has run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// The recipe it was made from.
    pub recipe: Key,
    /// Its name.
    pub title: Text,
    /// What it is good for, in one sentence.
    pub purpose: Text,
    /// Whom the idea comes from, in words.
    pub source: Text,
    /// What happens, in order; at least one.
    pub steps: Vec<Step>,
    /// What holds the room's words.
    pub blocks: Vec<NamedBlock>,
    /// Its section of the handout.
    pub report: ReportSection,
}

/// A block with the name that steps and other blocks know it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamedBlock {
    /// Its name within the exercise.
    pub id: Key,
    /// The block.
    pub block: Block,
}

/// How an exercise enters the handout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportSection {
    /// The section's heading.
    pub heading: Text,
    /// Agreements come before everything else.
    #[serde(default, skip_serializing_if = "is_false")]
    pub first: bool,
    /// A list of people, which the facilitator may leave out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub people: bool,
    /// Not meant for others: in the handout only when it is asked for.
    #[serde(default, skip_serializing_if = "is_false")]
    pub private: bool,
}

impl ReportSection {
    /// A section like most.
    pub const fn new(heading: Text) -> Self {
        Self { heading, first: false, people: false, private: false }
    }
}

/// One step of an exercise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name within the exercise.
    pub id: Key,
    /// Its title on the strip.
    pub title: Text,
    /// How long it is meant to take, in minutes; with a handover, as long as nobody is on the list of speakers.
    pub minutes: u16,
    /// Makes the minutes follow the number of speakers: what they take together, in minutes, beside their own time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub handover: Option<u16>,
    /// Who works with whom.
    pub grouping: Grouping,
    /// Its clock.
    pub timer: Timer,
    /// The question on the room's screen.
    pub prompt: Text,
    /// What to do with it; may be empty.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub instruction: Text,
    /// For the facilitator alone.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// The blocks in use, the most important first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub show: Vec<Key>,
}

/// Who works with whom in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Grouping {
    /// Each for themselves.
    Alone,
    /// Two and two.
    Pairs,
    /// Three and three.
    Threes,
    /// At the tables.
    Groups,
    /// Everybody together.
    Plenary,
    /// On a walk, two and two.
    Walk,
}

/// The clock of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timer {
    /// None.
    Off,
    /// Counts the step's minutes down.
    Down,
    /// Seconds for each speaker, with a hand-over.
    Each(u16),
    /// Until a time of day.
    Until(Time),
    /// Until the item ends, when it is tied to a time of day, or the step's minutes: the room sees when to be back.
    Return,
}

/// A change to a step.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum StepEdit {
    /// Changes its title.
    Rename { title: String },
    /// Changes how long it takes; then its minutes follow nobody.
    Minutes { minutes: u16 },
    /// Lets its minutes follow the number of speakers, with some for all of them beside their own time.
    Follow { handover: u16 },
    /// Changes who works with whom.
    Group { grouping: Grouping },
    /// Changes its clock.
    Time { timer: Timer },
    /// Changes the question on the room's screen.
    Prompt { prompt: String },
    /// Changes what to do with the question.
    Instruct { instruction: String },
    /// Changes the facilitator's note.
    Note { note: String },
}

impl Step {
    pub(super) fn apply(&mut self, edit: &StepEdit) -> Result<(), Refusal> {
        match edit {
            StepEdit::Rename { title } => self.rename(Text::typed(words(title)?)),
            StepEdit::Minutes { minutes } => (self.minutes, self.handover) = (possible(*minutes)?, None),
            StepEdit::Follow { handover } => self.follow(*handover)?,
            StepEdit::Group { grouping } => self.grouping = *grouping,
            StepEdit::Time { timer } => self.set_timer(*timer)?,
            StepEdit::Prompt { prompt } => self.prompt = Text::typed(words(prompt)?),
            StepEdit::Instruct { instruction } => self.instruction = Text::typed(written(instruction)?),
            StepEdit::Note { note } => self.note = Text::typed(written(note)?),
        }
        Ok(())
    }

    /// A question that says what the title says goes on doing so.
    fn rename(&mut self, title: Text) {
        if self.prompt == self.title {
            self.prompt.clone_from(&title);
        }
        self.title = title;
    }

    fn follow(&mut self, handover: u16) -> Result<(), Refusal> {
        match self.timer {
            Timer::Each(_) if handover <= LONGEST_MINUTES => self.handover = Some(handover),
            Timer::Each(_) => return Err(Refusal::Minutes),
            Timer::Off | Timer::Down | Timer::Until(_) | Timer::Return => return Err(Refusal::NoTurns),
        }
        Ok(())
    }

    /// Only seconds for each speaker can be counted by their number.
    fn set_timer(&mut self, timer: Timer) -> Result<(), Refusal> {
        match timer {
            Timer::Each(1..=LONGEST_TURN) => {}
            Timer::Each(_) => return Err(Refusal::Seconds),
            Timer::Off | Timer::Down | Timer::Until(_) | Timer::Return => self.handover = None,
        }
        self.timer = timer;
        Ok(())
    }
}

impl Exercise {
    /// An exercise with nothing but a title: one step, with its question and a clock.
    pub fn own(title: Text, minutes: u16) -> Self {
        let step = Step {
            id: Key::new("step"),
            title: title.clone(),
            minutes,
            handover: None,
            grouping: Grouping::Plenary,
            timer: Timer::Down,
            prompt: title.clone(),
            instruction: Text::default(),
            note: Text::default(),
            show: Vec::new(),
        };
        let report = ReportSection::new(title.clone());
        let (purpose, source) = (Text::default(), Text::default());
        Self { recipe: Key::new("own"), title, purpose, source, steps: vec![step], blocks: Vec::new(), report }
    }

    /// The block of that name.
    pub fn block(&self, id: &Key) -> Option<&Block> {
        self.blocks.iter().find(|named| named.id == *id).map(|named| &named.block)
    }

    /// Whether a block has a row for each row of its own, by way of others: only a file written by hand can say so.
    pub fn is_in_a_ring(&self, block: &Key) -> bool {
        let listed = |block: &&Key| match self.block(block)? {
            Block::Table(table) => table.listed(),
            Block::Placement(placement) => placement.listed(),
            Block::Cards(_) | Block::Circle(_) | Block::Vote(_) | Block::Round(_) | Block::Groups(_) => None,
        };
        std::iter::successors(Some(block), listed).nth(self.blocks.len()).is_some()
    }

    /// How long the steps are planned to take together, in minutes.
    pub fn minutes(&self) -> u16 {
        self.steps.iter().fold(0, |sum, step| sum.saturating_add(step.minutes))
    }

    /// How long a step takes, in minutes: as planned, or as long as its speakers take.
    pub fn step_minutes(&self, step: &Step) -> u16 {
        match (step.timer, step.handover, self.speakers(step)) {
            (Timer::Each(seconds), Some(handover), speakers @ 1..) => {
                let seconds = speakers.saturating_mul(usize::from(seconds));
                u16::try_from(seconds.div_ceil(60))
                    .unwrap_or(LONGEST_MINUTES)
                    .saturating_add(handover)
                    .min(LONGEST_MINUTES)
            }
            _ => step.minutes,
        }
    }

    /// How many take turns in a step.
    pub fn speakers(&self, step: &Step) -> usize {
        self.round(step).map_or(0, |round| round.turns.len())
    }

    /// The round in which people take turns in a step.
    pub fn round(&self, step: &Step) -> Option<&Round> {
        step.show.iter().find_map(|key| match self.block(key)? {
            Block::Round(round) => Some(round),
            Block::Cards(_)
            | Block::Table(_)
            | Block::Circle(_)
            | Block::Placement(_)
            | Block::Vote(_)
            | Block::Groups(_) => None,
        })
    }

    /// Lets the steps share `minutes` more, or fewer when negative, by their length. A step whose minutes follow the
    /// speakers keeps them, and none goes under a minute.
    pub fn stretch(&mut self, minutes: i32) {
        let steps = || self.steps.iter().filter(|step| step.handover.is_none());
        let before: i32 = steps().map(|step| i32::from(step.minutes)).sum();
        let after = (before + minutes).max(0);
        let (mut passed, mut given) = (0, 0);
        for step in self.steps.iter_mut().filter(|step| step.handover.is_none()) {
            // Counted from the beginning, so that what is rounded off is never lost.
            passed += i32::from(step.minutes);
            let upto = (passed * after + before / 2).checked_div(before).unwrap_or_default();
            step.minutes = u16::try_from(upto - given).unwrap_or(1).clamp(1, LONGEST_MINUTES);
            given = upto;
        }
    }

    /// Takes out everything the room said: what is left is the recipe.
    pub fn clear(&mut self) {
        for named in &mut self.blocks {
            named.block.behaviour_mut().clear();
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;

    fn exercise(minutes: &[u16]) -> Exercise {
        let mut exercise = Exercise::own(Text::typed("Øvelse"), 1);
        let step = exercise.steps.first().unwrap().clone();
        exercise.steps = minutes.iter().map(|minutes| Step { minutes: *minutes, ..step.clone() }).collect();
        exercise
    }

    fn stretched(minutes: &[u16], by: i32) -> Vec<u16> {
        let mut exercise = exercise(minutes);
        exercise.stretch(by);
        exercise.steps.iter().map(|step| step.minutes).collect()
    }

    #[test]
    fn steps_share_what_their_item_gains_or_loses() {
        assert_eq!(stretched(&[5, 10, 5], 20), [10, 20, 10]);
        assert_eq!(stretched(&[5, 10, 5], -10), [3, 5, 2]);
        assert_eq!(stretched(&[1, 1, 10], -6), [1, 1, 5], "none goes under a minute");
        assert_eq!(stretched(&[3, 4], 0), [3, 4]);
        assert_eq!(stretched(&[], 5), [0_u16; 0]);
        for by in -10..60 {
            let after = stretched(&[7, 3, 11, 4], by);
            assert_eq!(after.iter().map(|minutes| i32::from(*minutes)).sum::<i32>(), 25 + by, "{after:?}");
        }
    }

    #[test]
    fn a_step_that_follows_its_speakers_keeps_its_minutes() {
        let mut exercise = exercise(&[10, 10]);
        exercise.steps.first_mut().unwrap().handover = Some(2);
        exercise.stretch(10);
        let minutes: Vec<u16> = exercise.steps.iter().map(|step| step.minutes).collect();
        assert_eq!(minutes, [10, 20]);
    }

    #[test]
    fn only_seconds_for_each_speaker_can_follow_their_number() {
        let mut step = exercise(&[10]).steps.pop().unwrap();
        assert_eq!(step.apply(&StepEdit::Follow { handover: 2 }), Err(Refusal::NoTurns));
        step.apply(&StepEdit::Time { timer: Timer::Each(60) }).unwrap();
        step.apply(&StepEdit::Follow { handover: 2 }).unwrap();
        step.apply(&StepEdit::Time { timer: Timer::Each(90) }).unwrap();
        assert_eq!(step.handover, Some(2));
        step.apply(&StepEdit::Time { timer: Timer::Down }).unwrap();
        assert_eq!(step.handover, None);
    }
}
