//! Clock and sound: how the room sees a countdown, when it warns, and how it sounds.

use egui::{Grid, Slider, Ui};

use super::panel::{done_ui, panel_ui};
use super::{View, panel};
use crate::clock::{Clocks, Dial, Warnings};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::i18n::Message;
use crate::msg;
use crate::theme::{bold, chip, colour, quiet, quietly};

/// The widest the panel gets, in points.
const WIDTH: f32 = 480.0;

/// Draws the panel; false when it is to be closed.
pub(super) fn clocks_ui(ui: &Ui, view: View<'_>) -> bool {
    let mut clocks = view.clocks;
    let modal = panel_ui(ui, &view.language.say(msg!("clocks")), WIDTH, |ui| {
        dial_ui(ui, view, &mut clocks);
        ui.add_space(12.0);
        warnings_ui(ui, view, &mut clocks);
        ui.add_space(12.0);
        sound_ui(ui, view, &mut clocks);
        ui.add_space(16.0);
        done_ui(ui, view)
    });
    let done = modal.inner || modal.should_close();
    if done || clocks != view.clocks {
        view.ask(Request::Clocks(clocks.sane()));
    }
    !done
}

fn dial_ui(ui: &mut Ui, view: View<'_>, clocks: &mut Clocks) {
    ui.label(bold(view.language.say(msg!("clocks-room"))));
    ui.horizontal_wrapped(|ui| {
        for dial in Dial::ALL {
            let name = match dial {
                Dial::DiscAndDigits => msg!("dial-both"),
                Dial::Disc => msg!("dial-disc"),
                Dial::Digits => msg!("dial-digits"),
                Dial::Nothing => msg!("dial-nothing"),
            };
            if chip(ui, &view.language.say(name), clocks.dial == dial, Tone::Accent).clicked() {
                clocks.dial = dial;
            }
        }
    });
    ui.label(quietly(ui.ctx(), view.language.say(msg!("clocks-room-hint"))));
}

fn warnings_ui(ui: &mut Ui, view: View<'_>, clocks: &mut Clocks) {
    ui.label(bold(view.language.say(msg!("clocks-warnings"))));
    let Warnings { first, last } = &mut clocks.warnings;
    let most = *first;
    let rows = [
        (msg!("warning-first"), msg!("warning-first-hint"), first, Warnings::EARLIEST),
        (msg!("warning-last"), msg!("warning-last-hint"), last, most),
    ];
    let row_ui = |ui: &mut Ui, (name, hint, share, most): (Message, Message, &mut u8, u8)| {
        number_ui(ui, &view.language.say(name), share, 1, most);
        ui.label(quietly(ui.ctx(), view.language.say(hint)));
    };
    if panel::width(ui.ctx(), WIDTH) < WIDTH {
        for row in rows {
            ui.horizontal_wrapped(|ui| row_ui(ui, row));
        }
        return;
    }
    Grid::new("warnings").num_columns(4).spacing([12.0, 8.0]).show(ui, |ui| {
        for row in rows {
            row_ui(ui, row);
            ui.end_row();
        }
    });
}

/// A number of hundredths with its name, to drag and to change by the arrow keys.
fn number_ui(ui: &mut Ui, name: &str, number: &mut u8, least: u8, most: u8) {
    ui.label(name);
    ui.scope(|ui| {
        let [rail, filled] = [Tone::Edge, Tone::Accent].map(|tone| colour(ui.ctx(), tone));
        ui.visuals_mut().widgets.inactive.bg_fill = rail;
        ui.visuals_mut().selection.bg_fill = filled;
        let slider = ui.add(Slider::new(number, least..=most.max(least)).show_value(false).trailing_fill(true));
        ui.ctx().accesskit_node_builder(slider.id, |node| node.set_label(name.to_owned()));
    });
    ui.add_sized([44.0, 20.0], egui::Label::new(format!("{number} %")));
}

fn sound_ui(ui: &mut Ui, view: View<'_>, clocks: &mut Clocks) {
    let say = |message| view.language.say(message);
    ui.label(bold(say(msg!("clocks-sound"))));
    ui.checkbox(&mut clocks.sound, say(msg!("sound-end")));
    ui.add_enabled_ui(clocks.sound, |ui| {
        ui.checkbox(&mut clocks.sound_first, say(msg!("sound-first")));
        ui.horizontal_wrapped(|ui| {
            number_ui(ui, &say(msg!("sound-volume")), &mut clocks.volume, 0, Clocks::LOUDEST);
            if quiet(ui, &say(Command::TestSound.name())).clicked() {
                view.ask(Request::Menu(Command::TestSound));
            }
        });
    });
}
