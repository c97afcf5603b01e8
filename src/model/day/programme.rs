//! The programme of a day: exercises, talks and breaks, one after the other.

use std::sync::Arc;

use jiff::civil::Time;
use serde::{Deserialize, Serialize};

use crate::i18n::Text;
use crate::model::day::earlier_formats::WrittenItem;
use crate::model::exercise::Exercise;
use crate::model::exercise::edit::ExerciseEdit;
use crate::model::exercise::step::{Step, StepEdit};
use crate::model::fault::limits::{LONGEST_MINUTES, name as short, possible, words, written};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Key};
use crate::model::people::is_false;
use crate::model::photo::{self, Photo, PhotoEdit};
use crate::model::shared;

/// What happens on the day, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Programme {
    /// When the first item begins.
    pub start: Time,
    /// When people were told that the day ends; `None` while it ends when the last item does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<Time>,
    /// The items; one that an edit does not touch is shared with the programme from before it.
    #[serde(with = "shared")]
    pub items: Vec<Arc<AgendaItem>>,
}

/// One item of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "WrittenItem")]
pub struct AgendaItem {
    /// Names the item in the session.
    pub id: Id,
    /// How long it is meant to take, as it was planned; [`Self::minutes`] adds what more or fewer speakers take.
    pub minutes: u16,
    /// The fewest minutes it can do with; `None` for what [`Self::least`] finds usual.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u16>,
    /// The time of day it is tied to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lock: Option<Lock>,
    /// May be left out when the day is late.
    #[serde(default, skip_serializing_if = "is_false")]
    pub can_drop: bool,
    /// Lies on the shelf: it was left out, or is there to spare. It keeps its place, so that it can be put in again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub dropped: bool,
    /// Is held at the same time as the item before it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub alongside: bool,
    /// For the facilitator alone.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub note: Text,
    /// What must lie ready: cards, coats, cake.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub material: Text,
    /// What the room reads below the title of a talk or a break.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub shown: Text,
    /// Who leads it: names as they are said, such as "Rikke" or "begge".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// How the room is set up for it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub setup: Text,
    /// What one does instead when something fails.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub plan_b: Text,
    /// Whether it is in the handout, once the facilitator has said so; else as its exercise usually is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_handout: Option<bool>,
    /// The photographs of what the room made, in the order of the handout; of a talk or a break
    /// pictures for its screen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub photos: Vec<Photo>,
    /// What it is.
    pub activity: Activity,
}

/// The time of day an item is tied to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lock {
    /// It does not begin before.
    Start(Time),
    /// It lasts until then: a walk that begins late is a shorter walk.
    End(Time),
}

/// What an item of the programme is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[expect(clippy::large_enum_variant, reason = "most items are exercises, and there are few of them")]
pub enum Activity {
    /// An exercise, whole, so that a session opens without the recipe's file.
    Exercise(Exercise),
    /// Somebody speaks, with or without pictures.
    Talk {
        /// Its title.
        title: Text,
    },
    /// Coffee, lunch, fresh air.
    Break {
        /// Its title.
        title: Text,
    },
}

/// The shortest break that counts as a meal, which nobody shortens.
const MEAL: u16 = 30;

impl AgendaItem {
    /// An item with nothing said about it but how long it takes.
    pub fn new(id: Id, minutes: u16, activity: Activity) -> Self {
        let [note, material, shown, setup, plan_b] = <[Text; 5]>::default();
        let (least, lock, in_handout, lead) = (None, None, None, String::new());
        let (can_drop, dropped, alongside, photos) = (false, false, false, Vec::new());
        Self {
            id,
            minutes,
            least,
            lock,
            can_drop,
            dropped,
            alongside,
            note,
            material,
            shown,
            lead,
            setup,
            plan_b,
            in_handout,
            photos,
            activity,
        }
    }

    /// Its title.
    pub const fn title(&self) -> &Text {
        match &self.activity {
            Activity::Exercise(exercise) => &exercise.title,
            Activity::Talk { title } | Activity::Break { title } => title,
        }
    }

    const fn title_mut(&mut self) -> &mut Text {
        match &mut self.activity {
            Activity::Exercise(exercise) => &mut exercise.title,
            Activity::Talk { title } | Activity::Break { title } => title,
        }
    }

