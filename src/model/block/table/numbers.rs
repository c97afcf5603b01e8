//! A scale column in which everybody gives a number of their own for each row.

use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::{Cell, Column, ColumnKind, Row, Rows, Table, TableEdit};
use crate::i18n::Language;
use crate::model::block::BlockEdit;
use crate::model::block::answers::{Answered, Before, Factor, GivenNumbers, NumbersEdit, Spread, own_numbers, widest};
use crate::model::block::context::Context;
use crate::model::fault::issue::Issue;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::model::paper::report::{Part, Run, RunStyle};
use crate::model::people::in_a_row;
use crate::msg;

/// Everybody's numbers in a column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnNumbers {
    /// The column, which is a scale that everybody may see.
    pub column: Key,
    /// What was given, row by row.
    #[serde(default)]
    pub given: GivenNumbers,
}

impl Answered for Table {
    fn given(&self) -> &GivenNumbers {
        static NONE: GivenNumbers = GivenNumbers { shown: false, given: Vec::new(), before: Vec::new() };
        self.numbers.as_ref().map_or(&NONE, |numbers| &numbers.given)
    }

    fn number_scale(&self) -> RangeInclusive<u8> {
        self.numbered().map_or(0..=0, |(_, scale)| scale)
    }

    fn factors(&self, context: &Context<'_>) -> Vec<Factor> {
        let rows = self.content.iter().zip(self.titles(context));
        rows.map(|(row, title)| Factor { key: row_key(row), title, goal: None }).collect()
    }

    fn numbers_edit(&self, edit: NumbersEdit) -> BlockEdit {
        BlockEdit::Table(TableEdit::Numbers(edit))
    }
}

/// What the numbers of a row are kept under.
pub(super) fn row_key(row: &Row) -> Key {
    Key::new(row.id.0.to_string())
}

/// The numbers of a column in which everybody may give one: those that are not to be seen are of no use to the room.
fn open_scale(column: &Column) -> Option<RangeInclusive<u8>> {
    match column.kind {
        ColumnKind::Scale { from, to } if !column.facilitator_only && !column.private => Some(from..=to),
        ColumnKind::Scale { .. }
        | ColumnKind::Tally { .. }
        | ColumnKind::Short
        | ColumnKind::Long
        | ColumnKind::Unit
        | ColumnKind::Person
        | ColumnKind::Date
        | ColumnKind::Pick(_)
        | ColumnKind::Check => None,
    }
}

impl Table {
    /// The column in which everybody could give a number: the first scale. About people nobody is asked for one.
    pub(super) fn to_be_numbered(&self) -> Option<&Column> {
        let asked = self.rows != Rows::Participants;
        self.columns.iter().find(|column| asked && open_scale(column).is_some())
    }

    /// The place and the scale of the column in which everybody gives a number.
    pub fn numbered(&self) -> Option<(usize, RangeInclusive<u8>)> {
        let place = self.position(&self.numbers.as_ref()?.column)?;
        let scale = open_scale(self.columns.get(place)?)?;
        (self.rows != Rows::Participants).then_some((place, scale))
    }

    /// Whether anybody has given a number.
    pub(super) fn has_numbers(&self) -> bool {
        !self.given().is_empty()
    }

    /// Whether anybody has given a number in the column at that place.
    pub(super) fn has_numbers_in(&self, place: usize) -> bool {
        self.has_numbers() && self.numbered().is_some_and(|(own, _)| own == place)
    }

    pub(super) fn take_numbers(&mut self, edit: &NumbersEdit, context: &Context<'_>) -> Result<(), Refusal> {
        let (_, scale) = self.numbered().ok_or(Refusal::NotHere)?;
        let keys: Vec<Key> = self.content.iter().map(row_key).collect();
        let numbers = self.numbers.as_mut().ok_or(Refusal::NotHere)?;
        numbers.given.apply(edit, &keys.iter().collect::<Vec<&Key>>(), scale, context)
    }

    /// Lets go of what rows that are gone were given, and of a column that is no scale any more.
    pub(super) fn settle_numbers(&mut self) {
        let keys: Vec<Key> = self.content.iter().map(row_key).collect();
        if let Some(numbers) = &mut self.numbers {
            numbers.given.settle(&keys.iter().collect::<Vec<&Key>>());
        }
        if !self.has_numbers() && self.numbers.is_some() && self.numbered().is_none() {
            self.numbers = None;
        }
    }

    pub(super) fn check_numbers(&self) -> Vec<Issue> {
        let Some(numbers) = &self.numbers else { return Vec::new() };
        let Some((_, scale)) = self.numbered() else { return vec![Issue::UnknownKey(numbers.column.clone())] };
        let keys: Vec<Key> = self.content.iter().map(row_key).collect();
        numbers.given.check(&keys.iter().collect::<Vec<&Key>>(), &scale)
    }

    /// What everybody's numbers for a row came to, when the room may see it.
    pub(super) fn spread_of(&self, row: &Row) -> Option<Spread> {
        self.numbers.as_ref()?;
        self.numbered()?;
        self.given().shown(&row_key(row))
    }

