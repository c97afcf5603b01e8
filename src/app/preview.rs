//! What is printed, as pages in a panel: made anew when it has changed and settled, drawn off the window's thread.

mod thread;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use egui::load::SizedTexture;
use egui::{ColorImage, Context, TextureHandle, TextureOptions, Vec2};
use jiff::Zoned;
use thread::{Drawn, Order, PreviewThread};
pub(super) use thread::{Print, Printed};

use crate::export::Picture;
use crate::facilitator::shown_pages::ShownPages;

/// So long nothing must change before the pages are made anew, in seconds.
const SETTLED: f64 = 0.15;
/// A picture that takes longer is worth a word, in seconds.
const WORTH_A_WORD: f64 = 0.3;

/// A picture of a page, with the number of what it is of and the room it was drawn for.
struct Leaf {
    number: u64,
    area: [u32; 2],
    picture: TextureHandle,
}

/// The pages of one thing that is printed.
#[derive(Default)]
pub(super) struct Preview {
    /// `None` before the first page, and where the machine has no thread to spare.
    thread: Option<PreviewThread>,
    print: Option<Arc<Print>>,
    /// When it last changed, in seconds since the start.
    changed: f64,
    /// Tells what is printed from what was printed before.
    number: u64,
    /// The number, the page and the room that pages were last asked for with.
    asked: Option<(u64, usize, [u32; 2])>,
    /// Since when the page that is looked at is being drawn, in seconds since the start.
    since: Option<f64>,
    leaves: HashMap<usize, Leaf>,
}

impl Preview {
    /// Forgets the pages.
    pub(super) fn close(&mut self) {
        self.leaves.clear();
        (self.print, self.asked, self.since) = (None, None, None);
    }

    /// Something else is printed from now on.
    pub(super) fn renew(&mut self, print: Arc<Print>, time: f64) {
        self.print = Some(print);
        self.number += 1;
        self.changed = time;
    }

    /// Keeps the pages as they are now; called in every frame.
    pub(super) fn keep(&mut self, ctx: &Context, shown: &mut ShownPages) {
        if self.thread.is_none() {
            self.thread = PreviewThread::start(ctx);
        }
        let time = ctx.input(|input| input.time);
        self.take(ctx, shown);
        match self.unsettled(time) {
            Some(wait) => ctx.request_repaint_after(Duration::from_secs_f64(wait)),
            None => {
                let dots = ctx.pixels_per_point();
                let area = shown.area.map(|points| (points * dots).clamp(0.0, 100_000.0) as u32);
                if area.iter().all(|dots| *dots > 0) {
                    self.order(shown.page, area, &Zoned::now(), time);
                }
            }
        }
        let waited = self.since.map(|since| time - since);
        shown.slow = waited.is_some_and(|waited| waited >= WORTH_A_WORD);
        if let Some(wait) = waited.map(|waited| WORTH_A_WORD - waited).filter(|wait| *wait > 0.0) {
            ctx.request_repaint_after(Duration::from_secs_f64(wait));
        }
    }

    /// Asks for the pages around the one that is looked at, unless they are drawn or asked for.
    fn order(&mut self, page: usize, area: [u32; 2], now: &Zoned, time: f64) {
        let (Some(thread), Some(print)) = (&self.thread, &self.print) else { return };
        if self.asked == Some((self.number, page, area)) {
            return;
        }
        let order = Order { number: self.number, print: Arc::clone(print), now: now.clone(), page, area };
        if thread.ask(order) {
            self.asked = Some((self.number, page, area));
            let there = |leaf: &Leaf| leaf.number == self.number && leaf.area == area;
            if !self.leaves.get(&page).is_some_and(there) {
                self.since.get_or_insert(time);
            }
        }
    }

    /// How long until what is printed has settled, in seconds; the first is drawn at once.
    fn unsettled(&self, time: f64) -> Option<f64> {
        let wait = SETTLED - (time - self.changed);
        Some(wait).filter(|wait| *wait > 0.0 && self.asked.is_some_and(|(number, ..)| number != self.number))
    }

    fn take(&mut self, ctx: &Context, shown: &mut ShownPages) {
        for drawn in self.thread.iter().flat_map(PreviewThread::take).collect::<Vec<Drawn>>() {
            match drawn {
                Drawn::Count(number, count) if number == self.number => {
                    (shown.count, shown.broken) = (count, count == 0);
                    shown.page = shown.page.min(count.saturating_sub(1));
                }
                Drawn::Undrawn(number, undrawn) if number == self.number => shown.undrawn = undrawn,
                Drawn::Page { number, page, area, picture } if number == self.number => {
                    if page == shown.page {
                        self.since = None;
                    }
                    let picture = ctx.load_texture("handout page", image(picture), TextureOptions::LINEAR);
                    self.leaves.insert(page, Leaf { number, area, picture });
                }
                Drawn::Done => self.since = None,
                Drawn::Count(..) | Drawn::Undrawn(..) | Drawn::Page { .. } => {}
            }
        }
        let (number, looked_at) = (self.number, shown.page);
        // The page before stays until the new one is there; of the others only the new ones are worth keeping.
        self.leaves.retain(|page, leaf| *page == looked_at || leaf.number == number && page.abs_diff(looked_at) <= 2);
        let points = ctx.pixels_per_point();
        let sized = |leaf: &Leaf| SizedTexture { id: leaf.picture.id(), size: leaf.picture.size_vec2() / points };
        shown.pages = self.leaves.iter().map(|(page, leaf)| (*page, sized(leaf))).collect();
    }
}

fn image(picture: Picture) -> ColorImage {
    let Picture { size, dots } = picture;
    let pixels = dots.chunks_exact(4).map(|dot| match *dot {
        [red, green, blue, _] => egui::Color32::from_rgb(red, green, blue),
        _ => egui::Color32::WHITE,
    });
    ColorImage { size, source_size: Vec2::new(size[0] as f32, size[1] as f32), pixels: pixels.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_settle_before_pages_are_made_and_the_first_are_made_at_once() {
        let mut preview = Preview::default();
        let print = || -> Arc<Print> { Arc::new(|_| None) };
        preview.renew(print(), 1.0);
        assert_eq!(preview.unsettled(1.0), None);
        preview.asked = Some((preview.number, 0, [1, 1]));
        assert_eq!(preview.unsettled(5.0), None, "nothing changed");
        preview.renew(print(), 6.0);
        assert!(preview.unsettled(6.0).is_some());
        assert_eq!(preview.unsettled(6.0 + SETTLED), None);
    }
}
