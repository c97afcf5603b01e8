//! Which line can the back row read? The chart as the room sees it, the lines to choose from, and two lengths instead.

use egui::{CentralPanel, Frame, Key, Margin, Modifiers, Ui};

use super::View;
use super::field::line;
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
        let writes = ui.ctx().text_edit_focused();
        ui.horizontal_wrapped(|ui| {
            ui.label(bold(say(msg!("chart-pick"))));
            let picked = FARTHEST_SEATS.iter().zip(KEYS).zip(1_u64..).fold(None, |picked, ((seat, key), number)| {
                let words = view.language.say_with(msg!("chart-line"), &[("number", number.into())]);
                let is_now = (seat - view.farthest_seat).abs() < 0.25;
                let clicked = chip(ui, &words, is_now, Tone::Accent).clicked();
                let pressed = || !writes && take_key(ui.ctx(), Modifiers::NONE, key);
                if clicked || pressed() { Some(*seat) } else { picked }
            });
            let closed = quiet(ui, &say(msg!("cancel"))).clicked() || saw_key(ui.ctx(), Key::Escape);
            ui.label(quietly(ui.ctx(), say(msg!("chart-hint"))));
            ui.end_row();
            (measured_ui(ui, view).or(picked), closed)
        })
        .inner
    });
    CentralPanel::no_frame().show(ui, |ui| show_chart(ui, &chart(view.language)));
    let (picked, closed) = bottom.inner;
    if let Some(seat) = picked {
        view.ask(Request::FarthestSeat(seat));
        let place = view.session().place.trim();
        let words = match place.is_empty() {
            // Nothing is larger than for the deepest room.
            _ if FARTHEST_SEATS.first().is_some_and(|deepest| seat > deepest + 0.05) => say(msg!("chart-too-far")),
            true => say(msg!("chart-set")),
            false => view.language.say_with(msg!("chart-set-at"), &[("place", place.into())]),
        };
        view.ask(Request::Say(words));
    }
    picked.is_none() && !closed
}

/// The width of a length in metres.
const LENGTH: f32 = 56.0;

/// Asks for two lengths instead of a line; returns the farthest seat that they come to, when one says so.
fn measured_ui(ui: &mut Ui, view: View<'_>) -> Option<f32> {
    let say = |message| view.language.say(message);
    let id = egui::Id::unique("the lengths of the room");
    let mut lengths: [String; 2] = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.label(bold(say(msg!("chart-measure"))));
    let mut entered = false;
    for (length, name) in lengths.iter_mut().zip([msg!("chart-distance"), msg!("chart-height")]) {
        let name = say(name);
        ui.label(&name);
        entered |= line(ui, &name, length, LENGTH).lost_focus() && saw_key(ui.ctx(), Key::Enter);
    }
    let farthest = measured(&lengths);
    ui.data_mut(|data| data.insert_temp(id, lengths));
    // Greyed out it would stand in a part of the line of its own, which does not wrap.
    farthest.filter(|_| quiet(ui, &say(msg!("chart-use"))).clicked() || entered)
}

/// The farthest seat in picture heights, from how far away it is and how high the picture is, both in metres.
fn measured([distance, height]: &[String; 2]) -> Option<f32> {
    let length = |text: &str| {
        let text = text.trim().trim_end_matches(['m', 'M']).trim_end().replace(',', ".");
        text.parse::<f32>().ok().filter(|metres| (0.1..=500.0).contains(metres))
    };
    Some(length(distance)? / length(height)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_lengths_are_read_as_people_write_them() {
        let lengths = |distance: &str, height: &str| measured(&[distance.to_owned(), height.to_owned()]);
        for (distance, height, expected) in
            [("12", "2", 6.0), ("9,6 m", " 1,6", 6.0), ("13.5", "1.5m", 9.0), ("8", "2,0", 4.0)]
        {
            let farthest = lengths(distance, height).unwrap();
            assert!((farthest - expected).abs() < 0.001, "{distance} and {height}: {farthest}");
        }
        for (distance, height) in
            [("", "2"), ("12", ""), ("tolv", "2"), ("12", "0"), ("-12", "2"), ("NaN", "2"), ("1e9", "2")]
        {
            assert_eq!(lengths(distance, height), None, "{distance} and {height}");
        }
    }
}
