//! Every change to a session, as a value named for what the user did, and the one place that carries it out.

mod exercise;
#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests;

use std::sync::Arc;

use jiff::civil::{Date, Time};

use crate::i18n::{Language, Message, Text};
use crate::model::block::{At, BlockEdit};
use crate::model::day::aim::MOST_WEEKS;
use crate::model::day::follow_up::Carried;
use crate::model::day::programme::{Activity, AgendaItem, ItemEdit};
use crate::model::day::session::{Contents, Parked, Session};
use crate::model::exercise::Exercise;
use crate::model::exercise::step::StepEdit;
use crate::model::fault::limits::{name as short, possible, words, written};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Key};
use crate::model::people::{Attendance, Participant};
use crate::model::photo::{NewPhoto, Photo, PhotoEdit};
use crate::msg;

/// A change to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum Edit {
    /// Changes what the day is called.
    SetTitle { title: String },
    /// Changes whose day it is.
    SetOrganisation { organisation: String },
    /// Changes which municipality it belongs to, where that is another word than whose day it is.
    SetMunicipality { municipality: String },
    /// Changes which row of days it belongs to.
    SetSeries { series: String },
    /// Changes in which language it is held.
    SetLanguage { language: Option<Language> },
    /// Changes where it is held.
    SetPlace { place: String },
    /// Changes what the day is for.
    SetPurpose { purpose: String },
    /// Changes one of the things that should have come of it, by its place.
    SetOutcome { place: usize, outcome: String },
    /// Changes after how many weeks one asks whether it did; `None` for never.
    SetAskAfter { weeks: Option<u16> },
    /// Changes when it is held.
    SetDate { date: Date },
    /// Changes who leads it.
    SetFacilitators { names: Vec<String> },
    /// Changes what the last slide says of the summary.
    SetSummary { summary: String },
    /// Changes the facilitator's own notes.
    SetNotes { notes: String },
    /// Somebody is here.
    AddParticipant { name: String, unit: String },
    /// Changes a first name.
    Rename { person: Id, name: String },
    /// Changes where somebody works.
    SetUnit { person: Id, unit: String },
    /// Somebody sent word, came, left, or is back.
    Attend { person: Id, attendance: Attendance },
    /// Somebody is not to be named before others, or may be again.
    SetUnnamed { person: Id, unnamed: bool },
    /// Changes what somebody needs to take part.
    SetNeed { person: Id, what: String },
    /// Changes what else must come along.
    SetPacking { packing: String },
    /// Takes somebody off the list.
    RemoveParticipant { person: Id },
    /// Puts a question on the parking lot.
    Park { text: String },
    /// Takes a question off the parking lot.
    Unpark { parked: Id },
    /// Says what the handout holds besides the exercises.
    Handout { contents: Contents },
    /// Changes when the day begins.
    SetStart { start: Time },
    /// Changes when people are told that the day ends; `None` for whenever the last item does.
    SetEnd { end: Option<Time> },
    /// Puts an item into the programme, at a place counted from 0.
    AddItem { place: usize, minutes: u16, activity: Box<Activity> },
    /// Puts photographs after those of an exercise; one that is there already is not there twice.
    AddPhotos { item: Id, photos: Vec<NewPhoto> },
    /// Puts an item on the shelf, to spare: it has its place after all others.
    AddToShelf { minutes: u16, activity: Box<Activity> },
    /// Changes one item of the programme.
    Item { item: Id, edit: ItemEdit },
    /// Makes a day that is late end in time: changes several items at once, and when it ends if that is what it takes.
    Repair { changes: Vec<(Id, ItemEdit)>, end: Option<Time> },
    /// Changes one block.
    Block { at: At, edit: BlockEdit },
    /// Copies items into another block, which remembers where each came from.
    Pull { items: Vec<Id>, into: At, language: Language },
    /// Takes over a list that was written elsewhere: all of it or nothing, each of its things as if it were entered.
    TakeList { things: Vec<Edit> },
    /// Takes up what an earlier day left; where the programme does not look back, the exercise that does is added.
    TakeUp { carried: Box<Carried>, recipe: Box<Exercise> },
}

