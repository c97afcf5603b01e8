//! The whole day in a folder, for somebody else to lead it: the day, its own exercises and what is printed for it.

use jiff::Zoned;

use super::packing::PACKING;
use super::poster::POSTER;
use super::run_sheet::{self, RUN_SHEET};
use super::worksheets::WORKSHEETS;
use super::{Format, Made, Told, Wanted, Watch};
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::Key;
use crate::model::paper::mentions::Mention;
use crate::model::paper::name_style::Names;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::recipes::{built_in, own};
use crate::store::{Document, format, names};

/// The day as it was before anybody came.
pub(super) const HAND_OVER: Format =
    Format::new("handover", msg!("command-hand-over"), msg!("exported-hand-over"), bare)
        .suffix(msg!("file-name-hand-over"))
        .in_a_folder()
        .for_leaders()
        .without_people()
        .when(run_sheet::lacking)
        .says(bare_texts);

/// The day as it is, with its people and what they said.
pub(super) const HAND_OVER_WHOLE: Format =
    Format::new("handover.whole", msg!("command-hand-over-whole"), msg!("exported-hand-over"), whole)
        .suffix(msg!("file-name-hand-over-whole"))
        .in_a_folder()
        .for_leaders()
        .when(run_sheet::lacking)
        .says(whole_texts);

/// What is printed for the day.
const PRINTED: [&Format; 4] = [&RUN_SHEET, &PACKING, &POSTER, &WORKSHEETS];

fn bare(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    folder(&before_anybody_came(told), wanted, now).map(Made::Folder)
}

fn whole(told: &Told, wanted: &Wanted, now: &Zoned) -> Result<Made, Message> {
    let session = told.session();
    let copy = session.as_copy(session.key_of_copy(HAND_OVER_WHOLE.id));
    folder(&Document::new(copy, told.stage().clone()), wanted, now).map(Made::Folder)
}

fn before_anybody_came(told: &Told) -> Document {
    let session = told.session();
    Document::new(session.before_anybody_came(session.key_of_copy(HAND_OVER.id)), Stage::default())
}

fn bare_texts(told: &Told, wanted: &Wanted, _: &Zoned) -> Vec<Mention> {
    texts(&before_anybody_came(told).session, wanted.language)
}

fn whole_texts(told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
    let said = wanted.report(told, now).texts();
    texts(told.session(), wanted.language).into_iter().chain(said).collect()
}

/// What those who lead the day read.
fn texts(session: &Session, language: Language) -> Vec<Mention> {
    let notes = Mention { place: session.title.clone(), words: session.notes.clone() };
    let run_sheet = session.run_sheet(language).texts();
    run_sheet.into_iter().chain(session.packing_list(language).texts()).chain([notes]).collect()
}

/// The files of the folder, each with its name.
fn folder(day: &Document, wanted: &Wanted, now: &Zoned) -> Result<Vec<(String, Vec<u8>)>, Message> {
    let (session, language) = (&day.session, wanted.language);
    let name = format!("{}.{}", names::file_name(&session.title, language), names::SESSION);
    let text = format::write(day).map_err(|_| msg!("no-hand-over"))?;
    let about = language.say_with(msg!("hand-over-read-me"), &[("day", name.as_str().into())]) + "\n";
    let mut files = vec![
        (format!("{}.txt", language.say(msg!("file-name-read-me"))), about.into_bytes()),
        (name, text.into_bytes()),
    ];
    for format in PRINTED {
        files.extend(printed(format, day, wanted, now)?);
    }
    for exercise in own_exercises(session, language) {
        let title = names::file_name(exercise.title.read(language), language);
        let text = own::text(&exercise).map_err(|_| msg!("no-hand-over"))?;
        let name = format!("{} {title}", language.say(msg!("file-name-exercise")));
        files.push((free_name(&name, &files), text.into_bytes()));
    }
    Ok(files)
}

/// A paper of the day, unless there is nothing to print on it.
fn printed(
    format: &'static Format,
    day: &Document,
    wanted: &Wanted,
    now: &Zoned,
) -> Result<Option<(String, Vec<u8>)>, Message> {
    if format.lacking(&day.session, &day.stage, wanted.language).is_some() {
        return Ok(None);
    }
    let mut wanted = Wanted { format, ..wanted.clone() };
    // The day is told already: nobody is shortened twice.
    wanted.choices.names = Names::Full;
    match wanted.told(day).make(&wanted, now, &Watch::default())? {
        Made::File(bytes) => Ok(Some((format.file_name(&day.session, wanted.language), bytes))),
        Made::Folder(_) => Ok(None),
    }
}

