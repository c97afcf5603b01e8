//! What is asked of a table as of every block.

use super::numbers::row_key;
use super::{Cell, Column, ColumnKind, Row, Rows, Table, TableEdit};
use crate::i18n::{Message, Text};
use crate::model::block::answers::{Answered, Before, NumbersEdit, Spread, apart, picked};
use crate::model::block::context::Context;
use crate::model::block::kind::{Behaviour, Entered, Entry, Fillable, Ref, Why};
use crate::model::block::parts::Parts;
use crate::model::block::preset::check_presets;
use crate::model::block::{BlockEdit, Item};
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::LONGEST_TEXT;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::called::Redaction;
use crate::model::paper::report::Part;
use crate::model::screen::slide::Body;
use crate::msg;

impl Behaviour for Table {
    fn name(&self) -> Message {
        msg!("kind-table")
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        let rows = match &self.rows {
            Rows::Each(block) => Some(Why::Rows.at(block)),
            Rows::Free | Rows::One | Rows::Fixed(_) | Rows::Participants | Rows::Outcomes => None,
        };
        rows.into_iter().chain(Ref::pulls(&self.pull)).collect()
    }

    fn texts(&self) -> Vec<&Text> {
        let across = self.across.iter();
        let titles = self.columns.iter().map(|column| &column.title).chain(across.clone().map(|across| &across.title));
        let kinds = self.columns.iter().map(|column| &column.kind).chain(across.map(|across| &across.kind));
        let rows = match &self.rows {
            Rows::Fixed(words) => words.as_slice(),
            Rows::Free | Rows::One | Rows::Participants | Rows::Outcomes | Rows::Each(_) => &[],
        };
        titles.chain(kinds.flat_map(ColumnKind::choices)).chain(rows).collect()
    }

    fn is_said(&self) -> bool {
        self.content.iter().any(|row| self.is_written(row)) || self.has_numbers()
    }

    fn unnumbered(&self) -> usize {
        self.given().size()
    }

    fn answered(&self) -> Option<&dyn Answered> {
        self.numbered().is_some().then_some(self)
    }

    fn came_to(&self) -> Vec<Before> {
        self.numbers_came_to()
    }

    fn take_before(&mut self, before: &[Before]) {
        self.take_numbers_before(before);
    }

    fn unveiled(&self) -> Option<BlockEdit> {
        self.numbered()?;
        let keys: Vec<Key> = self.content.iter().map(row_key).collect();
        let waits = self.given().waits(&keys.iter().collect::<Vec<&Key>>());
        waits.then(|| self.numbers_edit(NumbersEdit::Show { shown: true }))
    }

    fn leave_out_what_is_hidden(&mut self) {
        if let Some(numbers) = &mut self.numbers {
            numbers.given.leave_out_what_is_hidden();
        }
    }

    fn clear(&mut self) {
        self.content.clear();
        self.columns.retain(|column| !column.added);
        if let Some(numbers) = &mut self.numbers {
            numbers.given.clear();
        }
    }

    fn settle(&mut self, context: &Context<'_>, ids: &mut Ids) {
        for cell in self.content.iter_mut().flat_map(|row| &mut row.cells) {
            if let Cell::People(people) = cell {
                people.retain(|person| context.session.participant(*person).is_some());
                if people.is_empty() {
                    *cell = Cell::Empty;
                }
            }
        }
        self.settle_rows(context, ids);
        self.settle_numbers();
    }

    fn check(&self, context: &Context<'_>) -> Vec<Issue> {
        let mut issues = check_keys(self.columns.iter().map(|column| &column.id));
        issues.extend(check_presets(&self.presets, &[]));
        issues.extend(self.check_numbers());
        let empty = self.columns.iter().filter(|column| column.kind.is_empty_scale());
        issues.extend(empty.map(|column| Issue::OutsideScale(column.id.clone())));
        for row in &self.content {
            if row.cells.len() != self.columns.len() {
                issues.push(Issue::UnevenRow(row.id));
            }
            for (column, cell) in self.columns.iter().zip(&row.cells) {
                match cell {
                    Cell::Text(text) if text.len() > LONGEST_TEXT => issues.push(Issue::TooLong(row.id)),
                    Cell::People(people) => {
                        let gone = people.iter().filter(|person| context.session.participant(**person).is_none());
                        issues.extend(gone.map(|person| Issue::Dangling(*person)));
                    }
                    Cell::Empty
                    | Cell::Text(_)
                    | Cell::Date(_)
                    | Cell::Pick(_)
                    | Cell::Check
                    | Cell::Number(_)
                    | Cell::Tally(_) => {}
                }
                if column.kind.accept(cell).is_err() {
                    issues.push(Issue::OutsideScale(column.id.clone()));
                }
            }
        }
        issues
    }

