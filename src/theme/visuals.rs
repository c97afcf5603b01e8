//! The look of egui's own widgets in each theme: one hairline, round corners, almost no shadow.

use egui::{
    Color32, CornerRadius, FontId, Margin, Shadow, Stroke, Style, TextStyle, Vec2, Visuals,
    style::{Selection, WidgetVisuals, Widgets},
};

use super::{CORNER, HAIRLINE, STEP, WIDE_CORNER, fixed, fonts};
use crate::colours::{Theme, Tone};

/// Gives a style the sizes, distances and colours of a theme.
pub fn apply(style: &mut Style, theme: Theme) {
    style.text_styles = [
        (TextStyle::Small, FontId::proportional(13.0)),
        (TextStyle::Body, FontId::proportional(15.0)),
        (TextStyle::Button, FontId::proportional(15.0)),
        (TextStyle::Monospace, FontId::monospace(14.0)),
        (TextStyle::Heading, fonts::bold_font(20.0)),
    ]
    .into();
    style.visuals = visuals(theme);
    // Words on buttons and labels are not for copying; where they are, the view says so.
    style.interaction.selectable_labels = false;
    spacing(style);
}

fn spacing(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::splat(2.0 * STEP);
    spacing.button_padding = Vec2::new(3.0 * STEP, 1.5 * STEP);
    spacing.window_margin = Margin::same(16);
    spacing.menu_margin = Margin::same(8);
    spacing.interact_size = Vec2::new(10.0 * STEP, 7.0 * STEP);
    spacing.icon_width = 4.5 * STEP;
    spacing.icon_width_inner = 2.5 * STEP;
    spacing.icon_spacing = 2.0 * STEP;
    spacing.scroll.bar_width = 2.0 * STEP;
}

fn visuals(theme: Theme) -> Visuals {
    let tone = |tone| fixed(theme, tone);
    let base = if theme == Theme::Dark { Visuals::dark() } else { Visuals::light() };
    let shadow = Shadow { offset: [0, 4], blur: 16, spread: 0, color: Color32::from_black_alpha(28) };
    let line = Stroke::new(HAIRLINE, tone(Tone::Line));
    let mut cursor = base.text_cursor.clone();
    cursor.stroke = Stroke::new(2.0, tone(Tone::Accent));
    Visuals {
        widgets: widgets(theme),
        selection: Selection { bg_fill: tone(Tone::AccentSoft), stroke: Stroke::new(2.0, tone(Tone::Accent)) },
        hyperlink_color: tone(Tone::Accent),
        faint_bg_color: tone(Tone::Sunken),
        extreme_bg_color: tone(Tone::Surface),
        code_bg_color: tone(Tone::Sunken),
        warn_fg_color: tone(Tone::Amber),
        error_fg_color: tone(Tone::Coral),
        weak_text_color: Some(tone(Tone::Muted)),
        window_corner_radius: CornerRadius::same(WIDE_CORNER),
        menu_corner_radius: CornerRadius::same(CORNER),
        window_fill: tone(Tone::Surface),
        panel_fill: tone(Tone::Paper),
        window_stroke: line,
        window_shadow: shadow,
        popup_shadow: shadow,
        text_cursor: cursor,
        ..base
    }
}

fn widgets(theme: Theme) -> Widgets {
    let look = |ground: Tone, edge: Tone, edge_width: f32| WidgetVisuals {
        bg_fill: fixed(theme, ground),
        weak_bg_fill: fixed(theme, ground),
        bg_stroke: Stroke::new(edge_width, fixed(theme, edge)),
        corner_radius: CornerRadius::same(CORNER),
        fg_stroke: Stroke::new(HAIRLINE, fixed(theme, Tone::Ink)),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: look(Tone::Paper, Tone::Line, HAIRLINE),
        inactive: look(Tone::Surface, Tone::Edge, HAIRLINE),
        hovered: look(Tone::Sunken, Tone::Muted, HAIRLINE),
        // egui draws what has the keyboard's focus as active, so the focus ring is here.
        active: look(Tone::AccentSoft, Tone::Accent, 2.0),
        open: look(Tone::Sunken, Tone::Accent, HAIRLINE),
    }
}
