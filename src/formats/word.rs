//! The handout for Word.

use jiff::Zoned;

use super::{Format, Made, Wanted};
use crate::colours::Theme;
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::stage::Stage;
use crate::msg;
use crate::projector::picture::Studio;
use crate::store::Document;

/// The handout with true headings, lists and tables, for those who go on writing in it.
pub(super) struct Word;

impl Format for Word {
    fn id(&self) -> &'static str {
        "docx"
    }

    fn ending(&self) -> &'static str {
        "docx"
    }

    fn file_kind(&self) -> Message {
        msg!("file-kind-word")
    }

    fn title(&self) -> Message {
        msg!("command-word")
    }

    fn saved(&self) -> Message {
        msg!("exported")
    }

    fn lacking(&self, _: &Session, _: &Stage, _: Language) -> Option<Message> {
        None
    }

    fn make(&self, document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
        // Figures are printed on white paper, whatever the window looks like.
        let mut studio = Studio::new(Theme::Light);
        let report = wanted.report(document, now);
        export::docx(&report, &mut |figure| studio.figure(figure), now).map(Made::File).map_err(|_| msg!("no-word"))
    }
}
