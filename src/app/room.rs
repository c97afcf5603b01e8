//! The room's window: a second window of the system that draws the slide it is handed, and passes its keys on.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use egui::{Context, ViewportBuilder, ViewportCommand, ViewportId};

use super::keys;
use crate::command::menu::Command;
use crate::model::screen::slide::Slide;
use crate::projector;
use crate::theme::saw_key;

/// How often the room's window looks by itself whether there is something new: some systems forget to wake it.
const LOOK: Duration = Duration::from_millis(250);

/// The room's window, as the facilitator's window knows it.
#[derive(Default)]
pub(super) struct RoomWindow {
    /// It is open.
    pub(super) open: bool,
    /// It fills its screen.
    pub(super) full_screen: bool,
    /// The monitor to fill when it is opened, by its number.
    pub(super) monitor: Option<usize>,
    /// How many monitors there were last time.
    monitors: usize,
    shared: Arc<Mutex<Shared>>,
}

/// What the two windows hand each other.
#[derive(Default)]
struct Shared {
    picture: Picture,
    passed: Passed,
    /// The size of its picture, in points, once it has been drawn.
    size: Option<egui::Vec2>,
}

/// What happened in the room's window since it was asked last.
#[derive(Debug, Default)]
pub(super) struct Passed {
    /// What was asked for by its keys.
    pub(super) commands: Vec<Command>,
    /// It was closed by hand.
    pub(super) closed: bool,
}

/// What the room's window draws.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Picture {
    /// The slide.
    pub(super) slide: Arc<Slide>,
    /// Its page.
    pub(super) page: usize,
    /// The farthest seat in picture heights.
    pub(super) farthest_seat: f32,
    /// Nothing at all.
    pub(super) black: bool,
    /// The window's title.
    pub(super) title: String,
}

impl RoomWindow {
    /// The window's name in the program.
    pub(super) fn id() -> ViewportId {
        ViewportId::from_hash_of("room")
    }

    /// Hands the window a new picture, keeps it open, and returns what happened in it.
    pub(super) fn show(&mut self, ctx: &Context, picture: Picture) -> Passed {
        if !self.open {
            return Passed::default();
        }
        let mut builder = ViewportBuilder::default()
            .with_title(&picture.title)
            .with_app_id("tovholder")
            .with_inner_size([960.0, 540.0])
            .with_min_inner_size([480.0, 270.0]);
        if let Some(monitor) = self.monitor {
            builder = builder.with_monitor(monitor);
        }
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(Self::id(), builder, move |ui, _| draw(ui, &shared));
        let mut shared = lock(&self.shared);
        if shared.picture != picture {
            shared.picture = picture;
            ctx.request_repaint_of(Self::id());
        }
        let passed = std::mem::take(&mut shared.passed);
        self.open = !passed.closed;
        passed
    }

    /// The size of the room's picture; that of most projectors while none is shown.
    pub(super) fn size(&self) -> egui::Vec2 {
        let shown = lock(&self.shared).size.filter(|_| self.open);
        shown.unwrap_or(egui::vec2(1920.0, 1080.0))
    }

    /// When the projector is unplugged its window would cover the facilitator's: it becomes an ordinary window.
    pub(super) fn on_monitors(&mut self, ctx: &Context, count: usize) {
        if count < std::mem::replace(&mut self.monitors, count) && self.full_screen {
            self.set_full_screen(ctx, false);
        }
    }

    /// Fills the screen, or not.
    pub(super) fn set_full_screen(&mut self, ctx: &Context, full_screen: bool) {
        self.full_screen = full_screen;
        if !full_screen {
            self.monitor = None;
        }
        ctx.send_viewport_cmd_to(Self::id(), ViewportCommand::Fullscreen(full_screen));
    }
}

/// Draws the room's window, and notes what happened in it.
fn draw(ui: &mut egui::Ui, shared: &Mutex<Shared>) {
    let picture = {
        let mut shared = lock(shared);
        shared.size = Some(ui.available_size()).filter(|size| size.min_elem() > 1.0);
        shared.picture.clone()
    };
    if picture.black {
        projector::blank(ui);
    } else {
        projector::show(ui, &picture.slide, picture.page, picture.farthest_seat);
    }
    let ctx = ui.ctx().clone();
    let mut commands = keys::pressed(&ctx, keys::Keyboard::Room);
    let escape = saw_key(&ctx, egui::Key::Escape) && ctx.input(|input| input.viewport().fullscreen == Some(true));
    if escape || ctx.input(|input| input.pointer.button_double_clicked(egui::PointerButton::Primary)) {
        commands.push(Command::FullScreen);
    }
    let closed = ctx.input(|input| input.viewport().close_requested());
    if closed || !commands.is_empty() {
        let mut shared = lock(shared);
        shared.passed.closed |= closed;
        shared.passed.commands.extend(commands);
        ctx.request_repaint_of(ViewportId::ROOT);
    }
    ctx.request_repaint_after(LOOK);
}

/// A window that panicked while it drew must not take the other with it.
fn lock(shared: &Mutex<Shared>) -> std::sync::MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
