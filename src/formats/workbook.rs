//! Agreements, cards and times in one workbook.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted, actions, cards, times};
use crate::export;
use crate::i18n::Message;
use crate::model::paper::mentions::Mention;
use crate::model::paper::sheet::Sheet;
use crate::msg;

/// The tables of the day with true dates and times, a sheet each.
pub(super) const WORKBOOK: Format = Format::new("xlsx", msg!("command-workbook"), msg!("exported-workbook"), make)
    .suffix(msg!("file-name-workbook"))
    .says(texts)
    .dated();

fn sheets(told: &Told, wanted: &Wanted, now: &Zoned) -> [Sheet; 3] {
    [actions::sheet(told, wanted), cards::sheet(told, wanted), times::sheet(told, wanted, now)]
}

fn texts(told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
    let title = &told.session().title;
    let title = Mention { place: title.clone(), words: title.clone() };
    sheets(told, wanted, now).iter().flat_map(Sheet::texts).chain([title]).collect()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    export::xlsx(&sheets(told, wanted, now), &told.session().title, now).map(Made::File).map_err(|_| msg!("no-table"))
}
