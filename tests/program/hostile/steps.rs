//! Undo and redo against a model: ten thousand steps by lot, saved and opened in between.

use fastrand::Rng;
use tovholder::command::history::History;
use tovholder::model::day::session::Session;
use tovholder::store::{self, Document, Target, format};

use crate::recipes::play::Player;

const SMALL: &[u8] = include_bytes!("../../documents/whole.ron");
/// How many edits can be undone; the model forgets no sooner.
const MOST_STEPS: usize = 500;

/// What undo and redo should do, in the plainest way.
struct Model {
    past: Vec<Session>,
    now: Session,
    future: Vec<Session>,
}

impl Model {
    fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
        }
    }

    fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
        }
    }

    fn edited(&mut self, now: &Session) {
        if *now != self.now {
            self.past.push(std::mem::replace(&mut self.now, now.clone()));
            self.future.clear();
        }
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }
}

#[test]
fn undo_and_redo_are_as_in_the_model_also_across_saves() {
    let folder = tempfile::tempdir().unwrap();
    let mut target = Target::replacing(folder.path().join("dag.ron")).unwrap();
    let Document { session, stage, .. } = format::read(SMALL).unwrap().document;
    let (mut chance, mut player) = (Rng::with_seed(3), Player::new(3, true));
    let mut model = Model { past: Vec::new(), now: session.clone(), future: Vec::new() };
    let mut history = History::new(session);
    for step in 0..10_000 {
        match chance.u8(0..10) {
            0..=4 => {
                let edit = player.edit(history.session());
                // Typing in one field is one step of its own here, as it is for who moves on to another field.
                history.end_typing();
                history.apply(&edit).unwrap_or_default();
                model.edited(history.session());
            }
            5..=7 => {
                history.undo();
                model.undo();
            }
            _ => {
                history.redo();
                model.redo();
            }
        }
        assert_eq!(*history.session(), model.now, "step {step}");
        assert_eq!(history.undo_name().is_some(), !model.past.is_empty(), "step {step}");
        assert_eq!(history.redo_name().is_some(), !model.future.is_empty(), "step {step}");
        if step % 500 == 0 {
            let document = Document::new(history.session().clone(), stage.clone());
            store::save(&mut target, &document).unwrap();
            let opened = store::open(target.path()).unwrap();
            assert_eq!((&opened.document, &opened.notes), (&document, &Vec::new()), "step {step}");
        }
    }
    while history.undo().is_some() {
        model.undo();
        assert_eq!(*history.session(), model.now);
    }
}
