//! Late arrivals, those who have left, and whom a draw puts together after others.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use jiff::civil::date;

use super::*;
use crate::i18n::Language;
use crate::model::block::parts::PartEdit;
use crate::model::block::{At, Block};
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::paper::report::{Part, ReportTable, Run};
use crate::model::people::Participant;

/// A day with so many people and exercises with groups of these sizes, each drawn.
fn day(people: u32, sizes: &[u16]) -> (Session, Vec<At>) {
    let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
    (0..people).for_each(|number| come(&mut session, number));
    let mut places = Vec::new();
    for size in sizes {
        let mut exercise = Exercise::own(Text::typed("Øvelse"), 20);
        let groups = Block::Groups(Groups { size: *size, rounds: None, hosts: false, groups: Vec::new() });
        exercise.blocks.push(NamedBlock { id: Key::new("groups"), block: groups });
        let at = At { item: session.append(20, Activity::Exercise(exercise)), block: Key::new("groups") };
        change(&mut session, &at, &GroupsEdit::Make { seed: u64::from(*size) });
        places.push(at);
    }
    (session, places)
}

fn come(session: &mut Session, number: u32) {
    let id = session.new_id();
    session.participants.push(Participant::new(id, format!("P{number}"), String::new()));
    session.settle();
}

fn change(session: &mut Session, at: &At, edit: &GroupsEdit) {
    let edit = crate::model::block::BlockEdit::Groups(edit.clone());
    session.change_block(at, |block, context, ids| block.apply(&at.block, &edit, context, ids)).unwrap().unwrap();
    session.settle();
}

fn leave(session: &mut Session, person: Id) {
    session.participants.iter_mut().filter(|other| other.id == person).for_each(|other| other.absent = true);
    session.settle();
}

fn groups<'a>(session: &'a Session, at: &At) -> &'a Groups {
    session.item(at.item).unwrap().exercise().unwrap().get(&at.block).unwrap()
}

/// Where somebody sits in each round.
fn tables(groups: &Groups, person: Id) -> Vec<Option<usize>> {
    let table = |round: usize| groups.groups.iter().position(|group| group.members_in(round).contains(&person));
    (0..groups.rounds().unwrap_or(1)).map(table).collect()
}

/// How many names stand in each group on the wall.
fn wall(session: &Session, at: &At) -> Vec<usize> {
    let item = session.item(at.item).unwrap();
    let context = Context::new(session, at.item, item.exercise().unwrap(), Language::Danish);
    let Body::Groups(groups) = groups(session, at).slide(&at.block, &context) else { return Vec::new() };
    groups.iter().map(|group| group.members.len()).collect()
}

#[test]
fn whoever_is_left_alone_stands_on_the_wall_with_others() {
    let (mut session, places) = day(8, &[2]);
    let at = &places[0];
    let pairs: Vec<Vec<Id>> = groups(&session, at).groups.iter().map(|group| group.members.clone()).collect();
    assert_eq!(wall(&session, at), [2, 2, 2, 2]);
    leave(&mut session, pairs[0][0]);
    assert_eq!(wall(&session, at), [3, 2, 2], "one alone sits with a pair");
    leave(&mut session, pairs[2][1]);
    assert_eq!(wall(&session, at), [2, 2, 2], "two who are alone sit together");
    leave(&mut session, pairs[1][1]);
    assert_eq!(wall(&session, at), [2, 3], "and a third with a pair or with them");
    leave(&mut session, pairs[3][0]);
    assert_eq!(wall(&session, at), [2, 2]);
    for person in [pairs[0][1], pairs[1][0]] {
        leave(&mut session, person);
    }
    assert_eq!(wall(&session, at).iter().filter(|count| **count == 1).count(), 0);
    leave(&mut session, pairs[2][0]);
    assert!(wall(&session, at).contains(&1), "the last one in the room is alone");
}