/// A field that is typed in: changes that follow each other in one field are one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Field {
    /// A field of the day itself.
    Day(Message),
    /// One of the things that should have come of the day, by its place.
    Outcome(usize),
    /// A field of a person.
    Person(Message, Id),
    /// A field of an item of the programme, and of one of its steps.
    Item(Message, Id, Option<Key>),
    /// A field within a block, such as a cell of a table or what a card says.
    Block(At, Key),
}

impl Edit {
    /// The session as it is after the change.
    ///
    /// # Errors
    /// When the change makes no sense or the session would be too large, with the reason.
    pub fn applied(&self, session: &Session) -> Result<Session, Refusal> {
        let mut before = session.clone();
        before.keep_results();
        let mut after = before.clone();
        self.carry_out(&mut after)?;
        after.settle();
        if after == before {
            return Ok(session.clone());
        }
        if !after.too_many().is_empty() {
            return Err(Refusal::TooMany);
        }
        if self.breaks(session, &after) { Err(Refusal::InUse) } else { Ok(after) }
    }

    /// Whether something in an exercise that is made anew points to what is no longer there.
    fn breaks(&self, before: &Session, after: &Session) -> bool {
        matches!(self, Self::Item { edit: ItemEdit::Make { .. }, .. }) && after.check().len() > before.check().len()
    }

    fn carry_out(&self, session: &mut Session) -> Result<(), Refusal> {
        match self {
            Self::SetTitle { title } => session.title = words(title)?,
            Self::SetOrganisation { organisation } => session.organisation = written(organisation)?,
            Self::SetMunicipality { municipality } => session.municipality = written(municipality)?,
            Self::SetSeries { series } => session.series = written(series)?,
            Self::SetLanguage { language } => session.language = *language,
            Self::SetPlace { place } => session.place = written(place)?,
            Self::SetPurpose { purpose } => session.aim.purpose = written(purpose)?,
            Self::SetOutcome { place, outcome } => session.aim.set_outcome(*place, written(outcome)?)?,
            Self::SetAskAfter { weeks: Some(weeks) } if !(1..=MOST_WEEKS).contains(weeks) => {
                return Err(Refusal::OutsideScale);
            }
            Self::SetAskAfter { weeks } => session.aim.weeks = *weeks,
            Self::SetDate { date } => session.date = *date,
            Self::SetFacilitators { names } => {
                session.facilitators = names.iter().map(|name| written(name)).collect::<Result<_, _>>()?;
            }
            Self::SetSummary { summary } => session.summary = written(summary)?,
            Self::SetNotes { notes } => session.notes = written(notes)?,
            Self::AddParticipant { name, unit } => add_participant(session, name, unit)?,
            Self::Rename { person, name } => find(session, *person)?.name = words(&short(name)?)?,
            Self::SetUnit { person, unit } => set_unit(session, *person, short(unit)?)?,
            Self::Attend { person, attendance } => find(session, *person)?.attend(*attendance)?,
            Self::SetUnnamed { person, unnamed } => find(session, *person)?.unnamed = *unnamed,
            Self::SetNeed { person, what } => note_need(session, *person, short(what)?)?,
            Self::SetPacking { packing } => session.packing = written(packing)?,
            Self::RemoveParticipant { person } => remove(session, *person)?,
            Self::Park { text } => park(session, words(text)?),
            Self::Unpark { parked } => session.parking.retain(|other| other.id != *parked),
            Self::Handout { contents } => session.handout = *contents,
            Self::SetStart { start } => session.programme.begin_at(*start),
            Self::SetEnd { end } => session.programme.end = *end,
            Self::AddItem { place, minutes, activity } => drop(add_item(session, *place, *minutes, activity)?),
            Self::AddPhotos { item, photos } => add_photos(session, *item, photos)?,
            Self::AddToShelf { minutes, activity } => {
                let item = add_item(session, usize::MAX, *minutes, activity)?;
                session.programme.apply(item, &ItemEdit::Drop { dropped: true })?;
            }
            Self::Item { item, edit } => session.programme.apply(*item, edit)?,
            Self::Repair { changes, end } => {
                for (item, edit) in changes {
                    session.programme.apply(*item, edit)?;
                }
                session.programme.end = end.or(session.programme.end);
            }
            Self::Block { at, edit } => {
                let change = session.change_block(at, |block, context, ids| block.apply(&at.block, edit, context, ids));
                change.ok_or(Refusal::Gone)??;
            }
            Self::TakeList { things } => things.iter().try_for_each(|thing| thing.carry_out(session))?,
            Self::TakeUp { carried, recipe } => session.take_up(carried, recipe),
            Self::Pull { items, into, language } => {
                let items = session.brought(items, into, *language);
                let change = session.change_block(into, |block, _, ids| block.receive(&items, ids));
                change.ok_or(Refusal::Gone)??;
            }
        }
        Ok(())
    }

