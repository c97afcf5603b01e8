//! A table as its handout may tell it: names shortened or left out, and what people said of themselves left out.

use std::collections::HashSet;

use super::{Cell, Column, ColumnKind, Row, Rows, Table};
use crate::i18n::Language;
use crate::model::paper::name_style::{Names, Redaction};
use crate::msg;

/// What stands between the names that somebody wrote in one cell.
const BETWEEN: [char; 3] = [',', ';', '/'];

impl Table {
    pub(super) fn keep_discreet(&mut self, redaction: &Redaction) {
        let Redaction { names, private, language } = *redaction;
        let off = names == Names::Off;
        self.keep_columns(|column| !(column.private && !private || off && column.kind == ColumnKind::Unit));
        if off && self.rows == Rows::Participants {
            // In the order of the list one could tell whose words they are.
            self.content.sort_by_cached_key(|row| (first_words(row), row.cells.len()));
        }
        let people = self.columns.iter().enumerate().filter(|(_, column)| column.kind == ColumnKind::Person);
        let people: Vec<(usize, bool)> = people.map(|(place, column)| (place, column.required)).collect();
        for row in &mut self.content {
            for (place, required) in &people {
                if let Some(cell) = row.cells.get_mut(*place) {
                    *cell = discreet(std::mem::take(cell), names, *required, language);
                }
            }
        }
    }

    /// A table of nothing but the words it began with says nothing.
    fn keep_columns(&mut self, kept: impl Fn(&Column) -> bool) {
        let out = |(place, column): (usize, &Column)| (!kept(column)).then_some(place);
        let out: HashSet<usize> = self.columns.iter().enumerate().filter_map(out).collect();
        if out.is_empty() {
            return;
        }
        self.columns.retain(kept);
        for row in &mut self.content {
            let cells = std::mem::take(&mut row.cells).into_iter().enumerate();
            row.cells = cells.filter(|(place, _)| !out.contains(place)).map(|(_, cell)| cell).collect();
        }
        if self.columns.len() <= usize::from(self.is_led()) {
            self.content.clear();
        }
    }
}

fn first_words(row: &Row) -> Option<String> {
    row.cells.iter().find_map(|cell| if let Cell::Text(text) = cell { Some(text.to_lowercase()) } else { None })
}

/// Who stands in a cell. That somebody does is told where a name must stand, so that it is no gap.
fn discreet(cell: Cell, names: Names, required: bool, language: Language) -> Cell {
    match (names, cell) {
        (_, Cell::Empty) => Cell::Empty,
        (Names::Off, _) if required => Cell::Text(language.say(msg!("name-left-out"))),
        (Names::Off, _) => Cell::Empty,
        (Names::Initials, Cell::Text(text)) => Cell::Text(each_initials(&text)),
        // First names of somebody who is not on the list cannot be told from a unit: "Team Sundhed".
        (Names::Full | Names::First | Names::Initials, cell) => cell,
    }
}

fn each_initials(text: &str) -> String {
    let people: Vec<&str> = text.split(BETWEEN).map(str::trim).filter(|name| !name.is_empty()).collect();
    Names::Initials.of(&people).join(", ")
}
