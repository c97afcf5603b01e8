//! Typefaces of the computer for letters that those built in lack: looked for on a thread, when such a letter is seen.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::Context;

use super::App;
use crate::facilitator::undrawn::undrawn_ui;
use crate::model::letters;
use crate::theme;

/// Looks for typefaces.
#[derive(Default)]
pub(super) struct Looking {
    /// Somebody is looking, or nobody ever will again: what broke down once would do so every time.
    busy: Arc<AtomicBool>,
}

impl Looking {
    /// Looks for what the windows want and nobody has looked for; they are drawn again when that is done.
    fn look(&self, ctx: &Context) {
        let wanted = theme::wanted(ctx);
        if wanted.is_empty() || self.busy.swap(true, Ordering::AcqRel) {
            return;
        }
        let (busy, window) = (Arc::clone(&self.busy), ctx.clone());
        let work = move || {
            if catch_unwind(AssertUnwindSafe(|| letters::look_for(&wanted))).is_ok() {
                busy.store(false, Ordering::Release);
            }
            window.request_repaint();
        };
        drop(std::thread::Builder::new().name("letters".into()).spawn(work));
    }
}

impl App {
    /// Looks for letters that are wanted; before there is a day, tells of those that there are none of.
    pub(super) fn letters_ui(&self, ctx: &Context) {
        self.looking.look(ctx);
        if self.current.is_none() {
            undrawn_ui(ctx, self.language());
        }
    }
}
