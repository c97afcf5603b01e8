//! The head of a list, which says what its columns are and is nobody.

use super::Meaning;
use super::vocabulary::{FIRST, GREETINGS, LAST, NAME, OTHER, TOTALS, UNIT};

/// No head has more columns.
const MOST_COLUMNS: usize = 200;
/// So far down a head is looked for: programs write about a meeting before its people.
const FARTHEST: usize = 15;

/// What each cell of a head says of its column; `None` for a row that is none.
pub(super) fn meanings(row: &[String], is_first: bool) -> Option<Vec<Meaning>> {
    if row.len() > MOST_COLUMNS {
        return None;
    }
    let mut known: Vec<Option<Meaning>> = row.iter().map(|cell| meaning(cell)).collect();
    if known.iter().flatten().count() > 0 {
        // In a form, some of it are questions.
        known.iter_mut().zip(row).filter(|(known, _)| known.is_none()).for_each(|(known, cell)| *known = asked(cell));
    }
    let said = row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let found = known.iter().flatten().count();
    let names = known.iter().flatten().filter(|meaning| meaning.is_of_a_name()).count();
    let units = known.iter().flatten().filter(|meaning| **meaning == Meaning::Unit).count();
    // One word alone may be somebody's place: only all of a head, or most of it, is a head.
    let is_head =
        found * 2 > said && (names > 0 && (found > 1 || said == 1 || is_first) || found == said && found > units);
    let enough = is_first || names > 0 && found > 1;
    (is_head && enough).then(|| known.into_iter().map(|meaning| meaning.unwrap_or(Meaning::Other)).collect())
}

/// What a cell of a head says of its column.
pub(super) fn meaning(cell: &str) -> Option<Meaning> {
    let cell = cell.trim().to_lowercase();
    let cell = cell.trim_matches(['"', '\'', '*', ':', ' ', '\u{201c}', '\u{201d}', '_']);
    // "Deltagere (9)", "Name (Original Name)", "2. Deltagere".
    let short = cell.split_once('(').map_or(cell, |(before, _)| before.trim());
    let lists = [
        (NAME, Meaning::Name),
        (FIRST, Meaning::FirstName),
        (LAST, Meaning::LastName),
        (UNIT, Meaning::Unit),
        (OTHER, Meaning::Other),
    ];
    let holds = |list: &str| list.split('|').map(str::trim).any(|word| word == cell || word == short);
    lists.into_iter().find(|(list, _)| holds(list)).map(|(_, meaning)| meaning)
}

/// What a question asks for: "Dit navn", "Hvor arbejder du?".
fn asked(cell: &str) -> Option<Meaning> {
    let cell = cell.to_lowercase();
    let mut words = cell.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    if words.clone().count() < 2 {
        return None;
    }
    let holds = |asked: &[&str]| words.any(|word| asked.contains(&word));
    let mut holds = holds;
    let is_name = holds(&["navn", "name", "hedder", "efternavn", "fornavn"]);
    if is_name {
        return Some(Meaning::Name);
    }
    let words = cell.split(|sign: char| !sign.is_alphanumeric());
    let places = [
        "arbejder",
        "work",
        "enhed",
        "afdeling",
        "forvaltning",
        "organisation",
        "department",
        "unit",
        "arbejdsplads",
        "team",
    ];
    words.into_iter().any(|word| places.contains(&word)).then_some(Meaning::Unit)
}

/// Whether a row is a title of the list: nobody is called "Deltagerliste".
pub(super) fn is_title(row: &[String]) -> bool {
    let Some(first) = row.iter().find(|cell| !cell.trim().is_empty()) else { return false };
    let mut words = first.split_whitespace();
    let is_head = words.clone().count() > 1 && words.all(|word| meaning(word).is_some());
    is_head || meaning(first) == Some(Meaning::Name)
}

/// Where the head stands, and what it says.
pub(super) fn find(rows: &[Vec<String>]) -> Option<(usize, Vec<Meaning>)> {
    let found =
        rows.iter().take(FARTHEST).enumerate().find_map(|(place, row)| Some((place, meanings(row, place == 0)?)))?;
    // A word above a list of names says nothing where what follows it is a head, too.
    let (place, meanings) = found;
    let next = rows.get(place + 1).and_then(|row| self::meanings(row, false)).filter(|_| meanings.len() == 1);
    Some(next.map_or((place, meanings), |next| (place + 1, next)))
}

/// Where another part of a report begins, which is about something else: `3. Aktiviteter under mødet`.
pub(super) fn ends_at(rows: &[Vec<String>], columns: usize) -> Option<usize> {
    let is_title = |row: &Vec<String>| {
        let mut said = row.iter().filter(|cell| !cell.trim().is_empty());
        let first = said.next().map(|cell| cell.trim()).unwrap_or_default();
        let numbered =
            first.split_once(". ").is_some_and(|(number, _)| number.len() == 1 && number.parse::<u8>().is_ok());
        said.next().is_none() && numbered
    };
    if columns < 3 { None } else { rows.iter().position(is_title) }
}

/// Whether a line is what one writes to others before and after a list.
pub(super) fn is_greeting(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    GREETINGS.split('|').map(str::trim).any(|begin| line.starts_with(begin))
}

/// Whether a row counts those above it: "I alt 9", "9 deltagere".
pub(super) fn is_total(row: &[String]) -> bool {
    let Some(first) = row.iter().map(|cell| cell.trim().to_lowercase()).find(|cell| !cell.is_empty()) else {
        return true;
    };
    let words = first.trim_end_matches(|sign: char| !sign.is_alphabetic());
    let counted = first.trim_start_matches(|sign: char| sign.is_ascii_digit()).trim_start();
    let is_count = counted.len() < first.len() && NAME.split('|').any(|word| word.trim() == counted);
    let holds_number = row.iter().any(|cell| cell.contains(|sign: char| sign.is_ascii_digit()));
    let counts = |total: &str| {
        words == total || words.ends_with(&format!(" {total}")) || words.starts_with(&format!("{total} "))
    };
    is_count || holds_number && TOTALS.split('|').map(str::trim).any(counts)
}
