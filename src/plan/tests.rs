//! What holds for every day, however late it is: many days by lot, and one that a person would know.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may fail")]

use jiff::civil::{Time, date, time};
use jiff::tz::TimeZone;
use jiff::{ToSpan, Zoned};

use super::*;
use crate::i18n::Text;
use crate::model::day::programme::{Activity, ItemEdit, Lock};
use crate::model::day::session::Session;
use crate::model::day::timetable::later;
use crate::model::exercise::step::{Grouping, Step, Timer};
use crate::model::exercise::{Exercise, ReportSection};
use crate::model::id::{Id, Key};
use crate::model::stage::{Place, Stage, Visit};

/// How many days are made by lot.
const DAYS: u64 = 3_000;

fn talk(title: &str) -> Activity {
    Activity::Talk { title: Text::typed(title) }
}

fn pause(title: &str) -> Activity {
    Activity::Break { title: Text::typed(title) }
}

/// An exercise of one step; the agreements when they come first in the handout.
fn exercise(title: &str, minutes: u16, agreements: bool) -> Activity {
    let step = Step {
        id: Key::new("step"),
        title: Text::typed(title),
        minutes,
        handover: None,
        grouping: Grouping::Plenary,
        timer: Timer::Down,
        round: None,
        prompt: Text::typed(title),
        instruction: Text::default(),
        note: Text::default(),
        show: Vec::new(),
    };
    Activity::Exercise(Exercise {
        recipe: Key::new("tried"),
        title: Text::typed(title),
        purpose: Text::default(),
        source: Text::default(),
        material: Vec::new(),
        steps: vec![step],
        blocks: Vec::new(),
        report: ReportSection { first: agreements, ..ReportSection::new(Text::typed(title)) },
    })
}

fn zone() -> TimeZone {
    TimeZone::get("Europe/Copenhagen").unwrap()
}

fn blank(start: Time) -> Session {
    let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
    session.programme.start = start;
    session
}

/// A day by lot: items of every kind, some tied to a time of day that the plan keeps.
fn day(lot: &mut fastrand::Rng) -> Session {
    let mut session = blank(time(lot.i8(7..11), lot.i8(0..60), 0, 0));
    for number in 0..lot.usize(1..14) {
        let minutes = lot.u16(1..70);
        let title = format!("{number}");
        let activity = match lot.u8(0..8) {
            0..=1 => talk(&title),
            2..=3 => pause(&title),
            4 => exercise(&title, minutes, true),
            _ => exercise(&title, minutes, false),
        };
        let item = session.append(minutes, activity);
        let least = lot.bool().then(|| lot.u16(1..=minutes));
        let can_drop = lot.u8(0..4) == 0;
        session.programme.apply(item, &ItemEdit::Least { least }).unwrap();
        session.programme.apply(item, &ItemEdit::CanDrop { can_drop }).unwrap();
        if lot.u8(0..5) == 0 {
            let slot = session.slots(&zone()).pop().unwrap();
            let wait = lot.u16(0..20);
            let lock = if lot.bool() {
                Lock::Start(later(&slot.start, wait).time())
            } else {
                Lock::End(later(&slot.end, wait).time())
            };
            session.programme.apply(item, &ItemEdit::Tie { lock: Some(lock) }).unwrap();
        }
    }
    if lot.u8(0..5) > 0 {
        session.programme.end = Some(session.promised_end(&zone()).time());
    }
    session
}

/// The stage after a part of the day has gone by, each item later or earlier than planned, and the moment it is.
fn some_way_into(session: &Session, lot: &mut fastrand::Rng) -> (Stage, Zoned) {
    let mut stage = Stage::default();
    let mut clock = session.moment(session.programme.start, &zone());
    for item in session.programme.items.iter().take(lot.usize(0..=session.programme.items.len())) {
        if lot.u8(0..10) > 0 {
            stage.visits.push(Visit { item: item.id, started: clock.timestamp() });
            stage.at = Some(Place { item: item.id, step: 0 });
        }
        clock = later(&clock, (item.minutes() + lot.u16(0..12)).saturating_sub(4));
    }
    stage.added = if stage.visits.is_empty() { 0 } else { lot.i64(-2..4) * 60 };
    (stage, later(&clock, lot.u16(0..25)))
}

fn by_lot(mut check: impl FnMut(u64, &Session, &Stage, &Zoned)) {
    for seed in 0..DAYS {
        let mut lot = fastrand::Rng::with_seed(seed);
        let session = day(&mut lot);
        let (stage, now) = some_way_into(&session, &mut lot);
        check(seed, &session, &stage, &now);
    }
}

