//! What is read from files.

pub mod recipes;
