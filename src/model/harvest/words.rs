//! Texts of a day's rows that name somebody, and what becomes of each: kept, left out, or with the name shortened.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Harvest, keys};
use crate::model::foreign::ours;
use crate::model::paper::mentions::Sought;

/// What stands in place of the words of a key that are left out.
const LEFT_OUT: &str = "left-out";

/// A text that names somebody of the day. The same words are told once, however often they stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The table it stands in first.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// What it says.
    pub text: String,
}

/// What becomes of a text that names somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordsChoice {
    /// It stays as it is.
    Keep,
    /// It is left out; its row stays, so that counts are right.
    Omit,
    /// The first letter of each name stands in place of the name.
    Shorten,
}

/// A text of the rows, with the table and the column it stands in.
type Place<'a> = (&'static str, &'static str, &'a mut String);

impl Harvest {
    /// The texts that name somebody.
    pub fn passages(&mut self, sought: &Sought) -> Vec<Passage> {
        let mut known = HashSet::new();
        let mut passages = Vec::new();
        for (table, column, text) in self.free_texts().into_iter().filter(|(_, _, text)| sought.is_in(text)) {
            // A key that was made of words is decided with the words, where those are told at all.
            let decided = of_words(text).is_some_and(|words| known.contains(words));
            if !decided && known.insert(text.clone()) {
                known.insert(keys::of_words(text));
                passages.push(Passage { table, column, text: text.clone() });
            }
        }
        passages
    }

    /// Does with each text that names somebody what was chosen for it.
    pub fn choose(&mut self, sought: &Sought, choice: impl Fn(&Passage) -> WordsChoice) {
        let passages = self.passages(sought);
        for (_, _, text) in self.free_texts() {
            let words = of_words(text);
            let is_it = |passage: &&Passage| {
                passage.text == *text || words.is_some_and(|words| keys::of_words(&passage.text) == words)
            };
            let Some(passage) = passages.iter().find(is_it) else { continue };
            match choice(passage) {
                WordsChoice::Keep => {}
                WordsChoice::Omit => *text = words.map_or_else(String::new, |_| with_words(text, LEFT_OUT)),
                WordsChoice::Shorten => {
                    *text = match words {
                        Some(_) => with_words(text, &keys::of_words(&sought.shortened(&passage.text))),
                        None => sought.shortened(text),
                    }
                }
            }
        }
    }

    /// Every text becomes as if it had been pasted today.
    pub(super) fn clean(&mut self) {
        for (_, _, text) in self.free_texts() {
            if let Cow::Owned(clean) = ours(text) {
                *text = clean;
            }
        }
    }

    /// Every text that somebody wrote. Words come before the keys that were made of them.
    fn free_texts(&mut self) -> Vec<Place<'_>> {
        let session = &mut self.session;
        let mut texts: Vec<Place<'_>> = vec![
            ("session", "series", &mut session.series),
            ("session", "organisation", &mut session.organisation),
            ("session", "place", &mut session.place),
        ];
        for row in &mut self.statements {
            texts.push(("statement", "heading", &mut row.heading));
            texts.push(("statement", "text", &mut row.text));
            texts.push(("statement", "heading_key", &mut row.heading_key));
            texts.push(("statement", "recipe", &mut row.recipe));
        }
        for row in &mut self.ratings {
            texts.push(("rating", "part", &mut row.part));
            texts.push(("rating", "part_key", &mut row.part_key));
            texts.push(("rating", "recipe", &mut row.recipe));
        }
        for row in &mut self.placements {
            texts.push(("placement", "thing", &mut row.thing));
            texts.push(("placement", "field_key", &mut row.field_key));
            texts.push(("placement", "recipe", &mut row.recipe));
        }
        for row in &mut self.actions {
            texts.push(("action", "what", &mut row.what));
            texts.push(("action", "how", &mut row.how));
        }
        texts.extend(self.exercises.iter_mut().map(|row| ("exercise", "recipe", &mut row.recipe)));
        // What everybody has was written by nobody of the room.
        let is_built_in =
            |column: &str, text: &str| (column == "recipe" || column.ends_with("_key")) && of_words(text).is_none();
        texts.retain(|(_, column, text)| !is_built_in(column, text));
        texts
    }
}

/// The words that a key was made of.
fn of_words(key: &str) -> Option<&str> {
    key.strip_prefix("own:").or_else(|| key.strip_prefix("added:"))
}

fn with_words(key: &str, words: &str) -> String {
    key.split_once(':').map_or_else(|| words.to_owned(), |(kind, _)| format!("{kind}:{words}"))
}
