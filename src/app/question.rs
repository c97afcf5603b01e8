//! One question to the user, with what each answer leads to.

use std::path::PathBuf;

use egui::{Context, Id, Modal, ScrollArea};

use super::current::Opening;
use crate::model::id::Key;
use crate::store::recovery::Kept;
use crate::theme::{bold, primary, quiet};

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
    TakeFile(Box<Opening>, Box<Kept>),
    /// One goes on with a recovery copy or a backup.
    GoOn(Box<Kept>),
    /// An earlier one of the session in that file is opened as a copy.
    OpenCopy(Box<Kept>, PathBuf),
    /// A file is opened.
    Open(PathBuf),
    /// What can be read of a damaged file is saved beside it.
    Salvage(PathBuf),
    /// The exercise of that name is removed from the user's own.
    RemoveExercise(Key),
    /// The session of that key and all its copies are deleted.
    Erase(String),
}

impl Question {
    /// Draws the question, and returns the answer when there is one.
    pub(super) fn show(&mut self, ctx: &Context) -> Option<Reply> {
        let modal = Modal::new(Id::unique("question")).show(ctx, |ui| {
            ui.set_width(620.0);
            ui.label(bold(&self.title).size(20.0));
            ui.add_space(6.0);
            let height = (ctx.content_rect().height() - 240.0).max(120.0);
            ScrollArea::vertical().max_height(height).show(ui, |ui| ui.label(&self.words));
            ui.add_space(10.0);
            let mut chosen = None;
            ui.horizontal_wrapped(|ui| {
                for (place, (words, _)) in self.answers.iter().enumerate() {
                    let response = if place == 0 { primary(ui, words) } else { quiet(ui, words) };
                    if response.clicked() {
                        chosen = Some(place);
                    }
                }
            });
            chosen
        });
        ctx.accesskit_node_builder(modal.response.id, |node| node.set_label(self.title.clone()));
        let last = modal.should_close().then(|| self.answers.len().saturating_sub(1));
        let place = modal.inner.or(last)?;
        (place < self.answers.len()).then(|| self.answers.swap_remove(place).1)
    }
}
