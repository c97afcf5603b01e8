//! Groups: who sits with whom.

mod draw;
mod remote;
mod rounds;
mod seating;
mod table_plan;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::i18n::{Message, Text};
use crate::model::block::Item;
use crate::model::block::context::Context;
use crate::model::block::kind::{Behaviour, Change, Kind, Ref};
use crate::model::block::parts::Parts;
use crate::model::fault::issue::Issue;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::report::{Blank, Part, Run, RunStyle};
use crate::model::people::{Participant, is_false};
use crate::model::screen::slide::{Body, SlideGroup};
use crate::msg;
use draw::{Drawn, Past};
use remote::draw_together;
pub use seating::Joined;

/// Who sits with whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups {
    /// How many sit together; 2 for pairs.
    pub size: u16,
    /// For how many rounds at the tables they are drawn at once; for one when nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rounds: Option<u16>,
    /// At each table a host stays in all rounds: whoever is first of it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub hosts: bool,
    /// The groups, once they are made.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
}

/// Some people who sit together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Names the group in the session.
    pub id: Id,
    /// Who is in it.
    pub members: Vec<Id>,
    /// Stays together when the others are drawn again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub locked: bool,
    /// Who is in it in the rounds that follow.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub then: Vec<Vec<Id>>,
}

/// A change to groups.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum GroupsEdit {
    /// Draws all groups that are not locked, by lot.
    Make { seed: u64 },
    /// Moves a person into another group.
    Move { person: Id, to: Id },
    /// Lets two people change places.
    Swap { one: Id, other: Id },
    /// Keeps a group together, or lets go of it.
    Lock { group: Id, locked: bool },
    /// Does that in one of several rounds, counted from 1.
    InRound { round: u16, edit: Box<GroupsEdit> },
}

impl Groups {
    /// The name of a group by its place in the list: `Par 3`, `Gruppe 2`.
    pub fn title(&self, place: usize, context: &Context<'_>) -> String {
        let message = if self.size == 2 { msg!("pair-number") } else { msg!("group-number") };
        context.language.say_with(message, &[("number", (place as u64 + 1).into())])
    }

    /// How many groups these people sit in: as drawn, or as would be of so many.
    pub fn count_of(&self, people: &HashSet<Id>) -> usize {
        if self.groups.is_empty() {
            return draw::sizes(people.len(), usize::from(self.size)).len();
        }
        self.groups.iter().filter(|group| group.members.iter().any(|member| people.contains(member))).count()
    }

    /// Who sits there; where names are left out, the group has its number.
    fn words(&self, place: usize, group: &Group, context: &Context<'_>) -> String {
        let names = Some(context.names(&here(group, context))).filter(|names| !names.is_empty());
        names.unwrap_or_else(|| self.title(place, context))
    }

    fn apply(&mut self, edit: &GroupsEdit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        match edit {
            GroupsEdit::Make { seed } => self.make(*seed, context, ids)?,
            GroupsEdit::Move { person, to } => {
                let target = self.groups.iter().position(|group| group.id == *to).ok_or(Refusal::Gone)?;
                self.leave(*person)?;
                self.groups.get_mut(target).ok_or(Refusal::Gone)?.members.push(*person);
                self.groups.retain(Group::is_taken);
            }
            GroupsEdit::Swap { one, other } => self.swap(*one, *other)?,
            GroupsEdit::Lock { group, locked } => {
                self.groups.iter_mut().find(|other| other.id == *group).ok_or(Refusal::Gone)?.locked = *locked;
            }
            GroupsEdit::InRound { round, edit } => return self.apply_in(*round, edit, context, ids),
        }
        Ok(())
    }

