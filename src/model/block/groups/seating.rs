//! Where people sit now: nobody alone, be it that those they sat with have left, and nobody without a place.

use std::collections::HashMap;

use super::draw::Past;
use super::{Group, Groups, here};
use crate::i18n::Language;
use crate::model::block::context::Context;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::people::Participant;
use crate::model::people::is_remote;
use crate::msg;

/// Somebody who would sit alone, and the group to sit with until somebody decides otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Who.
    pub person: Id,
    /// The group.
    pub to: Id,
}

impl Groups {
    /// Those whose groups have left, each with the group that is proposed: two of them sit together, and one with the
    /// fewest others.
    pub fn alone(&self, context: &Context<'_>) -> Vec<Joined> {
        let present = |group: &Group| here(group, context).into_iter().filter(|id| is_here(*id, context)).count();
        let counts: Vec<(&Group, usize)> = self.groups.iter().map(|group| (group, present(group))).collect();
        let alone: Vec<&Group> = counts.iter().filter(|(_, count)| *count == 1).map(|(group, _)| *group).collect();
        let others = counts.iter().filter(|(_, count)| *count > 1);
        let smallest = others.min_by_key(|(group, count)| (group.locked, *count)).map(|(group, _)| group.id);
        let mut joined = Vec::new();
        for pair in alone.chunks(2) {
            let to = match *pair {
                [host, _] => Some(host.id),
                // The third of three who are alone sits with the two; where all others have left, nobody is there.
                _ => smallest.or_else(|| alone.first().map(|host| host.id)),
            };
            let guest = pair.last().and_then(|guest| Some((guest.id, *here(guest, context).first()?)));
            if let Some((person, to)) =
                guest.zip(to).filter(|((own, _), to)| own != to).map(|((_, person), to)| (person, to))
            {
                joined.push(Joined { person, to });
            }
        }
        joined
    }

    /// The groups as they sit now, each with its place in the list. Those whose members sit elsewhere are not among them,
    /// nor those who have left, unless nobody is here at all.
    pub fn seated(&self, context: &Context<'_>) -> Vec<(usize, Vec<Id>)> {
        let alone = self.alone(context);
        let is_anybody = self.groups.iter().flat_map(|group| &group.members).any(|member| is_here(*member, context));
        let sits = |(place, group): (usize, &Group)| {
            let mut members = here(group, context);
            members.retain(|member| !is_anybody || is_here(*member, context));
            members.retain(|member| !alone.iter().any(|joined| joined.person == *member));
            members.extend(alone.iter().filter(|joined| joined.to == group.id).map(|joined| joined.person));
            (!members.is_empty()).then_some((place, members))
        };
        self.groups.iter().enumerate().filter_map(sits).collect()
    }

    /// A late arrival sits with somebody who is alone, else where the fewest are: with people not met yet, who have not
    /// sat in a three, and without a colleague. Who takes part over the net sits with others who do, before all with one
    /// who is the only one of them in a group.
    pub(super) fn seat(&mut self, person: Id, past: &Past, context: &Context<'_>) {
        let units: HashMap<Id, &str> =
            context.session.participants.iter().map(|person| (person.id, person.unit.trim())).collect();
        let unit = |id: Id| units.get(&id).copied().unwrap_or_default();
        let own = unit(person);
        let cost = |group: &Group| {
            let members = || group.members.iter().copied();
            let colleagues = members().filter(|member| !own.is_empty() && unit(*member) == own).count();
            let present = members().filter(|member| is_here(*member, context)).count();
            let met = members().filter(|member| past.has_met(person, *member)).count();
            let threes: u32 = members().map(|member| past.threes(member)).sum();
            let far = match members().filter(|member| is_remote(unit(*member))).count() {
                _ if !is_remote(own) => 0,
                0 => 2,
                1 => 0,
                _ => 1,
            };
            // A locked group is left alone while there is another.
            (group.locked, far, present.max(1), met, threes, colleagues)
        };
        let best = self.groups.iter_mut().min_by_key(|group| cost(group));
        best.into_iter().for_each(|group| group.members.push(person));
    }
}

impl Session {
    /// Who was given a place since `before` without a draw, in words: somebody who came late.
    pub fn seated_since(&self, before: &Self, language: Language) -> Vec<String> {
        let mut told = Vec::new();
        for (item, exercise) in self.exercises() {
            let context = Context::new(self, item.id, exercise, language);
            let earlier = before.item(item.id).and_then(AgendaItem::exercise);
            for (key, groups) in exercise.all::<Groups>() {
                let Some(earlier) = earlier.and_then(|exercise| exercise.get::<Groups>(key)) else { continue };
                let had = |person: &Id| earlier.groups.iter().any(|group| group.members.contains(person));
                for (place, group) in groups.groups.iter().enumerate().filter(|_| !earlier.groups.is_empty()) {
                    for late in group.members.iter().filter(|member| !had(member)) {
                        let values = [
                            ("name", context.name(*late).into()),
                            ("group", groups.title(place, &context).into()),
                            ("title", item.title().read(language).into()),
                        ];
                        told.push(language.say_with(msg!("seated-late"), &values));
                    }
                }
            }
        }
        told
    }

    /// Who is left alone since `before` because the others have left, and where the room's screen shows them, in words.
    pub fn alone_since(&self, before: &Self, language: Language) -> Vec<String> {
        let mut told = Vec::new();
        for (item, exercise) in self.exercises() {
            let context = Context::new(self, item.id, exercise, language);
            let earlier = before.item(item.id).and_then(AgendaItem::exercise);
            let earlier = earlier.map(|exercise| Context::new(before, item.id, exercise, language));
            for (key, groups) in exercise.all::<Groups>() {
                let was = earlier.and_then(|before| Some(before.exercise.get::<Groups>(key)?.alone(&before)));
                let was = was.unwrap_or_default();
                let new = |joined: &Joined| !was.iter().any(|other| other.person == joined.person);
                for Joined { person, to } in groups.alone(&context).into_iter().filter(new) {
                    let place = groups.groups.iter().position(|group| group.id == to).unwrap_or_default();
                    let values = [
                        ("name", context.name(person).into()),
                        ("group", groups.title(place, &context).into()),
                        ("title", item.title().read(language).into()),
                    ];
                    told.push(language.say_with(msg!("left-alone"), &values));
                }
            }
        }
        told
    }
}

fn is_here(id: Id, context: &Context<'_>) -> bool {
    context.session.participant(id).is_some_and(Participant::is_here)
}
