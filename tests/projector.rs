//! The room's screen: a picture of each kind of slide, and that no word is lost at any size.

mod samples;
mod support;

use egui::{Context, Rect, Vec2};
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use tovholder::model::slide::Slide;
use tovholder::palette::Theme;
use tovholder::{projector, theme};

const SIZES: [[f32; 2]; 4] = [[1366.0, 768.0], [1920.0, 1080.0], [1280.0, 720.0], [1024.0, 768.0]];

fn harness(slide: Slide, page: usize, room: f32, size: [f32; 2], colours: Theme) -> Harness<'static> {
    Harness::builder()
        .with_size(size)
        .allow_missing_glyphs()
        .renderer(support::Painter::default())
        .with_options(SnapshotOptions::new().threshold(0.6).max_failed_pixels(20))
        .with_context_setup(move |ctx| theme::install(ctx, colours))
        .build_ui(move |ui| {
            projector::show(ui, &slide, page, room);
        })
}

#[test]
fn each_kind_of_slide() {
    let mut pictures = SnapshotResults::new();
    for (name, slide, page, room) in samples::all() {
        let mut harness = harness(slide, page, room, [640.0, 360.0], Theme::Light);
        harness.snapshot(format!("room_{name}"));
        pictures.extend_harness(&mut harness);
    }
}

/// Large pictures to look at: `LOOK=folder cargo test --test projector look`.
#[test]
fn look() {
    let Ok(folder) = std::env::var("LOOK") else { return };
    for (name, slide, page, room) in samples::all() {
        for [width, height] in SIZES.into_iter().skip(1).step_by(2) {
            let mut harness = harness(slide.clone(), page, room, [width, height], Theme::Light);
            harness.render().unwrap().save(format!("{folder}/{name}_{width}.png")).unwrap();
        }
    }
}
