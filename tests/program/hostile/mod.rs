//! Files that nobody should have: none stops the program, none is touched, each is told of in words.

mod files;
mod large;
mod steps;
mod window;
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::LazyLock;

use tovholder::i18n::Language;
use tovholder::store::{self, Document, format, preferences};
use window::Window;

/// As little as any system gives a thread.
const STACK: usize = 1 << 20;

/// Opens a file and tells what is wrong with how it went; the document when it opened.
fn opened(path: &Path, bytes: &[u8]) -> Result<Option<Document>, String> {
    fs::write(path, bytes).unwrap();
    let outcome = store::open(path);
    if fs::read(path).unwrap() != bytes {
        return Err("the file was touched".into());
    }
    for language in Language::ALL {
        let words = match &outcome {
            Ok(opened) => opened.notes.iter().map(|note| note.say(language)).collect(),
            Err(error) => vec![error.say(language)],
        };
        if let Some(words) = words.iter().find(|words| words.split(' ').count() < 4 || words.contains("{$")) {
            return Err(format!("it is told of like this: {words}"));
        }
        if let Some(words) = words.iter().find(|words| words.len() > 2_000) {
            return Err(format!("too many words: {} bytes", words.len()));
        }
    }
    let _ = store::check(path);
    Ok(outcome.ok().map(|opened| opened.document))
}

/// Carries out one look at a file; a panic becomes words.
fn looked<Outcome>(look: impl FnOnce() -> Result<Outcome, String>) -> Result<Outcome, String> {
    catch_unwind(AssertUnwindSafe(look)).unwrap_or_else(|panic| {
        let words = panic.downcast_ref::<String>().cloned();
        Err(format!(
            "panic: {}",
            words.or(panic.downcast_ref::<&str>().map(|words| (*words).into())).unwrap_or_default()
        ))
    })
}

/// What came of opening all bad files.
#[derive(Default)]
struct AllOpened {
    /// Each different document that opened.
    documents: Vec<(String, Document)>,
    /// The files that opened.
    names: BTreeSet<String>,
    /// Everything that went wrong.
    wrong: Vec<String>,
}

/// All bad files, opened one after the other on a small stack.
static OPENED: LazyLock<AllOpened> = LazyLock::new(|| {
    let small = std::thread::Builder::new().stack_size(STACK).spawn(open_all).unwrap();
    small.join().unwrap()
});

fn open_all() -> AllOpened {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    let mut all = AllOpened::default();
    for file in files::all() {
        match looked(|| opened(&path, &file.bytes)) {
            Ok(Some(document)) => {
                all.names.insert(file.name.clone());
                if all.documents.iter().all(|(_, other)| *other != document) {
                    all.documents.push((file.name, document));
                }
            }
            Ok(None) => {}
            Err(words) => all.wrong.push(format!("{}: {words}", file.name)),
        }
    }
    all
}

#[test]
fn no_file_stops_the_program_and_none_is_touched() {
    let AllOpened { documents, wrong, .. } = &*OPENED;
    let (mut wrong, count) = (wrong.clone(), files::all().len());
    assert!(count > 400 && documents.len() > 40, "{count} files, {} of them open", documents.len());
    let mut window = Window::new();
    for (name, document) in documents {
        if let Err(words) = looked(|| window.show(document.clone())) {
            wrong.push(format!("{name}: drawing: {words}"));
            window = Window::new();
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_is_wrong_is_told_apart() {
    let mut told: Vec<String> = Vec::new();
    for file in files::all() {
        let opens = OPENED.names.contains(&file.name);
        let must_open = ["a byte order mark", "other line ends"].contains(&file.name.as_str())
            // What the program itself could have written.
            || file.name.contains(" as long as it may be, sealed") && !file.name.contains("a name")
            || file.name.contains("1500 breaks, sealed");
        let must_not = file.name.starts_with("cut")
            || file.name.contains("NaN")
            || file.name.contains("colour: ")
            || file.name.contains("Dance(")
            || file.name.contains("Aquarium(")
            || [" of 1 MB", "2001 breaks", "20000 breaks"].iter().any(|name| file.name.contains(name))
            || ["empty", "nothing in brackets", "only a comment", "33 MB", "ten million items"]
                .contains(&file.name.as_str());
        if (must_open && !opens) || (must_not && opens) {
            told.push(file.name);
        }
    }
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn preferences_of_nonsense_are_the_usual_ones() {
    let folder = tempfile::tempdir().unwrap();
    for value in ["NaN", "inf", "-inf", "1e38", "1e999", "-1", "1e9", "\"x\"", "()", "0"] {
        fs::write(folder.path().join("preferences.ron"), format!("(farthest_seat: {value})")).unwrap();
        let room = preferences::read(folder.path()).farthest_seat;
        assert!((2.0..=20.0).contains(&room), "{value}: {room}");
    }
    // The control: what makes sense is read.
    fs::write(folder.path().join("preferences.ron"), "(farthest_seat: 9.5)").unwrap();
    assert_eq!(preferences::read(folder.path()).farthest_seat, 9.5);
}

#[test]
fn what_is_as_large_as_a_session_may_be_opens_as_it_was_saved_and_is_drawn() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    for (name, document) in large::all() {
        let mut target = store::Target::replacing(&path).unwrap();
        store::save(&mut target, &document).unwrap();
        let opened = store::open(&path).unwrap();
        assert!(opened.document == document && opened.notes.is_empty(), "{name}");
        // Drawing more takes a debug build minutes.
        if document.session.content_size() < 5_000 {
            assert_eq!(looked(|| Window::new().show(document)), Ok(()), "{name}");
        }
    }
}

#[test]
fn what_is_larger_is_neither_saved_nor_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    for (name, document) in large::too_large() {
        let mut target = store::Target::replacing(&path).unwrap();
        assert!(store::save(&mut target, &document).is_err() && !path.exists(), "{name} was saved");
        let body = format::to_ron(&document).unwrap() + "\n";
        std::fs::write(&path, files::sealed(&body)).unwrap();
        let refused = store::open(&path).unwrap_err().say(Language::Danish);
        assert!(refused.contains("Filen er ikke rørt."), "{name}: {refused}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), files::sealed(&body));
        std::fs::remove_file(&path).unwrap();
    }
}
