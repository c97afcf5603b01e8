//! Everybody's numbers: typed in few keys, hidden from the room until they are shown, and never with a name.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};

use egui::{Event, Key as KeyName};
use egui_kittest::kittest::Queryable as _;
use jiff::Zoned;
use jiff::civil::date;
use tovholder::colours::Theme;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::export::markdown;
use tovholder::formats::{FORMATS, Made, Wanted};
use tovholder::i18n::Language;
use tovholder::model::block::answers::{Before, Given, GivenNumbers, NumbersEdit};
use tovholder::model::block::circle::{Circle, CircleEdit};
use tovholder::model::block::context::Context;
use tovholder::model::block::kind::Case as _;
use tovholder::model::block::parts::PartEdit;
use tovholder::model::block::{At, BlockEdit, Order, cut_by};
use tovholder::model::day::programme::{Activity, ItemEdit};
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::exercise::edit::ExerciseEdit;
use tovholder::model::fault::limits::{LONGEST_NAME, MOST_PARTICIPANTS};
use tovholder::model::fault::refusal::Refusal;
use tovholder::model::id::Key;
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::name_style::Names;
use tovholder::model::people::{Attendance, Participant};
use tovholder::model::screen::slide::{Body, Slide};
use tovholder::model::stage::{Place, Stage};
use tovholder::store::{self, Document, recipes};

use crate::harness::{self, Program, Window, control};

const PEOPLE: [&str; 14] =
    ["Anne", "Bo", "Dorte", "Emil", "Fie", "Gert", "Hanne", "Ib", "Jytte", "Kaj", "Lone", "Mads", "Nina", "Ole"];
/// What fourteen people answered, factor by factor, of the picture that was drawn first.
const ROWS: [&str; 6] =
    ["33424323353413", "22213321243215", "44453455334441", "11122223344555", "33342332333432", "44353345243431"];

pub(crate) fn now() -> Zoned {
    "2027-02-04T12:20:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

/// A day with fourteen people at three places and one exercise.
pub(crate) fn day(exercise: &Exercise) -> Session {
    let mut session = Session::blank("test", "Kursusdag", date(2027, 2, 4));
    for (place, name) in PEOPLE.iter().enumerate() {
        let id = session.new_id();
        let unit = ["Skole", "Kultur", "Plan"][(place / 5).min(2)].to_owned();
        session.participants.push(Participant::new(id, (*name).to_owned(), unit));
    }
    session.append(exercise.minutes().max(1), Activity::Exercise(exercise.clone()));
    session.settle();
    session
}

fn the_circle() -> (History, At) {
    let session = day(recipes::exercise(&Key::new("implementation-circle")).unwrap());
    let at = At { item: session.items().next().unwrap().id, block: Key::new("capacity") };
    (History::new(session), at)
}

fn circle<'a>(session: &'a Session, at: &At) -> &'a Circle {
    Circle::of(session.block(at).unwrap()).unwrap()
}

fn each<'a>(session: &'a Session, at: &At) -> &'a GivenNumbers {
    circle(session, at).each.as_ref().unwrap()
}

fn answer(at: &At, part: Option<&str>, unit: &str, row: &str) -> Edit {
    let edit = CircleEdit::Numbers(NumbersEdit::Answer {
        part: part.map(Key::new),
        unit: unit.to_owned(),
        row: row.to_owned(),
    });
    Edit::Block { at: at.clone(), edit: BlockEdit::Circle(edit) }
}

fn show(at: &At, shown: bool) -> Edit {
    Edit::Block { at: at.clone(), edit: BlockEdit::Circle(CircleEdit::Numbers(NumbersEdit::Show { shown })) }
}

/// Everything that others may see of a day.
pub(crate) fn seen(session: &Session) -> BTreeSet<String> {
    let mut seen = BTreeSet::new();
    for language in Language::ALL {
        for (item, exercise) in session.exercises() {
            for (step, own) in exercise.steps.iter().enumerate() {
                for block in own.show.iter().map(Some).chain([None]) {
                    let spots = block.and_then(|block| Circle::of(exercise.block(block)?));
                    let spots = spots.map(|circle| circle.keys().into_iter().cloned().map(Some).collect::<Vec<_>>());
                    for spotlight in spots.unwrap_or_default().into_iter().chain([None]) {
                        let at = Some(Place { item: item.id, step });
                        let stage = Stage { at, block: block.cloned(), spotlight, ..Stage::default() };
                        let slide = session.slide(&stage, &now(), language);
                        seen.insert(slide.in_words());
                        seen.insert(format!("{slide:?}"));
                    }
                }
            }
        }
        for (_, slide) in session.slides_held(&Stage::default(), &now(), language) {
            seen.insert(format!("{slide:?}"));
        }
        for names in [Names::Full, Names::First, Names::Initials, Names::Off] {
            let report = session.report(language, Choices { names, ..Choices::default() });
            seen.insert(markdown(&report));
            seen.insert(format!("{report:?}"));
        }
        seen.extend(session.worksheets(language).iter().map(|sheet| format!("{sheet:?}")));
    }
    seen
}

