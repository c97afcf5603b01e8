//! The lower edge of the window: the keys, and the next thing as one big button.

use egui::{Align, Color32, Layout, Ui};

use super::View;
use super::banner::saved_ui;
use crate::command::Request;
use crate::command::menu::Command;
use crate::msg;
use crate::projector::page_count;
use crate::theme::{big, bold_font, key_cap, quietly};

/// What the large button has around its words, with its key, in points.
const AROUND: f32 = 130.0;

pub(super) fn bottom_ui(ui: &mut Ui, view: View<'_>) {
    ui.horizontal_centered(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            next_ui(ui, view);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if !saved_ui(ui, view) {
                    keys_ui(ui, view);
                }
            });
        });
    });
}

fn next_ui(ui: &mut Ui, view: View<'_>) {
    let last = || view.stage.over.is_none().then(|| view.language.say(msg!("goodbye")));
    let next = view.stage.place(view.session()).and_then(|place| {
        // The day ends with thanks.
        view.session().title_of_next(place, view.language).or_else(last)
    });
    match next {
        Some(title) => {
            let words = view.language.say_with(msg!("next-is"), &[("title", title.into())]);
            // With pages left that the room has not seen, PgDn shows those first.
            let count = || page_count(ui.ctx(), view.slide, view.canvas, view.farthest_seat);
            let command = if view.room_open && view.page + 1 < count() { Command::Next } else { Command::Forward };
            let key = command.shortcut().map(|shortcut| shortcut.words(view.language)).unwrap_or_default();
            // Where the whole title has no room, one finds it in the programme.
            let wanted = ui.painter().layout_no_wrap(words.clone(), bold_font(17.0), Color32::PLACEHOLDER).size().x;
            let fits = wanted + AROUND < ui.available_width();
            let words = if fits { words } else { view.language.say(Command::Next.name()) };
            if big(ui, &words, if fits { &key } else { "" }).clicked() {
                view.ask(Request::Menu(Command::Next));
            }
        }
        None => {
            if big(ui, &view.language.say(Command::Export.name()), "Ctrl P").clicked() {
                view.ask(Request::Menu(Command::Export));
            }
        }
    }
}

fn keys_ui(ui: &mut Ui, view: View<'_>) {
    for (command, words) in [
        (Command::Capture, msg!("key-capture")),
        (Command::Clock, msg!("key-clock")),
        (Command::Black, msg!("key-black")),
        (Command::Freeze, msg!("key-freeze")),
    ] {
        let Some(shortcut) = command.shortcut() else { continue };
        let (key, words) = (shortcut.words(view.language), view.language.say(words));
        let wide =
            |text: &str| ui.painter().layout_no_wrap(text.to_owned(), bold_font(13.0), Color32::PLACEHOLDER).size().x;
        if wide(&key) + wide(&words) + 40.0 > ui.available_width() {
            break;
        }
        key_cap(ui, &key);
        ui.label(quietly(ui.ctx(), words));
        ui.add_space(4.0);
    }
}
