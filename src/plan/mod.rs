//! The day's time: when each item is planned, when it really began, and how far behind the day is.

use jiff::civil::{DateTime, Time};
use jiff::{Timestamp, ToSpan, Zoned};

use crate::model::id::Id;
use crate::model::session::Session;
use crate::model::stage::Stage;

/// When one item of the programme is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The item.
    pub item: Id,
    /// When it begins; the day may run past midnight.
    pub start: DateTime,
    /// When it ends.
    pub end: DateTime,
}

impl Slot {
    /// The time of day it begins.
    pub fn time(&self) -> Time {
        self.start.time()
    }
}

/// When each item is planned, one after the other from the programme's start.
pub fn slots(session: &Session) -> Vec<Slot> {
    let mut start = session.date.to_datetime(session.programme.start);
    let slot = |item: &crate::model::programme::AgendaItem| {
        let end = start.checked_add(i64::from(item.minutes).minutes()).unwrap_or(start);
        let slot = Slot { item: item.id, start, end };
        start = end;
        slot
    };
    session.programme.items.iter().map(slot).collect()
}

/// How many minutes the day is behind (or ahead, when negative) at `now`: by how much later than planned the
/// current item began, or, once its own time is up, by how much it has overrun. `None` before the day has begun
/// and on any other day than the session's.
pub fn minutes_behind(session: &Session, stage: &Stage, now: &Zoned) -> Option<i64> {
    let place = stage.place(session)?;
    let order = |id: Id| session.programme.items.iter().position(|item| item.id == id);
    // Looking back at an earlier item says nothing of how the day goes.
    if stage.visits.iter().any(|visit| order(visit.item) > order(place.item)) {
        return None;
    }
    let began = stage.visits.iter().find(|visit| visit.item == place.item)?.started;
    let slot = slots(session).into_iter().find(|slot| slot.item == place.item)?;
    let zone = now.time_zone();
    if began.to_zoned(zone.clone()).date() != session.date || now.date() != session.date {
        return None;
    }
    let minutes = |from: DateTime, to: Timestamp| {
        let from = from.to_zoned(zone.clone()).ok()?.timestamp();
        Some((to.as_second() - from.as_second()).div_euclid(60))
    };
    Some(minutes(slot.start, began)?.max(minutes(slot.end, now.timestamp())?))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::programme::Activity;
    use crate::model::stage::{Place, Visit};

    fn morning() -> Session {
        let mut session = Session::blank("test", "Formiddag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for title in ["Velkomst", "Oplæg"] {
            session.append(20, Activity::Talk { title: Text::typed(title), note: Text::default() });
        }
        session
    }

    fn at(hour: i8, minute: i8) -> Zoned {
        date(2027, 2, 4).at(hour, minute, 0, 0).to_zoned(TimeZone::UTC).unwrap()
    }

    #[test]
    fn items_follow_each_other() {
        let times: Vec<Time> = slots(&morning()).iter().map(Slot::time).collect();
        assert_eq!(times, [time(9, 0, 0, 0), time(9, 20, 0, 0)]);
    }

    #[test]
    fn a_late_start_and_an_overrun_put_the_day_behind() {
        let session = morning();
        let second = session.programme.items[1].id;
        let mut stage = Stage { at: Some(Place { item: second, step: 0 }), ..Stage::default() };
        assert_eq!(minutes_behind(&session, &stage, &at(9, 30)), None, "nothing has begun");
        stage.visits.push(Visit { item: second, started: at(9, 26).timestamp() });
        assert_eq!(minutes_behind(&session, &stage, &at(9, 30)), Some(6));
        assert_eq!(minutes_behind(&session, &stage, &at(9, 50)), Some(10));
    }
}
