//! One word, one meaning: a type's name stands once on its floor, and a kind of block is named where it lives.

use std::collections::BTreeMap;

use super::{FLOORS, is_of_a_word, program, sources};

/// The words of a public type's line that come before its name.
const BEFORE: [&str; 4] = ["struct ", "enum ", "trait ", "type "];

/// Where the kinds of block may be told apart. Anywhere else a block is asked what it can do.
const AT_HOME: [&str; 2] = ["model/block/", "facilitator/block/"];

/// The kinds of block, as their list has them.
fn kinds() -> Vec<String> {
    let list = sources().into_iter().find(|(file, _)| file == "model/block/mod.rs").unwrap().1;
    let (_, list) = list.split_once("\nkinds! {").unwrap();
    let kinds = list.split('}').next().unwrap().lines().filter_map(|line| line.split_once('('));
    kinds.map(|(kind, _)| kind.trim().to_owned()).collect()
}

/// The name of the public type that a line declares.
fn declared(line: &str) -> Option<&str> {
    let line = line.trim_start().strip_prefix("pub")?;
    let line = line.strip_prefix('(').map_or(line, |line| line.split_once(')').map_or("", |(_, after)| after));
    let after = BEFORE.iter().find_map(|word| line.trim_start().strip_prefix(word))?;
    after.split(|sign| !is_of_a_word(sign)).next()
}

/// Each name that two files of one floor give to a public type.
fn doubled(files: &[(String, String)]) -> Vec<String> {
    let mut homes: BTreeMap<(usize, String), Vec<&str>> = BTreeMap::new();
    for (file, text) in files.iter().filter(|(file, _)| !file.contains("/tests")) {
        let module = file.split(['/', '.']).next().unwrap();
        let floor = FLOORS.iter().position(|modules| modules.contains(&module)).unwrap();
        for name in program(text).lines().filter_map(declared) {
            homes.entry((floor, name.to_owned())).or_default().push(file);
        }
    }
    let doubled = homes.into_iter().filter(|(_, files)| files.len() > 1);
    doubled.map(|((_, name), files)| format!("{name} in {}", files.join(" and "))).collect()
}

/// Where a file tells the kinds of block apart.
fn told_apart(file: &str, text: &str, kinds: &[String]) -> Vec<String> {
    if AT_HOME.iter().any(|home| file.starts_with(home)) || file.contains("/tests") || file.ends_with("example.rs") {
        return Vec::new();
    }
    let named = |line: &str| {
        let variants = kinds.iter().flat_map(|kind| [format!("Block::{kind}"), format!("BlockEdit::{kind}")]);
        variants.into_iter().any(|variant| super::uses(line, &variant))
    };
    let lines = text.split("#[cfg(test)]").next().unwrap().lines().enumerate();
    let code = lines.filter(|(_, line)| named(line.split("//").next().unwrap()));
    code.map(|(number, _)| format!("{file}:{}", number + 1)).collect()
}

#[test]
fn no_type_name_stands_twice_on_a_floor() {
    assert_eq!(doubled(&sources()), Vec::<String>::new());
    let file = |name: &str, line: &str| (name.to_owned(), line.to_owned());
    let twice = [file("model/a.rs", "pub struct Card {"), file("model/b.rs", "    pub(super) enum Card {")];
    assert_eq!(doubled(&twice), ["Card in model/a.rs and model/b.rs"]);
    let apart = [
        file("model/a.rs", "pub struct Card;"),
        file("theme/b.rs", "pub trait Card {"),
        file("model/c.rs", "struct Card;"),
    ];
    assert_eq!(doubled(&apart), Vec::<String>::new());
}

#[test]
fn a_kind_of_block_is_named_only_where_it_lives() {
    let kinds = kinds();
    assert!(kinds.len() > 6 && kinds.contains(&"Vote".to_owned()), "{kinds:?}");
    let found: Vec<String> = sources().iter().flat_map(|(file, text)| told_apart(file, text, &kinds)).collect();
    let told_apart = |file: &str, text: &str| told_apart(file, text, &kinds);
    assert_eq!(found, Vec::<String>::new(), "ask the block what it can do, or `exercise.get::<Kind>`");
    assert_eq!(told_apart("plan/mod.rs", "if let Block::Vote(vote) = block {"), ["plan/mod.rs:1"]);
    assert_eq!(told_apart("facilitator/exercise.rs", "\nask(BlockEdit::Table(edit));"), ["facilitator/exercise.rs:2"]);
    for (file, line) in [
        ("model/block/vote/mod.rs", "Block::Vote(_)"),
        ("plan/mod.rs", "// Block::Vote"),
        ("plan/mod.rs", "fn f() {}\n#[cfg(test)]\nmod tests { Block::Vote(_) }"),
        ("plan/mod.rs", "Block::Votes"),
    ] {
        assert_eq!(told_apart(file, line), Vec::<String>::new(), "{line}");
    }
}