#[test]
fn what_is_proposed_becomes_so_when_somebody_says_yes() {
    let (mut session, places) = day(6, &[2]);
    let at = &places[0];
    let first = groups(&session, at).groups[0].members[0];
    leave(&mut session, first);
    let item = session.item(at.item).unwrap();
    let context = Context::new(&session, at.item, item.exercise().unwrap(), Language::Danish);
    let Joined { person, to } = groups(&session, at).alone(&context)[0];
    change(&mut session, at, &GroupsEdit::Move { person, to });
    let item = session.item(at.item).unwrap();
    let context = Context::new(&session, at.item, item.exercise().unwrap(), Language::Danish);
    assert_eq!(groups(&session, at).alone(&context), []);
}

#[test]
fn a_draw_leaves_nobody_alone_beside_those_who_are_kept_together() {
    let (mut session, places) = day(5, &[2]);
    let at = &places[0];
    let all: Vec<Id> = groups(&session, at).groups.iter().map(|group| group.id).collect();
    let three = groups(&session, at).groups.iter().find(|group| group.members.len() == 3).unwrap().members[0];
    all.iter().for_each(|group| change(&mut session, at, &GroupsEdit::Lock { group: *group, locked: true }));
    session.participants.retain(|person| person.id != three);
    come(&mut session, 9);
    assert!(groups(&session, at).groups.iter().all(|group| group.members.len() >= 2));
    change(&mut session, at, &GroupsEdit::Make { seed: 1 });
    let seated: usize = groups(&session, at).groups.iter().map(|group| group.members.len()).sum();
    assert_eq!((seated, wall(&session, at).contains(&1)), (5, false));
}

#[test]
fn whoever_comes_late_is_seated_with_people_not_met_yet_and_that_is_told() {
    let (mut session, places) = day(6, &[2, 2]);
    let before = session.clone();
    come(&mut session, 7);
    let late = session.participants.last().unwrap().id;
    let partners = |at: &At| -> Vec<Id> {
        let of = groups(&session, at).groups.iter().find(|group| group.members.contains(&late)).unwrap();
        of.members.iter().copied().filter(|member| *member != late).collect()
    };
    let (first, second) = (partners(&places[0]), partners(&places[1]));
    assert!(first.iter().all(|member| !second.contains(member)), "{first:?} {second:?}");
    let told = session.seated_since(&before, Language::Danish);
    assert!(told.len() == 2 && told[0].contains("P7") && told[0].contains("Par "), "{told:?}");
    assert_eq!(session.seated_since(&session, Language::Danish), Vec::<String>::new());
}

#[test]
fn pairs_are_drawn_from_those_who_have_not_sat_at_a_four() {
    let (session, places) = day(8, &[4, 2, 2]);
    let fours: Vec<Vec<Id>> = groups(&session, &places[0]).groups.iter().map(|group| group.members.clone()).collect();
    assert_eq!(fours.len(), 2);
    for at in &places[1..] {
        for pair in &groups(&session, at).groups {
            assert!(!fours.iter().any(|four| pair.members.iter().all(|member| four.contains(member))));
        }
    }
}

/// A day with a café: three rounds at tables of four, in which hosts stay.
fn cafe(people: u32) -> (Session, At) {
    let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
    (0..people).for_each(|number| come(&mut session, number));
    let mut exercise = Exercise::own(Text::typed("Café"), 60);
    let groups = Groups { size: 4, rounds: Some(3), hosts: true, groups: Vec::new() };
    exercise.blocks.push(NamedBlock { id: Key::new("groups"), block: Block::Groups(groups) });
    let at = At { item: session.append(60, Activity::Exercise(exercise)), block: Key::new("groups") };
    change(&mut session, &at, &GroupsEdit::Make { seed: 7 });
    (session, at)
}

/// What the room sees in a round.
fn seen(session: &Session, at: &At, round: u16) -> Vec<Vec<String>> {
    let exercise = session.item(at.item).unwrap().exercise().unwrap();
    let step = crate::model::exercise::step::Step { round: Some(round), ..exercise.steps[0].clone() };
    let context = Context { step: Some(&step), ..Context::new(session, at.item, exercise, Language::Danish) };
    let Body::Groups(groups) = groups(session, at).slide(&at.block, &context) else { return Vec::new() };
    groups.into_iter().map(|group| group.members).collect()
}

