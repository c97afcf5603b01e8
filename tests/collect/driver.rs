//! Writes days by lot into a folder, or says what the days of a folder come to: for `tests/collect/run`.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    missing_docs,
    reason = "a test stops where its own ground is missing"
)]

mod generator;

use std::fs;
use std::path::{Path, PathBuf};

use generator::Generator;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use tovholder::formats::collect::{Collecting, each_day};
use tovholder::i18n::Language;
use tovholder::model::harvest::ActionStatus;
use tovholder::model::harvest::questions::Summed;
use tovholder::model::paper::name_style::Names;
use tovholder::store::format;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<&str>>()[..] {
        ["write", folder] => write(Path::new(folder), 98, 30),
        ["write", folder, municipalities, cards] => {
            write(Path::new(folder), municipalities.parse().unwrap(), cards.parse().unwrap());
        }
        ["answers", folder] => answers(folder.into()),
        _ => panic!("write FOLDER [MUNICIPALITIES CARDS], or answers FOLDER"),
    }
}

/// The days, and what may lie among them: a damaged one, one of an earlier format, one twice, an older copy.
fn write(folder: &Path, municipalities: usize, cards: usize) {
    fs::create_dir_all(folder).unwrap();
    let mut number = 0;
    Generator::new(20_270_204, cards).days(municipalities, |name, document| {
        let text = format::write(&document).unwrap();
        fs::write(folder.join(&name), &text).unwrap();
        match number {
            0 => fs::write(folder.join("damaged.tovholder"), &text[..text.len() / 2]).unwrap(),
            1 => fs::write(folder.join("twice.tovholder"), &text).unwrap(),
            2 => {
                let mut older = document;
                (older.revision, older.session.place) = (0, "Et andet sted".into());
                fs::write(folder.join("older.tovholder"), format::write(&older).unwrap()).unwrap();
            }
            _ => {}
        }
        number += 1;
    });
    fs::write(folder.join("earlier.ron"), include_str!("../documents/notes-in-talks.ron")).unwrap();
    println!("{number}");
}

/// The five answers as JSON, as plain Rust has them.
fn answers(folder: PathBuf) {
    let (places, now) = ([folder], Timestamp::UNIX_EPOCH.to_zoned(TimeZone::get("Europe/Copenhagen").unwrap()));
    let wanted = Collecting { places: &places, names: Names::Off, language: Language::Danish, state: None, now: &now };
    let mut summed = Summed::default();
    each_day(&wanted, &mut |_| true, &mut |day| {
        summed.add(&day.harvest);
        Ok(())
    })
    .unwrap();
    let text = |words: &str| format!("{words:?}");
    let or_null = |number: Option<i64>| number.map_or_else(|| "null".to_owned(), |number| number.to_string());
    let factors = summed.factors().into_iter().map(|one| {
        let words = [&one.recipe, &one.block, &one.part_key, &one.part].map(|words| text(words)).join(",");
        format!("[{words},{:?},{},{},{},{}]", one.mark.word(), one.municipalities, one.lower, one.median, one.upper)
    });
    let headings = summed.headings().into_iter().map(|one| {
        let words = [&one.recipe, &one.block, &one.heading_key, &one.heading].map(|words| text(words)).join(",");
        format!("[{words},{},{},{}]", one.municipalities, one.statements, one.dots)
    });
    let agreements = summed.agreements().into_iter().map(|one| {
        let status = one.status.map_or("unknown", ActionStatus::word);
        format!("[{status:?},{:?},{},{}]", one.age.word(), one.agreements, one.with_owner)
    });
    let minutes = summed.minutes().into_iter();
    let minutes =
        minutes.map(|one| format!("[{},{},{},{},{}]", text(&one.recipe), one.times, one.planned, one.held, one.over));
    let goes_on = summed
        .goes_on()
        .into_iter()
        .map(|one| format!("[{},{},{},{}]", text(&one.municipality), one.carried, one.open, or_null(one.oldest_days)));
    let lists = [
        ("factors", factors.collect::<Vec<String>>()),
        ("headings", headings.collect()),
        ("agreements", agreements.collect()),
        ("minutes", minutes.collect()),
        ("goes_on", goes_on.collect()),
    ];
    let lists = lists.map(|(name, rows)| format!("{name:?}: [{}]", rows.join(",\n")));
    println!("{{{}}}", lists.join(",\n"));
}
