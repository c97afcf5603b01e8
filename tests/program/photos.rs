//! Photographs: what they say of themselves, who gets to see them, and what becomes of them with the day's file.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Read};
use std::path::Path;

use egui::Key as KeyName;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, Rgb, RgbImage};
use jiff::Zoned;
use tovholder::colours::Theme;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::command::stage::Move;
use tovholder::darkroom::develop;
use tovholder::facilitator::Panel;
use tovholder::formats::saving::{Spot, save};
use tovholder::formats::{FORMATS, Format, Made, Wanted, Watch, named};
use tovholder::i18n::Language;
use tovholder::model::day::programme::{Activity, ItemEdit};
use tovholder::model::day::session::Session;
use tovholder::model::fault::refusal::Refusal;
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::make::Choices;
use tovholder::model::photo::{NewPhoto, Photo, PhotoEdit};
use tovholder::model::screen::slide::Body;
use tovholder::model::stage::{Place as StagePlace, Stage};
use tovholder::store;
use tovholder::store::album::{file_name, folder_beside};
use tovholder::store::{Album, Document, Piece, Place, SavingWindow, Target, erase, format};

use crate::harness::{Program, click, control, press, type_into, window};

fn now() -> Zoned {
    "2027-02-04T15:30:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

/// A picture as a camera writes it, with a name of its own in it.
fn camera(number: u8, [width, height]: [u32; 2]) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(number.into());
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let grain = random.u8(0..24);
        Rgb([number.wrapping_mul(9) + grain, (x / 16 % 200) as u8 + grain, (y / 16 % 200) as u8 + grain])
    });
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 92).encode(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
    let about = b"Exif\0\0hemmeligt kamera i Nordk\xc3\xb8bing";
    let length = u16::try_from(about.len() + 2).unwrap().to_be_bytes();
    [&bytes[..2], b"\xff\xe1", &length, about, &bytes[2..]].concat()
}

/// The exercise of the sample that photographs are put with.
fn exercise(session: &Session) -> Id {
    let found = session.exercises().find(|(_, exercise)| exercise.recipe == Key::new("barriers-in-pairs"));
    found.unwrap().0.id
}

fn photos(session: &Session) -> &[Photo] {
    &session.item(exercise(session)).unwrap().photos
}

fn change(history: &mut History, photo: usize, edit: PhotoEdit) -> Result<(), Refusal> {
    let (item, photo) = (exercise(history.session()), photos(history.session())[photo].id);
    history.apply(&Edit::Item { item, edit: ItemEdit::Photo { photo, edit } })
}

/// The sample until the exercise that they are put with, and so many photographs, which lie beside a file in that folder.
fn day(folder: &Path, sizes: &[[u32; 2]]) -> (History, Album) {
    let mut session = store::sample().unwrap().session;
    let last = session.programme.items.iter().position(|item| item.id == exercise(&session)).unwrap();
    session.programme.items.truncate(last + 1);
    session.settle();
    let mut history = History::new(session);
    let album = Album::of(Some(&folder.join("state")), &history.session().key, &folder.join("Dag.tovholder"));
    let taken = |(number, size): (u8, &[u32; 2])| {
        let made = develop(&camera(number, *size)).unwrap();
        NewPhoto { file: album.keep(&made.jpeg).unwrap(), dots: made.dots }
    };
    let photos = (1..).zip(sizes).map(taken).collect();
    let item = exercise(history.session());
    history.apply(&Edit::AddPhotos { item, photos }).unwrap();
    (history, album)
}

fn document(history: &History) -> Document {
    Document::new(history.session().clone(), Stage::default())
}

fn wanted(format: &'static Format) -> Wanted {
    let (language, choices) = (Language::Danish, Choices::default());
    Wanted { format, language, choices, logo: None, farthest_seat: 6.0, theme: Theme::Light }
}

fn files(made: Made) -> Vec<Vec<u8>> {
    match made {
        Made::File(bytes) => vec![bytes],
        Made::Folder(files) => files.into_iter().map(|(_, bytes)| bytes).collect(),
    }
}

