//! Makes the files that a day can be exported as: the window does it off its thread, the command line at once.

use std::path::{Path, PathBuf};

use jiff::Zoned;

use crate::colours::Theme;
use crate::command::kind::Kind;
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::actions;
use crate::model::paper::make::Choices;
use crate::model::paper::report::{Logo, Report, ReportTable};
use crate::model::stage::Stage;
use crate::msg;
use crate::projector::picture::Studio;
use crate::store::{self, Document, names};
use crate::{export, plan};

/// What is wanted of a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// As what.
    pub kind: Kind,
    /// The language to write in.
    pub language: Language,
    /// What the handout says.
    pub choices: Choices,
    /// The organiser's logo.
    pub logo: Option<Logo>,
    /// The farthest seat ÷ the picture's height, for the size of the words in pictures.
    pub farthest_seat: f32,
    /// The colours of pictures.
    pub theme: Theme,
}

/// What was exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    kind: Kind,
    path: PathBuf,
    /// How many files there are.
    files: usize,
    /// How many actions have no date that a calendar knows.
    left_out: usize,
}

impl Done {
    /// The file, or the folder of pictures.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was exported, in words.
    pub fn say(&self, language: Language) -> String {
        let message = match self.kind {
            Kind::Programme | Kind::Worksheets => msg!("exported-paper"),
            Kind::Pdf | Kind::Word | Kind::Markdown => msg!("exported"),
            Kind::Actions => msg!("exported-actions"),
            Kind::Cards => msg!("exported-cards"),
            Kind::Times => msg!("exported-times"),
            Kind::Calendar => msg!("exported-calendar"),
            Kind::Pictures => msg!("exported-pictures"),
        };
        let values = [("path", self.path.display().to_string().into()), ("count", self.files.into())];
        let said = language.say_with(message, &values);
        [said].into_iter().chain(self.left_out(language)).collect::<Vec<String>>().join("\n")
    }

    /// What is not in it, in words.
    pub fn left_out(&self, language: Language) -> Option<String> {
        let words = || language.say_with(msg!("exported-left-out"), &[("count", self.left_out.into())]);
        (self.left_out > 0).then(words)
    }
}

/// Why there is nothing to export as that kind, in words; `None` when there is.
pub fn lacking(kind: Kind, session: &Session, stage: &Stage, language: Language) -> Option<String> {
    let actions = || session.actions(language);
    let (there, words) = match kind {
        Kind::Pdf | Kind::Word | Kind::Markdown | Kind::Times => return None,
        Kind::Programme => (!session.programme.items.is_empty(), msg!("no-programme")),
        Kind::Worksheets => (session.exercises().any(|(item, _)| !item.dropped), msg!("no-sheets")),
        Kind::Actions => (!actions().is_empty(), msg!("no-actions")),
        Kind::Cards => (!session.card_list(language).rows.is_empty(), msg!("no-cards")),
        Kind::Calendar => (actions().iter().any(|action| action.day().is_some()), msg!("no-dates")),
        Kind::Pictures => (session.exercises_held(stage).next().is_some(), msg!("no-slides")),
    };
    (!there).then(|| language.say(words))
}

/// A name for such a file, or for the folder of pictures.
pub fn file_name(kind: Kind, session: &Session, language: Language) -> String {
    let name = names::file_name(&session.title, language);
    let with = |word: Message| format!("{name} {}.{}", language.say(word), kind.ending());
    match kind {
        Kind::Pdf | Kind::Word | Kind::Markdown | Kind::Calendar => format!("{name}.{}", kind.ending()),
        Kind::Programme => with(msg!("file-name-programme")),
        Kind::Worksheets => with(msg!("file-name-sheets")),
        Kind::Actions => with(msg!("file-name-actions")),
        Kind::Cards => with(msg!("file-name-cards")),
        Kind::Times => with(msg!("file-name-times")),
        Kind::Pictures => format!("{name} {}", language.say(msg!("file-name-pictures"))),
    }
}

/// Exports a day to a file, or pictures of it to a folder.
///
/// # Errors
/// When there is nothing to export or it cannot be made or written, in words of `language`.
pub fn export(
    document: &Document,
    wanted: &Wanted,
    language: Language,
    path: &Path,
    now: &Zoned,
) -> Result<Done, String> {
    if let Some(words) = lacking(wanted.kind, &document.session, &document.stage, language) {
        return Err(words);
    }
    let mut done = Done { kind: wanted.kind, path: path.to_owned(), files: 1, left_out: 0 };
    if wanted.kind == Kind::Pictures {
        let pictures = pictures(document, wanted, now).ok_or_else(|| language.say(msg!("no-pictures")))?;
        store::export_into(path, &pictures).map_err(|error| error.say(language))?;
        return Ok(Done { files: pictures.len(), ..done });
    }
    if wanted.kind == Kind::Calendar {
        let actions = document.session.actions(language);
        done.left_out = actions.iter().filter(|action| !action.closed && action.day().is_none()).count();
    }
    let bytes = file(document, wanted, now).map_err(|message| language.say(message))?;
    store::export(path, &bytes).map_err(|error| error.say(language))?;
    Ok(done)
}

