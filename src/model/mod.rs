//! The workshop as plain values: no window, no file, no clock.

pub mod actions;
mod before;
pub mod block;
mod card_list;
pub mod check;
mod discreet;
pub mod draft;
pub mod exercise;
pub mod figure;
pub mod id;
pub mod issue;
pub mod keeping;
pub mod making;
pub mod naming;
pub mod people;
pub mod planned;
pub mod programme;
pub mod refusal;
pub mod report;
pub mod room;
pub mod search;
pub mod session;
pub mod share;
pub mod showing;
pub mod slide;
pub mod stage;
pub mod summary;
