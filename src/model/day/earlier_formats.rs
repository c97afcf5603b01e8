//! What files of earlier formats hold otherwise: read as it was, kept as it is now.
//!
//! Format 1 → 2: `WrittenItem` (a talk held its note itself), `one_or_many` (one clock that was left, instead of a list).
//! `tests/documents/` has a file of each format; `store/format.rs` reads them before and after.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use crate::i18n::Text;
use crate::model::day::programme::{Activity, AgendaItem, Lock};
use crate::model::exercise::Exercise;
use crate::model::id::Id;
use crate::model::stage::Left;

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
    note: Text,
    #[serde(default)]
    material: Text,
    #[serde(default)]
    in_handout: Option<bool>,
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
        let WrittenItem { id, minutes, least, lock, can_drop, dropped, note, material, in_handout, activity } = written;
        let (activity, own) = match activity {
            WrittenActivity::Exercise(exercise) => (Activity::Exercise(exercise), Text::default()),
            WrittenActivity::Talk { title, note } => (Activity::Talk { title }, note),
            WrittenActivity::Break { title } => (Activity::Break { title }, Text::default()),
        };
        let note = if note.is_empty() { own } else { note };
        Self { id, minutes, least, lock, can_drop, dropped, note, material, in_handout, activity }
    }
}

/// The steps that were left while their clocks ran. At first there was one at most, and it stood alone.
pub(in crate::model) fn one_or_many<'de, Source: Deserializer<'de>>(
    source: Source,
) -> Result<Vec<Left>, Source::Error> {
    source.deserialize_any(OneOrMany)
}

struct OneOrMany;

impl<'de> Visitor<'de> for OneOrMany {
    type Value = Vec<Left>;

    fn expecting(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str("steps that were left")
    }

    fn visit_seq<Access: SeqAccess<'de>>(self, mut many: Access) -> Result<Self::Value, Access::Error> {
        let mut left = Vec::new();
        while let Some(one) = many.next_element()? {
            left.push(one);
        }
        Ok(left)
    }

    fn visit_map<Access: MapAccess<'de>>(self, one: Access) -> Result<Self::Value, Access::Error> {
        Left::deserialize(MapAccessDeserializer::new(one)).map(|left| vec![left])
    }
}
