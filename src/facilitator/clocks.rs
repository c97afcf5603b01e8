//! Clock and sound: how the room sees a countdown, when it warns, and how it sounds.

use egui::{Slider, Ui};

use super::panel::panel_ui;
use super::{Desk, View, ask};
use crate::clock::{Clocks, Dial, Warnings};
use crate::command::Request;
use crate::command::menu::Command;
use crate::i18n::Message;
use crate::msg;
use crate::palette::Tone;
use crate::theme::{bold, chip, primary, quiet, quietly};

pub(super) fn clocks_ui(ui: &Ui, view: View<'_>, desk: &mut Desk, requests: &mut Vec<Request>) {
    let mut clocks = view.clocks;
    let modal = panel_ui(ui, &view.language.say(msg!("clocks")), 480.0, |ui| {
        dial_ui(ui, view, &mut clocks);
        ui.add_space(12.0);
        warnings_ui(ui, view, &mut clocks);
        ui.add_space(12.0);
        sound_ui(ui, view, &mut clocks, requests);
        ui.add_space(16.0);
        primary(ui, &view.language.say(msg!("done"))).clicked()
    });
    let done = modal.inner || modal.should_close();
    if done || clocks != view.clocks {
        requests.push(Request::Clocks(clocks.sane()));
    }
    if done {
        desk.panel = None;
    }
}

fn dial_ui(ui: &mut Ui, view: View<'_>, clocks: &mut Clocks) {
    ui.label(bold(view.language.say(msg!("clocks-room"))));
    ui.horizontal(|ui| {
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
    share_ui(ui, view, msg!("warning-first"), msg!("warning-first-hint"), first, Warnings::EARLIEST);
    share_ui(ui, view, msg!("warning-last"), msg!("warning-last-hint"), last, *first);
}

fn share_ui(ui: &mut Ui, view: View<'_>, name: Message, hint: Message, share: &mut u8, most: u8) {
    let name = view.language.say(name);
    ui.horizontal(|ui| {
        number_ui(ui, &name, " %", share, 1, most);
        ui.label(quietly(ui.ctx(), view.language.say(hint)));
    });
}

/// A number with its name, to drag, to type, and to change by the arrow keys.
fn number_ui(ui: &mut Ui, name: &str, unit: &str, number: &mut u8, least: u8, most: u8) {
    ui.add_sized([120.0, 24.0], egui::Label::new(name).halign(egui::Align::Min));
    let slider = ui.add(Slider::new(number, least..=most.max(least)).suffix(unit).trailing_fill(true));
    ui.ctx().accesskit_node_builder(slider.id, |node| node.set_label(name.to_owned()));
}

fn sound_ui(ui: &mut Ui, view: View<'_>, clocks: &mut Clocks, requests: &mut Vec<Request>) {
    let say = |message| view.language.say(message);
    ui.label(bold(say(msg!("clocks-sound"))));
    ui.checkbox(&mut clocks.sound, say(msg!("sound-end")));
    ui.add_enabled_ui(clocks.sound, |ui| {
        ui.checkbox(&mut clocks.sound_first, say(msg!("sound-first")));
        ui.horizontal(|ui| {
            number_ui(ui, &say(msg!("sound-volume")), " %", &mut clocks.volume, 0, Clocks::LOUDEST);
            if quiet(ui, &say(Command::TestSound.name())).clicked() {
                ask(requests, Command::TestSound);
            }
        });
    });
}
