//! A placement: things put on two axes or on rungs, where they are now and where they should be.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

mod bands;
mod behaviour;
mod drawn;
mod field;
mod filled;
mod parts;
mod redact;
mod shown;

pub use drawn::Spotted;
pub use field::{Axis, Field, Fields, Ladder, LadderStyle, Matrix, Rung};

use crate::i18n::{Message, Text};
use crate::model::block::Pull;
use crate::model::block::context::Context;
use crate::model::block::kind::{Change, Kind};
use crate::model::block::preset::Preset;
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::several::one_or_many;
use crate::msg;

/// The far end of an axis; the near end is 0.
pub const FAR: u8 = 100;
/// How far an arrow key moves something on an axis.
const STEP: i16 = 5;

/// Things placed on a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placement {
    /// What they are placed on.
    pub field: Field,
    /// What one of them is, in a word: "partner".
    pub subject: Text,
    /// What a place is called when each thing has two: now and goal. One name, or none, when each has one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Text>,
    /// Where the things come from.
    #[serde(default, skip_serializing_if = "Source::is_free")]
    pub from: Source,
    /// What it may be filled from, each in its turn; a file may hold one alone.
    #[serde(default, deserialize_with = "one_or_many", skip_serializing_if = "Vec::is_empty")]
    pub pull: Vec<Pull>,
    /// The sets of things one may begin with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub presets: Vec<Preset>,
    /// The things; the number of each is its place in this list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub things: Vec<Thing>,
}

/// Where the things come from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Source {
    /// The room adds them.
    #[default]
    Free,
    /// Everybody on the list of people.
    Participants,
    /// The rows, cards or groups of a block of the same exercise.
    Each(Key),
}

impl Source {
    fn is_free(&self) -> bool {
        *self == Self::Free
    }
}

/// Something that is placed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Thing {
    /// Names it in the session.
    pub id: Id,
    /// The participant, row, card or group it is, when it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Id>,
    /// What it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Id>,
    /// What it is called; empty when it is about something that has a name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Its place, or where it is now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<Spot>,
    /// Where it should be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Spot>,
}

/// A place on the field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the sentence of each names its fields")]
#[serde(deny_unknown_fields)]
pub enum Spot {
    /// On two axes: how far to the right and how far up, from 0 to [`FAR`].
    Point { x: u8, y: u8 },
    /// On a rung.
    Rung(Key),
}

/// Which of its places a thing is put on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The only one, or where it is now.
    First,
    /// Where it should be.
    Second,
}

/// A change to a placement.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum PlacementEdit {
    /// Adds a thing that has no place yet.
    Add { text: String },
    /// Changes what a thing is called.
    Rename { thing: Id, text: String },
    /// Throws a thing away.
    Delete { thing: Id },
    /// Puts a thing on a place.
    Place { thing: Id, mark: Mark, spot: Spot },
    /// Takes a thing off its place.
    Unplace { thing: Id, mark: Mark },
}

impl Placement {
    /// The thing of that number.
    pub fn thing(&self, id: Id) -> Option<&Thing> {
        self.things.iter().find(|thing| thing.id == id)
    }

    /// Whether each thing has two places.
    pub const fn has_goal(&self) -> bool {
        self.marks.len() == 2
    }

    /// What a thing is called.
    pub fn title_of(&self, thing: &Thing, context: &Context<'_>) -> String {
        match (&self.from, thing.about) {
            (Source::Participants, Some(about)) => context.name(about).into_owned(),
            (Source::Each(block), Some(about)) => context.item_text(block, about),
            (Source::Free | Source::Participants | Source::Each(_), _) => thing.text.clone(),
        }
    }

    /// The names of the four fields, or of the rungs.
    pub fn areas(&self) -> Vec<&Text> {
        match &self.field {
            Field::Matrix(Matrix { fields, .. }) => {
                vec![&fields.top_left, &fields.top_right, &fields.bottom_left, &fields.bottom_right]
            }
            Field::Ladder(ladder) => ladder.rungs.iter().map(|rung| &rung.title).collect(),
        }
    }

    /// Which of the areas a place is in.
    pub fn area_of(&self, spot: &Spot) -> Option<usize> {
        match (&self.field, spot) {
            (Field::Matrix(_), Spot::Point { x, y }) => {
                let (right, below) = (*x >= FAR / 2, *y < FAR / 2);
                Some(usize::from(right) + 2 * usize::from(below))
            }
            (Field::Ladder(ladder), Spot::Rung(key)) => ladder.rungs.iter().position(|rung| rung.id == *key),
            (Field::Matrix(_) | Field::Ladder(_), _) => None,
        }
    }

