//! The command line: opens the window, or does without a display what the window does.

mod across;
mod collect;

use std::ffi::OsString;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use jiff::Zoned;
use lexopt::{Arg, Parser};

use self::across::AcrossWish;
use self::collect::CollectWish;
use crate::app;
use crate::colours::Theme;
use crate::formats::{self, FORMATS, Format, Wanted, Watch, saving};
use crate::i18n::Language;
use crate::model::letters;
use crate::model::paper::make::Choices;
use crate::model::paper::name_style::Names;
use crate::msg;
use crate::store::preferences::Preferences;
use crate::store::{self, Flaw, Note, Piece, Place, SavingWindow, StoreError, folders};

/// All is well.
const FINE: u8 = 0;
/// Something is wrong with the file.
const WRONG: u8 = 1;
/// The command makes no sense, the file cannot be read, or there is no display.
const USELESS: u8 = 2;

/// How often it is told how far an export is.
const BETWEEN_COUNTS: Duration = Duration::from_millis(200);

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
enum Wish {
    /// The window, with a file or without.
    Window(Option<PathBuf>),
    /// The handout of a session, or something else of it.
    Export { session: PathBuf, format: &'static Format, output: PathBuf, choices: Choices },
    /// What is wrong with a session, of which one may say that it was changed on purpose.
    Check { session: PathBuf, edited: bool },
    /// The tables of many days.
    Collect(CollectWish),
    /// The report of many days.
    Across(AcrossWish),
    /// A checksum that fits a session that was changed on purpose.
    Sign(PathBuf),
    /// How to use it.
    Help,
    /// Which version it is.
    Version,
}

/// Why a command makes no sense.
#[derive(Debug, PartialEq, Eq)]
enum Misuse {
    /// A word or an option that means nothing here.
    Unknown(String),
    /// No session is named.
    NoSession,
    /// No folder or file of days is named.
    NoDays,
    /// No file to write is named.
    NoOutput,
    /// A format that the program cannot make.
    UnknownFormat(String),
    /// Several files cannot be written one after the other to the standard output.
    OnlyInFolder,
}

/// What stands on the command line, before it is known what it means together.
#[derive(Debug, Default)]
struct Words {
    values: Vec<OsString>,
    output: Option<OsString>,
    format: Option<OsString>,
    choices: Choices,
    /// The last option that only an export has.
    option: Option<&'static str>,
    /// The last of these that tables of many days do not have.
    other: Option<&'static str>,
    /// A change was meant; only a check asks.
    edited: bool,
    /// How people are named, where somebody said so.
    names: Option<Names>,
    /// What becomes of texts that name somebody; only tables of many days ask.
    in_text: Option<OsString>,
    /// Municipalities are named, however few days there are; only the report of many days asks.
    municipalities: bool,
    wish: Option<Wish>,
}

/// Does what the arguments ask for; the first is the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    store::atomic::outlive_limits();
    letters::look_with(store::typefaces::find);
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    // Asked for anywhere, also in a command that makes no sense otherwise.
    let english = arguments.iter().any(|argument| argument == "--english");
    let language = if english { Language::English } else { machine_language(|name| std::env::var(name).ok()) };
    let wish = read(arguments).and_then(Words::wish);
    ExitCode::from(match wish {
        Ok(Wish::Export { session, format, output, choices }) => {
            let printed = if english { Language::English } else { Language::Danish };
            let farthest_seat = Preferences::default().farthest_seat;
            let wanted =
                Wanted { format, language: printed, choices, logo: None, farthest_seat, theme: Theme::default() };
            export(&session, &output, &wanted, language)
        }
        Ok(Wish::Collect(wish)) => {
            let told = if english { Language::English } else { Language::Danish };
            collect::collect(&wish, told, language)
        }
        Ok(Wish::Across(wish)) => {
            let told = if english { Language::English } else { Language::Danish };
            across::report(&wish, told, language)
        }
        Ok(Wish::Check { session, edited }) => check(&session, edited, language),
        Ok(Wish::Sign(session)) => sign(&session, language),
        Ok(Wish::Window(file)) => app::run(file).map_or_else(|why| no_window(&why, language), |()| FINE),
        Ok(Wish::Help) => tell(&language.say(msg!("help"))),
        Ok(Wish::Version) => tell(concat!("Tovholder ", env!("CARGO_PKG_VERSION"))),
        Err(misuse) => complain(&misuse.say(language), USELESS),
    })
}

