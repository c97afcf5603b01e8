//! What is wrong with a whole session: nothing, after every edit.

use std::collections::HashSet;

use crate::i18n::{Language, Text};
use crate::model::block::context::Context;
use crate::model::day::aim::{MOST_OUTCOMES, MOST_WEEKS};
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::step::{Step, Timer};
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::{
    LONGEST_MINUTES, LONGEST_NAME, LONGEST_TEXT, LONGEST_TURN, MOST_CONTENT, MOST_PARTICIPANTS, MOST_PARTS,
    MOST_PLANNED, possible,
};
use crate::model::id::{Id, Key};
use crate::model::photo::{MOST_PHOTOS, Photo};

/// Something wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The title of the item of the programme; empty when it is about the session as a whole.
    pub place: Text,
    /// The block or the step, when it is about one.
    pub part: Option<Key>,
    /// What is wrong.
    pub issue: Issue,
}

impl Finding {
    /// Where and what, in plain words.
    pub fn say(&self, language: Language) -> String {
        let part = self.part.as_ref().map(Key::as_str);
        let place = Some(self.place.read(language)).filter(|title| !title.is_empty());
        let place: Vec<&str> = place.into_iter().chain(part).collect();
        let issue = self.issue.say(language);
        if place.is_empty() { issue } else { format!("{}: {issue}", place.join(" · ")) }
    }
}

impl Session {
    /// Everything that is wrong. A session that is too large is looked through no further.
    pub fn check(&self) -> Vec<Finding> {
        let too_many = self.too_many();
        if !too_many.is_empty() {
            return too_many.into_iter().map(whole).collect();
        }
        let mut findings: Vec<Finding> = self.check_ids().into_iter().map(whole).collect();
        findings.extend(self.items().flat_map(check_minutes));
        findings.extend(self.items().flat_map(check_photos));
        findings.extend(self.exercises().flat_map(|(item, exercise)| self.check_exercise(item, exercise)));
        findings
    }

    /// What is taken over from an exercise that is only held later, by a block that has nothing to take from before. One may
    /// move the items of a day as one likes, so this is no fault of the session: it is told to whoever asks.
    pub fn forwards(&self) -> Vec<Finding> {
        let held: Vec<&AgendaItem> = self.items().filter(|item| !item.dropped).collect();
        let mut findings = Vec::new();
        for (place, item) in held.iter().enumerate() {
            let (before, after) = held.split_at(place);
            let is_in = |part: &[&AgendaItem], recipe: &Key| {
                part.iter().filter_map(|other| other.exercise()).any(|other| other.recipe == *recipe)
            };
            for named in item.exercise().into_iter().flat_map(|exercise| &exercise.blocks) {
                let pulls = named.block.pulls();
                if pulls.iter().any(|pull| pull.recipe.as_ref().is_none_or(|from| is_in(before, from))) {
                    continue;
                }
                let late = pulls.iter().filter_map(|pull| pull.recipe.as_ref()).filter(|from| is_in(after, from));
                findings.extend(late.map(|from| Finding {
                    place: item.title().clone(),
                    part: Some(named.id.clone()),
                    issue: Issue::FromLater(from.clone()),
                }));
            }
        }
        findings
    }

    /// How many cards, rows, dots and the like there are.
    pub fn content_size(&self) -> usize {
        self.blocks().map(|block| block.block.behaviour().size()).sum()
    }

    fn blocks(&self) -> impl Iterator<Item = &crate::model::exercise::NamedBlock> {
        self.exercises().flat_map(|(_, exercise)| &exercise.blocks)
    }

    /// What there is too much of.
    pub fn too_many(&self) -> Vec<Issue> {
        let plan: usize = self.exercises().map(|(_, exercise)| exercise.steps.len() + exercise.blocks.len()).sum();
        let counts = [
            (self.content_size(), MOST_CONTENT),
            (self.participants.len(), MOST_PARTICIPANTS),
            (self.programme.items.len() + plan, MOST_PLANNED),
            (self.parking.len(), MOST_CONTENT),
            (self.facilitators.len(), MOST_PARTICIPANTS),
            (self.needs.len(), MOST_PARTICIPANTS),
            (self.items().map(|item| item.photos.len()).sum(), MOST_PHOTOS),
            (self.aim.outcomes.len().max(self.last_outcomes.len()), MOST_OUTCOMES),
            (usize::from(self.aim.weeks.unwrap_or_default()), usize::from(MOST_WEEKS)),
        ];
        let parts = self.blocks().map(|named| (named.block.behaviour().breadth(), MOST_PARTS));
        counts
            .into_iter()
            .chain(parts)
            .filter(|(count, most)| count > most)
            .map(|(count, _)| Issue::TooMany(count))
            .collect()
    }

    /// Every number that is given to something.
    pub fn ids(&self) -> impl Iterator<Item = Id> {
        let people = self.participants.iter().map(|participant| participant.id);
        let items = self.programme.items.iter().map(|item| item.id);
        let parked = self.parking.iter().map(|parked| parked.id);
        let photos = self.items().flat_map(|item| &item.photos).map(|photo| photo.id);
        people
            .chain(items)
            .chain(parked)
            .chain(photos)
            .chain(self.blocks().flat_map(|named| named.block.behaviour().ids()))
    }

