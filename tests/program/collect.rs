//! Many days in one picture: their tables tell what a handout would, add up, and say what was wrong with single files.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Zoned;
use tovholder::formats::collect::{self, CollectRemark, Collecting, Heard, TextChoices, each_day, save_tables};
use tovholder::i18n::{Language, Text};
use tovholder::model::block::Block;
use tovholder::model::block::answers::Given;
use tovholder::model::block::cards::Card;
use tovholder::model::block::heading::Heading;
use tovholder::model::block::vote::Dots;
use tovholder::model::day::programme::{Activity, ItemEdit};
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::harvest::questions::Summed;
use tovholder::model::harvest::{Harvest, HarvestCell, RatingMark, RelationKind, TABLES, WordsChoice};
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::name_style::Names;
use tovholder::model::people::Participant;
use tovholder::model::stage::Stage;
use tovholder::store::{self, Document, format, recipes};

use crate::command_line::{said, tovholder};
use crate::sheet::fill;

#[path = "../collect/generator.rs"]
mod generator;

fn now() -> Zoned {
    "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

fn rows_named(session: &Session, stage: &Stage, names: Names) -> Harvest {
    let now = now();
    let wanted = Collecting { places: &[], names, language: Language::Danish, state: None, now: &now };
    collect::harvest(session, stage, 3, &wanted)
}

fn rows(session: &Session) -> Harvest {
    rows_named(session, &Stage::default(), Names::Off)
}

fn day(recipes: &[&str]) -> Session {
    let mut session = Session::blank("dag-1", "Dag", jiff::civil::date(2027, 2, 4));
    for name in ["Anne", "Bo", "Carla", "Dorte", "Egon", "Finn"] {
        let id = session.new_id();
        session.participants.push(Participant::new(id, name.into(), "Skole".into()));
    }
    for recipe in recipes {
        let exercise = recipes::exercise(&Key::new(*recipe)).unwrap().clone();
        session.append(20, Activity::Exercise(exercise));
    }
    session.settle();
    session
}

fn exercise(session: &mut Session, place: usize) -> &mut Exercise {
    let mut exercises = session.programme.items_mut().filter_map(|item| match &mut item.activity {
        Activity::Exercise(exercise) => Some(exercise),
        _ => None,
    });
    exercises.nth(place).unwrap()
}

fn block<'a>(exercise: &'a mut Exercise, id: &str) -> &'a mut Block {
    &mut exercise.blocks.iter_mut().find(|named| named.id.as_str() == id).unwrap().block
}

fn cards_of(exercise: &mut Exercise, heading: &str, texts: &[(u32, &str)]) {
    for named in &mut exercise.blocks {
        let Block::Cards(cards) = &mut named.block else { continue };
        for (id, text) in texts {
            let (id, heading, text) = (Id(*id), Key::new(heading), (*text).to_owned());
            cards.cards.push(Arc::new(Card { id, heading, text, ..Card::default() }));
        }
        return;
    }
}

#[test]
fn a_renamed_heading_keeps_its_key_and_one_of_the_room_goes_by_its_words() {
    let mut session = day(&["barriers-in-pairs"]);
    let Block::Cards(cards) = block(exercise(&mut session, 0), "barriers") else { panic!() };
    cards.headings[0].title = Text::typed("Retning");
    cards.headings.push(Heading { id: Key::new("added-1"), title: Text::typed("Vejret på tværs"), added: true });
    cards_of(exercise(&mut session, 0), "focus", &[(100, "Ingen tid")]);
    cards_of(exercise(&mut session, 0), "added-1", &[(101, "Regn")]);
    let mut own = Exercise::own(Text::typed("Hvad nu?"), 10);
    own.blocks = exercise(&mut session, 0).blocks.clone();
    let Block::Cards(cards) = block(&mut own, "barriers") else { panic!() };
    cards.cards =
        cards.cards.iter().map(|card| Arc::new(Card { id: Id(card.id.0 + 10), ..(**card).clone() })).collect();
    session.append(10, Activity::Exercise(own));
    let harvest = rows(&session);
    let told: Vec<[&str; 3]> = harvest
        .statements
        .iter()
        .map(|row| [&row.recipe, &row.heading_key, &row.heading].map(|one| one.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            ["barriers-in-pairs", "focus", "Retning"],
            ["barriers-in-pairs", "added:vejret-paa-tvaers", "Vejret på tværs"],
            ["own:hvad-nu", "own:retning", "Retning"],
            ["own:hvad-nu", "added:vejret-paa-tvaers", "Vejret på tværs"],
        ]
    );
    let changed: Vec<Option<bool>> = harvest.exercises.iter().map(|row| row.recipe_changed).collect();
    assert_eq!(changed, [Some(true), None], "a heading has other words; nobody else has the second");
    let mut untouched = day(&["barriers-in-pairs"]);
    let item = untouched.programme.items[0].id;
    untouched.programme.apply(item, &ItemEdit::Minutes { minutes: 45 }).unwrap();
    assert_eq!(rows(&untouched).exercises[0].recipe_changed, Some(false), "minutes follow the day");
}

