//! What the room sees right now: the slide made from the session and the stage.

use jiff::{SignedDuration, Zoned};

use super::block::Block;
use super::exercise::{Exercise, Grouping, Step, Timer};
use super::id::Key;
use super::programme::{Activity, AgendaItem};
use super::room::Room;
use super::session::Session;
use super::slide::{Body, Progress, Slide, SlideClock};
use super::stage::{Place, Stage};
use crate::clock::Reading;
use crate::i18n::{Language, dates};
use crate::msg;

impl Session {
    /// What the room sees at `now`: never a note, a draft, or a vote that is not closed.
    pub fn slide(&self, stage: &Stage, now: &Zoned, language: Language) -> Slide {
        let Some((place, item)) = stage.place(self).and_then(|place| Some((place, self.item(place.item)?))) else {
            return Slide { headline: self.title.clone(), ..Slide::default() };
        };
        if let Some(question) = &stage.question {
            let (headline, instruction) = (question.headline.clone(), question.choices.join("\n"));
            return Slide { headline, instruction, ..Slide::default() };
        }
        let reading = stage.clock.map(|clock| clock.read(now.timestamp()));
        let blank = Slide { next: self.next_words(place, language), of: language.say(msg!("of")), ..Slide::default() };
        match &item.activity {
            Activity::Talk { title } => Slide { headline: title.read(language).to_owned(), ..blank },
            Activity::Break { title } => {
                let clock = reading.filter(|reading| reading.running).map(|reading| return_at(now, reading, language));
                Slide { headline: title.read(language).to_owned(), clock, ..blank }
            }
            Activity::Exercise(exercise) => match exercise.steps.get(place.step) {
                Some(step) => self.step_slide(item, exercise, step, stage, now, language, blank),
                None => Slide { headline: exercise.title.read(language).to_owned(), ..blank },
            },
        }
    }

    #[expect(clippy::too_many_arguments, reason = "everything a slide is made from, once")]
    fn step_slide(
        &self,
        item: &AgendaItem,
        exercise: &Exercise,
        step: &Step,
        stage: &Stage,
        now: &Zoned,
        language: Language,
        blank: Slide,
    ) -> Slide {
        let around = Room::new(self, item.id, exercise, language);
        let room = Room { spotlight: stage.spotlight.as_ref(), step: Some(step), ..around };
        let reading = stage.clock.map(|clock| clock.read(now.timestamp()));
        let clock = match step.timer {
            Timer::Off => None,
            Timer::Down | Timer::Each(_) => reading.map(SlideClock::Countdown),
            Timer::Until(_) | Timer::Return => reading.map(|reading| return_at(now, reading, language)),
        };
        let body = if stage.question_only { Body::Nothing } else { body(step, stage, &room) };
        Slide {
            headline: step.prompt.read(language).to_owned(),
            instruction: step.instruction.read(language).to_owned(),
            body,
            clock,
            progress: progress(exercise, step, language),
            ..blank
        }
    }

    fn next_words(&self, place: Place, language: Language) -> String {
        self.title_of_next(place, language)
            .map(|title| language.say_with(msg!("next-is"), &[("title", title.into())]))
            .unwrap_or_default()
    }

    /// What comes after a place: the next step of the exercise, or the next item of the programme.
    pub fn title_of_next(&self, place: Place, language: Language) -> Option<String> {
        let next = place.next(self)?;
        let item = self.item(next.item)?;
        let step = item.exercise().and_then(|exercise| exercise.steps.get(next.step));
        let title = match step {
            Some(step) if next.item == place.item => &step.title,
            Some(_) | None => item.title(),
        };
        Some(title.read(language).to_owned())
    }
}

/// The time of day a countdown ends at, in words, with the countdown small. A clock that waits has no such time yet.
fn return_at(now: &Zoned, reading: Reading, language: Language) -> SlideClock {
    let end = now.checked_add(SignedDuration::from_secs(reading.left)).unwrap_or_else(|_| now.clone());
    let time = dates::time_of_day(language, end.time());
    SlideClock::ReturnAt { words: language.say_with(msg!("back-at"), &[("time", time.into())]), reading }
}

fn progress(exercise: &Exercise, step: &Step, language: Language) -> Progress {
    let minutes = language.say_with(msg!("minutes-short"), &[("count", step.minutes.into())]);
    Progress {
        step: exercise.steps.iter().position(|other| other.id == step.id).unwrap_or_default(),
        steps: exercise.steps.len(),
        words: format!("{} · {} · {minutes}", exercise.title.read(language), grouping(step.grouping, language)),
    }
}

impl Exercise {
    /// What the room will see when the exercise begins, while nobody has said anything.
    pub fn first_slide(&self, now: &Zoned, language: Language) -> Slide {
        let mut session = Session::blank("", "", now.date());
        let item = session.append(self.minutes().max(1), Activity::Exercise(self.clone()));
        session.settle();
        let stage = Stage { at: Some(Place { item, step: 0 }), ..Stage::default() };
        session.slide(&stage, now, language)
    }
}

/// Who works with whom, in a word.
pub fn grouping(grouping: Grouping, language: Language) -> String {
    language.say(match grouping {
        Grouping::Alone => msg!("grouping-alone"),
        Grouping::Pairs => msg!("grouping-pairs"),
        Grouping::Threes => msg!("grouping-threes"),
        Grouping::Groups => msg!("grouping-groups"),
        Grouping::Plenary => msg!("grouping-plenary"),
        Grouping::Walk => msg!("grouping-walk"),
    })
}

/// The step's content: the block the facilitator chose or the first that has something to show, below the speakers.
fn body(step: &Step, stage: &Stage, room: &Room<'_>) -> Body {
    let shown = |key: &Key| room.exercise.block(key).map(|block| block.behaviour().slide(key, room));
    let is_queue = |key: &&Key| matches!(room.exercise.block(key), Some(Block::Round(_)));
    let queue = step.show.iter().find(is_queue).and_then(shown);
    let content = stage.block.iter().filter(|chosen| step.show.contains(chosen)).chain(&step.show);
    let found = content.filter(|key| !is_queue(key)).filter_map(shown).find(|body| *body != Body::Nothing);
    match (queue, found) {
        (Some(Body::Queue { now, next, .. }), content) => Body::Queue { now, next, beneath: content.map(Box::new) },
        (_, content) => content.unwrap_or_default(),
    }
}
