//! A table as others may read it: names shortened or left out, and what people said of themselves left out.

use std::collections::HashSet;

use super::{Cell, Column, ColumnKind, Role, Row, Rows, Table};
use crate::model::paper::called::Redaction;
use crate::model::paper::name_style::Names;
use crate::msg;

impl Table {
    pub(super) fn keep_discreet(&mut self, redaction: &Redaction<'_>) {
        let Redaction { names, private, whole, .. } = *redaction;
        let off = names == Names::Off;
        if !whole {
            self.keep_columns(|column| !(column.private && !private || off && column.kind == ColumnKind::Unit));
        }
        if let (Some(numbers), true) = (&mut self.numbers, off) {
            numbers.given.without_units();
        }
        let names_people = |column: &Column| column.kind == ColumnKind::Person || column.role == Some(Role::Who);
        let people = self.columns.iter().enumerate().filter(|(_, column)| names_people(column));
        let people: Vec<(usize, bool)> = people.map(|(place, column)| (place, column.required)).collect();
        for row in &mut self.content {
            for (place, required) in &people {
                if let Some(cell) = row.cells.get_mut(*place) {
                    *cell = discreet(std::mem::take(cell), *required, redaction);
                }
            }
        }
        if off && self.rows == Rows::Participants {
            // In the order of the list one could tell whose words they are, and in that of names left out, too.
            self.content.sort_by_cached_key(|row| (first_words(row), row.cells.len()));
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
        if self.numbered().is_none() {
            self.numbers = None;
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
fn discreet(cell: Cell, required: bool, redaction: &Redaction<'_>) -> Cell {
    match (redaction.names, cell) {
        (_, Cell::Empty) => Cell::Empty,
        (Names::Off, _) if required => Cell::Text(redaction.language.say(msg!("name-left-out"))),
        (Names::Off, _) => Cell::Empty,
        (_, Cell::Text(text)) => Cell::Text(redaction.called.in_words(&text)),
        (Names::Full | Names::First | Names::Initials, cell) => cell,
    }
}
