//! What the columns of a table mean for the agreements of the day: what, how, who, when, and how far it is.

use std::mem::discriminant;

use serde::{Deserialize, Serialize};

use crate::model::block::Block;
use crate::model::block::table::{Cell, Column, ColumnKind, Row, Rows, Table};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;

/// What a column means for the agreements of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// What is agreed. Each row of a table with such a column is an agreement, and no other table holds any.
    What,
    /// How it is done, and whatever else belongs to it.
    How,
    /// Who does it.
    Who,
    /// When it is done.
    When,
    /// How far it is, in one of the column's words.
    Status {
        /// So many of the words, the first ones, say that it is still open; those after say that it is closed.
        open: u8,
    },
    /// What has happened since it was agreed: such a table takes what is open of an earlier day.
    Since,
    /// The day on which it was agreed.
    Agreed,
}

impl Role {
    /// Every role, a status with so many open words.
    pub const fn all(open: u8) -> [Self; 7] {
        [Self::What, Self::How, Self::Who, Self::When, Self::Status { open }, Self::Since, Self::Agreed]
    }

    /// Whether what is written in a column of that kind can mean it.
    pub const fn fits(self, kind: &ColumnKind) -> bool {
        match kind {
            ColumnKind::Short | ColumnKind::Long => !matches!(self, Self::Status { .. } | Self::Agreed),
            ColumnKind::Person => matches!(self, Self::Who),
            ColumnKind::Date => matches!(self, Self::When | Self::Agreed),
            ColumnKind::Pick(_) => matches!(self, Self::Status { .. }),
            ColumnKind::Unit | ColumnKind::Check | ColumnKind::Scale { .. } | ColumnKind::Tally { .. } => false,
        }
    }

    /// Whether it is the same, however many words of a status are open.
    fn is_like(self, other: Self) -> bool {
        discriminant(&self) == discriminant(&other)
    }
}

impl Block {
    /// The block as a table of agreements; nothing when it holds none.
    pub fn agreements(&self) -> Option<&Table> {
        if let Self::Table(table) = self { Some(table).filter(|table| table.holds_agreements()) } else { None }
    }
}

impl Table {
    /// Whether its rows are agreements.
    pub fn holds_agreements(&self) -> bool {
        self.place_of(Role::What).is_some()
    }

    /// Whether it asks what has happened to agreements since, and so takes what is open of an earlier day.
    pub fn looks_back(&self) -> bool {
        self.rows == Rows::Free && self.holds_agreements() && self.place_of(Role::Since).is_some()
    }

    /// The place of the first column that means it.
    pub fn place_of(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role.is_some_and(|other| other.is_like(role)))
    }

    /// The place of the column that says how far each agreement is, and how many of its words are open.
    pub fn status_column(&self) -> Option<(usize, u8)> {
        let open = |column: &Column| if let Some(Role::Status { open }) = column.role { Some(open) } else { None };
        self.columns.iter().enumerate().find_map(|(place, column)| Some((place, open(column)?)))
    }

    /// Whether the agreement of a row is done or given up.
    pub fn is_closed(&self, row: &Row) -> bool {
        self.status_column()
            .is_some_and(|(place, open)| matches!(row.cells.get(place), Some(Cell::Pick(status)) if *status >= open))
    }

    /// Says what a column means. What only one can mean, another means no longer.
    pub(in crate::model::block) fn give_role(&mut self, column: &Key, role: Option<Role>) -> Result<(), Refusal> {
        let place = self.position(column).ok_or(Refusal::Gone)?;
        let fits = |role: Role| self.columns.get(place).is_some_and(|column| role.fits(&column.kind));
        if !role.is_none_or(fits) {
            return Err(Refusal::NotHere);
        }
        if let Some(role) = role.filter(|role| *role != Role::How) {
            let same = |column: &&mut Column| column.role.is_some_and(|other| other.is_like(role));
            self.columns.iter_mut().filter(same).for_each(|column| column.role = None);
        }
        self.columns.get_mut(place).ok_or(Refusal::Gone)?.role = role;
        Ok(())
    }

    /// Lets the roles follow a column that was just added or was of another kind. As soon as a table without roles asks
    /// for people and a date its rows are taken for agreements; one may say otherwise.
    pub(in crate::model::block) fn offer_roles(&mut self, place: usize, before: Option<&ColumnKind>) {
        let Some(column) = self.columns.get_mut(place) else { return };
        column.role = column.role.and_then(|role| still(role, &column.kind));
        // Other words to choose between are no reason to offer again what one has said no to.
        if before.is_some_and(|before| discriminant(before) == discriminant(&column.kind)) {
            return;
        }
        let asks = |kind| self.columns.iter().any(|column| column.kind == kind);
        let undecided = self.columns.iter().all(|column| column.role.is_none());
        if undecided && asks(ColumnKind::Person) && asks(ColumnKind::Date) {
            self.take_as_agreements();
        } else if self.holds_agreements() {
            self.offer(place);
        }
    }

    /// Gives every column that means nothing yet the role that one of its kind usually has.
    pub(in crate::model) fn take_as_agreements(&mut self) {
        (0..self.columns.len()).for_each(|place| self.offer(place));
    }

    fn offer(&mut self, place: usize) {
        let Some(column) = self.columns.get(place).filter(|column| column.role.is_none()) else { return };
        let free = |role: &Role| *role == Role::How || self.place_of(*role).is_none();
        let usual = match &column.kind {
            ColumnKind::Short | ColumnKind::Long if place == 0 && self.rows == Rows::Participants => Some(Role::Who),
            ColumnKind::Short | ColumnKind::Long => Some(Role::What).filter(free).or(Some(Role::How)),
            ColumnKind::Person => Some(Role::Who),
            ColumnKind::Date => Some(Role::When),
            ColumnKind::Pick(words) => Some(Role::Status { open: usual_open(words.len()) }),
            ColumnKind::Unit | ColumnKind::Check | ColumnKind::Scale { .. } | ColumnKind::Tally { .. } => None,
        };
        let role = usual.filter(free);
        self.columns.iter_mut().skip(place).take(1).for_each(|column| column.role = role);
    }
}

