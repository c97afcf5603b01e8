//! One course day: the session with its programme, when things happen, what is wrong, and what goes on to the next day.

pub mod aim;
pub mod check;
pub(super) mod earlier_formats;
pub mod follow_up;
pub mod hand_over;
pub mod programme;
pub mod session;
pub mod timetable;
mod together;
