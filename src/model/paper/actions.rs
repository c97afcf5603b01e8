//! The agreements of the day, one by one: what, how, who and when, for a spreadsheet and for a calendar.

use jiff::civil::Date;

use crate::i18n::Language;
use crate::model::block::table::{Cell, Role};
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::paper::agreements::Agreement;
use crate::model::paper::sheet::{Sheet, SheetCell};
use crate::msg;

/// One thing that somebody does by a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// The row it stands in, which names it in the session.
    pub id: Id,
    /// The exercise it was agreed in.
    pub exercise: String,
    /// What is to be done.
    pub what: String,
    /// How, and whatever else was written.
    pub how: String,
    /// Who does it; empty while nobody does.
    pub who: String,
    /// When.
    pub due: Due,
    /// What it was made from, such as a barrier.
    pub answers: String,
    /// How far it is, in one of the table's words.
    pub state: String,
    /// It is done or given up.
    pub closed: bool,
}

/// When an action is due.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Due {
    /// Nobody has said.
    #[default]
    Open,
    /// On a day.
    On(Date),
    /// In words, such as "snarest".
    Words(String),
}

impl Action {
    /// The day to keep; none for what is done or given up.
    pub fn day(&self) -> Option<Date> {
        self.due.date().filter(|_| !self.closed)
    }
}

impl Due {
    /// The day, when there is one.
    pub const fn date(&self) -> Option<Date> {
        match self {
            Self::On(date) => Some(*date),
            Self::Open | Self::Words(_) => None,
        }
    }

    fn value(&self) -> SheetCell {
        match self {
            Self::Open => SheetCell::nothing(),
            Self::On(date) => SheetCell::Date(*date),
            Self::Words(words) => SheetCell::Words(words.clone()),
        }
    }
}

impl Session {
    /// The agreements of the day in words, in the order of the programme.
    pub fn actions(&self, language: Language) -> Vec<Action> {
        self.agreements(language).iter().map(Action::of).collect()
    }
}

impl Action {
    fn of(agreement: &Agreement<'_>) -> Self {
        Self {
            id: agreement.id(),
            exercise: agreement.exercise().to_owned(),
            what: agreement.words(Role::What),
            how: agreement.how(),
            who: agreement.words(Role::Who),
            due: due(&agreement.cell(Role::When)),
            answers: agreement.answers.clone(),
            state: agreement.status().map(|status| agreement.read(&status.word).to_owned()).unwrap_or_default(),
            closed: agreement.is_closed(),
        }
    }
}

fn due(cell: &Cell) -> Due {
    match cell {
        Cell::Date(date) => Due::On(*date),
        Cell::Text(words) => Due::Words(words.clone()),
        Cell::Empty | Cell::People(_) | Cell::Pick(_) | Cell::Check | Cell::Number(_) | Cell::Tally(_) => Due::Open,
    }
}

/// The actions as a table for a spreadsheet.
pub fn sheet(actions: &[Action], language: Language) -> Sheet {
    let titles = [
        msg!("sheet-what"),
        msg!("sheet-how"),
        msg!("sheet-who"),
        msg!("sheet-when"),
        msg!("sheet-exercise"),
        msg!("answers-label"),
        msg!("sheet-state"),
    ];
    let row = |action: &Action| {
        let Action { what, how, who, due, exercise, answers, state, .. } = action;
        let [what, how, who, exercise, answers, state] =
            [what, how, who, exercise, answers, state].map(|words| SheetCell::from(words.as_str()));
        vec![what, how, who, due.value(), exercise, answers, state]
    };
    Sheet::new(msg!("sheet-actions"), &titles, actions.iter().map(row).collect(), language)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::store;

    #[test]
    fn an_action_says_what_how_who_and_when_and_what_it_answers() {
        let session = store::sample().unwrap().session;
        let actions = session.actions(Language::Danish);
        let found = actions.iter().find(|action| !action.answers.is_empty() && action.due.date().is_some()).unwrap();
        assert_eq!(found.exercise, "Opsamling: hvad, hvordan, hvem");
        assert!(!found.what.is_empty() && !found.how.is_empty() && !found.who.is_empty(), "{found:?}");
        assert_eq!(found.state, "Ikke begyndt");
    }

    #[test]
    fn dates_stand_in_the_sheet_as_spreadsheets_read_them_and_words_as_they_are() {
        let action = |due| Action {
            id: Id(1),
            exercise: "Aftaler".into(),
            what: "Ring".into(),
            how: String::new(),
            who: "Åse".into(),
            due,
            answers: String::new(),
            state: "Ny".into(),
            closed: false,
        };
        let dues = [Due::On(date(2027, 2, 4)), Due::Words("snarest".into()), Due::Open];
        let sheet = sheet(&dues.map(action), Language::Danish);
        let whens: Vec<String> = sheet.rows.iter().map(|row| row[3].words(sheet.language)).collect();
        assert_eq!(whens, ["2027-02-04", "snarest", ""]);
        assert_eq!(sheet.columns, ["Hvad", "Hvordan", "Hvem", "Hvornår", "Øvelse", "Svarer på", "Status"]);
    }
}
