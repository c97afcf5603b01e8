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
pub(super) struct Cards;

impl Format for Cards {
    fn id(&self) -> &'static str {
        "cards.csv"
    }

    fn ending(&self) -> &'static str {
        "csv"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-table")
    }

    fn title(&self) -> Message {
        msg!("command-cards")
    }

    fn suffix(&self) -> Option<Message> {
        Some(msg!("file-name-cards"))
    }

    fn saved(&self) -> Message {
        msg!("exported-cards")
    }

    fn lacking(&self, session: &Session, _: &Stage, language: Language) -> Option<Message> {
        session.card_list(language).rows.is_empty().then_some(msg!("no-cards"))
    }

    fn make(&self, document: &Document, wanted: &Wanted, _: &Zoned) -> Result<Made, Message> {
        let cards = wanted.told(document).card_list(wanted.language);
        export::csv(&cards).map(Made::File).map_err(|_| msg!("no-table"))
    }
}
