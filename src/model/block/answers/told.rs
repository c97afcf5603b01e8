//! What everybody's numbers came to in words, and on paper: the same for whatever kind of block they are about.

use std::ops::RangeInclusive;

use super::{Factor, GivenNumbers, Spread};
use crate::model::block::context::Context;
use crate::model::id::Key;
use crate::model::paper::report::{Blank, Part, ReportTable, Run, RunStyle, TableColumn};
use crate::msg;

/// With more units than this a table of them has no room.
const MOST_UNITS: usize = 6;

impl GivenNumbers {
    /// "14 af 14 har svaret"; of a day without a list of people only how many have.
    pub fn answered_words(&self, parts: &[&Key], context: &Context<'_>) -> String {
        let count = parts.iter().map(|key| self.count(key, "")).max().unwrap_or_default() as u64;
        match self.people(context, parts) {
            Some(people) => {
                let values = [("count", count.into()), ("people", (people as u64).into())];
                context.language.say_with(msg!("answers-of"), &values)
            }
            None => context.language.say_with(msg!("answers-count"), &[("count", count.into())]),
        }
    }

    /// What each unit answered, where enough of it did that nobody can be told.
    pub fn unit_parts(&self, factors: &[Factor], context: &Context<'_>) -> Vec<Part> {
        let language = context.language;
        let told: Vec<(&Factor, Vec<(&str, Spread)>)> =
            factors.iter().map(|factor| (factor, self.by_unit(&factor.key))).collect();
        let mut units: Vec<&str> = Vec::new();
        for (unit, _) in told.iter().flat_map(|(_, told)| told) {
            if !units.contains(unit) {
                units.push(unit);
            }
        }
        if units.is_empty() {
            return Vec::new();
        }
        let say = |spread: &Spread| format!("{} ({})", spread.say_middle(language), spread.say_half(language));
        let of = |told: &[(&str, Spread)], unit: &str| {
            told.iter().find(|(other, _)| *other == unit).map(|(_, spread)| say(spread)).unwrap_or_default()
        };
        let heading = Part::Heading(language.say(msg!("answers-by-unit")));
        if units.len() > MOST_UNITS {
            let line = |(factor, told): &(&Factor, Vec<(&str, Spread)>)| {
                let said = told.iter().map(|(unit, spread)| format!("{unit} {}", say(spread)));
                let title = Run::new(format!("{}: ", factor.title), RunStyle::Bold);
                vec![title, Run::plain(said.collect::<Vec<String>>().join(" · "))]
            };
            return vec![heading, Part::List(told.iter().filter(|(_, told)| !told.is_empty()).map(line).collect())];
        }
        let columns = std::iter::once((language.say(msg!("factor")), 2.0));
        let columns = columns.chain(units.iter().map(|unit| ((*unit).to_owned(), 1.0))).collect();
        let row = |(factor, told): &(&Factor, Vec<(&str, Spread)>)| {
            let cells = std::iter::once(factor.title.clone());
            let cells = cells.chain(units.iter().map(|unit| of(told, unit)));
            cells.map(|cell| vec![Run::plain(cell)]).collect()
        };
        vec![heading, Part::Table(ReportTable { columns: shared(columns), rows: told.iter().map(row).collect() })]
    }
}

/// On an empty sheet: a place for one's own numbers, which are handed in without a name.
pub fn own_numbers(factors: &[Factor], scale: &RangeInclusive<u8>, context: &Context<'_>) -> Vec<Part> {
    let ends = [("from", (*scale.start()).into()), ("to", (*scale.end()).into())];
    let hint = Part::Paragraph(vec![Run::plain(context.language.say_with(msg!("paper-own-numbers"), &ends))]);
    let titles = [(msg!("factor"), 3.0), (msg!("paper-own-number"), 1.0)];
    let columns = titles.map(|(title, share)| (context.language.say_with(title, &ends), share)).to_vec();
    let row = |factor: &Factor| vec![vec![Run::plain(&factor.title)], vec![Run::plain("")]];
    let rows = factors.iter().map(row).collect();
    vec![hint, Part::Blank(Blank::Table(ReportTable { columns: shared(columns), rows }))]
}

/// In how many factors everybody's numbers lie less far apart, and one more; nothing where all are the same.
pub fn apart(own: &Spread, spreads: &[Option<Spread>]) -> u32 {
    let narrower = spreads.iter().flatten().filter(|other| other.compare(own).is_lt()).count();
    if own.is_apart() { 1 + narrower as u32 } else { 0 }
}

/// Columns of which each has its part of the width.
pub fn shared(columns: Vec<(String, f32)>) -> Vec<TableColumn> {
    let whole: f32 = columns.iter().map(|(_, share)| share).sum();
    columns.into_iter().map(|(title, share)| TableColumn { title, share: share / whole }).collect()
}
