//! Starts the program: everything else is in the library.

// On Windows a window, and no console behind it.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    tovholder::command_line::run(std::env::args_os())
}
