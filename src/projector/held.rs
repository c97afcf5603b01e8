//! Pages that were laid out are kept for as long as the slide is the same but for the seconds of its clock: neither a
//! frame at rest nor a running clock measures words.

use std::sync::Arc;

use egui::{Context, Id, Rect};

use super::page::Pages;
use crate::model::letters;
use crate::model::screen::slide::{Slide, SlideClock};

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
        *rect == canvas && *seat == farthest_seat && same_letters && stand_alike(other, slide)
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

/// Whether all of two slides stands in the same places: they differ at most in how much is left on the clock.
fn stand_alike(one: &Slide, other: &Slide) -> bool {
    let Slide { headline, instruction, notice, body, clock, dial, warnings, steps_down, progress, next, of } = other;
    are_alike(one.clock.as_ref(), clock.as_ref())
        && (one.dial, one.warnings, one.steps_down) == (*dial, *warnings, *steps_down)
        && (&one.headline, &one.instruction, &one.notice) == (headline, instruction, notice)
        && (&one.next, &one.of) == (next, of)
        && one.progress == *progress
        && one.body == *body
}

/// Whether two clocks take the same room: all digits are equally wide.
fn are_alike(one: Option<&SlideClock>, other: Option<&SlideClock>) -> bool {
    let words = |clock: &SlideClock| match clock {
        SlideClock::Countdown(_) => None,
        SlideClock::ReturnAt { words, .. } => Some(words.clone()),
    };
    let room = |clock: &SlideClock| (words(clock), clock.reading().calm_digits().len());
    one.map(room) == other.map(room)
}

#[cfg(test)]
mod tests {
    use egui::{RawInput, vec2};

    use super::*;
    use crate::clock::Reading;
    use crate::colours::Theme;
    use crate::projector;
    use crate::theme;

    fn with(clock: Option<SlideClock>) -> Slide {
        Slide { headline: "Hvad fylder mest?".into(), clock, ..Slide::default() }
    }

    fn countdown(left: i64) -> Option<SlideClock> {
        Some(SlideClock::Countdown(Reading { total: 7_200, left, running: true }))
    }

    fn back(words: &str, left: i64) -> Option<SlideClock> {
        let reading = Reading { total: 600, left, running: true };
        Some(SlideClock::ReturnAt { words: words.into(), reading })
    }

    #[test]
    fn a_clock_that_goes_on_lays_nothing_out_until_it_takes_other_room_and_shows_what_is_left() {
        let ctx = Context::default();
        theme::install(&ctx, Theme::Light);
        let size = vec2(1920.0, 1080.0);
        let canvas = Rect::from_min_size(egui::Pos2::ZERO, size);
        let once = |work: &mut dyn FnMut(&Context)| {
            ctx.run_ui(RawInput::default(), |ui| work(ui.ctx())).textures_delta.clear()
        };
        (0..3).for_each(|_| once(&mut |_| {}));
        let rows = [
            (None, true, "00:00"),
            (countdown(6_001), true, "100:01"),
            (countdown(6_000), false, "100:00"),
            (countdown(5_999), true, "99:59"),
            (countdown(59), false, "00:59"),
            (countdown(-3), false, "00:00"),
            (back("Tilbage kl. 14.10", 61), true, "01:01"),
            (back("Tilbage kl. 14.10", 60), false, "01:00"),
            (back("Tilbage kl. 14.11", 60), true, "01:00"),
        ];
        for (clock, is_laid, digits) in rows {
            let (slide, mut laid) = (with(clock.clone()), false);
            once(&mut |ctx| {
                pages(ctx, &slide, canvas, 6.0, || {
                    laid = true;
                    projector::lay(ctx, &slide, canvas, 6.0)
                });
            });
            assert_eq!(laid, is_laid, "{clock:?}");
            let mut words = String::new();
            once(&mut |ctx| words = projector::pages(ctx, &slide, size, 6.0).pages[0].spoken());
            assert_eq!(words.contains(digits), clock.is_some(), "{clock:?}: {words}");
        }
    }
}
