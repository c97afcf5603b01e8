//! What comes from elsewhere: signs that nobody sees leave no trace in what is handed out, and lists become people and
//! cards.

mod foreign;
mod lines;
mod people;

use egui::Event;
use tovholder::command::stage::Move;
use tovholder::model::id::Key;
use tovholder::model::stage::Place;
use tovholder::store::{self, Document};

use crate::facilitator::days::NOW;
use crate::harness::{Program, Window};

/// The sample at a step of the exercise of that name.
fn at(recipe: &str, step: usize) -> Program {
    let Document { session, stage, .. } = store::sample().unwrap();
    let item = session.exercises().find(|(_, exercise)| exercise.recipe == Key::new(recipe)).unwrap().0.id;
    let mut program = Program::new(session, stage, NOW.clone());
    Move::To(Place { item, step }).apply(&mut program.stage, program.history.session(), &NOW);
    program
}

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    // A long list comes to rest in a few frames more.
    window.run_ok();
    window.run();
}
