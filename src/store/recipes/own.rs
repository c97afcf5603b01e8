//! Exercises and programmes of the user's own: plain files in one folder, which a team may share.

mod naming;
#[cfg(test)]
mod tests;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

use naming::{free_key, free_path, short};

use super::super::atomic::{self, Stamp};
use super::super::error::{StoreError, Trouble};
use super::super::file::read_bytes;
use super::super::flaw::Flaw;
use super::super::folders::LARGEST_OWN_FILE;
use super::super::place::{Place, SavingWindow};
use super::super::{format, limits, names};
use super::{RecipeError, RecipeMistake, Recipes, built_in, rules};
use crate::i18n::{Language, Text};
use crate::model::exercise::Exercise;
use crate::model::exercise::recipe::ProgrammeRecipe;
use crate::model::id::Key;

/// The most files of a folder that are read.
const MOST_FILES: usize = 500;
const EXERCISES: &str = "exercises";
const PROGRAMMES: &str = "programmes";

/// Why something of the user's own could not be kept or taken in.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnError {
    /// It has mistakes.
    #[error("{0:?}")]
    Mistake(RecipeError),
    /// Its file cannot be read or written.
    #[error(transparent)]
    File(#[from] StoreError),
}

impl OwnError {
    /// The reason in plain words.
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Mistake(error) => error.say(language),
            Self::File(error) => error.say(language),
        }
    }
}

/// The folder of the user's own: the one that was chosen, else one in the program's own folder.
pub fn folder(state: &Path, chosen: Option<&Path>) -> PathBuf {
    chosen.map_or_else(|| state.join("library"), Path::to_owned)
}

/// What is built in together with what lies in a folder. A file with a mistake is told of, and the others are there.
pub fn read(folder: &Path) -> Recipes {
    let mut library = built_in().clone();
    let (exercises, mut troubles) = texts(&folder.join(EXERCISES));
    let (programmes, more) = texts(&folder.join(PROGRAMMES));
    troubles.extend(more);
    library.add(&borrowed(&exercises), &borrowed(&programmes));
    library.errors.extend(troubles);
    // One's own days are begun more often than those that are built in.
    library.programmes.rotate_left(built_in().programmes.len());
    library
}

fn borrowed(files: &[(String, String)]) -> Vec<(&str, &str)> {
    files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect()
}

/// The files of a folder by name, each with its text, and those that hold none.
fn texts(folder: &Path) -> (Vec<(String, String)>, Vec<RecipeError>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Default::default(),
        Err(error) => return (Vec::new(), vec![mistake(folder, RecipeMistake::Trouble(Trouble::of(&error)))]),
    };
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let is_recipe = |path: &PathBuf| path.extension().is_some_and(|ending| ending == names::RON) && !path.is_dir();
    let mut paths: Vec<PathBuf> = paths.filter(is_recipe).collect();
    paths.sort_by(|one, other| one.file_stem().cmp(&other.file_stem()));
    let (mut texts, mut errors) = (Vec::new(), Vec::new());
    if paths.len() > MOST_FILES {
        errors.push(mistake(folder, RecipeMistake::TooManyFiles(MOST_FILES)));
    }
    for path in paths.iter().take(MOST_FILES) {
        match read_text(path) {
            Ok(text) => texts.push((name_of(path), text)),
            Err(error) => errors.push(error),
        }
    }
    (texts, errors)
}

/// The text of a file, when it is one that may be read at all.
fn read_text(path: &Path) -> Result<String, RecipeError> {
    let size = fs::metadata(path).map_err(|error| mistake(path, RecipeMistake::Trouble(Trouble::of(&error))))?.len();
    if size > LARGEST_OWN_FILE {
        return Err(mistake(path, RecipeMistake::Flaw(Flaw::TooBig)));
    }
    let (bytes, _) = read_bytes(path).map_err(|error| mistake(path, what_hinders(error)))?;
    let text = std::str::from_utf8(&bytes)
        .map_err(|error| mistake(path, RecipeMistake::Flaw(Flaw::not_text(&bytes, error))))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    limits::check(text).map_err(|flaw| mistake(path, RecipeMistake::Flaw(flaw)))?;
    Ok(text.to_owned())
}

fn what_hinders(error: StoreError) -> RecipeMistake {
    match error {
        StoreError::Unreadable { trouble, .. }
        | StoreError::Unwritable { trouble, .. }
        | StoreError::NotExported { trouble, .. }
        | StoreError::NotKept { trouble, .. } => RecipeMistake::Trouble(trouble),
        StoreError::Flawed { flaw, .. } | StoreError::Unfaithful { flaw, .. } => RecipeMistake::Flaw(flaw),
        StoreError::ChangedOnDisk { .. } => RecipeMistake::Trouble(Trouble::Gone),
    }
}

