//! Pages that were laid out are kept for as long as the slide is the same: a frame at rest measures no words.

use std::sync::Arc;

use egui::{Context, Id, Rect};

use super::page::Pages;
use crate::model::letters;
use crate::model::screen::slide::Slide;

/// How many slides' pages are kept: the room's screen, the small picture, what a panel shows, and one before.
const MOST: usize = 4;

/// What pages were laid out for.
#[derive(Clone, Debug, PartialEq)]
struct For {
    slide: Slide,
    canvas: Rect,
    farthest_seat: f32,
    /// Letters are set on whole dots.
    dots_per_point: f32,
    /// How many typefaces of the computer there are: one more, and words are as wide as they are.
    typefaces: usize,
}

/// The pages that were laid out last, the newest last.
#[derive(Clone, Debug, Default)]
struct Held(Arc<Vec<(For, Arc<Pages>)>>);

/// The pages of a slide on a canvas: those that are kept, or those that `lay` lays out.
pub(super) fn pages(
    ctx: &Context,
    slide: &Slide,
    canvas: Rect,
    farthest_seat: f32,
    lay: impl FnOnce() -> Pages,
) -> Arc<Pages> {
    let place = Id::unique("pages that were laid out");
    let (dots_per_point, typefaces) = (ctx.pixels_per_point(), letters::found().len());
    let held: Held = ctx.data(|data| data.get_temp(place)).unwrap_or_default();
    let is_for = |(made_for, _): &&(For, Arc<Pages>)| {
        let For { slide: other, canvas: rect, farthest_seat: seat, dots_per_point: dots, typefaces: faces } = made_for;
        let same_letters = *dots == dots_per_point && *faces == typefaces;
        *rect == canvas && *seat == farthest_seat && same_letters && other == slide
    };
    if let Some((_, pages)) = held.0.iter().find(is_for) {
        return Arc::clone(pages);
    }
    let pages = Arc::new(lay());
    // The program's own letters are there from the second frame on.
    if ctx.cumulative_pass_nr() > 1 {
        let own = For { slide: slide.clone(), canvas, farthest_seat, dots_per_point, typefaces };
        let mut kept: Vec<(For, Arc<Pages>)> = held.0.iter().rev().take(MOST - 1).rev().cloned().collect();
        kept.push((own, Arc::clone(&pages)));
        ctx.data_mut(|data| data.insert_temp(place, Held(Arc::new(kept))));
    }
    pages
}
