//! Photographs as they come from a phone or a camera, made into what a session keeps: upright, no larger than paper and
//! screen need, and with nothing in them but the picture.
//!
//! Whatever a file holds, it is a picture or a plain refusal. What is made is a new JPEG of its dots alone, so where and
//! by which camera it was taken is not taken out of it: it never gets in.

mod reduce;
#[cfg(test)]
mod tests;

use std::io::Cursor;

use exif::{In, Reader, Tag, Value};
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, RgbImage, RgbaImage};
use jiff::civil::DateTime;

/// A larger file is not looked at, in bytes.
pub const LARGEST_FILE: usize = 100_000_000;
/// The longest side of what is made, in dots.
pub const LONGEST_SIDE: u32 = 2_000;
/// The most bytes of what is made: twelve of them and their words are a handout that a mail carries.
pub const LARGEST_MADE: usize = 400_000;
/// A picture of more dots is not decoded.
const MOST_DOTS: u64 = 120_000_000;
/// A picture that takes more bytes when decoded is not decoded.
const LARGEST_DECODED: u64 = 500_000_000;

/// A photograph as a session keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Developed {
    /// The bytes of a JPEG with nothing in it but the picture.
    pub jpeg: Vec<u8>,
    /// How many dots it is wide and high.
    pub dots: [u32; 2],
    /// When it was taken, on the camera's clock.
    pub taken: Option<DateTime>,
}

/// Why a file is no photograph.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoPhoto {
    /// A picture as iPhones keep them, which nothing we build on can read.
    #[error("HEIC cannot be read")]
    Heic,
    /// A picture of another kind.
    #[error("neither JPEG, PNG nor WebP")]
    OtherKind,
    /// No picture at all.
    #[error("no picture")]
    NoPicture,
    /// A picture that is not whole.
    #[error("the picture is not whole")]
    Damaged,
    /// A file or a picture that is too large.
    #[error("the picture is too large")]
    Large,
}

/// The kinds of pictures that are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Jpeg,
    Png,
    WebP,
}

/// Makes what a session keeps of the bytes of a file.
///
/// # Errors
/// When they are no picture that can be read.
pub fn develop(bytes: &[u8]) -> Result<Developed, NoPhoto> {
    if bytes.len() > LARGEST_FILE {
        return Err(NoPhoto::Large);
    }
    let source = Cursor::new(bytes);
    match kind(bytes)? {
        Kind::Jpeg if !has_end(bytes) => Err(NoPhoto::Damaged),
        Kind::Jpeg => made(JpegDecoder::new(source).map_err(|_| NoPhoto::Damaged)?),
        Kind::Png => made(PngDecoder::new(source).map_err(|_| NoPhoto::Damaged)?),
        Kind::WebP => made(WebPDecoder::new(source).map_err(|_| NoPhoto::Damaged)?),
    }
}

/// Makes what a session keeps of a picture that was copied: red, green, blue and opacity of each dot, row by row.
///
/// # Errors
/// When the dots do not make up a picture, or one that is too large.
pub fn develop_dots([width, height]: [u32; 2], dots: Vec<u8>) -> Result<Developed, NoPhoto> {
    if u64::from(width) * u64::from(height) > MOST_DOTS {
        return Err(NoPhoto::Large);
    }
    let picture =
        RgbaImage::from_raw(width, height, dots).filter(|_| width > 0 && height > 0).ok_or(NoPhoto::Damaged)?;
    finished(DynamicImage::ImageRgba8(picture), Orientation::NoTransforms, None)
}

/// The dots of a picture that was made here, red, green and blue each, no wider or higher than so many.
pub fn dots(jpeg: &[u8], longest: u32) -> Option<([u32; 2], Vec<u8>)> {
    let decoder = JpegDecoder::new(Cursor::new(jpeg)).ok()?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LONGEST_SIDE {
        return None;
    }
    let picture = reduce::within(DynamicImage::from_decoder(decoder).ok()?, longest).into_rgb8();
    Some(([picture.width(), picture.height()], picture.into_raw()))
}

