//! What is built in is what lies in the folders, and nothing of it is left behind.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use tovholder::assets::{BLOCKS, EXERCISES, PROGRAMMES, SAMPLE, TextFile};
use tovholder::store::{format, recipes};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The names of the files in a folder.
fn names(name: &str) -> BTreeSet<String> {
    fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

/// A list of the program holds each file of a folder, once, under its own name.
fn holds(list: &[TextFile], name: &str) {
    let listed: Vec<String> = list.iter().map(|(file, _)| (*file).to_owned()).collect();
    assert_eq!(listed.iter().cloned().collect::<BTreeSet<String>>(), names(name), "src/assets.rs against {name}");
    assert_eq!(listed.len(), names(name).len(), "one of {name} stands twice in src/assets.rs");
    for (file, text) in list {
        assert!(*text == fs::read_to_string(folder(name).join(file)).unwrap(), "{file} holds another file");
    }
}

#[test]
fn every_exercise_and_every_programme_of_the_folders_is_in_the_library() {
    holds(EXERCISES, "assets/exercises");
    holds(PROGRAMMES, "assets/programmes");
    let stem = |(file, _): &TextFile| file.strip_suffix(".ron").unwrap().to_owned();
    let shown = recipes::exercises().iter().map(|exercise| exercise.recipe.as_str().to_owned());
    assert_eq!(shown.collect::<Vec<_>>(), EXERCISES.iter().map(stem).collect::<Vec<_>>());
    let shown = recipes::programmes().iter().map(|programme| programme.id.as_str().to_owned());
    assert_eq!(shown.collect::<Vec<_>>(), PROGRAMMES.iter().map(stem).collect::<Vec<_>>());
}

#[test]
fn the_sample_and_the_blocks_are_the_files_they_are_said_to_be() {
    let read = |name: &str| fs::read_to_string(folder(name)).unwrap();
    assert!(SAMPLE == read("assets/samples/nordkoebing.ron") && BLOCKS == read("assets/blocks.ron"));
    assert_eq!(names("assets/samples").len(), 1, "the others are not built in");
}

/// A day of an earlier year is kept so that it still opens; one that nobody opens keeps nothing.
#[test]
fn every_document_that_is_kept_opens() {
    let kept = names("tests/documents");
    assert!(kept.contains("whole.ron"), "{kept:?}");
    for name in kept {
        let opened = format::read(&fs::read(folder("tests/documents").join(&name)).unwrap());
        assert_eq!(opened.unwrap().document.session.check(), [], "{name}");
    }
}
