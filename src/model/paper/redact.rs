//! The day as its handout may tell it: names shortened or left out, and what people said of themselves left out.
//!
//! A copy of the session is changed, so that every block tells it as if it had always been so.

use crate::i18n::Language;
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::paper::name_style::{Names, Redaction};

impl Session {
    /// The day as others may read it. What is written in free words, such as a card that names somebody, stays as the
    /// room said it.
    pub fn discreet(&self, names: Names, language: Language) -> Self {
        let mut copy = self.clone();
        copy.call_people(names);
        let redaction = Redaction { names, private: self.handout.private, language };
        for item in copy.programme.items_mut() {
            let Activity::Exercise(exercise) = &mut item.activity else { continue };
            for named in &mut exercise.blocks {
                named.block.behaviour_mut().redact(&redaction);
            }
        }
        copy
    }

    fn call_people(&mut self, names: Names) {
        let written: Vec<&str> = self.participants.iter().map(|person| person.name.as_str()).collect();
        let called = names.of(&written);
        for (person, called) in self.participants.iter_mut().zip(called) {
            person.name = called;
            if names == Names::Off {
                // Where somebody works may tell who it is.
                person.unit.clear();
            }
        }
        let leading: Vec<&str> = self.facilitators.iter().map(String::as_str).collect();
        self.facilitators = names.of(&leading);
        self.facilitators.retain(|name| !name.is_empty());
    }
}
