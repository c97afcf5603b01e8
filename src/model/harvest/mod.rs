//! A day as rows of facts that can be added up over many days: seven long tables with keys that no language changes.
//!
//! [`Session::harvest`] makes the rows of one day; [`questions`] adds many days up. What a handout would not hold is not
//! told here, either: notes, what is private, numbers the room has not seen, an open vote, who said what.

mod agreed;
pub mod columns;
mod keys;
mod municipality;
pub mod questions;
mod rows;
mod said;
mod words;

use jiff::civil::Time;

pub use columns::{ColumnType, HarvestCell, HarvestColumn, HarvestReference, HarvestTable, TABLES};
pub use municipality::Municipality;
pub use rows::{
    ActionRow, ActionStatus, ExerciseRow, PlacementRow, RatingMark, RatingRow, RelationKind, RelationRow, SessionRow,
    StatementRow,
};
pub use words::{Passage, WordsChoice};

use crate::i18n::Language;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Key};
use crate::model::paper::name_style::Names;

/// The rows of one day, each kind in the order of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Harvest {
    /// The day itself: one row.
    pub session: SessionRow,
    /// Its exercises.
    pub exercises: Vec<ExerciseRow>,
    /// What stands on cards.
    pub statements: Vec<StatementRow>,
    /// The numbers of factors: those that were agreed on, and how many gave each number.
    pub ratings: Vec<RatingRow>,
    /// What was placed, and where.
    pub placements: Vec<PlacementRow>,
    /// What was agreed.
    pub actions: Vec<ActionRow>,
    /// What came from what.
    pub relations: Vec<RelationRow>,
}

/// What is needed besides the day to make its rows.
#[derive(Clone, Copy)]
pub struct Gathering<'a> {
    /// How people are named, where somebody is named at all: groups, and things that stand for people.
    pub names: Names,
    /// The language of headings and factors where the day does not say which it is held in.
    pub language: Language,
    /// The format of the file that the day was read from.
    pub format: u32,
    /// When each item was planned and held.
    pub times: &'a [ItemTimes],
    /// The built-in exercise of that name, to tell which keys are known to everybody.
    pub recipe: &'a dyn Fn(&Key) -> Option<&'static Exercise>,
}

/// When an item of the programme was planned and held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ItemTimes {
    /// The item.
    pub item: Id,
    /// For how many minutes it was planned when the day began; `None` when the day never began.
    pub planned: Option<u16>,
    /// How many minutes it took; `None` while nobody knows.
    pub held: Option<u16>,
    /// When it was begun.
    pub begun: Option<Time>,
}

impl Session {
    /// The rows of the day. Names are shortened or left out first, as in everything that leaves the program.
    pub fn harvest(&self, how: &Gathering<'_>) -> Harvest {
        let language = self.language.unwrap_or(how.language);
        let told = self.discreet(how.names, language);
        let mut harvest = Harvest {
            session: told.session_row(language, how.format),
            exercises: told.exercise_rows(how),
            statements: told.statement_rows(language, how),
            ratings: said::ratings(self, &told, language, how),
            placements: told.placement_rows(language, how),
            actions: agreed::actions(self, &told, language),
            relations: told.relations(),
        };
        // Whatever way a text came in, no table of ours holds a sign that nobody sees.
        harvest.clean();
        harvest
    }

    /// The municipality the day belongs to: the one that is named, or else the one whose day it is.
    pub fn danish_municipality(&self) -> Option<Municipality> {
        let named = if self.municipality.trim().is_empty() { &self.organisation } else { &self.municipality };
        municipality::find(named)
    }

    fn session_row(&self, language: Language, format: u32) -> SessionRow {
        SessionRow {
            session: self.key.clone(),
            series: self.series.trim().to_owned(),
            organisation: self.organisation.trim().to_owned(),
            municipality_code: self.danish_municipality().map(|one| one.code),
            date: self.date,
            place: self.place.trim().to_owned(),
            people: self.head_count(),
            language,
            format,
        }
    }

    fn exercise_rows(&self, how: &Gathering<'_>) -> Vec<ExerciseRow> {
        let row = |(item, exercise): (&AgendaItem, &Exercise)| {
            let times = how.times.iter().find(|times| times.item == item.id);
            let recipe = (how.recipe)(&exercise.recipe);
            ExerciseRow {
                session: self.key.clone(),
                item: item.id,
                recipe: keys::recipe(exercise, how),
                recipe_changed: recipe.map(|recipe| keys::is_changed(exercise, recipe)),
                minutes_planned: times.and_then(|times| times.planned).unwrap_or_else(|| item.minutes()),
                minutes_held: times.and_then(|times| times.held),
                begun: times.and_then(|times| times.begun),
            }
        };
        self.exercises().map(row).collect()
    }
}
