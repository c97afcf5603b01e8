//! The areas of the window: the work first, then the programme, the room and the two bars. Each is one to a screen reader,
//! and a key goes from one to the next.

use egui::accesskit::Role;
use egui::{CentralPanel, Id, Panel, Rect, Ui, UiBuilder};

use super::View;
use crate::i18n::Message;
use crate::msg;

/// One of them, in the order in which Tab and the key go through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Area {
    /// The exercise of the moment, and the line where one writes.
    Work,
    /// What happens, in order.
    Programme,
    /// The clock, the room's screen and notes.
    Room,
    /// The upper bar.
    Top,
    /// The lower bar.
    Bottom,
}

/// Where the keyboard is asked to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Jump {
    /// To the next area, and after the last to the first.
    Next,
    /// To the area before.
    Previous,
    /// To that one.
    To(Area),
}

/// The room that an area has, with its edges and without.
#[derive(Clone, Copy, Debug)]
pub(super) struct Space {
    /// With its edges.
    pub(super) outer: Rect,
    inner: Rect,
}

/// An area that was drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct DrawnArea {
    area: Area,
    /// The first thing in it that can have the keyboard.
    first: Option<Id>,
    /// Something in it has the keyboard.
    has_keyboard: bool,
}

impl Area {
    /// The areas, in their order.
    pub const ALL: [Self; 5] = [Self::Work, Self::Programme, Self::Room, Self::Top, Self::Bottom];

    const fn role(self) -> Role {
        match self {
            Self::Work => Role::Main,
            Self::Programme => Role::Navigation,
            Self::Room => Role::Complementary,
            Self::Top => Role::Banner,
            Self::Bottom => Role::ContentInfo,
        }
    }

    const fn name(self) -> Message {
        match self {
            Self::Work => msg!("column-middle"),
            Self::Programme => msg!("column-programme"),
            Self::Room => msg!("column-room"),
            Self::Top => msg!("area-top"),
            Self::Bottom => msg!("area-bottom"),
        }
    }
}

impl Space {
    /// Takes its room from the window. It is drawn in later: what is drawn first is what Tab comes to first.
    pub(super) fn of(panel: Panel, ui: &mut Ui) -> Self {
        let shown = panel.show(ui, |ui| ui.max_rect());
        Self { outer: shown.response.rect, inner: shown.inner }
    }

    /// What is left of the window.
    pub(super) fn rest(panel: CentralPanel, ui: &mut Ui) -> Self {
        let shown = panel.show(ui, |ui| ui.max_rect());
        Self { outer: shown.response.rect, inner: shown.inner }
    }
}

/// Draws an area into its room.
pub(super) fn area_ui<T>(
    ui: &mut Ui,
    view: View<'_>,
    (area, space): (Area, Space),
    drawn: &mut Vec<DrawnArea>,
    add: impl FnOnce(&mut Ui) -> T,
) -> T {
    let layer = ui.layer_id();
    let before = ui.ctx().viewport(|viewport| viewport.this_pass.widgets.get_layer(layer).count());
    let builder = UiBuilder::new().id_salt(area).max_rect(space.inner).accessibility_role(area.role());
    let mut inside = ui.new_child(builder.accessibility_label(view.language.say(area.name())));
    inside.set_clip_rect(space.outer.intersect(ui.clip_rect()));
    let inner = add(&mut inside);
    let focused = ui.memory(|memory| memory.focused());
    let (first, has_keyboard) = ui.ctx().viewport(|viewport| {
        let mut inside = viewport.this_pass.widgets.get_layer(layer).skip(before);
        let mut first = None;
        let has_keyboard = inside.any(|widget| {
            if widget.enabled && widget.sense.is_focusable() {
                first = first.or(Some(widget.id));
            }
            Some(widget.id) == focused
        });
        (first, has_keyboard)
    });
    drawn.push(DrawnArea { area, first, has_keyboard });
    inner
}

/// Where the keyboard goes, among what was drawn; or the area that is to be drawn for it first.
pub(super) fn gone_to(ui: &Ui, jump: Jump, drawn: &[DrawnArea], line: Option<Id>) -> Result<(), Area> {
    let target = |area: Area| {
        let found = drawn.iter().find(|drawn| drawn.area == area).map(|drawn| drawn.first);
        // In the work it is the line where one writes, where there is one.
        found.map(|first| if area == Area::Work { line.or(first) } else { first })
    };
    let here = drawn.iter().find(|drawn| drawn.has_keyboard).map(|drawn| drawn.area);
    for area in following(jump, here) {
        match target(area) {
            Some(Some(first)) => {
                ui.memory_mut(|memory| memory.request_focus(first));
                return Ok(());
            }
            Some(None) => {}
            None => return Err(area),
        }
    }
    Ok(())
}

/// The areas that are tried one after the other.
fn following(jump: Jump, here: Option<Area>) -> Vec<Area> {
    let count = Area::ALL.len();
    let place = |area: Area| Area::ALL.iter().position(|other| *other == area).unwrap_or_default();
    let (from, forward) = match (jump, here) {
        (Jump::To(area), _) => (place(area), true),
        (Jump::Next, Some(area)) => (place(area) + 1, true),
        (Jump::Next, None) => (0, true),
        (Jump::Previous, Some(area)) => (place(area) + count - 1, false),
        (Jump::Previous, None) => (count - 1, false),
    };
    let step = |by: usize| if forward { from + by } else { from + count - by };
    (0..count).filter_map(|by| Area::ALL.get(step(by) % count)).copied().collect()
}
