//! Many days told together in one report: where municipalities stand, what is named again and again, and what was agreed.
//!
//! It is made of the rows of [`crate::model::harvest`], so nothing is told here that a day's own handout would not hold,
//! and nobody is named. Every figure says of how many days it speaks.

pub mod again;
mod agreements;
mod facts;
mod headings;
mod scales;
mod since;
mod tried;

use std::collections::BTreeSet;

use again::Again;

use crate::i18n::{Language, dates};
use crate::model::harvest::Harvest;
use crate::model::harvest::questions::Summed;
use crate::model::paper::graph::{LARGE_LETTERS, LETTERS};
use crate::model::paper::report::{Look, Part, Report, Run, RunStyle, Section};
use crate::msg;

/// Of fewer days no municipality is named unless that is chosen: one could guess who said what.
pub const FEW_DAYS: usize = 5;

/// A day as it is told together with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcrossDay {
    /// What the day is called.
    pub title: String,
    /// All that it says.
    pub harvest: Harvest,
}

impl AcrossDay {
    /// Whose day it is, or else what it is called.
    pub fn name(&self) -> &str {
        let organisation = &self.harvest.session.organisation;
        if organisation.is_empty() { &self.title } else { organisation }
    }
}

/// What is told of which days, and how.
pub struct Telling<'a> {
    /// The days, each once.
    pub days: Vec<&'a AcrossDay>,
    /// The language to tell it in.
    pub language: Language,
    /// Whether municipalities are named.
    pub named: bool,
    /// In large print.
    pub large: bool,
    /// What people found to be said again and again.
    pub again: &'a [Again],
    /// What an exercise that is built in is called, by its key.
    pub title_of: &'a dyn Fn(&str) -> Option<String>,
}

impl Telling<'_> {
    /// The report.
    pub fn report(&self) -> Report {
        let language = self.language;
        let summed = self.summed();
        let since = self.since();
        // One group is not spread over municipalities: what counts is how it has moved.
        let (first, later) = if self.is_one_group() { (since, Vec::new()) } else { (Vec::new(), since) };
        let scales = if first.is_empty() { self.scales(&summed) } else { first };
        let sections = [
            scales,
            self.headings(&summed),
            self.agreements(&summed),
            self.again(),
            later,
            self.tried(&summed),
            self.list(),
        ];
        let title = self.title();
        let footer = [("title", title.as_str().into()), ("count", self.days.len().into())];
        Report {
            language,
            kicker: language.say(msg!("across-kicker")),
            title: self.title_with_count(&title),
            facts: self.facts(&summed),
            sections: sections.into_iter().flatten().filter(|section| !section.parts.is_empty()).collect(),
            footer: language.say_with(msg!("across-footer"), &footer),
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
            look: Look::default(),
        }
        .in_look(Look { large: self.large, ..Look::default() })
    }

    fn summed(&self) -> Summed {
        let mut summed = Summed::default();
        self.days.iter().for_each(|day| summed.add(&day.harvest));
        summed
    }

    /// How large letters are in a drawing.
    const fn letters(&self) -> f32 {
        if self.large { LARGE_LETTERS } else { LETTERS }
    }

    /// What an exercise is called: by its own words where it is nobody's but theirs.
    fn exercise(&self, recipe: &str) -> String {
        let own = || {
            let words = recipe.strip_prefix("own:").unwrap_or(recipe).replace('-', " ");
            let mut letters = words.chars();
            letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
        };
        (self.title_of)(recipe).unwrap_or_else(own)
    }

    /// Of how many days of how many municipalities something speaks: "12 dage i 9 kommuner."
    fn of_days<'a>(&self, days: impl Iterator<Item = &'a AcrossDay>) -> String {
        let days: Vec<&AcrossDay> = days.collect();
        let places: BTreeSet<String> = days.iter().map(|day| day.harvest.session.municipality()).collect();
        let values = [("days", days.len().into()), ("municipalities", places.len().into())];
        self.language.say_with(msg!("across-of-days"), &values)
    }

    /// A line that one reads second.
    fn quiet(words: Vec<String>) -> Part {
        Part::Paragraph(vec![Run::new(words.join(" "), RunStyle::Quiet)])
    }

    fn section(heading: String, parts: Vec<Part>) -> Section {
        Section { heading, new_page: false, parts }
    }

    /// A number with at most one decimal: `2,4`, `4`.
    fn number(&self, number: f64) -> String {
        let rounded = dates::decimal(self.language, (number * 10.0).round() / 10.0);
        rounded.trim_end_matches('0').trim_end_matches([',', '.']).to_owned()
    }
}
