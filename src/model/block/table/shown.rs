//! A table as the room and the handout show it.

use std::collections::HashMap;

use crate::i18n::{compare_names, dates};
use crate::model::block::context::Context;
use crate::model::block::groups::Groups;
use crate::model::block::table::{Cell, Column, ColumnKind, Layout, Row, Rows, Table};
use crate::model::id::{Id, Key};
use crate::model::paper::report::{Part, ReportRecord, ReportTable, Run, RunStyle, TableColumn};
use crate::model::screen::slide::{Body, Grid, GridColumn, GridRow, SlideRecord};
use crate::msg;

/// What is told of a tick.
pub(super) const TICK: &str = "✓";
/// The word of a column for none of its words.
pub(super) const NONE: &str = "–";

/// What rows were made from, in words.
pub type Sources = HashMap<Id, String>;

impl Table {
    /// What a row is called: what it is about, its fixed words, or the first words written in it.
    pub fn title_of(&self, place: usize, row: &Row, context: &Context<'_>) -> String {
        match &self.rows {
            Rows::Participants => row.about.map(|about| context.name(about).into_owned()).unwrap_or_default(),
            Rows::Each(block) => row.about.map(|about| context.item_text(block, about)).unwrap_or_default(),
            Rows::Fixed(words) => words.get(place).map(|text| context.read(text).to_owned()).unwrap_or_default(),
            Rows::Outcomes => context.session.aim.outcomes.get(place).cloned().unwrap_or_default(),
            Rows::Free | Rows::One => {
                let text = |(column, cell): (&Column, &Cell)| match cell {
                    Cell::Text(text) if !column.facilitator_only => Some(text.clone()),
                    Cell::Text(_)
                    | Cell::Empty
                    | Cell::People(_)
                    | Cell::Date(_)
                    | Cell::Pick(_)
                    | Cell::Check
                    | Cell::Number(_)
                    | Cell::Tally(_) => None,
                };
                self.columns.iter().zip(&row.cells).find_map(text).unwrap_or_default()
            }
        }
    }

    /// What a group wrote in its row, which is what it hands on: nothing where it wrote nothing, for its names are no words
    /// of its own. `None` where the row is about something else.
    pub(super) fn written_by_group(&self, row: &Row, context: &Context<'_>) -> Option<String> {
        let Rows::Each(block) = &self.rows else { return None };
        context.exercise.get::<Groups>(block)?;
        let open = |column: &Column| !column.facilitator_only && !column.private;
        let written = self.columns.iter().zip(&row.cells).filter(|(column, _)| open(column));
        let words = written.filter_map(|(_, cell)| if let Cell::Text(text) = cell { Some(text.trim()) } else { None });
        Some(words.filter(|words| !words.is_empty()).collect::<Vec<&str>>().join(" – "))
    }

    /// Whether a row is about an outcome that was taken out again, with others after it.
    pub(super) fn is_nameless(&self, place: usize, context: &Context<'_>) -> bool {
        let outcome = context.session.aim.outcomes.get(place);
        self.rows == Rows::Outcomes && outcome.is_none_or(|outcome| outcome.trim().is_empty())
    }

    /// What each row is called, in one pass over what the rows are about.
    pub fn titles(&self, context: &Context<'_>) -> Vec<String> {
        let Rows::Each(block) = &self.rows else {
            let rows = self.content.iter().enumerate();
            return rows.map(|(place, row)| self.title_of(place, row, context)).collect();
        };
        let items = context.items(block);
        let mut names: HashMap<Id, &String> = HashMap::new();
        for item in &items {
            names.extend(std::iter::once(&item.id).chain(&item.with).map(|id| (*id, &item.text)));
        }
        let name = |row: &Row| row.about.and_then(|about| names.get(&about)).map(|name| (*name).clone());
        self.content.iter().map(|row| name(row).unwrap_or_default()).collect()
    }

