//! The chart by which the back row says how small it can read, and four greys that show whether the room is dark enough.

use egui::{Context, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::brush::Brush;
use super::page::{Ground, Page};
use super::sizes::{LINES, sizes};
use super::words::{self, Style};
use crate::colours::Tone;
use crate::theme;

/// The R that each line of the chart stands for, from the largest letters to the smallest.
pub const FARTHEST_SEATS: [f32; 7] = [10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0];

/// Who just makes out letters reads on and on what is so many times as large.
const EASE: f32 = 3.0;
/// How dark the greys are, from paper to ink. Where the lamps of the room shine on the wall, the first two are not seen.
const GREYS: [f32; 4] = [0.06, 0.12, 0.25, 0.5];
/// The part of the height that the greys take, and the questions at most.
const GREYS_HEIGHT: f32 = 0.09;
const QUESTION_HEIGHT: f32 = 0.2;

/// What stands on the chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// What the back row is asked.
    pub question: String,
    /// What is asked of the greys.
    pub greys: String,
    /// What each line says, the largest first.
    pub lines: Vec<String>,
}

/// Draws the chart into all of the space there is.
pub fn show_chart(ui: &mut Ui, chart: &Chart) -> Response {
    let ctx = ui.ctx().clone();
    theme::in_room(&ctx, || {
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 0.0, theme::colour(&ctx, Tone::Paper));
        let (canvas, scale) = super::canvas(rect.size());
        let page = lay(&ctx, chart, canvas);
        let brush = Brush { painter: &painter, origin: rect.min, scale, arriving: 0.0 };
        page.pieces.iter().for_each(|piece| brush.piece(piece));
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, page.spoken()));
        response
    })
}

/// Lays the chart out on the canvas of a picture.
pub fn chart_page(ctx: &Context, chart: &Chart, size: egui::Vec2) -> Page {
    lay(ctx, chart, super::canvas(size).0)
}

fn lay(ctx: &Context, chart: &Chart, canvas: Rect) -> Page {
    let mut page = Page::default();
    // Everybody reads what is asked, however deep the room.
    let deep = sizes(FARTHEST_SEATS[0], LINES);
    let inner = canvas.shrink2(vec2(deep.margin, 0.6 * deep.margin));
    let high = QUESTION_HEIGHT * canvas.height();
    let large = |text: &str, style: Style| words::fitting(ctx, text, style, inner.width(), &[1.0, 0.8, 0.65], high);
    let question = large(&chart.question, Style::bold(deep.card, Tone::Ink));
    let greys = large(&chart.greys, Style::plain(0.65 * deep.card, Tone::Ink));
    let (top, below) = (inner.top() + question.height(), inner.bottom() - GREYS_HEIGHT * canvas.height());
    let end = below - greys.height() - 0.3 * deep.gap;
    page.words(question, inner.min);
    lines(
        ctx,
        chart,
        Rect::from_min_max(pos2(inner.left(), top + 0.5 * deep.gap), pos2(inner.right(), end)),
        &mut page,
    );
    page.words(greys, pos2(inner.left(), end));
    let width = inner.width() / GREYS.len() as f32;
    for (place, share) in GREYS.into_iter().enumerate() {
        let corner = pos2(inner.left() + place as f32 * width, below);
        let rect = Rect::from_min_size(corner, vec2(width - deep.gap, inner.bottom() - below));
        page.ground(Ground { tint: Some((Tone::Ink, share)), ..Ground::plain(rect, Tone::Paper) });
    }
    page
}

/// The lines, each with its number, which everybody reads.
fn lines(ctx: &Context, chart: &Chart, area: Rect, page: &mut Page) {
    let each = area.height() / FARTHEST_SEATS.len() as f32;
    let number_size = (0.8 * each).min(sizes(FARTHEST_SEATS[0], LINES).foot);
    for (place, (seat, text)) in FARTHEST_SEATS.into_iter().zip(&chart.lines).enumerate() {
        let middle = area.top() + (place as f32 + 0.5) * each;
        let number = words::on_one_line(ctx, &(place + 1).to_string(), Style::bold(number_size, Tone::Accent));
        let height = number.height();
        page.words(number, pos2(area.left(), middle - height / 2.0));
        let left = area.left() + 1.6 * number_size;
        let style = Style::plain(letters(seat), Tone::Ink);
        let line = words::cut(ctx, text, style, area.right() - left);
        let height = line.height();
        page.words(line, pos2(left, middle - height / 2.0));
    }
}

/// The size of the letters of a line, in lines of 1080: a room whose back row just makes them out reads the smallest
/// letters of a slide for that R with ease.
fn letters(seat: f32) -> f32 {
    sizes(seat, LINES).card / EASE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_just_makes_out_a_line_reads_every_slide_of_its_r_with_ease() {
        let mut before = f32::INFINITY;
        for seat in FARTHEST_SEATS {
            let size = letters(seat);
            assert!(size < before, "each line is smaller than the one before");
            before = size;
            let minutes = super::super::minutes_of_arc(size, LINES, seat);
            // Somebody with good eyes makes out five minutes of arc; the chart leaves a little.
            assert!((6.5..7.0).contains(&minutes), "R {seat}: {minutes}");
            assert!(sizes(seat, LINES).card >= 2.9 * size, "R {seat}");
        }
    }
}
