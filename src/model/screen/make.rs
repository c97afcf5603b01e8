//! What the room sees right now: the slide made from the session and the stage.

use jiff::{SignedDuration, Zoned};

use crate::clock::Reading;
use crate::i18n::{Language, Message, Text, dates};
use crate::model::block::context::Context;
use crate::model::block::vote::Vote;
use crate::model::day::programme::{Activity, AgendaItem};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::step::{Grouping, Step, Timer};
use crate::model::id::Key;
use crate::model::paper::name_style::Names;
use crate::model::paper::poster::PosterLine;
use crate::model::photo::Photo;
use crate::model::screen::slide::{Body, Grid, GridColumn, GridRow, Progress, Slide, SlideClock, SlidePhoto};
use crate::model::stage::{Place, Stage};
use crate::msg;

impl Session {
    /// What the room sees at `now`: never a note, a draft, a vote that is not closed, or whoever is not to be named.
    pub fn slide(&self, stage: &Stage, now: &Zoned, language: Language) -> Slide {
        let hides = self.participants.iter().any(|person| person.unnamed);
        let discreet = hides.then(|| self.discreet_whole(Names::Full, language));
        discreet.as_ref().unwrap_or(self).whole_slide(stage, now, language).bounded(language)
    }

    /// The clock of that slide, which is all of it that changes by itself.
    pub fn slide_clock(&self, stage: &Stage, now: &Zoned, language: Language) -> Option<SlideClock> {
        let place = stage.place(self).filter(|_| stage.question.is_none() && stage.over.is_none())?;
        let item = self.item(place.item)?;
        let reading = stage.clock.map(|clock| clock.read(now.timestamp()));
        match &item.activity {
            Activity::Talk { .. } => None,
            Activity::Break { .. } => reading.map(|reading| until(now, reading, language, msg!("back-at"))),
            Activity::Exercise(exercise) => match exercise.steps.get(place.step)?.timer {
                Timer::Off => None,
                Timer::Down | Timer::Each(_) => reading.map(SlideClock::Countdown),
                Timer::Until(_) => reading.map(|reading| until(now, reading, language, msg!("until-at"))),
                Timer::Return => reading.map(|reading| until(now, reading, language, msg!("back-at"))),
            },
        }
    }

    fn whole_slide(&self, stage: &Stage, now: &Zoned, language: Language) -> Slide {
        let Some((place, item)) = stage.place(self).and_then(|place| Some((place, self.item(place.item)?))) else {
            return Slide { headline: self.title.clone(), ..Slide::default() };
        };
        if let Some(question) = &stage.question {
            let (headline, instruction) = (question.headline.clone(), question.choices.join("\n"));
            return Slide { headline, instruction, ..Slide::default() };
        }
        let of = language.say(msg!("of"));
        if stage.over.is_some() {
            return Slide { of, ..self.goodbye(language) };
        }
        let clock = self.slide_clock(stage, now, language);
        let blank = Slide { clock, next: self.next_words(place, language), of, ..Slide::default() };
        match &item.activity {
            Activity::Talk { title } | Activity::Break { title } => {
                let slide = titled(title, item, language, blank);
                match photos(item, stage) {
                    Some(body) => Slide { body, ..slide },
                    None if matches!(item.activity, Activity::Talk { .. }) && self.is_welcome(item) => {
                        self.welcome(slide, language)
                    }
                    None => slide,
                }
            }
            Activity::Exercise(exercise) => match exercise.steps.get(place.step) {
                Some(step) => self.step_slide(item, exercise, step, stage, language, blank),
                None => Slide { headline: exercise.title.read(language).to_owned(), ..blank },
            },
        }
    }

    /// Whether the day begins with it, before any exercise.
    fn is_welcome(&self, item: &AgendaItem) -> bool {
        self.items().find(|other| !other.dropped).is_some_and(|first| first.id == item.id)
    }

    /// Whose day it is, and the programme as it hangs on the wall.
    fn welcome(&self, slide: Slide, language: Language) -> Slide {
        let poster = self.poster(language);
        let facts = std::iter::once(poster.title).chain(poster.facts);
        let facts = facts.filter(|fact| !fact.trim().is_empty()).collect::<Vec<String>>().join(" · ");
        let own = Some(slide.instruction.clone()).filter(|own| !own.is_empty());
        let lines = std::iter::once(facts).chain(own).chain(self.aim_lines(language));
        let instruction = lines.collect::<Vec<String>>().join("\n");
        let column = |title, share, bold| GridColumn { title: language.say(title), share, bold, gap: String::new() };
        let row =
            |line: PosterLine| GridRow { cells: vec![line.time, line.title], source: String::new(), current: false };
        let mut rows: Vec<GridRow> = poster.lines.into_iter().map(row).collect();
        if let Some(now) = rows.first_mut() {
            now.current = true;
        }
        let columns = vec![column(msg!("welcome-time"), 0.2, true), column(msg!("welcome-programme"), 0.8, false)];
        Slide { instruction, body: Body::Grid(Grid { columns, rows, legend: String::new(), folded: None }), ..slide }
    }

