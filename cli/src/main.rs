//! The program `minutebook`.

use std::process::ExitCode;

fn main() -> ExitCode {
    minutebook_cli::run(std::env::args_os()).into()
}
