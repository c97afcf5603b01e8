//! All cards for a spreadsheet.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// Every card with its heading, its dots and whose it is.
pub(super) const CARDS: Format = Format::new("cards.csv", msg!("command-cards"), msg!("exported-cards"), make)
    .suffix(msg!("file-name-cards"))
    .when(lacking);

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    session.card_list(language).rows.is_empty().then_some(msg!("no-cards"))
}

fn make(document: &Document, wanted: &Wanted, _: &Zoned) -> Result<Made, Message> {
    let cards = wanted.told(document).card_list(wanted.language);
    export::csv(&cards).map(Made::File).map_err(|_| msg!("no-table"))
}
