//! The monitors, as the window's library has them: the room's window follows them, and they stay lit while it is open.

use egui::Context;

use super::App;
use super::current::Current;
use super::placing::Seen;
use super::plugged::Listening;
use crate::model::screen::monitor::{Monitor, of_window};
use crate::msg;

impl App {
    /// Follows the projector that is plugged in or pulled out, and holds back the screen saver while the room looks.
    pub(super) fn look_at_monitors(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let listening = self.listening.get_or_insert_with(|| Listening::begin(frame, ctx));
        self.room.is_woken = listening.hears();
        self.room.look(ctx, seen(frame), self.preferences.monitor.as_ref());
        let runs = |current: &Current| current.stage.clock.is_some_and(|clock| clock.running());
        let wanted = self.room.open || self.single_screen || self.current.as_ref().is_some_and(runs);
        let title = self.language().say(msg!("room-window"));
        self.awake.hold(wanted, "Tovholder", &title);
    }
}

/// The monitors there are, and which of them this window is on.
fn seen(frame: &eframe::Frame) -> Seen {
    let Some(window) = frame.winit_window() else { return Seen::default() };
    let found = window.available_monitors().map(|monitor| {
        let (corner, size) = (monitor.position(), monitor.size());
        Monitor {
            name: monitor.name().unwrap_or_default(),
            corner: [corner.x, corner.y],
            size: [size.width, size.height],
            scale: monitor.scale_factor(),
        }
    });
    let monitors: Vec<Monitor> = found.filter(|monitor| monitor.size.iter().all(|long| *long > 0)).collect();
    let size = window.outer_size();
    // Where the system says where a window is, its place counts: the library may still hold it for where it was.
    let placed = window
        .outer_position()
        .ok()
        .and_then(|corner| of_window(&monitors, [corner.x, corner.y], [size.width, size.height]));
    let named = || window.current_monitor().and_then(|own| own.name());
    let own = placed.or_else(|| {
        let name = named()?;
        monitors.iter().position(|monitor| monitor.name == name)
    });
    Seen { monitors, own, has_keyboard: window.has_focus() }
}
