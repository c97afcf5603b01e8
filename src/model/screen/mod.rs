//! What the room sees: a slide, how it is made from the session and the stage, and the monitor it is shown on.

pub mod bounds;
mod goodbye;
pub mod in_words;
pub mod make;
pub mod monitor;
pub mod slide;
