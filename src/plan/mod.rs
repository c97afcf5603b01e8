//! The day's time: what the rest of the day looks like from here, and how a late day is made to end in time.

mod air;
mod crowd;
mod forecast;
mod log;
mod outlook;
mod repair;
mod taken;
#[cfg(test)]
mod tests;

pub use air::{Air, airs};
pub use crowd::{Crowd, crowded};
pub use forecast::{Expected, Forecast, Promise, State, forecast};
pub use log::{Held, held, section, sheet};
pub use outlook::{Outlook, outlook};
pub use repair::{Repair, repairs};
pub use taken::exercise_at;
