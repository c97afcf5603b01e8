//! A set of things to begin with, such as the cards of known factors: brought into a block by one choice.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::i18n::{Language, Text};
use crate::model::block::heading::Heading;
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::id::Key;

/// A set of things to begin with. It lies in the recipe, so that whoever shares the recipe shares the set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Its name within the block.
    pub id: Key,
    /// What the facilitator chooses it by.
    pub title: Text,
    /// Headings it brings along, for cards.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<Heading>,
    /// What it holds, in order.
    pub lines: Vec<PresetLine>,
}

/// One thing of a set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PresetLine {
    /// The heading it goes under, for cards; the first when none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub under: Option<Key>,
    /// What it says.
    pub text: Text,
}

impl Preset {
    /// What is not there yet, in a language. Something that is there in another language is there.
    pub fn missing<'a>(&'a self, there: &HashSet<&str>, language: Language) -> Vec<(Option<&'a Key>, &'a str)> {
        let is_there = |line: &PresetLine| Language::ALL.iter().any(|one| there.contains(line.text.read(*one)));
        let lines = self.lines.iter().filter(|line| !is_there(line));
        lines.map(|line| (line.under.as_ref(), line.text.read(language))).collect()
    }

    /// Every text of it that a recipe must have in both languages.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        let headings = self.headings.iter().map(|heading| &heading.title);
        std::iter::once(&self.title).chain(headings).chain(self.lines.iter().map(|line| &line.text))
    }
}

/// What is wrong with the sets of a block that has these headings.
pub(super) fn check_presets(presets: &[Preset], headings: &[Heading]) -> Vec<Issue> {
    let mut issues = check_keys(presets.iter().map(|preset| &preset.id));
    for preset in presets {
        issues.extend(check_keys(preset.headings.iter().map(|heading| &heading.id)));
        let known = |key: &Key| preset.headings.iter().chain(headings).any(|heading| heading.id == *key);
        let unknown = preset.lines.iter().filter_map(|line| line.under.as_ref()).filter(|key| !known(key));
        issues.extend(unknown.map(|key| Issue::UnknownKey(key.clone())));
    }
    issues
}
