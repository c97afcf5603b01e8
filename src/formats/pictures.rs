//! What the room saw, as pictures in a folder.

use jiff::Zoned;

use super::{Format, Made, Told, Wanted};
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::stage::Stage;
use crate::msg;
use crate::projector::picture::Studio;
use crate::store::names;

/// Every page of the room's screen, in the order it was shown.
pub(super) const PICTURES: Format = Format::new("png", msg!("command-pictures"), msg!("exported-pictures"), make)
    .suffix(msg!("file-name-pictures"))
    .in_a_folder()
    .whole()
    .when(lacking)
    .says(texts)
    .dated();

fn lacking(session: &Session, stage: &Stage, _: Language) -> Option<Message> {
    session.exercises_held(stage).next().is_none().then_some(msg!("no-slides"))
}

fn texts(told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
    let slides = told.session().slides_held(told.stage(), now, wanted.language);
    slides.iter().flat_map(|(title, slide)| slide.texts(title)).collect()
}

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    pictures(told, wanted, now).map(Made::Folder).ok_or(msg!("no-pictures"))
}

/// The pages that the room saw, each with the name of its file.
fn pictures(told: &Told, wanted: &Wanted, now: &Zoned) -> Option<Vec<(String, Vec<u8>)>> {
    let mut studio = Studio::new(wanted.theme);
    let mut pictures = Vec::new();
    for (title, slide) in told.session().slides_held(told.stage(), now, wanted.language) {
        for page in studio.slide(&slide, wanted.farthest_seat)? {
            let name = names::file_name(&title, wanted.language);
            pictures.push((format!("{:02}-{name}.png", pictures.len() + 1), page));
        }
    }
    Some(pictures)
}
