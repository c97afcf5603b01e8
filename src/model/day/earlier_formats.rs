//! What files of earlier formats hold otherwise: read as it was, kept as it is now.
//!
//! Format 1 → 2: `WrittenItem` (a talk held its note itself), `several::one_or_many` (one clock that was left, instead of a list).
//! Format 2 → 3: `give_roles` (what a column means for the agreements was known by its name and its kind).
//! `tests/documents/` has a file of each format; `store/format.rs` reads them before and after.

use serde::Deserialize;

use crate::i18n::Text;
use crate::model::block::kind::Case;
use crate::model::block::table::{Column, ColumnKind, Role, Table};
use crate::model::day::programme::{Activity, AgendaItem, Lock};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::recipe::{ProgrammeRecipe, RecipeActivity};
use crate::model::id::{Id, Key};
use crate::model::photo::Photo;

/// An item of the programme in a file. At first a talk held its note itself.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "AgendaItem")]
pub(in crate::model) struct WrittenItem {
    id: Id,
    minutes: u16,
    #[serde(default)]
    least: Option<u16>,
    #[serde(default)]
    lock: Option<Lock>,
    #[serde(default)]
    can_drop: bool,
    #[serde(default)]
    dropped: bool,
    #[serde(default)]
    alongside: bool,
    #[serde(default)]
    note: Text,
    #[serde(default)]
    material: Text,
    #[serde(default)]
    shown: Text,
    #[serde(default)]
    lead: String,
    #[serde(default)]
    setup: Text,
    #[serde(default)]
    plan_b: Text,
    #[serde(default)]
    in_handout: Option<bool>,
    #[serde(default)]
    photos: Vec<Photo>,
    activity: WrittenActivity,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Activity")]
enum WrittenActivity {
    Exercise(Exercise),
    Talk {
        title: Text,
        #[serde(default)]
        note: Text,
    },
    Break {
        title: Text,
    },
}

impl From<WrittenItem> for AgendaItem {
    fn from(written: WrittenItem) -> Self {
        let (activity, own) = match written.activity {
            WrittenActivity::Exercise(exercise) => (Activity::Exercise(exercise), Text::default()),
            WrittenActivity::Talk { title, note } => (Activity::Talk { title }, note),
            WrittenActivity::Break { title } => (Activity::Break { title }, Text::default()),
        };
        let mut item = Self::new(written.id, written.minutes, activity);
        (item.least, item.lock, item.in_handout) = (written.least, written.lock, written.in_handout);
        (item.can_drop, item.dropped, item.alongside) = (written.can_drop, written.dropped, written.alongside);
        item.note = if written.note.is_empty() { own } else { written.note };
        (item.material, item.shown, item.photos) = (written.material, written.shown, written.photos);
        (item.lead, item.setup, item.plan_b) = (written.lead, written.setup, written.plan_b);
        item
    }
}

/// The first two words of a status were open, "not begun" and "under way"; those after were closed.
const OPEN: u8 = 2;

impl Session {
    /// Gives the columns the roles they had by name. For a file whose first line says that it is of a format before the
    /// third, or does not say of which. A day in which any column has a role already is left as it is: somebody wrote it
    /// by hand for today's format.
    pub(crate) fn give_roles(&mut self) {
        if !self.has_roles() {
            for item in self.programme.items_mut() {
                if let Activity::Exercise(exercise) = &mut item.activity {
                    exercise.give_roles();
                }
            }
        }
    }

