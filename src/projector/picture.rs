//! The room's screen as pictures without a window: a painter that draws egui's triangles with whole numbers, so that a
//! picture has the same dots on every machine.

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Mesh, Primitive};
use egui::{
    ColorImage, Context, FullOutput, Pos2, RawInput, Rect, TextureId, TexturesDelta, Ui, UiBuilder, Vec2, pos2, vec2,
};
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ExtendedColorType, ImageEncoder, RgbaImage};

use super::raster::{Raster, triangle};
use super::{figure, fit, page_count, show};
use crate::colours::{Theme, Tone};
use crate::model::figure::Figure;
use crate::model::paper::graph::LETTERS;
use crate::model::screen::slide::Slide;
use crate::theme;

/// The size of a slide in dots.
const SLIDE: Vec2 = vec2(1920.0, 1080.0);
/// How wide a drawing for paper is, in dots: 9 cm at 200 to the inch.
const FIGURE_WIDTH: f32 = 709.0;
/// The size of its labels, in dots.
const LABEL: f32 = 26.0;
/// No picture is wider or higher than this, in dots.
const LARGEST: f32 = 8_192.0;

/// Draws slides and figures as PNGs.
pub struct Studio {
    ctx: Context,
    painter: Painter,
}

impl Studio {
    /// A studio that draws in a theme.
    pub fn new(theme: Theme) -> Self {
        let ctx = Context::default();
        theme::install(&ctx, theme);
        // A still picture has nothing on its way.
        ctx.all_styles_mut(|style| style.animation_time = 0.0);
        let mut studio = Self { ctx, painter: Painter::default() };
        // The fonts are there from the second frame on.
        studio.shoot(Vec2::splat(8.0), &mut |_| {});
        studio
    }

    /// How many pages a slide has. `farthest_seat` is the distance ÷ the picture's height.
    pub fn page_count(&self, slide: &Slide, farthest_seat: f32) -> usize {
        page_count(&self.ctx, slide, SLIDE, farthest_seat)
    }

    /// A page of a slide, counted from 0; `None` when there is no memory left.
    pub fn page(&mut self, slide: &Slide, page: usize, farthest_seat: f32) -> Option<Vec<u8>> {
        png(self.shoot(SLIDE, &mut |ui| drop(show(ui, slide, page, farthest_seat)))?)
    }

    /// A drawing on the white of paper, with its own proportions.
    pub fn figure(&mut self, drawing: &Figure) -> Option<Vec<u8>> {
        self.drawn(drawing, LABEL)
    }

    /// The same of a drawing that is printed across the page, so that its labels are small in it.
    pub fn wide_figure(&mut self, drawing: &Figure) -> Option<Vec<u8>> {
        self.drawn(drawing, FIGURE_WIDTH * LETTERS)
    }

    fn drawn(&mut self, drawing: &Figure, label: f32) -> Option<Vec<u8>> {
        let size = vec2(FIGURE_WIDTH, FIGURE_WIDTH * drawing.proportion());
        let picture = self.shoot(size, &mut |ui| {
            let rect = Rect::from_min_size(Pos2::ZERO, size);
            let painter = ui.painter_at(rect);
            painter.rect_filled(rect, 0.0, theme::fixed(Theme::Light, Tone::Surface));
            figure(&painter, fit(rect, drawing), drawing, label);
        });
        png(picture?)
    }

    fn shoot(&mut self, size: Vec2, draw: &mut dyn FnMut(&mut Ui)) -> Option<RgbaImage> {
        let whole = Rect::from_min_size(Pos2::ZERO, size);
        let input = RawInput { screen_rect: Some(whole), ..RawInput::default() };
        let mut output = self.ctx.run_ui(input, |ui| {
            ui.scope_builder(UiBuilder::new().max_rect(whole), |ui| draw(ui));
        });
        self.painter.take(&mut output.textures_delta);
        self.painter.paint(&self.ctx, &output)
    }
}

fn png(picture: RgbaImage) -> Option<Vec<u8>> {
    // A slide is nowhere transparent.
    let picture = DynamicImage::from(picture).into_rgb8();
    let mut bytes = Vec::new();
    // Flat colours and letters are smallest as they are.
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, FilterType::NoFilter);
    encoder.write_image(picture.as_raw(), picture.width(), picture.height(), ExtendedColorType::Rgb8).ok()?;
    Some(bytes)
}

