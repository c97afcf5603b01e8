//! Questions to the user, with what each answer leads to: a dialog where one waits for it, else a banner.

use std::collections::VecDeque;
use std::path::PathBuf;

use egui::{Align, Context, Frame, Id, Key, Layout, Modal, ScrollArea, Ui};

use super::App;
use super::current::Opening;
use super::purpose::Write;
use super::work::Then;
use crate::command::menu::Command;
use crate::facilitator::banner::question_ui;
use crate::i18n::Language;
use crate::model::id::Key as Name;
use crate::msg;
use crate::store::{Place, RecoveryCopy};
use crate::theme::{dialog, nothing_is_entered, primary, quiet, saw_key};

/// More answers than this stand below each other.
const IN_A_ROW: usize = 3;

/// A question that must be answered before one goes on.
pub(super) struct Question {
    /// What it is about.
    pub(super) title: String,
    /// What one needs to know to answer it.
    pub(super) words: String,
    /// The answers, the one that is recommended first; Esc is the last.
    pub(super) answers: Vec<(String, Reply)>,
}

/// What an answer leads to.
pub(super) enum Reply {
    /// Nothing is done.
    Nothing,
    /// What came late is shown all the same.
    Show(Then),
    /// The session is shown as it is in its file; what the copy held more becomes a backup.
    TakeFile(Box<Opening>),
    /// One goes on with a recovery copy or a backup.
    GoOn(Box<RecoveryCopy>),
    /// An earlier one of the session in that file is opened as a copy.
    OpenCopy(Box<RecoveryCopy>, PathBuf),
    /// A file as it was before the program changed it is put beside that file.
    PutBeside(PathBuf, PathBuf),
    /// A file is opened.
    Open(PathBuf),
    /// What can be read of a damaged file is saved beside it.
    Salvage(PathBuf),
    /// What lies at a place is replaced.
    Replace(Write, Box<Place>),
    /// Another name is asked for.
    AskAgain(Write),
    /// The exercise of that name is removed from the user's own.
    RemoveExercise(Name),
    /// The session of that key and all its copies are deleted.
    Erase(String),
}

impl Reply {
    /// What cannot be taken back is nothing to recommend.
    const fn is_harmless(&self) -> bool {
        !matches!(self, Self::Erase(_))
    }
}

/// The questions that are not answered yet.
#[derive(Default)]
pub(super) struct Questions {
    /// The one that was asked for just now: nothing else is done before it is answered.
    dialog: Option<Question>,
    /// Those that came by themselves, the oldest first: each stands at the top until somebody turns to it.
    standing: VecDeque<Question>,
    /// The keyboard goes to the first answer in the next frame.
    keyboard: bool,
}

impl Questions {
    /// Asks what the user waits for. A question that stands already is answered first.
    fn ask(&mut self, question: Question) {
        match &self.dialog {
            None => self.dialog = Some(question),
            Some(_) => self.stand(question),
        }
    }

    /// Asks what nobody waits for: it takes neither the keyboard nor a key.
    pub(super) fn stand(&mut self, question: Question) {
        self.standing.push_back(question);
    }

    /// Nothing else is done before a question is answered.
    pub(super) const fn is_dialog(&self) -> bool {
        self.dialog.is_some()
    }

    /// Gives the keyboard to the question at the top.
    pub(super) fn turn_to(&mut self) {
        self.keyboard = !self.standing.is_empty();
    }

    /// Whether anything is asked.
    #[cfg(test)]
    pub(super) fn is_asked(&self) -> bool {
        self.dialog.is_some() || !self.standing.is_empty()
    }

    /// Takes what is asked first.
    #[cfg(test)]
    pub(super) fn take(&mut self) -> Option<Question> {
        self.dialog.take().or_else(|| self.standing.pop_front())
    }

    /// Draws the dialog, and returns the answer when there is one.
    pub(super) fn dialog_ui(&mut self, ctx: &Context) -> Option<Reply> {
        let reply = self.dialog.as_mut()?.show(ctx)?;
        self.dialog = None;
        Some(reply)
    }

