//! A table as it is filled from other blocks and from ready sets.

use std::collections::HashSet;

use super::{Cell, Row, Table};
use crate::model::block::kind::Fillable;
use crate::model::block::preset::Preset;
use crate::model::block::{Item, Pull};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};

impl Fillable for Table {
    fn pulls(&self) -> &[Pull] {
        &self.pull
    }

    fn presets(&self) -> &[Preset] {
        &self.presets
    }

    fn origins(&self) -> Vec<(Id, Id)> {
        self.content.iter().filter_map(|row| Some((row.origin?, row.id))).collect()
    }

    fn copies(&mut self) -> Vec<(Id, &mut String)> {
        fn copy(row: &mut Row) -> Option<(Id, &mut String)> {
            let words =
                row.cells.iter_mut().find_map(|cell| if let Cell::Text(text) = cell { Some(text) } else { None });
            Some((row.origin?, words?))
        }
        self.content.iter_mut().filter_map(copy).collect()
    }

    fn written(&self) -> HashSet<&str> {
        fn text(cell: &Cell) -> Option<&str> {
            if let Cell::Text(text) = cell { Some(text) } else { None }
        }
        self.content.iter().flat_map(|row| &row.cells).filter_map(text).collect()
    }

    fn take(&mut self, text: String, of: Option<&Item>, _: Option<&Key>, ids: &mut Ids) -> Result<(), Refusal> {
        self.add(text, of.map(|item| item.id), ids)
    }
}
