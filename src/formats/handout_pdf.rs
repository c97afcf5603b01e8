//! The handout as a PDF.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::command::menu::FormatGroup;
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// What was agreed and all that led to it, as everybody can read and print it.
pub(super) struct HandoutPdf;

impl Format for HandoutPdf {
    fn id(&self) -> &'static str {
        "pdf"
    }

    fn ending(&self) -> &'static str {
        "pdf"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-pdf")
    }

    fn title(&self) -> Message {
        msg!("command-export")
    }

    fn group(&self) -> Option<FormatGroup> {
        None
    }

    fn saved(&self) -> Message {
        msg!("exported")
    }

    fn lacking(&self, _: &Session, _: &Stage, _: Language) -> Option<Message> {
        None
    }

    fn make(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
        export::pdf(&wanted.report(document, now), now).map(Made::File).map_err(|_| msg!("no-pdf"))
    }
}
