//! Everything one can ask for, as values: edits of the session, moves on the stage, commands of the menu.

pub mod edit;
pub mod history;
pub mod stage;
