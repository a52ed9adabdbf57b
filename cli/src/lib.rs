//! minutebook on the command line: reads council pages, checks records, explains rules.
//!
//! The program is this library with [`run`] called on its arguments; packages for other languages bring the same
//! command by calling it too, and find pages on disk as it does ([`input`]).

mod args;
mod command;
pub mod input;
mod output;
mod profile;
mod view;

use args::{Args, Command};
use clap::Parser;
use output::{Exit, Out};
use std::ffi::OsString;
use std::io::{ErrorKind, Result};

/// Runs the command with these arguments, the first of which is the program's name, and gives its exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(said) => {
            // Help goes to standard output and is no error; nobody is left to be told that either is closed.
            let _ = said.print();
            return u8::try_from(said.exit_code()).unwrap_or(2);
        }
    };
    output::choose_color(args.color);
    let mut out = Out::new(args.width, args.language);
    let exit = match asked(&args.command, &mut out) {
        Ok(exit) => exit,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Clean,
        Err(error) => {
            output::problem(&format!("cannot write the output: {error}"), None);
            Exit::Unreadable
        }
    };
    exit.code()
}

fn asked(command: &Command, out: &mut Out) -> Result<Exit> {
    let exit = match command {
        Command::Read(args) => command::read::run(args, out),
        Command::Book(args) => command::book::run(args, out),
        Command::Table(args) => command::table::run(args, out),
        Command::Check(args) => command::check::run(args, out),
        Command::Explain(args) => command::explain::run(args, out),
        Command::Rules(args) => command::rules::run(args, out),
        Command::Schema { kind } => command::schema::run(*kind, out),
    }?;
    out.flush()?;
    Ok(exit)
}
