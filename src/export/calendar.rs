//! The dates of the agreements as a calendar that Outlook and its like take in.
//!
//! Each is an event that lasts all day and keeps nobody busy. Tasks (`VTODO`) would say it better, but Outlook and
//! Google's calendar leave them out when they read a file.

use icalendar::{Calendar, Component, Event, Property};
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::model::day::session::Session;
use crate::model::foreign::ours;
use crate::model::paper::actions::Action;

/// The actions that have a date and are still to be done, as the bytes of a calendar that was written at this moment. What is taken in a second
/// time replaces what came before, for each keeps its name.
///
/// # Errors
/// When there is no memory left.
pub fn calendar(session: &Session, actions: &[Action], written: &Zoned) -> Result<Vec<u8>, std::fmt::Error> {
    let mut calendar = Calendar::empty();
    let title = plain(&session.title);
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Tovholder//Tovholder//DA"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("X-WR-CALNAME", &title),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    let stamp = written.with_time_zone(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    if let Some(day) = session.aim.asked_on(session.date) {
        calendar.push(asked(session, day, &stamp));
    }
    for action in actions {
        // What was taken over from an earlier day may stand in calendars since then: that it is done is told them.
        let day = action.due.date().filter(|_| !action.closed || session.event(action.id).1 > 0);
        if let Some(day) = day {
            calendar.push(event(session, action, day, &stamp));
        }
    }
    let mut bytes = String::new();
    std::fmt::Write::write_fmt(&mut bytes, format_args!("{calendar}"))?;
    Ok(bytes.into_bytes())
}

/// The day on which one asks whether what should have come of it has.
fn asked(session: &Session, date: Date, stamp: &str) -> Event {
    let mut event = Event::with_uid(&session.event_of_aim());
    event.add_property("DTSTAMP", stamp);
    event.append_property(day("DTSTART", date));
    if let Ok(after) = date.tomorrow() {
        event.append_property(day("DTEND", after));
    }
    event.add_property("TRANSP", "TRANSPARENT");
    event.summary(&plain(&session.title));
    let outcomes: Vec<String> =
        session.aim.written().map(|outcome| format!("{}?", plain(outcome).trim_end_matches('.'))).collect();
    event.description(&outcomes.join("\n"));
    event
}

fn event(session: &Session, action: &Action, date: Date, stamp: &str) -> Event {
    let description: Vec<String> = [&action.how, &action.who].into_iter().map(|words| plain(words)).collect();
    let description: Vec<String> = description.into_iter().filter(|words| !words.is_empty()).collect();
    let (name, times) = session.event(action.id);
    let mut event = Event::with_uid(&name);
    if times > 0 {
        event.add_property("SEQUENCE", (times + u32::from(action.closed)).to_string());
    }
    if action.closed {
        event.add_property("STATUS", "CANCELLED");
    }
    event.add_property("DTSTAMP", stamp);
    event.append_property(day("DTSTART", date));
    // The first day after; after the last day of all calendars there is none, and one day is what is meant anyway.
    if let Ok(after) = date.tomorrow() {
        event.append_property(day("DTEND", after));
    }
    event.add_property("TRANSP", "TRANSPARENT");
    event.summary(&plain(&action.what));
    if !description.is_empty() {
        event.description(&description.join("\n"));
    }
    event
}

fn day(name: &str, date: Date) -> Property {
    Property::new(name, date.strftime("%Y%m%d").to_string()).add_parameter("VALUE", "DATE").done()
}

