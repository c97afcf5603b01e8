//! An empty sheet of an exercise, for the tables or for when the power fails: what to do, and room to write. No word that
//! the room said is on it.

use jiff::civil::Date;

use crate::i18n::Language;
use crate::model::block::BlockEdit;
use crate::model::block::context::Context;
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::step::Step;
use crate::model::id::Id;
use crate::model::paper::report::{Blank, Fact, Look, Part, Report, Run, RunStyle, Section};
use crate::model::screen::make::grouping;
use crate::msg;

/// Lines on the sheet of an exercise in which nothing is kept.
const LINES: u8 = 12;

impl Session {
    /// The sheets of the day; talks, breaks and what was left out have none.
    pub fn worksheets(&self, language: Language) -> Vec<Report> {
        let exercises = self.exercises().filter(|(item, _)| !item.dropped);
        exercises.map(|(_, exercise)| exercise.worksheet(&self.title, language)).collect()
    }
}

impl Exercise {
    /// The sheet for a day of that name; a sheet from the library is for no day yet.
    pub fn worksheet(&self, day: &str, language: Language) -> Report {
        let (session, item) = self.unplayed(language);
        let exercise = session.item(item).and_then(|item| item.exercise()).unwrap_or(self);
        let title = exercise.title.read(language).to_owned();
        let fact = |value: String| Fact { label: String::new(), value, bold: false };
        let facts = [exercise.purpose.read(language).to_owned()];
        let footer: Vec<&str> = [day, &title].into_iter().filter(|words| !words.is_empty()).collect();
        let how = Section { heading: language.say(msg!("paper-how")), new_page: false, parts: exercise.how(language) };
        let context = Context::new(&session, item, exercise, language);
        let here = Section {
            heading: language.say(msg!("paper-here")),
            new_page: false,
            parts: exercise.room_to_write(&context),
        };
        Report {
            language,
            kicker: if day.is_empty() { language.say(msg!("paper-kicker")) } else { day.to_owned() },
            facts: facts.into_iter().filter(|value| !value.is_empty()).map(fact).collect(),
            sections: vec![how, here],
            footer: footer.join(" · "),
            title,
            look: Look::default(),
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
        }
    }

    /// The exercise as nobody has run it, in a day without people. Where there is but one set to begin with, it is
    /// begun with that.
    fn unplayed(&self, language: Language) -> (Session, Id) {
        let mut exercise = self.clone();
        exercise.clear();
        let mut session = Session::blank("", "", Date::default());
        let item = session.append(1, Activity::Exercise(exercise));
        session.settle();
        for at in session.places() {
            session.change_block(&at, |block, context, ids| {
                let [only] = block.presets() else { return Ok(()) };
                let edit = BlockEdit::Fill { preset: only.id.clone(), language };
                block.apply(&at.block, &edit, context, ids)
            });
        }
        session.settle();
        (session, item)
    }

    /// The steps: what to ask, what to do, how long and with whom.
    fn how(&self, language: Language) -> Vec<Part> {
        let entry = |step: &Step| {
            let minutes = language.say_with(msg!("minutes-short"), &[("count", step.minutes.into())]);
            let [title, prompt, instruction] =
                [&step.title, &step.prompt, &step.instruction].map(|text| text.read(language));
            let asked = [prompt, instruction].into_iter().filter(|words| !words.is_empty() && *words != title);
            let about = format!(" {minutes} · {}", grouping(step.grouping, language));
            let mut runs = vec![Run::new(title, RunStyle::Bold), Run::new(about, RunStyle::Aside)];
            runs.extend(asked.map(|words| Run::plain(format!("\n{words}"))));
            runs
        };
        vec![Part::List(self.steps.iter().map(entry).collect())]
    }

    /// Each block with room to write, under the title of the step that first needs it.
    fn room_to_write(&self, context: &Context<'_>) -> Vec<Part> {
        let sheets = self.blocks.iter().map(|named| (&named.id, named.block.behaviour().sheet(&named.id, context)));
        let sheets: Vec<_> = sheets.filter(|(_, parts)| !parts.is_empty()).collect();
        if sheets.is_empty() {
            return vec![Part::Blank(Blank::Lines(LINES))];
        }
        let several = sheets.len() > 1;
        let mut above = None;
        let mut parts = Vec::new();
        for (block, sheet) in sheets {
            let step = self.steps.iter().find(|step| step.show.contains(block)).map(|step| &step.id);
            if several && step != above {
                let title = self.steps.iter().find(|other| Some(&other.id) == step);
                parts.extend(title.map(|step| Part::Heading(context.read(&step.title).to_owned())));
            }
            above = step;
            parts.extend(sheet);
        }
        parts
    }
}