/// What is in a file, unpacked where it is packed.
fn unpacked(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else { return vec![bytes.to_vec()] };
    let count = archive.len();
    let part = |place: usize| {
        let mut part = Vec::new();
        archive.by_index(place).unwrap().read_to_end(&mut part).unwrap();
        part
    };
    (0..count).map(part).collect()
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    memchr::memmem::find(bytes, words).is_some()
}

/// Every file below a folder.
fn below(folder: &Path) -> Vec<Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { below(&path) } else { vec![fs::read(path).unwrap()] }).collect()
}

#[test]
fn photographs_are_added_described_moved_and_taken_out_and_all_of_it_undone() {
    let folder = tempfile::tempdir().unwrap();
    let (mut history, _) = day(folder.path(), &[[300, 200], [200, 300]]);
    let start = history.session().clone();
    change(&mut history, 0, PhotoEdit::Caption { caption: "Væggen ]]> med \u{202e}kort\u{200f} ![x](y)".into() })
        .unwrap();
    assert_eq!(photos(history.session())[0].caption, "Væggen ]]> med kort ![x](y)");
    change(&mut history, 1, PhotoEdit::Wide { wide: true }).unwrap();
    change(&mut history, 0, PhotoEdit::Shown { shown: true }).unwrap();
    change(&mut history, 0, PhotoEdit::InHandout { in_handout: false }).unwrap();
    change(&mut history, 1, PhotoEdit::Move { to: 0 }).unwrap();
    assert!(photos(history.session())[0].wide);
    change(&mut history, 0, PhotoEdit::Remove).unwrap();
    assert_eq!((photos(history.session()).len(), history.session().check()), (1, Vec::new()));
    let long = PhotoEdit::Caption { caption: "x".repeat(2_000) };
    assert_eq!(change(&mut history, 0, long), Err(Refusal::TooLong));
    while *history.session() != start {
        assert!(history.undo().is_some());
    }
    let item = exercise(history.session());
    let photo = photos(history.session())[0].clone();
    let (file, dots) = (photo.file.clone(), photo.dots());
    let again = Edit::AddPhotos { item, photos: vec![NewPhoto { file: file.clone(), dots }] };
    assert_eq!(history.apply(&again), Err(Refusal::NothingNew));
    let pause = history.session().items().find(|item| matches!(item.activity, Activity::Break { .. })).unwrap().id;
    history.apply(&Edit::AddPhotos { item: pause, photos: vec![NewPhoto { file, dots }] }).unwrap();
    let there = &history.session().item(pause).unwrap().photos[0];
    assert_eq!((there.shown, there.in_handout), (true, false), "it is for the room, and the handout has no breaks");
    for (file, dots) in [(Key::new("../../etc/passwd"), [9, 9]), (Key::new("a"), [0, 9]), (Key::new("a"), [9, 99_999])]
    {
        let senseless = Edit::AddPhotos { item, photos: vec![NewPhoto { file, dots }] };
        assert_eq!(history.apply(&senseless), Err(Refusal::NotHere));
    }
}

#[test]
fn a_day_with_photographs_is_one_text_that_reads_as_it_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let (mut history, _) = day(folder.path(), &[[300, 200]]);
    change(&mut history, 0, PhotoEdit::Caption { caption: "Bord 1 ]]> \"Foreninger\"".into() }).unwrap();
    let document = document(&history);
    let text = format::write(&document).unwrap();
    assert!(text.contains("photos: [") && text.contains("Bord 1 ]]>"));
    assert_eq!(format::read(text.as_bytes()).unwrap().document, document);
    let without = format::write(&store::sample().unwrap()).unwrap();
    assert!(!without.contains("photos"), "a day without them is written as ever");
}

