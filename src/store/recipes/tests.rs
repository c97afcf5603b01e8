//! The library as a whole, and one mistake at a time.

use jiff::civil::date;

use super::*;
use crate::i18n::Language;

/// Reads the library with the first `from` of one file changed.
fn read_with(file: &str, from: &str, to: &str) -> Recipes {
    let all = assets::EXERCISES.iter().chain(assets::PROGRAMMES);
    let original = all.clone().find(|(name, _)| *name == file).map_or("", |(_, text)| text);
    assert!(original.contains(from), "{from} is not in {file}");
    let changed = original.replacen(from, to, 1);
    let files: Vec<(&str, &str)> =
        all.map(|(name, text)| (*name, if *name == file { changed.as_str() } else { *text })).collect();
    let (exercises, programmes) = files.split_at(assets::EXERCISES.len());
    Recipes::read(exercises, programmes)
}

#[test]
fn everything_built_in_loads() {
    assert_eq!(errors(), []);
    assert_eq!((exercises().len(), programmes().len()), (assets::EXERCISES.len(), assets::PROGRAMMES.len()));
}

#[test]
fn a_programme_begins_a_session_that_has_its_minutes_and_rows() {
    let programme = programmes().first().unwrap();
    let session = begin(programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap();
    assert_eq!(session.programme.items.len(), programme.items.len());
    let minutes: u16 = session.programme.items.iter().map(|item| item.minutes).sum();
    assert_eq!((session.programme.start, minutes), (jiff::civil::time(9, 0, 0, 0), 180), "the morning ends at 12.00");
    let rating = session.exercises().last().unwrap().1.block(&Key::new("rating")).unwrap();
    assert_eq!(rating.behaviour().ids().len(), 3);
}

#[test]
fn a_programme_with_an_unknown_exercise_does_not_begin() {
    let mut programme = programmes().first().unwrap().clone();
    programme.items.push(RecipeItem::Exercise { recipe: Key::new("world-cafe"), minutes: None });
    let error = begin(&programme, "test", "Kursusdag", date(2027, 2, 4)).unwrap_err();
    assert_eq!(error.say(Language::English), "short-day.ron: There is no exercise “world-cafe”.");
}

#[test]
fn a_mistake_names_its_line_and_the_others_still_load() {
    let long = format!("da: \"{}\"", "x".repeat(200));
    for (file, from, to, line, said) in [
        ("check-out.ron", "minutes: 8", "minuts: 8", 34, "“minuts” kendes ikke på dette sted."),
        ("check-out.ron", "timer: Each(25)", "timer: Every(25)", 36, "“Every” kendes ikke på dette sted."),
        ("check-out.ron", "            minutes: 8,\n", "", 41, "“minutes” mangler."),
        ("check-out.ron", "minutes: 8,", "minutes: 8, minutes: 9,", 34, "“minutes” står to gange."),
        (
            "check-out.ron",
            "show: [\"rating\"]",
            "show: [\"ratings\"]",
            55,
            "Der henvises til “ratings”, som ikke findes.",
        ),
        ("check-out.ron", "id: \"rate\"", "id: \"write\"", 43, "Navnet “write” bruges to gange."),
        ("check-out.ron", "en: \"Pace\"", "en: \"\"", 82, "“title” mangler på engelsk."),
        ("check-out.ron", "da: \"Hvordan var dagen?\"", "da: \" \"", 47, "“prompt” mangler på dansk."),
        (
            "check-out.ron",
            "da: \"Hvordan var dagen?\"",
            &long,
            43,
            "Spørgsmål og instruktion er tilsammen 257 tegn. Der er plads til 190.",
        ),
        (
            "check-out.ron",
            "id: \"step\"",
            "id: \"Første skridt\"",
            64,
            "Navnet “Første skridt” har tegn, der ikke må bruges: kun små bogstaver a-z, tal og bindestreg.",
        ),
        (
            "barriers-in-pairs.ron",
            "over: \"barriers\"",
            "over: \"barrier\"",
            109,
            "Der henvises til “barrier”, som ikke findes.",
        ),
        (
            "barriers-in-pairs.ron",
            "by: \"pairs\"",
            "by: \"couples\"",
            105,
            "Der henvises til “couples”, som ikke findes.",
        ),
        (
            "barriers-in-pairs.ron",
            "Groups(\"pairs\")",
            "Groups(\"twos\")",
            108,
            "Der henvises til “twos”, som ikke findes.",
        ),
        (
            "what-how-who.ron",
            "block: \"barriers\"",
            "block: \"fences\"",
            80,
            "Der henvises til “fences”, som ikke findes.",
        ),
        (
            "what-how-who.ron",
            "recipe: \"barriers-in-pairs\"",
            "recipe: \"barriers\"",
            80,
            "Øvelsen “barriers” findes ikke.",
        ),
        ("short-day.ron", "recipe: \"case-overview\"", "recipe: \"cases\"", 29, "Øvelsen “cases” findes ikke."),
    ] {
        let recipes = read_with(file, from, to);
        let said_at: Vec<String> =
            recipes.errors.iter().filter(|error| error.file == file).map(|error| error.say(Language::Danish)).collect();
        assert_eq!(said_at, [format!("{file}, linje {line}: {said}")], "{from} → {to}");
        let left = recipes.exercises.len() + usize::from(file == "short-day.ron");
        assert_eq!(left, assets::EXERCISES.len() - usize::from(file != "short-day.ron"), "{file}");
    }
}
