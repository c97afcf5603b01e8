//! The handout as a PDF.

use jiff::Zoned;

use super::{Format, Made, Photos, Told, Wanted};
use crate::export;
use crate::i18n::Message;
use crate::msg;

/// What was agreed and all that led to it, as everybody can read and print it.
pub(super) const HANDOUT: Format =
    Format::new("pdf", msg!("command-export"), msg!("exported"), make).apart().dated().with_photos(Photos::Inside);

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    export::pdf(&wanted.report(told, now), now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
