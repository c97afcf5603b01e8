//! The map of Tovholder: which floor holds what, and where to find it.
//!
//! Tovholder steps a room through a workshop day. A [`model::day::session::Session`] is one day as a plain value; every
//! change to it is a [`command::edit::Edit`] carried out in one place; the room's screen draws a
//! [`model::screen::slide::Slide`] and the handout prints a [`model::paper::report::Report`], both made from the session.
//!
//! # Floors
//! A module imports only from the floors below it, never from a neighbour. `tests/architecture.rs` watches.
//!
//! | floor | modules | what they are |
//! |--|--|--|
//! | 0 | [`i18n`] [`clock`] [`colours`] [`assets`] | words, arithmetic on moments, colours, the files built in |
//! | 1 | [`model`] | the workshop as plain values: no window, no file, no clock |
//! | 2 | [`command`] [`plan`] | everything one can ask for, with undo; the day's time |
//! | 3 | [`store`] [`export`] [`theme`] | session files; the handout and other exports; fonts and small widgets |
//! | 4 | [`projector`] | draws a slide for the room; knows no session |
//! | 5 | [`formats`] | what a day can be taken away as |
//! | 6 | [`facilitator`] | draws the facilitator's window; reads the session and only asks |
//! | 7 | [`app`] | windows, files, keys; alone to ask what time it is |
//!
//! [`command_line`] stands beside the floors: it opens the window or does without one.
//!
//! # Where do I find …
//! * what a kind of block holds, shows and prints: `model/block/`, one file each; its editor has the same name in
//!   `facilitator/block/`
//! * an exercise: `assets/exercises/*.ron`; a whole day: `assets/programmes/*.ron`; the words of the program:
//!   `assets/i18n/{da,en}.ftl`
//! * what one can change of an exercise without code: `model/making.rs` and `model/block/parts.rs`; how it is kept for
//!   other days: `model/keeping.rs`, `store/recipes/own.rs`
//! * what a key does: [`command::menu`]; what a click changes: [`command::edit`]
//! * what the room may see: `model/showing.rs`; what the handout says: `model/summary.rs`
//! * what a day is exported as: [`formats`], one file each; how the bytes are written: `export/`
//! * how a day is saved and read: [`store`]
//!
//! # What must stay true
//! * A refused edit changes nothing; after every edit `Session::check` finds nothing wrong.
//! * A recipe is an exercise nobody has run: clearing a played one gives the recipe back.
//! * A note, a draft or a vote that is not closed is never in a slide.
//! * Something people made has an `Id` that no other thing of the session has; something a recipe made has a `Key`.
//!
//! # A new kind of block
//! `model/block/` and `facilitator/block/` get a file each; `Block`, `BlockEdit` and the matches over them in
//! `model/block/mod.rs`, `model/block/parts.rs`, `model/room.rs`, `model/exercise.rs`, `model/making.rs`,
//! `command/edit.rs`, `store/repair.rs`, `store/recovery_copy.rs`,
//! `store/recipes/rules.rs`, `facilitator/block/mod.rs`, `facilitator/block/card.rs`, `facilitator/capture.rs` and
//! `facilitator/exercise.rs` get an arm: the compiler lists them. A change that a block may make goes into
//! `tests/program/recipes/play.rs`, too, which tries it by lot.

pub mod app;
pub mod assets;
pub mod clock;
pub mod colours;
pub mod command;
pub mod command_line;
pub mod export;
pub mod facilitator;
pub mod formats;
pub mod i18n;
pub mod model;
pub mod plan;
pub mod projector;
pub mod store;
pub mod theme;
