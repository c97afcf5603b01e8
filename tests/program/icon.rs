//! The program's picture: every size is made from the one drawing, and so is the file that Windows wants.
//!
//! Made anew by `TOVHOLDER_REWRITE_ICON=1 cargo test --test program icon::`.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use image::{ImageFormat, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use tovholder::colours::{Theme, Tone, contrast};

/// The sizes that desktops ask for, in dots.
const SIZES: [u32; 8] = [16, 24, 32, 48, 64, 128, 256, 512];
/// Those of a file for Windows, which knows none that is larger.
const OF_WINDOWS: [u32; 6] = [16, 24, 32, 48, 64, 256];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/icon")
}

fn drawing() -> String {
    fs::read_to_string(folder().join("tovholder.svg")).unwrap()
}

/// The drawing in so many dots each way.
fn drawn(size: u32) -> RgbaImage {
    let tree = Tree::from_str(&drawing(), &Options::default()).unwrap();
    let mut dots = Pixmap::new(size, size).unwrap();
    let scale = size as f32 / tree.size().width();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    RgbaImage::from_raw(size, size, dots.take_demultiplied()).unwrap()
}

fn png(size: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    drawn(size).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A file of pictures for Windows: a head, a line for each of them, and then they themselves.
fn ico() -> Vec<u8> {
    let pictures = OF_WINDOWS.map(|size| (size, png(size)));
    let mut bytes = [[0_u16, 1, OF_WINDOWS.len() as u16].map(u16::to_le_bytes).concat()].concat();
    let mut place = bytes.len() + 16 * pictures.len();
    for (size, picture) in &pictures {
        // 256 is written as 0; one plane of 32 bits.
        bytes.extend([*size as u8, *size as u8, 0, 0, 1, 0, 32, 0]);
        bytes.extend([picture.len(), place].map(|number| (number as u32).to_le_bytes()).concat());
        place += picture.len();
    }
    pictures.iter().for_each(|(_, picture)| bytes.extend(picture));
    bytes
}

#[test]
fn every_size_is_made_from_the_one_drawing() {
    let path = |size: u32| folder().join(format!("{size}.png"));
    if std::env::var_os("TOVHOLDER_REWRITE_ICON").is_some() {
        SIZES.iter().for_each(|size| fs::write(path(*size), png(*size)).unwrap());
        return fs::write(folder().join("tovholder.ico"), ico()).unwrap();
    }
    for size in SIZES {
        let (kept, drawn) = (image::open(path(size)).unwrap().to_rgba8(), drawn(size));
        assert_eq!(kept.dimensions(), (size, size));
        // Another processor may round otherwise.
        let apart = kept.iter().zip(drawn.iter()).filter(|(one, other)| one.abs_diff(**other) > 2).count();
        assert_eq!(apart, 0, "{size}.png is not the drawing: make it anew");
    }
    let kept = fs::read(folder().join("tovholder.ico")).unwrap();
    assert_eq!(kept[..6], ico()[..6]);
    for (number, size) in OF_WINDOWS.into_iter().enumerate() {
        let line = &kept[6 + 16 * number..][..16];
        let number = |at: usize| u32::from_le_bytes(line[at..at + 4].try_into().unwrap()) as usize;
        assert_eq!(kept[number(12)..][..number(8)], fs::read(path(size)).unwrap(), "{size} for Windows");
    }
}

#[test]
fn the_drawing_has_the_programs_colours_and_its_seats_are_seen_at_16_dots() {
    let text = drawing();
    let named = [(Theme::Light, Tone::Accent), (Theme::Light, Tone::Paper), (Theme::Dark, Tone::Amber)];
    let [ground, seat, hand] = named.map(|(theme, tone)| theme.colour(tone));
    let mut used: Vec<&str> = text.split('"').filter(|word| word.starts_with('#')).collect();
    used.sort_unstable();
    used.dedup();
    let mut expected = [ground, seat, hand].map(|colour| colour.written());
    expected.sort_unstable();
    assert_eq!(used, expected);
    // Each of the eight is a spot of its own: somewhere in it the colour stands out from the ground, and between two it does not.
    let picture = drawn(16);
    let at = |turn: f32, far: f32| {
        let place = |part: f32| (8.0 + far * part) as u32;
        let dot = picture.get_pixel(place(turn.to_radians().sin()), place(-turn.to_radians().cos()));
        contrast(tovholder::colours::Rgb(dot[0], dot[1], dot[2]), ground)
    };
    for seat in 0..8 {
        let turn = 45.0 * seat as f32;
        let brightest = [4.5, 5.0, 5.5].map(|far| at(turn, far)).into_iter().fold(0.0, f64::max);
        let between = at(turn + 22.5, 5.0);
        assert!(brightest > 3.0 && between < brightest / 1.5, "seat {seat}: {brightest:.1}, beside it {between:.1}");
    }
}
