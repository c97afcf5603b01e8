//! Tells when a countdown has reached a moment that is worth a sound, once each.

use jiff::Timestamp;

use super::{Clocks, Countdown, seconds};

/// How late the sound may come, in seconds: a machine that wakes up long after says nothing.
const LATE: i64 = 10;

/// Listens to the clock of the step.
#[derive(Clone, Copy, Debug)]
pub struct Bell {
    heard_until: Timestamp,
    /// What rang last: when that clock was started, its whole time, and how much was left of it.
    rang: Option<(Timestamp, i64, i64)>,
}

impl Bell {
    /// Listens from now on; what has passed is not made up for.
    pub const fn new(now: Timestamp) -> Self {
        Self { heard_until: now, rang: None }
    }

    /// Whether it rings: since it listened last, the end of the clock has come, or the first warning where that is
    /// to be heard too.
    pub fn rings(&mut self, clock: Option<Countdown>, clocks: Clocks, now: Timestamp) -> bool {
        let before = std::mem::replace(&mut self.heard_until, now);
        let Some((clock, started)) = clock.filter(Countdown::running).and_then(|clock| Some((clock, clock.started?)))
        else {
            return false;
        };
        let reading = clock.read(now);
        let passed = seconds(before, now).max(0);
        let before = reading.left.saturating_add(passed);
        let reached = |mark: i64| reading.left <= mark && reading.left > mark - LATE && mark < before;
        let first = clocks.warnings.first_at(reading.total).filter(|_| clocks.sound_first);
        let Some(mark) = [Some(0), first].into_iter().flatten().find(|mark| reached(*mark)) else { return false };
        // A machine whose clock is put right by some seconds passes the same moment twice.
        self.rang.replace((started, reading.total, mark)) != Some((started, reading.total, mark)) && clocks.sound
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Warnings;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + second).unwrap()
    }

    /// A clock of ten minutes, started at 0.
    fn ten_minutes() -> Countdown {
        Countdown { started: Some(at(0)), ..Countdown::armed(600) }
    }

    /// At which of these moments it rings, having listened since the first.
    fn rung(clock: Countdown, clocks: Clocks, moments: &[i64]) -> Vec<i64> {
        let mut bell = Bell::new(at(moments[0]));
        moments.iter().copied().filter(|moment| bell.rings(Some(clock), clocks, at(*moment))).collect()
    }

    #[test]
    fn it_rings_once_at_the_end() {
        let every_second: Vec<i64> = (0..2000).collect();
        assert_eq!(rung(ten_minutes(), Clocks::default(), &every_second), [600]);
        assert_eq!(rung(ten_minutes(), Clocks::default(), &[590, 603, 604]), [603], "a frame that was late");
        assert_eq!(
            rung(ten_minutes(), Clocks::default(), &[598, 600, 597, 598, 600, 601]),
            [600],
            "put right by seconds"
        );
    }

    #[test]
    fn it_rings_at_the_first_warning_where_that_is_chosen() {
        let every_second: Vec<i64> = (0..700).collect();
        let both = Clocks { sound_first: true, ..Clocks::default() };
        assert_eq!(rung(ten_minutes(), both, &every_second), [480, 600]);
        let early = Clocks { warnings: Warnings { first: 50, last: 5 }, ..both };
        assert_eq!(rung(ten_minutes(), early, &every_second), [300, 600]);
        assert_eq!(
            rung(Countdown { length: 25, ..ten_minutes() }, both, &every_second),
            [25],
            "too short for a warning"
        );
    }

    #[test]
    fn what_passed_while_nobody_listened_is_not_made_up_for() {
        assert!(rung(ten_minutes(), Clocks::default(), &[300, 900, 901]).is_empty(), "a suspended machine");
        assert!(
            rung(ten_minutes(), Clocks::default(), &[601, 602, 603]).is_empty(),
            "a program that was started again"
        );
    }

    #[test]
    fn a_clock_that_waits_is_paused_or_is_muted_makes_no_sound() {
        let every_second: Vec<i64> = (0..700).collect();
        assert!(rung(Countdown::armed(60), Clocks::default(), &every_second).is_empty());
        let paused = Countdown { paused: Some(at(300)), ..ten_minutes() };
        assert!(rung(paused, Clocks::default(), &every_second).is_empty());
        let muted = Clocks { sound: false, ..Clocks::default() };
        assert!(rung(ten_minutes(), muted, &every_second).is_empty());
    }

    #[test]
    fn one_minute_more_rings_again_and_one_minute_less_does_not() {
        let mut clock = ten_minutes();
        let mut bell = Bell::new(at(590));
        assert!(bell.rings(Some(clock), Clocks::default(), at(600)));
        clock.add(60);
        assert!(!bell.rings(Some(clock), Clocks::default(), at(605)));
        assert!(bell.rings(Some(clock), Clocks::default(), at(660)));
        let mut clock = ten_minutes();
        let mut bell = Bell::new(at(570));
        clock.add(-60);
        assert!(!bell.rings(Some(clock), Clocks::default(), at(571)), "whoever takes the minute knows that time is up");
    }
}
