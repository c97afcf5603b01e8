//! What a day is for, what should have come of it, and what the day before was to lead to: on the screen and on paper.

use crate::i18n::Language;
use crate::model::day::session::Session;
use crate::model::paper::report::{Part, Run, RunStyle, Section};
use crate::msg;

impl Session {
    /// The same in lines for the room: last time first.
    pub fn aim_lines(&self, language: Language) -> Vec<String> {
        let said = |message, words: &str| language.say_with(message, &[("words", words.into())]);
        let mut lines: Vec<String> =
            self.last_outcomes.iter().map(|outcome| said(msg!("aim-last-line"), outcome)).collect();
        let purpose = Some(self.aim.purpose.trim()).filter(|purpose| !purpose.is_empty());
        lines.extend(purpose.map(|purpose| said(msg!("aim-purpose-line"), purpose)));
        lines.extend(self.aim.written().map(|outcome| said(msg!("aim-outcome-line"), outcome)));
        lines
    }

    /// A section of the handout; nothing where nobody has said what the day is for.
    pub(super) fn aim_section(&self, language: Language) -> Section {
        let heading = |message| Part::Paragraph(vec![Run::new(language.say(message), RunStyle::Bold)]);
        let list = |outcomes: Vec<&str>| Part::List(outcomes.into_iter().map(|one| vec![Run::plain(one)]).collect());
        let mut parts = Vec::new();
        if !self.last_outcomes.is_empty() {
            parts.extend([heading(msg!("aim-last")), list(self.last_outcomes.iter().map(String::as_str).collect())]);
        }
        if !self.aim.purpose.trim().is_empty() {
            parts.push(Part::Paragraph(vec![Run::plain(self.aim.purpose.trim())]));
        }
        let outcomes: Vec<&str> = self.aim.written().collect();
        if !outcomes.is_empty() {
            parts.extend([heading(msg!("aim-outcomes")), list(outcomes)]);
        }
        Section { heading: language.say(msg!("aim-heading")), new_page: false, parts }
    }
}
