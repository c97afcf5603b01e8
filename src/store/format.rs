//! A session as text: a first line that tells whether the rest is whole, then RON that a person can read.

use std::collections::HashSet;

use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

use super::Document;
use super::flaw::{Flaw, LARGEST_FILE};
use super::limits;
use super::seal::{self, Header, Seal};
use crate::model::day::session::Session;

/// The format this program writes. A file with a higher number is of a newer program; what a file with a lower one
/// holds otherwise stands in `model/day/earlier_formats.rs`, number by number.
pub const FORMAT: u32 = 3;
/// From this format on, columns say by a role what they mean for the agreements.
const WITH_ROLES: u32 = 3;
/// How many brackets may stand inside each other; a session has about fifteen.
pub(super) const DEEPEST: usize = 64;

/// What was read from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileContent {
    /// The session and its stage, as they stand in the file.
    pub document: Document,
    /// Who wrote it.
    pub author: Author,
}

/// Who wrote a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The program, and nobody since.
    Program,
    /// The program, and since then a person, another program or a fault of the disk: the checksum does not fit.
    Changed,
    /// A person.
    Person,
    /// A newer program; what it holds can be read all the same.
    Newer,
}

/// What a file may hold: something with a session in it.
pub(super) trait Readable: serde::de::DeserializeOwned {
    /// The session, to be brought up to the format of today.
    fn session_mut(&mut self) -> &mut Session;
}

impl Readable for Document {
    fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }
}

/// How values are written and read: without `Some(…)` and without doubled brackets.
pub fn options() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(DEEPEST)
}

/// A value as RON that a person can read.
///
/// # Errors
/// When a value cannot be written as RON.
pub fn to_ron(value: &impl serde::Serialize) -> Result<String, ron::Error> {
    options().to_string_pretty(value, PrettyConfig::default().new_line("\n").indentor("  "))
}

/// What a document says: the lines of it that hold a text.
pub(super) fn texts(document: &Document) -> HashSet<String> {
    let text = to_ron(document).unwrap_or_default();
    text.lines().filter(|line| line.contains('"')).map(|line| line.trim().to_owned()).collect()
}

/// A document as the text of its file.
///
/// # Errors
/// When it cannot be written, or would not read back as the same: then nothing may be saved over the old file.
pub fn write(document: &Document) -> Result<String, Flaw> {
    write_value(document)
}

/// Anything as the text of a file with its first line, as [`write`] does.
pub(super) fn write_value<Value>(value: &Value) -> Result<String, Flaw>
where
    Value: serde::Serialize + Readable + PartialEq,
{
    let mut body = to_ron(value).map_err(|_| Flaw::Unfaithful)?;
    body.push('\n');
    let text = format!("{}\n{body}", Header::of(FORMAT, &body));
    if text.len() > LARGEST_FILE {
        return Err(Flaw::TooBig);
    }
    let (read_back, author): (Value, Author) = read_value(text.as_bytes())?;
    if read_back == *value && author == Author::Program { Ok(text) } else { Err(Flaw::Unfaithful) }
}

/// Reads the text of a file. What is wrong with the session itself is for [`Session::check`] to find.
///
/// # Errors
/// When it is not a session, with the line where known.
///
/// [`Session::check`]: crate::model::day::session::Session::check
pub fn read(bytes: &[u8]) -> Result<FileContent, Flaw> {
    read_value(bytes).map(|(document, author)| FileContent { document, author })
}

