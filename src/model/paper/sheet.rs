//! A table for a spreadsheet, whose dates, times and numbers are still what they are and not words.

use jiff::civil::{Date, Time};

use crate::i18n::{Language, Message, dates};

/// A table with its columns' titles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub name: String,
    /// The language of its words.
    pub language: Language,
    /// The titles.
    pub columns: Vec<String>,
    /// The rows, each with a value for each column.
    pub rows: Vec<Vec<SheetCell>>,
}

/// What stands in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetCell {
    /// Words; none are an empty place.
    Words(String),
    /// A date.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A number.
    Number(u32),
}

impl Sheet {
    /// A sheet of that name, with columns of those titles.
    pub fn new(name: Message, titles: &[Message], rows: Vec<Vec<SheetCell>>, language: Language) -> Self {
        let columns = titles.iter().map(|title| language.say(*title)).collect();
        Self { name: language.say(name), language, columns, rows }
    }
}

impl SheetCell {
    /// Nothing.
    pub const fn nothing() -> Self {
        Self::Words(String::new())
    }

    /// The value in words. A day is written as every program reads it, such as 2027-02-04.
    pub fn words(&self, language: Language) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Date(date) => date.to_string(),
            Self::Time(time) => dates::time_of_day(language, *time),
            Self::Number(number) => number.to_string(),
        }
    }
}

impl From<&str> for SheetCell {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<u32> for SheetCell {
    fn from(number: u32) -> Self {
        Self::Number(number)
    }
}

impl From<Time> for SheetCell {
    fn from(time: Time) -> Self {
        Self::Time(time)
    }
}

impl<Known: Into<Self>> From<Option<Known>> for SheetCell {
    fn from(known: Option<Known>) -> Self {
        known.map_or_else(Self::nothing, Into::into)
    }
}
