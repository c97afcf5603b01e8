//! The packing list, for those who lead the day alone.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// What must come along, summed and item by item.
pub(super) const PACKING: Format =
    Format::new("packing.pdf", msg!("command-packing-list"), msg!("exported-paper"), make)
        .printed()
        .suffix(msg!("file-name-packing"))
        .for_leaders()
        .when(lacking)
        .says(texts);

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    session.packs_nothing(language).then_some(msg!("no-packing"))
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    told.session().packing_list(wanted.language).texts()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let list = told.session().packing_list(wanted.language);
    export::pdf(&list, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
