//! What the room sees: a slide, and how it is made from the session and the stage.

pub mod bounds;
pub mod in_words;
pub mod make;
pub mod slide;
