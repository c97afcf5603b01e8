//! A list of participants from a mail or a sheet: seen before anybody is taken, and then taken in one step.

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key as KeyName, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _, by};
use jiff::civil::date;
use tovholder::facilitator::people_list::PastedPeople;
use tovholder::facilitator::{Panel, WindowState};
use tovholder::model::day::session::Session;
use tovholder::model::fault::limits::MOST_PARTICIPANTS;
use tovholder::model::stage::Stage;

use super::paste;
use crate::facilitator::days::NOW;
use crate::harness::{Program, Window, click, control, press, window};

const MAIL: &str = "Anne Holm <a@b.dk>; Bo Berg <b@b.dk>; Carl Friis <c@b.dk>; Dorthe Dahl <d@b.dk>; \
    Emil Bach <e@b.dk>; Fie Lund <f@b.dk>; Gitte Toft <g@b.dk>; \"Hansen, Ib\" <i@b.dk>; åse.øst@b.dk";
const NINE: [&str; 9] = [
    "Anne Holm",
    "Bo Berg",
    "Carl Friis",
    "Dorthe Dahl",
    "Emil Bach",
    "Fie Lund",
    "Gitte Toft",
    "Ib Hansen",
    "Åse Øst",
];

/// The list of participants of a new day, ready for a name.
fn people() -> Window {
    over(Panel::People)
}

fn over(panel: Panel) -> Window {
    let session = Session::blank("test", "Dag", date(2027, 2, 4));
    let mut program = Program::new(session, Stage::default(), NOW.clone());
    program.window = WindowState::with(panel);
    program.window.capture_now = true;
    window(program)
}

fn names(window: &Window) -> Vec<String> {
    window.state().history.session().participants.iter().map(|person| person.name.clone()).collect()
}

fn both(window: &Window) -> Vec<[String; 2]> {
    let people = &window.state().history.session().participants;
    people.iter().map(|person| [person.name.clone(), person.unit.clone()]).collect()
}

fn is_open(window: &Window) -> bool {
    matches!(window.state().window.panel, Some(Panel::PeopleList(_)))
}

#[test]
fn nine_people_from_a_mail_are_one_paste_and_one_enter_and_one_step_back() {
    let mut window = people();
    paste(&mut window, MAIL);
    assert_eq!(names(&window), Vec::<String>::new(), "seen before they are taken");
    press(&mut window, KeyName::Enter);
    assert_eq!(names(&window), NINE);
    assert_eq!(window.state().window.panel, Some(Panel::People));
    assert!(control(&window, "Fornavn").is_focused(), "ready for the next");
    window.state_mut().history.undo();
    assert_eq!(names(&window), Vec::<String>::new());
}

