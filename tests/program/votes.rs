//! A closed vote stays closed, whatever becomes of cards and people.
use std::sync::Arc;

use jiff::civil::date;
use tovholder::command::edit::Edit;
use tovholder::i18n::{Language, Text};
use tovholder::model::block::cards::{Card, Cards, CardsEdit};
use tovholder::model::block::context::Context;
use tovholder::model::block::heading::Heading;
use tovholder::model::block::vote::{Dots, OnPaper, UnitDots, Vote, VoteEdit};
use tovholder::model::block::{At, Block, BlockEdit, Item, cut};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::{Exercise, NamedBlock};
use tovholder::model::fault::refusal::Refusal;
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
    let vote = Vote {
        over: Key::new("cards"),
        dots: 12,
        most: None,
        closed: true,
        given,
        kept: Vec::new(),
        paper: OnPaper::default(),
    };
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

/// The day with an open vote in which nobody has given a dot.
fn open_day() -> Session {
    let mut session = day();
    for (id, unit) in
        [(3, "Skole"), (4, "Skole"), (5, "Skole"), (6, "Kultur"), (7, "Kultur"), (8, "Kultur"), (9, "Job")]
    {
        session.participants.push(Participant::new(Id(id), format!("Person {id}"), unit.into()));
    }
    let at = at(&session, "vote");
    session.programme.items_mut().for_each(|item| {
        let Activity::Exercise(exercise) = &mut item.activity else { return };
        for named in exercise.blocks.iter_mut().filter(|named| named.id == at.block) {
            let Block::Vote(vote) = &mut named.block else { continue };
            *vote = Vote { dots: 3, most: Some(2), closed: false, given: Vec::new(), ..vote.clone() };
        }
    });
    session
}

fn voted(session: &Session, edit: VoteEdit) -> Result<Session, Refusal> {
    Edit::Block { at: at(session, "vote"), edit: BlockEdit::Vote(edit) }.applied(session)
}

#[test]
fn a_ballot_is_one_line_of_numbers_and_counts_as_dots() {
    let empty = open_day();
    for (line, expected) in [
        ("1 2 3", Ok(vec![(1, "Tid", 1), (1, "Ro", 1), (1, "Penge", 1)])),
        ("1, 3", Ok(vec![(1, "Tid", 1), (1, "Penge", 1)])),
        (" 3 3 1 ", Ok(vec![(1, "Penge", 2), (2, "Tid", 1)])),
        ("Kultur: 2", Ok(vec![(1, "Ro", 1)])),
        ("", Err(Refusal::Empty)),
        ("Kultur:", Err(Refusal::Empty)),
        ("9", Err(Refusal::NoSuchOption)),
        ("0", Err(Refusal::NoSuchOption)),
        ("1 kaffe", Err(Refusal::NoSuchOption)),
        ("1 1 1", Err(Refusal::TooManyOnOne)),
        ("1 2 3 1", Err(Refusal::NoDotsLeft)),
    ] {
        let counted = voted(&empty, VoteEdit::Ballot { line: line.into() }).map(|session| result(&session));
        let expected = expected.map(|lines: Vec<(usize, &str, u32)>| {
            lines.into_iter().map(|(place, text, dots)| (place, text.to_owned(), dots)).collect::<Vec<_>>()
        });
        assert_eq!(counted, expected, "{line}");
    }
}

#[test]
fn a_number_stays_whatever_is_merged_added_or_taken_out() {
    let numbered = voted(&open_day(), VoteEdit::Number).unwrap();
    let options = |session: &Session| -> Vec<(usize, String)> {
        let item = session.items().next().unwrap();
        let context = Context::new(session, item.id, item.exercise().unwrap(), Language::Danish);
        vote(session).options(&context).into_iter().map(|(number, item)| (number, item.text)).collect()
    };
    let all =
        |lines: &[(usize, &str)]| lines.iter().map(|(number, text)| (*number, (*text).to_owned())).collect::<Vec<_>>();
    assert_eq!(options(&numbered), all(&[(1, "Tid"), (2, "Ro"), (3, "Penge")]));
    let gone = cards(&numbered, CardsEdit::Delete { card: Id(11) }).applied(&numbered).unwrap();
    let heading = Key::new("all");
    let more = cards(&gone, CardsEdit::Add { heading, text: "Mad".into(), by: Vec::new() }).applied(&gone).unwrap();
    assert_eq!(options(&more), all(&[(2, "Ro"), (3, "Penge"), (4, "Mad")]));
    assert_eq!(voted(&more, VoteEdit::Ballot { line: "1".into() }), Err(Refusal::NoSuchOption));
    let merged = cards(&more, CardsEdit::Merge { card: Id(13), into: Id(12) }).applied(&more).unwrap();
    let counted = voted(&merged, VoteEdit::Ballot { line: "3 4".into() }).unwrap();
    assert_eq!(result(&counted), [(1, "Ro".into(), 1), (1, "Mad".into(), 1)], "what was merged counts where it went");
    assert!(counted.check().is_empty());
    let back = voted(&counted, VoteEdit::TakeBallot { place: 0 }).unwrap();
    assert_eq!(result(&back), []);
}

#[test]
fn the_result_by_unit_tells_nobodys_dots_and_stays_when_the_vote_is_closed() {
    let mut session = open_day();
    for line in ["Skole: 1", "Skole: 1", "Skole: 2", "Kultur: 1", "Kultur: 1", "Kultur: 1"] {
        session = voted(&session, VoteEdit::Ballot { line: line.into() }).unwrap();
    }
    let closed = voted(&session, VoteEdit::Close { closed: true }).unwrap();
    let told = |session: &Session| -> Vec<String> {
        let line = |units: &[UnitDots]| units.iter().map(|of| format!("{} {}", of.unit, of.dots)).collect::<Vec<_>>();
        vote(session).units().map(|units| line(units).join(", ")).collect()
    };
    assert_eq!(told(&closed), ["Kultur 3, Skole 2", "Skole 1"]);
    for person in [3, 6, 9] {
        let gone = Edit::RemoveParticipant { person: Id(person) }.applied(&closed).unwrap();
        assert_eq!((told(&gone), result(&gone)), (told(&closed), result(&closed)));
    }
    for lines in [&["Job: 3"][..], &["Job: 3", "3"]] {
        let mut few = session.clone();
        for line in lines {
            few = voted(&few, VoteEdit::Ballot { line: (*line).into() }).unwrap();
        }
        let closed = voted(&few, VoteEdit::Close { closed: true }).unwrap();
        assert!(told(&closed).iter().all(String::is_empty), "one or two left over are told by what is left");
    }
}

#[test]
fn every_ballot_has_all_options_and_not_all_have_the_same_order() {
    let session = voted(&open_day(), VoteEdit::Number).unwrap();
    let report = session.ballots(&at(&session, "vote"), Language::Danish).unwrap();
    assert_eq!(report.sections.len(), 9, "one for everybody");
    let orders: Vec<String> = report.sections.iter().map(|section| format!("{:?}", section.parts)).collect();
    for order in &orders {
        assert!(["Tid", "Ro", "Penge", "tages bagefter"].iter().all(|words| order.contains(words)), "{order}");
    }
    assert!(orders.iter().any(|order| *order != orders[0]));
    assert_eq!(
        session.ballots(&at(&session, "vote"), Language::Danish),
        Some(report),
        "the same vote, the same ballots"
    );
    assert_eq!(session.ballots(&at(&session, "cards"), Language::Danish), None);
}
