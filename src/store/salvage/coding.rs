//! The text of a file that an editor saved in another way of writing letters down: UTF-16, or one byte a letter.

use std::borrow::Cow;

/// So many letters that are no text are another way of writing them down, and not damage.
const MANY: usize = 8;

/// The bytes of a file as they would be, had it been saved as the program does.
pub(super) fn usual(bytes: &[u8]) -> Cow<'_, [u8]> {
    let other = match bytes {
        [0xff, 0xfe, rest @ ..] => Some(wide(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Some(wide(rest, u16::from_be_bytes)),
        // As many systems wrote before: each letter is the sign of that number.
        _ => is_single(bytes).then(|| bytes.iter().copied().map(char::from).collect()),
    };
    other.map_or(Cow::Borrowed(bytes), |text| Cow::Owned(text.into_bytes()))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units: Vec<u16> =
        bytes.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(|pair: [u8; 2]| unit(pair)).collect();
    String::from_utf16_lossy(&units)
}

/// Whether there are many letters beyond the first alphabet, and none of them is written in several bytes.
fn is_single(bytes: &[u8]) -> bool {
    let mut alone = 0;
    for chunk in bytes.utf8_chunks() {
        if !chunk.valid().is_ascii() || chunk.invalid().len() > 1 {
            return false;
        }
        alone += chunk.invalid().len();
    }
    alone >= MANY && !bytes.contains(&0)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use crate::assets::SAMPLE;
    use crate::store::{format, salvage};

    fn wide(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(order).collect()
    }

    #[test]
    fn a_day_that_an_editor_saved_in_another_way_comes_back_to_the_letter() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        // Of one byte a letter there are no others.
        let letters = |sign| u8::try_from(u32::from(sign)).unwrap_or(b'?');
        let single: Vec<u8> = SAMPLE.chars().map(letters).collect();
        let singly: String = single.iter().copied().map(char::from).collect();
        let small = wide(SAMPLE, u16::to_le_bytes);
        let cut = small[..small.len() - 1].to_vec();
        for (name, bytes, text) in [
            ("UTF-16, small end first", small, SAMPLE),
            ("UTF-16, large end first", wide(SAMPLE, u16::to_be_bytes), SAMPLE),
            ("UTF-16, other line ends", wide(&SAMPLE.replace('\n', "\r\n"), u16::to_le_bytes), SAMPLE),
            ("UTF-16, half of its last letter gone", cut, SAMPLE),
            ("one byte a letter", single, &singly),
        ] {
            fs::write(&path, bytes).unwrap();
            let expected = format::read(text.as_bytes()).unwrap().document;
            assert_eq!(salvage(&path).unwrap().document, expected, "{name}");
        }
    }

    #[test]
    fn damage_is_not_taken_for_another_way_of_writing() {
        for bytes in [&b"abc\xff"[..], "æøå\u{2014} ærø".as_bytes(), &[0xff; 4], &[0; 40]] {
            assert_eq!(super::usual(bytes), bytes);
        }
    }
}
