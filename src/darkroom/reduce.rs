//! Makes a picture smaller: in dots, and in bytes.

use image::codecs::jpeg::JpegEncoder;
use image::imageops::{self, FilterType};
use image::{DynamicImage, ExtendedColorType, Rgb, RgbImage, Rgba};

/// How good a JPEG is, from the best that is tried to the least: the next where it is too many bytes.
const QUALITIES: [u8; 4] = [82, 74, 66, 58];
/// Where none is small enough, the picture becomes this much smaller, in hundredths.
const SMALLER: u32 = 80;
/// A picture that is more than so many times too large is averaged to twice its size first: a filter over every dot of
/// it takes seconds.
const MUCH: u32 = 3;

/// The picture, no wider and no higher than so many dots.
pub(super) fn within(picture: DynamicImage, longest: u32) -> DynamicImage {
    let side = picture.width().max(picture.height());
    if side <= longest {
        return picture;
    }
    let halfway = if side / longest >= MUCH { picture.thumbnail(2 * longest, 2 * longest) } else { picture };
    halfway.resize(longest, longest, FilterType::CatmullRom)
}

/// The picture as on white paper.
pub(super) fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let picture = picture.into_rgba8();
    let on_white = |Rgba([red, green, blue, opacity]): &Rgba<u8>| {
        let mixed = |part: u8| {
            let (part, opacity) = (u32::from(part), u32::from(*opacity));
            ((part * opacity + 255 * (255 - opacity) + 127) / 255) as u8
        };
        Rgb([*red, *green, *blue].map(mixed))
    };
    let mut paper = RgbImage::new(picture.width(), picture.height());
    paper.pixels_mut().zip(picture.pixels()).for_each(|(dot, drawn)| *dot = on_white(drawn));
    paper
}

/// The picture as a JPEG of no more than so many bytes, and as it is in it.
pub(super) fn written(mut picture: RgbImage, most: usize) -> Option<(RgbImage, Vec<u8>)> {
    loop {
        for quality in QUALITIES {
            let mut jpeg = Vec::new();
            let mut encoder = JpegEncoder::new_with_quality(&mut jpeg, quality);
            encoder.encode(&picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).ok()?;
            if jpeg.len() <= most {
                return Some((picture, jpeg));
            }
        }
        let [width, height] = [picture.width(), picture.height()].map(|side| (side * SMALLER / 100).max(1));
        if [width, height] == [picture.width(), picture.height()] {
            return None;
        }
        picture = imageops::resize(&picture, width, height, FilterType::CatmullRom);
    }
}
