//! Photographs of what hangs on the wall, one a page, as large as the screen allows, with what they show below.

use egui::{Align, Rect, vec2};

use super::canvas::Canvas;
use super::frame;
use super::page::{Page, Piece};
use super::words::{self, Style};
use crate::colours::Tone;
use crate::model::screen::slide::{Slide, SlidePhoto};

/// What a photograph shows takes no more than this part of the height.
const CAPTION: f32 = 0.3;

/// Lays photographs out, each on a page of its own.
pub fn photos(canvas: &Canvas<'_>, slide: &Slide, photos: &[SlidePhoto]) -> Vec<Page> {
    photos.iter().map(|photo| page(canvas, slide, photo)).collect()
}

fn page(canvas: &Canvas<'_>, slide: &Slide, photo: &SlidePhoto) -> Page {
    let mut page = Page::default();
    let area = canvas.inner();
    let area = area.with_max_y(canvas.above_low_clock(slide.clock.is_some()).min(area.bottom()));
    let style = Style::plain(canvas.sizes.body, Tone::Ink);
    let lines = words::lay(canvas.ctx, &photo.caption, style, area.width());
    let each = lines.0.first().map_or(1.0, words::Line::height);
    let lines = lines.at_most((CAPTION * canvas.rect.height() / each).max(1.0) as usize);
    let (height, width) = (lines.height(), lines.width());
    let below = if height > 0.0 { height + 0.5 * canvas.sizes.gap } else { 0.0 };
    let place = area.with_max_y((area.bottom() - below).max(area.top() + 1.0));
    let [wide, high] = photo.dots.map(|side| side.clamp(1, 100_000) as f32);
    let scale = (place.width() / wide).min(place.height() / high);
    let rect = Rect::from_center_size(place.center(), vec2(wide, high) * scale);
    page.pieces.push(Piece::Photo { rect, file: photo.file.clone(), caption: photo.caption.clone() });
    let at = egui::pos2(area.center().x - width / 2.0, rect.bottom() + below - height);
    page.pieces.push(Piece::Words { lines, at, width, side: Align::Center });
    frame::low_clock(canvas, slide.clock.as_ref(), &mut page);
    page
}
