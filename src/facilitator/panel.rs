//! A panel that lies over the window: named for screen readers, closed by Esc or a click beside it.

use egui::{Context, Frame, Key, Modal, ModalResponse, ScrollArea, Ui};

use super::View;
use crate::msg;
use crate::theme::{dialog, nothing_is_entered, primary, saw_key};

/// A window that is smaller leaves a panel a smaller margin, in points.
const SMALL: f32 = 480.0;
/// A window that is lower lets its panels be scrolled whole, in points.
const LOW: f32 = 560.0;
/// What of the window is seen around a panel, in points.
const AROUND: f32 = 24.0;

/// How wide a panel is that wants so much, in points: no wider than there is room for.
pub(super) fn width(ctx: &Context, wanted: f32) -> f32 {
    wanted.min(ctx.content_rect().width() - 2.0 * f32::from(margin(ctx)) - AROUND)
}

fn margin(ctx: &Context) -> i8 {
    if ctx.content_rect().size().min_elem() < SMALL { 10 } else { 20 }
}

/// Draws a panel with its name as the heading.
pub(super) fn panel_ui<T>(ui: &Ui, name: &str, width: f32, add: impl FnOnce(&mut Ui) -> T) -> ModalResponse<T> {
    let (window, margin) = (ui.ctx().content_rect().size(), margin(ui.ctx()));
    let width = self::width(ui.ctx(), width);
    let frame = Frame::popup(ui.style()).inner_margin(margin);
    let modal = Modal::new(egui::Id::unique(("panel", name))).frame(frame);
    dialog(ui.ctx(), modal, (name, width), |ui| {
        ui.add_space(4.0);
        let height = window.y - 2.0 * f32::from(margin) - AROUND - 32.0;
        // What does not fit a low window is scrolled to; elsewhere each panel scrolls its own list.
        if window.y < LOW {
            let area = ScrollArea::vertical().id_salt("panel").max_height(height).min_scrolled_height(height);
            area.show(ui, add).inner
        } else {
            add(ui)
        }
    })
}

/// The button that ends a panel of a few lines, which Enter presses, too.
pub(super) fn done_ui(ui: &mut Ui, view: View<'_>) -> bool {
    let entered = enter_is_free(ui);
    primary(ui, &view.language.say(msg!("done"))).clicked() || entered
}

/// Draws what needs so much room, in points; where there is less one scrolls sideways.
pub(super) fn at_least<T>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> T) -> T {
    if ui.available_width() >= width {
        return add(ui);
    }
    let area = ScrollArea::horizontal().id_salt("sideways");
    let sideways = area.show(ui, |ui| {
        ui.set_width(width);
        add(ui)
    });
    sideways.inner
}

/// Whether Enter was pressed where nothing in the panel has the keyboard, or in a line that let go of it with that: then it
/// presses the button of the panel.
pub(super) fn enter_is_free(ui: &Ui) -> bool {
    saw_key(ui.ctx(), Key::Enter) && nothing_is_entered(ui.ctx())
}
