//! What the palette finds: commands by their names and by everyday words, steps, exercises, people, and cards by their
//! text.

use super::super::View;
use super::super::top::monitor_name;
use crate::command::Request;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::formats::commands::palette;
use crate::i18n::Language;
use crate::model::block::At;
use crate::model::block::context::Context;
use crate::model::exercise::search::search as exercises_for;
use crate::model::stage::Place;
use crate::msg;

/// How many answers are shown.
const MOST: usize = 12;
/// So many signs must be typed before cards are looked through.
const FROM: usize = 2;
/// So much of a card is shown.
const OF_A_CARD: usize = 60;

/// One answer: what it is called, what stands beside it, and what picking it asks for.
pub(super) struct Answer {
    pub(super) name: String,
    pub(super) beside: String,
    pub(super) request: Request,
    /// Other words that find it.
    also: String,
}

impl Answer {
    fn new(name: String, beside: impl Into<String>, request: Request) -> Self {
        Self { name, beside: beside.into(), request, also: String::new() }
    }
}

/// What was typed, in small letters and in parts.
struct Typed(Vec<String>);

impl Typed {
    fn read(typed: &str) -> Self {
        Self(typed.to_lowercase().split_whitespace().map(str::to_owned).collect())
    }

    /// How well an answer is met: the words begin its name, one of its words or one of its everyday words, or stand inside one;
    /// nothing when one of them is nowhere.
    fn rank(&self, answer: &Answer) -> Option<usize> {
        let (name, also) = (answer.name.to_lowercase(), answer.also.to_lowercase());
        let everywhere = self.0.iter().all(|word| name.contains(word) || also.contains(word));
        let Some(first) = self.0.first().filter(|_| everywhere) else { return everywhere.then_some(0) };
        let begins = |text: &str| text.split([' ', ',']).any(|word| word.starts_with(first.as_str()));
        Some(if name.starts_with(first) {
            0
        } else if begins(&also) {
            1
        } else if begins(&name) {
            2
        } else {
            3
        })
    }
}

/// What is found, the best first.
pub(super) fn answers(view: View<'_>, search: &str) -> Vec<Answer> {
    let typed = Typed::read(search);
    let mut found: Vec<(usize, Answer)> = Vec::new();
    let rest = commands(view.language).chain(monitors(view)).chain(steps(view)).chain(people(view));
    found.extend(rest.filter_map(|answer| Some((typed.rank(&answer)?, answer))));
    if !typed.0.is_empty() {
        // What else an exercise is good for finds it, too, after all that is called so.
        let ranked = |answer: Answer| (typed.rank(&answer).unwrap_or(4), answer);
        found.extend(exercises(view, search).map(ranked));
    }
    if search.trim().chars().count() >= FROM {
        found.extend(cards(view, &typed).into_iter().map(|answer| (5, answer)));
    }
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, answer)| answer).take(MOST).collect()
}

fn commands(language: Language) -> impl Iterator<Item = Answer> {
    palette().into_iter().filter(|command| *command != Command::Palette).map(move |command| Answer {
        name: language.say(command.name()),
        beside: command.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default(),
        request: Request::Menu(command),
        also: command.everyday().map(|words| language.say(words)).unwrap_or_default(),
    })
}

fn monitors(view: View<'_>) -> impl Iterator<Item = Answer> {
    view.monitors.iter().map(move |choice| {
        let in_use = if choice.in_use { "✓" } else { "" };
        Answer::new(monitor_name(&choice.name, view.language), in_use, Request::RoomOn(choice.name.clone()))
    })
}

fn steps(view: View<'_>) -> impl Iterator<Item = Answer> {
    view.history.session().programme.items.iter().flat_map(move |item| {
        (0..item.step_count()).map(move |step| {
            let of = item.exercise().and_then(|exercise| exercise.steps.get(step));
            let title = item.title().read(view.language);
            let name = of.map_or_else(|| title.to_owned(), |of| format!("{title}: {}", of.title.read(view.language)));
            Answer::new(name, "", Request::Move(Move::To(Place { item: item.id, step })))
        })
    })
}

fn people(view: View<'_>) -> impl Iterator<Item = Answer> {
    let session = view.history.session();
    session.participants.iter().map(move |participant| {
        let name = session.name_of(participant).into_owned();
        Answer::new(name, participant.unit.clone(), Request::Menu(Command::People))
    })
}

/// The exercises of the library, which are looked at there.
fn exercises(view: View<'_>, search: &str) -> impl Iterator<Item = Answer> {
    exercises_for(&view.library.exercises, search, view.language).into_iter().map(move |exercise| {
        let title = exercise.title.read(view.language);
        let beside =
            view.language.say_with(msg!("palette-exercise"), &[("minutes", i64::from(exercise.minutes()).into())]);
        Answer::new(title.to_owned(), beside, Request::LookUp(title.to_owned()))
    })
}

/// What the room wrote, where the step is that shows it. What is handed on is found where it was written.
fn cards(view: View<'_>, typed: &Typed) -> Vec<Answer> {
    let session = view.history.session();
    let mut found: Vec<Answer> = Vec::new();
    for at in session.places() {
        let Some((item, exercise)) = session.item(at.item).and_then(|item| Some((item, item.exercise()?))) else {
            continue;
        };
        let Some(block) = exercise.block(&at.block) else { continue };
        let context = Context::new(session, item.id, exercise, view.language);
        for card in block.behaviour().items(&at.block, &context) {
            let text = card.text.to_lowercase();
            if typed.0.iter().all(|word| text.contains(word)) && !found.iter().any(|other| other.also == card.text) {
                let request = Request::Move(Move::To(Place { item: item.id, step: shown_in(exercise, &at) }));
                let name = begun(&card.text);
                found.push(Answer { also: card.text, ..Answer::new(name, item.title().read(view.language), request) });
            }
            if found.len() >= MOST {
                return found;
            }
        }
    }
    found
}

/// The first step that shows a block.
fn shown_in(exercise: &crate::model::exercise::Exercise, at: &At) -> usize {
    exercise.steps.iter().position(|step| step.show.contains(&at.block)).unwrap_or_default()
}

/// A card in one line.
fn begun(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    match line.char_indices().nth(OF_A_CARD) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or(&line).trim_end()),
        None => line,
    }
}
