//! Everything one can ask of the stage: where the day is, its clock, and the room's screen. Never undone.

use jiff::civil::Time;
use jiff::{Timestamp, Zoned};

use crate::clock::Countdown;
use crate::model::id::{Id, Key};
use crate::model::planned::Slot;
use crate::model::programme::AgendaItem;
use crate::model::session::Session;
use crate::model::stage::{Left, Place, Planned, RoomQuestion, Stage, Visit};

/// How long one may look at a later item without having begun it, in seconds.
const A_LOOK: i64 = 60;

/// Something asked of the stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the next step, or the next item.
    Next,
    /// To the step before.
    Previous,
    /// To any step.
    To(Place),
    /// Starts the clock, pauses it, or lets it run on.
    ToggleClock,
    /// Gives the clock seconds, or takes them.
    Add(i64),
    /// Arms the clock again from the start.
    Reset,
    /// The next speaker's time begins.
    HandOver,
    /// Makes the room's screen black, or lights it again.
    Black,
    /// Shows the question alone, or with what grows below it.
    QuestionOnly,
    /// Shows the room another block of the step.
    Show(Key),
    /// Asks the room something about the day itself, or no more.
    Ask(Option<RoomQuestion>),
    /// Points out a part, or none.
    Spotlight(Option<Key>),
}

impl Move {
    /// Carries it out at `now`; what makes no sense changes nothing.
    pub fn apply(&self, stage: &mut Stage, session: &Session, now: &Zoned) {
        let place = stage.place(session);
        match self {
            Self::Next => enter(stage, session, place.and_then(|place| place.next(session)), now),
            Self::Previous => enter(stage, session, place.and_then(|place| place.previous(session)), now),
            Self::To(place) => enter(stage, session, Some(*place), now),
            Self::ToggleClock => toggle(stage, session, now),
            Self::Add(seconds) => {
                if let Some(clock) = clock(stage, session, now) {
                    clock.add(*seconds);
                    stage.added = stage.added.saturating_add(*seconds);
                }
            }
            Self::Reset => stage.clock = armed(session, place, now),
            Self::HandOver => {
                let running = stage.clock.is_some_and(|clock| clock.running());
                stage.clock = armed(session, place, now);
                if let (true, Some(clock)) = (running, &mut stage.clock) {
                    clock.start(now.timestamp());
                }
            }
            Self::Black => stage.black = !stage.black,
            Self::QuestionOnly => stage.question_only = !stage.question_only,
            Self::Show(block) => stage.block = Some(block.clone()),
            Self::Ask(question) => stage.question.clone_from(question),
            Self::Spotlight(part) => stage.spotlight.clone_from(part),
        }
    }
}

/// Enters a step: arms its clock and forgets what belonged to the step before.
fn enter(stage: &mut Stage, session: &Session, to: Option<Place>, now: &Zoned) {
    let Some(to) = to.filter(|to| session.item(to.item).is_some_and(|item| to.step < item.step_count())) else {
        return;
    };
    if stage.at == Some(to) {
        return;
    }
    let from = stage.place(session);
    // The day begins when its first item is left, if its clock was never started.
    begin(stage, session, from, now);
    if from.is_none_or(|from| from.item != to.item) {
        visit(stage, session, to, now);
    }
    let back = stage.left.filter(|left| left.at == to).map(|left| left.clock);
    stage.left = stage.clock.zip(stage.place(session)).map(|(clock, at)| Left { at, clock });
    (stage.at, stage.entered) = (Some(to), Some(now.timestamp()));
    stage.clock = back.or_else(|| armed(session, Some(to), now));
    (stage.block, stage.spotlight, stage.question) = (None, None, None);
    (stage.question_only, stage.black) = (false, false);
}