/// What is read of a day: the words of its slides and its pages, line by line, with every name in full.
pub(crate) fn lines(session: &Session) -> BTreeSet<String> {
    let mut read = String::new();
    for language in Language::ALL {
        let choices = Choices { names: Names::Full, times: true, ..Choices::default() };
        read += &markdown(&session.report(language, choices));
        for (_, slide) in session.slides_held(&Stage::default(), &now(), language) {
            read += &format!("{}\n", slide.in_words());
            if let Body::Figure { figure, .. } = &slide.body {
                read += &format!("{}\n", figure.alternative);
            }
        }
    }
    read.lines().map(str::to_owned).collect()
}

/// The words of some text that name somebody of these people.
pub(crate) fn named<'a>(text: &'a str, people: &[Participant]) -> Vec<&'a str> {
    let first = |person: &Participant| person.name.split_whitespace().next().map(str::to_owned);
    let names: BTreeSet<String> = people.iter().filter_map(first).collect();
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| names.contains(*word)).collect()
}

/// Everything a day is taken away as that it can be taken away as, by format and file; what is packed is unpacked.
fn taken_away(session: &Session, folders: bool) -> BTreeMap<String, Vec<u8>> {
    let document = Document::new(session.clone(), Stage::default());
    let mut taken = BTreeMap::new();
    for format in FORMATS.iter().filter(|format| format.is_folder == folders) {
        let choices = Choices { names: Names::Full, times: true, ..Choices::default() };
        let (language, theme) = (Language::Danish, Theme::Light);
        let wanted = Wanted { format, language, choices, logo: None, farthest_seat: 6.0, theme };
        if format.lacking(session, &document.stage, language).is_some() {
            continue;
        }
        let files = match wanted.make(&document, &now()).unwrap() {
            Made::File(bytes) => vec![(String::new(), bytes)],
            Made::Folder(files) => files,
        };
        for (name, bytes) in files {
            // That somebody answered about a factor gives it a number of its own; what they answered is what matters here.
            let bytes = if name.ends_with(".tovholder") { without_counting(&bytes) } else { bytes };
            for (part, bytes) in unpacked(bytes) {
                taken.insert(format!("{} {name} {part}", format.id), bytes);
            }
        }
    }
    taken
}

fn without_counting(bytes: &[u8]) -> Vec<u8> {
    let text = String::from_utf8_lossy(bytes);
    let counts =
        |line: &&str| ["// Tovholder ", "said: ", "next_id: "].iter().any(|sign| line.trim().starts_with(sign));
    text.lines().filter(|line| !counts(line)).collect::<Vec<&str>>().join("\n").into_bytes()
}

