//! When each item of the programme is planned: one after the other or at the same time, held by the times of day some are tied to.

use jiff::civil::Time;
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};

use crate::model::day::programme::{AgendaItem, Lock};
use crate::model::day::session::Session;
use crate::model::id::Id;

/// When one item of the programme is planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The item.
    pub item: Id,
    /// When it begins; the day may run past midnight.
    pub start: Zoned,
    /// When it ends; as soon as it begins when it was left out.
    pub end: Zoned,
}

impl Session {
    /// When each item is planned.
    pub fn slots(&self, zone: &TimeZone) -> Vec<Slot> {
        let mut end = self.moment(self.programme.start, zone);
        let mut begins = end.clone();
        let slot = |item: &AgendaItem| {
            // What is held at the same time begins when the first of it does, and what follows waits for all of it.
            let slot = self.slot_after(item, if item.alongside { &begins } else { &end });
            if !item.alongside {
                begins = slot.start.clone();
            }
            end = end.clone().max(slot.end.clone());
            slot
        };
        self.items().map(slot).collect()
    }

    /// When an item is held if what comes before it ends at `before`.
    pub fn slot_after(&self, item: &AgendaItem, before: &Zoned) -> Slot {
        let start = match item.lock {
            Some(Lock::Start(time)) if !item.dropped => self.moment(time, before.time_zone()).max(before.clone()),
            Some(Lock::Start(_) | Lock::End(_)) | None => before.clone(),
        };
        Slot { item: item.id, end: self.end_of(item, &start), start }
    }

    /// When an item ends that begins at `start`.
    pub fn end_of(&self, item: &AgendaItem, start: &Zoned) -> Zoned {
        match item.lock {
            Some(Lock::End(time)) if !item.dropped => {
                self.moment(time, start.time_zone()).max(later(start, item.least()))
            }
            Some(Lock::Start(_) | Lock::End(_)) | None => later(start, item.minutes()),
        }
    }

    /// A time of the day of the session; before the programme's start it is that of the night after.
    pub fn moment(&self, time: Time, zone: &TimeZone) -> Zoned {
        let night = if time < self.programme.start { 1 } else { 0 };
        let date = self.date.checked_add(night.days()).unwrap_or(self.date);
        let moment = date.to_datetime(time).to_zoned(zone.clone());
        moment.unwrap_or_else(|_| jiff::Timestamp::UNIX_EPOCH.to_zoned(zone.clone()))
    }

    /// When people were told that the day ends, or else when its last item does.
    pub fn promised_end(&self, zone: &TimeZone) -> Zoned {
        let begins = || self.moment(self.programme.start, zone);
        let last = || self.slots(zone).into_iter().map(|slot| slot.end).max().unwrap_or_else(begins);
        self.programme.end.map_or_else(last, |end| self.moment(end, zone))
    }
}

/// Some minutes later.
pub fn later(moment: &Zoned, minutes: u16) -> Zoned {
    moment.checked_add(i64::from(minutes).minutes()).unwrap_or_else(|_| moment.clone())
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::{Activity, ItemEdit};

    fn copenhagen() -> TimeZone {
        TimeZone::get("Europe/Copenhagen").unwrap()
    }

    /// Items of these minutes from nine o'clock.
    fn morning(minutes: &[u16]) -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for minutes in minutes {
            session.append(*minutes, Activity::Talk { title: Text::typed("Oplæg") });
        }
        session
    }

    fn tie(session: &mut Session, place: usize, lock: Lock) {
        let item = session.programme.items[place].id;
        session.programme.apply(item, &ItemEdit::Tie { lock: Some(lock) }).unwrap();
    }

    fn times(session: &Session) -> Vec<String> {
        let slots = session.slots(&copenhagen());
        slots.iter().map(|slot| format!("{}–{}", slot.start.strftime("%H.%M"), slot.end.strftime("%H.%M"))).collect()
    }

    #[test]
    fn items_follow_each_other_and_wait_for_the_time_they_are_tied_to() {
        let mut session = morning(&[20, 30, 15]);
        assert_eq!(times(&session), ["09.00–09.20", "09.20–09.50", "09.50–10.05"]);
        tie(&mut session, 1, Lock::Start(time(9, 30, 0, 0)));
        tie(&mut session, 2, Lock::End(time(10, 30, 0, 0)));
        assert_eq!(times(&session), ["09.00–09.20", "09.30–10.00", "10.00–10.30"]);
    }

    #[test]
    fn an_item_that_lasts_until_a_time_shrinks_to_its_least_and_no_further() {
        let mut session = morning(&[20, 30]);
        tie(&mut session, 1, Lock::End(time(9, 40, 0, 0)));
        assert_eq!(times(&session), ["09.00–09.20", "09.20–09.40"]);
        tie(&mut session, 1, Lock::End(time(9, 25, 0, 0)));
        assert_eq!(times(&session), ["09.00–09.20", "09.20–09.35"]);
    }

    #[test]
    fn what_was_left_out_takes_no_time_and_waits_for_nothing() {
        let mut session = morning(&[20, 30, 15]);
        tie(&mut session, 1, Lock::Start(time(9, 30, 0, 0)));
        let item = session.programme.items[1].id;
        session.programme.apply(item, &ItemEdit::Drop { dropped: true }).unwrap();
        assert_eq!(times(&session), ["09.00–09.20", "09.20–09.20", "09.20–09.35"]);
    }

    #[test]
    fn a_night_across_the_change_of_clocks_keeps_its_length() {
        let mut session = morning(&[90, 60]);
        (session.date, session.programme.start) = (date(2027, 3, 28), time(1, 0, 0, 0));
        assert_eq!(times(&session), ["01.00–03.30", "03.30–04.30"], "from two to three there is no time in spring");
        session.date = date(2027, 10, 31);
        assert_eq!(times(&session), ["01.00–02.30", "02.30–02.30"], "from two to three comes twice in autumn");
    }

    #[test]
    fn an_evening_goes_on_past_midnight() {
        let mut session = morning(&[60, 30]);
        session.programme.start = time(23, 30, 0, 0);
        tie(&mut session, 1, Lock::End(time(1, 15, 0, 0)));
        assert_eq!(times(&session), ["23.30–00.30", "00.30–01.15"]);
    }
}