    /// A cell in words.
    pub fn cell_words(&self, column: &Column, row: &Row, cell: &Cell, context: &Context<'_>) -> String {
        match (&column.kind, cell) {
            (ColumnKind::Unit, _) => {
                let participant = row.about.and_then(|about| context.session.participant(about));
                participant.map(|participant| participant.unit.clone()).unwrap_or_default()
            }
            (_, Cell::Empty) => String::new(),
            (_, Cell::Text(text)) => text.clone(),
            (_, Cell::People(people)) => context.names(people),
            (_, Cell::Date(date)) => dates::short_date(context.language, *date),
            (_, Cell::Check) => TICK.to_owned(),
            (_, Cell::Number(number)) => number.to_string(),
            (ColumnKind::Pick(words), Cell::Pick(place)) => {
                let letter =
                    self.letters(&column.kind, context).and_then(|letters| letters.get(usize::from(*place)).cloned());
                let word = || words.get(usize::from(*place)).map(|text| context.read(text).to_owned());
                letter.or_else(word).unwrap_or_default()
            }
            (ColumnKind::Tally { from, .. }, Cell::Tally(counts)) => match mean(*from, counts) {
                Some(mean) => dates::decimal(context.language, mean),
                None => String::new(),
            },
            (_, Cell::Pick(_) | Cell::Tally(_)) => String::new(),
        }
    }

    pub(super) fn shown(&self, own: &Key, context: &Context<'_>) -> Body {
        match self.layout {
            Layout::Grid | Layout::Crosstab => self.grid(own, context),
            Layout::Records => self.records(context),
        }
    }

    fn grid(&self, own: &Key, context: &Context<'_>) -> Body {
        let (speaker, sources) = (context.speaker(), self.sources(context));
        let titles = if self.is_led() { self.titles(context) } else { Vec::new() };
        // Where names are left out there is no column for them.
        let unnamed = self.rows == Rows::Participants && titles.iter().all(String::is_empty);
        let shown = self.columns.iter().enumerate().skip(usize::from(unnamed));
        let shown: Vec<(usize, &Column)> = shown.filter(|(_, column)| is_for_room(column)).collect();
        let (all_dots, public) = (context.all_dots(own), context.dots_are_public(own));
        let row = |(place, row): (usize, &Row)| {
            let current = speaker.is_some() && (row.about == speaker || Some(row.id) == speaker);
            let title = || titles.get(place).cloned().unwrap_or_default();
            let words = |(index, column): &(usize, &Column)| match *index == 0 && self.is_led() {
                true => title(),
                false => self.words(place, row, *index, column, context),
            };
            let mut cells: Vec<String> = shown.iter().map(words).collect();
            if let Some(first) = cells.first_mut() {
                let dots = all_dots.get(&row.id).copied().unwrap_or_default();
                if dots > 0 && public {
                    let dots = context.language.say_with(msg!("dots"), &[("count", dots.into())]);
                    *first = format!("{first} ({dots})");
                }
            }
            cells.extend(self.is_counted().then(|| Self::ticks(row).to_string()));
            let written = self.is_written(row);
            let listed = matches!(self.rows, Rows::Participants | Rows::Each(_));
            let source = self.source(place, row, &sources, context).map(|source| answers_to(source, context));
            (current || written || !(listed || self.is_nameless(place, context))).then(|| GridRow {
                cells,
                source: source.unwrap_or_default(),
                current,
            })
        };
        let mut rows: Vec<GridRow> = self.content.iter().enumerate().filter_map(row).collect();
        if rows.is_empty() || shown.is_empty() {
            return Body::Nothing;
        }
        let mut columns = self.heads(&shown, context);
        if self.is_counted() {
            rows.push(GridRow { cells: self.sums(&shown, context), source: String::new(), current: false });
        }
        columns.iter_mut().zip(&shown).for_each(|(column, (_, kind))| {
            column.bold = matches!(kind.kind, ColumnKind::Person | ColumnKind::Date | ColumnKind::Check)
                || self.letters(&kind.kind, context).is_some();
            if kind.required {
                column.gap = context.language.say(gap(&kind.kind));
            }
        });
        let legend: Vec<String> = self.legend(context).into_iter().chain(self.numbers_words(context)).collect();
        let mut grid = Grid { columns, rows, legend: legend.join(" · "), folded: None };
        grid.folded = self.folded(&grid, context).map(Box::new);
        Body::Grid(grid)
    }

