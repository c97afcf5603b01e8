//! Files that import each other in a circle cannot be read one after the other: there are few, and never more.

use std::collections::{BTreeMap, BTreeSet};

use super::{is_of_a_word, program, sources};

/// So many files stand in circles: the day holds exercises, those hold blocks, and a block looks at the day around it.
/// The number may fall, and never rise.
const MOST: usize = 13;

/// Where a file stands: the names of its folders and its own.
type Module = Vec<String>;

fn module(file: &str) -> Module {
    let path = file.strip_suffix(".rs").unwrap();
    let names: Vec<String> = path.split('/').map(str::to_owned).collect();
    let is_folder = |name: &&String| matches!(name.as_str(), "mod" | "lib" | "main");
    if names.last().filter(is_folder).is_some() { names[..names.len() - 1].to_vec() } else { names }
}

/// The imports of each file. A folder and what lies in it belong together, so that between them none is counted.
fn imports(files: &[(String, String)]) -> BTreeMap<Module, BTreeSet<Module>> {
    let texts: BTreeMap<Module, String> = files
        .iter()
        .filter(|(file, _)| !file.contains("/tests"))
        .map(|(file, text)| (module(file), program(text)))
        .collect();
    let of = |own: &Module, text: &String| {
        let found = paths(text).into_iter().filter_map(|path| file_of(own, &path, &texts));
        found.filter(|other| !other.starts_with(own) && !own.starts_with(other)).collect()
    };
    texts.iter().map(|(own, text)| (own.clone(), of(own, text))).collect()
}

/// Every path that begins at the root or beside the file, and each of those that a `use` has in braces.
fn paths(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for root in ["crate::", "super::", "self::"] {
        for (place, _) in text.match_indices(root) {
            if text[..place].ends_with(|sign: char| is_of_a_word(sign) || sign == ':') {
                continue;
            }
            spread(Vec::new(), &text[place..], &mut found);
        }
    }
    found
}

/// The paths of `a::b::{c, d::{e, f}}`.
fn spread(mut before: Vec<String>, mut rest: &str, found: &mut Vec<Vec<String>>) {
    loop {
        rest = rest.trim_start();
        if let Some(inside) = rest.strip_prefix('{') {
            super::group(inside).into_iter().for_each(|part| spread(before.clone(), part, found));
            return;
        }
        let end = rest.find(|sign| !is_of_a_word(sign)).unwrap_or(rest.len());
        before.push(rest[..end].to_owned());
        match rest[end..].strip_prefix("::") {
            Some(after) => rest = after,
            None => return found.push(before),
        }
    }
}

/// The file that a path of another leads to.
fn file_of(own: &Module, path: &[String], texts: &BTreeMap<Module, String>) -> Option<Module> {
    let ups = path.iter().take_while(|name| *name == "super").count();
    let mut at = match path[0].as_str() {
        "crate" => Vec::new(),
        _ => own[..own.len().checked_sub(ups)?].to_vec(),
    };
    for name in &path[ups.max(1)..] {
        at.push(name.clone());
        if !texts.contains_key(&at) {
            at.pop();
            break;
        }
    }
    texts.contains_key(&at).then_some(at)
}

/// The files from which one comes back to where one began.
fn circled(imports: &BTreeMap<Module, BTreeSet<Module>>) -> Vec<String> {
    let comes_back = |start: &&Module| {
        let (mut ahead, mut seen) = (vec![*start], BTreeSet::new());
        while let Some(next) = ahead.pop().and_then(|module| imports.get(module)) {
            if next.contains(*start) {
                return true;
            }
            ahead.extend(next.iter().filter(|module| seen.insert((*module).clone())));
        }
        false
    };
    imports.keys().filter(comes_back).map(|module| module.join("/")).collect()
}

#[test]
fn no_more_files_stand_in_circles() {
    let found = circled(&imports(&sources()));
    let outside: Vec<&String> = found.iter().filter(|file| !file.starts_with("model/")).collect();
    assert_eq!(outside, Vec::<&String>::new(), "only in the model a part looks at its whole");
    assert!(found.len() <= MOST, "{} files: {found:#?}", found.len());
    assert!(found.len() >= MOST, "there are only {} now: let MOST say so", found.len());
}

#[test]
fn a_circle_is_seen_however_long_and_however_written() {
    let file = |name: &str, text: &str| (format!("{name}.rs"), format!("//! A file.\n{text}\n"));
    let straight = [
        file("a/mod", "pub mod b;\npub mod c;\nuse crate::a::c::C;"),
        file("a/b", "use super::c::C;\nfn f(it: &super::A) {}"),
        file("a/c", "// use super::b::B;\npub struct C;"),
    ];
    assert_eq!(circled(&imports(&straight)), Vec::<String>::new());
    for back in ["use super::b::B;", "use crate::{a::{b::B}, d};", "fn f() { crate::a::b::f(); }", "use crate::d::D;"] {
        let mut files = straight.to_vec();
        files[2] = file("a/c", back);
        files.push(file("d", "use crate::a::b::{self, B};"));
        assert!(circled(&imports(&files)).len() >= 2, "{back}");
    }
}
