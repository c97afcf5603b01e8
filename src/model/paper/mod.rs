//! What is printed and handed out: reports, empty sheets, the programme for the wall, and tables for a spreadsheet.

pub mod actions;
pub mod agreements;
mod aim;
mod ballots;
pub mod called;
mod card_table;
pub mod for_people;
pub mod graph;
pub mod make;
pub mod mentions;
pub mod name_style;
mod packing;
pub mod poster;
mod redact;
pub mod report;
mod run_sheet;
pub mod sheet;
mod table_plan;
pub mod unclear;
mod worksheet;
