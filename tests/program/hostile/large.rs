//! Sessions as large as any may be, and one too large, made from the sample.

use std::sync::Arc;

use tovholder::model::block::Block;
use tovholder::model::block::cards::Card;
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::fault::limits::{LONGEST_NAME, LONGEST_TEXT, MOST_CONTENT, MOST_PARTICIPANTS, MOST_PLANNED};
use tovholder::model::id::Id;
use tovholder::model::people::Participant;
use tovholder::store::{self, Document};

/// Each with its name.
pub fn all() -> Vec<(&'static str, Document)> {
    vec![
        ("cards", changed(|session| fill(session, MOST_CONTENT - session.content_size(), "Et kort"))),
        ("many cards", changed(|session| fill(session, 1_000, "Et kort"))),
        ("people", changed(|session| people(session, MOST_PARTICIPANTS))),
        ("the programme", changed(|session| breaks(session, MOST_PLANNED - planned(session)))),
        ("a name", changed(|session| session.participants[0].name = "W".repeat(LONGEST_NAME))),
    ]
}

/// Each with its name, and one more than there may be.
pub fn too_large() -> Vec<(&'static str, Document)> {
    let text = "x".repeat(LONGEST_TEXT + 1);
    vec![
        ("cards", changed(|session| fill(session, MOST_CONTENT + 1 - session.content_size(), "Et kort"))),
        ("people", changed(|session| people(session, MOST_PARTICIPANTS + 1))),
        ("the programme", changed(|session| breaks(session, MOST_PLANNED + 1 - planned(session)))),
        ("the title", changed(|session| session.title.clone_from(&text))),
        ("a card", changed(|session| fill(session, 1, &text))),
        ("bytes", changed(|session| fill(session, 400, &"ord ".repeat(LONGEST_TEXT / 4)))),
    ]
}

fn changed(change: impl FnOnce(&mut Session)) -> Document {
    let mut document = store::sample().unwrap();
    change(&mut document.session);
    document.session.settle();
    document
}

fn planned(session: &Session) -> usize {
    let parts = session.exercises().map(|(_, exercise)| exercise.steps.len() + exercise.blocks.len());
    session.programme.items.len() + parts.sum::<usize>()
}

fn breaks(session: &mut Session, count: usize) {
    for _ in 0..count {
        session.append(5, Activity::Break { title: <_>::default() });
    }
}

fn fill(session: &mut Session, count: usize, text: &str) {
    let first = session.next_id;
    session.next_id += count as u32;
    let blocks = session.programme.items_mut().filter_map(|item| match &mut item.activity {
        Activity::Exercise(exercise) => Some(&mut exercise.blocks),
        Activity::Talk { .. } | Activity::Break { .. } => None,
    });
    let mut found = blocks.flatten().filter_map(|named| match &mut named.block {
        Block::Cards(cards) => Some(cards),
        _ => None,
    });
    let cards = found.next().unwrap();
    let heading = cards.headings[0].id.clone();
    let card = |id| Card { id: Id(id), heading: heading.clone(), text: text.into(), ..Card::default() };
    cards.cards.extend((first..first + count as u32).map(card).map(Arc::new));
}

fn people(session: &mut Session, count: usize) {
    while session.participants.len() < count {
        let id = session.new_id();
        session.participants.push(Participant::new(id, "Anne".into(), String::new()));
    }
}
