//! The agreements for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::actions;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// What was agreed: what, how, who, when, and how far it is.
pub(super) struct Actions;

impl Format for Actions {
    fn id(&self) -> &'static str {
        "actions.csv"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-table")
    }

    fn title(&self) -> Message {
        msg!("command-actions")
    }

    fn suffix(&self) -> Option<Message> {
        Some(msg!("file-name-actions"))
    }

    fn saved(&self) -> Message {
        msg!("exported-actions")
    }

    fn lacking(&self, session: &Session, _: &Stage, language: Language) -> Option<Message> {
        session.actions(language).is_empty().then_some(msg!("no-actions"))
    }

    fn make(&self, document: &Document, wanted: &Wanted, _: &Zoned) -> Result<Made, Message> {
        let agreed = wanted.told(document).actions(wanted.language);
        export::csv(&actions::sheet(&agreed, wanted.language)).map(Made::File).map_err(|_| msg!("no-table"))
    }
}
