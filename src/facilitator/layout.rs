//! How the window is divided: three columns where there is room, two and a folded programme in a smaller one, and one
//! column at a time where it is half a screen or its text is large.

use egui::{CentralPanel, Frame, Key, Margin, Panel, Popup, Rect, ScrollArea, Ui, vec2};

use super::area::{self, Area, DrawnArea, Jump, Space, area_ui};
use super::tour::Places;
use super::{View, WindowState, bottom, look, programme, side, top};
use crate::colours::Tone;
use crate::msg;
use crate::theme::{chip, colour, saw_key_when, tight};

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
    // The room is shared out first: then the work is drawn before all else, and Tab comes to it first.
    let top = Space::of(Panel::top("top").exact_size(upper).frame(frame(ui, 18, 4)), ui);
    let bottom = Space::of(Panel::bottom("bottom").exact_size(lower).frame(frame(ui, 18, 4)), ui);
    let begins = begins_with_tab(ui, window);
    let mut drawn = Vec::new();
    window.line = None;
    let [day, middle, clock, room] = if size.x < ONE_COLUMN {
        one_column_ui(ui, view, window, &mut drawn)
    } else {
        columns_ui(ui, view, window, &mut drawn)
    };
    area_ui(ui, view, (Area::Top, top), &mut drawn, |ui| top::top_ui(ui, view));
    area_ui(ui, view, (Area::Bottom, bottom), &mut drawn, |ui| bottom::bottom_ui(ui, view));
    if begins {
        window.jump = Some(Jump::To(Area::Work));
    }
    jump_ui(ui, window, &drawn);
    [day, middle, clock, room, top.outer, bottom.outer]
}

/// Tab where nothing has the keyboard begins with the work.
fn begins_with_tab(ui: &Ui, window: &mut WindowState) -> bool {
    // What stands above the window, such as a question, has taken it by now.
    let was_idle = std::mem::take(&mut window.idle) && ui.memory(|memory| memory.focused().is_none());
    let is_free = window.panel.is_none() && window.tour.is_none() && !Popup::is_any_open(ui.ctx());
    was_idle && is_free && saw_key_when(ui.ctx(), Key::Tab, |held| held.is_none())
}

/// Gives the keyboard to the area that was asked for.
fn jump_ui(ui: &Ui, window: &mut WindowState, drawn: &[DrawnArea]) {
    let jump = window.jump.take().filter(|_| window.panel.is_none());
    if let Some(Err(hidden)) = jump.map(|jump| area::gone_to(ui, jump, drawn, window.line)) {
        // In one column it is drawn first.
        let column = match hidden {
            Area::Programme => Column::Programme,
            Area::Room => Column::Room,
            Area::Work | Area::Top | Area::Bottom => Column::Middle,
        };
        window.column = column;
        window.jump = Some(Jump::To(hidden));
        ui.ctx().request_repaint();
    }
    window.idle = ui.memory(|memory| memory.focused().is_none());
}

fn frame(ui: &Ui, horizontal: i8, vertical: i8) -> Frame {
    Frame::new().fill(colour(ui.ctx(), Tone::Paper)).inner_margin(Margin::symmetric(horizontal, vertical))
}

fn columns_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState, drawn: &mut Vec<DrawnArea>) -> [Rect; 4] {
    // A projector that shows the same as the laptop leaves it no more than 1024 points.
    let folds = ui.available_width() < FOLDING_WIDTH;
    let left = match (folds, window.day_unfolded) {
        (false, _) => 284.0,
        (true, true) => 240.0,
        (true, false) => 52.0,
    };
    let day = Space::of(Panel::left("day").exact_size(left).resizable(false).frame(frame(ui, 0, 14)), ui);
    let right = Panel::right("room").exact_size(332.0).resizable(false).frame(frame(ui, 18, 14));
    let right = Space::of(right, ui);
    let middle = Space::rest(CentralPanel::no_frame().frame(frame(ui, 26, 20)), ui);
    area_ui(ui, view, (Area::Work, middle), drawn, |ui| middle_ui(ui, view, window));
    area_ui(ui, view, (Area::Programme, day), drawn, |ui| {
        if folds {
            fold_ui(ui, view, &mut window.day_unfolded);
        }
        if !folds || window.day_unfolded {
            programme::programme_ui(ui, view, window);
        }
    });
    let [clock, room] = area_ui(ui, view, (Area::Room, right), drawn, |ui| side::side_ui(ui, view, window));
    [day.outer, middle.outer, clock, room]
}

/// One column, and above it the names of all three.
fn one_column_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState, drawn: &mut Vec<DrawnArea>) -> [Rect; 4] {
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
    let space = Space::rest(CentralPanel::no_frame().frame(frame(ui, 18, 8)), ui);
    match window.column {
        Column::Programme => {
            day = space.outer;
            area_ui(ui, view, (Area::Programme, space), drawn, |ui| programme::programme_ui(ui, view, window));
        }
        Column::Middle => {
            middle = space.outer;
            area_ui(ui, view, (Area::Work, space), drawn, |ui| middle_ui(ui, view, window));
        }
        Column::Room => {
            [clock, room] = area_ui(ui, view, (Area::Room, space), drawn, |ui| {
                ScrollArea::vertical().id_salt("column").show(ui, |ui| side::side_ui(ui, view, window)).inner
            });
        }
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
