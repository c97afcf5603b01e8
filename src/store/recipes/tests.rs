//! The library as a whole, and one mistake at a time.

use jiff::civil::date;

use super::*;
use crate::i18n::Language;
use crate::model::block::BlockEdit;
use crate::model::block::circle::{Circle, CircleStyle};
use crate::model::block::groups::GroupsEdit;
use crate::model::block::table::{ColumnKind, Role, Table};
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
    ("short-day", 14, "9.00 9.05 9.25 9.40 10.10 10.25 10.55 11.20 11.45 12.00"),
    (
        "day-1",
        14,
        "9.00 9.10 9.30 9.55 10.10 10.25 10.55 11.30 12.15 12.35 12.55 13.25 13.35 14.10 14.25 14.45 15.20 15.45 16.00",
    ),
    (
        "day-2",
        14,
        "9.00 9.05 9.20 9.35 9.50 10.20 10.35 11.05 11.50 12.35 13.05 13.25 13.50 14.10 14.25 14.45 15.05 15.25 15.45 \
         16.00",
    ),
    ("kickoff", 8, "9.00 9.05 10.35 10.45 11.10 11.15"),
    ("ownership", 14, "9.00 9.10 9.30 9.40 10.00 10.15 10.45 11.10 11.20 11.40 12.00 12.15"),
    ("inspiration", 14, "13.00 13.10 13.30 13.50 14.05 14.20 15.20 15.40 15.45"),
    ("vision", 14, "13.00 13.10 13.30 13.45 13.55 15.00 15.10 15.55 16.00"),
    ("action-plan", 14, "12.30 12.35 12.50 13.10 13.55 14.10 14.35 14.55 15.15 15.30"),
    ("theme-day", 14, "9.30 9.40 10.20 10.35 10.50 11.10 12.00 12.45 13.10 14.10 14.25 14.45 15.00"),
];

