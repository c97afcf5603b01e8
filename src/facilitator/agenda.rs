//! The whole programme in one panel: every item with its minutes and times of day, and the steps of an exercise.

pub(super) mod cell;
mod day;
mod items;
pub(super) mod steps;
pub(super) mod tie;

use egui::Ui;

use super::panel::panel_ui;
use super::programme::add;
use super::{View, WindowState};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::stage::Move;
use crate::model::day::programme::ItemEdit;
use crate::model::exercise::step::StepEdit;
use crate::model::id::Id;
use crate::msg;
use crate::plan;
use crate::theme::{primary, quiet, quietly};

/// What one types of an item of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// Its title.
    Title,
    /// How long it takes.
    Minutes,
    /// The fewest minutes it can do with.
    Least,
    /// The time of day it is tied to.
    Tie,
    /// What must lie ready.
    Material,
    /// For the facilitator alone.
    Note,
}

impl Column {
    const ALL: [Self; 6] = [Self::Title, Self::Minutes, Self::Least, Self::Tie, Self::Material, Self::Note];

    const fn word(self) -> &'static str {
        match self {
            Self::Title => "item-title",
            Self::Minutes => "item-minutes",
            Self::Least => "item-least",
            Self::Tie => "item-tie",
            Self::Material => "item-material",
            Self::Note => "item-note",
        }
    }
}

/// The widest the panel gets; longer lines are hard to follow.
const WIDEST: f32 = 1_420.0;

pub(super) fn agenda_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) {
    let forecast = plan::forecast(view.session(), view.stage, view.now);
    let size = ui.ctx().content_rect().size();
    let width = (size.x - 88.0).clamp(300.0, WIDEST);
    let panel = panel_ui(ui, &view.language.say(msg!("programme")), width, |ui| {
        day::day_ui(ui, view, &forecast, window);
        ui.add_space(8.0);
        items::items_ui(ui, view, &forecast, window);
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let done = primary(ui, &view.language.say(msg!("done"))).clicked();
            let more = quiet(ui, &view.language.say(msg!("add-to-programme"))).clicked();
            ui.label(quietly(ui.ctx(), view.language.say(msg!("agenda-hint"))));
            (done, more)
        })
        .inner
    });
    let (done, more) = panel.inner;
    if done || panel.should_close() {
        window.panel = None;
    }
    if more {
        add::open(window);
    }
}

/// Asks for a change to an item. A clock that is armed and not yet started follows; one that has begun is left alone.
fn change(view: View<'_>, item: Id, edit: ItemEdit) {
    let current = view.stage.place(view.session()).is_some_and(|place| place.item == item);
    let armed = view.stage.clock.is_some_and(|clock| clock.started.is_none());
    let follows = current && armed && changes_clock(view, &edit);
    view.ask(Request::Edit(Edit::Item { item, edit }));
    if follows {
        view.ask(Request::Move(Move::Reset));
    }
}

/// Whether a change to the item the day is at is one of how long its step takes.
fn changes_clock(view: View<'_>, edit: &ItemEdit) -> bool {
    match edit {
        ItemEdit::Minutes { .. } | ItemEdit::Tie { .. } => true,
        ItemEdit::Step { step, edit: StepEdit::Minutes { .. } | StepEdit::Time { .. } } => {
            view.stage.step(view.session()).is_some_and(|current| current.id == *step)
        }
        ItemEdit::Step { .. }
        | ItemEdit::Rename { .. }
        | ItemEdit::Least { .. }
        | ItemEdit::CanDrop { .. }
        | ItemEdit::InHandout { .. }
        | ItemEdit::Drop { .. }
        | ItemEdit::Note { .. }
        | ItemEdit::Material { .. }
        | ItemEdit::Move { .. }
        | ItemEdit::Make { .. }
        | ItemEdit::Remove => false,
    }
}
