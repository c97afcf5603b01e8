//! The small widgets in each theme, and that they carry names.

use egui_kittest::{Harness, SnapshotOptions, SnapshotResults, kittest::Queryable};
use tovholder::colours::{Theme, Tone};
use tovholder::theme;

use crate::harness::painted;

fn gallery(ui: &mut egui::Ui) {
    ui.set_min_size(egui::vec2(404.0, 384.0));
    ui.label(theme::bold("Barrierer to og to").heading());
    ui.label(theme::quietly(ui.ctx(), "7 par · 18 kort"));
    ui.horizontal(|ui| {
        theme::primary(ui, "Pause");
        theme::quiet(ui, "Frys");
        theme::icon(ui, "←", "Tilbage");
        theme::link(ui, "Indhent");
    });
    ui.horizontal(|ui| {
        theme::chip(ui, "Ledelse", false, Tone::Heading(2));
        theme::chip(ui, "Samarbejde", true, Tone::Heading(3));
        theme::chip_on(ui, "✓ Alene", Tone::Green, Tone::GreenSoft);
        theme::key_cap(ui, "Ctrl K");
        theme::note(ui, "mangler dato", Tone::Coral, Tone::CoralSoft);
    });
    theme::card(ui, Tone::Heading(1), true, |ui| ui.label("Én konsulent til 22 skoler"));
    theme::big(ui, "Næste: Saml ind", "PgDn");
    let (rect, _) = ui.allocate_exact_size(egui::vec2(300.0, 80.0), egui::Sense::hover());
    let ink = theme::colour(ui.ctx(), Tone::Ink);
    let middle = rect.left_center();
    theme::disc(ui.painter(), middle + egui::vec2(36.0, 0.0), 34.0, 0.69, Tone::Accent);
    theme::digits(ui.painter(), middle + egui::vec2(84.0, 0.0), "06:54", 48.0, ink);
    let amber = theme::colour(ui.ctx(), Tone::Amber);
    theme::logo(ui.painter(), middle + egui::vec2(264.0, 0.0), 36.0, ink, amber);
    let mut text = "Ingen fælles plan".to_owned();
    let field = ui.add(egui::TextEdit::singleline(&mut text));
    field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Kort"));
}

fn harness(colours: Theme) -> Harness<'static> {
    painted([420.0, 400.0], colours)
        .with_options(SnapshotOptions::new().threshold(0.6).max_failed_pixels(20))
        .build_ui(gallery)
}

#[test]
fn the_widgets_in_every_theme() {
    let mut pictures = SnapshotResults::new();
    for colours in Theme::ALL {
        let name = match colours {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::HighContrast => "high_contrast",
        };
        let mut harness = harness(colours);
        harness.snapshot(format!("theme_{name}"));
        pictures.extend_harness(&mut harness);
    }
}

#[test]
fn a_sign_on_a_button_has_a_name() {
    let harness = harness(Theme::Light);
    for name in ["Pause", "Frys", "Tilbage", "Indhent", "Ledelse", "Samarbejde", "Næste: Saml ind"] {
        harness.get_by_role_and_label(egui::accesskit::Role::Button, name);
    }
}
