//! The fair share of a round: what is left of the step, shared by those who have not spoken.

use jiff::Timestamp;

use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::step::{Step, Timer};
use crate::model::stage::Stage;

/// Nobody is given fewer seconds than these.
const LEAST: i64 = 10;

impl Stage {
    /// How many seconds each of those who have not spoken has, if they share what is left of the step. `None` where
    /// no time is shared, nobody is left to speak, or too little is left to be of use.
    pub fn fair_share(&self, session: &Session, now: Timestamp) -> Option<i64> {
        let exercise = self.item(session)?.exercise()?;
        let step = self.step(session)?;
        let people = i64::try_from(exercise.round(step)?.waiting().count()).ok()?;
        let share = self.step_left(exercise, step, now)?.checked_div(people)?;
        (share >= LEAST).then_some(share)
    }

    /// What is left of the step, in seconds: what its clock says, or what is left of its minutes where the clock is
    /// each speaker's.
    pub fn step_left(&self, exercise: &Exercise, step: &Step, now: Timestamp) -> Option<i64> {
        let of_the_minutes = || {
            let passed = self.entered.map_or(0, |entered| now.as_second().saturating_sub(entered.as_second()).max(0));
            (i64::from(exercise.step_minutes(step)) * 60).saturating_add(self.given).saturating_sub(passed)
        };
        match step.timer {
            Timer::Off => None,
            Timer::Each(_) => Some(of_the_minutes()),
            _ if self.share.is_some() => Some(of_the_minutes()),
            Timer::Down | Timer::Until(_) | Timer::Return => Some(self.clock?.read(now).left),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::i18n::Text;
    use crate::model::block::Block;
    use crate::model::block::round::{Round, TurnState, Who};
    use crate::model::day::programme::Activity;
    use crate::model::exercise::step::Grouping;
    use crate::model::exercise::{NamedBlock, ReportSection};
    use crate::model::id::Key;
    use crate::model::people::Participant;

    /// A day of one round of so many people, which takes so many minutes.
    pub fn round_of(people: usize, minutes: u16, timer: Timer) -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for _ in 0..people {
            let id = session.new_id();
            session.participants.push(Participant::new(id, "Anne".into(), String::new()));
        }
        let step = Step {
            id: Key::new("step"),
            title: Text::typed("Runde"),
            minutes,
            handover: None,
            grouping: Grouping::Plenary,
            timer,
            round: None,
            prompt: Text::typed("Hvad tager du med?"),
            instruction: Text::default(),
            note: Text::default(),
            show: vec![Key::new("round")],
        };
        let round = Round { who: Who::Participants, into: None, turns: Vec::new() };
        let exercise = Exercise {
            recipe: Key::new("check-out"),
            title: Text::typed("Tjek ud"),
            purpose: Text::default(),
            source: Text::default(),
            material: Vec::new(),
            steps: vec![step],
            blocks: vec![NamedBlock { id: Key::new("round"), block: Block::Round(round) }],
            report: ReportSection::new(Text::typed("Tjek ud")),
        };
        session.append(minutes, Activity::Exercise(exercise));
        session.settle();
        session
    }

    /// Whoever has the word is done.
    pub fn speak(session: &mut Session) {
        let Activity::Exercise(exercise) = &mut session.programme.items_mut().next().unwrap().activity else {
            panic!("no exercise")
        };
        let Block::Round(round) = &mut exercise.blocks[0].block else { panic!("no round") };
        round.turns.iter_mut().find(|turn| turn.state == TurnState::Waiting).unwrap().state = TurnState::Done;
    }

    fn second(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn each_has_an_even_part_of_what_is_left_of_the_step() {
        let mut session = round_of(4, 8, Timer::Each(120));
        let stage = Stage { entered: Some(second(0)), ..Stage::default() };
        let share = |session: &Session, stage: &Stage, now| stage.fair_share(session, second(now));
        assert_eq!(share(&session, &Stage::default(), 0), Some(120), "before the day has begun");
        assert_eq!(share(&session, &stage, 240), Some(60));
        speak(&mut session);
        assert_eq!(share(&session, &stage, 240), Some(80));
        assert_eq!(share(&session, &Stage { given: 60, ..stage.clone() }, 240), Some(100));
        assert_eq!(share(&session, &stage, 460), None, "too little to be of use");
        assert_eq!(share(&session, &stage, 4_600), None, "nothing is left");
        (0..3).for_each(|_| speak(&mut session));
        assert_eq!(share(&session, &stage, 240), None, "nobody is left");
    }

    #[test]
    fn without_a_clock_nothing_is_shared() {
        let stage = Stage { entered: Some(second(0)), ..Stage::default() };
        assert_eq!(stage.fair_share(&round_of(4, 8, Timer::Off), second(0)), None);
        assert_eq!(stage.fair_share(&round_of(4, 8, Timer::Down), second(0)), None, "it has not been armed");
        assert_eq!(stage.fair_share(&round_of(0, 8, Timer::Each(60)), second(0)), None);
    }
}
