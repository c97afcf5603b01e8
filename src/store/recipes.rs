//! The library: exercises and programmes, built in and of the user's own, read strictly and made into a session to begin
//! with.

mod mistake;
pub mod own;
mod rules;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock};

use jiff::civil::Date;
use jiff::tz::TimeZone;
pub use mistake::{RecipeError, RecipeMistake};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::foreign::cleaned;
use super::format;
use crate::assets;
use crate::model::block::Block;
use crate::model::day::programme::{Activity, AgendaItem};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::recipe::{ProgrammeRecipe, RecipeActivity, RecipeItem};
use crate::model::foreign;
use crate::model::id::{Id, Key};

/// How long a talk or a break takes unless its programme says so.
const USUAL_MINUTES: u16 = 15;

static BUILT_IN: LazyLock<Recipes> = LazyLock::new(|| Recipes::read(assets::EXERCISES, assets::PROGRAMMES));

/// Everything that is built in.
pub fn built_in() -> &'static Recipes {
    &BUILT_IN
}

/// The exercises that are built in.
pub fn exercises() -> &'static [Exercise] {
    &BUILT_IN.exercises
}

/// The programmes that are built in.
pub fn programmes() -> &'static [ProgrammeRecipe] {
    &BUILT_IN.programmes
}

/// The exercise of that name that is built in.
pub fn exercise(recipe: &Key) -> Option<&'static Exercise> {
    BUILT_IN.exercise(recipe)
}

/// The blocks one can add to an exercise, as they begin. A file of ours that cannot be read would leave none.
pub fn blocks() -> &'static [Block] {
    static BLOCKS: LazyLock<Vec<Block>> =
        LazyLock::new(|| format::options().from_str(assets::BLOCKS).unwrap_or_default());
    &BLOCKS
}

fn unknown_recipe(programme: &ProgrammeRecipe, recipe: &Key) -> RecipeError {
    RecipeError {
        file: format!("{}.ron", programme.id),
        line: None,
        what: RecipeMistake::UnknownRecipe(recipe.clone()),
    }
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
    /// The file that each exercise was read from.
    files: HashMap<Key, String>,
}

impl Recipes {
    /// Reads files of exercises and of programmes, each given as its name and its text.
    pub fn read(exercises: &[(&str, &str)], programmes: &[(&str, &str)]) -> Self {
        let mut recipes = Self::default();
        recipes.add(exercises, programmes);
        recipes
    }

