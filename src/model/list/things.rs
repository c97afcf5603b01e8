//! Several things that are pasted at once: cards, questions, rows of a table.

use super::{cells, marks};
use crate::model::foreign::ours;

/// What stands between the cells of a row that becomes one thing.
const BETWEEN: &str = " – ";

/// Whether a text is more than one thing: several lines, or cells beside each other.
pub fn is_several(text: &str) -> bool {
    let text = ours(text);
    text.trim().contains(['\n', '\t'])
}

/// The things of a text, a line each, without bullets and numbers in front of them.
pub fn things(text: &str) -> Vec<String> {
    let text = ours(text);
    let rows = rows_of(&text);
    let lines =
        if text.contains('\t') { rows.iter().map(|row| joined(row)).collect() } else { unmarked(rows.concat()) };
    lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// The rows of a table, each with its cells: from a spreadsheet, a file of it, or a line each.
pub fn table(text: &str) -> Vec<Vec<String>> {
    let text = ours(text);
    if text.contains('\t') {
        return rows_of(&text);
    }
    if let Some(rows) = cells::piped(&text) {
        return rows;
    }
    for separator in [';', ','] {
        let rows = cells::split(&text, separator);
        let is_file = rows.len() > 1 && cells::is_even(&rows) && rows.iter().all(|row| cells::width(row) > 1);
        // A comma stands in many sentences, but not with quotes around what it parts.
        if is_file && (separator == ';' || text.contains('"')) {
            return rows;
        }
    }
    unmarked(rows_of(&text).concat()).into_iter().map(|line| vec![line]).collect()
}

/// The rows of a text with tabs, or of one without.
fn rows_of(text: &str) -> Vec<Vec<String>> {
    let mut rows = cells::split(text, '\t');
    // Where a list of Word comes with tabs, the first cell is its bullet or its number.
    let is_marked = |row: &Vec<String>| row.len() == 2 && row.first().is_some_and(|cell| marks::is_mark(cell));
    if text.contains('\t') && rows.iter().all(is_marked) {
        rows.iter_mut().for_each(|row| drop(row.drain(..1)));
    }
    rows
}

fn joined(row: &[String]) -> String {
    let said = row.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    said.collect::<Vec<&str>>().join(BETWEEN)
}

/// Lines without the bullets that most of them have, or the numbers that count them. A line without, below one that has
/// a bullet, goes on with what that says.
fn unmarked(lines: Vec<String>) -> Vec<String> {
    let bullets = lines.iter().filter(|line| marks::without_bullet(line).is_some()).count();
    if lines.len() > 1 && bullets * 2 > lines.len() {
        return gathered(&lines, marks::without_bullet);
    }
    let counts = |(number, line): (u32, &String)| marks::numbered(line, false).is_some_and(|(said, _)| said == number);
    // What only begins with a number says it: "3 måneders ventetid".
    if lines.len() > 1 && (1..).zip(&lines).all(counts) {
        return gathered(&lines, |line| marks::numbered(line, false).map(|(_, words)| words));
    }
    lines
}

fn gathered(lines: &[String], unmarked: impl Fn(&str) -> Option<&str>) -> Vec<String> {
    let mut whole: Vec<String> = Vec::new();
    for line in lines {
        match (unmarked(line), whole.last_mut()) {
            (Some(words), _) => whole.push(words.to_owned()),
            (None, Some(before)) if line.starts_with(char::is_whitespace) => {
                before.push(' ');
                before.push_str(line.trim());
            }
            (None, _) => whole.push(line.clone()),
        }
    }
    whole
}
