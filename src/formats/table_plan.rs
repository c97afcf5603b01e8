//! Who sits where in each round at the tables, and for each person where to go.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// For the wall beside the tables.
pub(super) const TABLE_PLAN: Format =
    Format::new("tables.pdf", msg!("command-table-plan"), msg!("exported-tables"), make)
        .printed()
        .suffix(msg!("file-name-tables"))
        .when(lacking)
        .says(texts);

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    session.table_plan(language).sections.is_empty().then_some(msg!("no-tables"))
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    told.session().table_plan(wanted.language).texts()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let plan = told.session().table_plan(wanted.language);
    export::pdf(&plan, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
