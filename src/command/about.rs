//! What a step of undo is about: the words it is named by, and where one sees it.

use std::collections::HashSet;

use super::edit::Edit;
use crate::i18n::Language;
use crate::model::block::context::Context;
use crate::model::block::{At, Block, Item};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::Id;
use crate::model::stage::Place;

/// The most signs of what is named.
const LONGEST: usize = 40;

/// What a step of undo is about.
#[derive(Clone, Debug)]
pub enum About {
    /// The day as a whole.
    Day,
    /// A text of the day itself.
    Text(fn(&Session) -> &str),
    /// One of the things that should have come of the day.
    Outcome(usize),
    /// Somebody.
    Person(Id),
    /// A question on the parking lot.
    Parked(Id),
    /// An item of the programme.
    Item(Id),
    /// A block, and the card, row or thing in it.
    Thing(At, Option<Id>),
    /// A step of the programme.
    Place(Place),
}

impl About {
    /// What an edit was about that made one session of another.
    pub fn of(edit: &Edit, before: &Session, after: &Session) -> Self {
        match edit {
            Edit::SetTitle { .. } => Self::Text(|session| &session.title),
            Edit::SetOrganisation { .. } => Self::Text(|session| &session.organisation),
            Edit::SetMunicipality { .. } => Self::Text(|session| &session.municipality),
            Edit::SetSeries { .. } => Self::Text(|session| &session.series),
            Edit::SetPlace { .. } => Self::Text(|session| &session.place),
            Edit::SetPurpose { .. } => Self::Text(|session| &session.aim.purpose),
            Edit::SetSummary { .. } => Self::Text(|session| &session.summary),
            Edit::SetNotes { .. } => Self::Text(|session| &session.notes),
            Edit::SetPacking { .. } => Self::Text(|session| &session.packing),
            Edit::SetOutcome { place, .. } => Self::Outcome(*place),
            Edit::AddParticipant { .. } => {
                let ids = |session: &Session| session.participants.iter().map(|person| person.id).collect();
                new(ids(before), ids(after)).map_or(Self::Day, Self::Person)
            }
            Edit::Rename { person, .. }
            | Edit::SetUnit { person, .. }
            | Edit::Attend { person, .. }
            | Edit::SetUnnamed { person, .. }
            | Edit::SetNeed { person, .. }
            | Edit::RemoveParticipant { person } => Self::Person(*person),
            Edit::Park { .. } => {
                let ids = |session: &Session| session.parking.iter().map(|parked| parked.id).collect();
                new(ids(before), ids(after)).map_or(Self::Day, Self::Parked)
            }
            Edit::Unpark { parked } => Self::Parked(*parked),
            Edit::AddItem { .. } | Edit::AddToShelf { .. } => {
                let ids = |session: &Session| session.items().map(|item| item.id).collect();
                new(ids(before), ids(after)).map_or(Self::Day, Self::Item)
            }
            Edit::Item { item, .. } | Edit::AddPhotos { item, .. } => Self::Item(*item),
            Edit::Block { at, edit } => Self::Thing(at.clone(), edit.thing().or_else(|| changed(at, before, after))),
            Edit::Pull { into, .. } => Self::Thing(into.clone(), changed(into, before, after)),
            Edit::SetAskAfter { .. }
            | Edit::SetDate { .. }
            | Edit::SetLanguage { .. }
            | Edit::SetFacilitators { .. }
            | Edit::Handout { .. }
            | Edit::SetStart { .. }
            | Edit::SetEnd { .. }
            | Edit::Repair { .. }
            | Edit::TakeList { .. }
            | Edit::TakeUp { .. } => Self::Day,
        }
    }

    /// Its words, in the first of these sessions that has any: as it is after the step, and as it was before it.
    pub fn words(&self, sessions: [&Session; 2], language: Language) -> String {
        let found = sessions.into_iter().find_map(|session| self.in_session(session, language));
        short(&found.unwrap_or_default())
    }

    /// What the item is called in which one sees it, where that is not what it is called itself.
    pub fn beside(&self, sessions: [&Session; 2], language: Language) -> String {
        let Self::Thing(at, _) = self else { return String::new() };
        let title = |session: &Session| session.item(at.item).map(|item| item.title().read(language).to_owned());
        short(&sessions.into_iter().find_map(title).unwrap_or_default())
    }

