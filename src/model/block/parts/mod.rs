//! What a block is divided into, and how that is changed without losing what the room said.

mod columns;

use crate::i18n::Text;
use crate::model::block::Block;
use crate::model::block::circle::CirclePart;
use crate::model::block::heading::Heading;
use crate::model::block::placement::{Field, Placement, Rung, Source, Spot};
use crate::model::block::round::{TurnState, Who};
use crate::model::block::table::{Column, ColumnKind, Role, Rows, Table};
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;

/// The most headings, columns, factors or rungs one block may be given.
const MOST_PARTS: usize = 12;
/// The most people who sit together, and the most dots each has.
const MOST_COUNT: u16 = 20;
/// The fewest parts that make a circle.
const CIRCLE: usize = 3;
/// The fewest rungs that make a ladder.
const LADDER: usize = 2;

/// A change to what a block is divided into.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum PartEdit {
    /// Adds a heading, a column, a factor, a stage or a rung, last.
    Add { title: String },
    /// Changes the words of one.
    Rename { part: Key, title: String },
    /// Puts one at another place, counted from 0.
    Move { part: Key, to: usize },
    /// Takes one out.
    Remove { part: Key },
    /// Changes what may be written in a column.
    Write { column: Key, kind: ColumnKind },
    /// Changes what a column means for the agreements of the day.
    Role { column: Key, role: Option<Role> },
    /// Changes one of the words of a drawing, by its place among [`Block::words`].
    Word { place: usize, words: String },
    /// Changes how many sit together, or how many dots each has.
    Count { count: u16 },
}

/// One of the things a block is divided into.
trait Part {
    fn new(id: Key, title: Text) -> Self;
    fn id(&self) -> &Key;
    fn title_mut(&mut self) -> &mut Text;
}

impl Part for Heading {
    fn new(id: Key, title: Text) -> Self {
        Self { id, title, added: false }
    }

    fn id(&self) -> &Key {
        &self.id
    }

    fn title_mut(&mut self) -> &mut Text {
        &mut self.title
    }
}

impl Part for Column {
    fn new(id: Key, title: Text) -> Self {
        Self {
            id,
            title,
            kind: ColumnKind::Short,
            role: None,
            required: false,
            facilitator_only: false,
            private: false,
            added: false,
        }
    }

    fn id(&self) -> &Key {
        &self.id
    }

    fn title_mut(&mut self) -> &mut Text {
        &mut self.title
    }
}

impl Part for CirclePart {
    fn new(id: Key, title: Text) -> Self {
        Self { id, title, now: None, goal: None, status: None, note: String::new(), said: None }
    }

    fn id(&self) -> &Key {
        &self.id
    }

    fn title_mut(&mut self) -> &mut Text {
        &mut self.title
    }
}

impl Part for Rung {
    fn new(id: Key, title: Text) -> Self {
        Self { id, title }
    }

    fn id(&self) -> &Key {
        &self.id
    }

    fn title_mut(&mut self) -> &mut Text {
        &mut self.title
    }
}

impl Block {
    /// What it is divided into, in order; what the room itself added is not among it.
    pub fn parts(&self) -> Vec<(&Key, &Text)> {
        match self {
            Self::Cards(cards) => {
                let own = cards.headings.iter().filter(|heading| !heading.added);
                own.map(|heading| (&heading.id, &heading.title)).collect()
            }
            Self::Table(table) => {
                let own = table.columns.iter().filter(|column| !column.added);
                own.map(|column| (&column.id, &column.title)).collect()
            }
            Self::Circle(circle) => circle.parts.iter().map(|part| (&part.id, &part.title)).collect(),
            Self::Placement(Placement { field: Field::Ladder(ladder), .. }) => {
                ladder.rungs.iter().map(|rung| (&rung.id, &rung.title)).collect()
            }
            Self::Placement(_) | Self::Vote(_) | Self::Round(_) | Self::Groups(_) => Vec::new(),
        }
    }

