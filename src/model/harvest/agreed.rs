//! What was agreed on a day, and what came from what, as rows.

use std::collections::HashMap;

use super::{ActionRow, ActionStatus, RelationKind, RelationRow, said};
use crate::i18n::Language;
use crate::model::block::cards::Cards;
use crate::model::block::table::{Cell, Role};
use crate::model::day::session::{Continued, Session};
use crate::model::id::Id;
use crate::model::paper::agreements::{Agreement, Status};

/// The agreements of the day; `day` is as it was, to know whether somebody does it where `told` leaves out who.
pub(super) fn actions(day: &Session, told: &Session, language: Language) -> Vec<ActionRow> {
    let has_owner: HashMap<Id, bool> =
        day.agreements(language).iter().map(|agreement| (agreement.id(), has_owner(agreement))).collect();
    let items = items_of_rows(told);
    let row = |agreement: &Agreement<'_>| {
        let id = agreement.id();
        let item = *items.get(&id)?;
        let what = agreement.words(Role::What);
        Some(ActionRow {
            session: told.key.clone(),
            action: id,
            what,
            how: agreement.how(),
            has_owner: has_owner.get(&id).copied().unwrap_or_default(),
            due: if let Cell::Date(date) = agreement.cell(Role::When) { Some(date) } else { None },
            status: agreement.status().as_ref().map(progress),
            answers: agreement.origin(),
            carried_from: told.first_agreed(id).map(|(session, action)| format!("{session}/{}", action.0)),
            age_days: (told.date - agreement.agreed()).get_days().max(0).into(),
            item,
        })
    };
    told.agreements(language).iter().filter_map(row).collect()
}

/// The item of each row of a table that is told.
fn items_of_rows(told: &Session) -> HashMap<Id, Id> {
    let mut items = HashMap::new();
    for (item, exercise) in told.told_exercises() {
        for table in exercise.blocks.iter().filter_map(|named| named.block.agreements()) {
            items.extend(table.content.iter().map(|row| (row.id, item.id)));
        }
    }
    items
}

fn has_owner(agreement: &Agreement<'_>) -> bool {
    match agreement.cell(Role::Who) {
        Cell::Empty => false,
        Cell::People(people) => !people.is_empty(),
        Cell::Text(words) => !words.trim().is_empty(),
        Cell::Date(_) | Cell::Pick(_) | Cell::Check | Cell::Number(_) | Cell::Tally(_) => true,
    }
}

/// How far it is, by the place of its word: the first, another that is open, the first that is closed, a later one.
fn progress(status: &Status) -> ActionStatus {
    match (status.place, status.place.checked_sub(status.open)) {
        (_, Some(0)) => ActionStatus::Done,
        (_, Some(_)) => ActionStatus::Dropped,
        (0, None) => ActionStatus::NotBegun,
        (_, None) => ActionStatus::UnderWay,
    }
}

impl Session {
    /// The day and the number under which an agreement was agreed first, when it was taken over.
    fn first_agreed(&self, row: Id) -> Option<(String, Id)> {
        self.continued.iter().find(|continued| continued.row == row).and_then(Continued::first)
    }

    /// What came from what, by the order of the programme.
    pub(super) fn relations(&self) -> Vec<RelationRow> {
        let told = said::told_ids(self);
        let mut rows = Vec::new();
        let mut add = |from: Id, to: Id, kind: RelationKind, from_session: &str| {
            let (session, from_session) = (self.key.clone(), from_session.to_owned());
            rows.push(RelationRow { session, from, to, kind, from_session });
        };
        for (_, exercise) in self.told_exercises() {
            for (_, cards) in exercise.all::<Cards>() {
                for (card, into) in cards.iter().filter_map(|card| Some((card.id, card.merged?))) {
                    add(card, into, RelationKind::Merged, &self.key);
                }
            }
            for named in &exercise.blocks {
                let kind =
                    if named.block.agreements().is_some() { RelationKind::Answers } else { RelationKind::Pulled };
                // What is there no longer, or is not told, leads nowhere.
                for (origin, own) in named.block.origins().into_iter().filter(|(origin, _)| told.contains(origin)) {
                    add(origin, own, kind, &self.key);
                }
            }
        }
        for continued in self.continued.iter().filter(|continued| told.contains(&continued.row)) {
            if let Some((session, action)) = continued.first() {
                add(action, continued.row, RelationKind::Carried, &session);
            }
        }
        rows
    }
}

impl Continued {
    /// The day and the row that the name says which calendars know an agreement by: `KEY-ROW@tovholder`, where each sign
    /// of the key that is no plain letter is told as `-NUMBER-`.
    fn first(&self) -> Option<(String, Id)> {
        let (key, row) = self.event.strip_suffix("@tovholder")?.rsplit_once('-')?;
        let mut told = String::new();
        for (place, part) in key.split('-').enumerate() {
            match place % 2 {
                0 => told.push_str(part),
                _ => told.push(char::from_u32(u32::from_str_radix(part, 16).ok()?)?),
            }
        }
        Some((told, Id(row.parse().ok()?)))
    }
}