    /// What everybody's numbers for each row came to, when the room may see it.
    pub(super) fn spreads(&self) -> Vec<Option<Spread>> {
        self.content.iter().map(|row| self.spread_of(row)).collect()
    }

    /// Where a row stands for others to order it by, doubled: what was agreed, or else the middle answer.
    pub(super) fn level(&self, row: &Row, spread: Option<&Spread>) -> Option<u16> {
        let (place, _) = self.numbered()?;
        match row.cells.get(place) {
            Some(Cell::Number(number)) => Some(2 * u16::from(*number)),
            _ => spread.map(Spread::doubled_middle),
        }
    }

    /// "4 · 3 (2–4) · sidste gang 2,5": what was agreed, the middle answer with the middle half, and the earlier one.
    pub(super) fn with_numbers(&self, row: &Row, agreed: String, language: Language) -> String {
        let Some(spread) = self.spread_of(row) else { return agreed };
        let came_to = format!("{} ({})", spread.say_middle(language), spread.say_half(language));
        let before = self.given().before(&row_key(row)).map(|before| {
            let last = language.say(msg!("answers-column-before")).to_lowercase();
            format!("{last} {}", before.say_middle(language))
        });
        let all = [Some(agreed).filter(|words| !words.is_empty()), Some(came_to), before];
        all.into_iter().flatten().collect::<Vec<String>>().join(" · ")
    }

    /// How many have answered, and where the room disagrees most, with how many gave each number there; nothing while that
    /// is hidden.
    pub(super) fn numbers_words(&self, context: &Context<'_>) -> Option<String> {
        let spreads = self.spreads();
        spreads.iter().flatten().next()?;
        let language = context.language;
        let keys: Vec<Key> = self.content.iter().map(row_key).collect();
        let answered = self.given().answered_words(&keys.iter().collect::<Vec<&Key>>(), context);
        let titled = self.titles(context).into_iter().zip(&spreads);
        let told: Vec<(String, &Spread)> =
            titled.filter_map(|(title, spread)| Some((title, spread.as_ref()?))).collect();
        let widest = widest(told.iter().map(|one| (one, one.1)));
        let (_, scale) = self.numbered()?;
        let apart = match widest.as_slice() {
            [] => language.say(msg!("answers-agreed")),
            [(title, spread)] => {
                let lines = spread.lines(scale).into_iter().filter(|(_, count)| *count > 0);
                let lines = lines.map(|(number, count)| format!("{number}: {count}")).collect::<Vec<String>>();
                format!("{}: {title} ({})", language.say(msg!("answers-widest")), lines.join(", "))
            }
            several => {
                let names: Vec<&str> = several.iter().map(|(title, _)| title.as_str()).collect();
                format!("{}: {}", language.say(msg!("answers-equally-wide")), in_a_row(&names, language))
            }
        };
        Some(format!("{answered} · {apart}"))
    }

    /// The same on paper, with the units that may be told.
    pub(super) fn number_parts(&self, context: &Context<'_>) -> Vec<Part> {
        let Some(words) = self.numbers_words(context) else { return Vec::new() };
        let words = Part::Paragraph(vec![Run::new(words, RunStyle::Bold)]);
        std::iter::once(words).chain(self.given().unit_parts(&self.factors(context), context)).collect()
    }

    /// On an empty sheet: a place for one's own numbers, where it is known what they are given for.
    pub(super) fn own_number_parts(&self, context: &Context<'_>) -> Vec<Part> {
        let Some((_, scale)) = self.numbered() else { return Vec::new() };
        let mut factors = self.factors(context);
        factors.retain(|factor| !factor.title.is_empty());
        if factors.is_empty() { Vec::new() } else { own_numbers(&factors, &scale, context) }
    }

    /// What the numbers came to, for the day that follows. Only rows that are the same on both days can be held against
    /// each other, and those are known by their place.
    pub(super) fn numbers_came_to(&self) -> Vec<Before> {
        if !matches!(self.rows, Rows::Fixed(_)) || self.numbered().is_none() {
            return Vec::new();
        }
        let came_to = self.given().came_to();
        let of = |(place, row): (usize, &Row)| {
            let before = came_to.iter().find(|before| before.part == row_key(row))?;
            Some(Before { part: place_key(place), ..before.clone() })
        };
        self.content.iter().enumerate().filter_map(of).collect()
    }

    pub(super) fn take_numbers_before(&mut self, before: &[Before]) {
        let Some((_, scale)) = self.numbered() else { return };
        let of = |(place, row): (usize, &Row)| {
            let before = before.iter().find(|before| before.part == place_key(place) && before.is_possible(&scale))?;
            Some(Before { part: row_key(row), ..before.clone() })
        };
        let before = self.content.iter().enumerate().filter_map(of).collect();
        if let (Some(numbers), Rows::Fixed(_)) = (&mut self.numbers, &self.rows) {
            numbers.given.before = before;
        }
    }
}

/// A row that is the same on every day, by its place.
pub fn place_key(place: usize) -> Key {
    Key::new(format!("row-{}", place + 1))
}
