//! Holds the shape of the program: who may import whom, who may open files, draw, or ask for the time, which files point
//! at each other in a circle, and what things are called.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test stops where its own ground is missing"
)]

mod circles;
mod names;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The floors, the lowest first. A module imports from lower floors only, never from a neighbour.
const FLOORS: [&[&str]; 10] = [
    &["assets", "clock", "i18n", "colours"],
    &["model"],
    &["command", "plan"],
    &["darkroom", "export", "store", "theme"],
    &["projector"],
    &["formats"],
    &["facilitator"],
    &["app"],
    &["command_line"],
    &["main", "lib"],
];

/// Words that only some modules may use, and which those are.
const RESERVED: [(&str, &[&str]); 14] = [
    ("egui", &["theme", "projector", "facilitator", "app"]),
    ("eframe", &["theme", "app"]),
    ("rfd", &["app"]),
    ("std::fs", &["store"]),
    ("tempfile", &["store"]),
    ("Timestamp::now", &["app", "command_line", "main"]),
    ("Zoned::now", &["app", "command_line", "main"]),
    ("SystemTime::now", &["app", "command_line", "main"]),
    ("Instant::now", &["app", "store"]),
    // Keys are looked at in `theme/key.rs` alone, by what was held when they were pressed.
    ("consume_key", &[]),
    // Bytes become text only where it then comes through the door in `model/foreign.rs`, which alone knows what is foreign.
    ("from_utf8", &["store", "export"]),
    ("read_to_string", &["store"]),
    ("is_control", &["store"]),
    ("key_pressed", &[]),
];

/// The source of the library, each file with its path below `src/`. Tests may do what they like.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders: Vec<PathBuf> = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
            if path.is_dir() {
                folders.push(path);
            } else if name.ends_with(".rs") {
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

/// What of a file is the program: without its tests and without comments.
fn program(text: &str) -> String {
    let program = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    program.lines().map(|line| format!("{}\n", line.split("//").next().unwrap())).collect()
}

/// Everything in a file that breaks a rule.
fn breaches(name: &str, text: &str) -> Vec<String> {
    let mut breaches = Vec::new();
    if !text.starts_with("//! ") {
        breaches.push(format!("{name}: the first line does not say what the file is for"));
    }
    let module = name.split(['/', '.']).next().unwrap();
    let Some(floor) = floor(module) else {
        breaches.push(format!("{name}: {module} stands on no floor"));
        return breaches;
    };
    if name.contains("/tests/") {
        return breaches;
    }
    let program = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    for (number, line) in program.lines().enumerate() {
        let code = line.split("//").next().unwrap();
        let too_high = imports(name, code).into_iter().filter(|other| {
            *other != module && self::floor(other).is_none_or(|other| other >= floor && module != "lib")
        });
        let misused = RESERVED.iter().filter(|(word, users)| uses(code, word) && !users.contains(&module));
        let words =
            too_high.map(|other| format!("imports {other}")).chain(misused.map(|(word, _)| format!("uses {word}")));
        breaches.extend(words.map(|words| format!("{name}:{}: {words}", number + 1)));
    }
    breaches
}

fn floor(module: &str) -> Option<usize> {
    FLOORS.iter().position(|modules| modules.contains(&module))
}

/// The modules of the library that a line names, by `crate::`, by the library's name, or by enough `super::`.
fn imports<'a>(name: &str, code: &'a str) -> Vec<&'a str> {
    let depth = name.split('/').count() - usize::from(name.ends_with("/mod.rs"));
    let from_root = "super::".repeat(depth);
    let mut found = Vec::new();
    for root in ["crate::", "tovholder::", &from_root] {
        for (place, _) in code.match_indices(root) {
            let (before, after) = (&code[..place], &code[place + root.len()..]);
            if before.ends_with(is_of_a_word) || before.ends_with(':') {
                continue;
            }
            let names = after.strip_prefix('{').map_or_else(|| vec![after], group);
            let names = names.into_iter().map(|name| name.trim().split(|sign| !is_of_a_word(sign)).next().unwrap());
            // The macro of the program's words stands at the root, wherever its words are.
            found.extend(names.filter(|name| *name != "msg" && !(root == from_root && floor(name).is_none())));
        }
    }
    found
}

/// The parts of `a::b, c::{d, e}}`, without what stands in inner brackets.
fn group(inside: &str) -> Vec<&str> {
    let mut depth = 0;
    let mut parts = vec![inside];
    for (place, sign) in inside.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => parts.push(&inside[place + 1..]),
            _ => {}
        }
        if depth < 0 {
            break;
        }
    }
    parts
}

