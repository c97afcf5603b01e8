//! Draws a slide for the room: sizes follow the room, and what does not fit goes to a next page.
//!
//! Every slide is laid out on a canvas of 1080 lines and scaled from there, so that the room's screen and the small
//! picture in the facilitator's window have the same lines and the same pages.

mod brush;
mod canvas;
mod card;
mod chart;
mod columns;
mod drawing;
mod figure;
mod flow;
mod frame;
mod grid;
mod held;
mod lanes;
mod lists;
mod others;
mod page;
mod photos;
pub mod picture;
mod placed;
mod question;
mod raster;
mod records;
mod rows;
mod sizes;
mod spotlight;
mod triangles;
mod words;

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use egui::{Color32, Context, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::colours::Tone;
use crate::model::screen::slide::{Body, Slide};
use crate::theme;
use brush::Brush;
use canvas::Canvas;
pub use chart::{Chart, FARTHEST_SEATS, chart_page, show_chart};
pub use figure::{figure, fit};
pub use page::{Page, Pages, Piece};
pub use sizes::{Sizes, minutes_of_arc, sizes};

/// How much of the free height between answers is left where they stand close.
const CLOSE: f32 = 0.5;

/// How long the newest card is set off more strongly, in seconds.
const ARRIVAL: f64 = 0.2;

/// What to do leaves the answers this part of the height, and as much before there are any.
const LEFT: f32 = 0.5;
const LEFT_TO_BEGIN: f32 = 0.3;

/// Draws a page of a slide into all of the space there is. `room` is R: the farthest seat ÷ the picture's height.
pub fn show(ui: &mut Ui, slide: &Slide, page: usize, farthest_seat: f32) -> Response {
    show_with_spotlight(ui, slide, page, farthest_seat, None)
}

/// The same with what stands at a place, given as shares of width and height, in the spotlight.
pub fn show_with_spotlight(
    ui: &mut Ui,
    slide: &Slide,
    page: usize,
    farthest_seat: f32,
    spot: Option<[f32; 2]>,
) -> Response {
    let ctx = ui.ctx().clone();
    theme::in_room(&ctx, || show_in_theme(ui, slide, page, farthest_seat, spot))
}

/// Where what is in the spotlight on a picture of one size stands on one of another; nothing where it is not there.
pub fn spotlight_elsewhere(
    ctx: &Context,
    slide: &Slide,
    page: usize,
    [from, to]: [Vec2; 2],
    farthest_seat: f32,
    spot: [f32; 2],
) -> Option<[f32; 2]> {
    let laid = |size| laid_out(ctx, slide, size, farthest_seat);
    spotlight::elsewhere(&laid(from), &laid(to), page, spot)
}

fn show_in_theme(ui: &mut Ui, slide: &Slide, page: usize, farthest_seat: f32, spot: Option<[f32; 2]>) -> Response {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0.0, theme::colour(ui.ctx(), Tone::Paper));
    let pages = laid_out(ui.ctx(), slide, rect.size(), farthest_seat);
    let Some(shown) = pages.page(page).map(|page| of_now(page.clone(), slide)) else { return response };
    let arriving = arriving(ui, slide);
    let brush = Brush { painter: &painter, origin: rect.min, scale: canvas(rect.size()).1, arriving };
    // The clock is never dimmed.
    let is_clock = |piece: &&Piece| matches!(piece, Piece::Digits { .. } | Piece::Disc { .. });
    shown.pieces.iter().filter(|piece| !is_clock(piece)).for_each(|piece| brush.piece(piece));
    if let Some(spot) = spot.and_then(|spot| spotlight::spot(&pages, page, spot)) {
        brush.dim(&spotlight::around(pages.canvas, spot), spotlight::DIMMED);
    }
    shown.pieces.iter().filter(is_clock).for_each(|piece| brush.piece(piece));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, shown.spoken()));
    response
}

/// The black screen.
pub fn blank(ui: &mut Ui) -> Response {
    let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, Color32::BLACK);
    response
}

/// How many pages a slide has on a screen of a size.
pub fn page_count(ctx: &Context, slide: &Slide, size: Vec2, farthest_seat: f32) -> usize {
    laid_out(ctx, slide, size, farthest_seat).pages.len()
}

/// The page that the newest card, the current row or the current record is on.
pub fn page_of_fresh(ctx: &Context, slide: &Slide, size: Vec2, farthest_seat: f32) -> Option<usize> {
    laid_out(ctx, slide, size, farthest_seat).pages.iter().position(|page| page.fresh)
}

/// Lays a slide out, page by page.
pub fn pages(ctx: &Context, slide: &Slide, size: Vec2, farthest_seat: f32) -> Pages {
    let Pages { pages, canvas } = Arc::unwrap_or_clone(laid_out(ctx, slide, size, farthest_seat));
    Pages { pages: pages.into_iter().map(|page| of_now(page, slide)).collect(), canvas }
}

