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
pub(super) const CALENDAR: Format =
    Format::new("ics", msg!("command-calendar"), msg!("exported-calendar"), make).when(lacking).without(left_out);

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    session.actions(language).iter().all(|action| action.day().is_none()).then_some(msg!("no-dates"))
}

fn left_out(session: &Session, language: Language) -> usize {
    session.actions(language).iter().filter(|action| !action.closed && action.day().is_none()).count()
}

fn make(document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let agreed = wanted.told(document).actions(wanted.language);
    export::calendar(&document.session, &agreed, now).map(Made::File).map_err(|_| msg!("no-table"))
}
