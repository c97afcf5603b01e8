//! The program's own words, from `assets/i18n/da.ftl` and `en.ftl` (Fluent, so that plurals are right).

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::Language;

const DANISH: &str = include_str!("../../assets/i18n/da.ftl");
const ENGLISH: &str = include_str!("../../assets/i18n/en.ftl");

/// The name of one of the program's messages. Made by [`msg!`](crate::msg), which refuses to compile an unknown one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Message(&'static str);

/// Names one of the program's messages; a name that is not in `da.ftl` does not compile.
#[macro_export]
macro_rules! msg {
    ($id:literal) => {{
        const MESSAGE: $crate::i18n::Message = $crate::i18n::Message::known($id);
        MESSAGE
    }};
}

impl Message {
    /// The message of that name; fails while compiling when there is none.
    #[expect(clippy::panic, reason = "only ever runs while compiling")]
    pub const fn known(id: &'static str) -> Self {
        if !is_named(DANISH.as_bytes(), id.as_bytes()) {
            panic!("this message is not in assets/i18n/da.ftl");
        }
        Self(id)
    }
}

/// Where in `da.ftl` each name begins, plus one, at the place that [`place`] gives it or the next free one; 0 is free.
///
/// The compiler asks for a thousand names. Read from the top for each of them, the file took it nearly three minutes.
const NAMES: &[u32; PLACES] = &names(DANISH.as_bytes());

/// More than twice as many as there are names, and a power of two.
const PLACES: usize = 4096;

/// Whether `source` defines a message called `id`, by [`NAMES`].
#[expect(clippy::indexing_slicing, reason = "iterators do not run while compiling; a place is below `PLACES`")]
const fn is_named(source: &[u8], id: &[u8]) -> bool {
    let mut at = place(id, 0, id.len());
    while NAMES[at] != 0 {
        if is_the_same(source, NAMES[at] as usize - 1, id) {
            return true;
        }
        at = (at + 1) % PLACES;
    }
    false
}

/// The table of the names that lines of `source` begin with, each followed by ` =`.
#[expect(clippy::indexing_slicing, reason = "iterators do not run while compiling; every index is bounded by its loop")]
#[expect(clippy::cast_possible_truncation, reason = "the file is far below four gigabytes")]
const fn names(source: &[u8]) -> [u32; PLACES] {
    let mut table = [0; PLACES];
    let mut line = 0;
    while line < source.len() {
        let mut end = line;
        while end < source.len()
            && (source[end].is_ascii_lowercase() || source[end].is_ascii_digit() || source[end] == b'-')
        {
            end += 1;
        }
        if end > line && end + 1 < source.len() && source[end] == b' ' && source[end + 1] == b'=' {
            let mut at = place(source, line, end);
            while table[at] != 0 {
                at = (at + 1) % PLACES;
            }
            table[at] = line as u32 + 1;
        }
        line = end;
        while line < source.len() && source[line] != b'\n' {
            line += 1;
        }
        line += 1;
    }
    table
}

/// The first place of a name, which stands in `source` from `begin` to `end` (FNV-1a, a hash for short texts).
#[expect(clippy::indexing_slicing, reason = "iterators do not run while compiling; `end` is within `source`")]
const fn place(source: &[u8], begin: usize, end: usize) -> usize {
    let mut hash = 0x811c_9dc5_u32;
    let mut at = begin;
    while at < end {
        hash = (hash ^ source[at] as u32).wrapping_mul(0x0100_0193);
        at += 1;
    }
    hash as usize % PLACES
}

/// Whether the name at `begin` of `source` is `id` and no longer one.
#[expect(
    clippy::indexing_slicing,
    reason = "iterators do not run while compiling; a blank follows every name of `NAMES`"
)]
const fn is_the_same(source: &[u8], begin: usize, id: &[u8]) -> bool {
    let mut same = 0;
    while same < id.len() && source[begin + same] == id[same] {
        same += 1;
    }
    same == id.len() && source[begin + same] == b' '
}

impl Language {
    /// A message in this language.
    pub fn say(self, message: Message) -> String {
        self.say_with(message, &[])
    }

