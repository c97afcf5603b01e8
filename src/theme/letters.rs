//! Letters that cannot be drawn: which of them stand in the windows, and which in the field one types in.
//!
//! Whoever has typefaces to look for takes what is wanted from here; what was found is drawn with from the next frame on.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use egui::epaint::ClippedShape;
use egui::{Context, FontDefinitions, FullOutput, Id, Plugin, Rect, Shape, Ui, ViewportId};

use super::{direction, fonts};
use crate::model::letters::{self, Covered};

/// What the fonts of egui have besides ours: they are for the windows alone.
static OF_WINDOWS: LazyLock<Covered> = LazyLock::new(|| {
    let all = FontDefinitions::default();
    all.font_data
        .values()
        .map(|data| Covered::of_font(data.bytes()))
        .fold(Covered::default(), |all, one| all.with(&one))
});

/// Letters of the field that has the keyboard that cannot be drawn, and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Undrawn {
    /// The field.
    pub field: Rect,
    /// The letters.
    pub letters: BTreeSet<char>,
}

/// Reads what is drawn.
#[derive(Default)]
pub(super) struct Reading {
    /// So many typefaces of the computer are drawn with.
    taken: usize,
    /// Where the field is that has the keyboard; nothing in a window that has none.
    field: Option<Rect>,
    /// The facilitator's window is drawn.
    is_own: bool,
}

/// The letters of the windows that nobody has looked for yet.
pub fn wanted(ctx: &Context) -> BTreeSet<char> {
    ctx.data(|data| data.get_temp(place().with("wanted"))).unwrap_or_default()
}

/// The letters that cannot be drawn in the field one types in, once they have been looked for.
pub fn undrawn(ctx: &Context) -> Option<Undrawn> {
    ctx.data(|data| data.get_temp::<Option<Undrawn>>(place().with("undrawn"))).unwrap_or_default()
}

impl Plugin for Reading {
    fn debug_name(&self) -> &'static str {
        "letters"
    }

    fn on_begin_pass(&mut self, ui: &mut Ui) {
        let found = letters::found().len();
        if std::mem::replace(&mut self.taken, found) != found {
            ui.ctx().set_fonts(fonts::definitions());
        }
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        // Asked after the pass, egui answers for another window.
        self.is_own = ui.ctx().viewport_id() == ViewportId::ROOT;
        self.field = if self.is_own && ui.ctx().text_edit_focused() { field(ui.ctx()) } else { None };
    }

    fn output_hook(&mut self, ctx: &Context, output: &mut FullOutput) {
        let field = self.field;
        let (mut seen, mut typed) = (BTreeSet::new(), BTreeSet::new());
        for clipped in &mut output.shapes {
            let is_typed = field.is_some_and(|field| is_in(clipped, field));
            read(&clipped.shape, if is_typed { &mut typed } else { &mut seen }, is_typed);
            if !is_typed {
                direction::put_in_order(&mut clipped.shape);
            }
        }
        seen.retain(|letter| !OF_WINDOWS.has(*letter));
        seen.extend(&typed);
        if self.is_own || !seen.is_empty() {
            self.tell(ctx, seen, typed);
        }
    }
}

impl Reading {
    fn tell(&self, ctx: &Context, seen: BTreeSet<char>, typed: BTreeSet<char>) {
        let wanted = if letters::is_sought(&seen) { BTreeSet::new() } else { seen };
        let told = !typed.is_empty() && letters::is_sought(&typed);
        let now = self.field.filter(|_| told).map(|field| Undrawn { field, letters: typed });
        let changed = self.is_own && undrawn(ctx) != now;
        if self::wanted(ctx) != wanted || changed {
            ctx.request_repaint_of(ViewportId::ROOT);
        }
        ctx.data_mut(|data| {
            data.insert_temp(place().with("wanted"), wanted);
            if changed {
                data.insert_temp(place().with("undrawn"), now);
            }
        });
    }
}

/// Where the field is that has the keyboard.
fn field(ctx: &Context) -> Option<Rect> {
    let id = ctx.memory(|memory| memory.focused())?;
    ctx.read_response(id).map(|response| response.rect.expand(1.0))
}

/// Whether something is drawn in the field: its words are cut off at its edges.
fn is_in(clipped: &ClippedShape, field: Rect) -> bool {
    let within = field.expand(2.0).contains_rect(clipped.clip_rect);
    within || matches!(&clipped.shape, Shape::Text(text) if field.contains(text.pos))
}

/// Gathers what cannot be drawn of a shape: on the screen, or on paper where it is typed.
fn read(shape: &Shape, lacking: &mut BTreeSet<char>, is_typed: bool) {
    if let Shape::Vec(shapes) = shape {
        shapes.iter().for_each(|shape| read(shape, lacking, is_typed));
    } else if let Shape::Text(text) = shape {
        let words = &text.galley.job.text;
        lacking.extend(if is_typed { letters::lacking_on_paper(words) } else { letters::lacking(words) });
    }
}

fn place() -> Id {
    Id::unique("letters that cannot be drawn")
}
