//! The workshop as plain values: no window, no file, no clock.

pub mod figure;
pub mod report;
pub mod slide;
