//! What can be asked for.

use crate::view::Detail;
use clap::{ArgAction, ColorChoice, Parser, Subcommand, ValueEnum};
use minutebook::{Language, value::PartialDate};
use minutebook_tables::Table;
use std::path::PathBuf;

/// Reads published council pages into validated records: who met, what was decided, by which vote, and what is wrong
/// with the page.
#[derive(Debug, Parser)]
#[command(name = "minutebook", version, max_term_width = 100, after_help = EXIT_CODES)]
pub(crate) struct Args {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// When to use colour; NO_COLOR is respected
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: ColorChoice,

    /// Columns to fill [default: those of the terminal, at most 120; 80 where there is none]
    #[arg(long, global = true, value_name = "N", value_parser = clap::value_parser!(u16).range(40..=400))]
    pub(crate) width: Option<u16>,

    /// Language of what rules say: en, or cy for Welsh. Headings and the pages of `explain` are in English
    #[arg(long, global = true, value_name = "LANGUAGE", default_value = "en")]
    pub(crate) language: Language,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  no finding is an error
  1  at least one finding is an error: a record contradicts itself
  2  wrong usage, or something could not be read (the rest is read nevertheless)";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Read pages and show what they say and what is wrong with them
    Read(Read),
    /// Read many pages together and show what they tell side by side: meetings, matters, partnerships, series, conflicts
    Book(BookArgs),
    /// Write tables for analysis: one file each for meetings, items, votes, resolutions, figures and the others
    Table(TableArgs),
    /// Check records that are stored as JSON: meetings or readings
    Check(Check),
    /// Explain a rule: what it checks, why, with a bad and a good example
    Explain(Explain),
    /// List every rule
    Rules(Rules),
    /// Print the JSON Schema (2020-12) of a record: reading, meeting, report or profile
    Schema {
        /// Which record
        #[arg(default_value = "reading", value_name = "RECORD")]
        kind: minutebook::SchemaKind,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Read {
    /// Files, folders (read in order, with all below them), or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Form of the output
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) format: Format,

    /// Council, where the page does not name it
    #[arg(long, value_name = "NAME", help_heading = "What you know of the page")]
    pub(crate) council: Option<String>,

    /// Body that met, where the page does not name it
    #[arg(long, value_name = "NAME", help_heading = "What you know of the page")]
    pub(crate) body: Option<String>,

    /// Date of the meeting, where the page does not state it: 2023-07-11, 2023-07 or 2023
    #[arg(long, value_name = "DATE", help_heading = "What you know of the page")]
    pub(crate) date: Option<PartialDate>,

    /// Address that the page was fetched from
    #[arg(long, value_name = "URL", help_heading = "What you know of the page")]
    pub(crate) url: Option<String>,

    #[command(flatten)]
    pub(crate) rules: RuleOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct BookArgs {
    /// Files, folders (read in order, with all below them), or `-` for standard input
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Form of the output
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) format: BookFormat,

    /// TOML or JSON file with the body's own rules, such as its quorum and its call-in period
    #[arg(long, value_name = "FILE")]
    pub(crate) profile: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct TableArgs {
    /// Pages: files, folders (read in order, with all below them), or `-` for standard input. Files that end in .json,
    /// .ndjson or .jsonl, and standard input that begins with `{` or `[`, are readings or meetings as `read` writes them
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Folder to write into; made where it is missing, files of the same names are replaced
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,

    /// Form of the files
    #[arg(long, value_name = "FORM", default_value = "csv")]
    pub(crate) format: TableFormat,

    /// Write this table alone; may be given several times [default: all but `readings`]
    #[arg(long = "table", value_name = "NAME")]
    pub(crate) tables: Vec<Table>,

    /// In CSV, write text as it is, even where a spreadsheet would run it as a formula
    #[arg(long, action = ArgAction::SetTrue)]
    pub(crate) raw: bool,

    /// TOML or JSON file with the body's own rules, such as its quorum and its call-in period
    #[arg(long, value_name = "FILE")]
    pub(crate) profile: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// JSON files, each with one meeting or one reading, or `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,

    /// Form of the output: for people, or the report as JSON
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) format: Format,

    /// The page that a reading was read from: findings are then drawn at their place in it
    #[arg(long, value_name = "PAGE")]
    pub(crate) page: Option<PathBuf>,

    /// Show the record itself as well, as `read` does
    #[arg(long, action = ArgAction::SetTrue)]
    pub(crate) show: bool,

    #[command(flatten)]
    pub(crate) rules: RuleOptions,
}

#[derive(Debug, clap::Args)]
pub(crate) struct RuleOptions {
    /// TOML or JSON file with the body's own rules, such as its quorum and its call-in period
    #[arg(long, value_name = "FILE")]
    pub(crate) profile: Option<PathBuf>,

    /// Draw notes at their place in the text, as errors and warnings are
    #[arg(long, action = ArgAction::SetTrue)]
    pub(crate) notes: bool,

    /// List which fact was missing for each rule that could not be asked
    #[arg(long, action = ArgAction::SetTrue)]
    pub(crate) unknown: bool,
}

impl RuleOptions {
    pub(crate) fn detail(&self) -> Detail {
        Detail { notes: self.notes, unknown: self.unknown }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// Code or name of a rule, such as VOT001 or outcome-contradicts-tally
    pub(crate) rule: String,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Rules {
    /// Form of the output
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) format: ListFormat,
}

/// Form of what is written for pages and records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people
    Human,
    /// One object for one file; an array for several files or for a folder
    Json,
    /// One object per line
    Ndjson,
}

/// Form of a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum BookFormat {
    /// An overview for people
    Human,
    /// The whole book as one object
    Json,
}

/// Form of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum TableFormat {
    /// Comma-separated values
    Csv,
    /// Apache Parquet, where this program was built with it
    Parquet,
}

impl TableFormat {
    /// End of a file's name.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Parquet => "parquet",
        }
    }
}

/// Form of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// For people
    Human,
    /// An array of objects
    Json,
}
