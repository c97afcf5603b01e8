//! The agreements for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::actions;
use crate::model::paper::mentions::Mention;
use crate::model::paper::sheet::Sheet;
use crate::model::stage::Stage;
use crate::msg;

/// What was agreed: what, how, who, when, and how far it is.
pub(super) const ACTIONS: Format = Format::new("actions.csv", msg!("command-actions"), msg!("exported-actions"), make)
    .suffix(msg!("file-name-actions"))
    .when(lacking)
    .says(texts)
    .dated();

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    session.actions(language).is_empty().then_some(msg!("no-actions"))
}

pub(super) fn sheet(told: &Told, wanted: &Wanted) -> Sheet {
    actions::sheet(&told.session().actions(wanted.language), wanted.language)
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    sheet(told, wanted).texts()
}

fn make(told: &Told, wanted: &Wanted, _: &Zoned) -> Result<Made, Message> {
    export::csv(&sheet(told, wanted)).map(Made::File).map_err(|_| msg!("no-table"))
}
