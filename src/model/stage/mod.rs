//! Where the day is right now: the step, its clock, what the room's screen is doing. Saved; undone act by act.

pub mod fair_share;

use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::clock::{Countdown, is_zero, moved};
use crate::model::day::programme::{Activity, AgendaItem, Lock};
use crate::model::day::session::Session;
use crate::model::exercise::step::{Step, Timer};
use crate::model::id::{Id, Key};
use crate::model::people::is_false;
use crate::model::several::one_or_many;

/// Where the day is right now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stage {
    /// The step; `None` before the day has begun, which reads as the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Place>,
    /// The step's clock, when it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clock: Option<Countdown>,
    /// Steps that were left while their clocks ran, the latest last: who comes back finds the same time.
    #[serde(default, deserialize_with = "one_or_many", skip_serializing_if = "Vec::is_empty")]
    pub left: Vec<Left>,
    /// When the day was over: since then the room is thanked, and no clock waits or runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub over: Option<Timestamp>,
    /// The room's screen shows nothing.
    #[serde(default, skip_serializing_if = "is_false")]
    pub black: bool,
    /// The room's screen shows the question alone.
    #[serde(default, skip_serializing_if = "is_false")]
    pub question_only: bool,
    /// The room's screen shows the photographs of the exercise that were chosen for it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub photos: bool,
    /// The block the room sees, when it is not the step's first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub block: Option<Key>,
    /// What the room is asked instead of what the step asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<RoomQuestion>,
    /// The part being talked about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spotlight: Option<Key>,
    /// When the step was entered; `None` before the day has begun.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Timestamp>,
    /// What the item that was begun last was given beyond its minutes, in seconds; less than 0 when it was taken.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub added: i64,
    /// What the step was given beyond its minutes, in seconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub given: i64,
    /// How many seconds each speaker has from here on, when they share what is left of the step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<i64>,
    /// When each item was begun, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<Visit>,
    /// The programme as it was planned when the day began, to compare with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub planned: Vec<Planned>,
}

/// An item of the programme as it was planned when the day began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Planned {
    /// The item.
    pub item: Id,
    /// When it was to begin.
    pub start: Time,
    /// How long it was to take.
    pub minutes: u16,
}

/// A step of an item of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The item.
    pub item: Id,
    /// The step, counted from 0.
    pub step: usize,
}

/// Something the room is asked about the day itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoomQuestion {
    /// The question.
    pub headline: String,
    /// What may be answered.
    pub choices: Vec<String>,
}

/// A step that was left, with its clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Left {
    /// The step.
    pub at: Place,
    /// Its clock as it stood, still running if it ran.
    pub clock: Countdown,
    /// As in [`Stage::entered`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entered: Option<Timestamp>,
    /// As in [`Stage::given`].
    #[serde(default, skip_serializing_if = "is_zero")]
    pub given: i64,
    /// As in [`Stage::share`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<i64>,
}

/// One visit to an item of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Visit {
    /// The item.
    pub item: Id,
    /// When it was begun.
    pub started: Timestamp,
}

impl Stage {
    /// The step the day is at; the first when it has not begun or the step is gone. `None` when nothing is planned.
    pub fn place(&self, session: &Session) -> Option<Place> {
        let held = self.at.filter(|at| session.item(at.item).is_some_and(|item| at.step < item.step_count()));
        let first = || session.programme.items.iter().find(|item| !item.dropped).or(session.programme.items.first());
        held.or_else(|| first().map(|item| Place { item: item.id, step: 0 }))
    }

    /// The visit to the item that the day has come to: the last in the programme that was begun.
    pub fn begun(&self, session: &Session) -> Option<Visit> {
        let order = |visit: &&Visit| session.programme.items.iter().position(|item| item.id == visit.item);
        let last = self.visits.iter().filter(|visit| order(visit).is_some()).max_by_key(order)?.item;
        self.visits.iter().find(|visit| visit.item == last).copied()
    }

