//! A placement as it is filled from other blocks and from ready sets.

use std::collections::HashSet;

use super::Placement;
use crate::model::block::kind::Fillable;
use crate::model::block::preset::Preset;
use crate::model::block::{Item, Pull};
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};

impl Fillable for Placement {
    fn pulls(&self) -> &[Pull] {
        &self.pull
    }

    fn presets(&self) -> &[Preset] {
        &self.presets
    }

    fn origins(&self) -> Vec<(Id, Id)> {
        self.things.iter().filter_map(|thing| Some((thing.origin?, thing.id))).collect()
    }

    fn copies(&mut self) -> Vec<(Id, &mut String)> {
        self.things.iter_mut().filter_map(|thing| Some((thing.origin?, &mut thing.text))).collect()
    }

    fn written(&self) -> HashSet<&str> {
        self.things.iter().map(|thing| thing.text.as_str()).collect()
    }

    fn take(&mut self, text: String, of: Option<&Item>, _: Option<&Key>, ids: &mut Ids) -> Result<(), Refusal> {
        self.add(text, of.map(|item| item.id), ids)
    }
}
