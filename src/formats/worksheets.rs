//! An empty sheet of every exercise.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// Paper for the tables, or for when the power fails.
pub(super) const WORKSHEETS: Format =
    Format::new("worksheets.pdf", msg!("command-worksheets"), msg!("exported-paper"), make)
        .printed()
        .suffix(msg!("file-name-sheets"))
        .when(lacking);

fn lacking(session: &Session, _: &Stage, _: Language) -> Option<Message> {
    session.exercises().all(|(item, _)| item.dropped).then_some(msg!("no-sheets"))
}

fn make(document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let session = &document.session;
    let sheets = session.worksheets(wanted.language);
    export::bundle(&sheets, &session.title, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
