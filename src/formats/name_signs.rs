//! A sign for everybody: the first name large, where they work small, two on a page.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// A sign for everybody: the first name large, where they work small, two on a page.
pub(super) const NAME_SIGNS: Format =
    Format::new("names.pdf", msg!("command-name-signs"), msg!("exported-paper"), make)
        .printed()
        .suffix(msg!("file-name-name-signs"))
        .when(lacking)
        .says(texts);

fn lacking(session: &Session, _: &Stage, _: Language) -> Option<Message> {
    session.participants.is_empty().then_some(msg!("no-people"))
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    told.session().name_signs(wanted.language).texts()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    if told.session().participants.iter().all(|person| person.name.trim().is_empty()) {
        return Err(msg!("no-names"));
    }
    let paper = told.session().name_signs(wanted.language);
    export::signs(&paper, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