#[test]
fn each_programme_keeps_its_times_and_nothing_in_it_waits_is_late_or_takes_longer_than_its_steps() {
    assert_eq!(DAYS.len(), programmes().len());
    for (programme, (id, people, times)) in programmes().iter().zip(DAYS) {
        let mut session = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
        for place in 0..*people {
            let id = session.new_id();
            let (name, unit) = (format!("Navn {place}"), String::new());
            session.participants.push(Participant::new(id, name, unit));
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

/// A day of so many people, who have all found their pairs, tables and threes.
fn day_of(programme: &ProgrammeRecipe, people: u8) -> Session {
    let mut session = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
    for place in 0..people {
        let id = session.new_id();
        let (name, unit) = (format!("Navn {place}"), format!("Enhed {}", place % 7));
        session.participants.push(Participant::new(id, name, unit));
    }
    session.settle();
    for at in session.places() {
        session.change_block(&at, |block, context, ids| {
            block.apply(&at.block, &BlockEdit::Groups(GroupsEdit::Make { seed: 1 }), context, ids)
        });
    }
    session.settle();
    session
}

/// When each programme ends with 8, 14, 20 and 40 people: the rounds and what pairs bring in take as long as they are many.
const ENDS: &[(&str, [&str; 4])] = &[
    ("short-day", ["11.48", "12.00", "12.13", "12.53"]),
    ("day-1", ["15.53", "16.00", "16.03", "16.38"]),
    ("day-2", ["15.58", "16.00", "16.03", "16.18"]),
    ("kickoff", ["11.15", "11.21", "11.27", "11.47"]),
    ("ownership", ["12.03", "12.15", "12.28", "13.08"]),
    ("inspiration", ["15.45", "15.45", "15.45", "15.45"]),
    ("vision", ["15.54", "16.00", "16.06", "16.26"]),
    ("action-plan", ["15.28", "15.30", "15.33", "15.41"]),
    ("theme-day", ["14.58", "15.00", "15.03", "15.15"]),
];

#[test]
fn the_minutes_of_a_day_follow_its_people_and_a_tied_end_holds_up_to_twenty() {
    let mut found = Vec::new();
    for programme in programmes() {
        let ends = [8, 14, 20, 40].map(|people| {
            let session = day_of(programme, people);
            let slots = session.slots(&TimeZone::UTC);
            for (item, slot) in session.programme.items.iter().zip(&slots) {
                let (id, title) = (&programme.id, item.title().read(Language::Danish));
                let minutes = (slot.end.timestamp().as_second() - slot.start.timestamp().as_second()) / 60;
                let steps = item
                    .exercise()
                    .map(|exercise| -> u16 { exercise.steps.iter().map(|step| exercise.step_minutes(step)).sum() });
                let steps = i64::from(steps.unwrap_or(item.minutes()));
                match item.lock {
                    Some(Lock::End(time)) if people <= 20 => {
                        assert_eq!(slot.end.time(), time, "{id}: {title}");
                        assert!(minutes >= i64::from(item.least()), "{id}: {title} is cut to {minutes}");
                    }
                    Some(Lock::Start(time)) => assert!(slot.start.time() >= time, "{id}: {title}"),
                    Some(Lock::End(_)) => {}
                    None => assert_eq!(minutes, steps, "{id}: {title}, {people} people"),
                }
            }
            slots.last().map(|slot| slot.end.strftime("%-H.%M").to_string()).unwrap_or_default()
        });
        found.push((programme.id.as_str(), ends));
    }
    let expected: Vec<(&str, [String; 4])> = ENDS.iter().map(|(id, ends)| (*id, ends.map(ToOwned::to_owned))).collect();
    assert_eq!(found, expected);
}

#[test]
fn nobody_sits_longer_than_a_hundred_minutes_without_a_break() {
    for programme in programmes() {
        let session = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
        let mut sat = 0;
        for item in &session.programme.items {
            let moves = item.exercise().is_some_and(|exercise| {
                exercise.steps.iter().any(|step| step.grouping == crate::model::exercise::step::Grouping::Walk)
            });
            let pause = moves || matches!(item.activity, Activity::Break { .. });
            sat = if pause { 0 } else { sat + item.minutes };
            assert!(sat <= 100, "{}: {} min. before {}", programme.id, sat, item.title().da);
        }
    }
}

/// Every text of a recipe that is shown or told, with where it is.
fn told(exercise: &Exercise) -> Vec<(String, &crate::i18n::Text)> {
    let mut told = Vec::new();
    for step in &exercise.steps {
        for text in [&step.title, &step.prompt, &step.instruction, &step.note] {
            told.push((format!("{}, {}", exercise.recipe, step.id), text));
        }
    }
    told
}

/// The exercises of the library, and those that stand in a programme alone.
fn all_exercises() -> impl Iterator<Item = &'static Exercise> {
    let own = programmes().iter().flat_map(|programme| &programme.items).filter_map(|item| match &item.activity {
        RecipeActivity::Own(exercise) => Some(&**exercise),
        RecipeActivity::Exercise(_) | RecipeActivity::Talk(_) | RecipeActivity::Break(_) => None,
    });
    exercises().iter().chain(own)
}

#[test]
fn no_question_and_no_instruction_is_longer_than_110_characters() {
    let long = |text: &str| text.chars().count() > 110;
    for step in all_exercises().flat_map(|exercise| &exercise.steps) {
        for language in Language::ALL {
            for text in [step.prompt.read(language), step.instruction.read(language)] {
                assert!(!long(text), "{} characters: {text}", text.chars().count());
            }
        }
    }
}

/// An outside consultant is not one of them: the room is *I* and *jer*, each alone is *du*. What the room itself says, in a
/// column or between quotation marks, may be *vi*.
#[test]
fn who_leads_never_speaks_as_one_of_the_room() {
    const OURS: [&[&str]; 2] = [&["vi", "os", "vores", "vor", "vort", "vore"], &["we", "us", "our", "ours"]];
    let unquoted = |text: &str| {
        let mut quoted = false;
        text.chars()
            .filter(|sign| {
                quoted = (quoted || *sign == '“') && *sign != '”';
                !quoted
            })
            .collect::<String>()
    };
    for (place, text) in all_exercises().flat_map(told) {
        for (language, ours) in Language::ALL.into_iter().zip(OURS) {
            let plain = unquoted(text.read(language)).to_lowercase();
            let said = plain.split(|sign: char| !sign.is_alphabetic()).find(|word| ours.contains(word));
            assert_eq!(said, None, "{place}: {}", text.read(language));
        }
    }
}

/// Words that the library has given up for others, in exercises, days, pieces and the program itself.
#[test]
fn one_thing_has_one_word() {
    const GONE: &[&str] = &[
        "på tværs af enheder",
        "across units",
        "felt pens",
        "Klaret",
        "Gjort",
        "Opgivet",
        "rummet",
        "Nyt forløb",
        "Handlehjul",
        "Spind ",
        "Lovet slut",
        "Uden plads",
        "nedbrud",
        "langt ude",
        "behøver",
        "kendte forhold",
        "mange hatte",
        "Forhåndsobduktion",
        "Opdelte boligområder",
        "Syge i job",
        "Vis forløbet",
        "pengekassen",
        "mylderet",
        "hober",
        "Snit i",
    ];
    let files = assets::EXERCISES.iter().chain(assets::PROGRAMMES);
    let files = files.map(|(name, text)| (*name, *text));
    let words = [
        ("blocks.ron", assets::BLOCKS),
        ("da.ftl", include_str!("../../../assets/i18n/da.ftl")),
        ("en.ftl", include_str!("../../../assets/i18n/en.ftl")),
    ];
    for (name, text) in files.chain(words) {
        for gone in GONE {
            assert!(!text.contains(gone), "{name} still says {gone}");
        }
    }
}

/// Whoever is named as the one who does it has a date too, and so reaches the agreements and the calendar.
#[test]
fn a_row_with_somebody_who_does_it_is_an_agreement_with_a_date() {
    for exercise in all_exercises() {
        for (key, table) in exercise.all::<Table>() {
            let does =
                table.columns.iter().any(|column| column.title.da == "Hvem" && column.kind == ColumnKind::Person);
            let roles = [Role::What, Role::Who, Role::When].map(|role| table.place_of(role).is_some());
            assert!(!does || roles == [true; 3], "{}, {key}: {roles:?}", exercise.recipe);
        }
    }
}

/// Words for how far an agreement is: one set, wherever one is asked.
#[test]
fn how_far_it_is_has_one_set_of_words() {
    for exercise in all_exercises() {
        for (key, circle) in exercise.all::<Circle>() {
            let CircleStyle::Cycle { statuses } = &circle.style else { continue };
            let words: Vec<&str> = statuses.iter().map(|text| text.da.as_str()).collect();
            assert_eq!(words, ["Ikke begyndt", "I gang", "Færdig"], "{}, {key}", exercise.recipe);
        }
    }
    for recipe in ["what-how-who", "since-last"] {
        let table = exercise(&Key::new(recipe)).unwrap().get::<Table>(&Key::new("actions")).unwrap();
        let (place, _) = table.status_column().unwrap();
        let words: Vec<&str> = table.columns[place].kind.choices().iter().map(|text| text.da.as_str()).collect();
        assert_eq!(words, ["Ikke begyndt", "I gang", "Færdig", "Droppet"], "{recipe}");
    }
}

/// 8, 8, 13 and 9 recommendations of KL's to the municipal council, and the six principles.
#[test]
fn the_recommendations_are_as_many_as_their_source_has() {
    let lights = exercise(&Key::new("traffic-light")).unwrap().block(&Key::new("lights")).unwrap();
    let counts: Vec<usize> = lights.presets().iter().map(|preset| preset.lines.len()).collect();
    assert_eq!(counts, [8, 8, 13, 9, 6]);
}

/// It stands in the place from which the welcome, the handout and the check-out have it.
#[test]
fn every_day_says_what_it_is_for_and_no_note_says_it_once_more() {
    for programme in programmes() {
        for language in Language::ALL {
            let aim = programme.aim.read(language);
            assert!(!aim.purpose.is_empty() && aim.written().count() == 3, "{}: {aim:?}", programme.id);
            let notes = programme.items.iter().map(|item| item.note.read(language));
            let again = notes.filter(|note| ["Formål:", "Purpose:", "1)"].iter().any(|sign| note.contains(sign)));
            assert_eq!(again.collect::<Vec<_>>(), [""; 0], "{}", programme.id);
        }
    }
}

#[test]
fn what_a_day_is_for_is_in_both_languages_and_no_more_than_a_day_may_hold() {
    let outcome = "(da: \"aftaler med navn og dato\", en: \"agreements with names and dates\"),";
    for (from, to, said) in [
        ("en: \"a picture of the barriers\"", "en: \"\"", "“outcomes” mangler på engelsk."),
        (outcome, &[outcome, outcome].concat(), "for mange ting: 4"),
        ("start:", "aims: (), start:", "“aims” kan ikke bruges her."),
    ] {
        let library = read_with("short-day.ron", from, to);
        let [error] = library.errors.as_slice() else { panic!("{to}: {:?}", library.errors) };
        assert!(error.say(Language::Danish).contains(said), "{}", error.say(Language::Danish));
        assert_eq!(library.programmes.len(), programmes().len() - 1);
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
    (
        "barriers-in-pairs",
        ["over: \"barriers\"", "over: \"x\""],
        "Vote(over:",
        "Der henvises til “x”, som ikke findes.",
    ),
    ("barriers-in-pairs", ["by: \"pairs\"", "by: \"x\""], "by:", "Der henvises til “x”, som ikke findes."),
    (
        "barriers-in-pairs",
        ["Groups(\"pairs\")", "Groups(\"x\")"],
        "Groups(\"",
        "Der henvises til “x”, som ikke findes.",
    ),
    (
        "what-how-who",
        ["block: \"barriers\"", "block: \"x\""],
        "block: \"barriers\"",
        "Der henvises til “x”, som ikke findes.",
    ),
    (
        "what-how-who",
        ["\"barriers-in-pairs\"", "\"x\""],
        "recipe: \"barriers-in-pairs\"",
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
        "Her står der svar fra en dag. En øvelse skal begynde tom.",
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
    assert_eq!(said, ["short-day.ron, line 39: There is no exercise “cases”, or its file has a mistake."]);
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
    // Of several places one that comes before is enough.
    let barriers = "barriers-in-pairs";
    assert_eq!(day(&["walk-and-talk", "what-how-who", barriers]).forwards(), []);
    assert_eq!(day(&["what-how-who", barriers, "walk-and-talk"]).forwards().len(), 2);
    for programme in programmes() {
        let session = built_in().begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
        assert_eq!(session.forwards(), [], "{}", programme.id);
    }
}

/// Who takes from where: what the room made in the morning is what it agrees on in the afternoon.
#[test]
fn the_chain_of_the_days_is_whole() {
    let takes = |recipe: &str, block: &str| -> Vec<String> {
        let pulls = exercise(&Key::new(recipe)).unwrap().block(&Key::new(block)).unwrap().pulls();
        pulls.iter().map(|pull| format!("{} {}", pull.recipe.clone().unwrap_or_default(), pull.block)).collect()
    };
    let from = [
        "walk-and-talk notes",
        "implementation-circle capacity",
        "four-directions directions",
        "barriers-in-pairs barriers",
    ];
    assert_eq!(takes("what-how-who", "actions"), from);
    let from = ["four-directions directions", "since-last actions", "what-how-who actions"];
    assert_eq!(takes("action-proposals", "proposals"), from);
    assert_eq!(takes("catalogue-to-approval", "pipeline"), ["action-proposals proposals"]);
    let circle = exercise(&Key::new("what-how-who")).unwrap().block(&Key::new("actions")).unwrap().pulls()[1].clone();
    assert!(circle.first == crate::model::block::Order::Lowest && circle.top == Some(2), "{circle:?}");
}

#[test]
fn a_question_too_long_for_the_screen_is_left_out() {
    let recipes = read_with("check-out.ron", "Hvordan var dagen?", &"Hvordan var dagen? ".repeat(10));
    let what = &recipes.errors.first().unwrap().what;
    assert!(matches!(what, RecipeMistake::TooLong { step, .. } if step.as_str() == "rate"), "{what:?}");
}