/// A page that may have been laid out when more was left on the clock.
fn of_now(page: Page, slide: &Slide) -> Page {
    match &slide.clock {
        Some(clock) => page.at(clock.reading(), slide.warnings),
        None => page,
    }
}

/// The same, with the clock as it was when it was laid out: that is not done again for a second less.
fn laid_out(ctx: &Context, slide: &Slide, size: Vec2, farthest_seat: f32) -> Arc<Pages> {
    // Windows of one shape share their pages, whatever their size.
    let (rect, _) = canvas(size);
    held::pages(ctx, slide, rect, farthest_seat, || lay(ctx, slide, rect, farthest_seat))
}

fn lay(ctx: &Context, slide: &Slide, rect: Rect, farthest_seat: f32) -> Pages {
    let canvas = Canvas {
        ctx,
        rect,
        sizes: sizes(farthest_seat, rect.height()),
        loose: 1.0,
        dial: slide.dial,
        warnings: slide.warnings,
    };
    let mut pages = body(&canvas, slide);
    if slide.steps_down && pages.len() > 1 {
        let smaller = body(&Canvas { sizes: canvas.sizes.stepped_down(), ..canvas }, slide);
        if smaller.len() < pages.len() {
            pages = smaller;
        }
    }
    if pages.is_empty() {
        pages.push(Page::default());
    }
    let count = pages.len();
    for (number, page) in pages.iter_mut().enumerate() {
        frame::foot(&canvas, slide, number, count, page);
    }
    Pages { pages, canvas: rect }
}

impl Pages {
    /// A page; the last one where there are fewer.
    pub fn page(&self, number: usize) -> Option<&Page> {
        self.pages.get(number).or(self.pages.last())
    }
}

/// The canvas for a picture of a size, 1080 lines high and higher only where the picture is upright, and how many points
/// of the picture one unit of it takes.
fn canvas(size: Vec2) -> (Rect, f32) {
    let finite = |side: f32| if side.is_finite() { side.clamp(8.0, 1.0e5) } else { 8.0 };
    let (width, height) = (finite(size.x), finite(size.y));
    let scale = (height / sizes::LINES).min(width / 960.0);
    // Rounded, so that a small picture and the screen that it is of have the very same canvas.
    let eighths = |units: f32| (units * 8.0).round() / 8.0;
    (Rect::from_min_size(Pos2::ZERO, Vec2::new(eighths(width / scale), eighths(height / scale))), scale)
}

fn body(canvas: &Canvas<'_>, slide: &Slide) -> Vec<Page> {
    match &slide.body {
        Body::Nothing => question::question(canvas, slide),
        Body::Figure { figure, beside } => drawing::drawing(canvas, slide, figure, beside),
        Body::Photos(photos) => photos::photos(canvas, slide, photos),
        Body::Columns(_)
        | Body::Grid(_)
        | Body::Records(_)
        | Body::Queue { .. }
        | Body::Groups(_)
        | Body::Ranking(_) => {
            // Before there is any answer, what to do is said whatever it costs.
            if slide.body.is_unsaid()
                && let Some(pages) = fewest(canvas, slide, Some(LEFT_TO_BEGIN))
            {
                return pages;
            }
            let bare = fewest(canvas, slide, None).unwrap_or_default();
            if slide.instruction.is_empty() {
                return bare;
            }
            // After that only where it costs no page; the room has heard it.
            fewest(canvas, slide, Some(LEFT)).filter(|pages| pages.len() <= bare.len()).unwrap_or(bare)
        }
    }
}

/// The answers on as few pages as can be: a question that takes their room is set in smaller letters, though never in
/// smaller ones than theirs, and at last they stand closer together. `None` where what to do, which should leave them
/// `share` of the height, leaves less in every way.
fn fewest(canvas: &Canvas<'_>, slide: &Slide, share: Option<f32>) -> Option<Vec<Page>> {
    let (whole, least) = (canvas.sizes.headline, canvas.sizes.body);
    let ways = [(whole, 1.0), (0.84 * whole, 1.0), (least, 1.0), (least, CLOSE)];
    let mut best: Option<Vec<Page>> = None;
    for (headline, loose) in ways {
        if best.as_ref().is_some_and(|pages| pages.len() <= 1 || pages.len() > columns::MANY) {
            break;
        }
        let canvas = Canvas { sizes: Sizes { headline, ..canvas.sizes }, loose, ..*canvas };
        let Some(pages) = answers(&canvas, slide, share) else { continue };
        if best.as_ref().is_none_or(|best| pages.len() < best.len()) {
            best = Some(pages);
        }
    }
    best
}

