//! One row of the day: when it begins, what it is, how long it takes, and what it is tied to.

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat};
use egui::{Align2, Color32, FontId, Galley, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::words;
use crate::colours::Tone;
use crate::facilitator::View;
use crate::i18n::dates;
use crate::model::day::programme::{Activity, AgendaItem};
use crate::msg;
use crate::plan::{Air, Crowd, Expected, State};
use crate::theme::{bold_font, colour, focus_ring, regular_font};

/// Where a row's title begins, after the time.
const TITLE: f32 = 60.0;
/// What the minutes or the tick take at the right.
const MINUTES: f32 = 42.0;
/// The space above and below the words.
const PADDING: f32 = 8.0;

/// What one row shows.
pub(super) struct ItemRow<'a> {
    pub(super) item: &'a AgendaItem,
    pub(super) expected: &'a Expected,
    /// The day is at it.
    pub(super) now: bool,
    /// It is looked at while the day is elsewhere.
    pub(super) looked_at: bool,
    /// By how many minutes the time it is tied to will not be kept.
    pub(super) late: i64,
    /// The minutes to spare before the time it is tied to.
    pub(super) air: Option<&'a Air>,
    /// There are more people to hear than it has time for.
    pub(super) crowd: Option<&'a Crowd>,
}

/// A row as it was drawn.
pub(super) struct Drawn {
    /// The row itself.
    pub(super) row: Response,
    /// Its button with three dots.
    pub(super) more: Response,
}

pub(super) fn row_ui(ui: &mut Ui, view: View<'_>, row: &ItemRow<'_>) -> Drawn {
    let lines = lines(ui, view, row);
    let height: f32 = lines.iter().map(|line| line.size().y).sum();
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height + 2.0 * PADDING), Sense::hover());
    // Named by the item and not by the place, so that a row that is moved keeps the keyboard.
    let id = ui.scope_id().with(("row", row.item.id));
    let response = ui.interact(rect, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, row.now, said(view, row)));
    let right = Rect::from_min_max(pos2(rect.right() - MINUTES, rect.top()), rect.max);
    let more = ui.interact(right, id.with("more"), Sense::click());
    let title = row.item.title().read(view.language);
    let name = view.language.say_with(msg!("more-about"), &[("name", title.into())]);
    more.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let carried = ui.ctx().dragged_id();
    let under = ui.rect_contains_pointer(rect) && carried.is_none();
    let pointed = under || carried == Some(id) || response.has_focus() || more.has_focus();
    ground_ui(ui, rect, row, pointed);
    focus_ring(ui, &response, 0);
    if pointed {
        dots_ui(ui, pos2(right.right() - 22.0, middle(right, &lines)), &more);
    } else {
        minutes_ui(ui, view, right, row, &lines);
    }
    words_ui(ui, view, rect, row, lines);
    Drawn { row: response, more }
}

/// What a screen reader says: the title, and what the small lines say.
fn said(view: View<'_>, row: &ItemRow<'_>) -> String {
    let dropped = row.item.dropped.then(|| view.language.say(msg!("left-out")));
    let title = row.item.title().read(view.language).to_owned();
    let small = small_lines(view, row).into_iter().map(|(words, _)| words.trim_start_matches("🔒 ").to_owned());
    let looked_at = row.looked_at.then(|| view.language.say(msg!("look-here")));
    [title].into_iter().chain(dropped).chain(looked_at).chain(small).collect::<Vec<String>>().join(", ")
}

/// The small lines below the title, each in its tone.
fn small_lines(view: View<'_>, row: &ItemRow<'_>) -> Vec<(String, Tone)> {
    let tied = row.item.lock.filter(|_| !row.item.dropped).map(|lock| {
        let tied = format!("🔒 {}", words::tied(view.language, lock));
        match u64::try_from(row.late) {
            Ok(late @ 1..) => {
                let late = view.language.say_with(msg!("minutes-too-late"), &[("count", late.into())]);
                (format!("{tied} · {late}"), Tone::Amber)
            }
            Ok(0) | Err(_) => match row.air {
                Some(air) => (format!("{tied} · {}", words::air(view.language, air)), words::tone_of_air(air)),
                None => (tied, Tone::Muted),
            },
        }
    });
    let together = view.session().at_the_same_time(row.item.id, view.language).filter(|_| !row.item.dropped);
    let together = together.map(|words| (words, Tone::Muted));
    let crowd = row.crowd.map(|crowd| (words::crowd(view.language, crowd), Tone::Amber));
    together.into_iter().chain(tied).chain(crowd).collect()
}