    /// Whether any column says what it means, as from the third format on.
    pub(crate) fn has_roles(&self) -> bool {
        self.exercises().any(|(_, exercise)| has_roles(exercise))
    }
}

impl Exercise {
    /// Gives the columns the roles they had by name, unless any of them has a role already. A recipe does not say of
    /// which format it is, so one in which no column has a role counts as one of an earlier format.
    pub(crate) fn give_roles(&mut self) {
        if has_roles(self) {
            return;
        }
        let first = self.report.first;
        for table in self.blocks.iter_mut().filter_map(|named| Table::of_mut(&mut named.block)) {
            give_roles(table, first);
        }
    }
}

impl ProgrammeRecipe {
    /// Gives the columns of the exercises that it holds whole the roles they had by name.
    pub(crate) fn give_roles(&mut self) {
        for item in &mut self.items {
            if let RecipeActivity::Own(exercise) = &mut item.activity {
                exercise.give_roles();
            }
        }
    }
}

fn has_roles(exercise: &Exercise) -> bool {
    exercise.all::<Table>().any(|(_, table)| table.columns.iter().any(|column| column.role.is_some()))
}

/// A table held agreements when it asked for people and a date, stood first in the handout, or asked what had happened
/// since. Only in the last two could one be closed.
fn give_roles(table: &mut Table, first: bool) {
    let named = |name: &str| table.position(&Key::new(name)).is_some();
    let since = named("since") && named("what");
    let asks = |kind: ColumnKind| table.columns.iter().any(|column| column.kind == kind);
    let closes = first || since;
    let told = asks(ColumnKind::Person) && asks(ColumnKind::Date);
    if !closes && !told {
        return;
    }
    if since {
        give(table, Role::Since, |column| column.id.as_str() == "since");
        give(table, Role::What, |column| column.id.as_str() == "what");
    }
    if closes {
        give(table, Role::Agreed, |column| column.id.as_str() == "agreed");
        give(table, Role::Status { open: OPEN }, |column| column.id.as_str() == "status");
    }
    let choices = |column: &Column| if let ColumnKind::Pick(words) = &column.kind { Some(words.len()) } else { None };
    if let Some(count) = table.columns.iter().find_map(choices).filter(|_| table.status_column().is_none()) {
        // By another name it told how far something was, but never closed it.
        let open = u8::try_from(count).unwrap_or(u8::MAX);
        give(table, Role::Status { open }, |column| matches!(column.kind, ColumnKind::Pick(_)));
    }
    table.take_as_agreements();
}

/// Gives the first such column a role, if what is written in it can mean that.
fn give(table: &mut Table, role: Role, wanted: impl Fn(&Column) -> bool) {
    let mut fitting = table.columns.iter_mut().filter(|column| wanted(column) && role.fits(&column.kind));
    if let Some(column) = fitting.next() {
        column.role = Some(role);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::block::Block;
    use crate::model::exercise::NamedBlock;

    /// The columns of a table by name and kind, and the roles they get.
    type Case<'a> = (&'a str, bool, Vec<(&'a str, ColumnKind)>, Vec<Option<Role>>);

    fn pick(count: usize) -> ColumnKind {
        ColumnKind::Pick(vec![Text::typed("Ord"); count])
    }

    fn exercise(first: bool, columns: &[(&str, ColumnKind)]) -> Exercise {
        let mut exercise = Exercise::own(Text::typed("Aftaler"), 10);
        exercise.report.first = first;
        let column = |(id, kind): &(&str, ColumnKind)| Column::new(Key::new(*id), Text::typed(*id), kind.clone());
        let table = Table { columns: columns.iter().map(column).collect(), ..Table::default() };
        exercise.blocks.push(NamedBlock { id: Key::new("actions"), block: Block::Table(table) });
        exercise
    }

    fn roles(exercise: &Exercise) -> Vec<Option<Role>> {
        let Some(Block::Table(table)) = exercise.block(&Key::new("actions")) else { return Vec::new() };
        table.columns.iter().map(|column| column.role).collect()
    }

    #[test]
    fn columns_get_the_roles_they_had_by_name_and_kind() {
        use ColumnKind::{Check, Date, Long, Person, Short};
        let [what, how, who, when] = [Role::What, Role::How, Role::Who, Role::When].map(Some);
        let status = |open| Some(Role::Status { open });
        let cases: [Case<'_>; 8] = [
            (
                "agreements",
                true,
                vec![("what", Long), ("how", Long), ("who", Person), ("when", Date), ("status", pick(4))],
                vec![what, how, who, when, status(2)],
            ),
            (
                "looking back",
                false,
                vec![("what", Long), ("since", Short), ("who", Person), ("status", pick(4)), ("agreed", Date)],
                vec![what, Some(Role::Since), who, status(2), Some(Role::Agreed)],
            ),
            ("people and a date", false, vec![("a", Date), ("b", Short), ("c", Person)], vec![when, what, who]),
            (
                "only the two kinds close",
                false,
                vec![("what", Long), ("who", Person), ("when", Date), ("status", pick(3)), ("done", Check)],
                vec![what, who, when, status(3), None],
            ),
            (
                "the first of each kind",
                true,
                vec![("one", Short), ("when", Date), ("end", Date), ("state", pick(2)), ("status", pick(3))],
                vec![what, when, None, None, status(2)],
            ),
            ("first, without people", true, vec![("what", Long), ("when", Date)], vec![what, when]),
            ("no date", false, vec![("what", Long), ("who", Person), ("status", pick(4))], vec![None, None, None]),
            ("no people", false, vec![("what", Long), ("when", Date)], vec![None, None]),
        ];
        for (name, first, columns, expected) in cases {
            let mut exercise = exercise(first, &columns);
            exercise.give_roles();
            assert_eq!(roles(&exercise), expected, "{name}");
        }
    }

    #[test]
    fn an_exercise_that_has_a_role_anywhere_is_left_as_it_is() {
        let columns = [("what", ColumnKind::Long), ("who", ColumnKind::Person), ("when", ColumnKind::Date)];
        let mut exercise = exercise(true, &columns);
        if let Block::Table(table) = &mut exercise.blocks[0].block {
            table.columns[1].role = Some(Role::Who);
        }
        exercise.give_roles();
        assert_eq!(roles(&exercise), [None, Some(Role::Who), None]);
    }
}
