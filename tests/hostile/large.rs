//! Sessions as large as any may be, made from the sample.

use tovholder::model::block::Block;
use tovholder::model::block::cards::Card;
use tovholder::model::id::Id;
use tovholder::model::people::Participant;
use tovholder::model::programme::Activity;
use tovholder::model::refusal::{LONGEST_TEXT, MOST_CONTENT, MOST_PARTICIPANTS};
use tovholder::model::session::Session;
use tovholder::store::{self, Document};

/// Each, with its name.
pub fn all() -> Vec<(String, Document)> {
    let words = |count: usize| "ord ".repeat(count / 4);
    let mut made = vec![
        (
            "as many cards",
            changed(|session| {
                let room = MOST_CONTENT - session.content_size();
                fill(session, room, "Et kort");
            }),
        ),
        ("as many people", changed(|session| people(session, MOST_PARTICIPANTS))),
        (
            "as many items",
            changed(|session| {
                while session.too_many().is_empty() {
                    session.append(5, Activity::Break { title: Default::default() });
                }
                session.programme.items.pop();
            }),
        ),
    ];
    for (name, text) in [
        ("words", words(LONGEST_TEXT)),
        ("one word", "W".repeat(LONGEST_TEXT)),
        ("lines", "x\n".repeat(LONGEST_TEXT / 2)),
    ] {
        made.push(("title", changed(|session| session.title = text.clone())));
        made.push(("card", changed(|session| fill(session, 1, &text))));
        made.push(("name", changed(|session| session.participants[0].name = text.clone())));
        made.push(("notes", changed(|session| session.notes = text.clone())));
        made.push(("organisation", changed(|session| session.organisation = text.clone())));
        made.push((
            "prompt",
            changed(|session| {
                for item in &mut session.programme.items {
                    if let Activity::Exercise(e) = &mut item.activity {
                        e.steps[0].prompt.da = text.clone();
                        e.title.da = text.clone();
                        e.steps[0].note.da = text.clone()
                    }
                }
            }),
        ));
        made.iter_mut().rev().take(6).for_each(|_| {});
        let _ = name;
    }
    made.into_iter().map(|(name, document)| (name.to_owned(), document)).collect()
}

fn changed(change: impl FnOnce(&mut Session)) -> Document {
    let mut document = store::sample().unwrap();
    change(&mut document.session);
    document.session.settle();
    document
}

fn fill(session: &mut Session, count: usize, text: &str) {
    let first = session.next_id;
    session.next_id += count as u32;
    let blocks = session.programme.items.iter_mut().filter_map(|item| match &mut item.activity {
        Activity::Exercise(exercise) => Some(&mut exercise.blocks),
        Activity::Talk { .. } | Activity::Break { .. } => None,
    });
    let cards = blocks
        .flatten()
        .find_map(|named| match &mut named.block {
            Block::Cards(cards) => Some(cards),
            _ => None,
        })
        .unwrap();
    let heading = cards.headings[0].id.clone();
    cards.cards.extend((first..first + count as u32).map(|id| Card {
        id: Id(id),
        heading: heading.clone(),
        text: text.into(),
        by: Vec::new(),
        origin: None,
        merged: None,
        starred: false,
        colour: None,
        tag: String::new(),
    }));
}

fn people(session: &mut Session, most: usize) {
    while session.participants.len() < most {
        let id = session.new_id();
        session.participants.push(Participant { id, name: "Anne".into(), unit: String::new(), absent: false });
        if session.participants.len().is_multiple_of(100) {
            session.settle();
            if !session.too_many().is_empty() {
                break;
            }
        }
    }
}