fn mistake(path: &Path, what: RecipeMistake) -> RecipeError {
    RecipeError { file: name_of(path), line: None, what }
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// Keeps an exercise as the user's own and returns it: in the place of the one that is replaced, or under a name that
/// nothing else has.
///
/// # Errors
/// When it has mistakes, or the file cannot be written.
pub fn keep_exercise(
    folder: &Path,
    exercise: &Exercise,
    title: &str,
    language: Language,
    replaced: Option<&Key>,
) -> Result<Exercise, OwnError> {
    let library = read(folder);
    let replaced = replaced.filter(|recipe| library.is_own(recipe));
    let new = || free_key(title, |key| library.exercise(key).is_some());
    let kept = exercise.kept(replaced.cloned().unwrap_or_else(new), title, language);
    let name = names::file_name(title, language);
    sound(&name, rules::of_exercise(&kept))?;
    let folder = folder.join(EXERCISES);
    match replaced.and_then(|recipe| library.files.get(recipe)) {
        Some(file) => write(&folder.join(file), &kept, true)?,
        None => write(&free_path(&folder, &name), &kept, false)?,
    }
    Ok(kept)
}

/// Keeps a programme as the user's own, under a name that nothing else has, and returns it.
///
/// # Errors
/// When it has mistakes, or the file cannot be written.
pub fn keep_programme(
    folder: &Path,
    mut programme: ProgrammeRecipe,
    language: Language,
) -> Result<ProgrammeRecipe, OwnError> {
    let library = read(folder);
    let title = programme.title.read(language).to_owned();
    programme.id = free_key(&title, |key| library.programme(key).is_some());
    let name = names::file_name(&title, language);
    sound(&name, rules::of_programme(&programme, &library.exercises))?;
    write(&free_path(&folder.join(PROGRAMMES), &name), &programme, false)?;
    Ok(programme)
}

/// Takes an exercise from a file into the folder, and returns it. One whose name is taken gets a number.
///
/// # Errors
/// When the file has mistakes, or cannot be read or copied.
pub fn take_in(folder: &Path, path: &Path, language: Language) -> Result<Exercise, OwnError> {
    let library = read(folder);
    let text = read_text(path).map_err(OwnError::Mistake)?;
    let read = Recipes::read_on(&library, &name_of(path), &text);
    let mut exercise = read.map_err(OwnError::Mistake)?;
    if library.exercise(&exercise.recipe).is_some() {
        let number = |number: usize| Key::new(format!("{}-{number}", short(exercise.recipe.as_str())));
        let free = (2..).find(|count| library.exercise(&number(*count)).is_none()).unwrap_or(2);
        exercise.recipe = number(free);
        let Text { da, en } = &exercise.title;
        exercise.title = Text { da: format!("{da} {free}"), en: format!("{en} {free}") };
    }
    let name = names::file_name(exercise.title.read(language), language);
    write(&free_path(&folder.join(EXERCISES), &name), &exercise, false)?;
    Ok(exercise)
}

/// Writes an exercise where the user chose, to be given to somebody else.
///
/// # Errors
/// When the file cannot be written.
pub fn hand_out(exercise: &Exercise, place: &Place, writer: &SavingWindow, now: Timestamp) -> Result<(), OwnError> {
    let text = text_of(place.path(), exercise)?;
    Ok(place.export(text.as_bytes(), writer, now)?)
}

/// The text of the file that an exercise is given to somebody else in.
///
/// # Errors
/// When it cannot be written so that it reads back as the same.
pub fn text(exercise: &Exercise) -> Result<String, OwnError> {
    text_of(Path::new(exercise.recipe.as_str()), exercise)
}

/// Removes an exercise of the user's own from the folder; days that have it keep it.
///
/// # Errors
/// When its file cannot be removed.
pub fn remove(folder: &Path, recipe: &Key) -> Result<(), OwnError> {
    let library = read(folder);
    if let Some(file) = library.files.get(recipe).filter(|_| library.is_own(recipe)) {
        let path = folder.join(EXERCISES).join(file);
        fs::remove_file(&path).map_err(|error| StoreError::writing(&path, &error))?;
    }
    Ok(())
}

fn sound(name: &str, mistakes: Vec<RecipeMistake>) -> Result<(), OwnError> {
    let error = |what| OwnError::Mistake(RecipeError { file: format!("{name}.{}", names::RON), line: None, what });
    mistakes.into_iter().next().map_or(Ok(()), |what| Err(error(what)))
}

/// The text of a recipe, which reads back as the same.
fn text_of<Recipe>(path: &Path, recipe: &Recipe) -> Result<String, OwnError>
where
    Recipe: Serialize + DeserializeOwned + PartialEq,
{
    let unfaithful = || StoreError::Unfaithful { path: path.to_owned(), flaw: Flaw::Unfaithful };
    let text = format::to_ron(recipe).map_err(|_| unfaithful())? + "\n";
    if text.len() as u64 > LARGEST_OWN_FILE || limits::check(&text).is_err() {
        return Err(StoreError::Unfaithful { path: path.to_owned(), flaw: Flaw::TooBig }.into());
    }
    if format::options().from_str::<Recipe>(&text).ok().as_ref() != Some(recipe) {
        return Err(unfaithful().into());
    }
    Ok(text)
}

/// Writes a recipe whole or not at all. Another file is never overwritten unless one asked for that.
fn write<Recipe>(path: &Path, recipe: &Recipe, over: bool) -> Result<(), OwnError>
where
    Recipe: Serialize + DeserializeOwned + PartialEq,
{
    let text = text_of(path, recipe)?;
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| StoreError::writing(path, &error))?;
    }
    let mut held = if over { Stamp::now(path).map_err(|error| StoreError::writing(path, &error))? } else { None };
    Ok(atomic::write(path, text.as_bytes(), &mut held)?)
}