    /// The exercises that were begun, or all of them when the day has not begun.
    pub fn exercises_held<'a>(&'a self, stage: &'a Stage) -> impl Iterator<Item = (&'a AgendaItem, &'a Exercise)> {
        let begun = |item: &AgendaItem| stage.visits.iter().any(|visit| visit.item == item.id);
        self.exercises().filter(move |(item, _)| begun(item) || (stage.visits.is_empty() && !item.dropped))
    }

    /// What the room saw, step by step, each with the title of its exercise.
    pub fn slides_held(&self, stage: &Stage, now: &Zoned, language: Language) -> Vec<(String, Slide)> {
        let mut slides = Vec::new();
        for (item, exercise) in self.exercises_held(stage) {
            for step in 0..exercise.steps.len() {
                let at = Stage { at: Some(Place { item: item.id, step }), ..Stage::default() };
                slides.push((exercise.title.read(language).to_owned(), self.slide(&at, now, language)));
            }
        }
        slides
    }

    fn step_slide(
        &self,
        item: &AgendaItem,
        exercise: &Exercise,
        step: &Step,
        stage: &Stage,
        language: Language,
        blank: Slide,
    ) -> Slide {
        let around = Context::new(self, item.id, exercise, language);
        let context = Context { spotlight: stage.spotlight.as_ref(), step: Some(step), ..around };
        let body = match photos(item, stage) {
            _ if stage.question_only => Body::Nothing,
            Some(photos) => photos,
            None => body(step, stage, &context),
        };
        Slide {
            headline: step.prompt.read(language).to_owned(),
            instruction: step.instruction.read(language).to_owned(),
            notice: notice(exercise, step, language),
            body,
            progress: progress(exercise, step, language),
            ..blank
        }
    }

    fn next_words(&self, place: Place, language: Language) -> String {
        let next = place.next(self).filter(|next| next.item != place.item).and_then(|next| self.item(next.item));
        let together = next.is_some_and(|next| self.at_the_same_time(next.id, language).is_some());
        let message = if together { msg!("same-time-is") } else { msg!("next-is") };
        self.title_of_next(place, language)
            .map(|title| language.say_with(message, &[("title", title.into())]))
            .unwrap_or_default()
    }

    /// What a place is called: the item, and the step of an exercise that has several.
    pub fn title_at(&self, place: Place, language: Language) -> Option<String> {
        let item = self.item(place.item)?;
        let title = item.title().read(language);
        let steps = item.exercise().map(|exercise| exercise.steps.as_slice()).filter(|steps| steps.len() > 1);
        let step = steps.and_then(|steps| steps.get(place.step)).map(|step| step.title.read(language));
        Some(step.map_or_else(|| title.to_owned(), |step| format!("{title}: {step}")))
    }

    /// What comes after a place: the next step of the exercise, or the next item of the programme.
    pub fn title_of_next(&self, place: Place, language: Language) -> Option<String> {
        let next = place.next(self)?;
        let item = self.item(next.item)?;
        let step = item.exercise().and_then(|exercise| exercise.steps.get(next.step));
        let title = match step {
            Some(step) if next.item == place.item => &step.title,
            Some(_) | None => item.title(),
        };
        Some(title.read(language).to_owned())
    }
}

/// The title of a talk or a break, and what the facilitator wrote for the room below it.
fn titled(title: &Text, item: &AgendaItem, language: Language, blank: Slide) -> Slide {
    let words = item.shown.read(language).trim();
    Slide { headline: title.read(language).to_owned(), instruction: words.to_owned(), ..blank }
}

/// The time of day a countdown ends at, in words, with the countdown small. A clock that waits has no such time yet.
fn until(now: &Zoned, reading: Reading, language: Language, words: Message) -> SlideClock {
    if !reading.running {
        return SlideClock::Countdown(reading);
    }
    let end = now.checked_add(SignedDuration::from_secs(reading.left)).unwrap_or_else(|_| now.clone());
    let time = dates::time_of_day(language, end.time());
    SlideClock::ReturnAt { words: language.say_with(words, &[("time", time.into())]), reading }
}

