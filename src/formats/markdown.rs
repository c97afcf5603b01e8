//! The handout as Markdown.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::Message;
use crate::msg;

/// The handout as plain text, for wikis and notes.
pub(super) const MARKDOWN: Format = Format::new("md", msg!("command-markdown"), msg!("exported"), make).dated();

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    Ok(Made::File(export::markdown(&wanted.report(told, now)).into_bytes()))
}
