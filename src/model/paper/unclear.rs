//! Dates that nobody can put in a calendar: words that stand where a date is meant and may mean several days or none.

use crate::i18n::Language;
use crate::model::block::context::Context;
use crate::model::block::kind::Case;
use crate::model::block::table::{Cell, ColumnKind, Table};
use crate::model::day::session::Session;
use crate::msg;

/// So many are told one by one.
const TOLD: usize = 6;

/// Words where a date is meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnclearDate {
    /// What was written: "næste fredag".
    pub words: String,
    /// The exercise it was written in, and its row.
    pub place: String,
}

impl Cell {
    /// The words that stand in place of a date, where a date is meant.
    pub fn unclear_date(&self, kind: &ColumnKind) -> Option<&str> {
        let words = if let (ColumnKind::Date, Self::Text(words)) = (kind, self) { words.trim() } else { "" };
        Some(words).filter(|words| !words.is_empty())
    }
}

impl Session {
    /// The dates of the day that are words, in the order of the programme; those that only the facilitator sees are left
    /// out.
    pub fn unclear_dates(&self, language: Language) -> Vec<UnclearDate> {
        let mut found = Vec::new();
        for (item, exercise) in self.exercises() {
            let context = Context::new(self, item.id, exercise, language);
            for table in exercise.blocks.iter().filter_map(|named| Table::of(&named.block)) {
                table.unclear_dates(&context, item.title().read(language), &mut found);
            }
        }
        found
    }
}

impl Table {
    fn unclear_dates(&self, context: &Context<'_>, exercise: &str, found: &mut Vec<UnclearDate>) {
        for (place, row) in self.content.iter().enumerate() {
            let cells = self.columns.iter().zip(&row.cells).filter(|(column, _)| !column.facilitator_only);
            let words = cells.filter_map(|(column, cell)| cell.unclear_date(&column.kind));
            found.extend(words.map(|words| {
                let row = self.title_of(place, row, context);
                let place = if row.trim().is_empty() { exercise.to_owned() } else { format!("{exercise}: {row}") };
                UnclearDate { words: words.to_owned(), place }
            }));
        }
    }
}

/// The dates that are words, in words: how many, and which; `None` where there are none.
pub fn say(unclear: &[UnclearDate], language: Language) -> Option<String> {
    let count = Some(unclear.len() as u64).filter(|count| *count > 0)?;
    let line = |date: &UnclearDate| {
        language.say_with(
            msg!("date-unclear"),
            &[("words", date.words.clone().into()), ("place", date.place.clone().into())],
        )
    };
    let more = count.saturating_sub(TOLD as u64);
    let more = (more > 0).then(|| language.say_with(msg!("dates-unclear-more"), &[("count", more.into())]));
    let head = language.say_with(msg!("dates-unclear"), &[("count", count.into())]);
    let lines = std::iter::once(head).chain(unclear.iter().take(TOLD).map(line)).chain(more);
    Some(lines.collect::<Vec<String>>().join("\n"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Text;
    use crate::model::block::Block;
    use crate::model::block::table::{Column, Row};
    use crate::model::day::programme::Activity;
    use crate::model::exercise::{Exercise, NamedBlock};
    use crate::model::id::{Id, Key};

    #[test]
    fn words_in_place_of_a_date_are_told_with_where_they_stand() {
        let column = |id, kind| Column::new(Key::new(id), Text::typed(id), kind);
        let row = |(id, what, when): (u32, &str, Cell)| Row {
            id: Id(id),
            about: None,
            origin: None,
            cells: vec![Cell::Text(what.into()), when],
        };
        let rows = [
            (11, "Ring", Cell::Text("næste fredag".into())),
            (12, "Skriv", Cell::Date(date(2027, 3, 1))),
            (13, "Mål", Cell::Empty),
            (14, "", Cell::Text("snarest".into())),
            (15, "Sov", Cell::Text("  ".into())),
        ];
        let columns = vec![column("Hvad", ColumnKind::Short), column("Hvornår", ColumnKind::Date)];
        let table = Table { columns, content: rows.map(row).to_vec(), ..Table::default() };
        let mut exercise = Exercise::own(Text::typed("Aftaler"), 20);
        exercise.blocks = vec![NamedBlock { id: Key::new("table"), block: Block::Table(table) }];
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.append(20, Activity::Exercise(exercise));
        let found = session.unclear_dates(Language::Danish);
        let told: Vec<(&str, &str)> = found.iter().map(|date| (date.words.as_str(), date.place.as_str())).collect();
        assert_eq!(told, [("næste fredag", "Aftaler: Ring"), ("snarest", "Aftaler")]);
        let words = say(&found, Language::Danish).unwrap();
        assert_eq!(words.lines().count(), 3, "{words}");
        assert_eq!(say(&[], Language::English), None);
        let many = vec![found.first().unwrap().clone(); 9];
        assert!(say(&many, Language::Danish).unwrap().ends_with("og 3 til"));
    }
}