    /// The titles of columns with their shares, and that of the sums.
    fn heads(&self, shown: &[(usize, &Column)], context: &Context<'_>) -> Vec<GridColumn> {
        let kinds = shown.iter().map(|(_, column)| Some(&column.kind)).chain(self.is_counted().then_some(None));
        let shares = self.shares(kinds);
        let titles = shown.iter().map(|(_, column)| context.read(&column.title).to_owned());
        let titles = titles.chain(self.is_counted().then(|| context.language.say(msg!("in-all"))));
        titles.zip(shares).map(|(title, share)| GridColumn { title, share, bold: false, gap: String::new() }).collect()
    }

    /// How many ticks each column has, below the rows.
    fn sums(&self, shown: &[(usize, &Column)], context: &Context<'_>) -> Vec<String> {
        let sum = |(nth, (place, column)): (usize, &(usize, &Column))| match (&column.kind, nth) {
            (ColumnKind::Check, _) => self.ticks_in_column(*place).to_string(),
            (_, 0) => context.language.say(msg!("in-all")),
            (_, _) => String::new(),
        };
        let all: usize = self.content.iter().map(Self::ticks).sum();
        shown.iter().enumerate().map(sum).chain([all.to_string()]).collect()
    }

    /// What the rows were made from, in words.
    pub fn sources(&self, context: &Context<'_>) -> Sources {
        let origins = self.content.iter().filter_map(|row| row.origin).collect();
        context.session.texts(&origins, context.language)
    }

