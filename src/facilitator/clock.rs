//! The step's clock as the facilitator sees it: exact, with the buttons that start it and give it more, each of which
//! tells beforehand when the day would end.

use std::time::Duration;

use egui::{Align2, Label, RichText, Sense, Ui, Vec2, vec2};

use jiff::Zoned;

use super::View;
use crate::clock::{Countdown, Reading, Urgency};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::command::stage::{Move, armed};
use crate::i18n::dates;
use crate::msg;
use crate::plan::{Forecast, forecast};
use crate::theme::{STEP, colour, digits, digits_width, disc, primary, regular_font, tight};

/// What gives the clock more or less: what stands on the button, and the seconds.
const GIFTS: [(&str, Command, i64); 3] =
    [("−1", Command::OneLess, -60), ("+1", Command::OneMore, 60), ("+5", Command::FiveMore, 300)];

pub(super) fn clock_ui(ui: &mut Ui, view: View<'_>) {
    let clock = view.stage.clock.or_else(|| armed(view.session(), view.stage.place(view.session()), view.now));
    let pointed = match clock {
        Some(clock) => running_ui(ui, view, clock),
        None => {
            none_ui(ui, view);
            None
        }
    };
    line_ui(ui, view, clock, pointed);
}

fn none_ui(ui: &mut Ui, view: View<'_>) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 84.0), Sense::hover());
    let words = view.language.say(msg!("no-clock"));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
    let muted = colour(ui.ctx(), Tone::Muted);
    ui.painter().text(rect.left_center(), Align2::LEFT_CENTER, words, regular_font(15.0), muted);
}

/// The clock and its buttons; returns the seconds of the button that is pointed at.
fn running_ui(ui: &mut Ui, view: View<'_>, clock: Countdown) -> Option<i64> {
    let reading = clock.read(view.now.timestamp());
    let tone = match reading.urgency(view.clocks.warnings) {
        Urgency::Calm => Tone::Accent,
        Urgency::Soon | Urgency::Now => Tone::Amber,
        Urgency::Over => Tone::Coral,
    };
    ui.horizontal(|ui| {
        let (round, _) = ui.allocate_exact_size(vec2(72.0, 84.0), Sense::hover());
        disc(ui.painter(), round.center(), 36.0, reading.share_left(), tone);
        ui.vertical(|ui| {
            digits_ui(ui, reading, if tone == Tone::Coral { tone } else { Tone::Ink });
            ui.horizontal(|ui| buttons_ui(ui, view, reading.running)).inner
        })
        .inner
    })
    .inner
}

fn digits_ui(ui: &mut Ui, reading: Reading, tone: Tone) {
    let (size, text) = (46.0, reading.digits());
    let size_of_digits = vec2(digits_width(ui.ctx(), &text, size), size);
    let (rect, response) = ui.allocate_exact_size(size_of_digits, Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &text));
    digits(ui.painter(), rect.left_center(), &text, size, colour(ui.ctx(), tone));
}

fn buttons_ui(ui: &mut Ui, view: View<'_>, running: bool) -> Option<i64> {
    ui.spacing_mut().item_spacing = Vec2::splat(STEP);
    let word = |command: Command| view.language.say(command.name());
    let paused = view.stage.clock.is_some_and(|clock| clock.started.is_some());
    let label = match (running, paused) {
        (true, _) => msg!("clock-pause"),
        (false, true) => msg!("go-on"),
        (false, false) => msg!("clock-start"),
    };
    if primary(ui, &view.language.say(label)).clicked() {
        view.ask(Request::Menu(Command::Clock));
    }
    let mut pointed = None;
    for (sign, command, seconds) in GIFTS {
        let button = tight(ui, sign, &word(command));
        // Only counted where somebody asks: the day is counted through for it.
        let end = || end_words(view, &given(view, seconds).end);
        ui.ctx().accesskit_node_builder(button.id, |node| node.set_description(end()));
        if button.hovered() || button.has_focus() {
            pointed = Some(seconds);
        }
        let told = |ui: &mut Ui| drop(ui.label(format!("{}. {}", word(command), end())));
        if button.on_hover_ui(told).clicked() {
            view.ask(Request::Menu(command));
        }
    }
    if tight(ui, "↺", &word(Command::ResetClock)).on_hover_text(word(Command::ResetClock)).clicked() {
        view.ask(Request::Menu(Command::ResetClock));
    }
    pointed
}

/// One quiet line: that the clock waits, or when the day ends and when it would.
fn line_ui(ui: &mut Ui, view: View<'_>, clock: Option<Countdown>, pointed: Option<i64>) {
    let patience = view.stage.patience(view.now.timestamp());
    if let Some(seconds) = patience.and_then(|seconds| u64::try_from(seconds).ok()).filter(|seconds| *seconds > 0) {
        ui.ctx().request_repaint_after(Duration::from_secs(seconds));
    }
    let (words, tone) = match (patience, pointed) {
        (Some(0), None) => (waiting_words(ui, view), Tone::Amber),
        _ => (effect_words(view, clock.and(pointed.or(Some(60)))), Tone::Muted),
    };
    let text = RichText::new(words).size(13.0).color(colour(ui.ctx(), tone));
    ui.add(Label::new(text).truncate());
}

fn waiting_words(ui: &Ui, view: View<'_>) -> String {
    // While one writes, the key belongs to the words.
    if ui.ctx().text_edit_focused() {
        return view.language.say(msg!("clock-waits-for-start"));
    }
    let key = Command::Clock.shortcut().map(|shortcut| shortcut.words(view.language)).unwrap_or_default();
    view.language.say_with(msg!("clock-waits"), &[("key", key.into())])
}

/// When the day ends, and when it would with so many seconds more.
fn effect_words(view: View<'_>, seconds: Option<i64>) -> String {
    let now = forecast(view.session(), view.stage, view.now);
    let words = end_words(view, &now.end);
    match GIFTS.into_iter().find(|(_, _, gift)| now.live && Some(*gift) == seconds) {
        Some((sign, _, seconds)) => {
            format!("{words} · {sign}: {}", dates::time_of_day(view.language, given(view, seconds).end.time()))
        }
        None => words,
    }
}

fn end_words(view: View<'_>, end: &Zoned) -> String {
    view.language.say_with(msg!("clock-day-ends"), &[("time", dates::time_of_day(view.language, end.time()).into())])
}

/// The day as it would go if the clock were given so many seconds more.
fn given(view: View<'_>, seconds: i64) -> Forecast {
    let mut stage = view.stage.clone();
    Move::Add(seconds).apply(&mut stage, view.session(), view.now);
    forecast(view.session(), &stage, view.now)
}
