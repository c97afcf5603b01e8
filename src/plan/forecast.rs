//! What the rest of the day looks like from here: when each item will be held, and which promises will not be kept.

use std::cmp::Ordering;

use jiff::{SignedDuration, Zoned};

use crate::model::day::programme::{AgendaItem, Lock};
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::stage::{Stage, Visit};

/// The day as it is expected to go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// Each item of the programme, in order.
    pub items: Vec<Expected>,
    /// When the last of them ends.
    pub end: Zoned,
    /// Every promise that lies ahead, in the order of the programme: the times of day items are tied to, then the end.
    pub promises: Vec<Promise>,
    /// Whether the day is being held now; on any other day this is the plan.
    pub live: bool,
}

/// When one item was or will be held.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The item.
    pub item: Id,
    /// How far it is.
    pub state: State,
    /// When it began or will begin.
    pub start: Zoned,
    /// When it ended or will end.
    pub end: Zoned,
}

/// How far an item of the programme is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It was held.
    Done,
    /// It was passed by, or left out.
    Skipped,
    /// It is being held.
    Now,
    /// It lies ahead.
    Ahead,
}

/// A time of day people count on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The item that is tied to it; `None` for the end of the day.
    pub item: Option<Id>,
    /// The time promised.
    pub promised: Zoned,
    /// The time it will be.
    pub expected: Zoned,
}

impl Promise {
    /// By how many whole minutes it will be late; negative when there is time to spare.
    pub fn minutes_late(&self) -> i64 {
        minutes(&self.promised, &self.expected)
    }
}

impl Forecast {
    /// By how many minutes the promise that fares worst will be late, or how many are to spare when negative.
    /// `None` when the day is not being held now or nothing was promised.
    pub fn minutes_late(&self) -> Option<i64> {
        self.promises.iter().map(Promise::minutes_late).max().filter(|_| self.live)
    }

    /// What is expected of an item.
    pub fn of(&self, item: Id) -> Option<&Expected> {
        self.items.iter().find(|expected| expected.item == item)
    }
}

/// The day as it is expected to go, seen at `now`: what was begun as it was begun, what is being held until its
/// time is up and at least until now, and everything after it as planned, each as early as it may begin.
pub fn forecast(session: &Session, stage: &Stage, now: &Zoned) -> Forecast {
    let zone = now.time_zone();
    let live = is_today(session, stage, now);
    let begin = session.moment(session.programme.start, zone);
    let mut clock = if live && stage.visits.is_empty() { begin.max(now.clone()) } else { begin };
    // What was looked through on a day before is not held.
    let begun = stage.begun(session).filter(|_| live || session.date <= now.date());
    let reached = begun.and_then(|begun| place_of(session, begun.item));
    let course = Course { session, stage, now, live, reached, bundles: session.programme.bundles() };
    let mut begins = clock.clone();
    let mut items = Vec::new();
    for (place, item) in session.items().enumerate() {
        // What is held at the same time begins with the first of it, and what follows waits for all of it.
        let leads = course.leads(place);
        let before = if leads { &clock } else { &begins };
        let state = course.state(place, item);
        let start = course.began(place, item).unwrap_or_else(|| session.slot_after(item, before).start);
        let end = course.end(place, item, state, &start);
        if leads {
            begins = start.clone();
        }
        clock = clock.max(end.clone());
        items.push(Expected { item: item.id, state, start, end });
    }
    let promises = promises(session, &items, &clock);
    Forecast { items, end: clock, promises, live }
}

/// The day on its way: how far it is, and what is held at the same time.
struct Course<'a> {
    session: &'a Session,
    stage: &'a Stage,
    now: &'a Zoned,
    live: bool,
    /// The place that the day has come to.
    reached: Option<usize>,
    /// For each item the place of the one that its bundle begins with.
    bundles: Vec<usize>,
}

