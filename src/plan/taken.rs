//! Which exercise ran at a moment, so that what was photographed then comes to it.

use jiff::{SignedDuration, Timestamp};

use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::stage::Stage;

/// How long after a day was over one still photographs its walls.
const AFTERWARDS: SignedDuration = SignedDuration::from_hours(3);
/// No day is longer.
const LONGEST_DAY: SignedDuration = SignedDuration::from_hours(16);

/// The exercise that ran at that moment; in a break and during a talk the last before it. `None` outside of the day.
pub fn exercise_at(session: &Session, stage: &Stage, moment: Timestamp) -> Option<Id> {
    let begun = stage.visits.iter().map(|visit| visit.started).min()?;
    let longest = begun + LONGEST_DAY;
    let end = stage.over.map_or(longest, |over| (over + AFTERWARDS).min(longest));
    if moment < begun || moment > end {
        return None;
    }
    let mut visits: Vec<_> = stage.visits.iter().filter(|visit| visit.started <= moment).collect();
    visits.sort_by_key(|visit| visit.started);
    let is_exercise = |item: &Id| session.item(*item).is_some_and(|item| item.exercise().is_some());
    visits.into_iter().rev().map(|visit| visit.item).find(is_exercise)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::Activity;
    use crate::model::exercise::Exercise;
    use crate::model::stage::Visit;

    #[test]
    fn a_picture_comes_to_the_exercise_that_ran_when_it_was_taken() {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        let exercise = |title| Activity::Exercise(Exercise::own(Text::typed(title), 20));
        let first = session.append(20, exercise("Runde"));
        let pause = session.append(15, Activity::Break { title: Text::typed("Kaffe") });
        let second = session.append(20, exercise("Verdenscafé"));
        let at = |minute: i64| Timestamp::from_second(1_800_000_000 + 60 * minute).unwrap();
        let visit = |item, minute| Visit { item, started: at(minute) };
        let visits = vec![visit(first, 0), visit(pause, 20), visit(second, 35)];
        let mut stage = Stage { visits, over: Some(at(60)), ..Stage::default() };
        for (minute, expected) in [
            (-1, None),
            (0, Some(first)),
            (19, Some(first)),
            (25, Some(first)),
            (35, Some(second)),
            (200, Some(second)),
            (300, None),
        ] {
            assert_eq!(exercise_at(&session, &stage, at(minute)), expected, "{minute}");
        }
        stage.visits.clear();
        assert_eq!(exercise_at(&session, &stage, at(5)), None, "the day has not begun");
    }
}