/// One file, or what to say when it cannot be made.
fn file(document: &Document, wanted: &Wanted, now: &Zoned) -> Result<Vec<u8>, Message> {
    let (session, language) = (&document.session, wanted.language);
    // Who is named in the handout is named so here, too.
    let told = || session.discreet(wanted.choices.names, language);
    let table = |table: ReportTable| export::csv(&table).map_err(|_| msg!("no-table"));
    match wanted.kind {
        Kind::Programme => export::poster(&session.poster(language), now).map_err(|_| msg!("no-pdf")),
        Kind::Worksheets => {
            export::bundle(&session.worksheets(language), &session.title, now).map_err(|_| msg!("no-pdf"))
        }
        Kind::Pdf => export::pdf(&report(document, wanted, now), now).map_err(|_| msg!("no-pdf")),
        Kind::Word => {
            let mut studio = Studio::new(Theme::Light);
            let report = report(document, wanted, now);
            export::docx(&report, &mut |figure| studio.figure(figure), now).map_err(|_| msg!("no-word"))
        }
        Kind::Markdown => Ok(export::markdown(&report(document, wanted, now)).into_bytes()),
        Kind::Actions => table(actions::sheet(&told().actions(language), language)),
        Kind::Cards => table(told().card_list(language)),
        Kind::Times => table(plan::table(session, &plan::held(session, &document.stage, now), language)),
        Kind::Calendar => export::calendar(session, &told().actions(language), now).map_err(|_| msg!("no-table")),
        Kind::Pictures => Err(msg!("no-pictures")),
    }
}

/// What the handout says and how it looks.
pub(super) fn report(document: &Document, wanted: &Wanted, now: &Zoned) -> Report {
    let (session, language) = (&document.session, wanted.language);
    let mut report = session.report(language, wanted.choices);
    if wanted.choices.times {
        report.sections.extend(plan::section(session, &plan::held(session, &document.stage, now), language));
    }
    report.look.logo.clone_from(&wanted.logo);
    report
}

/// The pages that the room saw, each with the name of its file.
fn pictures(document: &Document, wanted: &Wanted, now: &Zoned) -> Option<Vec<(String, Vec<u8>)>> {
    let mut studio = Studio::new(wanted.theme);
    let mut pictures = Vec::new();
    for (title, slide) in document.session.slides_held(&document.stage, now, wanted.language) {
        for page in studio.slide(&slide, wanted.farthest_seat)? {
            let name = names::file_name(&title, wanted.language);
            pictures.push((format!("{:02}-{name}.png", pictures.len() + 1), page));
        }
    }
    Some(pictures)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_day_without_content_says_what_is_lacking_and_writes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let session = Session::blank("test", "Dag", date(2027, 2, 4));
        let document = Document::new(session, Stage::default());
        let now = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
        for (kind, words) in [
            (Kind::Actions, "Der er ingen aftaler endnu."),
            (Kind::Cards, "Der er ingen kort endnu."),
            (Kind::Calendar, "Ingen aftaler har en dato endnu."),
            (Kind::Pictures, "Programmet har ingen øvelser at vise."),
        ] {
            let language = Language::Danish;
            let wanted = Wanted {
                kind,
                language,
                choices: Choices::default(),
                farthest_seat: 6.0,
                theme: Theme::Light,
                logo: None,
            };
            let path = folder.path().join("dag");
            assert_eq!(export(&document, &wanted, language, &path, &now), Err(words.to_owned()));
            assert!(!path.exists());
        }
    }

    #[test]
    fn each_kind_has_a_name_of_its_own_and_says_where_it_is() {
        let session = Session::blank("test", "Sundhed på tværs: dag 2", date(2027, 2, 4));
        let names = Kind::ALL.map(|kind| file_name(kind, &session, Language::Danish));
        let expected = [
            "Sundhed på tværs dag 2 program.pdf",
            "Sundhed på tværs dag 2 ark.pdf",
            "Sundhed på tværs dag 2.pdf",
            "Sundhed på tværs dag 2.docx",
            "Sundhed på tværs dag 2.md",
            "Sundhed på tværs dag 2 aftaler.csv",
            "Sundhed på tværs dag 2 kort.csv",
            "Sundhed på tværs dag 2 tider.csv",
            "Sundhed på tværs dag 2.ics",
            "Sundhed på tværs dag 2 storskærm",
        ];
        assert_eq!(names, expected);
        let done = Done { kind: Kind::Calendar, path: "dag.ics".into(), files: 1, left_out: 2 };
        let words = "Kalenderen er gemt: dag.ics\n2 aftaler har ingen dato og er ikke med.";
        assert_eq!(done.say(Language::Danish), words);
        let done = Done { kind: Kind::Pictures, path: "storskærm".into(), files: 12, left_out: 0 };
        assert_eq!(done.say(Language::Danish), "12 billeder er gemt i storskærm");
    }
}
