//! What can be wrong or is refused, and the limits of what is possible.

pub mod issue;
pub mod limits;
pub mod refusal;
