//! A table on an empty sheet of paper: rows to write in, or each column as a label with lines.

use crate::model::block::context::Context;
use crate::model::block::table::shown::NONE;
use crate::model::block::table::{Column, ColumnKind, Layout, Row, Rows, Table, steps};
use crate::model::paper::report::{Blank, Part, ReportTable, Run, RunStyle, TableColumn};

/// The fewest rows that the room may fill in.
const LEAST_ROWS: usize = 6;
/// Columns of a crosstab for what the room adds, such as its units.
const ACROSS: usize = 5;
/// More numbers than this are not printed to be ringed.
const MOST_NUMBERS: usize = 7;
/// More choices than this, or longer ones, are not printed in every cell.
const MOST_CHOICES: usize = 3;
const LONGEST_CHOICE: usize = 14;
/// Among more columns than this, one is too narrow for a scale.
const FEW_COLUMNS: usize = 4;

impl Table {
    pub(super) fn empty_rows(&self, context: &Context<'_>) -> Vec<Part> {
        match self.layout {
            Layout::Records => self.empty_record(context),
            Layout::Grid | Layout::Crosstab => {
                let legend = self.legend(context).map(|legend| Part::Paragraph(vec![Run::plain(legend)]));
                let table = Part::Blank(Blank::Table(self.empty_grid(context)));
                std::iter::once(table).chain(legend).chain(self.choices_below(context)).collect()
            }
        }
    }

    fn named_rows(&self, context: &Context<'_>) -> impl Iterator<Item = (usize, &Row)> {
        self.content.iter().enumerate().filter(|(place, _)| !self.is_nameless(*place, context))
    }

    fn empty_grid(&self, context: &Context<'_>) -> ReportTable {
        let across = self.across.iter().flat_map(|across| std::iter::repeat_n((&across.title, &across.kind), ACROSS));
        let own = self.columns.iter().filter(|column| !column.facilitator_only);
        let columns: Vec<_> = own.map(|column| (&column.title, &column.kind)).chain(across).collect();
        let shares = self.shares(columns.iter().map(|(_, kind)| Some(*kind)));
        let titles = columns.iter().map(|(title, _)| context.read(title).to_owned());
        let empty = || columns.iter().map(|(_, kind)| self.cell_to_fill_in(kind, context)).collect::<Vec<Vec<Run>>>();
        let begun = |(place, row): (usize, &Row)| {
            let mut cells = empty();
            if let Some(first) = cells.first_mut() {
                *first = vec![Run::plain(self.title_of(place, row, context))];
            }
            cells
        };
        let mut rows: Vec<Vec<Vec<Run>>> = self.named_rows(context).map(begun).collect();
        match self.rows {
            Rows::Fixed(_) | Rows::One | Rows::Outcomes => {}
            Rows::Free | Rows::Participants | Rows::Each(_) => rows.resize_with(rows.len().max(LEAST_ROWS), empty),
        }
        let columns = titles.zip(shares).map(|(title, share)| TableColumn { title, share }).collect();
        ReportTable { columns, rows }
    }

    /// Each column as a label with lines below it.
    fn empty_record(&self, context: &Context<'_>) -> Vec<Part> {
        let field = |column: &Column| {
            let title = Run::new(context.read(&column.title), RunStyle::Bold);
            match self.to_fill_in(&column.kind, context) {
                choices if choices.is_empty() => vec![Part::Paragraph(vec![title]), lines(&column.kind)],
                choices => {
                    let choices = Run::plain(format!("   {}", choices.join("   ")));
                    vec![Part::Paragraph(vec![title, choices])]
                }
            }
        };
        self.columns.iter().filter(|column| !column.facilitator_only).flat_map(field).collect()
    }

    /// What is printed where one only ticks or rings, a line each; nothing where one writes.
    fn to_fill_in(&self, kind: &ColumnKind, context: &Context<'_>) -> Vec<String> {
        match kind {
            ColumnKind::Pick(_) if self.letters(kind, context).is_some() => Vec::new(),
            ColumnKind::Pick(words) => {
                let words = words.iter().map(|word| context.read(word)).filter(|word| *word != NONE);
                words.map(|word| format!("☐\u{a0}{word}")).collect()
            }
            ColumnKind::Check => vec!["☐".to_owned()],
            ColumnKind::Scale { from, to } | ColumnKind::Tally { from, to } if steps(*from, *to) <= MOST_NUMBERS => {
                vec![(*from..=*to).map(|number| number.to_string()).collect::<Vec<String>>().join("\u{a0} ")]
            }
            ColumnKind::Short
            | ColumnKind::Long
            | ColumnKind::Unit
            | ColumnKind::Person
            | ColumnKind::Date
            | ColumnKind::Scale { .. }
            | ColumnKind::Tally { .. } => Vec::new(),
        }
    }

    /// Whether what is printed fits in a narrow cell; else it stands once, below the table.
    fn fits(&self, kind: &ColumnKind, choices: &[String]) -> bool {
        let is_scale = matches!(kind, ColumnKind::Scale { .. } | ColumnKind::Tally { .. });
        let has_room = !is_scale || self.columns.len() <= FEW_COLUMNS;
        has_room
            && choices.len() <= MOST_CHOICES
            && choices.iter().all(|choice| is_scale || choice.chars().count() <= LONGEST_CHOICE)
    }

    fn cell_to_fill_in(&self, kind: &ColumnKind, context: &Context<'_>) -> Vec<Run> {
        let choices = self.to_fill_in(kind, context);
        if self.fits(kind, &choices) { vec![Run::plain(choices.join("\n"))] } else { Vec::new() }
    }

    /// "Status: Rød · Gul · Grøn": what to write in a column whose cells are too narrow to print it in.
    fn choices_below(&self, context: &Context<'_>) -> Vec<Part> {
        let line = |column: &Column| {
            let choices = self.to_fill_in(&column.kind, context);
            let words = choices.join(" · ").replace("☐\u{a0}", "");
            let title = Run::new(format!("{}: ", context.read(&column.title)), RunStyle::Bold);
            (!self.fits(&column.kind, &choices)).then(|| Part::Paragraph(vec![title, Run::plain(words)]))
        };
        self.columns.iter().filter(|column| !column.facilitator_only).filter_map(line).collect()
    }
}

fn lines(kind: &ColumnKind) -> Part {
    Part::Blank(Blank::Lines(if matches!(kind, ColumnKind::Long) { 3 } else { 1 }))
}
