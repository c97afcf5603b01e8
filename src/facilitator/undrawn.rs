//! A letter that cannot be drawn is told of below the field where it is typed.

use egui::{Align2, Area, Context, Frame, Id, Order, Ui, vec2};

use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::letters;
use crate::theme::{note, undrawn};

/// How wide the words are, in points.
const WIDTH: f32 = 360.0;
/// The room they need below the field; where there is less they stand above it.
const HEIGHT: f32 = 72.0;

/// Says which of these letters cannot be drawn, where more is read than a field shows.
pub(super) fn undrawn_of_ui(ui: &mut Ui, letters: &str, language: Language) {
    let lacking = letters::lacking_on_paper(letters);
    if let Some(words) = letters::say_undrawn(&lacking, language).filter(|_| letters::is_sought(&lacking)) {
        note(ui, &words, Tone::Coral, Tone::CoralSoft);
    }
}

/// Says below the field that has the keyboard which of its letters cannot be drawn, and what stands in their place.
pub fn undrawn_ui(ctx: &Context, language: Language) {
    let Some(undrawn) = undrawn(ctx) else { return };
    let Some(words) = letters::say_undrawn(&undrawn.letters, language) else { return };
    let (field, gap) = (undrawn.field, vec2(0.0, 6.0));
    let above = field.bottom() + HEIGHT > ctx.content_rect().bottom();
    let (corner, at) = if above {
        (Align2::LEFT_BOTTOM, field.left_top() - gap)
    } else {
        (Align2::LEFT_TOP, field.left_bottom() + gap)
    };
    let area = Area::new(Id::unique("letters that are not drawn")).order(Order::Tooltip).interactable(false);
    area.pivot(corner).fixed_pos(at).show(ctx, |ui| {
        Frame::NONE.show(ui, |ui| {
            ui.set_max_width(WIDTH);
            note(ui, &words, Tone::Coral, Tone::CoralSoft);
        });
    });
}
