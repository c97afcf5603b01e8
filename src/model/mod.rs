//! The workshop as plain values: no window, no file, no clock.

pub mod across;
pub mod block;
pub mod day;
pub mod draft;
pub mod exercise;
pub mod fault;
pub mod figure;
pub mod foreign;
pub mod harvest;
pub mod id;
pub mod letters;
pub mod list;
pub mod paper;
pub mod people;
pub mod photo;
pub mod screen;
pub mod several;
pub mod shared;
pub mod stage;
