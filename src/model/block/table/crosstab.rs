//! A crosstab: columns that the room adds, such as one for each unit, with ticks or single letters in them.

use crate::i18n::Text;
use crate::model::block::context::Context;
use crate::model::block::table::shown::TICK;
use crate::model::block::table::{Cell, Column, ColumnKind, Layout, Row, Table};
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::model::screen::slide::{Grid, GridColumn, GridRow};

/// The most columns a table may have: more cannot be read anywhere.
const MOST_COLUMNS: usize = 40;
/// How much of the width the recipe's own columns have where those of the room are folded into one.
const OWN: f32 = 0.4;

/// How many times the word that must stand once in a row stands there, when it is not once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owners {
    /// Nowhere.
    None,
    /// More than once.
    Several,
}

impl Table {
    /// The units of the people in the room that have no column yet.
    pub fn units_without_column(&self, context: &Context<'_>) -> Vec<String> {
        let mut units: Vec<String> = Vec::new();
        for unit in context.session.expected().map(|person| person.unit.trim()).filter(|unit| !unit.is_empty()) {
            let has_column = self.columns.iter().any(|column| context.read(&column.title) == unit);
            if !has_column && !units.iter().any(|other| other == unit) {
                units.push(unit.to_owned());
            }
        }
        units
    }

    /// What is wrong with a row in which one word must stand exactly once; rows in which nothing stands are left alone.
    pub fn owners(&self, row: &Row) -> Option<Owners> {
        let once = self.across.as_ref()?.once?;
        let added = || self.columns.iter().zip(&row.cells).filter(|(column, _)| column.added).map(|(_, cell)| cell);
        match added().filter(|cell| **cell == Cell::Pick(once)).count() {
            0 if added().any(|cell| *cell != Cell::Empty) => Some(Owners::None),
            0 | 1 => None,
            _ => Some(Owners::Several),
        }
    }

    /// The word that must stand once in each row.
    pub fn once_word(&self) -> Option<&Text> {
        let across = self.across.as_ref()?;
        let ColumnKind::Pick(choices) = &across.kind else { return None };
        choices.get(usize::from(across.once?))
    }

    pub(super) fn add_columns(&mut self, titles: &[String]) -> Result<(), Refusal> {
        let kind = self.across.as_ref().ok_or(Refusal::NotHere)?.kind.clone();
        if titles.is_empty() {
            return Err(Refusal::Empty);
        }
        if self.columns.len() + titles.len() > MOST_COLUMNS {
            return Err(Refusal::TooMany);
        }
        for title in titles {
            let title = Text::typed(words(title)?);
            let free = |number: &usize| self.position(&added_key(*number)).is_none();
            let number = (1..=self.columns.len() + 1).find(free).ok_or(Refusal::TooMany)?;
            self.columns.push(Column { added: true, ..Column::new(added_key(number), title, kind.clone()) });
            self.content.iter_mut().for_each(|row| row.cells.push(Cell::Empty));
        }
        Ok(())
    }

    pub(super) fn rename_column(&mut self, column: &Key, title: &str) -> Result<(), Refusal> {
        let title = Text::typed(words(title)?);
        let found = self.columns.iter_mut().find(|other| other.id == *column).ok_or(Refusal::Gone)?;
        if !found.added {
            return Err(Refusal::NotHere);
        }
        found.title = title;
        Ok(())
    }

    pub(super) fn delete_column(&mut self, column: &Key) -> Result<(), Refusal> {
        let place = self.position(column).ok_or(Refusal::Gone)?;
        if !self.columns.get(place).is_some_and(|column| column.added) {
            return Err(Refusal::NotHere);
        }
        self.columns.remove(place);
        for row in self.content.iter_mut().filter(|row| place < row.cells.len()) {
            row.cells.remove(place);
        }
        Ok(())
    }

    /// In a crosstab one of some words is told by its first letter, where those differ.
    pub(super) fn letters(&self, kind: &ColumnKind, context: &Context<'_>) -> Option<Vec<String>> {
        let ColumnKind::Pick(choices) = kind else { return None };
        let letter = |text: &Text| context.read(text).chars().next().map(|letter| letter.to_uppercase().collect());
        let letters: Vec<String> = choices.iter().filter_map(letter).collect();
        let differ =
            letters.iter().enumerate().all(|(place, one)| !letters.iter().take(place).any(|other| other == one));
        (self.layout == Layout::Crosstab && differ && letters.len() == choices.len()).then_some(letters)
    }

    /// What the letters stand for: "U = Udfører · E = Ejer".
    pub(super) fn legend(&self, context: &Context<'_>) -> Option<String> {
        let kind = self.columns.iter().map(|column| &column.kind).find(|kind| self.letters(kind, context).is_some())?;
        let ColumnKind::Pick(choices) = kind else { return None };
        let letters = self.letters(kind, context)?;
        let pairs = letters.iter().zip(choices).map(|(letter, word)| format!("{letter} = {}", context.read(word)));
        Some(pairs.collect::<Vec<String>>().join(" · "))
    }

    /// The columns that the room added as one: "Plan og by · Kultur og fritid · I alt 2".
    pub(super) fn folded(&self, grid: &Grid, context: &Context<'_>) -> Option<Grid> {
        let across = self.across.as_ref()?;
        let own = self.columns.iter().filter(|column| !column.added && !column.facilitator_only).count();
        let mut columns: Vec<GridColumn> = grid.columns.iter().take(own).cloned().collect();
        columns.iter_mut().for_each(|column| column.share = OWN / own as f32);
        columns.push(GridColumn {
            title: context.read(&across.title).to_owned(),
            share: 1.0 - OWN,
            bold: false,
            gap: String::new(),
        });
        let told = |(column, cell): (&GridColumn, &String)| match cell.as_str() {
            "" => None,
            TICK => Some(column.title.clone()),
            word => Some(format!("{}\u{a0}{word}", column.title)),
        };
        let row = |row: &GridRow| {
            let added = grid.columns.iter().zip(&row.cells).skip(own).filter_map(told).collect::<Vec<String>>();
            GridRow { cells: row.cells.iter().take(own).cloned().chain([added.join(" · ")]).collect(), ..row.clone() }
        };
        let rows = grid.rows.iter().map(row).collect();
        Some(Grid { columns, rows, legend: grid.legend.clone(), folded: None })
    }

    /// Whether ticks are counted in each row and column.
    pub(super) fn is_counted(&self) -> bool {
        self.layout == Layout::Crosstab && self.columns.iter().any(|column| column.kind == ColumnKind::Check)
    }

    /// How many ticks stand in a row.
    pub(super) fn ticks(row: &Row) -> usize {
        row.cells.iter().filter(|cell| **cell == Cell::Check).count()
    }

    /// How many ticks stand in a column.
    pub(super) fn ticks_in_column(&self, place: usize) -> usize {
        self.content.iter().filter(|row| row.cells.get(place) == Some(&Cell::Check)).count()
    }
}

fn added_key(number: usize) -> Key {
    Key::new(format!("added-{number}"))
}
