//! Fills triangles with colours and letters, dot by dot, in whole numbers.

use egui::epaint::Vertex;
use egui::{Color32, ColorImage, Rect};
use image::RgbaImage;

/// Positions are counted in parts of a dot, so that edges are exact.
const PARTS: i64 = 256;
/// Half a dot: its middle.
const HALF: i64 = PARTS / 2;
/// Nothing lies farther away than this, in dots, so that no number runs over.
const FAR: f32 = 65_536.0;

/// A place in parts of a dot.
type Point = (i64, i64);

/// A picture being painted.
pub struct Raster {
    width: usize,
    height: usize,
    dots: Vec<[u8; 4]>,
}

impl Raster {
    /// An empty picture.
    pub fn new(width: usize, height: usize) -> Self {
        Self { width, height, dots: vec![[0; 4]; width * height] }
    }

    /// The finished picture.
    pub fn picture(self) -> Option<RgbaImage> {
        let [width, height] = [self.width, self.height].map(u32::try_from);
        RgbaImage::from_raw(width.ok()?, height.ok()?, self.dots.into_flattened())
    }

    /// The dots of a row from `first` up to `end`.
    fn row(&mut self, y: i64, first: i64, end: i64) -> Option<&mut [[u8; 4]]> {
        let start = usize::try_from(y).ok()? * self.width;
        let [first, end] = [first, end].map(usize::try_from);
        self.dots.get_mut(start + first.ok()?..start + end.ok()?)
    }
}

/// Fills a triangle, as far as it is inside `clip`.
pub fn triangle(raster: &mut Raster, clip: Rect, mut corners: [Vertex; 3], texture: &ColorImage) {
    let mut points = corners.each_ref().map(place);
    let [a, b, c] = points;
    let mut area = edge(a, b, c);
    if area < 0 {
        corners.swap(1, 2);
        points.swap(1, 2);
        area = -area;
    }
    if area == 0 {
        return;
    }
    let [a, b, c] = points;
    let sides = [Side::new(b, c), Side::new(c, a), Side::new(a, b)];
    let [columns, rows] = [
        span([a.0, b.0, c.0], clip.left(), clip.right(), raster.width),
        span([a.1, b.1, c.1], clip.top(), clip.bottom(), raster.height),
    ];
    let paint = Paint::new(&corners, texture);
    for y in rows.0..rows.1 {
        let (first, end) = sides.iter().fold(columns, |inside, side| side.cut(y, inside));
        let Some(dots) = (first < end).then(|| raster.row(y, first, end)).flatten() else { continue };
        match paint {
            Paint::Plain(colour @ [.., 255]) => dots.fill(colour),
            Paint::Plain(colour) => dots.iter_mut().for_each(|dot| blend(dot, colour)),
            Paint::Mixed => {
                for (dot, x) in dots.iter_mut().zip(first..) {
                    let at = (x * PARTS + HALF, y * PARTS + HALF);
                    let share = sides.each_ref().map(|side| side.of(at) as f64 / area as f64);
                    blend(dot, mixed(&corners, share, texture));
                }
            }
        }
    }
}

/// How a triangle is filled.
#[derive(Clone, Copy)]
enum Paint {
    /// In one colour.
    Plain([u8; 4]),
    /// Between the colours and the texture's places at its corners.
    Mixed,
}

impl Paint {
    fn new(corners: &[Vertex; 3], texture: &ColorImage) -> Self {
        let [first, others @ ..] = corners;
        let plain = others.iter().all(|corner| corner.uv == first.uv && corner.color == first.color);
        if plain { Self::Plain(times(first.color, sample(texture, first.uv.x, first.uv.y))) } else { Self::Mixed }
    }
}

/// One side of a triangle whose corners run clockwise on the screen.
struct Side {
    from: Point,
    to: Point,
    /// A dot exactly on a side belongs to one of two neighbours, and never to both.
    least: i64,
}

impl Side {
    fn new(from: Point, to: Point) -> Self {
        let owns = to.1 < from.1 || (to.1 == from.1 && to.0 > from.0);
        Self { from, to, least: i64::from(!owns) }
    }

    /// Twice the area between this side and a point; positive inside.
    const fn of(&self, at: Point) -> i64 {
        edge(self.from, self.to, at)
    }

