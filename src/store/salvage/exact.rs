//! What the checksum alone brings back, to the letter: one bit that turned over, a part that stands twice, an end that is
//! another file's.

use std::collections::HashMap;
use std::ops::Range;

use crate::store::seal::{Header, Seal};

/// So many parts that stand twice are looked for at most.
const MOST_DOUBLES: usize = 8;

/// What a file said before one thing happened to it, and what stands behind its end.
pub(super) fn restored(bytes: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let (first, body) = bytes.split_at_checked(bytes.iter().position(|byte| *byte == b'\n')? + 1)?;
    let seal = Header::read(std::str::from_utf8(first).ok()?)?.seal?;
    let fits = |body: &[u8]| std::str::from_utf8(body).is_ok_and(|body| Seal::of(body) == seal);
    if let Some((body, tail)) = body.split_at_checked(seal.bytes)
        && fits(body)
    {
        return Some(([first, body].concat(), tail.to_vec()));
    }
    let mended = match body.len().checked_sub(seal.bytes)? {
        0 => [first, &turned_back(body, seal.checksum)?].concat(),
        surplus => once(bytes, surplus)?,
    };
    mended.get(first.len()..).is_some_and(fits).then(|| (mended, Vec::new()))
}

/// The text with that one bit turned back that makes its checksum fit.
fn turned_back(body: &[u8], checksum: u32) -> Option<Vec<u8>> {
    let off = crc32fast::hash(body) ^ checksum;
    let table = table();
    let step = |sum: u32| (sum >> 8) ^ table.get((sum & 0xff) as usize).copied().unwrap_or_default();
    // What each bit of a byte adds to the checksum, first of the last byte, then of the one before.
    let mut adds: [u32; 8] = std::array::from_fn(|bit| step(1 << bit));
    for place in (0..body.len()).rev() {
        if let Some(bit) = adds.iter().position(|add| *add == off) {
            let mut mended = body.to_vec();
            *mended.get_mut(place)? ^= 1 << bit;
            return Some(mended);
        }
        adds = adds.map(step);
    }
    None
}

/// The checksums of each byte alone.
fn table() -> [u32; 256] {
    std::array::from_fn(|byte| {
        (0..8).fold(byte as u32, |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

/// The text without the second of two equal parts of that length that stand one behind the other.
fn once(bytes: &[u8], length: usize) -> Option<Vec<u8>> {
    let mut equal = 0;
    for (place, (one, other)) in bytes.iter().zip(bytes.iter().skip(length)).enumerate() {
        equal = if one == other { equal + 1 } else { 0 };
        if equal == length {
            let (before, rest) = bytes.split_at_checked(place + 1)?;
            return Some([before, rest.get(length..)?].concat());
        }
    }
    None
}

/// The text without any part that stands twice, one behind the other, as is known where a number or a name is given twice.
pub(super) fn without_doubles(bytes: &[u8]) -> Vec<u8> {
    let mut text = bytes.to_vec();
    for _ in 0..MOST_DOUBLES {
        let Some(double) = double(&text) else { break };
        text.drain(double);
    }
    text
}

/// The first part that stands twice, one behind the other, and gives something a number or a name.
fn double(text: &[u8]) -> Option<Range<usize>> {
    let (mut seen, mut at) = (HashMap::new(), 0);
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let gives = line.trim_ascii_start().strip_prefix(b"id: ");
        if let Some(before) = gives.and_then(|name| seen.insert(name, at)) {
            let length = at - before;
            let same = |place: &usize| text.get(*place).is_some_and(|byte| text.get(place + length) == Some(byte));
            let start = (0..before).rev().take_while(same).last().unwrap_or(before);
            let end = (before..text.len()).take_while(same).last().map_or(before, |place| place + 1);
            if end - start >= length {
                return Some(start..start + length);
            }
        }
        at += line.len();
    }
    None
}
