//! The tables of many days in a folder: all of them, with what they mean and what one may ask, or nothing.

use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::{Collected, CollectedDay, Collecting, Heard, each_day};
use crate::assets;
use crate::export::{HarvestCsv, data_package};
use crate::model::harvest::{Harvest, HarvestTable, Passage, TABLES, WordsChoice};
use crate::store::StoreError;
use crate::store::many::NewFolder;

/// What becomes of texts that name somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TextChoices {
    /// Nothing is written while there is one.
    Ask,
    /// The same for all.
    All(WordsChoice),
    /// What was chosen for each, by day and text; nothing is written while there is another.
    Each(HashMap<(String, String), WordsChoice>),
}

/// A text that names somebody, and nobody has said what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// The file of its day.
    pub path: PathBuf,
    /// The day.
    pub session: String,
    /// The text.
    pub passage: Passage,
}

/// What came of it.
#[derive(Debug)]
pub struct Saved {
    /// What was read.
    pub collected: Collected,
    /// The texts to decide about; while there are any, nothing was written.
    pub undecided: Vec<Undecided>,
    /// Whether the tables are there.
    pub written: bool,
}

impl TextChoices {
    fn of(&self, session: &str, text: &str) -> Option<WordsChoice> {
        match self {
            Self::Ask => None,
            Self::All(choice) => Some(*choice),
            Self::Each(choices) => choices.get(&(session.to_owned(), text.to_owned())).copied(),
        }
    }
}

/// Reads the days and writes their tables into a folder that is new or empty. Nothing is there unless all is: not when it
/// is stopped, not when no day could be read, and not while a text that names somebody is undecided.
///
/// # Errors
/// When the folder is not empty or cannot be written.
pub fn save_tables(
    wanted: &Collecting<'_>,
    choices: &TextChoices,
    output: &Path,
    listen: &mut dyn FnMut(Heard) -> bool,
) -> Result<Saved, StoreError> {
    let folder = NewFolder::begin(output)?;
    let mut tables = TABLES.iter().map(|table| Table::begin(&folder, table)).collect::<Result<Vec<_>, _>>()?;
    let mut undecided = Vec::new();
    let collected = each_day(wanted, listen, &mut |day| {
        let CollectedDay { path, mut harvest, passages, sought, .. } = day;
        let session = harvest.session.session.clone();
        let open = passages.into_iter().filter(|passage| choices.of(&session, &passage.text).is_none());
        let open = open.map(|passage| Undecided { path: path.clone(), session: session.clone(), passage });
        undecided.extend(open);
        if undecided.is_empty() {
            let choice = |passage: &Passage| choices.of(&session, &passage.text).unwrap_or(WordsChoice::Omit);
            harvest.choose(&sought, choice);
            add(&mut tables, &harvest, &folder)?;
        }
        Ok(())
    })?;
    let written = undecided.is_empty() && !collected.stopped && collected.days > 0;
    if written {
        for table in tables {
            table.csv.finish().map_err(|error| folder.failed(&table.name, &error))?;
        }
        for (name, text) in texts() {
            let mut file = folder.file(&name)?;
            let done = file.write_all(text.as_bytes()).and_then(|()| file.flush());
            done.map_err(|error| folder.failed(&name, &error))?;
        }
        folder.finish()?;
    }
    Ok(Saved { collected, undecided, written })
}

/// What lies beside the tables: what they mean, and what one may ask.
fn texts() -> Vec<(String, String)> {
    let sql = assets::SQL.iter().map(|(name, text)| (format!("sql/{name}"), (*text).to_owned()));
    std::iter::once(("datapackage.json".to_owned(), data_package())).chain(sql).collect()
}

struct Table {
    name: String,
    csv: HarvestCsv<Box<dyn Write>>,
}

impl Table {
    fn begin(folder: &NewFolder, table: &HarvestTable) -> Result<Self, StoreError> {
        let name = format!("{}.csv", table.name);
        let file: Box<dyn Write> = Box::new(folder.file(&name)?);
        let csv = HarvestCsv::begin(file, table).map_err(|error| folder.failed(&name, &error))?;
        Ok(Self { name, csv })
    }
}

fn add(tables: &mut [Table], harvest: &Harvest, folder: &NewFolder) -> Result<(), StoreError> {
    for (table, rows) in tables.iter_mut().zip(harvest.cells()) {
        for row in rows {
            table.csv.row(&row).map_err(|error| folder.failed(&table.name, &error))?;
        }
    }
    Ok(())
}
