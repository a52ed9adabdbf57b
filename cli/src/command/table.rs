//! `minutebook table PATHS -o DIR`: pages and stored records to tables for analysis.

use super::read::bar;
use super::reasons;
use super::table_file::{TableFile, missing};
use crate::args::TableArgs;
use crate::input::{self, Problem, Source};
use crate::output::{Exit, Out, problem};
use crate::profile;
use minutebook::{Finding, Language, Limits, Profile, Reading, Record, Severity, check_with};
use minutebook_reader::{Given, Options, read_page};
use minutebook_tables::{Page, Table, Tables};
use rayon::prelude::*;
use std::fmt::Write;
use std::io::{self, BufRead, Read, Result};

/// A record that can be put into tables.
enum Ready {
    Reading(Box<Reading>),
    /// A record as stored, with what the rules say of a meeting, which holds no findings itself.
    Stored(Record, Vec<Finding>),
}

impl Ready {
    fn page(&self) -> Page<'_> {
        match self {
            Self::Reading(reading) => Page::from(&**reading),
            Self::Stored(record, findings) => match record {
                Record::Meeting(_) => Page::from(record).with_findings(findings),
                Record::Reading(_) => Page::from(record),
            },
        }
    }

    fn contradicts(&self) -> bool {
        let findings = match self {
            Self::Reading(reading) => &reading.findings,
            Self::Stored(Record::Reading(reading), _) => &reading.findings,
            Self::Stored(_, findings) => findings,
        };
        findings.iter().any(|one| one.severity == Severity::Error)
    }
}

/// What one source, or one line of it, came to.
type Came = std::result::Result<Ready, Problem>;

pub(crate) fn run(args: &TableArgs, out: &mut Out) -> Result<Exit> {
    if let Some((what, help)) = missing(args.format) {
        problem(what, Some(help));
        return Ok(Exit::Unreadable);
    }
    let profile = match profile::asked(args.profile.as_deref(), out.language()) {
        Ok(profile) => profile,
        Err(problem) => {
            problem.report();
            return Ok(Exit::Unreadable);
        }
    };
    let (mut writer, language) = match Writing::start(args) {
        Ok(writer) => (writer, out.language()),
        Err(error) => {
            let what = format!("cannot write into `{}`: {error}", args.output.display());
            problem(&what, Some("give a folder that you may write into"));
            return Ok(Exit::Unreadable);
        }
    };
    let found = input::find(&args.paths);
    found.problems.iter().for_each(Problem::report);
    writer.exit = if found.problems.is_empty() { Exit::Clean } else { Exit::Unreadable };
    let options = Options { given: Given::default(), profile, ..Options::default() };
    let (bar, many) = (bar(found.sources.len()), rayon::current_num_threads().max(1) * 8);
    // Stored records are streamed one source at a time; pages are read many at once, while those before are written.
    let mut before = Vec::new();
    for run in found.sources.chunk_by(|a, b| !is_stream(a) && !is_stream(b)) {
        for sources in run.chunks(many) {
            if let [source] = sources
                && is_stream(source)
            {
                writer.add_all(std::mem::take(&mut before))?;
                let read = stored(source, &options, language, many, &mut |came| writer.add_all(came));
                if let Err(error) = read {
                    writer.add(Err(source.failed(&error)))?;
                }
            } else {
                let read =
                    || sources.par_iter().map(|source| page(source, &source.page()?, &options)).collect();
                let add = || bar.suspend(|| writer.add_all(std::mem::take(&mut before)));
                let (added, read) = rayon::join(add, read);
                added?;
                before = read;
            }
            bar.inc(sources.len() as u64);
        }
    }
    bar.finish_and_clear();
    writer.add_all(before)?;
    writer.end(out)
}

/// True where records may stand, line by line.
fn is_stream(source: &Source) -> bool {
    source.is_json() || source.is_standard_input()
}

fn page(source: &Source, bytes: &[u8], options: &Options) -> Came {
    if let Some(problem) = input::refused(&source.shown, bytes) {
        return Err(problem);
    }
    let mut options = options.clone();
    options.given.title.clone_from(&source.title);
    Ok(Ready::Reading(Box::new(read_page(bytes, &options).reading)))
}

