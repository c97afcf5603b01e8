//! The organiser's logo, read from a PNG or an SVG file: whatever the file holds, it is a picture or a plain refusal.

use std::io::Cursor;
use std::sync::Arc;

use image::codecs::png::PngDecoder;
use image::{DynamicImage, ImageDecoder, Limits};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::roxmltree::{Document, Node, ParsingOptions};
use resvg::usvg::{Options, Tree};

use crate::model::paper::report::Logo;

/// A larger file is not looked at.
pub const LARGEST_FILE: usize = 10_000_000;
/// A picture that is wider or higher is not decoded.
const LONGEST_SIDE: u32 = 8_000;
/// A picture that takes more bytes when decoded is not decoded.
const LARGEST_DECODED: u64 = 100_000_000;
/// It is printed from so many dots at most: 600 to the inch.
const PRINTED: [u32; 2] = [1_250, 500];
/// An SVG with more nodes is no logo.
const MOST_NODES: u32 = 50_000;
/// An SVG that is nested deeper is no logo.
const DEEPEST: usize = 100;

/// Why a file is no logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// The file or the picture in it is too large.
    #[error("the picture is too large")]
    Large,
    /// Neither PNG nor SVG, damaged, or empty.
    #[error("the file is no picture")]
    NoPicture,
    /// An SVG with words that are not drawn as lines, or with pictures in it or beside it.
    #[error("the drawing holds letters or pictures, not only lines")]
    NotOnlyLines,
}

/// The picture in the bytes of a PNG or SVG file.
pub fn logo(bytes: &[u8], alternative: &str) -> Result<Logo, LogoError> {
    if bytes.len() > LARGEST_FILE {
        return Err(LogoError::Large);
    }
    let (width, height, dots) = if bytes.starts_with(b"\x89PNG") { dotted(bytes)? } else { drawn(bytes)? };
    if dots.chunks_exact(4).all(|dot| dot.ends_with(&[0])) {
        return Err(LogoError::NoPicture);
    }
    Ok(Logo { width, height, dots: Arc::from(dots), alternative: alternative.to_owned() })
}

type Dots = (u32, u32, Vec<u8>);

fn dotted(bytes: &[u8]) -> Result<Dots, LogoError> {
    let mut limits = Limits::default();
    limits.max_alloc = Some(LARGEST_DECODED);
    let decoder = PngDecoder::with_limits(Cursor::new(bytes), limits).map_err(|_| LogoError::NoPicture)?;
    let (width, height) = decoder.dimensions();
    if width.max(height) > LONGEST_SIDE || decoder.total_bytes() > LARGEST_DECODED {
        return Err(LogoError::Large);
    }
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|_| LogoError::NoPicture)?;
    let [most_wide, most_high] = PRINTED;
    if width > most_wide || height > most_high {
        picture = picture.thumbnail(most_wide, most_high);
    }
    let picture = picture.into_rgba8();
    Ok((picture.width(), picture.height(), picture.into_raw()))
}

fn drawn(bytes: &[u8]) -> Result<Dots, LogoError> {
    let text = std::str::from_utf8(bytes).map_err(|_| LogoError::NoPicture)?;
    // An entity can stand for any amount of text; no program that draws logos needs one.
    if text.contains("<!ENTITY") {
        return Err(LogoError::NoPicture);
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| LogoError::NoPicture)?;
    let foreign = |node: Node<'_, '_>| ["text", "image", "feImage", "foreignObject"].contains(&node.tag_name().name());
    if document.descendants().any(foreign) {
        return Err(LogoError::NotOnlyLines);
    }
    if document.descendants().any(|node| node.ancestors().take(DEEPEST + 1).count() > DEEPEST) {
        return Err(LogoError::Large);
    }
    let tree = Tree::from_xmltree(&document, &Options::default()).map_err(|_| LogoError::NoPicture)?;
    rasterised(&tree).ok_or(LogoError::NoPicture)
}

/// The drawing in as many dots as it is printed with.
fn rasterised(tree: &Tree) -> Option<Dots> {
    let ([most_wide, most_high], size) = (PRINTED.map(|dots| dots as f32), tree.size());
    let scale = (most_wide / size.width()).min(most_high / size.height());
    let [width, height] = [size.width(), size.height()].map(|length| (length * scale).round().max(1.0) as u32);
    let mut pixmap = Pixmap::new(width, height)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    Some((width, height, pixmap.take_demultiplied()))
}

#[cfg(test)]
mod tests {
    use image::{ImageFormat, RgbaImage};

    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = RgbaImage::from_pixel(width, height, image::Rgba([11, 85, 99, 255]));
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    fn svg(inside: &str) -> String {
        format!("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'>{inside}</svg>")
    }

