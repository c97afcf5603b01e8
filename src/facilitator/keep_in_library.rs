//! Keeping an exercise or the programme for other days: what it is to be called, and what is kept of it.

use egui::{TextEdit, Ui};

use super::panel::{enter_is_free, panel_ui};
use super::{View, field};
use crate::command::Request;
use crate::command::library::{LibraryRequest, Minutes};
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::fault::limits::words;
use crate::model::id::{Id, Key};
use crate::msg;
use crate::theme::{primary, quiet, quietly};

const WIDTH: f32 = 560.0;

/// What is typed of something that is to be kept.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct LibraryEntry {
    /// What it is to be called.
    title: String,
    /// What it is called as long as nothing else is typed.
    usual: String,
    /// What it is good for.
    purpose: String,
    /// Which minutes a programme is kept with.
    minutes: Minutes,
}

impl LibraryEntry {
    /// An exercise as it is called now.
    pub fn of_exercise(exercise: &Exercise, language: Language) -> Self {
        Self::called(exercise.title.read(language))
    }

    /// A programme, called as its day.
    pub fn of_programme(session: &Session) -> Self {
        Self::called(&session.title)
    }

    fn called(title: &str) -> Self {
        Self { title: title.to_owned(), usual: title.to_owned(), ..Self::default() }
    }

    /// The same with another title typed.
    #[cfg(test)]
    pub fn titled(self, title: &str) -> Self {
        Self { title: title.to_owned(), ..self }
    }

    /// What was typed: another title, and what it is good for.
    pub(super) fn words(&self) -> String {
        let title = if self.title == self.usual { "" } else { &self.title };
        format!("{title}\n{}", self.purpose).trim().to_owned()
    }
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

/// Draws the panel; false when it is to be closed.
pub(super) fn exercise_ui(ui: &Ui, view: View<'_>, item: Id, typed: &mut LibraryEntry) -> bool {
    let Some(exercise) = view.session().item(item).and_then(|item| item.exercise()) else { return false };
    let panel = panel_ui(ui, &view.language.say(msg!("command-keep-exercise")), WIDTH, |ui| {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("keep-exercise-hint"))));
        ui.add_space(4.0);
        let entered = line_ui(ui, view, msg!("keep-title"), &mut typed.title);
        answers_ui(ui, view, own_of_title(view, &typed.title), entered)
    });
    let closed = panel.should_close().then_some(Answer::Nothing);
    let answer = panel.inner.or(closed);
    let possible = |answer: &Answer| matches!(answer, Answer::Nothing) || words(&typed.title).is_ok();
    let Some(answer) = answer.filter(possible) else { return true };
    let (exercise, title) = (Box::new(exercise.clone()), typed.title.trim().to_owned());
    let asked = match answer {
        Answer::New => Some(LibraryRequest::Keep { exercise, title, replaced: None }),
        Answer::Replace(recipe) => Some(LibraryRequest::Keep { exercise, title, replaced: Some(recipe) }),
        Answer::Nothing => None,
    };
    view.ask_all(asked.map(Request::Library));
    false
}

/// Draws the panel; false when it is to be closed.
pub(super) fn programme_ui(ui: &Ui, view: View<'_>, typed: &mut LibraryEntry) -> bool {
    let panel = panel_ui(ui, &view.language.say(msg!("command-keep-programme")), WIDTH, |ui| {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("keep-programme-hint"))));
        ui.add_space(4.0);
        let entered = line_ui(ui, view, msg!("keep-title"), &mut typed.title);
        let entered = line_ui(ui, view, msg!("keep-purpose"), &mut typed.purpose) || entered;
        let begun = !view.stage.visits.is_empty();
        ui.add_enabled_ui(begun, |ui| {
            for (minutes, words) in [(Minutes::Planned, msg!("keep-planned")), (Minutes::Held, msg!("keep-held"))] {
                ui.radio_value(&mut typed.minutes, minutes, view.language.say(words));
            }
        });
        answers_ui(ui, view, None, entered)
    });
    let closed = panel.should_close().then_some(Answer::Nothing);
    match panel.inner.or(closed) {
        Some(Answer::New) if words(&typed.title).is_ok() => {
            let [title, purpose] = [&typed.title, &typed.purpose].map(|text| text.trim().to_owned());
            view.ask(Request::Library(LibraryRequest::KeepProgramme { title, purpose, minutes: typed.minutes }));
        }
        Some(Answer::Nothing) => {}
        Some(Answer::New | Answer::Replace(_)) | None => return true,
    }
    false
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
    ui.horizontal_wrapped(|ui| {
        let free = enter_is_free(ui);
        let keep = primary(ui, &say(keep)).clicked() || entered || free;
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