    /// What the user did, for the menu: "flyt kort".
    pub fn name(&self) -> Message {
        match self {
            Self::SetTitle { .. } => msg!("edit-title"),
            Self::SetOrganisation { .. } => msg!("edit-organisation"),
            Self::SetMunicipality { .. } => msg!("edit-municipality"),
            Self::SetSeries { .. } => msg!("edit-series"),
            Self::SetLanguage { .. } => msg!("edit-language"),
            Self::SetPlace { .. } => msg!("edit-place"),
            Self::SetPurpose { .. } => msg!("edit-purpose"),
            Self::SetOutcome { .. } => msg!("edit-outcome"),
            Self::SetAskAfter { .. } => msg!("edit-ask-after"),
            Self::SetDate { .. } => msg!("edit-date"),
            Self::SetFacilitators { .. } => msg!("edit-facilitators"),
            Self::SetSummary { .. } => msg!("edit-summary"),
            Self::SetNotes { .. } => msg!("edit-notes"),
            Self::AddParticipant { .. } => msg!("edit-add-participant"),
            Self::Rename { .. } => msg!("edit-rename-participant"),
            Self::SetUnit { .. } => msg!("edit-unit"),
            Self::Attend { .. } => msg!("edit-absent"),
            Self::SetUnnamed { .. } => msg!("edit-unnamed"),
            Self::SetNeed { .. } => msg!("edit-need"),
            Self::SetPacking { .. } => msg!("edit-packing"),
            Self::RemoveParticipant { .. } => msg!("edit-remove-participant"),
            Self::Park { .. } => msg!("edit-park"),
            Self::Unpark { .. } => msg!("edit-unpark"),
            Self::Handout { .. } => msg!("edit-handout"),
            Self::SetStart { .. } => msg!("edit-start"),
            Self::SetEnd { .. } => msg!("edit-end"),
            Self::AddItem { .. } => msg!("edit-add-item"),
            Self::AddPhotos { .. } => msg!("edit-add-photos"),
            Self::AddToShelf { .. } => msg!("edit-add-to-shelf"),
            Self::Item { edit, .. } => item_edit_name(edit),
            Self::Repair { .. } => msg!("edit-repair"),
            Self::Block { edit, .. } => edit.name(),
            Self::Pull { .. } => msg!("edit-pull"),
            Self::TakeList { .. } => msg!("edit-take-list"),
            Self::TakeUp { .. } => msg!("edit-take-up"),
        }
    }

