//! The day's time: what the rest of the day looks like from here, and how a late day is made to end in time.

mod crowd;
mod forecast;
mod log;
mod repair;
mod taken;
#[cfg(test)]
mod tests;

pub use crowd::{Crowd, crowded};
pub use forecast::{Expected, Forecast, Promise, State, forecast};
pub use log::{Held, held, section, sheet};
pub use repair::{Repair, repairs};
pub use taken::exercise_at;
