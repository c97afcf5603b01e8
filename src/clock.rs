//! Clocks as arithmetic on a given moment: nothing here asks the machine what time it is.

mod bell;
mod choices;

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

pub use bell::Bell;
pub use choices::{Clocks, Dial, Warnings};

/// A countdown, kept as the moment it was started and what was added since: true after sleep, crash and restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countdown {
    /// How long it was set to, in seconds.
    pub length: i64,
    /// What was added (or taken, when negative) since, in seconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub added: i64,
    /// When it was started; `None` while it is only armed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Timestamp>,
    /// When it was paused; `None` while it runs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused: Option<Timestamp>,
    /// How long it has been paused before, in seconds.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub rested: i64,
}

/// What a countdown says at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The whole time, in seconds; never negative.
    pub total: i64,
    /// What is left, in seconds; negative past zero.
    pub left: i64,
    /// Whether it runs.
    pub running: bool,
}

/// How urgent a countdown is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// There is time.
    Calm,
    /// The first warning has come.
    Soon,
    /// The last warning has come.
    Now,
    /// Past zero.
    Over,
}

impl Countdown {
    /// A countdown of `length` seconds, armed but not started.
    pub const fn armed(length: i64) -> Self {
        Self { length, added: 0, started: None, paused: None, rested: 0 }
    }

    /// Starts it, or lets it run on after a pause.
    pub fn start(&mut self, now: Timestamp) {
        match (self.started, self.paused.take()) {
            (None, _) => self.started = Some(now),
            (Some(_), Some(paused)) => self.rested = self.rested.saturating_add(seconds(paused, now).max(0)),
            (Some(_), None) => {}
        }
    }

    /// Holds it where it is.
    pub fn pause(&mut self, now: Timestamp) {
        if self.started.is_some() && self.paused.is_none() {
            self.paused = Some(now);
        }
    }

    /// Gives `seconds` more, or takes them when negative.
    pub fn add(&mut self, seconds: i64) {
        self.added = self.added.saturating_add(seconds);
    }

    /// The same countdown on a machine whose clock was set by some seconds.
    #[must_use]
    pub fn moved(self, seconds: i64) -> Self {
        let set = |moment| moved(moment, seconds);
        Self { started: self.started.map(set), paused: self.paused.map(set), ..self }
    }

    /// Whether it runs.
    pub const fn running(&self) -> bool {
        self.started.is_some() && self.paused.is_none()
    }

    /// What it says at `now`. A machine whose clock was set back never shows more than the whole time.
    pub fn read(&self, now: Timestamp) -> Reading {
        let total = self.length.saturating_add(self.added).max(0);
        let elapsed = self
            .started
            .map_or(0, |started| seconds(started, self.paused.unwrap_or(now)).saturating_sub(self.rested).max(0));
        Reading { total, left: total.saturating_sub(elapsed), running: self.running() }
    }
}

impl Reading {
    /// The part that is left, from 0 to 1.
    pub fn share_left(&self) -> f32 {
        if self.total <= 0 { 0.0 } else { (self.left.max(0) as f32 / self.total as f32).clamp(0.0, 1.0) }
    }

    /// How urgent it is.
    pub fn urgency(&self, warnings: Warnings) -> Urgency {
        match self.left {
            left if left < 0 => Urgency::Over,
            left if left <= warnings.last_at(self.total) => Urgency::Now,
            left if warnings.first_at(self.total).is_some_and(|first| left <= first) => Urgency::Soon,
            _ => Urgency::Calm,
        }
    }

    /// The digits for the facilitator: `06:54`, and `+1:20` past zero.
    pub fn digits(&self) -> String {
        if self.left < 0 { format!("+{}", short_digits(self.left.saturating_neg())) } else { self.calm_digits() }
    }

    /// The digits for the room, which stay at zero when time is up.
    pub fn calm_digits(&self) -> String {
        let left = self.left.max(0);
        format!("{:02}:{:02}", left / 60, left % 60)
    }
}

/// A number of seconds as one says it: `1:20`.
pub fn short_digits(seconds: i64) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// By how many seconds the machine's clock was set back while `passed` truly went by; 0 when it was not.
///
/// A clock that went forward says nothing: the machine may as well have slept.
pub fn set_back(passed: Duration, before: Timestamp, now: Timestamp) -> i64 {
    let passed = i64::try_from(passed.as_secs()).unwrap_or(i64::MAX);
    let back = passed.saturating_sub(seconds(before, now));
    if back > A_MOMENT { back } else { 0 }
}