    /// The field it types in, if it does.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::SetTitle { .. }
            | Self::SetOrganisation { .. }
            | Self::SetMunicipality { .. }
            | Self::SetSeries { .. }
            | Self::SetPlace { .. }
            | Self::SetPurpose { .. }
            | Self::SetFacilitators { .. }
            | Self::SetSummary { .. }
            | Self::SetPacking { .. }
            | Self::SetNotes { .. } => Some(Field::Day(self.name())),
            Self::SetOutcome { place, .. } => Some(Field::Outcome(*place)),
            Self::Rename { person, .. } | Self::SetUnit { person, .. } | Self::SetNeed { person, .. } => {
                Some(Field::Person(self.name(), *person))
            }
            Self::Item { item, edit } => self.item_field(*item, edit),
            Self::Block { at, edit } => edit.typing().map(|field| Field::Block(at.clone(), field)),
            Self::SetDate { .. }
            | Self::SetLanguage { .. }
            | Self::SetAskAfter { .. }
            | Self::SetStart { .. }
            | Self::SetEnd { .. }
            | Self::AddItem { .. }
            | Self::AddPhotos { .. }
            | Self::AddToShelf { .. }
            | Self::Repair { .. }
            | Self::AddParticipant { .. }
            | Self::Attend { .. }
            | Self::SetUnnamed { .. }
            | Self::RemoveParticipant { .. }
            | Self::Park { .. }
            | Self::Unpark { .. }
            | Self::Handout { .. }
            | Self::Pull { .. }
            | Self::TakeList { .. }
            | Self::TakeUp { .. } => None,
        }
    }

    fn item_field(&self, item: Id, edit: &ItemEdit) -> Option<Field> {
        let field = |step| Some(Field::Item(self.name(), item, step));
        match edit {
            ItemEdit::Rename { .. }
            | ItemEdit::Note { .. }
            | ItemEdit::Material { .. }
            | ItemEdit::Shown { .. }
            | ItemEdit::Lead { .. }
            | ItemEdit::Setup { .. }
            | ItemEdit::PlanB { .. } => field(None),
            ItemEdit::Step { step, edit } => match edit {
                StepEdit::Rename { .. }
                | StepEdit::Prompt { .. }
                | StepEdit::Instruct { .. }
                | StepEdit::Note { .. } => field(Some(step.clone())),
                StepEdit::Minutes { .. } | StepEdit::Follow { .. } | StepEdit::Group { .. } | StepEdit::Time { .. } => {
                    None
                }
            },
            ItemEdit::Make { edit } => exercise::field(self.name(), item, edit),
            ItemEdit::Photo { photo, edit: PhotoEdit::Caption { .. } } => Some(Field::Item(self.name(), *photo, None)),
            ItemEdit::Photo { .. }
            | ItemEdit::Minutes { .. }
            | ItemEdit::Least { .. }
            | ItemEdit::Tie { .. }
            | ItemEdit::CanDrop { .. }
            | ItemEdit::Drop { .. }
            | ItemEdit::PutIn { .. }
            | ItemEdit::Alongside { .. }
            | ItemEdit::InHandout { .. }
            | ItemEdit::Move { .. }
            | ItemEdit::Remove => None,
        }
    }
}

const fn item_edit_name(edit: &ItemEdit) -> Message {
    match edit {
        ItemEdit::Rename { .. } => msg!("edit-item-title"),
        ItemEdit::Minutes { .. } => msg!("edit-item-minutes"),
        ItemEdit::Least { .. } => msg!("edit-item-least"),
        ItemEdit::Tie { lock: Some(_) } => msg!("edit-item-tie"),
        ItemEdit::Tie { lock: None } => msg!("edit-item-untie"),
        ItemEdit::CanDrop { .. } => msg!("edit-item-can-drop"),
        ItemEdit::Drop { dropped: true } => msg!("edit-item-drop"),
        ItemEdit::Drop { dropped: false } | ItemEdit::PutIn { .. } => msg!("edit-item-take-in"),
        ItemEdit::Alongside { alongside: true } => msg!("edit-item-alongside"),
        ItemEdit::Alongside { alongside: false } => msg!("edit-item-alone"),
        ItemEdit::InHandout { .. } => msg!("edit-handout"),
        ItemEdit::Photo { edit, .. } => photo_edit_name(edit),
        ItemEdit::Note { .. } => msg!("edit-item-note"),
        ItemEdit::Material { .. } => msg!("edit-item-material"),
        ItemEdit::Shown { .. } => msg!("edit-item-shown"),
        ItemEdit::Lead { .. } => msg!("edit-item-lead"),
        ItemEdit::Setup { .. } => msg!("edit-item-setup"),
        ItemEdit::PlanB { .. } => msg!("edit-item-plan-b"),
        ItemEdit::Move { .. } => msg!("edit-item-move"),
        ItemEdit::Remove => msg!("edit-item-remove"),
        ItemEdit::Make { edit } => exercise::name(edit),
        ItemEdit::Step { edit, .. } => match edit {
            StepEdit::Rename { .. } => msg!("edit-step-title"),
            StepEdit::Minutes { .. } => msg!("edit-step-minutes"),
            StepEdit::Follow { .. } => msg!("edit-step-follow"),
            StepEdit::Group { .. } => msg!("edit-step-grouping"),
            StepEdit::Time { .. } => msg!("edit-step-clock"),
            StepEdit::Prompt { .. } => msg!("edit-step-prompt"),
            StepEdit::Instruct { .. } => msg!("edit-step-instruction"),
            StepEdit::Note { .. } => msg!("edit-step-note"),
        },
    }
}

