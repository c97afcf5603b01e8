//! The run sheet (drejebog): the whole day for those who lead it, with its times, steps, questions and notes.

use jiff::tz::TimeZone;

use crate::i18n::{Language, Message, dates};
use crate::model::block::round::Who;
use crate::model::day::programme::{Activity, AgendaItem, Lock};
use crate::model::day::session::Session;
use crate::model::day::timetable::Slot;
use crate::model::exercise::Exercise;
use crate::model::exercise::step::{Step, Timer};
use crate::model::paper::report::{Fact, Look, Part, Report, ReportTable, Run, RunStyle, Section, TableColumn};
use crate::model::screen::make::grouping;
use crate::msg;

/// The columns' parts of the width.
const SHARES: [f32; 5] = [0.065, 0.18, 0.32, 0.365, 0.07];

impl Session {
    /// The run sheet: planned times, and everything that is for the facilitators alone.
    pub fn run_sheet(&self, language: Language) -> Report {
        let kicker = language.say(msg!("paper-run-sheet"));
        let day = Section { heading: String::new(), new_page: false, parts: vec![Part::Table(self.run_of(language))] };
        let more = [
            (msg!("run-sheet-notes"), self.notes.trim().to_owned()),
            (msg!("paper-packing"), self.packing_in_words(language)),
        ];
        let more = more.into_iter().filter(|(_, words)| !words.is_empty()).map(|(heading, words)| Section {
            heading: language.say(heading),
            new_page: false,
            parts: vec![Part::Paragraph(vec![Run::plain(words)])],
        });
        Report {
            language,
            title: self.title.clone(),
            facts: self.run_facts(language),
            sections: std::iter::once(day).chain(more).collect(),
            footer: format!("{kicker} · {}", self.title),
            kicker,
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
            look: Look { dense: true, ..Look::default() },
        }
    }

    /// As in the handout, with when the day begins and ends.
    pub(super) fn run_facts(&self, language: Language) -> Vec<Fact> {
        let mut facts = self.facts(language);
        let end = self.promised_end(&TimeZone::UTC).time();
        let times = [self.programme.start, end].map(|time| dates::time_of_day(language, time)).join("–");
        let place = usize::from(!self.organisation.is_empty()) + 1;
        facts.insert(place.min(facts.len()), Fact { label: String::new(), value: times, bold: false });
        facts
    }

    fn run_of(&self, language: Language) -> ReportTable {
        let titles = [
            msg!("run-sheet-time"),
            msg!("run-sheet-what"),
            msg!("run-sheet-how"),
            msg!("run-sheet-remember"),
            msg!("run-sheet-who"),
        ];
        let column = |(title, share)| TableColumn { title: language.say(title), share };
        // Times of day need no time zone, as on the wall.
        let slots = self.slots(&TimeZone::UTC);
        let items = self.items().zip(&slots).filter(|(item, _)| !item.dropped);
        let mut rows: Vec<Vec<Vec<Run>>> = items.map(|(item, slot)| self.row(item, slot, language)).collect();
        let end = dates::time_of_day(language, self.promised_end(&TimeZone::UTC).time());
        let last = [end, language.say(msg!("run-sheet-end"))].map(|words| vec![Run::new(words, RunStyle::Bold)]);
        rows.push(last.into_iter().chain([Vec::new(), Vec::new(), Vec::new()]).collect());
        ReportTable { columns: titles.into_iter().zip(SHARES).map(column).collect(), rows }
    }

    fn row(&self, item: &AgendaItem, slot: &Slot, language: Language) -> Vec<Vec<Run>> {
        let how = item.exercise().map(|exercise| how(exercise, language)).unwrap_or_default();
        let lead = vec![Run::plain(item.lead.trim())];
        let together = self.at_the_same_time(item.id, language);
        let mut when = when(item, slot, language);
        when.extend(together.map(|words| quiet(format!("\n{words}"))));
        vec![when, what(item, language), how, self.remember(item, language), lead]
    }

    /// Notes, the room, material, plan B, and where one may cut.
    fn remember(&self, item: &AgendaItem, language: Language) -> Vec<Run> {
        let mut lines: Vec<Vec<Run>> = Vec::new();
        let steps = item.exercise().map(|exercise| exercise.steps.as_slice()).unwrap_or_default();
        let notes = std::iter::once(&item.note).chain(steps.iter().map(|step| &step.note));
        let notes = notes.map(|note| note.read(language).trim()).filter(|note| !note.is_empty()).collect::<Vec<&str>>();
        let notes = notes.join(" ");
        lines.extend((!notes.is_empty()).then(|| vec![Run::plain(notes)]));
        let labelled = [
            (msg!("run-sheet-setup"), item.setup.read(language).to_owned()),
            (msg!("run-sheet-material"), self.material_in_words(item, language)),
            (msg!("run-sheet-plan-b"), item.plan_b.read(language).to_owned()),
        ];
        for (label, words) in labelled.into_iter().filter(|(_, words)| !words.trim().is_empty()) {
            let label = format!("{} ", language.say(label));
            lines.push(vec![Run::new(label, RunStyle::Bold), Run::plain(words.trim())]);
        }
        lines.push(vec![quiet(may_go(item, language))]);
        lines.join(&Run::plain("\n"))
    }
}

