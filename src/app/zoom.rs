//! The zoom of each window, where the library has one for all of them.

use egui::{Context, Event, Id, RawInput};

/// Gives the window that is about to be drawn a zoom. Its size, and what was pointed at, were measured with the one before.
pub(super) fn set(ctx: &Context, input: &mut RawInput, zoom: f32) {
    let before = ctx.zoom_factor();
    if before == zoom {
        return;
    }
    ctx.options_mut(|options| options.zoom_factor = zoom);
    let by = before / zoom;
    if let Some(screen) = &mut input.screen_rect {
        *screen = *screen * by;
    }
    for event in &mut input.events {
        if let Event::PointerMoved(at) | Event::PointerButton { pos: at, .. } | Event::Touch { pos: at, .. } = event {
            *at = (at.to_vec2() * by).to_pos2();
        }
    }
}

/// Before the room's window is drawn: its own zoom is the usual one, and that of one's own comes back afterwards.
pub(super) fn for_room(ctx: &Context, input: &mut RawInput, own: f32) {
    ctx.data_mut(|data| data.insert_temp(place(), own));
    set(ctx, input, 1.0);
}

/// After the room's window was drawn: what comes from the system is measured with the zoom of one's own again. A picture
/// that is drawn twice is drawn twice with its own.
pub(super) fn after_room(ctx: &Context) {
    if ctx.will_discard() {
        return;
    }
    if let Some(zoom) = ctx.data(|data| data.get_temp::<f32>(place())) {
        ctx.options_mut(|options| options.zoom_factor = zoom);
    }
}

fn place() -> Id {
    Id::unique("zoom of one's own window")
}
