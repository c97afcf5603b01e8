//! When each item was planned and held, for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::Message;
use crate::model::paper::mentions::Mention;
use crate::model::paper::sheet::Sheet;
use crate::msg;
use crate::plan;

/// The times of the day, to plan the next one by.
pub(super) const TIMES: Format = Format::new("times.csv", msg!("command-times"), msg!("exported-times"), make)
    .suffix(msg!("file-name-times"))
    .says(texts);

pub(super) fn sheet(told: &Told, wanted: &Wanted, now: &Zoned) -> Sheet {
    plan::sheet(told.session(), &plan::held(told.session(), told.stage(), now), wanted.language)
}

fn texts(told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
    sheet(told, wanted, now).texts()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    export::csv(&sheet(told, wanted, now)).map(Made::File).map_err(|_| msg!("no-table"))
}
