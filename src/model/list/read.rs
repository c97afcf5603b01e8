//! From a text to rows of cells, and what their columns say.

use super::{Meaning, beside, cells, groups, guess, head, mail, marks, vocabulary};
use crate::model::foreign::ours;

/// The text with one kind of space, without what a mail writes around its people, and with one kind of each separator.
pub(super) fn prepared(text: &str) -> String {
    let text = mail::without_mentions(&ours(text));
    let mut prepared = String::with_capacity(text.len());
    for line in text.split('\n') {
        let line: String = line.chars().map(plain).collect();
        if let Some(people) = without_label(&line) {
            prepared.push_str(people);
            prepared.push('\n');
        }
    }
    prepared
}

const fn plain(sign: char) -> char {
    match sign {
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '；' | '、' => ';',
        '，' | '،' => ',',
        other => other,
    }
}

/// A line without "Til:" before its people; `None` where a mail says something else.
fn without_label(line: &str) -> Option<&str> {
    if head::is_greeting(line) {
        return None;
    }
    let Some((label, people)) = line.split_once(':').filter(|(label, _)| label.len() <= 24) else { return Some(line) };
    let label = label.trim().to_lowercase();
    let is_in = |list: &str| list.split('|').any(|word| word.trim() == label);
    if is_in(vocabulary::NO_PEOPLE) {
        return None;
    }
    if is_in(vocabulary::LABELS) { Some(people.trim_start()).filter(|people| !people.is_empty()) } else { Some(line) }
}

/// The rows of a text, and whether they are of a mail: what one is called and the address.
pub(super) fn rows(text: &str) -> (Vec<Vec<String>>, bool) {
    if let Some(people) = mail::people(text) {
        return (people, true);
    }
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    if text.contains('\t') {
        return (without_marks(cells::split(text, '\t')), false);
    }
    if let Some(rows) = cells::piped(text) {
        return (rows, false);
    }
    let grouped =
        groups::records(text).or_else(|| groups::under_their_units(text)).or_else(|| groups::apart_by_lines(text));
    if let Some(rows) = grouped {
        return (rows, false);
    }
    let bare: Vec<&str> = lines().map(marks::bare_name).collect();
    let text = bare.join("\n");
    for separator in [';', '|', ','] {
        let rows = cells::split(&text, separator);
        if cells::is_divided(&rows) {
            return (divided(rows, separator), false);
        }
    }
    (cells::split(&text, '\t'), false)
}

/// Without the column that holds only bullets or numbers, where nothing says what it is.
fn without_marks(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let marked =
        rows.iter().filter(|row| row.first().is_some_and(|cell| marks::is_mark(cell) || cell.trim().is_empty()));
    let all = marked.count() == rows.len();
    if all && rows.iter().any(|row| row.len() > 1) {
        rows.iter_mut().for_each(|row| drop(row.drain(..1)));
        return rows;
    }
    if head::find(&rows).is_none() {
        let marked =
            rows.iter_mut().filter(|row| row.len() == 2 && row.first().is_some_and(|cell| marks::is_mark(cell)));
        marked.for_each(|row| drop(row.drain(..1)));
    }
    rows
}

/// Rows of people, or one person a cell where each cell is somebody.
fn divided(rows: Vec<Vec<String>>, separator: char) -> Vec<Vec<String>> {
    if head::find(&rows).is_some() {
        return rows;
    }
    if beside::is_somebody_each(&rows, separator) {
        let people = beside::one_by_one(rows, separator);
        // "Holm, Anne; Berg, Bo" is a list of names with commas in them.
        let inner = cells::split(&people.join("\n"), ',');
        return if separator == ';' && cells::is_divided(&inner) {
            inner
        } else {
            people.into_iter().map(|name| vec![name]).collect()
        };
    }
    if separator == ',' && !cells::is_even(&rows) { beside::two_columns(rows) } else { rows }
}

/// What the columns say, by the head where there is one, which is then no row, and else by what stands in them.
pub(super) fn columns(rows: &mut Vec<Vec<String>>, is_mail: bool) -> Vec<Meaning> {
    let said = if is_mail { None } else { head::find(rows) };
    if let Some((place, meanings)) = said {
        rows.drain(..=place);
        if let Some(end) = head::ends_at(rows, meanings.len()) {
            rows.truncate(end);
        }
        return by_head(rows, meanings);
    }
    if !is_mail {
        return guess::meanings(rows);
    }
    // A head of one column of addresses has none itself.
    let is_head = |row: &Vec<String>| head::meanings(row, true).is_some();
    if rows.len() > 1 && rows.first().is_some_and(is_head) {
        rows.remove(0);
    }
    vec![Meaning::Name, Meaning::Other]
}

/// What a head says, and what it leaves open.
fn by_head(rows: &[Vec<String>], mut meanings: Vec<Meaning>) -> Vec<Meaning> {
    let widest = rows.iter().map(|row| cells::width(row)).max().unwrap_or_default();
    meanings.resize(widest.max(meanings.len()), Meaning::Other);
    // A name beside the name of the family is the first one.
    if meanings.contains(&Meaning::LastName) && !meanings.contains(&Meaning::FirstName) {
        meanings
            .iter_mut()
            .filter(|meaning| **meaning == Meaning::Name)
            .for_each(|meaning| *meaning = Meaning::FirstName);
    }
    if !meanings.iter().any(|meaning| meaning.is_of_a_name()) {
        let guessed = guess::meanings(rows);
        for (meaning, guessed) in meanings.iter_mut().zip(guessed) {
            if *meaning == Meaning::Other {
                *meaning = guessed;
            }
        }
    }
    meanings
}
