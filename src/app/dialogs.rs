//! Asking for a file: the system's own dialog on a thread of its own, or a line to write a path in where there is none.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use egui::{Context, Modal};

use super::purpose::{Purpose, Way};
use crate::i18n::Language;
use crate::msg;
use crate::theme::{dialog, nothing_is_entered, primary, quiet, quietly, saw_key, write_ui};

/// A dialog that ends without an answer sooner than this was never shown: the system has none.
const NEVER_SHOWN: Duration = Duration::from_millis(300);

/// A path that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Given {
    pub(super) path: PathBuf,
    /// The system's dialog has asked whether what has that very name may be replaced.
    pub(super) asked: bool,
}

/// The answer of a dialog.
struct Answer {
    purpose: Purpose,
    path: Option<PathBuf>,
    /// What else was picked.
    others: Vec<PathBuf>,
    suggested: PathBuf,
    took: Duration,
}

/// The dialogs that are open.
pub(super) struct Dialogs {
    sender: Sender<Answer>,
    receiver: Receiver<Answer>,
    waiting: bool,
    /// What was picked besides the path that was given.
    others: Vec<PathBuf>,
    /// The line to write a path in.
    line: Option<(Purpose, String)>,
}

impl Default for Dialogs {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { sender, receiver, waiting: false, others: Vec::new(), line: None }
    }
}

impl Dialogs {
    /// Asks for a file; `suggested` is the folder and name to begin with. One dialog at a time.
    pub(super) fn ask(&mut self, ctx: &Context, purpose: Purpose, suggested: PathBuf, language: Language) {
        if self.waiting || self.line.is_some() {
            return;
        }
        self.waiting = true;
        let (sender, ctx) = (self.sender.clone(), ctx.clone());
        let work = move || {
            let began = Instant::now();
            let mut picked = system_dialog(purpose, &suggested, language).into_iter();
            let (path, others) = (picked.next(), picked.collect());
            let answer = Answer { purpose, path, others, suggested, took: began.elapsed() };
            // The window may be gone by now, and then nobody waits for the answer.
            if sender.send(answer).is_ok() {
                ctx.request_repaint();
            }
        };
        if std::thread::Builder::new().name("dialog".into()).spawn(work).is_err() {
            self.waiting = false;
        }
    }

    /// Whether the line to write a path in is shown.
    pub(super) const fn line_is_open(&self) -> bool {
        self.line.is_some()
    }

    /// The answer, when there is one.
    pub(super) fn answer(&mut self) -> Option<(Purpose, Given)> {
        let answer = self.receiver.try_recv().ok()?;
        self.waiting = false;
        if answer.path.is_none() && answer.took < NEVER_SHOWN {
            self.line = Some((answer.purpose, answer.suggested.display().to_string()));
        }
        self.others = answer.others;
        Some((answer.purpose, Given { path: answer.path?, asked: answer.purpose.asking().way == Way::Name }))
    }

    /// What was picked besides the path that was given.
    pub(super) fn take_others(&mut self) -> Vec<PathBuf> {
        std::mem::take(&mut self.others)
    }

    /// Draws the line to write a path in, and returns what was written.
    pub(super) fn line_ui(&mut self, ctx: &Context, language: Language) -> Option<(Purpose, Given)> {
        let (purpose, text) = self.line.as_mut()?;
        let asking = purpose.asking();
        let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(24);
        let modal = Modal::new(egui::Id::unique("path")).frame(frame);
        let modal = dialog(ctx, modal, (&language.say(asking.title), 560.0), |ui| {
            ui.label(quietly(ctx, language.say(msg!("path-hint"))));
            let response = write_ui(ui, egui::TextEdit::singleline(text).desired_width(f32::INFINITY));
            ctx.accesskit_node_builder(response.id, |node| node.set_label(language.say(msg!("path"))));
            let entered = response.lost_focus() && saw_key(ui.ctx(), egui::Key::Enter);
            if nothing_is_entered(ctx) {
                response.request_focus();
            }
            ui.horizontal(|ui| {
                let done = primary(ui, &language.say(asking.verb)).clicked() || entered;
                (done, quiet(ui, &language.say(msg!("cancel"))).clicked())
            })
            .inner
        });
        let (done, cancelled) = modal.inner;
        let given = |text: &str| Given { path: PathBuf::from(text), asked: false };
        let answer = (done && !text.trim().is_empty()).then(|| (*purpose, given(text.trim())));
        if done || cancelled || modal.should_close() {
            self.line = None;
        }
        answer
    }
}

/// Words in a box of the system's own, while the program has no window.
pub(super) fn tell_without_window(words: &str) {
    let told =
        rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("Tovholder").set_description(words);
    // There is one answer to it.
    let _ = told.show();
}

fn system_dialog(purpose: Purpose, suggested: &Path, language: Language) -> Vec<PathBuf> {
    let asking = purpose.asking();
    let mut dialog = rfd::FileDialog::new().add_filter(language.say(asking.kind), &asking.endings);
    let is_named = asking.way == Way::Name;
    // The folder to begin in: what is suggested, or where that would lie.
    let folder = if is_named { suggested.parent() } else { Some(suggested) };
    if let Some(folder) = folder.filter(|folder| !folder.as_os_str().is_empty()) {
        dialog = dialog.set_directory(folder);
    }
    if let (Some(name), true) = (suggested.file_name(), is_named) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let one = match asking.way {
        Way::Files => return dialog.pick_files().unwrap_or_default(),
        Way::File => dialog.pick_file(),
        Way::Folder => dialog.pick_folder(),
        Way::Name => dialog.save_file(),
    };
    one.into_iter().collect()
}