fn unpacked(bytes: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    if !bytes.starts_with(b"PK") {
        return vec![(String::new(), bytes)];
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let places = 0..archive.len();
    let part = |place: usize| {
        let mut part = archive.by_index(place).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (part.name().to_owned(), bytes)
    };
    places.map(part).collect()
}

/// The sample before anybody has given a number in its circle.
fn the_sample() -> (History, At) {
    let mut history = History::new(store::sample().unwrap().session);
    let recipe = Key::new("implementation-circle");
    let item = history.session().exercises().find(|(_, exercise)| exercise.recipe == recipe).unwrap().0.id;
    let at = At { item, block: Key::new("capacity") };
    for part in circle(history.session(), &at).keys().into_iter().cloned().collect::<Vec<_>>() {
        let forget = BlockEdit::Circle(CircleEdit::Numbers(NumbersEdit::Forget { part }));
        history.apply(&Edit::Block { at: at.clone(), edit: forget }).unwrap();
    }
    history.apply(&show(&at, false)).unwrap();
    (history, at)
}

/// Every radar of the library, where everybody gives a number.
fn radars() -> Vec<(Session, At)> {
    let mut radars = Vec::new();
    for exercise in recipes::exercises() {
        for named in
            exercise.blocks.iter().filter(|named| Circle::of(&named.block).is_some() && named.block.each().is_some())
        {
            let session = day(exercise);
            let at = At { item: session.items().next().unwrap().id, block: named.id.clone() };
            let divide = ExerciseEdit::Divide { block: at.block.clone(), edit: PartEdit::Each { each: true } };
            let edit = Edit::Item { item: at.item, edit: ItemEdit::Make { edit: divide } };
            let mut history = History::new(session);
            history.apply(&edit).unwrap();
            radars.push((history.session().clone(), at));
        }
    }
    assert!(radars.len() > 2, "{}", radars.len());
    radars
}

#[test]
fn nothing_that_others_see_holds_a_number_before_it_is_shown_and_none_ever_a_name() {
    for (session, at) in radars() {
        let before = seen(&session);
        let mut history = History::new(session);
        let scale = circle(history.session(), &at).scale().unwrap();
        for part in circle(history.session(), &at).keys().into_iter().cloned().collect::<Vec<_>>() {
            let row: Vec<String> =
                (0..7).map(|place| scale.clone().nth(place % scale.len()).unwrap().to_string()).collect();
            history.apply(&answer(&at, Some(part.as_str()), "Skole", &row[..4].join(" "))).unwrap();
            history.apply(&answer(&at, Some(part.as_str()), "", &row[4..].join(" "))).unwrap();
        }
        assert_eq!(seen(history.session()), before, "{}", at.block);
        history.apply(&show(&at, true)).unwrap();
        let after = seen(history.session());
        assert_ne!(after, before, "{}", at.block);
        history.apply(&show(&at, false)).unwrap();
        assert_eq!(seen(history.session()), before, "hidden again");
        let before = lines(history.session());
        history.apply(&show(&at, true)).unwrap();
        let after = lines(history.session());
        let mut told = after.difference(&before).peekable();
        assert!(told.peek().is_some(), "{}", at.block);
        told.for_each(|line| assert_eq!(named(line, &history.session().participants), [""; 0], "{line}"));
    }
}

#[test]
fn no_file_that_a_day_is_taken_away_as_holds_a_number_before_it_is_shown_and_then_none_has_a_name() {
    // Pictures of a whole day would take minutes.
    for ((mut history, at), folders) in [(the_sample(), false), (the_circle(), true)] {
        let parts: Vec<Key> = circle(history.session(), &at).keys().into_iter().cloned().collect();
        let (before, read) = (taken_away(history.session(), folders), lines(history.session()));
        for (part, row) in parts.iter().zip(ROWS) {
            history.apply(&answer(&at, Some(part.as_str()), "", &row[..6])).unwrap();
        }
        let differing = |history: &History| -> BTreeSet<String> {
            let now = taken_away(history.session(), folders);
            let names: BTreeSet<String> = now.keys().chain(before.keys()).cloned().collect();
            names.into_iter().filter(|name| now.get(name) != before.get(name)).collect()
        };
        assert_eq!(differing(&history), BTreeSet::new());
        history.apply(&show(&at, true)).unwrap();
        let shown = differing(&history);
        let formats: &[&str] = if folders { &["png "] } else { &["pdf ", "docx ", "md "] };
        for format in formats {
            assert!(shown.iter().any(|name| name.starts_with(format)), "{format} says nothing of it: {shown:?}");
        }
        let after = lines(history.session());
        let told: Vec<&String> = after.difference(&read).collect();
        assert!(!told.is_empty());
        told.iter().for_each(|line| assert_eq!(named(line, &history.session().participants), [""; 0], "{line}"));
    }
}

#[test]
fn of_fewer_than_three_nothing_is_told_anywhere_and_the_facilitator_is_told_why() {
    let (mut history, at) = the_circle();
    history.apply(&show(&at, true)).unwrap();
    let (before, taken) = (seen(history.session()), taken_away(history.session(), false));
    history.apply(&answer(&at, Some("focus"), "", "15")).unwrap();
    history.apply(&answer(&at, Some("leadership"), "Skole", "1")).unwrap();
    assert_eq!(seen(history.session()), before);
    assert_eq!(taken_away(history.session(), false), taken);
    assert_eq!(follow(&history, &at), []);
    assert!(each(history.session(), &at).is_too_few(&Key::new("focus")));
    let told = |history: &History| {
        let stage = Stage { at: Some(Place { item: at.item, step: 1 }), ..Stage::default() };
        let window = harness::window(Program::new(history.session().clone(), stage, now()));
        let says = |words: &str| window.query_by_label_contains(words).is_some();
        (says("Vises først, når mindst 3 har svaret"), says("Deltagerne ser det"))
    };
    assert_eq!(told(&history), (true, false));
    history.apply(&answer(&at, Some("focus"), "", "3")).unwrap();
    assert_ne!(seen(history.session()), before);
    assert_eq!(follow(&history, &at).len(), 1, "only of the factor that three have answered about");
    assert_eq!(told(&history), (true, true), "of another factor there are still too few");
    history.apply(&answer(&at, Some("leadership"), "", "22")).unwrap();
    assert_eq!(told(&history), (false, true));
}

/// What the day that follows knows of it.
fn follow(history: &History, at: &At) -> Vec<Before> {
    each(&next_day(history), at).before.clone()
}

fn next_day(history: &History) -> Session {
    let mut next = day(recipes::exercise(&Key::new("implementation-circle")).unwrap());
    next.take_up(&history.session().carried(), recipes::exercise(&Key::new("since-last")).unwrap());
    next
}

#[test]
fn of_a_factor_in_the_spotlight_that_too_few_have_answered_about_no_number_is_said() {
    let (mut history, at) = the_circle();
    for (part, row) in [("leadership", "11555"), ("focus", "15")] {
        history.apply(&answer(&at, Some(part), "", row)).unwrap();
    }
    history.apply(&show(&at, true)).unwrap();
    let beside = |spotlight: Option<&str>| {
        let stage = Stage { at: Some(Place { item: at.item, step: 2 }), ..Stage::default() };
        let stage = Stage { spotlight: spotlight.map(Key::new), ..stage };
        let Body::Figure { beside, .. } = history.session().slide(&stage, &now(), Language::Danish).body else {
            panic!("no figure")
        };
        beside
    };
    assert_eq!((beside(None).title.as_str(), beside(None).dots.len()), ("Ledelse fra 1 til 5", 5));
    assert_eq!(beside(Some("leadership")), beside(None));
    for part in ["focus", "culture"] {
        let lit = beside(Some(part));
        assert!(lit.dots.is_empty() && lit.title != beside(None).title, "{lit:?}");
        assert!(lit.values.iter().all(|value| value.value == "–"), "{lit:?}");
        assert!(!lit.kicker.contains("svaret"), "{lit:?}");
    }
}

#[test]
fn whoever_has_left_may_have_answered_and_only_what_a_row_is_about_is_counted() {
    let (mut history, at) = the_circle();
    let people: Vec<_> = history.session().participants.iter().map(|person| person.id).collect();
    for person in &people[..6] {
        history.apply(&Edit::Attend { person: *person, attendance: Attendance::Away }).unwrap();
    }
    history.apply(&answer(&at, Some("focus"), "", ROWS[0])).unwrap();
    history.apply(&answer(&at, Some("resources"), "Skole", "11122")).unwrap();
    assert_eq!(history.apply(&answer(&at, Some("resources"), "Skole", "1")), Err(Refusal::MoreThanPeople));
    for person in &people[..3] {
        history.apply(&Edit::RemoveParticipant { person: *person }).unwrap();
    }
    // Of two factors more have answered than are left. That says nothing about the others.
    history.apply(&answer(&at, Some("leadership"), "", "123")).unwrap();
    history.apply(&answer(&at, None, "", "--3333")).unwrap();
    assert_eq!(history.apply(&answer(&at, Some("focus"), "", "1")), Err(Refusal::MoreThanPeople));
    assert_eq!(history.apply(&answer(&at, None, "", "1-----")), Err(Refusal::MoreThanPeople));
}

#[test]
fn a_file_at_the_limits_opens_and_is_drawn_and_one_beyond_them_is_found() {
    let (history, at) = the_circle();
    let mut session = history.session().clone();
    let parts: Vec<Key> = circle(&session, &at).keys().into_iter().cloned().collect();
    let most = |part: &Key| {
        let of = |(place, count): (usize, usize)| Given {
            part: part.clone(),
            unit: format!("{place}{}", "s".repeat(LONGEST_NAME - 1)),
            numbers: vec![[1, 5][place], 5].into_iter().cycle().take(count).collect(),
        };
        [MOST_PARTICIPANTS / 2, MOST_PARTICIPANTS / 2].into_iter().enumerate().map(of).collect::<Vec<Given>>()
    };
    let came_to =
        |part: &Key| Before { part: part.clone(), count: MOST_PARTICIPANTS as u16, low: 2, middle: 6, high: 10 };
    let full = GivenNumbers {
        shown: true,
        given: parts.iter().flat_map(most).map(sorted).collect(),
        before: parts.iter().map(came_to).collect(),
    };
    let with = |session: &mut Session, each: GivenNumbers| {
        let item = session.programme.items_mut().next().unwrap();
        let Activity::Exercise(exercise) = &mut item.activity else { panic!("no exercise") };
        let named = exercise.blocks.iter_mut().find(|named| named.id == at.block).unwrap();
        Circle::of_mut(&mut named.block).unwrap().each = Some(each);
    };
    with(&mut session, full.clone());
    assert_eq!(session.check(), []);
    let document = Document::new(session.clone(), Stage::default());
    let opened = store::format::read(store::format::write(&document).unwrap().as_bytes()).unwrap().document.session;
    assert_eq!(each(&opened, &at), &full);
    for step in 0..3 {
        let stage = Stage { at: Some(Place { item: at.item, step }), ..Stage::default() };
        harness::window(Program::new(opened.clone(), stage, now())).run();
    }
    assert!(!markdown(&opened.report(Language::Danish, Choices::default())).is_empty());
    let beyond: [fn(&mut GivenNumbers); 9] = [
        |each| each.given[0].numbers.push(5),
        |each| each.given[0].numbers[0] = 0,
        |each| each.given[0].unit.push('s'),
        |each| each.given.push(Given { numbers: Vec::new(), ..each.given[0].clone() }),
        |each| each.given[0].part = Key::new("nowhere"),
        |each| each.before[0].count += 1,
        |each| each.before[0].high = 11,
        |each| each.before[0].low = 8,
        |each| each.before.push(each.before[0].clone()),
    ];
    for (place, spoil) in beyond.into_iter().enumerate() {
        let mut each = full.clone();
        spoil(&mut each);
        with(&mut session, each);
        assert_ne!(session.check(), [], "{place}");
    }
}

fn sorted(mut given: Given) -> Given {
    given.numbers.sort_unstable();
    given
}

#[test]
fn what_they_came_to_is_shown_and_printed_with_the_factor_where_the_room_disagrees_most() {
    let (mut history, at) = the_circle();
    let parts: Vec<Key> = circle(history.session(), &at).keys().into_iter().cloned().collect();
    for (part, row) in parts.iter().zip(ROWS) {
        history.apply(&answer(&at, Some(part.as_str()), "", row)).unwrap();
    }
    history.apply(&show(&at, true)).unwrap();
    let stage = Stage { at: Some(Place { item: at.item, step: 2 }), ..Stage::default() };
    let slide = history.session().slide(&stage, &now(), Language::Danish);
    let Body::Figure { beside, figure } = &slide.body else { panic!("{:?}", slide.body) };
    assert_eq!(beside.title, "Ledelse fra 1 til 5");
    assert_eq!(beside.kicker, "14 af 14 har svaret · størst spredning");
    let dots: Vec<(&str, u64)> = beside.dots.iter().map(|(number, count)| (number.as_str(), *count)).collect();
    assert_eq!(dots, [("5", 3), ("4", 2), ("3", 2), ("2", 4), ("1", 3)]);
    let values: Vec<String> = beside.values.iter().map(|value| format!("{} {}", value.label, value.value)).collect();
    assert_eq!(values, ["midterste svar 2,5", "den midterste halvdel 2–4"]);
    assert!(
        figure.alternative.contains("Ledelse: midterste svar 2,5, den midterste halvdel 2–4"),
        "{}",
        figure.alternative
    );
    let page = markdown(&history.session().report(Language::Danish, Choices::default()));
    for line in ["| Ledelse | 2,5 | 2–4 | 14 |", "14 af 14 har svaret", "størst spredning", "Ledelse"] {
        assert!(page.contains(line), "{line} is missing in\n{page}");
    }
    assert!(!page.contains("Gennemsnit"), "nobody has agreed on a number yet");
    // The room may still agree on one number and on a goal.
    let set = |edit| Edit::Block { at: at.clone(), edit: BlockEdit::Circle(edit) };
    history.apply(&set(CircleEdit::Now { part: parts[3].clone(), value: Some(2) })).unwrap();
    history.apply(&set(CircleEdit::Goal { part: parts[3].clone(), value: Some(4) })).unwrap();
    let slide = history.session().slide(&stage, &now(), Language::Danish);
    assert!(slide.in_words().contains("Nu: 2\nden midterste halvdel: 2–4\nMål: 4"), "{}", slide.in_words());
    let page = markdown(&history.session().report(Language::Danish, Choices::default()));
    assert!(page.contains("| Ledelse | 2,5 | 2–4 | 14 | 2 | 4 |"), "{page}");
}

#[test]
fn a_unit_is_told_by_itself_only_where_nobody_can_be_guessed() {
    let (mut history, at) = the_circle();
    for (unit, row) in [("Skole", "1 2 3"), ("Kultur", "44"), ("Plan", "555")] {
        history.apply(&answer(&at, Some("focus"), unit, row)).unwrap();
    }
    let told = |history: &History| -> Vec<String> {
        let units = each(history.session(), &at).by_unit(&Key::new("focus"));
        units.iter().map(|(unit, spread)| format!("{unit} {}", spread.say_middle(Language::Danish))).collect()
    };
    assert_eq!(told(&history), ["Plan 5"], "the two of Kultur are what is left when all others are told");
    history.apply(&answer(&at, Some("focus"), "Kultur", "1")).unwrap();
    assert_eq!(told(&history), ["Skole 2", "Kultur 4", "Plan 5"]);
    history.apply(&show(&at, true)).unwrap();
    let page = |names| markdown(&history.session().report(Language::Danish, Choices { names, ..Choices::default() }));
    assert!(page(Names::Full).contains("| Fokus | 2 (1–3) | 4 (1–4) | 5 (5) |"), "{}", page(Names::Full));
    assert!(!page(Names::Off).contains("Kultur"), "{}", page(Names::Off));
}

#[test]
fn what_is_no_row_is_refused_in_one_sentence_and_nothing_is_lost() {
    let (mut history, at) = the_circle();
    history.apply(&answer(&at, Some("focus"), "", "33425")).unwrap();
    let before = history.session().clone();
    for (part, unit, row, refusal) in [
        (Some("focus"), "", "3 7 2", Refusal::OutsideScale),
        (Some("focus"), "", "0", Refusal::OutsideScale),
        (Some("focus"), "", "3 x 2", Refusal::NoNumbers),
        (Some("focus"), "", "33425 33425", Refusal::MoreThanPeople),
        (Some("focus"), "Skole", "333333", Refusal::MoreThanPeople),
        (Some("focus"), "", "", Refusal::Empty),
        (Some("focus"), "", "  ", Refusal::Empty),
        (None, "", "33425", Refusal::UnevenAnswers),
        (None, "", "3342511", Refusal::UnevenAnswers),
        (Some("nowhere"), "", "3", Refusal::Gone),
    ] {
        let refused = history.apply(&answer(&at, part, unit, row)).unwrap_err();
        assert_eq!(refused, refusal, "{row:?}");
        assert_eq!(*history.session(), before, "{row:?}");
        let said = refused.say(Language::Danish);
        assert!(said.ends_with('.') && !said.contains(['{', '\n']) && said.split(". ").count() <= 2, "{said}");
    }
    history.apply(&answer(&at, None, "", "3-4251")).unwrap();
    assert_eq!(each(history.session(), &at).count(&Key::new("focus"), ""), 6);
    assert_eq!(each(history.session(), &at).count(&Key::new("resources"), ""), 0);
    assert_eq!(history.undo_name().map(|name| Language::Danish.say(name)).as_deref(), Some("skriv alles tal"));
    history.undo();
    assert_eq!(*history.session(), before, "a row is one step");
    // A factor that is renamed keeps its numbers, and so does one of whom somebody leaves.
    let rename = CircleEdit::Rename { part: Key::new("focus"), title: "Retning".into() };
    history.apply(&Edit::Block { at: at.clone(), edit: BlockEdit::Circle(rename) }).unwrap();
    for person in before.participants.iter().take(12).map(|person| person.id) {
        history.apply(&Edit::RemoveParticipant { person }).unwrap();
    }
    let left = each(history.session(), &at);
    assert_eq!((left.count(&Key::new("focus"), ""), history.session().check()), (5, Vec::new()));
    history.apply(&show(&at, true)).unwrap();
    let page = markdown(&history.session().report(Language::Danish, Choices::default()));
    assert!(page.contains("5 af 5 har svaret") && page.contains("Retning"), "{page}");
    // A factor with numbers is not taken out.
    let remove = ExerciseEdit::Divide { block: at.block.clone(), edit: PartEdit::Remove { part: Key::new("focus") } };
    let refused = history.apply(&Edit::Item { item: at.item, edit: ItemEdit::Make { edit: remove } });
    assert_eq!(refused, Err(Refusal::Said));
    let off = ExerciseEdit::Divide { block: at.block.clone(), edit: PartEdit::Each { each: false } };
    assert_eq!(history.apply(&Edit::Item { item: at.item, edit: ItemEdit::Make { edit: off } }), Err(Refusal::Said));
}

#[test]
fn numbers_say_nothing_of_who_gave_them() {
    let orders = ["1 3 5 2", "5 3 2 1", "2 1 3 5"];
    let kept = orders.map(|row| {
        let (mut history, at) = the_circle();
        history.apply(&answer(&at, Some("focus"), "", row)).unwrap();
        each(history.session(), &at).clone()
    });
    assert!(kept.iter().all(|other| *other == kept[0]), "the order of the room is not kept: {kept:?}");
    let (mut sheets, at) = the_circle();
    for sheet in ["111555", "555111"] {
        sheets.apply(&answer(&at, None, "", sheet)).unwrap();
    }
    let (mut turned, _) = the_circle();
    for sheet in ["155511", "511155"] {
        turned.apply(&answer(&at, None, "", sheet)).unwrap();
    }
    assert_eq!(each(sheets.session(), &at), each(turned.session(), &at), "no sheet is kept as one");
}

/// The slide with what fourteen people answered, for a picture of it.
pub fn spread() -> Slide {
    let (history, stage) = all_answered(2);
    history.session().slide(&stage, &now(), Language::Danish)
}

/// The day when all have answered and the room sees it, at a step.
fn all_answered(step: usize) -> (History, Stage) {
    let (mut history, at) = the_circle();
    let parts: Vec<Key> = circle(history.session(), &at).keys().into_iter().cloned().collect();
    for (part, row) in parts.iter().zip(ROWS) {
        history.apply(&answer(&at, Some(part.as_str()), "", row)).unwrap();
    }
    history.apply(&show(&at, true)).unwrap();
    (history, Stage { at: Some(Place { item: at.item, step }), ..Stage::default() })
}

/// The facilitator's window to look at: `LOOK=folder cargo test --test program answers::look -- --ignored`.
#[test]
#[ignore = "writes pictures for eyes"]
fn look() {
    let folder = std::env::var("LOOK").unwrap();
    let (mut history, stage) = all_answered(1);
    let item = stage.at.unwrap().item;
    let at = At { item, block: Key::new("capacity") };
    history.apply(&show(&at, false)).unwrap();
    let set = |edit| Edit::Block { at: at.clone(), edit: BlockEdit::Circle(edit) };
    let parts: Vec<Key> = circle(history.session(), &at).keys().into_iter().cloned().collect();
    for (part, goal) in parts.iter().zip([4, 3, 4, 4, 4, 5]) {
        history.apply(&set(CircleEdit::Goal { part: part.clone(), value: Some(goal) })).unwrap();
    }
    history.apply(&set(CircleEdit::Numbers(NumbersEdit::Forget { part: parts[4].clone() }))).unwrap();
    history.apply(&set(CircleEdit::Numbers(NumbersEdit::Forget { part: parts[5].clone() }))).unwrap();
    history.apply(&answer(&at, Some(parts[5].as_str()), "", "45")).unwrap();
    let mut program = Program::new(history.session().clone(), stage, now());
    program.window.drafts.insert(at, "3 3 4 2 3 3 2 3 3 3 4 3".into());
    let mut window = harness::window_of(program, [1440.0, 900.0]);
    window.state_mut().window.capture_now = true;
    window.run();
    harness::click(&mut window, "5 Organisation og kultur");
    window.render().unwrap().save(format!("{folder}/numbers.png")).unwrap();
}

/// The window at the step where everybody gives numbers.
fn window() -> (Window, At) {
    let (history, at) = the_circle();
    let stage = Stage { at: Some(Place { item: at.item, step: 1 }), ..Stage::default() };
    let mut program = Program::new(history.session().clone(), stage, now());
    program.may_be_refused = true;
    (harness::window(program), at)
}

fn typed(window: &mut Window, digits: &str) -> usize {
    for digit in digits.chars() {
        window.event(Event::Text(digit.to_string()));
        window.run();
    }
    digits.chars().count()
}

#[test]
fn fourteen_people_and_six_factors_take_84_digits_and_few_other_keys() {
    let (mut window, at) = window();
    window.state_mut().window.capture_now = true;
    window.run();
    let (mut digits, mut others) = (0, 1);
    for row in ROWS {
        digits += typed(&mut window, row);
        harness::press(&mut window, KeyName::Enter);
        others += 1;
    }
    // Behind the last factor comes one sheet at a time, with nothing in the line: V shows the numbers to the room.
    typed(&mut window, "v");
    others += 1;
    assert_eq!((digits, others), (84, 8), "few keys");
    let session = window.state().history.session();
    let keys = circle(session, &at).keys();
    assert!(keys.iter().all(|key| each(session, &at).count(key, "") == 14));
    assert!(each(session, &at).shown);
}

#[test]
fn one_sheet_at_a_time_takes_as_few_keys() {
    let (mut window, at) = window();
    window.state_mut().window.capture_now = true;
    window.run();
    let (mut digits, mut others) = (0, 2);
    harness::press(&mut window, KeyName::ArrowUp);
    for person in 0..14 {
        let sheet: String = ROWS.iter().map(|row| row.chars().nth(person).unwrap()).collect();
        digits += typed(&mut window, &sheet);
        harness::press(&mut window, KeyName::Enter);
        others += 1;
    }
    assert_eq!((digits, others), (84, 16), "few keys");
    let session = window.state().history.session().clone();
    assert!(circle(&session, &at).keys().iter().all(|key| each(&session, &at).count(key, "") == 14));
    let (mut by_factor, _) = the_circle();
    let parts: Vec<Key> = circle(&session, &at).keys().into_iter().cloned().collect();
    for (part, row) in parts.iter().zip(ROWS) {
        by_factor.apply(&answer(&at, Some(part.as_str()), "", row)).unwrap();
    }
    assert_eq!(each(&session, &at), each(by_factor.session(), &at), "both ways come to the same");
}

#[test]
fn a_wrong_digit_is_told_at_once_and_the_row_stays_in_the_line() {
    let (mut window, at) = window();
    window.state_mut().window.capture_now = true;
    window.run();
    typed(&mut window, "3 3 4");
    assert!(window.query_by_label_contains("3 af 14").is_some());
    typed(&mut window, " 7");
    let sentence = "7 ligger uden for skalaen fra 1 til 5. Resten af tallene er der endnu.";
    assert!(window.query_by_label_contains(sentence).is_some());
    let before = window.state().history.session().clone();
    harness::press(&mut window, KeyName::Enter);
    assert_eq!(*window.state().history.session(), before);
    assert_eq!(window.state().window.drafts.get(&at).map(String::as_str), Some("3 3 4 7"));
    // Whatever is typed and right when the day is left is kept.
    window.state_mut().window.drafts.insert(at.clone(), "3 3 4".into());
    let edits = window.state_mut().window.finish(&before);
    assert_eq!(edits, [answer(&at, Some("focus"), "", "3 3 4")]);
    assert!(control(&window, "Vis for deltagerne  V").rect().width() > 0.0);
}

#[test]
fn on_the_day_that_follows_this_time_stands_beside_last_time() {
    let (mut history, at) = the_circle();
    for (part, row) in circle(&history.session().clone(), &at).keys().iter().zip(ROWS) {
        history.apply(&answer(&at, Some(part.as_str()), "", row)).unwrap();
    }
    assert_eq!(follow(&history, &at), [], "the room has not seen them");
    history.apply(&show(&at, true)).unwrap();
    let mut next = History::new(next_day(&history));
    assert_eq!(next.session().check(), []);
    let page = |day: &History| markdown(&day.session().report(Language::Danish, Choices::default()));
    let empty = page(&next);
    assert!(!empty.contains("Sidst"), "nothing is shown before this time is: {empty}");
    next.apply(&answer(&at, Some("leadership"), "", "444")).unwrap();
    assert_eq!(page(&next), empty);
    next.apply(&show(&at, true)).unwrap();
    assert!(page(&next).contains("| Ledelse | 2,5 | 4 | 4 | 3 |"), "{}", page(&next));
}

#[test]
fn what_is_taken_from_the_circle_comes_lowest_first_or_widest_first() {
    let (mut history, at) = the_circle();
    let parts: Vec<Key> = circle(history.session(), &at).keys().into_iter().cloned().collect();
    for (part, row) in parts.iter().zip(ROWS) {
        history.apply(&answer(&at, Some(part.as_str()), "", row)).unwrap();
    }
    let first = |history: &History, order| {
        let session = history.session();
        let exercise = session.item(at.item).unwrap().exercise().unwrap();
        let context = Context::new(session, at.item, exercise, Language::Danish);
        let items = session.block(&at).unwrap().behaviour().items(&at.block, &context);
        let (cut, sure) = cut_by(items, 1, order);
        (cut.iter().map(|item| item.text.clone()).collect::<Vec<_>>(), sure)
    };
    assert_eq!(first(&history, Order::Widest).0, ["Fokus"], "hidden numbers order nothing");
    history.apply(&show(&at, true)).unwrap();
    assert_eq!(first(&history, Order::Widest), (vec!["Ledelse".to_owned()], 1));
    assert_eq!(first(&history, Order::Lowest), (vec!["Ressourcer".to_owned()], 1));
    let now = CircleEdit::Now { part: Key::new("culture"), value: Some(1) };
    history.apply(&Edit::Block { at: at.clone(), edit: BlockEdit::Circle(now) }).unwrap();
    assert_eq!(
        first(&history, Order::Lowest),
        (vec!["Organisation og kultur".to_owned()], 1),
        "what was agreed counts"
    );
}
