//! What a recipe must hold to: names that lead somewhere, both languages, questions that fit on the screen.

use jiff::civil::Date;

use super::mistake::{LONGEST_PROMPT, RecipeMistake};
use crate::i18n::{Language, Text};
use crate::model::block::circle::CircleStyle;
use crate::model::block::context::Context;
use crate::model::block::placement::{Field, Placement};
use crate::model::block::preset::Preset;
use crate::model::block::table::{ColumnKind, Rows, Table};
use crate::model::block::{Block, Pull};
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::recipe::{ProgrammeRecipe, RecipeActivity};
use crate::model::exercise::step::Step;
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::possible;
use crate::model::id::Key;

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
        let recipe = pull.recipe.as_ref().unwrap_or(&exercise.recipe);
        let own = (*recipe == exercise.recipe).then_some(exercise);
        match own.or_else(|| library.iter().find(|other| other.recipe == *recipe)) {
            Some(other) if other.block(&pull.block).is_some() => None,
            Some(_) => Some(RecipeMistake::Issue(Issue::UnknownKey(pull.block.clone()))),
            None => complete.then(|| RecipeMistake::UnknownRecipe(recipe.clone())),
        }
    };
    exercise.blocks.iter().filter_map(|named| named.block.behaviour().pull()).filter_map(mistake).collect()
}

/// What is wrong with a programme.
pub fn of_programme(programme: &ProgrammeRecipe, library: &[Exercise]) -> Vec<RecipeMistake> {
    let mut mistakes: Vec<RecipeMistake> = check_keys([&programme.id]).into_iter().map(RecipeMistake::Issue).collect();
    mistakes.extend(missing_language(needed("title", &programme.title)));
    mistakes.extend(missing_language(optional("purpose", &programme.purpose)));
    for item in &programme.items {
        let minutes = item.minutes.into_iter().chain(item.least);
        let impossible = minutes.filter(|minutes| possible(*minutes).is_err());
        mistakes.extend(impossible.map(|minutes| RecipeMistake::Issue(Issue::Minutes(minutes))));
        mistakes.extend(missing_language(optional("note", &item.note)));
        mistakes.extend(missing_language(optional("material", &item.material)));
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

fn issues(exercise: &Exercise) -> Vec<Issue> {
    let mut issues = check_keys([&exercise.recipe]);
    issues.extend(exercise.check_plan().into_iter().map(|(_, issue)| issue));
    let cards_by = exercise.blocks.iter().filter_map(|named| cards_by(&named.block));
    let unknown = cards_by.filter(|key| exercise.block(key).is_none());
    issues.extend(unknown.map(|key| Issue::UnknownKey(key.clone())));
    issues.extend(block_issues(exercise));
    issues
}

fn block_issues(exercise: &Exercise) -> Vec<Issue> {
    let mut session = Session::blank("", "", Date::default());
    let item = session.append(exercise.minutes(), Activity::Exercise(exercise.clone()));
    let context = Context::new(&session, item, exercise, Language::default());
    exercise.blocks.iter().flat_map(|named| named.block.behaviour().check(&context)).collect()
}

const fn cards_by(block: &Block) -> Option<&Key> {
    match block {
        Block::Cards(cards) => cards.by.as_ref(),
        Block::Table(_)
        | Block::Circle(_)
        | Block::Placement(_)
        | Block::Vote(_)
        | Block::Round(_)
        | Block::Groups(_) => None,
    }
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
    for step in &exercise.steps {
        texts.extend([needed("title", &step.title), needed("prompt", &step.prompt)]);
        texts.extend([optional("instruction", &step.instruction), optional("note", &step.note)]);
    }
    for named in &exercise.blocks {
        texts.extend(block_texts(&named.block).into_iter().map(|text| needed("title", text)));
        texts.extend(named.block.behaviour().presets().iter().flat_map(Preset::texts).map(|text| needed("text", text)));
    }
    texts
}

fn block_texts(block: &Block) -> Vec<&Text> {
    match block {
        Block::Cards(cards) => cards.headings.iter().map(|heading| &heading.title).chain(&cards.tag).collect(),
        Block::Table(table) => table_texts(table),
        Block::Circle(circle) => {
            let statuses = match &circle.style {
                CircleStyle::Cycle { statuses } => statuses.as_slice(),
                CircleStyle::Radar { marks, .. } => marks.as_slice(),
            };
            circle.parts.iter().map(|part| &part.title).chain(statuses).collect()
        }
        Block::Placement(placement) => placement_texts(placement),
        Block::Vote(_) | Block::Round(_) | Block::Groups(_) => Vec::new(),
    }
}

fn table_texts(table: &Table) -> Vec<&Text> {
    let across = table.across.iter();
    let titles = table.columns.iter().map(|column| &column.title).chain(across.clone().map(|across| &across.title));
    let kinds = table.columns.iter().map(|column| &column.kind).chain(across.map(|across| &across.kind));
    let picks = kinds.filter_map(|kind| match kind {
        ColumnKind::Pick(words) => Some(words),
        ColumnKind::Short
        | ColumnKind::Long
        | ColumnKind::Unit
        | ColumnKind::Person
        | ColumnKind::Date
        | ColumnKind::Check
        | ColumnKind::Scale { .. }
        | ColumnKind::Tally { .. } => None,
    });
    let rows = match &table.rows {
        Rows::Fixed(words) => words.as_slice(),
        Rows::Free | Rows::One | Rows::Participants | Rows::Each(_) => &[],
    };
    titles.chain(picks.flatten()).chain(rows).collect()
}

fn placement_texts(placement: &Placement) -> Vec<&Text> {
    let axes = match &placement.field {
        Field::Matrix(matrix) => vec![&matrix.across, &matrix.up],
        Field::Ladder(_) => Vec::new(),
    };
    let axes = axes.into_iter().flat_map(|axis| [&axis.title, &axis.low, &axis.high]);
    std::iter::once(&placement.subject).chain(&placement.marks).chain(axes).chain(placement.areas()).collect()
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