    /// The place beside one, as the arrow keys go: so many steps to the right and up. From nowhere one begins in the
    /// middle, or on the first rung.
    pub fn beside_spot(&self, from: Option<&Spot>, right: i16, up: i16) -> Option<Spot> {
        match (&self.field, from) {
            (Field::Matrix(_), Some(Spot::Point { x, y })) => {
                let moved = |value: u8, steps: i16| {
                    u8::try_from((i16::from(value) + STEP * steps).clamp(0, i16::from(FAR))).unwrap_or_default()
                };
                Some(Spot::Point { x: moved(*x, right), y: moved(*y, up) })
            }
            (Field::Matrix(_), _) => Some(Spot::Point { x: FAR / 2, y: FAR / 2 }),
            (Field::Ladder(ladder), from) => {
                let forward = if ladder.style == LadderStyle::Stairs { up } else { -up };
                let now = from.and_then(|spot| self.area_of(spot)).and_then(|area| i16::try_from(area).ok());
                let last = i16::try_from(ladder.rungs.len()).ok()? - 1;
                let to = now.map_or(0, |now| now + forward + right).clamp(0, last.max(0));
                Some(Spot::Rung(ladder.rungs.get(usize::try_from(to).ok()?)?.id.clone()))
            }
        }
    }

    /// The middle of an area.
    pub fn middle_of(&self, area: usize) -> Option<Spot> {
        match &self.field {
            Field::Matrix(_) => {
                let (near, far) = (FAR / 4, FAR - FAR / 4);
                let x = if area.is_multiple_of(2) { near } else { far };
                (area < 4).then_some(Spot::Point { x, y: if area < 2 { far } else { near } })
            }
            Field::Ladder(ladder) => ladder.rungs.get(area).map(|rung| Spot::Rung(rung.id.clone())),
        }
    }

    fn apply(&mut self, edit: &PlacementEdit, ids: &mut Ids) -> Result<(), Refusal> {
        match edit {
            PlacementEdit::Add { text } => self.add(words(text)?, None, ids)?,
            PlacementEdit::Rename { thing, text } => {
                self.must_be_free()?;
                self.find(*thing)?.text = words(text)?;
            }
            PlacementEdit::Delete { thing } => {
                self.must_be_free()?;
                self.find(*thing)?;
                self.things.retain(|other| other.id != *thing);
            }
            PlacementEdit::Place { thing, mark, spot } => {
                self.accept(*mark, spot)?;
                *self.find(*thing)?.place_mut(*mark) = Some(spot.clone());
            }
            PlacementEdit::Unplace { thing, mark } => *self.find(*thing)?.place_mut(*mark) = None,
        }
        Ok(())
    }

    fn add(&mut self, text: String, origin: Option<Id>, ids: &mut Ids) -> Result<(), Refusal> {
        self.must_be_free()?;
        self.things.push(Thing { id: ids.hand_out(), origin, text, ..Thing::default() });
        Ok(())
    }

    fn must_be_free(&self) -> Result<(), Refusal> {
        if self.from == Source::Free { Ok(()) } else { Err(Refusal::NotFree) }
    }

    fn find(&mut self, thing: Id) -> Result<&mut Thing, Refusal> {
        self.things.iter_mut().find(|other| other.id == thing).ok_or(Refusal::Gone)
    }

    fn accept(&self, mark: Mark, spot: &Spot) -> Result<(), Refusal> {
        let within = match spot {
            Spot::Point { x, y } => *x <= FAR && *y <= FAR,
            Spot::Rung(_) => true,
        };
        match (self.area_of(spot), within) {
            (Some(_), true) if mark == Mark::First || self.has_goal() => Ok(()),
            (Some(_), false) => Err(Refusal::OutsideScale),
            (None, _) if matches!((spot, &self.field), (Spot::Rung(_), Field::Ladder(_))) => Err(Refusal::Gone),
            (None, _) | (Some(_), true) => Err(Refusal::NotHere),
        }
    }

    fn settle_each(&mut self, things: Vec<Id>, ids: &mut Ids) {
        let known: HashSet<Id> = things.iter().copied().collect();
        self.things.retain(|thing| thing.about.is_some_and(|about| known.contains(&about)));
        let there: HashSet<Id> = self.things.iter().filter_map(|thing| thing.about).collect();
        let new = things.into_iter().filter(|thing| !there.contains(thing));
        let thing = |about| Thing { id: ids.hand_out(), about: Some(about), ..Thing::default() };
        let new: Vec<Thing> = new.map(thing).collect();
        self.things.extend(new);
    }
}

impl Thing {
    /// Where it was put.
    pub const fn place(&self, mark: Mark) -> Option<&Spot> {
        match mark {
            Mark::First => self.first.as_ref(),
            Mark::Second => self.second.as_ref(),
        }
    }

