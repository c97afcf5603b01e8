//! Without names means without names: whoever the people are, what leaves the program is the same but for what was asked
//! for, in every format, for every choice, with every exercise.

use std::collections::HashSet;
use std::fs;
use std::sync::Arc;

use jiff::Zoned;
use tovholder::colours::Theme;
use tovholder::formats::{FORMATS, Format, HANDOUT, Made, Wanted, named};
use tovholder::i18n::Language;
use tovholder::model::block::Block;
use tovholder::model::block::cards::Card;
use tovholder::model::block::placement::Thing;
use tovholder::model::block::table::{Cell, ColumnKind, Role, Row};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::name_style::Names;
use tovholder::model::stage::Stage;
use tovholder::store::{Document, format, recipes};

use crate::sheet::fill;

/// People of whom nothing but the choice is the same: those with these first names, and those with these initials.
const GIVEN: [&str; 8] = ["Anne", "Bo", "Carla", "Dorte", "Åse", "Anne", "Egon", "Mette-Marie"];
const OTHERS: [&str; 8] = ["Asta", "Birk", "Clara", "Ditte", "Ådne", "Aksel", "Erna", "Mads-Martin"];
const FAMILY: [&str; 3] = ["Qvistorp", "Xanderholm", "Zachobek"];
const OTHER_FAMILY: [&str; 3] = ["Qabelmann", "Xofoed", "Zylvester"];

/// Eight names, each of another person; those who have one first name have families with other first letters.
fn people(given: [&str; 8], family: [&str; 3]) -> Vec<String> {
    given.iter().zip(family.iter().cycle()).map(|(given, family)| format!("{given} {family}")).collect()
}

/// The day of an exercise with these people in every place that is for people.
fn day(mut session: Session, people: &[String]) -> Document {
    for (person, name) in session.participants.iter_mut().zip(people.iter().cycle()) {
        person.name.clone_from(name);
    }
    // The second leads and is on the list, the eighth is on none.
    session.participants.truncate(7);
    session.facilitators = vec![people[7].clone(), people[1].to_lowercase()];
    session.settle();
    let unlisted = people[4].replacen(' ', "lis ", 1);
    let owners =
        [unlisted, people[7].clone(), format!("{} og {}", people[7], people[2].to_uppercase()), turned(&people[3])];
    let (groups, next) = (copied(&session), session.next_id);
    let mut nth = 0;
    for item in session.programme.items_mut() {
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        for named in &mut exercise.blocks {
            own(&mut named.block, &owners, &mut nth);
            for (origin, text) in &groups {
                copy(&mut named.block, *origin, text, next + nth as u32);
                nth += 1;
            }
        }
    }
    session.next_id = next + nth as u32;
    Document::new(session, Stage::default())
}

fn turned(name: &str) -> String {
    name.split_once(' ').map(|(given, family)| format!("{family}, {given}")).unwrap()
}

/// The groups of the day and the rows that are about people, with their words.
fn copied(session: &Session) -> Vec<(Id, String)> {
    let blocks = session.exercises().flat_map(|(_, exercise)| &exercise.blocks);
    let people = |block: &Block| match block {
        Block::Groups(groups) => groups.groups.iter().map(|group| group.id).take(2).collect(),
        Block::Table(table) => {
            table.content.iter().filter(|row| row.about.is_some()).map(|row| row.id).take(2).collect()
        }
        _ => Vec::new(),
    };
    let ids = blocks.flat_map(|named| people(&named.block));
    ids.filter_map(|id| Some((id, session.find(id, Language::Danish)?.text))).collect()
}

/// Puts owners in words into every column for people.
fn own(block: &mut Block, owners: &[String], nth: &mut usize) {
    let Block::Table(table) = block else { return };
    for (place, column) in table.columns.iter().enumerate() {
        if column.kind == ColumnKind::Person || column.role == Some(Role::Who) {
            for row in &mut table.content {
                *nth += 1;
                if nth.is_multiple_of(2) {
                    row.cells[place] = Cell::Text(owners[*nth % owners.len()].clone());
                }
            }
        }
    }
}

/// Takes words over from elsewhere, as *pull* does.
fn copy(block: &mut Block, origin: Id, text: &str, number: u32) {
    let (id, text, origin) = (Id(number), text.to_owned(), Some(origin));
    match block {
        Block::Cards(cards) if !cards.headings.is_empty() => {
            let heading = cards.headings[0].id.clone();
            cards.cards.push(Arc::new(Card { id, heading, text, origin, ..Card::default() }));
        }
        Block::Placement(placement) if placement.from == Default::default() => {
            placement.things.push(Thing { id, text, origin, ..Thing::default() });
        }
        Block::Table(table) if table.rows == tovholder::model::block::table::Rows::Free => {
            let writes = |kind: &ColumnKind| matches!(kind, ColumnKind::Short | ColumnKind::Long);
            let Some(place) = table.columns.iter().position(|column| writes(&column.kind)) else { return };
            let mut cells = vec![Cell::Empty; table.columns.len()];
            cells[place] = Cell::Text(text);
            table.content.push(Row { id, about: None, origin, cells });
        }
        _ => {}
    }
}

