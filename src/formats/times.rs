//! When each item was planned and held, for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::Message;
use crate::msg;
use crate::plan;
use crate::store::Document;

/// The times of the day, to plan the next one by.
pub(super) const TIMES: Format =
    Format::new("times.csv", msg!("command-times"), msg!("exported-times"), make).suffix(msg!("file-name-times"));

fn make(document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let held = plan::held(&document.session, &document.stage, now);
    let times = plan::table(&document.session, &held, wanted.language);
    export::csv(&times).map(Made::File).map_err(|_| msg!("no-table"))
}
