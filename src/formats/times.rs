//! When each item was planned and held, for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::Message;
use crate::model::paper::mentions::Mention;
use crate::model::paper::report::ReportTable;
use crate::msg;
use crate::plan;

/// The times of the day, to plan the next one by.
pub(super) const TIMES: Format = Format::new("times.csv", msg!("command-times"), msg!("exported-times"), make)
    .suffix(msg!("file-name-times"))
    .says(texts);

fn times(told: &Told, wanted: &Wanted, now: &Zoned) -> ReportTable {
    plan::table(told.session(), &plan::held(told.session(), told.stage(), now), wanted.language)
}

fn texts(told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
    times(told, wanted, now).texts(&wanted.language.say(msg!("file-name-times")))
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    export::csv(&times(told, wanted, now)).map(Made::File).map_err(|_| msg!("no-table"))
}
