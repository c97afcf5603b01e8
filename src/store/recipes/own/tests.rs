//! The user's own exercises and programmes: kept, shared, mistaken and renamed.

use jiff::civil::date;

use super::super::super::place::Piece;
use super::super::exercises;
use super::*;
use crate::model::day::aim::Aim;
use crate::model::day::session::Session;
use crate::model::exercise::recipe::RecipeActivity;
use crate::model::id::Id;

fn reasons() -> Exercise {
    Exercise::own(Text::typed("Tre gode grunde"), 12)
}

fn keep(folder: &Path, title: &str) -> Exercise {
    keep_exercise(folder, &reasons(), title, Language::Danish, None).unwrap()
}

fn own(folder: &Path) -> Vec<String> {
    let library = read(folder);
    let own = library.exercises.iter().filter(|exercise| library.is_own(&exercise.recipe));
    own.map(|exercise| format!("{}: {}", exercise.recipe, exercise.title.da)).collect()
}

#[test]
fn one_more_exercise_is_one_more_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let before = read(folder.path());
    assert_eq!((before.errors.len(), before.exercises.len()), (0, exercises().len()));
    let path = folder.path().join("exercises/fra-en-kollega.ron");
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let text = format::to_ron(&Exercise { recipe: Key::new("fra-en-kollega"), ..reasons() }).unwrap();
    fs::write(&path, text).unwrap();
    let after = read(folder.path());
    assert_eq!((after.errors.len(), after.exercises.len()), (0, exercises().len() + 1));
    assert!(after.is_own(&Key::new("fra-en-kollega")) && !after.is_own(&exercises()[0].recipe));
}

#[test]
fn what_is_kept_is_there_after_the_next_start_and_nothing_is_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..3 {
        keep(folder.path(), "Tre gode grunde");
    }
    let titles = ["tre-gode-grunde", "tre-gode-grunde-2", "tre-gode-grunde-3"];
    assert_eq!(own(folder.path()), titles.map(|key| format!("{key}: Tre gode grunde")));
    for file in ["Tre gode grunde.ron", "Tre gode grunde 2.ron", "Tre gode grunde 3.ron"] {
        assert!(folder.path().join("exercises").join(file).exists(), "{file}");
    }
}

#[test]
fn only_who_asks_for_it_replaces_an_exercise() {
    let folder = tempfile::tempdir().unwrap();
    let kept = keep(folder.path(), "Tre gode grunde");
    let replace = |exercise: &Exercise, title: &str, over: &Key| {
        keep_exercise(folder.path(), exercise, title, Language::Danish, Some(over)).unwrap()
    };
    let changed = replace(&reasons(), "To gode grunde", &kept.recipe);
    assert_eq!((changed.recipe, own(folder.path())), (kept.recipe, vec!["tre-gode-grunde: To gode grunde".into()]));
    let built_in = &exercises()[0];
    let kept = replace(built_in, "Min runde", &built_in.recipe);
    assert_eq!(kept.recipe, Key::new("min-runde"), "what is built in is never replaced");
}

#[test]
fn titles_become_names_that_every_file_may_have() {
    let folder = tempfile::tempdir().unwrap();
    let long = "Å".repeat(300);
    for title in ["Ærlig snak på Øen", "../../etc/passwd", "CON", "…", "مرحبا", &long] {
        keep(folder.path(), title);
    }
    let library = read(folder.path());
    assert_eq!(library.errors, []);
    let keys: Vec<&str> = library.exercises[exercises().len()..].iter().map(|one| one.recipe.as_str()).collect();
    assert!(
        keys.contains(&"aerlig-snak-paa-oeen") && keys.contains(&"etc-passwd") && keys.contains(&"own-2"),
        "{keys:?}"
    );
    assert_eq!(keys.len(), 6);
}

#[test]
fn a_broken_file_is_named_with_its_line_and_the_others_are_there() {
    let folder = tempfile::tempdir().unwrap();
    keep(folder.path(), "Tre gode grunde");
    let good = fs::read_to_string(folder.path().join("exercises/Tre gode grunde.ron")).unwrap();
    let broken = |name: &str, text: &[u8]| fs::write(folder.path().join("exercises").join(name), text).unwrap();
    broken("a.ron", good.replace("minutes: 12", "minuter: 12").as_bytes());
    broken("b.ron", good.as_bytes());
    broken("c.ron", &good.as_bytes()[..100]);
    broken("d.ron", b"\xff\xfe\x00");
    broken("e.ron", b"");
    broken("f.ron", &vec![b' '; LARGEST_OWN_FILE as usize + 1]);
    broken("g.ron", good.replace("Tre gode", &"x".repeat(110_000)).as_bytes());
    broken("h.ron", "(".repeat(10_000).as_bytes());
    broken("i.txt", b"not ours");
    let library = read(folder.path());
    let mut said: Vec<String> = library.errors.iter().map(|error| error.say(Language::Danish)).collect();
    said.sort();
    // Of two with the same name the first by file is there.
    let begins = ["a.ron, l", "b.ron, l", "c.ron, l", "d.ron: ", "e.ron, l", "f.ron: ", "g.ron: ", "h.ron, l"];
    assert_eq!(said.len(), begins.len(), "{said:#?}");
    for (said, begin) in said.iter().zip(begins) {
        assert!(said.starts_with(begin), "{said} should begin with {begin}");
    }
    assert_eq!(library.exercises.len(), exercises().len() + 1);
    assert!(said[0].contains("“minuter” kan ikke bruges her."), "{}", said[0]);
}