    fn mend(&mut self) {
        let as_wide = |width: usize| self.content.iter().filter(|row| row.cells.len() == width).count();
        let usual = self.content.iter().max_by_key(|row| (as_wide(row.cells.len()), row.cells.len()));
        let cells = usual.map(|row| row.cells.clone()).unwrap_or_default();
        for (place, cell) in cells.iter().enumerate().skip(self.columns.len()) {
            let mut free = (place + 1..).map(|number| Key::new(format!("part-{number}")));
            let id = free.find(|id| self.position(id).is_none()).unwrap_or_default();
            let kind = match cell {
                Cell::People(_) => ColumnKind::Person,
                Cell::Date(_) => ColumnKind::Date,
                Cell::Check => ColumnKind::Check,
                Cell::Empty | Cell::Text(_) | Cell::Pick(_) | Cell::Number(_) | Cell::Tally(_) => ColumnKind::Long,
            };
            self.columns.push(Column::new(id, Text::typed(format!("{}", place + 1)), kind));
        }
        for row in &mut self.content {
            let over = row.cells.split_off(row.cells.len().min(self.columns.len()));
            row.cells.resize(self.columns.len(), Cell::Empty);
            for cell in over {
                if let (Cell::Text(more), Some(Cell::Text(text))) = (cell, row.cells.last_mut()) {
                    text.push('\n');
                    text.push_str(&more);
                }
            }
        }
    }

    fn ids(&self) -> Vec<Id> {
        self.content.iter().map(|row| row.id).collect()
    }

    fn items(&self, own: &Key, context: &Context<'_>) -> Vec<Item> {
        let dots = context.all_dots(own);
        let spreads = self.spreads();
        let item = |((row, title), spread): ((&Row, String), &Option<Spread>)| {
            let points = dots.get(&row.id).copied().filter(|dots| *dots > 0);
            let level = self.level(row, spread.as_ref());
            let apart = spread.as_ref().map_or(0, |spread| apart(spread, &spreads));
            Item { points, level, apart, ..Item::new(row.id, self.written_by_group(row, context).unwrap_or(title), 0) }
        };
        self.content.iter().zip(self.titles(context)).zip(&spreads).map(item).collect()
    }

    fn item_text(&self, _own: &Key, id: Id, context: &Context<'_>) -> Option<String> {
        let (place, row) = self.content.iter().enumerate().find(|(_, row)| row.id == id)?;
        let written = self.written_by_group(row, context).filter(|words| !words.is_empty());
        Some(written.unwrap_or_else(|| self.title_of(place, row, context)))
    }

    fn lines(&self) -> usize {
        self.content.len()
    }

    fn tally(&self) -> Option<(Message, usize)> {
        let written = || self.content.iter().filter(|row| self.is_written(row)).count();
        (self.rows == Rows::Free).then(|| (msg!("rows-count"), written()))
    }

    fn can_be_listed(&self) -> bool {
        !matches!(self.rows, Rows::Each(_))
    }

    fn can_be_voted_on(&self) -> bool {
        true
    }

    fn redact(&mut self, redaction: &Redaction<'_>) {
        self.keep_discreet(redaction);
    }

    fn entry(&self, context: &Context<'_>) -> Option<Entry<'_>> {
        let column = self.columns.first().map_or("", |column| context.read(&column.title)).to_lowercase();
        let hint = context.language.say_with(msg!("new-row-hint"), &[("column", column.into())]);
        let pasted: fn(String) -> BlockEdit = |text| BlockEdit::Table(TableEdit::Paste { text });
        let entry = Entry { name: msg!("new-row"), hint, headings: &[], by: None, pasted: Some(pasted) };
        (self.rows == Rows::Free).then_some(entry)
    }

    fn entered(&self, Entered { text, heading, unit, .. }: Entered<'_>) -> Option<BlockEdit> {
        if self.numbered().is_some() && (heading.is_some() || self.rows != Rows::Free) {
            let keys: Vec<Key> = self.content.iter().map(row_key).collect();
            let part = picked(&keys.iter().collect::<Vec<&Key>>(), heading).cloned();
            return Some(self.numbers_edit(NumbersEdit::Answer { part, unit: unit.to_owned(), row: text }));
        }
        (self.rows == Rows::Free).then_some(BlockEdit::Table(TableEdit::Add { text }))
    }

    as_itself! { fillable fillable_mut: Fillable, divided divided_mut: Parts }

    fn slide(&self, own: &Key, context: &Context<'_>) -> Body {
        self.shown(own, context)
    }

    fn report(&self, own: &Key, context: &Context<'_>) -> Vec<Part> {
        self.printed(own, context)
    }

    fn sheet(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        if self.rows == Rows::Outcomes && self.content.is_empty() {
            return Vec::new();
        }
        let mut parts = self.own_number_parts(context);
        parts.extend(self.empty_rows(context));
        parts
    }

    fn breadth(&self) -> usize {
        self.columns.len()
    }

    fn size(&self) -> usize {
        self.content.len() + self.unnumbered()
    }
}
