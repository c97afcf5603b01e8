//! A closed vote stays closed, whatever becomes of cards and people.
use std::sync::Arc;

use jiff::civil::date;
use tovholder::command::edit::Edit;
use tovholder::i18n::{Language, Text};
use tovholder::model::block::cards::{Card, Cards, CardsEdit};
use tovholder::model::block::context::Context;
use tovholder::model::block::heading::Heading;
use tovholder::model::block::vote::{Dots, Vote, VoteEdit};
use tovholder::model::block::{At, Block, BlockEdit, Item, cut};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::{Exercise, NamedBlock};
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::name_style::Names;
use tovholder::model::people::Participant;

const CARDS: [(u32, &str, u16); 4] = [(11, "Tid", 5), (12, "Ro", 3), (13, "Penge", 3), (14, "Kaffe", 1)];

/// A day with four cards, one merged into another, and a vote over them that is over, but for what it came to.
fn day() -> Session {
    let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
    session.next_id = 20;
    for (id, name) in [(1, "Anne"), (2, "Bo")] {
        session.participants.push(Participant::new(Id(id), name.into(), String::new()));
    }
    let heading = Heading { id: Key::new("all"), title: Text::typed("Alt"), added: false };
    let card = |(id, text, _): (u32, &str, u16)| Card {
        id: Id(id),
        heading: Key::new("all"),
        text: text.into(),
        merged: (id == 14).then_some(Id(12)),
        ..Card::default()
    };
    let cards = Cards { headings: vec![heading], cards: CARDS.map(card).map(Arc::new).to_vec(), ..Cards::default() };
    let given = CARDS.map(|(on, _, count)| Dots { on: Id(on), by: Some(Id(1 + on % 2)), count }).to_vec();
    let vote = Vote { over: Key::new("cards"), dots: 12, most: None, closed: true, given, kept: Vec::new() };
    let mut exercise = Exercise::own(Text::typed("Afstemning"), 20);
    for (id, block) in [("cards", Block::Cards(cards)), ("vote", Block::Vote(vote))] {
        exercise.blocks.push(NamedBlock { id: Key::new(id), block });
    }
    session.append(20, Activity::Exercise(exercise));
    session
}

fn at(session: &Session, block: &str) -> At {
    At { item: session.items().next().unwrap().id, block: Key::new(block) }
}

fn vote(session: &Session) -> &Vote {
    session.items().next().unwrap().exercise().unwrap().get(&Key::new("vote")).unwrap()
}

/// The places, words and dots of the result.
fn result(session: &Session) -> Vec<(usize, String, u32)> {
    let item = session.items().next().unwrap();
    let context = Context::new(session, item.id, item.exercise().unwrap(), Language::Danish);
    vote(session).ranking(&context).into_iter().map(|line| (line.place, line.text, line.dots)).collect()
}

fn cards(session: &Session, edit: CardsEdit) -> Edit {
    Edit::Block { at: at(session, "cards"), edit: BlockEdit::Cards(edit) }
}

/// The days after each of many edits, be the vote closed by this program or by an earlier one.
fn after(edits: &[fn(&Session) -> Edit]) -> Vec<(Session, Session)> {
    let earlier = day();
    let close = |closed| Edit::Block { at: at(&earlier, "vote"), edit: BlockEdit::Vote(VoteEdit::Close { closed }) };
    let closed = close(true).applied(&close(false).applied(&earlier).unwrap()).unwrap();
    assert!(vote(&closed).is_kept() && !vote(&earlier).is_kept());
    let mut days = Vec::new();
    for before in [earlier, closed] {
        for edit in edits {
            days.push((before.clone(), edit(&before).applied(&before).unwrap()));
        }
        let mut all = before.clone();
        for edit in edits {
            // What one edit takes away the next may miss.
            all = edit(&all).applied(&all).unwrap_or(all);
        }
        days.push((before, all));
    }
    days
}