#[test]
fn an_exercise_goes_from_one_to_another_as_one_file() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let kept = keep(folder.path(), "Tre gode grunde");
    let path = folder.path().join("til-dig.ron");
    let place = Place::find(&path, "ron", Piece::Exercise, &SavingWindow::default()).unwrap();
    hand_out(&kept, &place, &SavingWindow::default(), Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(take_in(other.path(), &path, Language::Danish).unwrap(), kept);
    let again = take_in(other.path(), &path, Language::Danish).unwrap();
    assert_eq!((again.recipe.as_str(), again.title.da.as_str()), ("tre-gode-grunde-2", "Tre gode grunde 2"));
    fs::write(&path, "(recipe: \"x\",\n oops: 1)").unwrap();
    let error = take_in(other.path(), &path, Language::Danish).unwrap_err();
    assert_eq!(error.say(Language::Danish), "til-dig.ron, linje 2: “oops” kan ikke bruges her.");
    assert_eq!(own(other.path()).len(), 2);
}

#[test]
fn an_exercise_of_ones_own_is_removed_and_what_is_built_in_never() {
    let folder = tempfile::tempdir().unwrap();
    let kept = keep(folder.path(), "Tre gode grunde");
    remove(folder.path(), &exercises()[0].recipe).unwrap();
    assert_eq!(read(folder.path()).exercises.len(), exercises().len() + 1);
    remove(folder.path(), &kept.recipe).unwrap();
    remove(folder.path(), &kept.recipe).unwrap();
    assert_eq!(own(folder.path()), Vec::<String>::new());
}

#[test]
fn a_question_that_the_screen_has_no_room_for_is_refused_before_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let mut long = reasons();
    long.steps[0].prompt = Text::typed("x".repeat(300));
    let error = keep_exercise(folder.path(), &long, "Lang", Language::Danish, None).unwrap_err();
    assert!(matches!(error, OwnError::Mistake(RecipeError { what: RecipeMistake::TooLong { .. }, .. })), "{error:?}");
    assert!(!folder.path().join("exercises").exists());
}

#[test]
fn a_day_begins_again_as_it_was_kept() {
    let folder = tempfile::tempdir().unwrap();
    let programme = built_in().programmes.first().unwrap();
    let mut day = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
    let last = day.programme.items.last().unwrap().id;
    let outcomes = vec!["Tre aftaler".to_owned(), "En dato".to_owned()];
    day.aim = Aim { purpose: "At komme videre".into(), outcomes, weeks: Some(6) };
    let talk = day.programme.items_mut().find(|item| item.exercise().is_none()).unwrap();
    talk.minutes = 33;
    let changed = day.programme.items_mut().find(|item| item.exercise().is_some()).unwrap();
    let changed_id = changed.id;
    if let crate::model::day::programme::Activity::Exercise(exercise) = &mut changed.activity {
        exercise.steps[0].prompt = Text::typed("Hvem er du?");
    }
    let actual = |id: Id| (id == last).then_some(21);
    let kept = kept(folder.path(), &day, |item| actual(item.id));
    let library = read(folder.path());
    assert_eq!((library.errors.as_slice(), library.programmes.first()), (&[][..], Some(&kept)));
    assert_eq!(Language::ALL.map(|language| kept.aim.read(language)), [day.aim.clone(), day.aim.clone()]);
    let whole = kept.items.iter().filter(|item| matches!(item.activity, RecipeActivity::Own(_))).count();
    assert_eq!(whole, 1, "the one that was changed; that others take longer is told by their minutes");
    let again = library.begin(&kept, "again", "Kursusdag", date(2028, 2, 4)).unwrap();
    assert_eq!(again.check(), []);
    let minutes = |session: &Session| session.programme.items.iter().map(|item| item.minutes).collect::<Vec<u16>>();
    let mut expected = minutes(&day);
    *expected.last_mut().unwrap() = 21;
    assert_eq!(minutes(&again), expected);
    let title = |session: &Session| session.item(changed_id).unwrap().exercise().unwrap().steps[0].prompt.da.clone();
    assert_eq!(title(&again), "Hvem er du?");
}

fn kept(
    folder: &Path,
    day: &Session,
    minutes: impl Fn(&crate::model::day::programme::AgendaItem) -> Option<u16>,
) -> ProgrammeRecipe {
    let kept = day.kept_programme(Key::default(), ["Min formiddag", ""], &read(folder).exercises, minutes);
    keep_programme(folder, kept, Language::Danish).unwrap()
}

#[test]
fn an_exercise_kept_before_columns_had_roles_gets_them() {
    let folder = tempfile::tempdir().unwrap();
    let recipe = built_in().exercise(&Key::new("what-how-who")).unwrap();
    let kept = keep_exercise(folder.path(), recipe, "Vi aftaler", Language::Danish, None).unwrap();
    let path = folder.path().join("exercises/Vi aftaler.ron");
    let text = fs::read_to_string(&path).unwrap();
    let older = text.replace("role: What,", "").replace("role: How,", "").replace("role: Who,", "");
    let older = older.replace("role: When,", "").replace("role: Status(", "\u{0}");
    let older =
        older.split_once('\u{0}').map(|(before, after)| [before, after.split_once("),").unwrap().1].concat()).unwrap();
    assert!(text.contains("role:") && !older.contains("role:"), "{older}");
    fs::write(&path, older).unwrap();
    assert_eq!(read(folder.path()).exercise(&kept.recipe), Some(&kept));
}
