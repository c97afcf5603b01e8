//! Before the day: whether the programme can be held in the time that was promised, above the programme.

use egui::{RichText, Ui};

use super::note_frame;
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::facilitator::View;
use crate::i18n::dates;
use crate::msg;
use crate::plan::{Forecast, Outlook};
use crate::theme::{bold_font, colour, link, quietly};

pub(super) fn before_ui(ui: &mut Ui, view: View<'_>, forecast: &Forecast, outlook: &Outlook) {
    let (words, tone, ground) = words(view, outlook);
    note_frame(ui, ground).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.label(RichText::new(words).font(bold_font(14.5)).color(colour(ui.ctx(), tone)));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let ends = dates::time_of_day(view.language, forecast.end.time());
            let ends = view.language.say_with(msg!("before-ends"), &[("time", ends.into())]);
            ui.label(quietly(ui.ctx(), ends));
            ui.label(quietly(ui.ctx(), "·"));
            if link(ui, &view.language.say(Command::Programme.name())).clicked() {
                view.ask(Request::Menu(Command::Programme));
            }
        });
    });
}

/// `37 min. over 12.00`, `7 min. luft`, or that nothing was promised.
fn words(view: View<'_>, outlook: &Outlook) -> (String, Tone, Tone) {
    let say = |message, minutes: u64, promised: &jiff::Zoned| {
        let time = dates::time_of_day(view.language, promised.time());
        view.language.say_with(message, &[("count", minutes.into()), ("time", time.into())])
    };
    let end = view.session().programme.end;
    match outlook {
        Outlook::Over { minutes, promised } => {
            (say(msg!("before-over"), *minutes, promised), Tone::Amber, Tone::AmberSoft)
        }
        Outlook::Air { minutes: 0, .. } => (view.language.say(msg!("before-fits")), Tone::Green, Tone::GreenSoft),
        Outlook::Air { minutes, promised } => {
            let message = if end.is_some() { msg!("before-air") } else { msg!("before-air-to") };
            (say(message, *minutes, promised), Tone::Green, Tone::GreenSoft)
        }
        Outlook::Unset => (view.language.say(msg!("before-unset")), Tone::Muted, Tone::Sunken),
    }
}
