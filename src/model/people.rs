//! The people in the room: first names and units, nothing more.

use serde::{Deserialize, Serialize};

use crate::i18n::Language;
use crate::model::id::Id;
use crate::msg;

/// Somebody in the room.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// Names the participant in the session.
    pub id: Id,
    /// First name.
    pub name: String,
    /// Where they work; groups mix units.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// Not here now: left out of new groups and passed over in rounds.
    #[serde(default, skip_serializing_if = "is_false")]
    pub absent: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature is serde's")]
pub(in crate::model) const fn is_false(value: &bool) -> bool {
    !*value
}

/// Whether two words are the same to an ear.
pub(in crate::model) fn is_same(one: &str, other: &str) -> bool {
    one == other || one.trim().len() == other.trim().len() && as_heard(one).eq(as_heard(other))
}

/// A word without what an ear does not tell: capitals and blanks around it.
pub(in crate::model) fn as_heard(word: &str) -> impl Iterator<Item = char> {
    word.trim().chars().flat_map(char::to_lowercase)
}

/// Names with commas and a last "og": `Anne, Bjørn og Åse`.
pub(in crate::model) fn in_a_row(names: &[&str], language: Language) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), language.say(msg!("and"))),
    }
}
