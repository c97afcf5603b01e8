//! Lists that were written elsewhere, read as what they mean: people with where they work, or several things to say.
//!
//! Nothing is taken before it is looked at: what was read is a small table whose columns one may name otherwise.

mod beside;
mod cells;
mod groups;
mod guess;
mod head;
mod mail;
mod marks;
mod read;
mod things;
mod vocabulary;
mod words;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::model::fault::limits::MOST_CONTENT;
use crate::model::foreign::ours;
pub use things::{is_several, table, things};

/// The longest list that is read, in bytes.
pub const LONGEST_LIST: usize = 1_000_000;

/// What several lines become that are pasted where one thing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PastedLines {
    /// As many things.
    Apart,
    /// One.
    Together,
}

/// What a column of a list of people says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The whole name.
    Name,
    /// The first name.
    FirstName,
    /// The name of the family.
    LastName,
    /// Where they work.
    Unit,
    /// Something else, which is not taken.
    Other,
}

/// Why a text is no list of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoList {
    /// There is nobody in it.
    Nobody,
    /// It is longer than any list.
    TooLong,
    /// It is a text that one reads, and no list.
    Prose,
}

/// A list of people as it was read: rows of cells, with what each column is likely to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PeopleList {
    /// The rows, all with as many cells.
    pub rows: Vec<Vec<String>>,
    /// What each column says; a click chooses something else.
    pub meanings: Vec<Meaning>,
}

/// Somebody of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name.
    pub name: String,
    /// Where they work; empty where the list does not say it.
    pub unit: String,
    /// Somebody of that name and place is here already, or further up in the list.
    pub is_double: bool,
}

impl Meaning {
    /// All of them, in the order in which one chooses.
    pub const ALL: [Self; 5] = [Self::Name, Self::Unit, Self::FirstName, Self::LastName, Self::Other];

    /// Whether it says what somebody is called.
    pub const fn is_of_a_name(self) -> bool {
        matches!(self, Self::Name | Self::FirstName | Self::LastName)
    }
}

impl PeopleList {
    /// Reads a list.
    ///
    /// # Errors
    /// When it is none, with the reason.
    pub fn read(text: &str) -> Result<Self, NoList> {
        if text.len() > LONGEST_LIST {
            return Err(NoList::TooLong);
        }
        let text = read::prepared(text);
        let (mut rows, is_mail) = read::rows(&text);
        if rows.len() > MOST_CONTENT {
            return Err(NoList::TooLong);
        }
        let meanings = read::columns(&mut rows, is_mail);
        let mut list = Self { rows, meanings };
        list.tidy();
        if list.rows.is_empty() {
            return Err(NoList::Nobody);
        }
        let name = list.meanings.iter().position(|meaning| *meaning == Meaning::Name);
        if name.is_some_and(|name| guess::is_prose(&list.rows, name)) { Err(NoList::Prose) } else { Ok(list) }
    }

    /// Who each row is, as the columns say now, nobody where they say no name; `here` are those who are on the list of
    /// participants already, each with where they work.
    pub fn people<'a>(&self, here: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Option<Listed>> {
        let mut known: HashMap<String, Vec<String>> = HashMap::new();
        for (name, unit) in here {
            known.entry(heard(name)).or_default().push(heard(unit));
        }
        let person = |row: &Vec<String>| {
            let (name, unit) = (self.name_of(row)?, self.unit_of(row));
            let place = heard(&unit);
            let places = known.entry(heard(&name)).or_default();
            // One with a place and one without may be the same person, as far as anybody can tell.
            let is_same = |other: &String| place.is_empty() || other.is_empty() || *other == place;
            let is_double = places.iter().any(is_same);
            places.push(place);
            Some(Listed { name, unit, is_double })
        };
        self.rows.iter().map(person).collect()
    }

    /// Whether a single line is a list of people all the same, and not simply a name.
    pub fn is_in_a_line(text: &str) -> bool {
        let Ok(list) = Self::read(text) else { return false };
        let only = list.people([]).into_iter().flatten().next().filter(|_| list.rows.len() == 1);
        only.is_none_or(|person| heard(&person.name) != heard(&ours(text)))
    }

    /// What somebody is called, by the columns that say it.
    fn name_of(&self, row: &[String]) -> Option<String> {
        let said = |meaning| self.said(row, meaning);
        let whole = said(Meaning::Name).next().map(beside::turned);
        let parts = || said(Meaning::FirstName).chain(said(Meaning::LastName)).collect::<Vec<&str>>().join(" ");
        let name = whole.unwrap_or_else(parts);
        name.chars().any(char::is_alphabetic).then_some(name)
    }

    fn unit_of(&self, row: &[String]) -> String {
        self.said(row, Meaning::Unit).next().unwrap_or_default().to_owned()
    }

    fn said<'a>(&'a self, row: &'a [String], meaning: Meaning) -> impl Iterator<Item = &'a str> {
        let cells = self.meanings.iter().zip(row).filter(move |(said, _)| **said == meaning);
        cells.map(|(_, cell)| cell.as_str()).filter(|cell| !cell.is_empty())
    }

    /// Makes every cell what it says, puts what stands beside names into columns of its own, and leaves out rows and
    /// columns in which nobody is.
    fn tidy(&mut self) {
        for row in &mut self.rows {
            row.resize(self.meanings.len(), String::new());
            for (cell, meaning) in row.iter_mut().zip(&self.meanings) {
                *cell = if meaning.is_of_a_name() { beside::tidy_name(cell) } else { beside::tidy(cell) };
            }
        }
        beside::part(&mut self.rows, &mut self.meanings);
        for row in &mut self.rows {
            let names = row.iter_mut().zip(&self.meanings).filter(|(_, meaning)| **meaning == Meaning::Name);
            names.for_each(|(cell, _)| *cell = beside::turned(cell));
        }
        let meanings = self.meanings.clone();
        self.rows.retain(|row| {
            let names = row.iter().zip(&meanings).filter(|(_, meaning)| meaning.is_of_a_name());
            !head::is_total(row)
                && !head::is_title(row)
                && names.into_iter().any(|(cell, _)| cell.chars().any(char::is_alphabetic))
        });
        let filled: Vec<bool> = (0..self.meanings.len())
            .map(|place| self.rows.iter().any(|row| row.get(place).is_some_and(|cell| !cell.is_empty())))
            .collect();
        keep(&mut self.meanings, &filled);
        self.rows.iter_mut().for_each(|row| keep(row, &filled));
    }
}

/// Keeps those whose place is ticked.
fn keep<T>(all: &mut Vec<T>, ticked: &[bool]) {
    let mut ticks = ticked.iter();
    all.retain(|_| ticks.next().copied().unwrap_or_default());
}

/// A name as one hears it.
fn heard(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<String>>().join(" ")
}

#[cfg(test)]
mod tests;
