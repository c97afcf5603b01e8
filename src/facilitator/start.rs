//! The start: begin a new session from a programme, open one, go on with a recent one, try the sample.

use std::sync::Arc;

use egui::{
    CentralPanel, Color32, Frame, Galley, Margin, Panel, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2,
    vec2,
};

use super::asked::Asked;
use super::banner::banner_ui;
use super::recent::{RecentDay, recent_ui};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::i18n::Language;
use crate::model::day::follow_up::Carried;
use crate::model::exercise::Exercise;
use crate::model::exercise::recipe::{ProgrammeRecipe, RecipeActivity, RecipeItem};
use crate::msg;
use crate::store::recipes::{self, Recipes};
use crate::theme::{bold, bold_font, colour, logo, regular_font, tree};

/// A window that is smaller, in points, has less around what it shows.
const ROOMY: Vec2 = vec2(1100.0, 800.0);
/// A window that is narrower shows the welcome above the days and not beside them.
const ONE_COLUMN: f32 = 760.0;

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

/// What the start shows.
#[derive(Clone, Copy)]
struct Start<'a> {
    language: Language,
    /// What an earlier day left, for the new one that is about to begin.
    following: Option<&'a Carried>,
    left: &'a [UnfinishedDay],
    recent: &'a [RecentDay],
    library: &'a Recipes,
    asked: &'a Asked,
}

/// Draws the start, and returns what was asked for.
pub fn start_ui(
    ui: &mut Ui,
    language: Language,
    following: Option<&Carried>,
    left: &[UnfinishedDay],
    recent: &[RecentDay],
    library: &Recipes,
) -> Vec<Request> {
    let asked = Asked::default();
    let start = Start { language, following, left, recent, library, asked: &asked };
    let size = ui.available_size();
    let is_small = size.x < ROOMY.x || size.y < ROOMY.y;
    let around = if is_small { Margin::symmetric(20, 20) } else { Margin::symmetric(40, 44) };
    let accent = Frame::new().fill(colour(ui.ctx(), Tone::Accent)).inner_margin(around);
    let paper = Frame::new().fill(colour(ui.ctx(), Tone::Paper)).inner_margin(around);
    if size.x < ONE_COLUMN {
        CentralPanel::no_frame().show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                accent.show(ui, |ui| welcome_ui(ui, start, true));
                paper.show(ui, |ui| days_ui(ui, start));
            });
        });
        return asked.take();
    }
    let width = (size.x * 0.29).clamp(280.0, 440.0);
    Panel::left("start").exact_size(width).resizable(false).frame(accent).show(ui, |ui| {
        ScrollArea::vertical().id_salt("welcome").auto_shrink(false).show(ui, |ui| welcome_ui(ui, start, is_small));
    });
    CentralPanel::no_frame().frame(paper).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| days_ui(ui, start));
    });
    asked.take()
}

/// What one can begin or go on with.
fn days_ui(ui: &mut Ui, start: Start<'_>) {
    // What was asked for comes first, and the programmes right below it.
    if let Some(carried) = start.following {
        following_ui(ui, start.language, carried, start.asked);
        ui.add_space(28.0);
        return programmes_ui(ui, start);
    }
    for session in start.left {
        left_ui(ui, start.language, session, start.asked);
        ui.add_space(20.0);
    }
    if !start.recent.is_empty() {
        recent_ui(ui, start.language, start.recent, start.asked);
        ui.add_space(20.0);
    }
    programmes_ui(ui, start);
}

fn welcome_ui(ui: &mut Ui, start: Start<'_>, is_small: bool) {
    let (language, asked) = (start.language, start.asked);
    let light = colour(ui.ctx(), Tone::OnAccent);
    let [sign, title, claim, gap] = if is_small { [48.0, 28.0, 15.0, 10.0] } else { [84.0, 44.0, 17.0, 24.0] };
    let (mark, _) = ui.allocate_exact_size(vec2(sign, sign), Sense::hover());
    logo(ui.painter(), mark.center(), sign * 0.45, light, colour(ui.ctx(), Tone::AmberSoft));
    ui.add_space(gap);
    tree::heading(ui, bold("Tovholder").size(title).color(light), 1);
    ui.label(egui::RichText::new(language.say(msg!("claim"))).size(claim).color(light));
    ui.add_space(gap);
    ui.spacing_mut().item_spacing.y = if is_small { 8.0 } else { 12.0 };
    for (command, filled) in [
        (Command::EmptyDay, true),
        (Command::Open, false),
        (Command::FollowUp, false),
        (Command::Collect, false),
        (Command::Sample, false),
        (Command::Tour, false),
        (Command::Library, false),
        (Command::Help, false),
    ] {
        if start_button(ui, language, command, filled).clicked() {
            asked.ask(Request::Menu(command));
        }
    }
    ui.add_space(gap);
    ui.label(egui::RichText::new(language.say(msg!("all-stays-here"))).size(14.0).color(light));
    ui.horizontal_wrapped(|ui| {
        for (command, other) in [(Command::Danish, Language::Danish), (Command::English, Language::English)] {
            let words = bold_or_not(language.say(command.name()), other == language).color(light);
            if ui.add(egui::Button::new(words).frame(false)).clicked() {
                asked.ask(Request::Menu(command));
            }
        }
    });
}

fn bold_or_not(words: String, is_bold: bool) -> egui::RichText {
    if is_bold { bold(words) } else { egui::RichText::new(words) }
}

