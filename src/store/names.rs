//! A file name made from a title, which every system accepts.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::i18n::Language;
use crate::msg;

/// How the file of a session ends: a word that no other program has, in one part, since some systems look at the last alone.
pub const SESSION: &str = "tovholder";
/// How exercises, programmes and what the program keeps for itself end. Sessions did once, and such a file opens for ever.
pub const RON: &str = "ron";

/// The longest name in bytes, so that an ending and a folder still fit.
const LONGEST: usize = 120;
/// The longest name in bytes that a file may have on any system.
const LONGEST_OF_ALL: usize = 255;

/// A file name without its ending: letters, digits, spaces and hyphens. A title without any becomes "Dag".
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

/// The name of a file with the first of these endings, unless one of them is there, in small letters or large; `None` where
/// there is no name.
///
/// Dots and spaces at the end of a name go away, as some systems let them go on their own.
pub fn with_ending(path: &Path, endings: &[&str]) -> Option<PathBuf> {
    let given = path.file_name()?;
    let text = given.to_string_lossy();
    let name = text.trim_end_matches(|sign: char| sign == '.' || sign.is_whitespace());
    if name.is_empty() {
        return None;
    }
    // What is no text is left as it is.
    let mut whole = if given.to_str().is_some() { OsString::from(name) } else { given.to_owned() };
    let small = name.to_lowercase();
    if !endings.iter().any(|ending| small.ends_with(&format!(".{}", ending.to_lowercase()))) {
        whole.extend(endings.first().map(|ending| OsString::from(format!(".{ending}"))));
    }
    Some(path.with_file_name(whole))
}

