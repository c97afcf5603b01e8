//! An exercise: its texts, its steps, and the blocks that hold what the room said.

pub mod edit;
pub mod material;
pub mod recipe;
pub mod search;
pub mod step;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::i18n::Text;
use crate::model::block::Block;
use crate::model::block::kind::Case;
use crate::model::exercise::material::Supply;
use crate::model::exercise::step::{Grouping, Step, Timer};
use crate::model::fault::issue::Issue;
use crate::model::fault::limits::LONGEST_MINUTES;
use crate::model::foreign::ours;
use crate::model::id::Key;
use crate::model::people::is_false;

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
    /// What must lie ready.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub material: Vec<Supply>,
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

impl Exercise {
    /// What was asked when the room first filled a block in: the question of the first step that shows it.
    pub fn question_of(&self, block: &Key) -> Option<&Text> {
        let step = self.steps.iter().find(|step| step.show.contains(block))?;
        Some(&step.prompt).filter(|prompt| !prompt.is_empty())
    }

    /// An exercise with nothing but a title: one step, with its question and a clock.
    pub fn own(title: Text, minutes: u16) -> Self {
        let title = Text { da: ours(&title.da).into_owned(), en: ours(&title.en).into_owned() };
        let step = Step {
            id: Key::new("step"),
            title: title.clone(),
            minutes,
            handover: None,
            grouping: Grouping::Plenary,
            timer: Timer::Down,
            round: None,
            prompt: title.clone(),
            instruction: Text::default(),
            note: Text::default(),
            show: Vec::new(),
        };
        let report = ReportSection::new(title.clone());
        let (purpose, source, material) = (Text::default(), Text::default(), Vec::new());
        Self {
            recipe: Key::new("own"),
            title,
            purpose,
            source,
            material,
            steps: vec![step],
            blocks: Vec::new(),
            report,
        }
    }

    /// The block of that name.
    pub fn block(&self, id: &Key) -> Option<&Block> {
        self.blocks.iter().find(|named| named.id == *id).map(|named| &named.block)
    }

    /// The block of that name, when it is of that kind.
    pub fn get<K: Case>(&self, id: &Key) -> Option<&K> {
        self.block(id).and_then(K::of)
    }

    /// All blocks of one kind, each with its name.
    pub fn all<'a, K: Case + 'a>(&'a self) -> impl Iterator<Item = (&'a Key, &'a K)> {
        self.blocks.iter().filter_map(|named| Some((&named.id, K::of(&named.block)?)))
    }

    /// Whether a block points to itself, maybe by way of others.
    pub fn leads_back(&self, block: &Key) -> bool {
        self.leads_to(block, block)
    }

    /// Whether a block points to another, maybe by way of others.
    fn leads_to(&self, block: &Key, other: &Key) -> bool {
        let refs = |key: &Key| self.block(key).map(|block| block.behaviour().refs()).unwrap_or_default();
        let mut ahead: Vec<&Key> = refs(block).into_iter().map(|one| one.key).collect();
        let mut seen = HashSet::new();
        while let Some(key) = ahead.pop() {
            if key == other {
                return true;
            }
            if seen.insert(key) {
                ahead.extend(refs(key).into_iter().map(|one| one.key));
            }
        }
        false
    }

    /// What is wrong with where its blocks point to, each with the block that does.
    pub fn check_refs(&self) -> Vec<(&Key, Issue)> {
        let mut issues = Vec::new();
        for named in &self.blocks {
            let unknown = named.block.behaviour().refs().into_iter().filter(|one| self.block(one.key).is_none());
            issues.extend(unknown.map(|one| (&named.id, Issue::UnknownKey(one.key.clone()))));
            if self.leads_back(&named.id) {
                issues.push((&named.id, Issue::Circular(named.id.clone())));
            }
        }
        issues
    }

    /// How long the steps are planned to take together, in minutes.
    pub fn minutes(&self) -> u16 {
        self.steps.iter().fold(0, |sum, step| sum.saturating_add(step.minutes))
    }

    /// How long a step takes, in minutes: as planned, or as long as its speakers take.
    pub fn step_minutes(&self, step: &Step) -> u16 {
        step.minutes_with(self.speakers(step))
    }

    /// Lets the steps share `minutes` more, or fewer when negative, by their length. A step whose minutes follow the
    /// speakers keeps them, and none goes under a minute.
    pub fn stretch(&mut self, minutes: i32) {
        let steps = || self.steps.iter().filter(|step| step.handover.is_none());
        let before: i64 = steps().map(|step| i64::from(step.minutes)).sum();
        let after = (before + i64::from(minutes)).max(0);
        let (mut passed, mut given) = (0, 0);
        for step in self.steps.iter_mut().filter(|step| step.handover.is_none()) {
            // Counted from the beginning, so that what is rounded off is never lost.
            passed += i64::from(step.minutes);
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
}