    fn read(bytes: impl AsRef<[u8]>) -> Result<Logo, LogoError> {
        logo(bytes.as_ref(), "Nordkøbing Kommune")
    }

    #[test]
    fn a_picture_in_dots_keeps_its_shape() {
        let small = read(png(300, 100)).unwrap();
        assert_eq!((small.width, small.height, small.dots.len()), (300, 100, 300 * 100 * 4));
        let large = read(png(5_000, 1_000)).unwrap();
        assert_eq!((large.width, large.height), (1_250, 250));
        assert_eq!(large.dots.first_chunk(), Some(&[11, 85, 99, 255]));
    }

    #[test]
    fn a_drawing_is_as_sharp_as_it_is_printed() {
        let drawing = read(svg("<rect x='0' y='0' width='20' height='20' fill='#0b5563'/>")).unwrap();
        assert_eq!((drawing.width, drawing.height), (1_000, 500));
        assert_eq!(drawing.dots.first_chunk(), Some(&[11, 85, 99, 255]));
        assert_eq!(drawing.dots.last_chunk(), Some(&[0, 0, 0, 0]), "what is not drawn stays open");
    }

    #[test]
    fn what_is_no_picture_is_refused() {
        let empty = svg("<g/>");
        let none: [&[u8]; 7] =
            [b"", b"PK\x03\x04", b"\x89PNG", b"<svg", b"<html></html>", b"\xff\xd8\xff", empty.as_bytes()];
        for bytes in none {
            assert_eq!(read(bytes), Err(LogoError::NoPicture), "{bytes:?}");
        }
    }

    #[test]
    fn a_file_that_was_cut_or_damaged_is_refused_or_read_but_does_no_harm() {
        let whole = png(64, 64);
        for end in 0..whole.len() {
            assert_eq!(read(&whole[..end.min(whole.len() - 13)]), Err(LogoError::NoPicture), "{end}");
            let mut damaged = whole.clone();
            damaged[end] ^= 0x41;
            let _ = read(damaged);
        }
    }

    #[test]
    fn what_is_too_large_is_refused_before_it_is_decoded() {
        let mut header = png(1, 1);
        header[16..24].copy_from_slice(&[0, 0, 0x4e, 0x20, 0, 0, 0x4e, 0x20]);
        let mut sum = crc32fast::Hasher::new();
        sum.update(&header[12..29]);
        header[29..33].copy_from_slice(&sum.finalize().to_be_bytes());
        assert_eq!(read(header), Err(LogoError::Large), "20,000 × 20,000 dots");
        assert_eq!(read(vec![b' '; LARGEST_FILE + 1]), Err(LogoError::Large));
        let deep = svg(&("<g>".repeat(20_000) + &"</g>".repeat(20_000)));
        assert_eq!(read(deep), Err(LogoError::Large));
        assert_eq!(read(svg(&"<g/>".repeat(100_000))), Err(LogoError::NoPicture));
    }

    #[test]
    fn a_drawing_reaches_for_nothing_outside_of_itself() {
        for inside in [
            "<image href='file:///etc/passwd' width='9' height='9'/>",
            "<image href='http://example.org/a.png' width='9' height='9'/>",
            "<filter id='f'><feImage href='/etc/passwd'/></filter>",
            "<text>Nordkøbing</text>",
        ] {
            assert_eq!(read(svg(inside)), Err(LogoError::NotOnlyLines), "{inside}");
        }
        let laughs = (1..9).map(|nth| format!("<!ENTITY a{nth} '{}'>", format!("&a{};", nth - 1).repeat(10)));
        let bomb = format!("<!DOCTYPE svg [<!ENTITY a0 'ha'>{}]>{}", laughs.collect::<String>(), svg("&a8;"));
        assert_eq!(read(bomb), Err(LogoError::NoPicture));
        let outside = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>".to_owned() + &svg("&x;");
        assert_eq!(read(outside), Err(LogoError::NoPicture));
    }

    #[test]
    fn a_drawing_that_doubles_itself_is_refused_in_time() {
        let doubled = (1..40).map(|nth| {
            let before = nth - 1;
            format!("<g id='g{nth}'><use href='#g{before}'/><use href='#g{before}'/></g>")
        });
        let bomb = svg(&format!(
            "<defs><path id='g0' d='M0 0h9v9z'/>{}</defs><use href='#g39'/>",
            doubled.collect::<String>()
        ));
        assert_eq!(read(bomb), Err(LogoError::NoPicture));
        assert_eq!(read(svg("<use id='a' href='#a'/>")), Err(LogoError::NoPicture));
    }
}
