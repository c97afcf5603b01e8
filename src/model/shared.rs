//! Lists whose entries are held once by all sessions that have them: what undo goes back to costs what was changed.
//!
//! In a file such a list is like any other.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Writes the entries one after the other.
///
/// # Errors
/// When an entry cannot be written.
pub fn serialize<Entry: Serialize, Writer: Serializer>(
    entries: &[Arc<Entry>],
    writer: Writer,
) -> Result<Writer::Ok, Writer::Error> {
    writer.collect_seq(entries.iter().map(Arc::as_ref))
}

/// Reads entries, which nobody else holds yet.
///
/// # Errors
/// When an entry cannot be read.
pub fn deserialize<'de, Entry: Deserialize<'de>, Reader: Deserializer<'de>>(
    reader: Reader,
) -> Result<Vec<Arc<Entry>>, Reader::Error> {
    Ok(Vec::deserialize(reader)?.into_iter().map(Arc::new).collect())
}