/// Whether a file's name ends as that of a picture does, be it one that cannot be read.
pub fn is_called_a_picture(name: &std::path::Path) -> bool {
    const ENDINGS: [&str; 15] = [
        "jpg", "jpeg", "jpe", "jfif", "png", "webp", "heic", "heif", "hif", "avif", "tif", "tiff", "gif", "bmp", "dng",
    ];
    let ending = name.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// What kind of picture it is, by what is in it: a name can say anything.
fn kind(bytes: &[u8]) -> Result<Kind, NoPhoto> {
    let at = |place: usize, sign: &[u8]| bytes.get(place..).is_some_and(|rest| rest.starts_with(sign));
    let brand = |brands: &[&[u8]]| at(4, b"ftyp") && brands.iter().any(|brand| at(8, brand));
    if at(0, b"\xff\xd8\xff") {
        Ok(Kind::Jpeg)
    } else if at(0, b"\x89PNG\r\n\x1a\n") {
        Ok(Kind::Png)
    } else if at(0, b"RIFF") && at(8, b"WEBP") {
        Ok(Kind::WebP)
    } else if brand(&[b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"]) {
        Err(NoPhoto::Heic)
    } else if brand(&[b"avif", b"avis"]) || [&b"GIF8"[..], b"BM", b"II*\0", b"MM\0*"].iter().any(|sign| at(0, sign)) {
        Err(NoPhoto::OtherKind)
    } else {
        Err(NoPhoto::NoPicture)
    }
}

/// Whether a JPEG goes on to its end: the decoder fills what is cut off with grey.
fn has_end(bytes: &[u8]) -> bool {
    const BEGINS: u8 = 0xda;
    const ENDS: u8 = 0xd9;
    let mut place = 2;
    // From segment to segment, for the small picture that a camera puts into one has an end of its own.
    while let Some([0xff, marker]) = bytes.get(place..place + 2) {
        let alone = matches!(marker, 0x01 | 0xd0..=0xd8 | 0xff);
        if *marker == BEGINS {
            return bytes.get(place..).is_some_and(|rest| rest.windows(2).any(|pair| pair == [0xff, ENDS]));
        }
        let length = match bytes.get(place + 2..place + 4) {
            Some([high, low]) if !alone => usize::from(u16::from_be_bytes([*high, *low])),
            Some(_) | None => 0,
        };
        place += if *marker == 0xff { 1 } else { 2 + length };
    }
    false
}

fn made(mut decoder: impl ImageDecoder) -> Result<Developed, NoPhoto> {
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(NoPhoto::Damaged);
    }
    if u64::from(width) * u64::from(height) > MOST_DOTS || decoder.total_bytes() > LARGEST_DECODED {
        return Err(NoPhoto::Large);
    }
    let taken = decoder.exif_metadata().ok().flatten().and_then(taken);
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    finished(DynamicImage::from_decoder(decoder).map_err(|_| NoPhoto::Damaged)?, turned, taken)
}

fn finished(picture: DynamicImage, turned: Orientation, taken: Option<DateTime>) -> Result<Developed, NoPhoto> {
    let mut picture = reduce::within(picture, LONGEST_SIDE);
    picture.apply_orientation(turned);
    let (picture, jpeg) = reduce::written(reduce::on_white(picture), LARGEST_MADE).ok_or(NoPhoto::Large)?;
    Ok(Developed { jpeg, dots: size(&picture), taken })
}

fn size(picture: &RgbImage) -> [u32; 2] {
    [picture.width(), picture.height()]
}

/// When it was taken, as the camera wrote it; nothing where it wrote nonsense.
fn taken(raw: Vec<u8>) -> Option<DateTime> {
    let about = Reader::new().read_raw(raw).ok()?;
    let field =
        [Tag::DateTimeOriginal, Tag::DateTimeDigitized].iter().find_map(|tag| about.get_field(*tag, In::PRIMARY))?;
    let Value::Ascii(lines) = &field.value else { return None };
    let read = exif::DateTime::from_ascii(lines.first()?).ok()?;
    let [month, day, hour, minute, second] =
        [read.month, read.day, read.hour, read.minute, read.second].map(|part| i8::try_from(part).ok());
    DateTime::new(i16::try_from(read.year).ok()?, month?, day?, hour?, minute?, second?, 0).ok()
}
