//! The program's own words, from `assets/i18n/da.ftl` and `en.ftl` (Fluent, so that plurals are right).

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::{LanguageIdentifier, langid};

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
        if !defines(DANISH.as_bytes(), id.as_bytes()) {
            panic!("this message is not in assets/i18n/da.ftl");
        }
        Self(id)
    }
}

/// Whether a line of `source` begins with `id` and ` =`.
#[expect(clippy::indexing_slicing, reason = "iterators do not run while compiling; every index is bounded by the loop")]
const fn defines(source: &[u8], id: &[u8]) -> bool {
    let mut line = 0;
    while line + id.len() + 1 < source.len() {
        let mut same = 0;
        while same < id.len() && source[line + same] == id[same] {
            same += 1;
        }
        if same == id.len() && source[line + same] == b' ' && source[line + same + 1] == b'=' {
            return true;
        }
        line += same;
        while line < source.len() && source[line] != b'\n' {
            line += 1;
        }
        line += 1;
    }
    false
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
        LazyLock::new(|| [read(langid!("da"), DANISH), read(langid!("en"), ENGLISH)]);
    let [danish, english] = &*BUNDLES;
    match language {
        Language::Danish => danish,
        Language::English => english,
    }
}

/// Reads a file of messages; what cannot be read is left out, and `missing_words` finds it in the tests.
fn read(language: LanguageIdentifier, source: &str) -> FluentBundle<FluentResource> {
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
