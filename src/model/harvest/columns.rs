//! What the seven tables are called, what stands in their columns, and how they point to each other: never translated.

use jiff::civil::{Date, Time};

use super::{ActionRow, ExerciseRow, Harvest, PlacementRow, RatingRow, RelationRow, SessionRow, StatementRow};
use crate::model::id::Id;

/// A table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HarvestTable {
    /// What it is called.
    pub name: &'static str,
    /// What a row of it is, in one sentence.
    pub says: &'static str,
    /// Its columns, in order.
    pub columns: &'static [HarvestColumn],
    /// The columns that tell a row from every other; empty where rows are facts without a name.
    pub key: &'static [&'static str],
    /// Where its columns point to.
    pub references: &'static [HarvestReference],
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HarvestColumn {
    /// What it is called.
    pub name: &'static str,
    /// What stands in it.
    pub holds: ColumnType,
    /// Whether something always does.
    pub required: bool,
    /// What that means, in one sentence.
    pub says: &'static str,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnType {
    /// Words; none are an empty cell.
    Words,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A whole number.
    Number,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// Yes or no.
    Truth,
}

/// That columns of one table point to those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HarvestReference {
    /// The columns that point.
    pub columns: &'static [&'static str],
    /// The table they point to; its own when empty.
    pub table: &'static str,
    /// The columns they point to.
    pub to: &'static [&'static str],
}

/// What stands in one place of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HarvestCell {
    /// Nothing.
    Nothing,
    /// Words.
    Words(String),
    /// A whole number.
    Number(i64),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// Yes or no.
    Truth(bool),
}

const fn always(name: &'static str, holds: ColumnType, says: &'static str) -> HarvestColumn {
    HarvestColumn { name, holds, required: true, says }
}

const fn maybe(name: &'static str, holds: ColumnType, says: &'static str) -> HarvestColumn {
    HarvestColumn { name, holds, required: false, says }
}

const fn words(name: &'static str, says: &'static str) -> HarvestColumn {
    maybe(name, ColumnType::Words, says)
}

const SESSION: HarvestColumn = always("session", ColumnType::Words, "The day");
const ITEM: HarvestColumn = always("item", ColumnType::Number, "The item of the day's programme");
const RECIPE: HarvestColumn =
    always("recipe", ColumnType::Words, "The exercise everybody has, by its key; own:… for one of somebody's own");
const BLOCK: HarvestColumn = always("block", ColumnType::Words, "The block of the exercise");
const RATING_MARKS: ColumnType = ColumnType::OneOf(&["now", "goal", "each"]);
const PLACEMENT_MARKS: ColumnType = ColumnType::OneOf(&["only", "now", "goal"]);
const STATUSES: ColumnType = ColumnType::OneOf(&["not-begun", "under-way", "done", "dropped"]);
const KINDS: ColumnType = ColumnType::OneOf(&["merged", "pulled", "answers", "carried"]);
const LANGUAGES: ColumnType = ColumnType::OneOf(&["da", "en"]);

const OF_SESSION: HarvestReference = HarvestReference { columns: &["session"], table: "session", to: &["session"] };
const OF_EXERCISE: HarvestReference =
    HarvestReference { columns: &["session", "item"], table: "exercise", to: &["session", "item"] };
const OF_STATEMENT: HarvestReference =
    HarvestReference { columns: &["session", "merged_into"], table: "", to: &["session", "statement"] };