fn progress(exercise: &Exercise, step: &Step, language: Language) -> Progress {
    let minutes = language.say_with(msg!("minutes-short"), &[("count", exercise.step_minutes(step).into())]);
    Progress {
        step: exercise.steps.iter().position(|other| other.id == step.id).unwrap_or_default(),
        steps: exercise.steps.len(),
        words: format!("{} · {} · {minutes}", exercise.title.read(language), grouping(step.grouping, language)),
    }
}

impl Exercise {
    /// What the room will see when the exercise begins, while nobody has said anything.
    pub fn first_slide(&self, now: &Zoned, language: Language) -> Slide {
        let mut session = Session::blank("", "", now.date());
        let item = session.append(self.minutes().max(1), Activity::Exercise(self.clone()));
        session.settle();
        let stage = Stage { at: Some(Place { item, step: 0 }), ..Stage::default() };
        session.slide(&stage, now, language)
    }
}

/// Who works with whom, in a word.
pub fn grouping(grouping: Grouping, language: Language) -> String {
    language.say(match grouping {
        Grouping::Alone => msg!("grouping-alone"),
        Grouping::Pairs => msg!("grouping-pairs"),
        Grouping::Threes => msg!("grouping-threes"),
        Grouping::Groups => msg!("grouping-groups"),
        Grouping::Plenary => msg!("grouping-plenary"),
        Grouping::Walk => msg!("grouping-walk"),
    })
}

/// Whoever votes knows what becomes of it: dots select, and nothing is decided by them.
fn notice(exercise: &Exercise, step: &Step, language: Language) -> String {
    let votes = step.show.iter().any(|key| exercise.get::<Vote>(key).is_some());
    if votes { language.say(msg!("vote-decided-later")) } else { String::new() }
}

/// The photographs that were chosen for the room, while it is shown photographs.
fn photos(item: &AgendaItem, stage: &Stage) -> Option<Body> {
    let shown = item.photos.iter().filter(|photo| stage.photos && photo.shown);
    let photo = |photo: &Photo| {
        let (file, dots, caption) = (photo.file.clone(), photo.dots(), photo.caption.trim().to_owned());
        SlidePhoto { file, dots, caption }
    };
    let photos: Vec<SlidePhoto> = shown.map(photo).collect();
    (!photos.is_empty()).then_some(Body::Photos(photos))
}

