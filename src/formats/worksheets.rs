//! An empty sheet of every exercise.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::command::menu::FormatGroup;
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// Paper for the tables, or for when the power fails.
pub(super) struct Worksheets;

impl Format for Worksheets {
    fn id(&self) -> &'static str {
        "worksheets.pdf"
    }

    fn ending(&self) -> &'static str {
        "pdf"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-pdf")
    }

    fn title(&self) -> Message {
        msg!("command-worksheets")
    }

    fn group(&self) -> Option<FormatGroup> {
        Some(FormatGroup::Print)
    }

    fn suffix(&self) -> Option<Message> {
        Some(msg!("file-name-sheets"))
    }

    fn saved(&self) -> Message {
        msg!("exported-paper")
    }

    fn lacking(&self, session: &Session, _: &Stage, _: Language) -> Option<Message> {
        session.exercises().all(|(item, _)| item.dropped).then_some(msg!("no-sheets"))
    }

    fn make(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
        let session = &document.session;
        let sheets = session.worksheets(wanted.language);
        export::bundle(&sheets, &session.title, now).map(Made::File).map_err(|_| msg!("no-pdf"))
    }
}