fn repaired(session: &Session, repair: &Repair) -> Session {
    let mut after = session.clone();
    for (item, edit) in &repair.changes {
        after.programme.apply(*item, edit).unwrap();
    }
    if repair.ends_later {
        after.programme.end = Some(repair.end.time());
    }
    after
}

#[test]
fn a_repair_keeps_every_rule_and_ends_when_it_says() {
    let (mut late, mut kept) = (0, 0);
    by_lot(|seed, session, stage, now| {
        let before = forecast(session, stage, now);
        for repair in repairs(session, stage, now) {
            late += 1;
            let after = repaired(session, &repair);
            for ((was, is), expected) in session.programme.items.iter().zip(&after.programme.items).zip(&before.items) {
                assert_eq!(was.lock, is.lock, "day {seed}: a time of day was moved");
                assert!(
                    is.dropped || is.minutes() >= was.least(),
                    "day {seed}: {} under {}",
                    is.minutes(),
                    was.least()
                );
                assert!(
                    !is.dropped || was.dropped || was.can_drop,
                    "day {seed}: something that must stay was left out"
                );
                let untouched = expected.state == State::Ahead && !was.exercise().is_some_and(|it| it.report.first);
                assert!(untouched || was == is, "day {seed}: something begun or agreed was changed");
            }
            let forecast = forecast(&after, stage, now);
            let end = if repair.ends_later { forecast.end.clone() } else { repair.end.clone() };
            assert_eq!(forecast.end, end, "day {seed}: it does not end when it says");
            let worst = forecast.minutes_late().unwrap();
            assert!(repair.late > 0 || worst <= 0, "day {seed}: said to keep everything and is {worst} late");
            kept += i32::from(repair.late == 0);
            let better = repair.ends_later || worst <= before.minutes_late().unwrap();
            assert!(better && (repair.ends_later || !repair.changes.is_empty()), "day {seed}: it helps nothing");
        }
    });
    assert!(late > 1_000 && kept > 500, "too few days were late to prove anything: {late}, {kept}");
}

#[test]
fn a_day_in_time_is_left_alone() {
    let mut in_time = 0;
    by_lot(|seed, session, stage, now| {
        let forecast = forecast(session, stage, now);
        let late = forecast.promises.iter().any(|promise| promise.expected > promise.promised);
        in_time += i32::from(!late);
        assert!(late || repairs(session, stage, now).is_empty(), "day {seed}");
    });
    assert!(in_time > 300, "too few days were in time to prove anything: {in_time}");
}

#[test]
fn every_repair_is_another_and_there_are_three_at_most() {
    by_lot(|seed, session, stage, now| {
        let repairs = repairs(session, stage, now);
        assert!(repairs.len() <= 3, "day {seed}: {}", repairs.len());
        for (place, repair) in repairs.iter().enumerate() {
            assert!(!repairs[..place].contains(repair), "day {seed}");
        }
    });
}

/// The rest of the day, minute by minute, as somebody with a watch and the programme would hold it.
fn replay(session: &Session, stage: &Stage, now: &Zoned) -> Vec<(Id, Zoned)> {
    let order = |id: Id| session.programme.items.iter().position(|item| item.id == id).unwrap();
    let reached = stage.visits.iter().map(|visit| order(visit.item)).max();
    let mut began = Vec::new();
    let mut minute = match reached {
        Some(reached) => {
            let item = &session.programme.items[reached];
            let visit = stage.visits.iter().find(|visit| visit.item == item.id).unwrap();
            let start = visit.started.to_zoned(zone());
            let end = match item.lock {
                Some(Lock::End(time)) => session.moment(time, &zone()).max(later(&start, item.least())),
                _ => later(&start, item.minutes()),
            };
            (&end + stage.added.seconds()).max(now.clone())
        }
        None => {
            let start = session.moment(session.programme.start, &zone());
            // A day that should have begun long ago and has not is only being prepared.
            if minutes_between(&start, now) < 60 { start.max(now.clone()) } else { start }
        }
    };
    for item in session.programme.items.iter().skip(reached.map_or(0, |reached| reached + 1)) {
        while matches!(item.lock, Some(Lock::Start(time)) if minute < session.moment(time, &zone())) {
            minute = later(&minute, 1);
        }
        began.push((item.id, minute.clone()));
        let mut held = 0;
        let goes_on = |held: u16, minute: &Zoned| match item.lock {
            Some(Lock::End(time)) => held < item.least() || *minute < session.moment(time, &zone()),
            _ => held < item.minutes(),
        };
        while goes_on(held, &minute) {
            (minute, held) = (later(&minute, 1), held + 1);
        }
    }
    began
}