    /// How long it is meant to take with those who are here; nothing when it was left out.
    pub fn minutes(&self) -> u16 {
        if self.dropped { 0 } else { self.minutes.saturating_add_signed(self.more_minutes()).max(1) }
    }

    /// By how many minutes the number of speakers changes what was planned.
    fn more_minutes(&self) -> i16 {
        let Some(exercise) = self.exercise() else { return 0 };
        let change = |step: &Step| i32::from(exercise.step_minutes(step)) - i32::from(step.minutes);
        let change: i32 = exercise.steps.iter().map(change).sum();
        i16::try_from(change).unwrap_or(i16::MAX)
    }

    /// The fewest minutes it can do with: what was said, or what is usual. A talk can be halved, an exercise loses a
    /// third and a break a third; a meal and whoever's turns are counted lose nothing.
    pub fn least(&self) -> u16 {
        let minutes = self.minutes();
        let usual = match &self.activity {
            Activity::Talk { .. } => minutes.div_ceil(2),
            Activity::Break { .. } if minutes >= MEAL => minutes,
            Activity::Exercise(exercise) if exercise.steps.iter().any(|step| step.handover.is_some()) => minutes,
            Activity::Break { .. } | Activity::Exercise(_) => minutes - minutes / 3,
        };
        self.least.unwrap_or(usual).min(minutes)
    }

    /// Its exercise, if it is one.
    pub const fn exercise(&self) -> Option<&Exercise> {
        match &self.activity {
            Activity::Exercise(exercise) => Some(exercise),
            Activity::Talk { .. } | Activity::Break { .. } => None,
        }
    }

    /// Whether the handout holds it: as the facilitator said, else as its exercise usually is.
    pub fn is_in_handout(&self) -> bool {
        let usual = || self.exercise().is_some_and(|exercise| !exercise.report.private);
        self.in_handout.unwrap_or_else(usual)
    }

    /// How many steps it has: a talk and a break are one each.
    pub fn step_count(&self) -> usize {
        self.exercise().map_or(1, |exercise| exercise.steps.len())
    }
}

/// A change to one item of the programme.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum ItemEdit {
    /// Changes its title.
    Rename { title: String },
    /// Changes how long it takes with those who are here; the steps of an exercise share the difference.
    Minutes { minutes: u16 },
    /// Says how few minutes it can do with.
    Least { least: Option<u16> },
    /// Ties it to a time of day, or lets it go.
    Tie { lock: Option<Lock> },
    /// Says whether it may be left out when the day is late.
    CanDrop { can_drop: bool },
    /// Puts it on the shelf, or takes it in again where it was.
    Drop { dropped: bool },
    /// Puts it in from the shelf, at a place counted from 0.
    PutIn { to: usize },
    /// Holds it at the same time as the item before it, or on its own.
    Alongside { alongside: bool },
    /// Changes what the facilitator remembers.
    Note { note: String },
    /// Changes what must lie ready.
    Material { material: String },
    /// Changes what the room reads below the title.
    Shown { shown: String },
    /// Changes who leads it.
    Lead { lead: String },
    /// Changes how the room is set up for it.
    Setup { setup: String },
    /// Changes what one does instead when something fails.
    PlanB { plan_b: String },
    /// Says whether the handout holds it.
    InHandout { shown: bool },
    /// Changes one of its photographs.
    Photo { photo: Id, edit: PhotoEdit },
    /// Puts it at another place, counted from 0.
    Move { to: usize },
    /// Takes it out, with everything said in it.
    Remove,
    /// Changes one step of its exercise.
    Step { step: Key, edit: StepEdit },
    /// Changes what its exercise is made of.
    Make { edit: ExerciseEdit },
}

impl Programme {
    /// Begins at another time of day. What people were told of the end stays, unless the day would begin after it: then
    /// it moves along, since nobody meant the night.
    pub fn begin_at(&mut self, start: Time) {
        let moved = start.duration_since(self.start);
        let is_passed = |end: &Time| (self.start..=start).contains(end) && *end != start;
        self.end = self.end.map(|end| if is_passed(&end) { end.wrapping_add(moved) } else { end });
        self.start = start;
    }

