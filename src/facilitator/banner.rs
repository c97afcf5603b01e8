//! A standing banner: something that must be known until it is over, with what one can do about it.

use egui::text::{LayoutJob, TextFormat};
use egui::{Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Ui};

use super::{Saved, View};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::msg;
use crate::theme::{WIDE_CORNER, bold, bold_font, chip_on, colour, key_cap, regular_font};

/// How much of the window's height a question may take; the rest of it is scrolled to.
const MOST: f32 = 0.3;

/// Draws what is wrong with saving, when something is.
pub(super) fn saved_ui(ui: &mut Ui, view: View<'_>) {
    let say = |message| view.language.say(message);
    let (first, rest, button) = match view.saved {
        // What lies below keeps its place in the order of the window, and with it the keyboard.
        Saved::At(_) | Saved::Now => return ui.skip_ahead_auto_ids(1),
        Saved::OnlyHere(why) => (say(msg!("only-here")), why, true),
        Saved::WithoutCopy(why) => (say(msg!("without-copy")), why, false),
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

/// What a question at the top is: its title, its words and its answers.
pub type Shown<'a> = (&'a str, &'a str, Vec<&'a str>);

/// Draws a question at the top of the window; it has the keyboard only when that is asked for, and `says` the command that
/// asks for it, with its key. Returns the place of the answer that was picked.
pub fn question_ui(
    ui: &mut Ui,
    question: Option<Shown<'_>>,
    (command, key): &(String, String),
    keyboard: bool,
) -> Option<usize> {
    let most = ui.ctx().content_rect().height() * MOST;
    top_ui(ui, "question", question.as_ref().map(|(_, _, answers)| answers), |ui, answers| {
        let (title, words, _) = question.as_ref()?;
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_label(*title);
            node.set_live(egui::accesskit::Live::Polite);
        });
        let ink = colour(ui.ctx(), Tone::Amber);
        ui.label(bold(*title).size(16.0).color(ink));
        // A line between paragraphs is a line less of what one works with.
        let lines: Vec<&str> = words.lines().filter(|line| !line.trim().is_empty()).collect();
        if !lines.is_empty() {
            // Else the panel stays as low as it was before there were words in it.
            let area = ScrollArea::vertical().max_height(most).min_scrolled_height(most);
            area.show(ui, |ui| ui.label(RichText::new(lines.join("\n")).color(ink)));
        }
        ui.add_space(6.0);
        ui.horizontal_wrapped(|ui| answers_ui(ui, answers, keyboard, (command, key))).inner
    })
    .flatten()
}

fn answers_ui(ui: &mut Ui, answers: &[&str], keyboard: bool, (command, key): (&str, &str)) -> Option<usize> {
    let mut picked = None;
    for (place, words) in answers.iter().enumerate() {
        let response = chip_on(ui, words, Tone::OnAccent, Tone::Amber);
        if place == 0 && keyboard {
            response.request_focus();
        }
        if response.clicked() {
            picked = Some(place);
        }
    }
    key_cap(ui, key).on_hover_text(command);
    picked
}

/// Says at the top what takes its time, with a button that gives it up; true when it was pressed.
pub fn working_ui(ui: &mut Ui, words: Option<&str>, button: &str) -> bool {
    progress_ui(ui, "working", words, button)
}

/// The same of something that has a name of its own, beside which others may go on.
pub fn progress_ui(ui: &mut Ui, name: &str, words: Option<&str>, button: &str) -> bool {
    let clicked = top_ui(ui, name, words, |ui, words| {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(bold(words).color(colour(ui.ctx(), Tone::Amber)));
            chip_on(ui, button, Tone::OnAccent, Tone::Amber).clicked()
        })
        .inner
    });
    clicked.unwrap_or_default()
}

/// A band at the top while there is something to show. What lies below keeps its place in the order of the window, and
/// with it the keyboard.
fn top_ui<Shown, Answer>(
    ui: &mut Ui,
    name: &str,
    shown: Option<Shown>,
    draw: impl FnOnce(&mut Ui, Shown) -> Answer,
) -> Option<Answer> {
    let Some(shown) = shown else {
        ui.skip_ahead_auto_ids(1);
        return None;
    };
    let fill = colour(ui.ctx(), Tone::AmberSoft);
    let frame = Frame::new().fill(fill).inner_margin(Margin::symmetric(18, 12));
    Some(egui::Panel::top(egui::Id::unique(("at the top", name))).frame(frame).show(ui, |ui| draw(ui, shown)).inner)
}
