//! A card for each group that was drawn, two on a page.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// A card for each group that was drawn, two on a page.
pub(super) const TABLE_CARDS: Format =
    Format::new("tablecards.pdf", msg!("command-table-cards"), msg!("exported-paper"), make)
        .printed()
        .suffix(msg!("file-name-table-cards"))
        .when(lacking)
        .says(texts);

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    session.table_cards(language).signs.is_empty().then_some(msg!("no-tables"))
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    told.session().table_cards(wanted.language).texts()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let paper = told.session().table_cards(wanted.language);
    export::signs(&paper, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
