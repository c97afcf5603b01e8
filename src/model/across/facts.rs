//! What the days have in common: the title, from when to when they are, how many took part, and which days they are.

use super::{AcrossDay, FEW_DAYS, Telling};
use crate::i18n::dates;
use crate::model::harvest::questions::Summed;
use crate::model::paper::report::{Fact, Part, ReportTable, Run, Section, TableColumn};
use crate::msg;

impl Telling<'_> {
    /// What the days are a row of, or what all of them are called. What would name a municipality that is not to be named
    /// is not said.
    pub(super) fn title(&self) -> String {
        let shared = |of: &dyn Fn(&AcrossDay) -> String| {
            let first = of(self.days.first()?);
            let same = self.days.iter().all(|day| of(day) == first);
            (same && !first.trim().is_empty() && !self.gives_away(&first)).then_some(first)
        };
        let series = shared(&|day| day.harvest.session.series.clone());
        let title = series.or_else(|| shared(&|day| day.title.clone()));
        title.unwrap_or_else(|| self.language.say(msg!("across-kicker")))
    }

    /// Whether the words name a municipality although none is to be named.
    fn gives_away(&self, words: &str) -> bool {
        let words = words.to_lowercase();
        let names = |day: &&AcrossDay| {
            let name = day.harvest.session.organisation.to_lowercase();
            let mut own =
                name.split_whitespace().filter(|word| !["kommune", "municipality", "og", "and", "of"].contains(word));
            own.any(|word| word.chars().count() > 2 && words.contains(word))
        };
        !self.named && self.days.iter().any(names)
    }

    pub(super) fn title_with_count(&self, title: &str) -> String {
        let values = [("title", title.into()), ("count", self.days.len().into())];
        self.language.say_with(msg!("across-title"), &values)
    }

    pub(super) fn facts(&self, summed: &Summed) -> Vec<Fact> {
        let language = self.language;
        let fact = |value: String, bold| Fact { label: String::new(), value, bold };
        let count = |message, count: usize| language.say_with(message, &[("count", count.into())]);
        let people = self.days.iter().map(|day| day.harvest.session.people).sum::<usize>();
        let agreements = summed.agreements().iter().map(|answer| answer.agreements).sum::<u64>();
        let mut facts = vec![fact(count(msg!("across-municipalities"), summed.municipalities()), true)];
        facts.extend(self.span().map(|dates| fact(dates, false)));
        if people > 0 {
            facts.push(fact(count(msg!("participants-count"), people), false));
        }
        if agreements > 0 {
            facts.push(fact(count(msg!("across-agreements-count"), agreements as usize), false));
        }
        facts
    }

    /// From the first day to the last: "9. januar – 18. juni 2027".
    fn span(&self) -> Option<String> {
        let held = self.days.iter().map(|day| day.harvest.session.date);
        let (first, last) = (held.clone().min()?, held.max()?);
        let from = dates::long_date(self.language, first);
        let to = dates::long_date(self.language, last);
        if first == last {
            return Some(to);
        }
        // The year is said once where it is the same.
        let year = format!(" {}", first.year());
        let from = if first.year() == last.year() { from.trim_end_matches(&year).to_owned() } else { from };
        Some(format!("{from} – {to}"))
    }

    /// The days, by when they were held; whose they are only where that is told.
    pub(super) fn list(&self) -> Vec<Section> {
        let language = self.language;
        let mut days: Vec<&&AcrossDay> = self.days.iter().collect();
        days.sort_by_key(|day| (day.harvest.session.date, day.harvest.session.session.clone()));
        let row = |day: &&&AcrossDay| {
            let session = &day.harvest.session;
            let name = self.named.then(|| vec![Run::plain(day.name())]);
            let held = vec![Run::plain(dates::long_date(language, session.date))];
            let people = vec![Run::plain(session.people.to_string())];
            [Some(held), name, Some(people)].into_iter().flatten().collect::<Vec<_>>()
        };
        let rows = days.iter().map(row).collect();
        let column = |title, share| TableColumn { title: language.say(title), share };
        let columns = match self.named {
            true => vec![
                column(msg!("across-date"), 0.3),
                column(msg!("across-municipality"), 0.5),
                column(msg!("across-people"), 0.2),
            ],
            false => vec![column(msg!("across-date"), 0.6), column(msg!("across-people"), 0.4)],
        };
        let mut said = vec![self.of_days(self.days.iter().copied())];
        if !self.named && self.days.len() < FEW_DAYS {
            said.push(language.say_with(msg!("across-few-days"), &[("count", FEW_DAYS.into())]));
        }
        let parts = vec![Self::quiet(said), Part::Table(ReportTable { columns, rows })];
        vec![Self::section(language.say(msg!("across-days")), parts)]
    }
}