/// A question with its answers below; `None` where what to do should be said, too, and leaves them too little.
fn answers(canvas: &Canvas<'_>, slide: &Slide, share: Option<f32>) -> Option<Vec<Page>> {
    let mut head = Page::default();
    let area = frame::head(canvas, slide, share, &mut head)?;
    // Even the longest question leaves a line for the answers.
    let area = area.with_max_y(area.bottom().max(area.top() + 3.0 * canvas.sizes.body));
    Some(below(canvas, area, &slide.body).into_iter().map(|page| on(&head, page)).collect())
}

/// Lays out what stands below a question.
fn below(canvas: &Canvas<'_>, area: Rect, body: &Body) -> Vec<Page> {
    let pages = match body {
        Body::Nothing | Body::Figure { .. } | Body::Photos(_) => Vec::new(),
        Body::Columns(columns) => columns::columns(canvas, area, columns),
        Body::Grid(grid) => grid::grid(canvas, area, grid),
        Body::Records(records) => records::records(canvas, area, records),
        Body::Groups(groups) => lists::groups(canvas, area, groups),
        Body::Ranking(ranked) => lists::ranking(canvas, area, ranked),
        Body::Queue { now, next, beneath: None } => lists::queue(canvas, area, now, next),
        Body::Queue { now, next, beneath: Some(beneath) } => {
            let mut head = Page::default();
            let top = lists::short_queue(canvas, area, now, next, &mut head);
            if area.bottom() - top >= 0.4 * canvas.rect.height() {
                below(canvas, area.with_min_y(top), beneath).into_iter().map(|page| on(&head, page)).collect()
            } else {
                // In a deep room the two do not stand together: first who speaks, then the rest.
                let mut pages = lists::queue(canvas, area, now, next);
                pages.extend(below(canvas, area, beneath));
                pages
            }
        }
    };
    if pages.is_empty() { vec![Page::default()] } else { pages }
}

fn on(head: &Page, page: Page) -> Page {
    let mut pieces = head.pieces.clone();
    pieces.extend(page.pieces);
    Page { pieces, ..page }
}

/// From 1, when the newest card has just come, to 0; always 0 where motion is not wanted.
fn arriving(ui: &Ui, slide: &Slide) -> f32 {
    let Some(card) = newest(slide) else { return 0.0 };
    if ui.style().animation_time <= 0.0 {
        return 0.0;
    }
    let now = ui.input(|input| input.time);
    let place = ui.scope_id().with("newest card");
    let came = ui.data_mut(|data| {
        let known: &mut (u64, f64) = data.get_temp_mut_or(place, (card, now));
        if known.0 != card {
            *known = (card, now);
        }
        known.1
    });
    let left = 1.0 - (now - came) / ARRIVAL;
    if left > 0.0 {
        ui.ctx().request_repaint();
    }
    left.clamp(0.0, 1.0) as f32
}

/// What tells the newest card from the one before.
fn newest(slide: &Slide) -> Option<u64> {
    let Body::Columns(columns) = &slide.body else { return None };
    let cards =
        columns.iter().enumerate().flat_map(|(at, column)| column.cards.iter().enumerate().map(move |card| (at, card)));
    let (column, (place, _)) = cards.into_iter().find(|(_, (_, card))| card.fresh)?;
    let mut hasher = DefaultHasher::new();
    (column, place).hash(&mut hasher);
    Some(hasher.finish())
}

#[cfg(test)]
mod tests {
    use egui::{RawInput, Shape};

    use super::*;

    #[test]
    fn a_page_is_drawn_at_the_size_of_its_window_whatever_size_it_had_before() {
        let ctx = Context::default();
        theme::install(&ctx, crate::colours::Theme::Light);
        let slide = Slide { headline: "Hvad fylder mest?".into(), ..Slide::default() };
        let draw = |size: Vec2| {
            let input = RawInput { screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)), ..RawInput::default() };
            let mut output = ctx.run_ui(input, |ui| drop(show(ui, &slide, 0, 6.0)));
            output.textures_delta.clear();
            let words = output.shapes.into_iter().filter(|clipped| matches!(clipped.shape, Shape::Text(_)));
            words.map(|clipped| clipped.shape.visual_bounding_rect()).fold(Rect::NOTHING, Rect::union)
        };
        draw(Vec2::new(1920.0, 1080.0));
        let large = draw(Vec2::new(1920.0, 1080.0));
        for size in [Vec2::new(480.0, 270.0), Vec2::new(960.0, 540.0), Vec2::new(1920.0, 1080.0)] {
            let words = draw(size);
            let expected = large.min.to_vec2() * (size.x / 1920.0);
            let moved = (words.min.to_vec2() - expected).length();
            assert!(moved < 4.0 && words.width() < size.x, "{size:?}: {words:?}, in the large window {large:?}");
        }
    }
}
