//! The map of Tovholder: which floor holds what, and where to find it.

pub mod app;
pub mod assets;
pub mod clock;
pub mod command;
pub mod command_line;
pub mod export;
pub mod facilitator;
pub mod i18n;
pub mod model;
pub mod palette;
pub mod plan;
pub mod projector;
pub mod store;
pub mod theme;
