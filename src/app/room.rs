//! The room's window: a second window of the system that draws the slide it is handed, and passes its keys on.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use egui::{Context, ViewportBuilder, ViewportCommand, ViewportId};

use super::placing::{Placing, Seen, Step};
use super::{keys, zoom};
use crate::command::menu::Command;
use crate::model::screen::monitor::{Monitor, MonitorChoice, MonitorName};
use crate::model::screen::slide::Slide;
use crate::projector::{self, Chart};
use crate::theme::{saw_key, window_icon};

/// How often the room's window is drawn without a reason, where it must be: some systems forget to wake it, though not
/// X11, and one that is shared in a meeting is to notice that it was minimised.
const HEARTBEAT: Duration = Duration::from_secs(1);
/// A new picture is drawn this soon. At once would mean twice, which is for what answers to the mouse.
const SOON: Duration = Duration::from_millis(1);

/// The size of the window while it fills no screen, in points.
const USUAL_SIZE: egui::Vec2 = egui::vec2(960.0, 540.0);
/// The least it may have, in points.
const SMALLEST: egui::Vec2 = egui::vec2(480.0, 270.0);

/// The room's window, as the facilitator's window knows it.
#[derive(Default)]
pub(super) struct RoomWindow {
    /// It is open.
    pub(super) open: bool,
    /// It is shared in a meeting: it has no frame, and a size that is read there.
    pub(super) meeting: bool,
    /// Its system wakes it whenever it is asked to.
    pub(super) is_woken: bool,
    /// The monitor that it was opened on, by its number.
    opened_on: Option<usize>,
    /// How much larger than usual the text of one's own window was when it was opened: sizes are told to the system in
    /// points of that window. 0 while it is closed.
    zoom: f32,
    /// Where it is.
    placing: Placing,
    shared: Arc<Mutex<Shared>>,
}

/// What the two windows hand each other.
#[derive(Default)]
struct Shared {
    picture: Picture,
    passed: Passed,
    is_woken: bool,
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
    /// What stands out on it, if anything.
    pub(super) spotlight: Option<[f32; 2]>,
    /// Nothing at all.
    pub(super) black: bool,
    /// Instead of all else, which line the back row can read is asked.
    pub(super) chart: Option<Chart>,
    /// The window's title.
    pub(super) title: String,
    /// The window is shared in a meeting.
    pub(super) meeting: bool,
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
        if self.zoom == 0.0 {
            self.zoom = ctx.zoom_factor();
        }
        let mut builder = ViewportBuilder::default()
            .with_title(&picture.title)
            .with_app_id("tovholder")
            .with_icon(window_icon())
            .with_inner_size(USUAL_SIZE / self.zoom)
            .with_min_inner_size(SMALLEST / self.zoom);
        if self.meeting {
            let size = meeting_size(ctx);
            builder = builder.with_decorations(false).with_resizable(false).with_inner_size(size);
        } else if let Some(monitor) = self.opened_on {
            builder = builder.with_monitor(monitor);
        }
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(Self::id(), builder, move |ui, _| draw(ui, &shared));
        let mut shared = lock(&self.shared);
        shared.is_woken = self.is_woken;
        if shared.picture != picture {
            shared.picture = picture;
            ctx.request_repaint_after_for(SOON, Self::id());
        }
        let passed = std::mem::take(&mut shared.passed);
        drop(shared);
        if passed.closed {
            self.close();
        }
        passed
    }

    /// Opens the window: on a monitor of its own, where there is one.
    pub(super) fn open(&mut self, chosen: Option<&MonitorName>) {
        if !self.open {
            self.opened_on = self.placing.open(chosen);
            self.open = true;
        }
    }

    /// Closes the window.
    pub(super) fn close(&mut self) {
        (self.open, self.meeting, self.opened_on, self.zoom) = (false, false, None, 0.0);
        self.placing.close();
    }

    /// Opens the window on that monitor, or moves it there.
    pub(super) fn choose(&mut self, chosen: &MonitorName) {
        if self.open {
            self.meeting = false;
            self.placing.choose(chosen);
        } else {
            self.open(Some(chosen));
        }
    }

    /// Fills its monitor or no longer; false where there is none but the facilitator's. Who fills one shares the window
    /// no more: what is shared has no frame, and keys that leave it alone.
    #[must_use]
    pub(super) fn turn(&mut self, chosen: Option<&MonitorName>, in_front: bool) -> bool {
        let turned = self.placing.turn(chosen, in_front);
        self.meeting &= !turned;
        turned
    }

    /// Becomes a window that is shared in a meeting, or an ordinary one again.
    pub(super) fn meet(&mut self, meets: bool) {
        self.placing.stand();
        (self.open, self.meeting) = (true, meets);
    }

    /// The monitors that the room may look at.
    pub(super) fn choices(&self) -> Vec<MonitorChoice> {
        self.placing.choices()
    }

    /// The size of the room's picture; that of most projectors while none is shown.
    pub(super) fn size(&self) -> egui::Vec2 {
        let shown = lock(&self.shared).size.filter(|_| self.open);
        shown.unwrap_or(egui::vec2(1920.0, 1080.0))
    }

    /// Follows the monitors that come and go, and goes where it is to be.
    pub(super) fn look(&mut self, ctx: &Context, seen: Seen, chosen: Option<&MonitorName>) {
        let time = ctx.input(|input| input.time);
        let again = self.placing.look(seen, time, self.open, chosen);
        let (steps, next) = self.placing.steps(time);
        for step in steps {
            take(ctx, &step, self.meeting);
        }
        for wait in again.into_iter().chain(next) {
            ctx.request_repaint_after(Duration::from_secs_f64(wait + 0.01));
        }
    }
}

