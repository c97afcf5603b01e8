//! The exercises and programmes that are built in: read strictly, once, and made into a session to begin with.

mod mistake;
mod rules;

use std::sync::LazyLock;

use jiff::civil::Date;
use jiff::tz::TimeZone;
pub use mistake::{Mistake, RecipeError};
use serde::de::DeserializeOwned;

use super::format;
use crate::assets;
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Key};
use crate::model::programme::{Activity, AgendaItem, ProgrammeRecipe, RecipeActivity, RecipeItem};
use crate::model::session::Session;

/// How long a talk or a break takes unless its programme says so.
const USUAL_MINUTES: u16 = 15;

static BUILT_IN: LazyLock<Recipes> = LazyLock::new(|| Recipes::read(assets::EXERCISES, assets::PROGRAMMES));

/// The exercises of the library.
pub fn exercises() -> &'static [Exercise] {
    &BUILT_IN.exercises
}

/// The programmes to begin a day with.
pub fn programmes() -> &'static [ProgrammeRecipe] {
    &BUILT_IN.programmes
}

/// What is wrong with the files that were left out.
pub fn errors() -> &'static [RecipeError] {
    &BUILT_IN.errors
}

/// The exercise of that name.
pub fn exercise(recipe: &Key) -> Option<&'static Exercise> {
    BUILT_IN.exercises.iter().find(|exercise| exercise.recipe == *recipe)
}

/// A new session with everything a programme holds; `key` tells it from every other.
///
/// # Errors
/// When the programme names an exercise that the library lacks.
pub fn begin(
    programme: &ProgrammeRecipe,
    key: impl Into<String>,
    title: impl Into<String>,
    date: Date,
) -> Result<Session, RecipeError> {
    let mut session = Session::blank(key, title, date);
    session.programme.start = programme.start;
    for planned in &programme.items {
        let item = agenda_item(session.new_id(), planned).map_err(|recipe| unknown_recipe(programme, recipe))?;
        session.programme.items.push(item);
    }
    session.settle();
    session.programme.end = Some(session.promised_end(&TimeZone::UTC).time());
    Ok(session)
}

/// The item as it is begun, or the name of the exercise that the library lacks.
fn agenda_item(id: Id, planned: &RecipeItem) -> Result<AgendaItem, &Key> {
    let (minutes, activity) = match &planned.activity {
        RecipeActivity::Exercise(recipe) => {
            let exercise = exercise(recipe).ok_or(recipe)?;
            (exercise.minutes(), Activity::Exercise(exercise.clone()))
        }
        RecipeActivity::Own(exercise) => (exercise.minutes(), Activity::Exercise((**exercise).clone())),
        RecipeActivity::Talk(title) => (USUAL_MINUTES, Activity::Talk { title: title.clone() }),
        RecipeActivity::Break(title) => (USUAL_MINUTES, Activity::Break { title: title.clone() }),
    };
    let mut item = AgendaItem::new(id, planned.minutes.unwrap_or(minutes), activity);
    (item.least, item.lock, item.can_drop) = (planned.least, planned.lock, planned.can_drop);
    (item.note, item.material) = (planned.note.clone(), planned.material.clone());
    if let Activity::Exercise(exercise) = &mut item.activity {
        exercise.stretch(i32::from(item.minutes) - i32::from(minutes));
        planned.title.iter().for_each(|title| exercise.title.clone_from(title));
    }
    Ok(item)
}

fn unknown_recipe(programme: &ProgrammeRecipe, recipe: &Key) -> RecipeError {
    RecipeError { file: format!("{}.ron", programme.id), line: None, what: Mistake::UnknownRecipe(recipe.clone()) }
}

/// What a set of files holds: every recipe without a mistake, and the mistakes of the others.
#[derive(Clone, Debug, Default)]
pub struct Recipes {
    /// The exercises, in the order of the files.
    pub exercises: Vec<Exercise>,
    /// The programmes, in the order of the files.
    pub programmes: Vec<ProgrammeRecipe>,
    /// The mistakes, in the order they were found.
    pub errors: Vec<RecipeError>,
}

impl Recipes {
    /// Reads files of exercises and of programmes, each given as its name and its text.
    pub fn read(exercises: &[(&str, &str)], programmes: &[(&str, &str)]) -> Self {
        let mut recipes = Self::default();
        let parsed: Vec<(Source<'_>, Exercise)> = recipes.parse(exercises);
        let library: Vec<Exercise> = parsed.iter().map(|(_, exercise)| exercise.clone()).collect();
        // When a file could not be read nobody knows what it would have held, so others may still point to it.
        let complete = library.len() == exercises.len();
        for (source, exercise) in parsed {
            let mut mistakes = rules::of_exercise(&exercise);
            mistakes.extend(rules::of_pulls(&exercise, &library, complete));
            if recipes.exercises.iter().any(|other| other.recipe == exercise.recipe) {
                mistakes.push(Mistake::DoubledRecipe(exercise.recipe.clone()));
            }
            if recipes.note(source, mistakes) {
                recipes.exercises.push(exercise);
            }
        }
        let parsed: Vec<(Source<'_>, ProgrammeRecipe)> = recipes.parse(programmes);
        for (source, programme) in parsed {
            if recipes.note(source, rules::of_programme(&programme, &recipes.exercises)) {
                recipes.programmes.push(programme);
            }
        }
        recipes
    }

    fn parse<'a, Recipe: DeserializeOwned>(&mut self, files: &[(&'a str, &'a str)]) -> Vec<(Source<'a>, Recipe)> {
        let mut parsed = Vec::new();
        for &(file, text) in files {
            match format::options().from_str(text) {
                Ok(recipe) => parsed.push((Source { file, text }, recipe)),
                Err(error) => self.errors.push(RecipeError::unreadable(file, error)),
            }
        }
        parsed
    }

    /// Notes what is wrong with a file; true when nothing is.
    fn note(&mut self, source: Source<'_>, mistakes: Vec<Mistake>) -> bool {
        let sound = mistakes.is_empty();
        let error = |what: Mistake| RecipeError { file: source.file.to_owned(), line: what.line_in(source.text), what };
        self.errors.extend(mistakes.into_iter().map(error));
        sound
    }
}

/// A file that was read.
#[derive(Clone, Copy, Debug)]
struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

#[cfg(test)]
mod tests;
