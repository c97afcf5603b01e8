//! The library as a whole, and one mistake at a time.

use jiff::civil::date;

use super::*;
use crate::i18n::Language;
use crate::model::day::programme::Lock;
use crate::model::people::Participant;

fn original(file: &str) -> &'static str {
    let mut all = assets::EXERCISES.iter().chain(assets::PROGRAMMES);
    all.find(|(name, _)| *name == file).map(|(_, text)| *text).unwrap()
}

/// Reads the library with the first `from` of one file changed.
fn read_with(file: &str, from: &str, to: &str) -> Recipes {
    let original = original(file);
    assert!(original.contains(from), "{from} is not in {file}");
    let changed = original.replacen(from, to, 1);
    let all = assets::EXERCISES.iter().chain(assets::PROGRAMMES);
    let files: Vec<(&str, &str)> =
        all.map(|(name, text)| (*name, if *name == file { changed.as_str() } else { *text })).collect();
    let (exercises, programmes) = files.split_at(assets::EXERCISES.len());
    Recipes::read(exercises, programmes)
}

#[test]
fn everything_built_in_loads() {
    assert_eq!(built_in().errors, []);
    let silent = |one: &&Exercise| one.purpose.is_empty() || one.source.is_empty();
    assert_eq!(exercises().iter().find(silent), None, "says what it is good for and whom it comes from");
    assert_eq!(blocks().len(), 9);
    assert_eq!((exercises().len(), programmes().len()), (assets::EXERCISES.len(), assets::PROGRAMMES.len()));
}

#[test]
fn a_programme_begins_a_session_that_has_its_minutes_and_rows() {
    let programme = programmes().first().unwrap();
    let session = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
    assert_eq!(session.programme.items.len(), programme.items.len());
    let minutes: u16 = session.programme.items.iter().map(|item| item.minutes).sum();
    assert_eq!((session.programme.start, minutes), (jiff::civil::time(9, 0, 0, 0), 180), "the morning ends at 12.00");
    let rating = session.exercises().last().unwrap().1.block(&Key::new("rating")).unwrap();
    assert_eq!(rating.behaviour().ids().len(), 3);
}

/// With how many people, when the items of each programme begin, and when it ends.
const DAYS: &[(&str, u8, &str)] = &[
    ("short-day", 14, "9.00 9.10 9.30 9.45 10.15 10.30 10.55 11.20 11.45 12.00"),
    (
        "day-1",
        14,
        "9.30 9.40 10.00 10.25 10.40 10.55 11.25 12.00 12.45 13.05 13.25 13.35 14.10 14.25 14.45 15.20 15.40 15.50 16.00",
    ),
    ("day-2", 14, "9.00 9.15 9.30 10.00 10.15 11.00 11.30 11.55 12.40 13.00 13.20 13.40 14.05 14.20 14.45 15.05 15.20"),
    ("kickoff", 8, "9.00 9.05 10.35 10.45 11.10 11.15"),
    ("vision", 14, "13.00 13.10 13.30 13.45 13.55 15.55 16.00"),
    ("action-plan", 14, "12.30 12.35 12.50 13.35 13.50 14.20 14.40 15.00 15.20 15.30"),
];

#[test]
fn each_programme_keeps_its_times_and_nothing_in_it_waits_is_late_or_takes_longer_than_its_steps() {
    assert_eq!(DAYS.len(), programmes().len());
    for (programme, (id, people, times)) in programmes().iter().zip(DAYS) {
        let mut session = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
        for place in 0..*people {
            let id = session.new_id();
            let (name, unit) = (format!("Navn {place}"), String::new());
            session.participants.push(Participant { id, name, unit, absent: false });
        }
        session.settle();
        let slots = session.slots(&TimeZone::UTC);
        let starts = slots.iter().map(|slot| &slot.start).chain(slots.last().map(|slot| &slot.end));
        let said: Vec<String> = starts.map(|start| start.strftime("%-H.%M").to_string()).collect();
        assert_eq!((programme.id.as_str(), said.join(" ").as_str()), (*id, *times));
        assert_eq!(session.programme.end, slots.last().map(|slot| slot.end.time()), "{id}: the end that was promised");
        for (item, slot) in session.programme.items.iter().zip(&slots) {
            let tied = match item.lock {
                Some(Lock::Start(time)) => slot.start.time() == time,
                Some(Lock::End(time)) => slot.end.time() == time,
                None => true,
            };
            let steps = item
                .exercise()
                .map(|exercise| -> u16 { exercise.steps.iter().map(|step| exercise.step_minutes(step)).sum() });
            let minutes = (slot.end.timestamp().as_second() - slot.start.timestamp().as_second()) / 60;
            let title = item.title().read(Language::Danish);
            assert!(tied && minutes == i64::from(item.minutes()), "{id}: {title}");
            assert_eq!(steps.unwrap_or(item.minutes()), item.minutes(), "{id}: {title}");
        }
    }
}

