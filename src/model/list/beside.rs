//! What stands beside names: places of work in brackets or after a dash, commas between two names, addresses, dots to sign on.

use super::Meaning;
use super::cells::width;
use super::marks::bare_name;
use super::words::{is_first_name, is_place, is_state, name_of_address};

/// What one writes between a name and a place of work on one line.
const BETWEEN: [&str; 7] = ["  ", " – ", " — ", " - ", " / ", " | ", ": "];

/// A cell without what lies around its words.
pub(super) fn tidy(cell: &str) -> String {
    let cell = unquoted(cell).trim_matches(['_', '…', ' ']);
    let cell = cell.trim_end_matches([';', ',', ' ']).trim_end_matches("..").trim();
    cell.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// A cell without a pair of quotes around all of it.
fn unquoted(cell: &str) -> &str {
    let cell = cell.trim();
    let pairs = [('"', '"'), ('“', '”'), ('”', '”'), ('„', '“'), ('»', '«'), ('«', '»'), ('\'', '\'')];
    let inside = |(open, close): &(char, char)| {
        cell.strip_prefix(*open)?.strip_suffix(*close).filter(|inside| !inside.contains([*open, *close]))
    };
    pairs.iter().find_map(inside).unwrap_or(cell).trim()
}

/// A name without bullets, addresses and lines to sign on; runs of spaces stay, for a place may stand after them.
pub(super) fn tidy_name(cell: &str) -> String {
    let name = cell.replace('\n', " ");
    let name = without_address(bare_name(unquoted(&name)));
    let name = without_telephone(&name);
    let name = name.trim_end_matches(['_', '.', '…', ';', ',', ' ', '*', ':', '"']);
    let name = name.trim_start_matches(['\'', '*']).trim_end_matches('\'').trim();
    // An initial at the end keeps its dot.
    let dotted = cell.trim_end().ends_with('.')
        && name.split_whitespace().next_back().is_some_and(|last| last.chars().count() == 1);
    if dotted { format!("{name}.") } else { name.to_owned() }
}

/// Without a number to ring at the end, and the word before it.
fn without_telephone(name: &str) -> &str {
    let start = name.trim_end_matches(|sign: char| {
        sign.is_ascii_digit() || matches!(sign, ' ' | '+' | '-' | '(' | ')' | '.' | '/')
    });
    let number = name.get(start.len()..).unwrap_or_default();
    if number.chars().filter(char::is_ascii_digit).count() < 6 {
        return name;
    }
    let lower = start.to_lowercase();
    let word = ["tlf", "tel", "mobil", "telefon"].into_iter().find(|word| lower.ends_with(word)).unwrap_or_default();
    start.get(..start.len().saturating_sub(word.len())).unwrap_or(start).trim_end_matches([' ', ',', ':', '-', '–'])
}

fn without_address(name: &str) -> String {
    if !name.contains('@') {
        return name.to_owned();
    }
    super::mail::person(name).into_iter().next().unwrap_or_else(|| name_of_address(name))
}

/// "Holm, Anne" as one says it; what has no comma, or a place behind it, stays.
pub(super) fn turned(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<&str>>().join(" ");
    match name.split_once(", ") {
        Some((last, first)) if !first.contains(',') && !is_place(first) => format!("{first} {last}"),
        _ => name,
    }
}

/// Gives what stands beside the names columns of its own.
pub(super) fn part(rows: &mut [Vec<String>], meanings: &mut Vec<Meaning>) {
    let has_unit = meanings.contains(&Meaning::Unit);
    let named = (0..meanings.len()).filter(|place| meanings.get(*place).is_some_and(|meaning| meaning.is_of_a_name()));
    for place in named.collect::<Vec<usize>>() {
        // What one is called by others may stand in brackets before where one works.
        for _ in 0..2 {
            if split_off(rows, place, in_brackets) {
                meanings.push(Meaning::Unit);
            }
        }
    }
    let Some(place) = meanings.iter().position(|meaning| *meaning == Meaning::Name).filter(|_| !has_unit) else {
        return;
    };
    let named = rows.iter().filter_map(|row| row.get(place)).filter(|cell| !cell.is_empty()).count();
    let divides = |between: &&&str| {
        let holds = |row: &&Vec<String>| row.get(place).is_some_and(|cell| parts(cell, between).is_some());
        rows.iter().filter(holds).count() * 2 >= named.max(1)
    };
    let comma = || {
        let placed = |row: &&Vec<String>| {
            row.get(place).and_then(|cell| parts(cell, ", ")).is_some_and(|(_, unit)| is_place(unit))
        };
        (rows.iter().filter(placed).count() * 2 > named).then_some(", ")
    };
    // Two spaces in one line are a slip; only below each other they are columns.
    let between = BETWEEN.iter().skip(usize::from(rows.len() == 1));
    let Some(between) = { between }.find(divides).copied().or_else(comma) else { return };
    if split_off(rows, place, |cell| parts(cell, between)) {
        meanings.push(Meaning::Unit);
    }
}

/// Puts what stands beside the names of a column into a new one; says whether there is any.
fn split_off(rows: &mut [Vec<String>], place: usize, apart: impl Fn(&str) -> Option<(&str, &str)>) -> bool {
    let split =
        |row: &Vec<String>| row.get(place).and_then(|cell| apart(cell)).map(|(name, unit)| (tidy(name), tidy(unit)));
    let found: Vec<Option<(String, String)>> = rows.iter().map(split).collect();
    let any = found.iter().flatten().any(|(_, unit)| !unit.is_empty());
    for (row, found) in rows.iter_mut().zip(found) {
        let (name, unit) = found.map_or((None, String::new()), |(name, unit)| (Some(name), unit));
        if let (Some(cell), Some(name)) = (row.get_mut(place), name) {
            *cell = name;
        }
        if any {
            row.push(unit);
        }
    }
    any
}

fn parts<'a>(cell: &'a str, between: &str) -> Option<(&'a str, &'a str)> {
    let (name, unit) = cell.split_once(between)?;
    (!name.trim().is_empty() && unit.chars().any(char::is_alphabetic)).then_some((name, unit))
}