/// The tables, in the order in which they point to each other.
pub const TABLES: [HarvestTable; 7] = [
    HarvestTable {
        name: "session",
        says: "One row a day",
        columns: &[
            SESSION,
            words("series", "The row of days it belongs to"),
            words("organisation", "Whose day it is, as it was written"),
            maybe("municipality_code", ColumnType::Number, "The Danish municipality, 101 to 860"),
            always("date", ColumnType::Date, "When it was held"),
            words("place", "Where it was held"),
            always("people", ColumnType::Number, "How many took part"),
            always("language", LANGUAGES, "The language its headings are told in"),
            always("format", ColumnType::Number, "The format of the file it was read from"),
        ],
        key: &["session"],
        references: &[],
    },
    HarvestTable {
        name: "exercise",
        says: "One row for each exercise of a day",
        columns: &[
            SESSION,
            ITEM,
            RECIPE,
            maybe("recipe_changed", ColumnType::Truth, "Whether it was changed, minutes aside; empty for one's own"),
            always("minutes_planned", ColumnType::Number, "Minutes that were planned"),
            maybe("minutes_held", ColumnType::Number, "Minutes it took, where that is known"),
            maybe("begun", ColumnType::Time, "When it was begun"),
        ],
        key: &["session", "item"],
        references: &[OF_SESSION],
    },
    HarvestTable {
        name: "statement",
        says: "One row for each card",
        columns: &[
            SESSION,
            always("statement", ColumnType::Number, "The card's number on that day"),
            RECIPE,
            BLOCK,
            always("heading_key", ColumnType::Words, "The heading everybody has; added:… or own:… by its words"),
            words("heading", "The heading's words on that day"),
            words("text", "What the card says"),
            maybe("dots", ColumnType::Number, "Dots of closed votes; empty without a vote and on merged cards"),
            maybe("merged_into", ColumnType::Number, "The card it was merged into"),
            maybe("origin", ColumnType::Number, "What it was taken over from"),
            ITEM,
        ],
        key: &["session", "statement"],
        references: &[OF_SESSION, OF_EXERCISE, OF_STATEMENT],
    },
    HarvestTable {
        name: "rating",
        says: "One row for each number that was agreed on, and for each that so many gave",
        columns: &[
            SESSION,
            RECIPE,
            BLOCK,
            always("part_key", ColumnType::Words, "The factor everybody has; own:… by its words"),
            words("part", "The factor's words on that day"),
            always("mark", RATING_MARKS, "Agreed for now, agreed as a goal, or given by each"),
            always("value", ColumnType::Number, "The number"),
            always("count", ColumnType::Number, "How many gave it; 1 for what was agreed"),
            maybe("unit_no", ColumnType::Number, "The unit of those who gave it, where three or more of it did"),
            ITEM,
        ],
        key: &[],
        references: &[OF_SESSION, OF_EXERCISE],
    },
    HarvestTable {
        name: "placement",
        says: "One row for each place that a thing was put on",
        columns: &[
            SESSION,
            RECIPE,
            BLOCK,
            words("thing", "What was placed, in words"),
            always("field_key", ColumnType::Words, "The field or the rung"),
            maybe("x", ColumnType::Number, "How far to the right, 0 to 100; empty on a ladder"),
            maybe("y", ColumnType::Number, "How far up, 0 to 100; empty on a ladder"),
            always("mark", PLACEMENT_MARKS, "Its only place, where it is now, or where it should be"),
            ITEM,
            always("thing_no", ColumnType::Number, "The thing's number on that day"),
        ],
        key: &["session", "thing_no", "mark"],
        references: &[OF_SESSION, OF_EXERCISE],
    },
    HarvestTable {
        name: "action",
        says: "One row for each agreement that a day tells of",
        columns: &[
            SESSION,
            always("action", ColumnType::Number, "The agreement's number on that day"),
            words("what", "What is to be done"),
            words("how", "How, and what has happened since"),
            always("has_owner", ColumnType::Truth, "Whether somebody does it; never who"),
            maybe("due", ColumnType::Date, "By when, where that is a date"),
            maybe("status", STATUSES, "How far it is, where its table says so"),
            maybe("answers", ColumnType::Number, "What it was made from, such as a card"),
            words("carried_from", "The day and the number under which it was agreed first, DAY/NUMBER"),
            always("age_days", ColumnType::Number, "Days since it was agreed"),
            ITEM,
        ],
        key: &["session", "action"],
        references: &[OF_SESSION, OF_EXERCISE],
    },
    HarvestTable {
        name: "relation",
        says: "One row for each thing that came from another",
        columns: &[
            SESSION,
            always("from", ColumnType::Number, "What was there first, by its number"),
            always("to", ColumnType::Number, "What became of it, by its number"),
            always("kind", KINDS, "What they have to do with each other"),
            always("from_session", ColumnType::Words, "The day on which from has its number"),
        ],
        key: &["session", "from", "to", "kind"],
        references: &[OF_SESSION],
    },
];