const fn photo_edit_name(edit: &PhotoEdit) -> Message {
    match edit {
        PhotoEdit::Caption { .. } => msg!("edit-photo-caption"),
        PhotoEdit::Wide { .. } => msg!("edit-photo-size"),
        PhotoEdit::InHandout { .. } => msg!("edit-photo-handout"),
        PhotoEdit::Shown { .. } => msg!("edit-photo-shown"),
        PhotoEdit::Move { .. } => msg!("edit-photo-move"),
        PhotoEdit::Remove => msg!("edit-photo-remove"),
    }
}

fn park(session: &mut Session, text: String) {
    let id = session.new_id();
    session.parking.push(Parked { id, text });
}

/// The steps of an exercise share what it is given more or less than they take.
fn add_item(session: &mut Session, place: usize, minutes: u16, activity: &Activity) -> Result<Id, Refusal> {
    let minutes = possible(minutes)?;
    let own = match activity {
        Activity::Exercise(exercise) => exercise.minutes(),
        Activity::Talk { .. } | Activity::Break { .. } => minutes,
    };
    let mut activity = activity.clone();
    let title = match &mut activity {
        Activity::Exercise(exercise) => &mut exercise.title,
        Activity::Talk { title } | Activity::Break { title } => title,
    };
    *title = Text { da: written(&title.da)?, en: written(&title.en)? };
    let id = session.new_id();
    let place = place.min(session.programme.items.len());
    session.programme.items.insert(place, Arc::new(AgendaItem::new(id, own, activity)));
    if own != minutes {
        session.programme.apply(id, &ItemEdit::Minutes { minutes })?;
    }
    Ok(id)
}

/// An exercise has what its room made taken as photographs; a talk and a break have pictures for the room.
fn add_photos(session: &mut Session, item: Id, photos: &[NewPhoto]) -> Result<(), Refusal> {
    let there = session.item(item).ok_or(Refusal::Gone)?;
    let is_for_room = there.exercise().is_none();
    let mut all = there.photos.clone();
    for photo in photos {
        if !all.iter().any(|other| other.file == photo.file) {
            let new = Photo::new(session.new_id(), photo.clone());
            all.push(if is_for_room { new.for_room() } else { new });
        }
    }
    if photos.iter().any(|photo| !photo.file.is_well_formed()) || !all.iter().all(Photo::is_possible) {
        return Err(Refusal::NotHere);
    }
    let item = session.programme.item_mut(item).ok_or(Refusal::Gone)?;
    if all.len() == item.photos.len() {
        return Err(Refusal::NothingNew);
    }
    item.photos = all;
    Ok(())
}

fn note_need(session: &mut Session, person: Id, what: String) -> Result<(), Refusal> {
    find(session, person)?;
    session.set_need(person, what);
    Ok(())
}

fn remove(session: &mut Session, person: Id) -> Result<(), Refusal> {
    note_need(session, person, String::new())?;
    session.participants.retain(|participant| participant.id != person);
    Ok(())
}

fn add_participant(session: &mut Session, name: &str, unit: &str) -> Result<(), Refusal> {
    let (name, unit) = (words(&short(name)?)?, short(unit.trim())?);
    let id = session.new_id();
    session.participants.push(Participant::new(id, name, unit));
    Ok(())
}

/// Who takes part over the net from now on is called up early.
fn set_unit(session: &mut Session, person: Id, unit: String) -> Result<(), Refusal> {
    let participant = find(session, person)?;
    let was = participant.is_remote();
    participant.unit = unit;
    if participant.is_remote() && !was {
        session.call_early(person);
    }
    Ok(())
}

fn find(session: &mut Session, person: Id) -> Result<&mut Participant, Refusal> {
    session.participants.iter_mut().find(|participant| participant.id == person).ok_or(Refusal::Gone)
}