    /// Sets every moment by some seconds, as the machine's clock was.
    pub fn set_clock(&mut self, seconds: i64) {
        self.clock = self.clock.map(|clock| clock.moved(seconds));
        for left in &mut self.left {
            left.clock = left.clock.moved(seconds);
            left.entered = left.entered.map(|entered| moved(entered, seconds));
        }
        self.entered = self.entered.map(|entered| moved(entered, seconds));
        for visit in &mut self.visits {
            visit.started = moved(visit.started, seconds);
        }
    }

    /// For how many more seconds the step's clock may wait before one is reminded of it: 0 when it has waited for
    /// long, `None` when it waits for nobody.
    pub fn patience(&self, now: Timestamp) -> Option<i64> {
        const PATIENCE: i64 = 20;
        self.clock.filter(|clock| self.over.is_none() && clock.started.is_none())?;
        let waited = now.as_second().saturating_sub(self.entered?.as_second());
        Some(PATIENCE.saturating_sub(waited).clamp(0, PATIENCE))
    }

    /// The item the day is at.
    pub fn item<'a>(&self, session: &'a Session) -> Option<&'a AgendaItem> {
        session.item(self.place(session)?.item)
    }

    /// The step the day is at; a talk and a break have none.
    pub fn step<'a>(&self, session: &'a Session) -> Option<&'a Step> {
        let place = self.place(session)?;
        session.item(place.item)?.exercise()?.steps.get(place.step)
    }
}

impl Place {
    /// The place after this one; `None` at the end of the day.
    pub fn next(self, session: &Session) -> Option<Self> {
        if self.step + 1 < session.item(self.item)?.step_count() {
            return Some(Self { step: self.step + 1, ..self });
        }
        let mut after = session.programme.items.iter().skip_while(|item| item.id != self.item).skip(1);
        after.find(|item| !item.dropped).map(|item| Self { item: item.id, step: 0 })
    }

    /// The place before this one; `None` at the beginning of the day.
    pub fn previous(self, session: &Session) -> Option<Self> {
        if let Some(step) = self.step.checked_sub(1) {
            return Some(Self { step, ..self });
        }
        let before = session.programme.items.iter().take_while(|item| item.id != self.item);
        let before = before.filter(|item| !item.dropped).last()?;
        Some(Self { item: before.id, step: before.step_count().saturating_sub(1) })
    }

    /// The clock to arm here, in seconds; `None` for none. What lasts until a time of day, see [`Self::until`], has
    /// this clock once that time has passed.
    pub fn seconds(self, session: &Session) -> Option<i64> {
        let item = session.item(self.item)?;
        match &item.activity {
            Activity::Talk { .. } | Activity::Break { .. } => {
                let late = matches!(item.lock, Some(Lock::End(_)));
                Some(i64::from(if late { item.least() } else { item.minutes() }) * 60)
            }
            Activity::Exercise(exercise) => {
                let step = exercise.steps.get(self.step)?;
                match step.timer {
                    Timer::Down | Timer::Until(_) | Timer::Return => Some(i64::from(step.minutes) * 60),
                    Timer::Each(seconds) => Some(i64::from(seconds)),
                    Timer::Off => None,
                }
            }
        }
    }

    /// The time of day the step lasts until, when it does. Who is out on a walk comes back in time for the steps after it.
    pub fn until(self, session: &Session) -> Option<Time> {
        let item = session.item(self.item)?;
        let end = match item.lock {
            Some(Lock::End(end)) => Some(end),
            Some(Lock::Start(_)) | None => None,
        };
        let Some(exercise) = item.exercise() else { return end };
        match exercise.steps.get(self.step)?.timer {
            Timer::Until(time) => Some(time),
            Timer::Return => {
                let after =
                    exercise.steps.iter().skip(self.step + 1).map(|step| i64::from(exercise.step_minutes(step)));
                end.map(|end| end.saturating_sub(SignedDuration::from_mins(after.sum())))
            }
            Timer::Off | Timer::Down | Timer::Each(_) => None,
        }
    }
}