#[test]
fn several_rounds_are_drawn_at_once_hosts_stay_and_everybody_sits_once_in_each() {
    let (session, at) = cafe(14);
    assert_eq!(session.check(), []);
    assert!(groups(&session, &at).repeats() <= 1);
    let hosts = |round| {
        let all = seen(&session, &at, round);
        all.into_iter()
            .map(|table| table.into_iter().find(|name| name.ends_with(" (vært)")).unwrap())
            .collect::<Vec<_>>()
    };
    for round in 1..=3 {
        let mut names: Vec<String> = seen(&session, &at, round).concat();
        names.sort();
        names.dedup();
        assert_eq!((names.len(), hosts(round)), (14, hosts(1)), "round {round}");
    }
    assert_ne!(seen(&session, &at, 1), seen(&session, &at, 2));
    for person in &session.participants {
        assert!(tables(groups(&session, &at), person.id).iter().all(Option::is_some));
    }
}

#[test]
fn late_arrivals_sit_in_every_round_and_those_who_left_in_none() {
    let (mut session, at) = cafe(14);
    come(&mut session, 15);
    let late = session.participants.last().unwrap().id;
    assert!(tables(groups(&session, &at), late).iter().all(Option::is_some));
    assert_eq!(session.check(), []);
    let left = session.participants[2].id;
    leave(&mut session, left);
    for round in 1..=3 {
        assert_eq!(seen(&session, &at, round).concat().len(), 14, "round {round}");
    }
    let gone = session.participants[3].id;
    session.participants.retain(|person| person.id != gone);
    session.settle();
    assert_eq!(session.check(), []);
    for round in 1..=3 {
        assert_eq!(seen(&session, &at, round).concat().len(), 13, "round {round}");
    }
    // A host who leaves has another in their place, in all rounds.
    let first = groups(&session, &at).groups[0].members.clone();
    let host = first.iter().copied().find(|id| session.present().any(|person| person.id == *id)).unwrap();
    leave(&mut session, host);
    let names = |round| -> Vec<Option<String>> {
        let host = |table: Vec<String>| table.into_iter().find(|name| name.ends_with("(vært)"));
        seen(&session, &at, round).into_iter().map(host).collect()
    };
    assert!(names(1).iter().all(Option::is_some) && names(2) == names(1) && names(3) == names(1), "{:?}", names(2));
    assert_eq!(session.check(), []);
    let plan = session.table_plan(Language::Danish);
    let [section] = plan.sections.as_slice() else { panic!("{plan:?}") };
    let words = format!("{section:?}");
    assert!(words.contains("P15") && words.contains("Runde 3") && !words.contains("P3\""), "{words}");
}

#[test]
fn somebody_is_moved_in_one_round_and_stays_in_the_others() {
    let (mut session, at) = cafe(12);
    let before = groups(&session, &at).clone();
    let (person, to) = (before.groups[0].then[0][1], before.groups[1].id);
    let edit = GroupsEdit::InRound { round: 2, edit: Box::new(GroupsEdit::Move { person, to }) };
    change(&mut session, &at, &edit);
    let after = groups(&session, &at);
    assert_eq!(tables(after, person)[1], Some(1));
    let others = |groups: &Groups| {
        [0, 2].map(|round| groups.groups.iter().map(|one| one.members_in(round).to_vec()).collect::<Vec<_>>())
    };
    assert_eq!(others(after), others(&before));
    assert_eq!(session.check(), []);
}

