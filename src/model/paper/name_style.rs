//! What people are called where not everybody may read their whole name: first names or initials, still told apart.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

/// How many letters of a word are tried to tell two people apart.
const MOST_LETTERS: usize = 4;

/// How people are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Names {
    /// As they were written.
    #[default]
    Full,
    /// First names.
    First,
    /// Initials.
    Initials,
    /// Not at all.
    Off,
}

impl Names {
    /// All of them, the most telling first.
    pub const ALL: [Self; 4] = [Self::Full, Self::First, Self::Initials, Self::Off];

    /// What each of these people is called, in the same order. Two of them are called the same only when their names
    /// are written as they stand.
    pub fn of(self, people: &[&str]) -> Vec<String> {
        match self {
            Self::Full => people.iter().map(|name| (*name).to_owned()).collect(),
            Self::First => apart(people, first_name),
            Self::Initials => apart(people, initials),
            Self::Off => vec![String::new(); people.len()],
        }
    }
}

/// The shortest form of each name that nobody else has; those who have the same name are numbered.
fn apart(people: &[&str], form: fn(&[String], usize) -> String) -> Vec<String> {
    let names: Vec<Vec<String>> = people.iter().map(|name| words(name)).collect();
    let mut found: Vec<Option<String>> = vec![None; names.len()];
    for letters in 0..=MOST_LETTERS {
        let forms: Vec<String> = names.iter().map(|name| form(name, letters)).collect();
        let mut count: HashMap<String, usize> = HashMap::new();
        forms.iter().for_each(|form| *count.entry(heard(form)).or_default() += 1);
        for (found, form) in found.iter_mut().zip(forms) {
            if found.is_none() && count.get(&heard(&form)) == Some(&1) {
                *found = Some(form);
            }
        }
    }
    let mut alike: HashMap<String, usize> = HashMap::new();
    let numbered = |(found, name): (Option<String>, &Vec<String>)| {
        found.unwrap_or_else(|| {
            // More letters would tell nobody apart, only more of a name than was asked for.
            let short = form(name, 0);
            let number = alike.entry(heard(&short)).or_default();
            *number += 1;
            format!("{short} ({number})")
        })
    };
    found.into_iter().zip(&names).map(numbered).collect()
}

/// A name as one hears it: a capital or a dot tells nobody apart.
fn heard(form: &str) -> String {
    form.trim_end_matches('.').to_lowercase()
}

/// What somebody is called of whom it is not known who else there is.
pub(in crate::model::paper) fn form_of(names: Names, name: &[String]) -> String {
    match names {
        Names::Full => name.join(" "),
        Names::First => first_name(name, 0),
        Names::Initials => initials(name, 0),
        Names::Off => String::new(),
    }
}

/// The words of a name, the first name first: a spreadsheet may hold "Holm, Anne".
pub(in crate::model::paper) fn words(name: &str) -> Vec<String> {
    let turned = name.split_once(',').map(|(last, first)| format!("{first} {last}"));
    turned.as_deref().unwrap_or(name).split_whitespace().map(str::to_owned).collect()
}

/// So many letters of a word, and never the whole of a longer one.
fn begin(word: &str, letters: usize) -> String {
    word.chars().take(letters.min(word.chars().count().saturating_sub(1)).max(1)).collect()
}

/// "Anne", or with some letters of her last name "Anne H.".
fn first_name(name: &[String], letters: usize) -> String {
    let first = name.first().map(String::as_str).unwrap_or_default();
    match name {
        [_, .., last] if letters > 0 => {
            let begin = begin(last, letters);
            let dot = if begin.len() < last.len() { "." } else { "" };
            format!("{first} {begin}{dot}")
        }
        _ => first.to_owned(),
    }
}

/// "AH", or with more letters of each word "AnHo"; the parts of "Anne-Marie" count as words.
fn initials(name: &[String], letters: usize) -> String {
    let parts = name.iter().flat_map(|word| word.split('-'));
    let first = |part: &str| {
        let begin = begin(part.trim_matches(|sign: char| !sign.is_alphanumeric()), letters + 1);
        let mut signs = begin.chars();
        let capital: String = signs.next().into_iter().flat_map(char::to_uppercase).collect();
        capital.chars().chain(signs).collect::<String>()
    };
    parts.map(first).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_with_one_first_name_are_told_apart() {
        let people = ["Anne Holm", "Anne Kjær", "Anne Marie Karlsen", "anne", "Bo Lund", "Åse Øst", "Holm, Peter"];
        let first = ["Anne H.", "Anne Kj.", "Anne Ka.", "anne", "Bo", "Åse", "Peter"];
        assert_eq!(Names::First.of(&people), first);
        assert_eq!(Names::Initials.of(&people), ["AH", "AK", "AMK", "A", "BL", "ÅØ", "PH"]);
        assert_eq!(Names::First.of(&["Anne Bo", "Anne Bob"]), ["Anne B.", "Anne Bo."]);
        assert_eq!(Names::First.of(&["Anne Holm", "Anne Holst"]), ["Anne Hol.", "Anne Hols."]);
    }

    #[test]
    fn initials_grow_until_nobody_else_has_them() {
        assert_eq!(Names::Initials.of(&["Anne Holm", "Anders Hansen", "Bo"]), ["AnHo", "AnHa", "B"]);
        assert_eq!(Names::Initials.of(&["Anne-Marie Holm", "mads"]), ["AMH", "M"]);
    }

    #[test]
    fn those_who_have_the_very_same_name_are_numbered() {
        let same = ["Anne Holm", "Anne Holm", "Anne"];
        assert_eq!(Names::First.of(&same), ["Anne (1)", "Anne (2)", "Anne"]);
        assert_eq!(Names::Initials.of(&same), ["AH (1)", "AH (2)", "A"]);
        assert_eq!(Names::First.of(&["Anne Holm", "ANNE HOLM"]), ["Anne (1)", "ANNE (2)"]);
    }

    #[test]
    fn every_two_people_with_two_names_are_called_two_things() {
        let names = ["Anne", "Anna", "Anne H", "Anne Ho", "Anne Holm", "Anne Holst", "AH", "A H", "", "Ho, Anne X"];
        for how in [Names::First, Names::Initials] {
            let mut called = how.of(&names);
            called.sort();
            let count = called.len();
            called.dedup();
            assert_eq!(called.len(), count, "{called:?}");
        }
        assert!(Names::Off.of(&names).iter().all(String::is_empty));
        assert_eq!(Names::Full.of(&names), names);
    }
}