/// Words without signs that a calendar's lines cannot hold.
fn plain(words: &str) -> String {
    ours(words).replace('\t', " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::day::session::Continued;
    use crate::model::id::Id;
    use crate::model::paper::actions::Due;

    fn action(id: u32, what: &str, due: Due) -> Action {
        let (exercise, how) = (String::new(), "Kvartalsmøde;\nfælles, skriftlig dagsorden \\ referat".into());
        let (answers, state) = (String::new(), String::new());
        Action {
            id: Id(id),
            exercise,
            what: what.into(),
            how,
            who: "Åse og Bjørn".into(),
            due,
            answers,
            state,
            closed: false,
        }
    }

    fn written(actions: &[Action]) -> String {
        let session = Session::blank("9f3a", "Sundhed på tværs", date(2026, 11, 22));
        let moment = "2026-11-22T15:30:00+01:00[Europe/Copenhagen]".parse().unwrap();
        String::from_utf8(calendar(&session, actions, &moment).unwrap()).unwrap()
    }

    /// The lines as a calendar reads them: unfolded, name and value apart, what was written out of harm's way put back.
    fn read(text: &str) -> Vec<(String, String)> {
        let unfolded = text.replace("\r\n ", "");
        let line = |line: &str| {
            let (name, value) = line.split_once(':').unwrap();
            let value = value.replace("\\\\", "\0").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";");
            (name.to_owned(), value.replace('\0', "\\"))
        };
        unfolded.split_terminator("\r\n").map(line).collect()
    }

    #[test]
    fn what_is_done_or_given_up_is_no_date_to_keep() {
        let action = action(7, "Ring", Due::On(date(2027, 12, 31)));
        assert!(written(std::slice::from_ref(&action)).contains("VEVENT"));
        assert!(!written(&[Action { closed: true, ..action }]).contains("VEVENT"));
    }

    #[test]
    fn an_action_comes_back_as_a_day_with_its_words() {
        let what =
            "Fast forum på tværs af fem forvaltninger, “hver måned”; og ét sted at skrive det ned 👍 så alle ser det";
        let text = written(&[action(7, what, Due::On(date(2027, 12, 31)))]);
        assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
        let expected = [
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//Tovholder//Tovholder//DA"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            ("X-WR-CALNAME", "Sundhed på tværs"),
            ("BEGIN", "VEVENT"),
            ("DESCRIPTION", "Kvartalsmøde;\nfælles, skriftlig dagsorden \\ referat\nÅse og Bjørn"),
            ("DTEND;VALUE=DATE", "20280101"),
            ("DTSTAMP", "20261122T143000Z"),
            ("DTSTART;VALUE=DATE", "20271231"),
            ("SUMMARY", what),
            ("TRANSP", "TRANSPARENT"),
            ("UID", "9f3a-7@tovholder"),
            ("END", "VEVENT"),
            ("END", "VCALENDAR"),
        ];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(read(&text), expected);
    }

    #[test]
    fn what_was_taken_over_is_the_same_event_later_and_is_called_off_when_it_is_done() {
        let mut session = Session::blank("ny", "Dag 2", date(2027, 1, 22));
        session.continued = vec![Continued { row: Id(7), event: "9f3a-3@tovholder".into(), times: 1 }];
        let moment = "2027-01-22T15:30:00+01:00[Europe/Copenhagen]".parse().unwrap();
        let told = |closed| {
            let action = Action { closed, ..action(7, "Ring", Due::On(date(2027, 12, 31))) };
            String::from_utf8(calendar(&session, &[action], &moment).unwrap()).unwrap()
        };
        let open = told(false);
        assert!(
            open.contains("UID:9f3a-3@tovholder") && open.contains("SEQUENCE:1") && !open.contains("STATUS"),
            "{open}"
        );
        let done = told(true);
        assert!(done.contains("UID:9f3a-3@tovholder") && done.contains("SEQUENCE:2"), "{done}");
        assert!(done.contains("STATUS:CANCELLED"), "{done}");
    }

    #[test]
    fn what_names_an_event_is_its_own_in_any_alphabet_and_the_last_day_of_all_is_one() {
        let names = ["9f3a", "день", "ден", "日", "月", "", "a b", "a-b", "ab", "שלום"].map(|key| {
            let session = Session::blank(key, "Dag", date(2026, 11, 22));
            let name = session.event(Id(7)).0;
            assert!(name.is_ascii());
            name
        });
        assert_eq!(names[0], "9f3a-7@tovholder");
        assert_eq!(names.iter().collect::<std::collections::HashSet<_>>().len(), names.len());
        let text = written(&[action(1, "Ring", Due::On(date(9999, 12, 31)))]);
        assert!(text.contains("DTSTART;VALUE=DATE:99991231") && !text.contains("DTEND"), "{text}");
    }

    #[test]
    fn only_what_has_a_date_comes_along() {
        let dues = [Due::Open, Due::On(date(2027, 1, 4)), Due::Words("snarest".into())];
        let actions = dues.into_iter().zip(1..).map(|(due, id)| action(id, "Ring", due)).collect::<Vec<Action>>();
        let text = written(&actions);
        assert_eq!((text.matches("BEGIN:VEVENT").count(), text.contains("UID:9f3a-2@")), (1, true));
    }

    #[test]
    fn signs_that_no_calendar_reads_do_no_harm() {
        let text = written(&[action(1, "\0\rRing\r\nBEGIN:VEVENT\u{7}\t", Due::On(date(-44, 3, 15)))]);
        assert_eq!(text.matches("\r\nBEGIN:VEVENT").count(), 1, "{text}");
        assert!(text.contains("SUMMARY:Ring\\nBEGIN:VEVENT\r\n"), "{text}");
    }
}
