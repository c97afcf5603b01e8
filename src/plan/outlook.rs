//! What is said of a day before it begins: whether the promises will hold, and with how much to spare.

use jiff::Zoned;

use super::air::airs;
use super::forecast::{Forecast, Promise};
use crate::model::day::session::Session;
use crate::model::stage::Stage;

/// Whether a day that has not begun can be held as it is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// A promise will not be kept, by so many minutes.
    Over {
        /// By how many minutes.
        minutes: u64,
        /// What was promised.
        promised: Zoned,
    },
    /// Every promise is kept, with so many minutes left before this one; none when it just fits.
    Air {
        /// How many minutes.
        minutes: u64,
        /// What was promised.
        promised: Zoned,
    },
    /// Nothing was promised, so there is nothing to compare with.
    Unset,
}

/// What is said of a day that has not begun; `None` once it is held, when it is over, and while nothing is planned.
///
/// A day that is rehearsed on another date has not begun.
pub fn outlook(session: &Session, stage: &Stage, now: &Zoned, forecast: &Forecast) -> Option<Outlook> {
    let before = if forecast.live { stage.visits.is_empty() } else { session.date >= now.date() };
    if !before || session.programme.items.is_empty() {
        return None;
    }
    let worst = forecast.promises.iter().max_by_key(|promise| promise.minutes_late());
    if let Some(promise) = worst.filter(|promise| promise.minutes_late() > 0) {
        let minutes = promise.minutes_late().unsigned_abs();
        return Some(Outlook::Over { minutes, promised: promise.promised.clone() });
    }
    let end = forecast.promises.iter().find(|promise| promise.item.is_none()).map(|promise: &Promise| Outlook::Air {
        minutes: promise.minutes_late().unsigned_abs(),
        promised: promise.promised.clone(),
    });
    let least = || airs(session, forecast).into_iter().min_by_key(|air| air.minutes);
    let before_lock = || least().map(|air| Outlook::Air { minutes: air.minutes, promised: air.before });
    Some(end.or_else(before_lock).unwrap_or(Outlook::Unset))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::{Activity, ItemEdit, Lock};
    use crate::model::stage::Visit;
    use crate::plan::forecast;

    /// Two talks of an hour each from nine o'clock.
    fn day() -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for _ in 0..2 {
            session.append(60, Activity::Talk { title: Text::typed("Oplæg") });
        }
        session
    }

    fn said(session: &Session, stage: &Stage, (day, hour): (i8, i8)) -> Option<String> {
        let now = date(2027, 2, day).at(hour, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
        let outlook = outlook(session, stage, &now, &forecast(session, stage, &now))?;
        Some(match outlook {
            Outlook::Over { minutes, promised } => format!("{minutes} over {}", promised.strftime("%H.%M")),
            Outlook::Air { minutes, promised } => format!("{minutes} before {}", promised.strftime("%H.%M")),
            Outlook::Unset => "unset".to_owned(),
        })
    }

    #[test]
    fn before_the_day_one_is_told_whether_it_fits() {
        for (end, lock, expected) in [
            (Some(time(10, 23, 0, 0)), None, "37 over 10.23"),
            (Some(time(11, 7, 0, 0)), None, "7 before 11.07"),
            (Some(time(11, 0, 0, 0)), None, "0 before 11.00"),
            (None, None, "unset"),
            (None, Some(Lock::Start(time(10, 5, 0, 0))), "5 before 10.05"),
            (None, Some(Lock::Start(time(9, 30, 0, 0))), "30 over 09.30"),
            (Some(time(12, 0, 0, 0)), Some(Lock::Start(time(9, 30, 0, 0))), "30 over 09.30"),
        ] {
            let mut session = day();
            session.programme.end = end;
            let second = session.items().last().unwrap().id;
            session.programme.apply(second, &ItemEdit::Tie { lock }).unwrap();
            for moment in [(1, 12), (3, 23), (4, 7)] {
                assert_eq!(said(&session, &Stage::default(), moment).as_deref(), Some(expected), "{moment:?}");
            }
        }
    }

    #[test]
    fn a_day_that_is_held_or_over_says_it_otherwise() {
        let session = day();
        let started = date(2027, 2, 4).at(9, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap().timestamp();
        let begun =
            Stage { visits: vec![Visit { item: session.items().next().unwrap().id, started }], ..Stage::default() };
        assert_eq!(said(&session, &begun, (4, 10)), None);
        assert_eq!(said(&session, &Stage::default(), (6, 10)), None, "it lies behind");
        let nothing = Session {
            programme: crate::model::day::programme::Programme { items: Vec::new(), ..day().programme },
            ..day()
        };
        assert_eq!(said(&nothing, &Stage::default(), (3, 10)), None);
    }

    #[test]
    fn moving_the_start_moves_the_end_and_what_was_promised_only_where_the_day_begins_after_it() {
        for (start, end, to, expected, ends_at) in [
            (9, Some(12), 10, Some(12), 12),
            (9, Some(12), 13, Some(16), 15),
            (9, Some(16), 8, Some(16), 10),
            (20, Some(2), 22, Some(2), 0),
            (9, None, 10, None, 12),
        ] {
            let hour = |hour: i8| time(hour, 0, 0, 0);
            let mut session = day();
            (session.programme.start, session.programme.end) = (hour(start), end.map(hour));
            session.programme.begin_at(hour(to));
            let now = session.moment(hour(to), &TimeZone::UTC);
            let ends = forecast(&session, &Stage::default(), &now).end.time();
            assert_eq!((session.programme.end, ends), (expected.map(hour), hour(ends_at)), "from {start} to {to}");
        }
    }
}
