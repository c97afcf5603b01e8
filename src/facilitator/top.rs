//! The upper edge of the window: what day it is, whether it is saved, undo and redo, the room's window, the menu.

use egui::{Align, Layout, Popup, RichText, Sense, Ui, Vec2, vec2};

use super::{Saved, View};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::formats::commands::menu;
use crate::i18n::Language;
use crate::model::screen::monitor::MonitorName;
use crate::msg;
use crate::theme::{self, bold, bold_font, colour, icon, logo, primary, quiet, quietly, regular_font};

/// Where it is narrower, saving is told by a dot alone, and the palette is in the menu.
const NARROW: f32 = 700.0;
/// Where it is narrower still, there is no sign of the program either.
const NARROWEST: f32 = 420.0;

/// A window that is as wide has room to say beside its button what undo takes back, in points.
const WIDE: f32 = 1340.0;
/// How much room that takes, in points.
const SHORT_WORD: f32 = 200.0;

pub(super) fn top_ui(ui: &mut Ui, view: View<'_>) {
    ui.horizontal_centered(|ui| {
        let width = ui.available_width();
        if width >= NARROWEST {
            let (mark, _) = ui.allocate_exact_size(Vec2::splat(28.0), Sense::hover());
            let [long, short] = [Tone::Accent, Tone::Line].map(|tone| colour(ui.ctx(), tone));
            logo(ui.painter(), mark.center(), 12.0, long, short);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            buttons_ui(ui, view, width < NARROW);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| title_ui(ui, view));
        });
    });
}

/// What the day is called and who is there, as far as there is room: the window of the system is called so, too.
fn title_ui(ui: &mut Ui, view: View<'_>) {
    let session = view.session();
    let room = ui.available_width() - 28.0;
    let wide = |ui: &Ui, words: &str, font| {
        ui.painter().layout_no_wrap(words.to_owned(), font, egui::Color32::PLACEHOLDER).size().x
    };
    let one_line = wide(ui, &session.title, bold_font(18.0));
    let size = if one_line <= room { 18.0 } else { 14.0 };
    if one_line <= 1.3 * room {
        let title = egui::Button::new(bold(&session.title).size(size)).frame(false).wrap();
        if ui.add(title).on_hover_text(view.language.say(msg!("command-day"))).clicked() {
            view.ask(Request::Menu(Command::Day));
        }
    }
    let count = session.head_count() as u64;
    let people = view.language.say_with(msg!("participants-count"), &[("count", count.into())]);
    let all = [session.organisation.as_str(), &people].into_iter().filter(|part| !part.is_empty());
    let all = all.collect::<Vec<&str>>().join(" · ");
    let room = ui.available_width() - 28.0;
    let Some(words) = [all, people].into_iter().find(|words| wide(ui, words, regular_font(13.0)) <= room) else {
        return;
    };
    let about = egui::Button::new(quietly(ui.ctx(), words)).frame(false);
    if ui.add(about).on_hover_text(view.language.say(msg!("command-people"))).clicked() {
        view.ask(Request::Menu(Command::People));
    }
}

/// From right to left.
fn buttons_ui(ui: &mut Ui, view: View<'_>, is_narrow: bool) {
    let language = view.language;
    menu_ui(ui, view);
    if view.in_meeting && !is_narrow {
        let words = bold(language.say(msg!("room-private"))).color(colour(ui.ctx(), Tone::Coral));
        ui.label(words).on_hover_text(language.say(msg!("room-private-hint")));
    }
    let room = if view.room_open { msg!("room-off") } else { msg!("room-on") };
    let room = language.say(room);
    // Where this is the only screen, the room looks at this window.
    let offers_this = view.monitors.is_empty() && !view.room_open;
    let is_quiet = view.room_open || offers_this;
    // Where there is room for one of the two, it is the one that helps.
    let offered = !(offers_this && is_narrow);
    if offered && (if is_quiet { quiet(ui, &room) } else { primary(ui, &room) }).clicked() {
        view.ask(Request::Menu(Command::Room));
    }
    if offers_this && primary(ui, &language.say(msg!("room-here"))).on_hover_text(one_screen(language)).clicked() {
        view.ask(Request::Menu(Command::SingleScreen));
    }
    if !is_narrow && quiet(ui, &language.say(Command::Palette.name())).on_hover_text("Ctrl K").clicked() {
        view.ask(Request::Menu(Command::Palette));
    }
    undo_ui(ui, view);
    saved_ui(ui, view, is_narrow);
}

