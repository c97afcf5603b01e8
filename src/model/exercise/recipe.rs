//! What is kept of a day for other days: one exercise or the whole programme, without anything that the room said.

use std::sync::Arc;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::i18n::{Language, Text};
use crate::model::day::aim::Aim;
use crate::model::day::programme::{Activity, AgendaItem, ItemEdit, Lock, Programme};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::Key;
use crate::model::people::is_false;

/// A whole day to begin with: a file of `assets/programmes/`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgrammeRecipe {
    /// Names the programme.
    pub id: Key,
    /// Its name.
    pub title: Text,
    /// What it is good for, in one sentence.
    pub purpose: Text,
    /// What the day is for, and what should have come of it, to be changed by whoever holds it.
    #[serde(default, skip_serializing_if = "RecipeAim::is_empty")]
    pub aim: RecipeAim,
    /// For how many it is meant: the fewest and the most; the same number twice where it was held with so many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<(u16, u16)>,
    /// When the day begins.
    pub start: Time,
    /// What happens.
    pub items: Vec<RecipeItem>,
}

impl ProgrammeRecipe {
    /// How long the whole day takes, in minutes; `exercises` has how long each of them takes.
    pub fn minutes(&self, exercises: &[Exercise]) -> u32 {
        self.items.iter().map(|item| u32::from(item.length(exercises))).sum()
    }
}

impl RecipeItem {
    /// How long it takes, in minutes.
    pub fn length(&self, exercises: &[Exercise]) -> u16 {
        let own = || match &self.activity {
            RecipeActivity::Exercise(key) => {
                exercises.iter().find(|exercise| exercise.recipe == *key).map(Exercise::minutes)
            }
            RecipeActivity::Own(exercise) => Some(exercise.minutes()),
            RecipeActivity::Talk(_) | RecipeActivity::Break(_) => None,
        };
        self.minutes.or_else(own).unwrap_or(USUAL_MINUTES)
    }
}

/// How long a talk or a break takes where nothing is said.
const USUAL_MINUTES: u16 = 15;

/// What a day that is begun with a programme is for, as in [`Aim`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipeAim {
    /// What the day is for.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub purpose: Text,
    /// What should have come of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outcomes: Vec<Text>,
    /// After so many weeks one asks whether it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weeks: Option<u16>,
}

impl RecipeAim {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// As the day has it.
    pub fn read(&self, language: Language) -> Aim {
        let outcomes = self.outcomes.iter().map(|outcome| outcome.read(language).to_owned()).collect();
        Aim { purpose: self.purpose.read(language).to_owned(), outcomes, weeks: self.weeks }
    }

    fn of(aim: &Aim) -> Self {
        let outcomes = aim.written().map(Text::typed).collect();
        Self { purpose: Text::typed(aim.purpose.trim()), outcomes, weeks: aim.weeks }
    }
}

/// One item of a programme to begin with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RecipeItem {
    /// What it is.
    pub activity: RecipeActivity,
    /// What an exercise is called here, when not by its own name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// How long it is meant to take; an exercise's own minutes and a quarter of an hour for others unless given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
    /// As in [`AgendaItem::least`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u16>,
    /// As in [`AgendaItem::lock`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
    /// As in [`AgendaItem::can_drop`].
    #[serde(default, skip_serializing_if = "is_false")]
    pub can_drop: bool,
    /// As in [`AgendaItem::alongside`].
    #[serde(default, skip_serializing_if = "is_false")]
    pub alongside: bool,
    /// For the facilitator alone.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// What must lie ready.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub material: Text,
    /// As in [`AgendaItem::shown`].
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub shown: Text,
    /// How the room is set up for it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub setup: Text,
    /// What one does instead when something fails.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub plan_b: Text,
}

/// What an item of a programme to begin with is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum RecipeActivity {
    /// The exercise of that name.
    Exercise(Key),
    /// An exercise that is in no library, whole.
    Own(Box<Exercise>),
    /// A talk.
    Talk(Text),
    /// A break.
    Break(Text),
}

impl Exercise {
    /// The exercise as a recipe of another name: nobody has run it, and no text that it needs is empty.
    pub fn kept(&self, recipe: Key, title: &str, language: Language) -> Self {
        let title = if self.title.read(language) == title { self.title.clone() } else { Text::typed(title) };
        Self { recipe, title, ..self.unsaid() }
    }

    /// The exercise as it was before anybody ran it.
    fn unsaid(&self) -> Self {
        let mut unsaid = self.clone();
        unsaid.clear();
        unsaid.fill_gaps();
        unsaid
    }