/// Says that there is no window to be had and what can be done without; gives the code to end with.
fn no_window(why: &app::NoWindow, language: Language) -> u8 {
    let words = language.say(if why.cannot_draw() { msg!("no-graphics") } else { msg!("no-window") });
    why.show(&words);
    complain(&words, USELESS)
}

fn export(session: &Path, output: &Path, wanted: &Wanted, language: Language) -> u8 {
    let opened = match store::open(session) {
        Ok(opened) => opened,
        Err(error) => return complain(&error.say(language), code(&error)),
    };
    // What a newer program wrote may mean something else: the window shows it, but nobody is handed it.
    if opened.notes.contains(&Note::Newer) {
        let newer = StoreError::Flawed { path: session.to_owned(), flaw: Flaw::Newer };
        return complain(&newer.say(language), code(&newer));
    }
    for note in &opened.notes {
        complain(&note.say(language), FINE);
    }
    let writer = SavingWindow {
        state: folders::state(),
        key: Some(opened.document.session.key.clone()),
        file: Some(session.to_owned()),
        claims: false,
    };
    let place = match place(output, wanted.format, &writer) {
        Ok(place) => place,
        Err(error) => return complain(&error.say(language), WRONG),
    };
    // Nobody can be asked here; what stands in place of a date is told all the same.
    if let Some(words) = wanted.format.unclear_dates(&opened.document.session, language) {
        complain(&words, FINE);
    }
    let watch = Watch::default();
    let spot = saving::Spot { place: &place, writer: &writer, now: &Zoned::now(), watch: &watch };
    match counting(&watch, language, || saving::save(&opened.document, wanted, language, spot)) {
        Ok(done) => {
            // The name was asked for without its ending.
            let renamed = (place.path() != output && !is_output(output)).then(|| done.say_place(language));
            for words in renamed.into_iter().chain(done.remarks(language)) {
                complain(&words, FINE);
            }
            FINE
        }
        Err(words) => complain(&words, WRONG),
    }
}

/// Tells somebody who looks on how far the work is; it is stopped as any command is.
fn counting<Outcome>(watch: &Watch, language: Language, work: impl FnOnce() -> Outcome) -> Outcome {
    if !io::stderr().is_terminal() {
        return work();
    }
    let (end, ended) = channel::<()>();
    std::thread::scope(|scope| {
        let count = move || {
            let mut told = false;
            while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(BETWEEN_COUNTS) {
                let Some((done, all)) = watch.reached() else { continue };
                let words = language.say_with(msg!("making-pieces"), &[("done", done.into()), ("all", all.into())]);
                told |= write!(io::stderr(), "\r{words}").is_ok();
            }
            if told {
                complain("", FINE);
            }
        };
        // Where there is no thread to spare, nothing is counted.
        let counting = std::thread::Builder::new().spawn_scoped(scope, count);
        let outcome = work();
        drop((end, counting));
        outcome
    })
}

/// Where an export goes; nobody can be asked here, so what is replaced is kept, and that is all.
fn place(output: &Path, format: &Format, writer: &SavingWindow) -> Result<Place, StoreError> {
    match (is_output(output), format.is_folder) {
        (true, _) => Ok(Place::output()),
        (false, true) => Place::find(output, format.ending(), Piece::Folder, writer),
        (false, false) => Place::find(output, format.ending(), Piece::File, writer),
    }
}

/// Whether it names the program's own standard output.
fn is_output(output: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|name| output == Path::new(name))
}

