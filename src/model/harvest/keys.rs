//! Keys that add up over many days: what everybody has by its key, what somebody made by its words.

use std::borrow::Cow;

use super::Gathering;
use crate::i18n::Text;
use crate::model::block::Block;
use crate::model::block::cards::Cards;
use crate::model::block::circle::Circle;
use crate::model::block::kind::Case;
use crate::model::block::placement::{Field, Placement};
use crate::model::block::table::{Rows, Table, place_key};
use crate::model::exercise::Exercise;
use crate::model::exercise::step::{Step, Timer};
use crate::model::id::Key;

/// The recipe of an exercise that was never kept among one's own.
const NEVER_KEPT: &str = "own";

/// The key of an exercise: its recipe's where it is built in, else `own:` with the key under which somebody keeps it, or
/// with its title. What two call the same adds up; what is built in is never mixed with what somebody made.
pub(super) fn recipe(exercise: &Exercise, how: &Gathering<'_>) -> String {
    let recipe = &exercise.recipe;
    match (how.recipe)(recipe) {
        Some(_) => recipe.to_string(),
        None if recipe.as_str() == NEVER_KEPT => format!("own:{}", of_words(&exercise.title.da)),
        None => format!("own:{recipe}"),
    }
}

/// The key of a heading, a factor or a rung of a block. What the recipe has, or an exercise that somebody keeps, goes by
/// its own key also where it was renamed; what the room added or somebody put in on the day goes by its words, since
/// `added-1` is another heading in every room.
pub(super) fn part(exercise: &Exercise, block: &Key, key: &Key, title: &Text, how: &Gathering<'_>) -> String {
    let is_added = key.as_str().starts_with("added-");
    let recipe = (how.recipe)(&exercise.recipe);
    let is_kept = recipe.is_none() && exercise.recipe.as_str() != NEVER_KEPT;
    let is_known = recipe.and_then(|recipe| recipe.block(block)).is_some_and(|block| has_part(block, key));
    match (is_added, is_known || is_kept) {
        (true, _) => format!("added:{}", of_words(&title.da)),
        (false, true) => key.to_string(),
        (false, false) => format!("own:{}", of_words(&title.da)),
    }
}

/// The key of a row that everybody gives a number for: its place where the recipe has it, else its words.
pub(super) fn row(
    exercise: &Exercise,
    block: &Key,
    table: &Table,
    place: usize,
    title: &str,
    how: &Gathering<'_>,
) -> String {
    let known = (how.recipe)(&exercise.recipe).and_then(|recipe| recipe.get::<Table>(block));
    match known {
        Some(known) if matches!(table.rows, Rows::Fixed(_)) && known.rows == table.rows => place_key(place).to_string(),
        Some(_) | None => format!("own:{}", of_words(title)),
    }
}

/// Whether a block of a recipe has a part of that key, be it in a set that one may begin with.
fn has_part(block: &Block, key: &Key) -> bool {
    let cards = Cards::of(block).is_some_and(|cards| {
        let sets = cards.presets.iter().flat_map(|preset| &preset.headings);
        cards.headings.iter().chain(sets).any(|heading| heading.id == *key)
    });
    let ladder = |placement: &Placement| match &placement.field {
        Field::Ladder(ladder) => ladder.rungs.iter().any(|rung| rung.id == *key),
        Field::Matrix(_) => false,
    };
    cards
        || Circle::of(block).is_some_and(|circle| circle.part(key).is_some())
        || Placement::of(block).is_some_and(ladder)
}

/// Whether an exercise of a day is another than its recipe. Minutes and clocks follow the day, so they do not count.
pub(super) fn is_changed(exercise: &Exercise, recipe: &Exercise) -> bool {
    let shape = |exercise: &Exercise| {
        let mut shape = exercise.clone();
        shape.clear();
        let still =
            |step: &Step| Step { minutes: 0, handover: None, timer: Timer::Off, note: Text::default(), ..step.clone() };
        shape.steps = shape.steps.iter().map(still).collect();
        (shape.title, shape.steps, shape.blocks)
    };
    shape(exercise) != shape(recipe)
}

/// A key made of words, as names of kept exercises are: `Tid på tværs` becomes `tid-paa-tvaers`. Letters of other
/// alphabets stay, so that two headings in one of them are told apart.
pub(super) fn of_words(words: &str) -> String {
    let mut key = String::new();
    for letter in words.trim().to_lowercase().chars() {
        match plain(letter) {
            Some(letters) => key.push_str(&letters),
            None if key.ends_with('-') => {}
            None => key.push('-'),
        }
    }
    let key = key.trim_matches('-');
    if key.is_empty() { NEVER_KEPT.to_owned() } else { key.to_owned() }
}

fn plain(letter: char) -> Option<Cow<'static, str>> {
    match letter {
        'æ' | 'ä' => Some(Cow::Borrowed("ae")),
        'ø' | 'ö' => Some(Cow::Borrowed("oe")),
        'å' => Some(Cow::Borrowed("aa")),
        'é' | 'è' => Some(Cow::Borrowed("e")),
        other if other.is_alphanumeric() => Some(Cow::Owned(other.to_string())),
        _ => None,
    }
}