#[test]
fn the_forecast_is_what_a_watch_and_the_programme_say() {
    by_lot(|seed, session, stage, now| {
        let forecast = forecast(session, stage, now);
        for (item, began) in replay(session, stage, now) {
            assert_eq!(forecast.of(item).unwrap().start, began, "day {seed}");
        }
    });
}

/// The first course day: when each item begins, its minutes, and what else is known of it.
fn course_day() -> Session {
    let mut session = blank(time(9, 30, 0, 0));
    let tied = |session: &mut Session, item, lock| {
        session.programme.apply(item, &ItemEdit::Tie { lock: Some(lock) }).unwrap();
    };
    session.append(10, talk("Velkomst"));
    session.append(20, exercise("Præsentationsrunde", 20, false));
    session.append(25, talk("Opgaven på tværs"));
    session.append(15, talk("Kvalitet i arbejdet"));
    session.append(15, pause("Pause"));
    session.append(30, exercise("Overblik over cases", 30, false));
    session.append(35, exercise("Konsulentens roller", 35, false));
    let lunch = session.append(45, pause("Frokost"));
    tied(&mut session, lunch, Lock::Start(time(12, 0, 0, 0)));
    session.append(20, talk("Kapacitet"));
    session.append(20, exercise("Barrierer to og to", 20, false));
    let helps = session.append(10, exercise("Det, der hjælper på vej", 10, false));
    session.programme.apply(helps, &ItemEdit::CanDrop { can_drop: true }).unwrap();
    let walk = session.append(35, exercise("Walk and talk", 35, false));
    session.programme.apply(walk, &ItemEdit::Least { least: Some(20) }).unwrap();
    tied(&mut session, walk, Lock::End(time(14, 10, 0, 0)));
    session.append(15, pause("Kaffe og kage"));
    session.append(20, exercise("Hvad, hvordan, hvem", 20, true));
    session.append(35, exercise("Når det lykkedes på tværs", 35, false));
    session.append(20, exercise("Implementeringscirklen", 20, false));
    session.append(10, talk("Mandat, taktik, partnerskab"));
    session.append(10, exercise("Afrunding", 10, false));
    session.programme.end = Some(time(16, 0, 0, 0));
    session
}

/// Begins items one after the other at these times of day; the moment is that of the last.
fn begun_at(session: &Session, times: &[&str]) -> (Stage, Zoned) {
    let mut stage = Stage::default();
    let mut now = session.moment(session.programme.start, &zone());
    for (item, time) in session.programme.items.iter().zip(times) {
        now = session.moment(time.parse().unwrap(), &zone());
        stage.visits.push(Visit { item: item.id, started: now.timestamp() });
        stage.at = Some(Place { item: item.id, step: 0 });
    }
    (stage, now)
}

fn title(session: &Session, item: Id) -> &str {
    &session.item(item).unwrap().title().da
}

/// What a repair does, in short: `16.00: Pause −5, uden Walk and talk`.
fn in_short(session: &Session, repair: &Repair) -> String {
    let shortened = repair.shortened.iter().map(|(item, minutes)| format!("{} −{minutes}", title(session, *item)));
    let dropped = repair.dropped.iter().map(|item| format!("uden {}", title(session, *item)));
    let parts: Vec<String> = shortened.chain(dropped).collect();
    format!("{}: {}", repair.end.strftime("%H.%M"), if parts.is_empty() { "senere".into() } else { parts.join(", ") })
}

/// When an item begins by the forecast.
fn begins(session: &Session, stage: &Stage, now: &Zoned, title: &str) -> String {
    let item = session.programme.items.iter().find(|item| item.title().da == title).unwrap().id;
    forecast(session, stage, now).of(item).unwrap().start.strftime("%H.%M").to_string()
}

#[test]
fn minutes_given_before_the_day_has_begun_count_and_a_day_that_is_only_prepared_is_not_late() {
    let session = course_day();
    let at = |time: &str| session.moment(time.parse().unwrap(), &zone());
    let stage = Stage { added: 60, ..Stage::default() };
    let talk = session.programme.items[1].id;
    let begins = |stage: &Stage| forecast(&session, stage, &at("09:34")).of(talk).unwrap().start.clone();
    assert_eq!(minutes_between(&begins(&Stage::default()), &begins(&stage)), 1);
    assert_eq!(forecast(&session, &Stage::default(), &at("10:29")).minutes_late(), Some(59));
    assert_eq!(forecast(&session, &Stage::default(), &at("10:31")).minutes_late(), None);
}

fn minutes_between(from: &Zoned, to: &Zoned) -> i64 {
    (to.timestamp().as_second() - from.timestamp().as_second()) / 60
}

