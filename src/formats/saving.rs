//! Writes a day to disk in a format: the window does it off its thread, the command line at once.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use jiff::Zoned;

use super::{Format, Made, Photos, Told, Wanted, Watch, markdown};
use crate::i18n::Language;
use crate::model::letters;
use crate::model::paper::mentions::{self, Mention};
use crate::msg;
use crate::store::{Document, Place, SavingWindow, StoreError};

/// Where and when a day is saved, and who keeps what is replaced.
#[derive(Clone, Copy, Debug)]
pub struct Spot<'a> {
    /// Where.
    pub place: &'a Place,
    /// Who keeps what is replaced.
    pub writer: &'a SavingWindow,
    /// When.
    pub now: &'a Zoned,
    /// Who looks on, and may stop it before anything is written.
    pub watch: &'a Watch,
}

/// What was saved, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    format: &'static Format,
    path: PathBuf,
    /// How many files there are.
    files: usize,
    /// How many agreements have no date that a calendar knows.
    left_out: usize,
    /// How many other files lie in the folder.
    others: usize,
    /// How many photographs lie nowhere, and of how many nobody has said what they show.
    poor_photos: [usize; 2],
    /// Where it names somebody who was not to be named.
    mentions: Vec<Mention>,
    /// The letters that are drawn as a box.
    undrawn: BTreeSet<char>,
}

impl Done {
    /// The file, or the folder of pictures.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was saved, in words.
    pub fn say(&self, language: Language) -> String {
        let values = [("path", self.path.display().to_string().into()), ("count", self.files.into())];
        let said = language.say_with(self.format.saved, &values);
        [said].into_iter().chain(self.remarks(language)).collect::<Vec<String>>().join("\n")
    }

    /// Where it was saved, in words.
    pub fn say_place(&self, language: Language) -> String {
        language.say_with(msg!("saved-as"), &[("path", self.path.display().to_string().into())])
    }

    /// What is not in it, and what else lies there, in words.
    pub fn remarks(&self, language: Language) -> impl Iterator<Item = String> {
        let words =
            move |message, count: usize| (count > 0).then(|| language.say_with(message, &[("count", count.into())]));
        let (left_out, others) = (self.left_out, self.others);
        let [missing, untold] = self.poor_photos;
        let counts = [
            words(msg!("exported-left-out"), left_out),
            words(msg!("exported-others"), others),
            words(msg!("photos-missing-in"), missing),
            words(msg!("photos-untold"), untold),
        ];
        let undrawn = letters::say_undrawn(&self.undrawn, language);
        counts.into_iter().chain([mentions::say(&self.mentions, language), undrawn]).flatten()
    }
}

/// Saves a day as a file, or as several in a folder.
///
/// # Errors
/// When there is nothing to save or it cannot be made or written, in words of `language`.
pub fn save(document: &Document, wanted: &Wanted, language: Language, spot: Spot) -> Result<Done, String> {
    let Spot { place, writer, now, watch } = spot;
    let (format, session) = (wanted.format, &document.session);
    if let Some(lacking) = format.lacking(session, &document.stage, language) {
        return Err(language.say(lacking));
    }
    let told = wanted.told(document).with_photos(writer.album());
    // First, for what is found is drawn with.
    let undrawn = told.undrawn(wanted, now);
    let made = told.make(wanted, now, watch).map_err(|message| language.say(message))?;
    if watch.is_stopped() {
        return Err(language.say(msg!("export-stopped")));
    }
    let written = match made {
        Made::File(bytes) => {
            let laid = || lay_photos(&told, wanted, place, now).map(|()| (1, 0));
            place.export(&bytes, writer, now.timestamp()).and_then(|()| laid())
        }
        Made::Folder(files) => place.export_into(&files, writer, now.timestamp()).map(|others| (files.len(), others)),
    };
    let (files, others) = written.map_err(|error| error.say(language))?;
    let left_out = format.left_out(session, language);
    let mentions = told.mentions(document, wanted, now);
    let poor_photos = format.photos.map_or([0; 2], |_| told.poor_photos());
    Ok(Done { format, path: place.path().to_owned(), files, left_out, others, poor_photos, mentions, undrawn })
}

/// Lays the photographs into a folder beside the file, where the format has them there.
fn lay_photos(told: &Told, wanted: &Wanted, place: &Place, now: &Zoned) -> Result<(), StoreError> {
    if wanted.format.photos != Some(Photos::Beside) {
        return Ok(());
    }
    let folder = markdown::folder(told.session(), wanted.language);
    let photos = markdown::photos(told, wanted, now);
    photos.iter().try_for_each(|(file, jpeg)| place.lay_beside(&folder, file, &jpeg.0))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::colours::Theme;
    use crate::formats::named;
    use crate::model::day::session::Session;
    use crate::model::paper::make::Choices;
    use crate::model::stage::Stage;
    use crate::store::Piece;

    #[test]
    fn a_day_without_content_says_what_is_lacking_and_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::blank("test", "Dag", date(2027, 2, 4));
        let document = Document::new(session, Stage::default());
        let now = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
        for (id, words) in [
            ("programme.pdf", "Der er ikke noget i programmet endnu."),
            ("worksheets.pdf", "Der er ingen øvelser i programmet endnu."),
            ("actions.csv", "Der er ingen aftaler endnu."),
            ("cards.csv", "Der er ingen kort endnu."),
            ("ics", "Ingen aftaler har en dato endnu."),
            ("png", "Programmet har ingen øvelser at vise."),
        ] {
            let language = Language::Danish;
            let wanted = Wanted {
                format: named(id).unwrap(),
                language,
                choices: Choices::default(),
                farthest_seat: 6.0,
                theme: Theme::Light,
                logo: None,
            };
            let writer = SavingWindow::default();
            let place = Place::find(&folder.path().join("dag"), "pdf", Piece::File, &writer).unwrap();
            let spot = Spot { place: &place, writer: &writer, now: &now, watch: &Watch::default() };
            assert_eq!(save(&document, &wanted, language, spot), Err(words.to_owned()));
            assert!(!place.path().exists());
        }
    }

    #[test]
    fn what_is_saved_is_told_with_its_place_and_with_what_is_left_out() {
        let done = |id, path: &str, files, left_out, others| {
            Done {
                format: named(id).unwrap(),
                path: path.into(),
                files,
                left_out,
                others,
                poor_photos: [0; 2],
                mentions: Vec::new(),
                undrawn: BTreeSet::new(),
            }
            .say(Language::Danish)
        };
        let words = "Kalenderen er gemt: dag.ics\n2 aftaler har ingen dato og er ikke med.";
        assert_eq!(done("ics", "dag.ics", 1, 2, 0), words);
        assert_eq!(done("png", "storskærm", 12, 0, 0), "12 billeder er gemt i storskærm");
        let words = "2 billeder er gemt i storskærm\nDer ligger 14 andre filer i mappen.";
        assert_eq!(done("png", "storskærm", 2, 0, 14), words);
    }
}
