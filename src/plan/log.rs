//! How the day really went: when each item was to begin and began, and how long it was to take and took.

use jiff::Zoned;
use jiff::civil::Time;

use crate::i18n::{Language, Message, dates};
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::paper::report::{Part, ReportTable, Run, RunStyle, Section, TableColumn};
use crate::model::paper::sheet::{Sheet, SheetCell};
use crate::model::stage::{Planned, Stage};
use crate::msg;

/// How long one may go on with the last item before it is clear that the day was over, in seconds.
const LONGEST_LAST: i64 = 3 * 3600;

/// What the columns of the times are called.
const TITLES: [Message; 5] = [
    msg!("times-item"),
    msg!("times-planned"),
    msg!("times-began"),
    msg!("times-planned-minutes"),
    msg!("times-minutes"),
];

/// How one item of the programme was held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// The item.
    pub item: Id,
    /// What was planned when the day began; `None` for what was put in later.
    pub planned: Option<Planned>,
    /// When it began.
    pub began: Option<Time>,
    /// How long it took, in whole minutes; `None` for what was never begun, or not left yet.
    pub minutes: Option<u16>,
}

/// How the items of the programme were held, in order. Whoever looked back at an earlier item spent that time on it.
pub fn held(session: &Session, stage: &Stage, now: &Zoned) -> Vec<Held> {
    let planned = |item| stage.planned.iter().find(|planned| planned.item == item).copied();
    let held = |item: &crate::model::day::programme::AgendaItem| {
        let first = stage.visits.iter().find(|visit| visit.item == item.id);
        let began = first.map(|visit| visit.started.to_zoned(now.time_zone().clone()).time());
        Held { item: item.id, planned: planned(item.id), began, minutes: minutes_at(stage, item.id, now) }
    };
    session.items().map(held).collect()
}

fn minutes_at(stage: &Stage, item: Id, now: &Zoned) -> Option<u16> {
    let ends = stage.visits.iter().skip(1).map(|next| Some(next.started.as_second()));
    let ends = ends.chain([stage.over.map(|over| over.as_second())]);
    let mut seconds = None;
    for (visit, end) in stage.visits.iter().zip(ends).filter(|(visit, _)| visit.item == item) {
        let began = visit.started.as_second();
        let goes_on = Some(now.timestamp().as_second()).filter(|now| (0..LONGEST_LAST).contains(&(now - began)));
        let Some(end) = end.or(goes_on) else { continue };
        seconds = Some(seconds.unwrap_or(0) + (end - began).max(0));
    }
    u16::try_from((seconds? + 30) / 60).ok()
}

/// The times of the day as an appendix of the handout; `None` for a day that was never begun.
pub fn section(session: &Session, held: &[Held], language: Language) -> Option<Section> {
    held.iter().any(|held| held.began.is_some()).then(|| {
        let heading = language.say(msg!("times"));
        Section { heading, new_page: true, parts: vec![Part::Table(table(session, held, language))] }
    })
}

fn title_of(session: &Session, held: &Held, language: Language) -> String {
    session.item(held.item).map(|item| session.title_beside_others(item, language)).unwrap_or_default()
}

/// The times of the day for a spreadsheet.
pub fn sheet(session: &Session, held: &[Held], language: Language) -> Sheet {
    let row = |held: &Held| {
        let title = title_of(session, held, language);
        let minutes = [held.planned.map(|planned| planned.minutes), held.minutes];
        let [planned, took] = minutes.map(|minutes| SheetCell::from(minutes.map(u32::from)));
        vec![
            SheetCell::from(title.as_str()),
            held.planned.map(|planned| planned.start).into(),
            held.began.into(),
            planned,
            took,
        ]
    };
    Sheet::new(msg!("sheet-times"), &TITLES, held.iter().map(row).collect(), language)
}

/// The same as a table to be printed: item, planned and real beginning, planned and real minutes.
fn table(session: &Session, held: &[Held], language: Language) -> ReportTable {
    let shares = [0.40, 0.15, 0.15, 0.15, 0.15];
    let column = |(title, share): (Message, f32)| TableColumn { title: language.say(title), share };
    let columns = TITLES.into_iter().zip(shares).map(column).collect();
    let time = |time: Option<Time>| time.map_or_else(String::new, |time| dates::time_of_day(language, time));
    let number = |number: Option<u16>| number.map_or_else(String::new, |number| number.to_string());
    let row = |held: &Held| {
        let title = title_of(session, held, language);
        let cells = [
            (title, RunStyle::Bold),
            (time(held.planned.map(|planned| planned.start)), RunStyle::Plain),
            (time(held.began), RunStyle::Plain),
            (number(held.planned.map(|planned| planned.minutes)), RunStyle::Plain),
            (number(held.minutes), RunStyle::Plain),
        ];
        cells.into_iter().map(|(words, style)| vec![Run::new(words, style)]).collect()
    };
    ReportTable { columns, rows: held.iter().map(row).collect() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::Activity;
    use crate::model::stage::Visit;

    fn day() -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for (title, minutes) in [("Velkomst", 10), ("Oplæg", 30), ("Pause", 15)] {
            session.append(minutes, Activity::Talk { title: Text::typed(title) });
        }
        session
    }

    fn at(hour: i8, minute: i8) -> Zoned {
        date(2027, 2, 4).at(hour, minute, 0, 0).to_zoned(TimeZone::UTC).unwrap()
    }

    #[test]
    fn whoever_looked_back_spent_the_time_on_what_they_looked_at() {
        let session = day();
        let [welcome, talk, pause] = [0, 1, 2].map(|place| session.programme.items[place].id);
        let visit = |item, (hour, minute)| Visit { item, started: at(hour, minute).timestamp() };
        let visits = vec![visit(welcome, (9, 3)), visit(talk, (9, 15)), visit(welcome, (9, 40)), visit(talk, (9, 42))];
        let planned = vec![Planned { item: welcome, start: time(9, 0, 0, 0), minutes: 10 }];
        let stage = Stage { visits, planned, ..Stage::default() };
        let held = held(&session, &stage, &at(9, 50));
        let minutes: Vec<Option<u16>> = held.iter().map(|held| held.minutes).collect();
        assert_eq!(minutes, [Some(14), Some(33), None]);
        assert_eq!(held[0].began, Some(time(9, 3, 0, 0)), "it began when it was begun first");
        assert_eq!(held[2], Held { item: pause, planned: None, began: None, minutes: None });
        let late = super::held(&session, &stage, &at(20, 0));
        assert_eq!(late[1].minutes, Some(25), "in the evening nobody knows when the last item ended");
        let over = Stage { over: Some(at(9, 52).timestamp()), ..stage };
        assert_eq!(super::held(&session, &over, &at(20, 0))[1].minutes, Some(35), "unless the day was ended");
    }

    #[test]
    fn the_table_says_what_was_planned_and_what_became_of_it() {
        let session = day();
        assert_eq!(section(&session, &held(&session, &Stage::default(), &at(9, 0)), Language::Danish), None);
        let item = session.programme.items[0].id;
        let stage = Stage {
            visits: vec![Visit { item, started: at(9, 3).timestamp() }],
            planned: vec![Planned { item, start: time(9, 0, 0, 0), minutes: 10 }],
            ..Stage::default()
        };
        let table = table(&session, &held(&session, &stage, &at(9, 20)), Language::Danish);
        let cells: Vec<&str> = table.rows[0].iter().map(|cell| cell[0].text.as_str()).collect();
        assert_eq!(cells, ["Velkomst", "09.00", "09.03", "10", "17"]);
    }
}
