//! A painter for tests: draws egui's triangles with whole numbers, so a picture has the same bits on every machine.

#![expect(clippy::indexing_slicing, reason = "a test may stop where a triangle is broken")]

use std::collections::HashMap;

use egui::epaint::{ClippedPrimitive, ImageData, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, ColorImage, Context, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};

/// Positions are counted in parts of a pixel, so that edges are exact.
const PARTS: i64 = 256;

/// Paints what a harness shows, without a graphics card.
#[derive(Default)]
pub struct Painter {
    textures: HashMap<TextureId, ColorImage>,
}

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, images) in delta.set.drain() {
            for image in images {
                self.update(id, &image);
            }
        }
        delta.free.clear();
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut picture = RgbaImage::new(size.x.round() as u32, size.y.round() as u32);
        for ClippedPrimitive { clip_rect, primitive } in ctx.tessellate(output.shapes.clone(), scale) {
            if let Primitive::Mesh(mesh) = primitive {
                self.mesh(&mut picture, clip_rect * scale, &mesh, scale)?;
            }
        }
        Ok(picture)
    }
}

impl Painter {
    fn update(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        match (delta.pos, self.textures.get_mut(&id)) {
            (Some([left, top]), Some(whole)) => {
                for row in 0..image.height() {
                    let to = (top + row) * whole.width() + left;
                    let from = row * image.width();
                    whole.pixels[to..to + image.width()].copy_from_slice(&image.pixels[from..from + image.width()]);
                }
            }
            _ => drop(self.textures.insert(id, (**image).clone())),
        }
    }

    fn mesh(&self, picture: &mut RgbaImage, clip: Rect, mesh: &Mesh, scale: f32) -> Result<(), String> {
        let texture = self.textures.get(&mesh.texture_id).ok_or("a texture is missing")?;
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |place: usize| mesh.vertices[corners[place] as usize];
            triangle(picture, clip, [corner(0), corner(1), corner(2)], texture, scale);
        }
        Ok(())
    }
}

fn triangle(picture: &mut RgbaImage, clip: Rect, mut corners: [Vertex; 3], texture: &ColorImage, scale: f32) {
    let fixed = |corner: &Vertex| (corner.pos * scale * PARTS as f32).round();
    let points = |corners: &[Vertex; 3]| corners.map(|corner| (fixed(&corner).x as i64, fixed(&corner).y as i64));
    let [a, b, c] = points(&corners);
    let mut area = edge(a, b, c);
    if area < 0 {
        corners.swap(1, 2);
        area = -area;
    }
    if area == 0 {
        return;
    }
    let [a, b, c] = points(&corners);
    let span = |low: i64, high: i64, clip_low: f32, clip_high: f32, end: u32| {
        let first = (low / PARTS).max(clip_low.round() as i64).max(0);
        first..(high / PARTS + 1).min(clip_high.round() as i64).min(i64::from(end))
    };
    let xs = [a.0, b.0, c.0];
    let ys = [a.1, b.1, c.1];
    let columns = span(min(xs), max(xs), clip.left(), clip.right(), picture.width());
    let rows = span(min(ys), max(ys), clip.top(), clip.bottom(), picture.height());
    let plain = corners.iter().all(|corner| corner.uv == corners[0].uv && corner.color == corners[0].color);
    let only = times(corners[0].color, sample(texture, corners[0].uv.x, corners[0].uv.y));
    for y in rows {
        for x in columns.clone() {
            let point = (x * PARTS + PARTS / 2, y * PARTS + PARTS / 2);
            let weights = [edge(b, c, point), edge(c, a, point), edge(a, b, point)];
            let sides = [(b, c), (c, a), (a, b)];
            let inside = (0..3).all(|side| weights[side] > 0 || (weights[side] == 0 && owns(sides[side])));
            if inside {
                let colour = if plain { only } else { mixed(&corners, weights, area, texture) };
                blend(picture.get_pixel_mut(x as u32, y as u32), colour);
            }
        }
    }
}

/// Twice the area of a triangle; positive when its corners run clockwise on the screen.
fn edge(a: (i64, i64), b: (i64, i64), c: (i64, i64)) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

/// Whether a pixel exactly on this edge belongs to the triangle: never to both neighbours.
fn owns(((from_x, from_y), (to_x, to_y)): ((i64, i64), (i64, i64))) -> bool {
    to_y < from_y || (to_y == from_y && to_x > from_x)
}

fn mixed(corners: &[Vertex; 3], weights: [i64; 3], area: i64, texture: &ColorImage) -> [u8; 4] {
    let share = weights.map(|weight| weight as f64 / area as f64);
    let mix = |value: &dyn Fn(&Vertex) -> f64| -> f64 { (0..3).map(|at| share[at] * value(&corners[at])).sum() };
    let channel = |place: usize| mix(&|corner| f64::from(corner.color.to_array()[place])).round() as u8;
    let colour = Color32::from_rgba_premultiplied(channel(0), channel(1), channel(2), channel(3));
    let (u, v) = (mix(&|corner| f64::from(corner.uv.x)), mix(&|corner| f64::from(corner.uv.y)));
    times(colour, sample(texture, u as f32, v as f32))
}

/// The texture's colour between its four nearest points.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [u8; 4] {
    let place = |part: f32, size: usize| {
        let at = ((f64::from(part) * size as f64 - 0.5) * PARTS as f64).round() as i64;
        (at.div_euclid(PARTS), at.rem_euclid(PARTS))
    };
    let ((x, right), (y, below)) = (place(u, texture.width()), place(v, texture.height()));
    let at = |x: i64, y: i64| {
        let x = x.clamp(0, texture.width() as i64 - 1) as usize;
        let y = y.clamp(0, texture.height() as i64 - 1) as usize;
        texture.pixels[y * texture.width() + x].to_array()
    };
    let near = [at(x, y), at(x + 1, y), at(x, y + 1), at(x + 1, y + 1)];
    let (left, above) = (PARTS - right, PARTS - below);
    let weights = [left * above, right * above, left * below, right * below];
    std::array::from_fn(|channel| {
        let sum: i64 = (0..4).map(|place| weights[place] * i64::from(near[place][channel])).sum();
        ((sum + PARTS * PARTS / 2) / (PARTS * PARTS)) as u8
    })
}

fn times(one: Color32, other: [u8; 4]) -> [u8; 4] {
    let one = one.to_array();
    std::array::from_fn(|channel| over_255(u32::from(one[channel]) * u32::from(other[channel])))
}

fn blend(pixel: &mut Rgba<u8>, source: [u8; 4]) {
    let hidden = 255 - u32::from(source[3]);
    for (channel, new) in pixel.0.iter_mut().zip(source) {
        *channel = new.saturating_add(over_255(u32::from(*channel) * hidden));
    }
}

fn over_255(product: u32) -> u8 {
    ((product + 127) / 255) as u8
}

fn min(values: [i64; 3]) -> i64 {
    values.into_iter().fold(i64::MAX, i64::min)
}

fn max(values: [i64; 3]) -> i64 {
    values.into_iter().fold(i64::MIN, i64::max)
}
