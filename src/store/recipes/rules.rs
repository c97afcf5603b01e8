//! What a recipe must hold to: names that lead somewhere, both languages, questions that fit on the screen.

use jiff::civil::Date;

use super::mistake::{LONGEST_PROMPT, RecipeMistake};
use crate::i18n::{Language, Text};
use crate::model::block::Pull;
use crate::model::block::context::Context;
use crate::model::block::preset::Preset;
use crate::model::day::aim::{MOST_OUTCOMES, MOST_WEEKS};
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::recipe::{ProgrammeRecipe, RecipeActivity, RecipeAim};
use crate::model::exercise::step::Step;
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::possible;

/// What is wrong with an exercise on its own.
pub fn of_exercise(exercise: &Exercise) -> Vec<RecipeMistake> {
    let mut mistakes: Vec<RecipeMistake> = issues(exercise).into_iter().map(RecipeMistake::Issue).collect();
    mistakes.extend(texts(exercise).into_iter().flat_map(missing_language));
    mistakes.extend(exercise.steps.iter().filter_map(too_long));
    let mut recipe = exercise.clone();
    recipe.clear();
    if recipe != *exercise {
        mistakes.push(RecipeMistake::AlreadyRun);
    }
    mistakes
}

/// The blocks an exercise may be filled from that are not there. An unknown exercise counts only when the
/// library is complete.
pub fn of_pulls(exercise: &Exercise, library: &[Exercise], complete: bool) -> Vec<RecipeMistake> {
    let mistake = |pull: &Pull| {
        // A block of its own is looked at with the other references.
        let recipe = pull.recipe.as_ref()?;
        let own = (*recipe == exercise.recipe).then_some(exercise);
        match own.or_else(|| library.iter().find(|other| other.recipe == *recipe)) {
            Some(other) if other.block(&pull.block).is_some() => None,
            Some(_) => Some(RecipeMistake::Issue(Issue::UnknownKey(pull.block.clone()))),
            None => complete.then(|| RecipeMistake::UnknownRecipe(recipe.clone())),
        }
    };
    exercise.blocks.iter().flat_map(|named| named.block.pulls()).filter_map(mistake).collect()
}

/// What is wrong with a programme.
pub fn of_programme(programme: &ProgrammeRecipe, library: &[Exercise]) -> Vec<RecipeMistake> {
    let mut mistakes: Vec<RecipeMistake> = check_keys([&programme.id]).into_iter().map(RecipeMistake::Issue).collect();
    mistakes.extend(missing_language(needed("title", &programme.title)));
    mistakes.extend(missing_language(optional("purpose", &programme.purpose)));
    mistakes.extend(of_aim(&programme.aim));
    for item in &programme.items {
        let minutes = item.minutes.into_iter().chain(item.least);
        let impossible = minutes.filter(|minutes| possible(*minutes).is_err());
        mistakes.extend(impossible.map(|minutes| RecipeMistake::Issue(Issue::Minutes(minutes))));
        mistakes.extend(missing_language(optional("note", &item.note)));
        mistakes.extend(missing_language(optional("material", &item.material)));
        mistakes.extend(missing_language(optional("shown", &item.shown)));
        mistakes.extend(missing_language(optional("setup", &item.setup)));
        mistakes.extend(missing_language(optional("plan_b", &item.plan_b)));
        mistakes.extend(item.title.iter().flat_map(|title| missing_language(needed("title", title))));
        match &item.activity {
            RecipeActivity::Exercise(recipe) => {
                if !library.iter().any(|exercise| exercise.recipe == *recipe) {
                    mistakes.push(RecipeMistake::UnknownRecipe(recipe.clone()));
                }
            }
            RecipeActivity::Own(exercise) => mistakes.extend(of_exercise(exercise)),
            RecipeActivity::Talk(title) | RecipeActivity::Break(title) => {
                mistakes.extend(missing_language(needed("title", title)));
            }
        }
    }
    mistakes
}

fn of_aim(aim: &RecipeAim) -> Vec<RecipeMistake> {
    let mut mistakes: Vec<RecipeMistake> = missing_language(optional("purpose", &aim.purpose)).into_iter().collect();
    mistakes.extend(aim.outcomes.iter().flat_map(|outcome| missing_language(needed("outcomes", outcome))));
    let counts =
        [(aim.outcomes.len(), MOST_OUTCOMES), (usize::from(aim.weeks.unwrap_or_default()), usize::from(MOST_WEEKS))];
    let beyond = counts.into_iter().filter(|(count, most)| count > most);
    mistakes.extend(beyond.map(|(count, _)| RecipeMistake::Issue(Issue::TooMany(count))));
    mistakes
}

fn issues(exercise: &Exercise) -> Vec<Issue> {
    let mut issues = check_keys([&exercise.recipe]);
    issues.extend(exercise.check_plan().into_iter().map(|(_, issue)| issue));
    issues.extend(exercise.check_refs().into_iter().map(|(_, issue)| issue));
    issues.extend(block_issues(exercise));
    issues
}

fn block_issues(exercise: &Exercise) -> Vec<Issue> {
    let mut session = Session::blank("", "", Date::default());
    let item = session.append(exercise.minutes(), Activity::Exercise(exercise.clone()));
    let context = Context::new(&session, item, exercise, Language::default());
    exercise.blocks.iter().flat_map(|named| named.block.behaviour().check(&context)).collect()
}

/// A text with the name of its field, and whether it must be there.
struct Named<'a> {
    field: &'static str,
    text: &'a Text,
    needed: bool,
}

const fn needed<'a>(field: &'static str, text: &'a Text) -> Named<'a> {
    Named { field, text, needed: true }
}

const fn optional<'a>(field: &'static str, text: &'a Text) -> Named<'a> {
    Named { field, text, needed: false }
}

fn texts(exercise: &Exercise) -> Vec<Named<'_>> {
    let mut texts = vec![
        needed("title", &exercise.title),
        optional("purpose", &exercise.purpose),
        optional("source", &exercise.source),
        needed("heading", &exercise.report.heading),
    ];
    texts.extend(exercise.material.iter().map(|supply| needed("what", &supply.what)));
    for step in &exercise.steps {
        texts.extend([needed("title", &step.title), needed("prompt", &step.prompt)]);
        texts.extend([optional("instruction", &step.instruction), optional("note", &step.note)]);
    }
    for named in &exercise.blocks {
        texts.extend(named.block.behaviour().texts().into_iter().map(|text| needed("title", text)));
        texts.extend(named.block.presets().iter().flat_map(Preset::texts).map(|text| needed("text", text)));
    }
    texts
}

fn missing_language(named: Named<'_>) -> Vec<RecipeMistake> {
    if named.text.is_empty() && !named.needed {
        return Vec::new();
    }
    let [danish, english] = Language::ALL;
    let sides = [(danish, english), (english, danish)];
    let missing = sides.into_iter().filter(|(language, _)| named.text.read(*language).trim().is_empty());
    let mistake = |(language, other)| RecipeMistake::MissingLanguage {
        language,
        field: named.field,
        words: named.text.read(other).to_owned(),
    };
    missing.map(mistake).collect()
}

fn too_long(step: &Step) -> Option<RecipeMistake> {
    let length =
        |language| step.prompt.read(language).chars().count() + step.instruction.read(language).chars().count();
    let characters = Language::ALL.into_iter().map(length).max().unwrap_or_default();
    (characters > LONGEST_PROMPT).then(|| RecipeMistake::TooLong { step: step.id.clone(), characters })
}
