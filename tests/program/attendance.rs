//! People as they are: who sent word, who came or left when, and what follows from it everywhere.

use egui::Key as KeyName;
use egui_kittest::kittest::Queryable as _;
use jiff::civil::time;
use tovholder::command::edit::Edit;
use tovholder::facilitator::{Panel, WindowState};
use tovholder::i18n::Language;
use tovholder::model::block::Block;
use tovholder::model::day::session::Session;
use tovholder::model::id::Id;
use tovholder::model::people::Attendance;
use tovholder::model::screen::slide::Body;
use tovholder::store::{self, format};

use crate::facilitator::days::{self, Day, NOW};
use crate::harness::{Window, click, control, enter, focus, press, window};

/// Somebody of the bench by their place in the list.
fn attend(day: &mut Day, person: u32, attendance: Attendance) {
    day.program.history.apply(&Edit::Attend { person: Id(person), attendance }).unwrap();
}

fn session(day: &Day) -> &Session {
    day.program.history.session()
}

/// The list of participants over a day with seven pairs, drawn.
fn list(mut day: Day) -> Window {
    day.program.window = WindowState::with(Panel::People);
    window(day.program)
}

/// The names on the wall, group by group.
fn wall(day: &Day) -> Vec<Vec<String>> {
    let slide = session(day).slide(&day.program.stage, &NOW, Language::Danish);
    let Body::Groups(groups) = slide.body else { return Vec::new() };
    groups.into_iter().map(|group| group.members).collect()
}

fn head_count(day: &Day) -> String {
    let report = session(day).report(Language::Danish, Default::default());
    report.facts.iter().map(|fact| fact.value.clone()).find(|value| value.contains("deltager")).unwrap_or_default()
}

/// Who sits in the groups of the bench, whether they are here or not.
fn members(day: &Day) -> Vec<Vec<Id>> {
    let Block::Groups(groups) = day.block() else { panic!("no groups") };
    groups.groups.iter().map(|group| group.members.clone()).collect()
}

#[test]
fn whoever_sent_word_or_left_is_in_no_pair_on_the_wall_and_only_who_took_part_is_counted() {
    let mut day = days::made_groups();
    assert_eq!((wall(&day).concat().len(), head_count(&day)), (14, "14 deltagere".into()));
    attend(&mut day, 1, Attendance::Excused);
    attend(&mut day, 2, Attendance::Left(time(10, 30, 0, 0)));
    attend(&mut day, 3, Attendance::Away);
    let names = wall(&day).concat();
    assert_eq!((names.len(), head_count(&day)), (11, "12 deltagere".into()));
    assert!(["Anne", "Bo", "Camilla"].iter().all(|gone| !names.iter().any(|name| name == gone)), "{names:?}");
    assert!(!members(&day).concat().contains(&Id(1)), "who never comes has no seat");
    assert!(wall(&day).iter().all(|pair| pair.len() >= 2), "{:?}", wall(&day));
    attend(&mut day, 1, Attendance::Came(Some(time(10, 40, 0, 0))));
    assert_eq!((wall(&day).concat().len(), head_count(&day)), (12, "13 deltagere".into()));
}

#[test]
fn a_pair_that_has_left_is_not_on_the_wall_and_one_who_is_left_is_told_of() {
    let mut day = days::made_groups();
    let pair = members(&day)[2].clone();
    let before = session(&day).clone();
    attend(&mut day, pair[0].0, Attendance::Left(time(10, 30, 0, 0)));
    let told = session(&day).alone_since(&before, Language::Danish);
    let name = &session(&day).participant(pair[1]).unwrap().name;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with(&format!("{name} er alene tilbage")), "{told:?}");
    assert_eq!(wall(&day).iter().filter(|pair| pair.len() == 3).count(), 1, "a third place is offered");
    let before = session(&day).clone();
    attend(&mut day, pair[1].0, Attendance::Left(time(10, 31, 0, 0)));
    assert_eq!(session(&day).alone_since(&before, Language::Danish), Vec::<String>::new());
    assert_eq!((wall(&day).len(), wall(&day).concat().len()), (6, 12));
}

#[test]
fn a_round_and_its_minutes_follow_those_who_are_here() {
    let mut day = days::round(tovholder::model::exercise::step::Timer::Each(60));
    let turns = |day: &Day| {
        let exercise = session(day).item(day.at.item).unwrap().exercise().unwrap();
        exercise.speakers(&exercise.steps[0])
    };
    assert_eq!(turns(&day), 14);
    attend(&mut day, 4, Attendance::Excused);
    attend(&mut day, 5, Attendance::Left(time(10, 0, 0, 0)));
    assert_eq!(turns(&day), 12);
    attend(&mut day, 5, Attendance::Here);
    assert_eq!(turns(&day), 13);
}