    /// What a row was made from. While it still says the same there is nothing to tell.
    pub fn source<'a>(
        &self,
        place: usize,
        row: &Row,
        sources: &'a Sources,
        context: &Context<'_>,
    ) -> Option<&'a String> {
        let source = sources.get(&row.origin?)?;
        Some(source).filter(|source| source.trim() != self.title_of(place, row, context).trim())
    }

    /// What stands in one place, in words.
    pub fn words(&self, place: usize, row: &Row, index: usize, column: &Column, context: &Context<'_>) -> String {
        if index == 0 && self.is_led() {
            return self.title_of(place, row, context);
        }
        let words = row.cells.get(index).map(|cell| self.cell_words(column, row, cell, context)).unwrap_or_default();
        match self.numbered() {
            Some((place, _)) if place == index => self.with_numbers(row, words, context.language),
            Some(_) | None => words,
        }
    }

    /// Whether somebody wrote in the row.
    pub fn is_written(&self, row: &Row) -> bool {
        row.cells.iter().any(|cell| !matches!(cell, Cell::Empty | Cell::Pick(0)))
            || self.layout == Layout::Crosstab && row.cells.contains(&Cell::Pick(0))
            || self.spread_of(row).is_some()
    }

    /// How many words a row has.
    pub fn word_count(&self, row: &Row) -> usize {
        let count = |cell: &Cell| if let Cell::Text(text) = cell { text.split_whitespace().count() } else { 0 };
        row.cells.iter().map(count).sum()
    }

    /// The columns of a record that say something, and those that must and do not.
    fn fields(
        &self,
        place: usize,
        row: &Row,
        wanted: fn(&Column) -> bool,
        context: &Context<'_>,
    ) -> Vec<(String, Run)> {
        let named = usize::from(self.rows != Rows::One);
        let columns = self.columns.iter().enumerate().skip(named).filter(|(_, column)| wanted(column));
        let field = |(index, column): (usize, &Column)| {
            let run = match self.words(place, row, index, column, context) {
                words if words.is_empty() && column.required => {
                    Run::new(context.language.say(gap(&column.kind)), RunStyle::Gap)
                }
                words if words.is_empty() || words == NONE => return None,
                words => Run::plain(words),
            };
            Some((context.read(&column.title).to_owned(), run))
        };
        columns.filter_map(field).collect()
    }

    /// The fields, and last what the record was made from.
    fn all_fields(
        &self,
        place: usize,
        row: &Row,
        wanted: fn(&Column) -> bool,
        sources: &Sources,
        context: &Context<'_>,
    ) -> Vec<(String, Run)> {
        let source = self.source(place, row, sources, context);
        let source = source.map(|source| (context.language.say(msg!("answers-label")), Run::plain(source)));
        self.fields(place, row, wanted, context).into_iter().chain(source).collect()
    }

    fn record_title(&self, place: usize, row: &Row, context: &Context<'_>) -> String {
        if self.rows == Rows::One { String::new() } else { self.title_of(place, row, context) }
    }

    fn records(&self, context: &Context<'_>) -> Body {
        let (speaker, sources) = (context.speaker(), self.sources(context));
        let written = self.content.iter().enumerate().filter(|(_, row)| self.is_written(row));
        let record = |(place, row): (usize, &Row)| SlideRecord {
            title: self.record_title(place, row, context),
            fields: said(self.all_fields(place, row, is_for_room, &sources, context)),
            current: speaker.is_some() && (Some(row.id) == speaker || row.about == speaker),
        };
        let records: Vec<SlideRecord> = written.map(record).collect();
        if records.is_empty() { Body::Nothing } else { Body::Records(records) }
    }

    pub(super) fn printed(&self, own: &Key, context: &Context<'_>) -> Vec<Part> {
        let lists_people = self.columns.iter().any(|column| column.kind == ColumnKind::Unit);
        let mut rows: Vec<(usize, &Row)> = self.content.iter().enumerate().collect();
        rows.retain(|(_, row)| self.is_written(row) || lists_people);
        if self.rows == Rows::Participants {
            let name = |place: usize, row: &Row| self.title_of(place, row, context);
            rows.sort_by(|(place, row), (other_place, other)| {
                compare_names(context.language, &name(*place, row), &name(*other_place, other))
            });
        }
        let sources = self.sources(context);
        match (self.layout, rows.is_empty()) {
            (_, true) => Vec::new(),
            (Layout::Grid | Layout::Crosstab, false) => {
                let legend = self.legend(context).map(|legend| Part::Paragraph(vec![Run::plain(legend)]));
                std::iter::once(Part::Table(self.printed_grid(&rows, &sources, own, context)))
                    .chain(legend)
                    .chain(self.number_parts(context))
                    .collect()
            }
            (Layout::Records, false) => {
                let records =
                    rows.into_iter().flat_map(|(place, row)| self.printed_record(place, row, &sources, context));
                records.chain(self.number_parts(context)).collect()
            }
        }
    }

    fn printed_grid(&self, rows: &[(usize, &Row)], sources: &Sources, own: &Key, context: &Context<'_>) -> ReportTable {
        let used = |index: usize, column: &Column| {
            !column.facilitator_only
                && (column.required
                    || rows.iter().any(|(place, row)| !self.words(*place, row, index, column, context).is_empty()))
        };
        let columns: Vec<(usize, &Column)> =
            self.columns.iter().enumerate().filter(|(index, column)| used(*index, column)).collect();
        let (titles, dots) = (self.heads(&columns, context), context.all_dots(own));
        let cells = |(place, row): &(usize, &Row)| {
            let mut cells: Vec<Vec<Run>> =
                columns.iter().map(|(index, column)| self.printed_cell(*place, row, *index, column, context)).collect();
            if let Some(first) = cells.first_mut() {
                first.extend(asides(
                    dots.get(&row.id).copied().unwrap_or_default(),
                    self.source(*place, row, sources, context),
                    context,
                ));
            }
            cells.extend(self.is_counted().then(|| vec![Run::plain(Self::ticks(row).to_string())]));
            cells
        };
        let mut rows: Vec<Vec<Vec<Run>>> = rows.iter().map(cells).collect();
        if self.is_counted() {
            rows.push(
                self.sums(&columns, context).into_iter().map(|sum| vec![Run::new(sum, RunStyle::Bold)]).collect(),
            );
        }
        let column = |column: GridColumn| TableColumn { title: column.title, share: column.share };
        ReportTable { columns: titles.into_iter().map(column).collect(), rows }
    }

    fn printed_cell(&self, place: usize, row: &Row, index: usize, column: &Column, context: &Context<'_>) -> Vec<Run> {
        let words = self.words(place, row, index, column, context);
        if words.is_empty() && column.required {
            return vec![Run::new(context.language.say(gap(&column.kind)), RunStyle::Gap)];
        }
        let mut runs = vec![Run::plain(words)];
        if let Some(Cell::Tally(counts)) = row.cells.get(index) {
            let answers = counts.iter().fold(0_u32, |sum, count| sum.saturating_add(u32::from(*count)));
            runs.push(Run::plain(" "));
            runs.push(Run::new(
                context.language.say_with(msg!("answers"), &[("count", answers.into())]),
                RunStyle::Aside,
            ));
        }
        runs
    }

    fn printed_record(&self, place: usize, row: &Row, sources: &Sources, context: &Context<'_>) -> Vec<Part> {
        let fields = self.all_fields(place, row, |column| !column.facilitator_only, sources, context);
        if self.rows == Rows::One {
            let paragraph = |(label, text): (String, Run)| {
                Part::Paragraph(vec![Run::new(format!("{label}: "), RunStyle::Bold), text])
            };
            return fields.into_iter().map(paragraph).collect();
        }
        vec![Part::Record(ReportRecord { title: self.record_title(place, row, context), fields })]
    }

    /// How much of the width each column takes; the sums of a crosstab are a column without a kind.
    pub(super) fn shares<'a>(&self, kinds: impl Iterator<Item = Option<&'a ColumnKind>>) -> Vec<f32> {
        let narrow = self.layout == Layout::Crosstab;
        let weight = |kind: Option<&ColumnKind>| match kind {
            Some(ColumnKind::Long) => 3.2,
            Some(ColumnKind::Short) if narrow => 3.2,
            Some(ColumnKind::Short | ColumnKind::Unit) => 2.0,
            Some(ColumnKind::Person) => 1.4,
            Some(ColumnKind::Date | ColumnKind::Pick(_) | ColumnKind::Tally { .. }) => 1.2,
            Some(ColumnKind::Check | ColumnKind::Scale { .. }) | None => 1.0,
        };
        let weights: Vec<f32> = kinds.map(weight).collect();
        let all: f32 = weights.iter().sum();
        weights.into_iter().map(|weight| weight / all.max(1.0)).collect()
    }
}