/// Begins the day, if it has not begun: what is planned now is what it will be compared with.
fn begin(stage: &mut Stage, session: &Session, place: Option<Place>, now: &Zoned) {
    let Some(place) = place.filter(|_| stage.visits.is_empty()) else { return };
    stage.visits.push(Visit { item: place.item, started: now.timestamp() });
    (stage.at, stage.entered) = (Some(place), Some(now.timestamp()));
    let planned = |(slot, item): (Slot, &AgendaItem)| {
        let kept = !item.dropped;
        kept.then(|| Planned {
            item: item.id,
            start: slot.start.time(),
            minutes: minutes_between(&slot.start, &slot.end),
        })
    };
    let slots = session.slots(now.time_zone()).into_iter().zip(&session.programme.items);
    stage.planned = slots.filter_map(planned).collect();
}

fn minutes_between(start: &Zoned, end: &Zoned) -> u16 {
    u16::try_from((end.timestamp().as_second() - start.timestamp().as_second()) / 60).unwrap_or_default()
}

/// Notes that an item is begun. Whoever looks ahead and comes back at once has not begun what they looked at.
fn visit(stage: &mut Stage, session: &Session, to: Place, now: &Zoned) {
    let order = |item: Id| session.programme.items.iter().position(|other| other.id == item);
    let looked = |visit: &Visit| {
        order(visit.item) > order(to.item) && now.timestamp().as_second() - visit.started.as_second() < A_LOOK
    };
    while stage.visits.len() > 1 && stage.visits.last().is_some_and(looked) {
        stage.visits.pop();
    }
    if stage.begun(session).is_none_or(|begun| order(begun.item) < order(to.item)) {
        stage.added = 0;
    }
    if stage.visits.last().is_none_or(|last| last.item != to.item) {
        stage.visits.push(Visit { item: to.item, started: now.timestamp() });
    }
}

/// The clock, armed first when the day has only just been opened.
fn clock<'a>(stage: &'a mut Stage, session: &Session, now: &Zoned) -> Option<&'a mut Countdown> {
    if stage.clock.is_none() {
        stage.clock = armed(session, stage.place(session), now);
    }
    stage.clock.as_mut()
}

fn toggle(stage: &mut Stage, session: &Session, now: &Zoned) {
    let place = stage.place(session);
    begin(stage, session, place, now);
    if let Some(clock) = clock(stage, session, now) {
        if clock.running() { clock.pause(now.timestamp()) } else { clock.start(now.timestamp()) }
    }
}

/// The clock of a place, ready to start; one that lasts until a time of day is already running.
fn armed(session: &Session, place: Option<Place>, now: &Zoned) -> Option<Countdown> {
    let place = place?;
    let until = place.until(session).and_then(|until| seconds_until(until, now));
    let running = |length| Countdown { started: Some(now.timestamp()), ..Countdown::armed(length) };
    until.map(running).or_else(|| place.seconds(session).map(Countdown::armed))
}

/// Seconds until a time of day today; `None` when it has passed. Right on the days the clocks change.
fn seconds_until(time: Time, now: &Zoned) -> Option<i64> {
    let end: Timestamp = now.date().to_datetime(time).to_zoned(now.time_zone().clone()).ok()?.timestamp();
    Some(end.as_second() - now.timestamp().as_second()).filter(|seconds| *seconds > 0)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::programme::Activity;

    fn at(minute: i8, second: i8) -> Zoned {
        date(2027, 2, 4).at(9, minute, second, 0).to_zoned(TimeZone::UTC).unwrap()
    }

    #[test]
    fn one_step_too_far_and_back_finds_the_clock_running() {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        for title in ["Velkomst", "Oplæg"] {
            session.append(10, Activity::Talk { title: Text::typed(title) });
        }
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &at(0, 0));
        Move::Next.apply(&mut stage, &session, &at(2, 0));
        assert_eq!(stage.clock.unwrap().read(at(2, 0).timestamp()).digits(), "10:00", "the next clock is armed");
        Move::Previous.apply(&mut stage, &session, &at(2, 10));
        assert_eq!(stage.clock.unwrap().read(at(2, 10).timestamp()).digits(), "07:50");
    }
}