fn wanted(format: &'static Format, names: Names) -> Wanted {
    let choices = Choices { names, times: true, ..Choices::default() };
    Wanted { format, language: Language::Danish, choices, logo: None, farthest_seat: 6.0, theme: Theme::Light }
}

fn now() -> Zoned {
    "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

/// What may differ between the two days: nothing that the choice says is to be read.
fn twins(session: &Session, names: Names) -> [Document; 2] {
    let (given, others) = match names {
        Names::Full | Names::First => (GIVEN, GIVEN),
        Names::Initials | Names::Off => (GIVEN, OTHERS),
    };
    [people(given, FAMILY), people(others, OTHER_FAMILY)].map(|people| day(session.clone(), &people))
}

/// The same, but that the initials differ, too, and who comes first.
fn strangers(session: &Session) -> [Document; 2] {
    let mut others: Vec<String> = people(OTHERS, OTHER_FAMILY);
    others.reverse();
    [people(GIVEN, FAMILY), others].map(|people| day(session.clone(), &people))
}

#[test]
fn whoever_is_not_to_be_named_may_be_anybody_for_every_exporter_and_the_room() {
    let mut slides = 0;
    for exercise in recipes::exercises() {
        let session = fill::day(exercise);
        let twins = ["Ditte Xanderholm", "Ulla Krogh"].map(|name| {
            let mut people = people(GIVEN, FAMILY);
            people[3] = name.into();
            let mut document = day(session.clone(), &people);
            let session = &mut document.session;
            session.participants[3].unnamed = true;
            session.facilitators = vec!["Bo Leder".into(), name.into(), "Kim Leder".into()];
            let leads =
                [name.to_owned(), "Kim Leder".into(), format!("Bo Leder, {name}"), format!("{name} og Bo Leder")];
            session.programme.items_mut().zip(leads.iter().cycle()).for_each(|(item, lead)| item.lead.clone_from(lead));
            document
        });
        for format in [HANDOUT, named("png").unwrap(), named("runsheet.pdf").unwrap()] {
            for names in Names::ALL {
                let [one, other] = twins.each_ref().map(|document| wanted(format, names).told(document));
                assert_eq!(one.session(), other.session(), "{names:?} of {:?}", exercise.recipe);
                if names == Names::Full && format.is_for_leaders {
                    let leads: HashSet<&str> = one.session().items().map(|item| item.lead.as_str()).collect();
                    let called = ["en deltager", "Kim Leder", "Bo Leder, en deltager", "en deltager og Bo Leder"];
                    assert!(leads.iter().all(|lead| called.contains(lead)), "{leads:?}");
                }
            }
        }
        let [one, other] = twins.map(|day| day.session.slides_held(&day.stage, &now(), Language::Danish));
        assert_eq!(one, other, "the room's screen of {:?}", exercise.recipe);
        slides += one.iter().filter(|(_, slide)| format!("{slide:?}").contains("en deltager")).count();
    }
    assert!(slides > 10, "{slides}");
}

#[test]
fn whoever_the_people_are_every_exporter_is_told_the_same() {
    let (mut told, mut full_names) = (0, 0);
    for exercise in recipes::exercises() {
        let session = fill::day(exercise);
        // They are told the whole day or as much of it as a handout has.
        for format in [HANDOUT, named("png").unwrap()] {
            for names in [Names::First, Names::Initials, Names::Off] {
                let wanted = wanted(format, names);
                let [one, other] = if names == Names::Off { strangers(&session) } else { twins(&session, names) };
                let said = [&one, &other].map(|document| format!("{:#?}", wanted.told(document)));
                for (line, (one, other)) in said[0].lines().zip(said[1].lines()).enumerate() {
                    assert_eq!(one, other, "{}, {format:?}, {names:?}, line {line}", exercise.recipe);
                }
                assert_eq!(said[0].len(), said[1].len());
                let full = format!("{:?}", self::wanted(format, Names::Full).told(&one));
                full_names += usize::from(FAMILY.iter().all(|family| full.contains(family)));
                told += 1;
            }
        }
    }
    assert_eq!(told, full_names, "without a choice everybody is named");
}

#[test]
fn every_file_of_a_day_is_the_same_to_the_last_byte_and_so_is_its_name() {
    let exercise = recipes::exercise(&Key::new("what-how-who")).unwrap();
    let session = fill::day(exercise);
    for format in FORMATS {
        let made = |document: &Document, names| wanted(format, names).make(document, &now());
        for names in [Names::First, Names::Initials, Names::Off] {
            // Whoever is told the same makes the same: one format shows it for every choice, and one choice for all.
            if format.id != "md" && names != Names::Off {
                continue;
            }
            let [one, other] = twins(&session, names).map(|document| made(&document, names));
            assert!(one == other, "{format:?}, {names:?}");
            // Of what is nothing but names there is nothing left without them.
            let is_of_names = matches!(format.id, "names.pdf" | "attendance.pdf");
            assert_eq!(one.is_err(), is_of_names && names == Names::Off, "{format:?}, {names:?}");
        }
        let [one, other] = twins(&session, Names::Off).map(|document| made(&document, Names::Full).unwrap());
        let is_named = !matches!(format.id, "worksheets.pdf" | "times.csv" | "cards.csv" | "tablecards.pdf");
        assert!(!is_named || one != other, "{format:?} names people when nothing is chosen");
        if let (Made::Folder(one), Made::Folder(other), "png") = (&one, &other, format.id) {
            // Longer names may take a page more, and then all numbers after it are others.
            let titles = |folder: &[(String, Vec<u8>)]| -> Vec<String> {
                let numbered = folder.iter().zip(1..);
                let title = |((name, _), number): (&(String, Vec<u8>), usize)| {
                    name.strip_prefix(&format!("{number:03}-")).expect("the pages are numbered one by one").to_owned()
                };
                let mut titles: Vec<String> = numbered.map(title).collect();
                titles.dedup();
                titles
            };
            assert_eq!(titles(one), titles(other));
        }
    }
}

#[test]
fn a_word_of_a_card_that_is_also_a_name_stays() {
    let exercise = recipes::exercises()
        .iter()
        .find(|one| {
            one.blocks.iter().any(|named| matches!(&named.block, Block::Cards(cards) if !cards.headings.is_empty()))
        })
        .unwrap();
    let mut session = fill::day(exercise);
    for (person, name) in session.participants.iter_mut().zip(["Tid", "A", "tid", "Mark Vold", "ro"]) {
        person.name = name.into();
    }
    let said = ["Tid", "A", "Tid til A", "Mark Vold", "ro og tid"];
    for item in session.programme.items_mut() {
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        for named in &mut exercise.blocks {
            let Block::Cards(cards) = &mut named.block else { continue };
            for (card, text) in cards.cards.iter_mut().zip(said) {
                Arc::make_mut(card).text = text.into();
            }
        }
    }
    let texts = |session: &Session| -> Vec<String> {
        let blocks = session.exercises().flat_map(|(_, exercise)| exercise.blocks.clone());
        let cards = |block| if let Block::Cards(cards) = block { cards.cards } else { Vec::new() };
        blocks.flat_map(|named| cards(named.block)).map(|card| card.text.clone()).collect()
    };
    for names in Names::ALL {
        assert_eq!(texts(&session.discreet(names, Language::Danish)), texts(&session), "{names:?}");
    }
}

#[test]
fn what_a_text_says_by_itself_is_counted_and_told_of_the_format_that_says_it() {
    let exercise = recipes::exercise(&Key::new("what-how-who")).unwrap();
    let mut document = day(fill::day(exercise), &people(GIVEN, FAMILY));
    document.session.title = "Dag for Carla".into();
    document.session.parking.clear();
    let count = |id: &str, names| {
        let wanted = wanted(named(id).unwrap(), names);
        wanted.told(&document).mentions(&document, &wanted, &now()).len()
    };
    for format in FORMATS {
        // Where nobody is to be in it, names are told of whatever was chosen.
        assert_eq!(count(format.id, Names::Full) > 0, format.id == "handover", "{format:?}");
        let is_titled = !matches!(format.id, "actions.csv" | "cards.csv" | "times.csv" | "png");
        assert_eq!(count(format.id, Names::Off) > 0, is_titled, "{format:?}");
        let is_called = count(format.id, Names::First) == 0;
        assert_eq!(is_called, format.id != "handover", "{format:?}: Carla is what she is called");
    }
}

#[test]
fn the_command_line_says_where_names_are_left_and_writes_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("dag.ron");
    let exercise = recipes::exercise(&Key::new("presentation-round")).unwrap();
    let days = strangers(&fill::day(exercise)).map(|mut document| {
        document.session.title = "Dag for Anne".into();
        format::write(&document).unwrap()
    });
    let exported = |text: &str, kind: &str, names: &str| {
        fs::write(&file, text).unwrap();
        let output = tempfile::tempdir().unwrap();
        let path = output.path().join(kind);
        let arguments = ["export", file.to_str().unwrap(), "--to", kind, "--names", names, "-o"];
        let mut command = crate::command_line::tovholder(&arguments);
        command.arg(&path);
        let (code, _, error) = crate::command_line::said(command);
        assert_eq!(code, 0, "{error}");
        let inside = fs::read_dir(&path).into_iter().flatten().map(|file| file.unwrap().path());
        let mut files: Vec<_> = if path.is_dir() { inside.collect() } else { vec![path] };
        files.sort();
        (files.into_iter().map(|file| fs::read(file).unwrap()).collect::<Vec<_>>(), error)
    };
    let [full, none] = ["full", "none"].map(|names| days.clone().map(|day| exported(&day, "png", names).0));
    assert!(none[0] == none[1] && full[0] != full[1] && full[0] != none[0]);
    let told = exported(&days[0], "programme.pdf", "none").1;
    assert_eq!(
        told,
        "Ét sted nævner en tekst en person, og det bliver stående, som det blev skrevet: “Dag for Anne” (Dag for Anne)\n"
    );
    assert_eq!(exported(&days[0], "programme.pdf", "full").1, "");
}