#[test]
fn a_photograph_that_was_not_chosen_is_in_no_file_and_on_no_screen() {
    let folder = tempfile::tempdir().unwrap();
    let (mut history, album) = day(folder.path(), &[[300, 200], [320, 200], [340, 200]]);
    for (photo, caption) in ["hemmelighed nul", "til opsamlingen", "til skærmen"].into_iter().enumerate() {
        change(&mut history, photo, PhotoEdit::Caption { caption: caption.into() }).unwrap();
        change(&mut history, photo, PhotoEdit::InHandout { in_handout: photo == 1 }).unwrap();
        change(&mut history, photo, PhotoEdit::Shown { shown: photo == 2 }).unwrap();
    }
    let session = history.session();
    let pictures: Vec<Vec<u8>> = photos(session).iter().map(|photo| album.read(&photo.file).unwrap()).collect();
    let item = exercise(session);
    let visits = Vec::new();
    let stage = Stage { at: Some(StagePlace { item, step: 0 }), photos: true, visits, ..Stage::default() };
    let document = Document::new(session.clone(), stage.clone());
    let mut with = BTreeSet::new();
    for format in FORMATS.iter().filter(|format| format.lacking(session, &stage, Language::Danish).is_none()) {
        for part in
            files(wanted(format).make_with(&document, &album, &now()).unwrap()).iter().flat_map(|file| unpacked(file))
        {
            for other in [0, 2] {
                assert!(!holds(&part, &pictures[other]), "{} holds picture {other}", format.id);
                assert!(!holds(&part, photos(session)[other].file.as_str().as_bytes()), "{}", format.id);
                assert!(!holds(&part, photos(session)[other].caption.as_bytes()), "{}", format.id);
            }
            if holds(&part, &pictures[1]) || holds(&part, photos(session)[1].file.as_str().as_bytes()) {
                with.insert(format.id);
            }
        }
    }
    assert_eq!(with, BTreeSet::from(["pdf", "docx", "md"]));
    let Body::Photos(shown) = session.slide(&stage, &now(), Language::Danish).body else { panic!("no photographs") };
    assert_eq!(shown.iter().map(|photo| photo.caption.as_str()).collect::<Vec<_>>(), ["til skærmen"]);
    let hidden = Stage { photos: false, ..stage };
    assert!(!format!("{:?}", session.slide(&hidden, &now(), Language::Danish)).contains("til skærmen"));
}

/// A picture of one's own at a talk, a break and the welcome: it is the slide when the room is shown pictures, and what
/// stood there before otherwise.
#[test]
fn a_picture_at_a_talk_a_break_and_the_welcome_is_its_slide() {
    let mut history = History::new(store::sample().unwrap().session);
    let others: Vec<_> = history.session().items().filter(|item| item.exercise().is_none()).cloned().collect();
    assert!(others.len() >= 3 && others.iter().any(|item| matches!(item.activity, Activity::Break { .. })));
    for item in others.iter().map(|item| item.id) {
        let new = |number: u8| NewPhoto { file: Key::new(format!("picture-{number}")), dots: [1600, 900] };
        history.apply(&Edit::AddPhotos { item, photos: vec![new(1), new(2)] }).unwrap();
        let [first, second] = history.session().item(item).unwrap().photos.clone().try_into().unwrap();
        let mut edit = |photo: &Photo, edit| {
            history.apply(&Edit::Item { item, edit: ItemEdit::Photo { photo: photo.id, edit } }).unwrap();
        };
        edit(&first, PhotoEdit::Caption { caption: "Kantinen ligger her".into() });
        edit(&second, PhotoEdit::Shown { shown: false });
        let mut stage = Stage::default();
        Move::To(StagePlace { item, step: 0 }).apply(&mut stage, history.session(), &now());
        let slide = |stage: &Stage| history.session().slide(stage, &now(), Language::Danish);
        let usual = slide(&stage);
        assert!(!matches!(usual.body, Body::Photos(_)), "not before it is asked for");
        Move::Photos.apply(&mut stage, history.session(), &now());
        let Body::Photos(shown) = slide(&stage).body else { panic!("no picture") };
        assert_eq!(shown.iter().map(|photo| photo.caption.as_str()).collect::<Vec<_>>(), ["Kantinen ligger her"]);
        Move::Photos.apply(&mut stage, history.session(), &now());
        assert_eq!(slide(&stage), usual);
        assert_eq!(history.session().untold_photos(), 0, "the handout does not ask for words");
    }
    assert_eq!(history.session().check(), []);
}