#[test]
fn an_open_vote_numbers_nobody_has_seen_and_units_of_fewer_than_three_are_not_told() {
    let mut session = day(&["barriers-in-pairs", "implementation-circle"]);
    cards_of(exercise(&mut session, 0), "focus", &[(100, "Ingen tid")]);
    let Block::Vote(vote) = block(exercise(&mut session, 0), "weight") else { panic!() };
    vote.given.push(Dots { on: Id(100), by: None, count: 4 });
    let given =
        |unit: &str, numbers: &[u8]| Given { part: Key::new("focus"), unit: unit.into(), numbers: numbers.into() };
    let Block::Circle(circle) = block(exercise(&mut session, 1), "capacity") else { panic!() };
    let each = circle.each.as_mut().unwrap();
    each.given = vec![given("Skole", &[2, 3, 3]), given("Kultur", &[1, 5]), given("", &[4])];
    circle.parts[1].now = Some(3);
    let hidden = rows(&session);
    assert_eq!(hidden.statements[0].dots, None);
    assert_eq!(hidden.ratings.iter().map(|row| row.mark).collect::<Vec<_>>(), [RatingMark::Now]);

    let Block::Vote(vote) = block(exercise(&mut session, 0), "weight") else { panic!() };
    vote.closed = true;
    let Block::Circle(circle) = block(exercise(&mut session, 1), "capacity") else { panic!() };
    circle.each.as_mut().unwrap().shown = true;
    let told = rows(&session);
    assert_eq!(told.statements[0].dots, Some(4));
    let each: Vec<(u8, usize, Option<u16>)> = told
        .ratings
        .iter()
        .filter(|row| row.mark == RatingMark::Each)
        .map(|row| (row.value, row.count, row.unit_no))
        .collect();
    assert_eq!(each, [(1, 1, None), (4, 1, None), (5, 1, None), (2, 1, Some(1)), (3, 2, Some(1))]);
    let Block::Circle(circle) = block(exercise(&mut session, 1), "capacity") else { panic!() };
    circle.each.as_mut().unwrap().given.pop();
    let few = rows(&session);
    assert!(few.ratings.iter().all(|row| row.unit_no.is_none()), "the two that are left would be told by the rest");
}

#[test]
fn what_the_handout_leaves_out_is_not_collected() {
    let mut session = day(&["barriers-in-pairs"]);
    cards_of(exercise(&mut session, 0), "focus", &[(100, "Ingen tid")]);
    assert_eq!(rows(&session).statements.len(), 1);
    session.programme.items_mut().for_each(|item| item.in_handout = Some(false));
    let left = rows(&session);
    assert!(left.statements.is_empty() && left.exercises.len() == 1, "that it was held is no secret");
    session.notes = "Hemmelig note".into();
    assert!(!format!("{:?}", rows(&session)).contains("Hemmelig"));
}

#[test]
fn an_agreement_that_goes_on_is_one_over_all_days_and_an_owner_is_never_named() {
    let sample = store::sample().unwrap();
    let first = rows(&sample.session);
    assert!(
        first.actions.iter().any(|row| row.has_owner) && first.actions.iter().all(|row| row.carried_from.is_none())
    );
    let library = recipes::built_in();
    let mut days = vec![first];
    let mut before = sample.session;
    for number in 2_i8..=3 {
        let programme = library.programme(&Key::new("short-day")).unwrap();
        let mut next =
            library.begin(programme, format!("dag-{number}"), "Dag", jiff::civil::date(2027, 3 + number, 1)).unwrap();
        next.take_up(&before.carried(), recipes::exercise(&Key::new("since-last")).unwrap());
        next.settle();
        days.push(rows(&next));
        before = next;
    }
    let open = |harvest: &Harvest| {
        harvest.actions.iter().filter(|row| !row.status.is_some_and(|status| status.is_closed())).count()
    };
    let last = days.last().unwrap();
    assert!(
        last.actions
            .iter()
            .all(|row| row.carried_from.as_ref().is_some_and(|from| from.starts_with(&days[0].session.session)))
    );
    assert!(last.actions.iter().all(|row| row.age_days > 30));
    let carried = last.relations.iter().filter(|row| row.kind == RelationKind::Carried).count();
    assert_eq!((carried, last.actions.len()), (open(&days[0]), open(&days[0])));
    let mut summed = Summed::default();
    days.iter().for_each(|day| summed.add(day));
    let all: u64 = summed.agreements().iter().map(|answer| answer.agreements).sum();
    assert_eq!(all as usize, days[0].actions.len(), "each counts once");
    let goes_on = summed.goes_on();
    assert_eq!((goes_on.len(), goes_on[0].open as usize), (1, open(&days[0])));
}

