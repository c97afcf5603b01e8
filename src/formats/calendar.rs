//! The dates of the agreements for a calendar.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::actions::{self, Action};
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;

/// The agreements that have a date and are not closed, and when one asks whether the day led to what it should.
pub(super) const CALENDAR: Format = Format::new("ics", msg!("command-calendar"), msg!("exported-calendar"), make)
    .when(lacking)
    .without(left_out)
    .says(texts)
    .dated();

fn lacking(session: &Session, _: &Stage, language: Language) -> Option<Message> {
    let asked = session.aim.asked_on(session.date).is_some();
    (!asked && session.actions(language).iter().all(|action| action.day().is_none())).then_some(msg!("no-dates"))
}

fn left_out(session: &Session, language: Language) -> usize {
    session.actions(language).iter().filter(|action| !action.closed && action.day().is_none()).count()
}

fn texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    let (session, language) = (told.session(), wanted.language);
    let dated: Vec<Action> = session.actions(language).into_iter().filter(|action| action.day().is_some()).collect();
    let mut texts = actions::sheet(&dated, language).texts();
    let place = || session.title.clone();
    texts.push(Mention { place: place(), words: place() });
    let asked = session.aim.written().filter(|_| session.aim.asked_on(session.date).is_some());
    texts.extend(asked.map(|outcome| Mention { place: place(), words: outcome.to_owned() }));
    texts
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let agreed = told.session().actions(wanted.language);
    export::calendar(told.session(), &agreed, now).map(Made::File).map_err(|_| msg!("no-table"))
}
