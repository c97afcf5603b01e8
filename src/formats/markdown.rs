//! The handout as Markdown.

use jiff::Zoned;

use super::{Format, Made, Photos, Told, Wanted};
use crate::export;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::id::Key;
use crate::model::paper::report::{Jpeg, Part};
use crate::msg;
use crate::store::album;

/// The handout as plain text, for wikis and notes. Its photographs lie in a folder beside it: beside the session's file
/// that is the folder where they lie already.
pub(super) const MARKDOWN: Format =
    Format::new("md", msg!("command-markdown"), msg!("exported"), make).dated().with_photos(Photos::Beside);

fn make(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let folder = folder(told.session(), wanted.language);
    let path = |file: &Key| format!("{folder}/{}", album::file_name(file));
    Ok(Made::File(export::markdown_with_photos(&wanted.report(told, now), &path).into_bytes()))
}

/// The folder of its photographs.
pub(super) fn folder(session: &Session, language: Language) -> String {
    album::folder_name(&MARKDOWN.file_name(session, language))
}

/// The photographs that come into it.
pub(super) fn photos(told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<(Key, Jpeg)> {
    let parts = wanted.report(told, now).sections.into_iter().flat_map(|section| section.parts);
    let photos = parts.filter_map(|part| if let Part::Photos(photos) = part { Some(photos) } else { None }).flatten();
    photos.filter_map(|photo| Some((photo.file, photo.jpeg?))).collect()
}