    /// The part of a row that is inside.
    fn cut(&self, y: i64, (first, end): (i64, i64)) -> (i64, i64) {
        let down = self.to.1 - self.from.1;
        let middle = (self.to.0 - self.from.0) * (y * PARTS + HALF - self.from.1) + down * self.from.0 - self.least;
        match down {
            0 if middle >= 0 => (first, end),
            0 => (first, first),
            1.. => (first, end.min((middle.div_euclid(down) - HALF).div_euclid(PARTS) + 1)),
            _ => (first.max(-(middle.div_euclid(-down) + HALF).div_euclid(PARTS)), end),
        }
    }
}

/// Twice the area of a triangle; positive when its corners run clockwise on the screen.
const fn edge(a: Point, b: Point, c: Point) -> i64 {
    (b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)
}

fn place(corner: &Vertex) -> Point {
    let fixed = |number: f32| (number.clamp(-FAR, FAR) * PARTS as f32).round() as i64;
    (fixed(corner.pos.x), fixed(corner.pos.y))
}

/// The dots from the first to the one after the last that three places reach, inside the clip and the picture.
fn span(places: [i64; 3], clip_low: f32, clip_high: f32, size: usize) -> (i64, i64) {
    let low = places.into_iter().fold(i64::MAX, i64::min);
    let high = places.into_iter().fold(i64::MIN, i64::max);
    let first = (low / PARTS).max(clip_low.round() as i64).max(0);
    (first, (high / PARTS + 1).min(clip_high.round() as i64).min(size as i64))
}

fn mixed(corners: &[Vertex; 3], [a, b, c]: [f64; 3], texture: &ColorImage) -> [u8; 4] {
    let [first, second, third] = corners;
    let mix = |one: f64, two: f64, three: f64| a * one + b * two + c * three;
    let (u, v) = (
        mix(first.uv.x.into(), second.uv.x.into(), third.uv.x.into()),
        mix(first.uv.y.into(), second.uv.y.into(), third.uv.y.into()),
    );
    let letter = sample(texture, u as f32, v as f32);
    if first.color == second.color && second.color == third.color {
        return times(first.color, letter);
    }
    let [one, two, three] = [first, second, third].map(|corner| corner.color.to_array().map(f64::from));
    let mut channels =
        one.into_iter().zip(two).zip(three).map(|((one, two), three)| mix(one, two, three).round() as u8);
    let [red, green, blue, alpha] = std::array::from_fn(|_| channels.next().unwrap_or_default());
    times(Color32::from_rgba_premultiplied(red, green, blue, alpha), letter)
}

/// The texture's colour between its four nearest points.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [u8; 4] {
    let [width, height] = texture.size.map(|size| size as i64);
    let place = |part: f32, size: i64| {
        let at = ((f64::from(part) * size as f64 - 0.5) * PARTS as f64).round() as i64;
        (at.div_euclid(PARTS), at.rem_euclid(PARTS))
    };
    let ((x, right), (y, below)) = (place(u, width), place(v, height));
    let at = |x: i64, y: i64| {
        let place = y.clamp(0, (height - 1).max(0)) * width + x.clamp(0, (width - 1).max(0));
        let dot = usize::try_from(place).ok().and_then(|place| texture.pixels.get(place));
        dot.map_or([0; 4], Color32::to_array)
    };
    let (left, above) = (PARTS - right, PARTS - below);
    let near =
        [(x, y, left * above), (x + 1, y, right * above), (x, y + 1, left * below), (x + 1, y + 1, right * below)];
    let mut sums = [PARTS * PARTS / 2; 4];
    // Most letters lie exactly on the dots: three of the four weigh nothing.
    for (x, y, weight) in near.into_iter().filter(|(_, _, weight)| *weight > 0) {
        for (sum, channel) in sums.iter_mut().zip(at(x, y)) {
            *sum += weight * i64::from(channel);
        }
    }
    sums.map(|sum| (sum / (PARTS * PARTS)) as u8)
}

fn times(one: Color32, other: [u8; 4]) -> [u8; 4] {
    let mut product = one.to_array();
    for (channel, other) in product.iter_mut().zip(other) {
        *channel = over_255(u32::from(*channel) * u32::from(other));
    }
    product
}

fn blend(dot: &mut [u8; 4], source: [u8; 4]) {
    let [.., alpha] = source;
    let hidden = 255 - u32::from(alpha);
    for (channel, new) in dot.iter_mut().zip(source) {
        *channel = new.saturating_add(over_255(u32::from(*channel) * hidden));
    }
}

const fn over_255(product: u32) -> u8 {
    ((product + 127) / 255) as u8
}