impl Harvest {
    /// The rows of each table, in the order of [`TABLES`], with a cell for each column.
    pub fn cells(&self) -> [Vec<Vec<HarvestCell>>; 7] {
        [
            vec![self.session.cells()],
            self.exercises.iter().map(ExerciseRow::cells).collect(),
            self.statements.iter().map(StatementRow::cells).collect(),
            self.ratings.iter().map(RatingRow::cells).collect(),
            self.placements.iter().map(PlacementRow::cells).collect(),
            self.actions.iter().map(ActionRow::cells).collect(),
            self.relations.iter().map(RelationRow::cells).collect(),
        ]
    }
}

impl SessionRow {
    fn cells(&self) -> Vec<HarvestCell> {
        vec![
            said(&self.session),
            said(&self.series),
            said(&self.organisation),
            number(self.municipality_code),
            HarvestCell::Date(self.date),
            said(&self.place),
            count(self.people),
            said(self.language.code()),
            number(Some(self.format)),
        ]
    }
}

impl ExerciseRow {
    fn cells(&self) -> Vec<HarvestCell> {
        vec![
            said(&self.session),
            id(self.item),
            said(&self.recipe),
            self.recipe_changed.map_or(HarvestCell::Nothing, HarvestCell::Truth),
            number(Some(self.minutes_planned)),
            number(self.minutes_held),
            self.begun.map_or(HarvestCell::Nothing, HarvestCell::Time),
        ]
    }
}

impl StatementRow {
    fn cells(&self) -> Vec<HarvestCell> {
        vec![
            said(&self.session),
            id(self.statement),
            said(&self.recipe),
            said(&self.block),
            said(&self.heading_key),
            said(&self.heading),
            said(&self.text),
            number(self.dots),
            number(self.merged_into.map(|id| id.0)),
            number(self.origin.map(|id| id.0)),
            id(self.item),
        ]
    }
}

impl RatingRow {
    fn cells(&self) -> Vec<HarvestCell> {
        vec![
            said(&self.session),
            said(&self.recipe),
            said(&self.block),
            said(&self.part_key),
            said(&self.part),
            said(self.mark.word()),
            number(Some(self.value)),
            count(self.count),
            number(self.unit_no),
            id(self.item),
        ]
    }
}

impl PlacementRow {
    fn cells(&self) -> Vec<HarvestCell> {
        vec![
            said(&self.session),
            said(&self.recipe),
            said(&self.block),
            said(&self.thing),
            said(&self.field_key),
            number(self.x),
            number(self.y),
            said(self.mark.word()),
            id(self.item),
            id(self.thing_no),
        ]
    }
}

impl ActionRow {
    fn cells(&self) -> Vec<HarvestCell> {
        vec![
            said(&self.session),
            id(self.action),
            said(&self.what),
            said(&self.how),
            HarvestCell::Truth(self.has_owner),
            self.due.map_or(HarvestCell::Nothing, HarvestCell::Date),
            self.status.map_or(HarvestCell::Nothing, |status| said(status.word())),
            number(self.answers.map(|id| id.0)),
            self.carried_from.as_deref().map_or(HarvestCell::Nothing, said),
            HarvestCell::Number(self.age_days),
            id(self.item),
        ]
    }
}

impl RelationRow {
    fn cells(&self) -> Vec<HarvestCell> {
        vec![said(&self.session), id(self.from), id(self.to), said(self.kind.word()), said(&self.from_session)]
    }
}

fn said(words: &str) -> HarvestCell {
    if words.is_empty() { HarvestCell::Nothing } else { HarvestCell::Words(words.to_owned()) }
}

fn id(id: Id) -> HarvestCell {
    HarvestCell::Number(id.0.into())
}

fn number<Number: Into<i64>>(number: Option<Number>) -> HarvestCell {
    number.map_or(HarvestCell::Nothing, |number| HarvestCell::Number(number.into()))
}

fn count(count: usize) -> HarvestCell {
    HarvestCell::Number(i64::try_from(count).unwrap_or(i64::MAX))
}
