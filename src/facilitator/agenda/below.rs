//! What stands below an item of the programme that is unfolded: what the room reads at a talk or a
//! break, who leads it, how the room is set up, and plan B.

use egui::{Frame, Margin, Ui};

use super::change::change;
use super::input::input;
use super::item_field::ItemField;
use crate::colours::Tone;
use crate::facilitator::field::{InputField, lines_ui, words_ui};
use crate::facilitator::{View, WindowState, shown};
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::theme::{colour, quietly};

/// How far it stands to the right of the item.
const INDENT: i8 = 38;
/// The part of the line for who leads; the rest is shared by the other two.
const LEAD: f32 = 0.22;

/// Draws the three fields, side by side.
pub(super) fn below_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, window: &mut WindowState) {
    let frame = Frame::new().fill(colour(ui.ctx(), Tone::Sunken)).corner_radius(8).inner_margin(8);
    let frame = frame.outer_margin(Margin { left: INDENT, right: 8, ..Margin::ZERO });
    frame.show(ui, |ui| {
        let whole = ui.available_width() - 2.0 * ui.spacing().item_spacing.x;
        let (narrow, wide) = (whole * LEAD, whole * (1.0 - LEAD) / 2.0);
        // An exercise has a question of its own for the room.
        if item.exercise().is_none() {
            ui.label(quietly(ui.ctx(), view.language.say(ItemField::Shown.name())).size(13.0));
            shown::shown_ui(ui, view, item, window, &input(view, item, ItemField::Shown, ui.available_width()));
        }
        ui.horizontal_top(|ui| {
            let edits = [
                field_ui(ui, view, item, ItemField::Lead, narrow, |ui, place| {
                    words_ui(ui, window, place, &item.lead, "")
                })
                .map(|lead| ItemEdit::Lead { lead }),
                field_ui(ui, view, item, ItemField::Setup, wide, |ui, place| {
                    lines_ui(ui, window, place, item.setup.read(view.language), "")
                })
                .map(|setup| ItemEdit::Setup { setup }),
                field_ui(ui, view, item, ItemField::PlanB, wide, |ui, place| {
                    lines_ui(ui, window, place, item.plan_b.read(view.language), "")
                })
                .map(|plan_b| ItemEdit::PlanB { plan_b }),
            ];
            edits.into_iter().flatten().for_each(|edit| change(view, item.id, edit));
        });
    });
}

/// One field below its name, drawn by `draw`; returns what is typed in it.
fn field_ui(
    ui: &mut Ui,
    view: View<'_>,
    item: &AgendaItem,
    field: ItemField,
    width: f32,
    draw: impl FnOnce(&mut Ui, &InputField) -> Option<String>,
) -> Option<String> {
    ui.vertical(|ui| {
        ui.label(quietly(ui.ctx(), view.language.say(field.name())).size(13.0));
        draw(ui, &input(view, item, field, width))
    })
    .inner
}
