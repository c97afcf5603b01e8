//! What the room and the handout say of every exercise, word for word, in files that a person reads.

use std::collections::BTreeSet;
use std::path::Path;

use tovholder::assets::SAMPLE;
use tovholder::command::stage::Move;
use tovholder::i18n::Language;
use tovholder::model::block::Block;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::paper::make::Choices;
use tovholder::model::stage::{Place, Stage};
use tovholder::store::{format, recipes};

use super::{day_with, dump, now};
use crate::sheet::fill;

/// The sample where it has the exercise; a day on which things were placed where there is something to place; else one
/// with nothing said yet.
fn golden_day(exercise: &Exercise) -> Session {
    let document = format::read(SAMPLE.as_bytes()).unwrap().document;
    let known = document.session.exercises().any(|(_, other)| other.recipe == exercise.recipe);
    let places = exercise.blocks.iter().any(|named| matches!(named.block, Block::Placement(_)));
    match (known, places) {
        (true, _) => {
            let mut session = document.session;
            fill::put_all_in_handout(&mut session);
            session
        }
        (false, true) => fill::day(exercise),
        (false, false) => day_with(exercise),
    }
}

fn golden_text(exercise: &Exercise, language: Language) -> String {
    let session = golden_day(exercise);
    let found = session.exercises().find(|(_, other)| other.recipe == exercise.recipe);
    let (item, played) = found.unwrap();
    let mut text = String::new();
    for (step, shown) in played.steps.iter().enumerate() {
        let mut stage = Stage::default();
        Move::To(Place { item: item.id, step }).apply(&mut stage, &session, &now());
        text += &format!("──── {}\n{}\n", shown.id, dump::slide(&session.slide(&stage, &now(), language)));
    }
    let heading = played.report.heading.read(language);
    let report = session.report(language, Choices::default());
    let sections = report.sections.iter().filter(|section| section.heading == heading);
    text + "──── handout\n" + &sections.map(dump::section).collect::<String>()
}

#[test]
fn every_golden_text_is_of_an_exercise() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let found = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let languages = |exercise: &Exercise| Language::ALL.map(|one| format!("{}.{}.txt", exercise.recipe, one.code()));
    let expected: BTreeSet<String> = recipes::exercises().iter().flat_map(languages).collect();
    assert_eq!(found.collect::<BTreeSet<String>>(), expected);
}

/// `TOVHOLDER_REWRITE_GOLDEN=1 cargo test --test program recipes::golden` writes the files anew; then read what changed.
#[test]
fn slides_and_handout_say_what_they_said() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let rewrite = std::env::var_os("TOVHOLDER_REWRITE_GOLDEN").is_some();
    for (exercise, language) in
        recipes::exercises().iter().flat_map(|one| Language::ALL.map(|language| (one, language)))
    {
        let file = folder.join(format!("{}.{}.txt", exercise.recipe, language.code()));
        let text = golden_text(exercise, language);
        if rewrite {
            std::fs::write(&file, &text).unwrap();
        }
        let golden = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
        let differs = text.lines().zip(golden.lines()).find(|(now, then)| now != then);
        assert!(text == golden, "{} differs: {differs:#?}", file.display());
    }
}
