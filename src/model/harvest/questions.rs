//! Five questions that many days answer together: what the files of `assets/sql` ask an engine, in plain Rust.
//!
//! [`Summed::add`] takes one day at a time and keeps only what the answers need. Days count for the municipality they
//! belong to: by its number, or else by whose day it is, or else each for itself.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{ActionRow, ActionStatus, Harvest, RatingMark, SessionRow};
use crate::model::id::Id;

/// What many days come to.
#[derive(Clone, Debug, Default)]
pub struct Summed {
    days: usize,
    places: BTreeSet<String>,
    factors: BTreeMap<FactorKey, BTreeMap<String, Latest<Weighed>>>,
    parts: BTreeMap<[String; 3], String>,
    headings: BTreeMap<[String; 3], HeadingSum>,
    threads: BTreeMap<String, Latest<Thread>>,
    minutes: BTreeMap<String, Vec<[u16; 2]>>,
}

/// A factor of an exercise everybody has, and what its number is about.
type FactorKey = ([String; 3], RatingMark);

/// What the day that was held last says, of several of one place.
#[derive(Clone, Debug)]
struct Latest<Value> {
    /// The day, and which exercise of it.
    day: (Date, String, Id),
    value: Value,
}

/// Numbers by how many gave them.
#[derive(Clone, Copy, Debug, Default)]
struct Weighed {
    sum: u64,
    count: u64,
}

#[derive(Clone, Debug, Default)]
struct HeadingSum {
    words: String,
    places: BTreeSet<String>,
    statements: u64,
    dots: u64,
}

#[derive(Clone, Debug)]
struct Thread {
    place: String,
    status: Option<ActionStatus>,
    age_days: i64,
    has_owner: bool,
    is_carried: bool,
}

/// Where the municipalities stand with a factor: the answer to `factors.sql`.
#[derive(Clone, Debug, PartialEq)]
pub struct FactorAnswer {
    /// The exercise.
    pub recipe: String,
    /// Its block.
    pub block: String,
    /// The factor.
    pub part_key: String,
    /// Its words on one of the days: the first of them by their letters.
    pub part: String,
    /// Where we are, where we want to be, or what everybody gave.
    pub mark: RatingMark,
    /// How many municipalities have a number; each counts once, with that of its last day.
    pub municipalities: usize,
    /// The lowest.
    pub lowest: f64,
    /// A quarter of them lies below.
    pub lower: f64,
    /// The middle one.
    pub median: f64,
    /// A quarter of them lies above.
    pub upper: f64,
    /// The highest.
    pub highest: f64,
}

/// How widely a heading is used: the answer to `headings.sql`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadingAnswer {
    /// The exercise.
    pub recipe: String,
    /// Its block.
    pub block: String,
    /// The heading.
    pub heading_key: String,
    /// Its words on one of the days: the first of them by their letters.
    pub heading: String,
    /// How many municipalities have a card under it.
    pub municipalities: usize,
    /// How many cards, without those that were merged into others.
    pub statements: u64,
    /// How many dots in closed votes.
    pub dots: u64,
}

/// How many agreements are how far, by their age: the answer to `agreements.sql`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgreementAnswer {
    /// How far they are on the last day that tells of them; `None` where nobody says.
    pub status: Option<ActionStatus>,
    /// How old they were then.
    pub age: Age,
    /// How many; one that goes on from day to day counts once.
    pub agreements: u64,
    /// How many of them somebody does.
    pub with_owner: u64,
}

/// How long ago something was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Age {
    /// On the day itself.
    New,
    /// Up to 30 days.
    Month,
    /// Up to 90 days.
    Quarter,
    /// Up to 365 days.
    Year,
    /// More.
    Older,
}

impl Age {
    const fn of(days: i64) -> Self {
        match days {
            ..=0 => Self::New,
            1..=30 => Self::Month,
            31..=90 => Self::Quarter,
            91..=365 => Self::Year,
            366.. => Self::Older,
        }
    }

    /// What it is called in the answer: so many days, in the order of letters as well.
    pub const fn word(self) -> &'static str {
        match self {
            Self::New => "0",
            Self::Month => "001-030",
            Self::Quarter => "031-090",
            Self::Year => "091-365",
            Self::Older => "366-",
        }
    }
}