impl Course<'_> {
    fn leads(&self, place: usize) -> bool {
        self.bundle(place) == place
    }

    fn bundle(&self, place: usize) -> usize {
        self.bundles.get(place).copied().unwrap_or(place)
    }

    /// An item, and what is held at the same time.
    fn together(&self, place: usize, item: &AgendaItem) -> Vec<Id> {
        let others = if item.dropped { Vec::new() } else { self.session.programme.bundle_of(place) };
        std::iter::once(item.id).chain(others.iter().map(|other| other.id)).collect()
    }

    /// One of what is held at the same time is there for all of it.
    fn is_visited(&self, place: usize, item: &AgendaItem) -> bool {
        let together = self.together(place, item);
        self.stage.visits.iter().any(|visit| together.contains(&visit.item))
    }

    fn state(&self, place: usize, item: &AgendaItem) -> State {
        let bundle = self.bundle(place);
        match self.reached.map(|reached| (bundle.cmp(&self.bundle(reached)), place == reached)) {
            Some((_, true)) => State::Now,
            Some((Ordering::Less, _)) if self.is_visited(place, item) => State::Done,
            Some((Ordering::Equal, _)) if !item.dropped => State::Now,
            Some((Ordering::Less | Ordering::Equal, _)) => State::Skipped,
            Some((Ordering::Greater, _)) | None if item.dropped => State::Skipped,
            Some((Ordering::Greater, _)) | None => State::Ahead,
        }
    }

    /// When an item began, if it has: the first visit to it, or to what is held at the same time.
    fn began(&self, place: usize, item: &AgendaItem) -> Option<Zoned> {
        let together = self.together(place, item);
        let mut visits = self.stage.visits.iter().filter(|visit| together.contains(&visit.item));
        let first = visits.next().filter(|_| self.live)?;
        Some(first.started.to_zoned(self.now.time_zone().clone()))
    }

    fn end(&self, place: usize, item: &AgendaItem, state: State, start: &Zoned) -> Zoned {
        let planned = || self.session.end_of(item, start);
        match state {
            State::Done if self.live => self.left(place, item).unwrap_or_else(|| start.clone()),
            State::Now if self.live && self.reached == Some(place) => {
                given(planned(), self.stage.added).max(self.now.clone())
            }
            State::Skipped if self.live => start.clone(),
            // What is given to the first item before the day has begun counts at once.
            State::Ahead if self.live && place == 0 => given(planned(), self.stage.added),
            State::Done | State::Now | State::Skipped | State::Ahead => planned(),
        }
    }

    /// When an item, with all that was held at the same time, was left for the next.
    fn left(&self, place: usize, item: &AgendaItem) -> Option<Zoned> {
        let together = self.together(place, item);
        let is_in = |visit: &&Visit| together.contains(&visit.item);
        let mut after = self.stage.visits.iter().skip_while(|visit| !is_in(visit));
        let next = after.find(|visit| !is_in(visit))?;
        Some(next.started.to_zoned(self.now.time_zone().clone()))
    }
}

fn place_of(session: &Session, item: Id) -> Option<usize> {
    session.programme.items.iter().position(|other| other.id == item)
}

fn given(end: Zoned, seconds: i64) -> Zoned {
    end.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(end)
}

/// Whether the day is being held now: today is its day, or the night after it. A day that should have begun an hour
/// ago and has not is only being prepared.
fn is_today(session: &Session, stage: &Stage, now: &Zoned) -> bool {
    let begun_today = stage.visits.last().is_some_and(|visit| hours_between(visit.started, now) < 12);
    let waits = stage.visits.is_empty()
        && hours_between(session.moment(session.programme.start, now.time_zone()).timestamp(), now) >= 1;
    now.date() == session.date && !waits || begun_today && session.date.tomorrow().is_ok_and(|next| next == now.date())
}

fn hours_between(from: jiff::Timestamp, to: &Zoned) -> i64 {
    (to.timestamp().as_second() - from.as_second()) / 3600
}

/// The promises that lie ahead.
fn promises(session: &Session, items: &[Expected], end: &Zoned) -> Vec<Promise> {
    let zone = end.time_zone();
    let tied = session.programme.items.iter().zip(items).filter_map(|(item, expected)| {
        let (promised, expected) = match (item.lock?, expected.state) {
            (Lock::Start(time), State::Ahead) => (session.moment(time, zone), expected.start.clone()),
            (Lock::End(time), State::Ahead) => (session.moment(time, zone), expected.end.clone()),
            (_, State::Done | State::Skipped | State::Now) => return None,
        };
        Some(Promise { item: Some(item.id), promised, expected })
    });
    let last = session.programme.end.map(|time| session.moment(time, zone));
    tied.chain(last.map(|promised| Promise { item: None, promised, expected: end.clone() })).collect()
}

/// Whole minutes from one moment to another; a minute begun late counts once it is up.
fn minutes(from: &Zoned, to: &Zoned) -> i64 {
    (to.timestamp().as_second() - from.timestamp().as_second()).div_euclid(60)
}
