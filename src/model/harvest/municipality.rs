//! The municipalities of Denmark with their numbers, and which of them somebody has written.

use std::sync::LazyLock;

use crate::assets::MUNICIPALITIES;

/// A municipality.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Municipality {
    /// Its number, as the Danish authorities have it: from 101 to 860.
    pub code: u16,
    /// Its name, without the word for municipality.
    pub name: &'static str,
}

/// Words that stand beside a name and are none.
const BESIDE: [&str; 4] = ["kommune", "kommunes", "municipality", "of"];

static ALL: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    let line = |line: &'static str| {
        let (code, name) = line.split_once(' ')?;
        Some(Municipality { code: code.parse().ok()?, name })
    };
    MUNICIPALITIES.lines().filter_map(line).collect()
});

/// All of them, by number.
pub fn all() -> &'static [Municipality] {
    &ALL
}

/// The one that somebody has written, be it as `Aarhus Kommune`, `Århus` or `751`, or with a department behind a comma.
/// A name within a longer one is not looked for: a place may be called for a municipality it is not in.
pub fn find(words: &str) -> Option<Municipality> {
    let whole = std::iter::once(words).chain(words.split([',', ';', ':', '(', ')', '/', '–']));
    let named: Vec<String> = whole.map(plain).filter(|name| !name.is_empty()).collect();
    named.iter().find_map(|name| {
        let is_it =
            |one: &&Municipality| plain(one.name) == *name || one.code.to_string() == name.trim_start_matches('0');
        all().iter().find(is_it).copied()
    })
}

/// A name as everybody may write it: in small letters, `å` as `aa`, without the word for municipality.
fn plain(name: &str) -> String {
    let name = name.to_lowercase().replace('å', "aa").replace('-', " ");
    let own = name.split_whitespace().filter(|word| !BESIDE.contains(word));
    let own = own.collect::<Vec<&str>>().join(" ");
    match own.as_str() {
        "copenhagen" | "københavns" => "københavn".to_owned(),
        "bornholms regions" | "bornholms regionskommune" => "bornholm".to_owned(),
        "vesthimmerlands" => "vesthimmerland".to_owned(),
        other => other.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn there_are_98_all_of_them_different_and_every_one_is_found_however_it_is_written() {
        let codes: HashSet<u16> = all().iter().map(|one| one.code).collect();
        let names: HashSet<String> = all().iter().map(|one| plain(one.name)).collect();
        assert_eq!((all().len(), codes.len(), names.len()), (98, 98, 98));
        assert!(all().is_sorted_by_key(|one| one.code) && all().iter().all(|one| (101..=860).contains(&one.code)));
        for one in all() {
            for written in [
                one.name.to_owned(),
                format!("{} Kommune", one.name),
                one.name.to_uppercase(),
                format!("0{}", one.code),
            ] {
                assert_eq!(find(&written), Some(*one), "{written}");
            }
        }
    }

    #[test]
    fn a_department_or_another_spelling_is_no_hindrance_and_a_place_that_is_none_has_no_number() {
        let code = |words: &str| find(words).map(|one| one.code);
        for (words, expected) in [
            ("Århus Kommune", Some(751)),
            ("Københavns Kommune", Some(101)),
            ("Sundhed og Omsorg, Aarhus Kommune", Some(751)),
            ("Bornholms Regionskommune", Some(400)),
            ("Municipality of Copenhagen", Some(101)),
            ("Vesthimmerlands Kommune", Some(820)),
            ("Nordkøbing Kommune", None),
            ("Vejle Sygehus", None),
            ("Kommune", None),
            ("", None),
        ] {
            assert_eq!(code(words), expected, "{words}");
        }
    }
}