/// The exercises of the day that no library has by itself, as recipes, each once.
fn own_exercises(session: &Session, language: Language) -> Vec<Exercise> {
    let mut own: Vec<Exercise> = Vec::new();
    let is_new = |own: &[Exercise], key: &Key| {
        built_in().exercise(key).is_none() && own.iter().all(|other| other.recipe != *key)
    };
    for (_, exercise) in session.exercises() {
        if is_new(&own, &exercise.recipe) {
            let title = exercise.title.read(language).to_owned();
            own.push(exercise.kept(exercise.recipe.clone(), &title, language));
        }
    }
    own
}

/// The name with its ending, and with a number where it is taken.
fn free_name(name: &str, files: &[(String, Vec<u8>)]) -> String {
    let numbered = |number: usize| match number {
        1 => format!("{name}.{}", names::RON),
        _ => format!("{name} {number}.{}", names::RON),
    };
    let is_free = |name: &String| files.iter().all(|(other, _)| other.to_lowercase() != name.to_lowercase());
    (1..=files.len() + 1).map(numbered).find(is_free).unwrap_or_else(|| numbered(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colours::Theme;
    use crate::i18n::Text;
    use crate::model::day::programme::Activity;
    use crate::model::paper::make::Choices;
    use crate::store;

    /// The sample with an exercise of one's own in it, twice, and a note that names somebody.
    fn day() -> Document {
        let mut day = store::sample().unwrap();
        for _ in 0..2 {
            let mut own = Exercise::own(Text::typed("Vores egen: runde"), 10);
            own.recipe = Key::new("our-own-round");
            day.session.append(10, Activity::Exercise(own));
        }
        day.session.notes = "Husk, at Camilla skal gå kl. 14".into();
        day.session.settle();
        day
    }

    fn handed(format: &'static Format, names: Names) -> (Vec<(String, Vec<u8>)>, Vec<Mention>) {
        let (language, choices) = (Language::Danish, Choices { names, ..Choices::default() });
        let wanted = Wanted { format, language, choices, farthest_seat: 6.0, theme: Theme::Light, logo: None };
        let now = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
        let (day, watch) = (day(), Watch::default());
        let told = wanted.told(&day);
        let Made::Folder(files) = told.make(&wanted, &now, &watch).unwrap() else { panic!("a folder") };
        (files, told.mentions(&day, &wanted, &now))
    }

    fn opened(files: &[(String, Vec<u8>)]) -> Document {
        let (_, bytes) = files.iter().find(|(name, _)| name.ends_with(".tovholder")).unwrap();
        format::read(bytes).unwrap().document
    }

    #[test]
    fn a_colleague_gets_the_day_its_own_exercises_and_the_paper_for_it_and_nobodys_words() {
        let (files, mentions) = handed(&HAND_OVER, Names::Full);
        let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(
            names,
            [
                "LÆS MIG.txt",
                "Kursusdag Sundhed på tværs.tovholder",
                "Kursusdag Sundhed på tværs drejebog.pdf",
                "Kursusdag Sundhed på tværs pakkeliste.pdf",
                "Kursusdag Sundhed på tværs program.pdf",
                "Kursusdag Sundhed på tværs ark.pdf",
                "øvelse Vores egen runde.ron",
            ]
        );
        let day = opened(&files);
        assert!(day.session.check().is_empty() && day.session.participants.is_empty());
        assert_eq!(day.stage, Stage::default());
        assert_eq!(day.session.notes, "Husk, at Camilla skal gå kl. 14", "notes are for whoever leads the day");
        assert!(mentions.iter().any(|mention| mention.words.contains("Camilla")), "and who is named there is told");
    }

    #[test]
    fn with_people_and_words_the_colleague_gets_the_day_as_it_is() {
        let (files, mentions) = handed(&HAND_OVER_WHOLE, Names::Full);
        let (day, whole) = (day(), opened(&files));
        assert_eq!(whole.session.participants, day.session.participants);
        assert_eq!(whole.stage, day.stage);
        assert_eq!(
            Session { key: day.session.key.clone(), next_id: day.session.next_id, ..whole.session },
            day.session
        );
        assert!(mentions.is_empty());
    }

    #[test]
    fn names_are_shortened_in_what_is_handed_over_too() {
        let (files, _) = handed(&HAND_OVER_WHOLE, Names::Initials);
        let text = String::from_utf8(files[1].1.clone()).unwrap();
        assert!(!text.contains("name: \"Camilla\""), "{text}");
        assert!(opened(&files).session.check().is_empty());
    }

    #[test]
    fn an_exercise_that_is_handed_over_can_be_taken_into_another_library() {
        let (files, _) = handed(&HAND_OVER, Names::Full);
        let folder = tempfile::tempdir().unwrap();
        let (name, bytes) = files.last().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let taken = own::take_in(&folder.path().join("library"), &path, Language::Danish).unwrap();
        assert_eq!(taken.title, Text::typed("Vores egen: runde"));
    }
}
