//! Cells of rows, apart: by tabs, by what a spreadsheet writes between them, with quotes around what holds such a sign.

/// A cell in quotes is no longer than this: a quote that nothing closes is looked after no further.
const LONGEST_QUOTED: usize = 4_000;

/// The rows of a text, each with its cells. Rows without words are left out.
pub(super) fn split(text: &str, separator: char) -> Vec<Vec<String>> {
    let signs: Vec<char> = text.chars().collect();
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut rest = signs.as_slice();
    while let [sign, after @ ..] = rest {
        rest = after;
        if *sign == '"'
            && cell.trim().is_empty()
            && let Some((inside, beyond)) = quoted(after, separator)
        {
            cell = inside;
            rest = beyond;
        } else if *sign == separator || *sign == '\n' {
            row.push(std::mem::take(&mut cell));
            if *sign == '\n' {
                rows.push(std::mem::take(&mut row));
            }
        } else {
            cell.push(*sign);
        }
    }
    row.push(cell);
    rows.push(row);
    rows.retain(|row: &Vec<String>| row.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

/// What stands up to the quote that closes it, with doubled quotes made single, and what comes after; `None` where the
/// cell goes on after the quote, or nothing closes it: then it is a quote in a sentence.
fn quoted(signs: &[char], separator: char) -> Option<(String, &[char])> {
    let mut inside = String::new();
    let mut rest = signs;
    while let [sign, after @ ..] = rest {
        rest = after;
        if *sign != '"' {
            inside.push(*sign);
        } else if let ['"', beyond @ ..] = after {
            inside.push('"');
            rest = beyond;
        } else {
            let blank = after.iter().take_while(|sign| **sign == ' ').count();
            let after = after.get(blank..)?;
            let closed = after.first().is_none_or(|next| *next == separator || *next == '\n');
            return closed.then_some((inside, after));
        }
        if inside.len() > LONGEST_QUOTED {
            return None;
        }
    }
    None
}

/// How many cells a row has, without empty ones at its end.
pub(super) fn width(row: &[String]) -> usize {
    row.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

/// Whether most rows have more than one cell.
pub(super) fn is_divided(rows: &[Vec<String>]) -> bool {
    rows.iter().filter(|row| width(row) > 1).count() * 2 > rows.len()
}

/// Whether all rows that are divided have as many cells.
pub(super) fn is_even(rows: &[Vec<String>]) -> bool {
    let mut widths = rows.iter().map(|row| width(row)).filter(|width| *width > 1);
    let first = widths.next();
    widths.all(|width| Some(width) == first)
}

/// The rows of a table as Markdown draws it; `None` when it is none.
pub(super) fn piped(text: &str) -> Option<Vec<Vec<String>>> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() || !lines.iter().all(|line| line.starts_with('|') && line.len() > 2) {
        return None;
    }
    let is_rule = |line: &&str| line.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' ' | '+'));
    let cells = |line: &str| {
        let inside = line.trim_matches('|');
        inside.split('|').map(|cell| cell.trim().to_owned()).collect()
    };
    Some(lines.into_iter().filter(|line| !is_rule(line)).map(cells).collect())
}