    /// A message in this language with its values put in; a number chooses the right plural.
    pub fn say_with(self, message: Message, values: &[(&'static str, FluentValue<'_>)]) -> String {
        let bundle = bundle(self);
        let Some(pattern) = bundle.get_message(message.0).and_then(|found| found.value()) else {
            return message.0.to_owned();
        };
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            arguments.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned()
    }
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: LazyLock<[FluentBundle<FluentResource>; 2]> =
        LazyLock::new(|| [read(Language::Danish, DANISH), read(Language::English, ENGLISH)]);
    let [danish, english] = &*BUNDLES;
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

/// Reads a file of messages; what cannot be read is left out, and `missing_words` finds it in the tests.
fn read(language: Language, source: &str) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Fluent's invisible marks around values would show as boxes in fonts that lack them.
    bundle.set_use_isolating(false);
    let resource = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    bundle.add_resource_overriding(resource);
    bundle
}

/// What one language has and the other lacks, and what neither can read; empty when both are complete.
pub fn missing_words() -> Vec<String> {
    let mut missing = Vec::new();
    for (name, source, other) in [("da.ftl", DANISH, ENGLISH), ("en.ftl", ENGLISH, DANISH)] {
        if let Err((_, errors)) = FluentResource::try_new(source.to_owned()) {
            missing.extend(errors.iter().map(|error| format!("{name}: {error}")));
        }
        for (id, values) in messages(source) {
            match messages(other).into_iter().find(|(there, _)| *there == id) {
                None => missing.push(format!("{id} is only in {name}")),
                Some((_, there)) if there != values => missing.push(format!("{id} has other values in {name}")),
                Some(_) => {}
            }
        }
    }
    missing
}

/// The messages of a file: each one's name and the values it asks for.
fn messages(source: &str) -> Vec<(&str, Vec<&str>)> {
    let mut found: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in source.lines() {
        let starts = line.starts_with(|first: char| first.is_ascii_lowercase());
        if let (true, Some((id, _))) = (starts, line.split_once(" =")) {
            found.push((id, Vec::new()));
        }
        if let Some((_, values)) = found.last_mut() {
            values.extend(line.split('$').skip(1).filter_map(|rest| rest.split([' ', '}', ',', ')']).next()));
            values.sort_unstable();
            values.dedup();
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_are_complete() {
        assert_eq!(missing_words(), Vec::<String>::new());
    }

    #[test]
    fn the_compiler_finds_every_name_and_no_other() {
        let named = |id: &str| is_named(DANISH.as_bytes(), id.as_bytes());
        let names: Vec<&str> = messages(DANISH).into_iter().map(|(id, _)| id).collect();
        assert!(names.len() * 2 < PLACES, "{} names: double `PLACES`", names.len());
        assert_eq!(names.iter().filter(|id| !named(id)).collect::<Vec<_>>(), Vec::<&&str>::new());
        for (id, no_name) in names.iter().map(|id| (id, [&id[1..], &id[..id.len() - 1]])) {
            for part in no_name {
                assert_eq!(named(part), names.contains(&part), "{part} of {id}");
            }
            assert!(!named(&format!("{id} ")) && !named(&format!("{id} =")), "{id}");
        }
        assert!(!named("") && !named("no-such-message"));
    }

    #[test]
    fn no_word_stands_twice() {
        for file in [DANISH, ENGLISH] {
            let mut seen = std::collections::HashSet::new();
            let names = file.lines().filter_map(|line| line.split_once(" =")).map(|(name, _)| name);
            let names = names.filter(|name| !name.starts_with([' ', '#', '.']));
            let twice: Vec<&str> = names.filter(|name| !seen.insert(*name)).collect();
            assert_eq!(twice, Vec::<&str>::new());
        }
    }

    #[test]
    fn one_dot_and_two_dots() {
        let dots = |language: Language, count: i32| language.say_with(msg!("dots"), &[("count", count.into())]);
        assert_eq!(dots(Language::Danish, 1), "1 prik");
        assert_eq!(dots(Language::Danish, 2), "2 prikker");
        assert_eq!(dots(Language::English, 1), "1 dot");
    }
}