/// The title and the small lines, laid out.
fn lines(ui: &Ui, view: View<'_>, row: &ItemRow<'_>) -> Vec<Arc<Galley>> {
    let width = (ui.available_width() - TITLE - MINUTES - 4.0).max(40.0);
    let tone = |tone| colour(ui.ctx(), tone);
    let done = row.expected.state == State::Done;
    let quiet = done || row.item.dropped || matches!(row.item.activity, Activity::Break { .. });
    let ink = if quiet { tone(Tone::Muted) } else { tone(Tone::Ink) };
    let font = if row.now { bold_font(14.5) } else { regular_font(15.0) };
    let title = row.item.title().read(view.language);
    let title =
        if row.item.dropped { struck(title, font, ink) } else { LayoutJob::simple(title.into(), font, ink, 0.0) };
    let small = small_lines(view, row);
    let small = small.into_iter().map(|(words, ink)| LayoutJob::simple(words, regular_font(13.0), tone(ink), 0.0));
    let lay = |mut job: LayoutJob| {
        job.wrap.max_width = width;
        ui.painter().layout_job(job)
    };
    std::iter::once(title).chain(small).map(lay).collect()
}

fn struck(title: &str, font: FontId, ink: Color32) -> LayoutJob {
    let format = TextFormat { strikethrough: Stroke::new(1.0, ink), ..TextFormat::simple(font, ink) };
    LayoutJob::single_section(title.to_owned(), format)
}

fn ground_ui(ui: &Ui, rect: Rect, row: &ItemRow<'_>, pointed: bool) {
    let tone = |tone| colour(ui.ctx(), tone);
    if row.now {
        ui.painter().rect_filled(rect, 0.0, tone(Tone::AccentSoft));
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(4.0, rect.height())), 0.0, tone(Tone::Accent));
    } else if pointed || row.looked_at {
        ui.painter().rect_filled(rect, 0.0, tone(Tone::Sunken));
    }
    if row.looked_at {
        let line = Stroke::new(2.0, tone(Tone::Accent));
        ui.painter().rect_stroke(rect.shrink(1.0), 4.0, line, egui::StrokeKind::Inside);
    }
}

fn words_ui(ui: &Ui, view: View<'_>, rect: Rect, row: &ItemRow<'_>, lines: Vec<Arc<Galley>>) {
    let muted = colour(ui.ctx(), Tone::Muted);
    let mut top = rect.top() + PADDING;
    if !row.item.dropped {
        let time = dates::time_of_day(view.language, row.expected.start.time());
        let at = pos2(rect.left() + 18.0, middle(rect, &lines));
        ui.painter().text(at, Align2::LEFT_CENTER, time, small_font(row.now), muted);
    }
    for line in lines {
        let height = line.size().y;
        ui.painter().galley(pos2(rect.left() + TITLE, top), line, muted);
        top += height;
    }
}

/// The middle of the title's first line.
fn middle(rect: Rect, lines: &[Arc<Galley>]) -> f32 {
    let first = lines.first().map_or(0.0, |title| title.size().y / title.rows.len().max(1) as f32);
    rect.top() + PADDING + first / 2.0
}

fn small_font(now: bool) -> FontId {
    if now { bold_font(13.5) } else { regular_font(13.5) }
}

fn minutes_ui(ui: &Ui, view: View<'_>, right: Rect, row: &ItemRow<'_>, lines: &[Arc<Galley>]) {
    let at = pos2(right.right() - 14.0, middle(right, lines));
    if row.expected.state == State::Done {
        ui.painter().text(at, Align2::RIGHT_CENTER, "✓", bold_font(15.0), colour(ui.ctx(), Tone::Green));
    } else if !row.item.dropped {
        let minutes = view.language.say_with(msg!("minutes-tiny"), &[("count", row.item.minutes().into())]);
        ui.painter().text(at, Align2::RIGHT_CENTER, minutes, small_font(row.now), colour(ui.ctx(), Tone::Muted));
    }
}

fn dots_ui(ui: &Ui, centre: Pos2, more: &Response) {
    let place = Rect::from_center_size(centre, vec2(28.0, 24.0));
    if more.hovered() || more.has_focus() {
        ui.painter().rect_filled(place, 6.0, colour(ui.ctx(), Tone::Surface));
    }
    for step in [-6.0, 0.0, 6.0] {
        ui.painter().circle_filled(place.center() + vec2(step, 0.0), 1.8, colour(ui.ctx(), Tone::Ink));
    }
    let ring = more.clone().with_new_rect(place);
    focus_ring(ui, &ring, 6);
}
