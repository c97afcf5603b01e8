//! A standing banner: something that must be known until it is over, with what one can do about it.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Frame, Label, Layout, Margin, Ui};

use super::{Saved, View};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::msg;
use crate::theme::{WIDE_CORNER, bold_font, chip_on, colour, regular_font};

/// Draws what is wrong with saving, when something is.
pub(super) fn saved_ui(ui: &mut Ui, view: View<'_>) {
    let say = |message| view.language.say(message);
    let (first, rest, button) = match view.saved {
        Saved::At(_) | Saved::Now => return,
        Saved::OnlyHere(why) => (say(msg!("only-here")), why, true),
        Saved::WithoutCopy(why) => (say(msg!("without-copy")), why, true),
        Saved::Failed(why) => (say(msg!("not-saved")), why, true),
        Saved::Watching(why) => (say(msg!("only-watching")), why, true),
    };
    let fill = colour(ui.ctx(), Tone::Paper);
    let frame = Frame::new().fill(fill).inner_margin(Margin { left: 18, right: 18, top: 0, bottom: 8 });
    let save_as = button.then(|| say(Command::SaveAs.name()));
    egui::Panel::top("banner").frame(frame).show(ui, |ui| {
        if banner_ui(ui, &first, rest, save_as.as_deref()) {
            view.ask(Request::Menu(Command::SaveAs));
        }
    });
}

/// Draws a banner, its first words in bold; says whether its button was pressed.
pub(super) fn banner_ui(ui: &mut Ui, first: &str, rest: &str, button: Option<&str>) -> bool {
    let amber = colour(ui.ctx(), Tone::Amber);
    let frame = Frame::new().fill(colour(ui.ctx(), Tone::AmberSoft)).corner_radius(WIDE_CORNER);
    let mut words = LayoutJob::default();
    for (text, font) in [(first, bold_font(16.0)), (" ", regular_font(16.0)), (rest, regular_font(16.0))] {
        words.append(text, 0.0, TextFormat::simple(font, amber));
    }
    let shown = frame.inner_margin(Margin::symmetric(18, 12)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let clicked = button.is_some_and(|words| chip_on(ui, words, Tone::OnAccent, Tone::Amber).clicked());
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(Label::new(words).wrap());
                });
                clicked
            })
            .inner
        })
        .inner
    });
    shown.inner
}
