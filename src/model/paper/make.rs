//! What the handout says: the report made from the session.

use serde::{Deserialize, Serialize};

use crate::i18n::{Language, dates};
use crate::model::block::context::Context;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::paper::name_style::Names;
use crate::model::paper::report::{Fact, Look, Part, Report, ReportPhoto, Run, RunStyle, Section};
use crate::model::photo::Photo;
use crate::msg;

/// What the facilitator chose for the handout, besides what the day itself says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Choices {
    /// How people are named.
    pub names: Names,
    /// The lists of people are in it.
    pub people: bool,
    /// When each item was planned and held stands at its end.
    pub times: bool,
    /// In large print.
    pub large: bool,
    /// Marked as a draft.
    pub draft: bool,
    /// The organiser's colour: red, green and blue.
    pub colour: Option<[u8; 3]>,
}

impl Default for Choices {
    fn default() -> Self {
        Self { names: Names::Full, people: true, times: false, large: false, draft: false, colour: None }
    }
}

impl Choices {
    /// Whether the handout may hold a list of people.
    pub fn lists_people(self) -> bool {
        self.people && self.names != Names::Off
    }

    /// What is chosen once for all days; a draft is one only today, and what is in it is the day's own.
    pub fn lasting(self) -> Self {
        Self { draft: false, people: true, ..self }
    }
}

impl Session {
    /// The handout: agreements first, then the exercises in the order of the programme.
    pub fn report(&self, language: Language, choices: Choices) -> Report {
        self.discreet(choices.names, language).report_told(language, choices)
    }

    /// The handout of a day that is told already as others may read it.
    pub fn report_told(&self, language: Language, choices: Choices) -> Report {
        let exercises = self
            .handout_exercises()
            .into_iter()
            .filter(|(item, exercise)| item.is_in_handout() && (choices.lists_people() || !exercise.report.people));
        let mut sections: Vec<Section> =
            exercises.map(|(item, exercise)| self.section(item, exercise, language)).collect();
        sections.insert(0, self.aim_section(language));
        sections.extend(self.handout.parking.then(|| self.parking_section(language)));
        sections.retain(|section| !section.parts.is_empty());
        let organisation = Some(&self.organisation).filter(|name| !name.is_empty());
        let footer: Vec<&str> = std::iter::once(&self.title).chain(organisation).map(String::as_str).collect();
        Report {
            language,
            kicker: language.say(msg!("report-kicker")),
            title: self.title.clone(),
            facts: self.facts(language),
            sections,
            footer: footer.join(" · "),
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
            look: Look::default(),
        }
        .in_look(Look {
            large: choices.large,
            draft: choices.draft,
            colour: choices.colour,
            ..Look::default()
        })
    }

    /// The exercises in the order of the handout: agreements come before everything else. What lies on the shelf is not in
    /// it.
    pub fn handout_exercises(&self) -> Vec<(&AgendaItem, &Exercise)> {
        let held = self.exercises().filter(|(item, _)| !item.dropped);
        let (first, rest): (Vec<_>, Vec<_>) = held.partition(|(_, exercise)| exercise.report.first);
        first.into_iter().chain(rest).collect()
    }

    fn section(&self, item: &AgendaItem, exercise: &Exercise, language: Language) -> Section {
        let context = Context::new(self, item.id, exercise, language);
        let mut asked: Vec<&str> = vec![exercise.report.heading.read(language)];
        let mut parts = Vec::new();
        for named in &exercise.blocks {
            let said = named.block.behaviour().report(&named.id, &context);
            let question = exercise.question_of(&named.id).map(|question| question.read(language).trim());
            if let Some(question) = question.filter(|question| !said.is_empty() && !asked.contains(question)) {
                parts.push(Part::Paragraph(vec![Run::new(question, RunStyle::Quiet)]));
                asked.push(question);
            }
            parts.extend(said);
        }
        parts.extend(photos(item, language));
        let source = exercise.source.read(language);
        if !parts.is_empty() && !source.trim().is_empty() {
            let words = language.say_with(msg!("inspired-by"), &[("source", source.into())]);
            parts.push(Part::Paragraph(vec![Run::new(words, RunStyle::Aside)]));
        }
        Section { heading: exercise.report.heading.read(language).to_owned(), new_page: false, parts }
    }

    fn parking_section(&self, language: Language) -> Section {
        let entries: Vec<Vec<Run>> = self.parking.iter().map(|parked| vec![Run::plain(&parked.text)]).collect();
        let parts = if entries.is_empty() { Vec::new() } else { vec![Part::List(entries)] };
        Section { heading: language.say(msg!("parking-lot")), new_page: false, parts }
    }

    pub(super) fn facts(&self, language: Language) -> Vec<Fact> {
        let fact = |label: String, value: String, bold| Fact { label, value, bold };
        let count = self.head_count() as u64;
        let facilitators = self.facilitators.join(", ");
        let mut facts = vec![
            fact(String::new(), self.organisation.clone(), true),
            fact(String::new(), dates::long_date(language, self.date), false),
            fact(String::new(), self.place.clone(), false),
        ];
        if count > 0 {
            facts.push(fact(
                String::new(),
                language.say_with(msg!("participants-count"), &[("count", count.into())]),
                false,
            ));
        }
        facts.push(fact(language.say(msg!("facilitator-label")), facilitators, true));
        facts.retain(|fact| !fact.value.is_empty());
        facts
    }
}

/// The photographs that were chosen for the handout. One of which nobody has said what it shows says at least where it
/// is from.
fn photos(item: &AgendaItem, language: Language) -> Option<Part> {
    let chosen = || item.photos.iter().filter(|photo| photo.in_handout);
    let photo = |(number, photo): (u64, &Photo)| {
        let caption = photo.caption.trim().to_owned();
        let values = [("number", number.into()), ("title", item.title().read(language).into())];
        let unsaid = || language.say_with(msg!("photo-untold"), &values);
        let alternative = if caption.is_empty() { unsaid() } else { caption.clone() };
        let (file, dots, wide) = (photo.file.clone(), photo.dots(), photo.wide);
        ReportPhoto { file, dots, caption, alternative, wide, jpeg: None }
    };
    let photos: Vec<ReportPhoto> = (1..).zip(chosen()).map(photo).collect();
    (!photos.is_empty()).then_some(Part::Photos(photos))
}