/// One step of the window to where it is to be.
fn take(ctx: &Context, step: &Step, meeting: bool) {
    let room = RoomWindow::id();
    match step {
        Step::Leave => ctx.send_viewport_cmd_to(room, ViewportCommand::Fullscreen(false)),
        Step::Fill(number) => ctx.send_viewport_cmd_to(room, ViewportCommand::SetMonitor(*number)),
        Step::FillHere => ctx.send_viewport_cmd_to(room, ViewportCommand::Fullscreen(true)),
        Step::Stand(monitor) => stand(ctx, monitor, meeting),
        Step::StandBehind => ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus),
        Step::BringBack(monitor) => bring_back(ctx, monitor),
    }
}

/// The facilitator's window goes to a monitor. What fills one is not moved by all systems.
fn bring_back(ctx: &Context, monitor: &Monitor) {
    let (scale, fills) = ctx.input_for(ViewportId::ROOT, |input| {
        (input.viewport().native_pixels_per_point, input.viewport().maximized == Some(true))
    });
    let scale = scale.unwrap_or(1.0).max(0.1) * ctx.zoom_factor();
    let corner = egui::Pos2::from(monitor.corner.map(|at| at as f32 / scale));
    let place = [ViewportCommand::OuterPosition(corner)];
    let [smaller, larger] = [false, true].map(ViewportCommand::Maximized);
    let commands = fills.then_some(smaller).into_iter().chain(place).chain(fills.then_some(larger));
    commands.for_each(|command| ctx.send_viewport_cmd_to(ViewportId::ROOT, command));
}

/// An ordinary window in the middle of a monitor; one that is shared in a meeting keeps its size.
fn stand(ctx: &Context, monitor: &Monitor, meeting: bool) {
    let room = RoomWindow::id();
    let scale = ctx.input_for(room, |input| input.viewport().native_pixels_per_point).unwrap_or(1.0).max(0.1);
    let (own, scale) = (ctx.zoom_factor(), scale * ctx.zoom_factor());
    let [width, height] = monitor.size.map(|long| long as f32 / scale);
    let size = if meeting { meeting_size(ctx) } else { (USUAL_SIZE / own).min(egui::vec2(width, height) * 0.75) };
    let corner = egui::Pos2::from(monitor.corner.map(|at| at as f32 / scale));
    let place = corner + ((egui::vec2(width, height) - size) / 2.0).max(egui::Vec2::ZERO);
    if !meeting {
        ctx.send_viewport_cmd_to(room, ViewportCommand::InnerSize(size));
    }
    ctx.send_viewport_cmd_to(room, ViewportCommand::OuterPosition(place));
}

/// The size of a window that is shared, in points: in pixels one that video has, and smaller than the monitor, so that the
/// facilitator's window is not covered.
fn meeting_size(ctx: &Context) -> egui::Vec2 {
    let (monitor, scale) = ctx.input(|input| {
        let viewport = input.viewport();
        (viewport.monitor_size, viewport.native_pixels_per_point.filter(|scale| *scale > 0.0).unwrap_or(1.0))
    });
    let scale = scale * ctx.zoom_factor();
    let is_large = monitor.is_some_and(|size| size.x * scale > 1920.0 && size.y * scale > 1080.0);
    (if is_large { egui::vec2(1920.0, 1080.0) } else { egui::vec2(1280.0, 720.0) }) / scale
}

/// A window without a frame is moved by its picture, and it is never minimised: the meeting would see nothing.
fn keep_in_meeting(ctx: &Context) {
    let (is_pressed, is_minimised) =
        ctx.input(|input| (input.pointer.primary_pressed(), input.viewport().minimized == Some(true)));
    if is_pressed {
        ctx.send_viewport_cmd(ViewportCommand::StartDrag);
    }
    if is_minimised {
        ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
    }
}

