//! What the room said on a day, as rows: cards, numbers of factors, and what was placed where.

use super::{Gathering, PlacementRow, RatingMark, RatingRow, StatementRow, keys};
use crate::i18n::Language;
use crate::model::block::answers::{Answered, GivenNumbers, Spread};
use crate::model::block::cards::{Card, Cards};
use crate::model::block::circle::{Circle, CircleStyle};
use crate::model::block::context::Context;
use crate::model::block::placement::{Field, Mark as Place, Placement, Spot, Thing};
use crate::model::block::table::{Cell, Table};
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Key};
use crate::model::people::is_same;

/// The fields of a matrix, in the order of [`Placement::areas`].
const FIELDS: [&str; 4] = ["top-left", "top-right", "bottom-left", "bottom-right"];

impl Session {
    /// The exercises whose words a handout would hold: what is left out there is not collected, either.
    pub(super) fn told_exercises(&self) -> impl Iterator<Item = (&AgendaItem, &Exercise)> {
        self.exercises().filter(|(item, _)| item.is_in_handout())
    }

    pub(super) fn statement_rows(&self, language: Language, how: &Gathering<'_>) -> Vec<StatementRow> {
        let mut rows = Vec::new();
        for (item, exercise) in self.told_exercises() {
            let context = Context::new(self, item.id, exercise, language);
            for (block, cards) in exercise.all::<Cards>() {
                rows.extend(statements(cards, block, &context, how));
            }
        }
        rows
    }

    pub(super) fn placement_rows(&self, language: Language, how: &Gathering<'_>) -> Vec<PlacementRow> {
        let mut rows = Vec::new();
        for (item, exercise) in self.told_exercises() {
            let context = Context::new(self, item.id, exercise, language);
            for (block, placement) in exercise.all::<Placement>() {
                for thing in &placement.things {
                    rows.extend(places(placement, thing, block, &context, how));
                }
            }
        }
        rows
    }
}

fn statements(cards: &Cards, block: &Key, context: &Context<'_>, how: &Gathering<'_>) -> Vec<StatementRow> {
    let (piles, exercise) = (cards.piles(block, context), context.exercise);
    let are_dots_told = context.dots_are_public(block);
    let recipe = keys::recipe(exercise, how);
    let mut rows = Vec::with_capacity(cards.cards.len());
    for heading in &cards.headings {
        let key = keys::part(exercise, block, &heading.id, &heading.title, how);
        let row = |card: &Card| StatementRow {
            session: context.session.key.clone(),
            statement: card.id,
            recipe: recipe.clone(),
            block: block.to_string(),
            heading_key: key.clone(),
            heading: context.read(&heading.title).to_owned(),
            text: card.text.clone(),
            dots: Some(piles.dots(card.id)).filter(|_| are_dots_told && card.merged.is_none()),
            merged_into: card.merged,
            origin: card.origin,
            item: context.item,
        };
        for card in cards.under(&heading.id) {
            rows.push(row(card));
            rows.extend(piles.with(card.id).iter().map(|merged| row(merged)));
        }
    }
    rows
}

fn places(
    placement: &Placement,
    thing: &Thing,
    block: &Key,
    context: &Context<'_>,
    how: &Gathering<'_>,
) -> Vec<PlacementRow> {
    let marks = match placement.has_goal() {
        true => vec![(Place::First, RatingMark::Now), (Place::Second, RatingMark::Goal)],
        false => vec![(Place::First, RatingMark::Only)],
    };
    let row = |(place, mark): (Place, RatingMark)| {
        let spot = thing.place(place)?;
        let (x, y) = if let Spot::Point { x, y } = spot { (Some(*x), Some(*y)) } else { (None, None) };
        Some(PlacementRow {
            session: context.session.key.clone(),
            recipe: keys::recipe(context.exercise, how),
            block: block.to_string(),
            thing: placement.title_of(thing, context),
            field_key: field_key(placement, spot, block, context, how)?,
            x,
            y,
            mark,
            item: context.item,
            thing_no: thing.id,
        })
    };
    marks.into_iter().filter_map(row).collect()
}

fn field_key(
    placement: &Placement,
    spot: &Spot,
    block: &Key,
    context: &Context<'_>,
    how: &Gathering<'_>,
) -> Option<String> {
    let area = placement.area_of(spot)?;
    match &placement.field {
        Field::Matrix(_) => FIELDS.get(area).map(|field| (*field).to_owned()),
        Field::Ladder(ladder) => {
            let rung = ladder.rungs.get(area)?;
            Some(keys::part(context.exercise, block, &rung.id, &rung.title, how))
        }
    }
}

