//! The step's clock as the facilitator sees it: exact, with the buttons that start it and give it more.

use egui::{Sense, Ui, Vec2, vec2};

use super::{View, ask};
use crate::clock::{Countdown, Urgency};
use crate::command::Request;
use crate::command::menu::Command;
use crate::msg;
use crate::palette::Tone;
use crate::theme::{colour, digits, digits_width, disc, icon, primary};

pub(super) fn clock_ui(ui: &mut Ui, view: View<'_>, requests: &mut Vec<Request>) {
    let place = view.stage.place(view.session());
    let armed = place.and_then(|place| place.seconds(view.session())).map(Countdown::armed);
    let Some(clock) = view.stage.clock.or(armed) else {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 92.0), Sense::hover());
        let words = view.language.say(msg!("no-clock"));
        let font = crate::theme::regular_font(15.0);
        ui.painter().text(rect.left_center(), egui::Align2::LEFT_CENTER, words, font, colour(ui.ctx(), Tone::Muted));
        return;
    };
    let reading = clock.read(view.now.timestamp());
    let tone = match reading.urgency() {
        Urgency::Calm => Tone::Accent,
        Urgency::Soon | Urgency::Now => Tone::Amber,
        Urgency::Over => Tone::Coral,
    };
    ui.horizontal(|ui| {
        let (round, _) = ui.allocate_exact_size(Vec2::splat(84.0), Sense::hover());
        disc(ui.painter(), round.center(), 40.0, reading.share_left(), tone);
        ui.vertical(|ui| {
            let size = 46.0;
            let text = reading.digits();
            let (rect, response) =
                ui.allocate_exact_size(vec2(digits_width(ui.ctx(), &text, size), size), Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &text));
            let ink = if reading.urgency() == Urgency::Over { Tone::Coral } else { Tone::Ink };
            digits(ui.painter(), rect.left_center(), &text, size, colour(ui.ctx(), ink));
            ui.horizontal(|ui| clock_buttons_ui(ui, view, reading.running, requests));
        });
    });
}

fn clock_buttons_ui(ui: &mut Ui, view: View<'_>, running: bool, requests: &mut Vec<Request>) {
    ui.spacing_mut().item_spacing.x = 6.0;
    let word = |command: Command| view.language.say(command.name());
    let label = if running { msg!("clock-pause") } else { msg!("clock-start") };
    if primary(ui, &view.language.say(label)).clicked() {
        ask(requests, Command::Clock);
    }
    for (sign, command) in [("+1", Command::OneMore), ("+5", Command::FiveMore), ("↺", Command::ResetClock)] {
        if icon(ui, sign, &word(command)).on_hover_text(word(command)).clicked() {
            ask(requests, command);
        }
    }
}
