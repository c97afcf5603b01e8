//! What a day can be taken away as: one file a format, and one line of it in `FORMATS`.
//!
//! The menu, the palette, `--to` and what is said of a format nobody knows are made from the list; the help and the
//! README are compared with it.

pub mod across;
mod actions;
mod attendance;
mod calendar;
mod cards;
pub mod collect;
pub mod commands;
mod hand_over;
mod handout_pdf;
mod markdown;
mod name_signs;
mod packing;
mod pictures;
mod poster;
mod run_sheet;
mod run_sheet_word;
pub mod saving;
mod table_cards;
mod table_plan;
mod times;
mod wanted;
mod watch;
mod word;
mod workbook;
mod worksheets;

use std::fmt;

use jiff::Zoned;
pub use wanted::{Told, Wanted};
pub use watch::Watch;

use crate::command::menu::{FormatGroup, FormatName};
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::paper::mentions::Mention;
use crate::model::paper::unclear;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::names;

/// All formats, in the order of the help; a group of the menu has its own in the same order.
pub static FORMATS: &[Format] = &[
    handout_pdf::HANDOUT,
    word::WORD,
    markdown::MARKDOWN,
    poster::POSTER,
    run_sheet::RUN_SHEET,
    run_sheet_word::RUN_SHEET_WORD,
    packing::PACKING,
    worksheets::WORKSHEETS,
    table_plan::TABLE_PLAN,
    table_cards::TABLE_CARDS,
    attendance::ATTENDANCE,
    name_signs::NAME_SIGNS,
    workbook::WORKBOOK,
    actions::ACTIONS,
    cards::CARDS,
    times::TIMES,
    calendar::CALENDAR,
    pictures::PICTURES,
    hand_over::HAND_OVER,
    hand_over::HAND_OVER_WHOLE,
];

/// The handout as it is shown before it is handed out.
pub static HANDOUT: &Format = &handout_pdf::HANDOUT;

/// A format that a day can be taken away as, in one file or as several in a folder.
#[derive(Clone, Copy)]
pub struct Format {
    /// What the command line calls it, which the name of such a file may end with: `actions.csv`.
    pub id: &'static str,
    /// Its name on screen.
    pub title: Message,
    /// What is said when it is saved, of a `path` and a `count` of files.
    pub saved: Message,
    /// Where it stands in the menu; `None` for the handout, which is a command of its own.
    pub group: Option<FormatGroup>,
    /// Whether it is several files, which come into a folder.
    pub is_folder: bool,
    suffix: Option<Message>,
    lacking: fn(&Session, &Stage, Language) -> Option<Message>,
    /// Whether it shows every column that the room saw, also those that no handout has.
    pub is_whole: bool,
    /// Whether it shows what is for those who lead the day alone.
    pub is_for_leaders: bool,
    /// Whether it has the photographs of the handout, and whether they come into a folder beside it.
    photos: Option<Photos>,
    /// Whether nobody who took part is in it.
    has_nobody: bool,
    left_out: fn(&Session, Language) -> usize,
    /// Whether it shows when something is to be done, and so what was written in place of a date.
    has_dates: bool,
    texts: Texts,
    make: Make,
}

/// Where a format has the photographs of the handout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Photos {
    /// In the file itself.
    Inside,
    /// In a folder beside it.
    Beside,
}

/// How a format is made of a day.
#[derive(Clone, Copy)]
enum Make {
    /// At once.
    Whole(fn(&Told, &Wanted, &Zoned) -> Result<Made, Message>),
    /// Piece by piece, so that it can be watched and stopped.
    Piecewise(fn(&Told, &Wanted, &Zoned, &Watch) -> Result<Made, Message>),
}

type Texts = fn(&Told, &Wanted, &Zoned) -> Vec<Mention>;

/// How a format is declared, in a file of its own.
impl Format {
    const fn new(
        id: &'static str,
        title: Message,
        saved: Message,
        make: fn(&Told, &Wanted, &Zoned) -> Result<Made, Message>,
    ) -> Self {
        Self::made(id, title, saved, Make::Whole(make))
    }

