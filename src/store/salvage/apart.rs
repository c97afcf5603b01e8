//! The files that one file is made of: two days one behind the other, and the two sides of a conflict.

use crate::store::seal::MARK;

/// What marks where the sides of a conflict begin, meet and end; what was there before is neither.
const SIDES: [&[u8]; 4] = [b"<<<<<<<", b"|||||||", b"=======", b">>>>>>>"];

/// Both sides of every conflict, or the one file there is.
pub(super) fn sides(bytes: &[u8]) -> Vec<Vec<u8>> {
    let is_mark = |line: &[u8], mark: &[u8]| {
        line.strip_prefix(mark).is_some_and(|rest| rest.first().is_none_or(|next| matches!(next, b' ' | b'\r' | b'\n')))
    };
    let lines = || bytes.split_inclusive(|byte| *byte == b'\n');
    if !lines().any(|line| is_mark(line, SIDES[0])) {
        return vec![bytes.to_vec()];
    }
    let (mut ours, mut theirs, mut side) = (Vec::new(), Vec::new(), None);
    for line in lines() {
        if let Some(mark) = SIDES.iter().position(|mark| is_mark(line, mark)) {
            side = Some(mark).filter(|mark| *mark < 3);
            continue;
        }
        if matches!(side, None | Some(0)) {
            ours.extend_from_slice(line);
        }
        if matches!(side, None | Some(2)) {
            theirs.extend_from_slice(line);
        }
    }
    vec![ours, theirs]
}

/// Every file that begins anew behind another.
pub(super) fn one_by_one(bytes: &[u8]) -> Vec<Vec<u8>> {
    let mut files: Vec<Vec<u8>> = vec![Vec::new()];
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n').peekable();
    let mut opened = false;
    while let Some(line) = lines.next() {
        // The file before may lack its last line end.
        let marked = line.windows(MARK.len()).position(|part| part == MARK.as_bytes()).filter(|place| *place < 3);
        let opens = line.trim_ascii() == b"(" && line.first() == Some(&b'(');
        let session = opens && lines.peek().is_some_and(|next| next.trim_ascii_start().starts_with(b"session"));
        let begins = opened && (marked.is_some() || session);
        let (before, after) = line.split_at(marked.filter(|_| begins).unwrap_or_default());
        if let Some(file) = files.last_mut() {
            file.extend_from_slice(before);
        }
        if begins {
            files.push(Vec::new());
            opened = false;
        }
        if let Some(file) = files.last_mut() {
            file.extend_from_slice(after);
        }
        opened |= opens;
    }
    files
}
