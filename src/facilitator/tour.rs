//! The tour: the places of the window one by one, each with two sentences. It is left at any time and blocks nothing.

use egui::{Align2, Area, Context, Frame, Key, Margin, Order, Pos2, Rect, Stroke, Ui, Vec2, vec2};

use crate::colours::Tone;
use crate::i18n::{Language, Message};
use crate::msg;
use crate::theme::{WIDE_CORNER, bold, colour, link, primary, quietly, saw_key};

/// The widest a card of the tour gets, in points.
const WIDEST: f32 = 340.0;
/// The card's distance from what it points at and from the edges of the window.
const APART: f32 = 12.0;

/// The places that are shown, in their order.
pub const STEPS: [(Message, Message); 6] = [
    (msg!("tour-programme"), msg!("tour-programme-words")),
    (msg!("tour-middle"), msg!("tour-middle-words")),
    (msg!("tour-clock"), msg!("tour-clock-words")),
    (msg!("tour-room"), msg!("tour-room-words")),
    (msg!("tour-top"), msg!("tour-top-words")),
    (msg!("tour-next"), msg!("tour-next-words")),
];

/// Where the tour is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tour {
    /// The place in [`STEPS`].
    pub at: usize,
    /// Its card has had the keyboard.
    begun: bool,
}

/// Where the places are in the window, in the order of [`STEPS`].
pub(super) type Places = [Rect; 6];

/// Draws the card of the moment; afterwards there is none when the tour was left or is over.
pub(super) fn tour_ui(ui: &Ui, language: Language, places: &Places, tour: &mut Option<Tour>) {
    let Some(now) = tour.as_mut() else { return };
    let (Some((title, words)), Some(place)) = (STEPS.get(now.at), places.get(now.at)) else {
        *tour = None;
        return;
    };
    let ctx = ui.ctx();
    let ring = Stroke::new(3.0, colour(ctx, Tone::Amber));
    let above = ctx.layer_painter(egui::LayerId::new(Order::Foreground, egui::Id::unique("tour ring")));
    let around = place.expand(4.0).intersect(ctx.content_rect().shrink(1.0));
    above.rect_stroke(around, WIDE_CORNER, ring, egui::StrokeKind::Inside);
    let wish = card_ui(ctx, language, [*title, *words], *place, now);
    // A list or a menu that is open is closed by the same key first.
    let leaves = saw_key(ctx, Key::Escape) && !egui::Popup::is_any_open(ctx);
    if leaves || wish == Some(Wish::Leave) {
        *tour = None;
    } else if wish == Some(Wish::Next) {
        *tour = Some(Tour { at: now.at + 1, begun: false }).filter(|next| next.at < STEPS.len());
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Wish {
    Next,
    Leave,
}

fn card_ui(ctx: &Context, language: Language, texts: [Message; 2], place: Rect, now: &mut Tour) -> Option<Wish> {
    let [title, words] = texts.map(|text| language.say(text));
    let window = ctx.content_rect();
    let width = WIDEST.min(window.width() - 4.0 * APART);
    let (pivot, corner) = beside(window, place, width);
    let fill = colour(ctx, Tone::Surface);
    let frame = Frame::new().fill(fill).stroke(Stroke::new(1.0, colour(ctx, Tone::Amber))).corner_radius(WIDE_CORNER);
    let area = Area::new(egui::Id::unique("tour")).order(Order::Foreground).pivot(pivot).fixed_pos(corner);
    let shown = area.constrain_to(window.shrink(APART)).show(ctx, |ui| {
        frame.inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            ui.set_width(width - 32.0);
            ui.label(bold(&title).size(17.0));
            ui.add(egui::Label::new(&words).wrap());
            let numbers = [("number", (now.at as u64 + 1).into()), ("count", (STEPS.len() as u64).into())];
            ui.label(quietly(ctx, language.say_with(msg!("tour-of"), &numbers)));
            buttons_ui(ui, language, now)
        })
    });
    ctx.accesskit_node_builder(shown.response.id, |node| {
        node.set_label(title);
        node.set_live(egui::accesskit::Live::Polite);
    });
    shown.inner.inner
}

fn buttons_ui(ui: &mut Ui, language: Language, now: &mut Tour) -> Option<Wish> {
    let is_last = now.at + 1 == STEPS.len();
    let next = if is_last { msg!("tour-end") } else { msg!("tour-go-on") };
    ui.horizontal_wrapped(|ui| {
        let response = primary(ui, &language.say(next));
        // Enter goes on as long as nobody took the keyboard elsewhere.
        if !std::mem::replace(&mut now.begun, true) {
            response.request_focus();
        }
        let leaves = !is_last && link(ui, &language.say(msg!("tour-leave"))).clicked();
        let wish = if response.clicked() { Some(Wish::Next) } else { None };
        if leaves { Some(Wish::Leave) } else { wish }
    })
    .inner
}

/// Where the card stands: beside the place, on the side where there is more room.
fn beside(window: Rect, place: Rect, width: f32) -> (Align2, Pos2) {
    let fits = |room: f32| room > width + 2.0 * APART;
    let gap = |x: f32, y: f32| -> Vec2 { vec2(x * APART, y * APART) };
    if fits(window.right() - place.right()) {
        (Align2::LEFT_TOP, place.right_top() + gap(1.0, 1.0))
    } else if fits(place.left() - window.left()) {
        (Align2::RIGHT_TOP, place.left_top() + gap(-1.0, 1.0))
    } else if place.center().y < window.center().y && place.height() < window.height() / 2.0 {
        (Align2::CENTER_TOP, place.center_bottom() + gap(0.0, 1.0))
    } else if place.height() < window.height() / 2.0 {
        (Align2::CENTER_BOTTOM, place.center_top() + gap(0.0, -1.0))
    } else {
        (Align2::CENTER_CENTER, place.center())
    }
}