fn check(session: &Path, edited: bool, language: Language) -> u8 {
    let checked = match store::check(session) {
        Ok(checked) => checked,
        Err(error) => return complain(&error.say(language), code(&error)),
    };
    let unexplained = checked.changed && !edited;
    if unexplained {
        tell(&format!("{} {}", Note::ChangedOutside.say(language), language.say(msg!("changed-advice"))));
    }
    for spotted in &checked.spotted {
        tell(&spotted.say(language));
    }
    if unexplained || !checked.spotted.is_empty() { WRONG } else { tell(&language.say(msg!("nothing-wrong"))) }
}

fn sign(session: &Path, language: Language) -> u8 {
    match store::sign(session) {
        Ok(true) => tell(&language.say(msg!("signed"))),
        Ok(false) => tell(&language.say(msg!("signed-already"))),
        Err(error) => complain(&error.say(language), code(&error)),
    }
}

/// The code for a file that does not open: something is wrong in it, or it cannot be read at all.
const fn code(error: &StoreError) -> u8 {
    if matches!(error, StoreError::Flawed { .. }) { WRONG } else { USELESS }
}

/// Reads the words one by one.
fn read(arguments: Vec<OsString>) -> Result<Words, Misuse> {
    let mut parser = Parser::from_iter(arguments);
    let mut words = Words::default();
    while let Some(argument) = parser.next().map_err(|error| Misuse::Unknown(error.to_string()))? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => words.wish = Some(Wish::Help),
            Arg::Short('V') | Arg::Long("version") => words.wish = Some(Wish::Version),
            Arg::Short('o') | Arg::Long("output") => {
                words.output = Some(parser.value().map_err(|_| Misuse::NoOutput)?);
                words.option = Some("-o");
            }
            Arg::Long("to") => {
                words.format = Some(parser.value().map_err(|_| Misuse::UnknownFormat(String::new()))?);
                (words.option, words.other) = (Some("--to"), Some("--to"));
            }
            Arg::Long("names") => {
                words.choices.names = names(&parser.value().unwrap_or_default().to_string_lossy())?;
                words.names = Some(words.choices.names);
                words.option = Some("--names");
            }
            Arg::Long("without-people") => {
                words.choices.people = false;
                (words.option, words.other) = (Some("--without-people"), Some("--without-people"));
            }
            Arg::Long("large") => {
                words.choices.large = true;
                (words.option, words.other) = (Some("--large"), Some("--large"));
            }
            Arg::Long("draft") => {
                words.choices.draft = true;
                (words.option, words.other) = (Some("--draft"), Some("--draft"));
            }
            Arg::Long("edited") => words.edited = true,
            Arg::Long("municipalities") => {
                words.municipalities = true;
                (words.option, words.other) = (Some("--municipalities"), Some("--municipalities"));
            }
            Arg::Long("names-in-text") => {
                let unknown = |_| Misuse::Unknown("--names-in-text".into());
                words.in_text = Some(parser.value().map_err(unknown)?);
            }
            Arg::Long("english") => {}
            Arg::Value(value) => words.values.push(value),
            Arg::Short(letter) => return Err(Misuse::Unknown(format!("-{letter}"))),
            Arg::Long(name) => return Err(Misuse::Unknown(format!("--{name}"))),
        }
    }
    Ok(words)
}

