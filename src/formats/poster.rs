//! The programme for the wall.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::command::menu::FormatGroup;
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::Document;

/// The programme on one page, large enough to be read from a chair.
pub(super) struct Poster;

impl Format for Poster {
    fn id(&self) -> &'static str {
        "programme.pdf"
    }

    fn ending(&self) -> &'static str {
        "pdf"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-pdf")
    }

    fn title(&self) -> Message {
        msg!("command-poster")
    }

    fn group(&self) -> Option<FormatGroup> {
        Some(FormatGroup::Print)
    }

    fn suffix(&self) -> Option<Message> {
        Some(msg!("file-name-programme"))
    }

    fn saved(&self) -> Message {
        msg!("exported-paper")
    }

    fn lacking(&self, session: &Session, _: &Stage, _: Language) -> Option<Message> {
        session.programme.items.is_empty().then_some(msg!("no-programme"))
    }

    fn make(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
        let poster = document.session.poster(wanted.language);
        export::poster(&poster, now).map(Made::File).map_err(|_| msg!("no-pdf"))
    }
}