/// A name with something in brackets after it. What is no place, as an answer or initials, is left out.
fn in_brackets(cell: &str) -> Option<(&str, &str)> {
    let (open, close) = if cell.ends_with(')') { ('(', ')') } else { ('[', ']') };
    let start = cell.strip_suffix(close).and_then(|inside| inside.rfind(open))?;
    let (name, inside) = cell.split_at_checked(start)?;
    let unit = inside.trim_matches(|sign: char| sign == open || sign == close || sign == ' ');
    let is_nothing = is_state(unit) || unit.contains('@') || !unit.chars().any(char::is_alphabetic);
    (!name.trim().is_empty()).then_some((name, if is_nothing { "" } else { unit }))
}

/// Whether each cell is somebody and no row is a person: a line of names between commas, or lines that are just wrapped.
pub(super) fn is_somebody_each(rows: &[Vec<String>], separator: char) -> bool {
    let bare = |cell: &'_ String| in_brackets(cell.trim()).map_or(cell.trim(), |(name, _)| name).to_owned();
    let cells: Vec<String> = rows.iter().flatten().map(bare).filter(|cell| !cell.is_empty()).collect();
    let addressed = cells.iter().filter(|cell| cell.contains('@')).count();
    let places = cells.iter().filter(|cell| is_place(cell)).count();
    let known = cells.iter().filter(|cell| is_first_name(cell) && !is_place(cell)).count();
    let mostly_known = known * 10 >= cells.len() * 6;
    let widest = rows.iter().map(|row| width(row)).max().unwrap_or_default();
    if rows.len() > 1 {
        return widest > 2 && mostly_known;
    }
    // One address is that of the one person whose row it is.
    let several = widest > 2
        && if separator == ';' { addressed != 1 && places * 2 < cells.len() } else { addressed == 0 && places == 0 };
    several || mostly_known
}

/// The cells one after the other; the last of a line with commas may hold two: "Bo og Carl".
pub(super) fn one_by_one(rows: Vec<Vec<String>>, separator: char) -> Vec<String> {
    let mut people = Vec::new();
    for cell in rows.into_iter().flatten() {
        let cell = cell.trim();
        let cell = ["og ", "and ", "samt "].iter().find_map(|and| cell.strip_prefix(and)).unwrap_or(cell);
        let last_two = [" og ", " and ", " & ", " samt "].iter().find_map(|and| cell.split_once(and));
        match last_two.filter(|(_, last)| separator == ',' && is_first_name(last)) {
            Some((one, other)) => people.extend([one.to_owned(), other.to_owned()]),
            None => people.push(cell.to_owned()),
        }
    }
    people.retain(|name| !name.trim().is_empty());
    people
}

/// A place of work may hold commas: the first cell is the name, the rest the place, and an address stands apart.
pub(super) fn two_columns(rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let row = |row: Vec<String>| {
        let (mail, words): (Vec<String>, Vec<String>) =
            row.into_iter().partition(|cell| cell.contains('@') && !cell.contains('<'));
        let mut words = words.into_iter().map(|cell| cell.trim().to_owned());
        let name = words.next().unwrap_or_default();
        let unit: Vec<String> = words.filter(|cell| !cell.is_empty()).collect();
        vec![name, unit.join(", "), mail.concat()]
    };
    rows.into_iter().map(row).collect()
}
