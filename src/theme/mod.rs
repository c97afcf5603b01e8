//! How both windows look and how they read keys: fonts, colours, sizes and the small widgets they share.

mod button;
mod card;
mod chip;
mod clock;
mod dialog;
mod direction;
mod fonts;
mod icon;
mod key;
mod letters;
mod logo;
mod lone;
mod own_history;
pub mod photos;
mod stroke;
mod strokes;
pub mod tree;
mod visuals;

use egui::{Color32, Context, Id, RichText};

use crate::colours::{Theme, Tone};
pub use button::{big, focus_ring, icon, link, primary, quiet, tight};
pub use card::{band, card, edged};
pub use chip::{chip, chip_on, key_cap, note};
pub use clock::{digits, digits_width, disc};
pub use dialog::{dialog, nothing_is_entered};
pub use direction::{drawable, written};
pub use fonts::{BOLD, bold_font, regular_font};
pub use icon::window_icon;
pub use key::{saw_key, saw_key_when, take_key, take_key_when};
pub use letters::{Undrawn, undrawn, wanted};
pub use logo::logo;
pub use own_history::{FieldHistory, field_history, write_ui};

/// The step that every distance is a multiple of, in points.
pub const STEP: f32 = 4.0;
/// The corners of buttons and chips, in points.
pub const CORNER: u8 = 8;
/// The corners of cards and panels, in points.
pub const WIDE_CORNER: u8 = 12;
/// The width of the one hairline, in points.
pub const HAIRLINE: f32 = 1.0;

/// Gives the program its fonts, the look of a theme and its keys in order; call it again to change the theme.
///
/// The fonts are there from the next frame on, so the first call belongs before the first frame.
pub fn install(ctx: &Context, theme: Theme) {
    ctx.data_mut(|data| data.insert_temp(place(), theme));
    ctx.add_plugin(strokes::Strokes::default());
    ctx.add_plugin(letters::Reading::default());
    ctx.add_plugin(dialog::GivesBack);
    // A key that ends the program is a command of ours: egui's own would close the room's window before everybody's eyes.
    ctx.options_mut(|options| options.quit_shortcuts.clear());
    ctx.set_fonts(fonts::definitions());
    ctx.set_theme(if theme == Theme::Dark { egui::Theme::Dark } else { egui::Theme::Light });
    ctx.all_styles_mut(|style| visuals::apply(style, theme));
}

/// The theme in use.
pub fn current(ctx: &Context) -> Theme {
    ctx.data(|data| data.get_temp(place())).unwrap_or_default()
}

/// The theme that the room's screen has of its own, if it has one.
pub fn room(ctx: &Context) -> Option<Theme> {
    ctx.data(|data| data.get_temp(place().with("room"))).unwrap_or_default()
}

/// Gives the room's screen a theme of its own, or that of the program.
pub fn set_room(ctx: &Context, theme: Option<Theme>) {
    ctx.data_mut(|data| data.insert_temp(place().with("room"), theme));
}

/// What is drawn meanwhile is in the theme of the room's screen, in whichever window it is.
pub fn in_room<T>(ctx: &Context, draw: impl FnOnce() -> T) -> T {
    let usual = current(ctx);
    let theme = room(ctx).unwrap_or(usual);
    ctx.data_mut(|data| data.insert_temp(place(), theme));
    let drawn = draw();
    ctx.data_mut(|data| data.insert_temp(place(), usual));
    drawn
}

/// The colour of a tone in the theme in use.
pub fn colour(ctx: &Context, tone: Tone) -> Color32 {
    fixed(current(ctx), tone)
}

/// The colour of a tone in a given theme.
pub fn fixed(theme: Theme, tone: Tone) -> Color32 {
    let rgb = theme.colour(tone);
    Color32::from_rgb(rgb.0, rgb.1, rgb.2)
}

/// Words in bold.
pub fn bold(text: impl Into<String>) -> RichText {
    RichText::new(text).family(fonts::bold_family())
}

/// Secondary words: muted, and a little smaller.
pub fn quietly(ctx: &Context, text: impl Into<String>) -> RichText {
    RichText::new(text).small().color(colour(ctx, Tone::Muted))
}

fn place() -> Id {
    Id::unique("tovholder theme")
}