    fn check_ids(&self) -> Vec<Issue> {
        let mut seen = HashSet::new();
        let mut issues = Vec::new();
        for id in self.ids() {
            if !seen.insert(id) {
                issues.push(Issue::DoubledId(id));
            }
            if id.0 >= self.next_id {
                issues.push(Issue::IdNotCounted(id));
            }
        }
        let long = self.parking.iter().filter(|parked| parked.text.len() > LONGEST_TEXT);
        issues.extend(long.map(|parked| Issue::TooLong(parked.id)));
        let named = self.participants.iter().filter(|person| person.name.len().max(person.unit.len()) > LONGEST_NAME);
        issues.extend(named.map(|person| Issue::TooLong(person.id)));
        let led = self.items().filter(|item| item.lead.len() > LONGEST_NAME);
        issues.extend(led.map(|item| Issue::TooLong(item.id)));
        issues.extend(
            self.needs.iter().filter(|need| need.what.len() > LONGEST_NAME).map(|need| Issue::TooLong(need.person)),
        );
        let nobodys = self.needs.iter().filter(|need| self.participant(need.person).is_none());
        issues.extend(nobodys.map(|need| Issue::Dangling(need.person)));
        issues
    }

    fn check_exercise(&self, item: &AgendaItem, exercise: &Exercise) -> Vec<Finding> {
        let finding = |part: Option<&Key>, issue| Finding { place: exercise.title.clone(), part: part.cloned(), issue };
        let mut findings: Vec<Finding> =
            exercise.check_plan().into_iter().map(|(step, issue)| finding(step, issue)).collect();
        let refs = exercise.check_refs();
        findings.extend(refs.into_iter().map(|(block, issue)| finding(Some(block), issue)));
        let context = Context::new(self, item.id, exercise, Language::default());
        for named in &exercise.blocks {
            let issues = named.block.behaviour().check(&context);
            findings.extend(issues.into_iter().map(|issue| finding(Some(&named.id), issue)));
        }
        findings
    }
}

impl Exercise {
    /// What is wrong with its steps and the names of its blocks, each with the step it is about.
    pub fn check_plan(&self) -> Vec<(Option<&Key>, Issue)> {
        let mut issues = Vec::new();
        if self.steps.is_empty() {
            issues.push((None, Issue::NoSteps));
        }
        let keys = check_keys(self.steps.iter().map(|step| &step.id));
        let keys = keys.into_iter().chain(check_keys(self.blocks.iter().map(|named| &named.id)));
        issues.extend(keys.map(|issue| (None, issue)));
        for step in &self.steps {
            let unknown = step.show.iter().filter(|key| self.block(key).is_none());
            issues.extend(unknown.map(|key| (Some(&step.id), Issue::UnknownKey(key.clone()))));
            issues.extend(check_time(step).map(|issue| (Some(&step.id), issue)));
        }
        issues
    }
}

/// What is wrong with how long an item takes.
fn check_minutes(item: &AgendaItem) -> impl Iterator<Item = Finding> {
    let finding = |issue| Finding { place: item.title().clone(), part: None, issue };
    impossible([item.minutes].into_iter().chain(item.least)).map(finding)
}

/// What is wrong with the photographs of an item.
fn check_photos(item: &AgendaItem) -> Vec<Finding> {
    let photos = || item.photos.iter();
    let malformed = photos().filter(|photo| !photo.file.is_well_formed());
    let long = photos().filter(|photo| photo.caption.len() > LONGEST_NAME).map(|photo| Issue::TooLong(photo.id));
    let impossible = photos().filter(|photo| !photo.is_possible()).map(|photo| Issue::OutsideField(photo.id));
    let issues = malformed.map(|photo: &Photo| Issue::MalformedKey(photo.file.clone())).chain(long).chain(impossible);
    issues.map(|issue| Finding { place: item.title().clone(), part: None, issue }).collect()
}

/// What is wrong with how long a step takes, and each of its speakers.
fn check_time(step: &Step) -> impl Iterator<Item = Issue> {
    let handover = step.handover.filter(|minutes| *minutes > LONGEST_MINUTES).map(Issue::Minutes);
    let turn = match step.timer {
        Timer::Each(1..=LONGEST_TURN) | Timer::Off | Timer::Down | Timer::Until(_) | Timer::Return => None,
        Timer::Each(seconds) => Some(Issue::Seconds(seconds)),
    };
    impossible([step.minutes]).chain(handover).chain(turn)
}

fn impossible(minutes: impl IntoIterator<Item = u16>) -> impl Iterator<Item = Issue> {
    minutes.into_iter().filter(|minutes| possible(*minutes).is_err()).map(Issue::Minutes)
}

const fn whole(issue: Issue) -> Finding {
    Finding { place: Text { da: String::new(), en: String::new() }, part: None, issue }
}
