//! A standing banner: something that must be known until it is over, with what one can do about it.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Align2, Area, Frame, Label, Layout, Margin, Order, RichText, ScrollArea, Ui, vec2};

use super::{Saved, View};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::msg;
use crate::theme::{WIDE_CORNER, bold, bold_font, chip_on, colour, key_cap, regular_font};

/// How much of the window's height a question may take; the rest of it is scrolled to.
const MOST: f32 = 0.3;
/// Where what lies over the window begins: below its bar, in points.
const BELOW_BAR: f32 = 62.0;
/// What is told of what takes its time, and how high that is, in points.
const WORKING: &str = "working";
/// The same of photographs, which are taken in beside it.
pub const TAKING_IN: &str = "photos";
const WORKING_HEIGHT: f32 = 62.0;
/// The widest it gets, in points.
const WIDEST: f32 = 900.0;

/// Draws what is wrong with saving, in the place of the keys at the lower edge: nothing moves for it, and nothing that
/// one can click lies below it. False when all is well.
pub(super) fn saved_ui(ui: &mut Ui, view: View<'_>) -> bool {
    let say = |message| view.language.say(message);
    let (first, rest, button) = match view.saved {
        Saved::At(_) | Saved::Now => return false,
        Saved::OnlyHere(why) => (say(msg!("only-here")), why, true),
        Saved::WithoutCopy(why) => (say(msg!("without-copy")), why, false),
        Saved::Failed(why) => (say(msg!("not-saved")), why, true),
        Saved::Watching(why) => (say(msg!("only-watching")), why, true),
    };
    let frame = Frame::new().fill(colour(ui.ctx(), Tone::AmberSoft)).corner_radius(WIDE_CORNER);
    frame.inner_margin(Margin::symmetric(12, 2)).show(ui, |ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let save_as = button.then(|| say(Command::SaveAs.name()));
            if save_as.is_some_and(|words| chip_on(ui, &words, Tone::OnAccent, Tone::Amber).clicked()) {
                view.ask(Request::Menu(Command::SaveAs));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| lines_ui(ui, &first, rest));
        });
    });
    true
}

/// As much as fits in two lines; the rest where one points at it.
fn lines_ui(ui: &mut Ui, first: &str, rest: &str) {
    let amber = colour(ui.ctx(), Tone::Amber);
    let mut words = LayoutJob::default();
    let rest_in_one = rest.split_whitespace().collect::<Vec<&str>>().join(" ");
    for (text, font) in
        [(first, bold_font(14.0)), (" ", regular_font(14.0)), (rest_in_one.as_str(), regular_font(14.0))]
    {
        words.append(text, 0.0, TextFormat::simple(font, amber));
    }
    words.wrap = TextWrapping { max_width: ui.available_width(), max_rows: 2, ..TextWrapping::default() };
    let galley = ui.painter().layout_job(words);
    let is_cut = galley.elided;
    let label = ui.add(Label::new(galley));
    if is_cut {
        label.on_hover_text(rest);
    }
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
    let below =
        BELOW_BAR + WORKING_HEIGHT * [WORKING, TAKING_IN].map(|name| f32::from(goes_on(ui, name))).iter().sum::<f32>();
    top_ui(ui, "question", below, question.as_ref().map(|(_, _, answers)| answers), |ui, answers| {
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
    progress_ui(ui, WORKING, words, button)
}

/// The same of something that has a name of its own, beside which others may go on.
pub fn progress_ui(ui: &mut Ui, name: &str, words: Option<&str>, button: &str) -> bool {
    let below = BELOW_BAR + if name == WORKING { 0.0 } else { WORKING_HEIGHT * f32::from(goes_on(ui, WORKING)) };
    ui.data_mut(|data| data.insert_temp(egui::Id::unique(name), words.is_some()));
    let clicked = top_ui(ui, name, below, words, |ui, words| {
        ui.horizontal(|ui| {
            ui.spinner();
            ui.label(bold(words).color(colour(ui.ctx(), Tone::Amber)));
            chip_on(ui, button, Tone::OnAccent, Tone::Amber).clicked()
        })
        .inner
    });
    clicked.unwrap_or_default()
}

/// Whether something of that name takes its time now.
fn goes_on(ui: &Ui, name: &str) -> bool {
    ui.data(|data| data.get_temp(egui::Id::unique(name))).unwrap_or(false)
}

/// A note that lies below the upper edge while there is something to show, over what is there: nothing moves for it.
fn top_ui<Shown, Answer>(
    ui: &Ui,
    name: &str,
    below: f32,
    shown: Option<Shown>,
    draw: impl FnOnce(&mut Ui, Shown) -> Answer,
) -> Option<Answer> {
    let shown = shown?;
    let [ground, edge] = [Tone::AmberSoft, Tone::Amber].map(|tone| colour(ui.ctx(), tone));
    let frame = Frame::new().fill(ground).stroke(egui::Stroke::new(1.0, edge)).corner_radius(WIDE_CORNER);
    let width = (ui.ctx().content_rect().width() - 120.0).min(WIDEST);
    let area = Area::new(egui::Id::unique(("at the top", name))).order(Order::Middle);
    let area = area.anchor(Align2::CENTER_TOP, vec2(0.0, below)).show(ui.ctx(), |ui| {
        let framed = frame.inner_margin(Margin::symmetric(18, 12)).show(ui, |ui| {
            ui.set_width(width);
            draw(ui, shown)
        });
        framed.inner
    });
    Some(area.inner)
}
