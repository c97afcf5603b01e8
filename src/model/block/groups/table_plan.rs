//! Several rounds at the tables, drawn at once: who sits where in each, and whom late arrivals are seated with.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::draw::Drawn;
use super::rounds::{MOST_ROUNDS, draw_rounds};
use super::{Group, Groups, GroupsEdit, here, names};
use crate::model::block::context::Context;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids};
use crate::msg;

impl Group {
    /// Who is in it in a round, counted from 0.
    pub fn members_in(&self, round: usize) -> &[Id] {
        match round.checked_sub(1) {
            None => &self.members,
            Some(later) => self.then.get(later).map_or(&[], Vec::as_slice),
        }
    }

    /// Whether anybody sits there in any round.
    pub(super) fn is_taken(&self) -> bool {
        !self.members.is_empty() || self.then.iter().any(|members| !members.is_empty())
    }

    pub(super) fn all_members_mut(&mut self) -> impl Iterator<Item = &mut Vec<Id>> {
        std::iter::once(&mut self.members).chain(&mut self.then)
    }
}

impl Groups {
    /// How many rounds there are, where there are several.
    pub fn rounds(&self) -> Option<usize> {
        self.rounds.filter(|rounds| *rounds > 1).map(|rounds| usize::from(rounds.min(MOST_ROUNDS)))
    }

