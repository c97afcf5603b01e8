//! The pages of the handout, one at a time, whole or large enough to be read.

use egui::{Image, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::Proof;
use crate::colours::Tone;
use crate::facilitator::View;
use crate::msg;
use crate::theme::{HAIRLINE, colour, icon, quiet, quietly, take_key};

/// The line with the page's number and its buttons.
const LINE: f32 = 46.0;
/// How much of what one reads is read again after the page was moved on.
const AGAIN: f32 = 0.15;

pub(super) fn pages_ui(ui: &mut Ui, view: View<'_>, proof: &mut Proof, height: f32) {
    let size = vec2(ui.available_width(), (height - LINE).max(120.0));
    turn(ui, proof, size.y);
    // Where the page is read, the bar at the right needs its room.
    proof.area = if proof.large { [size.x - 16.0, 100.0 * size.y] } else { [size.x, size.y] };
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 8.0, colour(ui.ctx(), Tone::Sunken));
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("handout page"));
    match proof.pages.get(&proof.page).copied() {
        Some(page) if proof.large => {
            let area = ScrollArea::vertical().id_salt("handout reading").auto_shrink(false);
            let shown = area.vertical_scroll_offset(proof.reading[0]).show(&mut inside, |ui| {
                let (space, _) = ui.allocate_exact_size(vec2(size.x - 16.0, page.size.y), Sense::hover());
                page_ui(ui, view, proof, Rect::from_center_size(space.center(), page.size));
            });
            proof.reading = [shown.state.clamped_offset().y, (shown.content_size.y - size.y).max(0.0)];
        }
        Some(page) => {
            // While another size is being drawn, the one before is fitted in.
            let shrunk = (size / page.size).min_elem().min(1.0);
            page_ui(&mut inside, view, proof, Rect::from_center_size(rect.center(), page.size * shrunk));
        }
        None => {}
    }
    word_ui(ui, view, proof, rect);
    ui.add_space(8.0);
    line_ui(ui, view, proof);
}

fn page_ui(ui: &mut Ui, view: View<'_>, proof: &Proof, rect: Rect) {
    let Some(page) = proof.pages.get(&proof.page) else { return };
    Image::new(*page).paint_at(ui, rect);
    let line = egui::Stroke::new(HAIRLINE, colour(ui.ctx(), Tone::Line));
    ui.painter().rect_stroke(rect, 0.0, line, egui::StrokeKind::Outside);
    let response = ui.interact(rect, ui.scope_id().with("page"), Sense::hover());
    let name = number(view, proof);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

/// What there is to say where a page is missing or late.
fn word_ui(ui: &Ui, view: View<'_>, proof: &Proof, rect: Rect) {
    let words = match (proof.broken, proof.slow) {
        (true, _) => msg!("no-pdf"),
        (false, true) => msg!("working"),
        (false, false) => return,
    };
    let at = rect.left_top() + Vec2::splat(12.0);
    let font = crate::theme::bold_font(15.0);
    let galley = ui.painter().layout_no_wrap(view.language.say(words), font, colour(ui.ctx(), Tone::Ink));
    let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(10.0, 6.0));
    ui.painter().rect_filled(ground, 8.0, colour(ui.ctx(), Tone::AccentSoft));
    ui.painter().galley(at, galley, colour(ui.ctx(), Tone::Ink));
}

fn line_ui(ui: &mut Ui, view: View<'_>, proof: &mut Proof) {
    let say = |message| view.language.say(message);
    ui.horizontal(|ui| {
        if ui.add_enabled_ui(proof.page > 0, |ui| icon(ui, "←", &say(msg!("handout-page-before")))).inner.clicked() {
            go(proof, false);
        }
        let more = proof.page + 1 < proof.count;
        if ui.add_enabled_ui(more, |ui| icon(ui, "→", &say(msg!("handout-page-after")))).inner.clicked() {
            go(proof, true);
        }
        let larger = if proof.large { msg!("handout-whole") } else { msg!("handout-larger") };
        if quiet(ui, &say(larger)).clicked() {
            proof.large = !proof.large;
            proof.reading = [0.0, 0.0];
        }
        if proof.count > 0 {
            ui.add_space(6.0);
            ui.label(number(view, proof));
            ui.label(quietly(ui.ctx(), say(msg!("handout-page-keys"))));
        }
    });
}

/// "Side 2 af 5".
fn number(view: View<'_>, proof: &Proof) -> String {
    let [page, count] = [proof.page + 1, proof.count].map(|number| (number as u64).into());
    view.language.say_with(msg!("handout-page"), &[("page", page), ("count", count)])
}

/// The keys read on, and turn the page at its end.
fn turn(ui: &Ui, proof: &mut Proof, height: f32) {
    let pressed = |key| take_key(ui.ctx(), Modifiers::NONE, key);
    let [at, most] = proof.reading;
    let part = height * (1.0 - AGAIN);
    if pressed(Key::PageDown) {
        if proof.large && at + 1.0 < most {
            proof.reading[0] = (at + part).min(most);
        } else {
            go(proof, true);
        }
    }
    if pressed(Key::PageUp) {
        if proof.large && at > 1.0 {
            proof.reading[0] = (at - part).max(0.0);
        } else {
            go(proof, false);
        }
    }
}

fn go(proof: &mut Proof, forward: bool) {
    let last = proof.count.saturating_sub(1);
    let page = if forward { proof.page + 1 } else { proof.page.saturating_sub(1) }.min(last);
    if page != proof.page {
        (proof.page, proof.reading) = (page, [0.0, 0.0]);
    }
}
