//! A panel that lies over the window: named for screen readers, closed by Esc or a click beside it.

use egui::{Context, FocusDirection, Frame, Key, LayerId, Modal, ModalResponse, Order, ScrollArea, Ui};

use super::View;
use crate::msg;
use crate::theme::{bold, primary, saw_key};

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
    let id = egui::Id::unique(("panel", name));
    let ctx = ui.ctx();
    let is_new = !ctx.memory(|memory| memory.areas().visible_last_frame(&LayerId::new(Order::Foreground, id)));
    // When it is measured first, in the same frame, its own field may have the keyboard already.
    if is_new && ctx.current_pass_index() == 0 {
        // What had the keyboard lies behind it from now on.
        ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|focused| memory.surrender_focus(focused)));
    }
    let shown = Modal::new(id).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.label(bold(name).size(20.0));
        ui.add_space(4.0);
        let height = window.y - 2.0 * f32::from(margin) - AROUND - 32.0;
        // What does not fit a low window is scrolled to; elsewhere each panel scrolls its own list.
        let inner = if window.y < LOW {
            let area = ScrollArea::vertical().id_salt("panel").max_height(height).min_scrolled_height(height);
            area.show(ui, add).inner
        } else {
            add(ui)
        };
        // A panel has the keyboard: what is typed must not reach the window behind it.
        if ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
        }
        inner
    });
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name.to_owned()));
    shown
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

/// Whether Enter was pressed where nothing has the keyboard, or in a line that let go of it with that: then it presses
/// the button of the panel.
pub(super) fn enter_is_free(ui: &Ui) -> bool {
    saw_key(ui.ctx(), Key::Enter) && ui.memory(|memory| memory.focused().is_none())
}
