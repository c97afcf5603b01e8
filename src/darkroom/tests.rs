//! What cameras write, and what must not come of it.

use std::path::Path;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, RgbaImage};

use super::*;

/// What no picture that is made may hold.
const MARKER: &str = "Hemmeligt kamera";

/// A wall with sheets on it, so that the left half is dark and the right one light.
fn wall(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let sheet = u8::from((x / 40 + y / 30) % 3 == 0) * 60;
        if x < width / 2 { Rgb([20 + sheet, 40, 60]) } else { Rgb([190 + sheet, 220, 230]) }
    })
}

/// A field of a camera's notes: its number, its kind, and what it says.
fn field(tag: u16, kind: u16, count: u32, value: [u8; 4]) -> Vec<u8> {
    let mut field = [tag.to_le_bytes(), kind.to_le_bytes()].concat();
    field.extend([count.to_le_bytes(), value].concat());
    field
}

/// What a camera writes of a picture: how it was held, its own name, when and where it was taken.
fn notes(orientation: u16) -> Vec<u8> {
    let (when, place) = (b"2027:02:04 10:41:05\0", b"N\0\0\0");
    let [first, details, position]: [u32; 3] = [8, 200, 300];
    let mut notes = b"II*\0".to_vec();
    notes.extend(first.to_le_bytes());
    notes.extend(4_u16.to_le_bytes());
    let [low, high] = orientation.to_le_bytes();
    notes.extend(field(0x0110, 2, MARKER.len() as u32 + 1, 100_u32.to_le_bytes()));
    notes.extend(field(0x0112, 3, 1, [low, high, 0, 0]));
    notes.extend(field(0x8769, 4, 1, details.to_le_bytes()));
    notes.extend(field(0x8825, 4, 1, position.to_le_bytes()));
    notes.resize(100, 0);
    notes.extend(MARKER.as_bytes());
    notes.resize(details as usize, 0);
    notes.extend(1_u16.to_le_bytes());
    notes.extend(field(0x9003, 2, when.len() as u32, 250_u32.to_le_bytes()));
    notes.resize(250, 0);
    notes.extend(when);
    notes.resize(position as usize, 0);
    notes.extend(1_u16.to_le_bytes());
    notes.extend(field(0x0001, 2, 2, *place));
    notes.extend([0; 4]);
    notes
}

/// A JPEG with a camera's notes, and a small picture of its own in them.
fn jpeg(picture: &RgbImage, orientation: u16) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.encode(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8).unwrap();
    let notes = [b"Exif\0\0".to_vec(), notes(orientation), b"\xff\xd8\xff\xd9".to_vec()].concat();
    let length = u16::try_from(notes.len() + 2).unwrap().to_be_bytes();
    [&bytes[..2], b"\xff\xe1", &length, &notes, &bytes[2..]].concat()
}

fn encoded(picture: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn holds(bytes: &[u8], words: &str) -> bool {
    memchr::memmem::find(bytes, words.as_bytes()).is_some()
}

#[test]
fn a_photograph_is_upright_small_and_says_nothing_but_its_picture() {
    for orientation in 1..=8_u16 {
        let source = jpeg(&wall(2_400, 1_200), orientation);
        assert!(holds(&source, MARKER) && holds(&source, "Exif"));
        let made = develop(&source).unwrap();
        assert_eq!(made.dots, if orientation < 5 { [2_000, 1_000] } else { [1_000, 2_000] }, "{orientation}");
        assert_eq!(made.taken, Some("2027-02-04T10:41:05".parse().unwrap()));
        assert!(made.jpeg.len() <= LARGEST_MADE);
        for word in [MARKER, "Exif", "2027:02:04", "Photoshop", "http"] {
            assert!(!holds(&made.jpeg, word), "{word}");
        }
        let (dots, colours) = dots(&made.jpeg, LONGEST_SIDE).unwrap();
        assert_eq!(dots, made.dots);
        let light = |x: u32, y: u32| colours[(y * dots[0] + x) as usize * 3 + 1] > 120;
        let ends = match orientation {
            1 | 4 => [light(50, 500), light(1_950, 500)],
            2 | 3 => [light(1_950, 500), light(50, 500)],
            5 | 6 => [light(500, 50), light(500, 1_950)],
            _ => [light(500, 1_950), light(500, 50)],
        };
        assert_eq!(ends, [false, true], "{orientation}");
    }
}

#[test]
fn the_same_picture_is_the_same_bytes_and_a_small_one_keeps_its_size() {
    let source = jpeg(&wall(300, 200), 1);
    assert_eq!(develop(&source), develop(&source));
    assert_eq!(develop(&source).unwrap().dots, [300, 200]);
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let made = develop(&encoded(&wall(300, 200), format)).unwrap();
        assert_eq!((made.dots, made.taken), ([300, 200], None), "{format:?}");
    }
}

