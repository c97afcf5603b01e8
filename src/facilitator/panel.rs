//! A panel that lies over the window: named for screen readers, closed by Esc or a click beside it.

use egui::{FocusDirection, Frame, Key, LayerId, Modal, ModalResponse, Order, Ui};

use super::View;
use crate::msg;
use crate::theme::{bold, primary, saw_key};

/// Draws a panel with its name as the heading.
pub(super) fn panel_ui<T>(ui: &Ui, name: &str, width: f32, add: impl FnOnce(&mut Ui) -> T) -> ModalResponse<T> {
    let frame = Frame::popup(ui.style()).inner_margin(20);
    let id = egui::Id::unique(("panel", name));
    let ctx = ui.ctx();
    if !ctx.memory(|memory| memory.areas().visible_last_frame(&LayerId::new(Order::Foreground, id))) {
        // What had the keyboard lies behind it from now on.
        ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|focused| memory.surrender_focus(focused)));
    }
    let shown = Modal::new(id).frame(frame).show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.label(bold(name).size(20.0));
        ui.add_space(4.0);
        let inner = add(ui);
        // A panel has the keyboard: what is typed must not reach the window behind it.
        if ui.memory(|memory| memory.focused().is_none()) {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::Next));
        }
        inner
    });
    ui.ctx().accesskit_node_builder(shown.response.id, |node| node.set_label(name.to_owned()));
    shown
}

/// The button that ends a panel of a few lines; Enter in one of them, which lets go of the keyboard then, presses it.
pub(super) fn done_ui(ui: &mut Ui, view: View<'_>) -> bool {
    let entered = saw_key(ui.ctx(), Key::Enter) && ui.memory(|memory| memory.focused().is_none());
    primary(ui, &view.language.say(msg!("done"))).clicked() || entered
}
