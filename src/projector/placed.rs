//! A drawing on the canvas with its words as large as the room reads: beside what they name where they fit there, else as
//! letters that are explained beside the drawing.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::canvas::Canvas;
use super::figure::{cover_each_other, shortened, words_of};
use super::page::Piece;
use super::words::{self, HELD, Style};
use crate::model::figure::{Figure, Label, Shape, Side};

/// The least and the most of the canvas' height that a drawing takes, without the words around it.
const LEAST: f32 = 0.55;
const MOST: f32 = 0.72;

/// How much smaller a drawing becomes from one try to the next.
const SMALLER: f32 = 0.96;

/// A drawing and where it stands.
pub struct Placed {
    /// Where its unit square lies.
    pub rect: Rect,
    /// Its words or letters.
    pub labels: Vec<Piece>,
    /// What the letters stand for; mostly empty.
    pub legend: Vec<String>,
    /// All that it covers, words and all.
    pub covered: Rect,
}

/// Puts a drawing into the first of some areas where it is large enough with its words beside what they name; where it
/// is in none, into the first where it is with letters; else into the last.
pub fn place(canvas: &Canvas<'_>, areas: &[Rect], figure: &Figure) -> Placed {
    let (lettered, legend) = lettered(figure);
    let named = || areas.iter().find_map(|area| fitted(canvas, *area, figure, LEAST));
    let short = || areas.iter().find_map(|area| fitted(canvas, *area, &lettered, LEAST));
    let area = areas.last().copied().unwrap_or(canvas.rect);
    if let Some(placed) = named() {
        return placed;
    }
    let smallest = || fitted(canvas, area, &lettered, 0.0).unwrap_or_else(|| anyhow(canvas, area, &lettered));
    Placed { legend, ..short().unwrap_or_else(smallest) }
}

/// Whether it takes as much of the height as a drawing should.
pub fn is_large(canvas: &Canvas<'_>, figure: &Figure, placed: &Placed) -> bool {
    bounds(figure).height() * placed.rect.width() >= LEAST * canvas.rect.height() - 0.5
}

/// As large as fits into the area with words of the size that the room reads; `None` where that is under a part of the
/// canvas' height.
fn fitted(canvas: &Canvas<'_>, area: Rect, figure: &Figure, least: f32) -> Option<Placed> {
    let drawn = bounds(figure);
    let high = |share: f32| share * canvas.rect.height() / drawn.height();
    let most = (area.width() / drawn.width()).min(area.height() / drawn.height()).min(high(MOST));
    let least = high(least).max(0.1 * area.width());
    let widths = std::iter::successors(Some(most), |width| Some(width * SMALLER)).take_while(|width| *width >= least);
    widths.into_iter().find_map(|width| {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(width, width * figure.height));
        let labels = labels(canvas, rect, figure)?;
        let covered = covered(drawn, width, &labels);
        let fits = covered.width() <= area.width() + 0.5 && covered.height() <= area.height() + 0.5;
        (fits && !cover_each_other(&labels)).then(|| moved(rect, labels, covered, area))
    })
}

/// Where nothing fits: the drawing as large as the area, its letters where they fall, smaller where they must be.
fn anyhow(canvas: &Canvas<'_>, area: Rect, figure: &Figure) -> Placed {
    let rect = super::figure::fit(area, figure);
    let smaller = || super::figure::labels(canvas.ctx, rect, figure, canvas.sizes.card);
    let labels = labels(canvas, rect, figure).unwrap_or_else(smaller);
    Placed { rect, labels, legend: Vec::new(), covered: rect }
}

fn covered(drawn: Rect, width: f32, labels: &[Piece]) -> Rect {
    let drawn = Rect::from_min_max((drawn.min.to_vec2() * width).to_pos2(), (drawn.max.to_vec2() * width).to_pos2());
    labels.iter().flat_map(Piece::lines).map(|(_, line)| line).fold(drawn, Rect::union)
}

