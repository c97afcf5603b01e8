//! The painter of the room's pictures, as the tests' harness wants it: no graphics card, the same bits everywhere.

use egui::{Context, FullOutput, TexturesDelta};
use egui_kittest::TestRenderer;
use image::RgbaImage;

/// Paints what a harness shows.
#[derive(Default)]
pub struct Painter(tovholder::projector::picture::Painter);

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        self.0.take(delta);
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        self.0.paint(ctx, output).ok_or_else(|| "a texture is missing".to_owned())
    }
}
