//! How a late day is made to end in time: two or three ways, each with its result, for the facilitator to choose from.

use std::cmp::Reverse;

use jiff::Zoned;

use super::forecast::{Forecast, Promise, State, forecast};
use crate::model::day::programme::{Activity, AgendaItem, ItemEdit, Lock};
use crate::model::day::session::Session;
use crate::model::day::timetable::later;
use crate::model::id::Id;
use crate::model::stage::Stage;

/// A way to make a late day end in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// The items it shortens, each by how many minutes.
    pub shortened: Vec<(Id, u16)>,
    /// The items it leaves out.
    pub dropped: Vec<Id>,
    /// It tells people that the day ends later.
    pub ends_later: bool,
    /// When the day ends with it.
    pub end: Zoned,
    /// By how many minutes the promise that fares worst is late with it; 0 when all are kept.
    pub late: i64,
    /// The item that is late by so much; `None` for the end of the day.
    pub late_item: Option<Id>,
    /// The changes to the programme that it asks for.
    pub changes: Vec<(Id, ItemEdit)>,
}

/// The most items that are shortened at once without it being better to leave one out.
const A_FEW: usize = 2;
/// A day that is not mended by so many changes is not mended at all.
const MOST_TRIES: usize = 60;
/// The day is never promised to end at an odd minute.
const ROUND: u16 = 5;

/// The ways to keep the promises of a day that is late, the best first; none when every promise holds.
///
/// What was begun is never touched, nor the agreements, the end of the day or a time of day an item is tied to. No
/// item goes under its least minutes and none is left out that must stay. Talks give before breaks, and breaks
/// before exercises. To leave one thing out is better than to press all.
pub fn repairs(session: &Session, stage: &Stage, now: &Zoned) -> Vec<Repair> {
    let day = Day { session, stage, now };
    if day.forecast(session).promises.iter().all(|promise| late_by(promise) == 0) || !day.forecast(session).live {
        return Vec::new();
    }
    let shorten = |taken: Take| day.keep(|day, after, promise| day.shorten(after, promise, taken));
    let drop = day.keep(Day::drop);
    // From one when that does as much as from all.
    let short = [shorten(from_one), shorten(from_all)].into_iter().flatten().min_by_key(|way| way.late);
    let pressed = short.as_ref().is_some_and(|way| way.shortened.len() > A_FEW);
    let ways = if pressed { [drop, short] } else { [short, drop] };
    let mut ways: Vec<Repair> = ways.into_iter().flatten().collect();
    if ways.iter().all(|way| way.late > 0) {
        let both = |day: &Day<'_>, after: &mut Session, promise: &Promise| {
            day.drop(after, promise).or_else(|| day.shorten(after, promise, from_all))
        };
        ways.extend(day.keep(both));
    }
    // What does not keep every promise is offered only while nothing does.
    let kept = ways.iter().map(|way| way.late).min().unwrap_or_default();
    ways.retain(|way| way.late == kept);
    ways.dedup();
    ways.truncate(2);
    ways.into_iter().chain(day.end_later()).collect()
}

/// By how many minutes a promise will be late, a begun minute counted whole; 0 when it is kept.
fn late_by(promise: &Promise) -> i64 {
    let seconds = promise.expected.timestamp().as_second() - promise.promised.timestamp().as_second();
    (seconds.max(0) + 59) / 60
}

struct Day<'a> {
    session: &'a Session,
    stage: &'a Stage,
    now: &'a Zoned,
}

/// Which minutes to take from which items when so many are needed.
type Take = fn(&[&AgendaItem], u16) -> Vec<(Id, u16)>;

