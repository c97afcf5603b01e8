//! A file of one or several typefaces, of which one is taken out to stand alone.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

use super::LARGEST;

/// No file holds more typefaces than so many.
const MOST_TYPEFACES: u32 = 64;
/// No typeface has more tables than so many.
const MOST_TABLES: u16 = 128;
/// What stands before the list of tables, and one entry of it, in bytes.
const HEAD: usize = 12;
const ENTRY: usize = 16;

/// What a typeface is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawnWith {
    /// Outlines that can be cut down for a document.
    Outlines,
    /// Outlines that only a window can draw.
    Newer,
    /// Dots, or nothing.
    NoOutlines,
}

/// A file that is looked into.
pub struct Source {
    file: File,
    length: u64,
}

impl Source {
    /// The file, where it is one that can be read.
    pub fn open(path: &Path) -> Option<Self> {
        // A pipe or a device with the name of a typeface would keep us waiting.
        let length = std::fs::metadata(path).ok().filter(std::fs::Metadata::is_file)?.len();
        Some(Self { file: File::open(path).ok()?, length })
    }

    /// Where each typeface in it begins.
    pub fn starts(&mut self) -> Vec<u64> {
        let Some(head) = self.read(0, HEAD as u64) else { return Vec::new() };
        if !head.starts_with(b"ttcf") {
            return vec![0];
        }
        let count = number(&head, 8).unwrap_or_default().min(MOST_TYPEFACES);
        let list = self.read(HEAD as u64, u64::from(count) * 4).unwrap_or_default();
        (0..count as usize).filter_map(|nth| number(&list, nth * 4)).map(u64::from).collect()
    }

    /// A file of nothing but the typeface that begins there: with all its tables, or with these.
    pub fn single(&mut self, start: u64, only: Option<&[&[u8; 4]]>) -> Option<(Vec<u8>, DrawnWith)> {
        let head = self.read(start, HEAD as u64)?;
        let count = u16::from_be_bytes(head.get(4..6)?.try_into().ok()?).min(MOST_TABLES);
        let list = self.read(start + HEAD as u64, u64::from(count) * ENTRY as u64)?;
        let (mut tables, mut all) = (Vec::new(), 0);
        for entry in list.chunks_exact(ENTRY) {
            let tag: [u8; 4] = entry.get(..4)?.try_into().ok()?;
            if only.is_none_or(|only| only.contains(&&tag)) {
                let (place, length) = (u64::from(number(entry, 8)?), u64::from(number(entry, 12)?));
                all += length;
                let table = if all <= LARGEST { self.read(place, length) } else { None };
                tables.push((tag, table?));
            }
        }
        Some((together(head.get(..4)?, &tables), kind(&list)))
    }

    fn read(&mut self, start: u64, length: u64) -> Option<Vec<u8>> {
        let end = start.checked_add(length)?;
        if end > self.length {
            return None;
        }
        let mut bytes = vec![0; usize::try_from(length).ok()?];
        self.file.seek(SeekFrom::Start(start)).ok()?;
        self.file.read_exact(&mut bytes).ok()?;
        Some(bytes)
    }
}

fn kind(list: &[u8]) -> DrawnWith {
    let has = |tag: &[u8; 4]| list.chunks_exact(ENTRY).any(|entry| entry.starts_with(tag));
    // Pictures in colour have outlines that show nothing without their colours.
    if has(b"COLR") || has(b"CBDT") || has(b"sbix") || has(b"SVG ") {
        return DrawnWith::NoOutlines;
    }
    match (has(b"glyf") || has(b"CFF "), has(b"CFF2")) {
        (true, _) => DrawnWith::Outlines,
        (false, true) => DrawnWith::Newer,
        (false, false) => DrawnWith::NoOutlines,
    }
}

fn number(bytes: &[u8], place: usize) -> Option<u32> {
    bytes.get(place..place + 4)?.try_into().ok().map(u32::from_be_bytes)
}

/// The tables as one file.
fn together(sort: &[u8], tables: &[([u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut file = sort.to_vec();
    let count = u16::try_from(tables.len()).unwrap_or_default();
    file.extend(count.to_be_bytes());
    // How one searches the list; nobody who reads it asks.
    file.extend([0; 6]);
    let mut place = HEAD + ENTRY * tables.len();
    for (tag, table) in tables {
        file.extend(tag);
        file.extend([0; 4]);
        for number in [place, table.len()] {
            file.extend(u32::try_from(number).unwrap_or_default().to_be_bytes());
        }
        place += table.len().next_multiple_of(4);
    }
    for (_, table) in tables {
        file.extend(table);
        file.resize(file.len().next_multiple_of(4), 0);
    }
    file
}

/// A file of several typefaces.
#[cfg(test)]
pub fn collection(fonts: &[&[u8]]) -> Vec<u8> {
    let mut file = b"ttcf\0\x02\0\0".to_vec();
    file.extend(u32::try_from(fonts.len()).unwrap().to_be_bytes());
    let mut start = HEAD + 4 * fonts.len();
    for font in fonts {
        file.extend(u32::try_from(start).unwrap().to_be_bytes());
        start += font.len().next_multiple_of(4);
    }
    for font in fonts {
        let begun = file.len();
        file.extend(*font);
        let count = usize::from(u16::from_be_bytes([font[4], font[5]]));
        for nth in 0..count {
            let at = begun + HEAD + ENTRY * nth + 8;
            let place = number(&file, at).unwrap() + u32::try_from(begun).unwrap();
            file[at..at + 4].copy_from_slice(&place.to_be_bytes());
        }
        file.resize(file.len().next_multiple_of(4), 0);
    }
    file
}