/// How many of so many words are usually open: all but the last.
pub fn usual_open(words: usize) -> u8 {
    u8::try_from(words.saturating_sub(1).max(1)).unwrap_or(u8::MAX)
}

/// The role of a column that has another kind now, or other words. Something can always be closed.
fn still(role: Role, kind: &ColumnKind) -> Option<Role> {
    if let (Role::Status { open }, ColumnKind::Pick(words)) = (role, kind) {
        return Some(Role::Status { open: open.min(usual_open(words.len())) });
    }
    Some(role).filter(|role| role.fits(kind))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Text;
    use crate::model::block::parts::PartEdit;
    use crate::store::recipes;

    /// A table as one adds it, with columns of these kinds after its own.
    fn table(kinds: &[ColumnKind]) -> Block {
        let mut block = recipes::blocks().iter().find(|block| matches!(block, Block::Table(_))).unwrap().clone();
        for (kind, place) in kinds.iter().zip(2..) {
            block.divide(&PartEdit::Add { title: "Kolonne".into() }).unwrap();
            block.divide(&write(place, kind.clone())).unwrap();
        }
        block
    }

    fn write(place: usize, kind: ColumnKind) -> PartEdit {
        PartEdit::Write { column: Key::new(format!("part-{place}")), kind }
    }

    fn mean(place: usize, role: Option<Role>) -> PartEdit {
        PartEdit::Role { column: Key::new(format!("part-{place}")), role }
    }

    fn pick(count: usize) -> ColumnKind {
        ColumnKind::Pick(vec![Text::typed("Ord"); count])
    }

    fn roles(block: &Block) -> Vec<Option<Role>> {
        let Block::Table(table) = block else { return Vec::new() };
        table.columns.iter().map(|column| column.role).collect()
    }

    #[test]
    fn a_table_that_asks_for_people_and_a_date_is_taken_for_agreements() {
        assert_eq!(roles(&table(&[ColumnKind::Person, pick(3)])), [None, None, None]);
        let mut agreed = table(&[pick(3), ColumnKind::Person, ColumnKind::Date, ColumnKind::Short, ColumnKind::Date]);
        let status = |open| Some(Role::Status { open });
        let [what, how, who, when] = [Role::What, Role::How, Role::Who, Role::When].map(Some);
        assert_eq!(roles(&agreed), [what, status(2), who, when, how, None]);
        agreed.divide(&write(2, pick(2))).unwrap();
        assert_eq!(roles(&agreed)[1], status(1), "the last of fewer words closes, too");
        agreed.divide(&write(2, ColumnKind::Check)).unwrap();
        assert_eq!(roles(&agreed)[1], None);
    }

    #[test]
    fn one_says_what_a_column_means_and_what_one_has_said_no_to_is_not_offered_again() {
        let mut block = table(&[ColumnKind::Person, ColumnKind::Date, pick(3), ColumnKind::Short]);
        block.divide(&mean(5, Some(Role::What))).unwrap();
        assert_eq!((roles(&block)[0], roles(&block)[4]), (None, Some(Role::What)), "only one says what");
        block.divide(&mean(4, None)).unwrap();
        block.divide(&write(4, pick(2))).unwrap();
        assert_eq!(roles(&block)[3], None);
        block.divide(&mean(5, None)).unwrap();
        block.divide(&PartEdit::Add { title: "Mere".into() }).unwrap();
        assert!(block.agreements().is_none(), "they are agreements no longer");
        assert_eq!(block.divide(&mean(2, Some(Role::When))), Err(Refusal::NotHere), "people are no date");
        assert_eq!(block.divide(&mean(9, Some(Role::What))), Err(Refusal::Gone));
    }
}
