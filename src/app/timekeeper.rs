//! Watches over the time while the program runs: rings when time is up, and notices when the machine's clock is set.

use std::time::Instant;

use jiff::Timestamp;

use super::{App, chime};
use crate::clock::{Bell, set_back};

/// What was heard and seen last.
pub(super) struct Timekeeper {
    bell: Bell,
    seen: (Instant, Timestamp),
}

impl Timekeeper {
    pub(super) fn new() -> Self {
        let now = Timestamp::now();
        Self { bell: Bell::new(now), seen: (Instant::now(), now) }
    }
}

impl App {
    /// Once a frame, before anything is drawn.
    pub(super) fn keep_time(&mut self, now: Timestamp) {
        let (instant, before) = std::mem::replace(&mut self.timekeeper.seen, (Instant::now(), now));
        let back = set_back(instant.elapsed(), before, now);
        // Whoever only looks on, in a second window, neither rings nor sets a clock.
        let current = self.current.as_mut().filter(|current| current.watching.is_none());
        let clock = current.and_then(|current| {
            if back > 0 {
                current.stage.set_clock(-back);
                current.history.set_clock(-back);
            }
            current.stage.clock
        });
        if self.timekeeper.bell.rings(clock, self.preferences.clocks, now) {
            chime::play(self.preferences.clocks.volume);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::command::stage::Move;
    use crate::model::day::programme::Activity;
    use crate::model::day::session::Session;
    use crate::model::stage::Stage;
    use crate::store::{self, Document, Target};

    #[test]
    fn a_program_that_was_killed_opens_to_the_true_time() {
        let moment = |text: &str| format!("2027-02-04T{text}+01:00[Europe/Copenhagen]").parse().unwrap();
        let mut session = Session::blank("test", "Dag", jiff::civil::date(2027, 2, 4));
        session.append(10, Activity::Break { title: crate::i18n::Text::typed("Kaffe") });
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &moment("10:00:00"));
        Move::ToggleClock.apply(&mut stage, &session, &moment("10:02:00"));
        Move::ToggleClock.apply(&mut stage, &session, &moment("10:05:00"));
        Move::Add(60).apply(&mut stage, &session, &moment("10:05:30"));
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        store::save(&mut Target::replacing(&path).unwrap(), &Document::new(session, stage.clone())).unwrap();
        let opened = store::open(&path).unwrap().document;
        assert_eq!(opened.stage, stage);
        let left = |stage: &Stage, now| stage.clock.unwrap().read(jiff::Zoned::timestamp(&now)).digits();
        assert_eq!(left(&opened.stage, moment("10:11:00")), "03:00", "eight of eleven minutes have run");
        assert_eq!(left(&opened.stage, moment("10:15:20")), "+1:20");
    }
}
