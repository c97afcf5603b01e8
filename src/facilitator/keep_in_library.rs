//! Keeping an exercise or the programme for other days: what it is to be called, and what is kept of it.

use egui::{TextEdit, Ui};

use super::panel::panel_ui;
use super::{View, WindowState, field};
use crate::command::Request;
use crate::command::library::{LibraryRequest, Minutes};
use crate::i18n::Message;
use crate::model::exercise::Exercise;
use crate::model::fault::limits::words;
use crate::model::id::Key;
use crate::msg;
use crate::theme::{primary, quiet, quietly};

const WIDTH: f32 = 560.0;

/// What is typed of something that is to be kept.
#[derive(Debug, Default)]
pub struct LibraryEntry {
    /// What it is to be called.
    title: String,
    /// What it is good for.
    purpose: String,
    /// Which minutes a programme is kept with.
    minutes: Minutes,
}

/// What was decided.
enum Answer {
    /// It is kept as a new one.
    New,
    /// It takes the place of another.
    Replace(Key),
    /// Nothing is kept.
    Nothing,
}

pub(super) fn exercise_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) {
    let item = window.making.and_then(|item| view.session().item(item));
    let Some(exercise) = item.and_then(|item| item.exercise()) else {
        window.panel = None;
        return;
    };
    let usual = || LibraryEntry { title: exercise.title.read(view.language).to_owned(), ..LibraryEntry::default() };
    let keeping = window.keeping.get_or_insert_with(usual);
    let panel = panel_ui(ui, &view.language.say(msg!("command-keep-exercise")), WIDTH, |ui| {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("keep-exercise-hint"))));
        ui.add_space(4.0);
        let entered = line_ui(ui, view, msg!("keep-title"), &mut keeping.title);
        answers_ui(ui, view, own_of_title(view, &keeping.title), entered)
    });
    let closed = panel.should_close().then_some(Answer::Nothing);
    let answer = panel.inner.or(closed);
    let Some(answer) = answer.filter(|answer| matches!(answer, Answer::Nothing) || words(&keeping.title).is_ok())
    else {
        return;
    };
    let (exercise, title) = (Box::new(exercise.clone()), keeping.title.trim().to_owned());
    let asked = match answer {
        Answer::New => Some(LibraryRequest::Keep { exercise, title, replaced: None }),
        Answer::Replace(recipe) => Some(LibraryRequest::Keep { exercise, title, replaced: Some(recipe) }),
        Answer::Nothing => None,
    };
    view.ask_all(asked.map(Request::Library));
    (window.panel, window.keeping) = (None, None);
}

pub(super) fn programme_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) {
    let usual = || LibraryEntry { title: view.session().title.clone(), ..LibraryEntry::default() };
    let keeping = window.keeping.get_or_insert_with(usual);
    let panel = panel_ui(ui, &view.language.say(msg!("command-keep-programme")), WIDTH, |ui| {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("keep-programme-hint"))));
        ui.add_space(4.0);
        let entered = line_ui(ui, view, msg!("keep-title"), &mut keeping.title);
        let entered = line_ui(ui, view, msg!("keep-purpose"), &mut keeping.purpose) || entered;
        let begun = !view.stage.visits.is_empty();
        ui.add_enabled_ui(begun, |ui| {
            for (minutes, words) in [(Minutes::Planned, msg!("keep-planned")), (Minutes::Held, msg!("keep-held"))] {
                ui.radio_value(&mut keeping.minutes, minutes, view.language.say(words));
            }
        });
        answers_ui(ui, view, None, entered)
    });
    let closed = panel.should_close().then_some(Answer::Nothing);
    match panel.inner.or(closed) {
        Some(Answer::New) if words(&keeping.title).is_ok() => {
            let [title, purpose] = [&keeping.title, &keeping.purpose].map(|text| text.trim().to_owned());
            view.ask(Request::Library(LibraryRequest::KeepProgramme { title, purpose, minutes: keeping.minutes }));
        }
        Some(Answer::Nothing) => {}
        Some(Answer::New | Answer::Replace(_)) | None => return,
    }
    (window.panel, window.keeping) = (None, None);
}

/// The exercise of one's own that has this title already.
fn own_of_title<'a>(view: View<'a>, title: &str) -> Option<&'a Exercise> {
    let same = |exercise: &&Exercise| exercise.title.read(view.language) == title.trim();
    let library = view.library;
    library.exercises.iter().filter(|exercise| library.is_own(&exercise.recipe)).find(same)
}

/// A line with its name above it; true when Enter was pressed.
fn line_ui(ui: &mut Ui, view: View<'_>, name: Message, text: &mut String) -> bool {
    let name = view.language.say(name);
    ui.label(&name);
    let response = field::named(ui, &name, TextEdit::singleline(text).desired_width(f32::INFINITY));
    ui.add_space(6.0);
    field::entered(ui, &response)
}

/// The buttons. What would take another's place is asked about here and nowhere else.
fn answers_ui(ui: &mut Ui, view: View<'_>, same: Option<&Exercise>, entered: bool) -> Option<Answer> {
    let say = |message| view.language.say(message);
    if same.is_some() {
        ui.label(say(msg!("keep-same-title")));
    }
    ui.add_space(6.0);
    let keep = if same.is_some() { msg!("keep-as-new") } else { msg!("keep") };
    ui.horizontal(|ui| {
        let keep = primary(ui, &say(keep)).clicked() || entered;
        let replace = same.filter(|_| quiet(ui, &say(msg!("keep-replace"))).clicked());
        let cancel = quiet(ui, &say(msg!("cancel"))).clicked();
        match replace {
            Some(other) => Some(Answer::Replace(other.recipe.clone())),
            None if keep => Some(Answer::New),
            None => cancel.then_some(Answer::Nothing),
        }
    })
    .inner
}