/// Reads what [`write_value`] wrote, with who wrote it.
pub(super) fn read_value<Value: Readable>(bytes: &[u8]) -> Result<(Value, Author), Flaw> {
    if bytes.len() > LARGEST_FILE {
        return Err(Flaw::TooBig);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Flaw::not_text(bytes, error))?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    limits::check(text)?;
    let (first, body) = text.split_once('\n').unwrap_or((text, ""));
    let header = Header::read(first);
    let newer = header.is_some_and(|header| header.format > FORMAT);
    let written = header.and_then(|header| header.seal);
    // The first line is a comment, so reading it along with the rest keeps the line numbers right.
    match options().from_str::<Value>(text) {
        Ok(value) if newer => Ok((value, Author::Newer)),
        Err(_) if newer => Err(Flaw::Newer),
        Ok(mut value) => {
            let mut author = Author::of(text);
            if header.is_none_or(|header| header.format < WITH_ROLES) {
                // Of two bits that make a 3 of the first line older, none changes the checksum.
                if header.is_some() && value.session_mut().has_roles() {
                    author = Author::Changed;
                }
                value.session_mut().give_roles();
            }
            Ok((value, author))
        }
        Err(error) => Err(Flaw::of(&error, text, written.is_some_and(|seal| seal.bytes > body.len()))),
    }
}

impl Author {
    fn of(text: &str) -> Self {
        let (first, body) = text.split_once('\n').unwrap_or((text, ""));
        match Header::read(first) {
            Some(header) if header.is_whole(first) && header.seal == Some(Seal::of(body)) => Self::Program,
            Some(_) => Self::Changed,
            None if seal::has_damaged(text) => Self::Changed,
            None => Self::Person,
        }
    }
}

