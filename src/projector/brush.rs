//! Paints what was laid out, at the size of the picture it is asked for.

mod shapes;

use egui::text::LayoutJob;
use egui::{Color32, CornerRadius, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, TextFormat, Vec2};

use super::page::{Ground, Piece, aligned};
use super::words::Line;
use crate::colours::Tone;
use crate::model::figure::BAND;
use crate::model::screen::slide::SeriesMark;
use crate::theme;
use crate::theme::photos::PhotoSize;

/// A painter that works on the canvas of a slide.
pub struct Brush<'a> {
    /// What it paints with.
    pub painter: &'a Painter,
    /// Where the canvas begins in the picture.
    pub origin: Pos2,
    /// How many points one unit of the canvas takes.
    pub scale: f32,
    /// From 1 (the newest has just come) to 0 (it has arrived).
    pub arriving: f32,
}

impl Brush<'_> {
    /// Paints one thing.
    pub fn piece(&self, piece: &Piece) {
        match piece {
            Piece::Words { lines, at, width, side } => {
                let mut top = at.y;
                for line in &lines.0 {
                    self.line(line, Pos2::new(at.x + aligned(*side, *width, line.width), top));
                    top += line.height();
                }
            }
            Piece::Ground(ground) => self.ground(ground),
            Piece::Mark { mark, centre, radius, tone } => self.mark(*mark, *centre, *radius, *tone),
            Piece::Disc { centre, radius, share, tone } => {
                theme::disc(self.painter, self.at(*centre), radius * self.scale, *share, *tone);
            }
            Piece::Digits { text, right, size, .. } => {
                let (size, right) = (size * self.scale, self.at(*right));
                let left = right.x - theme::digits_width(self.painter.ctx(), text, size);
                theme::digits(self.painter, Pos2::new(left, right.y), text, size, self.colour(Tone::Ink));
            }
            Piece::Figure { rect, figure } => self.shapes(*rect, figure),
            Piece::Photo { rect, file, .. } => {
                theme::photos::photo(self.painter, self.rect(*rect), file, PhotoSize::Large);
            }
        }
    }

    /// Covers parts of the canvas with as much of its ground.
    pub fn dim(&self, parts: &[Rect], share: f32) {
        let cover = self.colour(Tone::Paper).gamma_multiply(share);
        for part in parts.iter().filter(|part| part.is_positive()) {
            self.painter.rect_filled(self.rect(*part), 0.0, cover);
        }
    }

    /// A point of the canvas in the picture.
    pub fn at(&self, point: Pos2) -> Pos2 {
        self.origin + point.to_vec2() * self.scale
    }

    /// A colour of the theme in use.
    pub fn colour(&self, tone: Tone) -> Color32 {
        theme::colour(self.painter.ctx(), tone)
    }

    fn rect(&self, rect: Rect) -> Rect {
        Rect::from_min_max(self.at(rect.min), self.at(rect.max))
    }

    fn line(&self, line: &Line, at: Pos2) {
        let colour = self.colour(line.style.tone);
        let mut format = TextFormat::simple(line.style.font(self.scale), colour);
        if line.style.underlined {
            format.underline = Stroke::new((line.style.size * self.scale * 0.06).max(1.0), colour);
        }
        let job = LayoutJob::single_section(line.text.clone(), format);
        let galley = self.painter.layout_job(job);
        let above = (line.height() * self.scale - galley.size().y) / 2.0;
        self.painter.galley(self.at(at) + Vec2::new(0.0, above), galley, colour);
    }

    fn ground(&self, ground: &Ground) {
        let rect = self.rect(ground.rect);
        let corner = CornerRadius::same((ground.corner * self.scale).round().clamp(0.0, 255.0) as u8);
        let mut fill = self.colour(ground.tone);
        if let Some((tone, share)) = ground.tint {
            let share = share + if ground.arriving { 0.3 * self.arriving } else { 0.0 };
            fill = fill.lerp_to_gamma(self.colour(tone), share.clamp(0.0, 1.0));
        }
        let edge = ground
            .edge
            .map_or(Stroke::NONE, |(tone, width)| Stroke::new((width * self.scale).max(0.5), self.colour(tone)));
        self.painter.rect(rect, corner, fill, edge, StrokeKind::Inside);
        if let Some((tone, width)) = ground.band {
            let width = (width * self.scale).max(2.0);
            self.painter.add(theme::band(rect, f32::from(corner.nw), width, self.colour(tone)));
        }
    }

    fn mark(&self, mark: SeriesMark, centre: Pos2, radius: f32, tone: Tone) {
        let (centre, radius) = (self.at(centre), radius * self.scale);
        match mark {
            SeriesMark::Disc => drop(self.painter.circle_filled(centre, radius, self.colour(tone))),
            SeriesMark::Band => {
                let fill = self.colour(tone).gamma_multiply(BAND);
                self.painter.rect_filled(Rect::from_center_size(centre, Vec2::splat(2.0 * radius)), 0.0, fill);
            }
            SeriesMark::Diamond => {
                let corners = [Vec2::UP, Vec2::RIGHT, Vec2::DOWN, Vec2::LEFT];
                let points = corners.map(|way| centre + radius * way).to_vec();
                let edge = Stroke::new(radius * 0.35, self.colour(tone));
                self.painter.add(Shape::convex_polygon(points, self.colour(Tone::Surface), edge));
            }
        }
    }
}