/// Whether a line uses a name, not merely a longer one that holds it.
fn uses(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(place, _)| {
        let (before, after) = (&code[..place], &code[place + word.len()..]);
        !before.ends_with(is_of_a_word) && !after.starts_with(is_of_a_word)
    })
}

fn is_of_a_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_' || sign == '"' || sign == '$'
}

#[test]
fn every_file_keeps_to_its_floor() {
    let sources = sources();
    assert!(sources.len() > 30);
    let breaches: Vec<String> = sources.iter().flat_map(|(name, text)| breaches(name, text)).collect();
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn each_rule_catches_who_breaks_it() {
    for (name, line, expected) in [
        ("model/session.rs", "use crate::store::open;", "imports store"),
        ("model/session.rs", "use super::super::app::run;", "imports app"),
        ("model/mod.rs", "let bytes = super::export::pdf(report);", "imports export"),
        ("clock.rs", "use crate::colours::Tone;", "imports colours"),
        ("store/file.rs", "    crate::export::pdf(&report);", "imports export"),
        ("model/session.rs", "use crate::{model::{id, issue}, app::run};", "imports app"),
        ("model/session.rs", "use crate::{", "imports "),
        ("model/session.rs", "use crate::cellar::Wine;", "imports cellar"),
        ("projector/mod.rs", "use tovholder::facilitator::WindowState;", "imports facilitator"),
        ("model/session.rs", "use egui::Ui;", "uses egui"),
        ("facilitator/mod.rs", "use eframe::Frame;", "uses eframe"),
        ("export/mod.rs", "let text = std::fs::read(path)?;", "uses std::fs"),
        ("plan/mod.rs", "let now = jiff::Zoned::now();", "uses Zoned::now"),
        ("store/recent.rs", "let now = Timestamp::now();", "uses Timestamp::now"),
        ("store/recent.rs", "let now = SystemTime::now();", "uses SystemTime::now"),
        ("facilitator/mod.rs", "let now = Instant::now();", "uses Instant::now"),
        ("app/files.rs", "let text = std::str::from_utf8(&bytes)?;", "uses from_utf8"),
        ("command_line.rs", "io::read_to_string(io::stdin())", "uses read_to_string"),
        ("export/csv.rs", "words.replace(char::is_control, \"\")", "uses is_control"),
        ("facilitator/people.rs", "input.consume_key(Modifiers::NONE, key)", "uses consume_key"),
        ("app/room.rs", "ctx.input(|input| input.key_pressed(key))", "uses key_pressed"),
    ] {
        let found = breaches(name, &format!("//! A file.\n{line}\n"));
        assert_eq!(found, [format!("{name}:2: {expected}")]);
    }
    assert_eq!(breaches("model/x.rs", "use std::fmt;\n").len(), 1, "no first line");
    assert_eq!(breaches("cellar/x.rs", "//! A file.\n").len(), 1, "no floor");
}

#[test]
fn what_is_allowed_is_not_caught() {
    for (name, line) in [
        ("store/file.rs", "use crate::model::session::Session; use crate::msg;"),
        ("store/file.rs", "use super::export; // as crate::app does with egui"),
        ("store/file.rs", "#[cfg(test)]\nmod tests { use crate::app; }"),
        ("i18n/words.rs", "const MESSAGE: $crate::i18n::Message = $crate::i18n::Message::known($id);"),
        ("app/mod.rs", "use crate::{facilitator::{self, WindowState}, theme}; let now = Zoned::now();"),
        ("model/slide.rs", "let legui = \"egui\"; let tempfiles = 1;"),
        ("lib.rs", "pub mod app;"),
        ("main.rs", "tovholder::command_line::run(arguments)"),
    ] {
        assert_eq!(breaches(name, &format!("//! A file.\n{line}\n")), Vec::<String>::new());
    }
}

#[test]
fn every_word_of_the_program_is_said_somewhere() {
    let words = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/i18n/da.ftl")).unwrap();
    let words = words.lines().filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase()));
    let words: BTreeSet<&str> = words.filter_map(|line| line.split_once(" =")).map(|(word, _)| word).collect();
    assert!(words.len() > 50);
    let sources = sources();
    let said = |word: &str| {
        let call = format!("\"{word}\"");
        sources.iter().any(|(_, text)| text.split("msg!(").skip(1).any(|after| after.trim_start().starts_with(&call)))
    };
    assert!(!said("never-said"));
    let silent: Vec<&str> = words.into_iter().filter(|word| !said(word)).collect();
    assert!(silent.is_empty(), "in da.ftl, and never said: {silent:?}");
}
