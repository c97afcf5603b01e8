//! The places of what was voted on, once the vote is closed.

use egui::{Align2, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::colours::Tone;
use crate::facilitator::BlockEditor;
use crate::facilitator::long_list::long_list_ui;
use crate::model::block::vote::{UnitDots, Vote};
use crate::model::id::Id;
use crate::model::screen::bounds::begun;
use crate::model::screen::slide::Ranked;
use crate::msg;
use crate::theme::{self, STEP};

/// The places of those that got dots.
pub(super) fn result_ui(ui: &mut Ui, vote: &Vote, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let ranking = vote.ranking(&editor.context);
    if ranking.is_empty() {
        ui.label(theme::quietly(ui.ctx(), language.say(msg!("vote-no-dots"))));
    }
    let units: Vec<String> = vote.units().map(|units| in_words(units, editor)).collect();
    let by_unit = units.iter().any(|words| !words.is_empty()) && by_unit_ui(ui, editor);
    ui.spacing_mut().item_spacing.y = STEP;
    // Their place in the list is all the number they have.
    let ranking: Vec<(Id, Ranked)> = (0..).map(Id).zip(ranking).collect();
    long_list_ui(
        ui,
        "ranking",
        &ranking,
        None,
        |(id, line)| (*id, line.text.len()),
        |ui, nth, (_, line)| {
            let dots = language.say_with(msg!("dots"), &[("count", line.dots.into())]);
            let colour = |tone| theme::colour(ui.ctx(), tone);
            let (ink, muted) = (colour(Tone::Ink), colour(Tone::Muted));
            let width_left = (ui.available_width() - 44.0 * STEP).max(60.0);
            let words = ui.painter().layout(
                begun(&line.text, language).into_owned(),
                theme::regular_font(15.0),
                ink,
                width_left,
            );
            let size = vec2(ui.available_width(), (words.size().y + 4.0 * STEP).max(10.0 * STEP));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let values =
                [("place", line.place.into()), ("text", line.text.as_str().into()), ("dots", dots.as_str().into())];
            let spoken = language.say_with(msg!("vote-result"), &values);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
            theme::edged(ui.painter(), rect, Tone::Heading(line.heading), false);
            let place = format!("{}.", line.place);
            let at = |x: f32| pos2(x, rect.center().y);
            let write = |x, side, text, font, ink| ui.painter().text(at(x), side, text, font, ink);
            write(rect.left() + 4.0 * STEP, Align2::LEFT_CENTER, place, theme::bold_font(17.0), muted);
            write(rect.right() - 4.0 * STEP, Align2::RIGHT_CENTER, dots, theme::bold_font(15.0), ink);
            let corner = at(rect.left() + 14.0 * STEP) - vec2(0.0, words.size().y / 2.0);
            ui.painter().galley(corner, words, ink);
            if let Some(words) = units.get(nth).filter(|words| by_unit && !words.is_empty()) {
                ui.label(theme::quietly(ui.ctx(), words.as_str()));
            }
        },
    );
}

/// Whether the dots are told by unit, too: for the facilitator alone.
fn by_unit_ui(ui: &mut Ui, editor: &BlockEditor<'_>) -> bool {
    let key = ui.scope_id().with("by unit");
    let mut shown = ui.data(|data| data.get_temp::<bool>(key)).unwrap_or_default();
    if ui.checkbox(&mut shown, editor.view.language.say(msg!("vote-by-unit"))).changed() {
        ui.data_mut(|data| data.insert_temp(key, shown));
    }
    shown
}

/// `Kultur 4 · Skole 3 · andre 2`.
fn in_words(units: &[UnitDots], editor: &BlockEditor<'_>) -> String {
    let others = editor.view.language.say(msg!("vote-other-units"));
    let (named, unnamed): (Vec<&UnitDots>, Vec<&UnitDots>) = units.iter().partition(|of| !of.unit.is_empty());
    let named = named.into_iter().map(|of| format!("{} {}", of.unit, of.dots));
    let unnamed = unnamed.into_iter().map(|of| format!("{others} {}", of.dots));
    named.chain(unnamed).collect::<Vec<String>>().join(" · ")
}
