//! The people in the room: first names, units, and whether they are here.

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::i18n::{Language, dates};
use crate::model::fault::refusal::Refusal;
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
    /// Has sent word and does not come at all: sits nowhere and is not counted.
    #[serde(default, skip_serializing_if = "is_false")]
    pub excused: bool,
    /// When they came, where that was later than the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub came: Option<Time>,
    /// When they left for good; they are not here since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Time>,
    /// Is not to be named, neither before the room nor in what is handed out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub unnamed: bool,
}

/// How somebody takes part in the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// Here now.
    Here,
    /// Not here for a while, or not yet.
    Away,
    /// Does not come at all.
    Excused,
    /// Here, and came at that time; `None` for with the others.
    Came(Option<Time>),
    /// Left for good at that time.
    Left(Time),
}

impl Participant {
    /// Somebody who is here.
    pub const fn new(id: Id, name: String, unit: String) -> Self {
        Self { id, name, unit, absent: false, excused: false, came: None, left: None, unnamed: false }
    }

    /// The same person on another day, to which they may come.
    pub fn on_another_day(&self, id: Id) -> Self {
        Self { unnamed: self.unnamed, ..Self::new(id, self.name.clone(), self.unit.clone()) }
    }

    /// How they take part now.
    pub const fn attendance(&self) -> Attendance {
        match (self.excused, self.left, self.absent, self.came) {
            (true, ..) => Attendance::Excused,
            (false, Some(left), ..) => Attendance::Left(left),
            (false, None, true, _) => Attendance::Away,
            (false, None, false, None) => Attendance::Here,
            (false, None, false, came) => Attendance::Came(came),
        }
    }

    /// Whether they are in the room now.
    pub const fn is_here(&self) -> bool {
        !self.absent && !self.excused && self.left.is_none()
    }

    /// Whether they are counted among those who take part: they are here, or they were.
    pub const fn takes_part(&self) -> bool {
        self.is_here() || !self.excused && (self.left.is_some() || self.came.is_some())
    }

    /// Takes part so from now on.
    ///
    /// # Errors
    /// When they would leave before they came.
    pub fn attend(&mut self, attendance: Attendance) -> Result<(), Refusal> {
        let (came, left) = match attendance {
            Attendance::Here | Attendance::Away => (self.came, None),
            Attendance::Excused => (None, None),
            // Whoever left and comes again later is here; a time put right stays a time put right.
            Attendance::Came(came) => (came, self.left.filter(|left| came.is_some_and(|came| came < *left))),
            Attendance::Left(left) if self.came.is_some_and(|came| came > left) => {
                return Err(Refusal::LeftBeforeCame);
            }
            Attendance::Left(left) => (self.came, Some(left)),
        };
        (self.came, self.left) = (came, left);
        (self.absent, self.excused) = (attendance == Attendance::Away, attendance == Attendance::Excused);
        Ok(())
    }

    /// Why they are not here, in words: "gik kl. 14.00"; nothing for somebody who is.
    pub fn away(&self, language: Language) -> Option<String> {
        match self.attendance() {
            Attendance::Here | Attendance::Came(_) => None,
            Attendance::Away => Some(language.say(msg!("groups-away"))),
            Attendance::Excused => Some(language.say(msg!("away-excused"))),
            Attendance::Left(left) => {
                let time = dates::time_of_day(language, left);
                Some(language.say_with(msg!("away-left"), &[("time", time.into())]))
            }
        }
    }
}

/// What the unit of those is called who take part over the net. The first two are what the program itself says.
const ON_THE_SCREEN: [&str; 3] = ["på skærmen", "on the screen", "online"];

/// Whether those of a unit take part over the net.
pub fn is_remote(unit: &str) -> bool {
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
pub fn is_same(one: &str, other: &str) -> bool {
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
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use jiff::civil::time;

    use super::*;

    #[test]
    fn who_is_here_and_who_is_counted_follows_from_what_was_said_last() {
        let (ten, two) = (time(10, 15, 0, 0), time(14, 0, 0, 0));
        let none: [Attendance; 0] = [];
        let said = |said: &[Attendance]| {
            let mut person = Participant::new(Id(1), "Anne".into(), String::new());
            said.iter().for_each(|said| person.attend(*said).unwrap());
            (person.is_here(), person.takes_part(), person.attendance(), person.away(Language::Danish))
        };
        let away = |words: &str| Some(words.to_owned());
        for (what, expected) in [
            (&none[..], (true, true, Attendance::Here, None)),
            (&[Attendance::Away], (false, false, Attendance::Away, away("ikke her"))),
            (&[Attendance::Excused], (false, false, Attendance::Excused, away("meldt afbud"))),
            (&[Attendance::Excused, Attendance::Here], (true, true, Attendance::Here, None)),
            (&[Attendance::Came(Some(ten))], (true, true, Attendance::Came(Some(ten)), None)),
            (&[Attendance::Excused, Attendance::Came(Some(ten))], (true, true, Attendance::Came(Some(ten)), None)),
            (&[Attendance::Came(Some(ten)), Attendance::Came(None)], (true, true, Attendance::Here, None)),
            (&[Attendance::Left(two)], (false, true, Attendance::Left(two), away("gik kl. 14.00"))),
            (
                &[Attendance::Came(Some(ten)), Attendance::Left(two)],
                (false, true, Attendance::Left(two), away("gik kl. 14.00")),
            ),
            // A time of coming that is put right leaves it at that; whoever comes again after they left is here.
            (
                &[Attendance::Left(two), Attendance::Came(Some(ten))],
                (false, true, Attendance::Left(two), away("gik kl. 14.00")),
            ),
            (&[Attendance::Left(ten), Attendance::Came(Some(two))], (true, true, Attendance::Came(Some(two)), None)),
            (&[Attendance::Left(two), Attendance::Here], (true, true, Attendance::Here, None)),
            (&[Attendance::Came(Some(ten)), Attendance::Away], (false, true, Attendance::Away, away("ikke her"))),
        ] {
            assert_eq!(said(what), expected, "{what:?}");
        }
        let mut person = Participant { came: Some(two), ..Participant::new(Id(1), "Anne".into(), String::new()) };
        assert_eq!(person.attend(Attendance::Left(ten)), Err(Refusal::LeftBeforeCame));
        assert!(person.is_here());
    }

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