    /// It is made piece by piece, which takes its time.
    const fn piecewise(
        id: &'static str,
        title: Message,
        saved: Message,
        make: fn(&Told, &Wanted, &Zoned, &Watch) -> Result<Made, Message>,
    ) -> Self {
        Self::made(id, title, saved, Make::Piecewise(make))
    }

    const fn made(id: &'static str, title: Message, saved: Message, make: Make) -> Self {
        let group = Some(FormatGroup::Export);
        Self {
            id,
            title,
            saved,
            group,
            is_folder: false,
            is_whole: false,
            is_for_leaders: false,
            has_nobody: false,
            suffix: None,
            photos: None,
            lacking: |_, _, _| None,
            left_out: |_, _| 0,
            has_dates: false,
            texts: |told, wanted, now| wanted.report(told, now).texts(),
            make,
        }
    }

    /// It stands among what is printed.
    const fn printed(self) -> Self {
        Self { group: Some(FormatGroup::Print), ..self }
    }

    /// It has a command of its own.
    const fn apart(self) -> Self {
        Self { group: None, ..self }
    }

    /// What follows the day's title in the name of such a file, to tell it from others with the same ending.
    const fn suffix(self, word: Message) -> Self {
        Self { suffix: Some(word), ..self }
    }

    /// It is several files.
    const fn in_a_folder(self) -> Self {
        Self { is_folder: true, ..self }
    }

    /// It shows every column that the room saw.
    const fn whole(self) -> Self {
        Self { is_whole: true, ..self }
    }

    /// It is for those who lead the day alone.
    const fn for_leaders(self) -> Self {
        Self { is_for_leaders: true, ..self }
    }

    /// Nobody who took part is in it, however people are named elsewhere.
    const fn without_people(self) -> Self {
        Self { has_nobody: true, ..self }
    }

    /// It has these texts and not those of the handout.
    const fn says(self, texts: Texts) -> Self {
        Self { texts, ..self }
    }

    /// It has the photographs of the handout.
    const fn with_photos(self, photos: Photos) -> Self {
        Self { photos: Some(photos), ..self }
    }

    /// Made only of a day that has what it is made of.
    const fn when(self, lacking: fn(&Session, &Stage, Language) -> Option<Message>) -> Self {
        Self { lacking, ..self }
    }

    /// It shows when something is to be done.
    const fn dated(self) -> Self {
        Self { has_dates: true, ..self }
    }

    /// Made without what has no date.
    const fn without(self, left_out: fn(&Session, Language) -> usize) -> Self {
        Self { left_out, ..self }
    }
}

/// What a format has made of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// The bytes of one file.
    File(Vec<u8>),
    /// The files of a folder, each with its name.
    Folder(Vec<(String, Vec<u8>)>),
}

/// The format of that name.
pub fn named(id: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.id.eq_ignore_ascii_case(id))
}

/// The format that a file's name ends with: `day.actions.csv` or `actions.csv`, `day.pdf`.
pub fn of_file(name: &str) -> Option<&'static Format> {
    let name = name.to_lowercase();
    let ends = |format: &&Format| {
        name.strip_suffix(format.id).is_some_and(|rest| rest.is_empty() || rest.ends_with(['.', '-', ' ', '_']))
    };
    let files = FORMATS.iter().filter(|format| !format.is_folder);
    // `worksheets.pdf` is not the handout, although that ends with `pdf`, too.
    files.filter(ends).max_by_key(|format| format.id.len())
}

impl Format {
    /// Of how many of the photographs in it nobody has said what they show.
    pub fn untold_photos(&self, session: &Session) -> usize {
        self.photos.map_or(0, |_| session.untold_photos())
    }

