//! A table as the room and the handout show it.

use super::{Cell, Column, ColumnKind, Layout, Row, Rows, Table};
use crate::i18n::{compare_names, dates};
use crate::model::report::{Part, Record as ReportRecord, Run, Style, Table as ReportTable, TableColumn};
use crate::model::room::Room;
use crate::model::slide::{Body, Grid, GridColumn, GridRow, Record};
use crate::msg;

impl Table {
    /// What a row is called: its participant, its fixed words, or the first words written in it.
    pub fn title_of(&self, place: usize, row: &Row, room: &Room<'_>) -> String {
        match &self.rows {
            Rows::Participants => row.about.map(|about| room.name(about).to_owned()).unwrap_or_default(),
            Rows::Fixed(words) => words.get(place).map(|text| room.read(text).to_owned()).unwrap_or_default(),
            Rows::Free | Rows::One => {
                let text = |(column, cell): (&Column, &Cell)| match cell {
                    Cell::Text(text) if !column.facilitator_only => Some(text.clone()),
                    Cell::Text(_) | Cell::Empty | Cell::People(_) | Cell::Date(_) | Cell::Pick(_) | Cell::Tally(_) => {
                        None
                    }
                };
                self.columns.iter().zip(&row.cells).find_map(text).unwrap_or_default()
            }
        }
    }

    /// A cell in words.
    pub fn cell_words(&self, column: &Column, row: &Row, cell: &Cell, room: &Room<'_>) -> String {
        match (&column.kind, cell) {
            (ColumnKind::Unit, _) => {
                let participant = row.about.and_then(|about| room.session.participant(about));
                participant.map(|participant| participant.unit.clone()).unwrap_or_default()
            }
            (_, Cell::Empty) => String::new(),
            (_, Cell::Text(text)) => text.clone(),
            (_, Cell::People(people)) => room.names(people),
            (_, Cell::Date(date)) => dates::short_date(room.language, *date),
            (ColumnKind::Pick(words), Cell::Pick(place)) => {
                words.get(usize::from(*place)).map(|text| room.read(text).to_owned()).unwrap_or_default()
            }
            (ColumnKind::Tally { from, .. }, Cell::Tally(counts)) => match mean(*from, counts) {
                Some(mean) => dates::decimal(room.language, mean),
                None => String::new(),
            },
            (_, Cell::Pick(_) | Cell::Tally(_)) => String::new(),
        }
    }

    pub(super) fn shown(&self, room: &Room<'_>) -> Body {
        match self.layout {
            Layout::Grid => self.grid(room),
            Layout::Records => self.records(room),
        }
    }

    fn grid(&self, room: &Room<'_>) -> Body {
        let shown: Vec<(usize, &Column)> =
            self.columns.iter().enumerate().filter(|(_, column)| is_for_room(column)).collect();
        let speaker = room.speaker();
        let row = |(place, row): (usize, &Row)| {
            let current = speaker.is_some() && (row.about == speaker || Some(row.id) == speaker);
            let cells = shown.iter().map(|(index, column)| self.words(place, row, *index, column, room));
            let (cells, written) = (cells.collect(), self.is_written(row));
            (current || written || !matches!(self.rows, Rows::Participants)).then_some(GridRow { cells, current })
        };
        let rows: Vec<GridRow> = self.content.iter().enumerate().filter_map(row).collect();
        if rows.is_empty() {
            return Body::Nothing;
        }
        let shares = shares(shown.iter().map(|(_, column)| *column));
        let column = |((_, column), share): (&(usize, &Column), f32)| GridColumn {
            title: room.read(&column.title).to_owned(),
            share,
            bold: matches!(column.kind, ColumnKind::Person | ColumnKind::Date),
        };
        Body::Grid(Grid { columns: shown.iter().zip(shares).map(column).collect(), rows })
    }

    fn words(&self, place: usize, row: &Row, index: usize, column: &Column, room: &Room<'_>) -> String {
        if index == 0 && self.is_led() {
            return self.title_of(place, row, room);
        }
        row.cells.get(index).map(|cell| self.cell_words(column, row, cell, room)).unwrap_or_default()
    }

    /// Whether somebody wrote in the row.
    pub fn is_written(&self, row: &Row) -> bool {
        row.cells.iter().any(|cell| !matches!(cell, Cell::Empty | Cell::Pick(0)))
    }

    fn fields(&self, place: usize, row: &Row, wanted: fn(&Column) -> bool, room: &Room<'_>) -> Vec<(String, String)> {
        let named = usize::from(self.rows != Rows::One);
        let columns = self.columns.iter().enumerate().skip(named).filter(|(_, column)| wanted(column));
        let field = |(index, column): (usize, &Column)| {
            let words = self.words(place, row, index, column, room);
            (!words.is_empty()).then(|| (room.read(&column.title).to_owned(), words))
        };
        columns.filter_map(field).collect()
    }

    fn record_title(&self, place: usize, row: &Row, room: &Room<'_>) -> String {
        if self.rows == Rows::One { String::new() } else { self.title_of(place, row, room) }
    }