/// The fields with words in them; what is missing is no matter for the room.
fn said(fields: Vec<(String, Run)>) -> Vec<(String, String)> {
    let said = fields.into_iter().filter(|(_, run)| run.style != RunStyle::Gap);
    said.map(|(label, run)| (label, run.text)).collect()
}

fn answers_to(source: &str, context: &Context<'_>) -> String {
    context.language.say_with(msg!("answers-to"), &[("text", source.into())])
}

/// What stands small after a row's first words in the handout: its dots and what it answers.
fn asides(dots: u32, source: Option<&String>, context: &Context<'_>) -> Vec<Run> {
    let dots = (dots > 0).then(|| context.language.say_with(msg!("dots"), &[("count", dots.into())]));
    let source = source.map(|source| answers_to(source, context));
    let aside = |words: String| [Run::plain(" "), Run::new(words, RunStyle::Aside)];
    dots.into_iter().chain(source).flat_map(aside).collect()
}

/// What to say where a required cell is empty.
pub const fn gap(kind: &ColumnKind) -> crate::i18n::Message {
    match kind {
        ColumnKind::Person => msg!("missing-name"),
        ColumnKind::Date => msg!("missing-date"),
        ColumnKind::Short
        | ColumnKind::Long
        | ColumnKind::Unit
        | ColumnKind::Pick(_)
        | ColumnKind::Check
        | ColumnKind::Scale { .. }
        | ColumnKind::Tally { .. } => msg!("missing-words"),
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
const fn is_for_room(column: &Column) -> bool {
    !column.facilitator_only && !matches!(column.kind, ColumnKind::Tally { .. })
}