#[test]
fn a_programme_with_an_unknown_exercise_does_not_begin() {
    let mut programme = programmes().first().unwrap().clone();
    programme.items[1].activity = RecipeActivity::Exercise(Key::new("fishbowl"));
    let error = built_in().begin(&programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap_err();
    assert_eq!(
        error.say(Language::English),
        "short-day.ron: There is no exercise “fishbowl”, or its file has a mistake."
    );
}

/// One mistake: the file, what is changed in it, where the mistake is found, and what is said.
type Case<'a> = (&'a str, [&'a str; 2], &'a str, &'a str);

const MISTAKES: &[Case<'static>] = &[
    ("check-out", ["minutes: 8", "minuts: 8"], "minutes: 8", "“minuts” kan ikke bruges her."),
    ("check-out", ["Each(25)", "Every(25)"], "Each(25)", "“Every” kan ikke bruges her."),
    ("check-out", ["minutes: 8,", ""], "),\n        (\n            id: \"rate\"", "“minutes” mangler."),
    ("check-out", ["minutes: 8,", "minutes: 8, minutes: 9,"], "minutes: 8", "“minutes” står to gange."),
    (
        "check-out",
        ["minutes: 8,", "minutes: 8"],
        "handover: 2",
        "Her er et tegn for meget eller for lidt, eller noget står et forkert sted. (Expected comma)",
    ),
    ("check-out", ["[\"rating\",", "[\"grade\","], "[\"rating\",", "Der henvises til “grade”, som ikke findes."),
    ("check-out", ["id: \"rate\"", "id: \"write\""], "id: \"rate\"", "Navnet “write” bruges to gange."),
    ("check-out", ["\"Pace\"", "\"\""], "\"Pace\"", "“title” mangler på engelsk."),
    ("check-out", ["\"Hvordan var dagen?\"", "\" \""], "\"Hvordan var dagen?\"", "“prompt” mangler på dansk."),
    (
        "check-out",
        ["id: \"step\"", "id: \"Skridt\""],
        "id: \"step\"",
        "Navnet “Skridt” har tegn, der ikke må bruges: kun små bogstaver a-z, tal og bindestreg.",
    ),
    ("barriers-in-pairs", ["over: \"barriers\"", "over: \"x\""], "over:", "Der henvises til “x”, som ikke findes."),
    ("barriers-in-pairs", ["by: \"pairs\"", "by: \"x\""], "by:", "Der henvises til “x”, som ikke findes."),
    (
        "barriers-in-pairs",
        ["Groups(\"pairs\")", "Groups(\"x\")"],
        "Groups(\"",
        "Der henvises til “x”, som ikke findes.",
    ),
    ("what-how-who", ["block: \"barriers\"", "block: \"x\""], "pull:", "Der henvises til “x”, som ikke findes."),
    (
        "what-how-who",
        ["\"barriers-in-pairs\"", "\"x\""],
        "pull:",
        "Øvelsen “x” findes ikke, eller der er fejl i dens fil.",
    ),
    (
        "frames-or-offers",
        ["pull: (block: \"sorted\")", "pull: [(block: \"sorted\"), (block: \"x\")]"],
        "pull:",
        "Der henvises til “x”, som ikke findes.",
    ),
    (
        "frames-or-offers",
        ["pull: (block: \"sorted\")", "pull: [(block: \"sorted\"), (recipe: \"walk-and-talk\", block: \"x\")]"],
        "pull:",
        "Der henvises til “x”, som ikke findes.",
    ),
    (
        "frames-or-offers",
        ["pull: (block: \"sorted\")", "pull: [(block: \"sorted\"), (recipe: \"x\", block: \"sorted\")]"],
        "pull:",
        "Øvelsen “x” findes ikke, eller der er fejl i dens fil.",
    ),
    (
        "frames-or-offers",
        ["pull: (block: \"sorted\")", "pull: [(block: \"sorted\"), (blok: \"sorted\")]"],
        "pull:",
        "“blok” kan ikke bruges her.",
    ),
    (
        "check-out",
        ["rows: Participants,", "rows: Participants, content: [(id: 1, cells: [Empty, Empty, Empty])],"],
        "",
        "Her står der svar fra et forløb. En øvelse skal begynde tom.",
    ),
];

#[test]
fn a_mistake_names_its_line_and_the_other_exercises_still_load() {
    for (recipe, [from, to], at, said) in MISTAKES {
        let file = format!("{recipe}.ron");
        let original = original(&file);
        let place = (!at.is_empty()).then(|| original.split(at).next().unwrap().matches('\n').count() + 1);
        let recipes = read_with(&file, from, to);
        let error = recipes.errors.first().unwrap();
        assert_eq!((error.file.as_str(), error.line), (file.as_str(), place), "{from} → {to}");
        assert_eq!(error.what.say(Language::Danish), *said, "{from} → {to}");
        let left: Vec<&str> = recipes.exercises.iter().map(|exercise| exercise.recipe.as_str()).collect();
        assert!(left.len() == assets::EXERCISES.len() - 1 && !left.contains(recipe), "{from} → {to}: {left:?}");
    }
}

#[test]
fn a_programme_that_names_a_missing_exercise_is_left_out() {
    let recipes = read_with("short-day.ron", "\"case-overview\"", "\"cases\"");
    let said: Vec<String> = recipes.errors.iter().map(|error| error.say(Language::English)).collect();
    assert_eq!(said, ["short-day.ron, line 27: There is no exercise “cases”, or its file has a mistake."]);
    let left = recipes.programmes.iter().all(|programme| programme.id.as_str() != "short-day");
    assert!(left && recipes.programmes.len() == assets::PROGRAMMES.len() - 1);
}

/// What the room has not made yet cannot be taken from; in the right order, and without the source, it is right.
#[test]
fn a_day_whose_exercise_takes_from_a_later_one_is_told_and_no_programme_of_ours_is() {
    let day = |order: &[&str]| {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        for recipe in order {
            let exercise = exercise(&Key::new(*recipe)).unwrap();
            session.append(30, Activity::Exercise(exercise.clone()));
        }
        session
    };
    let (taker, source) = ("traffic-light", "guideposts-prioritise");
    for right in [vec![source, "check-out", taker], vec![taker, "check-out"], vec![source, taker, source]] {
        assert_eq!(day(&right).forwards(), [], "{right:?}");
    }
    let late = day(&[taker, "check-out", source]);
    assert_eq!(late.check(), []);
    let said: Vec<String> = late.forwards().iter().map(|finding| finding.say(Language::Danish)).collect();
    let [said] = said.as_slice() else { panic!("{said:?}") };
    assert!(said.ends_with("Her hentes fra “guideposts-prioritise”, som først kommer senere på dagen."), "{said}");
    // Its proposals take from the agreements that come after them, until they take from what comes before.
    for programme in programmes().iter().filter(|programme| programme.id.as_str() != "action-plan") {
        let session = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
        assert_eq!(session.forwards(), [], "{}", programme.id);
    }
}

#[test]
fn a_question_too_long_for_the_screen_is_left_out() {
    let recipes = read_with("check-out.ron", "Hvordan var dagen?", &"Hvordan var dagen? ".repeat(10));
    let what = &recipes.errors.first().unwrap().what;
    assert!(matches!(what, RecipeMistake::TooLong { step, .. } if step.as_str() == "rate"), "{what:?}");
}
