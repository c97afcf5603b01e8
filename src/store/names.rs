//! A file name made from a title, which every system accepts.

use std::path::{Path, PathBuf};

use crate::i18n::Language;
use crate::msg;

/// The longest name in bytes, so that an ending and a folder still fit.
const LONGEST: usize = 120;

/// A file name without its ending: letters, digits, spaces and hyphens. A title without any becomes "Forløb".
pub fn file_name(title: &str, language: Language) -> String {
    let allowed = |sign: char| if sign.is_alphanumeric() || sign == '-' { sign } else { ' ' };
    let signs: String = title.chars().map(allowed).collect();
    let words: Vec<&str> = signs.split_whitespace().collect();
    let mut name = String::new();
    for sign in words.join(" ").trim_start_matches(['-', ' ']).chars() {
        if name.len() + sign.len_utf8() > LONGEST {
            break;
        }
        name.push(sign);
    }
    let name = name.trim_end_matches(['-', ' ']);
    match (name.is_empty(), is_reserved(name)) {
        (true, _) => language.say(msg!("unnamed-session")),
        (false, true) => format!("{} {name}", language.say(msg!("unnamed-session"))),
        (false, false) => name.to_owned(),
    }
}

/// A free name beside a file, such as `dag (konflikt).ron`.
pub fn beside(path: &Path, word: &str) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = |number: usize| match number {
        1 => format!("{stem} ({word}).ron"),
        number => format!("{stem} ({word} {number}).ron"),
    };
    let mut names = (1..1_000).map(|number| path.with_file_name(name(number)));
    let free = names.find(|path| !path.exists());
    free.unwrap_or_else(|| path.with_file_name(name(1_000)))
}

/// Names that Windows keeps for devices.
fn is_reserved(name: &str) -> bool {
    let name = name.to_lowercase();
    if ["con", "prn", "aux", "nul", "conin", "conout"].contains(&name.as_str()) {
        return true;
    }
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    numbered.is_some_and(|rest| rest.chars().count() == 1 && rest.chars().all(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_stands_beside_its_file_under_a_free_name() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag 2.ron");
        for name in ["dag 2 (konflikt).ron", "dag 2 (konflikt 2).ron", "dag 2 (konflikt 3).ron"] {
            let free = beside(&path, "konflikt");
            assert_eq!(free, folder.path().join(name));
            std::fs::write(free, "()").unwrap();
        }
    }

    #[test]
    fn a_title_becomes_a_name_that_every_system_accepts() {
        for (title, expected) in [
            ("Kursusdag: Sundhed på tværs", "Kursusdag Sundhed på tværs"),
            ("../../etc/passwd", "etc passwd"),
            ("C:\\Windows\\x", "C Windows x"),
            ("  Ærø — 4.2.2027  ", "Ærø 4 2 2027"),
            ("-rf", "rf"),
            ("con", "Forløb con"),
            ("COM¹", "Forløb COM¹"),
            ("computer", "computer"),
            ("…\u{202e}\0\n", "Forløb"),
            ("", "Forløb"),
        ] {
            assert_eq!(file_name(title, Language::Danish), expected, "{title:?}");
        }
        let long = file_name(&"Å".repeat(500), Language::Danish);
        assert_eq!(long.len(), LONGEST);
    }
}
