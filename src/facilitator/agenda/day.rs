//! The day as a whole: when it begins, when it was promised to end, and whether that is enough.

use egui::Ui;

use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::field::{InputField, typed_ui};
use crate::facilitator::{View, WindowState};
use crate::i18n::{Message, dates};
use crate::model::id::Id;
use crate::msg;
use crate::plan::{Forecast, Promise};
use crate::theme::note;

pub(super) fn day_ui(ui: &mut Ui, view: View<'_>, forecast: &Forecast, window: &mut WindowState) {
    let programme = &view.session().programme;
    ui.horizontal_wrapped(|ui| {
        let start = dates::time_of_day(view.language, programme.start);
        if let Some(typed) = time_ui(ui, view, window, msg!("day-start"), &start) {
            view.ask(match dates::read_time(&typed) {
                Some(start) => Request::Edit(Edit::SetStart { start }),
                None => Request::Say(view.language.say(msg!("time-unread"))),
            });
        }
        ui.add_space(12.0);
        let end = programme.end.map(|end| dates::time_of_day(view.language, end)).unwrap_or_default();
        if let Some(typed) = time_ui(ui, view, window, msg!("day-end"), &end) {
            let end = dates::read_time(&typed);
            view.ask(if end.is_some() || typed.trim().is_empty() {
                Request::Edit(Edit::SetEnd { end })
            } else {
                Request::Say(view.language.say(msg!("time-unread")))
            });
        }
        ui.add_space(12.0);
        let (words, tone, ground) = sum(view, forecast);
        note(ui, &words, tone, ground);
    });
}

fn time_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState, label: Message, value: &str) -> Option<String> {
    let label = view.language.say(label);
    ui.label(&label);
    let field = InputField::new(Id(0), &label, label.clone(), 64.0);
    typed_ui(ui, window, &field, value, &view.language.say(msg!("day-end-hint")))
}

/// `Slut 16.00 · 10 min. luft`.
fn sum(view: View<'_>, forecast: &Forecast) -> (String, Tone, Tone) {
    let end = forecast.promises.iter().find(|promise| promise.item.is_none());
    let time = end.map_or(forecast.end.time(), |end| end.promised.time());
    let late = end.map_or(0, Promise::minutes_late);
    let say = |message| {
        let time = dates::time_of_day(view.language, time);
        let ends = dates::time_of_day(view.language, forecast.end.time());
        let values = [("time", time.into()), ("ends", ends.into()), ("count", late.unsigned_abs().into())];
        view.language.say_with(message, &values)
    };
    match late {
        _ if view.session().programme.end.is_none() => (say(msg!("programme-ends")), Tone::Muted, Tone::Sunken),
        1.. => (say(msg!("day-ends-over")), Tone::Amber, Tone::AmberSoft),
        0 => (say(msg!("day-fits")), Tone::Green, Tone::GreenSoft),
        _ => (say(msg!("day-ends-air")), Tone::Green, Tone::GreenSoft),
    }
}
