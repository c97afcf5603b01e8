//! What comes from elsewhere: signs that nobody sees leave no trace in what is handed out, and lists become people and
//! cards.

mod foreign;
mod lines;
mod people;

use egui::Event;

use crate::facilitator::days::NOW;
use crate::harness::{Program, Window};

/// The sample at a step of the exercise of that name.
fn at(recipe: &str, step: usize) -> Program {
    Program::at(recipe, step, &NOW)
}

fn paste(window: &mut Window, text: &str) {
    window.event(Event::Paste(text.to_owned()));
    // A long list comes to rest in a few frames more.
    window.run_ok();
    window.run();
}