#[test]
fn a_late_morning_is_mended_before_lunch() {
    let session = course_day();
    let (stage, now) = begun_at(&session, &["09:30", "09:42", "10:05", "10:36", "10:57", "11:17"]);
    let forecast = forecast(&session, &stage, &now);
    assert_eq!(forecast.minutes_late(), Some(22), "lunch waits for nobody");
    assert_eq!(forecast.end.strftime("%H.%M").to_string(), "16.07", "and the walk is not shorter than 20 minutes");
    let ways: Vec<String> = repairs(&session, &stage, &now).iter().map(|way| in_short(&session, way)).collect();
    // Only the roles lie between here and lunch: they give what they can, and lunch is 11 minutes late.
    assert_eq!(ways, ["16.00: Konsulentens roller −11", "16.10: senere"]);
}

#[test]
fn after_a_lunch_that_was_late_the_walk_shrinks_and_coffee_and_the_end_stand() {
    let session = course_day();
    let morning = ["09:30", "09:42", "10:05", "10:36", "10:57", "11:17", "11:47", "12:22", "13:07"];
    let (stage, now) = begun_at(&session, &morning);
    let (walk, coffee) =
        (begins(&session, &stage, &now, "Walk and talk"), begins(&session, &stage, &now, "Kaffe og kage"));
    assert_eq!((walk.as_str(), coffee.as_str()), ("13.57", "14.17"), "13 minutes are too short a walk");
    let ways: Vec<String> = repairs(&session, &stage, &now).iter().map(|way| in_short(&session, way)).collect();
    let [shorter, without, later] = [
        "16.00: Barrierer to og to −5, Det, der hjælper på vej −2",
        "16.00: uden Det, der hjælper på vej",
        "16.10: senere",
    ];
    assert_eq!(ways, [shorter, without, later]);
}

#[test]
fn what_is_held_at_the_same_time_begins_together_and_counts_once() {
    let mut session = blank(time(9, 0, 0, 0));
    for (title, minutes) in [("A", 20), ("B", 30), ("C", 10)] {
        session.append(minutes, talk(title));
    }
    let items: Vec<Id> = session.programme.items.iter().map(|item| item.id).collect();
    session.programme.apply(items[1], &ItemEdit::Alongside { alongside: true }).unwrap();
    for (begun, now, expected) in [
        (&[][..], (8, 50), "09.00–09.20 09.00–09.30 09.30–09.40"),
        (&[(0, 2)], (9, 5), "09.02–09.22 09.02–09.32 09.32–09.42"),
        (&[(0, 2), (1, 10)], (9, 12), "09.02–09.22 09.02–09.32 09.32–09.42"),
        (&[(0, 2), (1, 10)], (9, 40), "09.02–09.22 09.02–09.40 09.40–09.50"),
        (&[(1, 3)], (9, 5), "09.03–09.23 09.03–09.33 09.33–09.43"),
        (&[(0, 2), (1, 10), (0, 12)], (9, 15), "09.02–09.22 09.02–09.32 09.32–09.42"),
        (&[(0, 2), (1, 10), (2, 35)], (9, 36), "09.02–09.35 09.02–09.35 09.35–09.45"),
        (&[(0, 2), (2, 35)], (9, 36), "09.02–09.35 09.02–09.35 09.35–09.45"),
    ] {
        let moment = |hour, minute| session.moment(time(hour, minute, 0, 0), &zone());
        let visit =
            |(place, minute): &(usize, i8)| Visit { item: items[*place], started: moment(9, *minute).timestamp() };
        let stage = Stage { visits: begun.iter().map(visit).collect(), ..Stage::default() };
        let forecast = forecast(&session, &stage, &moment(now.0, now.1));
        let times =
            forecast.items.iter().map(|it| format!("{}–{}", it.start.strftime("%H.%M"), it.end.strftime("%H.%M")));
        assert_eq!(times.collect::<Vec<String>>().join(" "), expected, "{begun:?} at {now:?}");
    }
}

#[test]
fn what_is_shorter_than_what_is_beside_it_is_not_shortened() {
    let mut session = blank(time(9, 0, 0, 0));
    for (title, minutes) in [("A", 20), ("B", 60), ("C", 40), ("D", 10)] {
        session.append(minutes, talk(title));
    }
    let items: Vec<Id> = session.programme.items.iter().map(|item| item.id).collect();
    session.programme.apply(items[2], &ItemEdit::Alongside { alongside: true }).unwrap();
    session.programme.end = Some(time(10, 30, 0, 0));
    let (stage, now) = begun_at(&session, &["09:10"]);
    let ways: Vec<String> = repairs(&session, &stage, &now).iter().map(|way| in_short(&session, way)).collect();
    assert_eq!(ways, ["10.30: B −10", "10.40: senere"]);
}
