//! The left side of the window: the day, item by item, with planned times.

use egui::{Rect, Response, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::{View, repair};
use crate::command::Request;
use crate::command::stage::Move;
use crate::i18n::dates;
use crate::model::programme::{Activity, AgendaItem};
use crate::model::stage::Place;
use crate::msg;
use crate::palette::Tone;
use crate::plan::{self, Expected, State};
use crate::theme::{bold, bold_font, colour, focus_ring, regular_font};

/// Where a row's title begins, after the time.
const TITLE: f32 = 60.0;
/// What the minutes or the tick take at the right.
const MINUTES: f32 = 42.0;

pub(super) fn programme_ui(ui: &mut Ui, view: View<'_>, requests: &mut Vec<Request>) {
    ui.horizontal(|ui| {
        ui.add_space(18.0);
        ui.label(bold(view.language.say(msg!("programme"))).size(13.0).color(colour(ui.ctx(), Tone::Muted)));
    });
    let forecast = plan::forecast(view.session(), view.stage, view.now);
    repair::late_ui(ui, view, &forecast, requests);
    ScrollArea::vertical().id_salt("programme").show(ui, |ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let current = view.stage.place(view.session());
        for (item, expected) in view.session().programme.items.iter().zip(&forecast.items) {
            let row = Row { item, expected, now: current.is_some_and(|place| place.item == item.id) };
            if row_ui(ui, view, &row).clicked() && !row.now {
                requests.push(Request::Move(Move::To(Place { item: item.id, step: 0 })));
            }
        }
    });
}

struct Row<'a> {
    item: &'a AgendaItem,
    expected: &'a Expected,
    now: bool,
}

fn row_ui(ui: &mut Ui, view: View<'_>, row: &Row<'_>) -> Response {
    let title = row.item.title().read(view.language);
    let ctx = ui.ctx().clone();
    let tone = |tone| colour(&ctx, tone);
    let done = row.expected.state == State::Done;
    let quiet = done || matches!(row.item.activity, Activity::Break { .. });
    let ink = if quiet { tone(Tone::Muted) } else { tone(Tone::Ink) };
    let font = if row.now { bold_font(14.5) } else { regular_font(15.0) };
    let width = ui.available_width();
    let galley = ui.painter().layout(title.to_owned(), font, ink, (width - TITLE - MINUTES - 12.0).max(40.0));
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y + 16.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, row.now, title));
    focus_ring(ui, &response, 0);
    if row.now {
        ui.painter().rect_filled(rect, 0.0, tone(Tone::AccentSoft));
        ui.painter().rect_filled(Rect::from_min_size(rect.min, vec2(4.0, rect.height())), 0.0, tone(Tone::Accent));
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, tone(Tone::Sunken));
    }
    let middle = rect.top() + 8.0 + galley.size().y / galley.rows.len().max(1) as f32 / 2.0;
    let time = dates::time_of_day(view.language, row.expected.start.time());
    let small = if row.now { bold_font(13.5) } else { regular_font(13.5) };
    let left = egui::Align2::LEFT_CENTER;
    ui.painter().text(pos2(rect.left() + 18.0, middle), left, time, small.clone(), tone(Tone::Muted));
    ui.painter().galley(pos2(rect.left() + TITLE, rect.top() + 8.0), galley, ink);
    let right = egui::Align2::RIGHT_CENTER;
    let end = pos2(rect.right() - 14.0, middle);
    if done {
        ui.painter().text(end, right, "✓", bold_font(15.0), tone(Tone::Green));
    } else {
        let minutes = view.language.say_with(msg!("minutes-tiny"), &[("count", row.item.minutes().into())]);
        ui.painter().text(end, right, minutes, small, tone(Tone::Muted));
    }
    response
}
