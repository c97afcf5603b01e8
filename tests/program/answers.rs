//! Everybody's numbers: typed in few keys, hidden from the room until they are shown, and never with a name.

use std::collections::BTreeSet;

use egui::{Event, Key as KeyName};
use egui_kittest::kittest::Queryable as _;
use jiff::Zoned;
use jiff::civil::date;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::export::markdown;
use tovholder::i18n::Language;
use tovholder::model::block::answers::GivenNumbers;
use tovholder::model::block::circle::{Circle, CircleEdit};
use tovholder::model::block::context::Context;
use tovholder::model::block::kind::Case as _;
use tovholder::model::block::parts::PartEdit;
use tovholder::model::block::{At, BlockEdit, Order, cut_by};
use tovholder::model::day::programme::{Activity, ItemEdit};
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::exercise::edit::ExerciseEdit;
use tovholder::model::fault::refusal::Refusal;
use tovholder::model::id::Key;
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::name_style::Names;
use tovholder::model::people::Participant;
use tovholder::model::screen::slide::Body;
use tovholder::model::stage::{Place, Stage};
use tovholder::store::recipes;

use crate::harness::{self, Program, Window, control};

const PEOPLE: [&str; 14] =
    ["Anne", "Bo", "Dorte", "Emil", "Fie", "Gert", "Hanne", "Ib", "Jytte", "Kaj", "Lone", "Mads", "Nina", "Ole"];
/// What fourteen people answered, factor by factor, of the picture that was drawn first.
const ROWS: [&str; 6] =
    ["33424323353413", "22213321243215", "44453455334441", "11122223344555", "33342332333432", "44353345243431"];

fn now() -> Zoned {
    "2027-02-04T12:20:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

/// A day with fourteen people at three places and one exercise.
fn day(exercise: &Exercise) -> Session {
    let mut session = Session::blank("test", "Kursusdag", date(2027, 2, 4));
    for (place, name) in PEOPLE.iter().enumerate() {
        let id = session.new_id();
        let unit = ["Skole", "Kultur", "Plan"][(place / 5).min(2)].to_owned();
        session.participants.push(Participant { id, name: (*name).to_owned(), unit, absent: false });
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
    let edit = CircleEdit::Answer { part: part.map(Key::new), unit: unit.to_owned(), row: row.to_owned() };
    Edit::Block { at: at.clone(), edit: BlockEdit::Circle(edit) }
}

fn show(at: &At, shown: bool) -> Edit {
    Edit::Block { at: at.clone(), edit: BlockEdit::Circle(CircleEdit::Show { shown }) }
}

/// Everything that others may see of a day.
fn seen(session: &Session) -> BTreeSet<String> {
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
        for names in [Names::Full, Names::First, Names::Initials, Names::Off] {
            let report = session.report(language, Choices { names, ..Choices::default() });
            seen.insert(markdown(&report));
            seen.insert(format!("{report:?}"));
        }
        seen.extend(session.worksheets(language).iter().map(|sheet| format!("{sheet:?}")));
    }
    seen
}

/// Every radar of the library, where everybody gives a number.
fn radars() -> Vec<(Session, At)> {
    let mut radars = Vec::new();
    for exercise in recipes::exercises() {
        for named in exercise.blocks.iter().filter(|named| named.block.each().is_some()) {
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
        for text in after.difference(&before) {
            assert!(!PEOPLE.iter().any(|name| text.contains(&format!(" {name}: "))), "{text}");
        }
        history.apply(&show(&at, false)).unwrap();
        assert_eq!(seen(history.session()), before, "hidden again");
    }
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
    assert_eq!(told(&history).len(), 1, "the two of Kultur are what is left when all others are told");
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
        assert!(!refused.say(Language::Danish).is_empty() || refused == Refusal::Empty);
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
    assert!(digits <= 84 && others <= 20, "{digits} digits and {others} other keys");
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
    assert!(digits <= 84 && others <= 20, "{digits} digits and {others} other keys");
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
    let recipe = recipes::exercise(&Key::new("since-last")).unwrap();
    let follow = |history: &History| {
        let mut next = day(recipes::exercise(&Key::new("implementation-circle")).unwrap());
        next.take_up(&history.session().carried(), recipe);
        next
    };
    assert!(each(&follow(&history), &at).before.is_empty(), "the room has not seen them");
    history.apply(&show(&at, true)).unwrap();
    let mut next = History::new(follow(&history));
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
