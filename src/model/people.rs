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

/// What the unit of those is called who take part over the net. The first two are what the program itself says.
const ON_THE_SCREEN: [&str; 3] = ["på skærmen", "on the screen", "online"];

/// Whether those of a unit take part over the net.
pub(in crate::model) fn is_remote(unit: &str) -> bool {
    ON_THE_SCREEN.iter().any(|word| is_same(unit, word))
}

impl Participant {
    /// Whether they take part over the net: then that is their unit.
    pub fn is_remote(&self) -> bool {
        is_remote(&self.unit)
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_on_the_screen_says_so_as_their_unit() {
        for language in Language::ALL {
            assert!(is_remote(&language.say(msg!("unit-remote"))), "what the list of participants offers");
        }
        for (unit, expected) in [
            ("på skærmen", true),
            (" På Skærmen ", true),
            ("Online", true),
            ("", false),
            ("Skole", false),
            ("Online-teamet", false),
        ] {
            assert_eq!(is_remote(unit), expected, "{unit}");
        }
    }
}
