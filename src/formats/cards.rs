//! All cards for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::paper::sheet::Sheet;
use crate::model::stage::Stage;
use crate::msg;

/// Every card with its heading, its dots and whose it is.
pub(super) const CARDS: Format = Format::new("cards.csv", msg!("command-cards"), msg!("exported-cards"), make)
    .suffix(msg!("file-name-cards"))
    .when(lacking)
    .says(texts);

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    session.card_list(language).rows.is_empty().then_some(msg!("no-cards"))
}

pub(super) fn sheet(told: &Told, wanted: &Wanted) -> Sheet {
    told.session().card_list(wanted.language)
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    sheet(told, wanted).texts()
}

fn make(told: &Told, wanted: &Wanted, _: &Zoned) -> Result<Made, Message> {
    export::csv(&sheet(told, wanted)).map(Made::File).map_err(|_| msg!("no-table"))
}