/// Draws the room's window, and notes what happened in it.
fn draw(ui: &mut egui::Ui, shared: &Mutex<Shared>) {
    let (picture, is_woken) = {
        let mut shared = lock(shared);
        let size = Some(ui.available_size()).filter(|size| size.min_elem() > 1.0);
        if std::mem::replace(&mut shared.size, size) != size {
            // The small picture in the facilitator's window has the same shape.
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
        (shared.picture.clone(), shared.is_woken)
    };
    if let Some(chart) = &picture.chart {
        projector::show_chart(ui, chart);
    } else if picture.black {
        projector::blank(ui);
    } else {
        let Picture { slide, page, farthest_seat, spotlight, .. } = &picture;
        projector::show_with_spotlight(ui, slide, *page, *farthest_seat, *spotlight);
    }
    let ctx = ui.ctx().clone();
    let mut commands = keys::pressed(&ctx, keys::Keyboard::Room);
    let escape = saw_key(&ctx, egui::Key::Escape) && ctx.input(|input| input.viewport().fullscreen == Some(true));
    if picture.meeting {
        keep_in_meeting(&ctx);
        commands.retain(|command| *command != Command::FullScreen);
    } else if escape || ctx.input(|input| input.pointer.button_double_clicked(egui::PointerButton::Primary)) {
        commands.push(Command::FullScreen);
    }
    let closed = ctx.input(|input| input.viewport().close_requested());
    if closed || !commands.is_empty() {
        let mut shared = lock(shared);
        shared.passed.closed |= closed;
        shared.passed.commands.extend(commands);
        ctx.request_repaint_of(ViewportId::ROOT);
    }
    if picture.meeting || !is_woken {
        ctx.request_repaint_after(HEARTBEAT);
    }
    zoom::after_room(&ctx);
}

/// A window that panicked while it drew must not take the other with it.
fn lock(shared: &Mutex<Shared>) -> std::sync::MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use egui::{FullOutput, RawInput};
    use jiff::Zoned;

    use super::*;
    use crate::command::stage::Move;
    use crate::i18n::Language;
    use crate::model::stage::Stage;
    use crate::store;

    /// The two windows without a system around them, which counts how often the room's is drawn.
    struct Windows {
        ctx: Context,
        room: RoomWindow,
        asks: Arc<Mutex<bool>>,
        drawn: usize,
    }

    impl Windows {
        fn new() -> Self {
            let ctx = Context::default();
            crate::theme::install(&ctx, crate::colours::Theme::Light);
            ctx.set_embed_viewports(false);
            let asks = Arc::new(Mutex::new(true));
            let asked = Arc::clone(&asks);
            ctx.set_request_repaint_callback(move |info| {
                // No second passes while it is asked again and again, so the heartbeat is left out.
                if info.viewport_id == RoomWindow::id() && info.delay < HEARTBEAT {
                    *asked.lock().unwrap() = true;
                }
            });
            Self { ctx, room: RoomWindow { open: true, ..RoomWindow::default() }, asks, drawn: 0 }
        }

        /// The facilitator's window is drawn with a picture for the room's, and then that one for as long as it asks.
        fn draw(&mut self, picture: &Picture) {
            let Self { ctx, room, .. } = self;
            let output = ctx.clone().run_ui(RawInput::default(), |ui| {
                room.show(ui.ctx(), picture.clone());
            });
            let draw = output.viewport_output.get(&RoomWindow::id()).unwrap().viewport_ui_cb.clone().unwrap();
            finish(output);
            let mut frames = 0;
            while std::mem::take(&mut *self.asks.lock().unwrap()) && frames < 50 {
                let viewports = [ViewportId::ROOT, RoomWindow::id()].map(|id| (id, egui::ViewportInfo::default()));
                let input = RawInput {
                    viewport_id: RoomWindow::id(),
                    viewports: viewports.into_iter().collect(),
                    ..RawInput::default()
                };
                finish(self.ctx.run_ui(input, |ui| draw(ui)));
                frames += 1;
            }
            self.drawn += frames;
        }
    }

    fn finish(mut output: FullOutput) {
        output.textures_delta.clear();
    }

    fn moment(hundredths: u64) -> Zoned {
        let begin: Zoned = "2027-02-04T10:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
        begin + Duration::from_millis(hundredths * 10)
    }

    #[test]
    fn the_rooms_window_is_drawn_when_its_picture_or_its_second_changes_or_its_heart_beats() {
        let session = store::sample().unwrap().session;
        for (running, most) in [(false, 0), (true, 11)] {
            let mut stage = Stage::default();
            while stage.clock.is_none() {
                Move::Next.apply(&mut stage, &session, &moment(0));
            }
            if running {
                Move::ToggleClock.apply(&mut stage, &session, &moment(0));
            }
            let mut windows = Windows::new();
            let picture = |now: &Zoned| {
                let slide = Arc::new(session.slide(&stage, now, Language::Danish));
                Picture { slide, farthest_seat: 6.0, ..Picture::default() }
            };
            // The first pictures are those of a window that opens.
            (0..5).for_each(|_| windows.draw(&picture(&moment(0))));
            windows.drawn = 0;
            // The facilitator types: sixty frames a second for ten seconds.
            (0..600).for_each(|frame| windows.draw(&picture(&moment(frame * 5 / 3))));
            assert!(windows.drawn <= most, "drawn {} times, running: {running}", windows.drawn);
            assert!(!running || windows.drawn >= 9, "drawn {} times in ten seconds", windows.drawn);
            windows.drawn = 0;
            let black = Picture { black: true, ..picture(&moment(1000)) };
            (0..3).for_each(|_| windows.draw(&black));
            assert_eq!(windows.drawn, 1, "a change is drawn once");
        }
    }
}