/// The step's content: the block the facilitator chose or the first that has something to show, below the speakers.
fn body(step: &Step, stage: &Stage, context: &Context<'_>) -> Body {
    let shown = |key: &Key| context.exercise.block(key).map(|block| block.behaviour().slide(key, context));
    let is_queue = |key: &&Key| context.exercise.block(key).is_some_and(|block| block.behaviour().is_queue());
    let queue = step.show.iter().find(is_queue).and_then(shown);
    let content = stage.block.iter().filter(|chosen| step.show.contains(chosen)).chain(&step.show);
    let found = content.filter(|key| !is_queue(key)).filter_map(shown).find(|body| *body != Body::Nothing);
    match (queue, found) {
        (Some(Body::Queue { now, next, .. }), content) => Body::Queue { now, next, beneath: content.map(Box::new) },
        (_, content) => content.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;
    use crate::clock::Countdown;
    use crate::model::day::programme::ItemEdit;

    fn moment(text: &str) -> Zoned {
        format!("{text}[Europe/Copenhagen]").parse().unwrap()
    }

    /// What the room sees of the clock of a break at a moment.
    fn words(clock: Countdown, now: &str) -> (String, String) {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        session.append(15, Activity::Break { title: Text::typed("Kaffe") });
        let stage = Stage { clock: Some(clock), ..Stage::default() };
        match session.slide(&stage, &moment(now), Language::Danish).clock.unwrap() {
            SlideClock::Countdown(reading) => (String::new(), reading.calm_digits()),
            SlideClock::ReturnAt { words, reading } => (words, reading.calm_digits()),
        }
    }

    #[test]
    fn a_break_says_when_to_be_back_and_five_minutes_more_move_it() {
        let mut clock = Countdown::armed(900);
        assert_eq!(words(clock, "2027-02-04T13:50:00+01:00"), ("".into(), "15:00".into()), "it waits");
        clock.start(moment("2027-02-04T13:55:10+01:00").timestamp());
        assert_eq!(words(clock, "2027-02-04T13:55:10+01:00").0, "Tilbage kl. 14.10");
        assert_eq!(words(clock, "2027-02-04T14:04:58.9+01:00"), ("Tilbage kl. 14.10".into(), "05:12".into()));
        clock.add(300);
        assert_eq!(words(clock, "2027-02-04T14:04:58+01:00").0, "Tilbage kl. 14.15");
        assert_eq!(words(clock, "2027-02-04T14:40:00+01:00"), ("Tilbage kl. 14.15".into(), "00:00".into()), "calm");
    }

    #[test]
    fn the_slides_of_a_day_are_the_steps_that_were_held_or_all_before_it_begins() {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        let items = ["Runde", "Kredsløb"].map(|title| {
            let exercise = Exercise::own(Text::typed(title), 10);
            session.append(10, Activity::Exercise(exercise))
        });
        session.append(15, Activity::Break { title: Text::typed("Kaffe") });
        let now = moment("2027-02-04T13:50:00+01:00");
        let titles = |stage: &Stage| -> Vec<String> {
            let slides = session.slides_held(stage, &now, Language::Danish);
            assert!(slides.iter().all(|(title, slide)| slide.headline == *title && slide.clock.is_none()));
            slides.into_iter().map(|(title, _)| title).collect()
        };
        assert_eq!(titles(&Stage::default()), ["Runde", "Kredsløb"]);
        let visits = vec![crate::model::stage::Visit { item: items[1], started: now.timestamp() }];
        assert_eq!(titles(&Stage { visits, ..Stage::default() }), ["Kredsløb"]);
    }

    #[test]
    fn the_welcome_shows_the_programme_and_no_other_talk_does() {
        let mut session = Session::blank("test", "Sundhed på tværs", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        session.place = "Salen".into();
        let titles = ["Velkomst", "Oplæg"];
        let items = titles.map(|title| session.append(10, Activity::Talk { title: Text::typed(title) }));
        session.programme.items_mut().for_each(|item| item.note = Text::typed("Husk kagen"));
        let shown = |item| {
            let stage = Stage { at: Some(Place { item, step: 0 }), ..Stage::default() };
            session.slide(&stage, &moment("2027-02-04T09:00:00+01:00"), Language::Danish)
        };
        let welcome = shown(items[0]);
        assert_eq!(welcome.instruction, "Sundhed på tværs · 4. februar 2027 · Salen");
        let Body::Grid(grid) = &welcome.body else { panic!("{:?}", welcome.body) };
        let rows: Vec<(String, bool)> = grid.rows.iter().map(|row| (row.cells.join(" "), row.current)).collect();
        let expected = [("09.00 Velkomst", true), ("09.10 Oplæg", false), ("09.20 Slut", false)];
        assert_eq!(rows, expected.map(|(row, current)| (row.to_owned(), current)));
        assert!(!format!("{welcome:?}").contains("kagen"));
        assert_eq!(shown(items[1]).body, Body::Nothing);
    }

    #[test]
    fn what_is_written_for_the_room_stands_below_the_title_of_a_talk_and_a_break() {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        let [talk, pause] = ["Oplæg", "Kaffe"].map(Text::typed);
        session.append(10, Activity::Talk { title: Text::typed("Velkomst") });
        let items = [Activity::Talk { title: talk }, Activity::Break { title: pause }];
        for (activity, words) in items.into_iter().zip(["Hvad siger loven?\nHvad gør vi?", "Kaffen står i kantinen"])
        {
            let item = session.append(10, activity);
            let stage = Stage { at: Some(Place { item, step: 0 }), ..Stage::default() };
            let shown = |session: &Session| {
                session.slide(&stage, &moment("2027-02-04T09:00:00+01:00"), Language::Danish).instruction
            };
            assert_eq!(shown(&session), "");
            session.programme.apply(item, &ItemEdit::Shown { shown: words.into() }).unwrap();
            session.programme.apply(item, &ItemEdit::Note { note: "Husk kagen".into() }).unwrap();
            assert_eq!(shown(&session), words);
        }
    }

    #[test]
    fn a_break_across_the_change_of_clocks_says_the_time_on_the_wall() {
        let back = |start: &str| {
            let clock = Countdown { started: Some(moment(start).timestamp()), ..Countdown::armed(1200) };
            words(clock, start).0
        };
        assert_eq!(back("2027-03-28T01:50:00+01:00"), "Tilbage kl. 03.10");
        assert_eq!(back("2027-10-31T02:50:00+02:00"), "Tilbage kl. 02.10");
    }
}