    /// How a program that opens such a file knows it.
    pub fn ending(&self) -> &'static str {
        self.id.rsplit('.').next().unwrap_or(self.id)
    }

    /// What such a file is called where one picks a name for it.
    pub fn file_kind(&self) -> Message {
        match self.ending() {
            "pdf" => msg!("file-kind-pdf"),
            "docx" => msg!("file-kind-word"),
            "md" => msg!("file-kind-markdown"),
            "xlsx" => msg!("file-kind-workbook"),
            "csv" => msg!("file-kind-table"),
            "ics" => msg!("file-kind-calendar"),
            _ => msg!("file-kind-picture"),
        }
    }

    /// Why there is nothing to make it of; `None` when there is.
    pub fn lacking(&self, session: &Session, stage: &Stage, language: Language) -> Option<Message> {
        (self.lacking)(session, stage, language)
    }

    /// How many agreements have no date, and are therefore not in it.
    pub fn left_out(&self, session: &Session, language: Language) -> usize {
        (self.left_out)(session, language)
    }

    /// What stands in it in place of a date, in words; told before it is made.
    pub fn unclear_dates(&self, session: &Session, language: Language) -> Option<String> {
        let unclear = if self.has_dates { session.unclear_dates(language) } else { Vec::new() };
        unclear::say(&unclear, language)
    }

    /// Makes it of the day as it is at that moment.
    fn make(&self, told: &Told, wanted: &Wanted, now: &Zoned, watch: &Watch) -> Result<Made, Message> {
        match self.make {
            Make::Whole(make) => make(told, wanted, now),
            Make::Piecewise(make) => make(told, wanted, now, watch),
        }
    }

    /// Every text that it says.
    fn texts(&self, told: &Told, wanted: &Wanted, now: &Zoned) -> Vec<Mention> {
        (self.texts)(told, wanted, now)
    }

    /// Its name, for those who only pass it on.
    pub fn name(&self) -> FormatName {
        FormatName { id: self.id, title: self.title }
    }

    /// A name for such a file, or for the folder.
    pub fn file_name(&self, session: &Session, language: Language) -> String {
        let mut name = names::file_name(&session.title, language);
        if let Some(word) = self.suffix {
            name = format!("{name} {}", language.say(word));
        }
        if self.is_folder { name } else { format!("{name}.{}", self.ending()) }
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Format {}

impl fmt::Debug for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_format_is_known_by_its_name_and_by_how_a_file_ends() {
        for format in FORMATS {
            assert_eq!(named(format.id), Some(format));
            assert!(format.id.ends_with(format.ending()));
        }
        for (name, id) in [
            ("dag.PDF", Some("pdf")),
            ("dag.worksheets.pdf", Some("worksheets.pdf")),
            ("programme.pdf", Some("programme.pdf")),
            ("my programme.pdf", Some("programme.pdf")),
            ("dag.docx", Some("docx")),
            ("dag.XLSX", Some("xlsx")),
            ("dag-actions.csv", Some("actions.csv")),
            ("cards.csv", Some("cards.csv")),
            ("postcards.csv", None),
            ("dag.csv", None),
            ("dag.png", None),
            ("pdf", Some("pdf")),
            ("dag", None),
        ] {
            assert_eq!(of_file(name).map(|format| format.id), id, "{name}");
        }
    }

    #[test]
    fn each_format_has_a_file_name_of_its_own() {
        let session = Session::blank("test", "Sundhed på tværs: dag 2", date(2027, 2, 4));
        let names: Vec<String> = FORMATS.iter().map(|format| format.file_name(&session, Language::Danish)).collect();
        let expected = [
            "Sundhed på tværs dag 2.pdf",
            "Sundhed på tværs dag 2.docx",
            "Sundhed på tværs dag 2.md",
            "Sundhed på tværs dag 2 program.pdf",
            "Sundhed på tværs dag 2 drejebog.pdf",
            "Sundhed på tværs dag 2 drejebog.docx",
            "Sundhed på tværs dag 2 pakkeliste.pdf",
            "Sundhed på tværs dag 2 ark.pdf",
            "Sundhed på tværs dag 2 bordplan.pdf",
            "Sundhed på tværs dag 2 bordkort.pdf",
            "Sundhed på tværs dag 2 deltagerliste.pdf",
            "Sundhed på tværs dag 2 navneskilte.pdf",
            "Sundhed på tværs dag 2 tabeller.xlsx",
            "Sundhed på tværs dag 2 aftaler.csv",
            "Sundhed på tværs dag 2 kort.csv",
            "Sundhed på tværs dag 2 tider.csv",
            "Sundhed på tværs dag 2.ics",
            "Sundhed på tværs dag 2 storskærm",
            "Sundhed på tværs dag 2 overdragelse",
            "Sundhed på tværs dag 2 overdragelse med deltagere",
        ];
        assert_eq!(names, expected);
    }
}
