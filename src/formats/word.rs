//! The handout for Word.

use jiff::Zoned;

use super::{Format, Made, Photos, Told, Wanted};
use crate::colours::Theme;
use crate::export;
use crate::i18n::Message;
use crate::msg;
use crate::projector::picture::Studio;

/// The handout with true headings, lists and tables, for those who go on writing in it.
pub(super) const WORD: Format =
    Format::new("docx", msg!("command-word"), msg!("exported"), make).dated().with_photos(Photos::Inside);

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    // Figures are printed on white paper, whatever the window looks like.
    let mut studio = Studio::new(Theme::Light);
    let report = wanted.report(told, now);
    export::docx(&report, &mut |figure| studio.figure(figure), now).map(Made::File).map_err(|_| msg!("no-word"))
}
