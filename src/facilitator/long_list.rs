//! A list that may be long: what is in sight or near it is drawn, and the rest leaves its room free.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use egui::accesskit::Role;
use egui::{Context, Rangef, Rect, Ui, UiBuilder, vec2};

use crate::model::id::Id;
use crate::theme::tree;

/// A list of no more things is drawn whole: nothing of it is guessed.
pub(super) const SHORT: usize = 120;

/// And of no more letters.
const FEW_LETTERS: usize = 40_000;

/// What is known of a list from the frames before.
#[derive(Debug, Default)]
struct Known {
    /// How wide it was: in another width the heights are others.
    width: f32,
    /// How high each thing was when it was drawn.
    heights: HashMap<Id, f32>,
    /// The thing in which a widget has the keyboard or is being dragged: it stays, wherever one scrolls.
    held: Option<(egui::Id, Id)>,
}

/// Draws things below each other. `of` tells the number of each and how many letters it has, by which its height is
/// guessed until it was drawn once; the one of the number `must` is drawn wherever it is.
pub(super) fn long_list_ui<'t, Thing>(
    ui: &mut Ui,
    name: impl Hash + std::fmt::Debug,
    things: &'t [Thing],
    must: Option<Id>,
    of: impl Fn(&'t Thing) -> (Id, usize),
    mut draw: impl FnMut(&mut Ui, usize, &'t Thing),
) {
    parts_ui(ui, [Role::List, Role::ListItem], name, things, must, of, &mut draw);
}

/// The same, where what is drawn are the rows of a table.
pub(super) fn long_table_ui<'t, Thing>(
    ui: &mut Ui,
    name: impl Hash + std::fmt::Debug,
    things: &'t [Thing],
    of: impl Fn(&'t Thing) -> (Id, usize),
    mut draw: impl FnMut(&mut Ui, usize, &'t Thing),
) {
    parts_ui(ui, [Role::RowGroup, Role::Row], name, things, None, of, &mut draw);
}

/// To a screen reader it is a whole with so many parts, however many of them are drawn.
fn parts_ui<'t, Thing>(
    ui: &mut Ui,
    [whole, part]: [Role; 2],
    name: impl Hash + std::fmt::Debug,
    things: &'t [Thing],
    must: Option<Id>,
    of: impl Fn(&'t Thing) -> (Id, usize),
    draw: &mut dyn FnMut(&mut Ui, usize, &'t Thing),
) {
    ui.scope_builder(UiBuilder::new().accessibility_role(whole), |ui| {
        let part_ui = |ui: &mut Ui, place: usize, thing: &'t Thing| {
            let one = UiBuilder::new().id_salt(("thing", of(thing).0)).accessibility_role(part);
            ui.scope_builder(one, |ui| {
                tree::say(ui, ui.unique_id(), |node| {
                    node.set_size_of_set(things.len());
                    node.set_position_in_set(place + 1);
                });
                draw(ui, place, thing);
            });
        };
        things_ui(ui, name, things, must, &of, part_ui);
    });
}

/// Draws each of them, or leaves its room free.
fn things_ui<'t, Thing>(
    ui: &mut Ui,
    name: impl Hash + std::fmt::Debug,
    things: &'t [Thing],
    must: Option<Id>,
    of: impl Fn(&'t Thing) -> (Id, usize),
    mut draw: impl FnMut(&mut Ui, usize, &'t Thing),
) {
    let few = things.len() <= SHORT && things.iter().map(|thing| of(thing).1).sum::<usize>() <= FEW_LETTERS;
    if few {
        things.iter().enumerate().for_each(|(place, thing)| draw(ui, place, thing));
        return;
    }
    let place = ui.scope_id().with(("long list", egui::Id::unique(name)));
    let shared: Arc<Mutex<Known>> =
        ui.data_mut(|data| data.get_temp_mut_or_default::<Arc<Mutex<Known>>>(place).clone());
    let mut known = shared.lock().unwrap_or_else(PoisonError::into_inner);
    let width = ui.available_width();
    if (known.width - width).abs() > 0.5 {
        *known = Known { width, held: known.held, ..Known::default() };
    }
    if active(ui.ctx()).is_none() {
        known.held = None;
    }
    let mut list = List::new(ui);
    for (place, thing) in things.iter().enumerate() {
        let (id, letters) = of(thing);
        let height = known.heights.get(&id).copied().unwrap_or_else(|| guess(letters, width));
        let stays = known.held.is_some_and(|(_, held)| held == id) || Some(id) == must;
        if !stays && !list.is_near(height) {
            list.pass(height);
            continue;
        }
        list.leave_free(ui);
        let before = ui.cursor().top();
        draw(ui, place, thing);
        let drawn = ui.cursor().top() - before - list.gap;
        if (drawn - height).abs() > 0.5 {
            known.heights.insert(id, drawn);
            ui.ctx().request_repaint();
        }
        // Where a widget lies is a frame old while one scrolls, so the thing that it is in is asked for once.
        if let Some((widget, rect)) = active(ui.ctx())
            && known.held.is_none_or(|(held, _)| held != widget)
            && Rect::from_x_y_ranges(ui.max_rect().x_range(), before..=before + drawn).contains(rect.center())
        {
            known.held = Some((widget, id));
        }
        list.top = ui.cursor().top();
    }
    list.leave_free(ui);
}

/// How far a list is drawn.
struct List {
    /// Where the next thing that is drawn would begin.
    top: f32,
    /// The height of those that were passed by since, each with the gap below it.
    passed: f32,
    gap: f32,
    /// What is in sight, and as much above and below it, so that the keyboard finds the next.
    near: Rangef,
}

impl List {
    fn new(ui: &Ui) -> Self {
        let sight = ui.clip_rect();
        let near = sight.expand2(vec2(0.0, sight.height().clamp(200.0, 1_000.0))).y_range();
        Self { top: ui.cursor().top(), passed: 0.0, gap: ui.spacing().item_spacing.y, near }
    }

    fn is_near(&self, height: f32) -> bool {
        let top = self.top + self.passed;
        self.near.intersects(Rangef::new(top, top + height))
    }

    fn pass(&mut self, height: f32) {
        self.passed += height + self.gap;
    }

    fn leave_free(&mut self, ui: &mut Ui) {
        if self.passed > 0.0 {
            ui.allocate_space(vec2(1.0, self.passed - self.gap));
            self.passed = 0.0;
            self.top = ui.cursor().top();
        }
    }
}

/// What has the keyboard or is being dragged.
fn active(ctx: &Context) -> Option<(egui::Id, Rect)> {
    let id = ctx.dragged_id().or_else(|| ctx.memory(|memory| memory.focused()))?;
    ctx.read_response(id).map(|response| (id, response.rect))
}

/// About how high so many letters are with what is around them.
fn guess(letters: usize, width: f32) -> f32 {
    let a_line = ((width - 40.0) / 7.5).max(4.0);
    22.0 + 18.0 * (letters as f32 / a_line).ceil().max(1.0)
}