/// What was planned for an exercise and what it took: the answer to `minutes.sql`.
#[derive(Clone, Debug, PartialEq)]
pub struct MinutesAnswer {
    /// The exercise.
    pub recipe: String,
    /// How many times it was held so that one knows when it ended.
    pub times: usize,
    /// The middle of what was planned, in minutes.
    pub planned: f64,
    /// The middle of what it took.
    pub held: f64,
    /// The middle of how much longer it took; negative where it took less.
    pub over: f64,
}

/// What goes on from last time in a municipality: the answer to `goes_on.sql`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoesOnAnswer {
    /// The municipality: by its number, or else whose day it is, or else the day.
    pub municipality: String,
    /// How many agreements were taken over from an earlier day.
    pub carried: u64,
    /// How many of them were open on the last day that tells of them.
    pub open: u64,
    /// How many days old the oldest of the open ones was then; `None` where none is open.
    pub oldest_days: Option<i64>,
}

impl SessionRow {
    /// What the day counts for.
    pub fn municipality(&self) -> String {
        let organisation = || Some(self.organisation.clone()).filter(|name| !name.is_empty());
        let code = self.municipality_code.map(|code| code.to_string());
        code.or_else(organisation).unwrap_or_else(|| self.session.clone())
    }
}

impl Summed {
    /// How many days there are.
    pub const fn days(&self) -> usize {
        self.days
    }

    /// How many municipalities they belong to.
    pub fn municipalities(&self) -> usize {
        self.places.len()
    }

    /// Adds a day. Each day is added once; of two copies the caller takes the newer.
    pub fn add(&mut self, day: &Harvest) {
        let place = day.session.municipality();
        self.days += 1;
        self.places.insert(place.clone());
        self.add_ratings(day, &place);
        for row in &day.statements {
            let sum = self.headings.entry([&row.recipe, &row.block, &row.heading_key].map(Clone::clone)).or_default();
            least(&mut sum.words, &row.heading);
            if row.merged_into.is_none() {
                sum.places.insert(place.clone());
                sum.statements += 1;
                sum.dots += u64::from(row.dots.unwrap_or_default());
            }
        }
        for row in &day.actions {
            self.add_action(row, day.session.date, &place);
        }
        for row in &day.exercises {
            if let Some(held) = row.minutes_held {
                self.minutes.entry(row.recipe.clone()).or_default().push([row.minutes_planned, held]);
            }
        }
    }

    fn add_ratings(&mut self, day: &Harvest, place: &str) {
        let mut own: BTreeMap<(FactorKey, Id), Weighed> = BTreeMap::new();
        for row in &day.ratings {
            let key = [&row.recipe, &row.block, &row.part_key].map(Clone::clone);
            least(self.parts.entry(key.clone()).or_default(), &row.part);
            let weighed = own.entry(((key, row.mark), row.item)).or_default();
            weighed.sum += u64::from(row.value) * row.count as u64;
            weighed.count += row.count as u64;
        }
        for ((key, item), value) in own {
            let day = (day.session.date, day.session.session.clone(), item);
            let places = self.factors.entry(key).or_default();
            if places.get(place).is_none_or(|latest| latest.day < day) {
                places.insert(place.to_owned(), Latest { day, value });
            }
        }
    }

    fn add_action(&mut self, row: &ActionRow, date: Date, place: &str) {
        let day = (date, row.session.clone(), row.action);
        let thread = row.thread();
        if self.threads.get(&thread).is_none_or(|latest| latest.day < day) {
            let value = Thread {
                place: place.to_owned(),
                status: row.status,
                age_days: row.age_days,
                has_owner: row.has_owner,
                is_carried: row.carried_from.is_some(),
            };
            self.threads.insert(thread, Latest { day, value });
        }
    }

    /// Where the municipalities stand with each factor, by exercise, factor and mark.
    pub fn factors(&self) -> Vec<FactorAnswer> {
        let answer = |((key, mark), places): (&FactorKey, &BTreeMap<String, Latest<Weighed>>)| {
            let mut values: Vec<f64> = places.values().map(|latest| latest.value.mean()).collect();
            values.sort_by(f64::total_cmp);
            let [recipe, block, part_key] = key.clone();
            FactorAnswer {
                recipe,
                block,
                part_key,
                part: self.parts.get(key).cloned().unwrap_or_default(),
                mark: *mark,
                municipalities: values.len(),
                lowest: quantile(&values, 0.0),
                lower: quantile(&values, 0.25),
                median: quantile(&values, 0.5),
                upper: quantile(&values, 0.75),
                highest: quantile(&values, 1.0),
            }
        };
        let mut answers: Vec<FactorAnswer> = self.factors.iter().map(answer).collect();
        answers.sort_by(|one, other| one.order().cmp(&other.order()));
        answers
    }

