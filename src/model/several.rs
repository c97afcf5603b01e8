//! Lists that a file may hold one entry of by itself: what was one at first and may be many now.

use std::fmt;
use std::marker::PhantomData;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

/// Reads a list, or an entry that stands alone.
///
/// # Errors
/// When an entry cannot be read.
pub fn one_or_many<'de, Entry: Deserialize<'de>, Reader: Deserializer<'de>>(
    reader: Reader,
) -> Result<Vec<Entry>, Reader::Error> {
    reader.deserialize_any(OneOrMany(PhantomData))
}

struct OneOrMany<Entry>(PhantomData<Entry>);

impl<'de, Entry: Deserialize<'de>> Visitor<'de> for OneOrMany<Entry> {
    type Value = Vec<Entry>;

    fn expecting(&self, words: &mut fmt::Formatter<'_>) -> fmt::Result {
        words.write_str("one or many in brackets")
    }

    fn visit_seq<Access: SeqAccess<'de>>(self, mut many: Access) -> Result<Self::Value, Access::Error> {
        let mut entries = Vec::new();
        while let Some(one) = many.next_element()? {
            entries.push(one);
        }
        Ok(entries)
    }

    fn visit_map<Access: MapAccess<'de>>(self, one: Access) -> Result<Self::Value, Access::Error> {
        Entry::deserialize(MapAccessDeserializer::new(one)).map(|one| vec![one])
    }

    // What is written as `Some(…)` or `None` by hand, as one that may be missing is.
    fn visit_some<Reader: Deserializer<'de>>(self, reader: Reader) -> Result<Self::Value, Reader::Error> {
        one_or_many(reader)
    }

    fn visit_none<Error>(self) -> Result<Self::Value, Error> {
        Ok(Vec::new())
    }
}