impl Words {
    /// What the words mean together.
    fn wish(self) -> Result<Wish, Misuse> {
        let not_of_a_report = self.not_of_a_report();
        if let Some(wish) = self.wish {
            return Ok(wish);
        }
        let mut values = self.values.into_iter();
        let first = values.next();
        if first.as_deref().is_some_and(|word| word == "collect") {
            if let Some(format) = across::format(self.format.as_deref(), self.output.as_deref())? {
                let unused = self.edited.then_some("--edited").or(not_of_a_report);
                let wish = AcrossWish::read(format, self.output, [self.choices.large, self.municipalities], values)
                    .map(Wish::Across);
                return unused.map_or(wish, |word| Err(Misuse::Unknown(word.into())));
            }
            return CollectWish::read(self.in_text, self.output, self.names, values).and_then(|wish| {
                let unused = self.edited.then_some("--edited").or(self.other);
                unused.map_or(Ok(Wish::Collect(wish)), |word| Err(Misuse::Unknown(word.into())))
            });
        }
        let is_check = first.as_deref().is_some_and(|word| word == "check");
        let in_text = self.in_text.as_ref().map(|_| "--names-in-text");
        let unused = (self.edited && !is_check).then_some("--edited").or(in_text).or(self.option);
        let wish = match first.as_deref().and_then(|word| word.to_str()) {
            Some("check") if self.option.is_none() && self.in_text.is_none() => {
                let session = values.next().ok_or(Misuse::NoSession)?.into();
                Wish::Check { session, edited: self.edited }
            }
            Some("export") if !self.edited && self.in_text.is_none() && !self.municipalities => {
                let session = values.next().ok_or(Misuse::NoSession)?.into();
                let output: PathBuf = self.output.ok_or(Misuse::NoOutput)?.into();
                let format = format(self.format, &output)?;
                if format.is_folder && is_output(&output) {
                    return Err(Misuse::OnlyInFolder);
                }
                Wish::Export { session, format, output, choices: self.choices }
            }
            _ if unused.is_some() => return Err(Misuse::Unknown(unused.unwrap_or_default().into())),
            Some("sign") => Wish::Sign(values.next().ok_or(Misuse::NoSession)?.into()),
            _ => Wish::Window(first.map(PathBuf::from)),
        };
        match values.next() {
            Some(word) => Err(Misuse::Unknown(word.to_string_lossy().into_owned())),
            None => Ok(wish),
        }
    }
}

impl Words {
    /// An option that the report of many days does not have: nobody is named in it, and there is no list of people.
    fn not_of_a_report(&self) -> Option<&'static str> {
        let named = self.names.is_some_and(|names| names != Names::Off);
        let options = [
            (named, "--names"),
            (self.in_text.is_some(), "--names-in-text"),
            (self.choices.draft, "--draft"),
            (!self.choices.people, "--without-people"),
        ];
        options.into_iter().find_map(|(is_there, word)| is_there.then_some(word))
    }
}

/// How people are to be named.
fn names(word: &str) -> Result<Names, Misuse> {
    match word {
        "full" => Ok(Names::Full),
        "first" => Ok(Names::First),
        "initials" => Ok(Names::Initials),
        "none" => Ok(Names::Off),
        _ => Err(Misuse::Unknown(format!("--names {word}").trim_end().to_owned())),
    }
}

/// The format that is named, else the one that the file's name ends with.
fn format(named: Option<OsString>, output: &Path) -> Result<&'static Format, Misuse> {
    let name = |name: &std::ffi::OsStr| name.to_string_lossy().into_owned();
    let (word, format) = match named {
        Some(named) => (name(&named), formats::named(&name(&named))),
        None => {
            let file = output.file_name().map(name).unwrap_or_default();
            let format = formats::of_file(&file);
            (file, format)
        }
    };
    format.ok_or(Misuse::UnknownFormat(word))
}

impl Misuse {
    fn say(&self, language: Language) -> String {
        let what = match self {
            Self::Unknown(word) => language.say_with(msg!("unknown-argument"), &[("word", word.as_str().into())]),
            Self::NoDays => language.say(msg!("no-days-named")),
            Self::NoSession => language.say(msg!("no-session-named")),
            Self::NoOutput => language.say(msg!("no-output-named")),
            Self::UnknownFormat(word) => unknown_format(word, language),
            Self::OnlyInFolder => language.say(msg!("only-in-folder")),
        };
        format!("{what} {}", language.say(msg!("see-help")))
    }
}

