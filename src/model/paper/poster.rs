//! The programme of the day for the wall: what happens when, in few words, on one sheet that is read from afar.

use jiff::tz::TimeZone;

use crate::i18n::{Language, dates};
use crate::model::day::programme::{Activity, AgendaItem};
use crate::model::day::session::Session;
use crate::model::people::in_a_row;
use crate::msg;

/// The programme for the wall. Every text is final.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Poster {
    /// The language of the texts.
    pub language: Language,
    /// The day's title.
    pub title: String,
    /// Below it: whose day it is, when, where, and who leads it.
    pub facts: Vec<String>,
    /// What happens, in order; the last is the end.
    pub lines: Vec<PosterLine>,
    /// What is left out, in words; empty when all is there.
    pub left_out: String,
}

/// One item of the programme on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PosterLine {
    /// When it begins: "09.00".
    pub time: String,
    /// What it is.
    pub title: String,
    /// Coffee and fresh air stand back.
    pub muted: bool,
    /// How little it is missed when there is no room for it: those with the least go first.
    weight: u32,
}

/// Shorter breaks than this are left out before anything else.
const MEAL: u16 = 30;

impl Session {
    /// The programme as it is planned, with everything that was not left out.
    pub fn poster(&self, language: Language) -> Poster {
        // Times of day need no time zone: a programme on the wall is not held across a change of clocks.
        let zone = TimeZone::UTC;
        let slots = self.slots(&zone);
        let items = self.items().zip(&slots).filter(|(item, _)| !item.dropped);
        let line = |(item, slot): (&AgendaItem, &crate::model::day::timetable::Slot)| PosterLine {
            time: dates::time_of_day(language, slot.start.time()),
            title: self.title_beside_others(item, language),
            muted: matches!(item.activity, Activity::Break { .. }),
            weight: weight(item),
        };
        let mut lines: Vec<PosterLine> = items.map(line).collect();
        let end = dates::time_of_day(language, self.promised_end(&zone).time());
        lines.push(PosterLine { time: end, title: language.say(msg!("poster-end")), muted: false, weight: u32::MAX });
        Poster {
            language,
            title: self.title.clone(),
            facts: self.poster_facts(language),
            lines,
            left_out: String::new(),
        }
    }

    fn poster_facts(&self, language: Language) -> Vec<String> {
        let names: Vec<&str> = self.facilitators.iter().map(String::as_str).collect();
        let names = in_a_row(&names, language);
        let leads =
            if names.is_empty() { names } else { language.say_with(msg!("poster-leads"), &[("names", names.into())]) };
        let facts = [self.organisation.clone(), dates::long_date(language, self.date), self.place.clone(), leads];
        facts.into_iter().filter(|fact| !fact.trim().is_empty()).collect()
    }
}

/// Short breaks go first, then short items; when the day begins is never left out.
fn weight(item: &AgendaItem) -> u32 {
    let minutes = item.minutes();
    let is_short_break = matches!(item.activity, Activity::Break { .. }) && minutes < MEAL;
    u32::from(minutes) + if is_short_break { 0 } else { 10_000 }
}

impl Poster {
    /// The poster with at most so many lines: what is missed the least is left out, and that is said.
    pub fn with_at_most(&self, count: usize) -> Self {
        let mut poster = self.clone();
        let count = count.max(2);
        while poster.lines.len() > count {
            let inner = poster.lines.iter().enumerate().skip(1).take(poster.lines.len() - 2);
            let Some((least, _)) = inner.min_by_key(|(_, line)| line.weight) else { break };
            poster.lines.remove(least);
        }
        let gone = (self.lines.len() - poster.lines.len()) as u64;
        if gone > 0 {
            poster.left_out = self.language.say_with(msg!("poster-left-out"), &[("count", gone.into())]);
        }
        poster
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::i18n::Text;

    /// A day that begins with a welcome, goes on with talks and breaks, and has a lunch.
    fn day(talks: u16) -> Session {
        let mut session = Session::blank("test", "Sundhed på tværs", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        session.append(5, Activity::Talk { title: Text::typed("Velkomst") });
        for nth in 0..talks {
            session.append(20 + nth, Activity::Talk { title: Text::typed(format!("Oplæg {nth}")) });
            session.append(10, Activity::Break { title: Text::typed("Pause") });
        }
        session.append(45, Activity::Break { title: Text::typed("Frokost") });
        session
    }

    #[test]
    fn it_says_when_everything_begins_and_when_the_day_ends_and_nothing_for_the_facilitator() {
        let mut session = day(1);
        session.programme.items_mut().nth(1).unwrap().note = Text::typed("Husk kagen");
        session.programme.items_mut().nth(2).unwrap().dropped = true;
        (session.place, session.facilitators) = ("Salen".into(), vec!["Karen".into(), "Bo".into()]);
        let poster = session.poster(Language::Danish);
        let told: Vec<String> =
            poster.lines.iter().map(|line| format!("{} {} {}", line.time, line.title, line.muted)).collect();
        assert_eq!(told, ["09.00 Velkomst false", "09.05 Oplæg 0 false", "09.25 Frokost true", "10.10 Slut false"]);
        assert_eq!(poster.facts, ["4. februar 2027", "Salen", "Ved Karen og Bo"]);
        assert!(!format!("{poster:?}").contains("kagen"));
    }

    #[test]
    fn short_breaks_are_left_out_first_and_the_beginning_and_the_end_never() {
        let titles = |count: usize| {
            let poster = day(3).poster(Language::Danish).with_at_most(count);
            let titles: Vec<String> = poster.lines.iter().map(|line| line.title.clone()).collect();
            (titles.join(", "), poster.left_out)
        };
        assert_eq!(titles(9).1, "");
        let (left, said) = titles(6);
        assert_eq!(left, "Velkomst, Oplæg 0, Oplæg 1, Oplæg 2, Frokost, Slut");
        assert_eq!(said, "3 korte punkter er ikke med her.");
        assert_eq!(titles(4).0, "Velkomst, Oplæg 2, Frokost, Slut");
        assert_eq!(titles(0).0, "Velkomst, Slut");
    }
}
