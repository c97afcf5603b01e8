//! The start: begin a new session from a programme, open one, go on with a recent one, try the sample.

use egui::{
    Align, CentralPanel, Color32, Frame, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2,
    vec2,
};

use super::asked::Asked;
use super::banner::banner_ui;
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::i18n::Language;
use crate::model::day::follow_up::Carried;
use crate::model::exercise::recipe::{ProgrammeRecipe, RecipeActivity, RecipeItem};
use crate::msg;
use crate::theme::{bold, bold_font, colour, logo, quietly, regular_font};

/// What the foot of the left side takes: where all stays, and the languages.
const FOOT: f32 = 72.0;

/// A session that was opened lately.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentDay {
    /// What the day is called.
    pub title: String,
    /// Whose day it is.
    pub organisation: String,
    /// When it is held, in words.
    pub date: String,
    /// Its file.
    pub path: std::path::PathBuf,
}

/// A session that was not closed as it should, and holds something that its file does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnfinishedDay {
    /// Tells it from every other.
    pub key: String,
    /// What the day is called.
    pub title: String,
    /// Until when everything is kept, in words.
    pub time: String,
}

/// Draws the start, and returns what was asked for.
pub fn start_ui(
    ui: &mut Ui,
    language: Language,
    following: Option<&Carried>,
    left: &[UnfinishedDay],
    recent: &[RecentDay],
    programmes: &[ProgrammeRecipe],
) -> Vec<Request> {
    let asked = Asked::default();
    let accent = colour(ui.ctx(), Tone::Accent);
    let width = (ui.available_width() * 0.29).clamp(300.0, 440.0);
    let frame = Frame::new().fill(accent).inner_margin(Margin::symmetric(40, 48));
    Panel::left("start").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        welcome_ui(ui, language, &asked);
    });
    let paper = Frame::new().fill(colour(ui.ctx(), Tone::Paper)).inner_margin(Margin::symmetric(48, 44));
    CentralPanel::no_frame().frame(paper).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // What was asked for comes first, and the programmes right below it.
            if let Some(carried) = following {
                following_ui(ui, language, carried, &asked);
                ui.add_space(28.0);
                return programmes_ui(ui, language, programmes, &asked);
            }
            for session in left {
                left_ui(ui, language, session, &asked);
                ui.add_space(28.0);
            }
            if !recent.is_empty() {
                recent_ui(ui, language, recent, &asked);
                ui.add_space(28.0);
            }
            programmes_ui(ui, language, programmes, &asked);
        });
    });
    asked.take()
}

fn welcome_ui(ui: &mut Ui, language: Language, asked: &Asked) {
    let light = colour(ui.ctx(), Tone::OnAccent);
    let (mark, _) = ui.allocate_exact_size(vec2(84.0, 84.0), Sense::hover());
    logo(ui.painter(), mark.center(), 38.0, light, colour(ui.ctx(), Tone::AmberSoft));
    ui.add_space(24.0);
    ui.label(bold("Tovholder").size(44.0).color(light));
    ui.add_space(8.0);
    ui.label(egui::RichText::new(language.say(msg!("claim"))).size(17.0).color(light));
    ui.add_space(24.0);
    ui.spacing_mut().item_spacing.y = 12.0;
    let commands = [Command::Open, Command::FollowUp, Command::Collect, Command::Sample, Command::Library];
    // In a low window they are lower, so that what stands at the foot is not covered.
    let each = (ui.available_height() - FOOT) / commands.len() as f32 - ui.spacing().item_spacing.y;
    for command in commands {
        if start_button(ui, language, command, each.clamp(30.0, 52.0)).clicked() {
            asked.ask(Request::Menu(command));
        }
    }
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        ui.horizontal(|ui| {
            for (command, other) in [(Command::Danish, Language::Danish), (Command::English, Language::English)] {
                let words = bold_or_not(language.say(command.name()), other == language).color(light);
                if ui.add(egui::Button::new(words).frame(false)).clicked() {
                    asked.ask(Request::Menu(command));
                }
            }
        });
        ui.label(egui::RichText::new(language.say(msg!("all-stays-here"))).size(14.0).color(light));
    });
}

fn bold_or_not(words: String, is_bold: bool) -> egui::RichText {
    if is_bold { bold(words) } else { egui::RichText::new(words) }
}

/// A wide button on the accent ground: filled with light, or only ringed.
fn start_button(ui: &mut Ui, language: Language, command: Command, height: f32) -> egui::Response {
    let filled = command == Command::Open;
    let words = language.say(command.name());
    let [accent, light] = [Tone::Accent, Tone::OnAccent].map(|tone| colour(ui.ctx(), tone));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let (ground, ink) = if filled { (light, accent) } else { (Color32::TRANSPARENT, light) };
    let strong = response.hovered() || response.has_focus();
    let edge = egui::Stroke::new(
        if strong { 3.0 } else { 1.0 },
        if filled && strong { colour(ui.ctx(), Tone::AmberSoft) } else { light },
    );
    ui.painter().rect(rect, 10.0, ground, edge, egui::StrokeKind::Inside);
    ui.painter().text(rect.left_center() + vec2(18.0, 0.0), egui::Align2::LEFT_CENTER, words, bold_font(17.0), ink);
    if let Some(shortcut) = command.shortcut() {
        let right = rect.right_center() - vec2(18.0, 0.0);
        ui.painter().text(right, egui::Align2::RIGHT_CENTER, shortcut.words(language), regular_font(13.0), ink);
    }
    response
}

