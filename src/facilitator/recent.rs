//! The latest days: on the start, and where a new day follows up on one of them.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Frame, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::asked::Asked;
use super::panel::panel_ui;
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::i18n::Language;
use crate::msg;
use crate::theme::{WIDE_CORNER, bold, bold_font, colour, focus_ring, link, quiet, quietly, regular_font, tree};

/// The least that a row takes, in points.
const ROW: f32 = 52.0;
/// The share of the window's height that the latest days may take, so that the programmes below them are in sight.
const SHARE: f32 = 0.36;
/// What the heading above the rows takes, in points.
const HEADING: f32 = 40.0;
/// The widest the panel gets.
const WIDEST: f32 = 640.0;

/// A session that was opened lately.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecentDay {
    /// What the day is called.
    pub title: String,
    /// Whose day it is.
    pub organisation: String,
    /// Where it is held.
    pub place: String,
    /// When it is held, in words.
    pub date: String,
    /// How far it is, in words.
    pub progress: String,
    /// What tells it from another day that reads the same.
    pub apart: String,
    /// Its file.
    pub path: std::path::PathBuf,
}

impl RecentDay {
    /// What stands below its title.
    pub fn about(&self) -> String {
        joined(&[&self.organisation, &self.date, &self.place, &self.progress, &self.apart], " · ")
    }

    /// What a screen reader says.
    pub fn name(&self) -> String {
        joined(&[&self.title, &self.organisation, &self.date, &self.place, &self.progress, &self.apart], ", ")
    }
}

fn joined(parts: &[&String], between: &str) -> String {
    let parts: Vec<&str> = parts.iter().map(|part| part.as_str()).filter(|part| !part.is_empty()).collect();
    parts.join(between)
}

/// The latest days on the start: so many that the programmes stay in sight, and the rest when that is asked for.
pub(super) fn recent_ui(ui: &mut Ui, language: Language, recent: &[RecentDay], asked: &Asked) {
    tree::heading(ui, bold(language.say(msg!("recent"))).size(20.0), 2);
    ui.add_space(6.0);
    let key = ui.scope_id().with("all recent");
    let height = ui.ctx().content_rect().height();
    let fits = (((height * SHARE - HEADING) / ROW) as usize).clamp(1, 6);
    let all = ui.data(|data| data.get_temp(key)).unwrap_or(false);
    let shown = if all { recent.len() } else { fits };
    list_ui(ui, recent.iter().take(shown), |day| asked.ask(Request::OpenFile(day.path.clone())));
    if recent.len() > fits {
        let count = [("count", (recent.len() as u64).into())];
        let words =
            if all { language.say(msg!("recent-fewer")) } else { language.say_with(msg!("recent-all"), &count) };
        if link(ui, &words).clicked() {
            ui.data_mut(|data| data.insert_temp(key, !all));
        }
    }
}

/// The days as rows to click on.
fn list_ui<'a>(ui: &mut Ui, days: impl Iterator<Item = &'a RecentDay>, mut picked: impl FnMut(&RecentDay)) {
    let line = Stroke::new(1.0, colour(ui.ctx(), Tone::Edge));
    let frame = Frame::new().fill(colour(ui.ctx(), Tone::Surface)).stroke(line).corner_radius(WIDE_CORNER);
    frame.show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, day) in days.enumerate() {
            if row_ui(ui, day, (place > 0).then_some(line)) {
                picked(day);
            }
        }
    });
}

fn row_ui(ui: &mut Ui, day: &RecentDay, line: Option<Stroke>) -> bool {
    let [ink, muted] = [Tone::Ink, Tone::Muted].map(|tone| colour(ui.ctx(), tone));
    let width = ui.available_width();
    let lay = |text: String, font, tone| {
        let wrap = TextWrapping::wrap_at_width(width - 36.0);
        ui.painter().layout_job(LayoutJob { wrap, ..LayoutJob::simple_singleline(text, font, tone) })
    };
    let title = lay(day.title.clone(), bold_font(16.0), ink);
    let about = lay(day.about(), regular_font(14.0), muted);
    let height = (title.size().y + about.size().y + 12.0).max(ROW);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, day.name()));
    if let Some(line) = line {
        ui.painter().hline(rect.x_range(), rect.top(), line);
    }
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect.shrink(2.0), 10.0, colour(ui.ctx(), Tone::AccentSoft));
    }
    focus_ring(ui, &response.clone().with_new_rect(rect.shrink(4.0)), 10);
    let top = rect.left_center() + vec2(18.0, -(title.size().y + about.size().y) / 2.0);
    let below = top + vec2(0.0, title.size().y);
    ui.painter().galley(top, title, ink);
    ui.painter().galley(below, about, muted);
    response.on_hover_text(day.path.display().to_string()).clicked()
}

/// Draws the panel in which the day is chosen that a new one follows up on; false when it is to be closed.
pub fn follow_up_ui(ui: &Ui, language: Language, days: &[RecentDay], asked: &Asked) -> bool {
    let size = ui.ctx().content_rect().size();
    let panel = panel_ui(ui, &language.say(Command::FollowUp.name()), WIDEST, |ui| {
        ui.label(quietly(ui.ctx(), language.say(msg!("follow-up-which"))));
        ui.add_space(8.0);
        let mut picked = None;
        let height = (size.y - 220.0).max(80.0);
        ScrollArea::vertical().max_height(height).min_scrolled_height(height).show(ui, |ui| {
            list_ui(ui, days.iter(), |day| picked = Some(Request::FollowUpOn(day.path.clone())));
        });
        ui.add_space(8.0);
        let closed = ui.horizontal_wrapped(|ui| {
            if quiet(ui, &language.say(msg!("follow-up-file"))).clicked() {
                picked = Some(Request::FollowUpFile);
            }
            quiet(ui, &language.say(msg!("cancel"))).clicked()
        });
        let closes = closed.inner || picked.is_some();
        asked.ask_all(picked);
        closes
    });
    !(panel.inner || panel.should_close())
}
