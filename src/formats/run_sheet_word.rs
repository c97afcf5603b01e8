//! The run sheet for Word.

use jiff::Zoned;

use super::run_sheet::{lacking, texts};
use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::Message;
use crate::msg;

/// The run sheet for those who go on writing in it.
pub(super) const RUN_SHEET_WORD: Format =
    Format::new("runsheet.docx", msg!("command-run-sheet-word"), msg!("exported-run-sheet"), make)
        .printed()
        .suffix(msg!("file-name-run-sheet"))
        .for_leaders()
        .when(lacking)
        .says(texts);

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let sheet = told.session().run_sheet(wanted.language);
    export::docx(&sheet, &mut |_| None, now).map(Made::File).map_err(|_| msg!("no-word"))
}