impl Day<'_> {
    fn forecast(&self, session: &Session) -> Forecast {
        forecast(session, self.stage, self.now)
    }

    /// Keeps one promise after the other, by what `help` changes for it. A promise nothing helps is passed by, and
    /// `None` is when nothing helps any.
    fn keep(&self, help: impl Fn(&Self, &mut Session, &Promise) -> Option<()>) -> Option<Repair> {
        let mut after = self.session.clone();
        let (mut lost, mut tries) = (0, 0);
        while let Some(promise) = self.forecast(&after).promises.iter().filter(|promise| late_by(promise) > 0).nth(lost)
            && tries < MOST_TRIES
        {
            let before = after.clone();
            let helped = help(self, &mut after, promise).is_some();
            let same = |other: &&Promise| other.item == promise.item;
            let late = self.forecast(&after).promises.iter().find(same).map_or(0, late_by);
            // Some items take as long as they do, whatever is said of their minutes.
            if !helped || late >= late_by(promise) {
                after = before;
                lost += 1;
            }
            tries += 1;
        }
        let repair = self.repair(&after);
        (!repair.changes.is_empty()).then_some(repair)
    }

    /// What was changed, and what comes of it.
    fn repair(&self, after: &Session) -> Repair {
        let forecast = self.forecast(after);
        let worst = forecast.promises.iter().max_by_key(|promise| late_by(promise));
        let (late, late_item) = worst.map_or((0, None), |worst| (late_by(worst), worst.item));
        let both = || self.session.programme.items.iter().zip(&after.programme.items);
        let shortened = both().filter(|(before, after)| !after.dropped && after.minutes() < before.minutes());
        let shortened: Vec<(Id, u16)> =
            shortened.map(|(before, after)| (after.id, before.minutes() - after.minutes())).collect();
        let dropped: Vec<Id> =
            both().filter(|(before, after)| after.dropped && !before.dropped).map(|(_, after)| after.id).collect();
        let minutes = shortened.iter().filter_map(|(id, _)| {
            let item = after.item(*id)?;
            let (least, minutes) = (item.least, item.minutes());
            Some([(*id, ItemEdit::Least { least }), (*id, ItemEdit::Minutes { minutes })])
        });
        let changes =
            minutes.flatten().chain(dropped.iter().map(|id| (*id, ItemEdit::Drop { dropped: true }))).collect();
        Repair { shortened, dropped, ends_later: false, end: forecast.end, late, late_item, changes }
    }

    /// The items whose minutes decide whether a promise is kept and may be changed for it: those that lie ahead,
    /// after whatever is tied to a time of day, but neither the agreements nor the last of the day.
    fn changeable<'s>(&self, session: &'s Session, promise: &Promise) -> Vec<&'s AgendaItem> {
        let expected = self.forecast(session).items;
        let last = expected.iter().rfind(|expected| expected.state != State::Skipped).map(|expected| expected.item);
        let mut items = Vec::new();
        for ((place, item), expected) in session.items().enumerate().zip(&expected) {
            if Some(item.id) == promise.item {
                break;
            }
            if expected.state != State::Ahead {
                continue;
            }
            // What comes before something that waits for its time wins nothing for what comes after.
            if item.lock.is_some_and(|lock| holds(session, lock, expected)) {
                items.clear();
            }
            let tied = matches!(item.lock, Some(Lock::End(_)));
            // Beside something longer it wins nothing, either.
            if !tied && Some(item.id) != last && !holds_agreements(item) && session.programme.decides(place) {
                items.push(item);
            }
        }
        items
    }

    fn shorten(&self, after: &mut Session, promise: &Promise, take: Take) -> Option<()> {
        let needed = u16::try_from(late_by(promise)).ok()?;
        let taken = take(&self.changeable(after, promise), needed);
        for (item, minutes) in &taken {
            // What it can do with is kept, or it would be less each time the item is shortened.
            let least = Some(after.item(*item)?.least());
            after.programme.apply(*item, &ItemEdit::Least { least }).ok()?;
            let minutes = after.item(*item)?.minutes().checked_sub(*minutes)?;
            after.programme.apply(*item, &ItemEdit::Minutes { minutes }).ok()?;
        }
        (!taken.is_empty()).then_some(())
    }

    /// Leaves out the shortest item that is enough and may be left out, or else the longest.
    fn drop(&self, after: &mut Session, promise: &Promise) -> Option<()> {
        let items = self.changeable(after, promise);
        let can = || items.iter().filter(|item| item.can_drop);
        let enough = can().filter(|item| i64::from(item.minutes()) >= late_by(promise));
        let dropped = enough.min_by_key(|item| item.minutes()).or_else(|| can().max_by_key(|item| item.minutes()))?.id;
        after.programme.apply(dropped, &ItemEdit::Drop { dropped: true }).ok()
    }

    /// Tells people that the day ends later.
    fn end_later(&self) -> Option<Repair> {
        let forecast = self.forecast(self.session);
        let late = late_by(forecast.promises.iter().find(|promise| promise.item.is_none())?);
        let minutes = u16::try_from(late).ok().filter(|late| *late > 0)?.div_ceil(ROUND).saturating_mul(ROUND);
        let end = later(&self.session.promised_end(self.now.time_zone()), minutes);
        let others = forecast.promises.iter().filter(|promise| promise.item.is_some());
        let worst = others.max_by_key(|promise| late_by(promise));
        let (late, late_item) = worst.map_or((0, None), |worst| (late_by(worst), worst.item));
        Some(Repair { ends_later: true, end, late, late_item, ..self.repair(self.session) })
    }
}

/// Whether a time of day that an item is tied to is kept.
fn holds(session: &Session, lock: Lock, expected: &super::Expected) -> bool {
    let zone = expected.start.time_zone();
    match lock {
        Lock::Start(time) => expected.start <= session.moment(time, zone),
        Lock::End(time) => expected.end <= session.moment(time, zone),
    }
}

/// All from the talk, the break or the exercise that has most to give; nothing when none has enough.
fn from_one(items: &[&AgendaItem], needed: u16) -> Vec<(Id, u16)> {
    let able = items.iter().filter(|item| slack(item) >= needed);
    able.min_by_key(|item| (order(item), Reverse(slack(item)))).map(|item| (item.id, needed)).into_iter().collect()
}

/// From all: first the talks, then the breaks, then the exercises, each kind by what it has to give.
fn from_all(items: &[&AgendaItem], needed: u16) -> Vec<(Id, u16)> {
    let mut left = u32::from(needed);
    let mut taken = Vec::new();
    for kind in 0..3 {
        let of_kind = || items.iter().filter(|item| order(item) == kind);
        let whole: u32 = of_kind().map(|item| u32::from(slack(item))).sum();
        let wanted = whole.min(left);
        let (mut passed, mut given) = (0, 0);
        for item in of_kind() {
            // Counted from the beginning, so that what is rounded off is never lost.
            passed += u32::from(slack(item));
            let upto = (passed * wanted).div_ceil(whole.max(1));
            taken.push((item.id, u16::try_from(upto - given).unwrap_or_default()));
            given = upto;
        }
        left -= wanted;
    }
    taken.retain(|(_, minutes)| *minutes > 0);
    taken
}

/// How many minutes an item can give.
fn slack(item: &AgendaItem) -> u16 {
    item.minutes().saturating_sub(item.least())
}

/// Talks give first, then breaks, then exercises.
const fn order(item: &AgendaItem) -> u8 {
    match item.activity {
        Activity::Talk { .. } => 0,
        Activity::Break { .. } => 1,
        Activity::Exercise(_) => 2,
    }
}

fn holds_agreements(item: &AgendaItem) -> bool {
    item.exercise().is_some_and(|exercise| exercise.report.first)
}
