//! A day that takes pictures in while it is saved: which of them are said to be there, and which are.

use std::path::Path;

use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::model::id::Key;
use tovholder::model::photo::NewPhoto;
use tovholder::store::{self, Album, Document, format};

use super::writer::{Kind, Writer};
use super::{Log, SMALL};

/// So many bytes a picture has: more than one write of the system takes.
const BYTES: usize = 300_000;

/// Where the pictures of a day in that file lie: the program's own folder lies beside it.
fn album(file: &Path, key: &str) -> Album {
    Album::of(Some(&file.with_file_name("state")), key, file)
}

/// Takes picture after picture in, as fast as can be, and notes of each when it is shown and when it is in the file.
pub fn take(file: &Path, log: &Path, seed: u64) {
    let start = if file.exists() { store::open(file).unwrap().document } else { format::read(SMALL).unwrap().document };
    let mut history = History::new(start.session.clone());
    let album = album(file, &start.session.key);
    let item = start.session.exercises().next().unwrap().0.id;
    let (mut log, mut writer) = (Log::at(log), Writer::start(Kind::Saver, file));
    let mut chance = fastrand::Rng::with_seed(seed);
    log.note("ready", 0);
    for number in 1.. {
        let picture: Vec<u8> = (0..BYTES).map(|_| chance.u8(..)).collect();
        let name = album.keep(&picture).unwrap();
        let photos = vec![NewPhoto { file: name.clone(), dots: [2_000, 1_500] }];
        // A day has room for so many and no more.
        if history.apply(&Edit::AddPhotos { item, photos }).is_err() {
            return;
        }
        log.note(&format!("shown {name}"), number);
        writer.offer(Document::new(history.session().clone(), start.stage.clone()), number);
        if chance.bool() {
            log.note(&format!("saved {name}"), writer.wait());
        }
    }
}

/// Prints `fine` or `lost`: whether each picture that is in the file, was shown or was said to be saved is whole.
pub fn verify(file: &Path, log: &Path) {
    let log = std::fs::read_to_string(log).unwrap_or_default();
    let named = |what: &str| -> Vec<String> {
        let lines = log.lines().filter_map(|line| line.strip_prefix(what)?.trim().split(' ').next());
        lines.map(str::to_owned).collect()
    };
    let (shown, saved) = (named("shown"), named("saved"));
    let opened = match file.exists() {
        true => store::open(file).map(|opened| opened.document),
        false if saved.is_empty() => Ok(format::read(SMALL).unwrap().document),
        false => return println!("lost: there is no file"),
    };
    let document = match opened {
        Ok(document) => document,
        Err(error) => return println!("unreadable: {error}"),
    };
    let album = album(file, &document.session.key);
    let there = document.session.photo_files();
    let lost = |name: &&String| album.read(&Key::new(name.as_str())).is_none();
    if let Some(name) = there.iter().find(|name| album.read(name).is_none()) {
        return println!("lost: {name} is in the day and lies nowhere");
    }
    if let Some(name) = shown.iter().find(lost) {
        return println!("lost: {name} was shown and lies nowhere");
    }
    let holds = |name: &&String| !there.iter().any(|file| file.as_str() == name.as_str());
    match saved.iter().find(holds) {
        Some(name) => println!("lost: {name} was said to be saved and is not in the day"),
        None => println!("fine: {} of {}", there.len(), shown.len()),
    }
}
