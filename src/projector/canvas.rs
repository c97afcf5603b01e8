//! The canvas that a slide is laid out on, and what is measured on it.

use egui::{Context, Rect, pos2};

use super::sizes::Sizes;
use crate::clock::{Dial, Warnings};

/// The canvas of a slide and what is measured on it.
#[derive(Clone, Copy)]
pub struct Canvas<'a> {
    /// Where words are measured.
    pub ctx: &'a Context,
    /// The whole canvas.
    pub rect: Rect,
    /// The sizes for the room.
    pub sizes: Sizes,
    /// How much of the free height within and between the answers there is: 1, or less where that saves a page.
    pub loose: f32,
    /// How a countdown is shown.
    pub dial: Dial,
    /// When it warns.
    pub warnings: Warnings,
}

impl Canvas<'_> {
    /// The canvas without the free edges left and right and without the foot.
    pub fn inner(&self) -> Rect {
        let margin = self.sizes.margin;
        let below = self.foot() - 0.65 * self.sizes.foot - 0.6 * self.sizes.gap;
        Rect::from_min_max(pos2(margin, margin * 0.7), pos2(self.rect.right() - margin, below))
    }

    /// The free height above and below a row of a table together.
    pub fn row_padding(&self) -> f32 {
        0.4 * self.loose * self.sizes.card
    }

    /// The middle of the line at the foot.
    pub fn foot(&self) -> f32 {
        self.rect.bottom() - (0.65 * self.sizes.foot + 0.6 * self.sizes.gap).max(48.0)
    }

    /// The middle of the digits at the foot, and what stands above them ends here.
    pub fn above_low_clock(&self, clocked: bool) -> f32 {
        let low = self.low_clock() - self.sizes.clock / 2.0;
        if clocked { low.min(self.inner().bottom()) } else { self.inner().bottom() }
    }

    /// The middle of the digits at the foot of a slide whose drawing fills the top.
    pub fn low_clock(&self) -> f32 {
        self.rect.bottom() - 0.62 * self.sizes.clock
    }
}