fn left_ui(ui: &mut Ui, language: Language, session: &UnfinishedDay, asked: &Asked) {
    let words = language.say_with(msg!("left-behind"), &[("time", session.time.as_str().into())]);
    if banner_ui(ui, &session.title, &words, Some(&language.say(msg!("go-on")))) {
        asked.ask(Request::GoOn(session.key.clone()));
    }
}

/// What comes along to the new day, until its programme is chosen.
fn following_ui(ui: &mut Ui, language: Language, carried: &Carried, asked: &Asked) {
    let title = language.say_with(msg!("following"), &[("title", carried.title.as_str().into())]);
    let open = language.say_with(msg!("following-open"), &[("count", (carried.open.len() as u64).into())]);
    let people = language.say_with(msg!("following-people"), &[("count", (carried.people.len() as u64).into())]);
    let words = format!("{open} {people} {}", language.say(msg!("following-choose")));
    if banner_ui(ui, &title, &words, Some(&language.say(msg!("cancel")))) {
        asked.ask(Request::FollowNothing);
    }
}

fn recent_ui(ui: &mut Ui, language: Language, recent: &[RecentDay], asked: &Asked) {
    ui.label(bold(language.say(msg!("recent"))).size(20.0));
    ui.add_space(6.0);
    let line = egui::Stroke::new(1.0, colour(ui.ctx(), Tone::Line));
    Frame::new().fill(colour(ui.ctx(), Tone::Surface)).stroke(line).corner_radius(12).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, session) in recent.iter().enumerate() {
            let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 46.0), Sense::click());
            let name = format!("{}, {}, {}", session.title, session.organisation, session.date);
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if place > 0 {
                ui.painter().hline(rect.x_range(), rect.top(), line);
            }
            if response.hovered() || response.has_focus() {
                ui.painter().rect_filled(rect.shrink(2.0), 10.0, colour(ui.ctx(), Tone::AccentSoft));
            }
            recent_words(ui, rect, session);
            if response.on_hover_text(session.path.display().to_string()).clicked() {
                asked.ask(Request::OpenFile(session.path.clone()));
            }
        }
    });
}

fn recent_words(ui: &Ui, rect: Rect, session: &RecentDay) {
    let [ink, muted] = [Tone::Ink, Tone::Muted].map(|tone| colour(ui.ctx(), tone));
    for (share, end, words, font, tone) in [
        (0.02, 0.52, &session.title, bold_font(16.0), ink),
        (0.54, 0.78, &session.organisation, regular_font(15.0), muted),
        (0.8, 0.99, &session.date, regular_font(15.0), muted),
    ] {
        let from = rect.left() + rect.width() * share;
        let mut job = egui::text::LayoutJob::simple_singleline(words.clone(), font, tone);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() * (end - share));
        let galley = ui.painter().layout_job(job);
        ui.painter().galley(pos2(from, rect.center().y - galley.size().y / 2.0), galley, tone);
    }
}

fn programmes_ui(ui: &mut Ui, language: Language, programmes: &[ProgrammeRecipe], asked: &Asked) {
    ui.label(bold(language.say(msg!("begin-with"))).size(20.0));
    ui.add_space(6.0);
    let in_row = ((ui.available_width() / 300.0) as usize).clamp(1, 3);
    let width = (ui.available_width() - 16.0 * (in_row - 1) as f32) / in_row as f32;
    for row in programmes.chunks(in_row) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for programme in row {
                if programme_ui(ui, language, programme, width).clicked() {
                    asked.ask(Request::Begin(programme.id.clone()));
                }
            }
        });
        ui.add_space(16.0);
    }
}

fn programme_ui(ui: &mut Ui, language: Language, programme: &ProgrammeRecipe, width: f32) -> egui::Response {
    let title = programme.title.read(language);
    let (rect, response) = ui.allocate_exact_size(vec2(width, 132.0), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let strong = response.hovered() || response.has_focus();
    let edge = colour(ui.ctx(), if strong { Tone::Accent } else { Tone::Line });
    let stroke = egui::Stroke::new(if strong { 2.0 } else { 1.0 }, edge);
    ui.painter().rect(rect, 12.0, colour(ui.ctx(), Tone::Surface), stroke, egui::StrokeKind::Inside);
    let inside = rect.shrink2(vec2(18.0, 16.0));
    let mut child = ui.new_child(egui::UiBuilder::new().max_rect(inside).layout(Layout::top_down(Align::Min)));
    child.label(bold(title).size(17.0));
    child.add(egui::Label::new(quietly(ui.ctx(), programme.purpose.read(language)).size(14.5)).wrap());
    bar_ui(ui, programme, Rect::from_min_max(pos2(inside.left(), inside.bottom() - 8.0), inside.max));
    response
}

/// The day as a bar, each item as long as it takes.
fn bar_ui(ui: &Ui, programme: &ProgrammeRecipe, rect: Rect) {
    let minutes = |item: &RecipeItem| f32::from(item.minutes.unwrap_or(20));
    let all: f32 = programme.items.iter().map(minutes).sum();
    let mut left = rect.left();
    for (place, item) in programme.items.iter().enumerate() {
        let width = rect.width() * minutes(item) / all.max(1.0);
        let tone = match item.activity {
            RecipeActivity::Exercise(_) | RecipeActivity::Own(_) => Tone::Heading(place),
            RecipeActivity::Talk(_) => Tone::Muted,
            RecipeActivity::Break(_) => Tone::Line,
        };
        let piece = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width - 3.0, rect.bottom()));
        ui.painter().rect_filled(piece, 3.0, colour(ui.ctx(), tone));
        left += width;
    }
}
