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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::paper::make::Choices;
    use crate::store;

    #[test]
    fn the_samples_file_is_small_although_it_holds_three_drawings() {
        let wanted = Wanted {
            format: &WORD,
            language: Language::Danish,
            choices: Choices::default(),
            logo: None,
            farthest_seat: 6.0,
            theme: Theme::Dark,
        };
        let now = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
        let Ok(Made::File(bytes)) = wanted.make(&store::sample().unwrap(), &now) else { panic!("a file") };
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
        let sizes = (0..archive.len()).map(|nth| {
            let file = archive.by_index(nth).unwrap();
            (file.name().to_owned(), file.compressed_size())
        });
        let (pictures, texts): (Vec<_>, Vec<_>) = sizes.partition(|(name, _)| name.ends_with(".png"));
        assert_eq!(pictures.len(), 3);
        assert!(pictures.iter().all(|(_, size)| *size < 60_000), "{pictures:?}");
        assert!(texts.iter().map(|(_, size)| size).sum::<u64>() < 40_000, "{texts:?}");
        assert!(bytes.len() < 200_000, "{}", bytes.len());
    }
}