    /// The groups as they are in a round, counted from 0; in the last where there are not as many.
    pub fn in_round(&self, round: usize) -> Cow<'_, Self> {
        let round = round.min(self.rounds().unwrap_or(1) - 1);
        if round == 0 {
            return Cow::Borrowed(self);
        }
        let mut groups = self.clone();
        for group in &mut groups.groups {
            group.members = group.members_in(round).to_vec();
        }
        Cow::Owned(groups)
    }

    /// Who stays at a table: the first of it who is here.
    pub(super) fn host(&self, place: usize, context: &Context<'_>) -> Option<Id> {
        here(self.groups.get(place).filter(|_| self.hosts)?, context).first().copied()
    }

    /// Whoever is host in the place of somebody who left stays at the table from then on.
    fn keep_hosts(&mut self, rounds: usize, context: &Context<'_>) {
        for place in 0..self.groups.len() {
            let Some(host) = self.host(place, context) else { continue };
            for round in 1..rounds {
                if self.groups.get(place).is_some_and(|group| group.members_in(round).contains(&host)) {
                    continue;
                }
                for (other, group) in self.groups.iter_mut().enumerate() {
                    let mut members = group.members_in(round).to_vec();
                    members.retain(|member| *member != host);
                    if other == place {
                        members.insert(0, host);
                    }
                    group.set_members(round, members);
                }
            }
        }
    }

    /// Everybody of a table, and who is its host.
    pub(super) fn names_at(&self, host: Option<Id>, members: &[Id], context: &Context<'_>) -> Vec<String> {
        let mut names = names(members, context);
        let host = host.filter(|host| self.hosts && !context.name(*host).is_empty());
        let host = host.and_then(|host| members.iter().position(|member| *member == host));
        if let Some(name) = host.and_then(|place| names.get_mut(place)).filter(|name| !name.is_empty()) {
            *name = context.language.say_with(msg!("groups-host"), &[("name", name.as_str().into())]);
        }
        names
    }

    /// Those who sit at a table in a round and are here, by name.
    pub fn names_in(&self, round: usize, place: usize, context: &Context<'_>) -> Vec<String> {
        let now = self.in_round(round);
        let seated = now.seated(context).into_iter().find(|(other, _)| *other == place);
        seated.map(|(_, members)| self.names_at(self.host(place, context), &members, context)).unwrap_or_default()
    }

    /// How many meet somebody again in the rounds: so many meetings are more than one.
    pub fn repeats(&self) -> usize {
        let mut met: HashMap<(Id, Id), usize> = HashMap::new();
        for members in
            (0..self.rounds().unwrap_or(1)).flat_map(|round| self.groups.iter().map(move |one| one.members_in(round)))
        {
            for (place, one) in members.iter().enumerate() {
                for other in members.iter().skip(place + 1) {
                    *met.entry((*one.min(other), *one.max(other))).or_default() += 1;
                }
            }
        }
        met.values().map(|times| times - 1).sum()
    }

    pub(super) fn make_rounds(
        &mut self,
        rounds: usize,
        seed: u64,
        context: &Context<'_>,
        ids: &mut Ids,
    ) -> Result<(), Refusal> {
        let past = self.past(context);
        let people: Vec<Drawn<'_>> = context
            .session
            .present()
            .map(|participant| Drawn { id: participant.id, unit: participant.unit.trim() })
            .collect();
        if people.len() < 2 {
            return Err(Refusal::TooFewPeople);
        }
        let drawn = draw_rounds(&people, usize::from(self.size), rounds, self.hosts, &past, seed);
        let [first, later @ ..] = drawn.as_slice() else { return Err(Refusal::TooFewPeople) };
        // A table that is drawn again is the same table, with what was written there.
        let mut known = std::mem::take(&mut self.groups).into_iter().map(|group| group.id);
        for (place, members) in first.iter().enumerate() {
            let then = later.iter().filter_map(|round| round.get(place)).cloned().collect();
            let id = known.next().unwrap_or_else(|| ids.hand_out());
            self.groups.push(Group { id, members: members.clone(), locked: false, then });
        }
        Ok(())
    }

    pub(super) fn apply_in(
        &mut self,
        round: u16,
        edit: &GroupsEdit,
        context: &Context<'_>,
        ids: &mut Ids,
    ) -> Result<(), Refusal> {
        let rounds = self.rounds().ok_or(Refusal::NotHere)?;
        let round = usize::from(round).checked_sub(1).filter(|round| *round < rounds).ok_or(Refusal::Gone)?;
        let hosts: HashSet<Id> = (0..self.groups.len()).filter_map(|place| self.host(place, context)).collect();
        let stays = |person: &Id| round > 0 && hosts.contains(person);
        match edit {
            GroupsEdit::Move { person, .. } if stays(person) => Err(Refusal::HostStays),
            GroupsEdit::Swap { one, other } if stays(one) || stays(other) => Err(Refusal::HostStays),
            GroupsEdit::Move { person, to } => self.change_round(round, |groups| {
                groups.leave(*person)?;
                let target = groups.groups.iter_mut().find(|group| group.id == *to).ok_or(Refusal::Gone)?;
                target.members.push(*person);
                Ok(())
            }),
            GroupsEdit::Swap { one, other } => self.change_round(round, |groups| groups.swap(*one, *other)),
            GroupsEdit::Make { .. } | GroupsEdit::Lock { .. } | GroupsEdit::InRound { .. } => {
                self.apply(edit, context, ids)
            }
        }
    }

    /// Changes who sits where in one round.
    fn change_round(
        &mut self,
        round: usize,
        change: impl FnOnce(&mut Self) -> Result<(), Refusal>,
    ) -> Result<(), Refusal> {
        let mut now = self.in_round(round).into_owned();
        change(&mut now)?;
        self.take_round(round, now);
        Ok(())
    }

    /// Everybody sits in that round as they do there.
    fn take_round(&mut self, round: usize, now: Self) {
        for (group, changed) in self.groups.iter_mut().zip(now.groups) {
            group.set_members(round, changed.members);
        }
    }

    /// Whoever has no place in a round is seated: with people not met yet in the other rounds.
    pub(super) fn seat_in_rounds(&mut self, rounds: usize, context: &Context<'_>) {
        if self.groups.is_empty() {
            return;
        }
        self.keep_hosts(rounds, context);
        for round in 0..rounds {
            let seated: HashSet<Id> = self.groups.iter().flat_map(|group| group.members_in(round)).copied().collect();
            let present = context.session.present().map(|participant| participant.id);
            let late: Vec<Id> = present.filter(|person| !seated.contains(person)).collect();
            for person in late {
                let mut past = self.past(context);
                for other in (0..rounds).filter(|other| *other != round) {
                    self.groups.iter().for_each(|group| past.add_met(group.members_in(other)));
                }
                let mut now = self.in_round(round).into_owned();
                now.seat(person, &past, context);
                self.take_round(round, now);
            }
        }
    }
}

impl Group {
    fn set_members(&mut self, round: usize, members: Vec<Id>) {
        match round.checked_sub(1) {
            None => self.members = members,
            Some(later) => {
                if self.then.len() <= later && !members.is_empty() {
                    self.then.resize(later + 1, Vec::new());
                }
                if let Some(then) = self.then.get_mut(later) {
                    *then = members;
                }
            }
        }
    }
}
