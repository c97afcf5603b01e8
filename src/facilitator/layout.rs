//! How the window is divided: three columns where there is room, two and a folded programme in a smaller one, and one
//! column at a time where it is half a screen or its text is large.

use egui::{CentralPanel, Frame, Margin, Panel, Rect, ScrollArea, Ui, vec2};

use super::tour::Places;
use super::{View, WindowState, bottom, look, programme, side, top};
use crate::colours::Tone;
use crate::msg;
use crate::theme::{chip, colour, tight};

/// A window that is narrower folds its programme, in points.
const FOLDING_WIDTH: f32 = 1200.0;
/// A window that is narrower shows one column at a time.
const ONE_COLUMN: f32 = 800.0;
/// A window that is lower has lower edges.
const LOW: f32 = 480.0;
/// The middle is scrolled where it is lower, and narrower where there is no room for a table of many columns.
const LOWEST_MIDDLE: f32 = 300.0;

/// The column that is seen where there is room for one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// What happens, in order.
    Programme,
    /// The exercise of the moment.
    #[default]
    Middle,
    /// The clock, the room's screen and notes.
    Room,
}

/// Draws all of the window but what lies over it; returns where its places are.
pub(super) fn layout_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) -> Places {
    let size = ui.available_size();
    let [upper, lower] = if size.y < LOW { [44.0, 48.0] } else { [56.0, 64.0] };
    let top = Panel::top("top").exact_size(upper).frame(frame(ui, 18, 4)).show(ui, |ui| top::top_ui(ui, view));
    let bottom =
        Panel::bottom("bottom").exact_size(lower).frame(frame(ui, 18, 4)).show(ui, |ui| bottom::bottom_ui(ui, view));
    let [day, middle, clock, room] =
        if size.x < ONE_COLUMN { one_column_ui(ui, view, window) } else { columns_ui(ui, view, window) };
    [day, middle, clock, room, top.response.rect, bottom.response.rect]
}

fn frame(ui: &Ui, horizontal: i8, vertical: i8) -> Frame {
    Frame::new().fill(colour(ui.ctx(), Tone::Paper)).inner_margin(Margin::symmetric(horizontal, vertical))
}

fn columns_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) -> [Rect; 4] {
    // A projector that shows the same as the laptop leaves it no more than 1024 points.
    let folds = ui.available_width() < FOLDING_WIDTH;
    let left = match (folds, window.day_unfolded) {
        (false, _) => 284.0,
        (true, true) => 240.0,
        (true, false) => 52.0,
    };
    let day = Panel::left("day").exact_size(left).resizable(false).frame(frame(ui, 0, 14)).show(ui, |ui| {
        if folds {
            fold_ui(ui, view, &mut window.day_unfolded);
        }
        if !folds || window.day_unfolded {
            programme::programme_ui(ui, view, window);
        }
    });
    let right = Panel::right("room").exact_size(332.0).resizable(false).frame(frame(ui, 18, 14));
    let [clock, room] = right.show(ui, |ui| side::side_ui(ui, view, window)).inner;
    let middle = CentralPanel::no_frame().frame(frame(ui, 26, 20)).show(ui, |ui| middle_ui(ui, view, window));
    [day.response.rect, middle.response.rect, clock, room]
}

/// One column, and above it the names of all three.
fn one_column_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) -> [Rect; 4] {
    let names = [
        (Column::Programme, msg!("column-programme")),
        (Column::Middle, msg!("column-middle")),
        (Column::Room, msg!("column-room")),
    ];
    let tabs = Panel::top("columns").frame(frame(ui, 18, 2)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            names.map(|(column, name)| {
                let response = chip(ui, &view.language.say(name), window.column == column, Tone::Accent);
                if response.clicked() {
                    window.column = column;
                }
                response.rect
            })
        })
        .inner
    });
    let [mut day, mut middle, mut clock] = tabs.inner;
    let mut room = clock;
    let shown = CentralPanel::no_frame().frame(frame(ui, 18, 8)).show(ui, |ui| match window.column {
        Column::Programme => {
            programme::programme_ui(ui, view, window);
            None
        }
        Column::Middle => {
            middle_ui(ui, view, window);
            None
        }
        Column::Room => {
            Some(ScrollArea::vertical().id_salt("column").show(ui, |ui| side::side_ui(ui, view, window)).inner)
        }
    });
    match window.column {
        Column::Programme => day = shown.response.rect,
        Column::Middle => middle = shown.response.rect,
        Column::Room => shown.inner.into_iter().for_each(|rects| [clock, room] = rects),
    }
    [day, middle, clock, room]
}

/// The exercise of the moment; where the window is low one scrolls to the rest of it.
fn middle_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    if ui.available_height() >= LOWEST_MIDDLE {
        return look::middle_ui(ui, view, window);
    }
    let size = vec2(ui.available_width(), LOWEST_MIDDLE);
    ScrollArea::vertical().id_salt("middle").show(ui, |ui| {
        ui.allocate_ui(size, |ui| look::middle_ui(ui, view, window));
    });
}

/// The button that unfolds the programme, or folds it again.
fn fold_ui(ui: &mut Ui, view: View<'_>, unfolded: &mut bool) {
    let (sign, name) = if *unfolded { ("«", msg!("programme-fold")) } else { ("»", msg!("programme-unfold")) };
    let name = view.language.say(name);
    ui.horizontal(|ui| {
        ui.add_space(10.0);
        *unfolded ^= tight(ui, sign, &name).on_hover_text(name).clicked();
    });
}
