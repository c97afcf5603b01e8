//! What a file holds comes through the same door as what is pasted, when it is shown or handed out: every text in it, and
//! nothing else.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{Document, format};
use crate::model::foreign::ours;

/// The value with every text in it as if it had been pasted today; `None` when it is so already.
pub(super) fn cleaned<Value: Serialize + DeserializeOwned>(value: &Value) -> Option<Value> {
    let written = format::to_ron(value).ok()?;
    let (mut text, mut rest, mut changed) = (String::new(), written.as_str(), false);
    while let Some((before, literal)) = rest.find('"').and_then(|start| rest.split_at_checked(start)) {
        let (literal, after) = literal.split_at_checked(end_of(literal)?)?;
        text.push_str(before);
        let said: String = format::options().from_str(literal).ok()?;
        let clean = ours(&said);
        if *clean == *said {
            text.push_str(literal);
        } else {
            text.push_str(&format::to_ron(&clean).ok()?);
            changed = true;
        }
        rest = after;
    }
    text.push_str(rest);
    if changed { format::options().from_str(&text).ok() } else { None }
}

/// Where a text in quotes ends, with its quotes.
fn end_of(literal: &str) -> Option<usize> {
    let mut escaped = true;
    let ends = |(_, sign): &(usize, char)| {
        let ends = *sign == '"' && !escaped;
        // The first quote opens it.
        escaped = *sign == '\\' && !escaped;
        ends
    };
    literal.char_indices().find(ends).map(|(place, _)| place + 1)
}

impl Document {
    /// The document with every text as ours; `None` when it is so already, or when that would break what belongs
    /// together. What is kept and compared on disk stays as it was written.
    pub fn ours(&self) -> Option<Self> {
        cleaned(self).filter(|clean| clean.session.check().len() <= self.session.check().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::example;

    #[test]
    fn a_day_of_earlier_days_becomes_clean_and_nothing_else_of_it_changes() {
        let mut document = example::document();
        // It holds an end of a line as it was written once.
        document = document.ours().unwrap();
        assert_eq!(document.ours(), None, "clean is clean");
        let mut earlier = document.clone();
        for (title, name, notes, is_clean) in [
            (
                "Sund\u{ad}hed\u{202e} på tværs",
                "\u{feff}Anne\u{200b}",
                "en\r\nto\u{2028}\"tre\\\"\u{b}می\u{200c}خواهم\u{0}",
                false,
            ),
            ("Sundhed på tværs", "Anne", "en\nto\n\"tre\\\"\nمی\u{200c}خواهم", true),
        ] {
            let session = if is_clean { &mut document.session } else { &mut earlier.session };
            (session.title, session.notes) = (title.into(), notes.into());
            session.participants[0].name = name.into();
        }
        assert_eq!(earlier.ours(), Some(document));
    }

    #[test]
    fn names_within_the_file_that_would_become_one_stay_two() {
        let document = example::document();
        let text = format::to_ron(&document).unwrap();
        let blocks = &document.session.exercises().next().unwrap().1.blocks;
        let (one, other) = (blocks[0].id.to_string(), blocks[1].id.to_string());
        let alike = text.replace(&format!("\"{other}\""), &format!("\"{one}\\u{{200b}}\""));
        let read: Document = format::options().from_str(&alike).unwrap();
        assert!(read.ours().is_none_or(|clean| clean.session.check().len() <= read.session.check().len()));
    }
}
