//! What lies over a window, as one door: a dialog has its name, holds the keyboard while it is there, and gives it back to
//! where it was.

use egui::{Context, Id, LayerId, Modal, ModalResponse, Order, Plugin, Popup, Sense, Ui, ViewportId};

use super::tree;

/// For so many passes a dialog is new: the click that opened it is still read.
const NEW: u64 = 6;

/// Draws what lies over the window, under its name and with that as its heading. While nothing of its own has asked for
/// the keyboard the heading has it, so that its name is read out and Tab leads to the first thing in it.
pub fn dialog<T>(
    ctx: &Context,
    modal: Modal,
    (name, width): (&str, f32),
    add: impl FnOnce(&mut Ui) -> T,
) -> ModalResponse<T> {
    let id = modal.area.layer().id;
    open(ctx, id);
    modal.show(ctx, |ui| {
        ui.set_width(width);
        tree::say(ui, id, |node| {
            node.set_label(name);
            node.set_modal();
        });
        let heading = heading_ui(ui, id, name);
        let inner = add(ui);
        hold(ui, id, heading);
        inner
    })
}

/// Whether nothing in the dialog that lies on top was given the keyboard: Enter is then for its button.
pub fn nothing_is_entered(ctx: &Context) -> bool {
    let Some(focused) = ctx.memory(|memory| memory.focused()) else { return true };
    ctx.data(|data| data.get_temp::<Dialogs>(place())).is_some_and(|dialogs| {
        let top = dialogs.open.last();
        top.is_some_and(|top| heading_id(top.id) == focused)
    })
}

/// Notices which dialogs are gone, and gives the keyboard back to where it was.
#[derive(Default)]
pub(super) struct GivesBack;

impl Plugin for GivesBack {
    fn debug_name(&self) -> &'static str {
        "dialogs"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        // The room's window has no dialogs, and draws while the facilitator's has.
        if ctx.viewport_id() != ViewportId::ROOT {
            return;
        }
        let mut dialogs = taken(&ctx);
        let back = dialogs.end(&ctx);
        ctx.data_mut(|data| data.insert_temp(place(), dialogs));
        if let Some(back) = back {
            ctx.memory_mut(|memory| memory.request_focus(back));
            ctx.request_repaint();
        }
    }
}

/// What lies over the windows, and where the keyboard was before.
#[derive(Clone, Debug, Default)]
struct Dialogs {
    /// The lowest first.
    open: Vec<Open>,
    /// What had the keyboard last that was not in a list or a menu that folds out.
    last: Option<Id>,
    /// Something that folds out had the keyboard.
    unfolded: bool,
}

/// One of them.
#[derive(Clone, Debug)]
struct Open {
    id: Id,
    /// What had the keyboard when it was opened.
    back: Option<Id>,
    /// What asked for the keyboard when it was opened, in the pass of that number.
    wanted: Option<Id>,
    since: u64,
    /// It was drawn in this pass.
    drawn: bool,
}

impl Dialogs {
    /// What gets the keyboard back at the end of a pass.
    fn end(&mut self, ctx: &Context) -> Option<Id> {
        let focused = ctx.memory(|memory| memory.focused()).filter(|focused| layer(ctx, *focused).is_some());
        let mut back = self.closed();
        if focused.is_none() && self.unfolded && !Popup::is_any_open(ctx) {
            back = back.or(self.last);
        }
        let back = back.filter(|back| focused.is_none() && layer(ctx, *back).is_some());
        self.follow(ctx, focused.or(back));
        back
    }

    /// Forgets what is not drawn any more; where the keyboard was before the last of it was opened.
    fn closed(&mut self) -> Option<Id> {
        let mut back = None;
        let mut place = 0;
        while let Some(dialog) = self.open.get_mut(place) {
            if std::mem::take(&mut dialog.drawn) {
                place += 1;
                continue;
            }
            let gone = self.open.remove(place);
            match self.open.get_mut(place) {
                // One took the place of the other: there is nothing in what is gone to come back to.
                Some(above) => above.back = gone.back,
                None => back = gone.back,
            }
        }
        back
    }

    /// Remembers where the keyboard is, and where it was before something folded out.
    fn follow(&mut self, ctx: &Context, focused: Option<Id>) {
        match focused.and_then(|focused| layer(ctx, focused)) {
            Some(layer) => {
                let is_dialog = self.open.iter().any(|dialog| dialog.id == layer.id);
                self.unfolded = layer.order != Order::Background && !is_dialog;
                if !self.unfolded {
                    self.last = focused;
                }
            }
            None if Popup::is_any_open(ctx) => {}
            None => (self.last, self.unfolded) = (None, false),
        }
    }
}

/// The layer of what is drawn in this pass.
fn layer(ctx: &Context, id: Id) -> Option<LayerId> {
    ctx.viewport(|viewport| viewport.this_pass.widgets.get(id).map(|widget| widget.layer_id))
}

/// Notes that a dialog is drawn. What had the keyboard when it was opened lies behind it from then on.
fn open(ctx: &Context, id: Id) {
    let mut dialogs = taken(ctx);
    match dialogs.open.iter_mut().find(|dialog| dialog.id == id) {
        Some(dialog) => dialog.drawn = true,
        None => {
            dialogs.open.push(Open {
                id,
                back: dialogs.last,
                wanted: None,
                since: ctx.cumulative_pass_nr(),
                drawn: true,
            });
            ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|focused| memory.surrender_focus(focused)));
        }
    }
    ctx.data_mut(|data| data.insert_temp(place(), dialogs));
}

/// The name as a heading. It can have the keyboard without being one of the stops of Tab.
fn heading_ui(ui: &mut Ui, id: Id, name: &str) -> Id {
    let heading = heading_id(id);
    let label = tree::heading(ui, super::bold(name).size(20.0), 1);
    if ui.memory(|memory| memory.has_focus(heading)) {
        // It is there once: as what has the keyboard.
        tree::say(ui, label.id, |node| node.set_hidden());
        ui.interact(label.rect, heading, Sense::focusable_noninteractive());
        tree::say(ui, heading, |node| {
            node.set_role(egui::accesskit::Role::Heading);
            node.set_label(name);
        });
    }
    heading
}

/// Keeps the keyboard in the dialog: with what asked for it when it was opened, else with its heading.
fn hold(ui: &Ui, id: Id, heading: Id) {
    let focused = ui.memory(|memory| memory.focused());
    let mut dialogs = taken(ui.ctx());
    if let Some(dialog) = dialogs.open.iter_mut().find(|dialog| dialog.id == id) {
        match focused {
            Some(focused) if focused != heading => dialog.wanted = Some(focused),
            Some(_) => {}
            // The click that opened it takes the keyboard away again once; what asked for it is to have it.
            None => {
                let is_new = ui.ctx().cumulative_pass_nr() < dialog.since + NEW;
                let wanted = dialog.wanted.filter(|wanted| is_new && layer(ui.ctx(), *wanted).is_some());
                ui.memory_mut(|memory| memory.request_focus(wanted.unwrap_or(heading)));
            }
        }
    }
    ui.data_mut(|data| data.insert_temp(place(), dialogs));
}

fn heading_id(dialog: Id) -> Id {
    dialog.with("heading")
}

fn taken(ctx: &Context) -> Dialogs {
    ctx.data(|data| data.get_temp(place())).unwrap_or_default()
}

fn place() -> Id {
    Id::unique("dialogs")
}