#[test]
fn nothing_of_the_camera_is_in_any_output_nor_beside_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let (history, album) = day(folder.path(), &[[400, 300]]);
    let document = document(&history);
    let marks: [&[u8]; 2] = [b"hemmeligt kamera", b"Exif"];
    assert!(marks.iter().all(|mark| holds(&camera(1, [400, 300]), mark)), "the camera says it");
    for format in ["pdf", "docx", "md", "png"].map(|id| named(id).unwrap()) {
        for part in
            files(wanted(format).make_with(&document, &album, &now()).unwrap()).iter().flat_map(|file| unpacked(file))
        {
            assert!(!marks.iter().any(|mark| holds(&part, mark)), "{}", format.id);
        }
    }
    let kept = below(folder.path());
    assert_eq!(kept.len(), 2, "beside the day and in the program's own folder");
    assert!(kept.iter().all(|file| !marks.iter().any(|mark| holds(file, mark))));
}

#[test]
fn a_handout_with_twelve_photographs_is_small_and_says_what_each_shows() {
    let folder = tempfile::tempdir().unwrap();
    let (mut history, album) = day(folder.path(), &[[1_200, 900]; 12]);
    change(&mut history, 0, PhotoEdit::Caption { caption: "Bord 1: Foreninger".into() }).unwrap();
    change(&mut history, 4, PhotoEdit::Wide { wide: true }).unwrap();
    let pdf = files(wanted(named("pdf").unwrap()).make_with(&document(&history), &album, &now()).unwrap()).remove(0);
    assert!(pdf.len() < 5_000_000, "{} bytes", pdf.len());
    let read = lopdf::Document::load_mem(&pdf).unwrap();
    let dictionaries = || read.objects.values().filter_map(|object| object.as_dict().ok());
    let pictures = read.objects.values().filter_map(|object| object.as_stream().ok());
    let pictures = pictures.filter(|stream| {
        stream.dict.get(b"Filter").is_ok_and(|filter| filter.as_name().is_ok_and(|name| name == b"DCTDecode"))
    });
    assert_eq!(pictures.count(), 12);
    let alternatives: Vec<String> =
        dictionaries().filter_map(|piece| lopdf::decode_text_string(piece.get(b"Alt").ok()?).ok()).collect();
    assert!(alternatives.iter().any(|words| words == "Bord 1: Foreninger"), "{alternatives:?}");
    assert!(alternatives.iter().any(|words| words.starts_with("Billede 12 fra ")), "{alternatives:?}");
    if let Some(folder) = std::env::var_os("HANDOUT") {
        fs::write(Path::new(&folder).join("photos.pdf"), &pdf).unwrap();
        let docx =
            files(wanted(named("docx").unwrap()).make_with(&document(&history), &album, &now()).unwrap()).remove(0);
        fs::write(Path::new(&folder).join("photos.docx"), docx).unwrap();
    }
}

