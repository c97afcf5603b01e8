//! A step of an exercise: its question, its minutes, its clock and who works with whom.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::i18n::Text;
use crate::model::fault::limits::{LONGEST_MINUTES, LONGEST_TURN, possible, words, written};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;

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
    /// The round at the tables, where groups are drawn for several; the first when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<u16>,
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
    /// How long it takes with so many speakers, in minutes: as planned, or as long as they take.
    pub fn minutes_with(&self, speakers: usize) -> u16 {
        match (self.timer, self.handover, speakers) {
            (Timer::Each(seconds), Some(handover), 1..) => {
                let seconds = speakers.saturating_mul(usize::from(seconds));
                u16::try_from(seconds.div_ceil(60))
                    .unwrap_or(LONGEST_MINUTES)
                    .saturating_add(handover)
                    .min(LONGEST_MINUTES)
            }
            _ => self.minutes,
        }
    }

    pub(in crate::model) fn apply(&mut self, edit: &StepEdit) -> Result<(), Refusal> {
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::model::exercise::Exercise;

    #[test]
    fn only_seconds_for_each_speaker_can_follow_their_number() {
        let mut step = Exercise::own(Text::typed("Øvelse"), 10).steps.pop().unwrap();
        assert_eq!(step.apply(&StepEdit::Follow { handover: 2 }), Err(Refusal::NoTurns));
        step.apply(&StepEdit::Time { timer: Timer::Each(60) }).unwrap();
        step.apply(&StepEdit::Follow { handover: 2 }).unwrap();
        step.apply(&StepEdit::Time { timer: Timer::Each(90) }).unwrap();
        assert_eq!(step.handover, Some(2));
        step.apply(&StepEdit::Time { timer: Timer::Down }).unwrap();
        assert_eq!(step.handover, None);
    }
}
