//! Items that take longer than they were planned with because so many take turns: told before it hurts.

use std::collections::{HashMap, HashSet};

use super::forecast::{Forecast, State};
use crate::model::block::groups::Groups;
use crate::model::block::round::{Round, Who};
use crate::model::block::table::{Rows, Table};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::step::Step;
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
///
/// Before a case is typed or a group is made the day is planned as it was, and this tells what will come.
pub fn crowded(session: &Session, forecast: &Forecast) -> Vec<Crowd> {
    let items = session.programme.items.iter().zip(&forecast.items).enumerate();
    let order: HashMap<Id, usize> =
        session.programme.items.iter().enumerate().map(|(place, item)| (item.id, place)).collect();
    let here: HashSet<Id> = session.present().map(|person| person.id).collect();
    let open =
        items.filter(|(_, (item, expected))| !item.dropped && matches!(expected.state, State::Now | State::Ahead));
    open.filter_map(|(place, (item, _))| {
        let exercise = item.exercise()?;
        let turns: Vec<Turns> = exercise.steps.iter().filter_map(|step| Turns::of(exercise, step, &here)).collect();
        let to_come: u32 = turns.iter().filter(|turns| turns.to_come).map(Turns::more).sum();
        let (taken, planned) = (u32::from(item.minutes()) + to_come, u32::from(item.minutes));
        let more = taken.checked_sub(planned).filter(|more| *more > 0)?;
        let hurts =
            4 * taken >= 5 * planned || breaks_a_promise(&order, forecast, place, [more, to_come].map(i64::from));
        let most = turns.into_iter().filter(|turns| turns.more() > 0).max_by_key(|turns| turns.minutes)?;
        hurts.then(|| Crowd { item: item.id, who: most.who, speakers: most.speakers, minutes: most.minutes })
    })
    .collect()
}

/// Whether a promise from this item on would be kept if the item took so many minutes less; so many of them are still to
/// come, and not in the forecast.
fn breaks_a_promise(order: &HashMap<Id, usize>, forecast: &Forecast, place: usize, [more, to_come]: [i64; 2]) -> bool {
    let ahead = |item: Option<Id>| item.and_then(|item| order.get(&item)).is_none_or(|at| *at >= place);
    let after = forecast.promises.iter().filter(|promise| ahead(promise.item));
    after.map(|promise| promise.minutes_late() + to_come).any(|late| (1..=more).contains(&late))
}

/// A step in which people take turns.
struct Turns {
    who: Who,
    speakers: usize,
    /// How long they take together.
    minutes: u16,
    planned: u16,
    /// They are not on the list yet, and counted by who is here.
    to_come: bool,
}

impl Turns {
    fn of(exercise: &Exercise, step: &Step, here: &HashSet<Id>) -> Option<Self> {
        let round = exercise.round(step)?;
        let (who, speakers) = match expected(exercise, round, here) {
            Some((who, count)) => (who, count),
            None => (round.who.clone(), exercise.speakers(step)),
        };
        let to_come = round.turns.is_empty();
        Some(Self { who, speakers, minutes: step.minutes_with(speakers), planned: step.minutes, to_come })
    }

    fn more(&self) -> u32 {
        u32::from(self.minutes.saturating_sub(self.planned))
    }
}

/// Who will take turns while there are none: a case from everybody, and as many groups as would be made.
fn expected(exercise: &Exercise, round: &Round, here: &HashSet<Id>) -> Option<(Who, usize)> {
    match &round.who {
        Who::Rows(_) | Who::Groups(_) if !round.turns.is_empty() => None,
        Who::Rows(block) => {
            let is_typed = exercise.get::<Table>(block).is_some_and(|table| table.rows == Rows::Free);
            is_typed.then_some((Who::Participants, here.len()))
        }
        Who::Groups(block) => {
            let unmade = exercise.get::<Groups>(block).filter(|groups| groups.groups.is_empty())?;
            Some((round.who.clone(), unmade.count_of(here)))
        }
        Who::Participants | Who::Members(_) => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::block::Block;
    use crate::model::day::programme::{Activity, ItemEdit};
    use crate::model::exercise::NamedBlock;
    use crate::model::exercise::step::{StepEdit, Timer};
    use crate::model::id::Key;
    use crate::model::people::Participant;
    use crate::model::stage::Stage;
    use crate::plan::forecast;

    /// A round of three minutes each with two for all, planned with twenty, and something after it.
    fn day(people: u32) -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for _ in 0..people {
            let id = session.new_id();
            session.participants.push(Participant::new(id, "Anne".into(), String::new()));
        }
        let mut exercise = Exercise::own(Text::typed("Runde"), 20);
        let round = Round { who: Who::Participants, into: None, turns: Vec::new() };
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
