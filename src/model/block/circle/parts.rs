//! The factors of a radar or the stages of a cycle as the exercise's maker changes them.

use super::{Circle, CirclePart, CircleStyle, in_both};
use crate::i18n::{Language, Message, Text};
use crate::model::block::parts::{NamedPart, PartEdit, Parts, change, removes};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::msg;

/// The fewest parts that make a circle.
const LEAST: usize = 3;

impl NamedPart for CirclePart {
    fn new(id: Key, title: Text) -> Self {
        Self { id, title, now: None, goal: None, status: None, note: String::new(), said: None }
    }

    fn id(&self) -> &Key {
        &self.id
    }

    fn title_mut(&mut self) -> &mut Text {
        &mut self.title
    }
}

impl Parts for Circle {
    fn parts(&self) -> Vec<(&Key, &Text)> {
        self.parts.iter().map(|part| (&part.id, &part.title)).collect()
    }

    fn part_names(&self) -> Option<[Message; 2]> {
        Some(match self.style {
            CircleStyle::Radar { .. } => [msg!("part-factor"), msg!("add-factor")],
            CircleStyle::Cycle { .. } => [msg!("part-stage"), msg!("add-stage")],
        })
    }

    /// What its one or two numbers are called, or how far a stage may be.
    fn words(&self) -> Vec<Text> {
        match &self.style {
            CircleStyle::Radar { marks, .. } if marks.is_empty() => [msg!("now"), msg!("goal")].map(in_both).to_vec(),
            CircleStyle::Radar { marks: words, .. } | CircleStyle::Cycle { statuses: words } => words.clone(),
        }
    }

    fn word_names(&self, language: Language) -> Vec<String> {
        let message = match self.style {
            CircleStyle::Radar { .. } => msg!("word-mark"),
            CircleStyle::Cycle { .. } => msg!("word-status"),
        };
        let name = |number: u64| language.say_with(message, &[("number", number.into())]);
        (1..=self.words().len() as u64).map(name).collect()
    }

    fn change_parts(&mut self, edit: &PartEdit) -> Result<(), Refusal> {
        let said = removes(edit).and_then(|part| self.part(part)).is_some_and(|part| part.said.is_some());
        let own = self.parts.len();
        change(&mut self.parts, own, LEAST, said, edit)
    }

    fn each(&self) -> Option<bool> {
        self.scale().map(|_| self.each.is_some())
    }

    fn set_each(&mut self, each: bool) -> Result<(), Refusal> {
        if self.scale().is_none() {
            return Err(Refusal::NotHere);
        }
        let said = self.each.as_ref().is_some_and(|each| !each.is_empty());
        match (each, said) {
            (false, true) => return Err(Refusal::Said),
            (false, false) => self.each = None,
            (true, _) => drop(self.each.get_or_insert_default()),
        }
        Ok(())
    }

    fn set_word(&mut self, place: usize, word: Text) -> Result<(), Refusal> {
        let mut words = self.words();
        *words.get_mut(place).ok_or(Refusal::Gone)? = word;
        match &mut self.style {
            CircleStyle::Radar { marks: own, .. } | CircleStyle::Cycle { statuses: own } => *own = words,
        }
        Ok(())
    }
}