    /// The items, to be changed; each that is looked at is no longer shared.
    pub fn items_mut(&mut self) -> impl Iterator<Item = &mut AgendaItem> {
        self.items.iter_mut().map(Arc::make_mut)
    }

    /// The item of that number, to be changed.
    pub fn item_mut(&mut self, id: Id) -> Option<&mut AgendaItem> {
        self.items.iter_mut().find(|item| item.id == id).map(Arc::make_mut)
    }

    /// Changes one item.
    ///
    /// # Errors
    /// When there is no such item or step, or a text or a number is not possible.
    pub fn apply(&mut self, item: Id, edit: &ItemEdit) -> Result<(), Refusal> {
        let place = self.items.iter().position(|other| other.id == item).ok_or(Refusal::Gone)?;
        if let ItemEdit::Move { to } = edit {
            self.shift(place, *to);
        } else if let ItemEdit::PutIn { to } = edit {
            self.item_mut(item).ok_or(Refusal::Gone)?.dropped = false;
            self.shift(place, *to);
        } else if *edit == ItemEdit::Remove {
            self.take_out(place);
        } else if let ItemEdit::Alongside { alongside } = edit {
            // The first of the day has nothing to run alongside.
            self.item_mut(item).ok_or(Refusal::Gone)?.alongside = *alongside && place > 0;
        } else {
            self.item_mut(item).ok_or(Refusal::Gone)?.apply(edit)?;
        }
        Ok(())
    }
}

impl AgendaItem {
    fn apply(&mut self, edit: &ItemEdit) -> Result<(), Refusal> {
        match edit {
            ItemEdit::Rename { title } => self.rename(Text::typed(words(title)?)),
            ItemEdit::Minutes { minutes } => self.set_minutes(*minutes)?,
            ItemEdit::Least { least } => self.least = least.map(possible).transpose()?,
            ItemEdit::Tie { lock } => self.lock = *lock,
            ItemEdit::CanDrop { can_drop } => self.can_drop = *can_drop,
            ItemEdit::Drop { dropped } => self.dropped = *dropped,
            ItemEdit::Note { note } => self.note = Text::typed(written(note)?),
            ItemEdit::Material { material } => self.material = Text::typed(written(material)?),
            ItemEdit::Shown { shown } => self.shown = Text::typed(written(shown)?),
            ItemEdit::Lead { lead } => self.lead = short(lead)?,
            ItemEdit::Setup { setup } => self.setup = Text::typed(written(setup)?),
            ItemEdit::PlanB { plan_b } => self.plan_b = Text::typed(written(plan_b)?),
            ItemEdit::InHandout { shown } => self.in_handout = Some(*shown),
            ItemEdit::Photo { photo, edit } => photo::apply(&mut self.photos, *photo, edit)?,
            ItemEdit::Step { step, edit } => self.change_step(step, edit)?,
            ItemEdit::Make { edit } => self.make(edit)?,
            ItemEdit::Move { .. } | ItemEdit::PutIn { .. } | ItemEdit::Alongside { .. } | ItemEdit::Remove => {
                return Err(Refusal::NotHere);
            }
        }
        Ok(())
    }

    /// A heading in the handout that says what the title says goes on doing so.
    fn rename(&mut self, title: Text) {
        match &mut self.activity {
            Activity::Exercise(exercise) if exercise.report.heading == exercise.title => {
                exercise.report.heading.clone_from(&title);
            }
            Activity::Exercise(_) | Activity::Talk { .. } | Activity::Break { .. } => {}
        }
        *self.title_mut() = title;
    }

    fn set_minutes(&mut self, minutes: u16) -> Result<(), Refusal> {
        let minutes = i32::from(possible(minutes)?);
        let planned = minutes - i32::from(self.more_minutes());
        let planned = u16::try_from(planned).unwrap_or(1).clamp(1, LONGEST_MINUTES);
        let change = i32::from(planned) - i32::from(self.minutes);
        self.minutes = planned;
        if let Activity::Exercise(exercise) = &mut self.activity {
            exercise.stretch(change);
        }
        Ok(())
    }

