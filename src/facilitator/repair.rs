//! A day that is late: how late it is, and the ways to make it end in time.

mod before;

use egui::{Align, Color32, Frame, Layout, Margin, Modal, Order, ScrollArea, Stroke, Ui, UiKind, pos2};

use super::View;
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::i18n::dates;
use crate::model::stage::RoomQuestion;
use crate::msg;
use crate::plan::{self, Forecast, Repair};
use crate::theme::{WIDE_CORNER, bold_font, colour, dialog, link, primary, quiet, quietly, regular_font};

const WIDTH: f32 = 400.0;
/// Where it stands, in points, and what it has around it.
const LEFT: f32 = 292.0;
const TOP: f32 = 96.0;
const AROUND: f32 = 56.0;
/// How early a day must be before it says so, in minutes.
const EARLY: i64 = -5;

/// How late the day is, or how early; false while it is in time. Before it begins, whether the plan holds.
pub(super) fn late_ui(ui: &mut Ui, view: View<'_>, forecast: &Forecast) -> bool {
    if let Some(outlook) = plan::outlook(view.session(), view.stage, view.now, forecast) {
        before::before_ui(ui, view, forecast, &outlook);
        return true;
    }
    let Some(minutes) = forecast.minutes_late() else { return false };
    let (message, tone, ground) = match minutes {
        1.. => (msg!("minutes-behind"), Tone::Amber, Tone::AmberSoft),
        ..=EARLY => (msg!("minutes-ahead"), Tone::Green, Tone::GreenSoft),
        _ => return false,
    };
    let ink = colour(ui.ctx(), tone);
    let words = view.language.say_with(message, &[("count", minutes.unsigned_abs().into())]);
    note_frame(ui, ground).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(egui::RichText::new(words).font(bold_font(14.5)).color(ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if minutes > 0 && link(ui, &view.language.say(Command::CatchUp.name())).clicked() {
                    view.ask(Request::Menu(Command::CatchUp));
                }
            });
        });
    });
    true
}

/// The frame of what is said of the day's time, above the programme.
fn note_frame(ui: &Ui, ground: Tone) -> Frame {
    let frame = Frame::new().fill(colour(ui.ctx(), ground)).corner_radius(WIDE_CORNER);
    frame.inner_margin(Margin::symmetric(12, 8)).outer_margin(Margin { left: 14, right: 14, top: 6, bottom: 6 })
}

/// The ways to make a late day end in time, beside the programme; false when they are to be closed.
pub(super) fn repair_ui(ui: &Ui, view: View<'_>) -> bool {
    let forecast = plan::forecast(view.session(), view.stage, view.now);
    let late = forecast.minutes_late().filter(|minutes| *minutes > 0);
    let area = Modal::default_area(egui::Id::unique("repair")).kind(UiKind::Popup).order(Order::Foreground);
    // Beside the programme where there is room, else within the window.
    let window = ui.ctx().content_rect().size();
    let width = WIDTH.min(window.x - AROUND);
    let left = LEFT.min((window.x - width - AROUND).max(8.0));
    let top = TOP.min(window.y * 0.1);
    let area = area.anchor(egui::Align2::LEFT_TOP, egui::vec2(left, top)).default_pos(pos2(left, top));
    let frame = Frame::popup(ui.style()).inner_margin(20).corner_radius(WIDE_CORNER);
    let modal = Modal::new(egui::Id::unique("repair")).area(area).frame(frame).backdrop_color(Color32::TRANSPARENT);
    let name = match late {
        Some(minutes) => view.language.say_with(msg!("minutes-behind"), &[("count", minutes.unsigned_abs().into())]),
        None => view.language.say(msg!("in-time")),
    };
    let shown = dialog(ui.ctx(), modal, (&name, width), |ui| {
        let area = ScrollArea::vertical().max_height((window.y - top - 100.0).max(120.0)).min_scrolled_height(120.0);
        let done = late.is_some() && area.show(ui, |ui| ways_ui(ui, view, &forecast)).inner;
        done || late.is_none() && primary(ui, &view.language.say(msg!("done"))).clicked()
    });
    !(shown.inner || shown.should_close())
}

