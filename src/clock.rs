//! Clocks as arithmetic on a given moment: nothing here asks the machine what time it is.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

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
    /// At most a fifth is left (between half a minute and five minutes).
    Soon,
    /// At most a twentieth is left (between ten seconds and a minute).
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
    pub fn urgency(&self) -> Urgency {
        let (first, last) = ((self.total / 5).clamp(30, 300), (self.total / 20).clamp(10, 60));
        match self.left {
            left if left < 0 => Urgency::Over,
            left if left <= last => Urgency::Now,
            left if left <= first && self.total > first => Urgency::Soon,
            _ => Urgency::Calm,
        }
    }

    /// The digits for the facilitator: `06:54`, and `+01:20` past zero.
    pub fn digits(&self) -> String {
        let sign = if self.left < 0 { "+" } else { "" };
        format!("{sign}{}", minutes_and_seconds(self.left.unsigned_abs()))
    }

    /// The digits for the room, which stay at zero when time is up.
    pub fn calm_digits(&self) -> String {
        minutes_and_seconds(self.left.max(0).unsigned_abs())
    }
}

fn minutes_and_seconds(seconds: u64) -> String {
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
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
        assert_eq!((reading.digits().as_str(), reading.calm_digits().as_str()), ("+01:20", "00:00"));
        assert_eq!(reading.urgency(), Urgency::Over);
    }

    #[test]
    fn a_clock_set_back_never_shows_more_than_the_whole_time() {
        let mut clock = Countdown::armed(60);
        clock.start(at(1000));
        assert_eq!(clock.read(at(0)).left, 60);
    }

    #[test]
    fn warnings_come_at_a_fifth_and_a_twentieth() {
        let urgency = |total, left| Reading { total, left, running: true }.urgency();
        assert_eq!(urgency(600, 121), Urgency::Calm);
        assert_eq!(urgency(600, 120), Urgency::Soon);
        assert_eq!(urgency(600, 30), Urgency::Now);
        assert_eq!(urgency(25, 20), Urgency::Calm, "a clock shorter than the warning does not begin with it");
    }
}