/// Paints what egui hands out, without a graphics card.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, ColorImage>,
}

impl Painter {
    /// Takes over new letters and pictures; what is not taken over is missed later.
    pub fn take(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                self.update(id, &image);
            }
        }
        delta.free.clear();
    }

    /// The picture of a frame; `None` when it is larger than any screen, or a texture is missing.
    pub fn paint(&self, ctx: &Context, output: &FullOutput) -> Option<RgbaImage> {
        let scale = ctx.pixels_per_point();
        let size = (ctx.content_rect().size() * scale).clamp(Vec2::ZERO, Vec2::splat(LARGEST)).round();
        let mut raster = Raster::new(size.x as usize, size.y as usize);
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = primitive {
                self.mesh(&mut raster, clip_rect * scale, &mesh, scale)?;
            }
        }
        raster.picture()
    }

    /// A part of a texture is put into it; a whole one takes its place.
    fn update(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let Some(([left, top], whole)) = delta.pos.zip(self.textures.get_mut(&id)) else {
            self.textures.insert(id, (**image).clone());
            return;
        };
        let (width, wide) = (image.width().max(1), whole.width().max(1));
        let rows = whole.pixels.chunks_exact_mut(wide).skip(top);
        for (row, new) in rows.zip(image.pixels.chunks_exact(width)) {
            if let Some(part) = row.get_mut(left..left.saturating_add(width)) {
                part.copy_from_slice(new);
            }
        }
    }

    fn mesh(&self, raster: &mut Raster, clip: Rect, mesh: &Mesh, scale: f32) -> Option<()> {
        let texture = self.textures.get(&mesh.texture_id)?;
        let corner = |index: &u32| {
            let mut corner = *mesh.vertices.get(*index as usize)?;
            corner.pos = pos2(corner.pos.x * scale, corner.pos.y * scale);
            Some(corner)
        };
        for indices in mesh.indices.chunks_exact(3) {
            if let [Some(a), Some(b), Some(c)] = [0, 1, 2].map(|nth| indices.get(nth).and_then(corner)) {
                triangle(raster, clip, [a, b, c], texture);
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::screen::slide::{Body, Face, SlideColumn};

    fn slide(cards: usize) -> Slide {
        let face = |nth| Face { text: format!("Kort {nth} om hverdagen på tværs"), ..Face::default() };
        let column = SlideColumn { title: "Tid".into(), place: 0, cards: (0..cards).map(face).collect(), left_out: 0 };
        let headline = "Hvad står i vejen?".into();
        Slide { headline, body: Body::Columns(vec![column]), of: "af".into(), ..Slide::default() }
    }

    #[test]
    fn a_slide_becomes_a_picture_of_full_size_for_each_page_and_the_same_each_time() {
        let all = || {
            let mut studio = Studio::new(Theme::Light);
            let count = studio.page_count(&slide(60), 6.0);
            (0..count).map(|page| studio.page(&slide(60), page, 6.0).unwrap()).collect::<Vec<Vec<u8>>>()
        };
        let pages = all();
        assert!(pages.len() > 1);
        let first = image::load_from_memory(&pages[0]).unwrap().to_rgb8();
        assert_eq!(first.dimensions(), (1920, 1080));
        let paper = theme::fixed(Theme::Light, Tone::Paper);
        assert_eq!(first.get_pixel(2, 2).0, [paper.r(), paper.g(), paper.b()]);
        assert!(pages[0] != pages[1]);
        assert!(all() == pages);
    }

    #[test]
    fn a_drawing_with_numbers_that_are_none_is_still_a_picture() {
        for height in [f32::NAN, 1.0e9, -1.0, 0.5] {
            let figure = Figure { height, shapes: Vec::new(), alternative: String::new() };
            let picture = image::load_from_memory(&Studio::new(Theme::Dark).figure(&figure).unwrap()).unwrap();
            assert_eq!(picture.width(), 709);
            assert_eq!(picture.to_rgb8().get_pixel(5, 5).0, [255, 255, 255]);
        }
    }
}
