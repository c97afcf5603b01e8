//! Asking for a file: the system's own dialog on a thread of its own, or a line to write a path in where there is none.

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use egui::{Context, Modal};

use crate::formats::Format;
use crate::formats::across::AcrossFormat;
use crate::i18n::Language;
use crate::msg;
use crate::store::names;
use crate::theme::{dialog, nothing_is_entered, primary, quiet, quietly, saw_key, write_ui};

/// A dialog that ends without an answer sooner than this was never shown: the system has none.
const NEVER_SHOWN: Duration = Duration::from_millis(300);

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To open a session.
    Open,
    /// To save the session in.
    Save,
    /// To export the day to; for pictures a folder.
    Export(&'static Format),
    /// To take an exercise from.
    TakeIn,
    /// To write an exercise to.
    HandOut,
    /// A folder, for the library.
    Folder,
    /// To follow up on the day that a session was.
    FollowUp,
    /// To write the empty sheet of one exercise to.
    Sheet,
    /// A picture, for the organiser's logo.
    Logo,
    /// Photographs, as many as one likes.
    Photos,
    /// A folder, for the days that are told together.
    Collect,
    /// A folder, for their tables.
    Tables,
    /// To write the report of many days to.
    Across(AcrossFormat),
}

impl Purpose {
    /// How such a file's name ends.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Open | Self::Save | Self::FollowUp | Self::Collect | Self::Tables => names::SESSION,
            Self::Across(format) => format.ending(),
            Self::TakeIn | Self::HandOut | Self::Folder => names::RON,
            Self::Export(format) => format.ending(),
            Self::Sheet => "pdf",
            Self::Logo => "png",
            Self::Photos => "jpg",
        }
    }

    /// How the names of files may end that are picked for it.
    fn endings(self) -> Vec<&'static str> {
        match self {
            Self::Open | Self::Save | Self::FollowUp => vec![self.ending(), names::RON],
            Self::Logo => vec![self.ending(), "svg"],
            // What cannot be read is there to be picked, too: why not is then said.
            Self::Photos => vec![self.ending(), "jpeg", "png", "webp", "heic", "JPG", "JPEG", "PNG", "WEBP", "HEIC"],
            Self::Export(_)
            | Self::TakeIn
            | Self::HandOut
            | Self::Folder
            | Self::Sheet
            | Self::Collect
            | Self::Tables
            | Self::Across(_) => vec![self.ending()],
        }
    }
}

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
        Some((answer.purpose, Given { path: answer.path?, asked: !picks(answer.purpose) }))
    }

    /// What was picked besides the path that was given.
    pub(super) fn take_others(&mut self) -> Vec<PathBuf> {
        std::mem::take(&mut self.others)
    }

    /// Draws the line to write a path in, and returns what was written.
    pub(super) fn line_ui(&mut self, ctx: &Context, language: Language) -> Option<(Purpose, Given)> {
        let (purpose, text) = self.line.as_mut()?;
        let (title, verb) = match purpose {
            Purpose::Open => (msg!("command-open"), msg!("open-file")),
            Purpose::Save => (msg!("command-save-as"), msg!("command-save")),
            Purpose::Export(format) => (format.title, msg!("command-save")),
            Purpose::TakeIn => (msg!("library-take-in"), msg!("open-file")),
            Purpose::HandOut => (msg!("library-hand-out"), msg!("command-save")),
            Purpose::FollowUp => (msg!("command-follow-up"), msg!("follow-up-choose")),
            Purpose::Sheet => (msg!("print-sheet"), msg!("command-save")),
            Purpose::Folder => (msg!("library-folder"), msg!("library-use-folder")),
            Purpose::Logo => (msg!("handout-logo-pick"), msg!("open-file")),
            Purpose::Photos => (msg!("command-add-photos"), msg!("photos-take")),
            Purpose::Collect => (msg!("command-collect"), msg!("across-choose")),
            Purpose::Tables => (msg!("across-save-tables"), msg!("command-save")),
            Purpose::Across(format) => (format.title(), msg!("command-save")),
        };
        let frame = egui::Frame::popup(&ctx.global_style()).inner_margin(24);
        let modal = Modal::new(egui::Id::unique("path")).frame(frame);
        let modal = dialog(ctx, modal, (&language.say(title), 560.0), |ui| {
            ui.label(quietly(ctx, language.say(msg!("path-hint"))));
            let response = write_ui(ui, egui::TextEdit::singleline(text).desired_width(f32::INFINITY));
            ctx.accesskit_node_builder(response.id, |node| node.set_label(language.say(msg!("path"))));
            let entered = response.lost_focus() && saw_key(ui.ctx(), egui::Key::Enter);
            if nothing_is_entered(ctx) {
                response.request_focus();
            }
            ui.horizontal(|ui| {
                let done = primary(ui, &language.say(verb)).clicked() || entered;
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

fn system_dialog(purpose: Purpose, suggested: &std::path::Path, language: Language) -> Vec<PathBuf> {
    let kind = match purpose {
        Purpose::Open | Purpose::Save | Purpose::FollowUp | Purpose::Collect | Purpose::Tables => {
            msg!("file-kind-session")
        }
        Purpose::Across(format) => format.file_kind(),
        Purpose::Export(format) => format.file_kind(),
        Purpose::Sheet => msg!("file-kind-pdf"),
        Purpose::TakeIn | Purpose::HandOut | Purpose::Folder => msg!("file-kind-exercise"),
        Purpose::Logo | Purpose::Photos => msg!("file-kind-picture"),
    };
    let mut dialog = rfd::FileDialog::new().add_filter(language.say(kind), &purpose.endings());
    if let Some(folder) = folder_of(purpose, suggested).filter(|folder| !folder.as_os_str().is_empty()) {
        dialog = dialog.set_directory(folder);
    }
    if let (Some(name), true) = (suggested.file_name(), !picks(purpose)) {
        dialog = dialog.set_file_name(name.to_string_lossy());
    }
    let one = match purpose {
        Purpose::Photos => return dialog.pick_files().unwrap_or_default(),
        Purpose::Open | Purpose::TakeIn | Purpose::FollowUp | Purpose::Logo => dialog.pick_file(),
        Purpose::Folder | Purpose::Collect | Purpose::Tables => dialog.pick_folder(),
        Purpose::Export(format) if format.is_folder => dialog.pick_folder(),
        Purpose::Save | Purpose::Export(_) | Purpose::HandOut | Purpose::Sheet | Purpose::Across(_) => {
            dialog.save_file()
        }
    };
    one.into_iter().collect()
}

/// Whether something that is there is picked, and no name given.
fn picks(purpose: Purpose) -> bool {
    match purpose {
        Purpose::Open
        | Purpose::TakeIn
        | Purpose::Folder
        | Purpose::FollowUp
        | Purpose::Logo
        | Purpose::Photos
        | Purpose::Collect
        | Purpose::Tables => true,
        Purpose::Export(format) => format.is_folder,
        Purpose::Save | Purpose::HandOut | Purpose::Sheet | Purpose::Across(_) => false,
    }
}

/// The folder to begin in: what is suggested, or where that would lie.
fn folder_of(purpose: Purpose, suggested: &std::path::Path) -> Option<&std::path::Path> {
    if picks(purpose) { Some(suggested) } else { suggested.parent() }
}
