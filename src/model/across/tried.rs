//! Which exercises were tried, on how many days, and how long they took.

use std::collections::BTreeMap;

use super::Telling;
use crate::i18n::Message;
use crate::model::harvest::questions::{MinutesAnswer, Summed};
use crate::model::paper::report::{BarTable, Part, ReportTable, Run, Section, TableColumn};
use crate::msg;

/// On how many days an exercise stood in the programme, and on how many it was held.
#[derive(Default)]
struct Tried {
    planned: usize,
    held: usize,
}

impl Telling<'_> {
    /// All exercises, those of most days first.
    pub(super) fn tried(&self, summed: &Summed) -> Vec<Section> {
        let minutes = summed.minutes();
        let mut tried: Vec<(&str, Tried)> = self.counted().into_iter().collect();
        tried.sort_by_key(|(recipe, tried)| (std::cmp::Reverse((tried.planned, tried.held)), *recipe));
        if tried.is_empty() {
            return Vec::new();
        }
        let language = self.language;
        let rows = tried.iter().map(|(recipe, tried)| {
            self.tried_row(recipe, tried, minutes.iter().find(|answer| answer.recipe == *recipe))
        });
        let column = |title: Message, share| TableColumn { title: language.say(title), share };
        let columns = vec![
            column(msg!("across-exercise"), 0.36),
            column(msg!("across-in-programme"), 0.28),
            column(msg!("across-held"), 0.1),
            column(msg!("across-planned"), 0.13),
            column(msg!("across-took"), 0.13),
        ];
        let lengths = tried.iter().map(|(_, tried)| tried.planned as f32 / self.days.len().max(1) as f32).collect();
        let table = ReportTable { columns, rows: rows.collect() };
        let caption = vec![language.say(msg!("across-tried-caption")), self.of_days(self.days.iter().copied())];
        let parts = vec![Self::quiet(caption), Part::Bars(BarTable { table, bars: 1, lengths })];
        vec![Self::section(language.say(msg!("across-tried")), parts)]
    }

    fn counted(&self) -> BTreeMap<&str, Tried> {
        let mut counted: BTreeMap<&str, Tried> = BTreeMap::new();
        for day in &self.days {
            let mut own: BTreeMap<&str, bool> = BTreeMap::new();
            for row in &day.harvest.exercises {
                *own.entry(&row.recipe).or_default() |= row.begun.is_some() || row.minutes_held.is_some();
            }
            for (recipe, held) in own {
                let tried = counted.entry(recipe).or_default();
                tried.planned += 1;
                tried.held += usize::from(held);
            }
        }
        counted
    }

    fn tried_row(&self, recipe: &str, tried: &Tried, minutes: Option<&MinutesAnswer>) -> Vec<Vec<Run>> {
        let of = [("count", tried.planned.into()), ("whole", self.days.len().into())];
        let number =
            |of: fn(&MinutesAnswer) -> f64| minutes.map_or_else(|| "–".to_owned(), |told| self.number(of(told)));
        let cells = [
            self.exercise(recipe),
            self.language.say_with(msg!("across-count-of"), &of),
            tried.held.to_string(),
            number(|answer| answer.planned),
            number(|answer| answer.held),
        ];
        cells.map(|cell| vec![Run::plain(cell)]).to_vec()
    }
}
