//! Everything one can ask of the stage: where the day is, its clock, and the room's screen. Undone as acts.

use jiff::Zoned;
use jiff::civil::{Date, Time};

use crate::clock::Countdown;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::day::timetable::Slot;
use crate::model::id::{Id, Key};
use crate::model::stage::{Left, Place, Planned, RoomQuestion, Stage, Visit};

/// How long one may look at a later item without having begun it, in seconds.
const A_LOOK: i64 = 60;
/// How long a clock may be past zero and still be the one to come back to, in seconds.
const LONG_OVER: i64 = 600;
/// How long the first item may have lasted when it is left and nobody started its clock, in seconds.
const LONGEST_FIRST: i64 = 3600;

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
    /// Those who have not spoken share what is left of the step.
    Share,
    /// Makes the room's screen black, or lights it again.
    Black,
    /// Shows the question alone, or with what grows below it.
    QuestionOnly,
    /// Shows the photographs of the exercise, or what grows below its question again.
    Photos,
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
            Self::Next => match place.and_then(|place| place.next(session)) {
                Some(next) => enter(stage, session, Some(next), now),
                None => end(stage, session, place, now),
            },
            // Who goes back from the thanks is where the day ended.
            Self::Previous if stage.over.is_some() => stage.over = None,
            Self::Previous => enter(stage, session, place.and_then(|place| place.previous(session)), now),
            Self::To(place) => {
                stage.over = None;
                enter(stage, session, Some(*place), now);
            }
            Self::ToggleClock | Self::Add(_) | Self::Reset | Self::HandOver | Self::Share if stage.over.is_some() => {}
            Self::ToggleClock => toggle(stage, session, now),
            Self::Add(seconds) => {
                if let Some(clock) = clock(stage, session, now) {
                    clock.add(*seconds);
                    stage.added = stage.added.saturating_add(*seconds);
                    stage.given = stage.given.saturating_add(*seconds);
                }
            }
            Self::Reset => stage.clock = again(stage, session, now),
            Self::HandOver => hand_over(stage, session, now),
            Self::Share => share(stage, session, now),
            Self::Black => stage.black = !stage.black,
            Self::QuestionOnly => stage.question_only = !stage.question_only,
            Self::Photos => stage.photos = !stage.photos,
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
    begin(stage, session, from, true, now);
    if from.is_none_or(|from| from.item != to.item) {
        visit(stage, session, to, now);
    }
    let back = stage.left.iter().find(|left| left.at == to && still_tells(left.clock, now)).copied();
    let (entered, given, share) = (stage.entered, stage.given, stage.share);
    stage.left.retain(|left| left.at != to && Some(left.at) != from && still_tells(left.clock, now));
    let leaving = stage.clock.filter(|clock| clock.started.is_some()).zip(from);
    stage.left.extend(leaving.map(|(clock, at)| Left { at, clock, entered, given, share }));
    stage.at = Some(to);
    stage.clock = back.map(|left| left.clock).or_else(|| armed(session, Some(to), now));
    stage.entered = back.and_then(|left| left.entered).or(Some(now.timestamp()));
    (stage.given, stage.share) = back.map_or((0, None), |left| (left.given, left.share));
    (stage.block, stage.spotlight, stage.question) = (None, None, None);
    (stage.question_only, stage.photos, stage.black, stage.over) = (false, false, false, None);
}

/// After the last step the room is thanked, and no clock runs on.
fn end(stage: &mut Stage, session: &Session, last: Option<Place>, now: &Zoned) {
    begin(stage, session, last, true, now);
    if let Some(clock) = stage.clock.as_mut().filter(|clock| clock.running()) {
        clock.pause(now.timestamp());
    }
    stage.question = None;
    (stage.black, stage.over) = (false, stage.over.or(last.map(|_| now.timestamp())));
}

/// Whether a clock that was left still tells anything: not when its time has been up for long.
fn still_tells(clock: Countdown, now: &Zoned) -> bool {
    clock.read(now.timestamp()).left > -LONG_OVER
}

/// Begins the day, if it has not begun: what is planned now is what it will be compared with.
fn begin(stage: &mut Stage, session: &Session, place: Option<Place>, leaving: bool, now: &Zoned) {
    let Some(place) = place.filter(|_| stage.visits.is_empty()) else { return };
    // Who leaves the first item without having started its clock began it when it was planned.
    let planned = session.moment(session.programme.start, now.time_zone()).timestamp();
    let waited = now.timestamp().as_second() - planned.as_second();
    let started = if leaving && (0..LONGEST_FIRST).contains(&waited) { planned } else { now.timestamp() };
    stage.visits.push(Visit { item: place.item, started });
    (stage.at, stage.entered) = (Some(place), Some(now.timestamp()));
    let planned = |(slot, item): (Slot, &AgendaItem)| {
        let kept = !item.dropped;
        kept.then(|| Planned {
            item: item.id,
            start: slot.start.time(),
            minutes: minutes_between(&slot.start, &slot.end),
        })
    };
    let slots = session.slots(now.time_zone()).into_iter().zip(session.items());
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
    begin(stage, session, place, false, now);
    if let Some(clock) = clock(stage, session, now) {
        if clock.running() { clock.pause(now.timestamp()) } else { clock.start(now.timestamp()) }
    }
}