/// Whoever the people are, the tables are the same to the last letter, with every exercise; a text that names somebody is
/// found.
#[test]
fn without_names_no_table_names_anybody() {
    const MARKERS: [&str; 8] =
        ["Zaxanne Qvist", "Yorbo Wæver", "Xilla", "Wumdorte", "Våse Qur", "Uqegon", "Tjanne", "Syvmette Oxrek"];
    let mut rows_seen = 0;
    for recipe in recipes::exercises() {
        let mut session = fill::day(recipe);
        for (person, name) in session.participants.iter_mut().zip(MARKERS) {
            person.name = name.into();
        }
        session.facilitators = vec![MARKERS[0].into()];
        session.settle();
        let harvest = rows(&session);
        let told = format!("{harvest:?}").to_lowercase();
        for word in MARKERS.iter().flat_map(|name| name.split(' ')) {
            assert!(!told.contains(&word.to_lowercase()), "{word} in {:?}", recipe.recipe);
        }
        rows_seen += harvest.cells().iter().map(Vec::len).sum::<usize>();
        for (table, rows) in TABLES.iter().zip(harvest.cells()) {
            assert!(rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.name);
            for (cell, column) in rows.iter().flat_map(|row| row.iter().zip(table.columns)) {
                assert!(!column.required || *cell != HarvestCell::Nothing, "{} of {}", column.name, table.name);
            }
        }
    }
    assert!(rows_seen > 500, "{rows_seen}");
}

#[test]
fn a_text_that_names_somebody_is_kept_left_out_or_shortened_with_the_key_that_is_made_of_it() {
    let mut session = day(&["barriers-in-pairs"]);
    let Block::Cards(cards) = block(exercise(&mut session, 0), "barriers") else { panic!() };
    cards.headings.push(Heading { id: Key::new("added-1"), title: Text::typed("Carlas punkt"), added: true });
    cards_of(exercise(&mut session, 0), "added-1", &[(100, "Ring til Anne, ikke Annette"), (101, "Ingen tid")]);
    let sought = session.sought(Names::Off);
    let mut harvest = rows(&session);
    let passages = harvest.passages(&sought);
    assert_eq!(
        passages.iter().map(|one| one.text.as_str()).collect::<Vec<_>>(),
        ["Carlas punkt", "Ring til Anne, ikke Annette"]
    );
    let chosen = |choice| {
        let mut harvest = harvest.clone();
        harvest.choose(&sought, |_| choice);
        let row = &harvest.statements[0];
        [row.heading_key.clone(), row.heading.clone(), row.text.clone(), harvest.statements[1].text.clone()]
    };
    let keep = ["added:carlas-punkt", "Carlas punkt", "Ring til Anne, ikke Annette", "Ingen tid"];
    assert_eq!(chosen(WordsChoice::Keep), keep);
    assert_eq!(chosen(WordsChoice::Omit), ["added:left-out", "", "", "Ingen tid"]);
    assert_eq!(chosen(WordsChoice::Shorten), ["added:c-punkt", "C. punkt", "Ring til A., ikke Annette", "Ingen tid"]);
}

fn folder_of(days: &[(&str, &Document)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, document) in days {
        fs::write(folder.path().join(name), format::write(document).unwrap()).unwrap();
    }
    folder
}

fn document(key: &str, revision: u64, place: &str) -> Document {
    let mut session = Session::blank(key, "Dag", jiff::civil::date(2027, 2, 4));
    session.place = place.into();
    Document { session, stage: Stage::default(), revision }
}

/// The places of the days that count, and what was told.
fn read(places: &[PathBuf]) -> (Vec<String>, Vec<CollectRemark>) {
    let now = now();
    let wanted = Collecting { places, names: Names::Off, language: Language::Danish, state: None, now: &now };
    let (mut told, mut days) = (Vec::new(), Vec::new());
    let mut listen = |heard| {
        if let Heard::Remark(remark) = heard {
            told.push(remark);
        }
        true
    };
    each_day(&wanted, &mut listen, &mut |day| {
        days.push(day.harvest.session.place);
        Ok(())
    })
    .unwrap();
    (days, told)
}

