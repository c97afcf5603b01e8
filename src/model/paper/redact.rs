//! The day as others may read it: names shortened or left out, and what people said of themselves left out.
//!
//! A copy of the session is changed, so that every block tells it as if it had always been so. This is the only place
//! that takes names out; whatever leaves the program is made from such a copy.

use std::collections::{HashMap, HashSet};

use crate::i18n::{Language, Text};
use crate::model::block::Block;
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::paper::called::{Called, Redaction, key};
use crate::model::paper::name_style::Names;
use crate::msg;

/// Who reads a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reader {
    /// Whoever gets the handout.
    Handout,
    /// Whoever was in the room.
    Room,
    /// Those who lead the day.
    Leaders,
}

impl Session {
    /// The day as a handout may tell it. What is written in free words, such as a card that names somebody, stays as the
    /// room said it; [`Self::mentions`] finds it.
    pub fn discreet(&self, names: Names, language: Language) -> Self {
        self.redacted(names, Reader::Handout, language)
    }

    /// The day with every column there is, as the room saw it: only names are taken out.
    pub fn discreet_whole(&self, names: Names, language: Language) -> Self {
        self.redacted(names, Reader::Room, language)
    }

    /// The day with all there is, also what is for those who lead it alone: only names are taken out.
    pub fn discreet_for_leaders(&self, names: Names, language: Language) -> Self {
        self.redacted(names, Reader::Leaders, language)
    }

    fn redacted(&self, names: Names, reader: Reader, language: Language) -> Self {
        let mut copy = self.clone();
        copy.leave_out_photos(reader);
        if reader != Reader::Leaders {
            copy.leave_out_what_is_for_leaders();
        }
        let whole = reader != Reader::Handout;
        let hides = self.participants.iter().any(|person| person.unnamed);
        if whole && names == Names::Full && !hides {
            return copy;
        }
        let called = self.called(names, language);
        copy.call_people(names, &called);
        let blocks = self.exercises().flat_map(|(_, exercise)| &exercise.blocks);
        let there: HashSet<Id> = blocks.flat_map(|named| named.block.behaviour().ids()).collect();
        let private = self.handout.private;
        let redaction = Redaction { names, called: &called, there: &there, private, whole, language };
        copy.blocks_mut(|block| block.behaviour_mut().redact(&redaction));
        if names != Names::Full || hides {
            self.call_copies(&mut copy, language);
        }
        copy
    }

    /// Only the photographs that were chosen for whoever reads it: neither file nor caption of another one is seen.
    fn leave_out_photos(&mut self, reader: Reader) {
        for item in self.programme.items_mut().filter(|item| !item.photos.is_empty()) {
            item.photos.retain(|photo| match reader {
                Reader::Handout => photo.in_handout,
                Reader::Room => photo.shown,
                Reader::Leaders => false,
            });
        }
    }

    /// Takes out notes, material, what people need, how the room is set up, plan B and who leads what.
    fn leave_out_what_is_for_leaders(&mut self) {
        self.notes.clear();
        self.packing.clear();
        self.needs.clear();
        for item in self.programme.items_mut() {
            (item.note, item.material) = (Text::default(), Text::default());
            (item.setup, item.plan_b) = (Text::default(), Text::default());
            item.lead.clear();
            let Activity::Exercise(exercise) = &mut item.activity else { continue };
            exercise.material.clear();
            exercise.steps.iter_mut().for_each(|step| step.note = Text::default());
        }
    }

    /// What everybody on the day's lists is called. Whoever is not to be named is not named for leading the day, either.
    fn called(&self, names: Names, language: Language) -> Called {
        let people: Vec<&str> = self.participants.iter().map(|person| person.name.as_str()).collect();
        let unnamed = || self.participants.iter().enumerate().filter(|(_, person)| person.unnamed);
        let unnamed = || unnamed().map(|(place, person)| (place, person.name.as_str()));
        let hidden: HashSet<String> = unnamed().map(|(_, name)| key(name)).collect();
        let leading = self.facilitators.iter().map(String::as_str);
        let leading: Vec<&str> = leading.filter(|name| !hidden.contains(&key(name))).collect();
        let units = self.participants.iter().map(|person| person.unit.as_str());
        let places: Vec<&str> = units.chain([self.organisation.as_str(), self.place.as_str()]).collect();
        Called::of(names, &people, &leading, &places).hiding(unnamed(), &language.say(msg!("somebody")))
    }

    fn call_people(&mut self, names: Names, called: &Called) {
        for (person, called) in self.participants.iter_mut().zip(&called.people) {
            person.name.clone_from(called);
            if (names == Names::Off || person.unnamed) && !person.is_remote() {
                // Where somebody works may tell who it is; that they are on the screen does not.
                person.unit.clear();
            }
        }
        let leads: Vec<String> = self.items().map(|item| called.in_words(&item.lead)).collect();
        self.programme.items_mut().zip(leads).for_each(|(item, lead)| item.lead = lead);
        self.facilitators.clone_from(&called.leading);
    }

    /// Names that were taken over from elsewhere as words, such as those of a group, are called as they are there.
    fn call_copies(&self, copy: &mut Self, language: Language) {
        let origins = |block: &Block| block.origins().into_iter().map(|(origin, _)| origin).collect::<Vec<Id>>();
        let blocks = self.exercises().flat_map(|(_, exercise)| &exercise.blocks);
        let origins: HashSet<Id> = blocks.flat_map(|named| origins(&named.block)).collect();
        let written = Language::ALL.map(|language| self.texts(&origins, language));
        // A copy of a copy is called right once the first one is.
        for _ in 0..=self.places().len() {
            let told: HashMap<Id, String> = copy.texts(&origins, language);
            let mut changed = false;
            copy.blocks_mut(|block| {
                for (origin, text) in block.behaviour_mut().fillable_mut().into_iter().flat_map(|block| block.copies())
                {
                    let is_copy = written.iter().any(|written| written.get(&origin) == Some(text));
                    let Some(told) = told.get(&origin).filter(|told| is_copy && *told != text) else { continue };
                    *text = if told.is_empty() { language.say(msg!("name-left-out")) } else { told.clone() };
                    changed = true;
                }
            });
            if !changed {
                break;
            }
        }
    }

    fn blocks_mut(&mut self, mut change: impl FnMut(&mut Block)) {
        for item in self.programme.items_mut() {
            let Activity::Exercise(exercise) = &mut item.activity else { continue };
            exercise.blocks.iter_mut().for_each(|named| change(&mut named.block));
        }
    }
}
