//! Rows copied from a spreadsheet: lines with tabs between the cells, and quotes around cells of several lines.

use crate::i18n::typed_dates::read_date;
use crate::i18n::{Language, Text};
use crate::model::block::context::Context;
use crate::model::block::table::{Cell, ColumnKind, Row, Table};
use crate::model::fault::limits::{MOST_CONTENT, written};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Ids;
use crate::model::list;

/// What stands for a tick in a spreadsheet.
const TICKS: [&str; 10] = ["x", "✓", "✔", "1", "ja", "yes", "true", "sand", "+", "☒"];

impl Table {
    /// Adds a row for each line. A first line that repeats the columns' titles is left out; what a column cannot
    /// hold is left out too, but words for people and dates are kept as words.
    pub(super) fn paste(&mut self, text: &str, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        self.must_be_free()?;
        let text = written(text)?;
        let mut lines = list::table(&text);
        if lines.first().is_some_and(|line| self.is_head(line)) {
            lines.remove(0);
        }
        if lines.is_empty() {
            return Err(Refusal::Empty);
        }
        if lines.len() > MOST_CONTENT {
            return Err(Refusal::TooMany);
        }
        for line in lines {
            let blank = self.blank_row(ids);
            let row = self.pasted(blank, &line, context);
            self.content.push(row);
        }
        Ok(())
    }

    fn pasted(&self, mut row: Row, line: &[String], context: &Context<'_>) -> Row {
        for ((column, cell), words) in self.columns.iter().zip(&mut row.cells).zip(line) {
            let read = read_cell(&column.kind, words.trim(), context);
            if let Some(read) = read.and_then(|read| column.kind.accept(&read).ok()) {
                *cell = read;
            }
        }
        row
    }

    fn is_head(&self, line: &[String]) -> bool {
        let same = |(words, title): (&String, &Text)| is_word(words, title);
        let mut titles = line.iter().zip(self.columns.iter().map(|column| &column.title));
        line.len() > 1 && titles.all(same) || line.len() == 1 && titles.all(same) && self.columns.len() == 1
    }
}

/// What the words of a spreadsheet mean in a column; nothing when they mean nothing there.
fn read_cell(kind: &ColumnKind, words: &str, context: &Context<'_>) -> Option<Cell> {
    if words.is_empty() {
        return None;
    }
    match kind {
        ColumnKind::Short | ColumnKind::Long => Some(Cell::Text(words.to_owned())),
        ColumnKind::Person => Some(read_people(words, context)),
        ColumnKind::Date => {
            let read = read_date(words, context.session.date);
            Some(read.map_or_else(|| Cell::Text(words.to_owned()), Cell::Date))
        }
        ColumnKind::Pick(choices) => {
            let place = choices.iter().position(|choice| is_word(words, choice))?;
            u8::try_from(place).ok().map(Cell::Pick)
        }
        ColumnKind::Check => TICKS.contains(&words.to_lowercase().as_str()).then_some(Cell::Check),
        ColumnKind::Scale { .. } => words.parse().ok().map(Cell::Number),
        ColumnKind::Unit | ColumnKind::Tally { .. } => None,
    }
}

/// Those of the room when all names are known, else the words.
fn read_people(words: &str, context: &Context<'_>) -> Cell {
    let find = |name: &str| {
        let name = name.trim().to_lowercase();
        context.session.participants.iter().find(|person| person.name.to_lowercase() == name).map(|person| person.id)
    };
    let people: Option<Vec<_>> = words.split([',', ';', '/']).map(find).collect();
    people.map_or_else(|| Cell::Text(words.to_owned()), Cell::People)
}

fn is_word(words: &str, text: &Text) -> bool {
    let words = words.trim().to_lowercase();
    Language::ALL.iter().any(|language| text.read(*language).to_lowercase() == words)
}
