//! What is said of an item of the programme wherever it is listed.

use crate::colours::Tone;
use crate::i18n::{Language, dates};
use crate::model::block::round::Who;
use crate::model::day::programme::Lock;
use crate::msg;
use crate::plan::{Air, Crowd};

/// The time of day it is tied to: `12.00`, `til 14.10`.
pub(in crate::facilitator) fn tied(language: Language, lock: Lock) -> String {
    match lock {
        Lock::Start(time) => dates::time_of_day(language, time),
        Lock::End(time) => {
            language.say_with(msg!("tied-until"), &[("time", dates::time_of_day(language, time).into())])
        }
    }
}

/// `40 deltagere: 46 min. – del i to rum?`
pub(in crate::facilitator) fn crowd(language: Language, crowd: &Crowd) -> String {
    let who = match crowd.who {
        Who::Participants | Who::Members(_) => msg!("participants-count"),
        Who::Groups(_) => msg!("groups-count"),
        Who::Rows(_) => msg!("cases-count"),
    };
    let who = language.say_with(who, &[("count", (crowd.speakers as u64).into())]);
    language.say_with(msg!("crowded"), &[("who", who.into()), ("minutes", crowd.minutes.into())])
}

/// `7 min. luft`, `kun 3 min. luft`, `ingen luft`: the word tells what the colour tells.
pub(in crate::facilitator) fn air(language: Language, air: &Air) -> String {
    let message = match (air.minutes, air.is_thin()) {
        (0, _) => msg!("air-none"),
        (_, true) => msg!("air-thin"),
        (_, false) => msg!("air"),
    };
    language.say_with(message, &[("count", air.minutes.into())])
}

/// The tone of the air before a time of day.
pub(in crate::facilitator) const fn tone_of_air(air: &Air) -> Tone {
    if air.is_thin() { Tone::Amber } else { Tone::Muted }
}