    /// The words of a drawing beside its parts. On two axes: for each axis its title, its near end and its far end, then
    /// the four fields from the top left to the bottom right. In a radar: what its numbers are called. In a cycle: how
    /// far a stage may be.
    pub fn words(&self) -> Vec<Text> {
        match self {
            Self::Circle(circle) => circle.words(),
            Self::Placement(Placement { field: Field::Matrix(matrix), .. }) => {
                let (across, up, fields) = (&matrix.across, &matrix.up, &matrix.fields);
                let axes = [across, up].into_iter().flat_map(|axis| [&axis.title, &axis.low, &axis.high]);
                let fields = [&fields.top_left, &fields.top_right, &fields.bottom_left, &fields.bottom_right];
                axes.chain(fields).cloned().collect()
            }
            Self::Cards(_) | Self::Table(_) | Self::Placement(_) | Self::Vote(_) | Self::Round(_) | Self::Groups(_) => {
                Vec::new()
            }
        }
    }

    /// How many sit together, or how many dots each has.
    pub const fn count(&self) -> Option<u16> {
        match self {
            Self::Vote(vote) => Some(vote.dots),
            Self::Groups(groups) => Some(groups.size),
            Self::Cards(_) | Self::Table(_) | Self::Circle(_) | Self::Placement(_) | Self::Round(_) => None,
        }
    }

    /// Whether it holds anything that the room said or did.
    pub fn is_said(&self) -> bool {
        match self {
            Self::Cards(cards) => !cards.cards.is_empty(),
            Self::Table(table) => table.content.iter().any(|row| table.is_written(row)),
            Self::Circle(circle) => circle.is_filled(),
            Self::Placement(placement) => {
                let free = placement.from == Source::Free;
                placement.things.iter().any(|thing| free || thing.first.is_some() || thing.second.is_some())
            }
            Self::Vote(vote) => !vote.given.is_empty(),
            Self::Round(round) => round.turns.iter().any(|turn| turn.state != TurnState::Waiting),
            Self::Groups(groups) => !groups.groups.is_empty(),
        }
    }

    /// Whether it cannot do without another block of its exercise.
    pub fn needs(&self, other: &Key) -> bool {
        let needed = match self {
            Self::Cards(cards) => cards.by.as_ref(),
            Self::Table(Table { rows: Rows::Each(block), .. }) => Some(block),
            Self::Placement(Placement { from: Source::Each(block), .. }) => Some(block),
            Self::Vote(vote) => Some(&vote.over),
            Self::Round(round) => match &round.who {
                Who::Groups(block) | Who::Rows(block) | Who::Members(block) => Some(block),
                Who::Participants => round.into.as_ref(),
            },
            Self::Table(_) | Self::Circle(_) | Self::Placement(_) | Self::Groups(_) => None,
        };
        let into = matches!(self, Self::Round(round) if round.into.as_ref() == Some(other));
        let pulled = self.behaviour().pull().is_some_and(|pull| pull.recipe.is_none() && pull.block == *other);
        needed == Some(other) || into || pulled
    }

    /// Changes what it is divided into. After a refusal it may be half changed: the caller keeps the one before.
    ///
    /// # Errors
    /// When it would lose what the room said, or leave nothing of the block.
    pub(in crate::model) fn divide(&mut self, edit: &PartEdit) -> Result<(), Refusal> {
        if let PartEdit::Count { count } = edit {
            return self.set_count(*count);
        }
        match self {
            Self::Cards(cards) => {
                let said = |part: &Key| cards.cards.iter().any(|card| card.heading == *part);
                let said = removes(edit).is_some_and(said);
                let own = cards.headings.iter().filter(|heading| !heading.added).count();
                change(&mut cards.headings, own, 1, said, edit)
            }
            Self::Table(table) => table.divide(edit),
            Self::Circle(circle) => {
                if let PartEdit::Word { place, words: said } = edit {
                    return circle.set_word(*place, Text::typed(words(said)?));
                }
                let said = removes(edit).and_then(|part| circle.part(part)).is_some_and(|part| part.said.is_some());
                let own = circle.parts.len();
                change(&mut circle.parts, own, CIRCLE, said, edit)
            }
            Self::Placement(placement) => divide_placement(placement, edit),
            Self::Vote(_) | Self::Round(_) | Self::Groups(_) => Err(Refusal::Gone),
        }
    }