    /// A language that something was not written in gets the words of the other, and a step without a question its title.
    fn fill_gaps(&mut self) {
        let title = both(&self.title, &self.title);
        self.report.heading = both(&self.report.heading, &title);
        (self.purpose, self.source) = (both(&self.purpose, &self.purpose), both(&self.source, &self.source));
        for supply in &mut self.material {
            supply.what = both(&supply.what, &title);
        }
        for step in &mut self.steps {
            step.title = both(&step.title, &title);
            step.prompt = both(&step.prompt, &step.title);
            for text in [&mut step.instruction, &mut step.note] {
                *text = both(text, text);
            }
        }
        self.title = title;
    }
}

/// A text in both languages: what one lacks is what the other says, and without words it is another text.
fn both(text: &Text, otherwise: &Text) -> Text {
    match (text.da.trim().is_empty(), text.en.trim().is_empty()) {
        (true, true) => otherwise.clone(),
        (true, false) => Text::typed(&text.en),
        (false, true) => Text::typed(&text.da),
        (false, false) => text.clone(),
    }
}

impl Session {
    /// The programme as one to begin other days with; `minutes` says how long an item is to take there when not as it
    /// was planned. Exercises that are as in the library are only named.
    pub fn kept_programme(
        &self,
        id: Key,
        [title, purpose]: [&str; 2],
        library: &[Exercise],
        minutes: impl Fn(&AgendaItem) -> Option<u16>,
    ) -> ProgrammeRecipe {
        let kept = self.programme.items.iter().enumerate().filter(|(_, item)| !item.dropped);
        // What ran alongside something that is not kept runs on its own, or leads those that ran alongside both.
        let leads = |place: usize, item: &AgendaItem| {
            self.programme.bundle_of(place).first().is_some_and(|first| first.id == item.id)
        };
        let kept = kept.map(|(place, item)| RecipeItem {
            alongside: item.alongside && !leads(place, item),
            ..kept_item(item, minutes(item), library)
        });
        let items = kept.collect();
        let (title, purpose) = (Text::typed(title), Text::typed(purpose));
        let people = u16::try_from(self.head_count()).ok().filter(|count| *count > 0).map(|count| (count, count));
        ProgrammeRecipe {
            id,
            title,
            purpose,
            aim: RecipeAim::of(&self.aim),
            people,
            start: self.programme.start,
            items,
        }
    }
}

fn kept_item(item: &AgendaItem, minutes: Option<u16>, library: &[Exercise]) -> RecipeItem {
    let item = minutes.map_or_else(|| item.clone(), |minutes| lasting(item, minutes));
    let (activity, title) = match &item.activity {
        Activity::Exercise(exercise) => kept_exercise(exercise, item.minutes, library),
        Activity::Talk { title } => (RecipeActivity::Talk(both(title, title)), None),
        Activity::Break { title } => (RecipeActivity::Break(both(title, title)), None),
    };
    RecipeItem {
        activity,
        title,
        minutes: Some(item.minutes),
        least: item.least,
        lock: item.lock,
        can_drop: item.can_drop,
        alongside: item.alongside,
        note: both(&item.note, &item.note),
        material: both(&item.material, &item.material),
        shown: both(&item.shown, &item.shown),
        setup: both(&item.setup, &item.setup),
        plan_b: both(&item.plan_b, &item.plan_b),
    }
}

/// The exercise by its name, with the title it has here, when it is as in the library apart from how long its steps
/// take together; else whole.
fn kept_exercise(exercise: &Exercise, minutes: u16, library: &[Exercise]) -> (RecipeActivity, Option<Text>) {
    let kept = exercise.unsaid();
    let Some(found) = library.iter().find(|other| other.recipe == exercise.recipe) else {
        return (RecipeActivity::Own(Box::new(kept)), None);
    };
    let mut same = Exercise { title: kept.title.clone(), ..found.clone() };
    same.stretch(i32::from(minutes) - i32::from(found.minutes()));
    if same != kept {
        return (RecipeActivity::Own(Box::new(kept)), None);
    }
    let title = (found.title != kept.title).then_some(kept.title);
    (RecipeActivity::Exercise(kept.recipe), title)
}

/// The item as it is when it takes so long: its steps share the difference.
fn lasting(item: &AgendaItem, minutes: u16) -> AgendaItem {
    let mut programme = Programme { start: Time::midnight(), end: None, items: vec![Arc::new(item.clone())] };
    // Minutes that are not possible leave it as it was planned.
    match programme.apply(item.id, &ItemEdit::Minutes { minutes }) {
        Ok(()) if minutes != item.minutes() => programme.items.pop().map_or_else(|| item.clone(), Arc::unwrap_or_clone),
        Ok(()) | Err(_) => item.clone(),
    }
}
