//! Items that take longer than they were planned with because so many take turns: told before it hurts.

use std::collections::HashMap;

use super::forecast::{Forecast, State};
use crate::model::block::round::Who;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::id::Id;

/// An item with more people to hear than it has time for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crowd {
    /// The item.
    pub item: Id,
    /// Who takes turns.
    pub who: Who,
    /// How many they are.
    pub speakers: usize,
    /// How long they take together, in minutes.
    pub minutes: u16,
}

/// The items that lie ahead or are being held, and take a quarter more than they were planned with, or so much more
/// that a promise is broken by it.
pub fn crowded(session: &Session, forecast: &Forecast) -> Vec<Crowd> {
    let items = session.programme.items.iter().zip(&forecast.items).enumerate();
    let order: HashMap<Id, usize> =
        session.programme.items.iter().enumerate().map(|(place, item)| (item.id, place)).collect();
    let open = items.filter(|(_, (_, expected))| matches!(expected.state, State::Now | State::Ahead));
    open.filter_map(|(place, (item, _))| {
        let (taken, planned) = (u32::from(item.minutes()), u32::from(item.minutes));
        let more = taken.checked_sub(planned).filter(|more| *more > 0)?;
        let hurts = 4 * taken >= 5 * planned || breaks_a_promise(&order, forecast, place, i64::from(more));
        if hurts { crowd(item) } else { None }
    })
    .collect()
}

/// Whether a promise from this item on would be kept if the item took so many minutes less.
fn breaks_a_promise(order: &HashMap<Id, usize>, forecast: &Forecast, place: usize, more: i64) -> bool {
    let ahead = |item: Option<Id>| item.and_then(|item| order.get(&item)).is_none_or(|at| *at >= place);
    let after = forecast.promises.iter().filter(|promise| ahead(promise.item));
    after.map(|promise| promise.minutes_late()).any(|late| (1..=more).contains(&late))
}

/// The step in which most take turns.
fn crowd(item: &AgendaItem) -> Option<Crowd> {
    let exercise = item.exercise()?;
    let following = exercise.steps.iter().filter(|step| exercise.step_minutes(step) > step.minutes);
    let step = following.max_by_key(|step| exercise.step_minutes(step))?;
    let round = exercise.round(step)?;
    // Before a case is typed they are counted by who will bring one.
    let who = if matches!(round.who, Who::Rows(_)) && round.turns.is_empty() { &Who::Participants } else { &round.who };
    let (who, speakers) = (who.clone(), exercise.speakers(step));
    Some(Crowd { item: item.id, who, speakers, minutes: exercise.step_minutes(step) })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::block::Block;
    use crate::model::block::round::Round;
    use crate::model::day::programme::{Activity, ItemEdit};
    use crate::model::exercise::step::{StepEdit, Timer};
    use crate::model::exercise::{Exercise, NamedBlock};
    use crate::model::id::Key;
    use crate::model::people::Participant;
    use crate::model::stage::Stage;
    use crate::plan::forecast;
    use crate::store::recipes;

    /// A round of three minutes each with two for all, planned with twenty, and something after it.
    fn day(people: u32) -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for _ in 0..people {
            let id = session.new_id();
            session.participants.push(Participant::new(id, "Anne".into(), String::new()));
        }
        let mut exercise = Exercise::own(Text::typed("Runde"), 20);
        let round = Round { who: Who::Participants, into: None, turns: Vec::new(), expected: 0 };
        exercise.blocks = vec![NamedBlock { id: Key::new("round"), block: Block::Round(round) }];
        for step in &mut exercise.steps {
            (step.timer, step.handover, step.show) = (Timer::Each(180), Some(2), vec![Key::new("round")]);
        }
        session.append(20, Activity::Exercise(exercise));
        session.append(10, Activity::Talk { title: Text::typed("Afrunding") });
        session.settle();
        session
    }

    fn found(session: &Session) -> Vec<(usize, u16)> {
        let now = session.moment(time(8, 0, 0, 0), &TimeZone::UTC);
        let forecast = forecast(session, &Stage::default(), &now);
        crowded(session, &forecast).into_iter().map(|crowd| (crowd.speakers, crowd.minutes)).collect()
    }

    #[test]
    fn a_round_is_told_of_when_it_takes_a_quarter_more() {
        assert_eq!(found(&day(6)), [], "20 minutes, as planned");
        assert_eq!(found(&day(7)), [], "23 minutes");
        assert_eq!(found(&day(8)), [(8, 26)]);
        assert_eq!(found(&day(14)), [(14, 44)]);
    }

    #[test]
    fn less_is_enough_when_a_promise_is_broken_by_it() {
        let mut session = day(7);
        session.programme.end = Some(time(9, 30, 0, 0));
        assert_eq!(found(&session), [(7, 23)]);
        session.programme.end = Some(time(9, 0, 0, 0));
        assert_eq!(found(&session), [], "the day is late for other reasons");
    }

    #[test]
    fn before_a_case_is_typed_and_a_group_is_made_they_are_counted_by_who_is_here() {
        let library = recipes::built_in();
        for (recipe, people, expected) in [
            ("case-overview", 40, vec![(40, 123)]),
            ("case-overview", 0, vec![]),
            ("presentation-round", 40, vec![(40, 46)]),
            ("barriers-in-pairs", 40, vec![(20, 27)]),
        ] {
            let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
            session.programme.start = time(9, 0, 0, 0);
            for _ in 0..people {
                let id = session.new_id();
                session.participants.push(Participant::new(id, "Anne".into(), String::new()));
            }
            let exercise = library.exercise(&Key::new(recipe)).unwrap().clone();
            session.append(exercise.minutes(), Activity::Exercise(exercise));
            session.settle();
            assert_eq!(found(&session), expected, "{recipe}");
        }
    }

    #[test]
    fn minutes_set_by_hand_are_believed() {
        let mut session = day(14);
        let item = session.programme.items.first().unwrap().id;
        let step = |edit| ItemEdit::Step { step: Key::new("step"), edit };
        session.programme.apply(item, &step(StepEdit::Minutes { minutes: 30 })).unwrap();
        assert_eq!((session.item(item).unwrap().minutes(), found(&session)), (30, vec![]));
        session.programme.apply(item, &step(StepEdit::Follow { handover: 2 })).unwrap();
        assert_eq!((session.item(item).unwrap().minutes(), found(&session)), (44, vec![(14, 44)]));
    }
}
