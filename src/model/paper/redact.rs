//! The day as its handout may tell it: names shortened or left out, and what people said of themselves left out.
//!
//! A copy of the session is changed, so that every block tells it as if it had always been so.

use std::collections::HashSet;

use crate::i18n::Language;
use crate::model::block::Block;
use crate::model::block::placement::{Placement, Source, Spot};
use crate::model::block::table::{Cell, Column, ColumnKind, Row, Rows, Table};
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::paper::name_style::Names;
use crate::msg;

/// What stands between the names that somebody wrote in one cell.
const BETWEEN: [char; 3] = [',', ';', '/'];

impl Session {
    /// The day as others may read it. What is written in free words, such as a card that names somebody, stays as the
    /// room said it.
    pub fn discreet(&self, names: Names, language: Language) -> Self {
        let mut copy = self.clone();
        copy.call_people(names);
        let private = self.handout.private;
        for item in copy.programme.items_mut() {
            let Activity::Exercise(exercise) = &mut item.activity else { continue };
            for named in &mut exercise.blocks {
                match &mut named.block {
                    Block::Table(table) => table.keep_discreet(names, private, language),
                    Block::Placement(placement) if names == Names::Off => placement.leave_out_names(language),
                    Block::Placement(_)
                    | Block::Cards(_)
                    | Block::Circle(_)
                    | Block::Vote(_)
                    | Block::Round(_)
                    | Block::Groups(_) => {}
                }
            }
        }
        copy
    }

    fn call_people(&mut self, names: Names) {
        let written: Vec<&str> = self.participants.iter().map(|person| person.name.as_str()).collect();
        let called = names.of(&written);
        for (person, called) in self.participants.iter_mut().zip(called) {
            person.name = called;
            if names == Names::Off {
                // Where somebody works may tell who it is.
                person.unit.clear();
            }
        }
        let leading: Vec<&str> = self.facilitators.iter().map(String::as_str).collect();
        self.facilitators = names.of(&leading);
        self.facilitators.retain(|name| !name.is_empty());
    }
}

impl Table {
    fn keep_discreet(&mut self, names: Names, private: bool, language: Language) {
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

impl Placement {
    /// People who are placed become numbers, counted by where they stand and not by who they are.
    fn leave_out_names(&mut self, language: Language) {
        if self.from != Source::Participants {
            return;
        }
        self.from = Source::Free;
        self.things.sort_by_cached_key(|thing| (place(thing.first.as_ref()), place(thing.second.as_ref())));
        for (number, thing) in (1_u64..).zip(&mut self.things) {
            thing.about = None;
            thing.text = language.say_with(msg!("participant-number"), &[("number", number.into())]);
        }
    }
}

fn place(spot: Option<&Spot>) -> Option<(u8, u8, String)> {
    match spot? {
        Spot::Point { x, y } => Some((*x, *y, String::new())),
        Spot::Rung(rung) => Some((0, 0, rung.to_string())),
    }
}
