//! The text of one's own window, larger or smaller than usual; the room's window never follows it.

use egui::{Context, RawInput, ViewportId};

use super::room::RoomWindow;
use super::{App, zoom};
use crate::command::menu::Command;
use crate::msg;

/// The sizes one can choose, in percent of the usual one.
pub(super) const SIZES: [u16; 9] = [80, 90, 100, 110, 125, 140, 160, 180, 200];
/// The usual size, in percent.
const USUAL: u16 = 100;

impl App {
    /// Larger, smaller or usual text in one's own window, here and the next time.
    pub(super) fn resize_own(&mut self, command: Command) {
        let now = self.preferences.own_text;
        let next = if command == Command::TextLarger {
            SIZES.into_iter().find(|size| *size > now)
        } else if command == Command::TextSmaller {
            SIZES.into_iter().rfind(|size| *size < now)
        } else {
            Some(USUAL)
        };
        self.preferences.own_text = next.unwrap_or(now);
        self.keep_preferences();
        let percent = [("percent", u64::from(self.preferences.own_text).into())];
        self.messages.say(self.language().say_with(msg!("own-text"), &percent));
    }

    /// Before a window is drawn: one's own has the text that was chosen, the room's the usual one, and so has one's own
    /// while it is the room's screen.
    pub(super) fn scale(&self, ctx: &Context, input: &mut RawInput) {
        let own = f32::from(self.preferences.own_text) / f32::from(USUAL);
        if input.viewport_id == RoomWindow::id() {
            zoom::for_room(ctx, input, zoom_of(own, self.single_screen));
        } else if input.viewport_id == ViewportId::ROOT {
            zoom::set(ctx, input, zoom_of(own, self.single_screen));
        }
    }
}

const fn zoom_of(own: f32, is_rooms: bool) -> f32 {
    if is_rooms { 1.0 } else { own }
}

#[cfg(test)]
mod tests {
    use egui::{Color32, Event, FullOutput, Pos2, Rect, Vec2, ViewportInfo, epaint::Primitive, vec2};
    use jiff::Zoned;

    use super::*;
    use crate::command::stage::Move;
    use crate::i18n::Language;
    use crate::projector;
    use crate::store;

    /// The two windows without a system around them.
    struct Windows {
        ctx: Context,
        app: App,
        _state: tempfile::TempDir,
    }

    impl Windows {
        fn new(percent: u16) -> Self {
            let (ctx, state) = (Context::default(), tempfile::tempdir().unwrap());
            let mut app = App::new(&ctx, Some(state.path().join("state")), None);
            app.preferences.own_text = percent;
            Self { ctx, app, _state: state }
        }

        /// Draws one of them, of a size in pixels, as the system would ask for it.
        fn draw(&self, window: ViewportId, pixels: Vec2, draw: impl FnMut(&mut egui::Ui)) -> FullOutput {
            let viewports = [ViewportId::ROOT, RoomWindow::id()].map(|id| (id, ViewportInfo::default()));
            let mut input = RawInput {
                viewport_id: window,
                viewports: viewports.into_iter().collect(),
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, pixels / self.ctx.zoom_factor())),
                ..RawInput::default()
            };
            self.app.scale(&self.ctx, &mut input);
            let mut output = self.ctx.run_ui(input, draw);
            output.textures_delta.clear();
            output
        }

        /// Every corner of what the room's window is painted of, with its colour, in pixels.
        fn room(&self) -> Vec<(Pos2, Color32)> {
            let session = store::sample().unwrap().session;
            let now: Zoned = "2027-02-04T10:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
            let mut stage = crate::model::stage::Stage::default();
            (0..3).for_each(|_| {
                Move::Next.apply(&mut stage, &session, &now);
            });
            let slide = session.slide(&stage, &now, Language::Danish);
            let mut last = None;
            for _ in 0..3 {
                let own = self.draw(ViewportId::ROOT, vec2(1366.0, 768.0), |ui| {
                    ui.label("Tovholder");
                });
                assert_eq!(own.pixels_per_point, f32::from(self.app.preferences.own_text) / 100.0);
                last = Some(self.draw(RoomWindow::id(), vec2(1280.0, 720.0), |ui| {
                    projector::show(ui, &slide, 0, 6.0);
                    zoom::after_room(ui.ctx());
                }));
            }
            let output = last.unwrap();
            let painted = self.ctx.tessellate(output.shapes, output.pixels_per_point);
            let corners = painted.into_iter().flat_map(|painted| match painted.primitive {
                Primitive::Mesh(mesh) => mesh.vertices,
                Primitive::Callback(_) => Vec::new(),
            });
            corners.map(|corner| (corner.pos * output.pixels_per_point, corner.color)).collect()
        }
    }

    #[test]
    fn the_rooms_picture_is_the_same_to_the_dot_however_large_ones_own_text_is() {
        let usual = Windows::new(100).room();
        assert!(usual.len() > 100, "{}", usual.len());
        for percent in [80, 150, 200] {
            let windows = Windows::new(percent);
            assert!(windows.room() == usual, "at {percent} %");
            assert_eq!(windows.ctx.zoom_factor(), f32::from(percent) / 100.0, "and one's own is as chosen afterwards");
        }
    }

    #[test]
    fn ones_own_text_goes_from_80_to_200_percent_and_is_remembered() {
        let mut windows = Windows::new(100);
        for (command, times, percent) in [
            (Command::TextLarger, 20, 200),
            (Command::TextSmaller, 20, 80),
            (Command::TextLarger, 1, 90),
            (Command::TextUsual, 1, 100),
            (Command::TextLarger, 2, 125),
        ] {
            (0..times).for_each(|_| windows.app.resize_own(command));
            assert_eq!(windows.app.preferences.own_text, percent, "{command:?}");
        }
        windows.app.finish_work(&windows.ctx);
        let kept = crate::store::preferences::read(windows.app.state.as_deref().unwrap());
        assert_eq!(kept.own_text, 125);
    }

    #[test]
    fn a_click_is_where_it_was_when_the_size_of_the_text_changes() {
        let windows = Windows::new(200);
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 800.0))),
            events: vec![Event::PointerMoved(Pos2::new(500.0, 400.0))],
            ..RawInput::default()
        };
        windows.app.scale(&windows.ctx, &mut input);
        assert_eq!(input.screen_rect.unwrap().max, Pos2::new(500.0, 400.0));
        assert_eq!(input.events, [Event::PointerMoved(Pos2::new(250.0, 200.0))]);
    }
}
