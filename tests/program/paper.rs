//! Paper for those who lead the day: the run sheet, what it says, and that nobody else ever reads what only it may say.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};
use std::path::Path;

use jiff::Zoned;
use jiff::civil::date;
use tovholder::assets::SAMPLE;
use tovholder::colours::Theme;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::command::stage::Move;
use tovholder::export;
use tovholder::formats::{FORMATS, Format, Made, Wanted, named};
use tovholder::i18n::{Language, Text};
use tovholder::model::day::programme::{Activity, ItemEdit};
use tovholder::model::day::session::{Need, Session};
use tovholder::model::exercise::Exercise;
use tovholder::model::exercise::material::{Each, Supply};
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::name_style::Names;
use tovholder::model::paper::report::{Blank, Part, Report};
use tovholder::model::people::{Attendance, Participant};
use tovholder::model::stage::{Place, Stage};
use tovholder::store::{Document, format, recipes};

use crate::recipes::dump;
use crate::sheet::fill;

fn now() -> Zoned {
    "2027-02-04T08:00:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

fn sample() -> Session {
    format::read(SAMPLE.as_bytes()).unwrap().document.session
}

/// *Cirklen på en formiddag* with so many people.
fn morning(people: usize) -> Session {
    let programme = recipes::programmes().iter().find(|programme| programme.id == Key::new("short-day")).unwrap();
    let mut session =
        recipes::built_in().begin(programme, "morning", "Cirklen på en formiddag", date(2027, 2, 4)).unwrap();
    for number in 0..people {
        let id = session.new_id();
        let unit = ["Skole", "Kultur", "Plan"][number % 3].to_owned();
        session.participants.push(Participant::new(id, format!("Navn{number}"), unit));
    }
    session.settle();
    session
}

/// The days whose paper is kept as golden text, each with its name.
fn golden_days() -> [(&'static str, Session); 4] {
    [("sample", sample()), ("morning-8", morning(8)), ("morning-14", morning(14)), ("morning-40", morning(40))]
}

fn text(report: &Report) -> String {
    let facts = report.facts.iter().map(|fact| format!("{}{}", fact.label, fact.value));
    let head = format!("{}\n{}\n{}\n", report.kicker, report.title, facts.collect::<Vec<String>>().join(" · "));
    head + &report.sections.iter().map(dump::section).collect::<String>() + &format!("{}\n", report.footer)
}

/// `TOVHOLDER_REWRITE_GOLDEN=1 cargo test --test program paper::` writes the files anew; then read what changed.
fn compare(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/paper").join(name);
    if std::env::var_os("TOVHOLDER_REWRITE_GOLDEN").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap_or_default().replace("\r\n", "\n");
    let differs = text.lines().zip(golden.lines()).find(|(now, then)| now != then);
    assert!(text == golden, "{} differs: {differs:#?}", file.display());
}

fn pages(report: &Report) -> usize {
    let pdf = export::pdf(report, &now()).unwrap();
    lopdf::Document::load_mem(&pdf).unwrap().get_pages().len()
}

fn wanted(format: &'static Format, language: Language) -> Wanted {
    let choices = Choices { names: Names::Full, times: true, ..Choices::default() };
    Wanted { format, language, choices, logo: None, farthest_seat: 6.0, theme: Theme::Light }
}

#[test]
fn the_run_sheet_says_what_it_said_on_two_to_three_pages() {
    for (name, session) in golden_days() {
        let sheet = session.run_sheet(Language::Danish);
        compare(&format!("run-sheet-{name}.txt"), &text(&sheet));
        assert!((1..=3).contains(&pages(&sheet)), "{name}: {} pages", pages(&sheet));
    }
    assert!(pages(&sample().run_sheet(Language::English)) <= 3);
}

#[test]
fn a_whole_day_of_the_library_takes_three_pages_at_most() {
    for programme in recipes::programmes() {
        let session = recipes::built_in().begin(programme, "day", "Dag", date(2027, 2, 4)).unwrap();
        let count = pages(&session.run_sheet(Language::Danish));
        assert!(count <= 3, "{}: {count} pages", programme.id);
    }
}

/// A day in which everything that is for those who lead it alone says a word that stands nowhere else.
fn marked(session: &Session) -> Session {
    let mut session = session.clone();
    (session.notes, session.packing) = ("hemmeligdag".into(), "hemmeligpakke".into());
    let people: Vec<Id> = session.participants.iter().map(|person| person.id).collect();
    session.needs = people.into_iter().map(|person| Need { person, what: "hemmelighensyn".into() }).collect();
    for item in session.programme.items_mut() {
        (item.note, item.material) = (Text::typed("hemmelignote"), Text::typed("hemmeligting"));
        (item.setup, item.plan_b) = (Text::typed("hemmeligrum"), Text::typed("hemmeligplan"));
        item.lead = "hemmeligleder".into();
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        exercise.steps.iter_mut().for_each(|step| step.note = Text::typed("hemmeligtrin"));
        exercise.material = vec![Supply { what: Text::typed("hemmeligkasse"), each: Each::Room(1), again: false }];
    }
    session
}

fn unpacked(bytes: &[u8]) -> String {
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for place in 0..archive.len() {
        let mut part = Vec::new();
        archive.by_index(place).unwrap().read_to_end(&mut part).unwrap();
        text += &String::from_utf8_lossy(&part);
    }
    text
}

/// What each format that is no picture says of the day; of a format for those who lead it in a list of its own.
fn told(session: &Session) -> [BTreeMap<&'static str, String>; 2] {
    let document = Document::new(session.clone(), Stage::default());
    let mut told = [BTreeMap::new(), BTreeMap::new()];
    for format in FORMATS.iter().filter(|format| !format.is_folder) {
        if format.lacking(session, &document.stage, Language::Danish).is_some() {
            continue;
        }
        let wanted = wanted(format, Language::Danish);
        // All that the format sees of the day; and what it has written, where that can be read.
        let mut words = format!("{:?}", wanted.told(&document).session());
        if let Made::File(bytes) = wanted.make(&document, &now()).unwrap() {
            words += &unpacked(&bytes);
        }
        told[usize::from(format.is_for_leaders)].insert(format.id, words);
    }
    told
}

#[test]
fn what_is_for_those_who_lead_is_in_the_run_sheet_and_nowhere_else() {
    for exercise in recipes::exercises() {
        let session = marked(&fill::day(exercise));
        let [others, leaders] = told(&session);
        assert!(others.len() >= 6);
        for (format, words) in others {
            assert!(!words.to_lowercase().contains("hemmelig"), "{format} of {}", exercise.recipe);
        }
        let sheet = text(&session.run_sheet(Language::Danish));
        let sheets =
            leaders.iter().map(|(format, words)| (*format, words)).filter(|(format, _)| *format == "runsheet.docx");
        for mark in ["ting", "pakke", "kasse", "hensyn"] {
            assert!(leaders["packing.pdf"].contains(&format!("hemmelig{mark}")), "the packing list lacks {mark}");
        }
        for (format, words) in sheets.chain([("runsheet.pdf", &sheet)]) {
            for mark in ["dag", "note", "ting", "rum", "plan", "leder", "trin", "pakke", "hensyn", "kasse"] {
                assert!(words.contains(&format!("hemmelig{mark}")), "{format} of {} lacks {mark}", exercise.recipe);
            }
        }
        for (item, played) in session.exercises() {
            for step in 0..played.steps.len() {
                let mut stage = Stage::default();
                Move::To(Place { item: item.id, step }).apply(&mut stage, &session, &now());
                let slide = format!("{:?}", session.slide(&stage, &now(), Language::Danish));
                assert!(!slide.contains("hemmelig"), "a slide of {}", exercise.recipe);
            }
        }
        assert!(!format!("{:?}", session.report(Language::Danish, Choices::default())).contains("hemmelig"));
    }
}

#[test]
fn who_leads_the_room_and_plan_b_are_edited_undone_and_saved_only_where_they_are_used() {
    let unused = format::write(&Document::new(morning(8), Stage::default())).unwrap();
    for word in ["lead:", "setup:", "plan_b:", "needs:", "packing:"] {
        assert!(!unused.contains(word), "{word} is in a file that says nothing of it");
    }
    let mut history = History::new(morning(8));
    let item = history.session().programme.items[1].id;
    let edits = [
        ItemEdit::Lead { lead: "Rikke".into() },
        ItemEdit::Setup { setup: "Stole i rundkreds".into() },
        ItemEdit::PlanB { plan_b: "Tag arket".into() },
    ];
    for edit in edits {
        history.apply(&Edit::Item { item, edit }).unwrap();
    }
    let session = history.session().clone();
    let written = format::write(&Document::new(session.clone(), Stage::default())).unwrap();
    assert_eq!(format::read(written.as_bytes()).unwrap().document.session, session);
    let sheet = text(&session.run_sheet(Language::Danish));
    for words in ["Rikke", "*Lokale: *Stole i rundkreds", "*Plan B: *Tag arket"] {
        assert!(sheet.contains(words), "{words} is not in {sheet}");
    }
    while history.undo().is_some() {}
    assert_eq!(*history.session(), morning(8));
}

#[test]
fn leaders_are_called_as_was_chosen() {
    let mut session = morning(3);
    session.facilitators = vec!["Rikke Holm".into(), "Thomas Juhl".into()];
    session.programme.items_mut().for_each(|item| item.lead = "Rikke Holm, Thomas Juhl".into());
    let lead = |names| session.discreet_for_leaders(names, Language::Danish).programme.items[0].lead.clone();
    let told = [Names::Full, Names::First, Names::Off].map(lead);
    assert_eq!(told, ["Rikke Holm, Thomas Juhl", "Rikke, Thomas", ""]);
    assert!(named("runsheet.pdf").is_some());
}

/// `LOOK=FOLDER cargo test --test program paper::look -- --ignored` writes what is printed of the sample and of a morning.
#[test]
#[ignore = "writes files for somebody to look at"]
fn look() {
    let folder = std::env::var("LOOK").unwrap();
    let mut long = morning(14);
    long.participants[2].name = "Christoffer-Alexander Wolstrup Knudsen-Jespersen".into();
    long.participants[2].unit = "Center for Sundhed, Forebyggelse og Beskæftigelse i Nordkøbing Kommune".into();
    for (name, session) in [("sample", sample()), ("morning", long)] {
        let document = Document::new(session, Stage::default());
        for format in FORMATS.iter().filter(|format| !format.is_folder && format.id.contains('.')) {
            for language in Language::ALL {
                if let Ok(Made::File(bytes)) = wanted(format, language).make(&document, &now()) {
                    std::fs::write(format!("{folder}/{name}.{}.{}", language.code(), format.id), bytes).unwrap();
                }
            }
        }
    }
}

#[test]
fn the_packing_list_says_what_it_said() {
    for (name, session) in golden_days() {
        compare(&format!("packing-{name}.txt"), &text(&session.packing_list(Language::Danish)));
    }
}

#[test]
fn four_people_more_change_every_number_by_themselves() {
    let mut history = History::new(morning(14));
    let words = |history: &History| history.session().packing_in_words(Language::Danish);
    let before = words(&history);
    for number in 0..4 {
        history.apply(&Edit::AddParticipant { name: format!("Ny{number}"), unit: String::new() }).unwrap();
    }
    let after = words(&history);
    for (fourteen, eighteen) in [("21 papkort", "27 papkort"), ("42 prikker", "54 prikker"), ("14 tusser", "18 tusser")]
    {
        assert!(before.contains(fourteen), "{fourteen} is not in {before}");
        assert!(after.contains(eighteen), "{eighteen} is not in {after}");
    }
    let absent = history.session().participants[0].id;
    history.apply(&Edit::Attend { person: absent, attendance: Attendance::Excused }).unwrap();
    assert!(words(&history).contains("17 tusser"), "whoever does not come needs no pen");
    let remote = history.session().participants[1].id;
    history.apply(&Edit::SetUnit { person: remote, unit: "på skærmen".into() }).unwrap();
    assert!(words(&history).contains("16 tusser"), "nor does who is at home");
}

#[test]
fn needs_are_counted_without_a_name_and_go_with_the_person() {
    let mut history = History::new(morning(4));
    let people: Vec<Id> = history.session().participants.iter().map(|person| person.id).collect();
    for (person, what) in
        [(people[0], "stor skrift"), (people[1], "Stor skrift, tegnsprog"), (people[2], "rampe"), (people[2], " ")]
    {
        history.apply(&Edit::SetNeed { person, what: what.into() }).unwrap();
    }
    assert_eq!(history.session().needs_in_words(), ["2 × stor skrift", "1 × tegnsprog"]);
    let written = format::write(&Document::new(history.session().clone(), Stage::default())).unwrap();
    assert_eq!(format::read(written.as_bytes()).unwrap().document.session, *history.session());
    let list = text(&history.session().packing_list(Language::Danish));
    assert!(list.contains("2 × stor skrift") && !list.contains("Navn"), "{list}");
    history.apply(&Edit::RemoveParticipant { person: people[1] }).unwrap();
    assert_eq!(history.session().needs_in_words(), ["1 × stor skrift"]);
    assert_eq!(history.session().needs.len(), 1);
}

#[test]
fn what_is_used_again_is_brought_once_and_what_is_used_up_is_summed() {
    let supply = |what: &str, each, again| Supply { what: Text::typed(what), each, again };
    let material = [
        supply("kort", Each::Pair(3), false),
        supply("tusser", Each::Person(1), true),
        supply("duge", Each::Table(1), true),
    ];
    let mut session = morning(0);
    session.programme.items.clear();
    for number in 0..9 {
        let id = session.new_id();
        session.participants.push(Participant::new(id, format!("Navn{number}"), String::new()));
    }
    for title in ["Først", "Så"] {
        let exercise = Exercise { material: material.to_vec(), ..Exercise::own(Text::typed(title), 10) };
        session.append(10, Activity::Exercise(exercise));
    }
    session.packing = "Forlængerledning\n\nTape".into();
    assert_eq!(session.packing_in_words(Language::Danish), "24 kort · 9 tusser · 2 duge · Forlængerledning · Tape");
}

#[test]
fn there_is_a_line_and_a_sign_for_everybody_and_a_card_for_each_group() {
    let mut session = morning(11);
    session.participants[3].name = "Åse Holm".into();
    let list = format!("{:?}", session.attendance_list(Language::Danish));
    let signs = session.name_signs(Language::Danish);
    for person in &session.participants {
        assert!(list.contains(&*session.name_of(person)), "{} is not on the list", person.name);
    }
    let last = signs.signs.last().unwrap();
    assert_eq!(
        (last.large.as_str(), &*last.lines),
        ("Åse", ["Holm".to_owned(), session.participants[3].unit.clone()].as_slice())
    );
    assert_eq!(signs.signs.len(), 11);
    session.participants[0].unnamed = true;
    session.participants[1].unit = "på skærmen".into();
    let told = session.discreet_whole(Names::Full, Language::Danish);
    let list = told.attendance_list(Language::Danish);
    let Part::Blank(Blank::Table(table)) = &list.sections[0].parts[0] else { panic!("{list:?}") };
    assert_eq!((table.rows.len(), table.rows.last().unwrap().concat()), (11, vec![]), "an empty line to sign");
    let both = told.name_signs(Language::Danish);
    assert_eq!(both.signs.len(), 9, "a sign names its owner, and stands in the room");
    assert!(both.signs.iter().all(|sign| sign.large != "en"), "{both:?}");
    let pdf = export::signs(&signs, &now()).unwrap();
    assert_eq!(lopdf::Document::load_mem(&pdf).unwrap().get_pages().len(), 6, "two on a page");
    let exercise = recipes::exercise(&Key::new("success-stories")).unwrap();
    let cards = fill::day(exercise).table_cards(Language::Danish);
    let names: Vec<&String> = cards.signs.iter().flat_map(|card| &card.lines).collect();
    assert_eq!(cards.signs.len(), 2);
    assert!(names.iter().any(|name| name.contains("Anne")), "{names:?}");
}
