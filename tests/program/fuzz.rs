//! The sample with random changes: what loads, saves and loads as the same, and can be shown, printed and exported;
//! what does not is told of in words.
//!
//! A short run with a fixed seed belongs to the tests. A long one, another each time:
//! `PROPTEST_CASES=100000 PROPTEST_RNG_SEED=$RANDOM cargo test --test program fuzz`

use jiff::Zoned;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};
use tovholder::assets::SAMPLE;
use tovholder::colours::Theme;
use tovholder::formats::{FORMATS, Wanted};
use tovholder::i18n::Language;
use tovholder::model::paper::make::Choices;
use tovholder::model::stage::Stage;
use tovholder::store::format::FORMAT;
use tovholder::store::{self, Document, Target, format};
use tovholder::{projector, theme};

/// What a random change puts in: signs that mean something in a session, numbers at the edge, and nonsense.
const PIECES: &[&str] = &[
    "",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "/*",
    "//",
    "\n",
    "\r",
    "\0",
    "Some(",
    "None",
    "()",
    "-1",
    "0",
    "9",
    "255",
    "65535",
    "4294967295",
    "1e38",
    "NaN",
    "inf",
    "true",
    "id: 1,",
    "Cards",
    "\u{202e}",
    "\u{feff}",
    "æ",
    "👩‍👧",
];

/// One change: from where, how much goes, what comes.
fn change() -> impl Strategy<Value = (usize, usize, Vec<u8>)> {
    let place = prop_oneof![9 => 0..SAMPLE.len(), 1 => 0..60_usize];
    let gone = prop_oneof![3 => 0..2_usize, 1 => 1..200_usize];
    let piece = prop_oneof![
        4 => (0..PIECES.len()).prop_map(|number| PIECES[number].as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..5),
        6 => prop_oneof![Just("x"), Just("7"), Just(" "), Just("Å")].prop_map(|sign| sign.as_bytes().to_vec()),
        // A part of the sample once more, such as a number that is taken already.
        2 => (0..SAMPLE.len(), 1..300_usize).prop_map(|(from, length)| part(from, length).to_vec()),
    ];
    (place, gone, piece)
}

fn part(from: usize, length: usize) -> &'static [u8] {
    &SAMPLE.as_bytes()[from..(from + length).min(SAMPLE.len())]
}

/// As it comes, or with the first line that the program would have given it.
fn file(changes: &[(usize, usize, Vec<u8>)], sealed: bool) -> Vec<u8> {
    let mut bytes = SAMPLE.as_bytes().to_vec();
    for (place, gone, piece) in changes {
        let place = (*place).min(bytes.len());
        bytes.splice(place..(place + gone).min(bytes.len()), piece.iter().copied());
    }
    let Some(body) = bytes.iter().position(|byte| *byte == b'\n').map(|end| bytes[end + 1..].to_vec()) else {
        return bytes;
    };
    if !sealed {
        return bytes;
    }
    let first = format!("// Tovholder {FORMAT} · {} bytes · crc32 {:08x}\n", body.len(), crc32fast::hash(&body));
    [first.as_bytes(), &body].concat()
}

/// Of so many files that load, one is exported in a short run, and in a long one its slides are painted, too.
const SOME: usize = 40;

fn now() -> Zoned {
    "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

/// Lays out everything the room may see of a day: each step, in both languages.
fn show(document: &Document) {
    let ctx = egui::Context::default();
    theme::install(&ctx, Theme::Light);
    let mut drawn = ctx.run_ui(egui::RawInput::default(), |ui| {
        for language in Language::ALL {
            let mut slides = document.session.slides_held(&Stage::default(), &now(), language);
            slides.push((String::new(), document.session.slide(&document.stage, &now(), language)));
            for (_, slide) in slides {
                assert!(projector::page_count(ui.ctx(), &slide, egui::vec2(1920.0, 1080.0), 6.0) > 0);
            }
        }
    });
    drawn.textures_delta.clear();
}

/// Makes the day in every format; pictures, which take a minute, of one day in many.
fn take_away(document: &Document, number: usize) {
    for format in FORMATS.iter().filter(|format| !format.is_folder || number.is_multiple_of(SOME * SOME)) {
        let choices = Choices { times: true, ..Choices::default() };
        let (language, theme) = (Language::Danish, Theme::Light);
        let wanted = Wanted { format, language, choices, logo: None, farthest_seat: 6.0, theme };
        if format.lacking(&document.session, &document.stage, language).is_none() {
            assert!(wanted.make(document, &now()).is_ok(), "{} cannot be made", format.id);
        }
    }
}

#[test]
fn what_loads_saves_and_loads_as_the_same() {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(7);
    }
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 400;
    }
    // Every file of every format takes minutes for a thousand files; a long run takes them all the same.
    let thorough = std::env::var_os("PROPTEST_CASES").is_some();
    let folder = tempfile::tempdir().unwrap();
    let (path, again) = (folder.path().join("dag.ron"), folder.path().join("igen.ron"));
    let loaded = std::cell::Cell::new(0_usize);
    let outcome = TestRunner::new(config).run(&(vec(change(), 1..4), any::<bool>()), |(changes, sealed)| {
        let bytes = file(&changes, sealed);
        std::fs::write(&path, &bytes).unwrap();
        match store::open(&path) {
            Ok(opened) => {
                loaded.set(loaded.get() + 1);
                let mut target = Target::replacing(&again).unwrap();
                let saved = store::save(&mut target, &opened.document);
                prop_assert!(saved.is_ok(), "it opened, and cannot be saved: {saved:?}");
                let reopened = store::open(&again);
                prop_assert!(reopened.is_ok(), "it was saved, and does not open: {:?}", reopened.err());
                let reopened = reopened.unwrap().document;
                prop_assert_eq!(&reopened, &opened.document);
                show(&reopened);
                if thorough || loaded.get().is_multiple_of(SOME) {
                    take_away(&reopened, loaded.get());
                }
            }
            Err(error) => {
                for language in Language::ALL {
                    prop_assert!(error.say(language).split(' ').count() > 3, "{error:?}");
                }
            }
        }
        prop_assert_eq!(std::fs::read(&path).unwrap(), bytes, "the file was touched");
        Ok(())
    });
    assert_eq!(outcome, Ok(()));
    // When nothing loads, nothing is tried.
    assert!(loaded.get() > 25, "{} loaded", loaded.get());
}

#[test]
fn a_change_that_is_none_is_the_sample() {
    assert_eq!(file(&[], true), SAMPLE.as_bytes());
    assert!(format::read(&file(&[(0, 0, Vec::new())], false)).is_ok());
}
