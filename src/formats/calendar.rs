//! The dates of the agreements for a calendar.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// The agreements that have a date and are not closed.
pub(super) struct Calendar;

impl Format for Calendar {
    fn id(&self) -> &'static str {
        "ics"
    }

    fn ending(&self) -> &'static str {
        "ics"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-calendar")
    }

    fn title(&self) -> Message {
        msg!("command-calendar")
    }

    fn saved(&self) -> Message {
        msg!("exported-calendar")
    }

    fn lacking(&self, session: &Session, _: &Stage, language: Language) -> Option<Message> {
        session.actions(language).iter().all(|action| action.day().is_none()).then_some(msg!("no-dates"))
    }

    fn left_out(&self, session: &Session, language: Language) -> usize {
        session.actions(language).iter().filter(|action| !action.closed && action.day().is_none()).count()
    }

    fn make(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
        let agreed = wanted.told(document).actions(wanted.language);
        export::calendar(&document.session, &agreed, now).map(Made::File).map_err(|_| msg!("no-table"))
    }
}