    fn make(&mut self, seed: u64, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        if let Some(rounds) = self.rounds() {
            return self.make_rounds(rounds, seed, context, ids);
        }
        let past = self.past(context);
        let (locked, loose): (Vec<Group>, Vec<Group>) = self.groups.drain(..).partition(|group| group.locked);
        self.groups = locked;
        let seated: HashSet<Id> = self.groups.iter().flat_map(|group| &group.members).copied().collect();
        let people: Vec<Drawn<'_>> = context
            .session
            .present()
            .filter(|participant| !seated.contains(&participant.id))
            .map(|participant| Drawn { id: participant.id, unit: participant.unit.trim() })
            .collect();
        if people.len() + seated.len() < 2 {
            return Err(Refusal::TooFewPeople);
        }
        if let ([alone], false) = (people.as_slice(), self.groups.is_empty()) {
            // All others are kept together: a draw of one would leave somebody alone.
            self.seat(alone.id, &past, context);
            return Ok(());
        }
        for members in draw_together(&people, usize::from(self.size), &past, seed) {
            // Those who sit together again are the same group, with what they wrote.
            let again = loose.iter().find(|group| is_same(&group.members, &members)).map(|group| group.id);
            self.groups.push(Group {
                id: again.unwrap_or_else(|| ids.hand_out()),
                members,
                locked: false,
                then: Vec::new(),
            });
        }
        Ok(())
    }

    /// Who has sat together in the day's other groups.
    fn past(&self, context: &Context<'_>) -> Past {
        let own: HashSet<Id> = self.groups.iter().map(|group| group.id).collect();
        let all = context.session.exercises().flat_map(|(_, exercise)| exercise.all::<Self>());
        let mut past = Past::default();
        for (_, other) in all.filter(|(_, other)| !other.groups.iter().any(|group| own.contains(&group.id))) {
            let tables = other.groups.iter().flat_map(|group| std::iter::once(&group.members).chain(&group.then));
            tables.for_each(|members| past.add(members, usize::from(other.size)));
        }
        past
    }

    fn leave(&mut self, person: Id) -> Result<(), Refusal> {
        let group = self.groups.iter_mut().find(|group| group.members.contains(&person)).ok_or(Refusal::Gone)?;
        group.members.retain(|member| *member != person);
        Ok(())
    }

    fn swap(&mut self, one: Id, other: Id) -> Result<(), Refusal> {
        let seated = |person| self.groups.iter().any(|group| group.members.contains(&person));
        if !seated(one) || !seated(other) {
            return Err(Refusal::Gone);
        }
        for member in self.groups.iter_mut().flat_map(|group| &mut group.members) {
            if *member == one {
                *member = other;
            } else if *member == other {
                *member = one;
            }
        }
        Ok(())
    }
}

/// Whether the same people are in both, in whatever order.
fn is_same(one: &[Id], other: &[Id]) -> bool {
    one.len() == other.len() && one.iter().all(|member| other.contains(member))
}

/// Those of a group who are here now; all of them when none is.
fn here(group: &Group, context: &Context<'_>) -> Vec<Id> {
    let is_here = |id: &Id| context.session.participant(*id).is_some_and(Participant::is_here);
    let here: Vec<Id> = group.members.iter().copied().filter(is_here).collect();
    if here.is_empty() { group.members.clone() } else { here }
}

/// Their names; where they are left out, how many there are.
fn names(members: &[Id], context: &Context<'_>) -> Vec<String> {
    let names: Vec<String> = members.iter().map(|member| context.name(*member).into_owned()).collect();
    match names.iter().all(String::is_empty) {
        true => vec![context.language.say_with(msg!("participants-count"), &[("count", members.len().into())])],
        false => names,
    }
}

impl Kind for Groups {
    type Edit = GroupsEdit;

    fn carry_out(&mut self, _: &Key, edit: &GroupsEdit, context: &Context<'_>, ids: &mut Ids) -> Result<(), Refusal> {
        self.apply(edit, context, ids)
    }
}

impl Change for GroupsEdit {
    fn name(&self) -> Message {
        match self {
            Self::Make { .. } => msg!("edit-make-groups"),
            Self::Move { .. } | Self::Swap { .. } => msg!("edit-move-person"),
            Self::Lock { .. } => msg!("edit-lock-group"),
            Self::InRound { edit, .. } => edit.name(),
        }
    }
}

impl Parts for Groups {
    fn count(&self) -> Option<(Message, u16)> {
        Some((msg!("people-each"), self.size))
    }

    fn set_count(&mut self, count: u16) -> Result<(), Refusal> {
        if count < 2 {
            return Err(Refusal::TooFewPeople);
        }
        self.size = count;
        Ok(())
    }

    fn table_rounds(&self) -> Option<(u16, bool)> {
        Some((self.rounds.unwrap_or(1), self.hosts))
    }