#[test]
fn a_row_for_each_is_there_for_whoever_comes_and_what_was_written_stays() {
    let mut document = store::sample().unwrap();
    let rows = |session: &Session| -> Vec<(Id, bool)> {
        let blocks = session.exercises().flat_map(|(_, exercise)| &exercise.blocks);
        let rows = blocks.filter_map(|named| if let Block::Table(table) = &named.block { Some(table) } else { None });
        rows.flat_map(|table| &table.content)
            .filter_map(|row| Some((row.about?, row.cells.iter().any(|cell| *cell != Default::default()))))
            .collect()
    };
    let people = document.session.people();
    for person in &people {
        let edit = Edit::Attend { person: *person, attendance: Attendance::Excused };
        document.session = edit.applied(&document.session).unwrap();
    }
    let left = rows(&document.session);
    assert!(left.iter().any(|(about, _)| people.contains(about)), "the sample has written rows about people");
    assert!(left.iter().filter(|(about, _)| people.contains(about)).all(|(_, written)| *written));
}

#[test]
fn a_day_of_yesterday_says_the_same_bytes_and_attendance_is_read_again() {
    let document = store::sample().unwrap();
    let before = format::to_ron(&document.session.participants).unwrap();
    assert!(!["excused", "came", "left", "unnamed"].iter().any(|new| before.contains(new)), "{before}");
    let mut after = document.clone();
    let [one, other, third] = [0, 1, 2].map(|place| after.session.participants[place].id);
    for edit in [
        Edit::Attend { person: one, attendance: Attendance::Excused },
        Edit::Attend { person: other, attendance: Attendance::Came(Some(time(9, 40, 0, 0))) },
        Edit::Attend { person: other, attendance: Attendance::Left(time(14, 5, 0, 0)) },
        Edit::SetUnnamed { person: third, unnamed: true },
    ] {
        after.session = edit.applied(&after.session).unwrap();
    }
    let format::FileContent { document: read, .. } = format::read(format::write(&after).unwrap().as_bytes()).unwrap();
    assert_eq!(read.session.participants, after.session.participants);
}

#[test]
fn attendance_is_chosen_by_keyboard_and_its_time_is_put_right() {
    let mut window = list(days::made_groups());
    focus(&mut window, "Fremmøde: Åse: Her");
    press(&mut window, KeyName::Space);
    control(&window, "Gik kl.").focus();
    window.run();
    press(&mut window, KeyName::Enter);
    let her = |window: &Window| window.state().history.session().participant(Id(14)).unwrap().attendance();
    assert_eq!(her(&window), Attendance::Left(time(10, 46, 0, 0)), "now, until one says otherwise");
    focus(&mut window, "Gik kl. Åse");
    enter(&mut window, "10.15");
    press(&mut window, KeyName::Enter);
    assert_eq!(her(&window), Attendance::Left(time(10, 15, 0, 0)));
    let counted = |words: &str| window.query_all_by_label(words).count();
    assert_eq!(counted("14 deltagere"), 2, "whoever left took part, in the list and above it");
    click(&mut window, "Fremmøde: Mikkel: Her");
    click(&mut window, "Meldt afbud");
    assert!(window.query_by_label("13 deltagere · 1 har meldt afbud").is_some());
    click(&mut window, "Nævnes ikke: Lone");
    assert!(window.state().history.session().participant(Id(12)).unwrap().unnamed);
}

#[test]
fn a_unit_completes_while_one_types_and_backspace_leaves_what_was_typed() {
    let mut window = list(days::made_groups());
    focus(&mut window, "Fornavn");
    enter(&mut window, "Ulla");
    focus(&mut window, "Enhed");
    for letter in ["s", "k", "o"] {
        enter(&mut window, letter);
    }
    assert_eq!(window.state().window.newcomer[1], "skolerne", "what was typed stays");
    press(&mut window, KeyName::Enter);
    let last = |window: &Window| {
        let person = window.state().history.session().participants.last().unwrap();
        [person.name.clone(), person.unit.clone()]
    };
    assert_eq!(last(&window), ["Ulla", "Skolerne"]);
    focus(&mut window, "Fornavn");
    enter(&mut window, "Bo");
    focus(&mut window, "Enhed");
    for letter in ["P", "l", "a", "n"] {
        enter(&mut window, letter);
    }
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window), ["Bo", "Plan"], "and not of “på skærmen”");
    focus(&mut window, "Fornavn");
    enter(&mut window, "Per");
    focus(&mut window, "Enhed");
    enter(&mut window, "Skole");
    press(&mut window, KeyName::Backspace);
    press(&mut window, KeyName::Enter);
    assert_eq!(last(&window), ["Per", "Skole"]);
}