#[test]
fn a_word_document_calls_its_photographs_what_they_are_and_says_what_they_show() {
    let folder = tempfile::tempdir().unwrap();
    let (mut history, album) = day(folder.path(), &[[300, 200]]);
    change(&mut history, 0, PhotoEdit::Caption { caption: "Bord 1 ]]> & \"to\"".into() }).unwrap();
    let docx = files(wanted(named("docx").unwrap()).make_with(&document(&history), &album, &now()).unwrap()).remove(0);
    let parts: Vec<String> = unpacked(&docx).iter().map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    assert!(parts.iter().any(|part| part.contains(r#".png" ContentType="image/jpeg""#)));
    assert!(parts.iter().any(|part| part.contains("descr=\"Bord 1 ]]&gt; &amp; &quot;to&quot;\"")));
    for part in parts.iter().filter(|part| part.starts_with("<?xml")) {
        roxmltree::Document::parse(part).unwrap();
    }
}

#[test]
fn a_missing_picture_is_told_and_ends_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (mut history, album) = day(folder.path(), &[[300, 200], [320, 200]]);
    change(&mut history, 0, PhotoEdit::Caption { caption: "Bord 1".into() }).unwrap();
    let lost = file_name(&photos(history.session())[1].file);
    for place in album.folders() {
        fs::remove_file(place.join(&lost)).unwrap();
    }
    let document = document(&history);
    let key = Some(document.session.key.clone());
    let writer = SavingWindow {
        state: Some(folder.path().join("state")),
        key,
        file: Some(folder.path().join("Dag.tovholder")),
        claims: true,
    };
    for id in ["pdf", "docx", "md"] {
        let wanted = wanted(named(id).unwrap());
        let place = Place::find(&folder.path().join("ud"), id, Piece::File, &writer).unwrap();
        let spot = Spot { place: &place, writer: &writer, now: &now(), watch: &Watch::default() };
        let done = save(&document, &wanted, Language::Danish, spot).unwrap();
        let said = done.say(Language::Danish);
        assert!(said.contains("Ét billede mangler og er ikke med."), "{said}");
        assert!(said.contains("Ét billede mangler tekst"), "{said}");
        assert!(place.path().is_file());
    }
    let text = fs::read_to_string(folder.path().join("ud.md")).unwrap();
    let link = text.lines().find(|line| line.starts_with("![Bord 1](<")).unwrap();
    let path = link.split(['<', '>']).nth(1).unwrap();
    assert!(folder.path().join(path).is_file(), "{path}");
    assert!(!text.contains(&lost));
}

#[test]
fn deleting_a_day_deletes_its_photographs_and_no_file_of_others() {
    let folder = tempfile::tempdir().unwrap();
    let (history, album) = day(folder.path(), &[[300, 200], [320, 200]]);
    let (state, file) = (folder.path().join("state"), folder.path().join("Dag.tovholder"));
    store::save(&mut Target::replacing(&file).unwrap(), &document(&history)).unwrap();
    // Another day of that name, of an earlier program, needs one of the pictures; and somebody has put a file there.
    let mut other = document(&history);
    other.session.key = "another".into();
    other.session.programme.items_mut().for_each(|item| item.photos.truncate(1));
    store::save(&mut Target::replacing(folder.path().join("Dag.ron")).unwrap(), &other).unwrap();
    let beside = folder_beside(&file);
    fs::write(beside.join("egen.jpg"), b"mit").unwrap();
    let key = history.session().key.clone();
    let traces = erase::traces(Some(&state), &key, &file);
    assert!(traces.paths.contains(&beside), "{:?}", traces.paths);
    erase::erase(Some(&state), &traces).unwrap();
    let [needed, gone] = [0, 1].map(|place| photos(history.session())[place].file.clone());
    assert!(beside.join(file_name(&needed)).is_file() && beside.join("egen.jpg").is_file());
    assert!(!album.has(&gone) && !state.join("photos").join(&key).exists());
    assert!(!erase::traces(Some(&state), &key, &file).paths.contains(&beside), "nothing of it is left there");
}

#[test]
fn the_panel_describes_chooses_and_orders_photographs_by_keyboard() {
    let folder = tempfile::tempdir().unwrap();
    let (history, _) = day(folder.path(), &[[300, 200], [200, 300]]);
    let item = exercise(history.session());
    let mut program = Program::new(history.session().clone(), Stage::default(), now());
    Move::To(StagePlace { item, step: 0 }).apply(&mut program.stage, program.history.session(), &now());
    program.window.panel = Some(Panel::Photos { item });
    let mut harness = window(program);
    type_into(&mut harness, "Tekst til billede 1", "Væggen");
    for name in ["Billede 1 på storskærmen", "Billede 2 i opsamlingen", "Billede 2 i fuld bredde"] {
        control(&harness, name).focus();
        harness.run();
        press(&mut harness, KeyName::Space);
    }
    click(&mut harness, "Flyt billede 2 op");
    let seen = photos(harness.state().history.session()).to_vec();
    let told: Vec<_> =
        seen.iter().map(|photo| (photo.caption.as_str(), photo.in_handout, photo.shown, photo.wide)).collect();
    assert_eq!(told, [("", false, false, true), ("Væggen", true, true, false)]);
    click(&mut harness, "Fjern billede 1");
    assert_eq!(photos(harness.state().history.session()).len(), 1);
    press(&mut harness, KeyName::Escape);
    assert_eq!(harness.state().window.panel, None);
}