/// Says of a word that it is no format, and which ones there are.
fn unknown_format(word: &str, language: Language) -> String {
    let mut ids: Vec<&str> = FORMATS.iter().map(|format| format.id).collect();
    let last = ids.pop().unwrap_or_default();
    let values = [("word", word.into()), ("others", ids.join(", ").into()), ("last", last.into())];
    language.say_with(msg!("unknown-kind"), &values)
}

/// The language of the machine, Danish unless it says English.
fn machine_language(variable: impl Fn(&str) -> Option<String>) -> Language {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"];
    let set = names.into_iter().filter_map(variable).find(|value| !value.is_empty());
    if set.is_some_and(|value| value.starts_with("en")) { Language::English } else { Language::Danish }
}

/// Writes to the standard output. A reader who has gone away, as in `tovholder --help | head -1`, is no error.
fn tell(words: &str) -> u8 {
    writeln!(io::stdout(), "{words}").map_or(FINE, |()| FINE)
}

/// Writes to the standard error, and gives the code to end with.
fn complain(words: &str, code: u8) -> u8 {
    writeln!(io::stderr(), "{words}").map_or(code, |()| code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::HANDOUT;
    use crate::formats::across::AcrossFormat;

    fn wish(line: &str) -> Result<Wish, Misuse> {
        read(format!("tovholder {line}").split_whitespace().map(OsString::from).collect()).and_then(Words::wish)
    }

    #[test]
    fn a_command_is_understood_in_any_order() {
        let export = |id, output: &str, people| {
            let choices = Choices { people, ..Choices::default() };
            let format = formats::named(id).unwrap();
            Ok(Wish::Export { session: "dag.ron".into(), format, output: output.into(), choices })
        };
        assert_eq!(wish("export dag.ron -o ud.pdf"), export("pdf", "ud.pdf", true));
        let turned = wish("--english --output=ud.pdf export --without-people dag.ron");
        assert_eq!(turned, export("pdf", "ud.pdf", false));
        assert_eq!(wish("export dag.ron -o ud.docx"), export("docx", "ud.docx", true));
        assert_eq!(wish("export dag.ron -o dag.cards.csv"), export("cards.csv", "dag.cards.csv", true));
        assert_eq!(wish("export dag.ron --to actions.csv -o ud.csv"), export("actions.csv", "ud.csv", true));
        assert_eq!(wish("export dag.ron --to png -o mappe"), export("png", "mappe", true));
        let choices = Choices { names: Names::Initials, people: false, large: true, draft: true, ..Choices::default() };
        assert_eq!(
            wish("export --names=initials --large --draft dag.ron --without-people -o ud.pdf"),
            Ok(Wish::Export { session: "dag.ron".into(), format: HANDOUT, output: "ud.pdf".into(), choices })
        );
        assert_eq!(wish("check dag.ron"), Ok(Wish::Check { session: "dag.ron".into(), edited: false }));
        assert_eq!(wish("check --edited dag.ron"), Ok(Wish::Check { session: "dag.ron".into(), edited: true }));
        let report = |format, output: &str, large| {
            Ok(Wish::Across(AcrossWish {
                places: vec!["dage".into()],
                format,
                output: output.into(),
                large,
                named: false,
            }))
        };
        assert_eq!(wish("collect dage -o ud.docx --large"), report(AcrossFormat::Word, "ud.docx", true));
        assert_eq!(wish("collect dage --to pdf -o -"), report(AcrossFormat::Pdf, "-", false));
        assert_eq!(wish("sign dag.ron"), Ok(Wish::Sign("dag.ron".into())));
        assert_eq!(wish(""), Ok(Wish::Window(None)));
        assert_eq!(wish("--english dag.ron"), Ok(Wish::Window(Some("dag.ron".into()))));
        assert_eq!(wish("-- --dag.ron"), Ok(Wish::Window(Some("--dag.ron".into()))));
        assert_eq!(wish("export --help"), Ok(Wish::Help));
        assert_eq!(wish("-V"), Ok(Wish::Version));
    }

    #[test]
    fn a_command_that_makes_no_sense_says_what_is_wrong() {
        let unknown = |word: &str| Err(Misuse::Unknown(word.into()));
        for (line, expected) in [
            ("export -o ud.pdf", Err(Misuse::NoSession)),
            ("export dag.ron", Err(Misuse::NoOutput)),
            ("export dag.ron -o", Err(Misuse::NoOutput)),
            ("export dag.ron -o ud.odt", Err(Misuse::UnknownFormat("ud.odt".into()))),
            ("export dag.ron -o ud.csv", Err(Misuse::UnknownFormat("ud.csv".into()))),
            ("export dag.ron -o -", Err(Misuse::UnknownFormat("-".into()))),
            ("export dag.ron --to png -o -", Err(Misuse::OnlyInFolder)),
            ("export dag.ron --to doc -o ud.docx", Err(Misuse::UnknownFormat("doc".into()))),
            ("dag.ron --to pdf", unknown("--to")),
            ("check", Err(Misuse::NoSession)),
            ("sign", Err(Misuse::NoSession)),
            ("sign dag.ron --edited", unknown("--edited")),
            ("export dag.ron -o ud.pdf --edited", unknown("--edited")),
            ("sign en.ron to.ron", unknown("to.ron")),
            ("check en.ron to.ron", unknown("to.ron")),
            ("dag.ron -o ud.pdf", unknown("-o")),
            ("check dag.ron --without-people", unknown("--without-people")),
            ("export dag.ron -o ud.pdf --names some", unknown("--names some")),
            ("export dag.ron -o ud.pdf --names", unknown("--names")),
            ("dag.ron --large", unknown("--large")),
            ("--dansk", unknown("--dansk")),
            ("collect -o ud", Err(Misuse::NoDays)),
            ("collect dage", Err(Misuse::NoOutput)),
            ("collect dage -o ud --to odt", unknown("--to odt")),
            ("collect -o ud.pdf", Err(Misuse::NoDays)),
            ("collect dage --to pdf", Err(Misuse::NoOutput)),
            ("collect dage -o ud.pdf --names full", unknown("--names")),
            ("collect dage -o ud.pdf --draft", unknown("--draft")),
            ("collect dage -o ud.md --edited", unknown("--edited")),
            ("collect dage -o ud --large", unknown("--large")),
            ("collect dage -o ud --edited", unknown("--edited")),
            ("collect dage -o -", Err(Misuse::OnlyInFolder)),
            ("export dag.ron -o ud.pdf --names-in-text keep", unknown("--names-in-text")),
            ("-x", unknown("-x")),
        ] {
            assert_eq!(wish(line), expected, "{line}");
        }
    }

    #[test]
    fn a_format_that_nobody_knows_is_told_with_those_there_are() {
        let misuse = Misuse::UnknownFormat("odt".into());
        let words = "Tovholder kan ikke lave “odt”. Vælg pdf, docx, md, programme.pdf, runsheet.pdf, runsheet.docx, \
                     packing.pdf, worksheets.pdf, tables.pdf, tablecards.pdf, attendance.pdf, names.pdf, xlsx, actions.csv, \
                     cards.csv, times.csv, ics, png, handover eller handover.whole. Skriv tovholder --help for at se, hvad man kan.";
        assert_eq!(misuse.say(Language::Danish), words);
    }

    #[test]
    fn the_first_language_that_is_set_counts() {
        let language = |all: &str, lang: &str| {
            let (all, lang) = (all.to_owned(), lang.to_owned());
            machine_language(move |name| match name {
                "LC_ALL" => Some(all.clone()),
                "LANG" => Some(lang.clone()),
                _ => None,
            })
        };
        assert_eq!(language("", ""), Language::Danish);
        assert_eq!(language("", "en_GB.UTF-8"), Language::English);
        assert_eq!(language("da_DK.UTF-8", "en_GB.UTF-8"), Language::Danish);
        assert_eq!(language("C.UTF-8", ""), Language::Danish);
    }
}