/// Two clocks of one machine never run quite alike, in seconds.
const A_MOMENT: i64 = 2;

/// A moment on a machine whose clock was set by some seconds.
pub fn moved(moment: Timestamp, seconds: i64) -> Timestamp {
    moment.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(moment)
}

fn seconds(from: Timestamp, to: Timestamp) -> i64 {
    to.as_second().saturating_sub(from.as_second())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
pub(crate) const fn is_zero(number: &i64) -> bool {
    *number == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    #[test]
    fn a_pause_stops_the_countdown_and_plus_one_lengthens_it() {
        let mut clock = Countdown::armed(480);
        assert_eq!(clock.read(at(99)).digits(), "08:00", "armed clocks wait");
        clock.start(at(0));
        clock.pause(at(66));
        assert_eq!(clock.read(at(500)).digits(), "06:54");
        clock.start(at(500));
        clock.add(60);
        assert_eq!(clock.read(at(510)).digits(), "07:44");
    }

    #[test]
    fn past_zero_the_facilitator_sees_how_far_and_the_room_sees_zero() {
        let mut clock = Countdown::armed(60);
        clock.start(at(0));
        let reading = clock.read(at(140));
        assert_eq!((reading.digits().as_str(), reading.calm_digits().as_str()), ("+1:20", "00:00"));
        assert_eq!(reading.urgency(Warnings::default()), Urgency::Over);
    }

    #[test]
    fn a_suspended_machine_wakes_to_the_true_time() {
        let mut clock = Countdown::armed(600);
        clock.start(at(0));
        assert_eq!(clock.read(at(30)).digits(), "09:30");
        assert_eq!(clock.read(at(570)).digits(), "00:30", "nine minutes asleep");
        clock.pause(at(570));
        clock.start(at(4170));
        assert_eq!(clock.read(at(4180)).digits(), "00:20", "an hour asleep while it was paused");
    }

    #[test]
    fn a_machine_whose_clock_was_set_never_shows_more_than_the_whole_time() {
        let mut clock = Countdown::armed(60);
        clock.start(at(1000));
        assert_eq!(clock.read(at(0)).left, 60, "set back");
        assert_eq!(clock.read(at(1300)).digits(), "+4:00", "set forward, which looks like sleep");
        clock.pause(at(0));
        clock.start(at(900));
        assert_eq!(clock.read(at(990)).left, 60, "set back in a pause");
    }

    #[test]
    fn a_countdown_runs_on_when_the_machines_clock_is_set_back() {
        let mut clock = Countdown::armed(600);
        clock.start(at(3600));
        let (before, now) = (at(3660), at(61));
        let back = set_back(Duration::from_secs(1), before, now);
        assert_eq!(back, 3600);
        assert_eq!(clock.moved(-back).read(now).digits(), "08:59");
        assert_eq!(set_back(Duration::from_secs(1), at(0), at(1)), 0);
        assert_eq!(set_back(Duration::from_secs(1), at(0), at(900)), 0, "asleep");
        assert_eq!(set_back(Duration::from_secs(20), at(0), at(19)), 0, "clocks drift");
    }

    #[test]
    fn what_no_clock_ever_shows_breaks_nothing() {
        let ages =
            Countdown { length: i64::MAX, added: i64::MAX, started: Some(Timestamp::MIN), ..Countdown::armed(0) };
        let reading = ages.moved(i64::MIN + 1).read(Timestamp::MAX);
        assert!(reading.share_left().is_finite() && !reading.digits().is_empty());
        assert_eq!(reading.urgency(Warnings::default()), Urgency::Calm);
        let none = Countdown { length: i64::MIN, added: i64::MIN, rested: i64::MIN, ..ages };
        assert_eq!(none.read(Timestamp::MAX).urgency(Warnings::default()), Urgency::Over);
    }

    #[test]
    fn warnings_come_at_a_fifth_and_a_twentieth() {
        let urgency = |total, left| Reading { total, left, running: true }.urgency(Warnings::default());
        assert_eq!(urgency(600, 121), Urgency::Calm);
        assert_eq!(urgency(600, 120), Urgency::Soon);
        assert_eq!(urgency(600, 30), Urgency::Now);
        assert_eq!(urgency(25, 20), Urgency::Calm, "a clock shorter than the warning does not begin with it");
    }
}
