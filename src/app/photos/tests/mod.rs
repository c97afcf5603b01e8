//! Photographs on their way into a day, and with it from file to file.

use std::fs;
use std::time::{Duration, Instant};

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, Rgb, RgbImage};
use tempfile::TempDir;

use super::super::dialogs::Given;
use super::super::purpose::Write;
use super::*;
use crate::command::Request;
use crate::command::menu::Command;
use crate::model::photo::PhotoEdit;
use crate::model::stage::{Place, Visit};
use crate::store::{backups, erase};

/// The program with the sample open at an exercise, and a folder for its state and one for documents.
fn program() -> (App, Context, TempDir, Id) {
    let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
    let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
    fs::create_dir(folder.path().join("docs")).unwrap();
    app.sample(&ctx);
    wait(&mut app, &ctx, |app| app.current.is_some());
    let current = app.current.as_mut().unwrap();
    let item = current.history.session().exercises().nth(1).unwrap().0.id;
    current.stage.at = Some(Place { item, step: 0 });
    (app, ctx, folder, item)
}

/// Lets threads and the disk do their part until it shows.
fn wait(app: &mut App, ctx: &Context, done: impl Fn(&App) -> bool) {
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(60) {
        app.finish_work(ctx);
        app.look_after_photos(ctx);
        if done(app) && app.photos.import.is_none() {
            break;
        }
        std::thread::yield_now();
    }
    app.finish_work(ctx);
}

