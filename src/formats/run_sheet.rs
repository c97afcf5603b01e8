//! The run sheet, for those who lead the day alone.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// The whole day on two to three pages.
pub(super) const RUN_SHEET: Format =
    Format::new("runsheet.pdf", msg!("command-run-sheet"), msg!("exported-run-sheet"), make)
        .printed()
        .suffix(msg!("file-name-run-sheet"))
        .for_leaders()
        .when(lacking)
        .says(texts);

pub(super) fn lacking(session: &Session, _: &Stage, _: Language) -> Option<Message> {
    session.programme.items.is_empty().then_some(msg!("no-programme"))
}

pub(super) fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    told.session().run_sheet(wanted.language).texts()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let sheet = told.session().run_sheet(wanted.language);
    export::pdf(&sheet, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
