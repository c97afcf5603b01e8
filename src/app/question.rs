//! One question to the user, with what each answer leads to.

use std::path::PathBuf;

use egui::Direction::{LeftToRight, TopDown};
use egui::{Align, Context, Frame, Id, Layout, Modal, ScrollArea};

use super::current::Opening;
use super::dialogs::Purpose;
use crate::model::id::Key;
use crate::store::{Place, RecoveryCopy};
use crate::theme::{bold, primary, quiet};

/// More answers than this stand below each other.
const IN_A_ROW: usize = 3;

/// A question that must be answered before one goes on.
#[derive(Debug)]
pub(super) struct Question {
    /// What it is about.
    pub(super) title: String,
    /// What one needs to know to answer it.
    pub(super) words: String,
    /// The answers, the one that is recommended first; Esc is the last.
    pub(super) answers: Vec<(String, Reply)>,
}

/// What an answer leads to.
#[derive(Debug)]
pub(super) enum Reply {
    /// Nothing is done.
    Nothing,
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
    Replace(Purpose, Box<Place>),
    /// Another name is asked for.
    AskAgain(Purpose),
    /// The exercise of that name is removed from the user's own.
    RemoveExercise(Key),
    /// The session of that key and all its copies are deleted.
    Erase(String),
}

impl Reply {
    /// What cannot be taken back is nothing to recommend.
    const fn is_harmless(&self) -> bool {
        !matches!(self, Self::Erase(_))
    }
}

impl Question {
    /// Draws the question, and returns the answer when there is one.
    pub(super) fn show(&mut self, ctx: &Context) -> Option<Reply> {
        let frame = Frame::popup(&ctx.global_style()).inner_margin(24);
        let modal = Modal::new(Id::unique("question")).frame(frame).show(ctx, |ui| {
            ui.set_width(620.0);
            ui.label(bold(&self.title).size(20.0));
            ui.add_space(8.0);
            let below = if self.answers.len() > IN_A_ROW { 48.0 * self.answers.len() as f32 } else { 48.0 };
            let height = (ctx.content_rect().height() - 200.0 - below).max(80.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| ui.label(&self.words));
            ui.add_space(16.0);
            let mut chosen = None;
            let direction = if self.answers.len() > IN_A_ROW { TopDown } else { LeftToRight };
            ui.with_layout(
                Layout::from_main_dir_and_cross_align(direction, Align::Min).with_main_wrap(direction == LeftToRight),
                |ui| {
                    for (place, (words, reply)) in self.answers.iter().enumerate() {
                        let response =
                            if place == 0 && reply.is_harmless() { primary(ui, words) } else { quiet(ui, words) };
                        if response.clicked() {
                            chosen = Some(place);
                        }
                    }
                },
            );
            chosen
        });
        ctx.accesskit_node_builder(modal.response.id, |node| node.set_label(self.title.clone()));
        let last = modal.should_close().then(|| self.answers.len().saturating_sub(1));
        let place = modal.inner.or(last)?;
        (place < self.answers.len()).then(|| self.answers.swap_remove(place).1)
    }
}