/// The step's clock from the start again: that of the next speaker, where what is left is shared.
fn again(stage: &Stage, session: &Session, now: &Zoned) -> Option<Countdown> {
    stage.share.map(Countdown::armed).or_else(|| armed(session, stage.place(session), now))
}

fn hand_over(stage: &mut Stage, session: &Session, now: &Zoned) {
    let running = stage.clock.is_some_and(|clock| clock.running());
    stage.clock = again(stage, session, now);
    if let (true, Some(clock)) = (running, &mut stage.clock) {
        clock.start(now.timestamp());
    }
}

fn share(stage: &mut Stage, session: &Session, now: &Zoned) {
    let left = |stage: &Stage| {
        let exercise = stage.item(session)?.exercise()?;
        stage.step_left(exercise, stage.step(session)?, now.timestamp())
    };
    let (before, share) = (left(stage), stage.fair_share(session, now.timestamp()));
    let (Some(before), Some(share)) = (before, share) else { return };
    stage.share = Some(share);
    // From now on the clock is each speaker's, and the step still ends when it would have.
    stage.given = stage.given.saturating_add(before.saturating_sub(left(stage).unwrap_or(before)));
    hand_over(stage, session, now);
}

/// The seconds that the clock of the step is set to; `None` where it has none or lasts until a time of day.
pub fn set_to(stage: &Stage, session: &Session) -> Option<i64> {
    stage.place(session).filter(|place| place.until(session).is_none())?.seconds(session)
}

/// The step's clock follows its minutes, which were `before` in seconds until they were edited or an edit was undone.
pub fn follow(stage: &mut Stage, before: Option<i64>, session: &Session) {
    let place = stage.place(session).filter(|place| stage.share.is_none() && place.until(session).is_none());
    let after = place.and_then(|place| place.seconds(session));
    if let (Some(before), Some(after), Some(clock)) = (before, after, &mut stage.clock) {
        clock.length = clock.length.saturating_add(after.saturating_sub(before));
    }
}

/// The clock of a place, ready to start; one that lasts until a time of day is already running.
pub fn armed(session: &Session, place: Option<Place>, now: &Zoned) -> Option<Countdown> {
    let place = place?;
    let until = place.until(session).and_then(|until| seconds_until(until, now));
    let running = |length| Countdown { started: Some(now.timestamp()), ..Countdown::armed(length) };
    until.map(running).or_else(|| place.seconds(session).map(Countdown::armed))
}

