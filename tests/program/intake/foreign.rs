//! A day of an earlier program with foreign signs in every text: no file that it is taken away as holds one.

use std::io::{Cursor, Read};

use jiff::Zoned;
use tovholder::colours::Theme;
use tovholder::formats::{FORMATS, Format, Made, Wanted};
use tovholder::i18n::Language;
use tovholder::model::foreign::ours;
use tovholder::model::paper::make::Choices;
use tovholder::store::{self, Document, format};

/// As they stand in a file: what turns a line around, what nobody sees, and other ends of lines.
const FOREIGN: &str = " \\u{202e}\\u{200b}\\u{feff}\\0\\u{7}\\r\\u{b}";

/// The sample with such signs after the first word of every text.
fn earlier() -> Document {
    let text = format::to_ron(&store::sample().unwrap()).unwrap();
    let spoilt: Vec<String> = text.lines().map(spoilt).collect();
    format::options().from_str(&spoilt.join("\n")).unwrap()
}

fn spoilt(line: &str) -> String {
    match line.split_once('"') {
        Some((before, text)) => format!("{before}\"{}", text.replacen(' ', FOREIGN, 1)),
        None => line.to_owned(),
    }
}

fn made(format: &'static Format, document: &Document) -> Vec<Vec<u8>> {
    let (language, theme) = (Language::Danish, Theme::Light);
    let choices = Choices { times: true, ..Choices::default() };
    let wanted = Wanted { format, language, choices, logo: None, farthest_seat: 6.0, theme };
    let now: Zoned = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
    match wanted.make(document, &now).unwrap() {
        Made::File(bytes) => vec![bytes],
        Made::Folder(files) => files.into_iter().map(|(_, bytes)| bytes).collect(),
    }
}

/// The parts of a Word document that are text.
fn parts(bytes: Vec<u8>) -> Vec<String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = archive.file_names().filter(|name| name.ends_with(".xml")).map(String::from).collect();
    let mut part = |name: &String| {
        let mut text = String::new();
        archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    names.iter().map(&mut part).collect()
}

#[test]
fn no_file_that_a_day_is_taken_away_as_holds_a_foreign_sign() {
    let document = earlier();
    assert!(document.session.title.contains('\u{202e}'));
    for format in FORMATS.iter().filter(|format| ["docx", "md", "csv", "ics"].contains(&format.ending())) {
        for bytes in made(format, &document) {
            let texts = if format.ending() == "docx" { parts(bytes) } else { vec![String::from_utf8(bytes).unwrap()] };
            for text in texts {
                // What a calendar, a spreadsheet and Word's own files begin and end their lines with is theirs.
                let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n");
                assert!(*ours(&text) == text, "{}", format.id);
            }
        }
    }
}

#[test]
fn a_file_for_paper_or_the_screen_is_the_same_as_of_the_day_without_them() {
    let document = earlier();
    let clean = document.ours().unwrap();
    assert_eq!(clean.ours(), None);
    for id in ["pdf", "programme.pdf", "worksheets.pdf"] {
        let format = tovholder::formats::named(id).unwrap();
        assert!(made(format, &document) == made(format, &clean), "{id}");
    }
}

#[test]
fn a_day_loses_no_letter_at_the_door() {
    let letters = |document: &Document| {
        let text = format::to_ron(document).unwrap().replace("\\n", "");
        ours(&text.replace("\\r", "").replace("\\0", ""))
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .collect::<String>()
    };
    let clean = earlier().ours().unwrap();
    assert_eq!(letters(&clean), letters(&store::sample().unwrap()));
}
