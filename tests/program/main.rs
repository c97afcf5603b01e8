//! Everything that is tested of the program from outside, as one binary: most of the time of many goes into linking.
//!
//! One part of it: `cargo test --test program window::`

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test may stop where something is missing"
)]

mod harness;
mod painter;

mod access;
mod across;
mod aim;
mod answers;
mod answers_in_tables;
mod attendance;
mod built_in;
mod collect;
mod command_line;
mod facilitator;
mod fuzz;
mod handout;
mod help;
mod hostile;
mod icon;
mod in_its_place;
mod intake;
mod keeping;
mod library;
mod limits;
mod names;
mod one_screen;
mod pages;
mod paper;
mod photos;
mod programme;
mod projector;
mod recipes;
mod sample;
mod screens;
mod sheet;
mod start;
mod theme;
mod typing;
mod undo;
mod votes;
mod window;