/// Reads stored records: one in each line, or one object or array over several lines. Standard input may be a page.
fn stored(
    source: &Source,
    options: &Options,
    language: Language,
    many: usize,
    add: &mut dyn FnMut(Vec<Came>) -> Result<()>,
) -> Result<()> {
    let mut input = match source.open() {
        Ok(input) => input,
        Err(problem) => return add(vec![Err(problem)]),
    };
    let record = |(place, json): &(String, Vec<u8>)| record(place, json, &options.profile, language);
    let mut first = Vec::new();
    input.read_until(b'\n', &mut first)?;
    let start = first.trim_ascii_start().first();
    let is_whole = || serde_json::from_slice::<serde::de::IgnoredAny>(&first).is_ok();
    if source.has_lines() || start == Some(&b'{') && is_whole() {
        let (mut lines, mut line, mut number) = (Vec::new(), first, 1);
        while !line.is_empty() {
            if !line.trim_ascii().is_empty() {
                lines.push((format!("{}:{number}", source.shown), std::mem::take(&mut line)));
            }
            if lines.len() == many {
                add(lines.par_iter().map(record).collect())?;
                lines.clear();
            }
            number += 1;
            line.clear();
            input.read_until(b'\n', &mut line)?;
        }
        return add(lines.par_iter().map(record).collect());
    }
    input.read_to_end(&mut first)?;
    let start = first.trim_ascii_start().first();
    if start.is_none() {
        return add(vec![Err(input::empty(&source.shown))]);
    }
    if !source.is_json() && !matches!(start, Some(b'{' | b'[')) {
        return add(vec![page(source, &first, options)]);
    }
    add(documents(&source.shown, first).par_iter().map(record).collect())
}

/// The records of a JSON document: itself, or the elements of an array.
fn documents(shown: &str, json: Vec<u8>) -> Vec<(String, Vec<u8>)> {
    match serde_json::from_slice::<Vec<serde_json::Value>>(&json) {
        Ok(list) => {
            let one =
                |(n, value): (usize, serde_json::Value)| (format!("{shown}/{n}"), value.to_string().into());
            list.into_iter().enumerate().map(one).collect()
        }
        Err(_) => vec![(shown.to_owned(), json)],
    }
}

fn record(place: &str, json: &[u8], profile: &Profile, language: Language) -> Came {
    let record = Record::from_json(json, Limits::default()).map_err(|error| {
        Problem::new(
            format!("`{place}` is no record{}", reasons(&error, language)),
            "expected the JSON of one meeting or of one reading, as `minutebook read --format ndjson` writes it",
        )
    })?;
    let findings = match &record {
        Record::Meeting(meeting) => check_with(meeting, profile).findings,
        Record::Reading(_) => Vec::new(),
    };
    Ok(Ready::Stored(record, findings))
}

/// The files of a run.
struct Writing {
    tables: Tables,
    files: Vec<TableFile>,
    exit: Exit,
    records: usize,
}

impl Writing {
    fn start(args: &TableArgs) -> Result<Self> {
        let mut asked = if args.tables.is_empty() { Table::usual().collect() } else { args.tables.clone() };
        asked.sort_unstable();
        asked.dedup();
        std::fs::create_dir_all(&args.output)?;
        let files = asked.iter().map(|table| TableFile::create(*table, args)).collect::<Result<_>>()?;
        Ok(Self { tables: Tables::with(&asked), files, exit: Exit::Clean, records: 0 })
    }

    fn add_all(&mut self, came: Vec<Came>) -> Result<()> {
        came.into_iter().try_for_each(|came| self.add(came))
    }

    /// Puts a record in, and writes what is full.
    fn add(&mut self, came: Came) -> Result<()> {
        let ready = match came {
            Ok(ready) => ready,
            Err(problem) => {
                problem.report();
                self.exit = Exit::Unreadable;
                return Ok(());
            }
        };
        self.exit = self.exit.max(if ready.contradicts() { Exit::Errors } else { Exit::Clean });
        self.records += 1;
        self.tables.add(&ready.page()).map_err(io::Error::other)?;
        self.files.iter_mut().try_for_each(|file| file.write(&self.tables.take_full(file.table)))
    }

    /// Writes the rest, and says what was written.
    fn end(mut self, out: &mut Out) -> Result<Exit> {
        let mut text = String::new();
        for mut file in self.files {
            let rest = self.tables.take(file.table).map_err(io::Error::other)?;
            file.write(&rest)?;
            // Writing to memory does not fail.
            let _ = writeln!(text, "{:>9}  {}", file.rows, file.path.display());
            file.finish()?;
        }
        let records = if self.records == 1 { "record" } else { "records" };
        out.write(&format!("{} {records}; rows:\n{text}", self.records))?;
        Ok(self.exit)
    }
}