/// Whether a file is called as one of a session is, today or once.
pub fn is_session(path: &Path) -> bool {
    path.extension().is_some_and(|ending| [SESSION, RON].iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// A free name for a session beside a file, such as `dag (konflikt).tovholder`; the ending of a session's file stays.
/// What is too long for that is shortened.
pub fn beside(path: &Path, word: &str) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let own = path.extension().filter(|_| is_session(path));
    let ending = own.map_or(SESSION.into(), |ending| ending.to_string_lossy());
    let name = |number: usize| {
        let word = if number == 1 { format!(" ({word}).{ending}") } else { format!(" ({word} {number}).{ending}") };
        let room = LONGEST_OF_ALL.saturating_sub(word.len());
        let stem = stem.get(..stem.floor_char_boundary(room)).unwrap_or_default().trim_end();
        path.with_file_name(format!("{stem}{word}"))
    };
    // A link that points nowhere has its name, too.
    let mut names = (1..1_000).map(name);
    let free = names.find(|path| path.symlink_metadata().is_err());
    free.unwrap_or_else(|| name(1_000))
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
        for (file, copies) in [
            ("dag 2.ron", ["dag 2 (konflikt).ron", "dag 2 (konflikt 2).ron", "dag 2 (konflikt 3).ron"]),
            ("dag.tovholder", ["dag (konflikt).tovholder", "dag (konflikt 2).tovholder", "dag (konflikt 3).tovholder"]),
            ("x.RON", ["x (konflikt).RON", "x (konflikt 2).RON", "x (konflikt 3).RON"]),
            ("y.txt", ["y (konflikt).tovholder", "y (konflikt 2).tovholder", "y (konflikt 3).tovholder"]),
            ("z", ["z (konflikt).tovholder", "z (konflikt 2).tovholder", "z (konflikt 3).tovholder"]),
        ] {
            for name in copies {
                let free = beside(&folder.path().join(file), "konflikt");
                assert_eq!(free, folder.path().join(name));
                std::fs::write(free, "()").unwrap();
            }
        }
    }

    #[test]
    fn the_longest_name_there_is_leaves_room_for_a_copy_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        for stem in ["d".repeat(251), "ø".repeat(125), format!("{} dag", "ord ".repeat(61)), "🙂".repeat(62)] {
            let path = folder.path().join(format!("{stem}.ron"));
            std::fs::write(&path, "()").unwrap();
            let mut taken = std::collections::HashSet::from([path.clone()]);
            for _ in 0..12 {
                let free = beside(&path, "tidligere udgave");
                let name = free.file_name().unwrap().to_str().unwrap();
                assert!(name.contains("(tidligere udgave") && name.ends_with(").ron"), "{name}");
                std::fs::write(&free, "()").unwrap_or_else(|error| panic!("{name}: {error}"));
                assert!(taken.insert(free));
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_points_nowhere_is_no_free_name() {
        let folder = tempfile::tempdir().unwrap();
        std::os::unix::fs::symlink("nowhere", folder.path().join("dag (konflikt).ron")).unwrap();
        let free = beside(&folder.path().join("dag.ron"), "konflikt");
        assert_eq!(free, folder.path().join("dag (konflikt 2).ron"));
    }

    #[test]
    fn a_name_gets_its_ending_unless_it_is_there() {
        for (given, ending, expected) in [
            ("dag", "ron", Some("dag.ron")),
            ("dag.ron", "ron", Some("dag.ron")),
            ("dag.RON", "ron", Some("dag.RON")),
            ("Kursusdag 4.2", "ron", Some("Kursusdag 4.2.ron")),
            ("Kursusdag 4.2.ron", "ron", Some("Kursusdag 4.2.ron")),
            (".ron", "ron", Some(".ron")),
            ("dagron", "ron", Some("dagron.ron")),
            ("x.", "ron", Some("x.ron")),
            ("dag.ron.", "ron", Some("dag.ron")),
            ("dag.ron ", "ron", Some("dag.ron")),
            ("Dag m.m. ", "pdf", Some("Dag m.m.pdf")),
            ("dag.txt", "pdf", Some("dag.txt.pdf")),
            ("dag.actions.csv", "csv", Some("dag.actions.csv")),
            ("dag.actions", "csv", Some("dag.actions.csv")),
            ("dag.tar.GZ", "tar.gz", Some("dag.tar.GZ")),
            ("dag.gz", "tar.gz", Some("dag.gz.tar.gz")),
            ("Ærø", "ics", Some("Ærø.ics")),
            ("a/b.c/dag", "md", Some("a/b.c/dag.md")),
            ("...", "ron", None),
            (" ", "ron", None),
            ("..", "ron", None),
            ("", "ron", None),
            ("/", "ron", None),
        ] {
            assert_eq!(with_ending(Path::new(given), &[ending]), expected.map(PathBuf::from), "{given:?}");
        }
    }

    #[test]
    fn a_session_gets_todays_ending_and_keeps_the_earlier_one_where_it_is_written() {
        for (given, expected, known) in [
            ("dag", "dag.tovholder", false),
            ("Kursusdag 4.2", "Kursusdag 4.2.tovholder", false),
            ("dag.tovholder", "dag.tovholder", true),
            ("dag.Tovholder. ", "dag.Tovholder", false),
            ("dag.ron", "dag.ron", true),
            ("dag.RON", "dag.RON", true),
            ("dag.txt", "dag.txt.tovholder", false),
            ("tovholder", "tovholder.tovholder", false),
        ] {
            let whole = with_ending(Path::new(given), &[SESSION, RON]).unwrap();
            assert_eq!((whole.to_str().unwrap(), is_session(Path::new(given))), (expected, known), "{given:?}");
            assert!(is_session(&whole), "{whole:?}");
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
            ("con", "Dag con"),
            ("COM¹", "Dag COM¹"),
            ("computer", "computer"),
            ("…\u{202e}\0\n", "Dag"),
            ("", "Dag"),
        ] {
            assert_eq!(file_name(title, Language::Danish), expected, "{title:?}");
        }
        let long = file_name(&"Å".repeat(500), Language::Danish);
        assert_eq!(long.len(), LONGEST);
    }
}
