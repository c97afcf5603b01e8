//! Names of files and recipes, made from titles.

use std::path::{Path, PathBuf};

use crate::model::id::Key;
use crate::store::names;

/// The longest name made from a title, so that a number still fits behind it.
const LONGEST_NAME: usize = 48;

/// A file that is not there yet.
pub(super) fn free_path(folder: &Path, name: &str) -> PathBuf {
    let path = |number: usize| match number {
        1 => folder.join(format!("{name}.{}", names::RON)),
        number => folder.join(format!("{name} {number}.{}", names::RON)),
    };
    (1..).map(path).find(|path| !path.exists()).unwrap_or_else(|| path(1))
}

/// A name made from a title that is not taken: `Tre gode grunde` becomes `tre-gode-grunde`, and the next `…-2`.
pub(super) fn free_key(title: &str, taken: impl Fn(&Key) -> bool) -> Key {
    let word = slug(title);
    let key = |number: usize| match number {
        1 => Key::new(word.clone()),
        number => Key::new(format!("{word}-{number}")),
    };
    (1..).map(key).find(|key| !taken(key)).unwrap_or_default()
}

fn slug(title: &str) -> String {
    let mut word = String::new();
    for letter in title.to_lowercase().chars() {
        match letter {
            'a'..='z' | '0'..='9' => word.push(letter),
            'æ' | 'ä' => word.push_str("ae"),
            'ø' | 'ö' => word.push_str("oe"),
            'å' => word.push_str("aa"),
            'é' | 'è' => word.push('e'),
            _ if !word.ends_with('-') => word.push('-'),
            _ => {}
        }
    }
    let word = short(word.trim_matches('-'));
    if word.is_empty() { "own".to_owned() } else { word.to_owned() }
}

/// As much of a name as leaves room for a number behind it.
pub(super) fn short(word: &str) -> &str {
    word.get(..LONGEST_NAME).unwrap_or(word).trim_end_matches('-')
}
