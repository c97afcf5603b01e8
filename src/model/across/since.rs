//! This time beside last time: the same scale on two days of one municipality.

use std::collections::{BTreeMap, BTreeSet};

use super::scales::axis;
use super::{AcrossDay, Telling};
use crate::i18n::{Message, dates};
use crate::model::harvest::{RatingMark, RatingRow};
use crate::model::paper::graph::{self, MOST_ROWS, ScaleMarks, ScaleRow};
use crate::model::paper::report::{Graph, Part, ReportTable, Run, Section, TableColumn};
use crate::msg;

/// A factor with its number last time, where it had one, and this time.
struct Moved {
    part: String,
    before: Option<f64>,
    now: f64,
}

impl Telling<'_> {
    /// A section for each municipality that has been asked the same at least twice, with its two last times.
    pub(super) fn since(&self) -> Vec<Section> {
        let mut places: BTreeMap<String, Vec<&AcrossDay>> = BTreeMap::new();
        for day in &self.days {
            places.entry(day.harvest.session.municipality()).or_default().push(day);
        }
        let mut sections = Vec::new();
        for days in places.values_mut().filter(|days| days.len() > 1) {
            days.sort_by_key(|day| (day.harvest.session.date, &day.harvest.session.session));
            let moves = self.moves(days);
            if moves.is_empty() {
                continue;
            }
            let number = sections.len() + 1;
            let name = match (self.named, days.last()) {
                (true, Some(day)) => day.name().to_owned(),
                // With one group alone nobody asks whose days they are.
                _ if self.is_one_group() => String::new(),
                _ => self.language.say_with(msg!("across-some-municipality"), &[("number", number.into())]),
            };
            let heading = match name.is_empty() {
                true => self.language.say(msg!("across-since")),
                false => self.language.say_with(msg!("across-since-of"), &[("name", name.into())]),
            };
            sections.push(Self::section(heading, moves));
        }
        sections
    }

    /// Whether all days are of one municipality.
    pub(super) fn is_one_group(&self) -> bool {
        let places: BTreeSet<String> = self.days.iter().map(|day| day.harvest.session.municipality()).collect();
        places.len() == 1
    }

    /// A drawing for each scale that the last two days with it share.
    fn moves(&self, days: &[&AcrossDay]) -> Vec<Part> {
        let ratings = days.iter().flat_map(|day| &day.harvest.ratings);
        let blocks: BTreeSet<[&str; 2]> = ratings.map(|row| [&*row.recipe, &*row.block]).collect();
        let mut parts = Vec::new();
        for [recipe, block] in blocks {
            let holds = |day: &&&AcrossDay| values(day, [recipe, block]).next().is_some();
            let with: Vec<&&AcrossDay> = days.iter().filter(holds).collect();
            let [.., before, now] = with.as_slice() else { continue };
            let moved = moved(before, now, [recipe, block]);
            if moved.iter().any(|moved| moved.before.is_some()) {
                parts.push(Part::Heading(self.exercise(recipe)));
                parts.extend(self.drawn(before, now, &moved));
            }
        }
        parts
    }

    fn drawn(&self, before: &AcrossDay, now: &AcrossDay, moved: &[Moved]) -> Vec<Part> {
        let language = self.language;
        let date = |day: &AcrossDay| dates::long_date(language, day.harvest.session.date);
        let values = [("before", date(before).into()), ("now", date(now).into())];
        let caption = language.say_with(msg!("across-since-caption"), &values);
        let numbers = moved.iter().flat_map(|moved| moved.before.into_iter().chain([moved.now]));
        let Some(axis) = axis(numbers) else { return Vec::new() };
        let row = |moved: &Moved| ScaleRow {
            label: moved.part.clone(),
            marks: ScaleMarks::Move { before: moved.before.map(|value| value as f32), now: moved.now as f32 },
            value: self.number(moved.now),
            remark: moved.before.map(|value| self.before_words(value)).unwrap_or_default(),
        };
        let mut parts = vec![Self::quiet(vec![caption.clone()])];
        for moved in moved.chunks(MOST_ROWS) {
            let rows: Vec<ScaleRow> = moved.iter().map(row).collect();
            let said = rows.iter().map(|row| format!("{}: {} {}", row.label, row.value, row.remark).trim().to_owned());
            let alternative = format!("{caption} {}.", said.collect::<Vec<String>>().join("; "));
            let figure = graph::rows(&rows, axis, self.letters(), alternative);
            parts.push(Part::Graph(Graph { figure, table: self.moved_table(moved) }));
        }
        parts
    }

    fn before_words(&self, before: f64) -> String {
        self.language.say_with(msg!("across-before"), &[("number", self.number(before).into())])
    }

    fn moved_table(&self, moved: &[Moved]) -> ReportTable {
        let column = |title: Message, share| TableColumn { title: self.language.say(title), share };
        let columns = vec![
            column(msg!("across-factor"), 0.5),
            column(msg!("across-last-time"), 0.25),
            column(msg!("across-this-time"), 0.25),
        ];
        let row = |moved: &Moved| {
            let before = moved.before.map_or_else(|| "–".to_owned(), |value| self.number(value));
            [moved.part.clone(), before, self.number(moved.now)].map(|cell| vec![Run::plain(cell)]).to_vec()
        };
        ReportTable { columns, rows: moved.iter().map(row).collect() }
    }
}

/// The numbers of a block that say where the day is, those that were agreed on before what everybody gave.
fn values<'a>(day: &'a AcrossDay, [recipe, block]: [&'a str; 2]) -> impl Iterator<Item = &'a RatingRow> {
    let own = move |row: &&RatingRow| row.recipe == recipe && row.block == block && row.mark != RatingMark::Goal;
    day.harvest.ratings.iter().filter(own)
}

/// The number of a factor: what was agreed on, or else the mean of what everybody gave.
fn value(day: &AcrossDay, block: [&str; 2], part_key: &str) -> Option<f64> {
    let own: Vec<&RatingRow> = values(day, block).filter(|row| row.part_key == part_key).collect();
    let agreed = own.iter().rfind(|row| matches!(row.mark, RatingMark::Now | RatingMark::Only));
    if let Some(agreed) = agreed {
        return Some(f64::from(agreed.value));
    }
    let count: usize = own.iter().map(|row| row.count).sum();
    let sum: f64 = own.iter().map(|row| f64::from(row.value) * row.count as f64).sum();
    (count > 0).then(|| sum / count as f64)
}

/// The factors of this time, as they stand in the exercise.
fn moved(before: &AcrossDay, now: &AcrossDay, block: [&str; 2]) -> Vec<Moved> {
    let mut keys: Vec<(&str, &str)> = values(now, block).map(|row| (&*row.part_key, &*row.part)).collect();
    let mut seen = BTreeSet::new();
    keys.retain(|(key, _)| seen.insert(*key));
    let told = keys.into_iter().filter_map(|(key, part)| {
        let now = value(now, block, key)?;
        Some(Moved { part: part.to_owned(), before: value(before, block, key), now })
    });
    told.collect()
}