/// Seconds until a time of day, the nearest one, be it on the other side of midnight; `None` when it has passed or as
/// good as. Right on the days the clocks change.
fn seconds_until(time: Time, now: &Zoned) -> Option<i64> {
    let on = |date: Date| {
        let end = date.to_datetime(time).to_zoned(now.time_zone().clone()).ok()?;
        Some(end.timestamp().as_second() - now.timestamp().as_second())
    };
    let days = [now.date().yesterday().ok(), Some(now.date()), now.date().tomorrow().ok()];
    let nearest = days.into_iter().flatten().filter_map(on).min_by_key(|seconds| seconds.abs());
    nearest.filter(|seconds| *seconds >= 60)
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::{Activity, ItemEdit, Lock};
    use crate::model::exercise::step::Timer;
    use crate::model::stage::fair_share::tests::{round_of, speak};

    fn at(minute: i8, second: i8) -> Zoned {
        date(2027, 2, 4).at(9, minute, second, 0).to_zoned(TimeZone::UTC).unwrap()
    }

    fn talks(minutes: &[u16]) -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        for minutes in minutes {
            session.append(*minutes, Activity::Talk { title: Text::typed("Oplæg") });
        }
        session
    }

    /// A talk and a break of a quarter that lasts until a time of day, entered in Copenhagen at a moment: what its
    /// clock says and whether it runs.
    fn tied(until: Time, moment: &str) -> (String, bool) {
        let mut session = talks(&[10]);
        let pause = session.append(15, Activity::Break { title: Text::typed("Kaffe") });
        session.programme.apply(pause, &ItemEdit::Tie { lock: Some(Lock::End(until)) }).unwrap();
        let now: Zoned = format!("{moment}[Europe/Copenhagen]").parse().unwrap();
        let mut stage = Stage::default();
        Move::Next.apply(&mut stage, &session, &now);
        let reading = stage.clock.unwrap().read(now.timestamp());
        (reading.digits(), reading.running)
    }

    #[test]
    fn a_clock_that_runs_is_found_again_after_a_walk_through_other_steps() {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        for title in ["Velkomst", "Oplæg", "Pause"] {
            session.append(10, Activity::Talk { title: Text::typed(title) });
        }
        let mut stage = Stage::default();
        let [welcome, talk, pause] = [0, 1, 2].map(|place| Place { item: session.programme.items[place].id, step: 0 });
        Move::To(pause).apply(&mut stage, &session, &at(0, 0));
        Move::ToggleClock.apply(&mut stage, &session, &at(1, 0));
        Move::To(welcome).apply(&mut stage, &session, &at(2, 0));
        Move::ToggleClock.apply(&mut stage, &session, &at(2, 0));
        Move::To(talk).apply(&mut stage, &session, &at(3, 0));
        Move::To(pause).apply(&mut stage, &session, &at(4, 0));
        assert_eq!(stage.clock.unwrap().read(at(4, 0).timestamp()).digits(), "07:00");
        Move::To(welcome).apply(&mut stage, &session, &at(30, 0));
        assert!(!stage.clock.unwrap().running(), "what was over long ago is armed anew");
    }

    #[test]
    fn one_step_too_far_and_back_finds_the_clock_running() {
        let session = talks(&[10, 10]);
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &at(0, 0));
        Move::Add(60).apply(&mut stage, &session, &at(0, 30));
        Move::Next.apply(&mut stage, &session, &at(2, 0));
        assert_eq!(stage.clock.unwrap().read(at(2, 0).timestamp()).digits(), "10:00", "the next clock is armed");
        assert_eq!((stage.entered, stage.given), (Some(at(2, 0).timestamp()), 0));
        Move::Previous.apply(&mut stage, &session, &at(2, 10));
        assert_eq!(stage.clock.unwrap().read(at(2, 10).timestamp()).digits(), "08:50");
        assert_eq!((stage.entered, stage.given), (Some(at(0, 0).timestamp()), 60));
    }

    #[test]
    fn after_the_last_step_the_room_is_thanked_and_one_comes_back_to_it() {
        let session = talks(&[10, 10]);
        let mut stage = Stage::default();
        let [first, last] = [0, 1].map(|place| Place { item: session.programme.items[place].id, step: 0 });
        Move::Next.apply(&mut stage, &session, &at(0, 0));
        Move::ToggleClock.apply(&mut stage, &session, &at(0, 0));
        assert_eq!(stage.over, None);
        Move::Next.apply(&mut stage, &session, &at(5, 0));
        let over = Some(at(5, 0).timestamp());
        assert_eq!((stage.over, stage.at), (over, Some(last)));
        for asked in [Move::ToggleClock, Move::Add(60), Move::Reset, Move::HandOver, Move::Share] {
            let clock = stage.clock;
            asked.apply(&mut stage, &session, &at(5, 1));
            assert_eq!(stage.clock, clock, "no clock is seen, so {asked:?} does nothing");
        }
        assert!(!stage.clock.unwrap().running(), "it does not ring while people say goodbye");
        let waits = Stage { clock: armed(&session, Some(last), &at(5, 0)), entered: over, ..stage.clone() };
        assert_eq!(waits.patience(at(9, 0).timestamp()), None, "nor is one asked to start it");
        assert!(Stage { over: None, ..waits }.patience(at(9, 0).timestamp()).is_some());
        Move::Next.apply(&mut stage, &session, &at(5, 1));
        assert_eq!(stage.over, over, "there is nothing after it");
        for (asked, expected) in [(Move::Previous, last), (Move::To(last), last), (Move::To(first), first)] {
            stage = Stage { over, at: Some(last), ..stage };
            asked.apply(&mut stage, &session, &at(6, 0));
            assert_eq!((stage.over, stage.at), (None, Some(expected)), "{asked:?}");
        }
        let mut empty = Stage::default();
        Move::Next.apply(&mut empty, &talks(&[]), &at(0, 0));
        assert_eq!(empty.over, None, "where nothing is planned nothing ends");
    }

    #[test]
    fn a_clock_that_is_not_started_is_mentioned_after_twenty_seconds() {
        let session = talks(&[10, 10]);
        let mut stage = Stage::default();
        assert_eq!(stage.patience(at(0, 0).timestamp()), None, "the day has not begun");
        Move::Next.apply(&mut stage, &session, &at(0, 0));
        let patience = |stage: &Stage, second| stage.patience(at(0, second).timestamp());
        assert_eq!([0, 19, 20, 50].map(|second| patience(&stage, second)), [Some(20), Some(1), Some(0), Some(0)]);
        Move::ToggleClock.apply(&mut stage, &session, &at(0, 51));
        assert_eq!(patience(&stage, 55), None);
    }

    #[test]
    fn what_lasts_until_a_time_of_day_runs_to_that_very_minute() {
        let coffee = time(14, 10, 0, 0);
        assert_eq!(tied(coffee, "2027-02-04T13:55:20+01:00"), ("14:40".into(), true));
        assert_eq!(tied(coffee, "2027-02-04T14:08:00+01:00"), ("02:00".into(), true));
        assert_eq!(tied(coffee, "2027-02-04T14:09:30+01:00"), ("10:00".into(), false), "as good as passed: its least");
        assert_eq!(tied(coffee, "2027-02-04T14:20:00+01:00"), ("10:00".into(), false), "passed: its least");
    }

    #[test]
    fn what_lasts_past_midnight_is_counted_on_the_right_night() {
        assert_eq!(tied(time(0, 15, 0, 0), "2027-02-04T23:30:00+01:00"), ("45:00".into(), true));
        assert_eq!(tied(time(0, 15, 0, 0), "2027-02-05T00:05:00+01:00"), ("10:00".into(), true));
        assert_eq!(tied(time(23, 50, 0, 0), "2027-02-05T00:05:00+01:00"), ("10:00".into(), false), "passed: its least");
    }

    #[test]
    fn a_night_in_which_the_clocks_change_has_its_true_length() {
        let morning = time(3, 30, 0, 0);
        assert_eq!(tied(morning, "2027-03-28T01:30:00+01:00"), ("60:00".into(), true), "an hour is left out");
        assert_eq!(tied(morning, "2027-10-31T01:30:00+02:00"), ("180:00".into(), true), "an hour comes twice");
    }

    #[test]
    fn a_countdown_across_the_change_of_clocks_counts_true_minutes() {
        for (start, later) in [
            ("2027-03-28T01:50:00+01:00", "2027-03-28T03:05:00+02:00"),
            ("2027-10-31T02:50:00+02:00", "2027-10-31T02:05:00+01:00"),
        ] {
            let session = talks(&[20]);
            let [start, later] = [start, later].map(|moment| format!("{moment}[Europe/Copenhagen]").parse().unwrap());
            let mut stage = Stage::default();
            Move::ToggleClock.apply(&mut stage, &session, &start);
            assert_eq!(stage.clock.unwrap().read(Zoned::timestamp(&later)).digits(), "05:00", "{start}");
        }
    }

    #[test]
    fn a_clock_follows_the_minutes_that_are_changed_while_it_runs() {
        let mut session = talks(&[20, 30]);
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &at(0, 0));
        Move::Add(60).apply(&mut stage, &session, &at(1, 0));
        let mut left_with = |minutes: u16| {
            let before = stage.place(&session).and_then(|place| place.seconds(&session));
            session.programme.items_mut().next().unwrap().minutes = minutes;
            follow(&mut stage, before, &session);
            stage.clock.unwrap().read(at(5, 0).timestamp()).digits()
        };
        assert_eq!([25, 20, 3].map(&mut left_with), ["21:00", "16:00", "+1:00"]);
    }

    #[test]
    fn those_who_are_left_share_what_is_left_and_their_clock_says_so() {
        let mut session = round_of(4, 10, Timer::Down);
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &at(0, 0));
        let digits = |stage: &Stage, now: &Zoned| stage.clock.unwrap().read(now.timestamp()).digits();
        speak(&mut session);
        Move::Share.apply(&mut stage, &session, &at(4, 0));
        assert_eq!(digits(&stage, &at(4, 0)), "02:00", "six minutes among three");
        assert_eq!(digits(&stage, &at(4, 30)), "01:30", "it runs on");
        speak(&mut session);
        Move::HandOver.apply(&mut stage, &session, &at(7, 0));
        assert_eq!(digits(&stage, &at(7, 0)), "02:00", "the next has as much");
        Move::Share.apply(&mut stage, &session, &at(7, 0));
        assert_eq!(digits(&stage, &at(7, 0)), "01:30", "three minutes among two: the one before took too much");
        Move::Add(60).apply(&mut stage, &session, &at(7, 0));
        assert_eq!(stage.fair_share(&session, at(7, 0).timestamp()), Some(120), "the step was given a minute");
    }
}