    /// How widely each heading is used, the widest first.
    pub fn headings(&self) -> Vec<HeadingAnswer> {
        let answer = |(key, sum): (&[String; 3], &HeadingSum)| {
            let [recipe, block, heading_key] = key.clone();
            HeadingAnswer {
                recipe,
                block,
                heading_key,
                heading: sum.words.clone(),
                municipalities: sum.places.len(),
                statements: sum.statements,
                dots: sum.dots,
            }
        };
        let mut answers: Vec<HeadingAnswer> = self.headings.iter().map(answer).collect();
        answers.sort_by_key(|answer| std::cmp::Reverse((answer.municipalities, answer.dots)));
        answers
    }

    /// How many agreements are how far, by status and age.
    pub fn agreements(&self) -> Vec<AgreementAnswer> {
        let mut counted: BTreeMap<(&str, Age), AgreementAnswer> = BTreeMap::new();
        for Latest { value, .. } in self.threads.values() {
            let (status, age) = (value.status, Age::of(value.age_days));
            let word = status.map_or("unknown", ActionStatus::word);
            let none = AgreementAnswer { status, age, agreements: 0, with_owner: 0 };
            let answer = counted.entry((word, age)).or_insert(none);
            answer.agreements += 1;
            answer.with_owner += u64::from(value.has_owner);
        }
        counted.into_values().collect()
    }

    /// What was planned for each exercise and what it took.
    pub fn minutes(&self) -> Vec<MinutesAnswer> {
        let answer = |(recipe, times): (&String, &Vec<[u16; 2]>)| {
            let middle = |of: fn(f64, f64) -> f64| {
                let numbers = times.iter().map(|[planned, held]| of(f64::from(*planned), f64::from(*held)));
                let mut numbers: Vec<f64> = numbers.collect();
                numbers.sort_by(f64::total_cmp);
                quantile(&numbers, 0.5)
            };
            MinutesAnswer {
                recipe: recipe.clone(),
                times: times.len(),
                planned: middle(|planned, _| planned),
                held: middle(|_, held| held),
                over: middle(|planned, held| held - planned),
            }
        };
        self.minutes.iter().map(answer).collect()
    }

    /// What goes on from last time, by municipality.
    pub fn goes_on(&self) -> Vec<GoesOnAnswer> {
        let mut counted: BTreeMap<&str, GoesOnAnswer> = BTreeMap::new();
        for Latest { value, .. } in self.threads.values().filter(|latest| latest.value.is_carried) {
            let municipality = value.place.clone();
            let none = GoesOnAnswer { municipality, carried: 0, open: 0, oldest_days: None };
            let answer = counted.entry(&value.place).or_insert(none);
            answer.carried += 1;
            if !value.status.is_some_and(ActionStatus::is_closed) {
                answer.open += 1;
                answer.oldest_days = answer.oldest_days.max(Some(value.age_days));
            }
        }
        counted.into_values().collect()
    }
}

impl FactorAnswer {
    fn order(&self) -> [&str; 4] {
        [&self.recipe, &self.block, &self.part_key, self.mark.word()]
    }
}

impl Weighed {
    fn mean(self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum as f64 / self.count as f64 }
    }
}

/// Keeps the words that come first by their letters.
fn least(held: &mut String, words: &str) {
    if held.is_empty() || (!words.is_empty() && words < held.as_str()) {
        words.clone_into(held);
    }
}

/// Where a share of the numbers, which are in order, lies below: between two of them, as far as the share says. It is what
/// engines call `percentile_cont`.
fn quantile(numbers: &[f64], share: f64) -> f64 {
    let place = share * numbers.len().saturating_sub(1) as f64;
    let at = |place: usize| numbers.get(place).copied().unwrap_or_default();
    let (low, high) = (at(place.floor() as usize), at(place.ceil() as usize));
    low + (high - low) * place.fract()
}
