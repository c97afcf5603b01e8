//! The handout as Markdown.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// The handout as plain text, for wikis and notes.
pub(super) struct Markdown;

impl Format for Markdown {
    fn id(&self) -> &'static str {
        "md"
    }

    fn ending(&self) -> &'static str {
        "md"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-markdown")
    }

    fn title(&self) -> Message {
        msg!("command-markdown")
    }

    fn saved(&self) -> Message {
        msg!("exported")
    }

    fn lacking(&self, _: &Session, _: &Stage, _: Language) -> Option<Message> {
        None
    }

    fn make(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
        Ok(Made::File(export::markdown(&wanted.report(document, now)).into_bytes()))
    }
}
