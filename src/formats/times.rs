//! When each item was planned and held, for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::plan;
use crate::store::Document;

/// The times of the day, to plan the next one by.
pub(super) struct Times;

impl Format for Times {
    fn id(&self) -> &'static str {
        "times.csv"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-table")
    }

    fn title(&self) -> Message {
        msg!("command-times")
    }

    fn suffix(&self) -> Option<Message> {
        Some(msg!("file-name-times"))
    }

    fn saved(&self) -> Message {
        msg!("exported-times")
    }

    fn lacking(&self, _: &Session, _: &Stage, _: Language) -> Option<Message> {
        None
    }

    fn make(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
        let held = plan::held(&document.session, &document.stage, now);
        let times = plan::table(&document.session, &held, wanted.language);
        export::csv(&times).map(Made::File).map_err(|_| msg!("no-table"))
    }
}