/// Undo and redo, from right to left; each says what it takes back and where that is, a wide window beside it.
fn undo_ui(ui: &mut Ui, view: View<'_>) {
    let language = view.language;
    let undo = view.history.undo_words(language);
    for (command, sign, step) in
        [(Command::Redo, "↷", view.history.redo_words(language)), (Command::Undo, "↶", undo.clone())]
    {
        let said = [language.say(command.name())].into_iter().chain(step.clone().map(|step| whole(language, step)));
        let name = said.collect::<Vec<String>>().join(": ");
        let key = command.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default();
        let hint = format!("{name} ({key})");
        let clicked = ui.add_enabled_ui(step.is_some(), |ui| icon(ui, sign, &name).on_hover_text(hint).clicked()).inner;
        if clicked {
            view.ask(Request::Menu(command));
        }
    }
    if let Some([step, _]) = undo.filter(|_| ui.ctx().content_rect().width() >= WIDE) {
        let (width, height) = (SHORT_WORD.min(ui.available_width() * 0.3), ui.available_height());
        ui.allocate_ui_with_layout(vec2(width, height), Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(6.0);
            ui.add(egui::Label::new(quietly(ui.ctx(), step)).truncate());
        });
    }
}

/// A step with the item that it is in.
fn whole(language: Language, [step, item]: [String; 2]) -> String {
    match item.is_empty() {
        true => step,
        false => language.say_with(msg!("step-of-undo-in"), &[("step", step.into()), ("item", item.into())]),
    }
}

fn one_screen(language: Language) -> String {
    let key = Command::SingleScreen.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default();
    format!("{} ({key})", language.say(Command::SingleScreen.name()))
}

fn saved_ui(ui: &mut Ui, view: View<'_>, is_narrow: bool) {
    let language = view.language;
    let (tone, words, more) = match view.saved {
        Saved::At(time) => (Tone::Green, language.say_with(msg!("saved-at"), &[("time", time.as_str().into())]), ""),
        Saved::Now => (Tone::Muted, language.say(msg!("saving")), ""),
        Saved::OnlyHere(why) => (Tone::Amber, language.say(msg!("only-here-short")), why.as_str()),
        Saved::Watching(why) => (Tone::Amber, language.say(msg!("only-watching")), why.as_str()),
        Saved::WithoutCopy(why) => (Tone::Amber, language.say(msg!("without-copy-short")), why.as_str()),
        Saved::Failed(why) => (Tone::Coral, language.say(msg!("not-saved")), why.as_str()),
    };
    if !is_narrow {
        let label = ui.label(RichText::new(&words).size(14.0).color(colour(ui.ctx(), Tone::Muted)));
        if !more.is_empty() {
            label.on_hover_text(more);
        }
    }
    let (dot, response) = ui.allocate_exact_size(Vec2::splat(10.0), Sense::hover());
    ui.painter().circle_filled(dot.center(), 4.5, colour(ui.ctx(), tone));
    if is_narrow {
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &words));
        response.on_hover_text(if more.is_empty() { words } else { format!("{words}\n{more}") });
    }
}

fn menu_ui(ui: &mut Ui, view: View<'_>) {
    let button = icon(ui, "☰", &view.language.say(msg!("menu")));
    Popup::menu(&button).width(270.0).show(|ui| {
        for (place, (name, group)) in menu().into_iter().enumerate() {
            match name {
                Some(name) => {
                    ui.menu_button(view.language.say(name), |ui| {
                        ui.set_min_width(300.0);
                        group_ui(ui, view, &group);
                        if group.contains(&Command::FullScreen) {
                            monitors_ui(ui, view);
                        }
                    });
                }
                None => {
                    if place > 0 {
                        ui.separator();
                    }
                    group_ui(ui, view, &group);
                }
            }
        }
    });
}

/// The monitors that the room may look at.
fn monitors_ui(ui: &mut Ui, view: View<'_>) {
    if !view.monitors.is_empty() {
        ui.separator();
    }
    for choice in view.monitors {
        let name = monitor_name(&choice.name, view.language);
        if ui.add(egui::Button::selectable(choice.in_use, name)).clicked() {
            view.ask(Request::RoomOn(choice.name.clone()));
            ui.close();
        }
    }
}

/// What a monitor is called where one chooses it.
pub(super) fn monitor_name(monitor: &MonitorName, language: Language) -> String {
    let [width, height] = monitor.size.map(u64::from);
    let values = [("name", monitor.name.as_str().into()), ("width", width.into()), ("height", height.into())];
    language.say_with(msg!("room-on-monitor"), &values)
}

fn group_ui(ui: &mut Ui, view: View<'_>, group: &[Command]) {
    for command in group {
        let name = view.language.say(command.name());
        let mut item = match command.chosen(view.language, theme::current(ui.ctx()), theme::room(ui.ctx())) {
            Some(chosen) => egui::Button::selectable(chosen, name),
            None => egui::Button::new(name),
        };
        if let Some(shortcut) = command.shortcut() {
            item = item.shortcut_text(shortcut.words(view.language));
        }
        if ui.add(item).clicked() {
            view.ask(Request::Menu(*command));
            ui.close();
        }
    }
}