#[test]
fn a_host_stays_in_later_rounds_and_is_moved_in_the_first() {
    let (mut session, at) = cafe(12);
    let before = groups(&session, &at).clone();
    let (host, guest, to) = (before.groups[0].members[0], before.groups[1].then[0][1], before.groups[1].id);
    for edit in [GroupsEdit::Move { person: host, to }, GroupsEdit::Swap { one: guest, other: host }] {
        let edit = GroupsEdit::InRound { round: 2, edit: Box::new(edit) };
        let edit = crate::model::block::BlockEdit::Groups(edit);
        let refused =
            session.change_block(&at, |block, context, ids| block.apply(&at.block, &edit, context, ids)).unwrap();
        assert_eq!(refused, Err(Refusal::HostStays));
        assert_eq!(*groups(&session, &at), before);
    }
    let first = GroupsEdit::InRound { round: 1, edit: Box::new(GroupsEdit::Move { person: host, to }) };
    change(&mut session, &at, &first);
    assert_eq!(tables(groups(&session, &at), host)[0], Some(1));
}

#[test]
fn on_paper_everybody_goes_where_the_table_says_they_sit() {
    let (mut session, at) = cafe(9);
    // Those who leave leave somebody alone at a table, who then sits at another.
    for _ in 0..5 {
        let next = session.present().last().unwrap().id;
        leave(&mut session, next);
        let plan = session.table_plan(Language::Danish);
        let [section] = plan.sections.as_slice() else { panic!("{plan:?}") };
        let tables: Vec<&ReportTable> = section
            .parts
            .iter()
            .filter_map(|part| if let Part::Table(table) = part { Some(table) } else { None })
            .collect();
        let [by_table, by_person] = tables.as_slice() else { panic!("{section:?}") };
        let words = |cell: &Vec<Run>| cell.iter().map(|run| run.text.as_str()).collect::<String>();
        for person in &by_person.rows {
            for (round, table) in person.iter().enumerate().skip(1) {
                let row = by_table.rows.iter().find(|row| words(&row[0]) == words(table)).unwrap();
                let there = words(&row[round]);
                let names: Vec<&str> = there.split(", ").map(|name| name.trim_end_matches(" (vært)")).collect();
                assert!(names.contains(&words(&person[0]).as_str()), "{person:?}: {there}");
            }
        }
        assert_eq!(groups(&session, &at).rounds(), Some(3));
    }
}

#[test]
fn whoever_comes_late_on_the_screen_sits_with_others_who_are_there() {
    let (mut session, places) = day(8, &[2, 4]);
    let on_screen: Vec<Id> = (20..23)
        .map(|number| {
            let id = session.new_id();
            let unit = "på skærmen".into();
            session.participants.push(Participant::new(id, format!("P{number}"), unit));
            session.settle();
            id
        })
        .collect();
    for at in &places {
        let groups = groups(&session, at);
        let together = groups.groups.iter().find(|group| group.members.contains(&on_screen[0])).unwrap();
        assert!(on_screen.iter().all(|person| together.members.contains(person)), "{groups:?}");
    }
}

/// With one round more or fewer nobody is drawn anew, and in each round everybody sits once.
#[test]
fn rounds_are_added_and_taken_out_after_the_draw_and_nobody_loses_their_place() {
    for people in [8, 14, 20] {
        let (mut session, at) = cafe(people);
        let drawn = groups(&session, &at).clone();
        for (rounds, hosts) in [(5, true), (2, true), (1, false), (4, false), (4, true)] {
            let edit = PartEdit::Rounds { rounds, hosts };
            session.change_block(&at, |block, _, _| block.divide(&edit)).unwrap().unwrap();
            session.settle();
            let now = groups(&session, &at);
            assert_eq!(session.check(), []);
            let first = |groups: &Groups| groups.groups.iter().map(|group| group.members.clone()).collect::<Vec<_>>();
            assert_eq!(first(now), first(&drawn), "who sits in the first round stays");
            assert_eq!(now.rounds().unwrap_or(1), usize::from(rounds));
            for person in &session.participants {
                assert!(tables(now, person.id).iter().all(Option::is_some), "{rounds} rounds: {}", person.name);
            }
            assert!(now.groups.iter().all(|group| group.then.len() < usize::from(rounds)), "{now:?}");
        }
    }
}