fn jpeg(number: u8, [width, height]: [u32; 2]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let picture = RgbImage::from_fn(width, height, |x, y| Rgb([number, x as u8, y as u8]));
    JpegEncoder::new(&mut bytes).encode(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// Files of these names with these bytes.
fn files(folder: &TempDir, files: &[(&str, Vec<u8>)]) -> Vec<PathBuf> {
    let write = |(name, bytes): &(&str, Vec<u8>)| {
        let path = folder.path().join("docs").join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    };
    files.iter().map(write).collect()
}

fn photos_of(app: &App, item: Id) -> Vec<crate::model::photo::Photo> {
    app.current.as_ref().unwrap().history.session().item(item).unwrap().photos.clone()
}

#[test]
fn dropped_pictures_go_to_the_exercise_in_hand_and_what_is_none_is_told_by_name() {
    let (mut app, ctx, folder, item) = program();
    let whole = jpeg(1, [300, 200]);
    let paths = files(
        &folder,
        &[
            ("væg.jpg", whole.clone()),
            ("andet/væg.jpg", jpeg(2, [200, 300])),
            ("samme igen.JPG", whole.clone()),
            ("noter.jpg", b"Husk kagen".to_vec()),
            ("halv.jpg", whole[..whole.len() / 2].to_vec()),
            ("fra telefonen.heic", [&b"\0\0\0\x18ftypheic"[..], &[0; 32]].concat()),
        ],
    );
    app.take_dropped(&ctx, paths);
    let mut import = app.photos.import.take().unwrap();
    let begun = Instant::now();
    while !import.is_done() && begun.elapsed() < Duration::from_secs(60) {
        import.look();
        if import.is_due() {
            app.put_photos(&mut import);
        }
    }
    let words = import.outcome(Language::Danish);
    let (news, trouble) = (words.news.unwrap(), words.trouble.unwrap());
    let title = app.current.as_ref().unwrap().history.session().item(item).unwrap().title().da.clone();
    assert_eq!(news, format!("2 billeder er lagt ved {title}.\nÉt var der allerede."));
    for line in [
        "noter.jpg: filen er ikke et billede.",
        "halv.jpg: billedet er beskadiget",
        "fra telefonen.heic: billeder som HEIC",
    ] {
        assert!(trouble.contains(line), "{trouble}");
    }
    assert!(trouble.starts_with("3 billeder kunne ikke tages ind. Resten er med."), "{trouble}");
    let photos = photos_of(&app, item);
    assert_eq!(photos.iter().map(|photo| photo.dots()).collect::<Vec<_>>(), [[300, 200], [200, 300]]);
    assert!(photos.iter().all(|photo| photo.in_handout && !photo.shown && app.album().has(&photo.file)));
}

#[test]
fn taking_in_is_stopped_and_what_was_taken_in_stays() {
    let (mut app, ctx, folder, item) = program();
    let many: Vec<String> = (0..200).map(|number| format!("{number}.jpg")).collect();
    let many: Vec<(&str, Vec<u8>)> =
        (0..200).zip(&many).map(|(number, name)| (name.as_str(), jpeg(number, [64, 48]))).collect();
    app.take_dropped(&ctx, files(&folder, &many));
    let begun = Instant::now();
    loop {
        let import = app.photos.import.as_mut().unwrap();
        import.look();
        if import.progress(Language::Danish) != "Tager billeder ind: 0 af 200" || begun.elapsed().as_secs() > 60 {
            import.stop();
            break;
        }
    }
    wait(&mut app, &ctx, |_| true);
    let count = photos_of(&app, item).len();
    assert!((1..200).contains(&count), "{count}");
    assert!(photos_of(&app, item).iter().all(|photo| app.album().has(&photo.file)));
    app.perform(&ctx, Request::Menu(Command::Undo));
    assert!(photos_of(&app, item).len() < count, "undo takes back many at once");
}

#[test]
fn pictures_follow_the_day_from_file_to_file_and_a_day_without_its_folder_has_them_still() {
    let (mut app, ctx, folder, item) = program();
    app.take_dropped(&ctx, files(&folder, &[("væg.jpg", jpeg(1, [300, 200]))]));
    wait(&mut app, &ctx, |app| !photos_of(app, item).is_empty());
    let file = photos_of(&app, item)[0].file.clone();
    let name = album::file_name(&file);
    let docs = folder.path().join("docs");
    for day in ["Dag", "Anden"] {
        let path = docs.join(format!("{day}.tovholder"));
        app.write_at(Write::Session, Given { path: path.clone(), asked: true });
        wait(&mut app, &ctx, |app| app.current.as_ref().is_some_and(|current| current.file() == path));
        wait(&mut app, &ctx, |_| docs.join(format!("{day}.billeder")).join(&name).is_file());
        assert!(docs.join(format!("{day}.billeder")).join(&name).is_file(), "{day}");
    }
    app.show_start();
    // Moved without its folder.
    fs::create_dir(docs.join("flyttet")).unwrap();
    fs::rename(docs.join("Anden.tovholder"), docs.join("flyttet/Anden.tovholder")).unwrap();
    fs::remove_dir_all(docs.join("Anden.billeder")).unwrap();
    app.open_file(docs.join("flyttet/Anden.tovholder"));
    let there = docs.join("flyttet/Anden.billeder").join(&name);
    wait(&mut app, &ctx, |app| app.current.is_some() && there.is_file());
    assert!(there.is_file());
    let key = app.current.as_ref().unwrap().key().to_owned();
    assert!(
        backups::of_session(&folder.path().join("state"), &key)
            .iter()
            .all(|copy| { copy.document.session.photo_files().iter().all(|file| app.album().has(file)) })
    );
    let path = app.current.as_ref().unwrap().file().to_owned();
    app.erase(key.clone());
    wait(&mut app, &ctx, |_| !there.exists());
    assert!(!there.exists() && erase::traces(Some(&folder.path().join("state")), &key, &path).paths.is_empty());
}

#[test]
fn a_copy_that_somebody_made_of_the_file_takes_its_pictures_from_beside_the_first() {
    let (mut app, ctx, folder, item) = program();
    app.take_dropped(&ctx, files(&folder, &[("væg.jpg", jpeg(1, [300, 200]))]));
    wait(&mut app, &ctx, |app| !photos_of(app, item).is_empty());
    let docs = folder.path().join("docs");
    let path = docs.join("Dag.tovholder");
    app.write_at(Write::Session, Given { path: path.clone(), asked: true });
    wait(&mut app, &ctx, |app| app.current.as_ref().is_some_and(|current| current.file() == path));
    wait(&mut app, &ctx, |_| docs.join("Dag.billeder").is_dir());
    app.perform(&ctx, Request::Menu(Command::Save));
    let key = app.current.as_ref().unwrap().key().to_owned();
    fs::copy(&path, docs.join("Kopi.tovholder")).unwrap();
    // The first is still open elsewhere, and its copy lies here.
    let names = app.current.as_ref().unwrap().history.session().photo_files();
    let album = Album::of(None, "new", &docs.join("Kopi.tovholder")).or_in(vec![docs.join("Dag.billeder")]);
    assert_eq!(album.carry(&names).missing, 0);
    app.is_copy_of("new", &path);
    assert_eq!(app.photos.also, ("new".to_owned(), vec![docs.join("Dag.billeder")]));
    assert_ne!(key, "new");
    assert!(docs.join("Kopi.billeder").is_dir());
}

#[test]
fn a_picture_comes_to_the_exercise_that_ran_when_it_was_taken_unless_one_says_where() {
    let (mut app, _ctx, _folder, item) = program();
    let current = app.current.as_mut().unwrap();
    let other = current.history.session().exercises().nth(3).unwrap().0.id;
    let now = Zoned::now();
    let started = |minutes: i64| now.timestamp() - jiff::SignedDuration::from_mins(minutes);
    current.stage.visits = vec![Visit { item: other, started: started(60) }, Visit { item, started: started(30) }];
    current.stage.over = None;
    let taken = started(45).to_zoned(now.time_zone().clone()).datetime();
    for (number, given, expected) in [(1, false, other), (2, true, item)] {
        let photo = NewPhoto { file: Key::new(format!("{number}")), dots: [9, 9] };
        let mut import = Import::waiting(vec![Arrival { photo, taken: Some(taken), target: item, given }]);
        app.put_photos(&mut import);
        assert_eq!(photos_of(&app, expected).len(), 1, "{number}");
    }
}

#[test]
fn the_key_shows_what_was_chosen_for_the_room_and_says_when_nothing_was() {
    let (mut app, ctx, folder, item) = program();
    app.take_dropped(&ctx, files(&folder, &[("væg.jpg", jpeg(1, [300, 200]))]));
    wait(&mut app, &ctx, |app| !photos_of(app, item).is_empty());
    let shows = |app: &App| app.current.as_ref().unwrap().stage.photos;
    app.perform(&ctx, Request::Menu(Command::ShowPhotos));
    assert!(!shows(&app), "none is chosen");
    let photo = photos_of(&app, item)[0].id;
    let edit = PhotoEdit::Shown { shown: true };
    app.edit(&Edit::Item { item, edit: crate::model::day::programme::ItemEdit::Photo { photo, edit } });
    for shown in [true, false, true] {
        app.perform(&ctx, Request::Menu(Command::ShowPhotos));
        assert_eq!(shows(&app), shown);
    }
    app.perform(&ctx, Request::Menu(Command::Next));
    assert!(!shows(&app), "another step begins with its own block");
}
