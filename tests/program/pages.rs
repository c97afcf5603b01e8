//! The pages of the handout as pictures: the sample in its usual look, and one first page with all that a look can have.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test program pages` draws them anew; then look at what changed.

use std::sync::Arc;

use egui_kittest::{SnapshotOptions, SnapshotResults, try_image_snapshot_options};
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::RgbaImage;
use tovholder::assets::SAMPLE;
use tovholder::export;
use tovholder::i18n::Language;
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::report::{Look, Report};
use tovholder::store::format;

/// Dots to a point: small, and every line is still seen.
const SCALE: f32 = 0.5;

fn report() -> Report {
    let session = format::read(SAMPLE.as_bytes()).unwrap().document.session;
    session.report(Language::Danish, Choices::default())
}

/// The finished PDF, page by page, as a reader draws it.
fn pages(report: &Report) -> Vec<RgbaImage> {
    let written = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
    let pdf = Pdf::new(Arc::new(export::pdf(report, &written).unwrap())).unwrap();
    let settings = PixmapSettings { x_scale: SCALE, y_scale: SCALE, bg_color: WHITE };
    let drawn = pdf.pages().iter().map(|page| {
        let reader = InterpreterSettings::default();
        let drawn = render(page, &RenderCache::new(), &reader, &RenderSettings::default(), &settings);
        let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
        RgbaImage::from_raw(width, height, drawn.data_as_u8_slice().to_vec()).unwrap()
    });
    drawn.collect()
}

/// Another machine may draw the edge of a letter a little lighter; it does not draw a letter elsewhere.
fn tolerance() -> SnapshotOptions {
    SnapshotOptions::new().threshold(1.0).max_failed_pixels(30)
}

#[test]
fn the_pages_of_the_sample() {
    let mut pictures = SnapshotResults::new();
    for (nth, page) in pages(&report()).iter().enumerate() {
        pictures.add(try_image_snapshot_options(page, format!("handout_{}", nth + 1), &tolerance()));
    }
}

#[test]
fn a_first_page_with_all_that_a_look_can_have() {
    let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><circle cx='15' cy='15' r='14' \
                   fill='#7a3b69'/><path d='M36 6h50v18h-50z' fill='none' stroke='#7a3b69' stroke-width='3'/></svg>";
    let logo = export::logo(drawing.as_bytes(), "Nordkøbing Kommune").unwrap();
    let look = Look { large: true, draft: true, colour: Some([122, 59, 105]), logo: Some(logo), ..Look::default() };
    let drawn = pages(&report().in_look(look));
    let mut pictures = SnapshotResults::new();
    pictures.add(try_image_snapshot_options(&drawn[0], "handout_look", &tolerance()));
}

/// The control: what a person would see as moved, the comparison sees, too.
#[test]
fn a_heading_that_moves_by_two_points_is_noticed() {
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let options = tolerance().output_path(folder.path());
    let page = pages(&report()).swap_remove(0);
    page.save(folder.path().join("page.png")).unwrap();
    assert!(try_image_snapshot_options(&page, "page", &options).is_ok());
    let mut moved = page.clone();
    let heading = |y: u32| (page.height() / 8..page.height() / 6).contains(&y);
    assert!(page.enumerate_pixels().any(|(_, y, dot)| heading(y) && dot.0[0] < 128), "the heading stands there");
    for (x, y, dot) in moved.enumerate_pixels_mut().filter(|(_, y, _)| heading(*y)) {
        *dot = *page.get_pixel(x, y - 1);
    }
    assert!(try_image_snapshot_options(&moved, "page", &options).is_err());
}
