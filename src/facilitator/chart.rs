//! Which line can the back row read? The chart as the room sees it, and the lines to choose from.

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Ui};

use super::View;
use crate::colours::Tone;
use crate::command::Request;
use crate::i18n::Language;
use crate::msg;
use crate::projector::{Chart, FARTHEST_SEATS, show_chart};
use crate::theme::{bold, chip, colour, quiet, quietly, saw_key, take_key};

/// The keys that choose a line, the largest first.
const KEYS: [Key; FARTHEST_SEATS.len()] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7];

/// What the room sees while it is asked.
pub fn chart(language: Language) -> Chart {
    let lines = language.say(msg!("chart-lines"));
    Chart {
        question: language.say(msg!("chart-question")),
        greys: language.say(msg!("chart-greys")),
        lines: lines.split(" / ").map(str::to_owned).collect(),
    }
}

/// Draws the chart in the whole window, for there may be no other screen, and what is answered below it; false when it
/// is to be closed.
pub(super) fn chart_ui(ui: &mut Ui, view: View<'_>) -> bool {
    let say = |message| view.language.say(message);
    let fill = colour(ui.ctx(), Tone::Paper);
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(18, 10));
    let bottom = egui::Panel::bottom("chart").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(bold(say(msg!("chart-pick"))));
            let picked = FARTHEST_SEATS.iter().zip(KEYS).zip(1_u64..).fold(None, |picked, ((seat, key), number)| {
                let words = view.language.say_with(msg!("chart-line"), &[("number", number.into())]);
                let is_now = (seat - view.farthest_seat).abs() < 0.25;
                let clicked = chip(ui, &words, is_now, Tone::Accent).clicked();
                if clicked || take_key(ui.ctx(), Modifiers::NONE, key) { Some(*seat) } else { picked }
            });
            let closed = quiet(ui, &say(msg!("cancel"))).clicked() || saw_key(ui.ctx(), Key::Escape);
            ui.label(quietly(ui.ctx(), say(msg!("chart-hint"))));
            (picked, closed)
        })
        .inner
    });
    CentralPanel::no_frame().show(ui, |ui| show_chart(ui, &chart(view.language)));
    let (picked, closed) = bottom.inner;
    if let Some(seat) = picked {
        view.ask(Request::FarthestSeat(seat));
        let place = view.session().place.trim();
        let words = match place.is_empty() {
            true => say(msg!("chart-set")),
            false => view.language.say_with(msg!("chart-set-at"), &[("place", place.into())]),
        };
        view.ask(Request::Say(words));
    }
    picked.is_none() && !closed
}