#[test]
fn of_one_day_in_several_files_the_newest_counts_and_each_of_the_others_is_told_of() {
    let [one, newer, parted, other] = [
        document("aa", 3, "gammel"),
        document("aa", 7, "ny"),
        document("aa", 7, "anden"),
        document("bb", 1, "for sig"),
    ];
    let folder = folder_of(&[
        ("a.tovholder", &one),
        ("b.tovholder", &newer),
        ("c.ron", &newer),
        ("d.ron", &parted),
        ("e.ron", &other),
    ]);
    let (days, told) = read(&[folder.path().to_owned(), folder.path().join("b.tovholder")]);
    assert_eq!(days, ["ny", "for sig"]);
    let words: Vec<String> = told.iter().map(|remark| remark.say(Language::Danish)).collect();
    assert_eq!(words.len(), 3);
    for (words, part) in words.iter().zip(["ældre udgave", "den samme dag som", "rettet på hver sin måde"]) {
        assert!(words.contains(part) && words.contains("b.tovholder") && !words.contains('\n'), "{words}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_of_in_a_line_and_the_rest_go_on() {
    let good = document("aa", 1, "her");
    let folder = folder_of(&[("a.tovholder", &good)]);
    let whole = format::write(&document("bb", 1, "der")).unwrap();
    fs::write(folder.path().join("b.tovholder"), &whole[..whole.len() / 2]).unwrap();
    fs::write(folder.path().join("c.tovholder"), "// Tovholder 99 · 3 bytes · crc32 00000000\n(nyt: 1)").unwrap();
    fs::write(folder.path().join("d.ron"), include_str!("../documents/notes-in-talks.ron")).unwrap();
    fs::write(folder.path().join("e.txt"), "ikke en dag").unwrap();
    fs::create_dir(folder.path().join("under")).unwrap();
    fs::write(folder.path().join("under/f.tovholder"), format::write(&document("cc", 1, "under")).unwrap()).unwrap();
    let (days, told) = read(&[folder.path().to_owned(), folder.path().join("findes ikke.tovholder")]);
    assert_eq!(days.len(), 3, "{days:?}");
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|remark| matches!(remark, CollectRemark::NotRead(_))));
}

#[cfg(unix)]
#[test]
fn a_folder_one_may_not_read_is_told_of() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder_of(&[("a.tovholder", &document("aa", 1, "her"))]);
    let closed = folder.path().join("lukket");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let (days, told) = read(&[folder.path().to_owned()]);
    let may = fs::read_dir(&closed).is_ok();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!((days.len(), told.len()), (1, usize::from(!may)), "who may read everything reads it");
}

#[test]
fn stopping_leaves_nothing_behind_and_a_folder_that_holds_something_is_not_written_to() {
    let (one, other) = (document("aa", 1, "her"), document("bb", 1, "der"));
    let folder = folder_of(&[("a.tovholder", &one), ("b.tovholder", &other)]);
    let (places, now) = ([folder.path().to_owned()], now());
    let wanted = Collecting { places: &places, names: Names::Off, language: Language::Danish, state: None, now: &now };
    let home = tempfile::tempdir().unwrap();
    let output = home.path().join("tabeller");
    let stopped =
        save_tables(&wanted, &TextChoices::Ask, &output, &mut |heard| heard != Heard::Read { done: 1, of: 2 });
    assert!(stopped.is_ok_and(|saved| saved.collected.stopped && !saved.written));
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
    let saved = save_tables(&wanted, &TextChoices::Ask, &output, &mut |_| true).unwrap();
    assert!(saved.written && saved.collected.days == 2);
    assert!(save_tables(&wanted, &TextChoices::Ask, &output, &mut |_| true).is_err(), "it is full");
    let session = fs::read_to_string(output.join("session.csv")).unwrap();
    let lines: Vec<&str> = session.split("\r\n").collect();
    assert_eq!(lines[1], "aa,,,,2027-02-04,her,0,da,3");
    assert_eq!(lines.len(), 4);
    for table in &TABLES {
        let head = fs::read_to_string(output.join(format!("{}.csv", table.name))).unwrap();
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        assert!(head.starts_with(&format!("{}\r\n", names.join(","))));
    }
    assert!(output.join("datapackage.json").is_file() && output.join("sql/factors.sql").is_file());
}

fn collected(folder: &Path, output: &Path, more: &[&str]) -> (i32, String, String) {
    let mut command = tovholder(&["collect"]);
    command.arg(folder).arg("-o").arg(output).args(more);
    said(command)
}

