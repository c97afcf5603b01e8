//! The list that people sign or are ticked off on.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// The list that people sign or are ticked off on.
pub(super) const ATTENDANCE: Format =
    Format::new("attendance.pdf", msg!("command-attendance"), msg!("exported-paper"), make)
        .printed()
        .suffix(msg!("file-name-attendance"))
        .when(lacking)
        .says(texts);

fn lacking(session: &Session, _: &Stage, _: Language) -> Option<Message> {
    session.participants.is_empty().then_some(msg!("no-people"))
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    told.session().attendance_list(wanted.language).texts()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    if told.session().participants.iter().all(|person| person.name.trim().is_empty()) {
        return Err(msg!("no-names"));
    }
    let paper = told.session().attendance_list(wanted.language);
    export::pdf(&paper, now).map(Made::File).map_err(|_| msg!("no-pdf"))
}