/// The ways, each with its result; says whether one was chosen.
fn ways_ui(ui: &mut Ui, view: View<'_>, forecast: &Forecast) -> bool {
    let language = view.language;
    let end = dates::time_of_day(language, forecast.end.time());
    ui.label(quietly(ui.ctx(), language.say_with(msg!("repair-as-it-goes"), &[("time", end.into())])));
    ui.add_space(8.0);
    let ways = plan::repairs(view.session(), view.stage, view.now);
    let mut chosen = false;
    for (place, way) in ways.iter().enumerate() {
        chosen |= way_ui(ui, view, way, place == 0);
        ui.add_space(8.0);
    }
    if ways.is_empty() {
        ui.label(language.say(msg!("repair-none")));
        ui.add_space(8.0);
    } else if view.stage.question.is_none()
        && quiet(ui, &language.say(msg!("repair-ask"))).on_hover_text(language.say(msg!("repair-ask-hint"))).clicked()
    {
        let choices = ways.iter().zip(1..).map(|(way, number)| format!("{number}. {}", title(view, way))).collect();
        let late = forecast.minutes_late().unwrap_or_default().unsigned_abs();
        let headline = language.say_with(msg!("repair-question"), &[("count", late.into())]);
        view.ask(Request::Move(Move::Ask(Some(RoomQuestion { headline, choices }))));
        chosen = true;
    }
    ui.add_space(8.0);
    let standing = if view.stage.question.is_some() { msg!("repair-asked") } else { msg!("repair-quiet") };
    ui.label(quietly(ui.ctx(), language.say(standing)));
    chosen
}

fn way_ui(ui: &mut Ui, view: View<'_>, way: &Repair, first: bool) -> bool {
    let tone = colour(ui.ctx(), if first { Tone::Accent } else { Tone::Line });
    let stroke = Stroke::new(if first { 2.0 } else { 1.0 }, tone);
    let frame = Frame::new().fill(colour(ui.ctx(), Tone::Surface)).stroke(stroke).corner_radius(WIDE_CORNER);
    let (title, detail) = (title(view, way), detail(view, way));
    let mut chosen = false;
    frame.inner_margin(Margin::symmetric(14, 12)).show(ui, |ui| {
        ui.set_width(ui.available_width() - 4.0);
        ui.horizontal_wrapped(|ui| {
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 80.0).max(160.0));
                ui.add(egui::Label::new(egui::RichText::new(&title).font(bold_font(15.0))).wrap());
                if !detail.is_empty() {
                    let muted = colour(ui.ctx(), if way.late > 0 { Tone::Amber } else { Tone::Muted });
                    ui.add(egui::Label::new(egui::RichText::new(&detail).font(regular_font(13.5)).color(muted)).wrap());
                }
            });
            let words = view.language.say(msg!("repair-use"));
            let button = if first { primary(ui, &words) } else { quiet(ui, &words) };
            let name = format!("{words}: {title}");
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(name.clone()));
            chosen = button.clicked();
        });
    });
    if chosen {
        let end = way.ends_later.then(|| way.end.time());
        // The question goes first: what undo takes back is the way that was chosen.
        view.ask(Request::Move(Move::Ask(None)));
        view.ask(Request::Edit(Edit::Repair { changes: way.changes.clone(), end }));
    }
    chosen
}

/// What a way does, in one line: "Slut 15.00: tag 6 min. fra Succeshistorier".
fn title(view: View<'_>, way: &Repair) -> String {
    let language = view.language;
    let name = |item| view.session().item(item).map_or("", |item| item.title().read(language)).to_owned();
    let end = language.say_with(msg!("repair-ends"), &[("time", dates::time_of_day(language, way.end.time()).into())]);
    let dropped =
        way.dropped.iter().map(|item| language.say_with(msg!("repair-drop"), &[("title", name(*item).into())]));
    let taken = way.shortened.iter().map(|(item, minutes)| {
        language.say_with(msg!("repair-take"), &[("count", (*minutes).into()), ("title", name(*item).into())])
    });
    let parts: Vec<String> = dropped.chain(taken).collect();
    match parts.as_slice() {
        [] => end,
        [first @ .., last] if !first.is_empty() => {
            format!("{end}: {} {} {last}", first.join(", "), language.say(msg!("and")))
        }
        parts => format!("{end}: {}", parts.join(", ")),
    }
}

/// What comes of it: how long the shortened item is left with, or what is still late.
fn detail(view: View<'_>, way: &Repair) -> String {
    let language = view.language;
    if way.late > 0 {
        let what = way.late_item.and_then(|item| view.session().item(item));
        let what =
            what.map_or_else(|| language.say(msg!("repair-the-end")), |item| item.title().read(language).to_owned());
        let values = [("title", what.into()), ("count", way.late.unsigned_abs().into())];
        return language.say_with(msg!("repair-still-late"), &values);
    }
    if way.ends_later {
        return language.say(msg!("repair-later"));
    }
    match way.shortened.as_slice() {
        [(id, taken)] => {
            let left = view.session().item(*id).map_or(0, |item| item.minutes().saturating_sub(*taken));
            language.say_with(msg!("repair-left"), &[("count", left.into())])
        }
        _ => String::new(),
    }
}