#[test]
fn the_command_line_lists_texts_that_name_somebody_and_writes_nothing_until_one_has_chosen() {
    let mut session = day(&["barriers-in-pairs"]);
    cards_of(
        exercise(&mut session, 0),
        "focus",
        &[(100, "Ring til Anne\nog Bo"), (101, "Carla ved det"), (102, "Ingen tid")],
    );
    session.next_id = 200;
    session.settle();
    let folder = folder_of(&[("dag.tovholder", &Document::new(session, Stage::default()))]);
    let home = tempfile::tempdir().unwrap();
    let (output, list) = (home.path().join("tabeller"), home.path().join("valg.txt"));
    let (code, told, error) = collected(folder.path(), &output, &[]);
    assert!(code == 1 && told.is_empty() && !output.exists(), "{told}{error}");
    assert!(error.contains("dag.tovholder") && error.contains("Ring til Anne") && error.contains("Carla"), "{error}");
    let file = list.to_str().unwrap();
    assert_eq!(collected(folder.path(), &output, &["--names-in-text", file]).0, 1);
    let lines = fs::read_to_string(&list).unwrap();
    assert_eq!(lines.lines().count(), 2);
    fs::write(&list, lines.replacen('?', "shorten", 1).replacen('?', "omit", 1)).unwrap();
    let (code, told, error) = collected(folder.path(), &output, &["--names-in-text", file]);
    assert!(code == 0 && told.contains("1 dag er samlet"), "{told}{error}");
    let statements = fs::read_to_string(output.join("statement.csv")).unwrap();
    assert!(
        statements.contains("Ring til A.\nog B.") && !statements.contains("Carla") && statements.contains("Ingen tid")
    );
    for (choice, kept) in [("keep", true), ("omit", false), ("shorten", false)] {
        let output = home.path().join(choice);
        assert_eq!(collected(folder.path(), &output, &["--names-in-text", choice]).0, 0);
        assert_eq!(fs::read_to_string(output.join("statement.csv")).unwrap().contains("Carla"), kept, "{choice}");
    }
}

#[test]
fn the_report_names_municipalities_of_few_days_only_when_that_is_asked_for() {
    let mut session = day(&["barriers-in-pairs"]);
    session.organisation = "Nordhede Kommune".into();
    let folder = folder_of(&[("dag.tovholder", &Document::new(session, Stage::default()))]);
    let home = tempfile::tempdir().unwrap();
    for (more, named) in [(&[][..], false), (&["--municipalities"], true)] {
        let report = home.path().join(format!("{named}.md"));
        let (code, told, error) = collected(folder.path(), &report, more);
        assert_eq!((code, told.as_str(), error.as_str()), (0, "", ""), "{more:?}");
        assert_eq!(fs::read_to_string(report).unwrap().contains("Nordhede"), named, "{more:?}");
    }
    let tables = home.path().join("tabeller");
    let (code, _, error) = collected(folder.path(), &tables, &["--municipalities"]);
    assert!(code == 2 && error.contains("--municipalities") && !tables.exists(), "{error}");
}

#[test]
fn an_empty_folder_is_told_of_and_nothing_is_written() {
    let home = tempfile::tempdir().unwrap();
    let (empty, output) = (home.path().join("tom"), home.path().join("ud"));
    fs::create_dir(&empty).unwrap();
    let (code, _, error) = collected(&empty, &output, &[]);
    assert!(code == 1 && error.contains("ingen dage") && !output.exists(), "{error}");
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 1);
}

#[test]
fn days_by_lot_contradict_nothing_and_come_to_the_same_in_any_order() {
    let mut days = Vec::new();
    generator::Generator::new(7, 12).days(6, |name, document| {
        assert_eq!(document.session.check(), [], "{name}");
        days.push(rows_named(&document.session, &document.stage, Names::Off));
    });
    let (mut one, mut other) = (Summed::default(), Summed::default());
    days.iter().for_each(|day| one.add(day));
    days.iter().rev().for_each(|day| other.add(day));
    assert_eq!(one.factors(), other.factors());
    assert_eq!(one.headings(), other.headings());
    assert_eq!(one.agreements(), other.agreements());
    assert_eq!(one.minutes(), other.minutes());
    assert_eq!(one.goes_on(), other.goes_on());
    assert!(one.municipalities() >= 5 && one.days() == days.len());
    let asked =
        [one.factors().len(), one.headings().len(), one.agreements().len(), one.minutes().len(), one.goes_on().len()];
    assert!(asked.iter().all(|rows| *rows > 0), "{asked:?}");
}