#[test]
fn a_fast_enter_waits_for_the_list() {
    let mut window = people();
    let enter = |pressed| Event::Key {
        key: KeyName::Enter,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    window.input_mut().events.extend([Event::Paste(MAIL.into()), enter(true), enter(false)]);
    window.run();
    window.run();
    assert_eq!(names(&window), NINE);
}

#[test]
fn where_the_list_is_asked_for_it_is_pasted_in_the_same_way() {
    let mut window = over(Panel::PeopleList(PastedPeople::default()));
    paste(&mut window, "Navn;Enhed\r\n\"Larsen, Kaj\";Teknik\r\nÅse;\"Plan; By\"");
    press(&mut window, KeyName::Enter);
    assert_eq!(both(&window), [["Kaj Larsen", "Teknik"], ["Åse", "Plan; By"]]);
}

#[test]
fn esc_gives_up_and_takes_nobody() {
    let mut window = people();
    paste(&mut window, "Anne\nBo");
    assert!(is_open(&window));
    press(&mut window, KeyName::Escape);
    assert_eq!((names(&window), &window.state().window.panel), (Vec::new(), &Some(Panel::People)));
}

#[test]
fn a_name_alone_stays_what_is_typed() {
    let mut window = people();
    paste(&mut window, "Anne-Marie  Holm");
    assert!(!is_open(&window));
    assert_eq!(window.state().window.newcomer[0], "Anne-Marie  Holm");
}

#[test]
fn columns_are_chosen_by_a_click() {
    let mut window = people();
    paste(&mut window, "Xi\tYlva Zum\nQu\tWilla Zam");
    for (column, meaning) in [("Kolonne 1: ", "Udelades"), ("Kolonne 2: ", "Navn")] {
        for _ in 0..5 {
            let name = labels(&window, Role::Button).into_iter().find(|name| name.starts_with(column)).unwrap();
            if name.ends_with(meaning) {
                break;
            }
            click(&mut window, &name);
        }
        assert!(labels(&window, Role::Button).contains(&format!("{column}{meaning}")));
    }
    click(&mut window, "Tilføj 2 deltagere");
    assert_eq!(both(&window), [["Ylva Zum", ""], ["Willa Zam", ""]]);
}

fn labels(window: &Window, role: Role) -> Vec<String> {
    let nodes = window.query_all(by().predicate(move |node| node.role() == role));
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn who_is_there_already_is_told_and_not_taken_unless_one_ticks_them() {
    for ticked in [false, true] {
        let mut window = people();
        paste(&mut window, "Anne (Kultur)\nBo");
        press(&mut window, KeyName::Enter);
        paste(&mut window, "• Anne\n• Carl\n• Carl");
        let double = "Anne, står der allerede";
        assert_eq!(control(&window, double).accesskit_node().toggled(), Some(Toggled::False));
        assert_eq!(labels(&window, Role::CheckBox).iter().filter(|name| name.starts_with("Carl")).count(), 2);
        if ticked {
            click(&mut window, double);
        }
        click(&mut window, if ticked { "Tilføj 2 deltagere" } else { "Tilføj én deltager" });
        let expected: &[&str] = if ticked { &["Anne", "Bo", "Anne", "Carl"] } else { &["Anne", "Bo", "Carl"] };
        assert_eq!(names(&window), expected);
    }
}

/// A name that no other number has, on a line.
fn name(number: usize) -> String {
    let letter = |number: usize| char::from(b'a' + (number % 26) as u8);
    format!("Anne {}{}{}\n", letter(number / 676), letter(number / 26), letter(number))
}

#[test]
fn what_is_no_list_or_too_long_is_told_in_words_and_nothing_is_taken() {
    let many: String = (0..5_000).map(name).collect();
    let novel = "Det var en mørk og stormfuld aften, og ingen havde endnu sagt et ord.\n".repeat(12_000);
    for (text, words) in [
        (novel.as_str(), "Det ligner en tekst og ikke en liste over personer."),
        ("1\n2\n3", "Der er ingen navne i det, der er indsat."),
        (many.as_str(), "Der er 5000 på listen, men kun plads til 1000 deltagere mere. Fjern nogle af fluebenene."),
    ] {
        let mut window = people();
        paste(&mut window, text);
        assert!(is_open(&window), "{words}");
        assert!(window.query_by_label(words).is_some(), "{words}");
        press(&mut window, KeyName::Enter);
        press(&mut window, KeyName::Escape);
        assert_eq!(names(&window), Vec::<String>::new());
    }
}

#[test]
fn more_people_than_there_is_room_for_are_told() {
    let mut window = people();
    let text: String = (0..=MOST_PARTICIPANTS).map(name).collect();
    paste(&mut window, &text);
    let told = "Der er 1001 på listen, men kun plads til 1000 deltagere mere. Fjern nogle af fluebenene.";
    assert!(window.query_by_label(told).is_some(), "{:?}", labels(&window, Role::Label));
    press(&mut window, KeyName::Enter);
    assert_eq!(names(&window), Vec::<String>::new());
}

#[test]
fn a_screen_reader_hears_every_control_and_no_two_alike() {
    let mut window = people();
    paste(&mut window, "Anne\tKultur\nBo\tTeknik\nAnne\tKultur");
    let mut names: Vec<String> = [Role::Button, Role::CheckBox, Role::TextInput, Role::MultilineTextInput]
        .into_iter()
        .flat_map(|role| labels(&window, role))
        .collect();
    for name in [
        "Kolonne 1: Navn",
        "Kolonne 2: Enhed",
        "Anne, Kultur",
        "Bo, Teknik",
        "Anne, Kultur, står der allerede",
        "Tilføj 2 deltagere",
        "Listen, som den er kopieret",
    ] {
        assert_eq!(names.iter().filter(|other| *other == name).count(), 1, "{name}");
    }
    names.retain(|name| name.trim().is_empty());
    assert!(names.is_empty());
}

/// A large picture to look at: `LOOK=folder cargo test --test program intake::people::look -- --ignored`.
#[test]
#[ignore = "writes a picture for eyes"]
fn look() {
    let mut window = people();
    paste(
        &mut window,
        "Nr.\tNavn\tEnhed\tE-mail\n1\tAnne Holm\tKultur og Fritid\ta@b.dk\n2\t\"Larsen, Kaj\"\tTeknik\tk@b.dk\n3\tAnne Holm\tKultur og Fritid\ta@b.dk",
    );
    let folder = std::env::var("LOOK").unwrap();
    window.render().unwrap().save(format!("{folder}/people_list.png")).unwrap();
}