    /// Draws the question that stands at the top of the window, and returns the answer when there is one.
    pub(super) fn banner_ui(&mut self, ui: &mut Ui, language: Language) -> Option<Reply> {
        let shown = self.standing.front();
        let answers =
            shown.map(|question| question.answers.iter().map(|(words, _)| words.as_str()).collect::<Vec<_>>());
        let key = Command::Answer.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default();
        let says = (language.say(Command::Answer.name()), key);
        let question =
            shown.zip(answers).map(|(question, answers)| (question.title.as_str(), question.words.as_str(), answers));
        let place = question_ui(ui, question, &says, std::mem::take(&mut self.keyboard))?;
        let mut question = self.standing.pop_front()?;
        (place < question.answers.len()).then(|| question.answers.swap_remove(place).1)
    }
}

impl Question {
    /// Draws the question, and returns the answer when there is one.
    fn show(&mut self, ctx: &Context) -> Option<Reply> {
        let frame = Frame::popup(&ctx.global_style()).inner_margin(24);
        let modal = Modal::new(Id::unique("question")).frame(frame);
        // The Enter that asked is not the answer.
        let knows = ctx.memory(|memory| memory.areas().visible_last_frame(&modal.area.layer()));
        let modal = dialog(ctx, modal, (&self.title, 620.0), |ui| {
            ui.add_space(8.0);
            let many = self.answers.len() > IN_A_ROW;
            // Many answers go on below what is in sight, together with the words above them.
            let below = if many { 0.0 } else { 64.0 };
            let height = (ctx.content_rect().height() - 184.0 - below).max(80.0);
            let mut chosen = None;
            ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
                ui.label(&self.words);
                if many {
                    ui.add_space(16.0);
                    ui.with_layout(Layout::top_down(Align::Min), |ui| chosen = self.answers_ui(ui));
                }
            });
            if !many {
                ui.add_space(16.0);
                ui.with_layout(Layout::left_to_right(Align::Min).with_main_wrap(true), |ui| {
                    chosen = self.answers_ui(ui);
                });
            }
            // What cannot be taken back is picked on purpose.
            let enters = self.answers.first().is_some_and(|(_, reply)| reply.is_harmless());
            let entered = enters && knows && saw_key(ctx, Key::Enter) && nothing_is_entered(ctx);
            chosen.or(entered.then_some(0))
        });
        let last = modal.should_close().then(|| self.answers.len().saturating_sub(1));
        let place = modal.inner.or(last)?;
        (place < self.answers.len()).then(|| self.answers.swap_remove(place).1)
    }

    /// Draws the answers, and says which was chosen.
    fn answers_ui(&self, ui: &mut Ui) -> Option<usize> {
        let mut chosen = None;
        for (place, (words, reply)) in self.answers.iter().enumerate() {
            let response = if place == 0 && reply.is_harmless() { primary(ui, words) } else { quiet(ui, words) };
            if response.clicked() {
                chosen = Some(place);
            }
        }
        chosen
    }
}

impl App {
    /// Asks a question: as a dialog when it was asked for just now, and at the top when one has gone on with something.
    pub(super) fn ask(&mut self, question: Question) {
        if self.is_late() { self.questions.stand(question) } else { self.questions.ask(question) }
    }

    /// Shows what was asked for. When one has gone on with something else meanwhile, it is asked first whether that is to
    /// be left.
    pub(super) fn show_unless_late(
        &mut self,
        ctx: &Context,
        name: &str,
        show: impl FnOnce(&mut Self, &Context) + Send + 'static,
    ) {
        if !self.is_late() || self.current.is_none() && self.window.panel.is_none() {
            return show(self, ctx);
        }
        let (language, name) = (self.language(), [("name", name.into())]);
        let show = (language.say(msg!("late-show")), Reply::Show(Box::new(show)));
        let stay = (language.say(msg!("late-stay")), Reply::Nothing);
        self.questions.stand(Question {
            title: language.say_with(msg!("late-title"), &name),
            words: language.say(msg!("late-words")),
            answers: vec![show, stay],
        });
    }
}
