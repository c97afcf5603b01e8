//! The drawing of a placement, on which things are dropped and dragged.

use egui::emath::GuiRounding;
use egui::{DragAndDrop, Order, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::Dragged;
use crate::facilitator::BlockEditor;
use crate::model::block::BlockEdit;
use crate::model::block::placement::{Mark, Placement, PlacementEdit};
use crate::projector;

/// What the room sees, where things are dropped and dragged on.
pub(super) fn drawing_ui(ui: &mut Ui, placement: &Placement, area: Rect, editor: &BlockEditor<'_>) {
    let figure = placement.figure(&editor.context);
    let area = area.with_max_y(area.top() + area.height().min(area.width()));
    let rect = projector::fit(area, &figure);
    let rect = rect.translate(vec2(0.0, area.top() - rect.top())).round_ui();
    let target = ui.interact(rect, ui.scope_id().with("drawing"), Sense::hover());
    target.widget_info(|| WidgetInfo::labeled(Role::Image, true, &figure.alternative));
    projector::figure(ui.painter(), rect, &figure, 14.0);
    let (radius, spotted) = placement.spotted();
    for spotted in spotted {
        let Some(thing) = placement.things.get(spotted.place) else { continue };
        let [x, y] = spotted.at;
        let centre = rect.min + rect.width() * vec2(x, y);
        let around = Rect::from_center_size(centre, egui::Vec2::splat(2.0 * radius * rect.width()));
        let id = ui.scope_id().with(("mark", thing.id, spotted.mark == Mark::Second));
        // The list takes the keyboard; the marks are for the pointer alone.
        let response = ui.interact(around, id, Sense::DRAG);
        response.dnd_set_drag_payload(Dragged(thing.id, spotted.mark));
        response.on_hover_text(placement.title_of(thing, &editor.context));
    }
    let dropped = target.dnd_release_payload::<Dragged>();
    if let (Some(dropped), Some(at)) = (dropped, ui.ctx().pointer_interact_pos())
        && let Some(spot) = placement.spot_at(on_drawing(rect, at))
    {
        let (thing, mark) = (dropped.0, dropped.1);
        editor.ask(BlockEdit::Placement(PlacementEdit::Place { thing, mark, spot }));
    }
    ui.expand_to_include_rect(rect);
}

fn on_drawing(rect: Rect, at: Pos2) -> [f32; 2] {
    let from = (at - rect.min) / rect.width().max(1.0);
    [from.x, from.y]
}

/// A thing's name follows the pointer while it is dragged.
pub(super) fn carried_ui(ui: &Ui, placement: &Placement, editor: &BlockEditor<'_>) {
    let Some(dragged) = DragAndDrop::payload::<Dragged>(ui.ctx()) else { return };
    let (Some(thing), Some(at)) = (placement.thing(dragged.0), ui.ctx().pointer_interact_pos()) else { return };
    let area = egui::Area::new(ui.scope_id().with("carried")).order(Order::Tooltip).interactable(false);
    area.fixed_pos(at + vec2(8.0, 8.0)).show(ui.ctx(), |ui| {
        egui::Frame::popup(ui.style()).show(ui, |ui| {
            ui.set_max_width(220.0);
            ui.label(placement.title_of(thing, &editor.context));
        });
    });
}