fn quiet(words: String) -> Run {
    Run::new(words, RunStyle::Quiet)
}

/// When it begins, how long it takes, and what it is tied to.
fn when(item: &AgendaItem, slot: &Slot, language: Language) -> Vec<Run> {
    let minutes = (slot.end.timestamp().as_second() - slot.start.timestamp().as_second()).max(0) / 60;
    let minutes = language.say_with(msg!("minutes-short"), &[("count", minutes.unsigned_abs().into())]);
    let tied = item.lock.map(|lock| match lock {
        Lock::Start(_) => language.say(msg!("run-sheet-fixed")),
        Lock::End(time) => {
            language.say_with(msg!("tied-until"), &[("time", dates::time_of_day(language, time).into())])
        }
    });
    let time = Run::new(dates::time_of_day(language, slot.start.time()), RunStyle::Bold);
    let below = std::iter::once(minutes).chain(tied);
    std::iter::once(time).chain(below.map(|words| quiet(format!("\n{words}")))).collect()
}

/// Whether it must stay or may be left out, and how short it may be: "Skal med, kan kortes til 20 min."
fn may_go(item: &AgendaItem, language: Language) -> String {
    let stays = language.say(if item.can_drop { msg!("run-sheet-can-drop") } else { msg!("run-sheet-must") });
    let shorter = (item.least() < item.minutes())
        .then(|| language.say_with(msg!("run-sheet-least"), &[("count", item.least().into())]));
    std::iter::once(stays).chain(shorter).collect::<Vec<String>>().join(", ")
}

/// Its title, and what it is good for. Breaks stand back.
fn what(item: &AgendaItem, language: Language) -> Vec<Run> {
    let style = match &item.activity {
        Activity::Exercise(_) | Activity::Talk { .. } => RunStyle::Bold,
        Activity::Break { .. } => RunStyle::Quiet,
    };
    let purpose = item.exercise().map(|exercise| exercise.purpose.read(language).trim()).unwrap_or_default();
    let mut runs = vec![Run::new(item.title().read(language), style)];
    runs.extend((!purpose.is_empty()).then(|| quiet(format!("\n{purpose}"))));
    runs
}

/// The steps, each with its minutes, who works with whom, and what the room is asked.
fn how(exercise: &Exercise, language: Language) -> Vec<Run> {
    exercise.steps.iter().flat_map(|step| step_runs(exercise, step, language)).collect()
}

fn step_runs(exercise: &Exercise, step: &Step, language: Language) -> Vec<Run> {
    let minutes = exercise.step_minutes(step);
    let [title, prompt] = [&step.title, &step.prompt].map(|text| text.read(language).trim());
    let about = std::iter::once(grouping(step.grouping, language)).chain(turns(exercise, step, language));
    let about = about.collect::<Vec<String>>().join(", ");
    let mut runs = vec![
        Run::new(language.say_with(msg!("run-sheet-step"), &[("count", minutes.into())]), RunStyle::Lead),
        Run::plain(title),
        quiet(format!(" ({about})")),
    ];
    runs.extend((prompt != title && !prompt.is_empty()).then(|| Run::plain(format!(": {prompt}"))));
    runs
}

/// How the minutes follow from how many take turns: `14 deltagere à 1 min. og 2 min. til skift`.
fn turns(exercise: &Exercise, step: &Step, language: Language) -> Option<String> {
    let Timer::Each(seconds) = step.timer else { return None };
    let count = exercise.speakers(step);
    let who = crowd(&exercise.round(step)?.who);
    let who = language.say_with(who, &[("count", (count as u64).into())]);
    let time = match seconds % 60 {
        0 => language.say_with(msg!("minutes-short"), &[("count", (seconds / 60).into())]),
        _ => language.say_with(msg!("run-sheet-seconds"), &[("count", seconds.into())]),
    };
    let each = language.say_with(msg!("run-sheet-turns"), &[("who", who.into()), ("time", time.into())]);
    let handover = step.handover.filter(|minutes| *minutes > 0);
    let handover = handover.map(|minutes| language.say_with(msg!("run-sheet-handover"), &[("count", minutes.into())]));
    (count > 0).then(|| std::iter::once(each).chain(handover).collect::<Vec<String>>().join(" "))
}

const fn crowd(who: &Who) -> Message {
    match who {
        Who::Participants | Who::Members(_) => msg!("participants-count"),
        Who::Groups(_) => msg!("groups-count"),
        Who::Rows(_) => msg!("cases-count"),
    }
}
