//! An empty sheet of every exercise.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::paper::report::Report;
use crate::model::stage::Stage;
use crate::msg;

/// Paper for the tables, or for when the power fails.
pub(super) const WORKSHEETS: Format =
    Format::new("worksheets.pdf", msg!("command-worksheets"), msg!("exported-paper"), make)
        .printed()
        .suffix(msg!("file-name-sheets"))
        .whole()
        .when(lacking)
        .says(texts);

fn lacking(session: &Session, _: &Stage, _: Language) -> Option<Message> {
    session.exercises().all(|(item, _)| item.dropped).then_some(msg!("no-sheets"))
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    let session = told.session();
    let title = Mention { place: session.title.clone(), words: session.title.clone() };
    session.worksheets(wanted.language).iter().flat_map(Report::texts).chain([title]).collect()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let session = told.session();
    let sheets = session.worksheets(wanted.language);
    export::bundle(&sheets, &session.title, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