#[test]
fn what_is_open_in_a_picture_is_white_paper() {
    let mut bytes = Vec::new();
    let open = RgbaImage::from_pixel(40, 30, image::Rgba([0, 0, 0, 0]));
    image::codecs::png::PngEncoder::new(&mut bytes).write_image(&open, 40, 30, ExtendedColorType::Rgba8).unwrap();
    let (_, colours) = dots(&develop(&bytes).unwrap().jpeg, 2_000).unwrap();
    assert!(colours.iter().all(|part| *part > 250));
}

#[test]
fn however_much_is_in_a_picture_it_is_no_more_than_a_mail_carries() {
    let mut random = fastrand::Rng::with_seed(1);
    let noise = RgbImage::from_fn(2_400, 1_800, |_, _| Rgb([random.u8(..), random.u8(..), random.u8(..)]));
    let made = develop(&encoded(&noise, ImageFormat::Png)).unwrap();
    assert!(made.jpeg.len() <= LARGEST_MADE, "{}", made.jpeg.len());
    assert!(made.dots[0] >= 400, "{:?}", made.dots);
}

#[test]
fn what_is_no_picture_or_none_that_can_be_read_is_refused_with_its_own_reason() {
    let whole = jpeg(&wall(400, 300), 1);
    let png = encoded(&wall(400, 300), ImageFormat::Png);
    let heic = [&b"\0\0\0\x18ftypheic"[..], &[0; 64]].concat();
    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30]);
    let mut sum = crc32fast::Hasher::new();
    sum.update(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&sum.finalize().to_be_bytes());
    let cases: [(&str, &[u8], NoPhoto); 10] = [
        ("nothing", b"", NoPhoto::NoPicture),
        ("a text that is called .jpg", "Husk kagen".as_bytes(), NoPhoto::NoPicture),
        ("HEIC", &heic, NoPhoto::Heic),
        ("a GIF", b"GIF89a\x01\0\x01\0", NoPhoto::OtherKind),
        ("a TIFF", b"II*\0\x08\0\0\0", NoPhoto::OtherKind),
        ("the beginning of a JPEG", &whole[..whole.len() / 2], NoPhoto::Damaged),
        ("a JPEG but for its end", &whole[..whole.len() - 2], NoPhoto::Damaged),
        ("the beginning of a PNG", &png[..png.len() / 2], NoPhoto::Damaged),
        ("a PNG that says it is 30,000 dots wide", &bomb, NoPhoto::Large),
        ("an SVG", b"<svg xmlns='http://www.w3.org/2000/svg'/>", NoPhoto::NoPicture),
    ];
    for (what, bytes, expected) in cases {
        assert_eq!(develop(bytes).map(|made| made.dots), Err(expected), "{what}");
    }
    assert_eq!(develop(&vec![0xff; LARGEST_FILE + 1]), Err(NoPhoto::Large));
}

#[test]
fn a_file_that_was_damaged_anywhere_does_no_harm() {
    for whole in [jpeg(&wall(80, 60), 6), encoded(&wall(80, 60), ImageFormat::WebP)] {
        for place in (0..whole.len()).step_by(7) {
            let mut damaged = whole.clone();
            damaged[place] ^= 0x41;
            let _ = develop(&damaged);
            let _ = develop(&whole[..place]);
        }
    }
}

#[test]
fn a_name_says_whether_it_is_that_of_a_picture() {
    for name in ["a.jpg", "IMG_0001.JPEG", "væg.HEIC", "x.webp", "x.png"] {
        assert!(is_called_a_picture(Path::new(name)), "{name}");
    }
    for name in ["dag.tovholder", "dag.ron", "jpg", "noter.txt", "dag.pdf"] {
        assert!(!is_called_a_picture(Path::new(name)), "{name}");
    }
}