    const fn place_mut(&mut self, mark: Mark) -> &mut Option<Spot> {
        match mark {
            Mark::First => &mut self.first,
            Mark::Second => &mut self.second,
        }
    }
}

impl Kind for Placement {
    type Edit = PlacementEdit;

    fn carry_out(&mut self, _: &Key, edit: &PlacementEdit, _: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        self.apply(edit, ids)
    }
}

impl Change for PlacementEdit {
    fn name(&self) -> Message {
        match self {
            Self::Add { .. } => msg!("edit-add-thing"),
            Self::Rename { .. } => msg!("edit-rename-thing"),
            Self::Delete { .. } => msg!("edit-delete-thing"),
            Self::Place { .. } => msg!("edit-place-thing"),
            Self::Unplace { .. } => msg!("edit-unplace"),
        }
    }

    fn thing(&self) -> Option<Id> {
        match self {
            Self::Rename { thing, .. }
            | Self::Delete { thing }
            | Self::Place { thing, .. }
            | Self::Unplace { thing, .. } => Some(*thing),
            Self::Add { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ladder(marks: usize) -> Placement {
        let rung = |id: &str| Rung { id: Key::new(id), title: Text::typed(id) };
        Placement {
            field: Field::Ladder(Ladder { style: LadderStyle::Stairs, rungs: vec![rung("know"), rung("agree")] }),
            subject: Text::typed("partner"),
            marks: ["now", "goal"].into_iter().take(marks).map(Text::typed).collect(),
            from: Source::Free,
            pull: Vec::new(),
            presets: Vec::new(),
            things: Vec::new(),
        }
    }

    fn matrix() -> Placement {
        let axis = |title: &str| Axis { title: Text::typed(title), low: Text::typed("low"), high: Text::typed("high") };
        let fields = Fields {
            top_left: Text::typed("build"),
            top_right: Text::typed("nurse"),
            bottom_left: Text::typed("follow"),
            bottom_right: Text::typed("keep"),
        };
        let field = Field::Matrix(Matrix { across: axis("contact"), up: axis("importance"), fields });
        Placement { field, ..ladder(0) }
    }

    fn place(placement: &mut Placement, mark: Mark, spot: Spot) -> Result<(), Refusal> {
        placement.apply(&PlacementEdit::Place { thing: Id(1), mark, spot }, &mut Ids(9))
    }

    #[test]
    fn a_thing_is_placed_moved_and_taken_off() {
        let mut placement = ladder(2);
        placement.apply(&PlacementEdit::Add { text: " Ældre Sagen ".into() }, &mut Ids(1)).unwrap();
        let rung = |key: &str| Spot::Rung(Key::new(key));
        place(&mut placement, Mark::First, rung("know")).unwrap();
        place(&mut placement, Mark::Second, rung("agree")).unwrap();
        let thing = placement.thing(Id(1)).unwrap();
        assert_eq!(
            (thing.text.as_str(), &thing.first, &thing.second),
            ("Ældre Sagen", &Some(rung("know")), &Some(rung("agree")))
        );
        placement.apply(&PlacementEdit::Unplace { thing: Id(1), mark: Mark::First }, &mut Ids(9)).unwrap();
        assert_eq!(placement.thing(Id(1)).unwrap().first, None);
    }

    #[test]
    fn a_place_that_is_not_on_the_field_is_refused() {
        for (mut placement, mark, spot, refusal) in [
            (ladder(2), Mark::First, Spot::Rung(Key::new("nowhere")), Refusal::Gone),
            (ladder(2), Mark::First, Spot::Point { x: 1, y: 1 }, Refusal::NotHere),
            (ladder(1), Mark::Second, Spot::Rung(Key::new("know")), Refusal::NotHere),
            (matrix(), Mark::First, Spot::Rung(Key::new("know")), Refusal::NotHere),
            (matrix(), Mark::First, Spot::Point { x: 101, y: 1 }, Refusal::OutsideScale),
        ] {
            placement.apply(&PlacementEdit::Add { text: "x".into() }, &mut Ids(1)).unwrap();
            assert_eq!(place(&mut placement, mark, spot), Err(refusal));
        }
    }

    #[test]
    fn the_four_fields_meet_in_the_middle() {
        let matrix = matrix();
        let area = |x, y| matrix.area_of(&Spot::Point { x, y }).map(|area| matrix.areas()[area].da.clone()).unwrap();
        let areas = [area(0, 100), area(50, 50), area(49, 49), area(100, 0)];
        assert_eq!(areas, ["build", "nurse", "follow", "keep"]);
    }
}
