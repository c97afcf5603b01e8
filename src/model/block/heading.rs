//! A heading: what cards stand under, in a wall of cards and in a set to begin with.

use serde::{Deserialize, Serialize};

use super::parts::NamedPart;
use crate::i18n::Text;
use crate::model::id::Key;
use crate::model::people::is_false;

/// A heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// Its name within the block.
    pub id: Key,
    /// Its words.
    pub title: Text,
    /// Added by the room.
    #[serde(default, skip_serializing_if = "is_false")]
    pub added: bool,
}

impl NamedPart for Heading {
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
