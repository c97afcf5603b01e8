//! The programme for the wall.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// The programme on one page, large enough to be read from a chair.
pub(super) const POSTER: Format = Format::new("programme.pdf", msg!("command-poster"), msg!("exported-paper"), make)
    .printed()
    .suffix(msg!("file-name-programme"))
    .when(lacking)
    .says(texts);

fn lacking(session: &Session, _: &Stage, _: Language) -> Option<Message> {
    session.programme.items.is_empty().then_some(msg!("no-programme"))
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    let poster = told.session().poster(wanted.language);
    let texts = poster.facts.into_iter().chain(poster.lines.into_iter().map(|line| line.title));
    let mention = |words| Mention { place: poster.title.clone(), words };
    texts.chain([poster.title.clone()]).map(mention).collect()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let poster = told.session().poster(wanted.language);
    export::poster(&poster, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