    /// Reads more files, which may build on what is there already.
    fn add(&mut self, exercises: &[(&str, &str)], programmes: &[(&str, &str)]) {
        let mut parsed: Vec<(Source<'_>, Exercise)> = self.parse(exercises);
        parsed.iter_mut().for_each(|(_, exercise)| exercise.give_roles());
        // When a file could not be read nobody knows what it would have held, so others may still point to it.
        let complete = parsed.len() == exercises.len();
        let new = parsed.iter().map(|(_, exercise)| exercise);
        let library: Vec<Exercise> = self.exercises.iter().chain(new).cloned().collect();
        for (source, exercise) in parsed {
            let mut mistakes = rules::of_exercise(&exercise);
            mistakes.extend(rules::of_pulls(&exercise, &library, complete));
            if self.exercise(&exercise.recipe).is_some() {
                mistakes.push(RecipeMistake::DoubledRecipe(exercise.recipe.clone()));
            }
            if self.note(source, mistakes) {
                self.files.insert(exercise.recipe.clone(), source.file.to_owned());
                self.exercises.push(exercise);
            }
        }
        let mut parsed: Vec<(Source<'_>, ProgrammeRecipe)> = self.parse(programmes);
        parsed.iter_mut().for_each(|(_, programme)| programme.give_roles());
        for (source, programme) in parsed {
            let mut mistakes = rules::of_programme(&programme, &self.exercises);
            if self.programme(&programme.id).is_some() {
                mistakes.push(RecipeMistake::DoubledProgramme(programme.id.clone()));
            }
            if self.note(source, mistakes) {
                self.programmes.push(programme);
            }
        }
    }

    /// Reads one exercise that may build on a library, be it one of that name.
    fn read_on(library: &Self, file: &str, text: &str) -> Result<Exercise, RecipeError> {
        let mut exercise: Exercise = clean(text).map_err(|error| RecipeError::unreadable(file, error))?;
        exercise.give_roles();
        let mut mistakes = rules::of_exercise(&exercise);
        mistakes.extend(rules::of_pulls(&exercise, &library.exercises, true));
        let mistake = |what: RecipeMistake| RecipeError { file: file.to_owned(), line: what.line_in(text), what };
        mistakes.into_iter().next().map_or(Ok(exercise), |what| Err(mistake(what)))
    }

    /// The exercise of that name.
    pub fn exercise(&self, recipe: &Key) -> Option<&Exercise> {
        self.exercises.iter().find(|exercise| exercise.recipe == *recipe)
    }

    /// The programme of that name.
    pub fn programme(&self, id: &Key) -> Option<&ProgrammeRecipe> {
        self.programmes.iter().find(|programme| programme.id == *id)
    }

    /// Whether an exercise is the user's own and not built in.
    pub fn is_own(&self, recipe: &Key) -> bool {
        self.exercise(recipe).is_some() && exercise(recipe).is_none()
    }

    /// A new session with everything a programme holds; `key` tells it from every other.
    ///
    /// # Errors
    /// When the programme names an exercise that the library lacks.
    pub fn begin(
        &self,
        programme: &ProgrammeRecipe,
        key: impl Into<String>,
        title: impl Into<String>,
        date: Date,
    ) -> Result<Session, RecipeError> {
        let mut session = Session::blank(key, title, date);
        session.programme.start = programme.start;
        for planned in &programme.items {
            let item = self.agenda_item(session.new_id(), planned);
            session.programme.items.push(Arc::new(item.map_err(|recipe| unknown_recipe(programme, recipe))?));
        }
        session.settle();
        session.programme.end = Some(session.promised_end(&TimeZone::UTC).time());
        Ok(session)
    }

    /// The item as it is begun, or the name of the exercise that the library lacks.
    fn agenda_item<'a>(&self, id: Id, planned: &'a RecipeItem) -> Result<AgendaItem, &'a Key> {
        let (minutes, activity) = match &planned.activity {
            RecipeActivity::Exercise(recipe) => {
                let exercise = self.exercise(recipe).ok_or(recipe)?;
                (exercise.minutes(), Activity::Exercise(exercise.clone()))
            }
            RecipeActivity::Own(exercise) => (exercise.minutes(), Activity::Exercise((**exercise).clone())),
            RecipeActivity::Talk(title) => (USUAL_MINUTES, Activity::Talk { title: title.clone() }),
            RecipeActivity::Break(title) => (USUAL_MINUTES, Activity::Break { title: title.clone() }),
        };
        let mut item = AgendaItem::new(id, planned.minutes.unwrap_or(minutes), activity);
        (item.least, item.lock, item.can_drop) = (planned.least, planned.lock, planned.can_drop);
        item.alongside = planned.alongside;
        (item.note, item.material) = (planned.note.clone(), planned.material.clone());
        item.shown.clone_from(&planned.shown);
        (item.setup, item.plan_b) = (planned.setup.clone(), planned.plan_b.clone());
        if let Activity::Exercise(exercise) = &mut item.activity {
            exercise.stretch(i32::from(item.minutes) - i32::from(minutes));
            planned.title.iter().for_each(|title| exercise.title.clone_from(title));
        }
        Ok(item)
    }

    fn parse<'a, Recipe: Serialize + DeserializeOwned>(
        &mut self,
        files: &[(&'a str, &'a str)],
    ) -> Vec<(Source<'a>, Recipe)> {
        let mut parsed = Vec::new();
        for &(file, text) in files {
            match clean(text) {
                Ok(recipe) => parsed.push((Source { file, text }, recipe)),
                Err(error) => self.errors.push(RecipeError::unreadable(file, error)),
            }
        }
        parsed
    }

    /// Notes what is wrong with a file; true when nothing is.
    fn note(&mut self, source: Source<'_>, mistakes: Vec<RecipeMistake>) -> bool {
        let sound = mistakes.is_empty();
        let error =
            |what: RecipeMistake| RecipeError { file: source.file.to_owned(), line: what.line_in(source.text), what };
        self.errors.extend(mistakes.into_iter().map(error));
        sound
    }
}

/// What a file holds, with every text in it by the door for what is foreign.
fn clean<Recipe: Serialize + DeserializeOwned>(text: &str) -> Result<Recipe, ron::error::SpannedError> {
    let recipe = format::options().from_str(text)?;
    // Most files hold neither such a sign nor one that is written with a backslash.
    let is_plain = matches!(foreign::ours(text), Cow::Borrowed(_)) && !text.contains(['\\', '#']);
    Ok(if is_plain { None } else { cleaned(&recipe) }.unwrap_or(recipe))
}

/// A file that was read.
#[derive(Clone, Copy, Debug)]
struct Source<'a> {
    file: &'a str,
    text: &'a str,
}

#[cfg(test)]
mod tests;