/// Everything to the left edge of the area and to the middle of its height.
fn moved(rect: Rect, labels: Vec<Piece>, covered: Rect, area: Rect) -> Placed {
    let by = vec2(area.left() - covered.left(), area.center().y - covered.center().y);
    let labels = labels.into_iter().map(|piece| piece.moved(by)).collect();
    Placed { rect: rect.translate(by), labels, legend: Vec::new(), covered: covered.translate(by) }
}

/// What the shapes of a drawing cover without its words, in parts of its width.
fn bounds(figure: &Figure) -> Rect {
    let point = |[x, y]: &[f32; 2]| Rect::from_min_size(pos2(*x, *y), Vec2::ZERO);
    let of = |shape: &Shape| match shape {
        Shape::Polygon { points, .. } | Shape::Line { points, .. } => {
            points.iter().map(point).fold(Rect::NOTHING, Rect::union)
        }
        Shape::Disc { centre, radius, .. } => point(centre).expand(*radius),
        Shape::Label(_) => Rect::NOTHING,
    };
    let all = figure.shapes.iter().map(of).fold(Rect::NOTHING, Rect::union);
    if all.is_finite() && all.width() > 0.01 && all.height() > 0.01 {
        all
    } else {
        Rect::from_min_size(
            Pos2::ZERO,
            vec2(1.0, if figure.height.is_finite() { figure.height.max(0.05) } else { 1.0 }),
        )
    }
}

/// The words of a drawing at the size that the room reads, numbers of marks at most at that; `None` where a word is
/// wider than its place.
fn labels(canvas: &Canvas<'_>, rect: Rect, figure: &Figure) -> Option<Vec<Piece>> {
    let size = canvas.sizes.card;
    let piece = |label: &Label| {
        let label = shortened(label);
        let style = Style { size, bold: label.bold, tone: label.tone, underlined: false };
        let (widest, room) = (words::widest_word(canvas.ctx, &label.text, style), label.width * rect.width() + 1.0);
        if is_number(&label.text) {
            return Some(words_of(canvas.ctx, rect, &label, size * (room / widest.max(1.0)).min(1.0)));
        }
        match label.side {
            Side::Middle if widest > room => None,
            Side::Middle => Some(words_of(canvas.ctx, rect, &label, size)),
            // Words beside a drawing may be as wide as the longest of them.
            Side::Left | Side::Right => {
                let width = label.width.max(widest / rect.width() + 0.001);
                Some(words_of(canvas.ctx, rect, &Label { width, ..label }, size))
            }
        }
    };
    words_in(figure).map(piece).collect()
}

fn words_in(figure: &Figure) -> impl Iterator<Item = &Label> {
    let labels =
        figure.shapes.iter().filter_map(|shape| if let Shape::Label(label) = shape { Some(label) } else { None });
    labels.filter(|label| label.at.iter().chain([&label.width]).all(|number| number.is_finite()))
}

fn is_number(text: &str) -> bool {
    text.chars().all(|sign| sign.is_ascii_digit())
}

/// The same drawing with a letter for each of its words, and what each of them stands for.
fn lettered(figure: &Figure) -> (Figure, Vec<String>) {
    let (mut figure, mut legend) = (figure.clone(), Vec::new());
    for shape in &mut figure.shapes {
        let Shape::Label(label) = shape else { continue };
        if is_number(&label.text) || label.text.trim().is_empty() {
            continue;
        }
        let letter = letter(legend.len());
        legend.push(format!("{letter}{HELD}{}", label.text));
        label.text = letter;
    }
    (figure, legend)
}

/// A to Z, then A1 to Z1.
fn letter(place: usize) -> String {
    let letter = char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { letter.to_string() } else { format!("{letter}{}", place / 26) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_has_a_letter_of_its_own() {
        let letters: Vec<String> = [0, 5, 25, 26, 52].map(letter).into();
        assert_eq!(letters, ["A", "F", "Z", "A1", "A2"]);
    }
}