#[test]
fn whatever_becomes_of_cards_and_people_the_result_is_the_same() {
    let edits: &[fn(&Session) -> Edit] = &[
        |_| Edit::RemoveParticipant { person: Id(1) },
        |session| cards(session, CardsEdit::Merge { card: Id(13), into: Id(11) }),
        |session| cards(session, CardsEdit::TakeApart { card: Id(12) }),
        |session| cards(session, CardsEdit::Merge { card: Id(11), into: Id(13) }),
        |_| Edit::RemoveParticipant { person: Id(2) },
        |session| cards(session, CardsEdit::Delete { card: Id(12) }),
        |session| cards(session, CardsEdit::Delete { card: Id(11) }),
    ];
    let expected = [(1, "Tid".to_owned(), 5), (2, "Ro".to_owned(), 4), (3, "Penge".to_owned(), 3)];
    for (before, after) in after(edits) {
        assert_eq!(result(&before), expected);
        assert_eq!(result(&after), expected);
        assert!(after.check().is_empty());
    }
}

#[test]
fn the_dots_on_a_card_are_those_of_the_result() {
    let dots = |session: &Session| -> Vec<String> {
        let rows = session.card_list(Language::Danish).rows;
        rows.iter()
            .map(|row| format!("{} {}", row[2].words(Language::Danish), row[3].words(Language::Danish)))
            .collect()
    };
    let session = day();
    let merged = cards(&session, CardsEdit::Merge { card: Id(13), into: Id(11) }).applied(&session).unwrap();
    assert_eq!(dots(&merged), ["Tid 5", "Penge ", "Ro 4", "Kaffe "]);
    let apart = cards(&session, CardsEdit::TakeApart { card: Id(12) }).applied(&session).unwrap();
    assert_eq!(dots(&apart), ["Tid 5", "Ro 4", "Penge 3", "Kaffe "]);
}

#[test]
fn a_vote_that_is_opened_again_counts_what_is_there() {
    let session = day();
    let gone = Edit::RemoveParticipant { person: Id(2) }.applied(&session).unwrap();
    let open = BlockEdit::Vote(VoteEdit::Close { closed: false });
    let open = Edit::Block { at: at(&session, "vote"), edit: open }.applied(&gone).unwrap();
    assert_eq!(result(&open), [(1, "Ro".into(), 4)]);
    assert!(vote(&open).kept.is_empty());
}

#[test]
fn an_edit_that_changes_nothing_is_none() {
    let session = day();
    let same = Edit::SetTitle { title: "Dag".into() }.applied(&session).unwrap();
    assert_eq!(same, session);
}

#[test]
fn what_was_taken_out_is_told_without_its_words_where_names_are_left_out() {
    let session = day();
    let gone = cards(&session, CardsEdit::Delete { card: Id(11) }).applied(&session).unwrap();
    assert_eq!(result(&gone)[0].1, "Tid");
    assert_eq!(
        result(&gone.discreet_whole(Names::Off, Language::Danish))[0],
        (1, "(taget ud efter afstemningen)".into(), 5)
    );
}

#[test]
fn of_those_who_are_equal_at_the_cut_all_are_offered_and_it_is_told_how_many() {
    let items = |points: &[u32]| -> Vec<Item> {
        let item = |(id, points): (u32, &u32)| Item { points: Some(*points), ..Item::new(Id(id), String::new(), 0) };
        (1..).zip(points).map(item).collect()
    };
    for (points, count, offered, sure) in [
        (&[5, 4, 3, 2][..], 2, 2, 2),
        (&[5, 3, 3, 3, 1], 2, 4, 1),
        (&[3, 3, 3], 1, 3, 0),
        (&[3, 3], 2, 2, 2),
        (&[5, 0, 0, 0], 2, 2, 2),
        (&[0, 0, 0], 2, 2, 2),
        (&[1], usize::MAX, 1, 1),
    ] {
        let (found, before) = cut(items(points), count);
        assert_eq!((found.len(), before), (offered, sure), "{points:?}");
    }
}
