//! What is wanted of a day: in which format, and how it speaks and looks.

use jiff::Zoned;

use super::{Format, Made};
use crate::colours::Theme;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::make::Choices;
use crate::model::paper::report::{Logo, Report};
use crate::plan;
use crate::store::Document;

/// What is wanted of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// As what.
    pub format: &'static Format,
    /// The language to write in.
    pub language: Language,
    /// What the handout says.
    pub choices: Choices,
    /// The organiser's logo.
    pub logo: Option<Logo>,
    /// The farthest seat ÷ the picture's height, for the size of the words in pictures.
    pub farthest_seat: f32,
    /// The colours of pictures.
    pub theme: Theme,
}

impl Wanted {
    /// The day in the format that is wanted.
    ///
    /// # Errors
    /// What to say when it cannot be made.
    pub fn make(&self, document: &Document, now: &Zoned) -> Result<Made, Message> {
        // Whatever way a text came in, no file we write holds a sign that nobody sees.
        let clean = document.ours();
        self.format.make(clean.as_ref().unwrap_or(document), self, now)
    }

    /// What the handout says and how it looks.
    pub(super) fn report(&self, document: &Document, now: &Zoned) -> Report {
        let (session, language) = (&document.session, self.language);
        let mut report = session.report(language, self.choices);
        if self.choices.times {
            report.sections.extend(plan::section(session, &plan::held(session, &document.stage, now), language));
        }
        report.look.logo.clone_from(&self.logo);
        report
    }

    /// The session for a table or a calendar: who is named in the handout is named so there, too.
    pub(super) fn told(&self, document: &Document) -> Session {
        document.session.discreet(self.choices.names, self.language)
    }
}