    /// Who sits where stays; in a round more they are seated with people not met yet, as late arrivals are.
    fn set_table_rounds(&mut self, rounds: u16, hosts: bool) -> Result<(), Refusal> {
        if !(1..=rounds::MOST_ROUNDS).contains(&rounds) {
            return Err(Refusal::OutsideScale);
        }
        self.rounds = (rounds > 1).then_some(rounds);
        self.hosts = hosts && rounds > 1;
        self.groups.iter_mut().for_each(|group| group.then.truncate(usize::from(rounds - 1)));
        Ok(())
    }
}

impl Behaviour for Groups {
    fn name(&self) -> Message {
        msg!("kind-groups")
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        Vec::new()
    }

    fn texts(&self) -> Vec<&Text> {
        Vec::new()
    }

    fn is_said(&self) -> bool {
        !self.groups.is_empty()
    }

    fn tally(&self) -> Option<(Message, usize)> {
        let message = if self.size == 2 { msg!("pairs-count") } else { msg!("groups-count") };
        Some((message, self.groups.len()))
    }

    fn can_be_listed(&self) -> bool {
        true
    }

    as_itself! { divided divided_mut: Parts }

    fn clear(&mut self) {
        self.groups.clear();
    }

    fn settle(&mut self, context: &Context<'_>, _ids: &mut Ids) {
        let people: HashSet<Id> = context.session.expected().map(|person| person.id).collect();
        for members in self.groups.iter_mut().flat_map(Group::all_members_mut) {
            members.retain(|member| people.contains(member));
        }
        self.groups.retain(Group::is_taken);
        if let Some(rounds) = self.rounds() {
            return self.seat_in_rounds(rounds, context);
        }
        let seated: HashSet<Id> = self.groups.iter().flat_map(|group| &group.members).copied().collect();
        let late = context.session.present().map(|participant| participant.id).filter(|id| !seated.contains(id));
        let mut late = late.peekable();
        if late.peek().is_some() {
            let past = self.past(context);
            late.for_each(|person| self.seat(person, &past, context));
        }
    }

    fn check(&self, context: &Context<'_>) -> Vec<Issue> {
        let mut issues = Vec::new();
        let later = self.groups.iter().map(|group| group.then.len()).max().unwrap_or_default();
        for round in 0..=later {
            let mut seated = HashSet::new();
            for member in self.groups.iter().flat_map(|group| group.members_in(round)) {
                if context.session.participant(*member).is_none() {
                    issues.push(Issue::Dangling(*member));
                }
                if !seated.insert(*member) {
                    issues.push(Issue::DoubledId(*member));
                }
            }
        }
        issues
    }

    fn ids(&self) -> Vec<Id> {
        self.groups.iter().map(|group| group.id).collect()
    }

    fn items(&self, _own: &Key, context: &Context<'_>) -> Vec<Item> {
        let item = |(place, group): (usize, &Group)| Item::new(group.id, self.words(place, group, context), place);
        self.groups.iter().enumerate().map(item).collect()
    }

    fn item_text(&self, _own: &Key, id: Id, context: &Context<'_>) -> Option<String> {
        let (place, group) = self.groups.iter().enumerate().find(|(_, group)| group.id == id)?;
        Some(self.words(place, group, context))
    }

    fn slide(&self, _own: &Key, context: &Context<'_>) -> Body {
        if self.groups.is_empty() {
            return Body::Nothing;
        }
        let now = self.in_round(context.round());
        let seats = |(place, members): (usize, Vec<Id>)| SlideGroup {
            name: self.title(place, context),
            members: self.names_at(self.host(place, context), &members, context),
        };
        Body::Groups(now.seated(context).into_iter().map(seats).collect())
    }

    /// Who sat with whom is not for the handout.
    fn report(&self, _own: &Key, _context: &Context<'_>) -> Vec<Part> {
        Vec::new()
    }

    /// The names of those who share the sheet.
    fn sheet(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        let title = Run::new(context.language.say(msg!("paper-names")), RunStyle::Bold);
        vec![Part::Paragraph(vec![title]), Part::Blank(Blank::Lines(1))]
    }

    fn size(&self) -> usize {
        self.groups.len()
    }
}

#[cfg(test)]
mod tests;