    fn records(&self, room: &Room<'_>) -> Body {
        let speaker = room.speaker();
        let written = self.content.iter().enumerate().filter(|(_, row)| self.is_written(row));
        let record = |(place, row): (usize, &Row)| Record {
            title: self.record_title(place, row, room),
            fields: self.fields(place, row, is_for_room, room),
            current: Some(row.id) == speaker,
        };
        let records: Vec<Record> = written.map(record).collect();
        if records.is_empty() { Body::Nothing } else { Body::Records(records) }
    }

    pub(super) fn printed(&self, room: &Room<'_>) -> Vec<Part> {
        let lists_people = self.columns.iter().any(|column| column.kind == ColumnKind::Unit);
        let mut rows: Vec<(usize, &Row)> = self.content.iter().enumerate().collect();
        rows.retain(|(_, row)| self.is_written(row) || lists_people);
        if self.rows == Rows::Participants {
            let name = |place: usize, row: &Row| self.title_of(place, row, room);
            rows.sort_by(|(place, row), (other_place, other)| {
                compare_names(room.language, &name(*place, row), &name(*other_place, other))
            });
        }
        match (self.layout, rows.is_empty()) {
            (_, true) => Vec::new(),
            (Layout::Grid, false) => vec![Part::Table(self.printed_grid(&rows, room))],
            (Layout::Records, false) => {
                rows.into_iter().flat_map(|(place, row)| self.printed_record(place, row, room)).collect()
            }
        }
    }

    fn printed_grid(&self, rows: &[(usize, &Row)], room: &Room<'_>) -> ReportTable {
        let used = |index: usize, column: &Column| {
            !column.facilitator_only
                && (column.required
                    || rows.iter().any(|(place, row)| !self.words(*place, row, index, column, room).is_empty()))
        };
        let columns: Vec<(usize, &Column)> =
            self.columns.iter().enumerate().filter(|(index, column)| used(*index, column)).collect();
        let shares = shares(columns.iter().map(|(_, column)| *column));
        let titles = columns
            .iter()
            .zip(shares)
            .map(|((_, column), share)| TableColumn { title: room.read(&column.title).to_owned(), share });
        let cells = |(place, row): &(usize, &Row)| {
            columns.iter().map(|(index, column)| self.printed_cell(*place, row, *index, column, room)).collect()
        };
        ReportTable { columns: titles.collect(), rows: rows.iter().map(cells).collect() }
    }

    fn printed_cell(&self, place: usize, row: &Row, index: usize, column: &Column, room: &Room<'_>) -> Vec<Run> {
        let words = self.words(place, row, index, column, room);
        if words.is_empty() && column.required {
            return vec![Run::new(room.language.say(gap(&column.kind)), Style::Gap)];
        }
        let mut runs = vec![Run::plain(words)];
        if let Some(Cell::Tally(counts)) = row.cells.get(index) {
            let answers = counts.iter().fold(0_u32, |sum, count| sum.saturating_add(u32::from(*count)));
            runs.push(Run::plain(" "));
            runs.push(Run::new(room.language.say_with(msg!("answers"), &[("count", answers.into())]), Style::Aside));
        }
        runs
    }

    fn printed_record(&self, place: usize, row: &Row, room: &Room<'_>) -> Vec<Part> {
        let fields = self.fields(place, row, |column| !column.facilitator_only, room);
        if self.rows == Rows::One {
            let paragraph = |(label, text): (String, String)| {
                Part::Paragraph(vec![Run::new(format!("{label}: "), Style::Bold), Run::plain(text)])
            };
            return fields.into_iter().map(paragraph).collect();
        }
        vec![Part::Record(ReportRecord { title: self.record_title(place, row, room), fields })]
    }
}

/// What to say where a required cell is empty.
pub const fn gap(kind: &ColumnKind) -> crate::i18n::Message {
    match kind {
        ColumnKind::Person => msg!("missing-name"),
        ColumnKind::Date => msg!("missing-date"),
        ColumnKind::Short | ColumnKind::Long | ColumnKind::Unit | ColumnKind::Pick(_) | ColumnKind::Tally { .. } => {
            msg!("missing-words")
        }
    }
}

/// The mean of a tally; nothing when nobody has answered.
pub fn mean(from: u8, counts: &[u16]) -> Option<f64> {
    let answers: f64 = counts.iter().map(|count| f64::from(*count)).sum();
    let total: f64 =
        counts.iter().zip(0_u8..).map(|(count, step)| f64::from(*count) * (f64::from(from) + f64::from(step))).sum();
    (answers > 0.0).then(|| total / answers)
}

/// What people gave on a scale is not for the room, be it only a mean: it comes in the handout.
fn is_for_room(column: &Column) -> bool {
    !column.facilitator_only && !matches!(column.kind, ColumnKind::Tally { .. })
}

/// How much of the width each column takes.
fn shares<'a>(columns: impl Iterator<Item = &'a Column>) -> Vec<f32> {
    let weight = |column: &Column| match column.kind {
        ColumnKind::Long => 3.2,
        ColumnKind::Short | ColumnKind::Unit => 2.0,
        ColumnKind::Person => 1.4,
        ColumnKind::Date | ColumnKind::Pick(_) | ColumnKind::Tally { .. } => 1.2,
    };
    let weights: Vec<f32> = columns.map(weight).collect();
    let all: f32 = weights.iter().sum();
    weights.into_iter().map(|weight| weight / all.max(1.0)).collect()
}
