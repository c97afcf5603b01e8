//! `tovholder collect`: the tables of many days, with what is told of single files and of texts that name somebody.

use std::collections::HashMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use jiff::Zoned;

use super::{FINE, Misuse, USELESS, WRONG, complain, is_output, tell};
use crate::formats::collect::{Collecting, Heard, Saved, TextChoices, Undecided, save_tables};
use crate::i18n::Language;
use crate::model::harvest::WordsChoice;
use crate::model::paper::name_style::Names;
use crate::msg;
use crate::store::{StoreError, folders, many};

/// What is wanted of many days.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct CollectWish {
    places: Vec<PathBuf>,
    output: PathBuf,
    names: Names,
    in_text: InText,
}

/// What becomes of texts that name somebody.
#[derive(Debug, PartialEq, Eq)]
enum InText {
    /// They are listed, and nothing is written.
    Ask,
    /// The same for all.
    All(WordsChoice),
    /// What stands in a file; it is written with a line for each text when it is not there yet.
    File(PathBuf),
}

impl CollectWish {
    pub(super) fn read(
        in_text: Option<OsString>,
        output: Option<OsString>,
        names: Option<Names>,
        places: impl Iterator<Item = OsString>,
    ) -> Result<Self, Misuse> {
        let places: Vec<PathBuf> = places.map(PathBuf::from).collect();
        if places.is_empty() {
            return Err(Misuse::NoDays);
        }
        let output: PathBuf = output.ok_or(Misuse::NoOutput)?.into();
        if is_output(&output) {
            return Err(Misuse::OnlyInFolder);
        }
        let in_text = match in_text {
            None => InText::Ask,
            Some(word) => word.to_str().and_then(choice).map_or(InText::File(word.into()), InText::All),
        };
        Ok(Self { places, output, names: names.unwrap_or(Names::Off), in_text })
    }
}

fn choice(word: &str) -> Option<WordsChoice> {
    match word {
        "keep" => Some(WordsChoice::Keep),
        "omit" => Some(WordsChoice::Omit),
        "shorten" => Some(WordsChoice::Shorten),
        _ => None,
    }
}

/// Reads the days and writes their tables; gives the code to end with.
pub(super) fn collect(wish: &CollectWish, told: Language, language: Language) -> u8 {
    let choices = match choices(&wish.in_text) {
        Ok(choices) => choices,
        Err(error) => return complain(&error.say(language), USELESS),
    };
    let (state, now, stop) = (folders::state(), Zoned::now(), many::stopping());
    let wanted =
        Collecting { places: &wish.places, names: wish.names, language: told, state: state.as_deref(), now: &now };
    let counts = io::stderr().is_terminal();
    let mut listen = |heard: Heard| {
        match heard {
            Heard::Read { done, of } if counts => count(done, of, language),
            Heard::Read { .. } => {}
            Heard::Remark(remark) => {
                complain(&remark.say(language), FINE);
            }
        }
        !stop.load(Ordering::Relaxed)
    };
    match save_tables(&wanted, &choices, &wish.output, &mut listen) {
        Ok(saved) => say(wish, &saved, language),
        Err(error) => complain(&error.say(language), WRONG),
    }
}

/// How far it is, in the line that it is told in again and again.
fn count(done: usize, of: usize, language: Language) {
    let words = language.say_with(msg!("collect-count"), &[("done", done.into()), ("of", of.into())]);
    let end = if done == of { "\n" } else { "" };
    drop(write!(io::stderr(), "\r{words}{end}"));
}

fn say(wish: &CollectWish, saved: &Saved, language: Language) -> u8 {
    if saved.collected.stopped {
        return complain(&language.say(msg!("collect-stopped")), WRONG);
    }
    if saved.collected.days == 0 {
        return complain(&language.say(msg!("collect-no-days")), WRONG);
    }
    if !saved.written {
        return say_undecided(wish, &saved.undecided, language);
    }
    let path = wish.output.display().to_string();
    let values = [("days", saved.collected.days.into()), ("path", path.into())];
    tell(&language.say_with(msg!("collect-done"), &values));
    if saved.collected.not_read > 0 {
        let values = [("files", saved.collected.not_read.into())];
        return complain(&language.say_with(msg!("collect-not-read"), &values), WRONG);
    }
    FINE
}

/// Lists the texts that name somebody, each with its file, and how one decides.
fn say_undecided(wish: &CollectWish, undecided: &[Undecided], language: Language) -> u8 {
    for one in undecided {
        let values = [("path", one.path.display().to_string().into()), ("words", escaped(&one.passage.text).into())];
        complain(&language.say_with(msg!("collect-names"), &values), WRONG);
    }
    let count = [("count", undecided.len().into())];
    let InText::File(path) = &wish.in_text else {
        return complain(&language.say_with(msg!("collect-decide"), &count), WRONG);
    };
    let lines: String = undecided.iter().map(line).collect();
    match many::begin_list(path, &lines) {
        Ok(()) => {
            let values = [("path", path.display().to_string().into())];
            complain(&language.say_with(msg!("collect-decide-in"), &values), WRONG)
        }
        Err(error) => complain(&error.say(language), WRONG),
    }
}

/// A line of the file in which one decides: `?`, the day and the text, with tabs between them.
fn line(one: &Undecided) -> String {
    format!("?\t{}\t{}\n", escaped(&one.session), escaped(&one.passage.text))
}

fn choices(in_text: &InText) -> Result<TextChoices, StoreError> {
    let path = match in_text {
        InText::Ask => return Ok(TextChoices::Ask),
        InText::All(choice) => return Ok(TextChoices::All(*choice)),
        InText::File(path) => path,
    };
    let text = many::read_list(path)?.unwrap_or_default();
    let chosen = |line: &str| {
        let mut parts = line.splitn(3, '\t');
        let choice = choice(parts.next()?.trim())?;
        Some(((plain(parts.next()?), plain(parts.next()?)), choice))
    };
    Ok(TextChoices::Each(text.lines().filter_map(chosen).collect::<HashMap<_, _>>()))
}

/// A text in one line.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r").replace('\t', "\\t")
}

fn plain(line: &str) -> String {
    let (mut text, mut signs) = (String::with_capacity(line.len()), line.chars());
    while let Some(sign) = signs.next() {
        match (sign, if sign == '\\' { signs.next() } else { None }) {
            ('\\', Some('n')) => text.push('\n'),
            ('\\', Some('r')) => text.push('\r'),
            ('\\', Some('t')) => text.push('\t'),
            ('\\', Some(other)) => text.push(other),
            (sign, _) => text.push(sign),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_several_lines_is_one_line_of_the_list_and_comes_back_as_it_was() {
        for text in ["ring til Anne", "to\nlinjer\ter\\ne", "\\", "a\\tb\r\n", ""] {
            assert!(!escaped(text).contains(['\n', '\r', '\t']));
            assert_eq!(plain(&escaped(text)), text);
        }
    }
}
