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
    let paint = Paint::new(&corners, texture, area);
    for y in rows.0..rows.1 {
        let (first, end) = sides.iter().fold(columns, |inside, side| side.cut(y, inside));
        let Some(dots) = (first < end).then(|| raster.row(y, first, end)).flatten() else { continue };
        match paint {
            Paint::Plain(colour @ [.., 255]) => dots.fill(colour),
            Paint::Plain(colour) => dots.iter_mut().for_each(|dot| blend(dot, colour)),
            Paint::Mixed(mix) => {
                for (dot, x) in dots.iter_mut().zip(first..) {
                    blend(dot, mix.at(&sides, (x * PARTS + HALF, y * PARTS + HALF), texture));
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
    Mixed(Mix),
}

impl Paint {
    fn new(corners: &[Vertex; 3], texture: &ColorImage, area: i64) -> Self {
        let [first, others @ ..] = corners;
        let is_even = others.iter().all(|corner| corner.color == first.color);
        if is_even && others.iter().all(|corner| corner.uv == first.uv) {
            return Self::Plain(times(first.color, sample(texture, first.uv.x, first.uv.y)));
        }
        let place = |corner: &Vertex| (corner.uv.x.into(), corner.uv.y.into());
        let colours = corners.each_ref().map(|corner| corner.color);
        Self::Mixed(Mix { places: corners.each_ref().map(place), colours, is_even, area: area as f64 })
    }
}

/// What stands at the corners of a triangle.
#[derive(Clone, Copy)]
struct Mix {
    /// In the texture, from 0 to 1.
    places: [(f64, f64); 3],
    colours: [Color32; 3],
    /// Whether they have one colour.
    is_even: bool,
    /// Twice the triangle's area.
    area: f64,
}

impl Mix {
    /// The colour of one dot. Called for every dot of every letter, so it is written for speed without optimisation, too.
    fn at(&self, sides: &[Side; 3], at: Point, texture: &ColorImage) -> [u8; 4] {
        let [first, second, third] = sides;
        let (a, b, c) =
            (first.of(at) as f64 / self.area, second.of(at) as f64 / self.area, third.of(at) as f64 / self.area);
        let [one, two, three] = self.places;
        let letter =
            sample(texture, (a * one.0 + b * two.0 + c * three.0) as f32, (a * one.1 + b * two.1 + c * three.1) as f32);
        if letter == [0; 4] {
            return letter;
        }
        times(self.colour([a, b, c]), letter)
    }

    fn colour(&self, [a, b, c]: [f64; 3]) -> Color32 {
        let [one, two, three] = self.colours;
        if self.is_even {
            return one;
        }
        let [one, two, three] = [one, two, three].map(|colour| colour.to_array().map(f64::from));
        let mix = |((one, two), three): ((f64, f64), f64)| (a * one + b * two + c * three).round() as u8;
        let mut channels = one.into_iter().zip(two).zip(three).map(mix);
        let [red, green, blue, alpha] = std::array::from_fn(|_| channels.next().unwrap_or_default());
        Color32::from_rgba_premultiplied(red, green, blue, alpha)
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

/// The texture's colour between its four nearest points.
fn sample(texture: &ColorImage, u: f32, v: f32) -> [u8; 4] {
    let [width, height] = texture.size.map(|size| size as i64);
    let place = |part: f32, size: i64| ((f64::from(part) * size as f64 - 0.5) * PARTS as f64).round() as i64;
    let (left, top) = (place(u, width), place(v, height));
    let at = |x: i64, y: i64| {
        let place = y.clamp(0, (height - 1).max(0)) * width + x.clamp(0, (width - 1).max(0));
        let dot = usize::try_from(place).ok().and_then(|place| texture.pixels.get(place));
        dot.map_or([0; 4], Color32::to_array)
    };
    let (x, right, y, below) =
        (left.div_euclid(PARTS), left.rem_euclid(PARTS), top.div_euclid(PARTS), top.rem_euclid(PARTS));
    // Most letters lie exactly on the dots: three of the four weigh nothing.
    if right == 0 && below == 0 {
        return at(x, y);
    }
    let (near, above) = (PARTS - right, PARTS - below);
    let weighed =
        [(x, y, near * above), (x + 1, y, right * above), (x, y + 1, near * below), (x + 1, y + 1, right * below)];
    let mut sums = [PARTS * PARTS / 2; 4];
    for (x, y, weight) in weighed.into_iter().filter(|(_, _, weight)| *weight > 0) {
        for (sum, channel) in sums.iter_mut().zip(at(x, y)) {
            *sum += weight * i64::from(channel);
        }
    }
    sums.map(|sum| (sum / (PARTS * PARTS)) as u8)
}

fn times(one: Color32, other: [u8; 4]) -> [u8; 4] {
    let mut product = one.to_array();
    if other == [255; 4] {
        return product;
    }
    for (channel, other) in product.iter_mut().zip(other) {
        *channel = over_255(u32::from(*channel) * u32::from(other));
    }
    product
}

fn blend(dot: &mut [u8; 4], source: [u8; 4]) {
    let [.., alpha] = source;
    if alpha == 255 {
        *dot = source;
        return;
    }
    // Light that is added without hiding what is below has no alpha either.
    if source == [0; 4] {
        return;
    }
    let hidden = 255 - u32::from(alpha);
    for (channel, new) in dot.iter_mut().zip(source) {
        *channel = new.saturating_add(over_255(u32::from(*channel) * hidden));
    }
}

const fn over_255(product: u32) -> u8 {
    ((product + 127) / 255) as u8
}