/// The numbers of the day's factors. Units are numbered in the order of the list of people of the day as it was, since
/// what is told without names knows no units; nothing else is taken from there.
pub(super) fn ratings(day: &Session, told: &Session, language: Language, how: &Gathering<'_>) -> Vec<RatingRow> {
    let units = units(day);
    let mut rows = Vec::new();
    for (item, exercise) in told.told_exercises() {
        let context = Context::new(told, item.id, exercise, language);
        let recipe = keys::recipe(exercise, how);
        let given = day.item(item.id).and_then(AgendaItem::exercise);
        let rating = |block: &Key, part_key: String, part: String| {
            let (session, recipe, block, item) = (told.key.clone(), recipe.clone(), block.to_string(), item.id);
            move |(mark, value, count, unit_no)| RatingRow {
                session: session.clone(),
                recipe: recipe.clone(),
                block: block.clone(),
                part_key: part_key.clone(),
                part: part.clone(),
                mark,
                value,
                count,
                unit_no,
                item,
            }
        };
        for (block, circle) in exercise.all::<Circle>() {
            let each = given.and_then(|given| given.get::<Circle>(block)).and_then(|circle| circle.each.as_ref());
            if let CircleStyle::Cycle { .. } = circle.style {
                continue;
            }
            for part in &circle.parts {
                let key = keys::part(exercise, block, &part.id, &part.title, how);
                let numbers = numbers(&part.id, [part.now, part.goal], each, &units);
                rows.extend(numbers.into_iter().map(rating(block, key, context.read(&part.title).to_owned())));
            }
        }
        for (block, table) in exercise.all::<Table>() {
            let each = given.and_then(|given| given.get::<Table>(block)).map(Answered::given);
            let Some((column, _)) = table.numbered() else { continue };
            for (place, (row, factor)) in table.content.iter().zip(table.factors(&context)).enumerate() {
                let agreed = if let Some(Cell::Number(number)) = row.cells.get(column) { Some(*number) } else { None };
                let key = keys::row(exercise, block, table, place, &factor.title, how);
                let numbers = numbers(&factor.key, [agreed, None], each, &units);
                rows.extend(numbers.into_iter().map(rating(block, key, factor.title)));
            }
        }
    }
    rows
}

/// The numbers of one factor: what was agreed, and by unit how many gave each number, where the room has seen them.
fn numbers(
    part: &Key,
    agreed: [Option<u8>; 2],
    each: Option<&GivenNumbers>,
    units: &[String],
) -> Vec<(RatingMark, u8, usize, Option<u16>)> {
    let agreed = [RatingMark::Now, RatingMark::Goal].into_iter().zip(agreed);
    let agreed = agreed.filter_map(|(mark, value)| Some((mark, value?, 1, None)));
    let mut numbers: Vec<_> = agreed.collect();
    let Some((each, all)) = each.and_then(|each| Some((each, each.shown(part)?))) else { return numbers };
    let number =
        |unit: &str| units.iter().position(|other| is_same(other, unit)).and_then(|place| (place + 1).try_into().ok());
    let mut told: Vec<(Option<u16>, Spread)> =
        each.by_unit(part).into_iter().filter_map(|(unit, spread)| Some((Some(number(unit)?), spread))).collect();
    told.sort_by_key(|(unit, _)| *unit);
    let in_units = |value| told.iter().map(|(_, spread)| spread.given(value)).sum::<usize>();
    let rest = (0..=u8::MAX).map(|value| (value, all.given(value).saturating_sub(in_units(value))));
    numbers.extend(rest.filter(|(_, count)| *count > 0).map(|(value, count)| (RatingMark::Each, value, count, None)));
    for (unit, spread) in &told {
        let counts = (0..=u8::MAX).map(|value| (value, spread.given(value))).filter(|(_, count)| *count > 0);
        numbers.extend(counts.map(|(value, count)| (RatingMark::Each, value, count, *unit)));
    }
    numbers
}

/// The units of a day: those of its people, then those that only answers know.
fn units(day: &Session) -> Vec<String> {
    let people = day.participants.iter().map(|person| person.unit.as_str());
    let blocks = day.exercises().flat_map(|(_, exercise)| &exercise.blocks);
    let answered = blocks.filter_map(|named| named.block.behaviour().answered());
    let given = answered.flat_map(|answered| &answered.given().given);
    let mut units: Vec<String> = Vec::new();
    for unit in people.chain(given.map(|given| given.unit.as_str())).map(str::trim).filter(|unit| !unit.is_empty()) {
        if !units.iter().any(|other| is_same(other, unit)) {
            units.push(unit.to_owned());
        }
    }
    units
}

/// The number of every card that is told, to leave out what leads to another.
pub(super) fn told_ids(session: &Session) -> std::collections::HashSet<Id> {
    let blocks = session.told_exercises().flat_map(|(_, exercise)| &exercise.blocks);
    blocks.flat_map(|named| named.block.behaviour().ids()).collect()
}
