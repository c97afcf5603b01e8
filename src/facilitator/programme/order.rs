//! The order of the day: a row is dragged with the mouse, or moved by key.

use egui::{DragAndDrop, Key, Modifiers, Order, Rect, Response, Ui, pos2, vec2};

use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::model::day::programme::ItemEdit;
use crate::model::id::Id;
use crate::theme::{colour, take_key};

/// An item on its way to another place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Carried(Id);

/// A row of the day that is drawn.
pub(super) struct DrawnItem {
    /// Its place in the day.
    pub(super) place: usize,
    pub(super) item: Id,
    pub(super) row: Response,
}

/// How near the edge of the list a dragged row makes it scroll.
const EDGE: f32 = 28.0;

pub(in crate::facilitator) fn moved(item: Id, to: usize) -> Request {
    Request::Edit(Edit::Item { item, edit: ItemEdit::Move { to } })
}

/// The place that Alt with an arrow asks for.
pub(in crate::facilitator) fn by_key(ui: &Ui, place: usize, count: usize) -> Option<usize> {
    let pressed = |key| take_key(ui.ctx(), Modifiers::ALT, key);
    if pressed(Key::ArrowUp) {
        return place.checked_sub(1);
    }
    if pressed(Key::ArrowDown) { Some(place + 1).filter(|to| *to < count) } else { None }
}

/// Follows the row that is dragged; asks for its new place when it is let go. Esc leaves it where it was.
pub(super) fn drag_ui(ui: &Ui, rows: &[DrawnItem]) -> Option<Request> {
    for DrawnItem { item, row, .. } in rows {
        row.dnd_set_drag_payload(Carried(*item));
    }
    let carried_row = rows.iter().find(|drawn| drawn.row.dragged() || drawn.row.drag_stopped())?;
    let DrawnItem { place, item, row: response } = carried_row;
    let Carried(carried) = *DragAndDrop::payload::<Carried>(ui.ctx())?;
    let pointer = ui.ctx().pointer_interact_pos().filter(|_| carried == *item)?;
    let below = rows.iter().find(|other| other.row.rect.center().y >= pointer.y);
    let gap = below.map(|other| other.place).or_else(|| Some(rows.last()?.place + 1))?;
    if response.drag_stopped() {
        DragAndDrop::clear_payload(ui.ctx());
        // Its own place is empty while it is carried.
        let to = if gap > *place { gap - 1 } else { gap };
        return (to != *place).then(|| moved(*item, to));
    }
    gap_ui(ui, rows, gap);
    scroll(ui, pointer.y);
    None
}

/// A line where the row would come to lie.
fn gap_ui(ui: &Ui, rows: &[DrawnItem], gap: usize) {
    let next = rows.iter().find(|drawn| drawn.place == gap).map(|drawn| drawn.row.rect.left_top());
    let Some(from) = next.or_else(|| rows.last().map(|drawn| drawn.row.rect.left_bottom())) else { return };
    let line = Rect::from_min_size(pos2(from.x, from.y - 1.5), vec2(ui.available_width(), 3.0));
    let painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Foreground, egui::Id::unique("gap in the day")));
    painter.with_clip_rect(ui.clip_rect()).rect_filled(line, 1.5, colour(ui.ctx(), Tone::Accent));
}

fn scroll(ui: &Ui, pointer: f32) {
    let seen = ui.clip_rect();
    if pointer < seen.top() + EDGE {
        ui.scroll_with_delta(vec2(0.0, 6.0));
    } else if pointer > seen.bottom() - EDGE {
        ui.scroll_with_delta(vec2(0.0, -6.0));
    }
}
