//! The handout as Markdown.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::Message;
use crate::msg;
use crate::store::Document;

/// The handout as plain text, for wikis and notes.
pub(super) const MARKDOWN: Format = Format::new("md", msg!("command-markdown"), msg!("exported"), make);

fn make(document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    Ok(Made::File(export::markdown(&wanted.report(document, now)).into_bytes()))
}