    /// A step more makes its item longer, one less shorter.
    fn make(&mut self, edit: &ExerciseEdit) -> Result<(), Refusal> {
        let Activity::Exercise(exercise) = &mut self.activity else { return Err(Refusal::NotHere) };
        let before = exercise.minutes();
        exercise.change(edit)?;
        self.minutes = self.minutes.saturating_add(exercise.minutes()).saturating_sub(before).clamp(1, LONGEST_MINUTES);
        Ok(())
    }

    /// A step that takes longer makes its item longer.
    fn change_step(&mut self, step: &Key, edit: &StepEdit) -> Result<(), Refusal> {
        let Activity::Exercise(exercise) = &mut self.activity else { return Err(Refusal::NotHere) };
        let found = exercise.steps.iter().find(|other| other.id == *step).ok_or(Refusal::Gone)?;
        if matches!(edit, StepEdit::Follow { .. }) && exercise.round(found).is_none() {
            return Err(Refusal::NoTurns);
        }
        let step = exercise.steps.iter_mut().find(|other| other.id == *step).ok_or(Refusal::Gone)?;
        let before = step.minutes;
        step.apply(edit)?;
        self.minutes = self.minutes.saturating_add(step.minutes).saturating_sub(before).clamp(1, LONGEST_MINUTES);
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use super::*;
    use crate::model::exercise::step::Timer;

    fn programme() -> Programme {
        let talk = Activity::Talk { title: Text::typed("Oplæg") };
        let own = Activity::Exercise(Exercise::own(Text::typed("Øvelse"), 20));
        let items = [AgendaItem::new(Id(1), 30, talk), AgendaItem::new(Id(2), 20, own)].map(Arc::new).to_vec();
        Programme { start: Time::midnight(), end: None, items }
    }

    #[test]
    fn nonsense_is_refused_and_changes_nothing() {
        let step = |edit| ItemEdit::Step { step: Key::new("step"), edit };
        let nonsense = [
            (1, ItemEdit::Rename { title: "  ".into() }, Refusal::Empty),
            (1, ItemEdit::Minutes { minutes: 0 }, Refusal::Minutes),
            (1, ItemEdit::Minutes { minutes: LONGEST_MINUTES + 1 }, Refusal::Minutes),
            (1, ItemEdit::Least { least: Some(0) }, Refusal::Minutes),
            (1, ItemEdit::Note { note: "x".repeat(200_000) }, Refusal::TooLong),
            (3, ItemEdit::Remove, Refusal::Gone),
            (1, step(StepEdit::Minutes { minutes: 5 }), Refusal::NotHere),
            (2, step(StepEdit::Minutes { minutes: 0 }), Refusal::Minutes),
            (2, step(StepEdit::Prompt { prompt: String::new() }), Refusal::Empty),
            (2, step(StepEdit::Time { timer: Timer::Each(0) }), Refusal::Seconds),
            (2, step(StepEdit::Time { timer: Timer::Each(9_999) }), Refusal::Seconds),
            (2, step(StepEdit::Follow { handover: 2 }), Refusal::NoTurns),
        ];
        for (item, edit, refusal) in nonsense {
            let mut after = programme();
            assert_eq!(after.apply(Id(item), &edit), Err(refusal), "{edit:?}");
            assert_eq!(after, programme(), "{edit:?}");
        }
    }

    #[test]
    fn an_item_and_its_steps_take_the_same_time() {
        let mut after = programme();
        after.apply(Id(2), &ItemEdit::Minutes { minutes: 35 }).unwrap();
        let minutes = |after: &Programme| {
            let item = after.items.last().unwrap();
            (item.minutes(), item.exercise().unwrap().minutes())
        };
        assert_eq!(minutes(&after), (35, 35));
        let edit = StepEdit::Minutes { minutes: 12 };
        after.apply(Id(2), &ItemEdit::Step { step: Key::new("step"), edit }).unwrap();
        assert_eq!(minutes(&after), (12, 12));
    }

    #[test]
    fn an_item_is_moved_to_the_place_it_is_given() {
        let order = |to| {
            let mut after = programme();
            after.apply(Id(1), &ItemEdit::Move { to }).unwrap();
            after.items.iter().map(|item| item.id.0).collect::<Vec<u32>>()
        };
        assert_eq!((order(0), order(1), order(99)), (vec![1, 2], vec![2, 1], vec![2, 1]));
    }
}