/// A wide button on the accent ground: filled with light, or only ringed.
fn start_button(ui: &mut Ui, language: Language, command: Command, filled: bool) -> egui::Response {
    let words = language.say(command.name());
    let [accent, light] = [Tone::Accent, Tone::OnAccent].map(|tone| colour(ui.ctx(), tone));
    let shortcut = command.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default();
    let key = ui.painter().layout_no_wrap(shortcut, regular_font(13.0), Color32::PLACEHOLDER);
    let room = ui.available_width() - 36.0 - key.size().x - if key.is_empty() { 0.0 } else { 10.0 };
    let label = ui.painter().layout(words.clone(), bold_font(16.0), Color32::PLACEHOLDER, room.max(40.0));
    let height = (label.size().y + 20.0).max(42.0);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    let (ground, ink) = if filled { (light, accent) } else { (Color32::TRANSPARENT, light) };
    let strong = response.hovered() || response.has_focus();
    let edge = egui::Stroke::new(
        if strong { 3.0 } else { 1.0 },
        if filled && strong { colour(ui.ctx(), Tone::AmberSoft) } else { light },
    );
    ui.painter().rect(rect, 10.0, ground, edge, egui::StrokeKind::Inside);
    ui.painter().galley(rect.left_center() + vec2(18.0, -label.size().y / 2.0), label, ink);
    ui.painter().galley(rect.right_center() - vec2(18.0 + key.size().x, key.size().y / 2.0), key, ink);
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

fn programmes_ui(ui: &mut Ui, start: Start<'_>) {
    tree::heading(ui, bold(start.language.say(msg!("begin-with"))).size(20.0), 2);
    ui.add_space(6.0);
    let in_row = ((ui.available_width() / 290.0) as usize).clamp(1, 3);
    let width = (ui.available_width() - 16.0 * (in_row - 1) as f32) / in_row as f32;
    for row in start.library.programmes.chunks(in_row) {
        let cards: Vec<ProgrammeCard> = row.iter().map(|programme| card(ui, start, programme, width)).collect();
        let height = cards.iter().map(ProgrammeCard::height).fold(0.0, f32::max);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            for card in cards {
                if card_ui(ui, start, &card, vec2(width, height)).clicked() {
                    start.asked.ask(Request::Begin(card.programme.id.clone()));
                }
            }
        });
        ui.add_space(8.0);
    }
}

/// A programme, laid out.
struct ProgrammeCard<'a> {
    programme: &'a ProgrammeRecipe,
    /// What a screen reader says.
    name: String,
    /// Its title, what it is good for, and how long it takes for how many.
    texts: [Arc<Galley>; 3],
}

impl ProgrammeCard<'_> {
    fn height(&self) -> f32 {
        self.texts.iter().map(|text| text.size().y + 4.0).sum::<f32>() + 44.0
    }
}

fn card<'a>(ui: &Ui, start: Start<'_>, programme: &'a ProgrammeRecipe, width: f32) -> ProgrammeCard<'a> {
    let language = start.language;
    let title = programme.title.read(language);
    let about = about(start, programme);
    let same = |other: &&ProgrammeRecipe| other.title.read(language).trim() == title.trim();
    let is_alone = start.library.programmes.iter().filter(same).count() < 2;
    let purpose = programme.purpose.read(language);
    // What reads the same is told apart by what else there is to say of it.
    let name = if is_alone { title.to_owned() } else { format!("{title}, {about}, {purpose}") };
    let [ink, muted] = [Tone::Ink, Tone::Muted].map(|tone| colour(ui.ctx(), tone));
    let lay = |text: &str, font, tone| ui.painter().layout(text.to_owned(), font, tone, width - 36.0);
    let texts = [
        lay(title, bold_font(17.0), ink),
        lay(purpose, regular_font(14.0), muted),
        lay(&about, bold_font(14.0), muted),
    ];
    ProgrammeCard { programme, name, texts }
}

/// How long a programme takes, and for how many it is.
fn about(start: Start<'_>, programme: &ProgrammeRecipe) -> String {
    let language = start.language;
    let minutes = u64::from(programme.minutes(&start.library.exercises));
    let values = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
    let length = language.say_with(msg!("programme-length"), &values);
    let people = programme.people.map(|(least, most)| match least == most {
        true => language.say_with(msg!("programme-held-with"), &[("count", u64::from(most).into())]),
        false => {
            let values = [("least", u64::from(least).into()), ("most", u64::from(most).into())];
            language.say_with(msg!("programme-for"), &values)
        }
    });
    let is_own = !recipes::programmes().iter().any(|other| other.id == programme.id);
    let own = is_own.then(|| language.say(msg!("programme-own")));
    [Some(length), people, own].into_iter().flatten().collect::<Vec<String>>().join(" · ")
}

fn card_ui(ui: &mut Ui, start: Start<'_>, card: &ProgrammeCard<'_>, size: Vec2) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &card.name));
    let [_, purpose, about] = &card.texts;
    let says = format!("{} {}", purpose.text(), about.text());
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(says));
    let strong = response.hovered() || response.has_focus();
    let edge = colour(ui.ctx(), if strong { Tone::Accent } else { Tone::Edge });
    let stroke = egui::Stroke::new(if strong { 2.0 } else { 1.0 }, edge);
    ui.painter().rect(rect, 12.0, colour(ui.ctx(), Tone::Surface), stroke, egui::StrokeKind::Inside);
    let inside = rect.shrink2(vec2(18.0, 14.0));
    let mut top = inside.min;
    for text in &card.texts {
        ui.painter().galley(top, Arc::clone(text), edge);
        top.y += text.size().y + 4.0;
    }
    let bar = Rect::from_min_max(pos2(inside.left(), inside.bottom() - 8.0), inside.max);
    bar_ui(ui, card.programme, &start.library.exercises, bar);
    response
}

/// The day as a bar, each item as long as it takes.
fn bar_ui(ui: &Ui, programme: &ProgrammeRecipe, exercises: &[Exercise], rect: Rect) {
    let minutes = |item: &RecipeItem| f32::from(item.length(exercises));
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