/// The text of a file that was changed on purpose, with a first line that fits it again; all else stays as it is.
/// `None` when the first line fits already.
///
/// # Errors
/// When it is not a session, or of a newer program.
pub(super) fn sign(bytes: &[u8]) -> Result<Option<String>, Flaw> {
    let content = read(bytes)?;
    match content.author {
        Author::Program => return Ok(None),
        Author::Newer => return Err(Flaw::Newer),
        Author::Changed | Author::Person => {}
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Flaw::not_text(bytes, error))?;
    let body = seal::body(text.strip_prefix('\u{feff}').unwrap_or(text));
    let signed = (1..=FORMAT).rev().map(|format| format!("{}\n{body}", Header::of(format, &body)));
    let same = |text: &String| {
        text.len() <= LARGEST_FILE
            && read(text.as_bytes())
                .is_ok_and(|read| read.document == content.document && read.author == Author::Program)
    };
    signed.into_iter().find(same).map(Some).ok_or(Flaw::Unfaithful)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use crate::model::block::table::Table;
    use crate::model::id::Key;
    use crate::store::{FormatMistake, example, recipes};

    const WHOLE: &str = include_str!("../../tests/documents/whole.ron");

    fn flaw(text: &str) -> Flaw {
        read(text.as_bytes()).unwrap_err()
    }

    #[test]
    fn a_day_with_every_kind_of_block_reads_back_as_it_was() {
        let document = example::document();
        assert_eq!(document.session.check(), []);
        let text = write(&document).unwrap();
        assert_eq!(read(text.as_bytes()).unwrap(), FileContent { document, author: Author::Program });
        assert_eq!(text, WHOLE, "the format has changed: old files must still open");
    }

    #[test]
    fn what_may_be_taken_from_one_place_or_many_is_read_from_one_alone_and_written_as_a_list() {
        let written = include_str!("../../tests/documents/notes-in-talks.ron");
        let session = read(written.as_bytes()).unwrap().document.session;
        let pulls = |session: &Session| -> Vec<(Option<String>, String, Option<u16>)> {
            let blocks = session.exercises().flat_map(|(_, exercise)| &exercise.blocks);
            let pulls = blocks.flat_map(|named| named.block.pulls());
            pulls.map(|pull| (pull.recipe.as_ref().map(Key::to_string), pull.block.to_string(), pull.top)).collect()
        };
        assert_eq!(pulls(&session), [(Some("barriers-in-pairs".into()), "barriers".into(), Some(3))]);
        let table = "(columns:[],rows:Free,pull:PULL)";
        for (pull, count) in [
            ("(block:\"a\")", 1),
            ("Some((block:\"a\"))", 1),
            ("None", 0),
            ("[]", 0),
            ("[(block:\"a\",top:2)]", 1),
            ("[(block:\"a\"),(recipe:\"c\",block:\"b\",under:\"d\")]", 2),
        ] {
            let read: Table = options().from_str(&table.replace("PULL", pull)).unwrap();
            assert_eq!(read.pull.len(), count, "{pull}");
            assert_eq!(options().from_str::<Table>(&to_ron(&read).unwrap()).unwrap(), read, "{pull}");
        }
        for wrong in ["3", "\"a\"", "(blok:\"a\")", "[3]", "[(block:\"a\",block:\"b\")]"] {
            assert!(options().from_str::<Table>(&table.replace("PULL", wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_file_cut_short_anywhere_says_so_in_words() {
        for cut in (0..100).map(|percent| WHOLE.len() * percent / 100) {
            let bytes = &WHOLE.as_bytes()[..cut];
            let flaw = read(bytes).unwrap_err();
            assert!(matches!(flaw, Flaw::CutShort { .. } | Flaw::Empty), "at byte {cut}: {flaw:?}");
            for language in Language::ALL {
                assert!(flaw.say(language).contains(' '), "{flaw:?}");
            }
        }
    }

    #[test]
    fn other_line_ends_and_a_byte_order_mark_change_nothing() {
        let text = format!("\u{feff}{}", WHOLE.replace('\n', "\r\n"));
        assert_eq!(read(text.as_bytes()).unwrap(), read(WHOLE.as_bytes()).unwrap());
    }

    #[test]
    fn a_file_changed_by_hand_opens_and_is_known() {
        let text = WHOLE.replace("Anne", "Anna");
        assert_eq!(read(text.as_bytes()).unwrap().author, Author::Changed);
        let (_, body) = WHOLE.split_once('\n').unwrap();
        assert_eq!(read(body.as_bytes()).unwrap().author, Author::Person);
    }

    #[test]
    fn a_newer_format_is_known_where_it_can_be_read() {
        let text = WHOLE.replace("Tovholder 3", "Tovholder 4");
        assert_eq!(read(text.as_bytes()).unwrap().author, Author::Newer);
    }

    #[test]
    fn what_is_no_session_is_told_apart() {
        for (text, expected) in [
            (String::new(), Flaw::Empty),
            ("\r\n // only\n// comments\n".into(), Flaw::Empty),
            ("<html>, </html>".into(), Flaw::Foreign),
            ("[".repeat(1_000_000), Flaw::Foreign),
            (WHOLE.replace("Tovholder 3", "Tovholder 4").replace("key:", "kee:"), Flaw::Newer),
            (WHOLE.replace("Tovholder 3", "Tovholder 99999999999999999999").replace("key:", "kee:"), Flaw::Newer),
            (WHOLE.replace("key:", "kee:"), Flaw::Mistake { line: 4, mistake: FormatMistake::Unknown("kee".into()) }),
            (WHOLE.replace("2027-02-04\"", "2027-02-31\""), Flaw::Mistake { line: 7, mistake: FormatMistake::Value }),
            (format!("{WHOLE}()"), Flaw::Mistake { line: WHOLE.lines().count() + 1, mistake: FormatMistake::Trailing }),
            ("()".into(), Flaw::Mistake { line: 1, mistake: FormatMistake::Missing("session".into()) }),
        ] {
            assert_eq!(flaw(&text), expected);
        }
        assert_eq!(read(b"()\xff\xfe()").unwrap_err(), Flaw::NotText { line: 1 });
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0").unwrap_err(), Flaw::NotText { line: 1 });
    }

    #[test]
    fn files_that_are_too_much_are_refused_before_they_are_read() {
        let brackets = "(session:".to_owned() + &"[".repeat(31_000_000);
        let items = "(session: (key: [".to_owned() + &"(),".repeat(10_000_000);
        // Before anything is read of them, so at no cost but that of looking through them once.
        assert_eq!(flaw(&"[".repeat(50_000_000)), Flaw::TooBig);
        assert_eq!((limits::check(&items), flaw(&items)), (Err(Flaw::TooMany), Flaw::TooMany));
        for text in [brackets, "/*".repeat(500_000), "#![enable(".repeat(100_000)] {
            assert!(read(text.as_bytes()).is_err());
        }
    }

    /// A file of format 1, as it was written on that day.
    const NOTES_IN_TALKS: &str = include_str!("../../tests/documents/notes-in-talks.ron");

    #[test]
    fn a_file_that_held_the_notes_in_the_talks_opens_with_them_at_the_items() {
        let read = read(NOTES_IN_TALKS.as_bytes()).unwrap();
        assert_eq!(read.author, Author::Program);
        let welcome = &read.document.session.programme.items[0];
        assert_eq!(welcome.note.da, "Sig, hvad dagen skal ende med, og hvornår I slutter.");
        assert_eq!(read.document.session.check(), []);
        let now = write(&read.document).unwrap();
        assert!(NOTES_IN_TALKS.starts_with("// Tovholder 1 ") && now.starts_with("// Tovholder 3 "));
    }

    /// A file of format 2, as it was written on that day.
    const ROLES_BY_NAME: &str = include_str!("../../tests/documents/roles-by-name.ron");

    #[test]
    fn a_file_that_knew_the_columns_by_name_opens_with_their_roles() {
        assert!(ROLES_BY_NAME.starts_with("// Tovholder 2 ") && !ROLES_BY_NAME.contains("role:"));
        assert!(WHOLE.contains("role: What,"));
        let read = read(ROLES_BY_NAME.as_bytes()).unwrap();
        assert_eq!(read, FileContent { document: example::document(), author: Author::Program });
    }

    #[test]
    fn the_agreements_of_a_day_of_the_first_format_are_closed_as_they_were() {
        let session = read(NOTES_IN_TALKS.as_bytes()).unwrap().document.session;
        let (_, agreed) = session.exercises().find(|(_, exercise)| exercise.report.first).unwrap();
        let table = agreed.blocks[0].block.agreements().unwrap();
        let recipe = recipes::exercise(&agreed.recipe).unwrap().blocks[0].block.agreements().unwrap();
        let roles = |table: &Table| table.columns.iter().map(|column| column.role).collect::<Vec<_>>();
        assert_eq!(roles(table), roles(recipe));
        assert_eq!(table.status_column(), Some((4, 2)));
    }

    #[test]
    fn a_column_that_means_nothing_any_more_stays_so_and_only_older_files_get_roles() {
        let none = WHOLE.lines().filter(|line| !line.trim().starts_with("role: W")).collect::<Vec<&str>>().join("\n");
        let none = none.replace("role: Status(\n                        open: 2,\n                      ),\n", "");
        assert!(!none.contains("role:"), "{none}");
        let roles = |text: &str| read(text.as_bytes()).unwrap().document.session.agreements(Language::Danish).len();
        assert_eq!(roles(&none), 0, "of today's format: somebody took them away");
        assert_eq!(roles(&none.replace("Tovholder 3", "Tovholder 2")), 2);
        assert_eq!(roles(none.split_once('\n').unwrap().1), 2, "it does not say of which format it is");
        let (_, body) = WHOLE.split_once('\n').unwrap();
        assert_eq!(roles(&body.replace("role: What", "role: How")), 0, "written by hand for today's format");
    }

    #[test]
    fn a_file_that_held_one_clock_that_was_left_opens_with_it() {
        let one = "left: (at: (item: 6, step: 1), clock: (length: 480)),";
        let text = NOTES_IN_TALKS.replacen("  stage: (\n", &format!("  stage: (\n    {one}\n"), 1);
        let left = read(text.as_bytes()).unwrap().document.stage.left;
        assert_eq!(left.iter().map(|left| left.clock.length).collect::<Vec<i64>>(), [480]);
    }
}
