//! minutebook on the command line: reads council pages, checks records, explains rules.

mod args;
mod command;
mod input;
mod output;
mod profile;
mod view;

use args::{Args, Command};
use clap::Parser;
use output::{Exit, Out};
use std::io::{ErrorKind, Result};
use std::process::ExitCode;

fn main() -> ExitCode {
    let args = Args::parse();
    output::choose_color(args.color);
    let mut out = Out::new(args.width, args.language);
    let exit = match run(&args.command, &mut out) {
        Ok(exit) => exit,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Exit::Clean,
        Err(error) => {
            output::problem(&format!("cannot write the output: {error}"), None);
            Exit::Unreadable
        }
    };
    exit.into()
}

fn run(command: &Command, out: &mut Out) -> Result<Exit> {
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
