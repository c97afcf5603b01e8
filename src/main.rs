//! Starts the program: everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    tovholder::command_line::run(std::env::args_os())
}