    /// The step of a session in which one sees it; that where one is, when it is seen there.
    pub fn place(&self, session: &Session, now: Option<Place>) -> Option<Place> {
        match self {
            Self::Thing(at, _) => seen(at, session, now),
            Self::Place(_)
            | Self::Item(_)
            | Self::Day
            | Self::Text(_)
            | Self::Outcome(_)
            | Self::Person(_)
            | Self::Parked(_) => None,
        }
    }

    fn in_session(&self, session: &Session, language: Language) -> Option<String> {
        let words = match self {
            Self::Day => None,
            Self::Text(read) => Some(read(session).to_owned()),
            Self::Outcome(place) => session.aim.outcomes.get(*place).cloned(),
            Self::Person(person) => session.participant(*person).map(|person| session.name_of(person).into_owned()),
            Self::Parked(parked) => {
                session.parking.iter().find(|other| other.id == *parked).map(|parked| parked.text.clone())
            }
            Self::Item(item) => session.item(*item).map(|item| item.title().read(language).to_owned()),
            Self::Place(place) => session.title_at(*place, language),
            Self::Thing(at, thing) => {
                let thing = (*thing)?;
                with_block(at, session, language, |block, context| {
                    let behaviour = block.behaviour();
                    let own = behaviour.own_text(thing).or_else(|| behaviour.item_text(&at.block, thing, context));
                    own.or_else(|| session.find(thing, language).map(|item| item.text))
                })
                .flatten()
            }
        };
        words.filter(|words| !words.trim().is_empty())
    }
}

fn with_block<T>(
    at: &At,
    session: &Session,
    language: Language,
    read: impl FnOnce(&Block, &Context<'_>) -> T,
) -> Option<T> {
    let exercise = session.item(at.item)?.exercise()?;
    let context = Context::new(session, at.item, exercise, language);
    Some(read(exercise.block(&at.block)?, &context))
}

/// The first step of an item that shows a block, or the one where one is.
fn seen(at: &At, session: &Session, now: Option<Place>) -> Option<Place> {
    let exercise = session.item(at.item)?.exercise()?;
    let shows =
        |exercise: &Exercise, step: usize| exercise.steps.get(step).is_some_and(|step| step.show.contains(&at.block));
    let here = now.filter(|now| now.item == at.item && shows(exercise, now.step));
    here.or_else(|| {
        let step = (0..exercise.steps.len()).find(|step| shows(exercise, *step))?;
        Some(Place { item: at.item, step })
    })
}

/// The thing in a block that is new, gone or another.
fn changed(at: &At, before: &Session, after: &Session) -> Option<Id> {
    let ids = |session: &Session| session.block(at).map(|block| block.behaviour().ids()).unwrap_or_default();
    let (was, is) = (ids(before), ids(after));
    if was != is {
        return new(was.clone(), is.clone()).or_else(|| new(is, was));
    }
    let items = |session: &Session| -> Vec<Item> {
        let items = |block: &Block, context: &Context<'_>| block.behaviour().items(&at.block, context);
        with_block(at, session, Language::Danish, items).unwrap_or_default()
    };
    let (was, is) = (items(before), items(after));
    let other = is.iter().zip(&was).find(|(is, was)| is != was);
    other.map(|(item, _)| item.id)
}

fn new(before: Vec<Id>, after: Vec<Id>) -> Option<Id> {
    let before: HashSet<Id> = before.into_iter().collect();
    after.into_iter().find(|id| !before.contains(id))
}

/// As much of what is named as one reads at a glance: one line, cut at a word.
fn short(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<&str>>().join(" ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let whole = cut.rfind(' ').filter(|end| *end > LONGEST / 2).and_then(|end| cut.get(..end));
    format!("{} …", whole.unwrap_or(&cut))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_named_is_one_line_and_cut_at_a_word() {
        for (words, expected) in [
            ("Tid", "Tid"),
            ("Første linje\n  og  den næste", "Første linje og den næste"),
            ("Lokalavisen kommer og skriver om det hele i næste uge", "Lokalavisen kommer og skriver om det …"),
            (&"å".repeat(60), &format!("{} …", "å".repeat(40))),
        ] {
            assert_eq!(short(words), expected);
        }
    }
}
