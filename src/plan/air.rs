//! The air before each time of day that people count on: how many minutes may be lost before it is not kept.

use jiff::Zoned;

use super::forecast::{Expected, Forecast, State};
use crate::model::day::programme::{AgendaItem, Lock};
use crate::model::day::session::Session;
use crate::model::id::Id;

/// The minutes to spare before a time of day that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Air {
    /// The item that is tied to the time; `None` for the end of the day.
    pub item: Option<Id>,
    /// The time of day.
    pub before: Zoned,
    /// How many whole minutes are to spare.
    pub minutes: u64,
    /// How long it is since the time of day before it, or since the day begins, in minutes.
    pub stretch: u64,
}

impl Air {
    /// Whether it is too little to rely on: less than a tenth of the stretch.
    pub const fn is_thin(&self) -> bool {
        self.minutes.saturating_mul(10) < self.stretch
    }
}

/// The air before every time of day that lies ahead and will be kept, in the order of the programme; the end of the day
/// comes last. Where a time is not kept there is no air to tell of: that is told as being late.
pub fn airs(session: &Session, forecast: &Forecast) -> Vec<Air> {
    let zone = forecast.end.time_zone();
    let mut from = session.moment(session.programme.start, zone);
    let mut ended = from.clone();
    let mut ready = from.clone();
    let mut airs = Vec::new();
    for (item, expected) in session.items().zip(&forecast.items) {
        if !item.alongside {
            ready = ended.clone();
        }
        if let Some(lock) = item.lock.filter(|_| !item.dropped) {
            let (Lock::Start(time) | Lock::End(time)) = lock;
            let before = session.moment(time, zone);
            let spare = needed(item, lock, expected, &ready).and_then(|ready| minutes(&ready, &before));
            let stretch = minutes(&from, &before).unwrap_or_default();
            airs.extend(spare.map(|minutes| Air { item: Some(item.id), before: before.clone(), minutes, stretch }));
            from = from.max(before);
        }
        ended = ended.max(expected.end.clone());
    }
    if let Some(end) = session.programme.end {
        let before = session.moment(end, zone);
        let stretch = minutes(&from, &before).unwrap_or_default();
        airs.extend(minutes(&forecast.end, &before).map(|minutes| Air { item: None, before, minutes, stretch }));
    }
    airs
}

/// When one is ready for the time an item is tied to: what comes before has ended, or the item has had its minutes.
/// `None` when that time has come already.
fn needed(item: &AgendaItem, lock: Lock, expected: &Expected, ready: &Zoned) -> Option<Zoned> {
    match (lock, expected.state) {
        (Lock::Start(_), State::Ahead) => Some(ready.clone()),
        (Lock::End(_), State::Ahead | State::Now) => {
            let planned = i64::from(item.minutes());
            let ready = expected.start.checked_add(jiff::SignedDuration::from_mins(planned)).ok()?;
            // It may be shortened until then, and has no air left.
            Some(ready.min(expected.end.clone()))
        }
        (Lock::Start(_), State::Now) | (_, State::Done | State::Skipped) => None,
    }
}

/// Whole minutes from one moment to another that is not before it.
fn minutes(from: &Zoned, to: &Zoned) -> Option<u64> {
    u64::try_from((to.timestamp().as_second() - from.timestamp().as_second()).div_euclid(60)).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use jiff::civil::{Time, date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::{Activity, ItemEdit};
    use crate::model::stage::Stage;
    use crate::plan::forecast;

    fn at(hour: i8, minute: i8) -> Time {
        time(hour, minute, 0, 0)
    }

    /// The minutes before each time of day, and whether they are few, of talks of these minutes from nine o'clock.
    fn found(talks: &[(u16, Option<Lock>)], end: Option<Time>) -> Vec<(u64, bool)> {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        (session.programme.start, session.programme.end) = (at(9, 0), end);
        for (minutes, lock) in talks {
            let item = session.append(*minutes, Activity::Talk { title: Text::typed("Oplæg") });
            session.programme.apply(item, &ItemEdit::Tie { lock: *lock }).unwrap();
        }
        let now = session.moment(at(8, 0), &TimeZone::UTC);
        let airs = airs(&session, &forecast(&session, &Stage::default(), &now));
        airs.iter().map(|air| (air.minutes, air.is_thin())).collect()
    }

    #[test]
    fn the_air_before_each_time_of_day_is_thin_under_a_tenth_of_the_stretch() {
        let start = |hour, minute| Some(Lock::Start(at(hour, minute)));
        let until = |hour, minute| Some(Lock::End(at(hour, minute)));
        for (talks, end, expected) in [
            (&[(60, None), (30, None)][..], None, vec![]),
            (&[(60, None), (30, start(10, 20))], None, vec![(20, false)]),
            (&[(54, None), (30, start(10, 0))], None, vec![(6, false)]),
            (&[(55, None), (30, start(10, 0))], None, vec![(5, true)]),
            (&[(60, None), (30, start(10, 0))], None, vec![(0, true)]),
            (&[(61, None), (30, start(10, 0))], None, vec![]),
            (&[(60, None), (30, until(10, 40))], None, vec![(10, false)]),
            (&[(60, None), (30, until(10, 20))], None, vec![(0, true)]),
            (&[(50, None), (30, start(10, 0)), (85, None)], Some(at(12, 0)), vec![(10, false), (5, true)]),
            (&[(50, None), (30, start(10, 0)), (25, start(11, 0))], None, vec![(10, false), (30, false)]),
        ] {
            assert_eq!(found(talks, end), expected, "{talks:?}");
        }
    }
}
