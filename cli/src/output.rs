//! Where everything is written: standard output for results, standard error for what went wrong.

use crate::view::style::{BAD, TITLE, paint};
use anstream::{AutoStream, ColorChoice};
use minutebook::Language;
use std::io::{BufWriter, Result, StdoutLock, Write};

/// Widest that text is set, however wide the terminal: longer lines are hard to read.
const WIDEST: usize = 120;
const NARROWEST: usize = 40;
const USUAL: usize = 80;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Exit {
    /// Nothing wrong.
    Clean,
    /// A finding of error level.
    Errors,
    /// Wrong usage, or something could not be read.
    Unreadable,
}

impl Exit {
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Clean => 0,
            Self::Errors => 1,
            Self::Unreadable => 2,
        }
    }
}

/// Standard output. What is written to it may be coloured; colour is taken out where it is not wanted.
pub(crate) struct Out {
    stream: BufWriter<AutoStream<StdoutLock<'static>>>,
    width: usize,
    language: Language,
}

impl Out {
    pub(crate) fn new(width: Option<u16>, language: Language) -> Self {
        let terminal = || terminal_size::terminal_size().map(|(columns, _)| usize::from(columns.0));
        let width = width.map(usize::from).or_else(|| terminal().map(|n| n.clamp(NARROWEST, WIDEST)));
        Self {
            stream: BufWriter::new(anstream::AutoStream::auto(std::io::stdout()).lock()),
            width: width.unwrap_or(USUAL),
            language,
        }
    }

    /// Columns that text may fill.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Language of what rules say.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// Writes text as it is, with its own line ends.
    pub(crate) fn write(&mut self, text: &str) -> Result<()> {
        self.stream.write_all(text.as_bytes())
    }

    pub(crate) fn flush(&mut self) -> Result<()> {
        self.stream.flush()
    }
}

pub(crate) fn choose_color(choice: clap::ColorChoice) {
    match choice {
        clap::ColorChoice::Auto => ColorChoice::Auto,
        clap::ColorChoice::Always => ColorChoice::Always,
        clap::ColorChoice::Never => ColorChoice::Never,
    }
    .write_global();
}

/// Says on standard error what went wrong, and what to do about it.
pub(crate) fn problem(what: &str, help: Option<&str>) {
    let mut text = format!("{}: {what}\n", paint(BAD, "error"));
    if let Some(help) = help {
        text.push_str(&format!("  {}: {help}\n", paint(TITLE, "help")));
    }
    // Nobody is left to be told that standard error is closed.
    let _ = anstream::stderr().lock().write_all(text.as_bytes());
}
