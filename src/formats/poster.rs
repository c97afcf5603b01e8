//! The programme for the wall.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// The programme on one page, large enough to be read from a chair.
pub(super) const POSTER: Format = Format::new("programme.pdf", msg!("command-poster"), msg!("exported-paper"), make)
    .printed()
    .suffix(msg!("file-name-programme"))
    .when(lacking);

fn lacking(session: &Session, _: &Stage, _: Language) -> Option<Message> {
    session.programme.items.is_empty().then_some(msg!("no-programme"))
}

fn make(document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let poster = document.session.poster(wanted.language);
    export::poster(&poster, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