    fn set_count(&mut self, count: u16) -> Result<(), Refusal> {
        if !(1..=MOST_COUNT).contains(&count) {
            return Err(Refusal::OutsideScale);
        }
        match self {
            Self::Vote(vote) if count < vote.dots && !vote.given.is_empty() => return Err(Refusal::Said),
            Self::Vote(vote) => vote.dots = count,
            Self::Groups(_) if count < 2 => return Err(Refusal::TooFewPeople),
            Self::Groups(groups) => groups.size = count,
            Self::Cards(_) | Self::Table(_) | Self::Circle(_) | Self::Placement(_) | Self::Round(_) => {
                return Err(Refusal::Gone);
            }
        }
        Ok(())
    }
}

fn divide_placement(placement: &mut Placement, edit: &PartEdit) -> Result<(), Refusal> {
    let things = &placement.things;
    let on = |part: &Key| {
        let spot = Spot::Rung(part.clone());
        things.iter().any(|thing| thing.first.as_ref() == Some(&spot) || thing.second.as_ref() == Some(&spot))
    };
    let said = removes(edit).is_some_and(on);
    match (&mut placement.field, edit) {
        (Field::Ladder(ladder), edit) => {
            let own = ladder.rungs.len();
            change(&mut ladder.rungs, own, LADDER, said, edit)
        }
        (Field::Matrix(matrix), PartEdit::Word { place, words: said }) => {
            let (across, up, fields) = (&mut matrix.across, &mut matrix.up, &mut matrix.fields);
            let axes = [across, up].into_iter().flat_map(|axis| [&mut axis.title, &mut axis.low, &mut axis.high]);
            let [above, below] =
                [[&mut fields.top_left, &mut fields.top_right], [&mut fields.bottom_left, &mut fields.bottom_right]];
            *axes.chain(above).chain(below).nth(*place).ok_or(Refusal::Gone)? = Text::typed(words(said)?);
            Ok(())
        }
        (Field::Matrix(_), _) => Err(Refusal::Gone),
    }
}

/// The part that an edit takes out.
const fn removes(edit: &PartEdit) -> Option<&Key> {
    match edit {
        PartEdit::Remove { part } => Some(part),
        PartEdit::Add { .. }
        | PartEdit::Rename { .. }
        | PartEdit::Move { .. }
        | PartEdit::Write { .. }
        | PartEdit::Role { .. }
        | PartEdit::Word { .. }
        | PartEdit::Count { .. } => None,
    }
}

/// Changes a list of parts of which the first `own` are the exercise's, and the rest the room's; `said` when
/// something was said about the one that is taken out.
fn change<P: Part>(parts: &mut Vec<P>, own: usize, least: usize, said: bool, edit: &PartEdit) -> Result<(), Refusal> {
    let place = |part: &Key| parts.iter().take(own).position(|other| other.id() == part).ok_or(Refusal::Gone);
    match edit {
        PartEdit::Add { .. } if own >= MOST_PARTS => return Err(Refusal::TooMany),
        PartEdit::Add { title } => {
            let part = P::new(free_key(parts), Text::typed(words(title)?));
            parts.insert(own.min(parts.len()), part);
        }
        PartEdit::Rename { part, title } => {
            let place = place(part)?;
            *parts.get_mut(place).ok_or(Refusal::Gone)?.title_mut() = Text::typed(words(title)?);
        }
        PartEdit::Move { part, to } => {
            let moved = parts.remove(place(part)?);
            parts.insert((*to).min(own.saturating_sub(1)), moved);
        }
        PartEdit::Remove { part } => {
            let place = place(part)?;
            if own <= least {
                return Err(Refusal::LastOne);
            }
            if said {
                return Err(Refusal::Said);
            }
            parts.remove(place);
        }
        PartEdit::Write { .. } | PartEdit::Role { .. } | PartEdit::Word { .. } | PartEdit::Count { .. } => {
            return Err(Refusal::Gone);
        }
    }
    Ok(())
}

fn free_key<P: Part>(parts: &[P]) -> Key {
    let key = |number: usize| Key::new(format!("part-{number}"));
    let free = |key: &Key| !parts.iter().any(|part| part.id() == key);
    (1..=parts.len()).map(key).find(free).unwrap_or_else(|| key(parts.len() + 1))
}
