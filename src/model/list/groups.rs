//! People who stand below or after what they have in common, and people who are written over several lines.

use super::beside::one_by_one;
use super::head::{self, meaning};
use super::marks::bare_name;
use super::words::{is_first_name, is_place};

/// Names after what they have in common: "Kultur: Anne, Bo" on a line, "Teknik: Carl" on the next.
pub(super) fn under_their_units(text: &str) -> Option<Vec<Vec<String>>> {
    let lines: Vec<(&str, &str)> =
        text.lines().filter(|line| !line.trim().is_empty()).map(|line| line.split_once(": ")).collect::<Option<_>>()?;
    let several = lines.iter().filter(|(_, names)| names.contains([',', ';'])).count();
    let short = lines.iter().all(|(unit, _)| unit.chars().count() <= 60 && !unit.contains([',', ';', '@']));
    let known = lines.iter().filter(|(_, names)| is_first_name(names)).count();
    if lines.len() < 2 || several == 0 || !short || known * 2 < lines.len() {
        return None;
    }
    let mut rows = Vec::new();
    for (unit, names) in lines {
        let cells = names.split([',', ';']).map(str::to_owned).collect();
        rows.extend(one_by_one(vec![cells], ',').into_iter().map(|name| vec![name, bare_name(unit).to_owned()]));
    }
    Some(rows)
}

/// Lines in groups with a blank line between them: a place with its people below it, or a person with the place below.
pub(super) fn apart_by_lines(text: &str) -> Option<Vec<Vec<String>>> {
    let groups: Vec<Vec<&str>> = text
        .split("\n\n")
        .map(|group| group.lines().map(bare_name).filter(|line| !line.is_empty()).collect::<Vec<&str>>())
        .filter(|group| !group.is_empty())
        .collect();
    if groups.len() < 2 || text.contains([';', ',', '\t']) {
        return None;
    }
    let is_somebody = |line: &str| is_first_name(line) && !is_place(line);
    let is_somewhere = |line: &str| is_place(line) && !is_first_name(line);
    let mut rows = Vec::new();
    for group in groups {
        match group.as_slice() {
            [place, people @ ..]
                if is_somewhere(place) && people.iter().filter(|line| is_somebody(line)).count() * 2 > people.len() =>
            {
                let place = place.trim_end_matches(':');
                rows.extend(people.iter().map(|name| vec![(*name).to_owned(), place.to_owned()]));
            }
            [name, place] if is_somebody(name) && is_somewhere(place) => {
                rows.push(vec![(*name).to_owned(), (*place).to_owned()])
            }
            _ => return None,
        }
    }
    Some(rows)
}

/// What a form says line by line, a person after the other: "Navn: Anne", "Enhed: Kultur".
pub(super) fn records(text: &str) -> Option<Vec<Vec<String>>> {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let said: Vec<(&str, &str)> = lines.map(|line| line.split_once(':')).collect::<Option<_>>()?;
    if !said.iter().all(|(label, _)| meaning(label).is_some()) || said.len() < 2 {
        return None;
    }
    let mut head: Vec<String> = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (label, words) in said {
        let label = label.trim().to_owned();
        let place = head.iter().position(|other| *other == label).unwrap_or(head.len());
        if place == head.len() {
            head.push(label);
        }
        if place == 0 {
            rows.push(Vec::new());
        }
        let row = rows.last_mut()?;
        row.resize(place.max(row.len()), String::new());
        row.insert(place.min(row.len()), words.trim().to_owned());
    }
    head::meanings(&head, true)?;
    rows.insert(0, head);
    Some(rows)
}
