//! A line of the programme: places of fixed width, so that the columns stand below each other.

use egui::{Align, Layout, Sense, Ui, UiBuilder, vec2};

/// How high a line is.
const LINE: f32 = 34.0;

/// A place of fixed width in a line.
pub(super) fn slot<T>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> T) -> T {
    let (rect, _) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
    // A button is a little higher than a line, and stands in its middle all the same.
    let place = UiBuilder::new().max_rect(rect.expand2(vec2(0.0, 4.0))).layout(Layout::left_to_right(Align::Center));
    add(&mut ui.new_child(place))
}
