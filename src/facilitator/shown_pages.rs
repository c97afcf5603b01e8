//! The pages of what is printed, one at a time, whole or large enough to be read.

use std::collections::{BTreeSet, HashMap};

use egui::load::SizedTexture;
use egui::{Image, Key, Modifiers, Rect, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

use crate::colours::Tone;
use crate::i18n::Language;
use crate::msg;
use crate::theme::{HAIRLINE, colour, icon, quiet, quietly, take_key};

/// The line with the page's number and its buttons.
const LINE: f32 = 46.0;
/// How much of what one reads is read again after the page was moved on.
const AGAIN: f32 = 0.15;

/// Pages as far as they are drawn, and what one looks at.
#[derive(Debug, Default)]
pub struct ShownPages {
    /// How many pages there are; 0 while nobody knows.
    pub count: usize,
    /// The page that is looked at, counted from 0.
    pub page: usize,
    /// The pages that are drawn, each with its size in points.
    pub pages: HashMap<usize, SizedTexture>,
    /// The room there is for a page, in points: it is drawn as large as it fits.
    pub area: [f32; 2],
    /// A new picture takes so long that it is worth a word.
    pub slow: bool,
    /// The pages could not be made.
    pub broken: bool,
    /// The letters that cannot be drawn on them.
    pub undrawn: BTreeSet<char>,
    /// A page fills the width and is read part by part; else it is seen whole.
    large: bool,
    /// How far down the page one reads, and the farthest one can.
    reading: [f32; 2],
}

/// Draws the page that is looked at, and the line to turn to others.
pub(super) fn pages_ui(ui: &mut Ui, language: Language, shown: &mut ShownPages, height: f32) {
    let size = vec2(ui.available_width(), (height - LINE).max(120.0));
    turn(ui, shown, size.y);
    // Where the page is read, the bar at the right needs its room.
    shown.area = if shown.large { [size.x - 16.0, 100.0 * size.y] } else { [size.x, size.y] };
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 8.0, colour(ui.ctx(), Tone::Sunken));
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("shown page"));
    match shown.pages.get(&shown.page).copied() {
        Some(page) if shown.large => {
            let area = ScrollArea::vertical().id_salt("reading").auto_shrink(false);
            let read = area.vertical_scroll_offset(shown.reading[0]).show(&mut inside, |ui| {
                let (space, _) = ui.allocate_exact_size(vec2(size.x - 16.0, page.size.y), Sense::hover());
                page_ui(ui, language, shown, Rect::from_center_size(space.center(), page.size));
            });
            shown.reading = [read.state.clamped_offset().y, (read.content_size.y - size.y).max(0.0)];
        }
        Some(page) => {
            // While another size is being drawn, the one before is fitted in.
            let shrunk = (size / page.size).min_elem().min(1.0);
            page_ui(&mut inside, language, shown, Rect::from_center_size(rect.center(), page.size * shrunk));
        }
        None => {}
    }
    word_ui(ui, language, shown, rect);
    ui.add_space(8.0);
    line_ui(ui, language, shown);
}

fn page_ui(ui: &mut Ui, language: Language, shown: &ShownPages, rect: Rect) {
    let Some(page) = shown.pages.get(&shown.page) else { return };
    Image::new(*page).paint_at(ui, rect);
    let line = egui::Stroke::new(HAIRLINE, colour(ui.ctx(), Tone::Line));
    ui.painter().rect_stroke(rect, 0.0, line, egui::StrokeKind::Outside);
    let response = ui.interact(rect, ui.scope_id().with("page"), Sense::hover());
    let name = number(language, shown);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
}

/// What there is to say where a page is missing or late.
fn word_ui(ui: &Ui, language: Language, shown: &ShownPages, rect: Rect) {
    let words = match (shown.broken, shown.slow) {
        (true, _) => msg!("no-pdf"),
        (false, true) => msg!("working"),
        (false, false) => return,
    };
    let at = rect.left_top() + Vec2::splat(12.0);
    let font = crate::theme::bold_font(15.0);
    let galley = ui.painter().layout_no_wrap(language.say(words), font, colour(ui.ctx(), Tone::Ink));
    let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(10.0, 6.0));
    ui.painter().rect_filled(ground, 8.0, colour(ui.ctx(), Tone::AccentSoft));
    ui.painter().galley(at, galley, colour(ui.ctx(), Tone::Ink));
}

fn line_ui(ui: &mut Ui, language: Language, shown: &mut ShownPages) {
    let say = |message| language.say(message);
    ui.horizontal(|ui| {
        if ui.add_enabled_ui(shown.page > 0, |ui| icon(ui, "←", &say(msg!("handout-page-before")))).inner.clicked() {
            go(shown, false);
        }
        let more = shown.page + 1 < shown.count;
        if ui.add_enabled_ui(more, |ui| icon(ui, "→", &say(msg!("handout-page-after")))).inner.clicked() {
            go(shown, true);
        }
        let larger = if shown.large { msg!("handout-whole") } else { msg!("handout-larger") };
        if quiet(ui, &say(larger)).clicked() {
            shown.large = !shown.large;
            shown.reading = [0.0, 0.0];
        }
        if shown.count > 0 {
            ui.add_space(6.0);
            ui.label(number(language, shown));
            ui.label(quietly(ui.ctx(), say(msg!("handout-page-keys"))));
        }
    });
}

/// "Side 2 af 5".
fn number(language: Language, shown: &ShownPages) -> String {
    let [page, count] = [shown.page + 1, shown.count].map(|number| (number as u64).into());
    language.say_with(msg!("handout-page"), &[("page", page), ("count", count)])
}

/// The keys read on, and turn the page at its end.
fn turn(ui: &Ui, shown: &mut ShownPages, height: f32) {
    let pressed = |key| take_key(ui.ctx(), Modifiers::NONE, key);
    let [at, most] = shown.reading;
    let part = height * (1.0 - AGAIN);
    if pressed(Key::PageDown) {
        if shown.large && at + 1.0 < most {
            shown.reading[0] = (at + part).min(most);
        } else {
            go(shown, true);
        }
    }
    if pressed(Key::PageUp) {
        if shown.large && at > 1.0 {
            shown.reading[0] = (at - part).max(0.0);
        } else {
            go(shown, false);
        }
    }
}

fn go(shown: &mut ShownPages, forward: bool) {
    let last = shown.count.saturating_sub(1);
    let page = if forward { shown.page + 1 } else { shown.page.saturating_sub(1) }.min(last);
    if page != shown.page {
        (shown.page, shown.reading) = (page, [0.0, 0.0]);
    }
}
